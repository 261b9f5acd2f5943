//! Names inside types: fields, enum values, union variants.

use super::ident::{FieldName, VariantName};
use super::reserved::Owner;
use super::scope::{Scope, Wanted};

/// The origin of a variant, which determines the suffix of a longer name.
#[derive(Clone, Copy, Debug)]
pub enum VariantOf {
    Member,
    Response,
    Webhook,
}

impl Scope {
    /// Returns the scope of a struct's fields and setters. `is_open` means that it has additional
    /// properties.
    pub fn structure(is_open: bool) -> Self {
        let scope = Self::of(Owner::Structure);
        if is_open { scope.and(Owner::OpenStructure) } else { scope }
    }

    /// Returns the scope of the variants of an enum or a union.
    pub fn enumeration() -> Self {
        Self::of(Owner::Enumeration)
    }

    /// Names the field of a property.
    pub fn field(&mut self, wanted: &(impl Wanted<FieldName> + ?Sized), wire: &str) -> FieldName {
        self.claim(wanted.wanted(), &["field"], wire)
    }

    /// Names the variant of a value. `label` is the text that the name is made from.
    pub fn value(&mut self, wanted: &impl Wanted<VariantName>, label: &str, wire: &str) -> VariantName {
        self.claim(wanted.wanted(), &[casing(label), "value"], wire)
    }

    /// Names the variant of a union. `wire` distinguishes it from others with the same name.
    pub fn variant(&mut self, wanted: &impl Wanted<VariantName>, of: VariantOf, wire: &str) -> VariantName {
        let suffix = match of {
            VariantOf::Member => "variant",
            VariantOf::Response => "answer",
            VariantOf::Webhook => "event",
        };
        self.claim(wanted.wanted(), &[suffix], wire)
    }
}

/// Returns a word that distinguishes `ASC` from `asc`.
fn casing(text: &str) -> &'static str {
    if text.chars().all(|c| !c.is_lowercase()) {
        "upper"
    } else if text.chars().all(|c| !c.is_uppercase()) {
        "lower"
    } else {
        "mixed"
    }
}
