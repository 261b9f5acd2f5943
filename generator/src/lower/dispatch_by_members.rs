//! Dispatch by the values of properties that all members of a union have.

use super::dispatch::{Dispatcher, MAX_DEPTH, Rules};
use super::wire_shapes::{WireShape, same_variant, wire_shapes_of};
use crate::ir::Dispatch;
use crate::spec::Shape;

impl Dispatcher<'_> {
    /// Decides by the values of a property that all members require.
    pub(super) fn by_required_member(&mut self, group: &[&WireShape]) -> Option<Dispatch> {
        if group.is_empty() || same_variant(group) || self.depth == MAX_DEPTH {
            return None;
        }
        shared(group, true).into_iter().find_map(|property| {
            let at = self.at(group, &property)?;
            self.first_only.extend(at.first_only);
            let (of, otherwise) = (Box::new(at.decision), Box::new(Dispatch::Unknown));
            Some(Dispatch::Member { property: property.into(), of, otherwise })
        })
    }

    /// Decides by the values of properties that all members have but not all require.
    pub(super) fn by_members(&mut self, group: &[&WireShape]) -> Dispatch {
        if same_variant(group) || self.depth == MAX_DEPTH {
            return self.only(group);
        }
        if let Some(decision) = self.by_required_member(group) {
            return decision;
        }
        // An optional property decides if it is present. If all are absent, nothing decides.
        let mut decisions = Vec::new();
        for property in shared(group, false) {
            if let Some(at) = self.at(group, &property) {
                self.first_only.extend(at.first_only);
                decisions.push((property, at.decision));
            }
        }
        let nothing = if decisions.is_empty() { self.only(group) } else { self.overlap(group) };
        decisions.into_iter().rev().fold(nothing, |otherwise, (property, decision)| {
            let (of, otherwise) = (Box::new(decision), Box::new(otherwise));
            Dispatch::Member { property: property.into(), of, otherwise }
        })
    }

    /// Returns the decision by the values of one property, unless it leaves doubts.
    fn at(&self, group: &[&WireShape], property: &str) -> Option<AtProperty> {
        let values = group.iter().filter_map(|wire_shape| match &self.spec.schema(wire_shape.schema).shape {
            Shape::Object(object) => Some((wire_shape.variant, object.properties.get(property)?.schema)),
            _ => None,
        });
        let wire_shapes = wire_shapes_of(self.spec, values);
        let is_seen =
            |wire_shape: &&WireShape| wire_shapes.iter().any(|other| other.variant == wire_shape.variant);
        if !group.iter().all(is_seen) {
            return None;
        }
        let mut decider = Dispatcher::new(self.spec, self.tags, Rules::default());
        decider.depth = self.depth + 1;
        let decision = decider.by_kind(&wire_shapes);
        decider.doubts.is_empty().then_some(AtProperty { decision, first_only: decider.first_only })
    }
}

/// A decision by the values of one property.
struct AtProperty {
    decision: Dispatch,
    first_only: Vec<Vec<usize>>,
}

/// Returns the properties that all members have, either those that all require or the others.
fn shared(group: &[&WireShape], required: bool) -> Vec<String> {
    let of_all = |name: &&String| {
        let has = |wire_shape: &&WireShape| wire_shape.properties.contains(*name);
        let requires = |wire_shape: &&WireShape| wire_shape.required.contains(*name);
        group.iter().all(has) && group.iter().all(requires) == required
    };
    group[0].properties.iter().filter(of_all).cloned().collect()
}
