//! Identifiers as types that are valid by construction.

use std::borrow::Cow;
use std::fmt;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, TokenStreamExt};

use super::plural::singular;
use super::reserved::{Owner, has, module_of};
use super::scope::fingerprint;
use super::words::{kebab, pascal, snake};
use crate::text::Text;

/// Defines a newtype for a kind of identifier.
macro_rules! identifier {
    ($(#[$doc:meta])* $name:ident, $print:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub(super) String);

        impl $name {
            /// The identifier, without `r#`.
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// Returns an existing name, as returned by [`as_str`](Self::as_str); `None` if it is
            /// not an identifier.
            pub fn given(text: &str) -> Option<Self> {
                is_identifier(text).then(|| Self(text.to_owned()))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl ToTokens for $name {
            fn to_tokens(&self, tokens: &mut TokenStream) {
                tokens.append($print(&self.0));
            }
        }
    };
}

identifier! {
    /// The name of a struct, enum, union, alias or handle.
    TypeName, type_ident
}
identifier! {
    /// The name of a field, an argument or a setter.
    FieldName, ident
}
identifier! {
    /// The name of a method.
    FnName, ident
}
identifier! {
    /// The name of a module and its file.
    ModuleName, ident
}
identifier! {
    /// The name of a variant of an enum or union.
    VariantName, ident
}
identifier! {
    /// The name of a constant.
    ConstName, ident
}

impl TypeName {
    /// Creates a name in `PascalCase`. Only `Self` is not allowed.
    pub(super) fn new(text: &str) -> Self {
        let name = bounded(starting_with_letter(pascal(text), "Type"), "", LONGEST);
        Self(if name == "Self" { "SelfType".to_owned() } else { name })
    }

    /// Returns a name for a part of the type.
    pub fn join(&self, text: &str) -> SuggestedType {
        SuggestedType::new(&format!("{} {text}", self.0))
    }

    /// Returns the same name as a suggestion for another type.
    pub fn suggested(&self) -> SuggestedType {
        SuggestedType(self.clone())
    }
}

/// A preferred name of a type. It only becomes an identifier when a [`TypeScope`](super::TypeScope)
/// assigns it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SuggestedType(pub(super) TypeName);

impl SuggestedType {
    /// Creates a suggestion from a text of the document.
    pub fn new(text: &str) -> Self {
        Self(TypeName::new(text))
    }

    /// Combines two names, such as those of the parent and the field.
    pub fn join(&self, text: &str) -> Self {
        self.0.join(text)
    }

    /// Returns the preferred name.
    pub fn as_str(&self) -> &str {
        &self.0.0
    }
}

impl fmt::Display for SuggestedType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FieldName {
    /// Creates a name in `snake_case`.
    pub(super) fn new(text: &str) -> Self {
        Self(without_keyword_clash(bounded(starting_with_letter(snake(text), "field_"), "_", LONGEST)))
    }
}

impl FnName {
    /// Creates a name in `snake_case`.
    pub(super) fn new(text: &str) -> Self {
        Self(without_keyword_clash(bounded(starting_with_letter(snake(text), "call_"), "_", LONGEST)))
    }
}

impl ModuleName {
    /// Creates the module of a path segment, in `snake_case`. A keyword gets an underscore, because
    /// a file named `r#type.rs` is awkward. Adjacent segments with the same module name are one
    /// resource.
    pub fn of_segment(text: &str) -> Self {
        let name = bounded(starting_with_letter(snake(text), "resource_"), "_", LONGEST_FILE);
        let clash = is_keyword(&name) || has(Owner::Modules, &name);
        Self(if clash { format!("{name}_") } else { name })
    }

    /// Returns the name of the module's file, without `.rs`. It differs from the module's name if
    /// some system does not support that: rustc only finds modules with ASCII names by default, and
    /// file systems disagree on the equality of other letters.
    pub fn file_stem(&self) -> Cow<'_, str> {
        let name = self.0.as_str();
        if !name.is_ascii() {
            let plain = kebab(name).replace('-', "_");
            return Cow::Owned(bounded(format!("{plain}_{:08x}", fingerprint(name)), "_", LONGEST_FILE));
        }
        let clash = has(Owner::Devices, name) || has(Owner::Sources, name);
        if clash { Cow::Owned(format!("{name}_")) } else { Cow::Borrowed(name) }
    }

    /// Returns a file name for paths that would be too long with [`Self::file_stem`].
    pub fn short_file_stem(&self) -> String {
        format!("x{:08x}", fingerprint(&self.0))
    }
}

impl VariantName {
    /// Creates a name in `PascalCase`. If a value starts with a digit, it is prefixed with the last
    /// word of the enum's name: `Size1024x1024`.
    pub(super) fn new(text: &str, of: &str) -> Self {
        if text.is_empty() {
            return Self("Empty".to_owned());
        }
        let name = bounded(starting_with_letter(pascal(text), last_word(of)), "", LONGEST);
        // `Unknown` is the variant for unknown values.
        Self(if name == "Unknown" || name == "Self" { format!("{name}Value") } else { name })
    }
}

impl ConstName {
    /// Creates a name in `SCREAMING_SNAKE_CASE`.
    pub(super) fn new(text: &str) -> Self {
        let name = bounded(starting_with_letter(snake(text), "const_"), "_", LONGEST).to_uppercase();
        // A type could be called `K`, too.
        Self(if name == pascal(text) { format!("{name}_") } else { name })
    }

    /// Creates the constant of an HTTP method, such as `GET`.
    pub fn of_method(text: &Text) -> Self {
        Self::new(text.as_written())
    }
}

/// The libraries that come with Rust. In the code of a crate with such a name, and of its users,
/// the name would mean either.
pub(super) const RUST_LIBRARIES: [&str; 5] = ["alloc", "core", "proc_macro", "std", "test"];

/// Returns the name of a package in `kebab-case` that is valid for Cargo and differs from its
/// dependencies.
pub(super) fn package_name(title: &str) -> String {
    let name = bounded(kebab(title), "-", LONGEST_FILE);
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return format!("api-{name}").trim_end_matches('-').to_owned();
    }
    let crate_name = name.replace('-', "_");
    let clash = is_keyword(&crate_name)
        || RUST_LIBRARIES.contains(&crate_name.as_str())
        || has(Owner::Devices, &crate_name)
        || has(Owner::Modules, &crate_name)
        || has(Owner::Packages, &name);
    if clash { format!("{name}-client") } else { name }
}

/// Returns a word of a feature's name, in ASCII as crates.io requires.
pub(super) fn feature_word(segment: &str) -> String {
    match bounded(kebab(segment), "-", LONGEST_FILE) {
        word if word.is_empty() && !segment.is_empty() => "resource".to_owned(),
        word => word,
    }
}

/// Names that a scope can reserve. Private to this module.
pub trait Name: Sized + Clone {
    fn as_str(&self) -> &str;
    fn with_suffix(&self, suffix: &str) -> Self;
}

macro_rules! names {
    ($case:expr; $($name:ident),+) => {$(
        impl Name for $name {
            fn as_str(&self) -> &str {
                &self.0
            }

            fn with_suffix(&self, suffix: &str) -> Self {
                Self($case(&self.0, suffix))
            }
        }
    )+};
}

names!(|name: &str, suffix: &str| format!("{name}{}", pascal(suffix)); TypeName, VariantName);
names!(
    |name: &str, suffix: &str| format!("{}_{}", name.trim_end_matches('_'), snake(suffix));
    FieldName, FnName, ModuleName
);
names!(
    |name: &str, suffix: &str| format!("{}_{}", name.trim_end_matches('_'), snake(suffix).to_uppercase());
    ConstName
);

/// The maximum length of an identifier in bytes. The longest in published documents have about a
/// hundred.
const LONGEST: usize = 128;

/// The maximum length of a file name in bytes.
pub(super) const LONGEST_FILE: usize = 64;

/// Returns the name, or its beginning and fingerprint if it is too long.
pub(super) fn bounded(name: String, separator: &str, longest: usize) -> String {
    if name.len() <= longest {
        return name;
    }
    let end = format!("{separator}x{:08x}", fingerprint(&name));
    let most = longest - end.len();
    let kept = (0..=most).rev().find(|at| name.is_char_boundary(*at)).unwrap_or_default();
    format!("{}{}", name[..kept].trim_end_matches('_'), if separator.is_empty() { pascal(&end) } else { end })
}

pub(super) fn starting_with_letter(name: String, lead: &str) -> String {
    match name.chars().next() {
        None => lead.trim_end_matches('_').to_owned(),
        Some(c) if unicode_ident::is_xid_start(c) || c == '_' => name,
        Some(_) => format!("{lead}{name}"),
    }
}

/// Appends an underscore to the keywords that cannot be raw identifiers. The others are printed as
/// `r#…`.
fn without_keyword_clash(name: String) -> String {
    match name.as_str() {
        "self" | "super" | "crate" | "_" => format!("{name}_"),
        _ => name,
    }
}

/// Returns whether the text is valid as an identifier, possibly a raw one.
fn is_identifier(text: &str) -> bool {
    let mut chars = text.chars();
    let first = chars.next();
    if text.is_ascii() {
        let word = |c: char| c.is_ascii_alphanumeric() || c == '_';
        let alone = matches!(text, "_" | "self" | "Self" | "super" | "crate");
        return first.is_some_and(|c| word(c) && !c.is_ascii_digit()) && chars.all(word) && !alone;
    }
    syn::parse_str::<Ident>(text).is_ok()
}

pub(super) fn is_keyword(name: &str) -> bool {
    KEYWORDS.binary_search(&name).is_ok()
}

/// Words that are not identifiers (The Rust Reference, "Keywords", edition 2024), sorted.
const KEYWORDS: [&str; 52] = [
    "Self", "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do",
    "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop",
    "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "self", "static",
    "struct", "super", "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual",
    "where", "while", "yield",
];

#[expect(clippy::disallowed_methods, reason = "this module makes the identifiers")]
pub(super) fn ident(name: &str) -> Ident {
    if is_keyword(name) {
        Ident::new_raw(name, Span::call_site())
    } else {
        Ident::new(name, Span::call_site())
    }
}

/// Prints a name that was assigned before: one that a file has already, a part of the path to it,
/// or the name under which a file imports it.
#[expect(clippy::disallowed_methods, reason = "this module makes the identifiers")]
pub fn reprinted(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}

/// The variables of an example for a list of a resource and for one item of it.
pub fn loop_variables(resource: &ModuleName) -> (Ident, Ident) {
    let plural = snake(resource.as_str());
    let one = singular(&plural);
    let are_variables = [&one, &plural].into_iter().all(|name| is_identifier(name) && !is_keyword(name));
    if one == plural || !are_variables || one == "client" {
        return (ident("items"), ident("item"));
    }
    (ident(&plural), ident(&one))
}

/// The suffix of printed names that generated code uses with another meaning, until the names in
/// the file are resolved.
const MARK: &str = "__of_the_document";

/// Prints a type name of the document so that it differs from a name that generated code uses.
fn type_ident(name: &str) -> Ident {
    match module_of(name) {
        Some(_) => ident(&format!("{name}{MARK}")),
        None => ident(name),
    }
}

/// Returns the document's name if a printed identifier is marked as one.
pub fn unmarked(printed: &str) -> Option<&str> {
    printed.strip_suffix(MARK)
}

/// Removes all marks from a text.
pub fn all_unmarked(text: &str) -> String {
    text.replace(MARK, "")
}

/// Returns `Size` for `ImageSize`.
fn last_word(name: &str) -> &str {
    name.rfind(char::is_uppercase).map_or(name, |start| &name[start..])
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::*;

    #[test]
    fn keywords_are_sorted_and_those_that_the_parser_knows() {
        assert!(KEYWORDS.is_sorted());
        // One keyword is reserved since edition 2024, which the parser does not support yet.
        let known = KEYWORDS.iter().filter(|keyword| syn::parse_str::<Ident>(keyword).is_err());
        assert_eq!(known.count(), KEYWORDS.len() - 1);
    }

    #[test]
    fn every_keyword_is_usable_as_a_field() {
        for keyword in KEYWORDS {
            let field = FieldName::new(keyword);
            syn::parse2::<syn::ItemStruct>(quote!(struct S { #field: u8 })).expect(keyword);
            let module = ModuleName::of_segment(keyword);
            syn::parse2::<syn::Item>(quote!(mod #module {})).expect(keyword);
            let variant = VariantName::new(keyword, "E");
            syn::parse2::<syn::ItemEnum>(quote!(enum E { #variant })).expect(keyword);
        }
    }

    #[test]
    fn names_read_as_rust() {
        let size = "ImageSize";
        assert_eq!(VariantName::new("1024x1024", size).as_str(), "Size1024x1024");
        assert_eq!(VariantName::new("", size).as_str(), "Empty");
        assert_eq!(VariantName::new("unknown", size).as_str(), "UnknownValue");
        assert_eq!(TypeName::new("Option").as_str(), "Option");
        assert_eq!(TypeName::new("self").as_str(), "SelfType");
        assert_eq!(TypeName::new("2fa").as_str(), "Type2fa");
        assert_eq!(FieldName::new("Self").as_str(), "self_");
        assert_eq!(ModuleName::of_segment("types").as_str(), "types_");
        assert_eq!(ConstName::new("api key").as_str(), "API_KEY");
        assert_eq!(ConstName::new("k").as_str(), "K_");
    }

    #[test]
    fn files_have_names_that_every_system_holds() {
        for name in ["con", "CON", "nul", "aux", "prn", "com1", "LPT9", "bin"] {
            let module = ModuleName::of_segment(name);
            assert_eq!(module.file_stem(), format!("{}_", name.to_lowercase()));
            assert_eq!(module.as_str(), name.to_lowercase(), "the module keeps its name");
        }
        assert_eq!(ModuleName::of_segment("users").file_stem(), "users");
        // Some file systems ignore case and composition, so the fingerprint distinguishes the
        // files.
        assert_eq!(ModuleName::of_segment("größe").file_stem(), "grosse_cd38f49a");
        assert_eq!(ModuleName::of_segment("gro\u{308}ße").file_stem(), "grosse_cd38f49a");
    }

    #[test]
    fn packages_have_names_that_cargo_takes() {
        let rows = [
            ("Pet Store", "pet-store"),
            ("Größe", "grosse"),
            ("2Checkout", "api-2checkout"),
            ("", "api"),
            ("Core", "core-client"),
            ("Tokio", "tokio-client"),
            ("Runtime", "runtime-client"),
            ("Match", "match-client"),
            ("CON", "con-client"),
            ("Test", "test-client"),
            ("用户", "yong-hu"),
        ];
        for (title, name) in rows {
            assert_eq!(package_name(title), name, "{title:?}");
        }
    }
}
