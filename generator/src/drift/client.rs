//! Compares the document as a whole, its servers and their variables.

use super::change::{Change, Direction, Item};
use super::described::{text, written};
use super::exhaustive::{NotCompared, each_field, skip};
use super::kinds::{ClientFact, RenderedFact};
use super::{Comparison, schemes};
use crate::ir::{Api, Doc, Package, ServerVariable};
use crate::pointer::Pointer;
use crate::text::Text;

type Both<'a, T> = (&'a T, &'a T);

pub(super) fn client(comparison: &mut Comparison) {
    let (old, new): (&Api, &Api) = (comparison.old, comparison.new);
    each_field!(Api {
        package, source, base_url, variables, servers, base_url_env, schemes, headers, resources, types, payloads,
        webhook_headers, replies, unreferenced, extensions
    } of old, new);
    self::package(comparison, package);
    self::base_url(comparison, base_url);
    self::variables(comparison, variables);
    self::servers(comparison, servers);
    environment(comparison, base_url_env);
    schemes::schemes(comparison, schemes);
    super::headers::headers(comparison, headers);
    // Resources are compared by their operations, and types by their mentions.
    skip(NotCompared::Elsewhere, (resources, types, payloads, replies, unreferenced));
    // Names are compared where they are used.
    skip(NotCompared::Follows, extensions);
    skip(NotCompared::NotOfDocument, (source, webhook_headers));
}

/// Compares the title, version and description of the documents.
fn package(comparison: &mut Comparison, (old, new): Both<Package>) {
    each_field!(Package {
        name, version, description, license, metadata, title, document_version, document_date, doc,
        default_resources, default_features, own_examples, dependencies
    } of old, new);
    skip(
        NotCompared::NotOfDocument,
        (name, version, license, metadata, default_resources, default_features, own_examples, dependencies),
    );
    // It is made of the title and the description, unless the configuration sets it.
    skip(NotCompared::Follows, description);
    let fact = ClientFact::Title { was: &title.0.in_sentence(), now: &title.1.in_sentence() };
    words(comparison, "title", (written(title.0), written(title.1)), fact);
    let (was, now) = document_version;
    let fact = ClientFact::Version { was: &was.in_sentence(), now: &now.in_sentence() };
    words(comparison, "version", (written(was), written(now)), fact);
    let date = |date: &Option<Text>| date.as_ref().map(written).unwrap_or_default();
    let (was, now) = (date(document_date.0), date(document_date.1));
    let date = document_date.1.as_ref().map_or("an unknown date".to_owned(), Text::in_sentence);
    words(comparison, "x-api-date", (was, now), ClientFact::Date { now: &date });
    let plain = |doc: &Doc| text(doc, None, &[]);
    words(comparison, "description", (plain(doc.0), plain(doc.1)), ClientFact::Description {});
}

fn words(comparison: &mut Comparison, key: &str, (was, now): (String, String), fact: ClientFact) {
    if was != now {
        let place = Pointer::root().child("info").child(key);
        let change = Change::new(Item::Api, fact, key).places(&place, &place).values(was, now);
        comparison.changes.push(change);
    }
}

fn change(subject: impl Into<String>, fact: impl Into<RenderedFact>) -> Change {
    let place = Pointer::root().child("servers");
    Change::new(Item::Api, fact, subject).of("", Direction::Request).places(&place, &place)
}

fn base_url(comparison: &mut Comparison, (was, now): Both<Option<Text>>) {
    if was == now {
        return;
    }
    let change = match (was, now) {
        (Some(was), Some(now)) => {
            let fact = ClientFact::Server { was: &was.in_sentence(), now: &now.in_sentence() };
            change("server", fact)
        }
        (None, Some(now)) => change("server", ClientFact::ServerNamed { now: &now.in_sentence() }),
        _ => change("server", ClientFact::ServerUnnamed {}),
    };
    comparison.changes.push(change.values(was.as_ref().map(written), now.as_ref().map(written)));
}

/// Compares the variables of server URLs, which programs set by name.
fn variables(comparison: &mut Comparison, (old, new): Both<Vec<ServerVariable>>) {
    let find = |variables: &'_ [ServerVariable], name: &Text| {
        variables.iter().position(|variable| variable.name == *name)
    };
    let is_fresh = |variable: &&ServerVariable| find(old, &variable.name).is_none();
    let mut fresh: Vec<&ServerVariable> = new.iter().filter(is_fresh).collect();
    fresh.sort_by(|a, b| a.name.cmp(&b.name));
    let mut old: Vec<&ServerVariable> = old.iter().collect();
    old.sort_by(|a, b| a.name.cmp(&b.name));
    for was in old {
        let name = &was.name.in_sentence();
        let subject = format!("server {{{name}}}");
        if let Some(index) = find(new, &was.name) {
            variable(comparison, was, &new[index]);
            continue;
        }
        // A new variable with the same default is the same variable under another name.
        let successor = fresh.iter().position(|now| now.default == was.default).map(|at| fresh.remove(at));
        let now = successor.map(|now| now.name.in_sentence());
        let change = match &now {
            Some(now) => change(subject, ClientFact::VariableRenamed { name, now }),
            None => change(subject, ClientFact::VariableRemoved { name }),
        };
        comparison.changes.push(change.values(name.clone(), now));
    }
    for ServerVariable { name, default, .. } in fresh {
        let (name, default) = (&name.in_sentence(), &default.in_sentence());
        let change = change(format!("server {{{name}}}"), ClientFact::VariableAdded { name, default });
        comparison.changes.push(change.values(None, default.clone()));
    }
}

/// Compares a variable that both documents have.
fn variable(comparison: &mut Comparison, old: &ServerVariable, new: &ServerVariable) {
    each_field!(ServerVariable { name, default, values } of old, new);
    let name = &name.1.in_sentence();
    let subject = format!("server {{{name}}}");
    let (was, now) = default;
    if was != now {
        let fact = ClientFact::VariableDefault { name, was: &was.in_sentence(), now: &now.in_sentence() };
        comparison.changes.push(change(subject.clone(), fact).texts(was, now));
    }
    let list = |values: &[Text], without: &[Text], word: &str| {
        let values: Vec<String> = values
            .iter()
            .filter(|value| !without.contains(value))
            .map(|value| format!("`{}`", value.in_sentence()))
            .collect();
        super::words::list_with(&values, word)
    };
    let all = (list(values.0, &[], "or"), list(values.1, &[], "or"));
    let (gone, fresh) = (list(values.0, values.1, "or"), list(values.1, values.0, "or"));
    let fact = match (values.0.as_slice(), values.1.as_slice()) {
        ([], []) => return,
        ([], _) => ClientFact::VariableBound { name, values: &all.1 },
        (_, []) => ClientFact::VariableUnbound { name },
        _ if !gone.is_empty() => ClientFact::VariableValuesRemoved { name, values: &gone },
        _ if !fresh.is_empty() => ClientFact::VariableValuesAdded { name, values: &fresh },
        _ => return,
    };
    comparison.changes.push(change(subject, fact).values(all.0, all.1));
}

/// Compares the other servers, which the docs of the client list.
fn servers(comparison: &mut Comparison, (old, new): Both<Vec<(Text, Text)>>) {
    let find = |servers: &[(Text, Text)], url: &Text| {
        servers.iter().find(|(other, _)| other == url).map(|(_, description)| description.clone())
    };
    let mut changes = Vec::new();
    for (url, was) in old {
        let text = &url.in_sentence();
        let subject = format!("server {text}");
        match find(new, url) {
            // The first server is compared on its own.
            None if comparison.new.base_url.as_ref() == Some(url) => {}
            None => {
                changes.push(change(subject, ClientFact::ServerRemoved { url: text }));
            }
            Some(now) if now != *was => {
                let change = change(subject, ClientFact::ServerDescribed { url: text });
                changes.push(change.texts(was, &now));
            }
            Some(_) => {}
        }
    }
    for (url, _) in new {
        if find(old, url).is_none() && comparison.old.base_url.as_ref() != Some(url) {
            let url = &url.in_sentence();
            changes.push(change(format!("server {url}"), ClientFact::ServerAdded { url }));
        }
    }
    comparison.changes.extend(changes);
}

/// Compares the environment variable of the base URL.
fn environment(comparison: &mut Comparison, (was, now): Both<Option<Text>>) {
    let texts = (was.as_ref().map(Text::in_sentence), now.as_ref().map(Text::in_sentence));
    let fact = match (&texts.0, &texts.1) {
        (was, now) if was == now => return,
        (None, Some(now)) => ClientFact::EnvironmentAdded { now },
        (Some(was), Some(now)) => ClientFact::Environment { was, now },
        (Some(was), None) => ClientFact::EnvironmentRemoved { was },
        (None, None) => return,
    };
    comparison
        .changes
        .push(change("server", fact).values(was.as_ref().map(written), now.as_ref().map(written)));
}
