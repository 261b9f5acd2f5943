//! Mutations that respect the structure of a document.

use fastrand::Rng;
use serde_json::{Map, Value, json};

use crate::names;

/// The most mutations of one document.
const MOST: usize = 6;

/// Keywords of OpenAPI and JSON Schema whose values are worth trying anywhere.
const KEYWORDS: &[&str] = &[
    "$ref",
    "$dynamicRef",
    "$id",
    "$anchor",
    "$defs",
    "allOf",
    "oneOf",
    "anyOf",
    "not",
    "if",
    "then",
    "items",
    "prefixItems",
    "properties",
    "additionalProperties",
    "patternProperties",
    "required",
    "type",
    "format",
    "enum",
    "const",
    "default",
    "nullable",
    "discriminator",
    "mapping",
    "propertyName",
    "readOnly",
    "writeOnly",
    "deprecated",
    "title",
    "description",
    "example",
    "examples",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "multipleOf",
    "pattern",
    "maxLength",
    "contentMediaType",
    "contentEncoding",
    "x-enum-varnames",
    "in",
    "name",
    "style",
    "explode",
    "allowReserved",
    "schema",
    "content",
    "encoding",
    "contentType",
    "headers",
    "parameters",
    "requestBody",
    "responses",
    "callbacks",
    "security",
    "servers",
    "variables",
    "tags",
    "operationId",
    "summary",
    "links",
    "get",
    "put",
    "post",
    "delete",
    "patch",
    "query",
    "additionalOperations",
    "200",
    "204",
    "2XX",
    "default",
    "404",
    "application/json",
    "multipart/form-data",
    "text/event-stream",
    "*/*",
    "xml",
    "webhooks",
    "paths",
    "components",
    "schemas",
    "info",
    "openapi",
    "itemSchema",
    "unevaluatedProperties",
];

/// Mutates a document up to six times. Parts may come from a donor, another document.
pub fn mutate(random: &mut Rng, document: &Value, donor: &Value) -> Value {
    let mut mutant = document.clone();
    for _ in 0..random.usize(1..=MOST) {
        once(random, &mut mutant, donor);
    }
    mutant
}

fn once(random: &mut Rng, mutant: &mut Value, donor: &Value) {
    let reference = reference(random, mutant);
    let source = if random.bool() { donor } else { &*mutant };
    let part = some_part(random, source).clone();
    let target = some_place(random, mutant);
    match random.u8(..12) {
        0 => *target = part,
        1 => *target = json!({ "$ref": reference }),
        2 => *target = odd(random),
        3 => rename_keys(random, target),
        4 => rename_texts(random, target),
        5 => remove(random, target),
        6 => insert(random, target, part),
        7 => *target = wrap(random, target.take(), reference),
        8 => duplicate(random, target),
        9 => insert(random, target, json!(reference)),
        10 => {
            let value = odd(random);
            insert(random, target, value);
        }
        _ => *target = repeat(random, target.take()),
    }
}

/// Returns any location in a value, preferably a deeper one.
fn some_place<'v>(random: &mut Rng, value: &'v mut Value) -> &'v mut Value {
    let mut at = value;
    let mut steps = random.usize(2..14);
    loop {
        let count = match &*at {
            Value::Array(items) => items.len(),
            Value::Object(object) => object.len(),
            _ => 0,
        };
        if count == 0 || steps == 0 {
            return at;
        }
        steps -= 1;
        let index = random.usize(..count);
        at = match at {
            Value::Array(items) => &mut items[index],
            Value::Object(object) => object.values_mut().nth(index).expect("the index is below the length"),
            _ => unreachable!("only arrays and objects have members"),
        };
    }
}

fn some_part<'v>(random: &mut Rng, value: &'v Value) -> &'v Value {
    let mut at = value;
    for _ in 0..random.usize(3..14) {
        let members: Vec<&Value> = match at {
            Value::Array(items) => items.iter().collect(),
            Value::Object(object) => object.values().collect(),
            _ => break,
        };
        match members.as_slice() {
            [] => break,
            members => at = members[random.usize(..members.len())],
        }
    }
    at
}

/// Returns a reference to a component, to any location, or to nothing.
fn reference(random: &mut Rng, document: &Value) -> String {
    let section = document.get("components").and_then(|components| components.get("schemas"));
    let names: Vec<&String> = section.and_then(Value::as_object).into_iter().flat_map(Map::keys).collect();
    if names.is_empty() || random.u8(..5) == 0 {
        let places =
            ["#", "#/", "#/paths", "#/components/schemas", "other.yaml#/a", "#anchor", "/etc/passwd", "%"];
        return places[random.usize(..places.len())].to_owned();
    }
    let name = names[random.usize(..names.len())].replace('~', "~0").replace('/', "~1");
    format!("#/components/schemas/{name}")
}

/// Returns a value that few locations expect.
fn odd(random: &mut Rng) -> Value {
    let odd = [
        json!(null),
        json!(true),
        json!(false),
        json!(0),
        json!(-1),
        json!(1e300),
        json!(0.1),
        json!(u64::MAX),
        json!(i64::MIN),
        json!([]),
        json!({}),
        json!([null]),
        json!([[]]),
        json!(""),
        json!("string"),
        json!(["string", "null"]),
        json!("object"),
        json!({"type": "null"}),
        json!({"type": "string", "format": "binary"}),
        json!({"oneOf": []}),
        json!({"allOf": [{}]}),
        json!({"type": ["object", "array", "string", "null"]}),
        json!({"enum": [1, "1", null, 1.5, {}, [], true]}),
    ];
    if random.u8(..4) == 0 { names::name(random).into() } else { odd[random.usize(..odd.len())].clone() }
}

/// Renames some keys of an object, mostly to unusual names; their references become dangling or
/// lead to another target.
fn rename_keys(random: &mut Rng, target: &mut Value) {
    let Some(object) = target.as_object_mut() else { return };
    *object = std::mem::take(object)
        .into_iter()
        .map(|(key, value)| match random.u8(..4) {
            0 => (names::name(random), value),
            1 if key.len() > 1 => (misspelled(random, &key), value),
            _ => (key, value),
        })
        .collect();
}

/// Returns a key with one letter missing, doubled or in the other case.
fn misspelled(random: &mut Rng, key: &str) -> String {
    let mut letters: Vec<char> = key.chars().collect();
    let at = random.usize(..letters.len());
    match random.u8(..3) {
        0 => drop(letters.remove(at)),
        1 => letters.insert(at, letters[at]),
        _ => {
            letters[at] = if letters[at].is_ascii_uppercase() {
                letters[at].to_ascii_lowercase()
            } else {
                letters[at].to_ascii_uppercase()
            }
        }
    }
    letters.into_iter().collect()
}

/// Replaces texts below a location, such as titles, enum values and names of parameters.
fn rename_texts(random: &mut Rng, target: &mut Value) {
    match target {
        Value::String(text) if random.u8(..3) == 0 => *text = names::name(random),
        Value::Array(items) => items.iter_mut().for_each(|item| rename_texts(random, item)),
        Value::Object(object) => object
            .iter_mut()
            .filter(|(key, _)| *key != "$ref" && *key != "openapi")
            .for_each(|(_, value)| rename_texts(random, value)),
        _ => {}
    }
}

fn remove(random: &mut Rng, target: &mut Value) {
    match target {
        Value::Array(items) if !items.is_empty() => drop(items.remove(random.usize(..items.len()))),
        Value::Object(object) if !object.is_empty() => {
            let key = object.keys().nth(random.usize(..object.len())).cloned().expect("it has a key");
            object.remove(&key);
        }
        _ => {}
    }
}

fn insert(random: &mut Rng, target: &mut Value, value: Value) {
    match target {
        Value::Array(items) => items.insert(random.usize(..=items.len()), value),
        Value::Object(object) => {
            let known = random.u8(..4) > 0;
            let key =
                if known { KEYWORDS[random.usize(..KEYWORDS.len())].to_owned() } else { names::name(random) };
            object.insert(key, value);
        }
        _ => {}
    }
}

/// Puts a schema into another.
fn wrap(random: &mut Rng, inner: Value, reference: String) -> Value {
    match random.u8(..7) {
        0 => json!({ "allOf": [inner, { "$ref": reference }] }),
        1 => json!({ "oneOf": [inner, { "$ref": reference }] }),
        2 => json!({ "anyOf": [{ "type": "null" }, inner] }),
        3 => json!({ "type": "array", "items": inner }),
        4 => json!({ "type": "object", "additionalProperties": inner }),
        5 => json!({ "oneOf": [inner, { "$ref": reference }], "discriminator": { "propertyName": "type" } }),
        _ => json!({ "properties": { "inner": inner }, "required": ["inner"] }),
    }
}

/// Repeats a member of an object under a similar name.
fn duplicate(random: &mut Rng, target: &mut Value) {
    let Some(object) = target.as_object_mut().filter(|object| !object.is_empty()) else { return };
    let key = object.keys().nth(random.usize(..object.len())).cloned().expect("it has a key");
    let value = object[&key].clone();
    let ends = ["_", "-", " ", "2", "?", "é", "Type", "s"];
    let other = match random.u8(..3) {
        0 => key.to_uppercase(),
        1 => format!("{key}{}", ends[random.usize(..ends.len())]),
        _ => format!("{}{key}", ends[random.usize(..ends.len())]),
    };
    object.insert(other, value);
}

/// Nests a value in itself, or lists it many times.
fn repeat(random: &mut Rng, inner: Value) -> Value {
    if random.bool() {
        return Value::Array(vec![inner; random.usize(1..8)]);
    }
    let depth = random.usize(1..30);
    (0..depth).fold(inner, |inner, _| json!({ "type": "array", "items": inner }))
}
