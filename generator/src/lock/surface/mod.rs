//! The surface of a crate: the names, shapes and presences that its users rely on, as a lock
//! records them.
//!
//! It also has what identifies a part under another name: names on the wire, the values that
//! dispatch to variants of unions, and how credentials are sent. Types have the ids of the
//! [`Api`](crate::ir::Api), and operations its order, so that matches in the surface are matches in
//! the API.

mod line;
mod null_setters;
mod of_api;
mod read;
mod words;
mod write;

use std::collections::HashMap;

pub use read::parse;
pub use write::{Binding, configuration, is_lock, is_unreleased};

use crate::ir::{
    Alias, Constant, EnumRepr, Literal, OperationId, Presence, SchemeKind, Success, TypeId, TypeRef,
};
use crate::names::{
    CredentialName, FeatureName, FieldName, FnName, InputKind, ModuleName, TypeName, VariantName,
};
use crate::text::Text;

/// The names and shapes that users of a crate rely on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Surface {
    pub schemes: Vec<SchemeSurface>,
    /// Parents before their children.
    pub resources: Vec<ResourceSurface>,
    /// In the order of the resources. [`OperationId`] indexes it.
    pub operations: Vec<OperationSurface>,
    /// [`TypeId`] indexes it.
    pub types: Vec<TypeSurface>,
    pub aliases: Vec<Alias>,
}

/// A credential and the setter of the builder for it.
#[derive(Clone, Debug, PartialEq)]
pub struct SchemeSurface {
    pub wire: Text,
    pub name: CredentialName,
    /// The way it is sent; `None` in an older lock, which does not record it.
    pub kind: Option<SchemeKind>,
}

/// A handle and its module.
#[derive(Clone, Debug, PartialEq)]
pub struct ResourceSurface {
    /// The modules with `/` between them.
    pub path: String,
    pub handle: TypeName,
    pub accessor: FnName,
    pub feature: FeatureName,
    /// Set if the handle has a method `client`.
    pub client: bool,
}

/// A method of a handle and its request.
#[derive(Clone, Debug, PartialEq)]
pub struct OperationSurface {
    /// The path of its resource.
    pub resource: String,
    pub method: Text,
    pub path: Text,
    pub name: FnName,
    pub request: TypeName,
    pub arguments: Vec<InputSurface>,
    /// The inputs with a setter, including the flag of a stream if it has one.
    pub options: Vec<InputSurface>,
    pub body: BodySurface,
    pub success: Success,
    pub representations: Vec<RepresentationSurface>,
    pub stream: Option<StreamSurface>,
    /// The types of errors, by status.
    pub errors: Vec<(Text, TypeRef)>,
    /// The payloads of callbacks by name, which identify types. A lock does not record them.
    pub callbacks: Vec<(Text, TypeRef)>,
}

/// An argument or a setter.
#[derive(Clone, Debug, PartialEq)]
pub struct InputSurface {
    pub name: FieldName,
    pub wire: Text,
    pub kind: InputKind,
    /// The field of the body's struct, if the input is one.
    pub field: Option<FieldName>,
    pub ty: TypeRef,
    pub presence: Presence,
    pub null_setter: Option<FnName>,
}

/// The body of a request.
#[derive(Clone, Debug, PartialEq)]
pub enum BodySurface {
    None,
    /// A struct whose fields are inputs.
    Fields(TypeId, BodyMedia),
    /// One input.
    Value(TypeRef, BodyMedia),
}

/// The kind of a body, without the exact media type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyMedia {
    Json,
    Form,
    Multipart,
    Text,
    Bytes,
}

/// A method that asks for a response in another media type.
#[derive(Clone, Debug, PartialEq)]
pub struct RepresentationSurface {
    pub name: FnName,
    pub media: Text,
    pub success: Success,
}

/// A method that returns the events of a response.
#[derive(Clone, Debug, PartialEq)]
pub struct StreamSurface {
    pub verb: FnName,
    /// The type of an event, if it is known.
    pub item: Option<TypeRef>,
}

/// A type and its shape.
#[derive(Clone, Debug, PartialEq)]
pub struct TypeSurface {
    pub name: TypeName,
    pub home: Vec<ModuleName>,
    /// The component that the type was generated from.
    pub schema: Option<Text>,
    pub sent: bool,
    pub received: bool,
    /// The type that this one is another name of.
    pub same_as: Option<TypeId>,
    pub kind: ShapeSurface,
}

/// The shape of a type.
#[derive(Clone, Debug, PartialEq)]
pub enum ShapeSurface {
    Struct(StructSurface),
    Enum(EnumSurface),
    Union(UnionSurface),
    Newtype(TypeRef),
}

/// An object.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StructSurface {
    pub fields: Vec<FieldSurface>,
    pub constants: Vec<Constant>,
    pub additional: Option<TypeRef>,
    pub multipart: bool,
    pub setters: bool,
}

/// A field of a struct.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldSurface {
    pub name: FieldName,
    pub wire: Text,
    pub ty: TypeRef,
    pub presence: Presence,
    pub null_setter: Option<FnName>,
    pub read_only: bool,
    pub write_only: bool,
}

/// An open enum.
#[derive(Clone, Debug, PartialEq)]
pub struct EnumSurface {
    pub repr: EnumRepr,
    pub values: Vec<ValueSurface>,
}

/// A value of an enum.
#[derive(Clone, Debug, PartialEq)]
pub struct ValueSurface {
    pub name: VariantName,
    pub wire: Literal,
}

/// A union of several types.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UnionSurface {
    pub variants: Vec<VariantSurface>,
    pub multipart: bool,
}

/// A variant of a union.
#[derive(Clone, Debug, PartialEq)]
pub struct VariantSurface {
    pub name: VariantName,
    pub ty: TypeRef,
    /// The webhook whose payload it is.
    pub event: Option<Text>,
    /// The conditions that dispatch to the variant, sorted.
    pub signs: Vec<Sign>,
}

/// A condition on a value that dispatches to a variant of a union.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Sign {
    /// A property with a constant value.
    Tag(Text, Literal),
    /// The presence of a property.
    Key(Text),
}

impl Surface {
    /// Returns an operation.
    pub fn operation(&self, id: OperationId) -> &OperationSurface {
        &self.operations[id.0]
    }

    /// The ids of all operations.
    pub fn operation_ids(&self) -> impl Iterator<Item = OperationId> + use<> {
        (0..self.operations.len()).map(OperationId)
    }

    /// Returns for each type name the name of the type that it is another name of, or itself.
    pub fn same_names(&self) -> HashMap<&str, &str> {
        let first = |def: &TypeSurface| def.same_as.map(|first| self.types[first.0].name.as_str());
        self.types.iter().map(|def| (def.name.as_str(), first(def).unwrap_or(def.name.as_str()))).collect()
    }
}

impl OperationSurface {
    /// Returns the arguments, then the setters.
    pub fn inputs(&self) -> impl Iterator<Item = &InputSurface> {
        self.arguments.iter().chain(&self.options)
    }
}

impl UnionSurface {
    /// Returns whether its variants are the payloads of webhooks.
    pub fn has_events(&self) -> bool {
        self.variants.iter().any(|variant| variant.event.is_some())
    }
}
