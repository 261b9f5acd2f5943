//! What a schema is put together from.

use super::at::At;
use super::content::is_binary;
use super::kinds::Kinds;

/// A node as a part of a schema. A schema is the conjunction of its parts: mostly of one, of
/// several where `allOf` brings two declarations of a property together, or where properties stand
/// beside a `oneOf`.
#[derive(Clone, Debug)]
pub(super) struct Part<'d> {
    pub at: At<'d>,
    pub view: View,
}

/// What of a node counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct View {
    /// `$ref` and `allOf` have been followed already.
    pub no_references: bool,
    pub no_one_of: bool,
    pub no_any_of: bool,
    /// Title, description and the like belong to another schema.
    pub no_annotations: bool,
    /// OpenAPI 3.0 ignores what stands beside `$ref`; annotations are taken all the same.
    pub no_assertions: bool,
    /// Of a base, its own properties and not its kinds.
    pub no_kinds: bool,
    /// Of a type array, this one only.
    pub only: Option<Kinds>,
    /// Of an array, the values that its `enum` lists for its items.
    pub item_values: bool,
}

impl<'d> Part<'d> {
    pub fn whole(at: At<'d>) -> Self {
        Self { at, view: View::default() }
    }

    pub fn key(&self) -> (usize, View) {
        (self.at.address(), self.view)
    }
}

impl View {
    /// The values that an array's `enum` lists for its items, and their names.
    pub const ITEM_VALUES: Self = Self {
        no_references: true,
        no_one_of: true,
        no_any_of: true,
        no_annotations: true,
        no_assertions: false,
        no_kinds: false,
        only: None,
        item_values: true,
    };

    /// Without that union, `oneOf` or `anyOf`.
    pub fn without(mut self, union: &str) -> Self {
        match union {
            "oneOf" => self.no_one_of = true,
            _ => self.no_any_of = true,
        }
        self
    }

    pub fn sees(self, union: &str) -> bool {
        !match union {
            "oneOf" => self.no_one_of,
            _ => self.no_any_of,
        } && !self.no_assertions
    }
}

/// How much of a type a node's own keywords say, apart from `$ref` and `allOf`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Weight {
    /// Annotations and constraints only.
    Nothing,
    /// A type name or a format.
    Type,
    /// Something that makes a type of its own beside a reference, or bytes of text.
    Structure,
}

/// The weight of the node's own keywords; unions are not looked at.
pub(super) fn weight(at: &At<'_>) -> Weight {
    let Some(object) = at.object() else {
        // `false` allows nothing, which is something.
        return if at.node.as_bool() == Some(false) { Weight::Structure } else { Weight::Nothing };
    };
    let mut weight = Weight::Nothing;
    for (key, node) in object.iter() {
        if makes_type(key, node) {
            return Weight::Structure;
        }
        if key == "contentMediaType" && is_binary(at) {
            return Weight::Structure;
        }
        if matches!(key, "type" | "format" | "contentEncoding" | "contentMediaType") {
            weight = Weight::Type;
        }
    }
    weight
}

/// Returns whether the keyword makes a type of its own, since its value leaves something out.
/// `properties: {}` does not, nor does `additionalProperties: true`; `false` does, but asks for no
/// type of its own.
fn makes_type(key: &str, node: &crate::document::Node) -> bool {
    match key {
        "properties" | "patternProperties" | "additionalProperties" | "unevaluatedProperties" => {
            node.as_object().is_some_and(|object| !object.is_empty())
        }
        "required" | "prefixItems" => node.as_array().is_some_and(|items| !items.is_empty()),
        "items" | "enum" | "const" => true,
        _ => false,
    }
}
