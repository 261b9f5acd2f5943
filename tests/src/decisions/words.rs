//! Texts of the document, names of types and constants, each on one line.

use crategen::ir::{Api, Bound, Doc, EnumRepr, External, Literal, Presence, TypeRef};
use crategen::text::Text;

/// Returns a text of the document: unquoted if it is a plain word.
pub fn word(text: &Text) -> String {
    let text = text.as_written();
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "_-./{}[]:+*?=&~<>@$".contains(c);
    if !text.is_empty() && text.chars().all(is_plain) { text.to_owned() } else { format!("{text:?}") }
}

/// Returns ` as WIRE` if the wire name is not the name in Rust.
pub fn wire(name: impl ToString, wire: &Text) -> String {
    if wire.as_written() == name.to_string() { String::new() } else { format!(" as {}", word(wire)) }
}

/// Returns ` // SUMMARY ¶ DETAILS`, or nothing if the document has no description.
pub fn doc(doc: &Doc) -> String {
    let Doc { summary, details } = doc;
    let one_line = |text: &Text| text.as_written().replace('\n', "⏎");
    match (summary.is_empty(), details.is_empty()) {
        (true, true) => String::new(),
        (_, true) => format!(" // {}", one_line(summary)),
        _ => format!(" // {} ¶ {}", one_line(summary), one_line(details)),
    }
}

pub fn ty(api: &Api, ty: &TypeRef) -> String {
    let within = |name: &str, inner: &TypeRef| format!("{name}<{}>", self::ty(api, inner));
    match ty {
        TypeRef::Bool => "Bool".to_owned(),
        TypeRef::I32 => "I32".to_owned(),
        TypeRef::I64 => "I64".to_owned(),
        TypeRef::U64 => "U64".to_owned(),
        TypeRef::F64 => "F64".to_owned(),
        TypeRef::Number => "Number".to_owned(),
        TypeRef::String => "String".to_owned(),
        TypeRef::Timestamp => "Timestamp".to_owned(),
        TypeRef::DateTime => "DateTime".to_owned(),
        TypeRef::Date => "Date".to_owned(),
        TypeRef::Base64 => "Base64".to_owned(),
        TypeRef::Secret => "Secret".to_owned(),
        TypeRef::Json => "Json".to_owned(),
        TypeRef::PatchOperation => "PatchOperation".to_owned(),
        TypeRef::Bytes => "Bytes".to_owned(),
        TypeRef::File => "File".to_owned(),
        TypeRef::List(inner) => within("List", inner),
        TypeRef::Map(inner) => within("Map", inner),
        TypeRef::Nullable(inner) => within("Nullable", inner),
        TypeRef::Boxed(inner) => within("Boxed", inner),
        // In backticks, because a type of the document may have the name of one of the above.
        TypeRef::Named(id) => format!("`{}`", api.types[id.0].name),
        TypeRef::External(External { ty, conversion }) => format!("{conversion:?}<{ty}>"),
    }
}

pub fn presence(presence: Presence) -> &'static str {
    match presence {
        Presence::Required => "required",
        Presence::Optional => "optional",
        Presence::Nullable => "nullable",
        Presence::OptionalNullable => "optional-nullable",
    }
}

pub fn literal(literal: &Literal) -> String {
    match literal {
        Literal::String(text) => format!("{:?}", text.as_written()),
        Literal::Integer(value) => value.to_string(),
        Literal::Bool(value) => value.to_string(),
    }
}

pub fn repr(repr: EnumRepr) -> &'static str {
    match repr {
        EnumRepr::String => "strings",
        EnumRepr::Integer => "integers",
    }
}

/// Returns the constraints, such as `, maximum 5`.
pub fn bounds(bounds: &[Bound]) -> String {
    // The phrase is in the docs.
    let bound =
        |Bound { keyword, value, phrase: _ }: &Bound| format!(", {} {}", word(keyword), value.as_written());
    bounds.iter().map(bound).collect()
}

/// Returns `, TEXT` if the flag is set.
pub fn flag(holds: bool, text: &str) -> String {
    if holds { format!(", {text}") } else { String::new() }
}

/// Returns `, LABEL TEXT` if there is a text.
pub fn given(label: &str, text: Option<impl std::fmt::Display>) -> String {
    text.map_or(String::new(), |text| format!(", {label} {text}"))
}

/// Returns the texts, separated by commas.
pub fn list<T, S: Into<String>>(items: impl IntoIterator<Item = T>, text: impl Fn(T) -> S) -> String {
    items.into_iter().map(|item| text(item).into()).collect::<Vec<_>>().join(", ")
}
