//! The part of a union's doc that describes its dispatch.

use super::docs::Docs;
use crate::ir::{Dispatch, Union};

/// Adds the criteria by which a decoded value gets its variant. Adds nothing for a union that is
/// only sent, or whose values all have one variant.
pub fn selection(docs: Docs, item: &Union) -> Docs {
    let mut criteria = Vec::new();
    if !item.multipart {
        collect(&item.dispatch, &mut criteria);
    }
    let criteria: Vec<String> = criteria
        .iter()
        .enumerate()
        .filter(|(index, criterion)| !criteria[..*index].contains(criterion))
        .map(|(_, criterion)| criterion.clone())
        .collect();
    match criteria.as_slice() {
        [] => docs,
        [criterion] => docs.and_wrapped(&format!("The variant of a decoded value depends on {criterion}.")),
        _ => docs.and("The variant of a decoded value depends, in this order, on:").and_list(&criteria),
    }
}

fn collect(decision: &Dispatch, out: &mut Vec<String>) {
    match decision {
        Dispatch::Variant(_) | Dispatch::Fallback(_) | Dispatch::Unknown => {}
        Dispatch::First(_) => out.push("the first type that it decodes as".to_owned()),
        Dispatch::Kind(arms) => {
            if arms.len() > 1 {
                out.push("its JSON type".to_owned());
            }
        }
        Dispatch::Tag { property, .. } => out.push(format!("its property {}", property.code_span())),
        Dispatch::FirstElement { .. } => out.push("its first element".to_owned()),
        Dispatch::Member { property, .. } => out.push(format!("its property {}", property.code_span())),
        Dispatch::Text { .. } => out.push("the format of the text".to_owned()),
        Dispatch::Keys { .. } => out.push("the properties that are present".to_owned()),
    }
    decision.next().into_iter().for_each(|next| collect(next, out));
}
