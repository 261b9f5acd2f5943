//! Inline types without a description take the description of the fields and parameters that use
//! them.

use crate::analyze::{Sameness, walk::named};
use crate::ir::{Api, Doc, Location, TypeDef, TypeId, TypeKind, TypeRef};
use crate::text::Text;

/// Describes types without a description of their own that are used once, or whose uses all have
/// the same description. A component never takes the description of a use, nor does an inline type
/// whose uses differ.
///
/// Changes only printed text: documents are compared by their own descriptions.
pub fn docs(api: &mut Api, same: &Sameness) {
    let mut words: Vec<Option<Descriptions>> = vec![None; api.types.len()];
    for (id, doc) in uses(api) {
        let first = same.first(id);
        // An alias describes its own use.
        for id in [Some(id), (first != id).then_some(first)].into_iter().flatten() {
            let known = &mut words[id.0];
            *known = match known.take() {
                None => Some(Descriptions::Same(doc.clone())),
                Some(Descriptions::Same(known)) if known == doc => Some(Descriptions::Same(known)),
                Some(_) => Some(Descriptions::Differ),
            };
        }
    }
    let is_undescribed = |def: &TypeDef| def.schema.is_none() && def.doc.summary.is_empty();
    for (def, words) in api.types.iter_mut().zip(words).filter(|(def, _)| is_undescribed(def)) {
        if let Some(Descriptions::Same(doc)) = words {
            def.doc = doc;
        }
    }
}

/// The descriptions of a type's uses.
#[derive(Clone)]
enum Descriptions {
    Same(Doc),
    Differ,
}

/// Returns parameters in the order of operations, then fields in the order of types.
fn uses(api: &Api) -> Uses {
    let mut out = Uses::new();
    for operation in api.operations() {
        for input in operation.arguments.iter().chain(&operation.options) {
            let call = operation.line().code_span();
            add_use(&mut out, &input.ty, &input.doc, || match input.location {
                Location::Body => format!("The body of {call}."),
                _ => format!("The parameter {} of {call}.", input.wire.code_span()),
            });
        }
    }
    for def in &api.types {
        if let TypeKind::Struct(object) = &def.kind {
            for field in object.fields() {
                let fallback = || format!("The field {} of `{}`.", field.wire.code_span(), def.name);
                add_use(&mut out, &field.ty, &field.doc, fallback);
            }
        }
    }
    out
}

/// The descriptions of uses, with the type that is used.
type Uses = Vec<(TypeId, Doc)>;

fn add_use(out: &mut Uses, ty: &TypeRef, doc: &Doc, fallback: impl FnOnce() -> String) {
    let Some(id) = named(ty) else { return };
    let summary = if doc.summary.is_empty() { Text::from(fallback()) } else { doc.summary.clone() };
    out.push((id, Doc { summary, details: Text::new() }));
}
