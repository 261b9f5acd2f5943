//! Response headers.

use std::collections::HashSet;

use super::docs;
use super::statuses::successes;
use super::types::{BodyFormat, Types};
use crate::ir::{ResponseHeader, TypeRef};
use crate::names::TypeName;
use crate::spec::{self, SchemaId, Shape};

/// Headers that the client handles itself.
const KNOWN: [&str; 2] = ["content-type", "link"];

/// Returns the headers of successful responses. Headers get no types of their own: values that are
/// not scalars or arrays of scalars are strings.
pub(super) fn headers(types: &mut Types, op: &spec::Operation, request: &TypeName) -> Vec<ResponseHeader> {
    let successful = successes(op);
    let mut headers: Vec<ResponseHeader> = Vec::new();
    let mut seen = HashSet::new();
    for (name, header) in successful.flat_map(|(_, response)| &response.headers) {
        if !seen.insert(name.to_ascii_lowercase()) || KNOWN.contains(&name.to_lowercase().as_str()) {
            continue;
        }
        let readable = header.schema.filter(|&schema| is_flat(types, schema));
        let ty = match readable {
            Some(schema) => types.type_ref(schema, BodyFormat::Json, &request.join("header")),
            None => TypeRef::String,
        };
        let doc = docs::doc(header.description.as_deref(), None);
        headers.push(ResponseHeader { wire: name.clone().into(), ty, doc });
    }
    headers
}

fn is_flat(types: &Types, schema: SchemaId) -> bool {
    match types.spec.schema(types.spec.target(schema)).shape {
        Shape::Array { items: Some(items) } => is_scalar(types, items),
        _ => is_scalar(types, schema),
    }
}

fn is_scalar(types: &Types, schema: SchemaId) -> bool {
    let shape = &types.spec.schema(types.spec.target(schema)).shape;
    matches!(shape, Shape::Bool | Shape::Integer { .. } | Shape::Number { .. } | Shape::String { .. })
}
