//! The body of a call, out of which each attempt makes the body that it sends.

use bytes::Bytes;

use crate::http::file::Content;
use crate::{Body, TransportError};

/// A body that is not opened yet.
#[derive(Clone, Debug)]
pub(crate) enum Payload {
    Empty,
    Bytes(Bytes),
    /// One after the other.
    Contents(Vec<Content>),
}

impl Payload {
    /// Whether it can be sent more than once.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn is_replayable(&self) -> bool {
        match self {
            Self::Empty | Self::Bytes(_) => true,
            Self::Contents(contents) => !contents.iter().any(|content| matches!(content, Content::Once(_))),
        }
    }

    /// Whether it can be sent more than once.
    #[cfg(target_arch = "wasm32")]
    pub(crate) fn is_replayable(&self) -> bool {
        true
    }
}

/// The body of one attempt, of contents.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) async fn open(contents: &[Content]) -> Result<Body, TransportError> {
    use crate::http::upload::Upload;
    Upload::open(contents).await
}

/// There everything is in memory, and the browser takes a body whole.
#[cfg(target_arch = "wasm32")]
pub(crate) async fn open(contents: &[Content]) -> Result<Body, TransportError> {
    let mut body = Vec::new();
    for content in contents {
        let Content::Bytes(bytes) = content;
        body.extend_from_slice(bytes);
    }
    Ok(body.into())
}
