//! `cargo xtask judge json-schema`: the JSON-Schema-Test-Suite (draft 2020-12), whose schemas
//! become components and whose instances are decoded and encoded again.
//!
//! Each schema is a file of one document, so that its references are its own, and a property of a
//! component, so that each has a type that a program can name. Schemas that the generator refuses
//! are left out of the document, and counted.

mod groups;
mod table;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crategen::config::Config;
use crategen::diagnostic::{Diagnostics, Severity};
use crategen::document::Document;
use crategen::write::{self, Mode};
use serde_json::{Map, Value, json};

use crate::facts::{Typed, Unknown};
use crate::sample::{self, Sampled, same};
use crate::workspace::Workspace;
use groups::Group;

/// The package of all schemas.
const CLIENT: &str = "json-schema-suite-client";

/// The property that has the schema of a group.
const PROPERTY: &str = "value";

/// The configuration: no operation uses the schemas.
const CONFIG: &str = "[package]\nname = \"json-schema-suite-client\"\nall-types = true\n";

/// Judges the crate of the suite in a folder, and prints a table. Returns whether every valid
/// instance was kept and nothing panicked.
///
/// # Errors
///
/// If the suite cannot be read, or cargo cannot be run.
pub fn run(project: &Path, folder: &Path, offline: bool) -> io::Result<bool> {
    let groups = groups::read(folder)?;
    let workspace = Workspace::new(project, offline)?;
    let documents = workspace.crate_folder("json-schema-suite");
    let mut rows = table::rows(&groups);
    let (accepted, refused) = accepted(&groups, &documents)?;
    for (index, why) in refused {
        rows.refuse(&groups[index], why);
    }
    let types = generate(&groups, &accepted, &documents, &workspace.crate_folder(CLIENT))?;
    let checked = workspace.check(CLIENT)?;
    if let Some(error) = checked.errors.iter().chain(&checked.warnings).next() {
        return Err(io::Error::other(format!("the crate of the suite does not compile cleanly:\n{error}")));
    }
    let tests = accepted
        .iter()
        .enumerate()
        .flat_map(|(of, &index)| groups[index].tests.iter().map(move |test| (of, index, test)));
    let tests: Vec<_> = tests.collect();
    let made: Vec<Sampled> = tests
        .iter()
        .map(|(of, _, test)| Sampled { of: *of, instance: json!({ PROPERTY: test.data }), declared: false })
        .collect();
    let lines = sample::run(&workspace, CLIENT, &types, &made).map_err(io::Error::other)?;
    for (((_, index, test), sampled), line) in tests.iter().zip(&made).zip(&lines) {
        rows.add(&groups[*index], test, judged(&sampled.instance, line));
    }
    print!("{}", rows.table());
    let failures = rows.failures();
    for failure in &failures {
        eprintln!("{failure}");
    }
    Ok(failures.is_empty())
}

/// The result for an instance.
pub enum Outcome {
    Kept,
    Changed(String),
    Refused(String),
    Panicked(String),
}

fn judged(instance: &Value, line: &str) -> Outcome {
    let (word, rest) = line.split_once('\t').unwrap_or((line, ""));
    match word {
        "ok" => {
            let text = rest.split_once('\t').map_or("", |(_, text)| text);
            match serde_json::from_str::<Value>(text) {
                Ok(encoded) => same::difference(instance, &encoded).map_or(Outcome::Kept, Outcome::Changed),
                Err(error) => Outcome::Changed(format!(": the encoded text is not JSON: {error}")),
            }
        }
        "panic" => Outcome::Panicked(rest.to_owned()),
        _ => Outcome::Refused(rest.to_owned()),
    }
}

/// The groups whose schema the generator reads, and the first error of each other one.
type Accepted = (Vec<usize>, Vec<(usize, String)>);

/// Generates each schema alone, because one error refuses a whole document.
fn accepted(groups: &[Group], folder: &Path) -> io::Result<Accepted> {
    let (mut accepted, mut refused) = (Vec::new(), Vec::new());
    for index in 0..groups.len() {
        let file = write_document(groups, &[index], &folder.join("alone"))?;
        match read(&file) {
            Ok(_) => accepted.push(index),
            Err(errors) => refused.push((index, first(&errors))),
        }
    }
    Ok((accepted, refused))
}

/// Writes the crate of the accepted groups, and returns their types in this order.
fn generate(groups: &[Group], accepted: &[usize], documents: &Path, folder: &Path) -> io::Result<Vec<Typed>> {
    let file = write_document(groups, accepted, &documents.join("all"))?;
    let generated = read(&file).map_err(|errors| io::Error::other(first(&errors)))?;
    let failed = |errors: Diagnostics| io::Error::other(first(&errors));
    write::write(&generated.files, folder, Mode::Overwrite).map_err(failed)?;
    let ty = |&index: &usize| {
        let name = groups[index].component();
        let def = generated
            .model
            .types
            .iter()
            .find(|def| def.schema.as_ref().is_some_and(|schema| schema.as_written() == name));
        let def = def.ok_or_else(|| io::Error::other(format!("`{name}` has no type")))?;
        let rust = format!("types::{}", def.name);
        Ok(Typed { rust, place: def.pointer.to_string(), nullable: false, unknown: Unknown::Absent })
    };
    accepted.iter().map(ty).collect()
}

fn read(file: &Path) -> Result<crategen::Generated, Diagnostics> {
    let document = Document::read_below(file, None)?;
    let config = Config::parse("judge.toml", CONFIG)?;
    crategen::generate_from(&document, &config, "openapi.json")
}

fn first(errors: &Diagnostics) -> String {
    let error = errors.iter().find(|diagnostic| diagnostic.severity == Severity::Error);
    error.map(|error| error.message.clone()).unwrap_or_default()
}

/// Writes a document with a component for each of the groups, and a file for each schema.
fn write_document(groups: &[Group], indexes: &[usize], folder: &Path) -> io::Result<PathBuf> {
    fs::create_dir_all(folder)?;
    let mut components = Map::new();
    for &index in indexes {
        let group = &groups[index];
        let schema = match &group.schema {
            Value::Bool(_) => group.schema.clone(),
            schema => {
                let file = format!("{}.json", group.name());
                fs::write(folder.join(&file), schema.to_string())?;
                json!({ "$ref": file })
            }
        };
        let component =
            json!({ "type": "object", "required": [PROPERTY], "properties": { PROPERTY: schema } });
        components.insert(group.component(), component);
    }
    let document = json!({
        "openapi": "3.1.0",
        "info": { "title": "Suite", "version": "1" },
        "components": { "schemas": components },
    });
    let file = folder.join("openapi.json");
    fs::write(&file, document.to_string())?;
    Ok(file)
}
