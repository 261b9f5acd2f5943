//! A response with what it says besides the value.

use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, StatusCode, Uri};

use crate::http::error::{Answer, Operation, request_id};
use crate::http::header;
use crate::http::sensitive::Secrets;
use crate::{Body, Decode, DecodeError, Error, Result, Tape, from_slice};

/// A value, with the status, the headers and the bytes of the response that it came in.
///
/// Where they cannot be decoded, there is no value: the [`Error`] has all the rest.
#[derive(Clone)]
pub struct Response<T> {
    value: T,
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
}

impl<T> Response<T> {
    /// The value.
    pub fn value(&self) -> &T {
        &self.value
    }

    /// The value alone.
    pub fn into_value(self) -> T {
        self.value
    }

    /// The status, a success.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The value of a header, as the type that the document gives it:
    /// `response.header::<i64>("x-total-count")`. A list has commas between its elements. `None`
    /// where there is no such header, or it is no such value.
    pub fn header<V: Decode>(&self, name: &str) -> Option<V> {
        header::value(&self.headers, name)
    }

    /// The body as it came, decompressed.
    pub fn body(&self) -> &Bytes {
        &self.body
    }

    /// The identifier that the server gave the request (`x-request-id`).
    pub fn request_id(&self) -> Option<&str> {
        request_id(&self.headers)
    }
}

impl<T: fmt::Debug> fmt::Debug for Response<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The headers may hold cookies.
        f.debug_struct("Response")
            .field("status", &self.status)
            .field("value", &self.value)
            .finish_non_exhaustive()
    }
}

/// A successful response before it is decoded.
pub(crate) struct Received {
    pub(crate) operation: Operation,
    /// The URL that the response came from, after redirects.
    pub(crate) uri: Uri,
    pub(crate) answer: Answer,
    /// The body of an answer that is read as it comes; that of the `answer` is empty then.
    pub(crate) rest: Body,
    pub(crate) attempts: u32,
    pub(crate) secrets: Secrets,
    /// The most bytes that are read whole.
    pub(crate) limit: usize,
    /// The end of the attempt's time, by the client's timer.
    pub(crate) deadline: Duration,
}

impl Received {
    pub(crate) fn json<T: Decode>(self) -> Result<T> {
        // No content is what `null` says, for types that know it.
        let text: &[u8] = if self.answer.body.is_empty() { b"null" } else { &self.answer.body };
        match from_slice(text) {
            Ok(value) => Ok(value),
            Err(error) => Err(self.undecoded(error)),
        }
    }

    #[cold]
    fn undecoded(self, error: DecodeError) -> Error {
        let error = if self.answer.body.is_empty() { Tape::parse("").err().unwrap_or(error) } else { error };
        Error::decode(self.operation, self.answer, error)
            .after_attempts(self.attempts)
            .of_url(&self.uri)
            .redacted(&self.secrets)
    }

    pub(crate) fn text(self) -> Result<String> {
        match String::from_utf8(self.answer.body.to_vec()) {
            Ok(text) => Ok(text),
            Err(error) => Err(Error::not_text(self.operation, self.answer, error.utf8_error())
                .after_attempts(self.attempts)
                .of_url(&self.uri)
                .redacted(&self.secrets)),
        }
    }

    pub(crate) fn bytes(self) -> Bytes {
        self.answer.body
    }

    /// The same with the head of the response.
    pub(crate) fn with_head<T>(self, read: impl FnOnce(Self) -> Result<T>) -> Result<Response<T>> {
        let Answer { status, headers, body } = self.answer.clone();
        Ok(Response { value: read(self)?, status, headers, body })
    }
}
