//! The pass that gives an API the names and shapes recorded in a lock.

use super::lock_pass::LockPass;
use super::matching;
use super::surface::{HeaderSurface, SchemeSurface, Surface};
use super::{
    Accept, LockReport, Locked, equal_types, kept_enums, members, operations, splits, tree, type_names,
};
use crate::analyze::{self, Analyzed, Pin};
use crate::ir::{Alias, Api, ClientHeader};
use crate::names::CredentialNames;

/// Gives an analyzed API those names and shapes of a lock that can be kept. `lock` is the result of
/// [`parse`](super::parse), or the surface of another document. Without it, names and shapes follow
/// the document.
pub fn apply(analyzed: Analyzed, lock: Option<&Surface>, accept: &Accept) -> Locked {
    let (api, aliases, report) = match lock {
        Some(lock) => hold(analyzed, lock, accept),
        None => (analyzed, Vec::new(), LockReport::default()),
    };
    let same = analyze::find_same(&api, lock.map(Surface::same_names).as_ref());
    Locked { api: api.into_api(), same, aliases, report }
}

fn hold(unlocked: Analyzed, lock: &Surface, accept: &Accept) -> (Analyzed, Vec<Alias>, LockReport) {
    let surface = Surface::of(&unlocked);
    let matched = matching::operations(lock, &surface);
    let pairs = matching::types(lock, &surface, &matched);
    let mut pass = LockPass::new(lock, (&*unlocked, &surface), &pairs, accept);
    let mut api = unlocked.clone().into_api();
    credentials(&mut pass, &mut api);
    kept_enums::keep_enums(&mut pass, &mut api, &matched);
    equal_types::keep_equal(&mut pass, &mut api);
    members::members(&mut pass, &mut api);
    let mut merged = splits::splits(&mut pass, &mut api);
    let mut names = type_names::names(&mut pass, &mut api, &matched, &merged);
    api.types.append(&mut pass.revived);
    tree::tree(&mut pass, &mut api, &matched, &mut names.scope);
    operations::pages(&pass, &mut api);
    splits::remove(&mut api, &mut merged);
    let wanted: Vec<Alias> =
        names.aliases.into_iter().map(|alias| Alias { ty: merged[alias.ty.0], ..alias }).collect();
    let pins: Vec<Pin> = wanted.iter().map(|alias| Pin { ty: alias.ty, home: alias.home.clone() }).collect();
    let api = analyze::settle(api, &pins);
    let aliases = aliases(&api, wanted);
    (api, aliases, pass.finish())
}

/// Names the setters of the client's builder. Those of headers are named first, because they are
/// configured, then those of the lock, because a new scheme may have the same spelling as one of
/// them.
fn credentials(pass: &mut LockPass, api: &mut Api) {
    let lock = pass.lock;
    let mut names = CredentialNames::default();
    let new_headers = released_headers(pass, &mut api.headers, &mut names);
    let mut new = Vec::new();
    let schemes: Vec<SchemeSurface> = api.schemes.iter().map(SchemeSurface::of).collect();
    let pairs = matching::schemes(&lock.schemes, &schemes);
    for (index, scheme) in api.schemes.iter_mut().enumerate() {
        let wire = scheme.wire.as_written();
        let old = pairs.iter().position(|other| *other == Some(index)).map(|old| &lock.schemes[old]);
        let Some(old) = old.filter(|old| old.name == scheme.name || pass.keeps(&[wire])) else {
            new.push(scheme);
            continue;
        };
        if !names.keep(&old.name) {
            new.push(scheme);
        } else if old.name != scheme.name {
            pass.note(wire, format!("the setter stays `{}`, not `{}`", old.name, scheme.name));
            scheme.name = old.name.clone();
        }
    }
    new_setters(pass, new_headers, &mut names);
    new.sort_by(|a, b| a.wire.cmp(&b.wire));
    for scheme in new {
        scheme.name = names.claim(&scheme.name, scheme.wire.as_written());
    }
}

/// Keeps the setters of the headers that the lock has, and returns the other headers: a new one may
/// be configured with the name of a released setter, of a header or of a credential.
fn released_headers<'a>(
    pass: &mut LockPass,
    headers: &'a mut [ClientHeader],
    names: &mut CredentialNames,
) -> Vec<&'a mut ClientHeader> {
    let lock = pass.lock;
    let mut new = Vec::new();
    for header in headers {
        let wire = header.wire.as_written();
        let is_same = |old: &&HeaderSurface| old.wire.as_written().eq_ignore_ascii_case(wire);
        let old = lock.headers.iter().find(is_same);
        let old = old.filter(|old| old.name == header.name || pass.keeps(&[wire]));
        let Some(old) = old.filter(|old| names.keep_setter(&old.name)) else {
            new.push(header);
            continue;
        };
        if old.name != header.name {
            pass.note(wire, format!("the setter stays `{}`, not `{}`", old.name, header.name));
            header.name = old.name.clone();
        }
    }
    new
}

/// Names the setters of headers that the lock does not have.
fn new_setters(pass: &mut LockPass, headers: Vec<&mut ClientHeader>, names: &mut CredentialNames) {
    for header in headers {
        let wire = header.wire.as_written();
        let name = names.claim_setter(header.name.clone(), wire);
        if name != header.name {
            let message = format!(
                "the setter is `{name}`: `{}` stays that of another header or credential",
                header.name
            );
            pass.note(wire, message);
            header.name = name;
        }
    }
}

/// Returns the former names and modules of types that have another name or module now.
fn aliases(api: &Api, mut aliases: Vec<Alias>) -> Vec<Alias> {
    let modules = analyze::modules(api);
    aliases.retain(|alias| {
        let def = &api.types[alias.ty.0];
        modules.contains(&alias.home) && (def.name != alias.name || def.home != alias.home)
    });
    aliases.sort();
    aliases.dedup();
    aliases
}
