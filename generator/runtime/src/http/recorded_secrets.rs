//! Removal of secrets from responses, for recordings.

use std::borrow::Cow;

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue};

use crate::http::recorded_query::decoded_query;
use crate::http::sensitive::{names_credential, of_header};
use crate::json::without_members;
use crate::{HttpRequest, Secret};

/// The parts of a call that a recording or a mock needs in addition to the request.
#[derive(Clone, Default)]
pub(crate) struct Recordable {
    /// The path of the base URL.
    pub(crate) base_path: String,
    /// The names of the query parameters that may be secrets.
    pub(crate) secret_query: Vec<String>,
    /// The credentials, and the parameters that are secrets. Excludes headers and query parameters
    /// of the client or the caller, most of which are not secrets.
    pub(crate) secrets: Vec<Secret>,
}

const REDACTED: &str = "[redacted]";

/// The secrets that the response to a request may contain.
pub(crate) struct RecordedSecrets {
    /// The names of members that are secrets.
    members: &'static [&'static str],
    /// The credentials in the request, which a server may repeat.
    known: Vec<Secret>,
}

impl RecordedSecrets {
    pub(crate) fn of(request: &HttpRequest) -> Self {
        let mut known = request.recordable.secrets.clone();
        for (name, value) in request.headers.iter().filter(|(name, _)| names_credential(name.as_str())) {
            of_header(name, &String::from_utf8_lossy(value.as_bytes()), &mut known);
        }
        let query = decoded_query(request.uri.query().unwrap_or_default());
        let query = query.into_iter().filter(|(name, _)| names_credential(name));
        known.extend(query.map(|(_, value)| value.into()));
        Self { members: request.secret_members, known }
    }

    fn redact(&self, text: String) -> String {
        self.known.iter().fold(text, |text, secret| secret.redact(text))
    }

    /// Replaces headers that usually hold a credential, and all credentials of the request.
    pub(crate) fn omit_from_headers(&self, headers: &HeaderMap) -> HeaderMap {
        let mut out = HeaderMap::with_capacity(headers.keys_len());
        for (name, value) in headers {
            let text = String::from_utf8_lossy(value.as_bytes()).into_owned();
            let kept = match is_credential(name) {
                true => REDACTED.to_owned(),
                false => self.redact(text.clone()),
            };
            let kept = if kept == text {
                value.clone()
            } else {
                HeaderValue::try_from(kept).unwrap_or(HeaderValue::from_static(REDACTED))
            };
            out.append(name.clone(), kept);
        }
        out
    }

    /// Replaces secrets in the body by `[redacted]`. Omits a body that may contain any and cannot
    /// be inspected.
    pub(crate) fn omit_from_body(&self, body: &Bytes) -> Bytes {
        let Ok(text) = std::str::from_utf8(body) else {
            let text = String::from_utf8_lossy(body).into_owned();
            let has_secret = !self.members.is_empty() || self.redact(text.clone()) != text;
            return if has_secret { Bytes::new() } else { body.clone() };
        };
        match self.omit_from_json(text) {
            Some(Cow::Borrowed(_)) => return body.clone(),
            Some(Cow::Owned(json)) => return json.into(),
            None => {}
        }
        let lines: String = text.split_inclusive('\n').filter_map(|line| self.omit_from_line(line)).collect();
        lines.into()
    }

    fn omit_from_json<'t>(&self, text: &'t str) -> Option<Cow<'t, str>> {
        without_members(text, self.members, &|text| self.redact(text))
    }

    /// Handles events, and a JSON value on each line. If members are secrets, omits events whose
    /// JSON data spans several lines, and all other lines that cannot be inspected.
    fn omit_from_line(&self, line: &str) -> Option<String> {
        let content = line.trim_end_matches(['\r', '\n']);
        let end = &line[content.len()..];
        let (field, value) = match content.strip_prefix("data:") {
            Some(value) => ("data:", value),
            None => ("", content),
        };
        match self.omit_from_json(value.trim_start_matches('\u{1e}')) {
            Some(Cow::Borrowed(_)) => return Some(line.to_owned()),
            Some(Cow::Owned(json)) => return Some(format!("{field}{json}{end}")),
            None => {}
        }
        let is_known = ["event:", "id:", "retry:", ":"].iter().any(|field| content.starts_with(field));
        let is_kept =
            self.members.is_empty() || value.trim().is_empty() || value.trim() == "[DONE]" || is_known;
        is_kept.then(|| self.redact(line.to_owned()))
    }
}

/// Returns whether a response's header with this name usually holds a credential. A header that
/// counts tokens does not.
fn is_credential(name: &HeaderName) -> bool {
    let counts = ["ratelimit", "rate-limit"].iter().any(|word| name.as_str().contains(word));
    names_credential(name.as_str()) && !counts
}
