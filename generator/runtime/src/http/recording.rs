//! Exchanges with a server, kept to be answered again by a [`Mock`].

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use http::header::{HeaderName, SET_COOKIE};
use http::{HeaderMap, HeaderValue, Method, StatusCode};
use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, percent_encode};
use serde_json::{Value, json};

use crate::json::without_members;
use crate::mock::{Mock, MockResponse, path_under_base};
use crate::{BoxFuture, HttpRequest, HttpResponse, Timer, Transport, TransportError};

/// A transport that keeps what goes through another one. Clones keep it in the same place.
///
/// Records the method and path of each request, since a secret may be in all else; and each
/// response without its cookies and the members that the document calls secret, in whose place is
/// `[redacted]`; look through it before it is given to others. Bodies are read whole.
#[derive(Clone)]
pub struct Recorder {
    transport: Arc<dyn Transport>,
    exchanges: Arc<Mutex<Vec<Exchange>>>,
}

/// Exchanges in their order.
#[derive(Clone, Default, PartialEq)]
pub struct Recording(Vec<Exchange>);

#[derive(Clone, PartialEq)]
struct Exchange {
    method: Method,
    path: String,
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
}

impl Recorder {
    /// Keeps what goes through the transport.
    pub fn new(transport: impl Transport + 'static) -> Self {
        Self { transport: Arc::new(transport), exchanges: Arc::default() }
    }

    /// What was kept so far.
    pub fn recording(&self) -> Recording {
        Recording(self.exchanges.lock().unwrap_or_else(PoisonError::into_inner).clone())
    }
}

impl Transport for Recorder {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, TransportError>> {
        Box::pin(async move {
            let path = path_under_base(request.uri.path(), &request.template);
            let (method, path) = (request.method.clone(), request.printed_path(&path).to_owned());
            let secrets = request.secret_members;
            let HttpResponse { status, headers, body } = self.transport.send(request).await?;
            let body = body.into_bytes().await?;
            let mut kept = headers.clone();
            kept.remove(SET_COOKIE);
            let exchange = Exchange { method, path, status, headers: kept, body: without(secrets, &body) };
            self.exchanges.lock().unwrap_or_else(PoisonError::into_inner).push(exchange);
            Ok(HttpResponse::new(status, headers, body))
        })
    }

    fn timer(&self) -> Option<Arc<dyn Timer>> {
        self.transport.timer()
    }

    fn renew_connections(&self) {
        self.transport.renew_connections();
    }
}

impl Mock {
    /// Answers as a server did: for each method and path, one answer after the other.
    pub fn replay(&self, recording: &Recording) -> &Self {
        for exchange in &recording.0 {
            let mut response = MockResponse::bytes(exchange.body.clone()).status(exchange.status);
            for (name, value) in &exchange.headers {
                response = response.header_value(name.clone(), value.clone());
            }
            self.on(exchange.method.clone(), exchange.path.clone()).respond(response);
        }
        self
    }
}

impl Recording {
    /// As JSON, for a file that is kept beside a test.
    pub fn to_json(&self) -> Value {
        let exchanges = self.0.iter().map(|exchange| {
            let headers = exchange.headers.iter();
            let headers: Vec<_> =
                headers.map(|(name, value)| json!([name.as_str(), encoded(value.as_bytes())])).collect();
            let (kind, body) = match std::str::from_utf8(&exchange.body) {
                Ok(text) => ("text", text.to_owned()),
                Err(_) => ("percent-encoded", encoded(&exchange.body)),
            };
            json!({
                "method": exchange.method.as_str(),
                "path": exchange.path,
                "status": exchange.status.as_u16(),
                "headers": headers,
                "body": { kind: body },
            })
        });
        exchanges.collect()
    }

    /// From what [`to_json`](Self::to_json) gave; `None` where it is something else.
    pub fn from_json(json: &Value) -> Option<Self> {
        json.as_array()?.iter().map(exchange).collect::<Option<_>>().map(Self)
    }
}

fn exchange(json: &Value) -> Option<Exchange> {
    let mut headers = HeaderMap::new();
    for header in json["headers"].as_array()? {
        let name: HeaderName = header[0].as_str()?.parse().ok()?;
        headers.append(name, HeaderValue::from_bytes(&decoded(header[1].as_str()?)).ok()?);
    }
    let body = match json["body"]["text"].as_str() {
        Some(text) => text.to_owned().into(),
        None => decoded(json["body"]["percent-encoded"].as_str()?).into(),
    };
    Some(Exchange {
        method: json["method"].as_str()?.parse().ok()?,
        path: json["path"].as_str()?.to_owned(),
        status: StatusCode::from_u16(u16::try_from(json["status"].as_u64()?).ok()?).ok()?,
        headers,
        body,
    })
}

fn encoded(bytes: &[u8]) -> String {
    percent_encode(bytes, NON_ALPHANUMERIC).to_string()
}

fn decoded(text: &str) -> Vec<u8> {
    percent_decode_str(text).collect()
}

/// The body with `[redacted]` in place of the secrets that the response holds, if it may hold any.
/// What cannot be looked into is left out.
fn without(secrets: &[&str], body: &Bytes) -> Bytes {
    if secrets.is_empty() {
        return body.clone();
    }
    let text = std::str::from_utf8(body).unwrap_or_default();
    match without_members(text, secrets) {
        Some(json) => json.into(),
        None => lines_without(secrets, text).into(),
    }
}

/// Events, or a line of JSON for each value. An event whose data is JSON on several lines is left
/// out, as is every other line that says nothing of itself.
fn lines_without(secrets: &[&str], text: &str) -> String {
    let lines = text.split_inclusive('\n').filter_map(|line| {
        let content = line.trim_end_matches(['\r', '\n']);
        let end = &line[content.len()..];
        let (field, value) = match content.strip_prefix("data:") {
            Some(value) => ("data:", value),
            None => ("", content),
        };
        let is_known = ["event:", "id:", "retry:", ":"].iter().any(|field| content.starts_with(field));
        if value.trim().is_empty() || value.trim() == "[DONE]" || is_known {
            return Some(line.to_owned());
        }
        Some(format!("{field}{}{end}", without_members(value.trim_start_matches('\u{1e}'), secrets)?))
    });
    lines.collect()
}

impl fmt::Debug for Recording {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let exchanges = self.0.iter().map(|exchange| format!("{} {}", exchange.method, exchange.path));
        f.debug_list().entries(exchanges).finish()
    }
}

impl fmt::Debug for Recorder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Recorder").finish_non_exhaustive()
    }
}
