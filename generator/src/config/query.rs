//! The style of query parameters: the table `[query]`.

use serde::Deserialize;

/// How query parameters are written where the document does not say, or says what the server does
/// not do.
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
    /// By the letter of OpenAPI: `ids=a&ids=b` unless `style` and `explode` say otherwise.
    #[default]
    Document,
    /// `ids[]=a&ids[]=b`
    Brackets,
    /// `ids[0]=a&ids[1]=b`, also where the lists are inside of others or of objects.
    Indices,
    /// `ids=a,b`
    Comma,
}

/// The style of `at: {gt: 1}`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ObjectStyle {
    /// By the letter of OpenAPI: `gt=1` unless `style` and `explode` say otherwise.
    #[default]
    Document,
    /// `at[gt]=1`
    Brackets,
}

/// What becomes of `items: [{price: 1}, {price: 2}]` where brackets are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ObjectListStyle {
    /// `items[0][price]=1&items[1][price]=2`
    #[default]
    Indices,
    /// `items[][price]=1&items[][price]=2`
    Brackets,
}
