//! Locations of inputs and their serialization styles.

use crate::names::{FieldName, InputKind};

/// The location of an input in a request.
#[derive(Clone, Debug, PartialEq)]
pub enum Location {
    Path(Styled<PathStyle>),
    Query(Styled<QueryStyle>),
    Header(PathStyle),
    Cookie(QueryStyle),
    /// A field of the body struct ([`Body::Fields`](super::Body::Fields)). It has the same name as
    /// the input, unless a parameter has that name.
    Field(FieldName),
    /// The whole body ([`Body::Value`](super::Body::Value)).
    Body,
}

impl Location {
    /// Returns the kind of input, without its style.
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

/// A style, with the treatment of reserved characters (RFC 3986, section 2.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Styled<S> {
    pub style: S,
    /// Reserved characters are not percent-encoded, except for those that would end the value
    /// (`allowReserved`).
    pub allow_reserved: bool,
}

impl<S> From<S> for Styled<S> {
    fn from(style: S) -> Self {
        Self { style, allow_reserved: false }
    }
}

/// The style of a path parameter or a header (OpenAPI 3.1, 4.8.12.3 "style").
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
    /// `a%20b` (`ssv` in Swagger 2.0)
    SpaceDelimited,
    /// `a%09b` (`tsv` in Swagger 2.0)
    TabDelimited,
    /// `a%7Cb` (`pipes` in Swagger 2.0)
    PipeDelimited,
    /// The value as JSON (`content: application/json`).
    Json,
}

/// The style of a query parameter or a cookie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QueryStyle {
    /// `ids=a&ids=b`; the properties of an object become parameters.
    FormExplode,
    /// `ids=a,b`
    Form,
    /// `ids=a%20b`
    SpaceDelimited,
    /// `ids=a%09b`
    TabDelimited,
    /// `ids=a|b`
    PipeDelimited,
    /// `ids[]=a&ids[]=b`; other values as with `DeepObject`.
    Brackets,
    /// `at[gt]=1&at[lt]=2`, nested to any depth; `in[]=a` for lists of scalars, `items[0][price]=1`
    /// for other lists.
    DeepObject,
    /// Like `DeepObject`, with indices in all lists.
    Indices,
    /// Like `DeepObject`, with empty brackets in all lists.
    EmptyBrackets,
    /// The value as JSON (`content: application/json`).
    Json,
    /// `ids=a,b` in a cookie, without percent-encoding.
    Cookie,
    /// `ids=a; ids=b` in a cookie, without percent-encoding; the properties of an object become
    /// cookies.
    CookieExplode,
}
