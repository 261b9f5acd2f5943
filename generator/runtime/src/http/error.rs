//! The one error.

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

/// Why a call has no result.
///
/// One type for everything that can go wrong, which is asked what it is: [`status`](Self::status)
/// where the server answered, [`api`](Self::api) for what it said, [`is_timeout`](Self::is_timeout)
/// and [`is_connect`](Self::is_connect) where it did not, [`is_decode`](Self::is_decode) where its
/// answer could not be read. It prints as one sentence, without credentials;
/// [`source`](StdError::source) has the cause.
pub struct Error(pub(super) Box<Inner>);

pub(super) struct Inner {
    pub(super) kind: Kind,
    pub(super) operation: Option<Operation>,
    pub(super) answer: Option<Answer>,
    pub(super) retry_after: Option<Duration>,
    /// What the server says about the error, without credentials.
    pub(super) message: Option<String>,
    pub(super) attempts: u32,
    /// The URL of the request, without its query, where a credential may be.
    pub(super) url: Option<String>,
    pub(super) host: Option<String>,
    /// The texts of the causes, without credentials, from the nearest to the deepest.
    pub(super) causes: Vec<String>,
    /// The beginning of a body that is not what was expected, without credentials. Never of JSON,
    /// which may hold new ones.
    pub(super) excerpt: Option<String>,
    /// The reason why there was no further attempt, if one would have been right.
    pub(super) given_up: Option<GivenUp>,
}

/// A reason why a call is not retried although it may succeed at another time.
pub(crate) enum GivenUp {
    /// The budget of the client is spent.
    Budget,
    /// The server asks for a longer delay than the longest that a call waits.
    Delay { asked: Duration, longest: Duration },
    /// The call's time would be over before the next attempt.
    Time,
}

pub(super) enum Kind {
    /// The call could not be put together; the text is a sentence.
    Request(String),
    /// A provider has no token for a scheme.
    Credential(&'static str, ProviderError),
    Transport(TransportError),
    /// The server answered with a status that is no success.
    Status,
    Decode(DecodeError),
    /// Text was expected.
    NotText(std::str::Utf8Error),
    /// Another kind of answer was expected; the text is a sentence.
    NotExpected(String),
    /// An event of the answer says that the server has failed.
    Event,
}

/// Which operation was called.
#[derive(Clone, Debug)]
pub(crate) struct Operation {
    pub(crate) method: Method,
    pub(crate) template: Cow<'static, str>,
}

/// A whole response.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl Error {
    /// The status of the response, where there is one.
    pub fn status(&self) -> Option<StatusCode> {
        Some(self.0.answer.as_ref()?.status)
    }

    /// The headers of the response, where there is one.
    pub fn headers(&self) -> Option<&HeaderMap> {
        Some(&self.0.answer.as_ref()?.headers)
    }

    /// The body of the response as it came; empty where there is none.
    pub fn body(&self) -> &[u8] {
        self.0.answer.as_ref().map_or(&[], |answer| &answer.body)
    }

    /// The identifier that the server gave the request (`x-request-id`), which its operators can
    /// find it by.
    pub fn request_id(&self) -> Option<&str> {
        request_id(self.headers()?)
    }

    /// What the server says about the error, where its body has a message in one of the usual
    /// places.
    pub fn message(&self) -> Option<&str> {
        self.0.message.as_deref()
    }

    /// The body of an error response, or the data of an event that is one, as the type that the
    /// document gives it; `None` if the server did not respond with an error, or with another body.
    /// A response that came in place of a stream counts as an error.
    pub fn api<E: Decode>(&self) -> Option<E> {
        match self.0.kind {
            Kind::Status | Kind::Event | Kind::NotExpected(_) => from_slice(self.body()).ok(),
            _ => None,
        }
    }

    /// Whether the server did not answer in time, or could not be connected to in time.
    pub fn is_timeout(&self) -> bool {
        matches!(
            self.transport_kind(),
            Some(TransportErrorKind::Timeout | TransportErrorKind::ConnectTimeout)
        )
    }

    /// Whether no connection was made, so that the server has seen nothing of the request.
    pub fn is_connect(&self) -> bool {
        matches!(
            self.transport_kind(),
            Some(TransportErrorKind::Connect | TransportErrorKind::ConnectTimeout)
        )
    }

    /// Returns whether the status is 404, or 410: there is no such thing, or no longer.
    pub fn is_not_found(&self) -> bool {
        matches!(self.status(), Some(StatusCode::NOT_FOUND | StatusCode::GONE))
    }

    /// Returns whether the status is 429: too many requests were sent.
    pub fn is_rate_limited(&self) -> bool {
        self.status() == Some(StatusCode::TOO_MANY_REQUESTS)
    }

    /// Returns whether the status is 401 or 403, or the provider of a token has none.
    pub fn is_auth(&self) -> bool {
        matches!(self.status(), Some(StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN))
            || matches!(self.0.kind, Kind::Credential(..))
    }

    /// Whether the response is not what the document says: [`json_path`](Self::json_path) says
    /// where, and [`body`](Self::body) is kept.
    pub fn is_decode(&self) -> bool {
        matches!(self.0.kind, Kind::Decode(_) | Kind::NotText(_) | Kind::NotExpected(_))
    }

    /// Whether the answer began well, and then an event in it said that the server has failed:
    /// [`body`](Self::body) is its data, and [`api`](Self::api) decodes it.
    pub fn is_event(&self) -> bool {
        matches!(self.0.kind, Kind::Event)
    }

    /// The location of the value in the JSON of a response that could not be read, such as
    /// `data[3].role`.
    pub fn json_path(&self) -> Option<&str> {
        match &self.0.kind {
            Kind::Decode(error) => Some(error.path()),
            _ => None,
        }
    }

    /// The same as [`json_path`](Self::json_path).
    pub fn path(&self) -> Option<&str> {
        self.json_path()
    }

    /// The URL of the request, without its query; `None` if no request was sent.
    pub fn url(&self) -> Option<&str> {
        self.0.url.as_deref()
    }

    /// Whether nothing was sent because the call or the client was not put together right: a
    /// credential is missing, a path parameter is empty, a header has a line break, a file cannot
    /// be read.
    pub fn is_request(&self) -> bool {
        matches!(self.0.kind, Kind::Request(_) | Kind::Credential(..))
            || self.transport_kind() == Some(TransportErrorKind::Request)
    }

    /// Whether the same call may succeed at another time: after a lost connection, a timeout, a
    /// status of 408, 409, 425, 429 or 5xx without 501, or where the header `x-should-retry` says
    /// so. Whether the server has acted is another question.
    pub fn is_retryable(&self) -> bool {
        self.failure().passes(&RetryPolicy::new())
    }

    /// How long the server asks to be left alone (`retry-after-ms`, `Retry-After`), from when it
    /// answered.
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after
    }

    /// Returns whether there was no retry because the retry budget, which all clones of the client
    /// share, is spent.
    pub fn is_retry_budget_spent(&self) -> bool {
        matches!(self.0.given_up, Some(GivenUp::Budget))
    }

    /// How many requests were sent, or tried to be; 0 where the call was not put together right.
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }

    /// The method of the operation that was called.
    pub fn method(&self) -> Option<&Method> {
        Some(&self.0.operation.as_ref()?.method)
    }

    /// The path template of the operation that was called, such as
    /// `/organization/invites/{invite_id}`.
    pub fn path_template(&self) -> Option<&str> {
        Some(&self.0.operation.as_ref()?.template)
    }
}

impl Error {
    fn new(kind: Kind, operation: Option<Operation>, answer: Option<Answer>) -> Self {
        Self(Box::new(Inner {
            kind,
            operation,
            answer,
            retry_after: None,
            message: None,
            attempts: 0,
            url: None,
            host: None,
            causes: Vec::new(),
            excerpt: None,
            given_up: None,
        }))
    }

    /// A client or a call that was not put together right.
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
        answer: Answer,
        retry_after: Option<Duration>,
        message: Option<String>,
    ) -> Self {
        let mut error = Self::new(Kind::Status, Some(operation.clone()), Some(answer));
        error.0.retry_after = retry_after;
        error.0.message = message;
        error
    }

    pub(crate) fn decode(operation: Operation, answer: Answer, error: DecodeError) -> Self {
        let excerpt = excerpt(&answer);
        let mut error = Self::new(Kind::Decode(error), Some(operation), Some(answer));
        error.0.excerpt = excerpt;
        error
    }

    pub(crate) fn not_text(operation: Operation, answer: Answer, error: std::str::Utf8Error) -> Self {
        let mut error = Self::new(Kind::NotText(error), Some(operation), Some(answer));
        error.0.causes = error.source().map(ToString::to_string).into_iter().collect();
        error
    }

    pub(crate) fn not_expected(operation: Operation, answer: Answer, sentence: String) -> Self {
        Self::new(Kind::NotExpected(sentence), Some(operation), Some(answer))
    }

    /// The same error with what the server says, without credentials.
    pub(crate) fn with_message(mut self, message: Option<String>) -> Self {
        self.0.message = message;
        self
    }

    pub(crate) fn event(operation: &Operation, answer: Answer, message: Option<String>) -> Self {
        let mut error = Self::new(Kind::Event, Some(operation.clone()), Some(answer));
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

    /// The host and port of the request.
    #[cfg(feature = "tracing")]
    pub(crate) fn host(&self) -> Option<&str> {
        self.0.host.as_deref()
    }

    /// The digits of the status.
    #[cfg(feature = "tracing")]
    pub(crate) fn status_text(&self) -> &str {
        self.0.answer.as_ref().map_or("", |answer| answer.status.as_str())
    }

    pub(crate) fn given_up(mut self, why: GivenUp) -> Self {
        self.0.given_up = Some(why);
        self
    }

    pub(crate) fn of_url(mut self, uri: &Uri) -> Self {
        let (scheme, authority) = (uri.scheme_str().unwrap_or_default(), uri.authority());
        let authority = authority.map_or("", |authority| authority.as_str());
        self.0.url = Some(format!("{scheme}://{authority}{}", uri.path()));
        self.0.host = Some(authority.to_owned());
        self
    }

    /// The same error with what it quotes of the URL, of the response and of its causes free of
    /// secrets.
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

    /// What the decision to repeat the call is taken on.
    pub(crate) fn failure(&self) -> Failure {
        match (&self.0.kind, &self.0.answer) {
            (Kind::Transport(error), _) => Failure::Transport(error.kind()),
            (Kind::Status, Some(answer)) => Failure::Status {
                status: answer.status,
                retry_after: self.0.retry_after,
                should_retry: answer.headers.get("x-should-retry").and_then(|value| match value.as_bytes() {
                    b"true" => Some(true),
                    b"false" => Some(false),
                    _ => None,
                }),
            },
            _ => Failure::Final,
        }
    }
}

/// The identifier of a request in the headers of its response.
pub(crate) fn request_id(headers: &HeaderMap) -> Option<&str> {
    headers.get("x-request-id")?.to_str().ok()
}
