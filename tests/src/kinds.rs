//! With the lock of an older document, a crate decodes each kind of a union to the variant of the
//! same name.
//!
//! For every pair of `data/drift`, and with the members of the new document in reverse order, the
//! crate of the new document is generated with the lock of the old one. A program decodes one value
//! of each kind that the old document declares, and checks that it is the variant that users of the
//! old crate know.

use std::collections::{BTreeMap, HashSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crategen::analyze::Analyzed;
use crategen::config::Config;
use crategen::document::Document;
use crategen::drift;
use crategen::ir::{Api, Literal, Member, TypeDef, TypeId, TypeKind, TypeRef, Union, Variant};
use crategen::lock::{self, Accept, Surface};
use crategen::write::{Mode, write};
use serde_json::{Value, json};
use workspace_root::workspace_root;

use crate::printed::printed;

fn read(file: &Path) -> Document {
    Document::read(file).unwrap_or_else(|diagnostics| panic!("{}:\n{diagnostics}", file.display()))
}

fn api(document: &Document, package: &str) -> Analyzed {
    let config = Config::parse("kinds", &format!("[package]\nname = {package:?}\n")).unwrap();
    drift::read(document, &config, "openapi.yaml").unwrap_or_else(|diagnostics| panic!("{diagnostics}"))
}

/// Returns the same document with its keys, and the members of its unions, in reverse order.
fn reversed(document: &Document) -> Document {
    fn write(value: &Value, is_union: bool, out: &mut String) {
        match value {
            Value::Object(object) => {
                let members = object.iter().rev().map(|(key, value)| {
                    let mut text = format!("{}:", Value::from(key.as_str()));
                    write(value, key == "oneOf" || key == "anyOf", &mut text);
                    text
                });
                let _ = write!(out, "{{{}}}", members.collect::<Vec<_>>().join(","));
            }
            Value::Array(items) => {
                let mut texts: Vec<String> = items
                    .iter()
                    .map(|item| {
                        let mut text = String::new();
                        write(item, false, &mut text);
                        text
                    })
                    .collect();
                if is_union {
                    texts.reverse();
                }
                let _ = write!(out, "[{}]", texts.join(","));
            }
            scalar => out.push_str(&scalar.to_string()),
        }
    }
    let mut text = String::new();
    write(&document.root().to_json(), false, &mut text);
    Document::parse("reversed.json", &text).unwrap()
}

/// Returns a value of a type with required members only; `None` if the type contains itself.
fn sample(api: &Api, ty: &TypeRef, above: &mut Vec<TypeId>) -> Option<Value> {
    Some(match ty {
        TypeRef::Bool => json!(true),
        TypeRef::I32 | TypeRef::I64 | TypeRef::U64 | TypeRef::Number | TypeRef::Timestamp => json!(7),
        TypeRef::F64 => json!(0.5),
        TypeRef::Base64 => json!("dGV4dA=="),
        TypeRef::DateTime => json!("2026-01-02T03:04:05Z"),
        TypeRef::Date => json!("2026-01-02"),
        TypeRef::String | TypeRef::Secret | TypeRef::Bytes | TypeRef::File => json!("text"),
        TypeRef::Json | TypeRef::PatchOperation => json!({}),
        TypeRef::External(_) => json!(7),
        TypeRef::Map(_) => json!({}),
        TypeRef::List(inner) => json!([sample(api, inner, above)?]),
        TypeRef::Nullable(inner) | TypeRef::Boxed(inner) => sample(api, inner, above)?,
        TypeRef::Named(id) if above.contains(id) => return None,
        TypeRef::Named(id) => {
            above.push(*id);
            let value = sample_of(api, &api.types[id.0], above);
            above.pop();
            value?
        }
    })
}

fn sample_of(api: &Api, def: &TypeDef, above: &mut Vec<TypeId>) -> Option<Value> {
    Some(match &def.kind {
        TypeKind::Newtype(inner) => sample(api, inner, above)?,
        TypeKind::OpenEnum(item) => literal(&item.values.first()?.wire),
        TypeKind::Union(union) => union.variants.iter().find_map(|one| of_variant(api, one, above))?,
        TypeKind::Struct(object) => {
            let mut out = serde_json::Map::new();
            for member in &object.members {
                match member {
                    Member::Constant(constant) => {
                        out.insert(constant.wire.as_written().to_owned(), literal(&constant.value));
                    }
                    Member::Field(field) if field.presence.is_required() => {
                        out.insert(field.wire.as_written().to_owned(), sample(api, &field.ty, above)?);
                    }
                    Member::Field(_) => {}
                }
            }
            Value::Object(out)
        }
    })
}

fn of_variant(api: &Api, variant: &Variant, above: &mut Vec<TypeId>) -> Option<Value> {
    let mut value = sample(api, &variant.ty, above)?;
    if let (Some(tag), Some(object)) = (&variant.tag, value.as_object_mut()) {
        object.insert(tag.property.as_written().to_owned(), literal(&tag.value));
    }
    Some(value)
}

fn literal(literal: &Literal) -> Value {
    match literal {
        Literal::String(text) => text.as_written().into(),
        Literal::Integer(number) => (*number).into(),
        Literal::Bool(value) => (*value).into(),
    }
}

fn unions(api: &Api) -> impl Iterator<Item = (&TypeDef, &Union)> {
    api.types.iter().filter_map(|def| match &def.kind {
        TypeKind::Union(union) if !union.multipart => Some((def, union)),
        _ => None,
    })
}

/// Returns the lines of a program that decode each kind of the old document's unions.
fn checks(case: &str, old: &Api, held: &Api) -> String {
    let package = held.package.name.as_str().replace('-', "_");
    let now: BTreeMap<&str, (&TypeDef, &Union)> =
        unions(held).map(|(def, union)| (def.name.as_str(), (def, union))).collect();
    let mut out = String::new();
    for (def, union) in unions(old) {
        let Some((def, other)) = now.get(def.name.as_str()) else { continue };
        let home: String = def.home.iter().map(|module| format!("{module}::")).collect();
        let home = if home.is_empty() { "types::".to_owned() } else { home };
        let path = format!("{package}::{home}{}", def.name);
        let stays: HashSet<&str> = other.names.iter().map(|name| name.wire.as_written()).collect();
        for name in union.names.iter().filter(|name| stays.contains(name.wire.as_written())) {
            let event = name.wire.as_written();
            let payload = other.names.iter().find(|other| other.wire == name.wire).unwrap().variant;
            let body = sample(held, &other.variants[payload].ty, &mut Vec::new()).unwrap();
            let expected = &union.variants[name.variant].name;
            let _ = writeln!(
                out,
                "    is({case:?}, {event:?}, &{path}::from_json({event:?}, {:?}.as_bytes()).unwrap(), {:?});",
                body.to_string(),
                expected.as_str()
            );
        }
        if !union.names.is_empty() {
            continue;
        }
        for variant in &union.variants {
            let Some(body) = of_variant(old, variant, &mut Vec::new()) else { continue };
            // A variant that was removed, or that now requires more, is not valid in the new
            // document.
            let same = other.variants.iter().find(|other| other.name == variant.name);
            if same.and_then(|same| of_variant(held, same, &mut Vec::new())) != Some(body.clone()) {
                continue;
            }
            let _ = writeln!(
                out,
                "    is({case:?}, {:?}, &{package}::runtime::from_str::<{path}>({:?}).unwrap(), {:?});",
                variant.name.as_str(),
                body.to_string(),
                variant.name.as_str()
            );
        }
    }
    out
}

const MAIN: &str = r#"//! Decodes a value of each kind.

fn is(case: &str, kind: &str, value: &dyn std::fmt::Debug, expected: &str) {
    let text = format!("{value:?}");
    assert!(text.starts_with(&format!("{expected}(")), "{case}: `{kind}` is {text} rather than {expected}");
}

fn main() {
"#;

#[test]
fn each_kind_is_decoded_to_the_variant_of_its_name() {
    let data = workspace_root().join("tests/data/drift");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("kinds");
    let _ = fs::remove_dir_all(&folder);
    let mut cases: Vec<PathBuf> = fs::read_dir(data).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    let (mut members, mut dependencies, mut main) = (Vec::new(), String::new(), MAIN.to_owned());
    for case in cases {
        let reason = case.file_name().unwrap().to_string_lossy().into_owned();
        let new = read(&case.join("new.yaml"));
        for (order, document) in [("as-is", &new), ("reversed", &reversed(&new))] {
            let package = format!("{}-{order}", reason.replace('_', "-").to_lowercase());
            let old = api(&read(&case.join("old.yaml")), &package);
            let new = api(document, &package);
            if unions(&old).next().is_none() {
                continue;
            }
            let given = lock::parse("codegen.lock", &Surface::of(&old).text(None)).unwrap();
            let held = lock::apply(new, Some(&given), &Accept::Nothing);
            main.push_str(&checks(&format!("{reason}, {order}"), &old, &held));
            write(&printed(&held), &folder.join(&package), Mode::Write).unwrap();
            let _ = writeln!(
                dependencies,
                "{package} = {{ path = {package:?}, default-features = false, features = [\"all\"] }}"
            );
            members.push(package);
        }
    }
    main.push_str("}\n");
    assert!(main.matches("is(").count() > 2 * 10, "{main}");
    let manifest = format!(
        "[package]\nname = \"kinds\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[workspace]\nresolver = \"3\"\n\
         members = {members:?}\n\n[profile.dev]\ndebug = false\n\n[dependencies]\n{dependencies}"
    );
    let lock = fs::read_to_string(workspace_root().join("Cargo.lock")).unwrap();
    fs::create_dir_all(folder.join("src")).unwrap();
    for (path, text) in [("Cargo.toml", manifest), ("Cargo.lock", lock), ("src/main.rs", main)] {
        fs::write(folder.join(path), text).unwrap();
    }
    let output = Command::new(env!("CARGO"))
        .args(["run", "--offline", "--quiet", "--target-dir"])
        .arg(crate::outside::target())
        .current_dir(&folder)
        .env("CARGO_INCREMENTAL", "0")
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
