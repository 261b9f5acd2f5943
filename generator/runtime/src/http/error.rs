//! The one error.

use std::borrow::Cow;
use std::error::Error as StdError;
use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, Method, StatusCode};

use crate::http::retry::Failure;
use crate::{BoxError, Decode, DecodeError, Scheme, TransportError, TransportErrorKind, from_slice};

/// The result of a call.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why a call has no result.
///
/// One type for everything that can go wrong, which is asked what it is: [`status`](Self::status) where the server
/// answered, [`api`](Self::api) for what it said, [`is_timeout`](Self::is_timeout) and
/// [`is_connect`](Self::is_connect) where it did not, [`is_decode`](Self::is_decode) where its answer could not be read.
/// It prints as one sentence, without credentials; [`source`](StdError::source) has the cause.
pub struct Error(Box<Inner>);

struct Inner {
    kind: Kind,
    operation: Option<Operation>,
    answer: Option<Answer>,
    retry_after: Option<Duration>,
    /// What the server says about the error, without credentials.
    message: Option<String>,
    attempts: u32,
}

enum Kind {
    /// The call could not be put together; the text is a sentence.
    Request(String),
    /// A provider has no token for a scheme.
    Credential(&'static str, BoxError),
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

    /// The identifier that the server gave the request (`x-request-id`), which its operators can find it by.
    pub fn request_id(&self) -> Option<&str> {
        request_id(self.headers()?)
    }

    /// What the server says about the error, where its body has a message in one of the usual places.
    pub fn message(&self) -> Option<&str> {
        self.0.message.as_deref()
    }

    /// The body of an error response, or the data of an event that is one, as the type that the document gives it; `None` where the server did not answer with an
    /// error, or with another body.
    pub fn api<E: Decode>(&self) -> Option<E> {
        match self.0.kind {
            Kind::Status | Kind::Event => from_slice(self.body()).ok(),
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

    /// Whether the response is not what the document says: [`path`](Self::path) says where, and [`body`](Self::body) is
    /// kept.
    pub fn is_decode(&self) -> bool {
        matches!(self.0.kind, Kind::Decode(_) | Kind::NotText(_) | Kind::NotExpected(_))
    }

    /// Whether the answer began well, and then an event in it said that the server has failed: [`body`](Self::body) is its
    /// data, and [`api`](Self::api) decodes it.
    pub fn is_event(&self) -> bool {
        matches!(self.0.kind, Kind::Event)
    }

    /// Where in the JSON of a response the value is that could not be read, such as `data[3].role`.
    pub fn path(&self) -> Option<&str> {
        match &self.0.kind {
            Kind::Decode(error) => Some(error.path()),
            _ => None,
        }
    }

    /// Whether nothing was sent because the call or the client was not put together right: a credential is missing, a path
    /// parameter is empty, a header has a line break, a file cannot be read.
    pub fn is_request(&self) -> bool {
        matches!(self.0.kind, Kind::Request(_) | Kind::Credential(..))
            || self.transport_kind() == Some(TransportErrorKind::Request)
    }

    /// Whether the same call may succeed at another time: after a lost connection, a timeout, a status of 408, 409, 429 or
    /// 5xx, or where the header `x-should-retry` says so. Whether the server has acted is another question.
    pub fn is_retryable(&self) -> bool {
        self.failure().passes()
    }

    /// How long the server asks to be left alone (`retry-after-ms`, `Retry-After`), from when it answered.
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after
    }

    /// How many requests were sent, or tried to be; 0 where the call was not put together right.
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }

    /// The method of the operation that was called.
    pub fn method(&self) -> Option<&Method> {
        Some(&self.0.operation.as_ref()?.method)
    }

    /// The path template of the operation that was called, such as `/organization/invites/{invite_id}`.
    pub fn path_template(&self) -> Option<&str> {
        Some(&self.0.operation.as_ref()?.template)
    }
}

impl Error {
    fn new(kind: Kind, operation: Option<Operation>, answer: Option<Answer>) -> Self {
        Self(Box::new(Inner { kind, operation, answer, retry_after: None, message: None, attempts: 0 }))
    }

    /// A client or a call that was not put together right.
    pub(crate) fn request(sentence: impl Into<String>) -> Self {
        Self::new(Kind::Request(sentence.into()), None, None)
    }

    pub(crate) fn credential(scheme: &Scheme, error: BoxError) -> Self {
        Self::new(Kind::Credential(scheme.setter, error), None, None)
    }

    pub(crate) fn transport(operation: &Operation, error: TransportError) -> Self {
        Self::new(Kind::Transport(error), Some(operation.clone()), None)
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
        Self::new(Kind::Decode(error), Some(operation), Some(answer))
    }

    pub(crate) fn not_text(operation: Operation, answer: Answer, error: std::str::Utf8Error) -> Self {
        Self::new(Kind::NotText(error), Some(operation), Some(answer))
    }

    pub(crate) fn not_expected(operation: Operation, answer: Answer, sentence: String) -> Self {
        Self::new(Kind::NotExpected(sentence), Some(operation), Some(answer))
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

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(Operation { method, template }) = &self.0.operation {
            write!(f, "{method} {template} failed")?;
            f.write_str(if matches!(self.0.kind, Kind::Status) { " with " } else { ": " })?;
        }
        match (&self.0.kind, &self.0.answer) {
            (Kind::Request(sentence), _) => f.write_str(sentence)?,
            (Kind::Credential(setter, _), _) => write!(f, "there is no token for `{setter}`")?,
            (Kind::Transport(error), _) => write!(f, "{error}")?,
            (Kind::Status, answer) => {
                if let Some(answer) = answer {
                    write!(f, "{}", answer.status)?;
                }
                if let Some(message) = &self.0.message {
                    write!(f, ": {message}")?;
                }
            }
            (Kind::Decode(error), _) => write!(f, "the response cannot be read: {error}")?,
            (Kind::NotText(_), _) => f.write_str("the response is not text")?,
            (Kind::NotExpected(sentence), _) => f.write_str(sentence)?,
            (Kind::Event, _) => {
                f.write_str("the server failed while it answered")?;
                if let Some(message) = &self.0.message {
                    write!(f, ": {message}")?;
                }
            }
        }
        if self.0.attempts > 1 {
            write!(f, " (after {} attempts)", self.0.attempts)?;
        }
        match self.request_id() {
            Some(id) => write!(f, " (request {id})"),
            None => Ok(()),
        }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("Error");
        out.field("message", &self.to_string());
        if let Some(source) = self.source() {
            out.field("source", &source);
        }
        out.finish_non_exhaustive()
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match &self.0.kind {
            // What is already in the sentence is not repeated.
            Kind::Transport(error) => error.source(),
            Kind::NotText(error) => Some(error),
            Kind::Credential(_, error) => Some(&**error),
            Kind::Decode(_) | Kind::Request(_) | Kind::Status | Kind::NotExpected(_) | Kind::Event => None,
        }
    }
}
