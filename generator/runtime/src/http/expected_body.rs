//! The body that a mock expects.

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use serde_json::Value;

use crate::http::file::Content;
use crate::http::payload::Payload;
use crate::http::recorded_query::decoded_query;
use crate::mock::MockRequest;

/// The required content of a request's body. Objects and forms may have more members.
#[derive(Clone, PartialEq)]
pub(crate) enum ExpectedBody {
    Json(Value),
    Form(Vec<(String, String)>),
    Multipart(Vec<Part>),
    Bytes(Bytes),
}

/// A part of a multipart body. The content of a file on disk or a stream is not compared: it is
/// `None`.
#[derive(Clone, PartialEq)]
pub(crate) struct Part {
    head: Vec<u8>,
    content: Option<Vec<u8>>,
}

/// A placeholder for content that is not compared. No text contains it, since it is not UTF-8.
const ANY: &[u8] = b"\xff\xfeany content\xfe\xff";

impl ExpectedBody {
    /// Returns the body of a call with this media type; `None` if nothing is expected of it.
    pub(crate) fn new(media: Option<&str>, payload: Payload) -> Option<Self> {
        let bytes = match payload {
            Payload::Empty => return None,
            Payload::Bytes(bytes) => bytes,
            Payload::Contents(contents) => {
                let known = contents.iter().map(|content| match content {
                    Content::Bytes(bytes) => &bytes[..],
                    #[cfg(not(target_arch = "wasm32"))]
                    Content::Path(_) | Content::SingleUse(_) => ANY,
                });
                known.collect::<Vec<_>>().concat().into()
            }
        };
        let media = media.unwrap_or_default();
        if let Some(boundary) = boundary(media) {
            return Some(Self::Multipart(parts(&bytes, boundary)));
        }
        if media.starts_with("application/x-www-form-urlencoded") {
            return Some(Self::Form(form(&bytes)));
        }
        if let Some(json) = media.contains("json").then(|| crate::from_slice(&bytes).ok()).flatten() {
            return Some(Self::Json(json));
        }
        (bytes != ANY).then_some(Self::Bytes(bytes))
    }

    /// Returns the number of values in it.
    pub(crate) fn size(&self) -> usize {
        match self {
            Self::Json(json) => size(json),
            Self::Form(fields) => fields.len(),
            Self::Multipart(parts) => parts.len(),
            Self::Bytes(_) => 1,
        }
    }

    /// Describes the first difference of a request's body, without its values.
    pub(crate) fn difference(&self, request: &MockRequest) -> Option<String> {
        match self {
            Self::Json(expected) => {
                let Ok(json) = crate::from_slice::<Value>(&request.body) else {
                    return Some("the body is not the expected JSON".to_owned());
                };
                let pointer = difference(expected, &json, "")?;
                Some(if pointer.is_empty() {
                    "the body is not the expected JSON".to_owned()
                } else {
                    format!("the body has not the expected `{pointer}`")
                })
            }
            Self::Form(expected) => {
                let fields = form(&request.body);
                let (name, _) = expected.iter().find(|field| !fields.contains(field))?;
                Some(format!("the form has not the expected `{name}`"))
            }
            Self::Multipart(expected) => {
                let media = request.headers.get(CONTENT_TYPE).and_then(|media| media.to_str().ok());
                let sent = media.and_then(boundary).map(|boundary| parts(&request.body, boundary));
                let sent = sent.unwrap_or_default();
                let is_sent = |part: &Part| sent.iter().any(|other| part.is_met_by(other));
                let missing = expected.iter().find(|part| !is_sent(part))?;
                Some(format!("the form has not the expected part `{}`", missing.name()))
            }
            Self::Bytes(expected) => {
                (request.body != *expected).then(|| "the body is not the expected one".to_owned())
            }
        }
    }
}

impl Part {
    fn is_met_by(&self, other: &Self) -> bool {
        self.head == other.head && (self.content.is_none() || self.content == other.content)
    }

    fn name(&self) -> String {
        let head = String::from_utf8_lossy(&self.head).into_owned();
        head.split('"').nth(1).unwrap_or_default().to_owned()
    }
}

/// Returns the pointer to the first value that differs. An object may have more members.
fn difference(expected: &Value, actual: &Value, pointer: &str) -> Option<String> {
    match (expected, actual) {
        (Value::Object(expected), Value::Object(actual)) => expected.iter().find_map(|(name, value)| {
            let pointer = format!("{pointer}/{name}");
            match actual.get(name) {
                Some(other) => difference(value, other, &pointer),
                None => Some(pointer),
            }
        }),
        (Value::Array(expected), Value::Array(actual)) if expected.len() == actual.len() => {
            let mut pairs = expected.iter().zip(actual).enumerate();
            pairs.find_map(|(index, (value, other))| difference(value, other, &format!("{pointer}/{index}")))
        }
        _ => (expected != actual).then(|| pointer.to_owned()),
    }
}

fn size(json: &Value) -> usize {
    match json {
        Value::Object(members) => 1 + members.values().map(size).sum::<usize>(),
        Value::Array(elements) => 1 + elements.iter().map(size).sum::<usize>(),
        _ => 1,
    }
}

fn form(body: &[u8]) -> Vec<(String, String)> {
    decoded_query(&String::from_utf8_lossy(body).replace('+', " "))
}

fn boundary(media: &str) -> Option<&str> {
    let (kind, boundary) = media.split_once("boundary=")?;
    kind.starts_with("multipart/").then(|| boundary.trim_matches('"'))
}

fn parts(body: &[u8], boundary: &str) -> Vec<Part> {
    // The first delimiter has no line break before it.
    let body = [b"\r\n", body].concat();
    let pieces = split(&body, format!("\r\n--{boundary}").as_bytes());
    let parts = pieces.iter().skip(1).filter_map(|piece| {
        let (head, content) = split_once(piece.strip_prefix(b"\r\n")?, b"\r\n\r\n")?;
        let content = (content != ANY).then(|| content.to_vec());
        Some(Part { head: head.to_vec(), content })
    });
    parts.collect()
}

fn split<'b>(mut bytes: &'b [u8], delimiter: &[u8]) -> Vec<&'b [u8]> {
    let mut pieces = Vec::new();
    while let Some((piece, rest)) = split_once(bytes, delimiter) {
        pieces.push(piece);
        bytes = rest;
    }
    pieces.push(bytes);
    pieces
}

fn split_once<'b>(bytes: &'b [u8], delimiter: &[u8]) -> Option<(&'b [u8], &'b [u8])> {
    let at = bytes.windows(delimiter.len()).position(|window| window == delimiter)?;
    Some((&bytes[..at], &bytes[at + delimiter.len()..]))
}
