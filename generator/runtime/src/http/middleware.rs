//! What is done before and after every attempt.

use std::sync::Arc;

use crate::{BoxFuture, HttpRequest, HttpResponse, Timer, Transport, TransportError};

/// Stands between the client and its transport, and sees every attempt: it may change the request,
/// send it on with `next.send(request)` or not, and change the response. Credentials are in the
/// request already.
pub trait Middleware: Send + Sync {
    /// Does what is to be done about one attempt.
    fn send<'a>(
        &'a self,
        request: HttpRequest,
        next: &'a dyn Transport,
    ) -> BoxFuture<'a, Result<HttpResponse, TransportError>>;
}

/// A transport with a middleware before it.
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
