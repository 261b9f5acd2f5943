//! Dispatch: tells the members of a union apart by looking at a value.
//!
//! In this order: JSON kind, discriminator, constant property, required keys, property names, the
//! values of properties. What remains alike is reported: of `anyOf` the first that fits is taken,
//! of `oneOf` it is kept as JSON.
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
//! 1. Each member becomes a [`Look`] or more: its JSON kind and, of an object, the properties,
//!    which of them are required, and the constants among them.
//! 2. All are objects, there is no discriminator, and no property has constant values that differ.
//!    So the decision is by keys.
//! 3. `street` and `number` are required by one member each and declared by no other: a value that
//!    has one of them is that member. `Company` requires all that `Person` does and more, so it
//!    comes before: a value with `name` and `vat` is a `Company`. `Person` is left; nothing tells
//!    it but that nothing else fits ([`Decide::Rest`]).
//!
//! ```text
//! object => by keys
//!   has street => Mail
//!   has number => Phone
//!   has name, vat => Company
//!   else => Person
//! ```
//!
//! A value that has none of these keys and does not decode as a `Person` is `Contact::Unknown`,
//! which keeps its JSON.

use std::collections::BTreeSet;

use super::looks::{Look, Owners, looks_of, same_variant};
use super::split::Split;
use super::tags::Tags;
use crate::ir::{Decide, JsonKind, KeysArm, Literal};
use crate::spec::{Discriminator, SchemaId, Shape, Spec};
use crate::text::Text;

/// A variant, and the schemas that it stands for.
pub(super) struct Candidate {
    pub variant: usize,
    pub members: Vec<SchemaId>,
}

/// What the document says of a union besides its members.
#[derive(Clone, Copy, Default)]
pub(super) struct Rules<'a> {
    pub discriminator: Option<&'a Discriminator>,
    /// A value may be several of the members (`anyOf`): the first that fits is taken.
    pub overlaps: bool,
    /// The union.
    pub itself: Option<SchemaId>,
    /// The tag is looked at, though there be one member only.
    pub is_hierarchy: bool,
}

/// A decision, and what is to be said of it.
pub(super) struct Decided {
    pub decision: Decide,
    /// The sets of variants that it cannot tell apart.
    pub doubts: Vec<Vec<usize>>,
    /// The sets of variants of which a value may be several, so that the first is taken.
    pub overlaps: Vec<Vec<usize>>,
    /// The sets of variants that only the first element of a list tells, which may lack what tells
    /// them.
    pub first_only: Vec<Vec<usize>>,
    /// The values of the mapping that lead to none of the members.
    pub strays: Vec<String>,
}

/// Tells candidates apart of which nothing more is known.
pub(super) fn decide(spec: &Spec, candidates: &[Candidate]) -> Decided {
    decide_by(spec, &Tags::default(), candidates, Rules::default())
}

pub(super) fn decide_by(spec: &Spec, tags: &Tags, candidates: &[Candidate], rules: Rules) -> Decided {
    let members = candidates.iter();
    let members =
        members.flat_map(|candidate| candidate.members.iter().map(|&member| (candidate.variant, member)));
    let mut decider = Decider::new(spec, tags, rules);
    let decision = decider.by_kind(&looks_of(spec, members));
    let Decider { doubts, overlaps, first_only, strays, .. } = decider;
    match rules.overlaps {
        true => {
            let overlaps = [overlaps, doubts].concat();
            Decided { decision, doubts: Vec::new(), overlaps, first_only: Vec::new(), strays }
        }
        false => Decided { decision, doubts, overlaps, first_only, strays },
    }
}

pub(super) struct Decider<'a> {
    pub spec: &'a Spec,
    pub tags: &'a Tags,
    pub rules: Rules<'a>,
    pub doubts: Vec<Vec<usize>>,
    overlaps: Vec<Vec<usize>>,
    pub strays: Vec<String>,
    /// How often keys were all there was to ask, though a value may have none of them.
    guesses: usize,
    /// The sets of variants that lists tell by their first element, which may lack what tells them.
    pub first_only: Vec<Vec<usize>>,
    /// How many members down from the union's value.
    pub depth: usize,
    /// The lists, with their variants, whose elements are being told apart, outermost first.
    lists: Vec<BTreeSet<(usize, SchemaId)>>,
}

/// Values of members are looked at this far down.
pub(super) const MAX_DEPTH: usize = 2;

/// So many lists in lists are looked into.
const MAX_LISTS: usize = 16;

impl<'a> Decider<'a> {
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

    pub fn by_kind(&mut self, looks: &[Look]) -> Decide {
        let mut kinds: Vec<JsonKind> = looks.iter().map(|look| look.kind).collect();
        // Integers before numbers, since a number's arm takes integers too.
        kinds.sort_unstable();
        kinds.dedup();
        let mut arms = Vec::new();
        for kind in kinds {
            let mut group: Vec<&Look> = looks.iter().filter(|look| look.kind == kind).collect();
            // A number that is whole is an integer if the union has both, and any other is not.
            let is_number = |look: &Look| matches!(self.spec.schema(look.schema).shape, Shape::Number { .. });
            let is_integer =
                |look: &Look| matches!(self.spec.schema(look.schema).shape, Shape::Integer { .. });
            let among_others = |count: usize| (1..group.len()).contains(&count);
            let is_doubtful = match kind {
                JsonKind::Integer if among_others(group.iter().filter(|look| is_number(look)).count()) => {
                    group.retain(|look| !is_number(look));
                    true
                }
                JsonKind::Number if among_others(group.iter().filter(|look| is_integer(look)).count()) => {
                    group.retain(|look| !is_integer(look));
                    false
                }
                JsonKind::Number => group.iter().all(|look| is_integer(look)),
                _ => false,
            };
            let decision = match kind {
                JsonKind::Object => self.by_discriminator(&group),
                JsonKind::Array => self.by_element(&group),
                JsonKind::String => self.by_format(&group),
                _ => self.only(&group),
            };
            // What the type of the integer does not hold is kept as JSON.
            arms.push((kind, if is_doubtful { by_elimination(decision) } else { decision }));
        }
        match arms.as_slice() {
            arms if arms.iter().all(|(_, decision)| *decision == Decide::Unknown) => Decide::Unknown,
            // Looking at a tag tells an object from anything else.
            [(JsonKind::Object, Decide::Tag { otherwise, .. })] if **otherwise == Decide::Unknown => {
                arms.remove(0).1
            }
            _ => Decide::Kind(arms),
        }
    }

    /// One variant, or a doubt.
    pub fn only(&mut self, group: &[&Look]) -> Decide {
        let mut variants: Vec<usize> = group.iter().map(|look| look.variant).collect();
        variants.sort_unstable();
        variants.dedup();
        match variants.as_slice() {
            [] => Decide::Unknown,
            [only] => Decide::Variant(*only),
            _ => {
                self.doubts.push(variants);
                self.first(group)
            }
        }
    }

    /// Where a value may be any of them, so that `oneOf` allows none.
    pub(super) fn overlap(&mut self, group: &[&Look]) -> Decide {
        self.guesses += 1;
        if self.rules.overlaps {
            let variants: BTreeSet<usize> = group.iter().map(|look| look.variant).collect();
            self.overlaps.push(variants.into_iter().collect());
        }
        self.first(group)
    }

    /// The first that fits, where `anyOf` says so. A member that holds the union itself would ask
    /// it again.
    fn first(&self, group: &[&Look]) -> Decide {
        if !self.rules.overlaps {
            return Decide::Unknown;
        }
        let ends = |look: &&&Look| {
            let itself = self.rules.itself;
            itself.is_none_or(|itself| !self.spec.alternatives(look.member).contains(&itself))
        };
        let variants: BTreeSet<usize> = group.iter().filter(ends).map(|look| look.variant).collect();
        match variants.into_iter().collect::<Vec<_>>().as_slice() {
            [] => Decide::Unknown,
            [only] => Decide::Rest(*only),
            several => Decide::First(several.to_vec()),
        }
    }

    fn by_element(&mut self, group: &[&Look]) -> Decide {
        if same_variant(group) {
            return self.only(group);
        }
        let items = group.iter().filter_map(|look| match self.spec.schema(look.schema).shape {
            Shape::Array { items: Some(items) } => Some((look.variant, items)),
            _ => None,
        });
        let elements = looks_of(self.spec, items);
        let lists: BTreeSet<(usize, SchemaId)> =
            group.iter().map(|look| (look.variant, look.schema)).collect();
        // Elements that are the same lists again are told apart by nothing that is in them.
        if elements.is_empty() || self.lists.contains(&lists) || self.lists.len() == MAX_LISTS {
            return self.only(group);
        }
        self.lists.push(lists);
        let guesses = self.guesses;
        let of = Box::new(with_whole_numbers(self.by_kind(&elements)));
        self.lists.pop();
        if self.guesses > guesses {
            let variants: BTreeSet<usize> = group.iter().map(|look| look.variant).collect();
            self.first_only.push(variants.into_iter().collect());
        }
        if matches!(*of, Decide::Unknown | Decide::First(_)) {
            return *of;
        }
        // Those whose elements may be of the same kind as another's.
        let is_of_another = |look: &Look| {
            elements.iter().any(|other| other.kind == look.kind && other.variant != look.variant)
        };
        let mut any: Vec<usize> =
            elements.iter().filter(|look| is_of_another(look)).map(|look| look.variant).collect();
        // That whose elements must have the most, since such a list may well be one of the others
        // too.
        let most = |variant: &usize| {
            let own = elements.iter().filter(|look| look.variant == *variant);
            std::cmp::Reverse(own.map(|look| look.required.len()).max())
        };
        any.sort_unstable();
        any.dedup();
        any.sort_by_key(most);
        Decide::FirstElement { of, empty: group[0].variant, any }
    }

    /// By the property whose constants make the most of a difference.
    pub fn by_tag(&mut self, group: &[&Look]) -> Decide {
        if same_variant(group) {
            return self.only(group);
        }
        let mut properties: Vec<&String> = Vec::new();
        for property in group.iter().flat_map(|look| look.tags.keys()) {
            if !properties.contains(&property) {
                properties.push(property);
            }
        }
        let splits = properties.into_iter().map(|property| {
            let values = group.iter().map(|look| look.tags.get(property).cloned().unwrap_or_default());
            let values: Vec<Vec<Literal>> = values.collect();
            (property, Split::new(group, &values, |look| look.certain.contains(property)))
        });
        // Those that leave the fewest to be told apart, then those of most parts, then the first.
        let mut splits: Vec<(&String, Split)> = splits.filter(|(_, split)| split.parts() > 1).collect();
        splits.sort_by_key(|(_, split)| (split.left(), std::cmp::Reverse(split.parts())));
        let settles = |split: &Split| split.rest.len() < group.len();
        if let Some(best) = splits.iter().position(|(_, split)| settles(split)) {
            let (property, split) = splits.swap_remove(best);
            let tagged = self.tagged(property, split);
            return self.or_open(group, property, tagged);
        }
        // A property that may be absent from all of them is asked if keys do not tell everything.
        let (doubts, guesses) = (self.doubts.len(), self.guesses);
        let by_keys = self.by_keys(group);
        let is_certain = self.doubts.len() == doubts;
        if splits.is_empty() || (is_certain && self.guesses == guesses) {
            return by_keys;
        }
        // Any of those that tell each may be the one that is there.
        let (telling, others): (Vec<_>, Vec<_>) =
            splits.into_iter().partition(|(_, split)| split.tells_each());
        let asked = match telling.is_empty() {
            false => telling,
            true if is_certain => return by_keys,
            true => others.into_iter().take(1).collect(),
        };
        self.doubts.truncate(doubts);
        self.guesses = guesses + 1;
        asked.into_iter().rev().fold(by_keys, |otherwise, (property, split)| {
            match self.tagged(property, Split { rest: Vec::new(), ..split }) {
                Decide::Tag { property, arms, .. } => {
                    Decide::Tag { property, arms, otherwise: Box::new(otherwise) }
                }
                other => other,
            }
        })
    }

    fn by_keys(&mut self, group: &[&Look]) -> Decide {
        if same_variant(group) {
            return self.only(group);
        }
        let mut rest: Vec<&Look> = group.to_vec();
        let mut arms = Vec::new();
        // A required key that no other member has tells its member.
        let owners = Owners::of(group);
        rest.retain(|look| {
            let unique = look.required.iter().filter(|key| owners.is_only(key, look.variant));
            let unique: Vec<String> = unique.cloned().collect();
            let told = !unique.is_empty();
            if told {
                arms.push(KeysArm {
                    all: unique.into_iter().map(Text::from).collect(),
                    then: Decide::Variant(look.variant),
                });
            }
            !told
        });
        // Where one member requires all that another does and more, that more tells it.
        rest.sort_by_key(|look| std::cmp::Reverse(look.required.len()));
        while let [first, others @ ..] = rest.as_slice() {
            let more = !others.is_empty()
                && others
                    .iter()
                    .all(|o| o.required.is_subset(&first.required) && o.required != first.required);
            if !more {
                break;
            }
            let all = first.required.iter().map(Text::from).collect();
            arms.push(KeysArm { all, then: Decide::Variant(first.variant) });
            rest.remove(0);
        }
        // What a property looks like that all must have tells more than one that may be absent.
        if let Some(told) = self.by_required_member(&rest) {
            return if arms.is_empty() { told } else { Decide::Keys { arms, otherwise: Box::new(told) } };
        }
        // All keys that one requires, or several alike, where no other can have them all.
        while let Some(look) = rest.iter().find(|look| requires_what_no_other_has(look, &rest)) {
            let all = look.required.iter().cloned().map(Into::into).collect();
            let alike: Vec<&Look>;
            (alike, rest) = rest.iter().partition(|other| other.required == look.required);
            arms.push(KeysArm { all, then: self.by_keys(&alike) });
        }
        // A property that no other member has tells its member where it is present.
        let left = rest.clone();
        let owners = Owners::of(&left);
        let mut told: Vec<usize> = Vec::new();
        for look in &left {
            let unique = look.properties.iter().filter(|key| owners.is_only(key, look.variant));
            let unique: Vec<&String> = unique.collect();
            if left.len() > 1 && !unique.is_empty() {
                told.push(look.variant);
            }
            for key in unique.into_iter().filter(|_| left.len() > 1) {
                arms.push(KeysArm { all: vec![key.clone().into()], then: Decide::Variant(look.variant) });
            }
        }
        let seen: BTreeSet<usize> = told.iter().copied().collect();
        let last: Vec<&Look> = rest.iter().copied().filter(|look| !seen.contains(&look.variant)).collect();
        let otherwise = match last.as_slice() {
            // Every member has keys of its own; a value with none of them may be any whose keys are
            // optional.
            [] if left.is_empty() => Decide::Unknown,
            [] => self.overlap(&left),
            last => self.by_members(last),
        };
        if arms.is_empty() {
            return otherwise;
        }
        let otherwise = match by_elimination(otherwise) {
            // The keys of the others may be absent, so that one of them is what this is if it is
            // not the last.
            Decide::Rest(last) if !told.is_empty() => {
                told.retain(|&variant| variant != last);
                told.dedup();
                Decide::First([vec![last], told].concat())
            }
            otherwise => otherwise,
        };
        Decide::Keys { arms, otherwise: Box::new(otherwise) }
    }
}

/// The one variant that is left when a tag tells no other, where the value has what it requires:
/// any other is one that the API has added since.
pub(super) fn by_required(rest: &[Look], left: Decide) -> Decide {
    let mut required = rest.iter().map(|look| look.required.clone());
    let all = required.next().map(|first| required.fold(first, |all, more| &all & &more));
    match (left, all) {
        (Decide::Variant(variant), Some(all)) if !all.is_empty() => {
            let arm =
                KeysArm { all: all.into_iter().map(Text::from).collect(), then: Decide::Variant(variant) };
            Decide::Keys { arms: vec![arm], otherwise: Box::new(Decide::Unknown) }
        }
        (left, _) => left,
    }
}

/// The decision by the first element of a list: one of numbers may begin with a whole one.
fn with_whole_numbers(mut decision: Decide) -> Decide {
    if let Decide::Kind(arms) = &mut decision {
        let of = |arms: &[(JsonKind, Decide)], kind| {
            let arm = arms.iter().find(|(own, _)| *own == kind);
            arm.and_then(|(_, then)| then.variants().first().copied())
        };
        if let (Some(integer), Some(number)) = (of(arms, JsonKind::Integer), of(arms, JsonKind::Number))
            && integer != number
            && let Some((_, then)) = arms.iter_mut().find(|(kind, _)| *kind == JsonKind::Integer)
        {
            *then = Decide::First(vec![integer, number]);
        }
    }
    decision
}

/// A decision that is taken where nothing has told another.
pub(super) fn by_elimination(decision: Decide) -> Decide {
    match decision {
        Decide::Variant(variant) => Decide::Rest(variant),
        other => other,
    }
}

/// Returns whether no other variant can have all that the look requires, but for those that require
/// the same.
fn requires_what_no_other_has(look: &Look, rest: &[&Look]) -> bool {
    if look.required.is_empty() {
        return false;
    }
    let is_other = |other: &&&Look| other.variant != look.variant && other.required != look.required;
    let mut others = rest.iter().filter(is_other).peekable();
    others.peek().is_some() && others.all(|other| !look.required.is_subset(&other.properties))
}
