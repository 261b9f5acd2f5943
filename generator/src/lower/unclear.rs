//! What is said of unions whose members are not all told apart.

use std::collections::BTreeSet;

use super::decide::{Candidate, Decided};
use super::tags::{declared, object};
use super::types::Types;
use crate::diagnostic::{Diagnostic, listed};
use crate::ir::{Decide, Variant};
use crate::names::TypeName;
use crate::pointer::Pointer;
use crate::spec::{Discriminator, Object, Spec};
use crate::text::code_span;

/// Returns what would tell the variants apart: values of their own at a property that all have and
/// that lists its values, or a property to be added.
fn help(spec: &Spec, candidates: &[Candidate], variants: &[usize]) -> String {
    let members = candidates.iter().filter(|candidate| variants.contains(&candidate.variant));
    let leaves = members.flat_map(|candidate| candidate.members.iter().flat_map(|&id| spec.leaves(id)));
    let objects: Option<Vec<&Object>> = leaves.map(|leaf| object(spec, leaf)).collect();
    let objects = objects.unwrap_or_default();
    let lists = |name: &str| objects.iter().any(|of| !declared(spec, Some(of), name).is_empty());
    let of_all = |name: &str| objects.iter().all(|object| object.properties.contains_key(name));
    let mut names = objects.first().into_iter().flat_map(|object| object.properties.keys());
    match names.find(|name| of_all(name) && lists(name)) {
        Some(name) => format!("give {} values of its own in each member, and require it", code_span(name)),
        None => "name a `discriminator`, or make a property constant in each member".to_owned(),
    }
}

/// Warns of members that are never or not always decoded to.
pub(super) fn report(
    types: &mut Types,
    pointer: &Pointer,
    union: &TypeName,
    variants: &[Variant],
    candidates: &[Candidate],
    discriminator: Option<&Discriminator>,
    decided: &Decided,
) {
    let spec = types.spec;
    let named = |indexes: &mut dyn Iterator<Item = usize>| {
        let names: Vec<&str> = indexes.map(|index| variants[index].name.as_str()).collect();
        listed(names)
    };
    let mut warn = |message: String, help: &str| {
        types.diagnostics.push(Diagnostic::warning(message).at(pointer).help(help));
    };
    for doubt in &decided.doubts {
        let names = named(&mut doubt.iter().copied());
        let message = format!(
            "{names} of `{union}` cannot be told apart: no discriminator, constant, kind, required key, property name or \
             format differs, so such a value is kept as JSON"
        );
        warn(message, &help(spec, candidates, doubt));
    }
    let overlaps: BTreeSet<&Vec<usize>> = decided.overlaps.iter().collect();
    for overlap in overlaps {
        let names = named(&mut overlap.iter().copied());
        let message = format!(
            "{names} of `{union}` overlap: a value that may be any of them is decoded as the first that it fits"
        );
        warn(message, &help(spec, candidates, overlap));
    }
    for first_only in &decided.first_only {
        let names = named(&mut first_only.iter().copied());
        let message = format!(
            "{names} of `{union}` are told apart by the first element of a list only: a value is kept as JSON if that element \
             lacks what tells them"
        );
        warn(message, &help(spec, candidates, first_only));
    }
    for tag in &decided.strays {
        let message = format!(
            "the mapping of `{union}` has `{tag}` for a schema that is no member, so such a value is kept as JSON"
        );
        warn(message, "list the schema among the members, or take the entry out of the mapping");
    }
    let mut reached: BTreeSet<usize> = decided.doubts.iter().flatten().copied().collect();
    reach(&decided.decision, &mut reached);
    let missing: Vec<usize> = (0..variants.len()).filter(|index| !reached.contains(index)).collect();
    if !missing.is_empty() {
        let names = named(&mut missing.iter().copied());
        let message = format!(
            "no value is ever decoded as {names} of `{union}`: all that tells it is taken by other members; such a value is \
             decoded as one of these, or kept as JSON"
        );
        let all: Vec<usize> = (0..variants.len()).collect();
        let help = match discriminator {
            Some(Discriminator { property, .. }) => format!(
                "map a value of {} to it that no other member has, in the discriminator",
                code_span(property)
            ),
            None => help(spec, candidates, &all),
        };
        warn(message, &help);
    }
}

/// The variants that a decision leads to.
fn reach(decide: &Decide, out: &mut BTreeSet<usize>) {
    out.extend(decide.variants());
    decide.next().into_iter().for_each(|next| reach(next, out));
}
