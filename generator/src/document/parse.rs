//! The text of a file to its tree: JSON or YAML, whichever it is.

use std::collections::BTreeMap;

use super::fault::{Fault, in_more_places};
use super::json::{self, Slip, SlipKind};
use super::parsed::Parsed;
use super::yaml;
use super::{Node, Position, Value};

/// Reads JSON or YAML: the text says which it is, and the file's name decides what is to be said of
/// a text that is not quite one of them.
pub(super) fn parse_text(name: &str, text: &str) -> Parsed {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    if matches!(&*ending, "md" | "markdown" | "txt") {
        // Some documents keep their descriptions in files of their own.
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
    Fault::new(start, "the file is named `.json` and holds YAML; it is read as YAML").help("name it `.yaml`")
}

/// Reads a text that begins as JSON does: JSON, JSON with comments, or YAML's flow style.
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

/// A warning for each kind of slip that YAML allows, at the first of its places.
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
        fault.message += &in_more_places(more);
        fault
    });
    warnings.collect()
}
