//! The objects of a document, and what a key of one may be.

use crate::document::{Node, Version};

/// The objects of a document.
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
    /// Its keys are expressions.
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
}

/// The kind of value that a key has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Value {
    Any,
    /// A text, or a number or boolean that is read as its text.
    Text,
    Flag,
    Number,
    Texts,
    /// A list of values of any kind.
    List,
    One(Kind),
    /// A list of objects.
    Each(Kind),
    /// An object of objects, whose keys are free.
    Map(Kind),
    MapOfAny,
}

/// A key that an object may have.
#[derive(Clone, Copy, Debug)]
pub(super) struct Keyword {
    pub name: &'static str,
    pub value: Value,
    /// What is lost without it, if that is more than the key: `#` stands for the object that it
    /// belongs to.
    pub lost: &'static str,
    /// The first version of OpenAPI that has the key.
    pub since: Version,
    /// Whether the key does in a document of an earlier version what it does in one of its own.
    pub is_read_before: bool,
}

impl Value {
    /// Returns whether a node may be the value of a key; null stands for an absent one. The objects
    /// in a list or map are another matter.
    pub fn fits(self, node: &Node) -> bool {
        if node.is_null() {
            return true;
        }
        match self {
            Self::Any => true,
            // A text may stand in a file of its own.
            Self::Text => node.scalar_text().is_some() || is_reference(node),
            Self::Flag => node.as_bool().is_some(),
            Self::Number => matches!(node.value, crate::document::Value::Number(_)),
            Self::Texts => {
                node.as_array().is_some_and(|items| items.iter().all(|item| item.scalar_text().is_some()))
            }
            Self::List | Self::Each(_) => node.as_array().is_some(),
            // What should be an object and is none is told of as the object.
            Self::One(_) => true,
            Self::Map(_) | Self::MapOfAny => node.as_object().is_some(),
        }
    }
}

impl Keyword {
    /// The keyword as one of a later version than 3.0, which older documents lose.
    pub const fn since(mut self, version: Version) -> Self {
        self.since = version;
        self.is_read_before = false;
        self
    }

    /// The keyword as one of a later version than 3.0, with which nothing is lost in older
    /// documents: it is read there, or what it says is told of elsewhere.
    pub const fn read_before(mut self, version: Version) -> Self {
        self.since = version;
        self
    }
}

/// Returns whether a node refers to another, rather than having a property that is called so.
pub(super) fn is_reference(node: &Node) -> bool {
    node.get("$ref").is_some_and(|node| node.as_str().is_some())
}
