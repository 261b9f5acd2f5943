//! The representations of responses: the ones that `send` reads, the ones with methods of their
//! own, and the `Accept` header.

use std::collections::{HashMap, HashSet};

use indexmap::IndexMap;

use super::media::framing;
use super::media::{is_binary, is_json, media};
use super::statuses::{errors, successes};
use super::types::Types;
use crate::ir::Media;
use crate::media_type::{self, JSON};
use crate::names::{FnName, Scope};
use crate::spec::{self, MediaType, Response, SchemaId, Shape};

/// The weight of media types that only errors have, or that may not be readable.
const BEHIND: &str = ";q=0.5";

/// The way a representation is read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Reading {
    Json(Option<SchemaId>),
    Text,
    Bytes,
}

/// A representation of a response.
#[derive(Clone, Debug)]
struct Represented<'a> {
    media: &'a str,
    key: String,
    schema: Option<SchemaId>,
    reading: Reading,
    /// The document does not describe its content.
    is_bare: bool,
}

/// A response in one of its representations.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate<'a> {
    pub status: &'a str,
    pub response: &'a Response,
    pub reading: Reading,
    pub is_bare: bool,
}

/// The successful responses of an operation, before types are created.
pub(super) struct Representations<'a> {
    /// The representation that `send` reads, for each status.
    pub plain: Vec<Candidate<'a>>,
    /// At least one response has no body.
    pub empty: bool,
    /// The representations with methods of their own.
    pub others: Vec<Other<'a>>,
    /// The representations of each response, with the way that `send` reads it.
    all: Vec<(Reading, Vec<Represented<'a>>)>,
    /// The keys of all representations.
    keys: HashSet<String>,
    /// The media types of errors.
    errors: Vec<&'a str>,
}

/// A representation with a method of its own.
pub(super) struct Other<'a> {
    /// The name of the method, assigned once all representations are known.
    pub name: Option<FnName>,
    pub media: &'a str,
    pub candidates: Vec<Candidate<'a>>,
    reading: Reading,
}

/// Returns the representations of the responses. Reserves the names of their methods in the scope.
pub(super) fn representations<'a>(
    types: &Types,
    op: &'a spec::Operation,
    scope: &mut Scope,
) -> Representations<'a> {
    let mut out = Representations {
        plain: Vec::new(),
        empty: false,
        others: Vec::new(),
        all: Vec::new(),
        keys: HashSet::new(),
        errors: Vec::new(),
    };
    let mut known: HashMap<String, usize> = HashMap::new();
    for (status, response) in successes(op) {
        let represented = read(types, &response.content);
        out.empty |= response.content.is_empty();
        let Some(plain) = plain(&represented) else { continue };
        let candidate =
            |of: &Represented| Candidate { status, response, reading: of.reading, is_bare: of.is_bare };
        out.plain.push(candidate(&plain));
        for other in others(types, &represented, &plain) {
            let index = *known.entry(other.key.clone()).or_insert(out.others.len());
            if index == out.others.len() {
                let (media, reading) = (other.media, other.reading);
                out.others.push(Other { name: None, media, candidates: Vec::new(), reading });
            }
            out.others[index].candidates.push(candidate(other));
        }
        out.keys.extend(represented.iter().map(|of| of.key.clone()));
        out.all.push((plain.reading, represented));
    }
    name(&mut out.others, &out.all, scope);
    // A typed response is more useful than one without a schema.
    if out.plain.iter().any(|candidate| matches!(candidate.reading, Reading::Json(_)) && !candidate.is_bare) {
        out.plain.retain(|candidate| !candidate.is_bare);
    }
    out.errors = errors(op).flat_map(|(_, response)| response.content.keys().map(String::as_str)).collect();
    out
}

/// Returns the way that `send` reads these representations. It prefers JSON over text over bytes,
/// and described JSON over undescribed.
pub(super) fn plain_reading(types: &Types, content: &IndexMap<String, MediaType>) -> Option<Reading> {
    plain(&read(types, content)).map(|plain| plain.reading)
}

fn read<'a>(types: &Types, content: &'a IndexMap<String, MediaType>) -> Vec<Represented<'a>> {
    // Sequences are read as streams.
    let content: Vec<_> = content.iter().filter(|(name, _)| framing(name).is_none()).collect();
    // A string schema for JSON, next to a binary media type, usually means the same bytes.
    let has_bytes = content.iter().any(|(name, _)| matches!(media(types, name), Media::Bytes(_)));
    let read = content.into_iter().filter_map(|(name, content)| {
        let is_json = matches!(media(types, name), Media::Json(_));
        let is_slip = is_json && has_bytes && content.schema.is_some_and(|schema| is_string(types, schema));
        let bare = content.schema.is_none_or(|schema| is_any(types, schema)) && !content.names_media;
        (!is_slip).then(|| Represented {
            media: name,
            key: media_type::key(name),
            schema: content.schema,
            reading: reading(types, name, content),
            is_bare: bare && (is_json || media_type::essence(name) == "*/*"),
        })
    });
    read.collect()
}

fn reading(types: &Types, name: &str, content: &MediaType) -> Reading {
    let is_binary = content.schema.is_some_and(|schema| is_binary(types, schema));
    match media(types, name) {
        // Images may be text, like `image/svg+xml`, but they are still files.
        _ if is_binary || media_type::essence(name).starts_with("image/") => Reading::Bytes,
        // A range is JSON if the schema is.
        _ if matches!(media_type::essence(name).as_str(), "*/*" | "application/*") => {
            let is_json = content.schema.is_some_and(|schema| !is_any(types, schema));
            if is_json && !content.names_media { Reading::Json(content.schema) } else { Reading::Bytes }
        }
        Media::Json(_) => Reading::Json(content.schema),
        Media::Text(_) => Reading::Text,
        Media::Form(_) | Media::Multipart | Media::Bytes(_) => Reading::Bytes,
    }
}

fn is_string(types: &Types, schema: SchemaId) -> bool {
    matches!(types.spec.schema(types.spec.target(schema)).shape, Shape::String { .. })
}

fn is_any(types: &Types, schema: SchemaId) -> bool {
    matches!(types.spec.schema(types.spec.target(schema)).shape, Shape::Any)
}

fn plain<'a>(represented: &[Represented<'a>]) -> Option<Represented<'a>> {
    let is_json = |of: &&Represented| matches!(of.reading, Reading::Json(_));
    let is_usual = |of: &&Represented| of.key == JSON;
    let json = || represented.iter().filter(is_json);
    let described = || json().filter(|of| !of.is_bare);
    let of = |reading: Reading| represented.iter().find(move |of| of.reading == reading);
    let plain = described().find(is_usual).or_else(|| described().next()).or_else(|| json().find(is_usual));
    plain.or_else(|| json().next()).or_else(|| of(Reading::Text)).or_else(|| of(Reading::Bytes)).cloned()
}

/// Returns whether two representations have the same value.
pub(super) fn is_same(types: &Types, a: Reading, b: Reading) -> bool {
    match (a, b) {
        (Reading::Json(Some(a)), Reading::Json(Some(b))) => types.spec.alike(a, b),
        (Reading::Json(None), Reading::Json(Some(any))) | (Reading::Json(Some(any)), Reading::Json(None)) => {
            is_any(types, any)
        }
        (a, b) => a == b,
    }
}

/// Returns the representations that need methods of their own: those that differ from the plain one
/// and are not the same value in another format. If the plain one is text or bytes with several
/// media types, each of them gets a method.
fn others<'a, 'r>(
    types: &Types,
    represented: &'r [Represented<'a>],
    plain: &Represented<'a>,
) -> Vec<&'r Represented<'a>> {
    let is_json = matches!(plain.reading, Reading::Json(_));
    let is_read = |of: &Represented| is_same(types, of.reading, plain.reading);
    let mut read = represented.iter().filter(|of| is_read(of)).map(|of| &of.key);
    let first = read.next();
    let is_choice = !is_json && read.any(|key| Some(key) != first);
    let is_other = |of: &&Represented| {
        if is_read(of) { is_choice } else { !(is_json && is_format_of(types, of, plain)) }
    };
    represented.iter().filter(is_other).collect()
}

/// Returns whether it is the same value as the JSON, in an equivalent format.
fn is_format_of(types: &Types, of: &Represented, json: &Represented) -> bool {
    let essence = media_type::essence(of.media);
    let is_format = ["xml", "yaml", "json", "text/plain", "text/html", "protobuf", "msgpack", "cbor"]
        .iter()
        .any(|format| essence.contains(format));
    let is_same = match (of.schema, json.schema) {
        (Some(of), Some(json)) => types.spec.alike(of, json),
        (None, _) => true,
        (Some(_), None) => false,
    };
    !matches!(of.reading, Reading::Json(_)) && is_format && is_same
}

/// Names the methods after their media types. A name does not depend on the other representations,
/// unless they share its words.
fn name(others: &mut [Other], all: &[(Reading, Vec<Represented>)], scope: &mut Scope) {
    let mut meanings: HashMap<String, HashSet<String>> = HashMap::new();
    for of in all.iter().flat_map(|(_, represented)| represented) {
        let longer = media_type::longer_words(of.media);
        meanings.entry(media_type::words(of.media)).or_default().insert(longer);
    }
    for other in others {
        let words = media_type::words(other.media);
        let longer = media_type::longer_words(other.media);
        let is_shared = meanings.get(&words).is_some_and(|meanings| meanings.len() > 1);
        let words = if is_shared { longer } else { words };
        let kind = media_type::essence(other.media);
        other.name = Some(scope.representation(format!("accept {words}").as_str(), &kind));
    }
}

impl Representations<'_> {
    /// Returns whether `send` reads only JSON.
    fn reads_json(&self) -> bool {
        matches!(self.plain.first(), Some(Candidate { reading: Reading::Json(_), .. }))
    }

    /// Returns the `Accept` header of `send`: the media types that it reads, then those of errors.
    pub fn accept(&self, types: &Types) -> String {
        let mut asked = Asked::default();
        let json = self.reads_json();
        for (plain, represented) in &self.all {
            for of in represented.iter().filter(|of| is_same(types, of.reading, *plain)) {
                if !json || matches!(of.reading, Reading::Json(_)) {
                    asked.read(of.media, of.reading);
                }
            }
        }
        self.with_errors(asked)
    }

    /// Returns the `Accept` header of the method for one representation.
    pub fn accept_only(&self, other: &Other) -> String {
        let mut asked = Asked::default();
        asked.read(other.media, other.reading);
        self.with_errors(asked)
    }

    /// Returns the `Accept` header of a stream with that media type.
    pub fn accept_stream(&self, media: &str) -> String {
        let mut asked = Asked::default();
        asked.front(media);
        self.with_errors(asked)
    }

    /// Adds the media types that only errors have. Skips media types of successful responses that
    /// this method does not read.
    fn with_errors(&self, mut asked: Asked) -> String {
        for media in &self.errors {
            let key = media_type::key(media);
            // A range would match the other representations, too.
            let is_range = media_type::is_range(media) && !self.keys.is_empty();
            if !self.keys.contains(&key) && !is_range {
                asked.behind(media);
            }
        }
        asked.text()
    }
}

/// The media types of an `Accept` header, by their keys.
#[derive(Default)]
struct Asked {
    front: IndexMap<String, String>,
    behind: IndexMap<String, String>,
}

impl Asked {
    fn read(&mut self, media: &str, reading: Reading) {
        let is_json_by_name = is_json(media) && !media_type::is_range(media);
        match reading {
            // Prefers a JSON response for a range that is read as JSON.
            Reading::Json(_) if media_type::is_range(media) => {
                self.front(JSON);
                self.behind(media);
            }
            // Bytes that are labelled as JSON may really have another media type.
            Reading::Bytes if is_json_by_name => {
                self.front(media);
                self.behind("*/*");
            }
            _ => self.front(media),
        }
    }

    fn front(&mut self, media: &str) {
        add(&mut self.front, media);
    }

    fn behind(&mut self, media: &str) {
        add(&mut self.behind, media);
    }

    /// Returns the text of the header. If no media type of a response is read, readable errors come
    /// first.
    fn text(self) -> String {
        let anything = || IndexMap::from([("*/*".to_owned(), "*/*".to_owned())]);
        let (front, behind) = match (self.front.is_empty(), self.behind.is_empty()) {
            (true, true) => (anything(), IndexMap::new()),
            (true, false) => (self.behind, anything()),
            (false, _) => (self.front, self.behind),
        };
        let is_open = front.contains_key("*/*");
        let behind = behind.iter().filter(|(key, _)| !is_open && !front.contains_key(*key));
        let behind = behind.map(|(_, media)| format!("{media}{BEHIND}"));
        front.values().cloned().chain(behind).collect::<Vec<_>>().join(", ")
    }
}

/// Adds the media type if it is valid and not a duplicate in another spelling.
fn add(list: &mut IndexMap<String, String>, media: &str) {
    let Some(header) = media_type::header(media) else { return };
    let known = list.entry(media_type::key(media)).or_insert_with(|| header.clone());
    // The shorter spelling is the one without a character set.
    if header.len() < known.len() {
        *known = header;
    }
}
