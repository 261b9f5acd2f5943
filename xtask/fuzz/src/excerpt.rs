//! A part of a document, small enough to try many in a second.

use std::collections::BTreeSet;

use fastrand::Rng;
use serde_json::{Map, Value};

/// The most path items and components that are chosen; components that they refer to are added.
const MOST_PATHS: usize = 4;
const MOST_COMPONENTS: usize = 3;

/// The most components that are added by reference.
const MOST_REFERENCED: usize = 60;

/// Keeps some path items, some components, and the components that these refer to.
pub fn excerpt(random: &mut Rng, document: &Value) -> Value {
    let Some(whole) = document.as_object() else { return document.clone() };
    let mut kept = Map::new();
    for (key, value) in whole {
        let value = match (key.as_str(), value) {
            ("components", _) => continue,
            ("paths" | "webhooks", Value::Object(items)) => {
                let most = random.usize(1..=MOST_PATHS);
                chosen(random, items, most).into()
            }
            (_, value) => value.clone(),
        };
        kept.insert(key.clone(), value);
    }
    let components = whole.get("components");
    let mut todo = Vec::new();
    kept.values().for_each(|value| references(value, &mut todo));
    for (section, entries) in components.and_then(Value::as_object).into_iter().flatten() {
        let all = section == "securitySchemes";
        let most = if all { usize::MAX } else { random.usize(..=MOST_COMPONENTS) };
        let names = entries.as_object().map(|entries| chosen(random, entries, most)).unwrap_or_default();
        todo.extend(names.keys().map(|name| (section.clone(), name.clone())));
    }
    let mut out: Map<String, Value> = Map::new();
    let mut seen = BTreeSet::new();
    while let Some((section, name)) = todo.pop() {
        if seen.len() == MOST_REFERENCED || !seen.insert((section.clone(), name.clone())) {
            continue;
        }
        let Some(entry) = components.and_then(|all| all.get(&section)?.get(&name)) else { continue };
        references(entry, &mut todo);
        if let Some(section) = out.entry(section).or_insert_with(|| Map::new().into()).as_object_mut() {
            section.insert(name, entry.clone());
        }
    }
    kept.insert("components".to_owned(), out.into());
    Value::Object(kept)
}

/// Returns at most `most` members, chosen at random.
fn chosen(random: &mut Rng, members: &Map<String, Value>, most: usize) -> Map<String, Value> {
    let mut keys: Vec<&String> = members.keys().collect();
    random.shuffle(&mut keys);
    keys.into_iter().take(most).map(|key| (key.clone(), members[key].clone())).collect()
}

/// Adds the section and name of every component that a value refers to.
fn references(value: &Value, into: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => {
            let path = text.strip_prefix("#/components/").and_then(|rest| rest.split_once('/'));
            let names = path.map(|(section, rest)| (section, rest.split('/').next().unwrap_or_default()));
            into.extend(names.map(|(section, name)| (section.to_owned(), name.to_owned())));
        }
        Value::Array(items) => items.iter().for_each(|item| references(item, into)),
        Value::Object(object) => object.values().for_each(|value| references(value, into)),
        _ => {}
    }
}
