//! Names in types: fields, values of enums, variants of unions.

use super::ident::{FieldName, VariantName};
use super::reserved::Owner;
use super::scope::{Scope, Wanted};

/// What a variant of a union holds, as a longer name says it.
#[derive(Clone, Copy, Debug)]
pub enum VariantOf {
    Member,
    Response,
    Webhook,
}

impl Scope {
    /// The fields and setters of a struct; `is_open`: it has properties of any name besides.
    pub fn structure(is_open: bool) -> Self {
        let scope = Self::of(Owner::Structure);
        if is_open { scope.and(Owner::OpenStructure) } else { scope }
    }

    /// The variants of an enum or a union.
    pub fn enumeration() -> Self {
        Self::of(Owner::Enumeration)
    }

    /// The field of a property.
    pub fn field(&mut self, wanted: &(impl Wanted<FieldName> + ?Sized), wire: &str) -> FieldName {
        self.claim(wanted.wanted(), &["field"], wire)
    }

    /// The variant of a value; `label`: the text that it is called after.
    pub fn value(&mut self, wanted: &impl Wanted<VariantName>, label: &str, wire: &str) -> VariantName {
        self.claim(wanted.wanted(), &[casing(label), "value"], wire)
    }

    /// The variant of a union; `wire`: what tells it from others of its name.
    pub fn variant(&mut self, wanted: &impl Wanted<VariantName>, of: VariantOf, wire: &str) -> VariantName {
        let suffix = match of {
            VariantOf::Member => "variant",
            VariantOf::Response => "answer",
            VariantOf::Webhook => "event",
        };
        self.claim(wanted.wanted(), &[suffix], wire)
    }
}

/// A word that tells `ASC` from `asc`.
fn casing(text: &str) -> &'static str {
    if text.chars().all(|c| !c.is_lowercase()) {
        "upper"
    } else if text.chars().all(|c| !c.is_uppercase()) {
        "lower"
    } else {
        "mixed"
    }
}
