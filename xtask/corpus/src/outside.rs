//! Types of a crate as a program outside of it names them.

use crategen::ir::{Api, Conversion, External, TypeRef};

/// Returns a type for a program with `use client::{runtime, types}`.
pub fn type_outside(api: &Api, ty: &TypeRef) -> String {
    match ty {
        TypeRef::Bool => "bool".to_owned(),
        TypeRef::I32 => "i32".to_owned(),
        TypeRef::I64 => "i64".to_owned(),
        TypeRef::U64 => "u64".to_owned(),
        TypeRef::F64 => "f64".to_owned(),
        TypeRef::Number => "serde_json::Number".to_owned(),
        TypeRef::String => "String".to_owned(),
        TypeRef::Timestamp => "runtime::Timestamp".to_owned(),
        TypeRef::DateTime => "runtime::DateTime".to_owned(),
        TypeRef::Date => "runtime::Date".to_owned(),
        TypeRef::Base64 => "runtime::Base64".to_owned(),
        TypeRef::Secret => "runtime::Secret".to_owned(),
        TypeRef::Json => "serde_json::Value".to_owned(),
        TypeRef::PatchOperation => "runtime::PatchOperation".to_owned(),
        TypeRef::Bytes | TypeRef::File => "runtime::File".to_owned(),
        TypeRef::List(inner) => format!("Vec<{}>", type_outside(api, inner)),
        TypeRef::Map(inner) => format!("std::collections::BTreeMap<String, {}>", type_outside(api, inner)),
        TypeRef::Nullable(inner) => format!("Option<{}>", type_outside(api, inner)),
        TypeRef::Boxed(inner) => format!("Box<{}>", type_outside(api, inner)),
        TypeRef::Named(id) => format!("types::{}", api.types[id.0].name),
        TypeRef::External(External { ty, conversion }) => match conversion {
            Conversion::Direct => ty.to_string(),
            Conversion::Text => format!("runtime::Parsed<{ty}>"),
            Conversion::Number => format!("runtime::Parsed<{ty}, runtime::AsNumber>"),
            Conversion::Serde => format!("runtime::Parsed<{ty}, runtime::AsSerde>"),
        },
    }
}
