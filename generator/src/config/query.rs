//! The style of query parameters: the `[query]` table.

use serde::Deserialize;

/// The style of query parameters, for documents that do not specify it or specify it wrongly.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct QuerySettings {
    pub arrays: ArrayStyle,
    pub objects: ObjectStyle,
    pub object_lists: ObjectListStyle,
}

/// The style of `ids: [a, b]`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ArrayStyle {
    /// As OpenAPI defines it: `ids=a&ids=b` unless `style` and `explode` say otherwise.
    #[default]
    Document,
    /// `ids[]=a&ids[]=b`
    Brackets,
    /// `ids[0]=a&ids[1]=b`, even for arrays inside other arrays or objects.
    Indices,
    /// `ids=a,b`
    Comma,
}

/// The style of `at: {gt: 1}`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ObjectStyle {
    /// As OpenAPI defines it: `gt=1` unless `style` and `explode` say otherwise.
    #[default]
    Document,
    /// `at[gt]=1`
    Brackets,
}

/// The style of `items: [{price: 1}, {price: 2}]` if brackets are used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ObjectListStyle {
    /// `items[0][price]=1&items[1][price]=2`
    #[default]
    Indices,
    /// `items[][price]=1&items[][price]=2`
    Brackets,
}
