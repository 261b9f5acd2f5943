//! Other representations of a response.

use std::fmt;

use bytes::Bytes;

use crate::http::response::Received;
use crate::{ByteStream, Call, ClientCore, Decode, Response, Result, Sending};

/// A request for another representation of the response: text, bytes, or JSON of another type.
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct Representation<T> {
    client: ClientCore,
    call: Call,
    read: fn(Received) -> Result<T>,
    read_with_head: fn(Received) -> Result<Response<T>>,
}

impl ClientCore {
    /// Requests JSON of these media types.
    #[inline]
    pub fn json_representation<T: Decode>(&self, call: Call, accept: &'static str) -> Representation<T> {
        let read_with_head = |received: Received| received.with_head(Received::json);
        self.representation(call.accept(accept), Received::json, read_with_head)
    }

    /// Requests text of these media types.
    #[inline]
    pub fn text_representation(&self, call: Call, accept: &'static str) -> Representation<String> {
        let read_with_head = |received: Received| received.with_head(Received::text);
        self.representation(call.accept(accept), Received::text, read_with_head)
    }

    /// Requests bytes of these media types.
    #[inline]
    pub fn bytes_representation(&self, call: Call, accept: &'static str) -> Representation<Bytes> {
        let read_with_head = |received: Received| received.with_head(|received| Ok(received.bytes()));
        self.representation(call.accept(accept), |received| Ok(received.bytes()), read_with_head)
    }

    #[inline]
    fn representation<T>(
        &self,
        call: Call,
        read: fn(Received) -> Result<T>,
        read_with_head: fn(Received) -> Result<Response<T>>,
    ) -> Representation<T> {
        Representation { client: self.clone(), call, read, read_with_head }
    }
}

impl<T> Representation<T> {
    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<T> {
        Sending::new(self.client.execute(self.call), self.read)
    }

    /// Sends the request and returns the response with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<T>> {
        Sending::new(self.client.execute(self.call), self.read_with_head)
    }

    /// Sends the request and returns the bytes of the response as they arrive; they can be saved to
    /// a file.
    #[inline]
    pub fn download(self) -> Sending<ByteStream> {
        self.client.download(self.call)
    }
}

impl<T> IntoFuture for Representation<T> {
    type Output = Result<T>;
    type IntoFuture = Sending<T>;

    /// Sends the request, as `send` does.
    #[inline]
    fn into_future(self) -> Sending<T> {
        self.send()
    }
}

impl<T> Clone for Representation<T> {
    fn clone(&self) -> Self {
        let (client, call) = (self.client.clone(), self.call.clone());
        Self { client, call, read: self.read, read_with_head: self.read_with_head }
    }
}

impl<T> fmt::Debug for Representation<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Representation").field("call", &self.call).finish_non_exhaustive()
    }
}
