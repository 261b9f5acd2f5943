//! Schemas that say nothing but that their values are those of another, which says so of them.

use super::report::Report;
use super::{Schema, SchemaId, Shape};
use crate::diagnostic::Diagnostic;

/// Makes each circle of references, and of unions all of whose members lead back, an error, and
/// `Any` of one schema in it, so that whoever follows references and unions with one member comes
/// to an end.
pub(super) fn break_circles(schemas: &mut [Schema], report: &mut Report) {
    let ends = ends(schemas);
    // The number of the walk that came by; 0 is none.
    let mut walks = vec![0_usize; schemas.len()];
    for start in (0..schemas.len()).filter(|&index| !ends[index]) {
        let mut at = start;
        while walks[at] == 0 {
            walks[at] = start + 1;
            let Some(next) = led_to(schemas, at).into_iter().find(|next| !ends[next.0]) else {
                break;
            };
            if walks[next.0] == start + 1 {
                let error = Diagnostic::error("a schema refers to itself, so it has no end")
                    .at(&schemas[at].pointer)
                    .help("say what its values are instead");
                report.push(error);
                schemas[at].shape = Shape::Any;
                break;
            }
            at = next.0;
        }
    }
}

/// Of each schema, whether following it comes to one that is neither a reference nor a union.
fn ends(schemas: &[Schema]) -> Vec<bool> {
    let led: Vec<Vec<SchemaId>> = (0..schemas.len()).map(|index| led_to(schemas, index)).collect();
    let mut led_by: Vec<Vec<usize>> = vec![Vec::new(); schemas.len()];
    for (index, next) in led.iter().enumerate() {
        next.iter().for_each(|id| led_by[id.0].push(index));
    }
    let mut ends: Vec<bool> = led.iter().map(Vec::is_empty).collect();
    let mut todo: Vec<usize> = (0..schemas.len()).filter(|&index| ends[index]).collect();
    while let Some(index) = todo.pop() {
        for &before in &led_by[index] {
            if !std::mem::replace(&mut ends[before], true) {
                todo.push(before);
            }
        }
    }
    ends
}

/// What a reference leads to, and the members of a union that are more than `null`.
fn led_to(schemas: &[Schema], index: usize) -> Vec<SchemaId> {
    match &schemas[index].shape {
        Shape::Reference(next) => vec![*next],
        Shape::Union(union) => {
            let more = |id: &SchemaId| !matches!(schemas[id.0].shape, Shape::Null | Shape::Never);
            union.members.iter().copied().filter(more).collect()
        }
        _ => Vec::new(),
    }
}
