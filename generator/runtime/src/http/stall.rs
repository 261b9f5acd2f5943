//! Bodies that stand still.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use futures_core::Stream;

use crate::{Body, BoxFuture, Timer, TransportError, TransportErrorKind};

/// A body of which no chunk may take longer than a limit to come.
struct Watched {
    body: Body,
    timer: Arc<dyn Timer>,
    limit: Duration,
    /// There while a chunk is waited for.
    wait: Option<BoxFuture<'static, ()>>,
}

/// The body, with an error in it where nothing comes for so long.
pub(crate) fn watched(body: Body, timer: &Arc<dyn Timer>, limit: Option<Duration>) -> Body {
    let (None, Some(limit)) = (body.as_bytes(), limit) else {
        return body;
    };
    let length = body.length();
    Body::from_chunks(Box::pin(Watched { body, timer: timer.clone(), limit, wait: None }), length)
}

impl Stream for Watched {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        if let Poll::Ready(chunk) = Pin::new(&mut this.body).poll_next(cx) {
            this.wait = None;
            return Poll::Ready(chunk);
        }
        let wait = this.wait.get_or_insert_with(|| this.timer.sleep(this.limit));
        ready!(wait.as_mut().poll(cx));
        this.wait = None;
        this.body = Body::empty();
        Poll::Ready(Some(Err(TransportError::bare(TransportErrorKind::Timeout))))
    }
}
