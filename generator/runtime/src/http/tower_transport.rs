//! The transport over any `tower` service.

use std::error::Error as StdError;
use std::future::poll_fn;
use std::pin::Pin;
use std::sync::{Mutex, PoisonError};
use std::task::{Context, Poll, ready};

use bytes::{Buf, Bytes};
use futures_core::Stream;
use http_body::{Body as HttpBody, Frame};
use tower_service::Service;

use crate::{
    Body, BoxError, BoxFuture, HttpRequest, HttpResponse, Outgoing, Transport, TransportError,
    TransportErrorKind,
};

/// Sends requests with a `tower` service, such as a stack of layers over an HTTP client.
///
/// An error of the service counts as a lost connection ([`TransportErrorKind::Interrupted`]),
/// unless a [`TransportError`] among its sources says otherwise. Like every transport, the service
/// should not follow redirects.
pub struct TowerTransport<S>(Mutex<S>);

impl<S> TowerTransport<S> {
    /// Creates a transport that uses clones of a service.
    pub fn new(service: S) -> Self {
        Self(Mutex::new(service))
    }
}

impl<S, B> Transport for TowerTransport<S>
where
    S: Service<http::Request<Outgoing>, Response = http::Response<B>> + Clone + Send + 'static,
    S::Future: Send,
    S::Error: Into<BoxError>,
    B: HttpBody + Send + 'static,
    B::Error: Into<BoxError>,
{
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, TransportError>> {
        let mut service = self.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let mut out = http::Request::new(Outgoing::from(request.body));
        *out.method_mut() = request.method;
        *out.uri_mut() = request.uri;
        *out.headers_mut() = request.headers;
        Box::pin(async move {
            poll_fn(|cx| service.poll_ready(cx)).await.map_err(error)?;
            let (head, body) = service.call(out).await.map_err(error)?.into_parts();
            let length = body.size_hint().exact();
            let body = Body::from_chunks(Box::pin(Incoming(Box::pin(body))), length);
            Ok(HttpResponse::new(head.status, head.headers, body))
        })
    }
}

fn error(error: impl Into<BoxError>) -> TransportError {
    let error = error.into();
    let mut cause: Option<&(dyn StdError + 'static)> = Some(&*error);
    let mut kind = TransportErrorKind::Interrupted;
    while let Some(error) = cause {
        if let Some(known) = error.downcast_ref::<TransportError>() {
            kind = known.kind();
        }
        cause = error.source();
    }
    TransportError::new(kind, error)
}

/// The chunks of a response; trailers are skipped.
struct Incoming<B>(Pin<Box<B>>);

impl<B> Stream for Incoming<B>
where
    B: HttpBody,
    B::Error: Into<BoxError>,
{
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            let frame = ready!(self.0.as_mut().poll_frame(cx));
            return Poll::Ready(match frame.map(|frame| frame.map(Frame::into_data)) {
                None => None,
                Some(Ok(Ok(mut chunk))) => Some(Ok(chunk.copy_to_bytes(chunk.remaining()))),
                Some(Ok(Err(_))) => continue,
                Some(Err(cause)) => Some(Err(error(cause))),
            });
        }
    }
}
