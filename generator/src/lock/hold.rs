//! The pass that holds an API to a lock.

use std::collections::{BTreeSet, HashMap};

use super::matching::{self, Pairs};
use super::surface::{SchemeSurface, Surface};
use super::{Accept, Held, HeldBack, likeness, members, operations, places, splits, tree, type_names};
use crate::analyze::{self, Pin};
use crate::ir::{Alias, Api, TypeDef, TypeId};
use crate::names::{CredentialNames, FieldName};

/// Gives an analyzed API what the lock has of it. The surface is what [`parse`](super::parse) reads, or that of another
/// document, whose names it keeps then.
pub fn hold(api: &mut Api, lock: &Surface, accept: &Accept) -> Held {
    let letter = api.clone();
    let surface = Surface::of(&letter);
    let matched = matching::operations(lock, &surface);
    let pairs = matching::types(lock, &surface, &matched);
    let mut keeping = Keeping {
        lock,
        letter: &letter,
        surface: &surface,
        pairs: &pairs,
        accept,
        used: BTreeSet::new(),
        back: BTreeSet::new(),
        fields: HashMap::new(),
        revived: Vec::new(),
    };
    credentials(&mut keeping, api);
    places::places(&mut keeping, api, &matched);
    likeness::likenesses(&mut keeping, api);
    members::members(&mut keeping, api);
    let mut merged = splits::splits(&mut keeping, api);
    let mut names = type_names::names(&mut keeping, api, &matched, &merged);
    api.types.append(&mut keeping.revived);
    tree::tree(&mut keeping, api, &matched, &mut names.scope);
    operations::pages(&keeping, api);
    splits::remove(api, &mut merged);
    let pins: Vec<Pin> =
        names.aliases.iter().map(|alias| Pin { ty: merged[alias.ty.0], home: alias.home.clone() }).collect();
    analyze::settle(api, &pins);
    aliases(api, names.aliases, &merged);
    keeping.finish()
}

/// What is known while an API is held to a lock.
pub(super) struct Keeping<'a> {
    pub lock: &'a Surface,
    /// The API by the letter of the document.
    pub letter: &'a Api,
    /// The surface of the letter.
    pub surface: &'a Surface,
    pub pairs: &'a Pairs,
    accept: &'a Accept,
    used: BTreeSet<String>,
    back: BTreeSet<HeldBack>,
    /// The names of fields that are held, by type and by the name that the document gives.
    pub fields: HashMap<TypeId, HashMap<FieldName, FieldName>>,
    /// Types of the lock that nothing in the document gives any more; their ids follow those of the letter.
    pub revived: Vec<TypeDef>,
}

impl Keeping<'_> {
    /// Whether a thing is held: `false` where one of its names is to be let go of.
    pub fn keeps(&mut self, names: &[&str]) -> bool {
        let Accept::Named(accepted) = self.accept else { return *self.accept == Accept::Nothing };
        let found = accepted.iter().find(|accepted| names.contains(&accepted.as_str()));
        self.used.extend(found.cloned());
        found.is_none()
    }

    /// Takes note of something that is held back.
    pub fn note(&mut self, name: impl Into<String>, what: impl Into<String>) {
        self.back.insert(HeldBack { name: name.into(), what: what.into() });
    }

    fn finish(self) -> Held {
        let unknown = match self.accept {
            Accept::Named(names) => names.iter().filter(|name| !self.used.contains(*name)).cloned().collect(),
            _ => Vec::new(),
        };
        Held { back: self.back.into_iter().collect(), unknown }
    }
}

/// The setters of the client's builder. Those of the lock come first: a new scheme may be spelled like one of them.
fn credentials(keeping: &mut Keeping, api: &mut Api) {
    let lock = keeping.lock;
    let mut names = CredentialNames::default();
    let mut new = Vec::new();
    let schemes: Vec<SchemeSurface> = api.schemes.iter().map(SchemeSurface::of).collect();
    let pairs = matching::schemes(&lock.schemes, &schemes);
    for (index, scheme) in api.schemes.iter_mut().enumerate() {
        let wire = scheme.wire.as_written();
        let old = pairs.iter().position(|other| *other == Some(index)).map(|old| &lock.schemes[old]);
        let Some(old) = old.filter(|old| old.name == scheme.name || keeping.keeps(&[wire])) else {
            new.push(scheme);
            continue;
        };
        if !names.keep(&old.name) {
            new.push(scheme);
        } else if old.name != scheme.name {
            keeping.note(wire, format!("the setter stays `{}`, not `{}`", old.name, scheme.name));
            scheme.name = old.name.clone();
        }
    }
    new.sort_by(|a, b| a.wire.cmp(&b.wire));
    for scheme in new {
        scheme.name = names.claim(&scheme.name, scheme.wire.as_written());
    }
}

/// The names and places where types were found that have another name or place now.
fn aliases(api: &mut Api, wanted: Vec<Alias>, merged: &[TypeId]) {
    let modules = analyze::modules(api);
    let mut aliases: Vec<Alias> = wanted
        .into_iter()
        .map(|alias| Alias { ty: merged[alias.ty.0], ..alias })
        .filter(|alias| {
            let def = &api.types[alias.ty.0];
            modules.contains(&alias.home) && (def.name != alias.name || def.home != alias.home)
        })
        .collect();
    aliases.sort();
    aliases.dedup();
    api.aliases = aliases;
}
