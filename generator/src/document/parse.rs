//! Parses a file as JSON or YAML.

use std::collections::BTreeMap;

use super::fault::Fault;
use super::json::{self, Slip, SlipKind};
use super::parsed::Parsed;
use super::yaml;
use super::{Node, Position, Value};
use crate::diagnostic::other_locations;

/// Parses JSON or YAML, depending on the content. The extension of the file only decides which
/// violations are accepted and what is reported about them.
pub(super) fn parse_text(name: &str, text: &str) -> Parsed {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    if matches!(&*ending, "md" | "markdown" | "txt") {
        // Some documents keep descriptions in separate files.
        let start = Position::new(1, 1);
        return Parsed::whole(Node::new(Value::String(text.to_owned()), start));
    }
    if text.trim_start().starts_with(['{', '[', '"', '/']) {
        return parse_brackets(&ending, text);
    }
    let mut yaml = yaml::parse(text);
    if ending == "json" && yaml.root.is_some() {
        yaml.warnings.push(yaml_named_json());
    }
    yaml
}

fn yaml_named_json() -> Fault {
    let start = Position::new(1, 1);
    Fault::new(start, "the file is named `.json` but contains YAML; it is read as YAML")
        .help("rename it to `.yaml`")
}

/// Parses a text that begins like JSON: JSON, JSON with comments, or YAML's flow style.
fn parse_brackets(ending: &str, text: &str) -> Parsed {
    let json = json::parse(text);
    let allowed = |kind: SlipKind| match ending {
        "jsonc" => kind.is_jsonc(),
        "json5" => kind.is_json5(),
        _ => false,
    };
    if json.slips.iter().all(|slip| allowed(slip.kind)) {
        return Parsed { root: json.root, faults: Vec::new(), warnings: json.warnings };
    }
    let slips: Vec<Slip> = json.slips.into_iter().filter(|slip| !allowed(slip.kind)).collect();
    let is_named_json = ending.starts_with("json");
    let may_be_yaml = slips.iter().all(|slip| slip.kind.is_yaml() || slip.kind == SlipKind::Broken);
    let not_json = |slips: Vec<Slip>| Parsed {
        root: None,
        faults: slips.into_iter().map(|slip| slip.fault).collect(),
        warnings: Vec::new(),
    };
    if !may_be_yaml && (is_named_json || json.root.is_some()) {
        return not_json(slips);
    }
    let mut yaml = yaml::parse(text);
    if yaml.root.is_none() && !matches!(ending, "yaml" | "yml") {
        return not_json(slips);
    }
    if yaml.root.is_some() && is_named_json {
        yaml.warnings.extend(tolerated(slips));
    }
    yaml
}

/// Returns a warning for each kind of violation that YAML allows, located at the first one.
fn tolerated(slips: Vec<Slip>) -> Vec<Fault> {
    if slips.iter().any(|slip| slip.kind == SlipKind::Broken) {
        return vec![yaml_named_json()];
    }
    let mut kinds: BTreeMap<SlipKind, (Fault, usize)> = BTreeMap::new();
    for slip in slips {
        kinds.entry(slip.kind).and_modify(|(_, more)| *more += 1).or_insert((slip.fault, 0));
    }
    let warnings = kinds.into_values().map(|(mut fault, more)| {
        fault.message += "; the file is read as YAML";
        fault.message += &other_locations(more);
        fault
    });
    warnings.collect()
}
