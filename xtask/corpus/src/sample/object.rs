//! Objects and arrays.

use serde_json::{Map, Value};

use super::conjunction::Conjunction;
use super::sampler::Sampler;

/// The number of members if any number is allowed.
const SOME: usize = 3;

/// The number of attempts for a value that must be unique.
const TRIES: usize = 8;

pub fn object<'s>(sampler: &mut Sampler<'s>, all: &Conjunction<'s>, depth: usize) -> Option<Value> {
    let mut object = Map::new();
    let required: Vec<&str> =
        all.all("required").filter_map(Value::as_array).flatten().filter_map(Value::as_str).collect();
    for name in names(all, &required) {
        let needed = required.contains(&name) || all.tags.iter().any(|(tag, _)| *tag == name);
        if !needed && !sampler.wants(depth) {
            continue;
        }
        match property(sampler, all, name, depth) {
            Some(value) => object.insert(name.to_owned(), value).map_or((), drop),
            None if needed => return None,
            None => {}
        }
    }
    further(sampler, all, &mut object, depth);
    let enough = all.most("minProperties").is_none_or(|least| object.len() as u64 >= least);
    enough.then_some(Value::Object(object))
}

/// Returns every property that a part names, once.
fn names<'s>(all: &Conjunction<'s>, required: &[&'s str]) -> Vec<&'s str> {
    let declared = all.all("properties").filter_map(Value::as_object).flat_map(Map::keys).map(String::as_str);
    let tags = all.tags.iter().map(|(tag, _)| *tag);
    let mut names: Vec<&str> = Vec::new();
    for name in declared.chain(required.iter().copied()).chain(tags) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// Returns the value of a property, which several parts may constrain.
fn property<'s>(sampler: &mut Sampler<'s>, all: &Conjunction<'s>, name: &str, depth: usize) -> Option<Value> {
    let mut schemas: Vec<&Value> = Vec::new();
    for part in &all.parts {
        let declared = part.get("properties").and_then(|properties| properties.get(name));
        let further = || part.get("additionalProperties").filter(|_| !part.contains_key("patternProperties"));
        schemas.extend(declared.or_else(further));
    }
    let value = sampler.all_of(&schemas, depth + 1)?;
    // The variant's own constant is the same as the tag, or more specific.
    let tag = all.tags.iter().find(|(tag, _)| *tag == name);
    match tag {
        Some((_, tags)) if !is_fixed(sampler, &schemas) => sampler.random.pick(tags).cloned(),
        _ => Some(value),
    }
}

/// Returns whether schemas allow one value only.
fn is_fixed(sampler: &Sampler<'_>, schemas: &[&Value]) -> bool {
    schemas.iter().any(|schema| {
        let target = schema.get("$ref").and_then(Value::as_str);
        let key = target.and_then(|target| target.strip_prefix(super::schemas::DEFINITIONS));
        let schema = key.and_then(|key| sampler.definitions.get(key)).unwrap_or(schema);
        let one = schema.get("enum").and_then(Value::as_array).is_some_and(|values| values.len() == 1);
        one || schema.get("const").is_some()
    })
}

/// Adds undeclared members, if they are allowed.
fn further<'s>(
    sampler: &mut Sampler<'s>,
    all: &Conjunction<'s>,
    object: &mut Map<String, Value>,
    depth: usize,
) {
    let closed = |keyword| all.all(keyword).any(|value| value == false);
    let open = !closed("additionalProperties") && !closed("unevaluatedProperties");
    let schemas: Vec<&Value> = all.all("additionalProperties").filter(|value| **value != true).collect();
    let least = usize::try_from(all.most("minProperties").unwrap_or_default()).unwrap_or(usize::MAX);
    let most = usize::try_from(all.least("maxProperties").unwrap_or(u64::MAX)).unwrap_or(usize::MAX);
    let patterns: Vec<(&String, &Value)> =
        all.all("patternProperties").filter_map(Value::as_object).flatten().collect();
    let is_map = !schemas.is_empty() || !patterns.is_empty() || all.all("properties").next().is_none();
    let mut wanted = match () {
        () if !sampler.wants(depth) => 0,
        () if is_map => sampler.random.below(SOME) + 1,
        () => usize::from(sampler.random.one_in(2)),
    };
    wanted = wanted.max(least.saturating_sub(object.len()).min(2 * TRIES));
    let room = most.saturating_sub(object.len());
    for _ in 0..wanted.min(room) {
        let by_pattern = sampler.random.pick(&patterns).copied();
        let (name, value) = match by_pattern {
            Some((pattern, schema)) => {
                let Some(name) = super::pattern::matching(&mut sampler.random, pattern, 0) else { continue };
                (name, sampler.all_of(&[schema], depth + 1))
            }
            None if !open => continue,
            None => {
                let Some(name) = name(sampler, all, depth) else { continue };
                let value = if schemas.is_empty() {
                    Some(sampler.anything())
                } else {
                    sampler.all_of(&schemas, depth + 1)
                };
                (name, value)
            }
        };
        if let Some(value) = value {
            object.entry(name).or_insert(value);
        }
    }
}

/// Returns the name of an undeclared member.
fn name<'s>(sampler: &mut Sampler<'s>, all: &Conjunction<'s>, depth: usize) -> Option<String> {
    let schemas: Vec<&Value> = all.all("propertyNames").collect();
    if schemas.is_empty() {
        let names = ["x-further", "Not declared", "zz_1", "é\"\\", "0"];
        return sampler.random.pick(&names).map(|name| (*name).to_owned());
    }
    match sampler.all_of(&schemas, depth + 1)? {
        Value::String(name) => Some(name),
        // Only text can be a name, even if the schema does not say so.
        _ => Some("named".to_owned()),
    }
}

pub fn array<'s>(sampler: &mut Sampler<'s>, all: &Conjunction<'s>, depth: usize) -> Option<Value> {
    let least = usize::try_from(all.most("minItems").unwrap_or_default()).ok()?;
    let most = usize::try_from(all.least("maxItems").unwrap_or(u64::MAX)).unwrap_or(usize::MAX);
    let prefix: Vec<&Value> =
        all.all("prefixItems").find_map(Value::as_array).into_iter().flatten().collect();
    let items: Vec<&Value> = all.all("items").collect();
    let unique = all.all("uniqueItems").any(|value| value == true);
    let wanted =
        if sampler.wants(depth) { prefix.len() + sampler.random.below(SOME) + 1 } else { prefix.len() };
    let length = wanted.clamp(least.min(most), most);
    let mut list: Vec<Value> = Vec::new();
    for index in 0..length {
        let made = (0..TRIES).find_map(|_| {
            let value = match prefix.get(index) {
                Some(schema) => sampler.all_of(&[schema], depth + 1),
                None => sampler.all_of(&items, depth + 1),
            };
            value.filter(|value| !unique || !list.contains(value))
        });
        match made {
            Some(value) => list.push(value),
            None => break,
        }
    }
    (list.len() >= least).then_some(Value::Array(list))
}
