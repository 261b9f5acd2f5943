//! Names of the runtime, each of which a document may also have.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use crategen::lock::{Accept, Surface};
use crategen::names::{RESERVED, SuggestedType};
use crategen::{GenerateOptions, Generated, LockOptions};
use serde_json::{Value, json};
use workspace_root::workspace_root;

use crate::configured_names::{case, generate};
use crate::outside::Project;

/// Returns the names of everything that the runtime's sources export.
fn exported() -> BTreeSet<String> {
    fn read(folder: &Path, out: &mut BTreeSet<String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() && !path.ends_with("tests") {
                read(&path, out);
            } else if path.extension().is_some_and(|end| end == "rs") {
                let file = syn::parse_file(&fs::read_to_string(&path).unwrap()).unwrap();
                items(&file.items, out);
            }
        }
    }
    fn items(all: &[syn::Item], out: &mut BTreeSet<String>) {
        let is_public = |visibility: &syn::Visibility| matches!(visibility, syn::Visibility::Public(_));
        for item in all {
            let (visibility, name) = match item {
                syn::Item::Struct(item) => (&item.vis, &item.ident),
                syn::Item::Enum(item) => (&item.vis, &item.ident),
                syn::Item::Trait(item) => (&item.vis, &item.ident),
                syn::Item::Type(item) => (&item.vis, &item.ident),
                syn::Item::Fn(item) => (&item.vis, &item.sig.ident),
                syn::Item::Const(item) => (&item.vis, &item.ident),
                syn::Item::Static(item) => (&item.vis, &item.ident),
                syn::Item::Mod(item) => {
                    items(item.content.as_ref().map_or(&[][..], |(_, items)| items), out);
                    (&item.vis, &item.ident)
                }
                syn::Item::Use(item) if is_public(&item.vis) => {
                    out.extend(imported(&item.tree));
                    continue;
                }
                syn::Item::Macro(item) => {
                    out.extend(item.ident.as_ref().map(ToString::to_string));
                    continue;
                }
                _ => continue,
            };
            if is_public(visibility) {
                out.insert(name.to_string());
            }
        }
    }
    let mut out = BTreeSet::new();
    read(&workspace_root().join("generator/runtime/src"), &mut out);
    out
}

/// Returns the names that a `use` imports.
fn imported(tree: &syn::UseTree) -> Vec<String> {
    match tree {
        syn::UseTree::Path(path) => imported(&path.tree),
        syn::UseTree::Name(name) => vec![name.ident.to_string()],
        syn::UseTree::Rename(rename) => vec![rename.ident.to_string(), rename.rename.to_string()],
        syn::UseTree::Group(group) => group.items.iter().flat_map(imported).collect(),
        syn::UseTree::Glob(_) => Vec::new(),
    }
}

/// Returns the names that the files of a crate import, except those of the crate itself.
fn imports(files: &BTreeMap<PathBuf, String>) -> BTreeSet<String> {
    let mut out = BTreeSet::new();
    for (_, text) in
        files.iter().filter(|(path, _)| path.starts_with("src") && path.extension() == Some("rs".as_ref()))
    {
        for item in syn::parse_file(text).unwrap().items {
            if let syn::Item::Use(item) = item {
                out.extend(imported(&item.tree));
            }
        }
    }
    out
}

/// Returns a document that has each name everywhere.
fn document(names: &BTreeSet<String>) -> Value {
    let (mut schemas, mut paths) = (json!({}), json!({}));
    for (number, name) in names.iter().enumerate() {
        let own = json!({"$ref": format!("#/components/schemas/{name}")});
        schemas[name] = match number % 4 {
            0 => json!({"type": "string", "enum": [name, "other"]}),
            1 => json!({"type": "array", "items": own}),
            2 => json!({"oneOf": [{"type": "string"}, {"type": "integer"}, {"type": "array", "items": own}]}),
            _ => json!({"type": "object", "required": [name], "properties": {
                name: {"type": "string", "format": "date-time"},
                "own": own,
                "kind": {"type": "string", "enum": [name, "other"]},
                "day": {"type": "string", "format": "date"},
                "more": {"type": "object", "additionalProperties": {"type": "integer"}},
            }}),
        };
        let parameters = json!([
            {"name": name, "in": "query", "schema": {"type": "array", "items": own}},
            {"name": name, "in": "header", "schema": {"type": "string"}},
        ]);
        let answer = json!({
            "description": "Fine.",
            "headers": {name: {"schema": {"type": "string"}}},
            "content": {"application/json": {"schema": {"type": "object", "required": ["data"], "properties": {
                "data": {"type": "array", "items": own},
            }}}},
        });
        let path = format!("/{name}");
        paths[&path] = json!({
            "get": {"tags": [name], "operationId": name, "parameters": parameters, "responses": {"200": answer}},
            "post": {
                "requestBody": {"required": true, "content": {"application/json": {"schema": own}}},
                "responses": {"200": {"description": "Fine.", "content": {"application/json": {"schema": own}}}},
            },
        });
    }
    json!({
        "openapi": "3.1.0",
        "info": {"title": "Reserved", "version": "1"},
        "servers": [{"url": "https://api.example.com"}],
        "tags": names.iter().map(|name| json!({"name": name, "description": "A tag."})).collect::<Vec<_>>(),
        "paths": paths,
        "components": {"schemas": schemas},
    })
}

struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("crategen-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    fn generate(&self, document: &Value, lock: Option<&str>) -> Generated {
        let (spec, file) = (self.0.join("openapi.json"), self.0.join("codegen.lock"));
        fs::write(&spec, document.to_string()).unwrap();
        if let Some(lock) = lock {
            fs::write(&file, lock).unwrap();
        }
        let lock_options =
            lock.map(|_| LockOptions { file: &file, accept: &Accept::Nothing, releases: false });
        let request = GenerateOptions {
            name: Some("reserved"),
            root: Some(&self.0),
            lock: lock_options,
            ..GenerateOptions::new(&spec)
        };
        crategen::generate(&request).unwrap_or_else(|diagnostics| panic!("{diagnostics}"))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn compile(name: &str, files: BTreeMap<PathBuf, String>) {
    let project = Project::whole(name, files);
    let output = project.cargo(&["check", "--no-default-features", "--features", "all"]);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && !said.contains("warning:"), "{said}");
}

#[test]
fn a_document_may_have_every_name_of_the_runtime() {
    let folder = Folder::new("reserved");
    let mut names = exported();
    assert!(names.len() > 60 && names.contains("File") && names.contains("Sending"), "{names:?}");
    // Generated files import from the runtime, the standard library and other crates.
    names.extend(imports(&folder.generate(&document(&names), None).files));
    // Names that every client has: modules, methods, setters, features, packages.
    names.extend(
        RESERVED.iter().flat_map(|(_, names)| *names).map(|name| name.trim_end_matches('!').to_owned()),
    );
    names.retain(|name| !name.starts_with('_') && name != "self");
    let generated = folder.generate(&document(&names), None);
    if let Some(fault) = fuzz::rust_files::fault(&generated.files) {
        panic!("{fault}");
    }
    let types: BTreeSet<&str> = generated.model.types.iter().map(|def| def.name.as_str()).collect();
    let lost: Vec<&String> = names
        .iter()
        .filter(|name| SuggestedType::new(name).as_str() == name.as_str() && !types.contains(name.as_str()))
        .collect();
    assert!(lost.is_empty(), "types have other names than the document gives: {lost:?}");
    compile("reserved", generated.files);
}

/// Returns the line of an older lock, in which types with nouns of the runtime had another name.
fn renamed(line: &str, nouns: &[&str]) -> String {
    let word = |word: &str| {
        let is_of_document =
            word.starts_with('"') || word.starts_with("wire=") || word.starts_with("schema=");
        let mut out = String::new();
        for part in word.split_inclusive(|c: char| !c.is_alphanumeric()) {
            let name = part.trim_end_matches(|c: char| !c.is_alphanumeric());
            let is_noun = nouns.contains(&name) && !is_of_document;
            out += &if is_noun { part.replace(name, &format!("{name}Type")) } else { part.to_owned() };
        }
        out
    };
    if line.trim_start().starts_with("value ") {
        return line.to_owned();
    }
    line.split_inclusive(' ').map(word).collect()
}

/// Locks of the time when nouns of the runtime were reserved have `FileType` for `File`.
#[test]
fn a_lock_keeps_the_name_that_a_reserved_noun_got_before() {
    let folder = Folder::new("reserved-lock");
    let nouns = ["Date", "Error", "File", "Node", "Result", "Tag"];
    let names: BTreeSet<String> = nouns.iter().map(|name| (*name).to_owned()).collect();
    let mut document = document(&names);
    // The paths have other names, so that a noun of the lock is a type.
    let paths = document["paths"].as_object().unwrap().values().cloned();
    let paths = paths.enumerate().map(|(number, item)| (format!("/things{number}"), item));
    document["paths"] = Value::Object(paths.collect());
    let kept = folder.generate(&document, None);
    let former: Vec<String> =
        Surface::of(&kept.model).text(None).lines().map(|line| renamed(line, &nouns)).collect();
    let former = former.join("\n") + "\n";
    let generated = folder.generate(&document, Some(&former));
    let types: BTreeSet<&str> = generated.model.types.iter().map(|def| def.name.as_str()).collect();
    for noun in nouns {
        assert!(
            types.contains(&*format!("{noun}Type")) && !types.contains(noun),
            "{noun}: {types:?}\n{former}"
        );
    }
    if let Some(fault) = fuzz::rust_files::fault(&generated.files) {
        panic!("{fault}");
    }
    compile("reserved-lock", generated.files);
}

/// Each reserved name at every location at once, except combinations that contradict each other.
#[test]
fn configured_names_that_are_reserved_compile() {
    let names = [
        "new", "clone", "client", "send", "options", "Option", "Sending", "type", "extra", "build", "service",
    ];
    let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    let compiled = (0..names.len()).filter_map(|first| {
        let (before, rest) = names.split_at(first);
        generate("configured-reserved", &case(&[rest, before].concat())).ok()
    });
    let compiled: Vec<_> = compiled.collect();
    assert!(compiled.len() > 2, "{} of {}", compiled.len(), names.len());
    for generated in compiled.into_iter().take(2) {
        compile("configured-names", generated.files);
    }
}
