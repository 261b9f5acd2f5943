//! The resolved specification: references followed, `allOf` merged, both dialects alike, every node
//! with its [`Pointer`].
//!
//! What 3.0 and 3.1 spell differently (`nullable`, type arrays, `const`, exclusive bounds) is the
//! same here, so `lower` asks each question once.

mod alike;
mod all_of;
mod annotations;
mod at;
mod bodies;
mod bounds;
mod circles;
mod constraints;
pub(crate) mod content;
mod defaults;
mod effort;
mod enumeration;
mod front;
mod given_names;
mod hierarchy;
mod keywords;
mod kinds;
mod merge;
mod methods;
mod nullable;
mod operations;
mod parameters;
mod parts;
mod reference;
mod report;
mod resolve;
mod resolver;
mod schema;
mod security;
#[cfg(test)]
mod tests;
mod union;
mod value_names;

use std::collections::{HashMap, HashSet};

use indexmap::{IndexMap, IndexSet};
use openapiv3::{SecurityScheme, Server, Tag};
use serde_json::Value;

use crate::document::Version;
use crate::pointer::Pointer;

pub use bounds::Bound;
pub use given_names::{PartKind, of_part};
pub use resolve::resolve;
pub use value_names::{ValueNames, text as scalar_text};

/// The `scheme` of a [`SecurityScheme::HTTP`] that stands for `type: mutualTLS` (OpenAPI 3.1,
/// 4.8.27), which `openapiv3` cannot say.
pub const MUTUAL_TLS: &str = "mutualTLS";

/// A document that is ready to be lowered.
#[derive(Clone, Debug)]
pub struct Spec {
    /// The version of OpenAPI.
    pub openapi: Version,
    pub title: String,
    /// The document's version of itself, `info.version`.
    pub version: String,
    /// The date of the API that the document describes, `info.x-api-date`.
    pub date: Option<String>,
    pub description: String,
    pub servers: Vec<Server>,
    pub tags: Vec<Tag>,
    pub security_schemes: IndexMap<String, SecurityScheme>,
    /// Every operation of `paths`, in the document's order; webhooks and callbacks are apart.
    pub operations: Vec<Operation>,
    /// Operations that the API calls: `webhooks`, and `callbacks` of operations.
    pub webhooks: Vec<Operation>,
    /// The schemas of `components.schemas`, in the document's order.
    pub components: IndexMap<String, SchemaId>,
    /// The names under `components` of what is no schema (responses, parameters, request bodies),
    /// by where it stands.
    pub named_parts: HashMap<Pointer, String>,
    /// The schemas whose content others have taken in, by `allOf` and the like.
    pub included: HashSet<SchemaId>,
    /// A limit was exceeded: not all of the document is here.
    pub is_cut_short: bool,
    /// Every schema; [`SchemaId`] indexes it.
    pub schemas: Vec<Schema>,
}

impl Spec {
    pub fn schema(&self, id: SchemaId) -> &Schema {
        &self.schemas[id.0]
    }

    /// The schema that a chain of mentions ends at.
    pub fn target(&self, mut id: SchemaId) -> SchemaId {
        while let Shape::Reference(next) = self.schema(id).shape {
            id = next;
        }
        id
    }

    /// The schema that the elements of lists of lists come to: the target itself where it is no
    /// list.
    pub fn innermost(&self, id: SchemaId) -> SchemaId {
        let mut id = self.target(id);
        let mut seen = HashSet::new();
        // A list may be its own element.
        while let Shape::Array { items: Some(items) } = self.schema(id).shape
            && seen.insert(id)
        {
            id = self.target(items);
        }
        id
    }

    /// The schemas of which a value is one, each once: the target, of a union its members, and
    /// theirs.
    pub fn alternatives(&self, id: SchemaId) -> IndexSet<SchemaId> {
        let mut found = IndexSet::new();
        let mut todo = vec![id];
        while let Some(id) = todo.pop() {
            let target = self.target(id);
            // A union may be a member of itself, by way of others.
            if let (true, Shape::Union(union)) = (found.insert(target), &self.schema(target).shape) {
                todo.extend(union.members.iter().rev());
            }
        }
        found
    }

    /// The objects of which a body is one.
    pub fn objects(&self, body: Option<SchemaId>) -> impl Iterator<Item = &Object> {
        let leaves = body.into_iter().flat_map(|body| self.leaves(body));
        leaves.filter_map(|leaf| match &self.schema(leaf).shape {
            Shape::Object(object) => Some(object),
            _ => None,
        })
    }

    /// Those of the [`alternatives`](Self::alternatives) that are no unions.
    pub fn leaves(&self, id: SchemaId) -> impl Iterator<Item = SchemaId> {
        let no_union = |id: &SchemaId| !matches!(self.schema(*id).shape, Shape::Union(_));
        self.alternatives(id).into_iter().filter(no_union)
    }
}

/// Indexes [`Spec::schemas`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SchemaId(pub usize);

/// A schema, normalised.
#[derive(Clone, Debug)]
pub struct Schema {
    pub pointer: Pointer,
    /// The name that the document gives it: under `components.schemas` or `$defs`, also by way of
    /// references; of what a `$ref` leads to in another file, the last key there, or the file's
    /// stem.
    pub component: Option<String>,
    /// Of a union's member that has been merged with what stands beside the union: the schema that
    /// the member refers to.
    pub base: Option<SchemaId>,
    /// It is a base without its kinds ([`Union::is_hierarchy`]): what the base itself is as one of
    /// them.
    pub is_base: bool,
    pub title: Option<String>,
    pub description: Option<String>,
    pub default: Option<Value>,
    pub deprecated: bool,
    pub read_only: bool,
    pub write_only: bool,
    /// Whether `null` is a value of it, whatever way that is spelled: `nullable`, a type array, a
    /// null member of a union, a null in the enum, a reference to a nullable schema. Of
    /// [`Shape::Any`], which permits null anyway: whether it is spelled.
    pub nullable: bool,
    pub shape: Shape,
    /// What the content of text is.
    pub content: Content,
    /// Constraints that no Rust type expresses (`pattern`, bounds, `not`, `if`), a phrase each, for
    /// the docs.
    pub constraints: Vec<String>,
    /// The same as facts, for two documents to be compared by.
    pub bounds: Vec<Bound>,
    /// `x-…` keys.
    pub extensions: IndexMap<String, Value>,
    /// What the extensions call the values of an enumeration.
    pub value_names: ValueNames,
}

/// What a schema says of the content of text (`contentMediaType`, `contentEncoding`).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Content {
    #[default]
    Unsaid,
    /// Text that stands for bytes, such as base64.
    Encoded,
    /// Content of that media type, as it is.
    Media(String),
}

impl Content {
    /// The media type, where the content is not encoded.
    pub fn media(&self) -> Option<&str> {
        match self {
            Self::Media(media) => Some(media),
            Self::Unsaid | Self::Encoded => None,
        }
    }
}

/// What a schema's values look like, apart from `null`.
#[derive(Clone, Debug)]
pub enum Shape {
    /// Anything: no type, `true`, `{}`.
    Any,
    /// Nothing: `false`.
    Never,
    /// Only `null`.
    Null,
    /// Another schema, mentioned here: a `$ref`, or an `allOf`, `anyOf` or `oneOf` of one member
    /// that adds annotations only.
    Reference(SchemaId),
    Bool,
    Integer {
        format: Option<String>,
        range: Range,
    },
    Number {
        format: Option<String>,
    },
    String {
        format: Option<String>,
    },
    /// `enum` and `const`, without null and without repeats, of one kind; values of several kinds
    /// are a union.
    Enum(Vec<Value>),
    /// The elements of a tuple (`prefixItems`) are a union of what stands at its places, where that
    /// is more than one schema.
    Array {
        items: Option<SchemaId>,
    },
    Object(Object),
    /// `oneOf`, `anyOf`, or a type array of several, without null.
    Union(Union),
}

/// What the bounds of an integer ask of its type.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Range {
    /// The bounds fit into 32 bits, or none are given: the format decides.
    #[default]
    Usual,
    /// 64 bits with a sign hold every value, 32 do not.
    Long,
    /// No value is negative, and 64 bits without a sign are needed.
    Unsigned,
    /// No integer of 64 bits holds every value.
    Beyond,
}

/// An object's members.
#[derive(Clone, Debug, Default)]
pub struct Object {
    pub properties: IndexMap<String, Property>,
    pub additional: Additional,
    /// `patternProperties`: the pattern and its schema.
    pub patterns: Vec<(String, SchemaId)>,
}

/// A property where it is declared.
#[derive(Clone, Copy, Debug)]
pub struct Property {
    pub schema: SchemaId,
    pub required: bool,
    /// The schema declares it itself, be it besides one that it includes, rather than by a
    /// reference only.
    pub own: bool,
}

/// What `additionalProperties` says (`unevaluatedProperties` likewise).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Additional {
    /// Nothing is said.
    #[default]
    Unsaid,
    /// `true` or `{}`.
    Any,
    /// `false`.
    Never,
    Schema(SchemaId),
}

/// One of several schemas.
#[derive(Clone, Debug)]
pub struct Union {
    pub members: Vec<SchemaId>,
    /// `oneOf` rather than `anyOf`.
    pub exclusive: bool,
    pub discriminator: Option<Discriminator>,
    /// The kinds of a base that has a discriminator and no `oneOf`: a single one is a union too,
    /// since others may follow.
    pub is_hierarchy: bool,
    /// Properties that stand beside `oneOf`/`anyOf` have been merged into every member that is an
    /// object.
    pub merged_siblings: bool,
}

/// How the document says that members are told apart (OpenAPI 3.1, 4.8.25).
#[derive(Clone, Debug)]
pub struct Discriminator {
    pub property: String,
    /// Tag value to member, where the document has a mapping. A member without an entry is told by
    /// its schema's name.
    pub mapping: IndexMap<String, SchemaId>,
}

/// An operation with its path item's share.
#[derive(Clone, Debug)]
pub struct Operation {
    pub pointer: Pointer,
    /// In capitals, such as `GET`. For a webhook `POST` and the like.
    pub method: String,
    /// The path template; for a webhook its name.
    pub path: String,
    pub operation_id: Option<String>,
    pub tags: Vec<String>,
    pub summary: Option<String>,
    pub description: Option<String>,
    pub deprecated: bool,
    /// The path item's parameters, then the operation's, which override those of the same name and
    /// place.
    pub parameters: Vec<Parameter>,
    pub body: Option<RequestBody>,
    /// By status: `200`, `4XX`, `default`.
    pub responses: IndexMap<String, Response>,
    /// Alternatives of schemes (with scopes) that are needed together; empty: none is needed.
    pub security: Vec<IndexMap<String, Vec<String>>>,
    /// The operation's or path item's own servers; empty: the document's.
    pub servers: Vec<Server>,
    pub extensions: IndexMap<String, Value>,
}

/// A parameter.
#[derive(Clone, Debug)]
pub struct Parameter {
    pub pointer: Pointer,
    pub name: String,
    pub location: ParameterLocation,
    pub description: Option<String>,
    pub required: bool,
    pub deprecated: bool,
    /// `style` as the document has it; `None`: the default of the location.
    pub style: Option<String>,
    pub explode: Option<bool>,
    /// Reserved characters stay as they are (`allowReserved`), where the version of OpenAPI has
    /// that for the location.
    pub allow_reserved: bool,
    /// Absent where the document gives neither `schema` nor `content`.
    pub schema: Option<SchemaId>,
    /// The media type, where the parameter has `content` rather than `schema`.
    pub media: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ParameterLocation {
    Path,
    Query,
    Header,
    Cookie,
}

/// What a request carries.
#[derive(Clone, Debug)]
pub struct RequestBody {
    pub pointer: Pointer,
    pub description: Option<String>,
    pub required: bool,
    /// By media type, in the document's order.
    pub content: IndexMap<String, MediaType>,
}

/// An answer.
#[derive(Clone, Debug)]
pub struct Response {
    pub pointer: Pointer,
    pub description: Option<String>,
    pub content: IndexMap<String, MediaType>,
    pub headers: IndexMap<String, Parameter>,
}

/// A representation of a body.
#[derive(Clone, Debug)]
pub struct MediaType {
    pub pointer: Pointer,
    pub schema: Option<SchemaId>,
    /// The schema says of which media type its text is (`contentMediaType`).
    pub names_media: bool,
    /// What each item of a sequence is (`itemSchema`, OpenAPI 3.2).
    pub item: Option<SchemaId>,
    /// By property, for form and multipart bodies.
    pub encoding: IndexMap<String, Encoding>,
}

/// How one property of a form or multipart body is written.
#[derive(Clone, Debug, Default)]
pub struct Encoding {
    pub content_type: Option<String>,
    /// The headers of the part, by name.
    pub headers: IndexMap<String, Parameter>,
    pub style: Option<String>,
    pub explode: Option<bool>,
    pub allow_reserved: bool,
}

impl Encoding {
    /// Returns whether a style is asked for, which makes the media type void (OpenAPI 3.1,
    /// 4.8.15.1.2).
    pub fn has_style(&self) -> bool {
        self.style.is_some() || self.explode.is_some() || self.allow_reserved
    }
}
