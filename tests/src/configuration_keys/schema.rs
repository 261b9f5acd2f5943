//! The JSON schema, and a sample that it allows.

use serde_json::{Map, Value, json};
use syn::Type;

use super::{Definition, Definitions, ROOT, named};

/// Returns the schema of a configuration file.
pub(super) fn schema(all: &Definitions) -> Value {
    let definitions = all.iter().map(|(name, one)| (name.clone(), definition(one)));
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "The configuration of crategen",
        "$ref": format!("#/$defs/{ROOT}"),
        "$defs": definitions.collect::<Map<_, _>>(),
    })
}

fn definition(one: &Definition) -> Value {
    let members = one.members.iter();
    if one.is_untagged {
        let of = members.map(|member| of(member.ty.as_ref().expect("an untagged variant holds a value")));
        return json!({ "description": one.doc, "anyOf": of.collect::<Vec<_>>() });
    }
    if one.is_enum {
        let of = members.map(|member| match member.doc.as_str() {
            "" => json!({ "const": member.name }),
            doc => json!({ "const": member.name, "description": doc }),
        });
        return json!({ "description": one.doc, "oneOf": of.collect::<Vec<_>>() });
    }
    let properties = members.clone().map(|member| {
        let mut schema = of(member.ty.as_ref().expect("a field has a type"));
        if !member.doc.is_empty() {
            schema["description"] = json!(member.doc);
        }
        if let Some(number) = member.default {
            schema["default"] = json!(number);
        }
        (member.name.clone(), schema)
    });
    let required = members.filter(|member| is_required(one, member.ty.as_ref())).map(|member| &member.name);
    json!({
        "description": one.doc,
        "type": "object",
        "properties": properties.collect::<Map<_, _>>(),
        "required": required.collect::<Vec<_>>(),
        "additionalProperties": false,
    })
}

fn is_required(one: &Definition, ty: Option<&Type>) -> bool {
    !one.has_defaults && ty.is_some_and(|ty| named(ty).0 != "Option")
}

/// Returns the schema of a type.
fn of(ty: &Type) -> Value {
    let (name, inner) = named(ty);
    match (name.as_str(), inner.as_slice()) {
        ("String", _) => json!({ "type": "string" }),
        ("bool", _) => json!({ "type": "boolean" }),
        ("usize", _) => json!({ "type": "integer", "minimum": 0 }),
        ("Option", [inner]) => of(inner),
        ("Vec", [inner]) => json!({ "type": "array", "items": of(inner) }),
        ("IndexMap", [_, inner]) => json!({ "type": "object", "additionalProperties": of(inner) }),
        _ => json!({ "$ref": format!("#/$defs/{name}") }),
    }
}

/// Returns a value of a type that has every key.
pub(super) fn sample(all: &Definitions, ty: &Type) -> Value {
    let (name, inner) = named(ty);
    match (name.as_str(), inner.as_slice()) {
        ("String", _) => json!("text"),
        ("bool", _) => json!(true),
        ("usize", _) => json!(1),
        ("Option", [inner]) => sample(all, inner),
        ("Vec", [inner]) => json!([sample(all, inner)]),
        ("IndexMap", [_, inner]) => json!({ "key": sample(all, inner) }),
        _ => {
            let one = all.get(&name).unwrap_or_else(|| panic!("`{name}` is in none of the sources"));
            let last = one.members.last().expect("a definition has members");
            match (&last.ty, one.is_enum) {
                (Some(ty), true) => sample(all, ty),
                (None, _) => json!(last.name),
                _ => {
                    let fields = one.members.iter().map(|member| {
                        (member.name.clone(), sample(all, member.ty.as_ref().expect("a field has a type")))
                    });
                    Value::Object(fields.collect())
                }
            }
        }
    }
}
