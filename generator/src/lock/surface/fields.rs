//! Lines of what has a name, a type and a presence: fields, arguments and setters.

use super::line::{Line, Row};
use crate::ir::{Field, Input, Location, Presence, TypeRef};
use crate::names::{FieldName, FnName, InputKind};
use crate::text::Text;

/// A field of a struct.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldSurface {
    pub name: FieldName,
    pub wire: Text,
    pub ty: TypeRef,
    pub presence: Presence,
    pub read_only: bool,
    pub write_only: bool,
}

impl FieldSurface {
    pub fn of(field: &Field) -> Self {
        Self {
            name: field.name.clone(),
            wire: field.wire.clone(),
            ty: field.ty.clone(),
            presence: field.presence,
            read_only: field.read_only,
            write_only: field.write_only,
        }
    }
}

impl Row for FieldSurface {
    fn line(line: &mut Line<'_>, it: Option<&Self>) -> Option<Self> {
        let name = line.word(it.map(|it| &it.name))?;
        let read = Self {
            ty: line.word(it.map(|it| &it.ty))?,
            presence: line.presence(it.map(|it| it.presence)),
            read_only: line.flag("read", it.map(|it| it.read_only)),
            write_only: line.flag("write", it.map(|it| it.write_only)),
            wire: wire(line, &name, it.map(|it| &it.wire))?,
            name,
        };
        skip_null_setter(line)?;
        Some(read)
    }
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
}

impl InputSurface {
    pub(crate) fn of(input: &Input) -> Self {
        Self {
            name: input.name.clone(),
            wire: input.wire.clone(),
            kind: input.location.kind(),
            field: match &input.location {
                Location::Field(name) => Some(name.clone()),
                _ => None,
            },
            ty: input.ty.clone(),
            presence: input.presence,
        }
    }
}

impl Row for InputSurface {
    fn line(line: &mut Line<'_>, it: Option<&Self>) -> Option<Self> {
        let name: FieldName = line.word(it.map(|it| &it.name))?;
        let ty = line.word(it.map(|it| &it.ty))?;
        let kind = line.word(it.map(|it| &it.kind))?;
        let presence = line.presence(it.map(|it| it.presence));
        let wire = wire(line, &name, it.map(|it| &it.wire))?;
        let field = it.and_then(|it| it.field.as_ref()).filter(|field| **field != name);
        let field = line.setting("field", field)?;
        skip_null_setter(line)?;
        let is_field = kind == InputKind::Field;
        Some(Self {
            field: is_field.then(|| field.unwrap_or_else(|| name.clone())),
            name,
            wire,
            kind,
            ty,
            presence,
        })
    }
}

/// The name on the wire. It is written if it differs from the name in Rust.
fn wire(line: &mut Line<'_>, name: &FieldName, given: Option<&Text>) -> Option<Text> {
    let wire = line.setting("wire", given.filter(|wire| wire.as_written() != name.as_str()))?;
    Some(wire.unwrap_or_else(|| name.as_str().into()))
}

/// Skips the name of a setter that sent `null`, which earlier versions wrote.
fn skip_null_setter(line: &mut Line<'_>) -> Option<()> {
    line.setting("null", None::<&FnName>).map(|_| ())
}
