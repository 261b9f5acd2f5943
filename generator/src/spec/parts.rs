//! The parts that a schema consists of.

use super::address::Address;
use super::content::is_binary;
use super::cursor::Cursor;
use super::json_types::JsonTypes;

/// A node as a part of a schema. A schema is the conjunction of its parts. Usually there is one;
/// there are several if `allOf` combines two declarations of a property, or if properties are next
/// to a `oneOf`.
#[derive(Clone, Debug)]
pub(super) struct Part<'d> {
    pub at: Cursor<'d>,
    pub view: View,
}

/// The keywords of a node that apply.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct View {
    /// `$ref` and `allOf` have already been followed.
    pub no_references: bool,
    pub no_one_of: bool,
    pub no_any_of: bool,
    /// Title, description and other annotations belong to another schema.
    pub no_annotations: bool,
    /// OpenAPI 3.0 ignores assertions next to `$ref`. Annotations are kept.
    pub no_assertions: bool,
    /// For a base: its own properties without its subtypes.
    pub no_subtypes: bool,
    /// For a type array: this type only.
    pub only: Option<JsonTypes>,
    /// For an array: only the values that its `enum` lists for its items.
    pub item_values: bool,
}

impl<'d> Part<'d> {
    pub fn whole(at: Cursor<'d>) -> Self {
        Self { at, view: View::default() }
    }

    pub fn key(&self) -> (Address, View) {
        (self.at.address(), self.view)
    }
}

impl View {
    /// Only the values that an array's `enum` lists for its items, and their names.
    pub const ITEM_VALUES: Self = Self {
        no_references: true,
        no_one_of: true,
        no_any_of: true,
        no_annotations: true,
        no_assertions: false,
        no_subtypes: false,
        only: None,
        item_values: true,
    };

    /// Excludes a union, `oneOf` or `anyOf`.
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

/// The effect of a node's own keywords on its type, apart from `$ref` and `allOf`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum KeywordEffect {
    /// Only annotations and constraints.
    Nothing,
    /// A type name or a format.
    Type,
    /// Keywords that create a type of their own even next to a reference, or binary content.
    Structure,
}

/// Returns the effect of the node's own keywords, ignoring unions.
pub(super) fn keyword_effect(at: &Cursor<'_>) -> KeywordEffect {
    let Some(object) = at.object() else {
        // `false` excludes every value.
        return if at.node.as_bool() == Some(false) {
            KeywordEffect::Structure
        } else {
            KeywordEffect::Nothing
        };
    };
    let mut keyword_effect = KeywordEffect::Nothing;
    for (key, node) in object.iter() {
        if makes_type(key, node) {
            return KeywordEffect::Structure;
        }
        if key == "contentMediaType" && is_binary(at) {
            return KeywordEffect::Structure;
        }
        if matches!(key, "type" | "format" | "contentEncoding" | "contentMediaType") {
            keyword_effect = KeywordEffect::Type;
        }
    }
    keyword_effect
}

/// Returns whether the keyword creates a type of its own. `properties: {}` and
/// `additionalProperties: true` do not, because they exclude nothing. `additionalProperties: false`
/// excludes values but needs no type of its own.
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
