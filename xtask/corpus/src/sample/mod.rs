//! Checks that a crate decodes what its document allows, and loses nothing.
//!
//! For each type, instances of its schema are created and judged; the crate decodes the valid ones
//! and encodes them again.

mod conjunction;
mod instances;
mod judge;
mod number;
mod object;
mod pattern;
mod probe;
mod random;
pub mod same;
mod sampler;
mod schemas;
#[cfg(test)]
mod tests;
mod text;

use std::collections::BTreeSet;

use crategen::document::Document;
use crategen::pointer::Pointer;
use serde::Serialize;
use serde_json::{Map, Value};

use crate::facts::{Facts, Typed, Unknown};
use crate::workspace::Workspace;
pub use instances::Instances;
use judge::Judge;
use random::Random;
pub use sampler::Fullness;
use sampler::Sampler;
pub use schemas::Direction;
use schemas::{DEFINITIONS, Schemas, TAGS};

/// The number of attempts for each instance.
const TRIES: usize = 12;

/// The result of the samples of one document.
#[derive(Debug, Default, Serialize)]
pub struct Samples {
    /// The number of valid instances that were decoded.
    pub sampled: usize,
    /// Instances that the crate did not decode.
    pub refused: Vec<Failure>,
    /// Instances that it encoded differently.
    pub changed: Vec<Failure>,
    /// Instances of a declared value or variant that it decoded to `Unknown`, if no warning names
    /// the type.
    pub unknown: Vec<Failure>,
    /// The types without a valid instance.
    pub unsampled: Vec<String>,
}

/// An instance that failed the round trip.
#[derive(Debug, Serialize)]
pub struct Failure {
    pub ty: String,
    pub place: String,
    pub why: String,
    pub instance: Value,
}

impl Failure {
    /// Returns the reason as the continuation of the type.
    pub fn why_apart(&self) -> String {
        if self.why.starts_with(['/', ':']) { self.why.clone() } else { format!(": {}", self.why) }
    }
}

/// A valid instance of a type.
pub struct Sampled {
    /// An index into the types.
    pub of: usize,
    pub instance: Value,
    /// Set if the document declares this value or variant, so that the crate must know it.
    pub declared: bool,
}

/// Samples the types of a crate that was written and compiles.
///
/// # Errors
///
/// The reason that the samples cannot be created or read, as a sentence.
pub fn samples(
    workspace: &Workspace,
    document: &Document,
    client: &str,
    facts: &Facts,
    count: usize,
) -> Result<Samples, String> {
    let types = &facts.typed;
    let made = make(document, types, count)?;
    let unsampled = (0..types.len()).filter(|index| !made.iter().any(|sampled| sampled.of == *index));
    let unsampled = unsampled.map(|index| types[index].rust.clone()).collect();
    if made.is_empty() {
        return Ok(Samples { unsampled, ..Samples::default() });
    }
    let answers = run(workspace, client, types, &made)?;
    Ok(compare(facts, made, &answers, unsampled))
}

/// Creates valid instances, up to `count` different ones of each type.
fn make(document: &Document, types: &[Typed], count: usize) -> Result<Vec<Sampled>, String> {
    let mut schemas = Schemas::new(document);
    let keys: Vec<Option<String>> =
        types.iter().map(|typed| schemas.add(&Pointer::parse(&typed.place))).collect();
    let definitions = schemas.into_definitions();
    let mut judged: BTreeSet<&str> = keys.iter().flatten().map(String::as_str).collect();
    definitions.values().for_each(|schema| add_tagged(schema, &mut judged));
    let judge = Judge::new(&definitions, judged.into_iter())?;
    let mut made = Vec::new();
    for (of, (typed, key)) in types.iter().zip(&keys).enumerate() {
        let Some(key) = key else { continue };
        let mut sampler = Sampler::new(&definitions, Random::new(0, &typed.place));
        let mut found: Vec<Value> = Vec::new();
        for attempt in 0..count * TRIES {
            if found.len() == count {
                break;
            }
            let fullness = match attempt {
                0 => Fullness::Everything,
                1 => Fullness::Nothing,
                _ => Fullness::Half,
            };
            let Some(instance) = definitions.get(key).and_then(|schema| sampler.sample(schema, fullness))
            else {
                continue;
            };
            // The mention of a type says whether null is allowed, not the type.
            let fits = typed.nullable || !instance.is_null();
            if fits && !found.contains(&instance) && judge.allows(key, &instance) {
                found.push(instance);
            }
        }
        let schema = definitions.get(key);
        made.extend(found.into_iter().map(|instance| {
            let declared = match typed.unknown {
                Unknown::Absent => false,
                Unknown::Unlisted => {
                    schema.is_some_and(|schema| is_listed(&definitions, schema, &instance, 0))
                }
                Unknown::Invalid => {
                    schema.is_none_or(|schema| is_kind(&definitions, &judge, schema, &instance, 0))
                }
            };
            Sampled { of, instance, declared }
        }));
    }
    Ok(made)
}

/// The most steps from a schema to the list of its values.
const MOST_STEPS: usize = 20;

/// Adds the keys of the schemas that discriminators name, anywhere in the schema.
fn add_tagged<'s>(schema: &'s Value, keys: &mut BTreeSet<&'s str>) {
    match schema {
        Value::Object(object) => {
            let tagged = object.get(TAGS).and_then(|tags| tags["of"].as_object());
            keys.extend(
                tagged.into_iter().flat_map(Map::keys).filter_map(|key| key.strip_prefix(DEFINITIONS)),
            );
            object.values().for_each(|value| add_tagged(value, keys));
        }
        Value::Array(list) => list.iter().for_each(|value| add_tagged(value, keys)),
        _ => {}
    }
}

/// Returns whether the value is valid for the schema that its tag names, if the schema has a
/// discriminator. Without it, the schema allows any text as the tag.
fn is_kind(
    definitions: &Map<String, Value>,
    judge: &Judge,
    schema: &Value,
    value: &Value,
    steps: usize,
) -> bool {
    if steps == MOST_STEPS {
        return true;
    }
    if let Some(tags) = schema.get(TAGS) {
        let tag = tags["property"].as_str().and_then(|property| value.get(property));
        let Some(tag) = tag.map(|tag| tag.as_str().map_or_else(|| tag.to_string(), str::to_owned)) else {
            return false;
        };
        let members = tags["of"].as_object().into_iter().flatten();
        let mut named = members.filter(|(_, known)| {
            known.as_array().is_some_and(|known| known.iter().any(|known| known.as_str() == Some(&tag)))
        });
        return named
            .any(|(member, _)| member.strip_prefix(DEFINITIONS).is_some_and(|key| judge.allows(key, value)));
    }
    let target = schema.get("$ref").and_then(Value::as_str);
    let target = target.and_then(|target| definitions.get(target.strip_prefix(DEFINITIONS)?));
    let mut parts = schema.get("allOf").and_then(Value::as_array).into_iter().flatten().chain(target);
    parts.all(|part| is_kind(definitions, judge, part, value, steps + 1))
}

/// Returns whether a schema lists a value in an `enum` or `const`, its own or that of a part or
/// variant.
fn is_listed(definitions: &Map<String, Value>, schema: &Value, value: &Value, steps: usize) -> bool {
    if steps == MOST_STEPS {
        return false;
    }
    let here = schema.get("const") == Some(value)
        || schema.get("enum").and_then(Value::as_array).is_some_and(|values| values.contains(value));
    let target = schema.get("$ref").and_then(Value::as_str);
    let target = target.and_then(|target| definitions.get(target.strip_prefix(DEFINITIONS)?));
    let parts = ["allOf", "anyOf", "oneOf"].into_iter().filter_map(|key| schema.get(key)?.as_array());
    here || parts.flatten().chain(target).any(|part| is_listed(definitions, part, value, steps + 1))
}

/// Decodes and encodes the samples with the crate; returns a line for each: `ok`, the variant or
/// type and the encoded text, or `no` or `panic` and the reason.
///
/// # Errors
///
/// If the program does not compile, or ends before the last sample.
pub fn run(
    workspace: &Workspace,
    client: &str,
    types: &[Typed],
    made: &[Sampled],
) -> Result<Vec<String>, String> {
    let program = probe::name(client);
    let folder = workspace.crate_folder(&program);
    probe::write(&folder, client, types, made)
        .map_err(|error| format!("the samples cannot be written: {error}"))?;
    let built = workspace.build(&[client], &program)?;
    let answered = workspace.run(&built, &folder.join("samples.txt")).map_err(|error| error.to_string())?;
    let lines: Vec<String> = answered.stdout.lines().map(str::to_owned).collect();
    if lines.len() == made.len() {
        return Ok(lines);
    }
    let last = made.get(lines.len()).map(|sampled| types[sampled.of].rust.as_str()).unwrap_or_default();
    Err(format!(
        "the program that decodes the samples ended in a sample of `{last}`:\n{}",
        answered.stderr.trim()
    ))
}

fn compare(facts: &Facts, made: Vec<Sampled>, answers: &[String], unsampled: Vec<String>) -> Samples {
    let mut samples = Samples { sampled: made.len(), unsampled, ..Samples::default() };
    for (Sampled { of, instance, declared }, answer) in made.into_iter().zip(answers) {
        let Typed { rust, place, .. } = facts.typed[of].clone();
        let is_warned = facts.warned.contains(&place);
        let failure = |why: String, instance| Failure { ty: rust, place, why, instance };
        let (answer, rest) = answer.split_once('\t').unwrap_or((answer, ""));
        let (variant, text) = rest.split_once('\t').unwrap_or_default();
        if answer == "ok" && variant == "Unknown" && declared && !is_warned {
            samples.unknown.push(failure("it is decoded to `Unknown`".to_owned(), instance));
            continue;
        }
        let (refused, why) = match answer {
            "ok" => match serde_json::from_str::<Value>(text) {
                Ok(encoded) => (false, same::difference(&instance, &encoded)),
                Err(error) => (false, Some(format!("the encoded text is not JSON: {error}"))),
            },
            _ => (true, Some(if rest.is_empty() { answer } else { rest }.to_owned())),
        };
        match why {
            None => {}
            Some(why) if refused => samples.refused.push(failure(why, instance)),
            Some(why) => samples.changed.push(failure(why, instance)),
        }
    }
    samples
}
