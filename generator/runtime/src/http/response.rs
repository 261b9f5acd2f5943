//! Responses with status, headers and body.

use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, StatusCode, Uri};

use crate::http::error::{Operation, RawResponse, request_id};
use crate::http::header;
use crate::http::sensitive::Secrets;
use crate::{Body, Decode, DecodeError, Error, Result, Tape, from_slice};

/// A value with the status, headers and bytes of its response.
///
/// If the value cannot be decoded, the [`Error`] contains the rest.
#[derive(Clone)]
pub struct Response<T> {
    value: T,
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
}

impl<T> Response<T> {
    /// Returns the value.
    pub fn value(&self) -> &T {
        &self.value
    }

    /// Returns the value without the rest.
    pub fn into_value(self) -> T {
        self.value
    }

    /// Returns the status, which is a success.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// Returns the headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// Returns the value of a header in its documented type:
    /// `response.header::<i64>("x-total-count")`. The elements of a list are separated by commas.
    /// Returns `None` if the header is absent or has another type.
    pub fn header<V: Decode>(&self, name: &str) -> Option<V> {
        header::value(&self.headers, name)
    }

    /// Returns the body, unchanged apart from decompression.
    pub fn body(&self) -> &Bytes {
        &self.body
    }

    /// Returns the request's identifier set by the server (`x-request-id`).
    pub fn request_id(&self) -> Option<&str> {
        request_id(&self.headers)
    }
}

impl<T: fmt::Debug> fmt::Debug for Response<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The headers may contain cookies.
        f.debug_struct("Response")
            .field("status", &self.status)
            .field("value", &self.value)
            .finish_non_exhaustive()
    }
}

/// A successful response that is not decoded yet.
pub(crate) struct Received {
    pub(crate) operation: Operation,
    /// The URL of the response, after redirects.
    pub(crate) uri: Uri,
    pub(crate) response: RawResponse,
    /// The body of a streamed response; the body of `response` is empty then.
    pub(crate) rest: Body,
    pub(crate) attempts: u32,
    pub(crate) secrets: Secrets,
    /// The maximum number of bytes that are read as a whole.
    pub(crate) limit: usize,
    /// The attempt's deadline, by the client's timer.
    pub(crate) deadline: Duration,
}

impl Received {
    pub(crate) fn json<T: Decode>(self) -> Result<T> {
        // An empty body decodes like `null`, for types that accept it.
        let text: &[u8] = if self.response.body.is_empty() { b"null" } else { &self.response.body };
        match from_slice(text) {
            Ok(value) => Ok(value),
            Err(error) => Err(self.undecoded(error)),
        }
    }

    #[cold]
    fn undecoded(self, error: DecodeError) -> Error {
        let error =
            if self.response.body.is_empty() { Tape::parse("").err().unwrap_or(error) } else { error };
        Error::decode(self.operation, self.response, error)
            .after_attempts(self.attempts)
            .of_url(&self.uri)
            .redacted(&self.secrets)
    }

    pub(crate) fn text(self) -> Result<String> {
        match String::from_utf8(self.response.body.to_vec()) {
            Ok(text) => Ok(text),
            Err(error) => Err(Error::not_text(self.operation, self.response, error.utf8_error())
                .after_attempts(self.attempts)
                .of_url(&self.uri)
                .redacted(&self.secrets)),
        }
    }

    pub(crate) fn bytes(self) -> Bytes {
        self.response.body
    }

    /// Decodes the response, and adds status, headers and body.
    pub(crate) fn with_head<T>(self, read: impl FnOnce(Self) -> Result<T>) -> Result<Response<T>> {
        let RawResponse { status, headers, body } = self.response.clone();
        Ok(Response { value: read(self)?, status, headers, body })
    }
}
