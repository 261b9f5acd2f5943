//! Constraints that no Rust type expresses, as phrases for the docs.

use super::content::holds_json;
use super::cursor::Cursor;
use super::merge::Merged;
use super::resolver::Resolver;
use crate::diagnostic::{Code, Diagnostic};
use crate::document::{Node, Object, Value};
use crate::pointer::Pointer;

/// Returns a phrase for each constraint of the node.
pub(super) fn phrases(at: &Cursor<'_>) -> Vec<String> {
    let Some(object) = at.object() else {
        return Vec::new();
    };
    object.iter().filter_map(|(key, node)| phrase(object, key, node)).collect()
}

/// Returns the phrase for a keyword of the object; `None` if it is not a constraint.
pub(super) fn phrase(object: &Object, key: &str, node: &Node) -> Option<String> {
    let flag = |key| object.get(key).and_then(Node::as_bool) == Some(true);
    let text = node.scalar_text().unwrap_or_default();
    let number = matches!(node.value, Value::Number(_));
    match key {
        // In draft 4 and OpenAPI 3.0, exclusive bounds are flags next to the bound.
        "minimum" if number && flag("exclusiveMinimum") => Some(format!("greater than {text}")),
        "maximum" if number && flag("exclusiveMaximum") => Some(format!("less than {text}")),
        "minimum" if number => Some(format!("at least {text}")),
        "maximum" if number => Some(format!("at most {text}")),
        "exclusiveMinimum" if number => Some(format!("greater than {text}")),
        "exclusiveMaximum" if number => Some(format!("less than {text}")),
        "multipleOf" if number => Some(format!("a multiple of {text}")),
        "minLength" if number && text != "0" => Some(format!("at least {}", counted(text, "character"))),
        "maxLength" if number => Some(format!("at most {}", counted(text, "character"))),
        "minItems" if number && text != "0" => Some(format!("at least {}", counted(text, "item"))),
        "maxItems" if number => Some(format!("at most {}", counted(text, "item"))),
        "minProperties" if number && text != "0" => Some(format!("at least {}", counted(text, "property"))),
        "maxProperties" if number => Some(format!("at most {}", counted(text, "property"))),
        "uniqueItems" if flag(key) => Some("items are unique".to_owned()),
        "pattern" if !text.is_empty() => Some(format!("matches `{text}`")),
        "contains" => Some("contains an item that matches the schema in the document".to_owned()),
        "contentSchema" => Some("text whose content matches the schema in the document".to_owned()),
        "propertyNames" => property_names(node),
        "not" => Some(format!("not {}", refused(node))),
        "if" => Some("more conditions that depend on other values".to_owned()),
        "dependentRequired" | "dependentSchemas" | "dependencies" => {
            Some("some properties require others".to_owned())
        }
        "oneOf" => required_lists(node, "exactly one of"),
        "anyOf" => required_lists(node, "at least one of"),
        _ => None,
    }
}

fn counted(count: &str, noun: &str) -> String {
    match (count, noun) {
        ("1", noun) => format!("1 {noun}"),
        (count, "property") => format!("{count} properties"),
        (count, noun) => format!("{count} {noun}s"),
    }
}

fn property_names(node: &Node) -> Option<String> {
    let pattern = node.get("pattern").and_then(Node::as_str);
    if let Some(pattern) = pattern {
        return Some(format!("names match `{pattern}`"));
    }
    let values: Vec<&str> = node.get("enum")?.as_array()?.iter().filter_map(Node::scalar_text).collect();
    Some(format!("names are one of {}", listed(&values)))
}

fn refused(node: &Node) -> String {
    let names = node.get("required").and_then(Node::as_array).unwrap_or_default();
    let names: Vec<&str> = names.iter().filter_map(Node::scalar_text).collect();
    if !names.is_empty() {
        return format!("with {}", listed(&names));
    }
    let values = node.get("enum").and_then(Node::as_array).unwrap_or_default();
    let constant = node.get("const");
    let values: Vec<&str> = values.iter().chain(constant).filter_map(Node::scalar_text).collect();
    if !values.is_empty() {
        return listed(&values);
    }
    match node.get("type").and_then(Node::as_str) {
        Some(kind) => format!("of type {kind}"),
        None => "a value that the document excludes".to_owned(),
    }
}

/// Describes union members that only require properties to be present.
fn required_lists(node: &Node, quantity: &str) -> Option<String> {
    let mut groups = Vec::new();
    for member in node.as_array()? {
        let object = member.as_object()?;
        let names = object.get("required")?.as_array()?;
        if object.get("properties").is_some() || object.get("$ref").is_some() {
            return None;
        }
        let names: Vec<String> =
            names.iter().filter_map(Node::scalar_text).map(|name| format!("`{name}`")).collect();
        groups.push(names.join(" and "));
    }
    (!groups.is_empty()).then(|| format!("{quantity}: {}", groups.join(", ")))
}

fn listed(names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    quoted.join(", ")
}

/// Returns whether the keyword has no effect on the generated types.
fn is_unsupported(key: &str) -> bool {
    matches!(
        key,
        "not"
            | "if"
            | "dependentRequired"
            | "dependentSchemas"
            | "dependencies"
            | "contains"
            | "propertyNames"
            | "unevaluatedItems"
    )
}

impl<'d> Resolver<'d> {
    /// Warns once per keyword that has no effect on types.
    pub(super) fn warn_unsupported_keyword(&mut self, at: &Cursor<'d>) {
        for (key, _) in at.object().into_iter().flat_map(Object::iter) {
            let is_other_content = key == "contentSchema" && !holds_json(at);
            if is_unsupported(key) || is_other_content {
                let warning = Diagnostic::warning(
                    Code::IgnoredKeyword,
                    format!("`{key}` has no effect on the generated types; it is only mentioned in the docs"),
                )
                .at(&at.pointer().child(key));
                self.report.push_once(format!("keyword {key}"), warning);
            }
        }
    }

    /// Warns once if `required` lists names that no part of the schema declares.
    pub(super) fn warn_undeclared_required(&mut self, merged: &Merged<'d>, pointer: &Pointer) {
        let missing = merged.required.iter().find(|name| !merged.properties.contains_key(**name));
        if let Some(name) = missing {
            let warning = Diagnostic::warning(
                Code::UndeclaredName,
                format!("`required` lists `{name}`, which is not a declared property"),
            )
            .at(pointer)
            .help("declare the property, or remove its name from `required`");
            self.report.push_once("undeclared required", warning);
        }
    }
}
