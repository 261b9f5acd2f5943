//! Files in multipart bodies: the properties that are files, and the types that contain them.
//!
//! In OpenAPI 3.0, a file is a string of the format `binary`. In 3.1 (4.8.14.4 "Considerations for
//! File Uploads"), it is a schema without a type, or a string whose media type is neither text nor
//! JSON. The media type may also come from the encoding of the body.

use indexmap::IndexMap;

use super::flatten::flatten;
use super::types::{BodyFormat, Types};
use crate::document::Version;
use crate::ir::TypeRef;
use crate::names::{SuggestedType, TypeName};
use crate::spec::content::{is_json, is_text};
use crate::spec::{Content, MediaType, SchemaId, Shape, Spec};

/// The form of a property in a multipart body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// A file, or a part for each file of a list.
    File { list: bool },
    /// A string whose schema has no type, or a part for each string of a list.
    Text { list: bool },
    /// A value as its schema describes it.
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

/// The media types from the encodings of a body that decide whether properties are files.
pub(super) type PartMedia = IndexMap<String, String>;

/// An index into [`Types::part_media`]. Bodies with the same schema share a type if the same
/// properties are files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct PartMediaId(usize);

impl Types<'_> {
    /// Returns the form of a multipart body.
    pub fn multipart(&mut self, content: &MediaType) -> BodyFormat {
        let media = part_media(self.spec, content);
        let known = self.part_media.iter().position(|known| *known == media);
        BodyFormat::Multipart(PartMediaId(known.unwrap_or_else(|| {
            self.part_media.push(media);
            self.part_media.len() - 1
        })))
    }

    /// Returns the type of a property in a body of that form, without `null`.
    pub fn property(
        &mut self,
        id: SchemaId,
        body_format: BodyFormat,
        whole: &TypeName,
        wire: &str,
    ) -> TypeRef {
        if let BodyFormat::Multipart(PartMediaId(index)) = body_format {
            let media = self.part_media[index].get(wire).cloned();
            if let Some(ty) = part_type(self, id, media.as_deref()) {
                return ty;
            }
        }
        // A part that is not a file is text or JSON.
        self.type_ref_of_part(id, BodyFormat::Json, whole, wire)
    }

    /// Returns the type of the values of a map in a body of that form.
    pub fn map_value(&mut self, id: SchemaId, body_format: BodyFormat, suggested: &SuggestedType) -> TypeRef {
        let file = match body_format {
            BodyFormat::Multipart(_) => part_type(self, id, None),
            BodyFormat::Json => None,
        };
        file.unwrap_or_else(|| self.element(id, BodyFormat::Json, suggested))
    }
}

/// Returns the media types that decide whether properties of a body are files.
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

/// Returns the form of a property. `media` is its media type in the encoding of the body.
pub(super) fn part(spec: &Spec, id: SchemaId, media: Option<&str>) -> Part {
    let target = spec.target(id);
    match &spec.schema(target).shape {
        Shape::Array { items: Some(_) } => match spec.innermost(target) {
            // An array that contains only itself.
            innermost if matches!(spec.schema(innermost).shape, Shape::Array { .. }) => Part::Value,
            innermost => part(spec, innermost, media).of_list(),
        },
        Shape::Union(union) => {
            let members = flatten(spec, &super::tags::Tags::default(), union);
            // One file or several files: the list covers both.
            let list = members.iter().any(|&member| matches!(spec.schema(member).shape, Shape::Array { .. }));
            let is_file = |&id: &SchemaId| matches!(part_of_member(spec, id, media), Part::File { .. });
            let is_binary = |&id: &SchemaId| is_file(&id) && has_type(spec, id);
            // A member that may be anything does not count as a file next to other members.
            let holds_file =
                members.iter().any(is_binary) || !members.is_empty() && members.iter().all(is_file);
            if holds_file { Part::File { list } } else { Part::Value }
        }
        _ => single_part(spec, target, media),
    }
}

/// Like [`part`], for a member of a union. Does not descend into nested unions.
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
            // Before 3.1, a schema without a type is any JSON.
            None if spec.openapi <= Version::V3_0 => Part::Value,
            None => file,
        },
        _ => Part::Value,
    }
}

/// Returns the type of a property that its schema and its encoding together make a file or text.
/// `None` if the schema alone decides.
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
