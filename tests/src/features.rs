//! Crates with some of their features.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use workspace_root::workspace_root;

use crate::fixture;
use crate::outside::{self, Project};

const ONE: &[&str] = &["invites"];

fn project(name: &str, program: &str) -> Project {
    let sources = BTreeMap::from([(PathBuf::from("src/lib.rs"), program.to_owned())]);
    Project::with_features(name, sources, ONE)
}

#[test]
fn one_feature_compiles_one_resource() {
    let invites = "pub fn list(client: &openai_platform::Client) -> impl Sized {\n    \
                   client.organization().invites().list()\n}\n\
                   pub use openai_platform::types::Invite;\n";
    let output = project("one-feature", invites).cargo(&["check", "--lib", "--message-format=json"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let messages = String::from_utf8_lossy(&output.stdout);
    let files: Vec<String> = compiled(&messages, "openai_platform", "generated/src/").into_iter().collect();
    assert_eq!(
        files,
        [
            "client.rs",
            "client/base.rs",
            "client/modules.rs",
            "lib.rs",
            "organization.rs",
            "organization/invites.rs",
            "organization/shared.rs",
            "types.rs",
            "types/shared.rs"
        ]
    );
    let runtime = compiled(&messages, "openai_platform_runtime", "generated/runtime/src/");
    assert!(runtime.contains("http/execute.rs"), "{runtime:?}");
    for left_out in ["http/reqwest_transport.rs", "http/mock.rs", "http/blocking.rs"] {
        assert!(!runtime.contains(left_out), "{left_out}");
    }
}

/// The methods, modules and types of other resources do not exist.
#[test]
fn nothing_of_other_resources_can_be_named() {
    let program = "pub fn list(client: &openai_platform::Client) -> impl Sized {\n    \
                   client.organization().projects().list()\n}\n\
                   pub use openai_platform::types::{AuditLog, Project};\n\
                   pub use openai_platform::{images, organization::users};\n";
    let output = project("one-feature-too-few", program).cargo(&["check", "--lib"]);
    let error = String::from_utf8_lossy(&output.stderr);
    let refused = error.matches("\nerror[").count() + usize::from(error.starts_with("error["));
    assert_eq!(refused, 3, "{error}");
    for name in ["`projects`", "`types::AuditLog`", "`types::Project`", "`images`", "`organization::users`"] {
        let name = name.trim_matches('`').rsplit("::").next().unwrap();
        assert!(error.contains(&format!("{name}`")), "{name}: {error}");
    }
}

/// Each resource compiles without the others and without a warning, with the types that it shares
/// with some of them.
#[test]
fn each_resource_compiles_alone() {
    for case in ["types_of_some_resources", "payloads_with_types_of_a_resource"] {
        let case = workspace_root().join("tests/data/emit").join(case);
        let files = fixture::generate(&case).files;
        let folder = Project::whole(&format!("alone-{}", fixture::package(&case)), files).folder().to_owned();
        check_each_feature(&folder);
    }
    check_each_feature(&workspace_root().join("generated"));
}

/// Checks a crate with each of its resources, and with none.
fn check_each_feature(folder: &Path) {
    let manifest: toml::Table = fs::read_to_string(folder.join("Cargo.toml")).unwrap().parse().unwrap();
    let resources = manifest["features"]["all"].as_array().unwrap().iter().filter_map(toml::Value::as_str);
    for features in resources.chain([""]) {
        let output = Command::new(env!("CARGO"))
            .args(["rustc", "--lib", "--profile", "check", "--offline", "--quiet", "--no-default-features"])
            .args(["--features", features, "--target-dir"])
            .arg(outside::target())
            .args(["--", "-D", "warnings"])
            .current_dir(folder)
            .env("CARGO_INCREMENTAL", "0")
            .output()
            .unwrap();
        let error = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{} with the feature `{features}`: {error}", folder.display());
    }
}

/// Returns the source files of a crate that rustc has read, relative to its folder, according to
/// cargo's messages about its build.
fn compiled(messages: &str, crate_name: &str, folder: &str) -> BTreeSet<String> {
    let parse = |line: &str| serde_json::from_str::<serde_json::Value>(line).ok();
    let built = messages
        .lines()
        .filter_map(parse)
        .find(|message| message["reason"] == "compiler-artifact" && message["target"]["name"] == crate_name);
    let built = built.expect("the crate is compiled");
    let artifact = Path::new(built["filenames"][0].as_str().unwrap());
    let name = artifact.file_stem().unwrap().to_str().unwrap().trim_start_matches("lib");
    let read = fs::read_to_string(artifact.with_file_name(format!("{name}.d"))).unwrap();
    let files = read.lines().filter_map(|line| line.strip_suffix(':'));
    files.filter_map(|file| Some(file.rsplit_once(folder)?.1.to_owned())).collect()
}
