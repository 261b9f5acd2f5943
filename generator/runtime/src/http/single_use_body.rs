//! Chunks that can be sent only once.

use std::fmt;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_core::Stream;

use crate::{BoxChunks, BoxError, TransportError, TransportErrorKind};

/// Chunks that the first caller takes. Clones share them.
#[derive(Clone)]
pub(crate) struct SingleUseBody {
    chunks: Arc<Mutex<Option<BoxChunks>>>,
    /// The number of bytes, if known.
    pub(crate) length: Option<u64>,
}

impl SingleUseBody {
    pub(crate) fn new<E: Into<BoxError>>(
        chunks: impl Stream<Item = Result<Bytes, E>> + Send + 'static,
        length: Option<u64>,
    ) -> Self {
        let chunks: BoxChunks = Box::pin(CallerStream(Box::pin(chunks)));
        Self { chunks: Arc::new(Mutex::new(Some(chunks))), length }
    }

    pub(crate) fn take(&self) -> Option<BoxChunks> {
        self.chunks.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

impl PartialEq for SingleUseBody {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.chunks, &other.chunks)
    }
}

impl fmt::Debug for SingleUseBody {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SingleUseBody").field("length", &self.length).finish_non_exhaustive()
    }
}

/// A caller's stream, with its errors converted to the runtime's.
struct CallerStream<S>(Pin<Box<S>>);

impl<E: Into<BoxError>, S: Stream<Item = Result<Bytes, E>>> Stream for CallerStream<S> {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let chunk = ready!(self.0.as_mut().poll_next(cx));
        let named = |error| TransportError::new(TransportErrorKind::Request, error);
        Poll::Ready(chunk.map(|chunk| chunk.map_err(named)))
    }
}
