//! Shapes of Rust in a few words.

use crate::ir::{
    Api, Literal, Location, Manner, Operation, PathStyle, Presence, QueryStyle, Scheme, SchemeKind, Styled,
    Success, TypeRef,
};
use crate::names::FnName;

/// What is said where the setter that sends `null` would be called otherwise.
pub(super) fn null_setter(noun: &str, was: &FnName, now: &FnName) -> String {
    format!("The setter that sends `null` as {noun} would be `{now}` in Rust; the lock keeps `{was}`.")
}

/// The type as Rust writes it.
pub(super) fn rust(api: &Api, ty: &TypeRef) -> String {
    match ty {
        TypeRef::Bool => "bool".to_owned(),
        TypeRef::I32 => "i32".to_owned(),
        TypeRef::I64 => "i64".to_owned(),
        TypeRef::U64 => "u64".to_owned(),
        TypeRef::F64 => "f64".to_owned(),
        TypeRef::Number => "serde_json::Number".to_owned(),
        TypeRef::String => "String".to_owned(),
        TypeRef::Timestamp => "Timestamp".to_owned(),
        TypeRef::DateTime => "DateTime".to_owned(),
        TypeRef::Date => "Date".to_owned(),
        TypeRef::Json => "serde_json::Value".to_owned(),
        TypeRef::PatchOperation => "PatchOperation".to_owned(),
        TypeRef::Bytes => "File".to_owned(),
        TypeRef::File => "File".to_owned(),
        TypeRef::List(inner) => format!("Vec<{}>", rust(api, inner)),
        TypeRef::Map(inner) => format!("BTreeMap<String, {}>", rust(api, inner)),
        TypeRef::Nullable(inner) => format!("Option<{}>", rust(api, inner)),
        // A box is told of where it matters.
        TypeRef::Boxed(inner) => rust(api, inner),
        TypeRef::Named(id) => api.types[id.0].name.to_string(),
    }
}

/// The type of a field, and whether it must be there.
pub(super) fn shape(api: &Api, ty: &TypeRef, presence: Presence) -> String {
    format!("{}, {}", rust(api, ty), self::presence(presence))
}

pub(super) fn presence(presence: Presence) -> &'static str {
    match presence {
        Presence::Required => "required",
        Presence::Optional => "optional",
        Presence::Nullable => "required, may be null",
        Presence::OptionalNullable => "optional, may be null",
    }
}

/// A constant as JSON.
pub(super) fn literal(literal: &Literal) -> String {
    match literal {
        Literal::String(text) => text.in_sentence(),
        Literal::Integer(number) => number.to_string(),
        Literal::Bool(value) => value.to_string(),
    }
}

/// Where an input travels, as the end of "it travels …".
pub(super) fn location(location: &Location) -> String {
    match location {
        Location::Path(Styled { style, allow_reserved }) => {
            format!("in the path{}{}", path_style(*style), reserved(*allow_reserved))
        }
        Location::Query(Styled { style, allow_reserved }) => {
            format!("in the query{}{}", query_style(*style), reserved(*allow_reserved))
        }
        Location::Header(style) => format!("as a header{}", path_style(*style)),
        Location::Cookie(style) => format!("as a cookie{}", query_style(*style)),
        Location::Field(_) => "in the body".to_owned(),
        Location::Body => "as the body".to_owned(),
    }
}

fn path_style(style: PathStyle) -> &'static str {
    match style {
        PathStyle::Simple { explode: false } => "",
        PathStyle::Simple { explode: true } => " with `=` behind keys",
        PathStyle::Json => " as JSON",
        PathStyle::Label { explode: false } => " after a dot",
        PathStyle::Label { explode: true } => " after dots (`.a.b`)",
        PathStyle::Matrix { explode: false } => " after a semicolon",
        PathStyle::Matrix { explode: true } => " after semicolons (`;x=a;x=b`)",
    }
}

fn reserved(allow_reserved: bool) -> &'static str {
    if allow_reserved { " with reserved characters as they are" } else { "" }
}

/// The encoding of a property of a body, as the end of "it is sent …".
pub(super) fn manner(manner: &Manner) -> String {
    match manner {
        Manner::Style(style) => format!("as a field{}", query_style(*style)),
        Manner::AllowReserved => format!("as a field{}", reserved(true)),
        Manner::Media(media) => format!("as {}", media.in_sentence()),
        Manner::Header { name, value } => {
            format!("with the header `{}: {}`", name.in_sentence(), value.in_sentence())
        }
    }
}

pub(super) fn query_style(style: QueryStyle) -> &'static str {
    match style {
        QueryStyle::FormExplode => "",
        QueryStyle::Form => " with commas (`a,b`)",
        QueryStyle::SpaceDelimited => " with spaces (`a%20b`)",
        QueryStyle::PipeDelimited => " with bars (`a|b`)",
        QueryStyle::Brackets => " with brackets (`x[]=a`)",
        QueryStyle::DeepObject => " with keys in brackets (`x[a]=1`)",
        QueryStyle::Indices => " with indices in brackets (`x[0]=a`)",
        QueryStyle::EmptyBrackets => " with brackets, and none of them with an index (`x[][a]=1`)",
        QueryStyle::Json => " as JSON",
    }
}

/// What `send` gives.
pub(super) fn success(api: &Api, success: &Success) -> String {
    match success {
        Success::Empty => "()".to_owned(),
        Success::Json(ty) => rust(api, ty),
        Success::Text => "String".to_owned(),
        Success::Bytes => "Bytes".to_owned(),
        Success::Events => "a stream".to_owned(),
    }
}

/// `AdminKey`, or `A and B, or C`.
pub(super) fn security(schemes: &[Scheme], operation: &Operation) -> String {
    let wire = |index: &usize| schemes.get(*index).map_or("?".to_owned(), |scheme| scheme.wire.in_sentence());
    let mut alternatives: Vec<String> = operation
        .security
        .iter()
        .map(|all| {
            let mut names: Vec<String> = all.iter().map(wire).collect();
            names.sort_unstable();
            if names.is_empty() { "nothing".to_owned() } else { names.join(" and ") }
        })
        .collect();
    alternatives.sort();
    if alternatives.is_empty() { "nothing".to_owned() } else { alternatives.join(", or ") }
}

/// How a credential travels.
pub(super) fn scheme(kind: &SchemeKind) -> String {
    match kind {
        SchemeKind::Bearer => "a bearer token".to_owned(),
        SchemeKind::Basic => "a name and a password".to_owned(),
        SchemeKind::Header(name) => format!("the header `{}`", name.in_sentence()),
        SchemeKind::Query(name) => format!("the query parameter `{}`", name.in_sentence()),
        SchemeKind::Cookie(name) => format!("the cookie `{}`", name.in_sentence()),
        SchemeKind::MutualTls => "a certificate of the client".to_owned(),
    }
}

/// With a capital at its start, unless code stands there.
pub(super) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}

/// Without a capital at its start.
pub(super) fn uncapitalized(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_lowercase().chain(chars).collect(),
        None => String::new(),
    }
}

/// `a`, `a and b`, `a, b and c`.
pub(super) fn list(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
