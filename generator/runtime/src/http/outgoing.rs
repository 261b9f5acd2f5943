//! Conversion of bodies to the `http-body` crate.

use std::pin::Pin;
use std::sync::{Mutex, PoisonError};
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_core::Stream;
use http_body::{Body as HttpBody, Frame, SizeHint};

use crate::{Body, TransportError};

/// The body of a request as HTTP libraries expect it. They require `Sync`, which the mutex
/// provides; it is never locked.
pub struct Outgoing(Mutex<Body>);

impl From<Body> for Outgoing {
    fn from(body: Body) -> Self {
        Self(Mutex::new(body))
    }
}

impl HttpBody for Outgoing {
    type Data = Bytes;
    type Error = TransportError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, TransportError>>> {
        let body = self.0.get_mut().unwrap_or_else(PoisonError::into_inner);
        Pin::new(body).poll_next(cx).map_ok(Frame::data)
    }

    fn is_end_stream(&self) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).length() == Some(0)
    }

    fn size_hint(&self) -> SizeHint {
        let body = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        body.length().map_or_else(SizeHint::new, SizeHint::with_exact)
    }
}
