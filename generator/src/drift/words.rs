//! Describes types and other facts in a few words.

use std::fmt;

use crate::ir::{
    Api, Framing, Literal, Location, Media, PathStyle, Presence, PropertyEncoding, QueryStyle, SchemeKind,
    Styled, Success, TypeRef,
};
use crate::text::Text;

/// Two types in a sentence, as the end of "it is …".
#[derive(Clone, Copy)]
pub(super) struct Types<'a> {
    pub was: &'a str,
    pub now: &'a str,
}

impl fmt::Display for Types<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { was, now } = self;
        if was == now {
            write!(f, "another type that is also called `{now}`")
        } else {
            write!(f, "`{now}` rather than `{was}`")
        }
    }
}

/// Returns the type as in Rust.
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
        TypeRef::Base64 => "Base64".to_owned(),
        TypeRef::Secret => "Secret".to_owned(),
        TypeRef::Json => "serde_json::Value".to_owned(),
        TypeRef::PatchOperation => "PatchOperation".to_owned(),
        TypeRef::Bytes => "File".to_owned(),
        TypeRef::File => "File".to_owned(),
        TypeRef::List(inner) => format!("Vec<{}>", rust(api, inner)),
        TypeRef::Map(inner) => format!("BTreeMap<String, {}>", rust(api, inner)),
        TypeRef::Nullable(inner) => format!("Option<{}>", rust(api, inner)),
        // A box is reported only if it matters.
        TypeRef::Boxed(inner) => rust(api, inner),
        TypeRef::Named(id) => api.types[id.0].name.to_string(),
        TypeRef::External(external) => external.ty.to_string(),
    }
}

/// Returns the type and presence of a field.
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

/// Returns a constant as JSON.
pub(super) fn literal(literal: &Literal) -> String {
    match literal {
        Literal::String(text) => text.in_sentence(),
        Literal::Integer(number) => number.to_string(),
        Literal::Bool(value) => value.to_string(),
    }
}

/// Returns two constants. Text is quoted if the other constant is a number with the same digits.
pub(super) fn literals(was: &Literal, now: &Literal) -> (String, String) {
    let (plain, other) = (literal(was), literal(now));
    if plain != other {
        return (plain, other);
    }
    let quoted = |value: &Literal| match value {
        Literal::String(text) => format!("\"{}\"", text.in_sentence()),
        value => literal(value),
    };
    (quoted(was), quoted(now))
}

/// Returns the location of an input, as the end of "it is sent …".
pub(super) fn location(location: &Location) -> &'static str {
    match location {
        Location::Path(_) => "in the path",
        Location::Query(_) => "in the query",
        Location::Header(_) => "as a header",
        Location::Cookie(_) => "as a cookie",
        Location::Field(_) => "in the body",
        Location::Body => "as the body",
    }
}

/// Returns the serialization of an input, as the end of "it is written …": the style, and the
/// treatment of reserved characters.
pub(super) fn style(location: &Location) -> (&'static str, &'static str) {
    let (style, allow_reserved) = match location {
        Location::Path(Styled { style, allow_reserved }) => (path_style(*style), *allow_reserved),
        Location::Query(Styled { style, allow_reserved }) => (query_style(*style), *allow_reserved),
        Location::Header(style) => (path_style(*style), false),
        Location::Cookie(style) => (query_style(*style), false),
        Location::Field(_) | Location::Body => ("", false),
    };
    let reserved = if allow_reserved {
        "with reserved characters as they are"
    } else {
        "with reserved characters percent-encoded"
    };
    (style.trim_start(), reserved)
}

fn path_style(style: PathStyle) -> &'static str {
    match style {
        PathStyle::Simple { explode: false } => " with commas (`a,b`)",
        PathStyle::Simple { explode: true } => " with commas, and `=` behind keys (`x=1,y=2`)",
        PathStyle::Json => " as JSON",
        PathStyle::Label { explode: false } => " after a dot (`.a,b`)",
        PathStyle::Label { explode: true } => " after dots (`.a.b`)",
        PathStyle::Matrix { explode: false } => " after a semicolon (`;x=a,b`)",
        PathStyle::Matrix { explode: true } => " after semicolons (`;x=a;x=b`)",
        PathStyle::SpaceDelimited => " with spaces (`a b`)",
        PathStyle::TabDelimited => " with tabs",
        PathStyle::PipeDelimited => " with bars (`a|b`)",
    }
}

/// Returns the encoding of a property of a body, as the end of "it is sent …".
pub(super) fn manner(manner: &PropertyEncoding) -> String {
    match manner {
        PropertyEncoding::Style(style) => format!("as a field{}", query_style(*style)),
        PropertyEncoding::AllowReserved => "as a field with reserved characters as they are".to_owned(),
        PropertyEncoding::Media(media) => format!("as {}", media.in_sentence()),
        PropertyEncoding::Header { name, value } => {
            format!("with the header `{}: {}`", name.in_sentence(), value.in_sentence())
        }
    }
}

pub(super) fn query_style(style: QueryStyle) -> &'static str {
    match style {
        QueryStyle::FormExplode => " with a parameter for each value (`x=a&x=b`)",
        QueryStyle::Form => " with commas (`a,b`)",
        QueryStyle::SpaceDelimited => " with spaces (`a%20b`)",
        QueryStyle::TabDelimited => " with tabs (`a%09b`)",
        QueryStyle::PipeDelimited => " with bars (`a|b`)",
        QueryStyle::Brackets => " with brackets (`x[]=a`)",
        QueryStyle::DeepObject => " with keys in brackets (`x[a]=1`)",
        QueryStyle::Indices => " with indices in brackets (`x[0]=a`)",
        QueryStyle::EmptyBrackets => " with brackets, and none of them with an index (`x[][a]=1`)",
        QueryStyle::Json => " as JSON",
        QueryStyle::Cookie => " with commas (`a,b`), not encoded",
        QueryStyle::CookieExplode => " with a cookie for each value (`x=a; x=b`), not encoded",
    }
}

/// Returns the framing of the events of a stream, in words.
pub(super) fn framing(framing: Framing) -> &'static str {
    match framing {
        Framing::Events => "server-sent events whose data is JSON",
        Framing::Envelopes => "server-sent events with their fields",
        Framing::JsonEnvelopes | Framing::JsonData => {
            "server-sent events with their fields, the data being JSON"
        }
        Framing::Lines => "lines of JSON",
        Framing::Sequence => "JSON after record separators",
    }
}

/// Returns the type that `send` returns.
pub(super) fn success(api: &Api, success: &Success) -> String {
    match success {
        Success::Empty => "()".to_owned(),
        Success::Json(ty) => rust(api, ty),
        Success::Text => "String".to_owned(),
        Success::Bytes => "Bytes".to_owned(),
        Success::Events => "a stream".to_owned(),
    }
}

/// Returns the media type of a body, and the style of a form if the other body is a form, too.
pub(super) fn media(media: &Media, content_type: Option<&Text>, beside_form: bool) -> String {
    let style = match media {
        Media::Form(style) if beside_form => query_style(*style),
        _ => "",
    };
    let name = match media {
        _ if content_type.is_some() => content_type.map(Text::in_sentence).unwrap_or_default(),
        Media::Json(name) | Media::Text(name) | Media::Bytes(name) => name.in_sentence(),
        Media::Form(_) => "application/x-www-form-urlencoded".to_owned(),
        Media::Multipart => "multipart/form-data".to_owned(),
    };
    format!("{name}{style}")
}

/// Returns the way in which a credential is sent.
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

/// Returns the text with a capital at its start, unless it starts with code.
pub(super) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}

/// Returns the text without a capital at its start.
pub(super) fn uncapitalized(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_lowercase().chain(chars).collect(),
        None => String::new(),
    }
}

/// Returns `a`, `a and b`, `a, b and c`.
pub(super) fn list(words: &[String]) -> String {
    list_with(words, "and")
}

/// Returns `a`, `a or b`, `a, b or c`, given the word before the last.
pub(super) fn list_with(words: &[String], last_word: &str) -> String {
    match words {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} {last_word} {last}", first.join(", ")),
    }
}
