//! Bodies: bytes in memory, or chunks that arrive over time.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::{Bytes, BytesMut};
use futures_core::Stream;

use crate::TransportError;

/// Boxed chunks. They are `Send` except on wasm32, where the browser's streams are not.
#[cfg(not(target_arch = "wasm32"))]
pub type BoxChunks = Pin<Box<dyn Stream<Item = Result<Bytes, TransportError>> + Send>>;
/// Boxed chunks. They are `Send` except on wasm32, where the browser's streams are not.
#[cfg(target_arch = "wasm32")]
pub type BoxChunks = Pin<Box<dyn Stream<Item = Result<Bytes, TransportError>>>>;

/// The body of a request or a response; a stream of its chunks.
pub struct Body(Inner);

enum Inner {
    /// `None` once the bytes have been polled.
    Whole(Option<Bytes>),
    Chunks {
        chunks: BoxChunks,
        length: Option<u64>,
    },
}

impl Body {
    /// Creates an empty body.
    pub fn empty() -> Self {
        Bytes::new().into()
    }

    /// Creates a body of chunks. `length` is the total number of bytes, if known.
    pub fn from_chunks(chunks: BoxChunks, length: Option<u64>) -> Self {
        Self(Inner::Chunks { chunks, length })
    }

    /// Returns the whole body if it is in memory.
    pub fn as_bytes(&self) -> Option<&Bytes> {
        match &self.0 {
            Inner::Whole(bytes) => bytes.as_ref(),
            Inner::Chunks { .. } => None,
        }
    }

    /// Returns the number of bytes if it is known.
    pub fn length(&self) -> Option<u64> {
        match &self.0 {
            Inner::Whole(bytes) => Some(bytes.as_ref().map_or(0, |bytes| bytes.len() as u64)),
            Inner::Chunks { length, .. } => *length,
        }
    }

    /// Waits for the whole body.
    pub async fn into_bytes(self) -> Result<Bytes, TransportError> {
        Ok(read(self, usize::MAX).await?.0)
    }
}

/// Reads chunks until there are `most` bytes, or to the end if there are fewer. Returns whether the
/// end was reached.
pub(crate) async fn read(
    mut chunks: impl Stream<Item = Result<Bytes, TransportError>> + Unpin,
    limit: usize,
) -> Result<(Bytes, bool), TransportError> {
    let mut left = limit;
    let mut whole = Bytes::new();
    let mut more = BytesMut::new();
    while let Some(chunk) = poll_fn(|cx| Pin::new(&mut chunks).poll_next(cx)).await {
        let mut chunk = chunk?;
        let is_cut = chunk.len() > left;
        chunk.truncate(left);
        left -= chunk.len();
        // Most responses are a single chunk, which is not copied.
        if whole.is_empty() && more.is_empty() {
            whole = chunk;
        } else {
            if more.is_empty() {
                more.extend_from_slice(&std::mem::take(&mut whole));
            }
            more.extend_from_slice(&chunk);
        }
        if is_cut {
            return Ok((if more.is_empty() { whole } else { more.freeze() }, false));
        }
    }
    Ok((if more.is_empty() { whole } else { more.freeze() }, true))
}

impl Stream for Body {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        match &mut self.get_mut().0 {
            Inner::Whole(bytes) => Poll::Ready(bytes.take().filter(|bytes| !bytes.is_empty()).map(Ok)),
            Inner::Chunks { chunks, length } => {
                let chunk = ready!(chunks.as_mut().poll_next(cx));
                if let (Some(Ok(chunk)), Some(length)) = (&chunk, length) {
                    *length = length.saturating_sub(chunk.len() as u64);
                }
                Poll::Ready(chunk)
            }
        }
    }
}

impl Default for Body {
    fn default() -> Self {
        Self::empty()
    }
}

impl From<Bytes> for Body {
    fn from(bytes: Bytes) -> Self {
        Self(Inner::Whole(Some(bytes)))
    }
}

impl From<Vec<u8>> for Body {
    fn from(bytes: Vec<u8>) -> Self {
        Bytes::from(bytes).into()
    }
}

impl From<String> for Body {
    fn from(text: String) -> Self {
        Bytes::from(text).into()
    }
}

impl fmt::Debug for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.length() {
            Some(length) => write!(f, "Body({length} bytes)"),
            None => f.write_str("Body(chunks)"),
        }
    }
}
