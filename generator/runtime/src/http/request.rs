//! Calls to paths that the document does not have.

use std::borrow::Cow;
use std::future::Future;

use bytes::Bytes;
use http::Method;

use crate::http::call::Security;
use crate::{
    ByteStream, Call, CallOptions, ClientCore, Decode, Encode, EventStream, File, Framing, Multipart,
    PathStyle, QueryStyle, Response, Result, Sending,
};

/// A request that is put together by hand, and sent like all others: with the client's credentials,
/// repetitions, timeouts and transport.
///
/// A client that holds one credential sends it; one that holds several must be told
/// [which](Self::scheme).
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Request {
    client: ClientCore,
    call: Call,
}

impl ClientCore {
    /// A request to any path under the base URL, such as one that this crate does not know yet:
    /// `/things/{thing_id}` with [`path`](Request::path), or with its parameters in it,
    /// percent-encoded.
    #[inline]
    pub fn request(&self, method: Method, path: impl Into<Cow<'static, str>>) -> Request {
        let mut call = Call::new(method, path);
        call.security = Security::Held;
        Request { client: self.clone(), call }
    }
}

impl Request {
    /// Sets a parameter of the path.
    #[inline]
    pub fn path(mut self, name: &'static str, value: &dyn Encode) -> Self {
        self.call = self.call.path(name, PathStyle::Simple, value);
        self
    }

    /// Adds a query parameter; of a list, one for each element; nothing for `null`.
    #[inline]
    pub fn query(mut self, name: &str, value: &dyn Encode) -> Self {
        self.call = self.call.query(name, QueryStyle::FormExplode, value);
        self
    }

    /// Carries JSON: a model, or `serde_json::json!`.
    #[inline]
    pub fn json(mut self, value: &dyn Encode) -> Self {
        self.call = self.call.json(value);
        self
    }

    /// Carries `multipart/form-data`.
    #[inline]
    pub fn multipart(mut self, form: &dyn Multipart) -> Self {
        self.call = self.call.multipart(form);
        self
    }

    /// Carries the content of a file, of the file's media type; or bytes.
    #[inline]
    pub fn body(mut self, file: impl Into<File>) -> Self {
        self.call = self.call.file("*/*", &file.into());
        self
    }

    /// Authenticates by the scheme of this name in the document.
    #[inline]
    pub fn scheme(mut self, name: impl Into<String>) -> Self {
        self.call.security = Security::Named(name.into());
        self
    }

    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.call = self.call.options(&options);
        self
    }

    /// Sends the request; the response is JSON: of a model, or any as `serde_json::Value`.
    #[inline]
    pub fn send<T: Decode>(self) -> Sending<T> {
        self.client.send(self.call)
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response<T: Decode>(self) -> Sending<Response<T>> {
        self.client.send_with_response(self.call)
    }

    /// Sends the request, and gives the response as it came.
    #[inline]
    pub fn send_raw(self) -> Sending<Response<Bytes>> {
        self.client.send_bytes_with_response(self.call)
    }

    /// Sends the request, and gives the bytes of the answer as they come, or into a file.
    #[inline]
    pub fn download(self) -> Sending<ByteStream> {
        self.client.download(self.call)
    }

    /// Sends the request, and gives the events of the answer as they come; `media` is what the
    /// server is told to send, such as `text/event-stream`.
    #[inline]
    pub fn stream<T: Decode>(
        self,
        framing: Framing,
        media: &'static str,
    ) -> impl Future<Output = Result<EventStream<T>>> + use<T> {
        self.client.stream(self.call, framing, media)
    }
}
