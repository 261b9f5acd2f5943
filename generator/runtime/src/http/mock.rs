//! A mock server for tests, in the same process. It returns the responses it is given, each once,
//! and records the requests it receives.
//!
//! It is a [`Transport`]: pass it to `ClientBuilder::transport`. Delays are recorded and end at
//! once.
//!
//! ```ignore
//! let mock = Mock::new();
//! let client = Client::builder().anonymous().transport(mock.clone()).build()?;
//! mock.when(client.invites().list())
//!     .respond(&json!({ "data": [invite], "has_more": false }))           // once
//!     .respond_with(MockResponse::error(StatusCode::NOT_FOUND, "Gone"))   // then this
//!     .repeat();                                                          // from then on
//!
//! the_program(&client);
//! assert_eq!(mock.requests()[0].query_value("limit"), Some("50"));
//! mock.assert_done();
//! ```
//!
//! A [`Recorder`] stores a server's responses for [`Mock::replay`].

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use http::Method;

use crate::http::expectation::Expectation;
use crate::http::recording::Exchange;
use crate::{BoxFuture, HttpRequest, HttpResponse, Timer, Transport, TransportError, TransportErrorKind};

pub use crate::http::mock_request::MockRequest;
pub use crate::http::mock_response::MockResponse;
pub use crate::http::mocked::{MockWhen, Mocked};
pub use crate::http::recording::{Recorder, Recording, RecordingError};

/// A mock server. Clones share its state.
#[derive(Clone, Default)]
pub struct Mock {
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
struct State {
    routes: Vec<Route>,
    /// The exchanges to replay, and the number of those that were.
    recorded: Vec<Exchange>,
    replayed: usize,
    requests: Vec<MockRequest>,
    /// The errors of the requests without a response.
    refused: Vec<String>,
    now: Duration,
    waits: Vec<Duration>,
}

struct Route {
    expectation: Expectation,
    responses: Vec<MockResponse>,
    given: usize,
    /// Set if the last response is given for all further requests.
    is_repeated: bool,
}

/// The responses of a [`Mock`] to the requests that it selects.
pub struct MockRoute<'a> {
    mock: &'a Mock,
    expectation: Expectation,
    /// The place of the responses, once there are any.
    index: Option<usize>,
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
        self.route(Expectation::new(method, path.into()))
    }

    /// Selects the requests that meet an expectation.
    pub(crate) fn route(&self, expectation: Expectation) -> MockRoute<'_> {
        MockRoute { mock: self, expectation, index: None }
    }

    /// Adds exchanges to replay.
    pub(crate) fn add_recorded(&self, exchanges: &[Exchange]) {
        self.state().recorded.extend_from_slice(exchanges);
    }

    /// Returns the requests received so far in order, including those without a response.
    pub fn requests(&self) -> Vec<MockRequest> {
        self.state().requests.clone()
    }

    /// Returns the delays before each retry.
    pub fn waits(&self) -> Vec<Duration> {
        self.state().waits.clone()
    }

    /// Checks that the program made exactly the expected requests. Call it at the end of a test:
    /// dropping a mock checks nothing, since the last clone may be dropped on a thread whose panic
    /// fails no test.
    ///
    /// # Panics
    ///
    /// If a response was not used, or a request had no response.
    #[track_caller]
    pub fn assert_done(&self) {
        let problems = self.state().problems();
        assert!(problems.is_empty(), "the mock is not done:\n- {}", problems.join("\n- "));
    }

    /// Returns the response to a request, or a sentence that says why there is none.
    fn response(&self, request: &MockRequest) -> Result<MockResponse, String> {
        let expectations: Vec<Expectation> = {
            let mut state = self.state();
            state.requests.push(request.clone());
            state.routes.iter().map(|route| route.expectation.clone()).collect()
        };
        // Without the lock: functions given to `matching` may use the mock.
        let fitting = expectations.iter().enumerate().filter(|(_, expectation)| expectation.matches(request));
        let fitting: Vec<usize> = fitting.map(|(index, _)| index).collect();
        let near = expectations.iter().filter(|_| fitting.is_empty());
        let near: Vec<String> = near.filter_map(|expectation| expectation.difference(request)).collect();
        self.state().respond(request, &fitting, &near)
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl MockRoute<'_> {
    /// Selects only requests for which this function returns `true`, in addition to the other
    /// conditions. Applies to the responses that are added after it. A selection with more
    /// functions takes precedence.
    pub fn matching(mut self, condition: impl Fn(&MockRequest) -> bool + Send + Sync + 'static) -> Self {
        self.expectation = self.expectation.matching(condition);
        self.index = None;
        self
    }

    /// Adds a response after those added before. It is given once; a request after the last one is
    /// an error, unless there is a [`repeat`](Self::repeat).
    pub fn respond(mut self, response: MockResponse) -> Self {
        let mut state = self.mock.state();
        let index = *self.index.get_or_insert_with(|| state.place_of(&self.expectation));
        if let Some(route) = state.routes.get_mut(index) {
            route.responses.push(response);
        }
        drop(state);
        self
    }

    /// Gives the last response this many times in total.
    ///
    /// # Panics
    ///
    /// If there is no response yet, or the number is zero.
    #[track_caller]
    pub fn times(self, number: usize) -> Self {
        assert!(number > 0, "a response is given at least once");
        self.change(|route| {
            if let Some(last) = route.responses.last().cloned() {
                route.responses.extend(std::iter::repeat_n(last, number - 1));
            }
        })
    }

    /// Gives the last response to all further requests.
    ///
    /// # Panics
    ///
    /// If there is no response yet.
    #[track_caller]
    pub fn repeat(self) -> Self {
        self.change(|route| route.is_repeated = true)
    }

    #[track_caller]
    fn change(self, change: impl FnOnce(&mut Route)) -> Self {
        let index = self.index.expect("a response to repeat; call `respond` first");
        if let Some(route) = self.mock.state().routes.get_mut(index) {
            change(route);
        }
        self
    }
}

impl State {
    /// Returns the index of the route with this expectation, which is added if it is new.
    fn place_of(&mut self, expectation: &Expectation) -> usize {
        let known = self.routes.iter().position(|route| route.expectation.is_same(expectation));
        known.unwrap_or_else(|| {
            let expectation = expectation.clone();
            self.routes.push(Route { expectation, responses: Vec::new(), given: 0, is_repeated: false });
            self.routes.len() - 1
        })
    }

    /// Returns the response to a request, or a sentence that says why there is none. `fitting` are
    /// the indices of the routes that match it; `near` are the differences from others.
    fn respond(
        &mut self,
        request: &MockRequest,
        fitting: &[usize],
        near: &[String],
    ) -> Result<MockResponse, String> {
        let fitting = fitting.iter().filter_map(|index| Some((*index, self.routes.get(*index)?)));
        // The first of those that match equally well.
        let index = fitting
            .rev()
            .max_by_key(|(_, route)| (route.expectation.precision(), route.has_more()))
            .map(|(index, _)| index);
        let response = match index.and_then(|index| self.routes.get_mut(index)) {
            Some(route) => route.take(),
            None => self.replay(request).map_err(|reason| {
                let near = || if near.is_empty() { String::new() } else { format!(": {}", near.join("; ")) };
                reason.unwrap_or_else(near)
            }),
        };
        response.map_err(|reason| {
            let (method, path) = (&request.method, &request.printed_path);
            let sentence = format!("the mock has no response to {method} {path}{reason}");
            self.refused.push(sentence.clone());
            sentence
        })
    }

    /// Returns the next recorded response if the request is the next recorded one.
    fn replay(&mut self, request: &MockRequest) -> Result<MockResponse, Option<String>> {
        if self.recorded.is_empty() {
            return Err(None);
        }
        let asked = request.recorded_query.suffix();
        match self.recorded.get(self.replayed) {
            Some(exchange) if exchange.is_of(request) => {
                self.replayed += 1;
                Ok(exchange.response())
            }
            Some(exchange) => {
                let number = self.replayed + 1;
                Err(Some(format!("{asked}: request {number} of the recording is {}", exchange.target())))
            }
            None => {
                let number = self.recorded.len();
                Err(Some(format!("{asked}: the {number} responses of the recording are used up")))
            }
        }
    }

    fn problems(&self) -> Vec<String> {
        let unused = self.routes.iter().filter(|route| route.given < route.responses.len());
        let mut problems: Vec<String> = unused
            .map(|route| {
                let (given, all) = (route.given, route.responses.len());
                format!("{}: {given} of {all} responses were used", route.expectation.target())
            })
            .collect();
        if let Some(exchange) = self.recorded.get(self.replayed) {
            let (used, all) = (self.replayed, self.recorded.len());
            problems.push(format!(
                "the recording: {used} of {all} responses were used, the next is to {}",
                exchange.target()
            ));
        }
        problems.extend(self.refused.iter().cloned());
        problems
    }
}

impl Route {
    fn has_more(&self) -> bool {
        self.is_repeated || self.given < self.responses.len()
    }

    fn take(&mut self) -> Result<MockResponse, String> {
        let last = self.responses.len().saturating_sub(1);
        let index = if self.is_repeated { self.given.min(last) } else { self.given };
        let response = self.responses.get(index).cloned();
        let number = self.responses.len();
        self.given += usize::from(response.is_some());
        response.ok_or_else(|| match number {
            1 => ": its only response is used up".to_owned(),
            _ => format!(": its {number} responses are used up"),
        })
    }
}

/// Returns the path without that of the client's base URL. Another path, to which the server may
/// redirect, is returned as a whole.
pub(crate) fn path_under_base<'p>(path: &'p str, base: &str) -> &'p str {
    match path.strip_prefix(base) {
        Some("") => "/",
        Some(rest) if rest.starts_with('/') => rest,
        _ => path,
    }
}

impl Transport for Mock {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, TransportError>> {
        Box::pin(async move {
            let request = MockRequest::read(request).await?;
            let response = self.response(&request);
            match response {
                Ok(response) => response.into_result().await,
                Err(sentence) => Err(TransportError::new(TransportErrorKind::Other, sentence)),
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
