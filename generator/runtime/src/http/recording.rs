//! Recordings of a server's responses, for replay by a [`Mock`].

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

/// A transport that records the exchanges of another transport. Clones share the recording.
///
/// Records the method and path of each request, and nothing else, since all other parts may contain
/// secrets. Responses are recorded without cookies, and with `[redacted]` in place of members that
/// are secrets according to the document. Review recordings before sharing them. Bodies are read as
/// a whole.
#[derive(Clone)]
pub struct Recorder {
    transport: Arc<dyn Transport>,
    exchanges: Arc<Mutex<Vec<Exchange>>>,
}

/// Exchanges in order.
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
    /// Records the exchanges of this transport.
    pub fn new(transport: impl Transport + 'static) -> Self {
        Self { transport: Arc::new(transport), exchanges: Arc::default() }
    }

    /// Returns the exchanges recorded so far.
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
    /// Responds like the recorded server: for each method and path, with its responses in order.
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
    /// Converts the recording to JSON, for a file next to a test.
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

    /// Creates a recording from the output of [`to_json`](Self::to_json); `None` if it is something
    /// else.
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

/// Replaces secrets in the body by `[redacted]`, if the response may contain any. Omits a body that
/// cannot be inspected.
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

/// Handles events, and a JSON value on each line. Omits events whose JSON data spans several lines,
/// and all other lines that cannot be inspected.
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
