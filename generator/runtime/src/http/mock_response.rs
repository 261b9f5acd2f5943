//! Responses of a mock.

use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_core::Stream;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};

use crate::{Body, Encode, HttpResponse, TransportError, TransportErrorKind, to_string, to_vec};

/// A response, or a failure.
#[derive(Clone, Debug)]
pub struct MockResponse(Outcome);

#[derive(Clone, Debug)]
enum Outcome {
    Response(Response),
    Failure(TransportErrorKind),
    Stall,
}

#[derive(Clone, Debug)]
struct Response {
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
    /// The maximum size of a chunk in bytes.
    chunk: usize,
    /// The event that follows the body.
    end: Option<End>,
}

#[derive(Clone, Copy, Debug)]
enum End {
    Failure(TransportErrorKind),
    Stall,
}

impl MockResponse {
    /// Creates a response of 200 with a JSON body, from a model or `serde_json::json!`.
    pub fn json(value: &dyn Encode) -> Self {
        Self::bytes(to_vec(value)).header("content-type", "application/json")
    }

    /// Creates a response of 200 with a text body.
    pub fn text(text: impl Into<String>) -> Self {
        Self::bytes(text.into()).header("content-type", "text/plain; charset=utf-8")
    }

    /// Creates a response of 200 with any body.
    pub fn bytes(body: impl Into<Bytes>) -> Self {
        let (status, headers) = (StatusCode::OK, HeaderMap::new());
        Self(Outcome::Response(Response { status, headers, body: body.into(), chunk: usize::MAX, end: None }))
    }

    /// Creates a response of 200 with server-sent events of this data, and `[DONE]` at the end.
    pub fn events<'a>(data: impl IntoIterator<Item = &'a dyn Encode>) -> Self {
        let events = data.into_iter().map(|data| format!("data: {}\n\n", to_string(data)));
        let body = events.chain(["data: [DONE]\n\n".to_owned()]).collect::<String>();
        Self::bytes(body).header("content-type", "text/event-stream")
    }

    /// Creates a response of 200 with a JSON text on each line.
    pub fn lines<'a>(values: impl IntoIterator<Item = &'a dyn Encode>) -> Self {
        let body: String = values.into_iter().map(|value| to_string(value) + "\n").collect();
        Self::bytes(body).header("content-type", "application/x-ndjson")
    }

    /// Creates a response of this status without a body.
    pub fn empty(status: StatusCode) -> Self {
        Self::bytes(Bytes::new()).status(status)
    }

    /// Creates an error response with a message in its JSON body, as in
    /// `{"error": {"message": "No such user"}}`.
    pub fn error(status: StatusCode, message: &str) -> Self {
        Self::json(&serde_json::json!({ "error": { "message": message } })).status(status)
    }

    /// Creates a failure instead of a response.
    pub fn failure(kind: TransportErrorKind) -> Self {
        Self(Outcome::Failure(kind))
    }

    /// Never responds: the client's timeout passes at once. Without a timeout, the call hangs.
    pub fn stall() -> Self {
        Self(Outcome::Stall)
    }

    /// Sets the status.
    pub fn status(mut self, code: StatusCode) -> Self {
        self.change_response(|response| response.status = code);
        self
    }

    /// Sends the body in chunks of this size.
    pub fn in_chunks(mut self, bytes: usize) -> Self {
        self.change_response(|response| response.chunk = bytes.max(1));
        self
    }

    /// Loses the connection after the body.
    pub fn then_failure(mut self, kind: TransportErrorKind) -> Self {
        self.change_response(|response| response.end = Some(End::Failure(kind)));
        self
    }

    /// Stalls after the body: the client's timeout passes at once.
    pub fn then_stall(mut self) -> Self {
        self.change_response(|response| response.end = Some(End::Stall));
        self
    }

    fn change_response(&mut self, change: impl FnOnce(&mut Response)) {
        if let Outcome::Response(response) = &mut self.0 {
            change(response);
        }
    }

    /// Sets a header.
    ///
    /// # Panics
    ///
    /// If the name or the value is not valid in a header.
    #[track_caller]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        let name: HeaderName = name.parse().expect("a valid header name");
        let value = HeaderValue::from_str(value).expect("a valid header value");
        self.change_response(|response| drop(response.headers.insert(name, value)));
        self
    }

    /// Adds a header.
    pub(crate) fn header_value(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.change_response(|response| {
            response.headers.append(name, value);
        });
        self
    }
}

impl Response {
    fn into_body(self) -> Body {
        let length = self.end.is_none().then_some(self.body.len() as u64);
        match (self.chunk, self.end) {
            (usize::MAX, None) => self.body.into(),
            _ => Body::from_chunks(Box::pin(self), length),
        }
    }
}

/// The chunks of the body.
impl Stream for Response {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        if !this.body.is_empty() {
            let most = this.chunk.min(this.body.len());
            return Poll::Ready(Some(Ok(this.body.split_to(most))));
        }
        match this.end {
            None => Poll::Ready(None),
            Some(End::Failure(kind)) => Poll::Ready(Some(Err(mock_failure(kind)))),
            Some(End::Stall) => Poll::Pending,
        }
    }
}

fn mock_failure(kind: TransportErrorKind) -> TransportError {
    TransportError::new(kind, "a failure set in the mock")
}

impl MockResponse {
    /// Returns the response or the failure; never ends if it stalls.
    pub(crate) async fn into_result(self) -> Result<HttpResponse, TransportError> {
        match self.0 {
            Outcome::Response(response) => {
                Ok(HttpResponse::new(response.status, response.headers.clone(), response.into_body()))
            }
            Outcome::Failure(kind) => Err(mock_failure(kind)),
            Outcome::Stall => std::future::pending().await,
        }
    }
}
