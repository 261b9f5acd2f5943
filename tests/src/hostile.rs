//! Limits on what a document may hold. `cargo xtask bench hostile` measures documents that are made to be expensive.

use std::fs;

use crategen::Request;
use fuzz::hostile::HOSTILE;

/// What is refused says by which limit, where, and how it is raised.
#[test]
fn a_limit_can_be_raised() {
    let folder = std::env::temp_dir().join(format!("crategen-limits-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let kind = HOSTILE.iter().find(|kind| kind.name == "query parameters of an operation").unwrap();
    let (spec, config) = (folder.join("openapi.json"), folder.join("codegen.toml"));
    fs::write(&spec, (kind.make)(1_001)).unwrap();
    let request = Request { name: Some("hostile-client"), ..Request::new(&spec) };
    let refused = crategen::generate(&request).unwrap_err().to_string();
    assert!(
        refused.contains("the parameters of the operation: 1001, more than the limit of 1000"),
        "{refused}"
    );
    assert!(refused.contains("#/paths/~1a/get") && refused.contains("parameters = 1001"), "{refused}");
    fs::write(&config, "[limits]\nparameters = 1001\n").unwrap();
    assert!(crategen::generate(&Request { config: Some(&config), ..request }).is_ok());
    fs::remove_dir_all(&folder).unwrap();
}
