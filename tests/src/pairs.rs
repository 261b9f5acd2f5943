//! The pairs of documents in `data/drift`.

use std::fs;
use std::path::Path;

use crategen::analyze::Analyzed;
use crategen::config::Config;
use crategen::document::Document;
use crategen::drift;
use crategen::drift::report::Report;

use crate::cases::config;

pub fn document(case: &Path, name: &str) -> Document {
    let text = fs::read_to_string(case.join(name)).unwrap();
    Document::parse(name, &text).unwrap_or_else(|diagnostics| panic!("{}:\n{diagnostics}", case.display()))
}

pub fn configured(document: &Document, config: &Config) -> Analyzed {
    drift::read(document, config, "openapi.yaml").unwrap_or_else(|diagnostics| panic!("{diagnostics}"))
}

/// Returns the two APIs of a pair, with its configuration if there is one.
pub fn apis(case: &Path) -> (Analyzed, Analyzed) {
    let config = config(case);
    (configured(&document(case, "old.yaml"), &config), configured(&document(case, "new.yaml"), &config))
}

/// Returns the report on a pair in a format.
pub fn report(case: &Path, format: fn(&Report) -> String) -> String {
    let (old, new) = (document(case, "old.yaml"), document(case, "new.yaml"));
    let (old_api, new_api) = apis(case);
    let drift = drift::compare(&old_api, &new_api);
    format(&Report {
        drift: &drift,
        old: "old.yaml",
        new: "new.yaml",
        version: "0.1.0",
        is_released: true,
        old_place: &|pointer| old.location(pointer),
        new_place: &|pointer| new.location(pointer),
        all: false,
    })
}
