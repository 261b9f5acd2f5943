//! Server-sent events whose data has a schema of its own (OpenAPI 3.2, 4.14.2): the document
//! describes the data as a string with a `contentSchema`, and the client parses it.

use std::collections::HashSet;

use super::{SchemaId, Shape, Spec};
use crate::media_type::essence;

/// Gives the property `data` of events the schema of its content.
pub(super) fn parse(spec: &mut Spec) {
    let responses = spec.operations.iter().flat_map(|operation| operation.responses.values());
    let content = responses.flat_map(|response| &response.content);
    let streams = content.filter(|(media, _)| essence(media) == "text/event-stream");
    let items: Vec<SchemaId> = streams.filter_map(|(_, content)| content.item.or(content.schema)).collect();
    let leaves: HashSet<SchemaId> =
        items.into_iter().flat_map(|item| spec.leaves(spec.innermost(item))).collect();
    for leaf in leaves {
        let Shape::Object(object) = &spec.schema(leaf).shape else { continue };
        let Some(data) = object.properties.get("data").map(|data| spec.target(data.schema)) else { continue };
        let data = spec.schema(data);
        let Some(content) = data.content_schema.filter(|_| matches!(data.shape, Shape::String { .. })) else {
            continue;
        };
        if let Shape::Object(object) = &mut spec.schemas[leaf.0].shape
            && let Some(data) = object.properties.get_mut("data")
        {
            data.schema = content;
            spec.events.insert(leaf);
        }
    }
}
