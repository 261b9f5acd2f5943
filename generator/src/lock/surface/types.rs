//! Lines of a type.

use super::blocks::{Block, Faults, lines};
use super::fields::FieldSurface;
use super::line::{Line, Row};
use super::part::Types;
use super::unions::UnionSurface;
use crate::ir::{
    Constant, EnumRepr, EnumValue, Literal, Member, OpenEnum, Struct, TypeDef, TypeId, TypeKind, TypeRef,
};
use crate::names::{ModuleName, TypeName, VariantName};
use crate::text::Text;

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

impl TypeSurface {
    pub(super) fn of(def: &TypeDef) -> Self {
        Self {
            name: def.name.clone(),
            home: def.home.clone(),
            schema: def.schema.clone(),
            sent: def.sent,
            received: def.received,
            same_as: None,
            kind: match &def.kind {
                TypeKind::Struct(object) => ShapeSurface::Struct(StructSurface::of(object)),
                TypeKind::OpenEnum(item) => ShapeSurface::Enum(EnumSurface::of(item)),
                TypeKind::Union(union) => ShapeSurface::Union(UnionSurface::of(union)),
                TypeKind::Newtype(inner) => ShapeSurface::Newtype(inner.clone()),
            },
        }
    }

    /// Prints the block of the type.
    pub(super) fn block(&self, types: &Types<'_>) -> String {
        let head = format!("{}\n", Line::written(types, "", self));
        head + &match &self.kind {
            ShapeSurface::Struct(object) => object.parts(types, self.sent),
            ShapeSurface::Enum(item) => lines(types, "  value", &item.values),
            ShapeSurface::Union(union) => lines(types, "  variant", &union.variants),
            ShapeSurface::Newtype(inner) => lines(types, "  of", [inner]),
        }
    }

    /// Reads a block.
    pub(super) fn parse(block: &Block<'_>, types: &Types<'_>, faults: &mut Faults) -> Option<Self> {
        let mut def: Self = Line::read(types, &block.head.words)?;
        for line in &block.parts {
            if def.kind.part(&line.words, types).is_none() {
                faults.push(line.number);
            }
        }
        Some(def)
    }
}

impl Row for TypeSurface {
    fn line(line: &mut Line<'_>, it: Option<&Self>) -> Option<Self> {
        let shape: Shape = line.word(it.map(|it| it.kind.shape()).as_ref())?;
        Some(Self {
            name: line.word(it.map(|it| &it.name))?,
            home: line.word(it.map(|it| &it.home))?,
            sent: line.flag("sent", it.map(|it| it.sent)),
            received: line.flag("received", it.map(|it| it.received)),
            kind: ShapeSurface::flags(line, shape, it.map(|it| &it.kind)),
            schema: line.setting("schema", it.and_then(|it| it.schema.as_ref()))?,
            same_as: line.setting("same", it.and_then(|it| it.same_as.as_ref()))?,
        })
    }
}

/// The first word of a type's block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Struct,
    Enum,
    Union,
    Newtype,
}

impl ShapeSurface {
    fn shape(&self) -> Shape {
        match self {
            Self::Struct(_) => Shape::Struct,
            Self::Enum(_) => Shape::Enum,
            Self::Union(_) => Shape::Union,
            Self::Newtype(_) => Shape::Newtype,
        }
    }

    /// The flags of a shape, which is read without its parts.
    fn flags(line: &mut Line<'_>, shape: Shape, it: Option<&Self>) -> Self {
        let is_multipart = it.map(|it| match it {
            Self::Struct(object) => object.multipart,
            Self::Union(union) => union.multipart,
            Self::Enum(_) | Self::Newtype(_) => false,
        });
        match shape {
            Shape::Struct => Self::Struct(StructSurface {
                multipart: line.flag("multipart", is_multipart),
                setters: line.flag("setters", it.map(|it| matches!(it, Self::Struct(it) if it.setters))),
                ..StructSurface::default()
            }),
            Shape::Enum => {
                let is_integer = |it: &Self| matches!(it, Self::Enum(it) if it.repr == EnumRepr::Integer);
                let is_integer = line.flag("integer", it.map(is_integer));
                let repr = if is_integer { EnumRepr::Integer } else { EnumRepr::String };
                Self::Enum(EnumSurface { repr, values: Vec::new() })
            }
            Shape::Union => Self::Union(UnionSurface {
                multipart: line.flag("multipart", is_multipart),
                ..UnionSurface::default()
            }),
            Shape::Newtype => Self::Newtype(TypeRef::Json),
        }
    }

    fn part(&mut self, words: &[&str], types: &Types<'_>) -> Option<()> {
        let (keyword, rest) = words.split_first()?;
        match (self, *keyword) {
            (Self::Struct(object), "field") => object.fields.push(Line::read(types, rest)?),
            (Self::Struct(object), "constant") => object.constants.push(Line::read(types, rest)?),
            (Self::Struct(object), "additional") => object.additional = Some(Line::read(types, rest)?),
            (Self::Enum(item), "value") => item.values.push(Line::read(types, rest)?),
            (Self::Union(union), "variant") => union.variants.push(Line::read(types, rest)?),
            (Self::Newtype(inner), "of") => *inner = Line::read(types, rest)?,
            _ => return None,
        }
        Some(())
    }
}

impl StructSurface {
    fn of(object: &Struct) -> Self {
        let constants = object.members.iter().filter_map(|member| match member {
            Member::Field(_) => None,
            Member::Constant(constant) => Some(constant.clone()),
        });
        Self {
            fields: object.fields().map(FieldSurface::of).collect(),
            constants: constants.collect(),
            additional: object.additional.clone(),
            multipart: object.multipart,
            setters: object.setters,
        }
    }

    /// Prints the fields that `new` takes in their order, then the others, sorted.
    fn parts(&self, types: &Types<'_>, sent: bool) -> String {
        let is_argument = |field: &&FieldSurface| sent && field.presence.is_required();
        let arguments = self.fields.iter().filter(is_argument);
        let mut text: String = arguments.map(|field| Line::written(types, "  field", field) + "\n").collect();
        text.push_str(&lines(types, "  field", self.fields.iter().filter(|field| !is_argument(field))));
        text.push_str(&lines(types, "  additional", &self.additional));
        text + &lines(types, "  constant", &self.constants)
    }
}

impl Row for Constant {
    fn line(line: &mut Line<'_>, it: Option<&Self>) -> Option<Self> {
        Some(Self { wire: line.word(it.map(|it| &it.wire))?, value: line.word(it.map(|it| &it.value))? })
    }
}

impl EnumSurface {
    fn of(item: &OpenEnum) -> Self {
        let value = |value: &EnumValue| ValueSurface { name: value.name.clone(), wire: value.wire.clone() };
        Self { repr: item.repr, values: item.values.iter().map(value).collect() }
    }
}

impl Row for ValueSurface {
    fn line(line: &mut Line<'_>, it: Option<&Self>) -> Option<Self> {
        Some(Self { name: line.word(it.map(|it| &it.name))?, wire: line.word(it.map(|it| &it.wire))? })
    }
}
