//! Inline types that the document does not describe take the words of what holds them, where all of
//! it says the same.

use crate::analyze::walk::named;
use crate::ir::{Api, Doc, Location, TypeDef, TypeId, TypeKind, TypeRef};
use crate::text::Text;

/// Describes the types that have no description of their own and are held in one place, or in
/// places that say the same. A component is not what one of its uses says, and neither is an inline
/// type that several places share.
///
/// For emission only: a comparison of two documents is of their own words. Comes after it is found
/// which types are alike.
pub fn docs(api: &mut Api) {
    let mut words: Vec<Option<Words>> = vec![None; api.types.len()];
    for (id, doc) in places(api) {
        let first = api.types[id.0].same_as.unwrap_or(id);
        // Another name of a type stands for its own place.
        for id in [Some(id), (first != id).then_some(first)].into_iter().flatten() {
            let known = &mut words[id.0];
            *known = match known.take() {
                None => Some(Words::Same(doc.clone())),
                Some(Words::Same(known)) if known == doc => Some(Words::Same(known)),
                Some(_) => Some(Words::Differ),
            };
        }
    }
    let is_mute = |def: &TypeDef| def.schema.is_none() && def.doc.summary.is_empty();
    for (def, words) in api.types.iter_mut().zip(words).filter(|(def, _)| is_mute(def)) {
        if let Some(Words::Same(doc)) = words {
            def.doc = doc;
        }
    }
}

/// What the places of a type say of it.
#[derive(Clone)]
enum Words {
    Same(Doc),
    Differ,
}

/// Parameters in the order of the operations, then fields in the order of the types.
fn places(api: &Api) -> Places {
    let mut out = Places::new();
    for operation in api.operations() {
        for input in operation.arguments.iter().chain(&operation.options) {
            let call = operation.line().code_span();
            hold(&mut out, &input.ty, &input.doc, || match input.location {
                Location::Body => format!("The body of {call}."),
                _ => format!("{} of {call}.", input.wire.code_span()),
            });
        }
    }
    for def in &api.types {
        if let TypeKind::Struct(object) = &def.kind {
            for field in object.fields() {
                let made_up = || format!("{} of `{}`.", field.wire.code_span(), def.name);
                hold(&mut out, &field.ty, &field.doc, made_up);
            }
        }
    }
    out
}

/// What a place says of the type that it holds, by type.
type Places = Vec<(TypeId, Doc)>;

fn hold(out: &mut Places, ty: &TypeRef, doc: &Doc, made_up: impl FnOnce() -> String) {
    let Some(id) = named(ty) else { return };
    let summary = if doc.summary.is_empty() { Text::from(made_up()) } else { doc.summary.clone() };
    out.push((id, Doc { summary, details: Text::new() }));
}
