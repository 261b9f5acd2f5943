//! Partitions the wire shapes of a union by their values of one property.

use std::collections::BTreeSet;

use super::wire_shapes::{WireShape, same_variant};
use crate::ir::Literal;

/// The wire shapes, partitioned by their values of one property.
pub(super) struct Split {
    /// Sets of values, with the wire shapes that have them.
    pub arms: Vec<(Vec<Literal>, Vec<WireShape>)>,
    /// The wire shapes that may have another value, or none.
    pub rest: Vec<WireShape>,
}

impl Split {
    /// Creates a partition. Values that the same wire shapes have form one arm.
    pub fn new(
        group: &[&WireShape],
        values: &[Vec<Literal>],
        is_certain: impl Fn(&WireShape) -> bool,
    ) -> Self {
        let mut by_value: Vec<(Literal, Vec<usize>)> = Vec::new();
        let mut rest = Vec::new();
        for (index, &wire_shape) in group.iter().enumerate() {
            let values = &values[index];
            if values.is_empty() || !is_certain(wire_shape) {
                rest.push(wire_shape.clone());
            }
            for value in values {
                match by_value.iter_mut().find(|(known, _)| known == value) {
                    Some((_, wire_shapes)) if wire_shapes.last() == Some(&index) => {}
                    Some((_, wire_shapes)) => wire_shapes.push(index),
                    None => by_value.push((value.clone(), vec![index])),
                }
            }
        }
        let mut grouped: Vec<(Vec<Literal>, Vec<usize>)> = Vec::new();
        for (value, wire_shapes) in by_value {
            match grouped.iter_mut().find(|(_, known)| *known == wire_shapes) {
                Some((values, _)) => values.push(value),
                None => grouped.push((vec![value], wire_shapes)),
            }
        }
        let wire_shapes =
            |indices: Vec<usize>| indices.into_iter().map(|index| group[index].clone()).collect();
        Self {
            arms: grouped.into_iter().map(|(values, indices)| (values, wire_shapes(indices))).collect(),
            rest,
        }
    }

    /// Returns whether every wire shape has a value, and wire shapes that share one belong to one
    /// variant.
    pub fn identifies_each(&self) -> bool {
        let is_used = |wire_shape: &WireShape| {
            self.arms.iter().any(|(_, wire_shapes)| wire_shapes.iter().any(|other| other.is_same(wire_shape)))
        };
        let of_one = |wire_shapes: &[WireShape]| same_variant(&wire_shapes.iter().collect::<Vec<_>>());
        self.rest.iter().all(is_used) && self.arms.iter().all(|(_, wire_shapes)| of_one(wire_shapes))
    }

    pub fn parts(&self) -> usize {
        self.arms.len() + usize::from(!self.rest.is_empty())
    }

    /// Returns the number of variants in the largest part.
    pub fn left(&self) -> usize {
        let parts = self.arms.iter().map(|(_, wire_shapes)| wire_shapes).chain([&self.rest]);
        let variants = parts.map(|wire_shapes| {
            wire_shapes.iter().map(|wire_shape| wire_shape.variant).collect::<BTreeSet<_>>().len()
        });
        variants.max().unwrap_or_default()
    }
}
