//! Inline types that are alike are one type, under the name of each place.
//!
//! A document that repeats a schema wherever it is needed would give as many types as places. Here
//! all but the first become other names of the first ([`TypeDef::same_as`]), so that each place
//! keeps the name that stands for it, whatever becomes of the others. Two types are alike if they
//! are of one shape, say the same of their fields and values, and end in the same word: what a
//! place calls `status` is not what another calls `mode`.
//!
//! Drift and the lock know each type by itself, so both passes come after them.

use std::collections::{HashMap, HashSet};

use super::walk;
use crate::ir::{Api, Member, TypeDef, TypeId, TypeKind};
use crate::names::snake;
use crate::pointer::Pointer;

/// Finds the types that are alike. Two that the lock knows become one only if they were: users may
/// have implemented a trait of theirs for both. `given` has the names of the types that the lock
/// knows, and the name of the type that each was, which stays the one that the others are names of.
pub fn find_same(api: &mut Api, given: Option<&HashMap<&str, &str>>) {
    let shapes = shapes(api, given);
    let mut apart = HashSet::new();
    let firsts = loop {
        let firsts = firsts(api, &partition(api, &shapes, &apart), given);
        let clashes = clashes(api, &firsts);
        if clashes.is_empty() {
            break firsts;
        }
        apart.extend(clashes);
    };
    for (index, (def, first)) in api.types.iter_mut().zip(firsts).enumerate() {
        def.same_as = (first.0 != index).then_some(first);
    }
}

/// What a type is by itself; what it mentions plays no part yet.
#[derive(PartialEq, Eq, Hash)]
enum Shape<'a> {
    /// A component is like no other.
    Component(usize),
    Inline {
        /// Which type the lock says it was.
        given: Option<&'a str>,
        last_word: String,
        deprecated: bool,
        kind: TypeKind,
    },
}

/// The shape of each type, as a number.
fn shapes(api: &Api, given: Option<&HashMap<&str, &str>>) -> Vec<usize> {
    let given = |def: &TypeDef| given.and_then(|given| given.get(def.name.as_str()).copied());
    let mut known: HashMap<Shape<'_>, usize> = HashMap::new();
    api.types
        .iter()
        .enumerate()
        .map(|(index, def)| {
            let shape = match def.schema {
                Some(_) => Shape::Component(index),
                None => inline(def, given(def)),
            };
            let next = known.len();
            *known.entry(shape).or_insert(next)
        })
        .collect()
}

fn inline<'a>(def: &TypeDef, given: Option<&'a str>) -> Shape<'a> {
    let mut kind = def.kind.clone();
    if let TypeKind::Struct(object) = &mut kind {
        object.setters = false;
        for member in &mut object.members {
            if let Member::Field(field) = member {
                field.pointer = Pointer::root();
                field.bounds.clear();
            }
        }
    }
    walk::mentions_in(&mut kind, &mut |id| *id = TypeId(0));
    let name = snake(def.name.as_str());
    let last_word = name.rsplit('_').next().unwrap_or_default().to_owned();
    Shape::Inline { given, last_word, deprecated: def.deprecated, kind }
}

/// Returns the class of each type. Types of one shape are alike as long as what they mention, in
/// order, is: classes are divided until that holds.
fn partition(api: &Api, shapes: &[usize], apart: &HashSet<TypeId>) -> Vec<usize> {
    let count = api.types.len();
    let mut classes: Vec<usize> = (0..count)
        .map(|index| if apart.contains(&TypeId(index)) { count + index } else { shapes[index] })
        .collect();
    let parts: Vec<Vec<TypeId>> = api
        .types
        .iter()
        .map(|def| walk::parts(&def.kind).into_iter().filter_map(walk::named).collect())
        .collect();
    let mut number = classes.iter().collect::<HashSet<_>>().len();
    loop {
        let mut known: HashMap<(usize, Vec<usize>), usize> = HashMap::new();
        let divided: Vec<usize> = (0..count)
            .map(|index| {
                let held = parts[index].iter().map(|part| classes[part.0]).collect();
                let next = known.len();
                *known.entry((classes[index], held)).or_insert(next)
            })
            .collect();
        let now = known.len();
        classes = divided;
        if now == number {
            return classes;
        }
        number = now;
    }
}

/// Returns for each type the one of its class that the others are names of: the one that the lock
/// has as that, else the first. Only that one is an enum or a struct to the programs that name it,
/// so that no other takes its part while it is there.
fn firsts(api: &Api, classes: &[usize], given: Option<&HashMap<&str, &str>>) -> Vec<TypeId> {
    let is_given = |id: TypeId| {
        let name = api.types[id.0].name.as_str();
        given.is_some_and(|given| given.get(name) == Some(&name))
    };
    let mut firsts: HashMap<usize, TypeId> = HashMap::new();
    for (index, class) in classes.iter().enumerate() {
        let first = firsts.entry(*class).or_insert(TypeId(index));
        if is_given(TypeId(index)) && !is_given(*first) {
            *first = TypeId(index);
        }
    }
    classes.iter().map(|class| firsts[class]).collect()
}

/// The members of a union that would be of one type, and could not be told apart by it.
fn clashes(api: &Api, firsts: &[TypeId]) -> HashSet<TypeId> {
    let mut out = HashSet::new();
    for def in &api.types {
        let TypeKind::Union(union) = &def.kind else { continue };
        let mut members: HashMap<TypeId, TypeId> = HashMap::new();
        for id in union.variants.iter().filter_map(|variant| walk::named(&variant.ty)) {
            let other = *members.entry(firsts[id.0]).or_insert(id);
            if other != id {
                out.extend([other, id]);
            }
        }
    }
    out
}
