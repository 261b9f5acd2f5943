//! Middleware, which handles every attempt.

use std::fmt;
use std::sync::Arc;

use crate::{BoxFuture, HttpRequest, HttpResponse, Timer, Transport, TransportError};

/// A layer between the client and its transport. It sees every attempt: it may change the request,
/// decide whether to send it with `next.send(request)`, and change the response. The request
/// already contains its credentials.
///
/// [`from_fn`] makes a middleware of a closure.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a middleware",
    label = "not a middleware; `middleware::from_fn` makes one of a closure"
)]
pub trait Middleware: Send + Sync {
    /// Handles one attempt.
    fn send<'a>(
        &'a self,
        request: HttpRequest,
        next: &'a dyn Transport,
    ) -> BoxFuture<'a, Result<HttpResponse, TransportError>>;
}

/// Makes a middleware of a closure.
///
/// ```ignore
/// let log = middleware::from_fn(|request, next| {
///     Box::pin(async move {
///         let call = format!("{} {}", request.method, request.template);
///         let response = next.send(request).await?;
///         println!("{call}: {}", response.status);
///         Ok(response)
///     })
/// });
/// let client = Client::builder().env().middleware(log).build()?;
/// ```
pub fn from_fn<F>(handle: F) -> FromFn<F>
where
    F: for<'a> Fn(HttpRequest, &'a dyn Transport) -> BoxFuture<'a, Result<HttpResponse, TransportError>>
        + Send
        + Sync,
{
    FromFn(handle)
}

/// The middleware that [`from_fn`] makes.
#[derive(Clone, Copy)]
pub struct FromFn<F>(F);

impl<F> Middleware for FromFn<F>
where
    F: for<'a> Fn(HttpRequest, &'a dyn Transport) -> BoxFuture<'a, Result<HttpResponse, TransportError>>
        + Send
        + Sync,
{
    fn send<'a>(
        &'a self,
        request: HttpRequest,
        next: &'a dyn Transport,
    ) -> BoxFuture<'a, Result<HttpResponse, TransportError>> {
        (self.0)(request, next)
    }
}

impl<F> fmt::Debug for FromFn<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FromFn").finish_non_exhaustive()
    }
}

/// A transport behind a middleware.
pub(crate) struct Layered {
    pub(crate) middleware: Arc<dyn Middleware>,
    pub(crate) next: Arc<dyn Transport>,
}

impl Transport for Layered {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, TransportError>> {
        self.middleware.send(request, &*self.next)
    }

    fn timer(&self) -> Option<Arc<dyn Timer>> {
        self.next.timer()
    }

    fn renew_connections(&self) {
        self.next.renew_connections();
    }
}
