//! The transport over reqwest.

use std::sync::Arc;
use std::time::Duration;

#[cfg(not(target_arch = "wasm32"))]
use crate::http::connections::Connections;
use crate::{BoxFuture, HttpRequest, HttpResponse, Transport, TransportError};

/// Carries requests with reqwest: HTTP/2 and HTTP/1.1, rustls with the operating system's
/// certificates, the system's proxies, gzip; on wasm32, with the browser's fetch. On other
/// platforms it must be used within tokio.
///
/// A proxy that the environment names is not used for this machine (`localhost`, loopback
/// addresses), nor for a call over http that carries a credential, which the proxy could read; such
/// a call goes to its host directly.
///
/// HTTP/2 connections are asked for a sign of life after 15 seconds of silence, and are closed if
/// none comes within 10. After an attempt that timed out, new connections are made. Both keep a
/// dead connection from being used again.
#[derive(Clone, Debug)]
pub struct ReqwestTransport {
    clients: Arc<platform::Clients>,
}

/// A client of the caller's own is used as it is, with its proxies.
impl From<reqwest::Client> for ReqwestTransport {
    fn from(client: reqwest::Client) -> Self {
        Self { clients: Arc::new(platform::Clients::of_caller(client)) }
    }
}

impl Transport for ReqwestTransport {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, TransportError>> {
        platform::send(&self.clients, request)
    }

    fn renew_connections(&self) {
        self.clients.renew();
    }
}

impl ReqwestTransport {
    /// A transport that gives a connection up that takes longer than this to be made; a browser has
    /// its own limit.
    pub fn new(connect_timeout: Duration) -> Result<Self, TransportError> {
        #[cfg(not(target_arch = "wasm32"))]
        let connect_timeout = Connections::new(connect_timeout);
        Self::with(connect_timeout)
    }

    pub(crate) fn with(settings: platform::Settings) -> Result<Self, TransportError> {
        Ok(Self { clients: Arc::new(platform::Clients::new(settings)?) })
    }

    /// A builder of reqwest that is set up as this transport is: TLS with the operating system's
    /// certificates, no redirects, pings for HTTP/2. Change what you need, and give the client to
    /// `ClientBuilder::reqwest`.
    ///
    /// # Errors
    ///
    /// The operating system's certificates cannot be used.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn builder() -> Result<reqwest::ClientBuilder, TransportError> {
        Connections::new(crate::http::setup::CONNECT_TIMEOUT).builder()
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod platform {
    use std::error::Error as StdError;
    use std::future::poll_fn;
    use std::pin::{Pin, pin};
    use std::task::{Context, Poll};

    use bytes::Bytes;
    use futures_core::Stream;
    use http_body::{Body as HttpBody, Frame};

    pub(super) use crate::http::connections::{Clients, Connections as Settings};
    use crate::http::timer::Home;
    use crate::{Body, BoxFuture, HttpRequest, HttpResponse, Outgoing, TransportError, TransportErrorKind};

    const GONE: &str = "the tokio runtime in which the call began has been shut down: await a call where it began, or keep \
                        that runtime until then";

    /// Builds the request before the future, so that the future holds none.
    pub(super) fn send(
        clients: &Clients,
        request: HttpRequest,
    ) -> BoxFuture<'_, Result<HttpResponse, TransportError>> {
        let (pending, home) = (begin(clients, request), Home::here());
        Box::pin(async move {
            let mut pending = pin!(pending?);
            let response = poll_fn(|cx| match home.is_gone() {
                true => Poll::Ready(Err(TransportError::new(TransportErrorKind::Interrupted, GONE))),
                false => pending.as_mut().poll(cx).map_err(error),
            });
            let response = response.await?;
            clients.note(&response);
            let (head, body) = http::Response::<reqwest::Body>::from(response).into_parts();
            let length = body.size_hint().exact();
            let body = Body::from_chunks(Box::pin(Incoming(body)), length);
            Ok(HttpResponse::new(head.status, head.headers, body))
        })
    }

    fn begin(
        clients: &Clients,
        request: HttpRequest,
    ) -> Result<impl Future<Output = reqwest::Result<reqwest::Response>> + use<>, TransportError> {
        let client = clients.choose(&request)?;
        let url = clients.url(&request.uri)?;
        let mut out = reqwest::Request::new(request.method, url);
        *out.headers_mut() = request.headers;
        *out.body_mut() = match request.body.as_bytes() {
            Some(bytes) if bytes.is_empty() => None,
            Some(bytes) => Some(bytes.clone().into()),
            None => Some(reqwest::Body::wrap(Outgoing::from(request.body))),
        };
        Ok(client.execute(out))
    }

    /// Without the URL, where a credential may be.
    pub(super) fn error(error: reqwest::Error) -> TransportError {
        if let Some(sentence) = unreadable_head(&error) {
            return TransportError::new(TransportErrorKind::Other, sentence);
        }
        let kind = if let Some(own) = own_error(&error) {
            own
        } else if error.is_connect() {
            match error.is_timeout() {
                true => TransportErrorKind::ConnectTimeout,
                false => TransportErrorKind::Connect,
            }
        } else if error.is_timeout() {
            TransportErrorKind::Timeout
        } else if error.is_builder() {
            TransportErrorKind::Request
        } else {
            TransportErrorKind::Interrupted
        };
        TransportError::new(kind, error.without_url())
    }

    /// Says why the head of a response could not be read. The same request would be answered so
    /// again. hyper, whose error it is, tells it by its text.
    fn unreadable_head(error: &reqwest::Error) -> Option<&'static str> {
        let mut cause = error.source();
        while let Some(error) = cause {
            let text = error.to_string();
            if text.contains("message head is too large") {
                return Some("the response has more than 100 headers, or headers that are too long");
            }
            if text.contains("invalid HTTP header parsed") {
                return Some("the response has a header that is not valid");
            }
            cause = error.source();
        }
        None
    }

    /// The kind of the error that our own body stopped with, such as of a file that can no longer
    /// be read.
    fn own_error(error: &reqwest::Error) -> Option<TransportErrorKind> {
        let mut cause = error.source();
        while let Some(error) = cause {
            if let Some(own) = error.downcast_ref::<TransportError>() {
                return Some(own.kind());
            }
            cause = error.source();
        }
        None
    }

    /// A response's chunks; trailers are passed over.
    struct Incoming(reqwest::Body);

    impl Stream for Incoming {
        type Item = Result<Bytes, TransportError>;

        fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
            loop {
                let frame = std::task::ready!(Pin::new(&mut self.0).poll_frame(cx));
                return Poll::Ready(match frame.map(|frame| frame.map(Frame::into_data)) {
                    None => None,
                    Some(Ok(Ok(chunk))) => Some(Ok(chunk)),
                    Some(Ok(Err(_))) => continue,
                    Some(Err(body)) => Some(Err(error(body))),
                });
            }
        }
    }
}

#[cfg(target_arch = "wasm32")]
mod platform {
    use std::pin::Pin;
    use std::task::{Context, Poll};

    use bytes::Bytes;
    use futures_core::Stream;

    use crate::{Body, BoxFuture, HttpRequest, HttpResponse, TransportError, TransportErrorKind};

    /// The limit for connections, which is the browser's own.
    pub(crate) type Settings = std::time::Duration;

    /// The one client: a browser keeps its connections itself.
    #[derive(Debug)]
    pub(super) struct Clients(reqwest::Client);

    impl Clients {
        pub(super) fn new(_: Settings) -> Result<Self, TransportError> {
            reqwest::Client::builder().build().map(Self).map_err(error)
        }

        pub(super) fn of_caller(client: reqwest::Client) -> Self {
            Self(client)
        }

        pub(super) fn renew(&self) {}
    }

    pub(super) fn send(
        clients: &Clients,
        request: HttpRequest,
    ) -> BoxFuture<'_, Result<HttpResponse, TransportError>> {
        Box::pin(async move {
            let request = self::request(request).await?;
            let response = clients.0.execute(request).await.map_err(error)?;
            let status = response.status();
            let headers = response.headers().clone();
            // The header has the length before a browser decompresses it.
            let body = Body::from_chunks(Box::pin(Incoming(Box::pin(response.bytes_stream()))), None);
            Ok(HttpResponse::new(status, headers, body))
        })
    }

    /// A response's chunks.
    struct Incoming(Pin<Box<dyn Stream<Item = reqwest::Result<Bytes>>>>);

    impl Stream for Incoming {
        type Item = Result<Bytes, TransportError>;

        fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
            self.0.as_mut().poll_next(cx).map_err(error)
        }
    }

    async fn request(request: HttpRequest) -> Result<reqwest::Request, TransportError> {
        let url =
            request.uri.to_string().parse().map_err(|_| {
                TransportError::new(TransportErrorKind::Request, "the request has no valid URL")
            })?;
        let mut out = reqwest::Request::new(request.method, url);
        *out.headers_mut() = request.headers;
        let body = request.body.into_bytes().await?;
        if !body.is_empty() {
            *out.body_mut() = Some(body.into());
        }
        Ok(out)
    }

    /// The browser does not say whether there was a connection. Without the URL, where a credential
    /// may be.
    pub(super) fn error(error: reqwest::Error) -> TransportError {
        let kind = if error.is_timeout() {
            TransportErrorKind::Timeout
        } else if error.is_builder() {
            TransportErrorKind::Request
        } else {
            TransportErrorKind::Interrupted
        };
        TransportError::new(kind, error.without_url())
    }
}
