//! The objects of OpenAPI, and the values of their keys.

use crate::document::{Node, Version};

/// The objects of OpenAPI.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Kind {
    Document,
    Info,
    Contact,
    License,
    Server,
    ServerVariable,
    Components,
    PathItem,
    Operation,
    ExternalDocs,
    Parameter,
    RequestBody,
    MediaType,
    Encoding,
    Response,
    /// Its keys are runtime expressions.
    Callback,
    Example,
    Link,
    Header,
    Tag,
    Schema,
    Discriminator,
    Xml,
    SecurityScheme,
    OauthFlows,
    OauthFlow,
    /// Its keys are names of security schemes.
    Requirement,
    // What has other keys in Swagger 2.0.
    SwaggerDocument,
    SwaggerPathItem,
    SwaggerOperation,
    SwaggerParameter,
    /// The items of a list in a parameter or a header.
    SwaggerItems,
    SwaggerResponse,
    SwaggerHeader,
    SwaggerSecurityScheme,
}

/// The type of a key's value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Value {
    Any,
    /// A string. Numbers and booleans are read as text.
    Text,
    Flag,
    Number,
    Texts,
    /// An array of any values.
    List,
    One(Kind),
    /// An array of objects.
    Each(Kind),
    /// A map of objects with arbitrary keys.
    Map(Kind),
    MapOfAny,
}

/// A key that an object may have.
#[derive(Clone, Copy, Debug)]
pub(super) struct Keyword {
    pub name: &'static str,
    pub value: Value,
    /// The consequence of losing the key, if more than the key is lost. `#` represents the object
    /// that contains it.
    pub lost: &'static str,
    /// The first version of OpenAPI that has the key.
    pub since: Version,
    /// The key is also read in documents of earlier versions.
    pub is_read_before: bool,
}

impl Value {
    /// Returns whether a node has the type of this value. Null counts as absent. Objects in an
    /// array or map are checked separately.
    pub fn fits(self, node: &Node) -> bool {
        if node.is_null() {
            return true;
        }
        match self {
            Self::Any => true,
            // The text may be in a file of its own.
            Self::Text => node.scalar_text().is_some() || is_reference(node),
            Self::Flag => node.as_bool().is_some(),
            Self::Number => matches!(node.value, crate::document::Value::Number(_)),
            Self::Texts => {
                node.as_array().is_some_and(|items| items.iter().all(|item| item.scalar_text().is_some()))
            }
            Self::List | Self::Each(_) => node.as_array().is_some(),
            // Reported when the object itself is checked.
            Self::One(_) => true,
            Self::Map(_) | Self::MapOfAny => node.as_object().is_some(),
        }
    }
}

impl Keyword {
    /// Marks the keyword as one that earlier versions than the given one ignore.
    pub const fn since(mut self, version: Version) -> Self {
        self.since = version;
        self.is_read_before = false;
        self
    }

    /// Marks the keyword as one of a later version than 3.0 that is also read in older documents,
    /// or whose absence is reported elsewhere.
    pub const fn read_before(mut self, version: Version) -> Self {
        self.since = version;
        self
    }
}

/// Returns whether a node is a reference, as opposed to an object with a property named `$ref`.
pub(super) fn is_reference(node: &Node) -> bool {
    node.get("$ref").is_some_and(|node| node.as_str().is_some())
}
