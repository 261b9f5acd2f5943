//! Bodies that stall or take too long.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use futures_core::Stream;

use crate::{Body, BoxFuture, Timer, TransportError};

/// A body whose chunks must arrive in time.
pub(crate) struct TimedBody {
    body: Body,
    timer: Arc<dyn Timer>,
    /// The maximum time between chunks.
    stall: Option<Duration>,
    /// The time limit of the whole body, and its deadline.
    whole: Option<(Duration, Duration)>,
    /// Set while waiting for a chunk.
    wait: Option<BoxFuture<'static, ()>>,
}

/// Adds an error to the body if no data arrives for as long as `stall`, or if it has not ended
/// after `whole`.
pub(crate) fn timed(
    body: Body,
    timer: &Arc<dyn Timer>,
    stall: Option<Duration>,
    whole: Option<Duration>,
) -> Body {
    if body.as_bytes().is_some() || (stall.is_none() && whole.is_none()) {
        return body;
    }
    let length = body.length();
    let whole = whole.map(|whole| (whole, timer.now().saturating_add(whole)));
    let timed = TimedBody { whole, ..TimedBody::new(body, timer, stall) };
    Body::from_chunks(Box::pin(timed), length)
}

impl TimedBody {
    /// Limits only the time between chunks.
    pub(crate) fn new(body: Body, timer: &Arc<dyn Timer>, stall: Option<Duration>) -> Self {
        Self { body, timer: timer.clone(), stall, whole: None, wait: None }
    }

    /// Returns the remaining time, if the whole body is limited.
    fn left(&self) -> Option<Duration> {
        self.whole.map(|(_, end)| end.saturating_sub(self.timer.now()))
    }

    fn end(&mut self, error: TransportError) -> Poll<Option<Result<Bytes, TransportError>>> {
        self.wait = None;
        self.whole = None;
        self.body = Body::empty();
        Poll::Ready(Some(Err(error)))
    }
}

impl Stream for TimedBody {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        if let (Some((whole, _)), Some(Duration::ZERO)) = (this.whole, this.left()) {
            return this.end(TransportError::limit("stream_timeout", whole));
        }
        if let Poll::Ready(chunk) = Pin::new(&mut this.body).poll_next(cx) {
            this.wait = None;
            return Poll::Ready(chunk);
        }
        if this.stall.is_none() && this.whole.is_none() {
            return Poll::Pending;
        }
        if this.wait.is_none() {
            if let Err(error) = this.timer.check() {
                return this.end(TransportError::new(crate::TransportErrorKind::Request, error));
            }
            let longest = match (this.stall, this.left()) {
                (Some(stall), Some(left)) => stall.min(left),
                (stall, left) => stall.or(left).unwrap_or(Duration::MAX),
            };
            this.wait = Some(this.timer.sleep(longest));
        }
        if let Some(wait) = &mut this.wait {
            ready!(wait.as_mut().poll(cx));
        }
        this.wait = None;
        match (this.whole, this.left(), this.stall) {
            (Some((whole, _)), Some(Duration::ZERO), _) => {
                this.end(TransportError::limit("stream_timeout", whole))
            }
            (_, _, Some(stall)) => this.end(TransportError::limit("stall_timeout", stall)),
            // The timer's clock and its delays may differ slightly.
            (Some((whole, _)), ..) => this.end(TransportError::limit("stream_timeout", whole)),
            (None, _, None) => Poll::Pending,
        }
    }
}
