//! The words of a lock, shared by its parser and its printer.

use std::collections::HashMap;

use super::line::{Word, in_quotes, quoted, unquoted};
use super::{BodyMedia, Surface};
use crate::ir::{EnumRepr, Literal, Presence, SchemeKind, Success, TypeId, TypeRef};
use crate::names::{InputKind, ModuleName};
use crate::text::Text;

/// Words and their meanings.
pub(super) type Table<T, const N: usize> = [(T, &'static str); N];

pub(super) const MEDIA: Table<BodyMedia, 5> = [
    (BodyMedia::Json, "JSON"),
    (BodyMedia::Form, "form"),
    (BodyMedia::Multipart, "multipart"),
    (BodyMedia::Text, "text"),
    (BodyMedia::Bytes, "bytes"),
];

pub(super) const INPUTS: Table<InputKind, 6> = [
    (InputKind::Path, "path"),
    (InputKind::Query, "query"),
    (InputKind::Header, "header"),
    (InputKind::Cookie, "cookie"),
    (InputKind::Field, "field"),
    (InputKind::Body, "body"),
];

pub(super) const PRESENCES: Table<Presence, 4> = [
    (Presence::Required, ""),
    (Presence::Optional, "optional"),
    (Presence::Nullable, "nullable"),
    (Presence::OptionalNullable, "optional nullable"),
];

/// The kind of a response that is not JSON.
pub(super) const RESPONSES: Table<Success, 3> =
    [(Success::Text, "text"), (Success::Bytes, "bytes"), (Success::Events, "events")];

pub(super) const REPRS: Table<EnumRepr, 2> = [(EnumRepr::String, ""), (EnumRepr::Integer, "integer")];

/// Credentials that are sent without a name of their own.
pub(super) const SCHEMES: Table<SchemeKind, 3> =
    [(SchemeKind::Bearer, "bearer"), (SchemeKind::Basic, "basic"), (SchemeKind::MutualTls, "mutual-tls")];

/// The prefixes of credentials that are sent under a name.
const NAMED_SCHEMES: Table<fn(Text) -> SchemeKind, 3> =
    [(SchemeKind::Header, "header"), (SchemeKind::Query, "query"), (SchemeKind::Cookie, "cookie")];

const SCALARS: Table<TypeRef, 15> = [
    (TypeRef::Bool, "bool"),
    (TypeRef::I32, "i32"),
    (TypeRef::I64, "i64"),
    (TypeRef::U64, "u64"),
    (TypeRef::F64, "f64"),
    (TypeRef::Number, "Number"),
    (TypeRef::String, "String"),
    (TypeRef::Timestamp, "Timestamp"),
    (TypeRef::DateTime, "DateTime"),
    (TypeRef::Date, "Date"),
    (TypeRef::Secret, "Secret"),
    (TypeRef::Json, "Value"),
    (TypeRef::PatchOperation, "runtime::PatchOperation"),
    (TypeRef::Bytes, "Bytes"),
    (TypeRef::File, "File"),
];

/// Wrapper types; the keys of a map are always strings, and not written.
const AROUND: Table<fn(Box<TypeRef>) -> TypeRef, 4> = [
    (TypeRef::List, "Vec"),
    (TypeRef::Map, "BTreeMap"),
    (TypeRef::Nullable, "Option"),
    (TypeRef::Boxed, "Box"),
];

/// Returns the word for a meaning.
pub(super) fn word_of<T: PartialEq, const N: usize>(table: Table<T, N>, meaning: &T) -> Option<&'static str> {
    table.iter().find(|(known, _)| known == meaning).map(|(_, word)| *word)
}

/// Returns the meaning of a word.
pub(super) fn meaning_of<T, const N: usize>(table: Table<T, N>, word: &str) -> Option<T> {
    table.into_iter().find(|(_, known)| *known == word).map(|(meaning, _)| meaning)
}

/// Returns the kind of a credential, which identifies it under another key: `bearer`,
/// `header:X-Key`.
pub(super) fn scheme(kind: &SchemeKind) -> String {
    let (word, name) = match kind {
        SchemeKind::Header(name) => ("header", name),
        SchemeKind::Query(name) => ("query", name),
        SchemeKind::Cookie(name) => ("cookie", name),
        plain => return word_of(SCHEMES, plain).unwrap_or_default().to_owned(),
    };
    format!("{word}:{}", quoted(name.as_written()))
}

/// Parses the kind of a credential.
pub(super) fn scheme_from(word: Word<'_>) -> Option<SchemeKind> {
    match word.split_once(':') {
        Some((kind, name)) => Some(meaning_of(NAMED_SCHEMES, kind)?(unquoted(name)?.into())),
        None => meaning_of(SCHEMES, word),
    }
}

/// Returns a type as in Rust, without spaces.
pub(super) fn mention(surface: &Surface, ty: &TypeRef) -> String {
    let (word, inner) = match ty {
        TypeRef::Named(id) => return surface.types[id.0].name.to_string(),
        TypeRef::List(inner) => ("Vec", inner),
        TypeRef::Map(inner) => ("BTreeMap", inner),
        TypeRef::Nullable(inner) => ("Option", inner),
        TypeRef::Boxed(inner) => ("Box", inner),
        scalar => return word_of(SCALARS, scalar).unwrap_or_default().to_owned(),
    };
    format!("{word}<{}>", mention(surface, inner))
}

/// Parses a type, given the ids of named types.
pub(super) fn mention_from(text: &str, ids: &HashMap<String, TypeId>) -> Option<TypeRef> {
    if let Some((around, inner)) = text.strip_suffix('>').and_then(|text| text.split_once('<')) {
        return Some(meaning_of(AROUND, around)?(Box::new(mention_from(inner, ids)?)));
    }
    meaning_of(SCALARS, text).or_else(|| ids.get(text).copied().map(TypeRef::Named))
}

/// Returns a constant. Text is always quoted, to keep `"1"` and `1` apart.
pub(super) fn literal(literal: &Literal) -> String {
    match literal {
        Literal::String(text) => in_quotes(text.as_written()),
        Literal::Integer(number) => number.to_string(),
        Literal::Bool(value) => value.to_string(),
    }
}

/// Parses a constant.
pub(super) fn literal_from(word: Word<'_>) -> Option<Literal> {
    Some(match word {
        "true" => Literal::Bool(true),
        "false" => Literal::Bool(false),
        text if text.starts_with('"') => Literal::String(unquoted(text)?.into()),
        number => Literal::Integer(number.parse().ok()?),
    })
}

/// Returns the path of a module; `types` for types that belong to no resource.
pub(super) fn home(modules: &[ModuleName]) -> String {
    if modules.is_empty() {
        return "types".to_owned();
    }
    modules.iter().map(ModuleName::as_str).collect::<Vec<_>>().join("/")
}

/// Parses the path of a module.
pub(super) fn home_from(path: &str) -> Option<Vec<ModuleName>> {
    if path == "types" {
        return Some(Vec::new());
    }
    path.split('/').map(ModuleName::given).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_stands_for_one_thing() {
        fn check<T: PartialEq + Clone + std::fmt::Debug, const N: usize>(table: Table<T, N>) {
            for (meaning, word) in table.clone() {
                assert_eq!(word_of(table.clone(), &meaning), Some(word));
                assert_eq!(meaning_of(table.clone(), word), Some(meaning));
            }
        }
        check(MEDIA);
        check(INPUTS);
        check(PRESENCES);
        check(RESPONSES);
        check(REPRS);
        check(SCHEMES);
        check(SCALARS);
        for kind in [SchemeKind::Bearer, SchemeKind::Header("X-Key".into()), SchemeKind::Query("a b".into())]
        {
            assert_eq!(scheme_from(&scheme(&kind)), Some(kind));
        }
        let surface = Surface::default();
        for ty in [
            TypeRef::List(Box::new(TypeRef::Nullable(Box::new(TypeRef::Secret)))),
            TypeRef::Map(Box::new(TypeRef::Boxed(Box::new(TypeRef::Json)))),
        ] {
            assert_eq!(mention_from(&mention(&surface, &ty), &HashMap::new()), Some(ty));
        }
        for value in [Literal::String("1".into()), Literal::Integer(1), Literal::Bool(true)] {
            assert_eq!(literal_from(&literal(&value)), Some(value));
        }
    }
}
