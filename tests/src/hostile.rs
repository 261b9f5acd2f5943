//! Documents that are made to be expensive end in a crate or in diagnostics. `cargo xtask bench hostile` measures them at full
//! size; here they are so large that recursion and what multiplies show, and so small that what grows with the square does not.

use std::fs;

use crategen::Request;
use fuzz::hostile::HOSTILE;

/// The largest number of each construct.
const MOST: usize = 1_200;

#[test]
fn every_expensive_document_comes_to_an_end() {
    let folder = std::env::temp_dir().join(format!("crategen-hostile-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    for kind in HOSTILE {
        let spec = folder.join("hostile").with_extension(kind.extension);
        // A description is so many bytes, and needs to be long to be more than one paragraph of prose.
        let size = if kind.size >= 1_000_000 { 20_000 } else { kind.size.min(MOST) };
        fs::write(&spec, (kind.make)(size)).unwrap();
        if let Err(diagnostics) =
            crategen::generate(&Request { name: Some("hostile-client"), ..Request::new(&spec) })
        {
            assert!(diagnostics.has_errors(), "{} is refused without a reason", kind.name);
        }
    }
    fs::remove_dir_all(&folder).unwrap();
}

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
