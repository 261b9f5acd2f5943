//! Recordings of a server's responses, for replay by a [`Mock`].

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use bytes::Bytes;
use http::header::{CONTENT_LENGTH, HeaderName, SET_COOKIE};
use http::{HeaderMap, HeaderValue, Method, StatusCode};
use serde_json::{Map, Value, json};

use crate::base64;
use crate::http::recorded_query::RecordedQuery;
use crate::http::recorded_secrets::RecordedSecrets;
use crate::mock::{Mock, MockRequest, MockResponse, path_under_base};
use crate::{BoxFuture, HttpRequest, HttpResponse, Timer, Transport, TransportError, to_string, to_vec};

/// A transport that records the exchanges of another transport. Clones share the recording.
///
/// Records the method, path and query of each request, with secrets masked. Responses are recorded
/// without cookies, and with `[redacted]` in place of members that are secrets according to the
/// document, of the request's credentials, and of headers that usually hold credentials. Headers
/// and bodies of requests are not recorded. Review recordings before sharing them. Bodies are read
/// as a whole.
#[derive(Clone)]
pub struct Recorder {
    transport: Arc<dyn Transport>,
    /// A place for each request, in the order they were sent in. It stays empty without a response.
    exchanges: Arc<Mutex<Vec<Option<Exchange>>>>,
}

/// Exchanges in the order of their requests.
#[derive(Clone, Default, PartialEq)]
pub struct Recording(Vec<Exchange>);

#[derive(Clone, PartialEq)]
pub(crate) struct Exchange {
    method: Method,
    path: String,
    query: RecordedQuery,
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
        Recording(self.exchanges().iter().flatten().cloned().collect())
    }

    fn exchanges(&self) -> MutexGuard<'_, Vec<Option<Exchange>>> {
        self.exchanges.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Transport for Recorder {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, TransportError>> {
        Box::pin(async move {
            let path = path_under_base(request.uri.path(), &request.recordable.base_path);
            let (method, path) = (request.method.clone(), request.printed_path(path).to_owned());
            let (secrets, query) = (RecordedSecrets::of(&request), RecordedQuery::of(&request));
            let index = {
                let mut exchanges = self.exchanges();
                exchanges.push(None);
                exchanges.len() - 1
            };
            let HttpResponse { status, headers, body } = self.transport.send(request).await?;
            let body = body.into_bytes().await?;
            let mut kept = secrets.omit_from_headers(&headers);
            kept.remove(SET_COOKIE);
            // That of the original text.
            kept.remove(CONTENT_LENGTH);
            let body_kept = normal(secrets.omit_from_body(&body));
            let exchange = Exchange { method, path, query, status, headers: kept, body: body_kept };
            if let Some(place) = self.exchanges().get_mut(index) {
                *place = Some(exchange);
            }
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
    /// Responds like the recorded server: to the recorded requests, in their order, each once.
    /// Method, path and query must be those of the recording. Expectations take precedence.
    pub fn replay(&self, recording: &Recording) -> &Self {
        self.add_recorded(&recording.0);
        self
    }
}

impl Exchange {
    /// Returns whether it is an exchange of this request.
    pub(crate) fn is_of(&self, request: &MockRequest) -> bool {
        self.method == request.method
            && self.path == request.printed_path
            && self.query == request.recorded_query
    }

    /// Returns the request's method, path and query.
    pub(crate) fn target(&self) -> String {
        format!("{} {}{}", self.method, self.path, self.query.suffix())
    }

    /// Returns the recorded response.
    pub(crate) fn response(&self) -> MockResponse {
        let mut response = MockResponse::bytes(self.body.clone()).status(self.status);
        for (name, value) in &self.headers {
            response = response.header_value(name.clone(), value.clone());
        }
        response
    }
}

/// An error in the text of a recording.
#[derive(Debug, PartialEq)]
pub struct RecordingError {
    /// The number of the exchange, from 1; `None` if the whole is not a list.
    exchange: Option<usize>,
    part: &'static str,
}

impl fmt::Display for RecordingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.exchange {
            Some(number) => write!(f, "exchange {number} of the recording has no valid `{}`", self.part),
            None => write!(f, "a recording is {}", self.part),
        }
    }
}

impl std::error::Error for RecordingError {}

impl Recording {
    /// Converts the recording to JSON, for a file next to a test. Bodies of JSON are JSON, with
    /// sorted members.
    pub fn to_json(&self) -> Value {
        let exchanges = self.0.iter().map(|exchange| {
            let mut headers = Map::new();
            for name in exchange.headers.keys() {
                let values: Vec<Value> = exchange.headers.get_all(name).iter().map(header).collect();
                let value = <[Value; 1]>::try_from(values).map_or_else(Value::Array, |[value]| value);
                headers.insert(name.as_str().to_owned(), value);
            }
            let body = match (json_of(&exchange.body), std::str::from_utf8(&exchange.body)) {
                (Some(value), _) => json!({ "json": value }),
                (None, Ok(text)) => json!({ "text": text }),
                (None, Err(_)) => json!({ "base64": base64::encode(&exchange.body) }),
            };
            json!({
                "method": exchange.method.as_str(),
                "path": exchange.path,
                "query": exchange.query.to_json(),
                "status": exchange.status.as_u16(),
                "headers": headers,
                "body": body,
            })
        });
        exchanges.collect()
    }

    /// Creates a recording from the output of [`to_json`](Self::to_json).
    pub fn from_json(json: &Value) -> Result<Self, RecordingError> {
        let list = json.as_array().ok_or(RecordingError { exchange: None, part: "a list of exchanges" })?;
        let exchanges = list.iter().enumerate().map(|(index, json)| {
            exchange(json).map_err(|part| RecordingError { exchange: Some(index + 1), part })
        });
        exchanges.collect::<Result<_, _>>().map(Self)
    }
}

/// Reads an exchange. The error is the name of the member that is missing or invalid.
fn exchange(json: &Value) -> Result<Exchange, &'static str> {
    let method = json["method"].as_str().and_then(|text| text.parse().ok());
    let status = json["status"].as_u64().and_then(|number| u16::try_from(number).ok());
    Ok(Exchange {
        method: method.ok_or("method")?,
        path: json["path"].as_str().ok_or("path")?.to_owned(),
        query: RecordedQuery::from_json(&json["query"]).ok_or("query")?,
        status: status.and_then(|number| StatusCode::from_u16(number).ok()).ok_or("status")?,
        headers: headers(&json["headers"]).ok_or("headers")?,
        body: body(&json["body"]).ok_or("body")?,
    })
}

fn headers(json: &Value) -> Option<HeaderMap> {
    let mut headers = HeaderMap::new();
    for (name, values) in json.as_object()? {
        let name: HeaderName = name.parse().ok()?;
        for value in values.as_array().map_or(std::slice::from_ref(values), Vec::as_slice) {
            let bytes = match value.as_str() {
                Some(text) => text.as_bytes().to_vec(),
                None => base64::decode(value["base64"].as_str()?)?,
            };
            headers.append(name.clone(), HeaderValue::from_bytes(&bytes).ok()?);
        }
    }
    Some(headers)
}

fn body(json: &Value) -> Option<Bytes> {
    let (kind, value) = json.as_object().filter(|members| members.len() == 1)?.iter().next()?;
    Some(match kind.as_str() {
        "json" => to_vec(value).into(),
        "text" => value.as_str()?.to_owned().into(),
        "base64" => base64::decode(value.as_str()?)?.into(),
        _ => return None,
    })
}

fn header(value: &HeaderValue) -> Value {
    match value.to_str() {
        Ok(text) => text.into(),
        Err(_) => json!({ "base64": base64::encode(value.as_bytes()) }),
    }
}

/// Returns a body of JSON as this crate writes it, and any other unchanged.
fn normal(body: Bytes) -> Bytes {
    json_of(&body).map_or(body, |value| to_vec(&value).into())
}

/// Returns the body as JSON, if that keeps each number as it is written.
fn json_of(body: &[u8]) -> Option<Value> {
    let text = std::str::from_utf8(body).ok()?;
    let value: Value = crate::from_str(text).ok()?;
    let sorted = |text: &str| {
        let mut numbers = numbers(text);
        numbers.sort_unstable();
        numbers
    };
    (sorted(text) == sorted(&to_string(&value))).then_some(value)
}

/// Returns the numbers in a JSON text.
fn numbers(text: &str) -> Vec<String> {
    let mut numbers = Vec::new();
    let mut chars = text.chars().peekable();
    while let Some(char) = chars.next() {
        if char == '"' {
            while let Some(char) = chars.next().filter(|char| *char != '"') {
                if char == '\\' {
                    chars.next();
                }
            }
        } else if char == '-' || char.is_ascii_digit() {
            let mut number = String::from(char);
            while let Some(char) =
                chars.next_if(|char| matches!(char, '0'..='9' | '.' | '-' | '+' | 'e' | 'E'))
            {
                number.push(char);
            }
            numbers.push(number);
        }
    }
    numbers
}

impl fmt::Debug for Recording {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let exchanges = self.0.iter().map(Exchange::target);
        f.debug_list().entries(exchanges).finish()
    }
}

impl fmt::Debug for Recorder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Recorder").finish_non_exhaustive()
    }
}
