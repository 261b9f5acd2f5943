//! Dispatch: determines the union member that a value belongs to.
//!
//! The criteria are tried in this order: JSON type, discriminator, constant property, required
//! keys, property names, values of properties. If they cannot distinguish some members, that is
//! reported. For `anyOf`, the first member that fits is used; for `oneOf`, the value is kept as
//! JSON.
//!
//! # An example
//!
//! ```yaml
//! Contact:
//!   oneOf:
//!     - {$ref: '#/components/schemas/Mail'}     # requires street
//!     - {$ref: '#/components/schemas/Phone'}    # requires number
//!     - {$ref: '#/components/schemas/Person'}   # requires name, and may have vat
//!     - {$ref: '#/components/schemas/Company'}  # requires name and vat
//! ```
//!
//! 1. Each member becomes one or more [`WireShape`]s: its JSON type and, for an object, its
//!    properties, the required ones, and the constant ones.
//! 2. All members are objects, there is no discriminator, and no property has distinct constants.
//!    So the decision is by keys.
//! 3. `street` and `number` are required by one member each and declared by no other, so a value
//!    with one of them is that member. `Company` requires everything that `Person` does and more,
//!    so it is tried first: a value with `name` and `vat` is a `Company`. `Person` is the fallback,
//!    chosen if nothing else fits ([`Dispatch::Fallback`]).
//!
//! ```text
//! object => by keys
//!   has street => Mail
//!   has number => Phone
//!   has name, vat => Company
//!   else => Person
//! ```
//!
//! A value without any of these keys that does not decode as a `Person` becomes `Contact::Unknown`,
//! which keeps its JSON.

use std::collections::BTreeSet;

use super::split::Split;
use super::tags::Tags;
use super::wire_shapes::{Owners, WireShape, same_variant, wire_shapes_of};
use crate::ir::{Dispatch, JsonKind, KeysArm, Literal};
use crate::spec::{Discriminator, SchemaId, Shape, Spec};
use crate::text::Text;

/// A variant and the schemas that it represents.
pub(super) struct Candidate {
    pub variant: usize,
    pub members: Vec<SchemaId>,
}

/// Properties of a union besides its members.
#[derive(Clone, Copy, Default)]
pub(super) struct Rules<'a> {
    pub discriminator: Option<&'a Discriminator>,
    /// A value may match several members (`anyOf`): the first that fits is used.
    pub overlaps: bool,
    /// The schema of the union.
    pub itself: Option<SchemaId>,
    /// Use the discriminator even if there is only one member.
    pub is_hierarchy: bool,
}

/// A decision, and the problems to report about it.
pub(super) struct Decided {
    pub decision: Dispatch,
    /// The sets of variants that cannot be distinguished.
    pub doubts: Vec<Vec<usize>>,
    /// The sets of variants that a value may match at the same time, so that the first one is used.
    pub overlaps: Vec<Vec<usize>>,
    /// The sets of variants that only the first element of a list distinguishes, and it may lack
    /// the distinguishing property.
    pub first_only: Vec<Vec<usize>>,
    /// The values of the mapping whose target is not a member.
    pub strays: Vec<String>,
}

/// Decides between candidates without further information.
pub(super) fn dispatch(spec: &Spec, candidates: &[Candidate]) -> Decided {
    dispatch_by(spec, &Tags::default(), candidates, Rules::default())
}

pub(super) fn dispatch_by(spec: &Spec, tags: &Tags, candidates: &[Candidate], rules: Rules) -> Decided {
    let members = candidates.iter();
    let members =
        members.flat_map(|candidate| candidate.members.iter().map(|&member| (candidate.variant, member)));
    let mut decider = Dispatcher::new(spec, tags, rules);
    let decision = decider.by_kind(&wire_shapes_of(spec, members));
    let Dispatcher { doubts, overlaps, first_only, strays, .. } = decider;
    match rules.overlaps {
        true => {
            let overlaps = [overlaps, doubts].concat();
            Decided { decision, doubts: Vec::new(), overlaps, first_only: Vec::new(), strays }
        }
        false => Decided { decision, doubts, overlaps, first_only, strays },
    }
}

pub(super) struct Dispatcher<'a> {
    pub spec: &'a Spec,
    pub tags: &'a Tags,
    pub rules: Rules<'a>,
    pub doubts: Vec<Vec<usize>>,
    overlaps: Vec<Vec<usize>>,
    pub strays: Vec<String>,
    /// The number of decisions by optional keys, all of which may be absent.
    guesses: usize,
    /// The sets of variants that lists distinguish by their first element, which may lack the
    /// distinguishing property.
    pub first_only: Vec<Vec<usize>>,
    /// The depth of members below the union's value.
    pub depth: usize,
    /// The lists whose elements are being compared, with their variants, outermost first.
    lists: Vec<BTreeSet<(usize, SchemaId)>>,
}

/// The maximum depth at which values of members are compared.
pub(super) const MAX_DEPTH: usize = 2;

/// The maximum nesting of lists whose elements are compared.
const MAX_LISTS: usize = 16;

impl<'a> Dispatcher<'a> {
    pub(super) fn new(spec: &'a Spec, tags: &'a Tags, rules: Rules<'a>) -> Self {
        let (doubts, overlaps, strays) = Default::default();
        Self {
            spec,
            tags,
            rules,
            doubts,
            overlaps,
            strays,
            guesses: 0,
            first_only: Vec::new(),
            depth: 0,
            lists: Vec::new(),
        }
    }

    pub fn by_kind(&mut self, wire_shapes: &[WireShape]) -> Dispatch {
        let mut kinds: Vec<JsonKind> = wire_shapes.iter().map(|wire_shape| wire_shape.kind).collect();
        // Integers come before numbers, because the arm of a number also accepts integers.
        kinds.sort_unstable();
        kinds.dedup();
        let mut arms = Vec::new();
        for kind in kinds {
            let mut group: Vec<&WireShape> =
                wire_shapes.iter().filter(|wire_shape| wire_shape.kind == kind).collect();
            // If the union has both, a whole number is an integer, and any other number is not.
            let is_number = |wire_shape: &WireShape| {
                matches!(self.spec.schema(wire_shape.schema).shape, Shape::Number { .. })
            };
            let is_integer = |wire_shape: &WireShape| {
                matches!(self.spec.schema(wire_shape.schema).shape, Shape::Integer { .. })
            };
            let among_others = |count: usize| (1..group.len()).contains(&count);
            let is_doubtful = match kind {
                JsonKind::Integer
                    if among_others(group.iter().filter(|wire_shape| is_number(wire_shape)).count()) =>
                {
                    group.retain(|wire_shape| !is_number(wire_shape));
                    true
                }
                JsonKind::Number
                    if among_others(group.iter().filter(|wire_shape| is_integer(wire_shape)).count()) =>
                {
                    group.retain(|wire_shape| !is_integer(wire_shape));
                    false
                }
                JsonKind::Number => group.iter().all(|wire_shape| is_integer(wire_shape)),
                _ => false,
            };
            let decision = match kind {
                JsonKind::Object => self.by_discriminator(&group),
                JsonKind::Array => self.by_element(&group),
                JsonKind::String => self.by_format(&group),
                _ => self.only(&group),
            };
            // An integer outside the range of its type is kept as JSON.
            arms.push((kind, if is_doubtful { by_elimination(decision) } else { decision }));
        }
        match arms.as_slice() {
            arms if arms.iter().all(|(_, decision)| *decision == Dispatch::Unknown) => Dispatch::Unknown,
            // The tag alone distinguishes an object from other values.
            [(JsonKind::Object, Dispatch::Tag { otherwise, .. })] if **otherwise == Dispatch::Unknown => {
                arms.remove(0).1
            }
            _ => Dispatch::Kind(arms),
        }
    }

    /// Returns the only variant, or records a doubt.
    pub fn only(&mut self, group: &[&WireShape]) -> Dispatch {
        let mut variants: Vec<usize> = group.iter().map(|wire_shape| wire_shape.variant).collect();
        variants.sort_unstable();
        variants.dedup();
        match variants.as_slice() {
            [] => Dispatch::Unknown,
            [only] => Dispatch::Variant(*only),
            _ => {
                self.doubts.push(variants);
                self.first(group)
            }
        }
    }

    /// Records that a value may match any of the members, in which case `oneOf` permits none.
    pub(super) fn overlap(&mut self, group: &[&WireShape]) -> Dispatch {
        self.guesses += 1;
        if self.rules.overlaps {
            let variants: BTreeSet<usize> = group.iter().map(|wire_shape| wire_shape.variant).collect();
            self.overlaps.push(variants.into_iter().collect());
        }
        self.first(group)
    }

    /// Returns the first member that fits, if `anyOf` allows that. Excludes members that contain
    /// the union itself, because they would recurse.
    fn first(&self, group: &[&WireShape]) -> Dispatch {
        if !self.rules.overlaps {
            return Dispatch::Unknown;
        }
        let ends = |wire_shape: &&&WireShape| {
            let itself = self.rules.itself;
            itself.is_none_or(|itself| !self.spec.alternatives(wire_shape.member).contains(&itself))
        };
        let variants: BTreeSet<usize> =
            group.iter().filter(ends).map(|wire_shape| wire_shape.variant).collect();
        match variants.into_iter().collect::<Vec<_>>().as_slice() {
            [] => Dispatch::Unknown,
            [only] => Dispatch::Fallback(*only),
            several => Dispatch::First(several.to_vec()),
        }
    }

    fn by_element(&mut self, group: &[&WireShape]) -> Dispatch {
        if same_variant(group) {
            return self.only(group);
        }
        let items = group.iter().filter_map(|wire_shape| match self.spec.schema(wire_shape.schema).shape {
            Shape::Array { items: Some(items) } => Some((wire_shape.variant, items)),
            _ => None,
        });
        let elements = wire_shapes_of(self.spec, items);
        let lists: BTreeSet<(usize, SchemaId)> =
            group.iter().map(|wire_shape| (wire_shape.variant, wire_shape.schema)).collect();
        // Elements that are the same lists again cannot be distinguished by their content.
        if elements.is_empty() || self.lists.contains(&lists) || self.lists.len() == MAX_LISTS {
            return self.only(group);
        }
        self.lists.push(lists);
        let guesses = self.guesses;
        let of = Box::new(with_whole_numbers(self.by_kind(&elements)));
        self.lists.pop();
        if self.guesses > guesses {
            let variants: BTreeSet<usize> = group.iter().map(|wire_shape| wire_shape.variant).collect();
            self.first_only.push(variants.into_iter().collect());
        }
        if matches!(*of, Dispatch::Unknown | Dispatch::First(_)) {
            return *of;
        }
        // The variants whose elements may have the same JSON type as another's.
        let is_of_another = |wire_shape: &WireShape| {
            elements.iter().any(|other| other.kind == wire_shape.kind && other.variant != wire_shape.variant)
        };
        let mut any: Vec<usize> = elements
            .iter()
            .filter(|wire_shape| is_of_another(wire_shape))
            .map(|wire_shape| wire_shape.variant)
            .collect();
        // The variant with the most required properties comes first, because its lists may also be
        // valid for the others.
        let most = |variant: &usize| {
            let own = elements.iter().filter(|wire_shape| wire_shape.variant == *variant);
            std::cmp::Reverse(own.map(|wire_shape| wire_shape.required.len()).max())
        };
        any.sort_unstable();
        any.dedup();
        any.sort_by_key(most);
        Dispatch::FirstElement { of, empty: group[0].variant, any }
    }

    /// Decides by the property whose constants distinguish the members best.
    pub fn by_tag(&mut self, group: &[&WireShape]) -> Dispatch {
        if same_variant(group) {
            return self.only(group);
        }
        let mut properties: Vec<&String> = Vec::new();
        for property in group.iter().flat_map(|wire_shape| wire_shape.tags.keys()) {
            if !properties.contains(&property) {
                properties.push(property);
            }
        }
        let splits = properties.into_iter().map(|property| {
            let values =
                group.iter().map(|wire_shape| wire_shape.tags.get(property).cloned().unwrap_or_default());
            let values: Vec<Vec<Literal>> = values.collect();
            (property, Split::new(group, &values, |wire_shape| wire_shape.required_tags.contains(property)))
        });
        // Prefers the split that leaves the fewest variants together, then the one with the most
        // parts, then the first.
        let mut splits: Vec<(&String, Split)> = splits.filter(|(_, split)| split.parts() > 1).collect();
        splits.sort_by_key(|(_, split)| (split.left(), std::cmp::Reverse(split.parts())));
        let settles = |split: &Split| split.rest.len() < group.len();
        if let Some(best) = splits.iter().position(|(_, split)| settles(split)) {
            let (property, split) = splits.swap_remove(best);
            let tagged = self.tagged(property, split);
            return self.or_open(group, property, tagged);
        }
        // A property that any member may lack is only used if keys are not enough.
        let (doubts, guesses) = (self.doubts.len(), self.guesses);
        let by_keys = self.by_keys(group);
        let is_certain = self.doubts.len() == doubts;
        if splits.is_empty() || (is_certain && self.guesses == guesses) {
            return by_keys;
        }
        // Any of the properties that distinguish all members may be the one that is present.
        let (telling, others): (Vec<_>, Vec<_>) =
            splits.into_iter().partition(|(_, split)| split.identifies_each());
        let asked = match telling.is_empty() {
            false => telling,
            true if is_certain => return by_keys,
            true => others.into_iter().take(1).collect(),
        };
        self.doubts.truncate(doubts);
        self.guesses = guesses + 1;
        asked.into_iter().rev().fold(by_keys, |otherwise, (property, split)| {
            match self.tagged(property, Split { rest: Vec::new(), ..split }) {
                Dispatch::Tag { property, arms, .. } => {
                    Dispatch::Tag { property, arms, otherwise: Box::new(otherwise) }
                }
                other => other,
            }
        })
    }

    fn by_keys(&mut self, group: &[&WireShape]) -> Dispatch {
        if same_variant(group) {
            return self.only(group);
        }
        let mut rest: Vec<&WireShape> = group.to_vec();
        let mut arms = Vec::new();
        // A required key that no other member has identifies its member.
        let owners = Owners::of(group);
        rest.retain(|wire_shape| {
            let unique = wire_shape.required.iter().filter(|key| owners.is_only(key, wire_shape.variant));
            let unique: Vec<String> = unique.cloned().collect();
            let is_identified = !unique.is_empty();
            if is_identified {
                arms.push(KeysArm {
                    all: unique.into_iter().map(Text::from).collect(),
                    then: Dispatch::Variant(wire_shape.variant),
                });
            }
            !is_identified
        });
        // If one member requires all keys of another and more, the additional keys identify it.
        rest.sort_by_key(|wire_shape| std::cmp::Reverse(wire_shape.required.len()));
        while let [first, others @ ..] = rest.as_slice() {
            let more = !others.is_empty()
                && others
                    .iter()
                    .all(|o| o.required.is_subset(&first.required) && o.required != first.required);
            if !more {
                break;
            }
            let all = first.required.iter().map(Text::from).collect();
            arms.push(KeysArm { all, then: Dispatch::Variant(first.variant) });
            rest.remove(0);
        }
        // A required property is more reliable than one that may be absent.
        if let Some(identified) = self.by_required_member(&rest) {
            return if arms.is_empty() {
                identified
            } else {
                Dispatch::Keys { arms, otherwise: Box::new(identified) }
            };
        }
        // All required keys of one member, or of several equal ones, if no other member can have
        // them all.
        while let Some(wire_shape) = rest.iter().find(|wire_shape| has_unique_requirements(wire_shape, &rest))
        {
            let all = wire_shape.required.iter().cloned().map(Into::into).collect();
            let alike: Vec<&WireShape>;
            (alike, rest) = rest.iter().partition(|other| other.required == wire_shape.required);
            arms.push(KeysArm { all, then: self.by_keys(&alike) });
        }
        // A property that no other member has identifies its member if it is present.
        let left = rest.clone();
        let owners = Owners::of(&left);
        let mut identified: Vec<usize> = Vec::new();
        for wire_shape in &left {
            let unique = wire_shape.properties.iter().filter(|key| owners.is_only(key, wire_shape.variant));
            let unique: Vec<&String> = unique.collect();
            if left.len() > 1 && !unique.is_empty() {
                identified.push(wire_shape.variant);
            }
            for key in unique.into_iter().filter(|_| left.len() > 1) {
                arms.push(KeysArm {
                    all: vec![key.clone().into()],
                    then: Dispatch::Variant(wire_shape.variant),
                });
            }
        }
        let seen: BTreeSet<usize> = identified.iter().copied().collect();
        let last: Vec<&WireShape> =
            rest.iter().copied().filter(|wire_shape| !seen.contains(&wire_shape.variant)).collect();
        let otherwise = match last.as_slice() {
            // Every member has keys of its own. A value with none of them may be any member whose
            // keys are optional.
            [] if left.is_empty() => Dispatch::Unknown,
            [] => self.overlap(&left),
            last => self.by_members(last),
        };
        if arms.is_empty() {
            return otherwise;
        }
        let otherwise = match by_elimination(otherwise) {
            // The keys of the other members may be absent, so they are tried after the last one.
            Dispatch::Fallback(last) if !identified.is_empty() => {
                identified.retain(|&variant| variant != last);
                identified.dedup();
                Dispatch::First([vec![last], identified].concat())
            }
            otherwise => otherwise,
        };
        Dispatch::Keys { arms, otherwise: Box::new(otherwise) }
    }
}

/// Requires the keys of the remaining variant if no tag matches. A value without them has a tag
/// that was added to the API later.
pub(super) fn by_required(rest: &[WireShape], left: Dispatch) -> Dispatch {
    let mut required = rest.iter().map(|wire_shape| wire_shape.required.clone());
    let all = required.next().map(|first| required.fold(first, |all, more| &all & &more));
    match (left, all) {
        (Dispatch::Variant(variant), Some(all)) if !all.is_empty() => {
            let arm =
                KeysArm { all: all.into_iter().map(Text::from).collect(), then: Dispatch::Variant(variant) };
            Dispatch::Keys { arms: vec![arm], otherwise: Box::new(Dispatch::Unknown) }
        }
        (left, _) => left,
    }
}

/// Adjusts a decision by the first element of a list: a list of numbers may begin with an integer.
fn with_whole_numbers(mut decision: Dispatch) -> Dispatch {
    if let Dispatch::Kind(arms) = &mut decision {
        let of = |arms: &[(JsonKind, Dispatch)], kind| {
            let arm = arms.iter().find(|(own, _)| *own == kind);
            arm.and_then(|(_, then)| then.variants().first().copied())
        };
        if let (Some(integer), Some(number)) = (of(arms, JsonKind::Integer), of(arms, JsonKind::Number))
            && integer != number
            && let Some((_, then)) = arms.iter_mut().find(|(kind, _)| *kind == JsonKind::Integer)
        {
            *then = Dispatch::First(vec![integer, number]);
        }
    }
    decision
}

/// Turns a certain decision into a fallback.
pub(super) fn by_elimination(decision: Dispatch) -> Dispatch {
    match decision {
        Dispatch::Variant(variant) => Dispatch::Fallback(variant),
        other => other,
    }
}

/// Returns whether no other variant can have all required keys, ignoring variants with the same
/// required keys.
fn has_unique_requirements(wire_shape: &WireShape, rest: &[&WireShape]) -> bool {
    if wire_shape.required.is_empty() {
        return false;
    }
    let is_other =
        |other: &&&WireShape| other.variant != wire_shape.variant && other.required != wire_shape.required;
    let mut others = rest.iter().filter(is_other).peekable();
    others.peek().is_some() && others.all(|other| !wire_shape.required.is_subset(&other.properties))
}
