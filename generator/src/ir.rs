//! The intermediate representation: the API as Rust will see it.
//!
//! An [`Api`] knows Rust's shapes (structs, open enums, unions, presence, modules) and nothing of
//! tokens; every decision about the output has been taken by the time it exists. `lower` makes it
//! from the spec, `analyze` completes it, `emit` prints it, `drift` compares two of them.

mod bound;
mod decide;
mod feature;
mod field;
mod message;
mod pagination;
mod server;
mod stream;
mod style;
mod tree;
mod type_ref;
mod united;

use crate::names::{
    CredentialName, FeatureName, FieldName, FnName, ModuleName, PackageName, PackageVersion, TypeName,
    VariantName,
};
use crate::pointer::Pointer;
use crate::text::Text;

pub use bound::Bound;
pub use decide::{Decide, JsonKind, KeysArm, TagArm, TextArm, TextFormat};
pub use feature::RuntimeFeature;
pub use field::{Field, Presence};
pub use message::{Answer, Body, Encoding, ErrorResponse, Manner, Media, Representation, Success};
pub use pagination::{Next, PageField, Pagination};
pub use server::ServerVariable;
pub use stream::{Framing, Stream};
pub use style::{Location, PathStyle, QueryStyle, Styled};
pub use tree::{ResourceInTree, operations, operations_mut, resources, visit_mut};
pub use type_ref::TypeRef;

/// A whole client crate.
#[derive(Clone, Debug, PartialEq)]
pub struct Api {
    /// What goes into the package's manifest and front page.
    pub package: Package,
    /// The document's path as it appears in the `@generated` header, relative to the workspace.
    pub source: Text,
    /// The default base URL, without a trailing slash; `None` where the document names no absolute
    /// server.
    pub base_url: Option<Text>,
    /// The variables of the servers' URLs.
    pub variables: Vec<ServerVariable>,
    /// The other servers of the document: URL and description.
    pub servers: Vec<(Text, Text)>,
    /// The environment variable from which `Client::from_env` takes another base URL.
    pub base_url_env: Option<Text>,
    /// The security schemes that an operation uses, in the document's order.
    pub schemes: Vec<Scheme>,
    /// The resources at the top: `client.organization()`, `client.images()`.
    pub resources: Vec<Resource>,
    /// Every type, parents before the types that only they mention. [`TypeId`] indexes it.
    pub types: Vec<TypeDef>,
    /// What the API sends outside of answers: the payloads of webhooks and callbacks.
    pub payloads: Vec<TypeRef>,
    /// The headers of webhooks, if they are not those of Standard Webhooks.
    pub webhook_headers: Option<WebhookHeaders>,
    /// What is answered to webhooks and callbacks.
    pub replies: Vec<TypeRef>,
    /// What no operation mentions, and may travel either way.
    pub loose: Vec<TypeRef>,
    /// Other names and places at which types can be found, because they were there before.
    pub aliases: Vec<Alias>,
}

/// The names of the headers of a webhook, in lower case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebhookHeaders {
    pub id: Text,
    pub timestamp: Text,
    pub signature: Text,
}

/// A second name or place of a type.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Alias {
    /// The modules from the crate's root, as in [`TypeDef::home`].
    pub home: Vec<ModuleName>,
    /// The type's own name where only the place is another.
    pub name: TypeName,
    pub ty: TypeId,
}

/// The package that is written.
#[derive(Clone, Debug, PartialEq)]
pub struct Package {
    /// The package name, such as `openai-platform`.
    pub name: PackageName,
    /// The version in the manifest.
    pub version: PackageVersion,
    /// One sentence for the manifest.
    pub description: Text,
    /// The SPDX expression, where config gives one.
    pub license: Option<Text>,
    /// The document's title.
    pub title: Text,
    /// The document's version of itself.
    pub document_version: Text,
    /// The date of the API that the document describes, `info.x-api-date`.
    pub document_date: Option<Text>,
    /// The document's description.
    pub doc: Doc,
    /// The features that are on by default beside those of the resources.
    pub default_features: Vec<RuntimeFeature>,
}

/// A description: Markdown as the document has it, to be made safe for rustdoc when it is printed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Doc {
    /// The first sentence; empty where the document says nothing.
    pub summary: Text,
    /// What follows it; often empty.
    pub details: Text,
}

/// A way to authenticate, from `components.securitySchemes`.
#[derive(Clone, Debug, PartialEq)]
pub struct Scheme {
    /// The key in the document, such as `AdminApiKeyAuth`.
    pub wire: Text,
    /// The builder's setter, such as `admin_api_key`, and the constant.
    pub name: CredentialName,
    pub kind: SchemeKind,
    /// The environment variable that `Client::from_env` reads.
    pub env: Option<Text>,
    /// The token endpoint of the client credentials grant (RFC 6749, section 4.4), as the document
    /// writes it.
    pub token_url: Option<Text>,
    pub doc: Doc,
}

/// How a credential travels.
#[derive(Clone, Debug, PartialEq)]
pub enum SchemeKind {
    /// `Authorization: Bearer …` (RFC 6750), OAuth 2.0 and OpenID Connect included.
    Bearer,
    /// `Authorization: Basic …` (RFC 7617).
    Basic,
    /// A header of the given name.
    Header(Text),
    /// A query parameter of the given name.
    Query(Text),
    /// A cookie of the given name.
    Cookie(Text),
    /// The connection itself authenticates; nothing is sent.
    MutualTls,
}

/// One handle (`client.organization().invites()`) and one module.
#[derive(Clone, Debug, PartialEq)]
pub struct Resource {
    /// The module, such as `invites`; its path is that of its parents, then this.
    pub module: ModuleName,
    /// The handle's type, such as `Invites`.
    pub handle: TypeName,
    /// The method of the parent that gives the handle, such as `invites`.
    pub accessor: FnName,
    /// The cargo feature that compiles it, such as `organization-invites`.
    pub feature: FeatureName,
    /// What the resource is, in a sentence.
    pub doc: Doc,
    /// The handle has a method `client`: it made no requests itself when it was given away.
    pub client: bool,
    pub operations: Vec<Operation>,
    /// The types whose home is this module, in order of emission: parents before children, open
    /// enums last.
    pub types: Vec<TypeId>,
    pub children: Vec<Resource>,
}

/// One operation with one request media type: a method of the handle and a request struct.
#[derive(Clone, Debug, PartialEq)]
pub struct Operation {
    /// The HTTP method in capitals, such as `GET`.
    pub method: Text,
    /// The path template as the document has it, such as `/organization/invites/{invite_id}`.
    pub path: Text,
    /// The URL in place of the default base URL, where the operation has a server of its own.
    pub server: Option<Text>,
    pub pointer: Pointer,
    /// The document's name for it; gives no name in Rust, and is here for `drift` to tell of.
    pub operation_id: Option<Text>,
    /// The document's groups for it, likewise.
    pub tags: Vec<Text>,
    /// The handle's method, such as `create`.
    pub name: FnName,
    /// The request struct, such as `CreateInvite`.
    pub request: TypeName,
    pub doc: Doc,
    pub deprecated: bool,
    /// What must be given, in order: path parameters, required query, header and cookie parameters,
    /// the required fields of an object body or the body itself.
    pub arguments: Vec<Input>,
    /// What may be given: a setter each.
    pub options: Vec<Input>,
    pub body: Body,
    /// The media type of a form, where the document gives it parameters.
    pub content_type: Option<Text>,
    /// How single properties of a form or multipart body are written, where the document says so.
    pub encodings: Vec<Encoding>,
    pub success: Success,
    /// The header `Accept` of `send`, where the runtime would send
    /// [another](Success::usual_accept).
    pub accept: Option<Text>,
    /// The answer as other representations than `success`, each by a method of its own.
    pub representations: Vec<Representation>,
    /// The answer as a sequence of events, beside `success` or in its place.
    pub stream: Option<Stream>,
    /// The documented errors, for `Error::api::<E>()`.
    pub errors: Vec<ErrorResponse>,
    /// Every documented answer, well or not, as it looks on the wire.
    pub answers: Vec<Answer>,
    /// The documented headers of the answers that all is well.
    pub headers: Vec<AnswerHeader>,
    pub pagination: Option<Pagination>,
    /// The header by which the server knows a repetition of a call, where its method alone does not
    /// allow one.
    pub idempotency_key: Option<Text>,
    /// Alternatives, in order of preference, of schemes that are sent together; indexes
    /// [`Api::schemes`]. Empty: none.
    pub security: Vec<Vec<usize>>,
    /// The scopes that a token must have, for each scheme of each alternative that asks for any.
    /// `drift` tells of them.
    pub scopes: Vec<(usize, Vec<Text>)>,
    /// The callbacks, for `drift` to compare: the name of each callback and its payload.
    pub callbacks: Vec<(Text, TypeRef)>,
}

/// The status of a response.
pub type Status = u16;

impl Operation {
    /// The statuses of redirects that the document lists, which are so responses of their own (RFC
    /// 9110, section 15.4).
    pub fn redirects(&self) -> Vec<Status> {
        let listed = |status: &Status| {
            let is_it = |answer: &Answer| match answer.status.as_written() {
                "3XX" | "3xx" => true,
                text => text.parse() == Ok(*status),
            };
            self.answers.iter().any(is_it)
        };
        (300..=308).filter(listed).collect()
    }

    /// Returns whether a redirect that the document lists is what the call gives: nothing else says
    /// that all is well.
    pub fn gives_redirects(&self) -> bool {
        let is_well = |answer: &Answer| answer.status.as_written().starts_with('2');
        self.success == Success::Empty && !self.answers.iter().any(is_well)
    }

    /// The method and the path, such as `POST /organization/invites`.
    pub fn line(&self) -> Text {
        format!("{} {}", self.method.as_written(), self.path.as_written()).into()
    }
}

/// A header of an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct AnswerHeader {
    pub wire: Text,
    /// What it is read as: a scalar, or a list of them. It needs no type of its own.
    pub ty: TypeRef,
    pub doc: Doc,
}

/// Something that a caller gives: an argument of the operation, or a setter of its request.
#[derive(Clone, Debug, PartialEq)]
pub struct Input {
    /// The argument's, the setter's and the request's field name.
    pub name: FieldName,
    /// The name on the wire, such as `project_ids[]`.
    pub wire: Text,
    pub location: Location,
    pub ty: TypeRef,
    pub presence: Presence,
    /// The sibling of the setter that sends `null`; given by `analyze`.
    pub null_setter: Option<FnName>,
    /// What the server takes where nothing is given, as JSON text.
    pub default: Option<Text>,
    /// The constraints of the server on values beyond their type, sorted.
    pub bounds: Vec<Bound>,
    /// Where the document declares it.
    pub pointer: Pointer,
    pub doc: Doc,
    pub deprecated: bool,
}

/// Indexes [`Api::types`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TypeId(pub usize);

/// An item: a type that has a name and a place.
#[derive(Clone, Debug, PartialEq)]
pub struct TypeDef {
    /// Unique in the crate.
    pub name: TypeName,
    /// The modules from the crate's root, such as `organization`, `invites`; empty: `types` at the
    /// root.
    pub home: Vec<ModuleName>,
    /// The schema that it stands for.
    pub pointer: Pointer,
    /// The key of that schema under `components.schemas`; `None`: it stands inline.
    pub schema: Option<Text>,
    pub doc: Doc,
    pub deprecated: bool,
    /// Some request holds it.
    pub sent: bool,
    /// Some answer holds it.
    pub received: bool,
    pub kind: TypeKind,
    /// The constraints on values beyond their shape, sorted.
    pub bounds: Vec<Bound>,
    /// The type that this is only another name of, for the same shape at another place. Set for
    /// emission only.
    pub same_as: Option<TypeId>,
}

/// What kind of item a type is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum TypeKind {
    Struct(Struct),
    OpenEnum(OpenEnum),
    Union(Union),
    /// A tuple struct around a list or map that holds itself. Other names for lists, maps and
    /// primitives leave no type.
    Newtype(TypeRef),
}

/// An object with known properties.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Struct {
    /// Constants, then fields, each in the document's order.
    pub members: Vec<Member>,
    /// The type of further properties, where the document types them. `None`: kept as JSON among
    /// the unknown fields.
    pub additional: Option<TypeRef>,
    /// Parts of a `multipart/form-data` body rather than JSON.
    pub multipart: bool,
    /// It is sent as a part of something, so it has setters of its own; the fields of a body are
    /// set on the request.
    pub setters: bool,
}

impl Struct {
    /// The fields, without the constants.
    pub fn fields(&self) -> impl Iterator<Item = &Field> {
        self.members.iter().filter_map(|member| match member {
            Member::Field(field) => Some(field),
            Member::Constant(_) => None,
        })
    }
}

/// A property of an object.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Member {
    Field(Field),
    Constant(Constant),
}

/// A required property that has one value only: written by itself, no field.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Constant {
    pub wire: Text,
    pub value: Literal,
}

/// A constant of JSON.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Literal {
    String(Text),
    Integer(i64),
    Bool(bool),
}

impl Literal {
    /// The value as the document has it; a text without quotation marks.
    pub fn text(&self) -> String {
        match self {
            Self::String(text) => text.as_written().to_owned(),
            Self::Integer(number) => number.to_string(),
            Self::Bool(value) => value.to_string(),
        }
    }
}

/// An enum that keeps the values it does not know.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct OpenEnum {
    pub repr: EnumRepr,
    pub values: Vec<EnumValue>,
}

/// What the values of an enum are on the wire.
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

/// One of several types, or JSON that is none of them.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Union {
    pub variants: Vec<Variant>,
    /// How a value is told to be one of them.
    pub decide: Decide,
    /// One of several forms of `multipart/form-data` rather than JSON: it is only sent.
    pub multipart: bool,
    /// What the API calls its kinds where that is told beside the value, as the names of webhooks
    /// are.
    pub names: Vec<EventName>,
}

impl Union {
    /// The name of the webhook whose payload a variant holds; `None`: the variant is of no webhook,
    /// or of one that no longer comes.
    pub fn event(&self, variant: usize) -> Option<&Text> {
        self.names.iter().find(|name| name.variant == variant).map(|name| &name.wire)
    }
}

/// The name of a webhook, and the variant that holds its payload.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct EventName {
    pub wire: Text,
    /// Indexes [`Union::variants`].
    pub variant: usize,
}

/// A member of a union.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Variant {
    pub name: VariantName,
    /// Structs are boxed ([`TypeRef::Boxed`]), so that a union's size does not depend on its
    /// members' fields.
    pub ty: TypeRef,
    /// What the union writes into the member's object.
    pub tag: Option<WrittenTag>,
    pub doc: Doc,
}

/// A discriminator's property that the member itself does not have: the union writes it where the
/// value has none.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct WrittenTag {
    pub property: Text,
    pub value: Literal,
}
