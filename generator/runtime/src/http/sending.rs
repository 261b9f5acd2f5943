//! The future of a call.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use crate::http::response::Received;
use crate::{BoxFuture, Result};

/// A future that sends a call and returns its result. Nothing is sent before it is first polled,
/// and dropping it cancels the call.
///
/// A single type instead of an `async fn` for each operation: it can be named and stored, and needs
/// no code of its own.
#[must_use = "nothing is sent until it is awaited"]
pub struct Sending<T> {
    received: BoxFuture<'static, Result<Received>>,
    read: fn(Received) -> Result<T>,
}

impl<T> Sending<T> {
    pub(crate) fn new(
        received: BoxFuture<'static, Result<Received>>,
        read: fn(Received) -> Result<T>,
    ) -> Self {
        Self { received, read }
    }
}

impl<T> Future for Sending<T> {
    type Output = Result<T>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<T>> {
        let received = std::task::ready!(self.received.as_mut().poll(cx));
        Poll::Ready(received.and_then(self.read))
    }
}

impl<T> fmt::Debug for Sending<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sending").finish_non_exhaustive()
    }
}
