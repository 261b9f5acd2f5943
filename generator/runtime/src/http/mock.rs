//! A mock server for tests, in the same process. It returns the responses it is given, and records
//! the requests it receives.
//!
//! It is a [`Transport`]: pass it to `ClientBuilder::transport`. Delays are recorded and end at
//! once.
//!
//! ```ignore
//! let mock = Mock::new();
//! let client = Client::builder().anonymous().transport(mock.clone()).build()?;
//! mock.when(client.invites().list())
//!     .respond(&json!({ "data": [invite], "has_more": false }))           // once
//!     .respond_with(MockResponse::error(StatusCode::NOT_FOUND, "Gone"));  // and from then on
//!
//! the_program(&client);
//! assert_eq!(mock.requests()[0].query_value("limit"), Some("50"));
//! ```
//!
//! A [`Recorder`] stores a server's responses for [`Mock::replay`].

use std::fmt;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use futures_core::Stream;
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use percent_encoding::percent_decode_str;

use crate::{
    Body, BoxFuture, Encode, HttpRequest, HttpResponse, Timer, Transport, TransportError, TransportErrorKind,
    to_string, to_vec,
};

pub use crate::http::mocked::{MockWhen, Mocked};
pub use crate::http::recording::{Recorder, Recording};

/// A mock server. Clones share its state.
#[derive(Clone, Default)]
pub struct Mock {
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
struct State {
    routes: Vec<Route>,
    requests: Vec<MockRequest>,
    now: Duration,
    waits: Vec<Duration>,
}

struct Route {
    method: Method,
    path: String,
    query: Vec<(String, String)>,
    responses: Vec<MockResponse>,
    given: usize,
}

/// The responses of a [`Mock`] to one method and path.
pub struct MockRoute<'a> {
    mock: &'a Mock,
    index: usize,
}

/// A response, or a failure.
#[derive(Clone, Debug)]
pub struct MockResponse(Outcome);

#[derive(Clone, Debug)]
enum Outcome {
    Response(Response),
    Failure(TransportErrorKind),
    Stall,
}

#[derive(Clone, Debug)]
struct Response {
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
    /// The maximum size of a chunk in bytes.
    chunk: usize,
    /// The event that follows the body.
    end: Option<End>,
}

#[derive(Clone, Copy, Debug)]
enum End {
    Failure(TransportErrorKind),
    Stall,
}

/// A request that a [`Mock`] received. Its `Debug` output contains only the names of query
/// parameters and the length of the body, since both may contain credentials.
#[derive(Clone)]
#[non_exhaustive]
pub struct MockRequest {
    /// The method.
    pub method: Method,
    /// The path under the client's base URL, percent-encoded.
    pub path: String,
    /// The query parameters in order, decoded.
    pub query: Vec<(String, String)>,
    /// The headers. Those with credentials print as `Sensitive`.
    pub headers: HeaderMap,
    /// The body.
    pub body: Bytes,
    /// The path as it is printed.
    printed_path: String,
}

impl Mock {
    /// Creates a server without responses.
    pub fn new() -> Self {
        Self::default()
    }

    /// Selects the requests to respond to: a method, and a path under the client's base URL. A
    /// segment in braces matches any segment (`/users/{user_id}`); a path without braces takes
    /// precedence (`/users/user_1`). Selecting the same method and path again adds to the same list
    /// of responses.
    pub fn on(&self, method: Method, path: impl Into<String>) -> MockRoute<'_> {
        self.route(method, path.into(), Vec::new())
    }

    /// Selects requests with these query parameters, and possibly others.
    pub(crate) fn route(&self, method: Method, path: String, query: Vec<(String, String)>) -> MockRoute<'_> {
        let mut state = self.state();
        let same = |route: &Route| route.method == method && route.path == path && route.query == query;
        let known = state.routes.iter().position(same);
        let index = known.unwrap_or_else(|| {
            state.routes.push(Route { method, path, query, responses: Vec::new(), given: 0 });
            state.routes.len() - 1
        });
        MockRoute { mock: self, index }
    }

    /// Returns the requests received so far in order, including those without a response.
    pub fn requests(&self) -> Vec<MockRequest> {
        self.state().requests.clone()
    }

    /// Returns the delays before each retry.
    pub fn waits(&self) -> Vec<Duration> {
        self.state().waits.clone()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl MockRoute<'_> {
    /// Adds a response after those added before. The last response is repeated.
    pub fn respond(self, response: MockResponse) -> Self {
        if let Some(route) = self.mock.state().routes.get_mut(self.index) {
            route.responses.push(response);
        }
        self
    }
}

impl MockResponse {
    /// Creates a response of 200 with a JSON body, from a model or `serde_json::json!`.
    pub fn json(value: &dyn Encode) -> Self {
        Self::bytes(to_vec(value)).header("content-type", "application/json")
    }

    /// Creates a response of 200 with a text body.
    pub fn text(text: impl Into<String>) -> Self {
        Self::bytes(text.into()).header("content-type", "text/plain; charset=utf-8")
    }

    /// Creates a response of 200 with any body.
    pub fn bytes(body: impl Into<Bytes>) -> Self {
        let (status, headers) = (StatusCode::OK, HeaderMap::new());
        Self(Outcome::Response(Response { status, headers, body: body.into(), chunk: usize::MAX, end: None }))
    }

    /// Creates a response of 200 with server-sent events of this data, and `[DONE]` at the end.
    pub fn events<'a>(data: impl IntoIterator<Item = &'a dyn Encode>) -> Self {
        let events = data.into_iter().map(|data| format!("data: {}\n\n", to_string(data)));
        let body = events.chain(["data: [DONE]\n\n".to_owned()]).collect::<String>();
        Self::bytes(body).header("content-type", "text/event-stream")
    }

    /// Creates a response of 200 with a JSON text on each line.
    pub fn lines<'a>(values: impl IntoIterator<Item = &'a dyn Encode>) -> Self {
        let body: String = values.into_iter().map(|value| to_string(value) + "\n").collect();
        Self::bytes(body).header("content-type", "application/x-ndjson")
    }

    /// Creates a response of this status without a body.
    pub fn empty(status: StatusCode) -> Self {
        Self::bytes(Bytes::new()).status(status)
    }

    /// Creates an error response with a message in its JSON body, as in
    /// `{"error": {"message": "No such user"}}`.
    pub fn error(status: StatusCode, message: &str) -> Self {
        Self::json(&serde_json::json!({ "error": { "message": message } })).status(status)
    }

    /// Creates a failure instead of a response.
    pub fn failure(kind: TransportErrorKind) -> Self {
        Self(Outcome::Failure(kind))
    }

    /// Never responds: the client's timeout passes at once. Without a timeout, the call hangs.
    pub fn stall() -> Self {
        Self(Outcome::Stall)
    }

    /// Sets the status.
    pub fn status(mut self, code: StatusCode) -> Self {
        self.answer(|answer| answer.status = code);
        self
    }

    /// Sends the body in chunks of this size.
    pub fn in_chunks(mut self, bytes: usize) -> Self {
        self.answer(|answer| answer.chunk = bytes.max(1));
        self
    }

    /// Loses the connection after the body.
    pub fn then_failure(mut self, kind: TransportErrorKind) -> Self {
        self.answer(|answer| answer.end = Some(End::Failure(kind)));
        self
    }

    /// Stalls after the body: the client's timeout passes at once.
    pub fn then_stall(mut self) -> Self {
        self.answer(|answer| answer.end = Some(End::Stall));
        self
    }

    fn answer(&mut self, change: impl FnOnce(&mut Response)) {
        if let Outcome::Response(answer) = &mut self.0 {
            change(answer);
        }
    }

    /// Sets a header.
    ///
    /// # Panics
    ///
    /// If the name or the value is not valid in a header.
    #[track_caller]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        let name: HeaderName = name.parse().expect("a valid header name");
        let value = HeaderValue::from_str(value).expect("a valid header value");
        self.answer(|answer| drop(answer.headers.insert(name, value)));
        self
    }

    /// Adds a header.
    pub(crate) fn header_value(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.answer(|answer| {
            answer.headers.append(name, value);
        });
        self
    }
}

impl Response {
    fn into_body(self) -> Body {
        let length = self.end.is_none().then_some(self.body.len() as u64);
        match (self.chunk, self.end) {
            (usize::MAX, None) => self.body.into(),
            _ => Body::from_chunks(Box::pin(self), length),
        }
    }
}

/// The chunks of the body.
impl Stream for Response {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        if !this.body.is_empty() {
            let most = this.chunk.min(this.body.len());
            return Poll::Ready(Some(Ok(this.body.split_to(most))));
        }
        match this.end {
            None => Poll::Ready(None),
            Some(End::Failure(kind)) => Poll::Ready(Some(Err(mock_failure(kind)))),
            Some(End::Stall) => Poll::Pending,
        }
    }
}

fn mock_failure(kind: TransportErrorKind) -> TransportError {
    TransportError::new(kind, "a failure set in the mock")
}

impl fmt::Debug for MockRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = self.query.iter().map(|(name, _)| name.as_str()).collect();
        f.debug_struct("MockRequest")
            .field("method", &self.method)
            .field("path", &self.printed_path)
            .field("query", &names)
            .field("headers", &self.headers)
            .field("body", &format_args!("{} bytes", self.body.len()))
            .finish()
    }
}

impl MockRequest {
    /// Returns the first value of a query parameter.
    pub fn query_value(&self, name: &str) -> Option<&str> {
        let (_, value) = self.query.iter().find(|(known, _)| known == name)?;
        Some(value)
    }

    /// Returns the value of a header, if it is text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// Returns the body as JSON; `null` if it is not JSON.
    pub fn json(&self) -> serde_json::Value {
        crate::from_slice(&self.body).unwrap_or_default()
    }

    /// Returns the body as text, if it is UTF-8.
    pub fn text(&self) -> Option<&str> {
        std::str::from_utf8(&self.body).ok()
    }
}

impl State {
    fn answer(&mut self, request: MockRequest) -> Outcome {
        let here = |route: &Route| {
            route.method == request.method
                && matches(&route.path, &request.path)
                && route.query.iter().all(|parameter| request.query.contains(parameter))
        };
        let closeness = |route: &Route| (!route.path.contains('{'), route.query.len());
        let fitting = self.routes.iter().enumerate().filter(|(_, route)| here(route));
        // The first of those that match equally well.
        let index = fitting.rev().max_by_key(|(_, route)| closeness(route)).map(|(index, _)| index);
        self.requests.push(request);
        let route = index.and_then(|index| self.routes.get_mut(index));
        let Some(route) = route.filter(|route| !route.responses.is_empty()) else {
            return Outcome::Failure(TransportErrorKind::Other);
        };
        let index = route.given.min(route.responses.len() - 1);
        route.given += 1;
        route.responses[index].0.clone()
    }
}

/// Returns whether a path matches a route, segment by segment.
fn matches(route: &str, path: &str) -> bool {
    let mut route = route.split('/');
    let mut path = path.split('/');
    loop {
        match (route.next(), path.next()) {
            (None, None) => return true,
            (Some(known), Some(segment))
                if known.contains('{') || known == segment || known == decoded(segment) => {}
            _ => return false,
        }
    }
}

fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

/// Returns the end of the path that belongs to the operation's template: the client's base URL may
/// have a path, too.
pub(crate) fn path_under_base(path: &str, template: &str) -> String {
    let template = template.split('?').next().unwrap_or_default();
    let segments: Vec<&str> = path.split('/').collect();
    let count = template.split('/').count() - 1;
    let start = segments.len().saturating_sub(count);
    segments[start..].iter().map(|segment| format!("/{segment}")).collect()
}

pub(crate) fn decoded_query(query: &str) -> Vec<(String, String)> {
    let parameters = query.split('&').filter(|parameter| !parameter.is_empty());
    parameters
        .map(|parameter| {
            let (name, value) = parameter.split_once('=').unwrap_or((parameter, ""));
            (decoded(name), decoded(value))
        })
        .collect()
}

impl Transport for Mock {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, TransportError>> {
        Box::pin(async move {
            let path = path_under_base(request.uri.path(), &request.template);
            let request = MockRequest {
                printed_path: request.printed_path(&path).to_owned(),
                path,
                query: decoded_query(request.uri.query().unwrap_or_default()),
                method: request.method,
                headers: request.headers,
                body: request.body.into_bytes().await?,
            };
            let place = format!("the mock has no response to {} {}", request.method, request.printed_path);
            let outcome = self.state().answer(request);
            match outcome {
                Outcome::Response(answer) => {
                    Ok(HttpResponse::new(answer.status, answer.headers.clone(), answer.into_body()))
                }
                Outcome::Failure(TransportErrorKind::Other) => {
                    Err(TransportError::new(TransportErrorKind::Other, place))
                }
                Outcome::Failure(kind) => Err(mock_failure(kind)),
                Outcome::Stall => std::future::pending().await,
            }
        })
    }

    fn timer(&self) -> Option<Arc<dyn Timer>> {
        Some(Arc::new(self.clone()))
    }
}

/// A clock that starts at the Unix epoch and advances by the delays, without randomness.
impl Timer for Mock {
    fn now(&self) -> Duration {
        self.state().now
    }

    fn since_epoch(&self) -> Duration {
        self.state().now
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        let mock = self.clone();
        Box::pin(async move {
            let mut state = mock.state();
            state.now = state.now.saturating_add(duration);
            state.waits.push(duration);
        })
    }

    fn random(&self) -> f64 {
        0.0
    }
}

impl fmt::Debug for Mock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mock").field("requests", &self.state().requests.len()).finish_non_exhaustive()
    }
}
