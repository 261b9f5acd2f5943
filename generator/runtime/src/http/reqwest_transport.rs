//! The transport over reqwest.

use std::sync::Arc;
use std::time::Duration;

#[cfg(not(target_arch = "wasm32"))]
use crate::http::connections::Connections;
use crate::{BoxFuture, HttpRequest, HttpResponse, Transport, TransportError};

/// Carries requests with reqwest: HTTP/2 and HTTP/1.1, rustls with the operating system's certificates, the system's
/// proxies, gzip; on wasm32, with the browser's fetch. On other platforms it must be used within tokio.
///
/// A proxy that the environment names is not used for this machine (`localhost`, loopback addresses), nor for a call over
/// http that carries a credential, which the proxy could read; such a call goes to its host directly.
///
/// HTTP/2 connections are asked for a sign of life after 15 seconds of silence, and are closed if none comes within 10. After an
/// attempt that timed out, new connections are made. Both keep a dead connection from being used again.
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
        Box::pin(async move {
            let client = self.clients.choose(&request)?;
            let url = self.clients.url(&request.uri)?;
            let request = platform::request(request, url).await?;
            let response = client.execute(request).await.map_err(platform::error)?;
            drop(client);
            self.clients.note(&response);
            platform::response(response).await
        })
    }

    fn renew_connections(&self) {
        self.clients.renew();
    }
}

impl ReqwestTransport {
    /// A transport that gives a connection up that takes longer than this to be made; a browser has its own limit.
    pub fn new(connect_timeout: Duration) -> Result<Self, TransportError> {
        #[cfg(not(target_arch = "wasm32"))]
        let connect_timeout = Connections::new(connect_timeout);
        Self::with(connect_timeout)
    }

    pub(crate) fn with(settings: platform::Settings) -> Result<Self, TransportError> {
        Ok(Self { clients: Arc::new(platform::Clients::new(settings)?) })
    }

    /// A builder of reqwest that is set up as this transport is: TLS with the operating system's certificates, no redirects,
    /// pings for HTTP/2. Change what you need, and give the client to `ClientBuilder::reqwest`.
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
    use std::pin::Pin;
    use std::task::{Context, Poll};

    use bytes::Bytes;
    use futures_core::Stream;
    use http_body::{Body as HttpBody, Frame};

    pub(super) use crate::http::connections::{Clients, Connections as Settings};
    use crate::{Body, HttpRequest, HttpResponse, Outgoing, TransportError, TransportErrorKind};

    pub(super) async fn request(
        request: HttpRequest,
        url: reqwest::Url,
    ) -> Result<reqwest::Request, TransportError> {
        let mut out = reqwest::Request::new(request.method, url);
        *out.headers_mut() = request.headers;
        *out.body_mut() = match request.body.as_bytes() {
            Some(bytes) if bytes.is_empty() => None,
            Some(bytes) => Some(bytes.clone().into()),
            None => Some(reqwest::Body::wrap(Outgoing::from(request.body))),
        };
        Ok(out)
    }

    pub(super) async fn response(response: reqwest::Response) -> Result<HttpResponse, TransportError> {
        let (head, body) = http::Response::<reqwest::Body>::from(response).into_parts();
        let length = body.size_hint().exact();
        let body = Body::from_chunks(Box::pin(Incoming(body)), length);
        Ok(HttpResponse::new(head.status, head.headers, body))
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

    /// Says why the head of a response could not be read. The same request would be answered so again. hyper, whose error it is,
    /// tells it by its text.
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

    /// The kind of the error that our own body stopped with, such as of a file that can no longer be read.
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
    use crate::{HttpRequest, HttpResponse, TransportError, TransportErrorKind};

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

        pub(super) fn choose(&self, _: &HttpRequest) -> Result<reqwest::Client, TransportError> {
            Ok(self.0.clone())
        }

        pub(super) fn url(&self, uri: &http::Uri) -> Result<reqwest::Url, TransportError> {
            let url = uri.to_string().parse();
            url.map_err(|_| TransportError::new(TransportErrorKind::Request, "the request has no valid URL"))
        }

        pub(super) fn note(&self, _: &reqwest::Response) {}

        pub(super) fn renew(&self) {}
    }

    pub(super) async fn request(
        request: HttpRequest,
        url: reqwest::Url,
    ) -> Result<reqwest::Request, TransportError> {
        let mut out = reqwest::Request::new(request.method, url);
        *out.headers_mut() = request.headers;
        let body = request.body.into_bytes().await?;
        if !body.is_empty() {
            *out.body_mut() = Some(body.into());
        }
        Ok(out)
    }

    pub(super) async fn response(response: reqwest::Response) -> Result<HttpResponse, TransportError> {
        let status = response.status();
        let headers = response.headers().clone();
        let body = response.bytes().await.map_err(error)?;
        Ok(HttpResponse::new(status, headers, body))
    }

    /// The browser does not say whether there was a connection. Without the URL, where a credential may be.
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
