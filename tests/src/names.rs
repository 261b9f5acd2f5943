//! Documents with arbitrary names at every construct that is named in Rust.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use crategen::GenerateOptions;
use crategen::names::RESERVED;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value, json};

use crate::configured_names::{case, generate};

/// Names with a special meaning in Rust, the runtime, file systems or Unicode.
const SPECIAL: &[&str] = &[
    "",
    " ",
    "_",
    "-",
    ".",
    "..",
    "/",
    "\\",
    "%2e",
    "#",
    "?",
    "*",
    "{",
    "}",
    "{a}",
    "~1",
    "+1",
    "type",
    "self",
    "Self",
    "crate",
    "r#type",
    "Unknown",
    "extra",
    "new",
    "send",
    "Option",
    "Result",
    "Client",
    "Error",
    "File",
    "con",
    "nul",
    "COM1",
    "aux.rs",
    "mod",
    "lib",
    "types",
    "client",
    "1",
    "½",
    "²",
    "CO₂",
    "ﬁ",
    "ß",
    "ẞ",
    "ǅ",
    "İ",
    "ı",
    "ς",
    "é",
    "e\u{301}",
    "\u{301}",
    "\u{200d}",
    "\u{202e}a",
    "\u{feff}",
    "हिन्दी",
    "क्",
    "用户",
    "ไทย",
    "👍",
    "\0",
    "\u{7f}",
    "\r\n",
    "\u{10ffff}",
    "a-b",
    "a_b",
    "aB",
    "AB",
    "ab",
];

fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        any::<char>().prop_map(String::from),
        (any::<char>(), "[a-z]{0,3}").prop_map(|(middle, end)| format!("a{middle}{end}")),
        select(SPECIAL).prop_map(str::to_owned),
        (select(SPECIAL), select(SPECIAL)).prop_map(|(a, b)| format!("{a}{b}")),
        // So many slashes would be more segments than a path may have.
        (select(SPECIAL), 60..400_usize).prop_map(|(name, count)| name.replace('/', "_").repeat(count)),
    ]
}

/// Returns few names for many locations, so that some clash.
fn names() -> impl Strategy<Value = Vec<String>> {
    (vec(name(), 1..8), vec(any::<prop::sample::Index>(), PLACES))
        .prop_map(|(names, places)| places.iter().map(|place| place.get(&names).clone()).collect())
}

/// The number of named locations in the document.
const PLACES: usize = 48;

/// Returns a text as part of a pointer or of a URI.
fn encoded(text: &str) -> String {
    text.replace('~', "~0").replace('/', "~1").bytes().fold(String::new(), |mut out, byte| {
        match byte {
            byte if byte.is_ascii_alphanumeric() => out.push(byte.into()),
            byte => out += &format!("%{byte:02X}"),
        }
        out
    })
}

/// Returns a document. It refers to the file with the given name, if any.
fn document(names: &[String], version: &str, file: Option<&str>) -> Value {
    let mut names = names.iter().cycle();
    let mut name = || names.next().unwrap().clone();
    let mut schemas = Map::new();
    let mut refer = Vec::new();
    for _ in 0..3 {
        let text = json!({"type": "string", "enum": [name(), name(), name()]});
        let (schema, tag) = (name(), name());
        let properties =
            json!({name(): text, name(): {"type": "object", "properties": {name(): {"type": "integer"}}}});
        schemas
            .insert(schema.clone(), json!({"type": "object", "required": [tag], "properties": properties}));
        refer.push((schema.clone(), format!("#/components/schemas/{}", encoded(&schema)), tag));
    }
    let members: Vec<Value> = refer.iter().map(|(_, target, _)| json!({"$ref": target})).collect();
    let mapping: Map<String, Value> =
        refer.iter().map(|(_, target, tag)| (tag.clone(), json!(target))).collect();
    let union = json!({"oneOf": members, "discriminator": {"propertyName": name(), "mapping": mapping}});
    let titled = json!({"oneOf": [
        {"title": name(), "type": "object", "required": ["a"], "properties": {"a": {"type": "string"}}},
        {"title": name(), "type": "object", "required": ["b"], "properties": {"b": {"type": "string"}}},
        {"title": name(), "type": "string"},
    ]});
    schemas.insert(format!("{}u", name()), union.clone());
    let (scheme, response, variable, parameter) = (name(), name(), name(), name());
    let own = members[0].clone();
    let mut fine = json!({"description": "Fine.", "headers": {name(): {"schema": {"type": "string"}}},
        "content": {"application/json": {"schema": union}}});
    if let Some(file) = file {
        fine["content"]["application/json"]["schema"] = json!({"$ref": format!("{}#/A", encoded(file))});
    }
    let parameters = json!([
        {"name": parameter, "in": "path", "required": true, "schema": {"type": "string"}},
        {"name": name(), "in": "query", "schema": {"type": "string", "enum": [name(), name()]}},
        {"name": name(), "in": "query", "style": "deepObject", "schema": own},
        {"name": name(), "in": "header", "schema": {"type": "string"}},
        {"name": name(), "in": "cookie", "schema": {"type": "string"}},
    ]);
    let operation = json!({
        "tags": [name(), name()],
        "operationId": name(),
        "parameters": parameters,
        "security": [{scheme.clone(): []}],
        "requestBody": {"content": {"application/json": {"schema": titled}}},
        "responses": {"200": fine, "default": {"$ref": format!("#/components/responses/{}", encoded(&response))}},
        "callbacks": {name(): {"{$request.body#/url}": {"post": {
            "requestBody": {"content": {"application/json": {"schema": own}}},
            "responses": {"204": {"description": "Fine."}},
        }}}},
    });
    let mut plain = operation.clone();
    plain.as_object_mut().unwrap().remove("parameters");
    let hook = json!({"post": {
        "requestBody": {"content": {"application/json": {"schema": own}}},
        "responses": {"204": {"description": "Fine."}},
    }});
    let path = format!("/{}/{{{parameter}}}", name());
    json!({
        "openapi": version,
        "info": {"title": name(), "version": name()},
        "servers": [{"url": format!("https://{{{variable}}}.example.com"), "variables": {variable: {"default": "a", "enum": ["a", name()]}}}],
        "tags": [{"name": name(), "description": "A tag."}, {"name": name()}],
        "paths": {
            path: {"get": operation, "post": operation},
            format!("/{}/{}", name(), name()): {"get": plain, "delete": plain},
            format!("/{}", name()): {"get": plain, "put": plain},
        },
        "webhooks": {name(): hook, name(): hook},
        "components": {
            "schemas": schemas,
            "responses": {response: {"description": "Bad.", "content": {"application/json": {"schema": {
                "type": "object", "properties": {name(): {"type": "string"}}}}}}},
            "securitySchemes": {scheme: {"type": "apiKey", "in": "header", "name": "X-Key"}, name(): {"type": "http", "scheme": "bearer"}},
        },
    })
}

/// Names of files and folders that Windows reserves for devices.
const DEVICES: [&str; 22] = [
    "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
    "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
];

/// Returns the reason that some system could not store the files.
fn unfit(files: &BTreeMap<PathBuf, String>) -> Option<String> {
    let mut seen = BTreeSet::new();
    for path in files.keys() {
        let text = path.to_str()?.replace('\\', "/");
        for part in text.split('/') {
            let stem = part.split('.').next().unwrap_or_default().to_lowercase();
            let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.');
            let fits = !part.is_empty()
                && part.len() <= 100
                && part.chars().all(is_plain)
                && !part.ends_with('.')
                && !DEVICES.contains(&stem.as_str());
            if !fits {
                return Some(format!("no system has to hold `{part}` of `{text}`"));
            }
        }
        if text.len() > 200 {
            return Some(format!("the path `{text}` is long"));
        }
        if !seen.insert(text.to_lowercase()) {
            return Some(format!("`{text}` is there twice but for case"));
        }
    }
    None
}

proptest! {
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases / 4, ..ProptestConfig::default() })]

    #[test]
    fn any_names_give_a_crate(names in names(), file in name(), version in select(&["3.0.3", "3.1.0", "3.2.0"][..])) {
        let folder = std::env::temp_dir().join(format!("crategen-names-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        // A name that this system allows for a file.
        let file = format!("{}.json", file.replace(['/', '\\', '\0'], "_").chars().take(40).collect::<String>());
        let beside = json!({"A": {"type": "object", "properties": {names[0].clone(): {"$ref": "#/B"}}}, "B": {"type": "string", "enum": names}});
        let file = fs::write(folder.join(&file), beside.to_string()).is_ok().then_some(file);
        let spec = folder.join("openapi.json");
        fs::write(&spec, document(&names, version, file.as_deref()).to_string()).unwrap();
        let options = GenerateOptions { allow_incomplete: true, ..GenerateOptions::new(&spec) };
        let generated = crategen::generate(&options);
        prop_assert!(generated.is_ok(), "nothing was generated:\n{}", generated.unwrap_err());
        let files = generated.unwrap().files;
        let fault = fuzz::rust_files::fault(&files);
        prop_assert!(fault.is_none(), "{}", fault.unwrap());
        let unfit = unfit(&files);
        prop_assert!(unfit.is_none(), "{}", unfit.unwrap());
        fs::remove_dir_all(&folder).unwrap();
    }
}

/// Names with a meaning in Rust or Cargo, or that become equal in some case.
const MEANINGFUL: [&str; 22] = [
    "Self", "self", "super", "crate", "type", "async", "gen", "_", "", "1", "a-b", "a_b", "aB", "AB", "ab",
    "con", "test", "straße", "strasse", "x null", "get", "list",
];

fn configured_name() -> impl Strategy<Value = String> {
    let reserved: Vec<&str> = RESERVED.iter().flat_map(|(_, names)| names.iter().copied()).collect();
    prop_oneof![
        2 => select(&["pets", "pet", "Pets", "Owner", "owners", "create", "ListPets", "key", "call", "name"][..]),
        1 => select(&MEANINGFUL[..]),
        2 => select(reserved),
    ]
    .prop_map(|name| name.trim_end_matches('!').to_owned())
}

/// Returns few names for many locations, so that they clash.
fn configured_names() -> impl Strategy<Value = Vec<String>> {
    (vec(configured_name(), 2..7), vec(any::<prop::sample::Index>(), 24))
        .prop_map(|(names, places)| places.iter().map(|place| place.get(&names).clone()).collect())
}

proptest! {
    #[test]
    fn configured_names_give_a_crate_or_a_diagnostic(names in configured_names()) {
        let case = case(&names);
        if let Ok(generated) = generate("configured", &case) {
            let fault = fuzz::rust_files::fault(&generated.files);
            prop_assert!(fault.is_none(), "{}\n{}", fault.unwrap(), case.1);
        }
    }
}
