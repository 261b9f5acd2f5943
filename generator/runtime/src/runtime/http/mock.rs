//! A server in the process, for tests: it answers as it was told, and remembers what it was asked.
//!
//! It is a [`Transport`]: give it to `ClientBuilder::transport`. Nothing waits for real: waits are noted, and are over at
//! once.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use percent_encoding::percent_decode_str;

use crate::runtime::{
    BoxFuture, Encode, HttpRequest, HttpResponse, Timer, Transport, TransportError, TransportErrorKind,
    to_vec,
};

/// A server in the process. Clones are the same server.
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
    responses: Vec<MockResponse>,
    given: usize,
}

/// What a [`Mock`] answers at one place.
pub struct MockRoute<'a> {
    mock: &'a Mock,
    index: usize,
}

/// An answer, or the lack of one.
#[derive(Clone, Debug)]
pub struct MockResponse(Outcome);

#[derive(Clone, Debug)]
enum Outcome {
    Answer { status: StatusCode, headers: HeaderMap, body: Bytes },
    Failure(TransportErrorKind),
    Stall,
}

/// A request that a [`Mock`] got.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct MockRequest {
    /// The method.
    pub method: Method,
    /// The path under the client's base URL, percent-encoded.
    pub path: String,
    /// The query's parameters in order, decoded.
    pub query: Vec<(String, String)>,
    /// The headers; those that hold credentials print as `Sensitive`.
    pub headers: HeaderMap,
    /// The body.
    pub body: Bytes,
}

impl Mock {
    /// A server that has no answer to anything.
    pub fn new() -> Self {
        Self::default()
    }

    /// A place to answer at: a method and a path under the client's base URL, such as `/users/{user_id}`, where any segment
    /// may stand for one with braces, or `/users/user_1`, which comes first.
    pub fn on(&self, method: Method, path: impl Into<String>) -> MockRoute<'_> {
        let mut state = self.state();
        state.routes.push(Route { method, path: path.into(), responses: Vec::new(), given: 0 });
        MockRoute { mock: self, index: state.routes.len() - 1 }
    }

    /// The requests so far, in order, those without an answer included.
    pub fn requests(&self) -> Vec<MockRequest> {
        self.state().requests.clone()
    }

    /// How long the client has waited before each repetition.
    pub fn waits(&self) -> Vec<Duration> {
        self.state().waits.clone()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl MockRoute<'_> {
    /// Answers so, after what was told before; the last answer is given again and again.
    pub fn respond(self, response: MockResponse) -> Self {
        if let Some(route) = self.mock.state().routes.get_mut(self.index) {
            route.responses.push(response);
        }
        self
    }
}

impl MockResponse {
    /// 200 with a body of JSON: of a model, or of `serde_json::json!`.
    pub fn json(value: &dyn Encode) -> Self {
        Self::bytes(to_vec(value)).header("content-type", "application/json")
    }

    /// 200 with a body of text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::bytes(text.into()).header("content-type", "text/plain; charset=utf-8")
    }

    /// 200 with any body.
    pub fn bytes(body: impl Into<Bytes>) -> Self {
        let (status, headers) = (StatusCode::OK, HeaderMap::new());
        Self(Outcome::Answer { status, headers, body: body.into() })
    }

    /// An answer of the given status without a body.
    pub fn empty(status: StatusCode) -> Self {
        Self::bytes(Bytes::new()).status(status)
    }

    /// An error with a body of JSON that has a message, as in `{"error": {"message": "No such user"}}`.
    pub fn error(status: StatusCode, message: &str) -> Self {
        Self::json(&serde_json::json!({ "error": { "message": message } })).status(status)
    }

    /// No answer, for the given reason.
    pub fn failure(kind: TransportErrorKind) -> Self {
        Self(Outcome::Failure(kind))
    }

    /// No answer ever: what the client has for a timeout passes at once. Without one, the call hangs.
    pub fn stall() -> Self {
        Self(Outcome::Stall)
    }

    /// Sets the status.
    pub fn status(mut self, code: StatusCode) -> Self {
        if let Outcome::Answer { status, .. } = &mut self.0 {
            *status = code;
        }
        self
    }

    /// Sets a header.
    ///
    /// # Panics
    ///
    /// Where the name or the value is not allowed in a header.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        if let Outcome::Answer { headers, .. } = &mut self.0 {
            let name: HeaderName = name.parse().expect("the test gives a header's name");
            headers.insert(name, HeaderValue::from_str(value).expect("the test gives a header's value"));
        }
        self
    }
}

impl MockRequest {
    /// The first value of a query parameter.
    pub fn query_value(&self, name: &str) -> Option<&str> {
        let (_, value) = self.query.iter().find(|(known, _)| known == name)?;
        Some(value)
    }

    /// The value of a header, where it is text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// The body as JSON; `null` where it is none.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap_or_default()
    }

    /// The body as text, where it is UTF-8.
    pub fn text(&self) -> Option<&str> {
        std::str::from_utf8(&self.body).ok()
    }
}

impl State {
    fn answer(&mut self, request: MockRequest) -> Outcome {
        let exact = |route: &Route| !route.path.contains('{');
        let here = |route: &Route| route.method == request.method && matches(&route.path, &request.path);
        let index = self.routes.iter().position(|route| exact(route) && here(route));
        let index = index.or_else(|| self.routes.iter().position(here));
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

/// Whether a path is that of a route, segment by segment.
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

/// The end of the path that the operation's template stands for: the client's base URL may have a path of its own.
fn path_under_base(path: &str, template: &str) -> String {
    let template = template.split('?').next().unwrap_or_default();
    let segments: Vec<&str> = path.split('/').collect();
    let count = template.split('/').count() - 1;
    let start = segments.len().saturating_sub(count);
    segments[start..].iter().map(|segment| format!("/{segment}")).collect()
}

fn decoded_query(query: &str) -> Vec<(String, String)> {
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
            let request = MockRequest {
                path: path_under_base(request.uri.path(), request.template),
                query: decoded_query(request.uri.query().unwrap_or_default()),
                method: request.method,
                headers: request.headers,
                body: request.body.into_bytes().await?,
            };
            let place = format!("the mock has no answer to {} {}", request.method, request.path);
            let outcome = self.state().answer(request);
            match outcome {
                Outcome::Answer { status, headers, body } => Ok(HttpResponse::new(status, headers, body)),
                Outcome::Failure(TransportErrorKind::Other) => {
                    Err(TransportError::new(TransportErrorKind::Other, place))
                }
                Outcome::Failure(kind) => Err(TransportError::new(kind, "the mock was told to fail")),
                Outcome::Stall => std::future::pending().await,
            }
        })
    }

    fn timer(&self) -> Option<Arc<dyn Timer>> {
        Some(Arc::new(self.clone()))
    }
}

/// A clock that starts at the Unix epoch and moves on by what is waited for, and no chance.
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
            state.now += duration;
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
