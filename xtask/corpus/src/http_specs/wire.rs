//! Values of parameters, read back from a request: the reverse of their serialization
//! (OpenAPI 3.1, 4.8.12.4 "Style Examples").

use crategen::ir::{Api, EnumRepr, PathStyle, QueryStyle, TypeKind, TypeRef};
use serde_json::{Map, Value};

use crate::percent::decoded;

/// The structure of a parameter's value.
enum Structure<'a> {
    Scalar,
    List(&'a TypeRef),
    Object,
}

fn structure<'a>(api: &'a Api, ty: &'a TypeRef) -> Structure<'a> {
    match ty {
        TypeRef::List(item) => Structure::List(item),
        TypeRef::Map(_) => Structure::Object,
        TypeRef::Nullable(inner) | TypeRef::Boxed(inner) => structure(api, inner),
        TypeRef::Named(id) => match &api.types[id.0].kind {
            TypeKind::Struct(_) => Structure::Object,
            TypeKind::Newtype(inner) => structure(api, inner),
            TypeKind::OpenEnum(_) | TypeKind::Union(_) => Structure::Scalar,
        },
        _ => Structure::Scalar,
    }
}

/// Returns the value of a path parameter or a header.
pub fn of_path(api: &Api, ty: &TypeRef, style: PathStyle, name: &str, text: &str) -> Value {
    let matrix = format!(";{name}=");
    let (text, separator, pairs) = match style {
        PathStyle::Json => return serde_json::from_str(text).unwrap_or_else(|_| text.into()),
        PathStyle::Simple { explode } => (text.to_owned(), ",", explode),
        PathStyle::Label { explode } => {
            (text.trim_start_matches('.').to_owned(), if explode { "." } else { "," }, explode)
        }
        PathStyle::Matrix { explode: false } => (text.trim_start_matches(&matrix).to_owned(), ",", false),
        PathStyle::Matrix { explode: true } => match structure(api, ty) {
            Structure::Object => (text.trim_start_matches(';').to_owned(), ";", true),
            Structure::Scalar | Structure::List(_) => {
                (text.trim_start_matches(&matrix).replace(&matrix, "\u{0}"), "\u{0}", false)
            }
        },
        PathStyle::SpaceDelimited => (text.replace("%20", " "), " ", false),
        PathStyle::TabDelimited => (text.replace("%09", "\t"), "\t", false),
        PathStyle::PipeDelimited => (text.replace("%7C", "|"), "|", false),
    };
    separated(api, ty, &text, separator, pairs)
}

/// Returns the value of a query parameter that has one member in the query; `None` if its
/// properties are members of the query.
pub fn of_query(api: &Api, ty: &TypeRef, style: QueryStyle, texts: &[String]) -> Option<Value> {
    let text = texts.first()?;
    let separator = match style {
        QueryStyle::Json => return Some(serde_json::from_str(text).unwrap_or_else(|_| text.as_str().into())),
        QueryStyle::Form | QueryStyle::Cookie => ",",
        QueryStyle::SpaceDelimited => " ",
        QueryStyle::TabDelimited => "\t",
        QueryStyle::PipeDelimited => "|",
        QueryStyle::FormExplode
        | QueryStyle::CookieExplode
        | QueryStyle::Brackets
        | QueryStyle::DeepObject
        | QueryStyle::Indices
        | QueryStyle::EmptyBrackets => {
            return match structure(api, ty) {
                Structure::Scalar => Some(scalar(api, ty, text)),
                Structure::List(item) => Some(texts.iter().map(|text| scalar(api, item, text)).collect()),
                Structure::Object => None,
            };
        }
    };
    Some(separated(api, ty, text, separator, false))
}

/// Returns whether the properties of the parameter are members of the query.
pub fn is_spread(api: &Api, ty: &TypeRef, style: QueryStyle) -> bool {
    style == QueryStyle::FormExplode && matches!(structure(api, ty), Structure::Object)
}

/// Returns the value of a property of an object.
pub fn property(api: &Api, ty: &TypeRef, name: &str, text: &str) -> Option<Value> {
    match ty {
        TypeRef::Map(value) => Some(scalar(api, value, text)),
        TypeRef::Nullable(inner) | TypeRef::Boxed(inner) => property(api, inner, name, text),
        TypeRef::Named(id) => match &api.types[id.0].kind {
            TypeKind::Struct(item) => {
                let field = item.fields().find(|field| field.wire.as_written() == name);
                let ty = field.map(|field| &field.ty).or(item.additional.as_ref())?;
                Some(scalar(api, ty, text))
            }
            TypeKind::Newtype(inner) => property(api, inner, name, text),
            TypeKind::OpenEnum(_) | TypeKind::Union(_) => None,
        },
        _ => None,
    }
}

fn separated(api: &Api, ty: &TypeRef, text: &str, separator: &str, pairs: bool) -> Value {
    match structure(api, ty) {
        Structure::Scalar => scalar(api, ty, &decoded(text)),
        Structure::List(item) => {
            text.split(separator).map(|text| scalar(api, item, &decoded(text))).collect()
        }
        Structure::Object => {
            let parts: Vec<&str> = text.split(separator).collect();
            let pairs: Vec<(&str, &str)> = match pairs {
                true => parts.iter().filter_map(|part| part.split_once('=')).collect(),
                false => parts.chunks(2).filter_map(|pair| Some((*pair.first()?, *pair.get(1)?))).collect(),
            };
            let members: Map<String, Value> = pairs
                .into_iter()
                .filter_map(|(name, text)| {
                    Some((decoded(name), property(api, ty, &decoded(name), &decoded(text))?))
                })
                .collect();
            members.into()
        }
    }
}

/// Returns the value that a text represents.
fn scalar(api: &Api, ty: &TypeRef, text: &str) -> Value {
    let number = || serde_json::from_str::<Value>(text).ok().filter(Value::is_number);
    let number = || number().unwrap_or_else(|| text.into());
    match ty {
        TypeRef::Bool => text.parse::<bool>().map_or_else(|_| text.into(), Value::from),
        TypeRef::I32 | TypeRef::I64 | TypeRef::U64 | TypeRef::F64 | TypeRef::Number | TypeRef::Timestamp => {
            number()
        }
        TypeRef::Nullable(inner) | TypeRef::Boxed(inner) => scalar(api, inner, text),
        TypeRef::Named(id) => match &api.types[id.0].kind {
            TypeKind::OpenEnum(item) if item.repr == EnumRepr::Integer => number(),
            TypeKind::Newtype(inner) => scalar(api, inner, text),
            TypeKind::Union(union) => {
                let values = union.variants.iter().map(|variant| scalar(api, &variant.ty, text));
                let (texts, others): (Vec<Value>, Vec<Value>) = values.partition(Value::is_string);
                texts.into_iter().chain(others).next().unwrap_or_else(|| text.into())
            }
            TypeKind::OpenEnum(_) | TypeKind::Struct(_) => text.into(),
        },
        _ => text.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crategen::config::Config;
    use crategen::document::Document;
    use serde_json::json;

    #[test]
    fn values_are_read_back_by_style() {
        let document = "openapi: 3.1.0\ninfo: {title: a, version: b}\npaths: {}\n";
        let document = Document::parse("a.yaml", document).unwrap();
        let generated = crategen::generate_from(&document, &Config::default(), "a.yaml").unwrap().model;
        let (list, map) = (TypeRef::List(TypeRef::I64.into()), TypeRef::Map(TypeRef::I64.into()));
        let path = |ty, style, text| of_path(&generated, ty, style, "p", text);
        for (style, texts) in [
            (PathStyle::Simple { explode: false }, ["7", "1,2", "a,1,b,2"]),
            (PathStyle::Simple { explode: true }, ["7", "1,2", "a=1,b=2"]),
            (PathStyle::Label { explode: false }, [".7", ".1,2", ".a,1,b,2"]),
            (PathStyle::Label { explode: true }, [".7", ".1.2", ".a=1.b=2"]),
            (PathStyle::Matrix { explode: false }, [";p=7", ";p=1,2", ";p=a,1,b,2"]),
            (PathStyle::Matrix { explode: true }, [";p=7", ";p=1;p=2", ";a=1;b=2"]),
        ] {
            assert_eq!(path(&TypeRef::I64, style, texts[0]), json!(7), "{style:?}");
            assert_eq!(path(&list, style, texts[1]), json!([1, 2]), "{style:?}");
            assert_eq!(path(&map, style, texts[2]), json!({"a": 1, "b": 2}), "{style:?}");
        }
        let query = |ty, style, texts: &[&str]| {
            let texts: Vec<String> = texts.iter().map(|text| (*text).to_owned()).collect();
            of_query(&generated, ty, style, &texts)
        };
        assert_eq!(query(&list, QueryStyle::FormExplode, &["1", "2"]), Some(json!([1, 2])));
        assert_eq!(query(&list, QueryStyle::PipeDelimited, &["1|2"]), Some(json!([1, 2])));
        assert_eq!(query(&map, QueryStyle::Form, &["a,1,b,2"]), Some(json!({"a": 1, "b": 2})));
        assert_eq!(query(&map, QueryStyle::FormExplode, &["1"]), None);
    }
}
