//! What is said of unions whose members are not all told apart.

use std::collections::BTreeSet;

use super::decide::Decided;
use super::types::Types;
use crate::diagnostic::{Diagnostic, listed};
use crate::ir::{Decide, Variant};
use crate::names::TypeName;
use crate::pointer::Pointer;

const HELP: &str = "name a `discriminator`, or make a property constant in each member";

/// Warns of members that are never or not always decoded to.
pub(super) fn report(
    types: &mut Types,
    pointer: &Pointer,
    union: &TypeName,
    variants: &[Variant],
    decided: &Decided,
) {
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
        warn(message, HELP);
    }
    let overlaps: BTreeSet<&Vec<usize>> = decided.overlaps.iter().collect();
    for overlap in overlaps {
        let names = named(&mut overlap.iter().copied());
        let message = format!(
            "{names} of `{union}` overlap: a value that may be any of them is decoded as the first that it fits"
        );
        warn(message, HELP);
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
        warn(
            message,
            "give it a value of its own in the discriminator's mapping, or a constant that no other member has",
        );
    }
}

/// The variants that a decision leads to.
fn reach(decide: &Decide, out: &mut BTreeSet<usize>) {
    out.extend(decide.variants());
    decide.next().into_iter().for_each(|next| reach(next, out));
}
