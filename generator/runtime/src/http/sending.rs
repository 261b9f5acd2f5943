//! The future of a call.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use crate::http::response::Received;
use crate::{BoxFuture, Result};

/// A call on its way: the future of what its answer says. Nothing is sent before it is first
/// awaited, and dropping it ends the call.
///
/// One type rather than an `async fn` for each operation: it can be named and kept, and costs
/// nothing to compile.
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
