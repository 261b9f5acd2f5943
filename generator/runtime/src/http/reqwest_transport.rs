//! The transport over reqwest.

use std::time::Duration;

use crate::{BoxFuture, HttpRequest, HttpResponse, Transport, TransportError};

/// Carries requests with reqwest: HTTP/2 and HTTP/1.1, rustls with the operating system's certificates, the system's
/// proxies, gzip; on wasm32, with the browser's fetch. On other platforms it must be used within tokio.
#[derive(Clone, Debug)]
pub struct ReqwestTransport {
    client: reqwest::Client,
}

impl From<reqwest::Client> for ReqwestTransport {
    fn from(client: reqwest::Client) -> Self {
        Self { client }
    }
}

impl Transport for ReqwestTransport {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, TransportError>> {
        Box::pin(async move {
            let request = platform::request(request).await?;
            let response = self.client.execute(request).await.map_err(platform::error)?;
            platform::response(response).await
        })
    }
}

impl ReqwestTransport {
    /// A transport that gives a connection up that takes longer than this to be made; a browser has its own limit.
    pub fn new(connect_timeout: Duration) -> Result<Self, TransportError> {
        let client = platform::client(connect_timeout)?;
        Ok(Self { client })
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod platform {
    use std::error::Error as StdError;
    use std::pin::Pin;
    use std::sync::Arc;
    use std::task::{Context, Poll};
    use std::time::Duration;

    use bytes::Bytes;
    use futures_core::Stream;
    use http_body::{Body as HttpBody, Frame};
    use reqwest::redirect::Policy;
    use rustls::ClientConfig;
    use rustls::crypto::{CryptoProvider, ring};
    use rustls_platform_verifier::BuilderVerifierExt;

    use crate::{Body, HttpRequest, HttpResponse, Outgoing, TransportError, TransportErrorKind};

    pub(super) fn client(connect_timeout: Duration) -> Result<reqwest::Client, TransportError> {
        reqwest::Client::builder()
            .connect_timeout(connect_timeout)
            .redirect(Policy::none())
            .tls_backend_preconfigured(tls()?)
            .build()
            .map_err(error)
    }

    /// The provider that the program has installed for all of itself, or else ring, for this client alone.
    fn tls() -> Result<ClientConfig, TransportError> {
        let provider = CryptoProvider::get_default().cloned();
        let provider = provider.unwrap_or_else(|| Arc::new(ring::default_provider()));
        let mut config = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .and_then(|builder| builder.with_platform_verifier())
            // As text: an error that is kept brings the code that prints all of rustls' errors.
            .map_err(|error| TransportError::new(TransportErrorKind::Request, error.to_string()))?
            .with_no_client_auth();
        config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
        Ok(config)
    }

    pub(super) async fn request(request: HttpRequest) -> Result<reqwest::Request, TransportError> {
        let url = request.uri.to_string().parse().map_err(unsendable)?;
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
        let status = response.status();
        let headers = response.headers().clone();
        let length = response.content_length();
        let body: http::Response<reqwest::Body> = response.into();
        let body = Body::from_chunks(Box::pin(Incoming(body.into_body())), length);
        Ok(HttpResponse::new(status, headers, body))
    }

    fn unsendable(error: impl StdError + Send + Sync + 'static) -> TransportError {
        TransportError::new(TransportErrorKind::Request, error)
    }

    /// Without the URL, where a credential may be.
    pub(super) fn error(error: reqwest::Error) -> TransportError {
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
    use std::time::Duration;

    use crate::{HttpRequest, HttpResponse, TransportError, TransportErrorKind};

    pub(super) fn client(_connect_timeout: Duration) -> Result<reqwest::Client, TransportError> {
        reqwest::Client::builder().build().map_err(error)
    }

    pub(super) async fn request(request: HttpRequest) -> Result<reqwest::Request, TransportError> {
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
