//! The serialization of bodies, by media type.

use super::patches::{Patch, patch};
use super::query_style::nested_style;
use super::types::Types;
use crate::config::ArrayStyle;
use crate::ir::{Framing, Media, QueryStyle};
use crate::media_type::{self, essence};
use crate::spec::{SchemaId, Shape};

/// Returns the serialization of bodies with a media type.
pub(super) fn media(types: &Types, name: &str) -> Media {
    let essence = essence(name);
    match essence.as_str() {
        // JSON is valid YAML.
        _ if patch(name) == Some(Patch::Apply) => {
            Media::Json(written(name, "application/apply-patch+yaml").into())
        }
        _ if is_json(name) => Media::Json(match media_type::is_range(name) {
            true => media_type::JSON.into(),
            false => written(name, media_type::JSON).into(),
        }),
        "multipart/form-data" => Media::Multipart,
        "application/x-www-form-urlencoded" => Media::Form(match types.config.query().arrays {
            ArrayStyle::Brackets | ArrayStyle::Indices => nested_style(types.config),
            ArrayStyle::Document | ArrayStyle::Comma => QueryStyle::FormExplode,
        }),
        text if text.starts_with("text/") || text.ends_with("/xml") || text.ends_with("+xml") => {
            Media::Text(written(name, "text/plain").into())
        }
        _ => Media::Bytes(written(name, "application/octet-stream").into()),
    }
}

/// Returns the media type as the document writes it, or the default of its kind if it is not valid
/// in a header.
fn written(name: &str, usual: &str) -> String {
    media_type::header(name).unwrap_or_else(|| usual.to_owned())
}

/// Returns whether bodies with that media type are read as JSON. That includes `*/*`, which allows
/// any.
pub(super) fn is_json(name: &str) -> bool {
    let essence = essence(name);
    matches!(essence.as_str(), "application/json" | "*/*" | "text/json") || essence.ends_with("+json")
}

/// Returns whether a schema is a string with `format: binary`.
pub(super) fn is_binary(types: &Types, schema: SchemaId) -> bool {
    let schema = types.spec.schema(types.spec.target(schema));
    matches!(&schema.shape, Shape::String { format: Some(format) } if format == "binary")
}

/// Returns the framing of a sequential media type (OpenAPI 3.2, 4.14.2 "Sequential Media Types").
pub(super) fn framing(media: &str) -> Option<Framing> {
    let essence = essence(media);
    Some(match essence.as_str() {
        "text/event-stream" => Framing::Events,
        "application/jsonl" | "application/ndjson" | "application/x-ndjson" | "application/x-jsonl" => {
            Framing::Lines
        }
        "application/jsonlines" | "application/x-jsonlines" | "application/stream+json" => Framing::Lines,
        "application/json-seq" => Framing::Sequence,
        sequence if sequence.ends_with("+json-seq") => Framing::Sequence,
        _ => return None,
    })
}
