//! The locations of inputs, and the styles in which they are written.

use crate::names::{FieldName, InputKind};

/// Where an input travels.
#[derive(Clone, Debug, PartialEq)]
pub enum Location {
    Path(Styled<PathStyle>),
    Query(Styled<QueryStyle>),
    Header(PathStyle),
    Cookie(QueryStyle),
    /// A field of the body struct ([`Body::Fields`](super::Body::Fields)); it has the input's name
    /// unless a parameter has it.
    Field(FieldName),
    /// The whole body ([`Body::Value`](super::Body::Value)).
    Body,
}

impl Location {
    /// What the input is in the document, without how it is written.
    pub fn kind(&self) -> InputKind {
        match self {
            Self::Path(_) => InputKind::Path,
            Self::Query(_) => InputKind::Query,
            Self::Header(_) => InputKind::Header,
            Self::Cookie(_) => InputKind::Cookie,
            Self::Field(_) => InputKind::Field,
            Self::Body => InputKind::Body,
        }
    }
}

/// A style, and what becomes of reserved characters (RFC 3986, section 2.2) in the value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Styled<S> {
    pub style: S,
    /// They stay as they are, but for those that would end the value (`allowReserved`).
    pub allow_reserved: bool,
}

impl<S> From<S> for Styled<S> {
    fn from(style: S) -> Self {
        Self { style, allow_reserved: false }
    }
}

/// How a path parameter or a header is written (OpenAPI 3.1, 4.8.12.3 "style").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathStyle {
    Simple {
        explode: bool,
    },
    Label {
        explode: bool,
    },
    Matrix {
        explode: bool,
    },
    /// The JSON text of the value (`content: application/json`).
    Json,
}

/// How a query parameter or a cookie is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QueryStyle {
    /// `ids=a&ids=b`; an object's properties become parameters of their own.
    FormExplode,
    /// `ids=a,b`
    Form,
    /// `ids=a%20b`
    SpaceDelimited,
    /// `ids=a|b`
    PipeDelimited,
    /// `ids[]=a&ids[]=b`; anything else as with `DeepObject`.
    Brackets,
    /// `at[gt]=1&at[lt]=2`, nested as deep as the value is; `in[]=a` for lists of scalars,
    /// `items[0][price]=1` for others.
    DeepObject,
    /// As `DeepObject`, with indices in all lists.
    Indices,
    /// As `DeepObject`, with empty brackets in all lists.
    EmptyBrackets,
    /// The JSON text of the value (`content: application/json`).
    Json,
}
