//! Reports union members that cannot be distinguished.

use std::collections::BTreeSet;

use super::dispatch::{Candidate, Decided};
use super::tags::{declared, object};
use super::types::Types;
use crate::diagnostic::{Code, Diagnostic, listed};
use crate::ir::{Dispatch, Variant};
use crate::names::TypeName;
use crate::pointer::Pointer;
use crate::spec::{Discriminator, Object, Spec};
use crate::text::code_span;

/// Suggests a way to tell the variants apart: distinct values of a property that all have and that
/// is enumerated, or a new property.
fn help(spec: &Spec, candidates: &[Candidate], variants: &[usize]) -> String {
    let members = candidates.iter().filter(|candidate| variants.contains(&candidate.variant));
    let leaves = members.flat_map(|candidate| candidate.members.iter().flat_map(|&id| spec.leaves(id)));
    let objects: Option<Vec<&Object>> = leaves.map(|leaf| object(spec, leaf)).collect();
    let objects = objects.unwrap_or_default();
    let lists = |name: &str| objects.iter().any(|of| !declared(spec, Some(of), name).is_empty());
    let of_all = |name: &str| objects.iter().all(|object| object.properties.contains_key(name));
    let mut names = objects.first().into_iter().flat_map(|object| object.properties.keys());
    match names.find(|name| of_all(name) && lists(name)) {
        Some(name) => {
            format!("give {} distinct values in each member, and make it required", code_span(name))
        }
        None => "add a `discriminator`, or a property with a distinct constant in each member".to_owned(),
    }
}

/// Warns about members that no value, or not every value, is decoded as.
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
        types.diagnostics.push(Diagnostic::warning(Code::AmbiguousUnion, message).at(pointer).help(help));
    };
    for doubt in &decided.doubts {
        let names = named(&mut doubt.iter().copied());
        let message = format!(
            "{names} of `{union}` cannot be distinguished: no discriminator, constant, JSON type, required key, property name or \
             format differs, so such values are kept as JSON"
        );
        warn(message, &help(spec, candidates, doubt));
    }
    let overlaps: BTreeSet<&Vec<usize>> = decided.overlaps.iter().collect();
    for overlap in overlaps {
        let names = named(&mut overlap.iter().copied());
        let message = format!(
            "{names} of `{union}` overlap: a value that matches several is decoded as the first that fits"
        );
        warn(message, &help(spec, candidates, overlap));
    }
    for first_only in &decided.first_only {
        let names = named(&mut first_only.iter().copied());
        let message = format!(
            "{names} of `{union}` can only be told apart by the first element of an array: a value is kept as JSON if that element \
             lacks the distinguishing property"
        );
        warn(message, &help(spec, candidates, first_only));
    }
    for tag in &decided.strays {
        let message = format!(
            "the mapping of `{union}` maps `{tag}` to a schema that is not a member, so such values are kept as JSON"
        );
        warn(message, "add the schema to the members, or remove the entry from the mapping");
    }
    let mut reached: BTreeSet<usize> = decided.doubts.iter().flatten().copied().collect();
    reach(&decided.decision, &mut reached);
    let missing: Vec<usize> = (0..variants.len()).filter(|index| !reached.contains(index)).collect();
    if !missing.is_empty() {
        let names = named(&mut missing.iter().copied());
        let message = format!(
            "no value is ever decoded as {names} of `{union}`, because other members match first; such values are \
             decoded as those members, or kept as JSON"
        );
        let all: Vec<usize> = (0..variants.len()).collect();
        let help = match discriminator {
            Some(Discriminator { property, .. }) => {
                format!("map a distinct value of {} to it in the discriminator", code_span(property))
            }
            None => help(spec, candidates, &all),
        };
        warn(message, &help);
    }
}

/// Collects the variants that a decision can result in.
fn reach(dispatch: &Dispatch, out: &mut BTreeSet<usize>) {
    out.extend(dispatch.variants());
    dispatch.next().into_iter().for_each(|next| reach(next, out));
}
