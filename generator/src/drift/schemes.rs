//! Security schemes.

use super::Comparison;
use super::change::{Change, Direction, Effect, Item, Kind};
use super::exhaustive::each_field;
use super::words;
use crate::ir::{Scheme, SchemeKind};
use crate::pointer::Pointer;
use crate::text::Text;

/// Returns for each old scheme the new one: that of the same key, else the only one that is left and travels the same way. The
/// key itself is nowhere on the wire.
pub(crate) fn pair(old: &[Scheme], new: &[Scheme]) -> Vec<Option<usize>> {
    let mut found: Vec<Option<usize>> =
        old.iter().map(|scheme| new.iter().position(|other| other.wire == scheme.wire)).collect();
    let gone: Vec<usize> = (0..old.len()).filter(|&index| found[index].is_none()).collect();
    let fresh: Vec<usize> = (0..new.len()).filter(|index| !found.contains(&Some(*index))).collect();
    for &index in &gone {
        let kind = &old[index].kind;
        let others = fresh.iter().filter(|&&other| new[other].kind == *kind).collect::<Vec<_>>();
        let is_only = gone.iter().filter(|&&other| old[other].kind == *kind).count() == 1;
        if let ([other], true) = (others.as_slice(), is_only) {
            found[index] = Some(**other);
        }
    }
    found
}

pub(super) fn schemes(comparison: &mut Comparison, (old, new): (&Vec<Scheme>, &Vec<Scheme>)) {
    let pairs = comparison.schemes.clone();
    for (scheme, other) in old.iter().zip(&pairs) {
        match other {
            Some(other) => changed(comparison, scheme, &new[*other]),
            None => {
                let (effect, why) = match scheme.kind {
                    SchemeKind::MutualTls => {
                        (Effect::Docs, "Nothing asks for a certificate of the client any more.".to_owned())
                    }
                    ref kind => {
                        let kind = words::scheme(kind);
                        (Effect::Major, format!("Nothing takes {kind} any more, so its setter is gone."))
                    }
                };
                let change = change(Kind::Removed, scheme, why).effect(effect);
                comparison.changes.push(change.places(&place(scheme), None));
            }
        }
    }
    for (index, scheme) in new.iter().enumerate() {
        if !pairs.contains(&Some(index)) {
            let (effect, why) = match scheme.kind {
                SchemeKind::MutualTls => {
                    (Effect::Docs, "The connection may need a certificate of the client.".to_owned())
                }
                ref kind => (Effect::Minor, format!("The client can be given {}.", words::scheme(kind))),
            };
            let change = change(Kind::Added, scheme, why).effect(effect);
            comparison.changes.push(change.places(None, &place(scheme)));
        }
    }
}

fn changed(comparison: &mut Comparison, old: &Scheme, new: &Scheme) {
    let (before, after) = (place(old), place(new));
    each_field!(Scheme { wire, name, kind, env, token_url, doc } of old, new);
    if kind.0 != kind.1 {
        let (was, now) = (words::scheme(kind.0), words::scheme(kind.1));
        // Everything but a name with a password is given as one secret.
        let given = |kind: &SchemeKind| match kind {
            SchemeKind::Basic => 2,
            SchemeKind::MutualTls => 0,
            _ => 1,
        };
        let effect = if given(kind.0) == given(kind.1) { Effect::Patch } else { Effect::Major };
        let why = format!("The credential travels as {now} rather than {was}.");
        let change = change(Kind::Wire, old, why).effect(effect);
        comparison.changes.push(change.places(&before, &after).values(was, now));
    }
    if wire.0 != wire.1 {
        let why = format!(
            "The document calls the credential `{}` rather than `{}`; it travels as before, and its setter stays `{}`.",
            wire.1.in_sentence(),
            wire.0.in_sentence(),
            name.0
        );
        let without = if name.0 == name.1 { Effect::None } else { Effect::Major };
        let renamed = Change::in_names(Item::Scheme, Kind::Renamed, old.wire.in_sentence(), why).about("key");
        let renamed = renamed.effects(Effect::None, without).of("", Direction::Request);
        comparison.changes.push(renamed.places(&before, &after).texts(wire.0, wire.1));
    } else if name.0 != name.1 {
        let why = format!("Its setter would be `{}`; the lock keeps `{}`.", name.1, name.0);
        let renamed = Change::in_names(Item::Scheme, Kind::Renamed, old.wire.in_sentence(), why);
        let renamed = renamed.of("", Direction::Request).places(&before, &after);
        comparison.changes.push(renamed.values(name.0.to_string(), name.1.to_string()));
    }
    environment(comparison, old, env);
    if token_url.0 != token_url.1 {
        let text = |url: &Option<Text>| url.as_ref().map(Text::in_sentence);
        let why = match token_url.1 {
            Some(url) => format!("Tokens can be had from `{}`.", url.in_sentence()),
            None => "It is no longer said where tokens can be had.".to_owned(),
        };
        let change = change(Kind::Default, old, why).about("token-url").effect(Effect::Docs);
        let change = change.places(&before, &after).values(text(token_url.0), text(token_url.1));
        comparison.changes.push(change);
    }
    if doc.0 != doc.1 {
        let why = "The credential is described in other words.";
        let described =
            Change::in_words(Item::Scheme, old.wire.in_sentence(), why).of("", Direction::Request);
        let described = described.places(&before, &after);
        comparison.changes.push(described.texts(&doc.0.summary, &doc.1.summary));
    }
}

/// The environment variable that holds the credential.
fn environment(comparison: &mut Comparison, scheme: &Scheme, (was, now): (&Option<Text>, &Option<Text>)) {
    let why = match (was, now) {
        (was, now) if was == now => return,
        (None, Some(now)) => format!("`Client::from_env` takes the credential from `{}`.", now.in_sentence()),
        (Some(was), Some(now)) => format!(
            "`Client::from_env` takes the credential from `{}` rather than from `{}`.",
            now.in_sentence(),
            was.in_sentence()
        ),
        (Some(was), None) => {
            format!("`Client::from_env` no longer takes the credential from `{}`.", was.in_sentence())
        }
        (None, None) => return,
    };
    let change = change(Kind::Default, scheme, why).about("environment");
    let change = if was.is_some() { change.fails_at_run_time() } else { change.effect(Effect::Minor) };
    let place = place(scheme);
    let text = |text: &Option<Text>| text.as_ref().map(Text::in_sentence);
    comparison.changes.push(change.places(&place, &place).values(text(was), text(now)));
}

fn change(kind: Kind, scheme: &Scheme, why: String) -> Change {
    Change::new(Item::Scheme, kind, scheme.wire.in_sentence(), why).of("", Direction::Request)
}

fn place(scheme: &Scheme) -> Pointer {
    Pointer::root().child("components").child("securitySchemes").child(scheme.wire.as_written())
}
