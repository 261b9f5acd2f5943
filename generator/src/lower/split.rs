//! Partitions the looks of a union by their values of one property.

use std::collections::BTreeSet;

use super::looks::{Look, same_variant};
use crate::ir::Literal;

/// The looks, partitioned by their values of one property.
pub(super) struct Split {
    /// Sets of values, with the looks that have them.
    pub arms: Vec<(Vec<Literal>, Vec<Look>)>,
    /// The looks that may have another value, or none.
    pub rest: Vec<Look>,
}

impl Split {
    /// Creates a partition. Values that the same looks have form one arm.
    pub fn new(group: &[&Look], values: &[Vec<Literal>], is_certain: impl Fn(&Look) -> bool) -> Self {
        let mut by_value: Vec<(Literal, Vec<usize>)> = Vec::new();
        let mut rest = Vec::new();
        for (index, &look) in group.iter().enumerate() {
            let values = &values[index];
            if values.is_empty() || !is_certain(look) {
                rest.push(look.clone());
            }
            for value in values {
                match by_value.iter_mut().find(|(known, _)| known == value) {
                    Some((_, looks)) if looks.last() == Some(&index) => {}
                    Some((_, looks)) => looks.push(index),
                    None => by_value.push((value.clone(), vec![index])),
                }
            }
        }
        let mut grouped: Vec<(Vec<Literal>, Vec<usize>)> = Vec::new();
        for (value, looks) in by_value {
            match grouped.iter_mut().find(|(_, known)| *known == looks) {
                Some((values, _)) => values.push(value),
                None => grouped.push((vec![value], looks)),
            }
        }
        let looks = |indices: Vec<usize>| indices.into_iter().map(|index| group[index].clone()).collect();
        Self { arms: grouped.into_iter().map(|(values, indices)| (values, looks(indices))).collect(), rest }
    }

    /// Returns whether every look has a value, and looks that share one belong to one variant.
    pub fn tells_each(&self) -> bool {
        let is_told =
            |look: &Look| self.arms.iter().any(|(_, looks)| looks.iter().any(|told| told.is_same(look)));
        let of_one = |looks: &[Look]| same_variant(&looks.iter().collect::<Vec<_>>());
        self.rest.iter().all(is_told) && self.arms.iter().all(|(_, looks)| of_one(looks))
    }

    pub fn parts(&self) -> usize {
        self.arms.len() + usize::from(!self.rest.is_empty())
    }

    /// Returns the number of variants in the largest part.
    pub fn left(&self) -> usize {
        let parts = self.arms.iter().map(|(_, looks)| looks).chain([&self.rest]);
        let variants =
            parts.map(|looks| looks.iter().map(|look| look.variant).collect::<BTreeSet<_>>().len());
        variants.max().unwrap_or_default()
    }
}
