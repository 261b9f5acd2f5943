//! Structs and their members.

use super::{Field, Literal, TypeRef};
use crate::text::Text;

/// An object with known properties.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Struct {
    /// Constants, then fields, each in the document's order.
    pub members: Vec<Member>,
    /// The type of additional properties, if the document specifies one. If `None`, they are kept
    /// as JSON among the unknown fields.
    pub additional: Option<TypeRef>,
    /// The struct is a `multipart/form-data` body, not JSON.
    pub multipart: bool,
    /// The struct has setters of its own, because it is sent as a part of something. The fields of
    /// a body are set on the request.
    pub setters: bool,
}

impl Struct {
    /// Returns the fields, without the constants.
    pub fn fields(&self) -> impl Iterator<Item = &Field> {
        self.members.iter().filter_map(|member| match member {
            Member::Field(field) => Some(field),
            Member::Constant(_) => None,
        })
    }

    /// Returns the fields with a setter.
    pub fn settable(&self) -> impl Iterator<Item = &Field> {
        self.fields().filter(|field| self.has_setter(field))
    }

    /// Returns whether the field has a setter, in a struct that is sent.
    pub fn has_setter(&self, field: &Field) -> bool {
        self.setters && !field.presence.is_required() && !field.read_only
    }

    /// Returns the fields with a setter that may be `null`, which only JSON has.
    pub fn nullable(&self) -> impl Iterator<Item = &Field> {
        self.settable().filter(|field| field.presence.nullable() && !self.multipart)
    }

    /// The fields, to be changed.
    pub fn fields_mut(&mut self) -> impl Iterator<Item = &mut Field> {
        self.members.iter_mut().filter_map(|member| match member {
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

impl Member {
    /// The name on the wire.
    pub fn wire(&self) -> &Text {
        match self {
            Self::Field(field) => &field.wire,
            Self::Constant(constant) => &constant.wire,
        }
    }
}

/// A required property with only one value. It is written automatically and has no field.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Constant {
    pub wire: Text,
    pub value: Literal,
}
