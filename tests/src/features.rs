//! What a user compiles who wants less.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::outside::Project;

fn checks(name: &str, program: &str) -> Result<(), String> {
    let sources = BTreeMap::from([(PathBuf::from("src/lib.rs"), program.to_owned())]);
    let project = Project::with_features(name, sources, &["invites"]);
    let output = project.cargo(&["check", "--lib"]);
    if output.status.success() { Ok(()) } else { Err(String::from_utf8_lossy(&output.stderr).into_owned()) }
}

#[test]
fn one_feature_compiles_one_resource() {
    let invites = "pub fn list(client: &openai_platform::Client) -> impl Sized {\n    \
                   client.organization().invites().list()\n}\n";
    checks("one-feature", invites).unwrap();
    let projects = invites.replace("invites", "projects");
    let error = checks("one-feature-too-few", &projects).unwrap_err();
    assert!(error.contains("E0599") && error.contains("projects"), "{error}");
}
