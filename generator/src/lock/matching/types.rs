//! Matches the types of two surfaces.
//!
//! Components that keep their name are the same type unless their shapes have little in common.
//! From these and from the matched operations, mentions are followed in both surfaces: types that
//! are mentioned at the same location with similar shapes are the same type under another name.
//! Types that remain may be several that became one, or one that became several.

use std::collections::{HashMap, HashSet};

use super::inputs;
use super::operations::Operations;
use super::similarity::{has_all_values, same_kind, similarity};
use crate::ir::{Success, TypeId, TypeRef};
use crate::lock::surface::{BodySurface, OperationSurface, ShapeSurface, Surface, TypeSurface, UnionSurface};

/// The least similarity of two types with different names that are one type.
const NEAR: f64 = 0.5;
/// The least similarity of two components with the same name that are one type before anything else
/// is known.
const SAME_NAME: f64 = 0.3;
/// The most variants without a partner that are compared each with each.
const MOST_MEMBERS: usize = 40;

/// The pairs of types.
pub(crate) struct Pairs {
    to_new: Vec<Option<TypeId>>,
    to_old: Vec<Option<TypeId>>,
    /// Further old types that became a new one, whose first is in `to_old`.
    pub merged: Vec<(TypeId, TypeId)>,
    /// Further new types that an old one became, whose first is in `to_new`.
    pub split: Vec<(TypeId, TypeId)>,
    also: HashSet<(TypeId, TypeId)>,
}

impl Pairs {
    pub fn new_of(&self, old: TypeId) -> Option<TypeId> {
        self.to_new[old.0]
    }

    pub fn old_of(&self, new: TypeId) -> Option<TypeId> {
        self.to_old[new.0]
    }

    /// Returns whether they are one type, possibly under two names.
    pub fn same(&self, old: TypeId, new: TypeId) -> bool {
        self.to_new[old.0] == Some(new) || self.also.contains(&(old, new))
    }

    /// Returns whether the mentions are the same in Rust, boxes aside.
    pub fn same_mention(&self, old: &TypeRef, new: &TypeRef) -> bool {
        match (old, new) {
            (TypeRef::Boxed(old), new) => self.same_mention(old, new),
            (old, TypeRef::Boxed(new)) => self.same_mention(old, new),
            (TypeRef::Named(old), TypeRef::Named(new)) => self.same(*old, *new),
            (TypeRef::List(old), TypeRef::List(new))
            | (TypeRef::Map(old), TypeRef::Map(new))
            | (TypeRef::Nullable(old), TypeRef::Nullable(new)) => self.same_mention(old, new),
            (old, new) => old == new,
        }
    }

    /// Returns whether the old type became one with another: it is neither in the new API nor
    /// removed.
    pub fn is_merged(&self, old: TypeId) -> bool {
        self.merged.iter().any(|(merged, _)| *merged == old)
    }

    pub fn is_split(&self, new: TypeId) -> bool {
        self.split.iter().any(|(_, split)| *split == new)
    }
}

pub(crate) fn types(old: &Surface, new: &Surface, operations: &Operations) -> Pairs {
    let pairs = Pairs {
        to_new: vec![None; old.types.len()],
        to_old: vec![None; new.types.len()],
        merged: Vec::new(),
        split: Vec::new(),
        also: HashSet::new(),
    };
    let mut search =
        Search { old, new, pairs, waiting: Vec::new(), seen: HashSet::new(), scores: HashMap::new() };
    if let (Some(a), Some(b)) = (webhooks(old), webhooks(new)) {
        search.accept(a, b);
    }
    let names = search.names();
    for &(a, b) in &names {
        if search.score(a, b) >= SAME_NAME && old.types[a.0].schema.is_some() {
            search.accept(a, b);
        }
    }
    for &(a, b) in &operations.both {
        search.follow_operation(old.operation(a), new.operation(b));
    }
    search.by_place();
    for (a, b) in names {
        let component = old.types[a.0].schema.is_some() && new.types[b.0].schema.is_some();
        if search.are_free(a, b) && (component || search.score(a, b) >= NEAR) {
            search.accept(a, b);
        }
    }
    search.by_place();
    search.merges_and_splits();
    search.pairs
}

/// Returns the union of all webhooks. An API has one, and it stays the same type whichever webhooks
/// it has.
fn webhooks(surface: &Surface) -> Option<TypeId> {
    let is_union = |def: &TypeSurface| matches!(&def.kind, ShapeSurface::Union(union) if union.has_events());
    surface.types.iter().position(is_union).map(TypeId)
}

struct Search<'a> {
    old: &'a Surface,
    new: &'a Surface,
    pairs: Pairs,
    /// Pairs of mentions at the same location whose types are not matched yet.
    waiting: Vec<CandidatePair>,
    seen: HashSet<(TypeId, TypeId)>,
    scores: HashMap<(TypeId, TypeId), f64>,
}

/// Returns the priority of a match of two types of one schema, the weightiest criterion first.
fn match_priority(a: &TypeSurface, b: &TypeSurface) -> [bool; 5] {
    let multipart = |def: &TypeSurface| matches!(&def.kind, ShapeSurface::Struct(object) if object.multipart);
    [
        multipart(a) == multipart(b),
        a.name == b.name,
        a.sent == b.sent,
        a.received == b.received,
        a.home == b.home,
    ]
}

/// Two types mentioned at the same location.
#[derive(Clone, Copy)]
struct CandidatePair {
    old: TypeId,
    new: TypeId,
    /// Set if the location mentions one type only: a field, rather than one of several variants of
    /// a union.
    certain: bool,
}

impl Search<'_> {
    /// Pairs types by schema, else by name in Rust.
    fn names(&self) -> Vec<(TypeId, TypeId)> {
        let by_name: HashMap<&str, TypeId> = self
            .new
            .types
            .iter()
            .enumerate()
            .map(|(index, def)| (def.name.as_str(), TypeId(index)))
            .collect();
        let mut by_schema: HashMap<&str, Vec<TypeId>> = HashMap::new();
        for (index, def) in self.new.types.iter().enumerate() {
            if let Some(schema) = &def.schema {
                by_schema.entry(schema.as_written()).or_default().push(TypeId(index));
            }
        }
        let mut out = Vec::new();
        for (index, def) in self.old.types.iter().enumerate() {
            let same_schema = def.schema.as_ref().and_then(|schema| by_schema.get_mut(schema.as_written()));
            let found = match same_schema {
                // One schema may give several types, such as one for JSON and one for a form.
                Some(several) => {
                    let best = (0..several.len()).max_by_key(|&at| {
                        (match_priority(def, &self.new.types[several[at].0]), std::cmp::Reverse(at))
                    });
                    best.map(|at| several.remove(at))
                }
                None => by_name.get(def.name.as_str()).copied(),
            };
            out.extend(found.map(|found| (TypeId(index), found)));
        }
        out
    }

    fn score(&mut self, a: TypeId, b: TypeId) -> f64 {
        let (old, new) = (self.old, self.new);
        *self.scores.entry((a, b)).or_insert_with(|| similarity(old, new, &old.types[a.0], &new.types[b.0]))
    }

    fn are_free(&self, a: TypeId, b: TypeId) -> bool {
        self.pairs.to_new[a.0].is_none() && self.pairs.to_old[b.0].is_none()
    }

    fn accept(&mut self, a: TypeId, b: TypeId) {
        if self.are_free(a, b) {
            self.pairs.to_new[a.0] = Some(b);
            self.pairs.to_old[b.0] = Some(a);
            self.follow_types(a, b);
        }
    }

    fn queue(&mut self, old: &TypeRef, new: &TypeRef, certain: bool) {
        if let (Some(old), Some(new)) = (named(old), named(new))
            && !self.pairs.same(old, new)
            && self.seen.insert((old, new))
        {
            self.waiting.push(CandidatePair { old, new, certain });
        }
    }

    /// Matches types that are mentioned at the same location under two names, the most similar
    /// first.
    fn by_place(&mut self) {
        loop {
            let mut candidates: Vec<(f64, CandidatePair)> = Vec::new();
            for pair in self.waiting.clone() {
                if self.are_free(pair.old, pair.new) {
                    let score = self.candidate_score(pair);
                    if score >= NEAR {
                        candidates.push((score, pair));
                    }
                }
            }
            let (old, new) = (self.old, self.new);
            let names = |pair: &CandidatePair| (&old.types[pair.old.0].name, &new.types[pair.new.0].name);
            candidates.sort_by(|(a, first), (b, second)| {
                b.total_cmp(a).then_with(|| names(first).cmp(&names(second)))
            });
            if candidates.is_empty() {
                return;
            }
            for (_, pair) in candidates {
                self.accept(pair.old, pair.new);
            }
            let pairs = &self.pairs;
            self.waiting.retain(|pair| !pairs.same(pair.old, pair.new));
        }
    }

    /// Returns the similarity of a pair. Two inline types that are the only ones mentioned at a
    /// location are one type that changed.
    fn candidate_score(&mut self, pair: CandidatePair) -> f64 {
        let (a, b) = (&self.old.types[pair.old.0], &self.new.types[pair.new.0]);
        let inline = a.schema.is_none() && b.schema.is_none() && same_kind(a, b);
        let same_name = if a.name == b.name { 0.01 } else { 0.0 };
        let score = self.score(pair.old, pair.new);
        let grown = pair.certain && has_all_values(a, b);
        let score = if (inline && pair.certain) || grown { score.max(NEAR) } else { score };
        if score >= NEAR { score + same_name } else { score }
    }

    /// Finds removed types that became one with a matched type, and new types that were split off
    /// one.
    fn merges_and_splits(&mut self) {
        loop {
            let waiting = std::mem::take(&mut self.waiting);
            let mut found = false;
            for pair in waiting {
                let (a, b) = (pair.old, pair.new);
                let (gone, fresh) = (self.pairs.to_new[a.0].is_none(), self.pairs.to_old[b.0].is_none());
                if self.pairs.same(a, b) {
                    continue;
                }
                let grown = pair.certain && has_all_values(&self.old.types[a.0], &self.new.types[b.0]);
                if gone && !fresh && (grown || self.score(a, b) >= NEAR) {
                    self.pairs.merged.push((a, b));
                } else if !gone && fresh && self.score(a, b) >= 1.0 {
                    self.pairs.split.push((a, b));
                } else {
                    continue;
                }
                found = true;
                self.pairs.also.insert((a, b));
                self.follow_types(a, b);
            }
            if !found {
                break;
            }
            self.by_place();
        }
        for list in [&mut self.pairs.merged, &mut self.pairs.split] {
            list.sort_unstable();
        }
    }

    fn follow_operation(&mut self, old: &OperationSurface, new: &OperationSurface) {
        let (olds, news): (Vec<_>, Vec<_>) = (old.inputs().collect(), new.inputs().collect());
        for (a, b) in inputs(old.inputs(), new.inputs()) {
            if let (Some(a), Some(b)) = (a, b) {
                self.queue(&olds[a].ty, &news[b].ty, true);
            }
        }
        if let (Some(a), Some(b)) = (body(&old.body), body(&new.body)) {
            self.queue(&a, &b, true);
        }
        if let (Success::Json(a), Success::Json(b)) = (&old.success, &new.success) {
            self.queue(a, b, true);
        }
        for was in &old.representations {
            let now = new.representations.iter().find(|now| now.media == was.media);
            if let (Success::Json(a), Some(Success::Json(b))) = (&was.success, now.map(|now| &now.success)) {
                self.queue(a, b, true);
            }
        }
        for (name, was) in &old.callbacks {
            if let Some((_, now)) = new.callbacks.iter().find(|(other, _)| other == name) {
                self.queue(was, now, true);
            }
        }
        let items = |operation: &'_ OperationSurface| {
            operation.stream.as_ref().and_then(|stream| stream.item.clone())
        };
        if let (Some(a), Some(b)) = (items(old), items(new)) {
            self.queue(&a, &b, true);
        }
        for (status, a) in &old.errors {
            if let Some((_, b)) = new.errors.iter().find(|(other, _)| other == status) {
                self.queue(a, b, true);
            }
        }
    }

    fn follow_types(&mut self, a: TypeId, b: TypeId) {
        let (old, new) = (self.old, self.new);
        match (&old.types[a.0].kind, &new.types[b.0].kind) {
            (ShapeSurface::Struct(a), ShapeSurface::Struct(b)) => {
                let fields: HashMap<&str, &TypeRef> =
                    b.fields.iter().map(|field| (field.wire.as_written(), &field.ty)).collect();
                for field in &a.fields {
                    if let Some(other) = fields.get(field.wire.as_written()) {
                        self.queue(&field.ty, other, true);
                    }
                }
                if let (Some(a), Some(b)) = (&a.additional, &b.additional) {
                    self.queue(a, b, true);
                }
            }
            (ShapeSurface::Union(a), ShapeSurface::Union(b)) => self.follow_unions(a, b),
            (ShapeSurface::Newtype(a), ShapeSurface::Newtype(b)) => self.queue(a, b, true),
            _ => {}
        }
    }

    /// Follows variants of the same name, then those that remain, each with each.
    fn follow_unions(&mut self, a: &UnionSurface, b: &UnionSurface) {
        let by_name: HashMap<&str, &TypeRef> =
            b.variants.iter().map(|variant| (variant.name.as_str(), &variant.ty)).collect();
        let names: HashSet<&str> = a.variants.iter().map(|variant| variant.name.as_str()).collect();
        let mut left = Vec::new();
        for variant in &a.variants {
            match by_name.get(variant.name.as_str()) {
                Some(other) => self.queue(&variant.ty, other, true),
                None => left.push(&variant.ty),
            }
        }
        let others: Vec<&TypeRef> = b
            .variants
            .iter()
            .filter(|variant| !names.contains(variant.name.as_str()))
            .map(|variant| &variant.ty)
            .collect();
        if left.len().max(others.len()) > MOST_MEMBERS {
            return;
        }
        for a in left {
            for b in &others {
                self.queue(a, b, false);
            }
        }
    }
}

fn body(body: &BodySurface) -> Option<TypeRef> {
    match body {
        BodySurface::None => None,
        BodySurface::Fields(ty, _) => Some(TypeRef::Named(*ty)),
        BodySurface::Value(ty, _) => Some(ty.clone()),
    }
}

/// Returns the named type in a mention, in whatever it is wrapped.
pub(crate) fn named(ty: &TypeRef) -> Option<TypeId> {
    match ty {
        TypeRef::Named(id) => Some(*id),
        TypeRef::List(inner) | TypeRef::Map(inner) | TypeRef::Nullable(inner) | TypeRef::Boxed(inner) => {
            named(inner)
        }
        _ => None,
    }
}
