//! The page of the book with every key.

use std::fmt::Write as _;

use syn::Type;

use super::{Definition, Definitions, ROOT, named};

/// Returns a table for the top of the file and for each table in it.
pub(super) fn page(all: &Definitions) -> String {
    let mut out = String::from(
        "<!-- Written by the test `configuration_keys`, from the structs of `generator/src/config.rs`. Do not edit. -->\n",
    );
    let root = &all[ROOT];
    section(&mut out, "", root, all);
    for member in &root.members {
        let ty = member.ty.as_ref().expect("a field has a type");
        let (name, inner) = named(ty);
        let (header, ty) = match (name.as_str(), inner.as_slice()) {
            ("IndexMap", [_, inner]) => (format!("[{}.*]", member.name), *inner),
            ("Option", [inner]) => (format!("[{}]", member.name), *inner),
            _ => (format!("[{}]", member.name), ty),
        };
        if let Some(one) = all.get(&named(ty).0).filter(|one| !one.is_enum) {
            section(&mut out, &header, one, all);
        }
    }
    out
}

fn section(out: &mut String, header: &str, one: &Definition, all: &Definitions) {
    let title = if header.is_empty() { "At the top of the file".to_owned() } else { format!("`{header}`") };
    let _ = write!(out, "\n### {title}\n\n| Key | Value | Meaning |\n|---|---|---|\n");
    rows(out, "", one, all);
}

fn rows(out: &mut String, prefix: &str, one: &Definition, all: &Definitions) {
    for member in &one.members {
        let ty = member.ty.as_ref().expect("a field has a type");
        let doc = if member.doc.is_empty() {
            all.get(&named(ty).0).map_or("", |definition| definition.doc.as_str())
        } else {
            &member.doc
        };
        let mut doc = doc.replace('|', "\\|");
        if let Some(number) = member.default {
            let _ = write!(doc, " Default: {number}.");
        }
        let value = value(ty, all);
        let _ = writeln!(out, "| `{prefix}{}` | {value} | {doc} |", member.name);
        // A value that may be a table has its keys in the same place.
        let (outer, inner) = named(ty);
        let entry = if outer == "IndexMap" { ".*" } else { "" };
        for inner in inner.last().and_then(|ty| all.get(&named(ty).0)).into_iter() {
            let tables = inner.members.iter().filter(|_| inner.is_untagged).filter_map(|variant| {
                all.get(&named(variant.ty.as_ref()?).0).filter(|definition| !definition.is_enum)
            });
            tables.for_each(|table| rows(out, &format!("{prefix}{}{entry}.", member.name), table, all));
        }
    }
}

/// Returns how a value of a type is written.
fn value(ty: &Type, all: &Definitions) -> String {
    let (name, inner) = named(ty);
    match (name.as_str(), inner.as_slice()) {
        ("String", _) => "text".to_owned(),
        ("bool", _) => "`true`, `false`".to_owned(),
        ("usize", _) => "number".to_owned(),
        ("Option", [inner]) => value(inner, all),
        ("Vec", [inner]) => format!("list of {}", value(inner, all)),
        ("IndexMap", [_, inner]) => match value(inner, all).as_str() {
            "table" => "tables".to_owned(),
            inner => format!("table of {inner}"),
        },
        _ => {
            let Some(one) = all.get(&name) else { panic!("`{name}` is in none of the sources") };
            let variants = || one.members.iter();
            if one.is_untagged {
                let values = variants().filter_map(|variant| Some(value(variant.ty.as_ref()?, all)));
                values.collect::<Vec<_>>().join(", ")
            } else if one.is_enum {
                variants().map(|variant| format!("`\"{}\"`", variant.name)).collect::<Vec<_>>().join(", ")
            } else {
                "table".to_owned()
            }
        }
    }
}
