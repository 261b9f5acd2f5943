//! The reqwest transport.

use std::sync::Arc;
use std::time::Duration;

#[cfg(not(target_arch = "wasm32"))]
use crate::http::connections::Connections;
use crate::{BoxFuture, HttpRequest, HttpResponse, Transport, TransportError};

/// Sends requests with reqwest: HTTP/2 and HTTP/1.1, rustls with the operating system's
/// certificates, the system's proxies, and gzip; on wasm32, with the browser's fetch. On other
/// platforms, it requires Tokio.
///
/// A proxy from the environment is used neither for this machine (`localhost`, loopback addresses)
/// nor for a call over http with a credential, which the proxy could read; such a call connects to
/// its host directly.
///
/// Idle HTTP/2 connections are sent a ping after 15 seconds, and closed if no response comes within
/// 10. After an attempt that timed out, new connections are used. Both prevent dead connections
/// from being used again.
#[derive(Clone, Debug)]
pub struct ReqwestTransport {
    clients: Arc<platform::Clients>,
}

/// Uses the caller's reqwest client unchanged, including its proxies.
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
    /// Creates a transport with this time limit for establishing connections; browsers have their
    /// own.
    pub fn new(connect_timeout: Duration) -> Result<Self, TransportError> {
        #[cfg(not(target_arch = "wasm32"))]
        let connect_timeout = Connections::new(connect_timeout);
        Self::with(connect_timeout)
    }

    pub(crate) fn with(settings: platform::Settings) -> Result<Self, TransportError> {
        Ok(Self { clients: Arc::new(platform::Clients::new(settings)?) })
    }

    /// Returns a reqwest builder with the settings of this transport: TLS with the operating
    /// system's certificates, no redirects, HTTP/2 pings. Change the settings you need, and pass
    /// the client to `ClientBuilder::reqwest`.
    ///
    /// # Errors
    ///
    /// If the operating system's certificates cannot be used.
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
    use crate::http::timer::RuntimeHandle;
    use crate::{Body, BoxFuture, HttpRequest, HttpResponse, Outgoing, TransportError, TransportErrorKind};

    const GONE: &str = "the Tokio runtime in which the call started has been shut down: await the call in the same \
                        runtime, and keep that running until then";

    /// Builds the request outside the future, to keep the future small.
    pub(super) fn send(
        clients: &Clients,
        request: HttpRequest,
    ) -> BoxFuture<'_, Result<HttpResponse, TransportError>> {
        let (pending, home) = (begin(clients, request), RuntimeHandle::here());
        Box::pin(async move {
            let mut pending = pin!(pending?);
            let response = poll_fn(|cx| match home.has_shut_down() {
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

    /// Converts an error. Omits the URL, which may contain a credential.
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

    /// Returns the reason why the head of a response could not be read. A retry would fail the same
    /// way. hyper reveals it only in the text of its error.
    fn unreadable_head(error: &reqwest::Error) -> Option<&'static str> {
        let mut cause = error.source();
        while let Some(error) = cause {
            let text = error.to_string();
            if text.contains("message head is too large") {
                return Some("the response has more than 100 headers, or headers that are too long");
            }
            if text.contains("invalid HTTP header parsed") {
                return Some("the response has an invalid header");
            }
            cause = error.source();
        }
        None
    }

    /// Returns the kind of error that ended the request's own body, such as a file that can no
    /// longer be read.
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

    /// The chunks of a response; trailers are skipped.
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

    /// The time limit for connections, which the browser decides.
    pub(crate) type Settings = std::time::Duration;

    /// The only client: browsers manage connections themselves.
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
            // The header has the length before the browser decompresses the body.
            let body = Body::from_chunks(Box::pin(Incoming(Box::pin(response.bytes_stream()))), None);
            Ok(HttpResponse::new(status, headers, body))
        })
    }

    /// The chunks of a response.
    struct Incoming(Pin<Box<dyn Stream<Item = reqwest::Result<Bytes>>>>);

    impl Stream for Incoming {
        type Item = Result<Bytes, TransportError>;

        fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
            self.0.as_mut().poll_next(cx).map_err(error)
        }
    }

    async fn request(request: HttpRequest) -> Result<reqwest::Request, TransportError> {
        let url = request
            .uri
            .to_string()
            .parse()
            .map_err(|_| TransportError::new(TransportErrorKind::Request, "invalid request URL"))?;
        let mut out = reqwest::Request::new(request.method, url);
        *out.headers_mut() = request.headers;
        let body = request.body.into_bytes().await?;
        if !body.is_empty() {
            *out.body_mut() = Some(body.into());
        }
        Ok(out)
    }

    /// Converts an error. The browser does not tell whether there was a connection. Omits the URL,
    /// which may contain a credential.
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
