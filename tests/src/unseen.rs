//! A change that `drift` does not report changes nothing in the crate: if it says that two
//! documents describe the same API, the crates are equal, byte for byte.
//!
//! Every leaf and every key of small documents is changed separately.

use crategen::analyze::Analyzed;
use crategen::config::Config;
use crategen::document::Document;
use crategen::drift;
use crategen::lock::{self, Accept, Surface};
use serde_json::Value;
use workspace_root::workspace_root;

use crate::printed::{printed, unlocked};

/// Documents that cover most facts that are compared, below `data`.
const DOCUMENTS: [&str; 9] = [
    "drift/form_encoding_style_changes/old.yaml",
    "drift/webhook_tag_moves_payload/old.yaml",
    "drift/scheme_renamed_one_of_two/old.yaml",
    "drift/responses_and_security_change/old.yaml",
    "emit/webhooks_and_callbacks/openapi.yaml",
    "emit/replies_to_webhooks_and_callbacks/openapi.yaml",
    "emit/document_of_webhooks_only/openapi.yaml",
    "emit/several_success_responses/openapi.yaml",
    "drift/server_variable_removed/old.yaml",
];

/// A change at one location.
#[derive(Clone)]
enum Change {
    Remove,
    Replace(Value),
}

/// Returns other values for a leaf.
fn others(key: &str, value: &Value) -> Vec<Change> {
    let words: &[&str] = match key {
        "style" => &["form", "simple", "label", "matrix", "spaceDelimited", "pipeDelimited", "deepObject"],
        "in" => &["query", "header", "cookie"],
        "type" => &["string", "integer", "number", "boolean"],
        "format" => &["int32", "int64", "date-time", "email"],
        "scheme" => &["bearer", "basic"],
        _ => &[],
    };
    let replaced = match value {
        Value::Bool(value) => vec![(!value).into()],
        Value::Number(number) => vec![number.as_i64().unwrap_or_default().wrapping_add(1).into()],
        Value::String(text) if words.is_empty() => vec![format!("{text}x").into()],
        Value::String(text) => words.iter().filter(|word| *word != text).map(|word| (*word).into()).collect(),
        _ => Vec::new(),
    };
    replaced.into_iter().map(Change::Replace).chain([Change::Remove]).collect()
}

/// Collects the pointers of all members and items, each with a possible change.
fn places(value: &Value, at: &str, out: &mut Vec<(String, Change)>) {
    let children: Vec<(String, &Value)> = match value {
        Value::Object(object) => object.iter().map(|(key, value)| (key.clone(), value)).collect(),
        Value::Array(items) => items.iter().enumerate().map(|(at, value)| (at.to_string(), value)).collect(),
        _ => return,
    };
    for (key, value) in children {
        let pointer = format!("{at}/{}", key.replace('~', "~0").replace('/', "~1"));
        out.extend(others(&key, value).into_iter().map(|change| (pointer.clone(), change)));
        places(value, &pointer, out);
    }
}

fn changed(document: &Value, pointer: &str, change: &Change) -> Value {
    let mut document = document.clone();
    match change {
        Change::Replace(value) => *document.pointer_mut(pointer).unwrap() = value.clone(),
        Change::Remove => {
            let (above, key) = pointer.rsplit_once('/').unwrap();
            let key = key.replace("~1", "/").replace("~0", "~");
            match document.pointer_mut(above).unwrap() {
                Value::Object(object) => drop(object.remove(&key)),
                Value::Array(items) => drop(items.remove(key.parse().unwrap())),
                _ => unreachable!("only objects and arrays have places"),
            }
        }
    }
    document
}

fn api(document: &Value) -> Option<Analyzed> {
    let document = Document::parse("openapi.json", &document.to_string()).ok()?;
    drift::read(&document, &Config::default(), "openapi.json").ok()
}

#[test]
fn documents_that_are_the_same_api_give_the_same_crate() {
    let data = workspace_root().join("tests/data");
    let mut wrong = Vec::new();
    for name in DOCUMENTS {
        let document = Document::read(&data.join(name)).unwrap_or_else(|errors| panic!("{name}:\n{errors}"));
        let whole = document.root().to_json();
        let old = api(&whole).unwrap_or_else(|| panic!("{name} gives no crate"));
        let before = unlocked(&old);
        let given = lock::parse("codegen.lock", &Surface::of(&old).text(None)).unwrap();
        let mut all = Vec::new();
        places(&whole, "", &mut all);
        for (pointer, change) in all {
            let Some(new) = api(&changed(&whole, &pointer, &change)) else { continue };
            if !drift::compare(&old, &new).is_empty() {
                continue;
            }
            let after = printed(&lock::apply(new, Some(&given), &Accept::Nothing));
            let differs = before.iter().find(|(file, text)| after.get(*file) != Some(*text));
            if let Some((file, text)) = differs {
                let other = after.get(file).map_or("", String::as_str);
                let line = text.lines().zip(other.lines()).find(|(a, b)| a != b);
                let what = match &change {
                    Change::Remove => "removed".to_owned(),
                    Change::Replace(value) => value.to_string(),
                };
                wrong.push(format!("{name} {pointer}: {what}\n  {}: {line:?}", file.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{} changes are not seen:\n{}", wrong.len(), wrong.join("\n"));
}
