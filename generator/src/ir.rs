//! The intermediate representation (IR): the API in terms of Rust.
//!
//! An [`Api`] describes structs, open enums, unions, presence and modules, but contains no tokens.
//! All decisions about the output are made before it exists. `lower` creates it from the spec,
//! `analyze` completes it, `emit` prints it, and `drift` compares two of them.

mod bound;
mod dispatch;
mod extension;
mod feature;
mod field;
mod message;
mod pagination;
mod scheme;
mod server;
mod stream;
mod structure;
mod style;
mod tree;
mod type_ref;
mod united;

use std::sync::Arc;

use crate::names::{
    DeriveMacro, FeatureName, FieldName, FnName, ModuleName, OuterAttribute, PackageName, PackageVersion,
    ProgramName, TypeName, VariantName,
};
use crate::pointer::Pointer;
use crate::text::Text;

pub use bound::Bound;
pub use dispatch::{Dispatch, JsonKind, KeysArm, TagArm, TextArm, TextFormat};
pub use extension::{ExtensionEffect, ExtensionUse};
pub use feature::RuntimeFeature;
pub use field::{Field, Presence};
pub use message::{
    Body, DocumentedResponse, Encoding, ErrorResponse, Media, PropertyEncoding, Representation, Success,
    WebhookHeaders,
};
pub use pagination::{Next, PageField, Pagination};
pub use scheme::{Scheme, SchemeKind};
pub use server::ServerVariable;
pub use stream::{Framing, Stream};
pub use structure::{Constant, Member, Struct};
pub use style::{Location, PathStyle, QueryStyle, Styled};
pub use tree::{ResourceInTree, operations, operations_mut, resources, visit_mut};
pub use type_ref::{Conversion, External, TypeRef};

/// A whole client crate.
#[derive(Clone, Debug, PartialEq)]
pub struct Api {
    /// The package's manifest and front page.
    pub package: Package,
    /// The document's path as it appears in the `@generated` header, relative to the workspace.
    pub source: Text,
    /// The default base URL, without a trailing slash. `None` if the document has no absolute
    /// server URL.
    pub base_url: Option<Text>,
    /// The variables in server URLs.
    pub variables: Vec<ServerVariable>,
    /// The URLs and descriptions of the document's other servers.
    pub servers: Vec<(Text, Text)>,
    /// The environment variable for the base URL, read by `Client::from_env`.
    pub base_url_env: Option<Text>,
    /// The security schemes that an operation uses, in the document's order.
    pub schemes: Vec<Scheme>,
    /// Headers that a program sets once for all calls, from the configuration.
    pub headers: Vec<ClientHeader>,
    /// The top-level resources: `client.organization()`, `client.images()`.
    pub resources: Vec<Resource>,
    /// All types, parents before types that only they use. Indexed by [`TypeId`].
    pub types: Vec<TypeDef>,
    /// The payloads of webhooks and callbacks.
    pub payloads: Vec<TypeRef>,
    /// The names of webhook headers, if they differ from Standard Webhooks.
    pub webhook_headers: Option<WebhookHeaders>,
    /// The types of responses to webhooks and callbacks.
    pub replies: Vec<TypeRef>,
    /// Unreferenced types, which may be sent or received.
    pub unreferenced: Vec<TypeRef>,
    /// The extensions of the document that name or mark its parts.
    pub extensions: Vec<ExtensionUse>,
}

/// A second name or module of a type.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Alias {
    /// The modules from the crate's root, as in [`TypeDef::home`].
    pub home: Vec<ModuleName>,
    /// The name, which is the type's own if only the module differs.
    pub name: TypeName,
    pub ty: TypeId,
}

/// The generated package.
#[derive(Clone, Debug, PartialEq)]
pub struct Package {
    /// The package name, such as `openai-platform`.
    pub name: PackageName,
    /// The version in the manifest.
    pub version: PackageVersion,
    /// One sentence for the manifest.
    pub description: Text,
    /// The SPDX expression from the configuration.
    pub license: Option<Text>,
    /// The keys for readers of the registry, from the configuration.
    pub metadata: PackageMetadata,
    /// The document's title.
    pub title: Text,
    /// The version of the API, `info.version`.
    pub document_version: Text,
    /// The date of the API, `info.x-api-date`.
    pub document_date: Option<Text>,
    /// The document's description.
    pub doc: Doc,
    /// The features of the resources that are on by default; `None` for all resources.
    pub default_resources: Option<Vec<FeatureName>>,
    /// The default features besides those of the resources.
    pub default_features: Vec<RuntimeFeature>,
    /// The example programs of the project, sorted by name.
    pub own_examples: Vec<OwnExample>,
    /// The crates whose types the configuration names.
    pub dependencies: Vec<Dependency>,
}

/// A crate that the package depends on because the configuration says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dependency {
    pub name: PackageName,
    pub version: Option<Text>,
    /// The name of the package, if it is another one.
    pub package: Option<Text>,
    /// The folder of the crate, relative to the package.
    pub path: Option<Text>,
    pub features: Vec<Text>,
    pub has_default_features: bool,
}

/// An example program that the project adds to the crate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnExample {
    pub name: ProgramName,
    /// The path of the program as it appears in the `@generated` header.
    pub path: Text,
    /// A sentence.
    pub purpose: Text,
    /// The features that it needs in addition to those of the resources.
    pub features: Vec<RuntimeFeature>,
    /// The program, written by the project's authors.
    pub code: Arc<str>,
}

/// The keys of a manifest that tell people where to find a package and its source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PackageMetadata {
    /// Keys with a URL: `repository`, `homepage`, `documentation`.
    pub urls: Vec<(&'static str, Text)>,
    /// Keys with a list of words: `keywords`, `categories`.
    pub lists: Vec<(&'static str, Vec<Text>)>,
}

/// A description in Markdown as the document has it. The printer makes it safe for rustdoc.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Doc {
    /// The first sentence; empty if there is no description.
    pub summary: Text,
    /// The text after the first sentence; often empty.
    pub details: Text,
}

/// A header of every call. The client's builder has a setter for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClientHeader {
    pub wire: Text,
    /// The setter.
    pub name: FnName,
    /// The environment variable that `Client::from_env` reads.
    pub env: Option<Text>,
    pub doc: Doc,
}

/// A resource: a handle (`client.organization().invites()`) and a module.
#[derive(Clone, Debug, PartialEq)]
pub struct Resource {
    /// The module, such as `invites`, inside the modules of the parents.
    pub module: ModuleName,
    /// The handle's type, such as `Invites`.
    pub handle: TypeName,
    /// The method of the parent that returns the handle, such as `invites`.
    pub accessor: FnName,
    /// The Cargo feature that enables it, such as `organization-invites`.
    pub feature: FeatureName,
    /// A description of the resource.
    pub doc: Doc,
    /// The handle has a `client` accessor, because the resource had no operations in the first
    /// version of the crate.
    pub has_client_accessor: bool,
    pub operations: Vec<Operation>,
    /// The types in this module, in order of emission: parents before children, open enums last.
    pub types: Vec<TypeId>,
    pub children: Vec<Resource>,
}

/// An operation with one request media type: a method of the handle and a request struct.
#[derive(Clone, Debug, PartialEq)]
pub struct Operation {
    /// The HTTP method in capitals, such as `GET`.
    pub method: Text,
    /// The path template from the document, such as `/organization/invites/{invite_id}`.
    pub path: Text,
    /// The base URL, if the operation has a server of its own.
    pub server: Option<Text>,
    pub pointer: Pointer,
    /// The `operationId`. It does not affect names in Rust; `drift` reports its changes.
    pub operation_id: Option<Text>,
    /// The document's tags, also only for `drift`.
    pub tags: Vec<Text>,
    /// The method of the handle, such as `create`.
    pub name: FnName,
    /// The name of the request struct, such as `CreateInvite`.
    pub request: TypeName,
    pub doc: Doc,
    pub deprecated: bool,
    /// The required inputs, in order: path parameters, required query, header and cookie
    /// parameters, then the required fields of an object body or the body itself.
    pub arguments: Vec<Input>,
    /// The optional inputs, each with a setter.
    pub options: Vec<Input>,
    pub body: Body,
    /// The media type of a form, if the document gives it parameters.
    pub content_type: Option<Text>,
    /// The encodings of properties of a form or multipart body, if the document has any.
    pub encodings: Vec<Encoding>,
    pub success: Success,
    /// The `Accept` header of `send`, if it differs from the runtime's
    /// [default](Success::usual_accept).
    pub accept: Option<Text>,
    /// Other representations of the response than `success`, each with a method of its own.
    pub representations: Vec<Representation>,
    /// The response as a sequence of events, in addition to or instead of `success`.
    pub stream: Option<Stream>,
    /// The documented errors, for `Error::api::<E>()`.
    pub errors: Vec<ErrorResponse>,
    /// All documented responses, successful or not, as they are on the wire.
    pub responses: Vec<DocumentedResponse>,
    /// The documented headers of successful responses.
    pub headers: Vec<ResponseHeader>,
    pub pagination: Option<Pagination>,
    /// The header for the idempotency key, if the method itself is not idempotent.
    pub idempotency_key: Option<Text>,
    /// Alternative sets of schemes, in order of preference. The schemes of a set are sent together.
    /// Indexes into [`Api::schemes`]. Empty if none is required.
    pub security: Vec<Vec<usize>>,
    /// The scopes that tokens must have, for each scheme with scopes. `drift` reports their
    /// changes.
    pub scopes: Vec<(usize, Vec<Text>)>,
    /// The names and payloads of callbacks, for `drift`.
    pub callbacks: Vec<(Text, TypeRef)>,
}

/// Indexes the operations of an [`Api`] in the order of [`Api::operations`], and those of its
/// surface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OperationId(pub usize);

/// The status of a response.
pub type Status = u16;

impl Operation {
    /// Returns the redirect statuses that the document lists, so that they are responses of their
    /// own (RFC 9110, section 15.4).
    pub fn redirects(&self) -> Vec<Status> {
        let listed = |status: &Status| {
            let is_it = |response: &DocumentedResponse| match response.status.as_written() {
                "3XX" | "3xx" => true,
                text => text.parse() == Ok(*status),
            };
            self.responses.iter().any(is_it)
        };
        (300..=308).filter(listed).collect()
    }

    /// Returns whether the call returns redirects to the caller, because no other response is
    /// successful.
    pub fn gives_redirects(&self) -> bool {
        let is_well = |response: &DocumentedResponse| response.status.as_written().starts_with('2');
        self.success == Success::Empty && !self.responses.iter().any(is_well)
    }

    /// Returns the optional inputs, and the flag that requests a stream if it has a setter.
    pub fn setters(&self) -> impl Iterator<Item = &Input> {
        self.options.iter().chain(self.stream.as_ref().and_then(Stream::kept_flag))
    }

    /// Returns the setters of fields that may be `null`, which only JSON has.
    pub fn nullable(&self) -> impl Iterator<Item = (&FieldName, &Input)> {
        let is_json = matches!(&self.body, Body::Fields { media: Media::Json(_), .. });
        self.setters().filter(move |input| is_json && input.presence.nullable()).filter_map(|input| {
            match &input.location {
                Location::Field(field) => Some((field, input)),
                _ => None,
            }
        })
    }

    /// Returns the method and the path, such as `POST /organization/invites`.
    pub fn line(&self) -> Text {
        format!("{} {}", self.method.as_written(), self.path.as_written()).into()
    }
}

/// A response header.
#[derive(Clone, Debug, PartialEq)]
pub struct ResponseHeader {
    pub wire: Text,
    /// The type: a scalar or a list of scalars. It needs no definition of its own.
    pub ty: TypeRef,
    pub doc: Doc,
}

/// A value that the caller provides: an argument of the operation, or a setter of its request.
#[derive(Clone, Debug, PartialEq)]
pub struct Input {
    /// The name of the argument, of the setter and of the request's field.
    pub name: FieldName,
    /// The wire name, such as `project_ids[]`.
    pub wire: Text,
    pub location: Location,
    pub ty: TypeRef,
    pub presence: Presence,
    /// The server's default, as JSON.
    pub default: Option<Text>,
    /// The server's constraints on values beyond their type, sorted.
    pub bounds: Vec<Bound>,
    /// The location in the document.
    pub pointer: Pointer,
    pub doc: Doc,
    pub deprecated: bool,
}

/// An index into [`Api::types`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TypeId(pub usize);

/// A type definition.
#[derive(Clone, Debug, PartialEq)]
pub struct TypeDef {
    /// The name, unique in the crate.
    pub name: TypeName,
    /// Set if the configuration gives the name. A released name then becomes an alias of it.
    pub has_configured_name: bool,
    /// The modules from the crate's root, such as `organization`, `invites`. Empty for `types` at
    /// the root.
    pub home: Vec<ModuleName>,
    /// The location of the schema.
    pub pointer: Pointer,
    /// The key of the schema under `components.schemas`; `None` if it is inline.
    pub schema: Option<Text>,
    pub doc: Doc,
    pub deprecated: bool,
    /// Some request contains it.
    pub sent: bool,
    /// Some response contains it.
    pub received: bool,
    pub kind: TypeKind,
    /// Constraints on values beyond their structure, sorted.
    pub bounds: Vec<Bound>,
    /// Derive macros in addition to those of every type, from the configuration.
    pub derives: Vec<DeriveMacro>,
    /// Attributes from the configuration.
    pub attributes: Vec<OuterAttribute>,
}

/// The kind of a type definition.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum TypeKind {
    Struct(Struct),
    OpenEnum(OpenEnum),
    Union(Union),
    /// A tuple struct around a list or map that contains itself. Aliases of lists, maps and
    /// primitives have no definition.
    Newtype(TypeRef),
}

/// A constant in JSON.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Literal {
    String(Text),
    Integer(i64),
    Bool(bool),
}

impl Literal {
    /// Returns the value as text; strings without quotes.
    pub fn text(&self) -> String {
        match self {
            Self::String(text) => text.as_written().to_owned(),
            Self::Integer(number) => number.to_string(),
            Self::Bool(value) => value.to_string(),
        }
    }
}

/// An enum that keeps unknown values.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct OpenEnum {
    pub repr: EnumRepr,
    pub values: Vec<EnumValue>,
}

/// The wire type of an enum's values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EnumRepr {
    String,
    Integer,
}

/// A known value of an enum.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct EnumValue {
    pub name: VariantName,
    pub wire: Literal,
    pub doc: Doc,
    pub deprecated: bool,
}

/// A value of one of several types, or other JSON.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Union {
    pub variants: Vec<Variant>,
    /// The dispatch of values to variants.
    pub dispatch: Dispatch,
    /// The union is one of several `multipart/form-data` bodies, not JSON. It is only sent.
    pub multipart: bool,
    /// The names of the variants that the API sends outside of the value, such as the names of
    /// webhooks.
    pub names: Vec<EventName>,
}

impl Union {
    /// Returns the name of the webhook with a variant's payload. `None` if the variant belongs to
    /// no webhook, or to one that was removed.
    pub fn event(&self, variant: usize) -> Option<&Text> {
        self.names.iter().find(|name| name.variant == variant).map(|name| &name.wire)
    }
}

/// The name of a webhook, with the variant for its payload.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct EventName {
    pub wire: Text,
    /// An index into [`Union::variants`].
    pub variant: usize,
}

/// A member of a union.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Variant {
    pub name: VariantName,
    /// The type. Structs are boxed ([`TypeRef::Boxed`]), so that the size of the union does not
    /// depend on its members' fields.
    pub ty: TypeRef,
    /// The tag that the union writes into the member's object.
    pub tag: Option<WrittenTag>,
    pub doc: Doc,
}

/// A discriminator property that the member itself does not have. The union writes it if the value
/// does not contain it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct WrittenTag {
    pub property: Text,
    pub value: Literal,
}
