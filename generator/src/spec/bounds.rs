//! Constraints beyond a schema's type, in a form that can be compared between two documents.

use std::hash::{DefaultHasher, Hash, Hasher};

use super::constraints;
use super::cursor::Cursor;
use crate::document::{Node, Object};

/// A constraint that no Rust type expresses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bound {
    /// The keyword, such as `maximum`.
    pub keyword: String,
    /// The keyword's value as JSON with sorted keys. A long value is replaced by its length and
    /// hash.
    pub value: String,
    /// The constraint in words, such as `at most 5`.
    pub phrase: String,
}

/// Formats that determine the Rust type of a value, and so are not constraints.
const TYPES: [&str; 13] = [
    "int32",
    "int64",
    "uint32",
    "uint64",
    "float",
    "double",
    "decimal",
    "date",
    "date-time",
    "unixtime",
    "byte",
    "binary",
    "password",
];

/// Returns the constraints of the node.
pub(super) fn bounds(at: &Cursor<'_>) -> Vec<Bound> {
    let Some(object) = at.object() else { return Vec::new() };
    object.iter().filter_map(|(key, node)| bound(object, key, node)).collect()
}

fn bound(object: &Object, key: &str, node: &Node) -> Option<Bound> {
    let text = node.scalar_text().unwrap_or_default();
    let phrase = constraints::phrase(object, key, node);
    let phrase = phrase.or_else(|| match key {
        "format" if !text.is_empty() && !TYPES.contains(&text) => Some(format!("of the format `{text}`")),
        "prefixItems" => Some("items that match the document's schema for their position".to_owned()),
        "additionalProperties" | "unevaluatedProperties" if node.as_bool() == Some(false) => {
            Some("no other properties".to_owned())
        }
        _ => None,
    })?;
    let excludes = |flag: &str| object.get(flag).and_then(Node::as_bool) == Some(true);
    let keyword = match key {
        // The flags of OpenAPI 3.0.
        "minimum" if excludes("exclusiveMinimum") => "exclusiveMinimum",
        "maximum" if excludes("exclusiveMaximum") => "exclusiveMaximum",
        key => key,
    };
    let mut value = match key {
        "prefixItems" => node.as_array().unwrap_or_default().iter().map(kind).collect(),
        _ => node.to_json(),
    };
    // `if` includes its consequences, and `contains` its counts.
    let parts: &[&str] = match key {
        "if" => &["then", "else"],
        "contains" => &["minContains", "maxContains"],
        _ => &[],
    };
    let parts: Vec<serde_json::Value> =
        parts.iter().map(|part| object.get(part).map(Node::to_json).unwrap_or_default()).collect();
    if !parts.is_empty() {
        value = serde_json::json!([value, parts]);
    }
    Some(Bound { keyword: keyword.to_owned(), value: shortened(canonical(&value)), phrase })
}

/// The longest value that is kept as it is. Values that list numbers or strings are usually
/// shorter.
const LONGEST: usize = 200;

/// Returns the value, or its length and hash if it is long. The value is copied for every reference
/// to the schema, so it must be small.
fn shortened(value: String) -> String {
    if value.len() <= LONGEST {
        return value;
    }
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    format!("{} bytes, {:016x}", value.len(), hasher.finish())
}

/// Returns the facts about a tuple's item that are compared.
fn kind(item: &Node) -> serde_json::Value {
    let keys = ["$ref", "type", "format", "const", "enum"];
    keys.iter().map(|key| item.get(key).map(Node::to_json).unwrap_or_default()).collect()
}

/// Keywords that do not constrain values.
const ANNOTATIONS: [&str; 7] =
    ["title", "description", "$comment", "deprecated", "example", "examples", "externalDocs"];

/// Formats JSON with sorted keys and without annotations, independently of serde_json's features.
fn canonical(value: &serde_json::Value) -> String {
    match value {
        serde_json::Value::Object(object) => {
            // A property with such a name has an object as its value.
            let is_said = |(key, value): &(&String, &serde_json::Value)| {
                value.is_object() || !ANNOTATIONS.contains(&key.as_str())
            };
            let mut members: Vec<String> = object
                .iter()
                .filter(is_said)
                .map(|(key, value)| format!("{}:{}", serde_json::Value::from(key.as_str()), canonical(value)))
                .collect();
            members.sort();
            format!("{{{}}}", members.join(","))
        }
        serde_json::Value::Array(items) => {
            format!("[{}]", items.iter().map(canonical).collect::<Vec<_>>().join(","))
        }
        scalar => scalar.to_string(),
    }
}
