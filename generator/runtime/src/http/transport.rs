//! What carries requests: a trait, so that a program can bring its own HTTP stack.

use std::borrow::Cow;
use std::error::Error as StdError;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use http::{HeaderMap, Method, StatusCode, Uri};

use crate::http::sensitive::Added;
use crate::{Body, Timer};

/// A boxed future. It is `Send` everywhere but on wasm32, where the browser's own futures are not.
#[cfg(not(target_arch = "wasm32"))]
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;
/// A boxed future. It is `Send` everywhere but on wasm32, where the browser's own futures are not.
#[cfg(target_arch = "wasm32")]
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

/// Any error.
pub type BoxError = Box<dyn StdError + Send + Sync>;

/// Carries a request to the server and brings the response back: one attempt, no more.
///
/// The runtime does the rest, so a transport should neither repeat requests, nor follow redirects,
/// nor time out (but for the time that a connection takes to be made), nor treat any status as an
/// error. Dropping the future gives the request up.
pub trait Transport: Send + Sync {
    /// Sends a request and waits for the head of the response; the body may come later.
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, TransportError>>;

    /// What the client waits with between attempts and times attempts out with, unless its builder
    /// was given a timer. `None`: the builder must be.
    ///
    /// The default is the platform's where the feature `reqwest` is on (tokio's, or the browser's),
    /// else `None`.
    fn timer(&self) -> Option<Arc<dyn Timer>> {
        crate::http::timer::platform()
    }

    /// Called after an attempt that timed out: if connections are shared, a dead one should not be
    /// used for the next attempt. Does nothing by default.
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

/// A request as a transport sends it.
#[non_exhaustive]
pub struct HttpRequest {
    /// The method.
    pub method: Method,
    /// The absolute URI.
    pub uri: Uri,
    /// The headers; those that hold credentials are marked as sensitive, and so print as
    /// `Sensitive`.
    pub headers: HeaderMap,
    /// The body.
    pub body: Body,
    /// The path template of the operation, for logs and metrics.
    pub template: Cow<'static, str>,
    /// The number of this attempt of its call, from 1. A request that a redirect leads to is of the
    /// same attempt.
    pub attempt: u32,
    /// A credential is in the URI; one in a header is seen by its mark.
    pub(crate) has_credential: bool,
    /// The names of the members of the response that are secrets: whoever keeps or prints responses
    /// leaves their values out.
    pub secret_members: &'static [&'static str],
    /// A parameter of the path is a secret.
    pub(crate) path_is_secret: bool,
    /// Where the secrets are noted that middleware adds.
    pub(crate) added: Option<Added>,
}

impl fmt::Debug for HttpRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // No query: a credential may be in it.
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
    /// The path as it may be printed and kept: the template in place of one that has a secret.
    pub(crate) fn printed_path<'a>(&'a self, path: &'a str) -> &'a str {
        if self.path_is_secret { &self.template } else { path }
    }
}

/// A response as a transport brings it.
#[derive(Debug)]
#[non_exhaustive]
pub struct HttpResponse {
    /// The status, whichever it is.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body, already decompressed.
    pub body: Body,
}

impl HttpResponse {
    /// A response.
    pub fn new(status: StatusCode, headers: HeaderMap, body: impl Into<Body>) -> Self {
        Self { status, headers, body: body.into() }
    }
}

/// Why there is no response.
#[derive(Debug)]
pub struct TransportError {
    kind: TransportErrorKind,
    source: BoxError,
}

/// What went wrong, as far as it decides whether the request may be sent again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TransportErrorKind {
    /// No connection was made: the server has seen nothing of the request.
    Connect,
    /// No connection was made in time: the server has seen nothing of the request.
    ConnectTimeout,
    /// The server was not heard of in time; it may have acted.
    Timeout,
    /// The connection was lost; the server may have acted.
    Interrupted,
    /// The request cannot be sent as it is, such as with a file that cannot be read; it would fail
    /// again.
    Request,
    /// Anything else; not repeated.
    Other,
}

impl TransportError {
    /// An error of a kind, for the given reason. The reason must not hold the URI, where a
    /// credential may be.
    pub fn new(kind: TransportErrorKind, reason: impl Into<BoxError>) -> Self {
        Self { kind, source: reason.into() }
    }

    /// A limit that has passed, by the name of its setter.
    pub(crate) fn limit(setter: &str, limit: Duration) -> Self {
        Self::new(TransportErrorKind::Timeout, format!("the limit of {limit:?} has passed (`{setter}`)"))
    }

    /// Returns whether it is a limit that has passed, of that setter.
    pub(crate) fn is_limit(&self, setter: &str) -> bool {
        self.kind == TransportErrorKind::Timeout
            && self.source.to_string().ends_with(&format!("(`{setter}`)"))
    }

    /// The texts of the causes, from the nearest to the deepest.
    pub(crate) fn causes(&self) -> Vec<String> {
        let mut causes = Vec::new();
        let mut cause = self.source();
        while let Some(error) = cause {
            let text = error.to_string();
            // Some repeat that of the next.
            if causes.last() != Some(&text) {
                causes.push(text);
            }
            cause = error.source();
        }
        causes
    }

    /// What went wrong.
    pub fn kind(&self) -> TransportErrorKind {
        self.kind
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.kind {
            TransportErrorKind::Connect => "no connection could be made",
            TransportErrorKind::ConnectTimeout => "no connection could be made in time",
            TransportErrorKind::Timeout => "the server did not answer in time",
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
