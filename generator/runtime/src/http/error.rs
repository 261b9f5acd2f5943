//! The error type of all calls.

use std::borrow::Cow;
use std::error::Error as StdError;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, Method, StatusCode, Uri};

use crate::http::error_text::{EXCERPT, excerpt, shorten};
use crate::http::provider::ProviderError;
use crate::http::retry::Failure;
use crate::http::sensitive::Secrets;
use crate::{Decode, DecodeError, RetryPolicy, Scheme, TransportError, TransportErrorKind, from_slice};

/// The result of a call.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// An error from a call.
///
/// One type covers all errors. Its methods distinguish them: [`status`](Self::status) if the server
/// responded, [`api`](Self::api) for the error in its response, [`is_timeout`](Self::is_timeout)
/// and [`is_connect`](Self::is_connect) if it did not respond, [`is_decode`](Self::is_decode) if
/// the response could not be read. Its `Display` is a single sentence without credentials;
/// [`source`](StdError::source) returns the cause.
pub struct Error(pub(super) Box<Inner>);

pub(super) struct Inner {
    pub(super) kind: Kind,
    pub(super) operation: Option<Operation>,
    pub(super) response: Option<RawResponse>,
    pub(super) retry_after: Option<Duration>,
    /// The server's message about the error, without credentials.
    pub(super) message: Option<String>,
    pub(super) attempts: u32,
    /// The URL of the request without its query, which may contain a credential.
    pub(super) url: Option<String>,
    pub(super) host: Option<String>,
    /// The messages of the causes, outermost first, without credentials.
    pub(super) causes: Vec<String>,
    /// The beginning of an unexpected body, without credentials. Never of JSON, which may contain
    /// new secrets.
    pub(super) excerpt: Option<String>,
    /// The reason why a retry was not made although one was due.
    pub(super) no_retry_reason: Option<NoRetryReason>,
}

/// A reason why a call is not retried although it may succeed later.
pub(crate) enum NoRetryReason {
    /// The client's retry budget is spent.
    Budget,
    /// The server asks for a longer delay than a call may wait.
    Delay { asked: Duration, longest: Duration },
    /// The call's time limit would pass before the next attempt.
    Time,
}

pub(super) enum Kind {
    /// The call is invalid; the text is a sentence.
    Request(String),
    /// A provider returned no token for a scheme.
    Credential(&'static str, ProviderError),
    Transport(TransportError),
    /// The server responded with a status that is not a success.
    Status,
    Decode(DecodeError),
    /// Text was expected.
    NotText(std::str::Utf8Error),
    /// Another kind of response was expected; the text is a sentence.
    NotExpected(String),
    /// An event of the response reports that the server has failed.
    Event,
}

/// The operation that was called.
#[derive(Clone, Debug)]
pub(crate) struct Operation {
    pub(crate) method: Method,
    pub(crate) template: Cow<'static, str>,
}

/// A complete response.
#[derive(Clone, Debug)]
pub(crate) struct RawResponse {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl Error {
    /// Returns the response's status, if there is a response.
    pub fn status(&self) -> Option<StatusCode> {
        Some(self.0.response.as_ref()?.status)
    }

    /// Returns the response's headers, if there is a response.
    pub fn headers(&self) -> Option<&HeaderMap> {
        Some(&self.0.response.as_ref()?.headers)
    }

    /// Returns the unchanged body of the response; empty if there is none.
    pub fn body(&self) -> &[u8] {
        self.0.response.as_ref().map_or(&[], |response| &response.body)
    }

    /// Returns the request's identifier set by the server (`x-request-id`), which its support can
    /// look up.
    pub fn request_id(&self) -> Option<&str> {
        request_id(self.headers()?)
    }

    /// Returns the server's message about the error, if the body has one in a usual place.
    pub fn message(&self) -> Option<&str> {
        self.0.message.as_deref()
    }

    /// Decodes the body of an error response, or the data of an error event, as a type of the
    /// document. Returns `None` if the server did not respond with an error, or if the body has
    /// another form. An unexpected response to a request for a stream counts as an error.
    pub fn api<E: Decode>(&self) -> Option<E> {
        match self.0.kind {
            Kind::Status | Kind::Event | Kind::NotExpected(_) => from_slice(self.body()).ok(),
            _ => None,
        }
    }

    /// Returns whether the server did not respond in time, or no connection was established in
    /// time.
    pub fn is_timeout(&self) -> bool {
        matches!(
            self.transport_kind(),
            Some(TransportErrorKind::Timeout | TransportErrorKind::ConnectTimeout)
        )
    }

    /// Returns whether no connection was established, so that the server has seen nothing of the
    /// request.
    pub fn is_connect(&self) -> bool {
        matches!(
            self.transport_kind(),
            Some(TransportErrorKind::Connect | TransportErrorKind::ConnectTimeout)
        )
    }

    /// Returns whether the status is 404 or 410: the resource does not exist, or no longer exists.
    pub fn is_not_found(&self) -> bool {
        matches!(self.status(), Some(StatusCode::NOT_FOUND | StatusCode::GONE))
    }

    /// Returns whether the status is 429: too many requests were sent.
    pub fn is_rate_limited(&self) -> bool {
        self.status() == Some(StatusCode::TOO_MANY_REQUESTS)
    }

    /// Returns whether the status is 401 or 403, or the provider returned no token.
    pub fn is_auth(&self) -> bool {
        matches!(self.status(), Some(StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN))
            || matches!(self.0.kind, Kind::Credential(..))
    }

    /// Returns whether the response does not match the document. [`json_path`](Self::json_path)
    /// tells where, and [`body`](Self::body) returns it.
    pub fn is_decode(&self) -> bool {
        matches!(self.0.kind, Kind::Decode(_) | Kind::NotText(_) | Kind::NotExpected(_))
    }

    /// Returns whether a stream began successfully, and then an event reported that the server has
    /// failed. [`body`](Self::body) returns its data, and [`api`](Self::api) decodes it.
    pub fn is_event(&self) -> bool {
        matches!(self.0.kind, Kind::Event)
    }

    /// Returns the path of the JSON value that could not be decoded, such as `data[3].role`.
    pub fn json_path(&self) -> Option<&str> {
        match &self.0.kind {
            Kind::Decode(error) => Some(error.path()),
            _ => None,
        }
    }

    /// Returns the same as [`json_path`](Self::json_path).
    pub fn path(&self) -> Option<&str> {
        self.json_path()
    }

    /// Returns the URL of the request without its query; `None` if no request was sent.
    pub fn url(&self) -> Option<&str> {
        self.0.url.as_deref()
    }

    /// Returns whether nothing was sent because the call or the client is invalid: a credential is
    /// missing, a path parameter is empty, a header contains a line break, a file cannot be read.
    pub fn is_request(&self) -> bool {
        matches!(self.0.kind, Kind::Request(_) | Kind::Credential(..))
            || self.transport_kind() == Some(TransportErrorKind::Request)
    }

    /// Returns whether the same call may succeed later: after a lost connection, a timeout, a
    /// status of 408, 409, 425, 429 or 5xx except 501, or if the header `x-should-retry` says so.
    /// It does not tell whether the server has acted.
    pub fn is_retryable(&self) -> bool {
        self.failure().may_succeed_later(&RetryPolicy::new())
    }

    /// Returns the delay that the server asks for (`retry-after-ms`, `Retry-After`), counted from
    /// its response.
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after
    }

    /// Returns whether there was no retry because the retry budget, which all clones of the client
    /// share, is spent.
    pub fn is_retry_budget_spent(&self) -> bool {
        matches!(self.0.no_retry_reason, Some(NoRetryReason::Budget))
    }

    /// Returns the number of requests that were attempted; 0 if the call is invalid.
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }

    /// Returns the method of the operation.
    pub fn method(&self) -> Option<&Method> {
        Some(&self.0.operation.as_ref()?.method)
    }

    /// Returns the path template of the operation, such as `/organization/invites/{invite_id}`.
    pub fn path_template(&self) -> Option<&str> {
        Some(&self.0.operation.as_ref()?.template)
    }
}

impl Error {
    fn new(kind: Kind, operation: Option<Operation>, response: Option<RawResponse>) -> Self {
        Self(Box::new(Inner {
            kind,
            operation,
            response,
            retry_after: None,
            message: None,
            attempts: 0,
            url: None,
            host: None,
            causes: Vec::new(),
            excerpt: None,
            no_retry_reason: None,
        }))
    }

    /// Creates an error for an invalid client or call.
    pub(crate) fn request(sentence: impl Into<String>) -> Self {
        Self::new(Kind::Request(sentence.into()), None, None)
    }

    pub(crate) fn credential(scheme: &Scheme, error: ProviderError) -> Self {
        let causes = vec![error.to_string()];
        let mut error = Self::new(Kind::Credential(scheme.setter, error), None, None);
        error.0.causes = causes;
        error
    }

    pub(crate) fn transport(operation: &Operation, error: TransportError) -> Self {
        let causes = error.causes();
        let mut error = Self::new(Kind::Transport(error), Some(operation.clone()), None);
        error.0.causes = causes;
        error
    }

    pub(crate) fn status_of(
        operation: &Operation,
        response: RawResponse,
        retry_after: Option<Duration>,
        message: Option<String>,
    ) -> Self {
        let mut error = Self::new(Kind::Status, Some(operation.clone()), Some(response));
        error.0.retry_after = retry_after;
        error.0.message = message;
        error
    }

    pub(crate) fn decode(operation: Operation, response: RawResponse, error: DecodeError) -> Self {
        let excerpt = excerpt(&response);
        let mut error = Self::new(Kind::Decode(error), Some(operation), Some(response));
        error.0.excerpt = excerpt;
        error
    }

    pub(crate) fn not_text(operation: Operation, response: RawResponse, error: std::str::Utf8Error) -> Self {
        let mut error = Self::new(Kind::NotText(error), Some(operation), Some(response));
        error.0.causes = error.source().map(ToString::to_string).into_iter().collect();
        error
    }

    pub(crate) fn not_expected(operation: Operation, response: RawResponse, sentence: String) -> Self {
        Self::new(Kind::NotExpected(sentence), Some(operation), Some(response))
    }

    /// Adds the server's message, without credentials.
    pub(crate) fn with_message(mut self, message: Option<String>) -> Self {
        self.0.message = message;
        self
    }

    pub(crate) fn event(operation: &Operation, response: RawResponse, message: Option<String>) -> Self {
        let mut error = Self::new(Kind::Event, Some(operation.clone()), Some(response));
        error.0.message = message;
        error
    }

    pub(crate) fn of_operation(mut self, operation: &Operation) -> Self {
        self.0.operation = Some(operation.clone());
        self
    }

    pub(crate) fn after_attempts(mut self, attempts: u32) -> Self {
        self.0.attempts = attempts;
        self
    }

    /// Returns the host and port of the request.
    #[cfg(feature = "tracing")]
    pub(crate) fn host(&self) -> Option<&str> {
        self.0.host.as_deref()
    }

    /// Returns the digits of the status.
    #[cfg(feature = "tracing")]
    pub(crate) fn status_text(&self) -> &str {
        self.0.response.as_ref().map_or("", |response| response.status.as_str())
    }

    pub(crate) fn no_retry_reason(mut self, why: NoRetryReason) -> Self {
        self.0.no_retry_reason = Some(why);
        self
    }

    pub(crate) fn of_url(mut self, uri: &Uri) -> Self {
        let (scheme, authority) = (uri.scheme_str().unwrap_or_default(), uri.authority());
        let authority = authority.map_or("", |authority| authority.as_str());
        self.0.url = Some(format!("{scheme}://{authority}{}", uri.path()));
        self.0.host = Some(authority.to_owned());
        self
    }

    /// Removes secrets from the quoted parts of the URL, the response and the causes.
    pub(crate) fn redacted(mut self, secrets: &Secrets) -> Self {
        if let (true, Some(Operation { template, .. }), Some(url)) =
            (secrets.in_path, &self.0.operation, &mut self.0.url)
            && let Some(path) = url.match_indices('/').nth(2)
        {
            // However short it is.
            url.truncate(path.0);
            url.push_str(template);
        }
        let texts = self.0.causes.iter_mut().chain(&mut self.0.excerpt).chain(&mut self.0.url);
        texts.for_each(|text| *text = secrets.redact(std::mem::take(text)));
        if let Some(excerpt) = &mut self.0.excerpt {
            shorten(excerpt, EXCERPT);
        }
        self
    }

    fn transport_kind(&self) -> Option<TransportErrorKind> {
        match &self.0.kind {
            Kind::Transport(error) => Some(error.kind()),
            _ => None,
        }
    }

    /// Returns the facts that decide about a retry.
    pub(crate) fn failure(&self) -> Failure {
        match (&self.0.kind, &self.0.response) {
            (Kind::Transport(error), _) => Failure::Transport(error.kind()),
            (Kind::Status, Some(response)) => Failure::Status {
                status: response.status,
                retry_after: self.0.retry_after,
                should_retry: response.headers.get("x-should-retry").and_then(|value| {
                    match value.as_bytes() {
                        b"true" => Some(true),
                        b"false" => Some(false),
                        _ => None,
                    }
                }),
            },
            _ => Failure::Final,
        }
    }
}

/// Returns the request's identifier from the headers of its response.
pub(crate) fn request_id(headers: &HeaderMap) -> Option<&str> {
    headers.get("x-request-id")?.to_str().ok()
}
