//! Calls of the operations of a document, with valid arguments.

use std::collections::BTreeSet;

use crategen::document::{Document, Node, Version};
use crategen::ir::{Api, Body, DocumentedResponse, Input, Location, Media, Operation, SchemeKind};
use crategen::pointer::Pointer;
use serde_json::{Map, Value, json};

use super::Mock;
use crate::calls::{self, Call};
use crate::sample::{Direction, Fullness, Instances};
use crate::tree;

/// The kinds of calls of each operation.
const FULLNESS: [Fullness; 3] = [Fullness::Everything, Fullness::Nothing, Fullness::Half];

/// The calls of a document.
pub struct Requests<'a> {
    pub api: &'a Api,
    mock: Mock,
    calls: Vec<Call>,
    /// The operations without a call, and the reason.
    pub unsampled: Vec<String>,
    responses: Instances,
}

/// Creates the calls of a document, different ones for each operation.
///
/// # Errors
///
/// If its schemas are not valid JSON Schema.
pub fn requests<'a>(document: &Document, api: &'a Api, mock: Mock) -> Result<Requests<'a>, String> {
    let places = Places { document, mock };
    let operations: Vec<&Operation> = api.operations().collect();
    let sent = operations.iter().flat_map(|operation| {
        let inputs = operation.arguments.iter().chain(&operation.options);
        let parameters = inputs.filter_map(|input| places.parameter(input));
        parameters.chain(places.body(operation)).collect::<Vec<_>>()
    });
    let sent = Instances::new(document, Direction::Request, sent)?;
    let received = operations
        .iter()
        .flat_map(|operation| operation.responses.iter())
        .flat_map(|response| places.response(response));
    let responses = Instances::new(document, Direction::Response, received)?;
    let (mut calls, mut unsampled) = (Vec::new(), Vec::new());
    for (number, operation) in operations.iter().enumerate() {
        let mut different: Vec<Call> = Vec::new();
        let mut missing = BTreeSet::new();
        for (seed, fullness) in (0..).zip(FULLNESS) {
            match places.call(api, operation, &sent, seed, fullness) {
                Ok(call) => {
                    let call = Call { operation: number, ..call };
                    if !different.contains(&call) {
                        different.push(call);
                    }
                }
                Err(why) => drop(missing.insert(why)),
            }
        }
        if different.is_empty() {
            let why: Vec<String> = missing.into_iter().collect();
            unsampled.push(format!("{}: {}", operation.line().as_written(), why.join(", ")));
        }
        calls.extend(different);
    }
    Ok(Requests { api, mock, calls, unsampled, responses })
}

impl Requests<'_> {
    /// Returns the calls to a server.
    pub fn calls(&self, base: &str) -> Vec<Call> {
        let calls = self.calls.iter().cloned();
        calls.map(|call| Call { base: Some(base.to_owned()), ..call }).collect()
    }

    /// Returns whether the document allows the body of a response; `None` if it does not say.
    pub fn allows(
        &self,
        document: &Document,
        operation: &Operation,
        status: u16,
        body: &Value,
    ) -> Option<bool> {
        let places = Places { document, mock: self.mock };
        let status = status.to_string();
        let of = |wanted: &str| operation.responses.iter().find(|it| it.status.as_written() == wanted);
        let response = of(&status).or_else(|| of("2XX")).or_else(|| of("default"))?;
        let allowed =
            places.response(response).into_iter().filter_map(|place| self.responses.allows(&place, body));
        allowed.reduce(|one, other| one || other)
    }
}

/// The locations of schemas in a document.
struct Places<'d> {
    document: &'d Document,
    mock: Mock,
}

impl Places<'_> {
    fn followed(&self, place: &Pointer) -> Option<(Pointer, &Node)> {
        let node = tree::find(self.document, place)?;
        Some(tree::follow(self.document, place, node))
    }

    /// Returns the schema of a parameter, or of its only media type.
    fn parameter(&self, input: &Input) -> Option<Pointer> {
        if matches!(input.location, Location::Field(_) | Location::Body) {
            return None;
        }
        let (place, node) = self.followed(&input.pointer)?;
        if self.document.version() == Version::V2_0 {
            return Some(place);
        }
        match node.get("content").and_then(Node::as_object).and_then(|content| content.iter().next()) {
            Some((media, _)) => Some(place.child("content").child(media).child("schema")),
            None => Some(place.child("schema")),
        }
    }

    /// Returns the schema of a request body.
    fn body(&self, operation: &Operation) -> Option<Pointer> {
        let (Body::Fields { media, .. } | Body::Value { media, .. }) = &operation.body else { return None };
        let (place, node) = self.followed(&operation.pointer.child("requestBody"))?;
        let content = node.get("content").and_then(Node::as_object)?;
        let (key, _) = content.iter().find(|(key, _)| is_media(media, key))?;
        Some(place.child("content").child(key).child("schema"))
    }

    /// Returns the schemas of a response in JSON.
    fn response(&self, response: &DocumentedResponse) -> Vec<Pointer> {
        let Some((place, _)) = self.followed(&response.pointer) else { return Vec::new() };
        let of_json = response.media.iter().filter(|media| media.as_written().contains("json"));
        of_json.map(|media| place.child("content").child(media.as_written()).child("schema")).collect()
    }

    /// Returns whether a value can be sent at that location, and read there by the mock.
    fn is_usable(&self, location: &Location, value: &Value) -> bool {
        let mut texts = Vec::new();
        collect(value, &mut texts);
        match location {
            // An empty segment is another path, as are `.` and `..`.
            Location::Path(_) => !value.is_null() && texts.iter().all(|text| !["", ".", ".."].contains(text)),
            Location::Header(_) | Location::Cookie(_) => {
                let is_sent =
                    |text: &&str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_graphic());
                !value.is_null() && texts.iter().all(is_sent)
            }
            // Prism reads a list of one item as text if its schema allows null, too.
            Location::Query(_) if self.mock == Mock::Prism => {
                !value.is_null() && value.as_array().is_none_or(|items| items.len() != 1)
            }
            Location::Query(_) => !value.is_null(),
            Location::Field(_) | Location::Body => true,
        }
    }

    /// Creates a call.
    ///
    /// # Errors
    ///
    /// The required part that has no sample.
    fn call(
        &self,
        api: &Api,
        operation: &Operation,
        instances: &Instances,
        seed: u64,
        fullness: Fullness,
    ) -> Result<Call, String> {
        let mut call = Call { credentials: credentials(api, operation), ..Call::default() };
        let required = operation.arguments.iter().map(|input| (input, true));
        let optional = operation.options.iter().map(|input| (input, false));
        for (input, is_required) in required.chain(optional) {
            let Some(place) = self.parameter(input) else { continue };
            if !is_required && fullness == Fullness::Nothing {
                continue;
            }
            let value =
                instances.sample(&place, seed, fullness, |value| self.is_usable(&input.location, value));
            match value {
                Some(value) => drop(call.arguments.insert(calls::input_key(input), value)),
                None if is_required => return Err(format!("no sample of `{}`", calls::input_key(input))),
                None => {}
            }
        }
        // Required properties make a body required.
        let has_field = |input: &Input| matches!(input.location, Location::Field(_));
        let is_required = match &operation.body {
            Body::None => return Ok(call),
            Body::Fields { required, .. } | Body::Value { required, .. } => {
                *required || operation.arguments.iter().any(has_field)
            }
        };
        let place = self.body(operation).ok_or("the schema of the body is not found")?;
        if !is_required && fullness == Fullness::Nothing {
            return Ok(call);
        }
        let body = instances.sample(&place, seed, fullness, |_| true).ok_or("no sample of the body")?;
        match (&operation.body, body) {
            (Body::Fields { media, .. }, Value::Object(mut object)) => {
                if !matches!(media, Media::Json(_)) {
                    // Only JSON has a null.
                    object.retain(|_, value| !value.is_null());
                }
                calls::split_body(api, operation, object, &mut call.arguments, &mut call.members);
            }
            (Body::Value { .. }, body) => drop(call.arguments.insert("body".to_owned(), body)),
            _ => return Err("the sample of the body is not an object".to_owned()),
        }
        Ok(call)
    }
}

fn collect<'v>(value: &'v Value, texts: &mut Vec<&'v str>) {
    match value {
        Value::String(text) => texts.push(text),
        Value::Array(items) => items.iter().for_each(|item| collect(item, texts)),
        Value::Object(members) => members.values().for_each(|member| collect(member, texts)),
        _ => {}
    }
}

fn is_media(media: &Media, key: &str) -> bool {
    match media {
        Media::Json(media) | Media::Text(media) | Media::Bytes(media) => media.as_written() == key,
        Media::Form(_) => key.starts_with("application/x-www-form-urlencoded"),
        Media::Multipart => key.starts_with("multipart/"),
    }
}

/// Returns credentials for the first alternative.
fn credentials(api: &Api, operation: &Operation) -> Map<String, Value> {
    let schemes = operation.security.first().into_iter().flatten().map(|index| &api.schemes[*index]);
    let credentials = schemes.map(|scheme| {
        let key = match scheme.kind {
            SchemeKind::Basic => json!(["user", "password"]),
            _ => json!("key"),
        };
        (scheme.wire.as_written().to_owned(), key)
    });
    credentials.collect()
}
