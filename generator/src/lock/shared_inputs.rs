//! The inputs of an operation that both the lock and the document have.

use super::matching;
use super::surface::{InputSurface, OperationSurface};
use crate::ir::{Input, Operation};

/// Returns the inputs that both have, in pairs.
pub(super) fn shared_inputs<'a>(
    old: &'a OperationSurface,
    new: &'a Operation,
) -> Vec<(&'a InputSurface, &'a Input)> {
    let inputs: Vec<&Input> = new.arguments.iter().chain(&new.options).collect();
    let surfaces: Vec<InputSurface> = inputs.iter().map(|input| InputSurface::of(input)).collect();
    let olds: Vec<&InputSurface> = old.inputs().collect();
    let pairs = matching::inputs(old.inputs(), surfaces.iter()).into_iter();
    pairs.filter_map(|(old, new)| Some((olds[old?], inputs[new?]))).collect()
}
