//! The document as a whole, and what of it the client is: its servers and their variables.

use std::collections::BTreeMap;

use super::change::{Change, Direction, Effect, Item, Kind};
use super::described::{text, written};
use super::exhaustive::{Why, each_field, not_here};
use super::{Comparison, schemes};
use crate::ir::{Api, Doc, Package};
use crate::pointer::Pointer;
use crate::text::Text;

type Both<'a, T> = (&'a T, &'a T);

pub(super) fn client(comparison: &mut Comparison) {
    let (old, new) = (comparison.old, comparison.new);
    each_field!(Api {
        package, source, base_url, variables, servers, base_url_env, schemes, resources, types, payloads, replies, loose, aliases
    } of old, new);
    self::package(comparison, package);
    self::base_url(comparison, base_url);
    self::variables(comparison, variables);
    self::servers(comparison, servers);
    environment(comparison, base_url_env);
    schemes::schemes(comparison, schemes);
    // The tree is compared by its operations, and the types by who mentions them.
    not_here(Why::ToldElsewhere, (resources, types, payloads, replies, loose));
    not_here(Why::NotOfDocument, (source, aliases));
}

/// Compares the title, version and description of the documents.
fn package(comparison: &mut Comparison, (old, new): Both<Package>) {
    each_field!(Package {
        name, version, description, license, title, document_version, doc, default_features
    } of old, new);
    not_here(Why::NotOfDocument, (name, version, license, default_features));
    // The title and the description of the document, unless the configuration has another.
    not_here(Why::Follows, description);
    let why =
        format!("The document calls itself {} rather than {}.", title.1.in_sentence(), title.0.in_sentence());
    words(comparison, "title", (written(title.0), written(title.1)), why);
    let (was, now) = document_version;
    let why = format!("The document is version {}, and was {}.", now.in_sentence(), was.in_sentence());
    words(comparison, "version", (written(was), written(now)), why);
    let why = "The document describes itself in other words.".to_owned();
    let plain = |doc: &Doc| text(doc, None, &[]);
    words(comparison, "description", (plain(doc.0), plain(doc.1)), why);
}

fn words(comparison: &mut Comparison, key: &str, (was, now): (String, String), why: String) {
    if was != now {
        let place = Pointer::root().child("info").child(key);
        let change = Change::in_words(Item::Api, key, why).places(&place, &place).values(was, now);
        comparison.changes.push(change);
    }
}

fn change(kind: Kind, subject: impl Into<String>, why: String) -> Change {
    let place = Pointer::root().child("servers");
    Change::new(Item::Api, kind, subject, why).of("", Direction::Request).places(&place, &place)
}

fn base_url(comparison: &mut Comparison, (was, now): Both<Option<Text>>) {
    if was == now {
        return;
    }
    let (effect, why) = match (was, now) {
        (Some(was), Some(now)) => {
            (Effect::Patch, format!("Calls go to {} rather than {}.", now.in_sentence(), was.in_sentence()))
        }
        (None, Some(now)) => {
            (Effect::Patch, format!("Calls go to {} unless the client is told otherwise.", now.in_sentence()))
        }
        _ => (
            Effect::Major,
            "There is no server to call by default: `build()` fails unless the client names one.".to_owned(),
        ),
    };
    let change = change(Kind::Wire, "server", why).about("server");
    let change = if effect == Effect::Major { change.fails_at_run_time() } else { change.effect(effect) };
    comparison.changes.push(change.values(was.as_ref().map(written), now.as_ref().map(written)));
}

/// The variables of the servers' URLs, which programs set by their names.
fn variables(comparison: &mut Comparison, (old, new): Both<Vec<(Text, Text)>>) {
    let map = |variables: &[(Text, Text)]| -> BTreeMap<String, String> {
        variables.iter().map(|(name, default)| (written(name), written(default))).collect()
    };
    let (old, mut new) = (map(old), map(new));
    let mut changes = Vec::new();
    let mut gone = Vec::new();
    for (name, was) in old {
        match new.remove(&name) {
            None => gone.push((name, was)),
            Some(now) if now != was => {
                let (name, was, now) = (Text::from(name), Text::from(was), Text::from(now));
                let why = format!(
                    "The server variable `{}` is {} rather than {} unless the client sets it.",
                    name.in_sentence(),
                    now.in_sentence(),
                    was.in_sentence()
                );
                let change = change(Kind::Default, format!("server {{{}}}", name.in_sentence()), why)
                    .about("variable");
                changes.push(change.effect(Effect::Patch).texts(&was, &now));
            }
            Some(_) => {}
        }
    }
    for (name, default) in gone {
        // One that is new and has the same default is the same variable.
        let successor = new.iter().find(|(_, now)| **now == default).map(|(name, _)| name.clone());
        let (kind, what) = match &successor {
            Some(now) => {
                new.remove(now);
                (Kind::Renamed, format!("is `{}` now", Text::from(now.as_str()).in_sentence()))
            }
            None => (Kind::Removed, "is gone".to_owned()),
        };
        let name = Text::from(name).in_sentence();
        let why = format!("The server variable `{name}` {what}: `build()` fails if `{name}` is set.");
        let change = change(kind, format!("server {{{name}}}"), why).about("variable").fails_at_run_time();
        changes.push(change.values(name, successor));
    }
    for (name, default) in new {
        let (name, default) = (Text::from(name).in_sentence(), Text::from(default).in_sentence());
        let why = format!("The server variable `{name}` can be set; otherwise it is {default}.");
        let change =
            change(Kind::Added, format!("server {{{name}}}"), why).about("variable").effect(Effect::Minor);
        changes.push(change.values(None, default));
    }
    comparison.changes.extend(changes);
}

/// The other servers, which the docs of the client list.
fn servers(comparison: &mut Comparison, (old, new): Both<Vec<(Text, Text)>>) {
    let find = |servers: &[(Text, Text)], url: &Text| {
        servers.iter().find(|(other, _)| other == url).map(|(_, description)| description.clone())
    };
    let mut changes = Vec::new();
    for (url, was) in old {
        let subject = format!("server {}", url.in_sentence());
        match find(new, url) {
            // The first of the servers is told of by itself.
            None if comparison.new.base_url.as_ref() == Some(url) => {}
            None => {
                let why = format!("The document no longer lists the server {}.", url.in_sentence());
                changes.push(change(Kind::Removed, subject, why).about("server").effect(Effect::Patch));
            }
            Some(now) if now != *was => {
                let why = format!("The server {} is described in other words.", url.in_sentence());
                let change = Change { wire: false, ..change(Kind::Described, subject, why).about("server") };
                changes.push(change.effect(Effect::Docs).texts(was, &now));
            }
            Some(_) => {}
        }
    }
    for (url, _) in new {
        if find(old, url).is_none() && comparison.old.base_url.as_ref() != Some(url) {
            let why = format!("The document lists the server {}, too.", url.in_sentence());
            let subject = format!("server {}", url.in_sentence());
            changes.push(change(Kind::Added, subject, why).about("server").effect(Effect::Docs));
        }
    }
    comparison.changes.extend(changes);
}

/// The environment variable of the base URL.
fn environment(comparison: &mut Comparison, (was, now): Both<Option<Text>>) {
    let why = match (was, now) {
        (was, now) if was == now => return,
        (_, Some(now)) => {
            format!("`Client::from_env` takes another server from `{}`.", now.in_sentence())
        }
        (Some(was), None) => {
            format!("`Client::from_env` no longer takes another server from `{}`.", was.in_sentence())
        }
        (None, None) => return,
    };
    let change = change(Kind::Wire, "server", why).about("environment");
    let change = if was.is_some() { change.fails_at_run_time() } else { change.effect(Effect::Minor) };
    comparison.changes.push(change.values(was.as_ref().map(written), now.as_ref().map(written)));
}
