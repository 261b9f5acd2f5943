//! The file `Cargo.toml`.

use super::place::Place;
use crate::ir::Api;

/// The runtime's manifest: the dependencies and features that its files need wherever they are copied to.
const RUNTIME: &str = include_str!("../../runtime/Cargo.toml");

/// The whole file, without the header.
pub fn manifest(api: &Api) -> String {
    let mut text = package(api);
    text.push_str(&features(api));
    for (header, body) in sections(RUNTIME) {
        if header.contains("dependencies") && !header.contains("dev-dependencies") {
            text.push_str(&format!("\n[{header}]\n{}\n", body.trim()));
        }
    }
    text + LINTS
}

/// Lints that names and shapes of a document trip over, and that its own use of what it deprecates would.
const LINTS: &str = r#"
[lints.rust]
unsafe_code = "forbid"
deprecated = "allow"

[lints.clippy]
if_same_then_else = "allow"
module_inception = "allow"
should_implement_trait = "allow"
too_many_arguments = "allow"
wrong_self_convention = "allow"
"#;

fn package(api: &Api) -> String {
    let package = &api.package;
    let rust_version = rust_version();
    let mut lines = vec![
        "[package]".to_owned(),
        format!("name = {}", string(&package.name)),
        format!("version = {}", string(&package.version)),
        "edition = \"2024\"".to_owned(),
        format!("rust-version = {}", string(rust_version)),
        format!("description = {}", string(package.description.trim().trim_end_matches('.'))),
    ];
    if let Some(license) = &package.license {
        lines.push(format!("license = {}", string(license)));
    }
    lines.push("readme = \"README.md\"".to_owned());
    // Named, so that cargo reads the workspace also where the sources have been deleted to be written anew.
    lines.push("\n[lib]\npath = \"src/lib.rs\"".to_owned());
    lines.push("\n[package.metadata.docs.rs]\nall-features = true\n".to_owned());
    lines.join("\n")
}

/// The oldest compiler that the generated code and the runtime are for.
fn rust_version() -> &'static str {
    "1.88"
}

/// The resources' features and the runtime's; all resources are on by default.
fn features(api: &Api) -> String {
    let places = Place::all(&api.resources);
    let runtime = sections(RUNTIME).into_iter().find(|(header, _)| *header == "features");
    let (runtime_default, runtime) = runtime.map(|(_, body)| without_default(body)).unwrap_or_default();
    let default: Vec<String> =
        std::iter::once("all".to_owned()).chain(runtime_default).map(|name| string(&name)).collect();
    let all: Vec<String> =
        places.iter().map(|place| format!("    {},\n", string(&place.resource.feature))).collect();
    let mut text = format!("\n[features]\ndefault = [{}]\n", default.join(", "));
    text.push_str(&format!("# Every resource of the API.\nall = [\n{}]\n", all.concat()));
    for place in &places {
        let parent: Vec<String> = place.parent().map(|parent| string(&parent.feature)).into_iter().collect();
        text.push_str(&format!("{} = [{}]\n", key(&place.resource.feature), parent.join(", ")));
    }
    text + runtime.trim() + "\n"
}

/// A key of TOML, quoted where it must be.
fn key(name: &str) -> String {
    let bare = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    if !name.is_empty() && name.chars().all(bare) { name.to_owned() } else { string(name) }
}

/// The features that are on by default, and the text of the others.
fn without_default(features: &str) -> (Vec<String>, String) {
    let mut others = String::new();
    let mut default = String::new();
    let mut in_default = false;
    for line in features.lines() {
        in_default |= line.starts_with("default ") || line.starts_with("default=");
        let kept = if in_default { &mut default } else { &mut others };
        kept.push_str(line);
        kept.push('\n');
        in_default &= !line.trim_end().ends_with(']');
    }
    let names = default.split('"').skip(1).step_by(2).map(str::to_owned);
    (names.collect(), others)
}

/// The tables of a manifest: header and body.
fn sections(manifest: &str) -> Vec<(&str, &str)> {
    let starts = manifest.match_indices('[').map(|(at, _)| at);
    let mut starts: Vec<usize> = starts.filter(|at| *at == 0 || manifest[..*at].ends_with('\n')).collect();
    starts.push(manifest.len());
    let sections = starts.windows(2).filter_map(|window| {
        let (header, body) = manifest[window[0] + 1..window[1]].split_once("]\n")?;
        Some((header, body))
    });
    sections.collect()
}

/// A basic string of TOML (TOML 1.0, section "String").
fn string(text: &str) -> String {
    let mut out = "\"".to_owned();
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            _ if c.is_control() => out.push_str(&format!("\\u{:04X}", c as u32)),
            _ => out.push(c),
        }
    }
    out + "\""
}
