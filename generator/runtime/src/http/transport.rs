//! The transport trait, with which programs can use their own HTTP library.

use std::borrow::Cow;
use std::error::Error as StdError;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use http::{HeaderMap, Method, StatusCode, Uri};

#[cfg(any(test, feature = "testing"))]
use crate::http::recorded_secrets::Recordable;
use crate::http::sensitive::Added;
use crate::{Body, Timer};

/// A boxed future. It is `Send` except on wasm32, where the browser's futures are not.
#[cfg(not(target_arch = "wasm32"))]
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;
/// A boxed future. It is `Send` except on wasm32, where the browser's futures are not.
#[cfg(target_arch = "wasm32")]
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

/// Any error.
pub type BoxError = Box<dyn StdError + Send + Sync>;

/// Sends a request to the server and returns the response: one attempt only.
///
/// The runtime does the rest, so a transport should not retry requests, follow redirects, time out
/// (except while connecting), or treat any status as an error. Dropping the future cancels the
/// request.
pub trait Transport: Send + Sync {
    /// Sends a request and waits for the head of the response; the body may arrive later.
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, TransportError>>;

    /// Returns the timer for delays and timeouts, unless the builder has one. If this returns
    /// `None`, the builder must be given one.
    ///
    /// The default is the platform's timer (Tokio's or the browser's) if the feature `reqwest` is
    /// on, otherwise `None`.
    fn timer(&self) -> Option<Arc<dyn Timer>> {
        crate::http::timer::platform()
    }

    /// Called after an attempt that timed out. If connections are shared, the next attempt should
    /// not use a dead one. Does nothing by default.
    fn renew_connections(&self) {}
}

impl<T: Transport + ?Sized> Transport for Arc<T> {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, TransportError>> {
        (**self).send(request)
    }

    fn timer(&self) -> Option<Arc<dyn Timer>> {
        (**self).timer()
    }

    fn renew_connections(&self) {
        (**self).renew_connections();
    }
}

/// A request to be sent by a transport.
#[non_exhaustive]
pub struct HttpRequest {
    /// The method.
    pub method: Method,
    /// The absolute URI.
    pub uri: Uri,
    /// The headers. Those with credentials are marked as sensitive and print as `Sensitive`.
    pub headers: HeaderMap,
    /// The body.
    pub body: Body,
    /// The path template of the operation, for logs and metrics.
    pub template: Cow<'static, str>,
    /// The number of this attempt within its call, from 1. Following a redirect belongs to the same
    /// attempt.
    pub attempt: u32,
    /// Set if the URI contains a credential; credentials in headers are marked.
    pub(crate) has_credential: bool,
    /// The names of the response's members that are secrets. Omit their values when storing or
    /// printing responses.
    pub secret_members: &'static [&'static str],
    #[cfg(any(test, feature = "testing"))]
    pub(crate) recordable: Recordable,
    /// Set if a path parameter is a secret.
    pub(crate) path_is_secret: bool,
    /// The storage for secrets that middleware adds.
    pub(crate) added: Option<Added>,
}

impl fmt::Debug for HttpRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Omits the query, which may contain a credential.
        f.debug_struct("HttpRequest")
            .field("method", &self.method)
            .field("host", &self.uri.host())
            .field("path", &self.printed_path(self.uri.path()))
            .field("headers", &self.headers)
            .field("body", &self.body)
            .finish_non_exhaustive()
    }
}

impl HttpRequest {
    /// Returns the path to print and record: the template if a path parameter is a secret.
    pub(crate) fn printed_path<'a>(&'a self, path: &'a str) -> &'a str {
        if self.path_is_secret { &self.template } else { path }
    }
}

/// A response from a transport.
#[derive(Debug)]
#[non_exhaustive]
pub struct HttpResponse {
    /// The status, whatever it is.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body, already decompressed.
    pub body: Body,
}

impl HttpResponse {
    /// Creates a response.
    pub fn new(status: StatusCode, headers: HeaderMap, body: impl Into<Body>) -> Self {
        Self { status, headers, body: body.into() }
    }
}

/// An error of a transport: there is no response, or only a part of it.
#[derive(Debug)]
pub struct TransportError {
    kind: TransportErrorKind,
    source: BoxError,
}

/// The kinds of transport errors that differ in whether the call is retried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TransportErrorKind {
    /// No connection was established: the server has seen nothing of the request.
    Connect,
    /// No connection was established in time: the server has seen nothing of the request.
    ConnectTimeout,
    /// The server did not respond in time; it may have acted.
    Timeout,
    /// The connection was lost; the server may have acted.
    Interrupted,
    /// The request cannot be sent, such as with a file that cannot be read; a retry would fail
    /// again.
    Request,
    /// Any other error; not retried.
    Other,
}

impl TransportError {
    /// Creates an error with a kind and a reason. The reason must not contain the URI, which may
    /// contain a credential.
    pub fn new(kind: TransportErrorKind, reason: impl Into<BoxError>) -> Self {
        Self { kind, source: reason.into() }
    }

    /// Creates the error that a time limit has passed, with the name of its setter.
    pub(crate) fn limit(setter: &str, limit: Duration) -> Self {
        Self::new(TransportErrorKind::Timeout, format!("timed out after {limit:?} (`{setter}`)"))
    }

    /// Returns whether it is the time limit of this setter that has passed.
    pub(crate) fn is_limit(&self, setter: &str) -> bool {
        self.kind == TransportErrorKind::Timeout
            && self.source.to_string().ends_with(&format!("(`{setter}`)"))
    }

    /// Returns the messages of the causes, outermost first.
    pub(crate) fn causes(&self) -> Vec<String> {
        let mut causes = Vec::new();
        let mut cause = self.source();
        while let Some(error) = cause {
            let text = error.to_string();
            // Some errors repeat the text of their cause.
            if causes.last() != Some(&text) {
                causes.push(text);
            }
            cause = error.source();
        }
        causes
    }

    /// Returns the kind of the error.
    pub fn kind(&self) -> TransportErrorKind {
        self.kind
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.kind {
            TransportErrorKind::Connect => "could not connect",
            TransportErrorKind::ConnectTimeout => "could not connect in time",
            TransportErrorKind::Timeout => "the server did not respond in time",
            TransportErrorKind::Interrupted => "the connection was lost",
            TransportErrorKind::Request => "the request could not be sent",
            TransportErrorKind::Other => "the transport failed",
        })
    }
}

impl StdError for TransportError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(&*self.source)
    }
}
