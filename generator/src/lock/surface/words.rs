//! The words of a lock, and what they mean.

use super::part::{Part, Types};
use super::quotes::{Word, assignment, in_quotes, quoted, unquoted};
use super::types::Shape;
use super::{BodyMedia, Sign};
use crate::ir::{Conversion, External, Literal, SchemeKind, Success, TypeId, TypeRef};
use crate::names::{
    CredentialName, FeatureName, FieldName, FnName, InputKind, ModuleName, RustType, TypeName, VariantName,
};
use crate::text::Text;

/// Words and their meanings.
type Table<T, const N: usize> = [(T, &'static str); N];

const MEDIA: Table<Option<BodyMedia>, 6> = [
    (None, "none"),
    (Some(BodyMedia::Json), "JSON"),
    (Some(BodyMedia::Form), "form"),
    (Some(BodyMedia::Multipart), "multipart"),
    (Some(BodyMedia::Text), "text"),
    (Some(BodyMedia::Bytes), "bytes"),
];

const INPUTS: Table<InputKind, 6> = [
    (InputKind::Path, "path"),
    (InputKind::Query, "query"),
    (InputKind::Header, "header"),
    (InputKind::Cookie, "cookie"),
    (InputKind::Field, "field"),
    (InputKind::Body, "body"),
];

/// The kind of a response that is not JSON.
const RESPONSES: Table<Success, 3> =
    [(Success::Text, "text"), (Success::Bytes, "bytes"), (Success::Events, "events")];

/// Credentials that are sent without a name of their own.
const SCHEMES: Table<SchemeKind, 3> =
    [(SchemeKind::Bearer, "bearer"), (SchemeKind::Basic, "basic"), (SchemeKind::MutualTls, "mutual-tls")];

/// The prefixes of credentials that are sent under a name.
const NAMED_SCHEMES: Table<fn(Text) -> SchemeKind, 3> =
    [(SchemeKind::Header, "header"), (SchemeKind::Query, "query"), (SchemeKind::Cookie, "cookie")];

const SHAPES: Table<Shape, 4> =
    [(Shape::Struct, "struct"), (Shape::Enum, "enum"), (Shape::Union, "union"), (Shape::Newtype, "newtype")];

const SCALARS: Table<TypeRef, 16> = [
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
    (TypeRef::Base64, "Base64"),
    (TypeRef::Secret, "Secret"),
    (TypeRef::Json, "Value"),
    (TypeRef::PatchOperation, "runtime::PatchOperation"),
    (TypeRef::Bytes, "Bytes"),
    (TypeRef::File, "File"),
];

/// The conversions of types of other crates.
const CONVERSIONS: Table<Conversion, 4> = [
    (Conversion::Direct, "direct"),
    (Conversion::Text, "text"),
    (Conversion::Number, "number"),
    (Conversion::Serde, "serde"),
];

/// Wrapper types; the keys of a map are always strings, and not written.
const AROUND: Table<fn(Box<TypeRef>) -> TypeRef, 4> = [
    (TypeRef::List, "Vec"),
    (TypeRef::Map, "BTreeMap"),
    (TypeRef::Nullable, "Option"),
    (TypeRef::Boxed, "Box"),
];

/// Returns the word for a meaning.
fn word_of<T: PartialEq>(table: &[(T, &'static str)], meaning: &T) -> Option<&'static str> {
    table.iter().find(|(known, _)| known == meaning).map(|(_, word)| *word)
}

/// Returns the meaning of a word.
fn meaning_of<T: Clone>(table: &[(T, &'static str)], word: &str) -> Option<T> {
    table.iter().find(|(_, known)| *known == word).map(|(meaning, _)| meaning.clone())
}

/// Parts that are the words of a table.
macro_rules! tabled {
    ($($part:ty: $table:ident),+) => {$(
        impl Part for $part {
            fn word(&self, _: &Types<'_>) -> String {
                word_of(&$table, self).unwrap_or_default().to_owned()
            }

            fn meaning(word: Word<'_>, _: &Types<'_>) -> Option<Self> {
                meaning_of(&$table, word)
            }
        }
    )+};
}

tabled!(Option<BodyMedia>: MEDIA, InputKind: INPUTS, Shape: SHAPES);

/// Parts that are names in Rust.
macro_rules! named {
    ($($name:ty),+) => {$(
        impl Part for $name {
            fn word(&self, _: &Types<'_>) -> String {
                self.to_string()
            }

            fn meaning(word: Word<'_>, _: &Types<'_>) -> Option<Self> {
                Self::given(word)
            }
        }
    )+};
}

named!(CredentialName, FeatureName, FieldName, FnName, TypeName, VariantName);

impl Part for Text {
    fn word(&self, _: &Types<'_>) -> String {
        quoted(self.as_written())
    }

    fn meaning(word: Word<'_>, _: &Types<'_>) -> Option<Self> {
        unquoted(word).map(Self::from)
    }
}

/// A constant. Text is always quoted, to keep `"1"` and `1` apart.
impl Part for Literal {
    fn word(&self, _: &Types<'_>) -> String {
        match self {
            Self::String(text) => in_quotes(text.as_written()),
            Self::Integer(number) => number.to_string(),
            Self::Bool(value) => value.to_string(),
        }
    }

    fn meaning(word: Word<'_>, _: &Types<'_>) -> Option<Self> {
        Some(match word {
            "true" => Self::Bool(true),
            "false" => Self::Bool(false),
            text if text.starts_with('"') => Self::String(unquoted(text)?.into()),
            number => Self::Integer(number.parse().ok()?),
        })
    }
}

/// The path of a module; `types` for types that belong to no resource.
impl Part for Vec<ModuleName> {
    fn word(&self, _: &Types<'_>) -> String {
        if self.is_empty() {
            return "types".to_owned();
        }
        self.iter().map(ModuleName::as_str).collect::<Vec<_>>().join("/")
    }

    fn meaning(word: Word<'_>, _: &Types<'_>) -> Option<Self> {
        if word == "types" {
            return Some(Self::new());
        }
        word.split('/').map(ModuleName::given).collect()
    }
}

/// The path of a resource: its modules with `/` between them.
impl Part for String {
    fn word(&self, _: &Types<'_>) -> String {
        self.clone()
    }

    fn meaning(word: Word<'_>, types: &Types<'_>) -> Option<Self> {
        Vec::<ModuleName>::meaning(word, types)?;
        Some(word.to_owned())
    }
}

/// The way a credential is sent, which identifies it under another key: `bearer`, `header:X-Key`.
impl Part for SchemeKind {
    fn word(&self, _: &Types<'_>) -> String {
        let (word, name) = match self {
            Self::Header(name) => ("header", name),
            Self::Query(name) => ("query", name),
            Self::Cookie(name) => ("cookie", name),
            plain => return word_of(&SCHEMES, plain).unwrap_or_default().to_owned(),
        };
        format!("{word}:{}", quoted(name.as_written()))
    }

    fn meaning(word: Word<'_>, _: &Types<'_>) -> Option<Self> {
        match word.split_once(':') {
            Some((kind, name)) => Some(meaning_of(&NAMED_SCHEMES, kind)?(unquoted(name)?.into())),
            None => meaning_of(&SCHEMES, word),
        }
    }
}

/// The name of a type of the crate.
impl Part for TypeId {
    fn word(&self, types: &Types<'_>) -> String {
        types.name(*self).to_owned()
    }

    fn meaning(word: Word<'_>, types: &Types<'_>) -> Option<Self> {
        types.id(word)
    }
}

/// A type as in Rust, without spaces.
impl Part for TypeRef {
    fn word(&self, types: &Types<'_>) -> String {
        let (word, inner) = match self {
            Self::Named(id) => return id.word(types),
            Self::List(inner) => ("Vec", inner),
            Self::Map(inner) => ("BTreeMap", inner),
            Self::Nullable(inner) => ("Option", inner),
            Self::Boxed(inner) => ("Box", inner),
            Self::External(external) => return external.word(types),
            scalar => return word_of(&SCALARS, scalar).unwrap_or_default().to_owned(),
        };
        format!("{word}<{}>", inner.word(types))
    }

    fn meaning(word: Word<'_>, types: &Types<'_>) -> Option<Self> {
        if let Some(external) = External::meaning(word, types) {
            return Some(Self::External(external));
        }
        if let Some((around, inner)) = word.strip_suffix('>').and_then(|word| word.split_once('<')) {
            return Some(meaning_of(&AROUND, around)?(Box::new(Self::meaning(inner, types)?)));
        }
        meaning_of(&SCALARS, word).or_else(|| TypeId::meaning(word, types).map(Self::Named))
    }
}

/// A type of another crate: its conversion, and the type after a colon.
impl Part for External {
    fn word(&self, _: &Types<'_>) -> String {
        let conversion = word_of(&CONVERSIONS, &self.conversion).unwrap_or_default();
        format!("{conversion}:{}", self.ty)
    }

    fn meaning(word: Word<'_>, _: &Types<'_>) -> Option<Self> {
        let (conversion, ty) = word.split_once(':')?;
        Some(Self { conversion: meaning_of(&CONVERSIONS, conversion)?, ty: RustType::parse(ty).ok()? })
    }
}

/// A response: the type of JSON, or the word of another kind.
impl Part for Success {
    fn word(&self, types: &Types<'_>) -> String {
        match self {
            Self::Json(ty) => ty.word(types),
            other => word_of(&RESPONSES, other).unwrap_or_default().to_owned(),
        }
    }

    fn meaning(word: Word<'_>, types: &Types<'_>) -> Option<Self> {
        meaning_of(&RESPONSES, word).or_else(|| TypeRef::meaning(word, types).map(Self::Json))
    }
}

/// A condition of dispatch: `tag:NAME=VALUE` or `key:NAME`.
impl Part for Sign {
    fn word(&self, types: &Types<'_>) -> String {
        match self {
            Self::Tag(property, value) => format!("tag:{}={}", property.word(types), value.word(types)),
            Self::Key(key) => format!("key:{}", key.word(types)),
        }
    }

    fn meaning(word: Word<'_>, types: &Types<'_>) -> Option<Self> {
        if let Some(key) = word.strip_prefix("key:") {
            return Text::meaning(key, types).map(Self::Key);
        }
        let (property, value) = assignment(word.strip_prefix("tag:")?)?;
        Some(Self::Tag(Text::meaning(property, types)?, Literal::meaning(value, types)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_has_one_meaning() {
        fn check<T: PartialEq + Clone + std::fmt::Debug>(table: &[(T, &'static str)]) {
            for (meaning, word) in table {
                assert_eq!(word_of(table, meaning), Some(*word));
                assert_eq!(meaning_of(table, word).as_ref(), Some(meaning));
            }
        }
        check(&MEDIA);
        check(&INPUTS);
        check(&RESPONSES);
        check(&SHAPES);
        check(&SCHEMES);
        check(&SCALARS);
        check(&CONVERSIONS);
    }

    #[test]
    fn what_is_written_can_be_read() {
        fn check<T: Part + PartialEq + std::fmt::Debug>(part: T) {
            let types = Types::default();
            assert_eq!(T::meaning(&part.word(&types), &types), Some(part));
        }
        check(SchemeKind::Bearer);
        check(SchemeKind::Header("X-Key".into()));
        check(SchemeKind::Query("a b".into()));
        check(TypeRef::List(Box::new(TypeRef::Nullable(Box::new(TypeRef::Secret)))));
        check(TypeRef::Map(Box::new(TypeRef::Boxed(Box::new(TypeRef::Json)))));
        let ty = RustType::parse("a::B<c::D,u8>").unwrap();
        let external = TypeRef::External(External { ty, conversion: Conversion::Serde });
        check(TypeRef::List(Box::new(TypeRef::Nullable(Box::new(external)))));
        check(Literal::String("1".into()));
        check(Literal::Integer(1));
        check(Literal::Bool(true));
        check(Sign::Tag("a=b".into(), Literal::String("=".into())));
        check(Sign::Key("a b".into()));
        check(Success::Bytes);
    }
}
