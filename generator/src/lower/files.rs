//! Files of multipart bodies: the properties that are files, and the types that hold them.
//!
//! In OpenAPI 3.0 a file is text of the format `binary`. In 3.1 (4.8.14.4 "Considerations for File
//! Uploads") it is what has no type, or text whose media type is neither text nor JSON; the media
//! type may also be said by the encoding of the body.

use indexmap::IndexMap;

use super::flatten::flatten;
use super::types::{Form, Types};
use crate::document::Version;
use crate::ir::TypeRef;
use crate::names::{SuggestedType, TypeName};
use crate::spec::content::{is_json, is_text};
use crate::spec::{Content, MediaType, SchemaId, Shape, Spec};

/// What a property is sent as in a multipart body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// A file, or a part for each file of a list.
    File { list: bool },
    /// Text that its schema gives no type, or a part for each text of a list.
    Text { list: bool },
    /// What its schema says.
    Value,
}

impl Part {
    fn of_list(self) -> Self {
        match self {
            Self::File { .. } => Self::File { list: true },
            Self::Text { .. } => Self::Text { list: true },
            Self::Value => Self::Value,
        }
    }
}

/// Media types that the encoding of a body gives to properties, where they decide whether these are
/// files.
pub(super) type PartMedia = IndexMap<String, String>;

/// Indexes [`Types::part_media`]: bodies of one schema whose encodings make files of the same
/// properties are one type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct PartMediaId(usize);

impl Types<'_> {
    /// The form of a multipart body.
    pub fn multipart(&mut self, content: &MediaType) -> Form {
        let media = part_media(self.spec, content);
        let known = self.part_media.iter().position(|known| *known == media);
        Form::Multipart(PartMediaId(known.unwrap_or_else(|| {
            self.part_media.push(media);
            self.part_media.len() - 1
        })))
    }

    /// The type of a property of something of the form, apart from `null`.
    pub fn property(&mut self, id: SchemaId, form: Form, whole: &TypeName, wire: &str) -> TypeRef {
        if let Form::Multipart(PartMediaId(index)) = form {
            let media = self.part_media[index].get(wire).cloned();
            if let Some(ty) = part_type(self, id, media.as_deref()) {
                return ty;
            }
        }
        // A part that is no file is text or JSON.
        self.mention_part(id, Form::Json, whole, wire)
    }

    /// The type of the values of a map of the form.
    pub fn map_value(&mut self, id: SchemaId, form: Form, suggested: &SuggestedType) -> TypeRef {
        let file = match form {
            Form::Multipart(_) => part_type(self, id, None),
            Form::Json => None,
        };
        file.unwrap_or_else(|| self.element(id, Form::Json, suggested))
    }
}

/// Finds those of a multipart body.
pub(super) fn part_media(spec: &Spec, content: &MediaType) -> PartMedia {
    let mut decisive = PartMedia::new();
    for object in spec.objects(content.schema) {
        for (wire, encoding) in &content.encoding {
            let Some((property, media)) = object.properties.get(wire).zip(encoding.content_type.as_ref())
            else {
                continue;
            };
            let is_void = encoding.has_style() && spec.openapi != Version::V3_0;
            if !is_void && part(spec, property.schema, Some(media)) != part(spec, property.schema, None) {
                decisive.insert(wire.clone(), media.clone());
            }
        }
    }
    decisive
}

/// Tells what a property is sent as; `media` is what the encoding of the body says of it.
pub(super) fn part(spec: &Spec, id: SchemaId, media: Option<&str>) -> Part {
    let target = spec.target(id);
    match &spec.schema(target).shape {
        Shape::Array { items: Some(_) } => match spec.innermost(target) {
            // A list that holds nothing but itself.
            innermost if matches!(spec.schema(innermost).shape, Shape::Array { .. }) => Part::Value,
            innermost => part(spec, innermost, media).of_list(),
        },
        Shape::Union(union) => {
            let members = flatten(spec, &super::tags::Tags::default(), union);
            // A file or several: a list holds both.
            let list = members.iter().any(|&member| matches!(spec.schema(member).shape, Shape::Array { .. }));
            let is_file = |&id: &SchemaId| matches!(part_of_member(spec, id, media), Part::File { .. });
            let is_binary = |&id: &SchemaId| is_file(&id) && has_type(spec, id);
            // What may be anything beside other members is no file among them.
            let holds_file =
                members.iter().any(is_binary) || !members.is_empty() && members.iter().all(is_file);
            if holds_file { Part::File { list } } else { Part::Value }
        }
        _ => single_part(spec, target, media),
    }
}

/// As [`part`], of a member of a union, which is no union itself: one that is leads no further.
fn part_of_member(spec: &Spec, id: SchemaId, media: Option<&str>) -> Part {
    single_part(spec, spec.innermost(id), media)
}

fn has_type(spec: &Spec, id: SchemaId) -> bool {
    !matches!(spec.schema(spec.innermost(id)).shape, Shape::Any)
}

fn single_part(spec: &Spec, id: SchemaId, encoding: Option<&str>) -> Part {
    let schema = spec.schema(id);
    let (file, text) = (Part::File { list: false }, Part::Text { list: false });
    match &schema.shape {
        Shape::String { format: Some(format) } if format == "binary" => file,
        Shape::String { format } => {
            let is_encoded = schema.content == Content::Encoded || format.as_deref() == Some("byte");
            let is_file = encoding.is_some_and(|media| !is_text(media) && !is_json(media));
            if is_file && !is_encoded { file } else { Part::Value }
        }
        Shape::Any => match encoding.or(schema.content.media()) {
            Some(media) if is_json(media) => Part::Value,
            Some(media) if media.trim() == "text/plain" => text,
            Some(_) => file,
            // 3.0 says nothing of it, so that it is any JSON.
            None if spec.openapi == Version::V3_0 => Part::Value,
            None => file,
        },
        _ => Part::Value,
    }
}

/// The type of a property that is a file or text by what its schema and its encoding say together;
/// `None`: its schema alone decides.
pub(super) fn part_type(types: &mut Types, id: SchemaId, media: Option<&str>) -> Option<TypeRef> {
    let (ty, list) = match part(types.spec, id, media) {
        Part::File { list } => (TypeRef::File, list),
        Part::Text { list } => (TypeRef::String, list),
        Part::Value => return None,
    };
    types.mark(id);
    types.mark(types.spec.innermost(id));
    Some(if list { TypeRef::List(Box::new(ty)) } else { ty })
}
