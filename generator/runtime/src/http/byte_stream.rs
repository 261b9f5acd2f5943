//! Binary responses, as a stream of chunks.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_core::Stream;
use http::{HeaderMap, StatusCode};

use crate::http::body;
use crate::http::error::request_id;
use crate::http::response::Received;
use crate::{Error, Result};

/// The bytes of a response: as a stream of chunks, in one piece, or saved to a file.
///
/// A lost connection is an error; it is not reestablished. Drop the stream to cancel the rest.
pub struct ByteStream {
    /// The part still to come is its `rest`.
    received: Received,
}

impl ByteStream {
    #[inline]
    pub(crate) fn new(received: Received) -> Self {
        Self { received }
    }

    /// Returns the next chunk; `None` at the end. Cancel safe: no data is lost if the future is
    /// dropped.
    #[inline]
    pub async fn try_next(&mut self) -> Result<Option<Bytes>> {
        poll_fn(|cx| self.poll_chunk(cx)).await
    }

    /// Waits for the rest of the body, which must not exceed the `response_limit` of the client or
    /// the call.
    #[inline]
    pub async fn bytes(self) -> Result<Bytes> {
        let Received { operation, response, uri, rest, attempts, limit, secrets, .. } = self.received;
        let is_readable = rest.length().is_none_or(|length| length <= limit as u64);
        let read = if is_readable { body::read(rest, limit).await } else { Ok((Bytes::new(), false)) };
        let error = match read {
            Ok((bytes, true)) => return Ok(bytes),
            Ok((_, false)) => {
                let sentence = format!("the response exceeds the `response_limit` of {limit} bytes");
                Error::not_expected(operation, response, sentence)
            }
            Err(error) => Error::transport(&operation, error),
        };
        Err(error.after_attempts(attempts).of_url(&uri).redacted(&secrets))
    }

    /// Saves the rest of the body to a file, and returns the number of bytes.
    ///
    /// The bytes are written to a new file in the same folder, whose name begins with a dot and
    /// ends with `.part`. When complete, it replaces the target. A symbolic link at the target is
    /// replaced; the file it points to is not changed. On an error, or if the future is dropped,
    /// the new file is removed and the target is left unchanged. If two calls save to the same
    /// path, the one that finishes last wins, with its whole content.
    ///
    /// # Errors
    ///
    /// If the connection is lost. If the file cannot be written, or the path is something other
    /// than a file, such as a folder or a device; then [`is_request`](Error::is_request) is true.
    #[cfg(not(target_arch = "wasm32"))]
    #[inline]
    pub async fn save(mut self, path: impl AsRef<std::path::Path>) -> Result<u64> {
        use crate::http::save::PartFile;
        let path = path.as_ref();
        let mut file = PartFile::create(path).map_err(|error| self.unwritable(path, error))?;
        let mut length = 0;
        while let Some(chunk) = self.try_next().await? {
            file.write(&chunk).await.map_err(|error| self.unwritable(path, error))?;
            length += chunk.len() as u64;
        }
        file.finish().await.map_err(|error| self.unwritable(path, error))?;
        Ok(length)
    }

    #[cfg(not(target_arch = "wasm32"))]
    #[inline]
    fn unwritable(&self, path: &std::path::Path, error: std::io::Error) -> Error {
        use crate::{TransportError, TransportErrorKind};
        let error = std::io::Error::new(error.kind(), format!("cannot write {}: {error}", path.display()));
        let error = TransportError::new(TransportErrorKind::Request, error);
        let Received { operation, uri, attempts, secrets, .. } = &self.received;
        Error::transport(operation, error).after_attempts(*attempts).of_url(uri).redacted(secrets)
    }

    /// Returns the number of bytes still to come, if the server sent it.
    #[inline]
    pub fn length(&self) -> Option<u64> {
        self.received.rest.length()
    }

    /// Returns the response's status, which is a success.
    #[inline]
    pub fn status(&self) -> StatusCode {
        self.received.response.status
    }

    /// Returns the response's headers, such as `Content-Type`.
    #[inline]
    pub fn headers(&self) -> &HeaderMap {
        &self.received.response.headers
    }

    /// Returns the request's identifier set by the server (`x-request-id`).
    #[inline]
    pub fn request_id(&self) -> Option<&str> {
        request_id(self.headers())
    }

    #[inline]
    fn poll_chunk(&mut self, cx: &mut Context<'_>) -> Poll<Result<Option<Bytes>>> {
        let Received { operation, uri, rest, attempts, secrets, .. } = &mut self.received;
        let chunk = Pin::new(rest).poll_next(cx);
        chunk.map(|chunk| {
            let chunk = chunk.transpose();
            chunk.map_err(|error| {
                Error::transport(operation, error).after_attempts(*attempts).of_url(uri).redacted(secrets)
            })
        })
    }
}

impl Stream for ByteStream {
    type Item = Result<Bytes>;

    #[inline]
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll_chunk(cx).map(Result::transpose)
    }
}

impl fmt::Debug for ByteStream {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ByteStream")
            .field("status", &self.status())
            .field("length", &self.length())
            .finish_non_exhaustive()
    }
}
