//! Types that the document says nothing of take the words of the first place that holds them.

use super::walk::{named, operations};
use crate::ir::{Api, Doc, TypeId, TypeKind, TypeRef};
use crate::text::Text;

/// What a place says of the type that it holds, by type.
type Places = Vec<(TypeId, Doc)>;

/// Describes every type that some place holds. For emission only: a comparison of two documents is of their own words.
pub fn docs(api: &mut Api) {
    for (id, doc) in places(api) {
        let def = &mut api.types[id.0];
        if def.doc.summary.is_empty() {
            def.doc = doc;
        }
    }
}

/// Parameters in the order of the operations, then fields in the order of the types.
fn places(api: &Api) -> Places {
    let mut out = Places::new();
    operations(&api.resources, &mut Vec::new(), &mut |_, operation| {
        for input in operation.arguments.iter().chain(&operation.options) {
            let place = format!("{} {}", operation.method.as_written(), operation.path.as_written());
            hold(&mut out, &input.ty, &input.doc, input.wire.as_written(), &place);
        }
    });
    for def in &api.types {
        if let TypeKind::Struct(object) = &def.kind {
            for field in object.fields() {
                hold(&mut out, &field.ty, &field.doc, field.wire.as_written(), def.name.as_str());
            }
        }
    }
    out
}

fn hold(out: &mut Places, ty: &TypeRef, doc: &Doc, wire: &str, place: &str) {
    let Some(id) = named(ty) else { return };
    let summary = match doc.summary.as_written() {
        "" => format!("`{wire}` of `{place}`."),
        summary => summary.to_owned(),
    };
    out.push((id, Doc { summary: summary.into(), details: Text::new() }));
}
