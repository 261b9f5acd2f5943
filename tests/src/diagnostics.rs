//! One folder per mistake: the document in `data/diagnostics/<reason>/` is refused with the
//! diagnostics in `expected.txt`, and nothing is generated.

use std::path::Path;

use crategen::GenerateOptions;

use crate::golden;

pub fn check(case: &Path) {
    let json = Some(case.join("openapi.json")).filter(|path| path.exists());
    let spec = json.unwrap_or_else(|| case.join("openapi.yaml"));
    let config = Some(case.join("codegen.toml")).filter(|path| path.exists());
    let options =
        GenerateOptions { config: config.as_deref(), root: Some(case), ..GenerateOptions::new(&spec) };
    let Err(diagnostics) = crategen::generate(&options) else { panic!("{} was accepted", case.display()) };
    // Some diagnostics have the path of a file on this machine.
    let text = format!("{diagnostics}\n").replace(&case.parent().unwrap().display().to_string(), "…");
    golden::compare(case.join("expected.txt"), &text);
}
