//! The body of a call, out of which each attempt makes the body that it sends.

use bytes::Bytes;

use crate::runtime::http::multipart::Segment;
use crate::runtime::{Body, TransportError};

/// A body that can be sent more than once.
#[derive(Clone, Debug)]
pub(crate) enum Payload {
    Empty,
    Bytes(Bytes),
    Segments(Vec<Segment>),
}

impl Payload {
    /// The body of one attempt.
    pub(crate) async fn open(&self) -> Result<Body, TransportError> {
        match self {
            Self::Empty => Ok(Body::empty()),
            Self::Bytes(bytes) => Ok(bytes.clone().into()),
            Self::Segments(segments) => open(segments).await,
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
async fn open(segments: &[Segment]) -> Result<Body, TransportError> {
    use crate::runtime::http::upload::Upload;
    Upload::open(segments).await
}

/// Without files on disk all segments are bytes, and the browser takes a body whole.
#[cfg(target_arch = "wasm32")]
async fn open(segments: &[Segment]) -> Result<Body, TransportError> {
    let mut body = Vec::new();
    for segment in segments {
        let Segment::Bytes(bytes) = segment;
        body.extend_from_slice(bytes);
    }
    Ok(body.into())
}
