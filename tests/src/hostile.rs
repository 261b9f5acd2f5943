//! Limits on the size of a document. `cargo xtask bench hostile` measures documents that are built
//! to be expensive.

use std::fs;
use std::path::PathBuf;

use crategen::GenerateOptions;
use crategen::config::Config;
use crategen::diagnostic::Diagnostics;
use crategen::document::Document;
use crategen::stack::on_large_stack;
use fuzz::hostile::{Hostile, hostile};

/// The size of the bench's documents here: small, so that all of them take seconds.
const SMALL: usize = 60;

/// Each kind gives a crate, or errors that each have a location and a help.
#[test]
fn every_kind_ends_in_a_crate_or_in_an_error() {
    for kind in hostile() {
        let text = (kind.make)(kind.size.min(SMALL));
        let _crate_or_errors = ends_well(kind, &text, "[limits]\nparts = 20000\n");
    }
}

/// Documents that grow fastest are refused by a limit, before memory or time run out.
#[test]
fn what_multiplies_is_refused_by_a_limit() {
    let kinds = [
        ("allOf of two oneOf, level by level", 16),
        ("a clique of oneOf", 20),
        ("a clique of anyOf", 20),
        ("paths of one path item of 500 parameters", 60),
        ("operations with 1,000 alternatives of security", 60),
        ("schemas that include one of 5,000 properties", 60),
        ("schemas that include an enum of 20,000 values", 60),
        ("dynamic anchors that two schemas each bind, level by level", 10),
    ];
    for (name, size) in kinds {
        let kind = hostile().find(|kind| kind.name == name).unwrap();
        let refused =
            ends_well(kind, &(kind.make)(size), "[limits]\nparts = 20000\n").unwrap_err().to_string();
        assert!(refused.contains("up to here: more than the limit of 20000"), "{name}: {refused}");
        assert!(refused.contains("parts = 40000"), "{name}: {refused}");
    }
}

/// Nested quotations do not repeat their depth on each line.
#[test]
fn docs_do_not_grow_with_the_square_of_a_text() {
    for name in ["words in a deep quotation", "words in a deep list", "images in one another"] {
        let kind = hostile().find(|kind| kind.name == name).unwrap();
        let text = (kind.make)(40_000);
        let files = ends_well(kind, &text, "").unwrap();
        let longest = files.iter().map(String::len).max().unwrap();
        assert!(longest < text.len() * 40, "{name}: a file of {longest} bytes");
    }
}

/// Generates the crate of the text. Returns its files, or the diagnostics.
fn ends_well(kind: &Hostile, text: &str, config: &str) -> Result<Vec<String>, Diagnostics> {
    let generated = on_large_stack(|| {
        let mut config = Config::parse("codegen.toml", config).unwrap();
        config.set_package_name("hostile-client");
        let document = Document::parse(&format!("hostile.{}", kind.extension), text)?;
        crategen::generate_from(&document, &config, "hostile")
    });
    match generated {
        Ok(generated) => Ok(generated.files.into_values().collect()),
        Err(errors) => {
            for error in errors.iter() {
                let told = error.to_string();
                assert!(error.location.is_some(), "{}: nowhere: {told}", kind.name);
                assert!(!error.message.is_empty(), "{}", kind.name);
            }
            assert!(errors.has_errors(), "{}", kind.name);
            Err(errors)
        }
    }
}

/// A refusal names the limit and the location, and says how to raise the limit.
#[test]
fn a_limit_can_be_raised() {
    let folder: PathBuf = std::env::temp_dir().join(format!("crategen-limits-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let kind = hostile().find(|kind| kind.name == "query parameters of an operation").unwrap();
    let (spec, config) = (folder.join("openapi.json"), folder.join("codegen.toml"));
    fs::write(&spec, (kind.make)(1_001)).unwrap();
    let options = GenerateOptions { name: Some("hostile-client"), ..GenerateOptions::new(&spec) };
    let refused = crategen::generate(&options).unwrap_err().to_string();
    assert!(
        refused.contains("the parameters of the operation: 1001, more than the limit of 1000"),
        "{refused}"
    );
    assert!(refused.contains("#/paths/~1a/get") && refused.contains("parameters = 1001"), "{refused}");
    fs::write(&config, "[limits]\nparameters = 1001\n").unwrap();
    assert!(crategen::generate(&GenerateOptions { config: Some(&config), ..options }).is_ok());
    fs::remove_dir_all(&folder).unwrap();
}
