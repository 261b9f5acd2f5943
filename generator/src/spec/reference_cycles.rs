//! Detects cycles that consist only of references and unions.

use super::report::Report;
use super::{Schema, SchemaId, Shape};
use crate::diagnostic::{Code, Diagnostic};

/// Reports an error for each cycle of references and of unions whose members all lead back to it,
/// and replaces one schema of the cycle by [`Shape::Any`]. Afterwards, following references and
/// single-member unions always terminates.
pub(super) fn break_cycles(schemas: &mut [Schema], report: &mut Report) {
    let terminates = terminating(schemas);
    // The number of the walk that visited the schema; 0 if none has.
    let mut walks = vec![0_usize; schemas.len()];
    for start in (0..schemas.len()).filter(|&index| !terminates[index]) {
        let mut at = start;
        while walks[at] == 0 {
            walks[at] = start + 1;
            let Some(next) = referenced(schemas, at).into_iter().find(|next| !terminates[next.0]) else {
                break;
            };
            if walks[next.0] == start + 1 {
                let error = Diagnostic::error(
                    Code::ReferenceCycle,
                    "this schema refers only to itself, so it describes no value",
                )
                .at(&schemas[at].pointer)
                .help("replace one of the references by a type");
                report.push(error);
                schemas[at].shape = Shape::Any;
                break;
            }
            at = next.0;
        }
    }
}

/// Returns, for each schema, whether following it reaches a schema that is neither a reference nor
/// a union.
fn terminating(schemas: &[Schema]) -> Vec<bool> {
    let references: Vec<Vec<SchemaId>> = (0..schemas.len()).map(|index| referenced(schemas, index)).collect();
    let mut referenced_by: Vec<Vec<usize>> = vec![Vec::new(); schemas.len()];
    for (index, next) in references.iter().enumerate() {
        next.iter().for_each(|id| referenced_by[id.0].push(index));
    }
    let mut terminates: Vec<bool> = references.iter().map(Vec::is_empty).collect();
    let mut todo: Vec<usize> = (0..schemas.len()).filter(|&index| terminates[index]).collect();
    while let Some(index) = todo.pop() {
        for &before in &referenced_by[index] {
            if !std::mem::replace(&mut terminates[before], true) {
                todo.push(before);
            }
        }
    }
    terminates
}

/// Returns the target of a reference, or the members of a union except for `null`.
fn referenced(schemas: &[Schema], index: usize) -> Vec<SchemaId> {
    match &schemas[index].shape {
        Shape::Reference(next) => vec![*next],
        Shape::Union(union) => {
            let more = |id: &SchemaId| !matches!(schemas[id.0].shape, Shape::Null | Shape::Never);
            union.members.iter().copied().filter(more).collect()
        }
        _ => Vec::new(),
    }
}
