//! Rust code of the configuration: types of other crates, derives and attributes.
//!
//! The text is parsed before it is accepted, so that what is printed is what was meant. Nothing of
//! a document gets here.

use std::fmt;

use super::ident::ident;
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{GenericArgument, Meta, Path, PathArguments, Type};

/// A type that the configuration names, by its full path: `uuid::Uuid`, or an integer of Rust.
///
/// Kept as in Rust without spaces and without leading colons.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RustType(String);

/// A derive macro that the configuration names, such as `Hash` or `schemars::JsonSchema`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DeriveMacro(String);

/// The content of an attribute that the configuration names, such as `must_use`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OuterAttribute(String);

/// The integers of Rust that a value in JSON can have, besides those that a document can ask for.
const INTEGERS: [&str; 7] = ["i8", "i16", "i128", "u8", "u16", "u32", "u128"];
/// The types of Rust that a document can ask for.
const PLAIN: [&str; 6] = ["String", "bool", "f64", "i32", "i64", "u64"];

/// A placeholder for the crate that has the client as a module. [`crate::module`] replaces it; no
/// identifier of a document begins with it.
pub const HOST: &str = "__host";

/// Traits that every generated type implements.
const IMPLEMENTED: [&str; 5] = ["Clone", "Debug", "Deserialize", "PartialEq", "Serialize"];
/// Attributes that generated types have for reasons of their own.
const OWN_ATTRIBUTES: [&str; 4] = ["deprecated", "derive", "doc", "non_exhaustive"];

impl RustType {
    /// Parses a type. The error says what is wrong with it.
    pub fn parse(text: &str) -> Result<Self, String> {
        let ty = syn::parse_str::<Type>(text).map_err(|_| format!("`{text}` is not a type in Rust"))?;
        canonical(&ty).map(Self)
    }

    /// Returns the type of `format: int128` or, unsigned, of `format: uint128`.
    pub fn of_128_bits(is_signed: bool) -> Self {
        Self(if is_signed { "i128" } else { "u128" }.to_owned())
    }

    /// Returns the type as in Rust, without spaces.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns whether it is an integer of Rust, which needs no conversion.
    pub fn is_integer(&self) -> bool {
        INTEGERS.contains(&self.as_str())
    }

    /// Returns whether it is a type of Rust that a document can ask for too.
    pub fn is_plain(&self) -> bool {
        PLAIN.contains(&self.as_str())
    }

    /// Returns whether the type, or a type inside it, belongs to the crate that has the client as a
    /// module.
    pub fn is_of_host(&self) -> bool {
        self.0.split(['<', ',']).any(|path| path.starts_with("crate::"))
    }
}

/// Returns the text of a type without spaces, if it is a path whose arguments are such paths.
fn canonical(ty: &Type) -> Result<String, String> {
    let shown = || ty.to_token_stream().to_string().replace(' ', "");
    let Type::Path(syn::TypePath { qself: None, path, .. }) = ty else {
        return Err(format!("`{}` is not a path of a type, such as `uuid::Uuid`", shown()));
    };
    let segments = path.segments.iter().map(|segment| {
        let arguments = match &segment.arguments {
            PathArguments::None => String::new(),
            PathArguments::AngleBracketed(arguments) => {
                let arguments = arguments.args.iter().map(|argument| match argument {
                    GenericArgument::Type(ty) => canonical(ty),
                    other => {
                        let other = other.to_token_stream();
                        Err(format!("`{other}` in `{}` is not a path of a type", shown()))
                    }
                });
                format!("<{}>", arguments.collect::<Result<Vec<_>, _>>()?.join(","))
            }
            _ => return Err(format!("`{}` is not a path of a type, such as `uuid::Uuid`", shown())),
        };
        Ok(format!("{}{arguments}", segment.ident))
    });
    let text = segments.collect::<Result<Vec<_>, _>>()?.join("::");
    let first = path.segments.first().map(|first| first.ident.to_string()).unwrap_or_default();
    let is_alone = path.segments.len() == 1;
    match first.as_str() {
        "self" | "super" | "Self" => Err(format!("`{text}` must begin with the name of a crate")),
        name if is_alone && !INTEGERS.contains(&name) && !PLAIN.contains(&name) => {
            Err(format!("`{text}` must be a full path that begins with the name of a crate"))
        }
        _ => Ok(text),
    }
}

impl ToTokens for RustType {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let mut ty: Type = syn::parse_str(&self.0).expect("`parse` has checked the type");
        anchor(&mut ty);
        ty.to_tokens(tokens);
    }
}

/// Makes the paths of a type independent of what is in scope: crates get leading colons.
fn anchor(ty: &mut Type) {
    let Type::Path(syn::TypePath { path, .. }) = ty else { return };
    let first = path.segments.first().map(|first| first.ident.to_string()).unwrap_or_default();
    if first == "crate" {
        path.segments.insert(1, ident(HOST).into());
    } else if path.segments.len() > 1 {
        path.leading_colon = Some(Default::default());
    }
    for segment in &mut path.segments {
        let PathArguments::AngleBracketed(arguments) = &mut segment.arguments else { continue };
        for argument in &mut arguments.args {
            if let GenericArgument::Type(ty) = argument {
                anchor(ty);
            }
        }
    }
    if path.segments.len() == 1 && first == "String" {
        *path = syn::parse_quote!(::std::string::String);
    }
}

impl DeriveMacro {
    /// Parses the path of a derive macro. The error says what is wrong with it.
    pub fn parse(text: &str) -> Result<Self, String> {
        let path = syn::parse_str::<Path>(text);
        let path = path.ok().filter(|path| path.segments.iter().all(|segment| segment.arguments.is_none()));
        let path = path.ok_or_else(|| format!("`{text}` is not a path of a derive macro"))?;
        match path.segments.last().map(|last| last.ident.to_string()) {
            Some(name) if IMPLEMENTED.contains(&name.as_str()) => {
                Err(format!("every generated type implements `{name}` already"))
            }
            _ => Ok(Self(path.to_token_stream().to_string().replace(' ', ""))),
        }
    }

    /// Returns whether it is the `Default` of the standard library.
    pub fn is_default(&self) -> bool {
        self.0 == "Default"
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl ToTokens for DeriveMacro {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let mut path: Path = syn::parse_str(&self.0).expect("`parse` has checked the path");
        if path.segments.len() > 1 {
            path.leading_colon = Some(Default::default());
        }
        path.to_tokens(tokens);
    }
}

impl OuterAttribute {
    /// Parses the content of an attribute, without `#[` and `]`. The error says what is wrong.
    pub fn parse(text: &str) -> Result<Self, String> {
        let meta = syn::parse_str::<Meta>(text)
            .map_err(|_| format!("`{text}` is not the content of an attribute, such as `must_use`"))?;
        match meta.path().get_ident().map(ToString::to_string) {
            Some(name) if name == "derive" => {
                Err("derive macros are listed in `derive`, not in `attributes`".to_owned())
            }
            Some(name) if OWN_ATTRIBUTES.contains(&name.as_str()) => {
                Err(format!("the generator decides about the attribute `{name}`"))
            }
            _ => Ok(Self(text.to_owned())),
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl ToTokens for OuterAttribute {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let meta: Meta = syn::parse_str(&self.0).expect("`parse` has checked the attribute");
        tokens.extend(quote!(#[#meta]));
    }
}

impl fmt::Display for RustType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(text: &str) -> String {
        RustType::parse(text).unwrap().into_token_stream().to_string().replace(' ', "")
    }

    #[test]
    fn paths_do_not_depend_on_what_is_in_scope() {
        for (text, expected) in [
            ("uuid :: Uuid", "::uuid::Uuid"),
            ("::uuid::Uuid", "::uuid::Uuid"),
            ("chrono::DateTime<chrono::Utc>", "::chrono::DateTime<::chrono::Utc>"),
            ("std::vec::Vec<u8>", "::std::vec::Vec<u8>"),
            ("std::boxed::Box<String>", "::std::boxed::Box<::std::string::String>"),
            ("u32", "u32"),
            ("crate::money::Money", "crate::__host::money::Money"),
        ] {
            assert_eq!(printed(text), expected, "{text}");
        }
        assert!(RustType::parse("a::B<crate::C>").unwrap().is_of_host());
        assert!(!RustType::parse("crate_a::B").unwrap().is_of_host());
    }

    #[test]
    fn what_is_no_full_path_is_refused() {
        for text in [
            "Uuid",
            "usize",
            "&str",
            "(u8, u8)",
            "self::A",
            "super::A",
            "a::B<'a>",
            "a::B<A>",
            "<a::B as C>::D",
            "dyn a::B",
            "fn()",
            "a::B(u8)",
            "a::b!()",
            "a::B; mod x",
            "",
            "[u8; 4]",
        ] {
            assert!(RustType::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn derives_and_attributes_are_checked() {
        for text in ["Hash", "schemars::JsonSchema", "::schemars::JsonSchema", "Default"] {
            assert!(DeriveMacro::parse(text).is_ok(), "{text}");
        }
        for text in ["Clone", "serde::Serialize", "a::B<C>", "a-b", "Hash)] mod x; #[derive(Eq", ""] {
            assert!(DeriveMacro::parse(text).is_err(), "{text}");
        }
        for text in ["must_use", "allow(dead_code)", "schemars(title = \"A\")"] {
            assert!(OuterAttribute::parse(text).is_ok(), "{text}");
        }
        for text in ["derive(Hash)", "doc = \"x\"", "a] struct B; #[b", "", "non_exhaustive"] {
            assert!(OuterAttribute::parse(text).is_err(), "{text}");
        }
    }
}
