//! Responses that are a sequence of events.

use super::media::framing;
use super::representations::Representations;
use super::statuses::successes;
use super::types::{BodyFormat, Types};
use crate::ir::{Framing, Input, Location, Stream, TypeRef};
use crate::names::{FnName, TypeName, Verb};
use crate::spec::{self, MediaType, SchemaId, Shape};

/// The maximum depth at which unions are inspected.
const DEPTH: usize = 4;

/// Returns the successful response that is a sequence.
pub(super) fn representation(op: &spec::Operation) -> Option<(&str, &MediaType, Framing)> {
    let successful = successes(op);
    let representations = successful.flat_map(|(_, response)| &response.content);
    representations.filter_map(|(name, content)| Some((name.as_str(), content, framing(name)?))).next()
}

/// Returns the stream of an operation.
pub(super) fn stream(
    types: &mut Types,
    op: &spec::Operation,
    representations: &Representations,
    verb: Option<FnName>,
    request: &TypeName,
) -> Option<Stream> {
    let (media, content, framing) = representation(op)?;
    let schema = content.item.or_else(|| content.schema.map(|schema| item_of(types, schema)));
    let is_text = |schema| matches!(types.spec.schema(types.spec.target(schema)).shape, Shape::String { .. });
    let (item, framing) = match (framing, schema) {
        (Framing::Events, None) => (None, Framing::Envelopes),
        (Framing::Events, Some(schema)) if is_text(schema) => (None, Framing::Envelopes),
        (_, None) => (Some(TypeRef::Json), framing),
        // The text of the whole sequence rather than of an item.
        (_, Some(schema)) if content.item.is_none() && content.schema.is_some_and(is_text) => {
            types.mark(schema);
            (Some(TypeRef::Json), framing)
        }
        (_, Some(schema)) => {
            let envelope = (framing == Framing::Events).then(|| envelope(types, schema, DEPTH)).flatten();
            (
                Some(types.type_ref(schema, BodyFormat::Json, &request.join("event"))),
                envelope.unwrap_or(framing),
            )
        }
    };
    let verb = verb.unwrap_or_else(|| Verb::Stream.usual());
    let accept = representations.accept_stream(media).into();
    Some(Stream { method: verb, item, framing, accept, request_flag: None, exposes_setter: false })
}

/// Returns the schema of the items, if the document describes the whole sequence as an array.
fn item_of(types: &Types, schema: SchemaId) -> SchemaId {
    match types.spec.schema(types.spec.target(schema)).shape {
        Shape::Array { items: Some(items), .. } => items,
        _ => schema,
    }
}

/// Returns the framing if the schema describes the whole event (`event`, `data`, `id`, `retry`)
/// instead of its data. In a union, all members must.
fn envelope(types: &Types, schema: SchemaId, depth: usize) -> Option<Framing> {
    let depth = depth.checked_sub(1)?;
    let spec = types.spec;
    let shape = |schema| &spec.schema(spec.target(schema)).shape;
    match shape(schema) {
        Shape::Object(object) => {
            let data = object.properties.get("data")?;
            if spec.events.contains(&spec.target(schema)) {
                return Some(Framing::JsonData);
            }
            let known = |name: &String| matches!(name.as_str(), "event" | "data" | "id" | "retry");
            let named = object.properties.contains_key("event");
            if !named && !object.properties.keys().all(known) {
                return None;
            }
            Some(match shape(data.schema) {
                Shape::String { .. } => Framing::Envelopes,
                Shape::Enum(values) if values.iter().all(serde_json::Value::is_string) => Framing::Envelopes,
                _ if named => Framing::JsonEnvelopes,
                _ => return None,
            })
        }
        Shape::Union(union) => {
            let framings = union.members.iter().map(|&member| envelope(types, member, depth));
            let framings = framings.collect::<Option<Vec<_>>>()?;
            let widest = [Framing::JsonData, Framing::JsonEnvelopes];
            Some(widest.into_iter().find(|one| framings.contains(one)).unwrap_or(Framing::Envelopes))
        }
        _ => None,
    }
}

/// Removes the input that requests the stream from the caller's options.
pub(super) fn take_flag(stream: &mut Stream, options: &mut Vec<Input>) {
    let is_flag = |input: &Input| {
        input.wire == "stream"
            && input.ty == TypeRef::Bool
            && matches!(input.location, Location::Field(_) | Location::Query(_))
    };
    stream.request_flag = options.iter().position(is_flag).map(|index| options.remove(index));
}
