//! Calls to undocumented paths.

use std::borrow::Cow;
use std::future::Future;

use bytes::Bytes;
use http::Method;

use crate::http::call::Security;
use crate::{
    ByteStream, Call, CallOptions, ClientCore, Decode, Encode, EventStream, File, Framing, Multipart,
    PathStyle, QueryStyle, Response, Result, Sending,
};

/// A request built by hand, and sent like all others: with the client's credentials, retries,
/// timeouts and transport.
///
/// A client with a single credential sends it; for a client with several, select one with
/// [`scheme`](Self::scheme).
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Request {
    client: ClientCore,
    call: Call,
}

impl ClientCore {
    /// Creates a request to any path under the base URL, such as one that this crate does not
    /// support yet: `/things/{thing_id}` with [`path`](Request::path), or with percent-encoded
    /// parameters in it.
    #[inline]
    pub fn request(&self, method: Method, path: impl Into<Cow<'static, str>>) -> Request {
        let mut call = Call::new(method, path);
        call.security = Security::Held;
        Request { client: self.clone(), call }
    }
}

impl Request {
    /// Sets a path parameter.
    #[inline]
    pub fn path(mut self, name: &'static str, value: &dyn Encode) -> Self {
        self.call = self.call.path(name, PathStyle::Simple, value);
        self
    }

    /// Adds a query parameter: one for each element of a list, none for `null`.
    #[inline]
    pub fn query(mut self, name: &str, value: &dyn Encode) -> Self {
        self.call = self.call.query(name, QueryStyle::FormExplode, value);
        self
    }

    /// Sets a JSON body: a model, or `serde_json::json!`.
    #[inline]
    pub fn json(mut self, value: &dyn Encode) -> Self {
        self.call = self.call.json(value);
        self
    }

    /// Sets a `multipart/form-data` body.
    #[inline]
    pub fn multipart(mut self, form: &dyn Multipart) -> Self {
        self.call = self.call.multipart(form);
        self
    }

    /// Sets a body with the content and media type of a file, or bytes.
    #[inline]
    pub fn body(mut self, file: impl Into<File>) -> Self {
        self.call = self.call.file("*/*", &file.into());
        self
    }

    /// Authenticates with the security scheme of this name in the document.
    #[inline]
    pub fn scheme(mut self, name: impl Into<String>) -> Self {
        self.call.security = Security::Named(name.into());
        self
    }

    /// Sets timeouts, retries, headers and query parameters for this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.call = self.call.options(&options);
        self
    }

    /// Sends the request and decodes the JSON response: as a model, or as `serde_json::Value`.
    #[inline]
    pub fn send<T: Decode>(self) -> Sending<T> {
        self.client.send(self.call)
    }

    /// Sends the request and returns the response with its status and headers.
    #[inline]
    pub fn send_with_response<T: Decode>(self) -> Sending<Response<T>> {
        self.client.send_with_response(self.call)
    }

    /// Sends the request and returns the response without decoding it.
    #[inline]
    pub fn send_raw(self) -> Sending<Response<Bytes>> {
        self.client.send_bytes_with_response(self.call)
    }

    /// Sends the request and returns the bytes of the response as they arrive; they can be saved to
    /// a file.
    #[inline]
    pub fn download(self) -> Sending<ByteStream> {
        self.client.download(self.call)
    }

    /// Sends the request and returns the events of the response as they arrive. `media` is the
    /// media type to request, such as `text/event-stream`.
    #[inline]
    pub fn stream<T: Decode>(
        self,
        framing: Framing,
        media: &'static str,
    ) -> impl Future<Output = Result<EventStream<T>>> + use<T> {
        self.client.stream(self.call, framing, media)
    }
}
