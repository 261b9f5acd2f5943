//! Requests that a mock received.

use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, Method};

use crate::http::mock::path_under_base;
use crate::http::recorded_query::{RecordedQuery, decoded_query};
use crate::{HttpRequest, TransportError};

/// A request that a [`Mock`](super::mock::Mock) received. Its `Debug` output contains only the
/// names of query parameters and the length of the body, since both may contain credentials.
#[derive(Clone)]
#[non_exhaustive]
pub struct MockRequest {
    /// The method.
    pub method: Method,
    /// The path under the client's base URL, percent-encoded.
    pub path: String,
    /// The query parameters in order, decoded.
    pub query: Vec<(String, String)>,
    /// The headers. Those with credentials print as `Sensitive`.
    pub headers: HeaderMap,
    /// The body.
    pub body: Bytes,
    /// The path as it is printed.
    pub(crate) printed_path: String,
    /// The query as it is recorded: without secrets.
    pub(crate) recorded_query: RecordedQuery,
}

impl fmt::Debug for MockRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = self.query.iter().map(|(name, _)| name.as_str()).collect();
        f.debug_struct("MockRequest")
            .field("method", &self.method)
            .field("path", &self.printed_path)
            .field("query", &names)
            .field("headers", &self.headers)
            .field("body", &format_args!("{} bytes", self.body.len()))
            .finish()
    }
}

impl MockRequest {
    /// Returns the first value of a query parameter.
    pub fn query_value(&self, name: &str) -> Option<&str> {
        let (_, value) = self.query.iter().find(|(known, _)| known == name)?;
        Some(value)
    }

    /// Returns the value of a header, if it is text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// Returns the body as JSON; `null` if it is not JSON.
    pub fn json(&self) -> serde_json::Value {
        crate::from_slice(&self.body).unwrap_or_default()
    }

    /// Returns the body as text, if it is UTF-8.
    pub fn text(&self) -> Option<&str> {
        std::str::from_utf8(&self.body).ok()
    }

    /// Reads a request to its end.
    pub(crate) async fn read(request: HttpRequest) -> Result<Self, TransportError> {
        let path = path_under_base(request.uri.path(), &request.recordable.base_path).to_owned();
        Ok(Self {
            printed_path: request.printed_path(&path).to_owned(),
            recorded_query: RecordedQuery::of(&request),
            path,
            query: decoded_query(request.uri.query().unwrap_or_default()),
            method: request.method,
            headers: request.headers,
            body: request.body.into_bytes().await?,
        })
    }
}
