//! Middleware, which handles every attempt.

use std::sync::Arc;

use crate::{BoxFuture, HttpRequest, HttpResponse, Timer, Transport, TransportError};

/// A layer between the client and its transport. It sees every attempt: it may change the request,
/// decide whether to send it with `next.send(request)`, and change the response. The request
/// already contains its credentials.
pub trait Middleware: Send + Sync {
    /// Handles one attempt.
    fn send<'a>(
        &'a self,
        request: HttpRequest,
        next: &'a dyn Transport,
    ) -> BoxFuture<'a, Result<HttpResponse, TransportError>>;
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
