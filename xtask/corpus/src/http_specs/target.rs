//! The call that sends a request of a scenario.

use crategen::ir::{
    Api, Body, Input, Location, Media, Operation, SchemeKind, Styled, Success, TypeKind, TypeRef,
};
use serde_json::{Map, Value, json};

use super::suite::{Content, Exchange, Request};
use super::template::{Bound, Template};
use super::wire;
use crate::calls::{self, Arguments, Call, Client};
use crate::percent;

/// An operation of one of the clients.
pub struct Target<'a> {
    pub client: usize,
    pub number: usize,
    pub api: &'a Api,
    pub operation: &'a Operation,
    bound: Vec<Bound>,
    template: Template,
}

/// Returns the operation that sends a request.
pub fn target<'a>(clients: &'a [Client<'a>], exchange: &Exchange) -> Option<Target<'a>> {
    let all = clients.iter().enumerate().flat_map(|(client, of)| {
        let api: &Api = of.model;
        api.operations().enumerate().map(move |(number, operation)| (client, api, number, operation))
    });
    let same_method = all.filter(|(.., operation)| operation.method.as_written() == exchange.method);
    let targets = same_method.filter_map(|(client, api, number, operation)| {
        let template = Template::new(api, operation);
        let bound = template.bind(&exchange.path)?;
        Some(Target { client, number, api, operation, bound, template })
    });
    // Later clients are of later versions of a document.
    targets.max_by_key(|target| {
        let takes_body = takes(&target.operation.body, &exchange.request);
        let package = clients[target.client].package;
        let mut values = target.bound.iter().filter(|bound| bound.is_server);
        let is_version = values.any(|bound| package.ends_with(&format!("-{}", bound.text)));
        (takes_body, std::cmp::Reverse(target.template.variables()), is_version, target.client)
    })
}

/// Returns whether an operation sends a body of the request's media type.
fn takes(body: &Body, request: &Request) -> bool {
    let wanted = media(request);
    let media = match body {
        Body::None => return wanted.is_none(),
        Body::Fields { required, .. } | Body::Value { required, .. } if wanted.is_none() => return !required,
        Body::Fields { media, .. } | Body::Value { media, .. } => media,
    };
    let wanted = wanted.unwrap_or_default();
    match media {
        Media::Json(media) | Media::Text(media) | Media::Bytes(media) => media.as_written() == wanted,
        Media::Form(_) => wanted == "application/x-www-form-urlencoded",
        Media::Multipart => wanted.starts_with("multipart/"),
    }
}

/// Returns the media type of a request's body.
fn media(request: &Request) -> Option<&str> {
    let header = request.headers.iter().find(|(name, _)| name.eq_ignore_ascii_case("content-type"));
    let body = request.body.as_ref()?;
    header.and_then(|(_, media)| media.as_str()).or(Some(&body.media))
}

/// Returns the call of an operation that sends a request, to a server at that address.
///
/// # Errors
///
/// The part of the request that the operation cannot send, as a sentence.
pub fn call(target: &Target, request: &Request, origin: &str) -> Result<Call, String> {
    let Target { api, operation, template, .. } = target;
    let mut call = Call { client: target.client, operation: target.number, ..Call::default() };
    match &template.origin {
        Some(variable) => {
            call.variables.insert(variable.clone(), origin.into());
        }
        None => {
            let path = Template::server_path(api, operation)
                .ok_or("the document has no variable for the server's origin")?;
            call.base = Some(format!("{origin}{path}"));
        }
    }
    for bound in target.bound.iter().filter(|bound| bound.is_server) {
        call.variables.insert(bound.name.clone(), percent::decoded(&bound.text).into());
    }
    let mut query: Map<String, Value> = request.query.clone();
    let mut headers: Map<String, Value> =
        request.headers.iter().map(|(name, value)| (name.to_lowercase(), value.clone())).collect();
    call.credentials = credentials(api, operation, &mut headers, &mut query);
    let inputs: Vec<&Input> = operation.arguments.iter().chain(operation.setters()).collect();
    for input in &inputs {
        if let Some(value) = parameter(target, input, &mut headers, &mut query) {
            call.arguments.insert(calls::input_key(input), value);
        } else if let Some(value) = only_value(api, input) {
            call.arguments.insert(calls::input_key(input), value);
        }
    }
    call.method = method(operation, &mut headers);
    headers.remove("content-type");
    if let Some(name) = headers.keys().next() {
        return Err(format!("the document has no header `{name}`"));
    }
    if let Some(name) = query.keys().next() {
        return Err(format!("the document has no query parameter `{name}`"));
    }
    if let Some(content) = &request.body {
        let media = media(request).unwrap_or_default();
        body(target, content, media, &mut call.arguments, &mut call.members)?;
    }
    Ok(call)
}

/// Takes the credentials out of a request.
fn credentials(
    api: &Api,
    operation: &Operation,
    headers: &mut Map<String, Value>,
    query: &mut Map<String, Value>,
) -> Map<String, Value> {
    let mut credentials = Map::new();
    for &index in operation.security.iter().flatten() {
        let scheme = &api.schemes[index];
        let key = match &scheme.kind {
            SchemeKind::Bearer => {
                let bearer = headers.get("authorization").and_then(Value::as_str);
                let key = bearer.and_then(|text| text.strip_prefix("Bearer ")).map(Value::from);
                key.inspect(|_| drop(headers.remove("authorization")))
            }
            SchemeKind::Header(name) => headers.remove(&name.as_written().to_lowercase()),
            SchemeKind::Query(name) => query.remove(name.as_written()),
            SchemeKind::Basic | SchemeKind::Cookie(_) | SchemeKind::MutualTls => None,
        };
        if let Some(key) = key {
            credentials.insert(scheme.wire.as_written().to_owned(), key);
        }
    }
    credentials
}

/// Takes the value of a parameter out of a request.
fn parameter(
    target: &Target,
    input: &Input,
    headers: &mut Map<String, Value>,
    query: &mut Map<String, Value>,
) -> Option<Value> {
    let (api, name) = (target.api, input.wire.as_written());
    match input.location {
        Location::Path(Styled { style, .. }) => {
            let bound = target.bound.iter().find(|bound| !bound.is_server && bound.name == name)?;
            Some(wire::of_path(api, &input.ty, style, name, &bound.text))
        }
        Location::Header(style) => {
            let text = texts(&headers.remove(&name.to_lowercase())?).join(",");
            // A header is not percent-encoded.
            let text = text.replace('%', "%25");
            Some(wire::of_path(api, &input.ty, style, name, &text))
        }
        Location::Query(Styled { style, .. }) => {
            if wire::is_spread(api, &input.ty, style) {
                let known: Vec<(String, Value)> = query
                    .iter()
                    .filter_map(|(key, value)| {
                        let text = texts(value).into_iter().next()?;
                        Some((key.clone(), wire::property(api, &input.ty, key, &text)?))
                    })
                    .collect();
                known.iter().for_each(|(key, _)| drop(query.remove(key)));
                return (!known.is_empty()).then(|| known.into_iter().collect::<Map<_, _>>().into());
            }
            wire::of_query(api, &input.ty, style, &texts(&query.remove(name)?))
        }
        Location::Cookie(_) | Location::Field(_) | Location::Body => None,
    }
}

/// Returns the texts of a header or query parameter.
fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::Array(items) => items.iter().flat_map(texts).collect(),
        Value::String(text) => vec![text.clone()],
        other => vec![other.to_string()],
    }
}

/// Returns the value of a required parameter that has only one.
fn only_value(api: &Api, input: &Input) -> Option<Value> {
    let is_parameter = !matches!(input.location, Location::Field(_) | Location::Body);
    let TypeRef::Named(id) = &input.ty else { return None };
    match &api.types[id.0].kind {
        TypeKind::OpenEnum(item) if is_parameter && input.presence.is_required() => {
            match item.values.as_slice() {
                [only] => Some(only.wire.text().into()),
                _ => None,
            }
        }
        _ => None,
    }
}

/// Takes the `Accept` header out of a request, and returns the method that sends it.
fn method(operation: &Operation, headers: &mut Map<String, Value>) -> String {
    let accept = headers.remove("accept").map(|accept| texts(&accept).concat());
    let other =
        operation.representations.iter().find(|other| Some(other.media.as_written()) == accept.as_deref());
    match other {
        Some(other) => other.name.as_str().to_owned(),
        None if operation.success == Success::Events => "stream".to_owned(),
        None => String::new(),
    }
}

fn body(
    target: &Target,
    content: &Content,
    sent_as: &str,
    arguments: &mut Arguments,
    members: &mut Map<String, Value>,
) -> Result<(), String> {
    let operation = target.operation;
    match &operation.body {
        Body::None => Err("the document has no body".to_owned()),
        Body::Fields { .. } => {
            let object = match (&content.json, &content.parts) {
                (Some(Value::Object(object)), _) => object.clone(),
                (_, Some(parts)) => with_files(target, parts, content),
                _ => return Err(format!("the body is `{}`, and the document has an object", content.media)),
            };
            calls::split_body(target.api, operation, object, arguments, members);
            Ok(())
        }
        Body::Value { media, .. } => {
            let value = match media {
                Media::Json(_) => content.json.clone().ok_or("the body is not JSON")?,
                Media::Text(_) => match &content.json {
                    // The suite writes text as JSON.
                    Some(text @ Value::String(_)) => text.clone(),
                    _ => content.text.clone().ok_or("the body is not text")?.into(),
                },
                Media::Bytes(_) => match (&content.hex, &content.text) {
                    (Some(hex), _) => json!({ "hex": hex, "media": sent_as }),
                    (None, text) => json!({ "text": text, "media": sent_as }),
                },
                Media::Form(_) | Media::Multipart => {
                    with_files(target, content.parts.as_ref().unwrap_or(&Map::new()), content).into()
                }
            };
            arguments.insert("body".to_owned(), value);
            Ok(())
        }
    }
}

/// Returns the parts of a form: values and files, which are a list if there are several.
fn with_files(target: &Target, parts: &Map<String, Value>, content: &Content) -> Map<String, Value> {
    let operation = target.operation;
    let is_text = |name: &str| {
        let mut inputs = operation.arguments.iter().chain(&operation.options);
        inputs.any(|input| input.wire.as_written() == name && input.ty == TypeRef::String)
    };
    let mut all: Map<String, Value> = Map::new();
    for (name, value) in parts {
        // A part has no type: a number and its text are the same.
        let is_other = (value.is_number() || value.is_boolean()) && is_text(name);
        all.insert(name.clone(), if is_other { value.to_string().into() } else { value.clone() });
    }
    for part in &content.files {
        let file = json!({ "name": part.name, "media": part.media, "hex": part.hex });
        match all.get_mut(&part.field) {
            Some(Value::Array(files)) => files.push(file),
            Some(first) => *first = json!([first.clone(), file]),
            None => drop(all.insert(part.field.clone(), file)),
        }
    }
    all
}
