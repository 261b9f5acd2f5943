//! The resolved specification. References are followed, `allOf` is merged, OpenAPI 3.0 to 3.2 are
//! normalised to one form, and every node keeps its [`Pointer`].
//!
//! Constructs that Swagger 2.0 has in other places are read by `swagger`. Those that 3.0 and 3.1
//! spell differently (`nullable`, type arrays, `const`, exclusive bounds) have one representation
//! here, so `lower` handles each of them once.

mod address;
mod alike;
mod all_of;
mod annotations;
mod bodies;
mod bounds;
mod constraints;
pub(crate) mod content;
mod cursor;
mod defaults;
mod document_metadata;
mod dynamic_scope;
mod effort;
mod enumeration;
mod event_data;
mod given_names;
mod hierarchy;
mod identifiers;
mod json_types;
mod keywords;
mod merge;
mod methods;
mod nullable;
mod operations;
mod parameters;
mod parts;
mod reference;
mod reference_cycles;
mod report;
mod resolve;
mod resolver;
mod schema;
mod scopes;
mod security;
mod swagger;
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
pub use swagger::component_section;
pub use value_names::{ValueNames, text as scalar_text};

/// The `scheme` of a [`SecurityScheme::HTTP`] that represents `type: mutualTLS` (OpenAPI 3.1,
/// 4.8.27), for which `openapiv3` has no variant.
pub const MUTUAL_TLS: &str = "mutualTLS";

/// A resolved document, ready to be lowered.
#[derive(Clone, Debug)]
pub struct Spec {
    /// The version of OpenAPI that the document is written in.
    pub openapi: Version,
    pub title: String,
    /// The version of the API, `info.version`.
    pub version: String,
    /// The date of the API, `info.x-api-date`.
    pub date: Option<String>,
    pub description: String,
    pub servers: Vec<Server>,
    /// The location of the first server.
    pub server_pointer: Pointer,
    pub tags: Vec<Tag>,
    /// The `parent` of each tag for navigation (OpenAPI 3.2, 4.22).
    pub tag_parents: HashMap<String, String>,
    pub security_schemes: IndexMap<String, SecurityScheme>,
    /// The operations of `paths`, in the document's order. Webhooks and callbacks are in
    /// `webhooks`.
    pub operations: Vec<Operation>,
    /// The operations that the API calls on the user's server: `webhooks`, and the `callbacks` of
    /// operations.
    pub webhooks: Vec<Operation>,
    /// The schemas of `components.schemas`, in the document's order.
    pub components: IndexMap<String, SchemaId>,
    /// The names of components other than schemas (responses, parameters, request bodies), by the
    /// pointer of their content.
    pub named_parts: HashMap<Pointer, String>,
    /// The schemas whose keywords were merged into other schemas, for example by `allOf`.
    pub included: HashSet<SchemaId>,
    /// The objects with the fields of a server-sent event, whose data is JSON with a schema.
    pub events: HashSet<SchemaId>,
    /// A limit was exceeded, so part of the document is missing here.
    pub is_cut_short: bool,
    /// All schemas, indexed by [`SchemaId`].
    pub schemas: Vec<Schema>,
}

impl Spec {
    /// Returns an operation of `paths`.
    pub fn operation(&self, id: OperationId) -> &Operation {
        &self.operations[id.0]
    }

    /// Returns every operation of `paths` with its id.
    pub fn operations_with_ids(&self) -> impl Iterator<Item = (OperationId, &Operation)> {
        self.operations.iter().enumerate().map(|(index, operation)| (OperationId(index), operation))
    }

    pub fn schema(&self, id: SchemaId) -> &Schema {
        &self.schemas[id.0]
    }

    /// Follows a chain of references to the schema at its end.
    pub fn target(&self, mut id: SchemaId) -> SchemaId {
        while let Shape::Reference(next) = self.schema(id).shape {
            id = next;
        }
        id
    }

    /// Returns the element schema of an array, or of arrays nested to any depth. Returns the target
    /// itself if it is not an array.
    pub fn innermost(&self, id: SchemaId) -> SchemaId {
        let mut id = self.target(id);
        let mut seen = HashSet::new();
        // An array may be its own element.
        while let Shape::Array { items: Some(items) } = self.schema(id).shape
            && seen.insert(id)
        {
            id = self.target(items);
        }
        id
    }

    /// Returns every schema that a value may match, each once: the target and, if it is a union,
    /// its members and their alternatives.
    pub fn alternatives(&self, id: SchemaId) -> IndexSet<SchemaId> {
        let mut found = IndexSet::new();
        let mut todo = vec![id];
        while let Some(id) = todo.pop() {
            let target = self.target(id);
            // A union may be its own member, through other unions.
            if let (true, Shape::Union(union)) = (found.insert(target), &self.schema(target).shape) {
                todo.extend(union.members.iter().rev());
            }
        }
        found
    }

    /// Returns the object schemas that a body may match.
    pub fn objects(&self, body: Option<SchemaId>) -> impl Iterator<Item = &Object> {
        let leaves = body.into_iter().flat_map(|body| self.leaves(body));
        leaves.filter_map(|leaf| match &self.schema(leaf).shape {
            Shape::Object(object) => Some(object),
            _ => None,
        })
    }

    /// Returns the [`alternatives`](Self::alternatives) that are not unions.
    pub fn leaves(&self, id: SchemaId) -> impl Iterator<Item = SchemaId> {
        let no_union = |id: &SchemaId| !matches!(self.schema(*id).shape, Shape::Union(_));
        self.alternatives(id).into_iter().filter(no_union)
    }
}

/// An index into [`Spec::schemas`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SchemaId(pub usize);

/// A normalised schema.
#[derive(Clone, Debug)]
pub struct Schema {
    pub pointer: Pointer,
    /// The name that the document gives the schema: its key under `components.schemas` or `$defs`,
    /// even if a reference is in between. For the target of a `$ref` into another file, the last
    /// key of the reference, or the stem of the file's name.
    pub component: Option<String>,
    /// The schema that a union member refers to. Set only if the member was merged with the
    /// siblings of its union.
    pub base: Option<SchemaId>,
    /// The schema is the base of a hierarchy ([`Union::is_hierarchy`]) without its subtypes: the
    /// union member for values that are the base itself.
    pub is_base: bool,
    pub title: Option<String>,
    pub description: Option<String>,
    pub default: Option<Value>,
    pub deprecated: bool,
    pub read_only: bool,
    pub write_only: bool,
    /// `null` is a valid value, however the document spells that: `nullable`, a type array,
    /// a null member of a union, a null in `enum`, a reference to a nullable schema. [`Shape::Any`]
    /// accepts null anyway; there, the flag says whether the document spells it out.
    pub nullable: bool,
    pub shape: Shape,
    /// The content of a string.
    pub content: Content,
    /// The schema of the JSON in a string (`contentSchema`).
    pub content_schema: Option<SchemaId>,
    /// Constraints that no Rust type expresses (`pattern`, bounds, `not`, `if`), one phrase each,
    /// for the docs.
    pub constraints: Vec<String>,
    /// The same constraints as data, for comparing two documents.
    pub bounds: Vec<Bound>,
    /// The `x-…` keys.
    pub extensions: IndexMap<String, Value>,
    /// Names and descriptions of enum values, from extensions.
    pub value_names: ValueNames,
}

impl Schema {
    /// Returns a schema that accepts anything.
    pub(super) fn new(pointer: Pointer) -> Self {
        Self {
            pointer,
            component: None,
            base: None,
            is_base: false,
            title: None,
            description: None,
            default: None,
            deprecated: false,
            read_only: false,
            write_only: false,
            nullable: false,
            shape: Shape::Any,
            content: Content::Unsaid,
            content_schema: None,
            constraints: Vec::new(),
            bounds: Vec::new(),
            extensions: IndexMap::new(),
            value_names: ValueNames::default(),
        }
    }
}

/// The content of a string, from `contentMediaType` and `contentEncoding`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Content {
    #[default]
    Unsaid,
    /// Bytes encoded as text, such as base64.
    Encoded,
    /// Content of the given media type, not encoded.
    Media(String),
}

impl Content {
    /// Returns the media type if the content is not encoded.
    pub fn media(&self) -> Option<&str> {
        match self {
            Self::Media(media) => Some(media),
            Self::Unsaid | Self::Encoded => None,
        }
    }
}

/// The form of a schema's values, apart from `null`.
#[derive(Clone, Debug)]
pub enum Shape {
    /// Any value: no type, `true`, `{}`.
    Any,
    /// No value: `false`.
    Never,
    /// Only `null`.
    Null,
    /// A reference to another schema: a `$ref`, or an `allOf`, `anyOf` or `oneOf` with one member
    /// that adds only annotations.
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
    /// `enum` or `const`, without null and duplicates. All values are of one JSON type; an `enum`
    /// of several types is a union.
    Enum(Vec<Value>),
    /// The elements of a tuple (`prefixItems`) are a union of the schemas at its positions, if
    /// there are several.
    Array {
        items: Option<SchemaId>,
    },
    Object(Object),
    /// `oneOf`, `anyOf`, or a type array of several, without null.
    Union(Union),
}

/// The integer type that the bounds of a schema require.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Range {
    /// The bounds fit into 32 bits, or there are none: `format` decides.
    #[default]
    Usual,
    /// Some values need 64 bits, and all fit into `i64`.
    Long,
    /// No value is negative, and some need `u64`.
    Unsigned,
    /// No 64-bit integer holds every value.
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

/// A property of an object.
#[derive(Clone, Copy, Debug)]
pub struct Property {
    pub schema: SchemaId,
    pub required: bool,
    /// The schema declares the property in its own keywords, not only through a reference.
    pub own: bool,
}

/// The value of `additionalProperties` or `unevaluatedProperties`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Additional {
    /// The keyword is absent.
    #[default]
    Unsaid,
    /// `true` or `{}`.
    Any,
    /// `false`.
    Never,
    Schema(SchemaId),
}

/// A union: `oneOf`, `anyOf` or the subtypes of a base.
#[derive(Clone, Debug)]
pub struct Union {
    pub members: Vec<SchemaId>,
    /// `oneOf` rather than `anyOf`.
    pub exclusive: bool,
    pub discriminator: Option<Discriminator>,
    /// The union consists of the subtypes of a base that has a discriminator but no `oneOf`. It may
    /// have one member, since later versions of the document may add others.
    pub is_hierarchy: bool,
    /// Properties next to `oneOf`/`anyOf` were merged into each member that is an object.
    pub merged_siblings: bool,
}

/// The discriminator of a union (OpenAPI 3.1, 4.8.25).
#[derive(Clone, Debug)]
pub struct Discriminator {
    pub property: String,
    /// Members by tag value, if the document has a mapping. The tag of a member without an entry is
    /// the name of its schema.
    pub mapping: IndexMap<String, SchemaId>,
    /// The member for values without the property, or with an unknown tag (`defaultMapping`,
    /// OpenAPI 3.2, 4.25).
    pub default: Option<SchemaId>,
}

/// An operation, with what it inherits from its path item.
#[derive(Clone, Debug)]
pub struct Operation {
    pub pointer: Pointer,
    pub caller: Caller,
    /// In capitals, such as `GET`. For a webhook usually `POST`.
    pub method: String,
    /// The path template. For a webhook, its name.
    pub path: String,
    pub operation_id: Option<String>,
    pub tags: Vec<String>,
    pub summary: Option<String>,
    pub description: Option<String>,
    pub deprecated: bool,
    /// The path item's parameters, then the operation's, which override those with the same name
    /// and location.
    pub parameters: Vec<Parameter>,
    pub body: Option<RequestBody>,
    /// Responses by status: `200`, `4XX`, `default`.
    pub responses: IndexMap<String, Response>,
    /// Alternative sets of security schemes (with scopes); all schemes of one set are needed. Empty
    /// if none are.
    pub security: Vec<IndexMap<String, Vec<String>>>,
    /// The servers of the operation or its path item. If empty, those of the document apply.
    pub servers: Vec<Server>,
    pub extensions: IndexMap<String, Value>,
}

/// Indexes [`Spec::operations`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OperationId(pub usize);

/// The side that makes the request of an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caller {
    /// The client: an operation of `paths`.
    Client,
    /// The API, by `webhooks`.
    Webhook,
    /// The API, by the `callbacks` of an operation.
    Callback,
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
    /// The `style` in the document; `None` for the default of the location.
    pub style: Option<String>,
    pub explode: Option<bool>,
    /// Reserved characters are not percent-encoded (`allowReserved`). Set only if the version of
    /// OpenAPI allows that for the location.
    pub allow_reserved: bool,
    /// `None` if the document has neither `schema` nor `content`.
    pub schema: Option<SchemaId>,
    /// The media type, if the parameter has `content` instead of `schema`.
    pub media: Option<String>,
    pub extensions: IndexMap<String, Value>,
    /// Set if its properties are the whole query (`in: querystring`).
    pub is_whole_query: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ParameterLocation {
    Path,
    Query,
    Header,
    Cookie,
}

/// A request body.
#[derive(Clone, Debug)]
pub struct RequestBody {
    pub pointer: Pointer,
    pub description: Option<String>,
    pub required: bool,
    /// Representations by media type, in the document's order.
    pub content: IndexMap<String, MediaType>,
}

/// A response.
#[derive(Clone, Debug)]
pub struct Response {
    pub pointer: Pointer,
    pub description: Option<String>,
    pub content: IndexMap<String, MediaType>,
    pub headers: IndexMap<String, Parameter>,
}

/// A representation of a body: the value for one media type.
#[derive(Clone, Debug)]
pub struct MediaType {
    pub pointer: Pointer,
    pub schema: Option<SchemaId>,
    /// The schema has a `contentMediaType`.
    pub names_media: bool,
    /// The schema of each item of a sequence (`itemSchema`, OpenAPI 3.2).
    pub item: Option<SchemaId>,
    /// Encodings by property, for form and multipart bodies.
    pub encoding: IndexMap<String, Encoding>,
}

/// The encoding of one property of a form or multipart body.
#[derive(Clone, Debug, Default)]
pub struct Encoding {
    /// The location, if the document has it.
    pub pointer: Option<Pointer>,
    pub content_type: Option<String>,
    /// The headers of the part, by name.
    pub headers: IndexMap<String, Parameter>,
    pub style: Option<String>,
    pub explode: Option<bool>,
    pub allow_reserved: bool,
}

impl Encoding {
    /// Returns whether a style is given, in which case `contentType` is ignored (OpenAPI 3.1,
    /// 4.8.15.1.2).
    pub fn has_style(&self) -> bool {
        self.style.is_some() || self.explode.is_some() || self.allow_reserved
    }
}
