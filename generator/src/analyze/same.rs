//! Turns equal inline types into aliases of one type.
//!
//! If a document repeats a schema in many locations, each would become a type of its own. Here, all
//! but the first become aliases of the first ([`TypeDef::same_as`]), so that each location keeps
//! its name, independently of the others. Two types are equal if they have the same structure and
//! the same docs of fields and values, and their names end in the same word: a `status` is not a
//! `mode`.
//!
//! Drift and the lock treat each type separately, so this pass comes after both.

use std::collections::{HashMap, HashSet};

use super::walk;
use crate::ir::{Api, TypeDef, TypeId, TypeKind};
use crate::names::snake;
use crate::pointer::Pointer;

/// Finds equal types. Two types in the lock only become one if they already were, because users may
/// have implemented a trait for both. `given` maps the names of types in the lock to the name of
/// the type that they were an alias of.
pub fn find_same(api: &Api, given: Option<&HashMap<&str, &str>>) -> Sameness {
    let shapes = shapes(api, given);
    let mut apart = HashSet::new();
    loop {
        let firsts = firsts(api, &partition(api, &shapes, &apart), given);
        let clashes = clashes(api, &firsts);
        if clashes.is_empty() {
            return Sameness(firsts);
        }
        apart.extend(clashes);
    }
}

/// The types that are other names of alike ones.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sameness(Vec<TypeId>);

impl Sameness {
    /// Returns the type that represents all that are alike: often the type itself.
    pub fn first(&self, id: TypeId) -> TypeId {
        self.0.get(id.0).copied().unwrap_or(id)
    }

    /// Returns the type that a type is only another name of.
    pub fn other(&self, id: TypeId) -> Option<TypeId> {
        Some(self.first(id)).filter(|first| *first != id)
    }
}

/// The structure of a type, ignoring which types it refers to.
#[derive(PartialEq, Eq, Hash)]
enum Shape<'a> {
    /// Components are never equal to another type.
    Component(usize),
    Inline {
        /// The type that it was an alias of in the lock.
        given: Option<&'a str>,
        last_word: String,
        deprecated: bool,
        kind: TypeKind,
    },
}

/// Returns a number for the structure of each type.
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
        for field in object.fields_mut() {
            field.pointer = Pointer::root();
            field.bounds.clear();
        }
    }
    walk::mentions_in(&mut kind, &mut |id| *id = TypeId(0));
    let name = snake(def.name.as_str());
    let last_word = name.rsplit('_').next().unwrap_or_default().to_owned();
    Shape::Inline { given, last_word, deprecated: def.deprecated, kind }
}

/// Returns the equivalence class of each type. Types are equal if they have the same structure and
/// all types that they refer to are equal. So classes are split until that holds.
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

/// Returns, for each type, the one that it is an alias of: the one in the lock, or else the first
/// of its class. It must stay the same, because only the original is an enum or struct for existing
/// programs.
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

/// Returns the members of a union that would become the same type, so that they could not be
/// distinguished.
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
