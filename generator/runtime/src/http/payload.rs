//! The body of a call, from which each attempt creates the body that it sends.

use bytes::Bytes;

use crate::http::file::Content;
use crate::{Body, TransportError};

/// A body that has not been opened.
#[derive(Clone, Debug)]
pub(crate) enum Payload {
    Empty,
    Bytes(Bytes),
    /// The concatenation of several contents.
    Contents(Vec<Content>),
}

impl Payload {
    /// Returns whether it can be sent more than once.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn is_replayable(&self) -> bool {
        match self {
            Self::Empty | Self::Bytes(_) => true,
            Self::Contents(contents) => {
                !contents.iter().any(|content| matches!(content, Content::SingleUse(_)))
            }
        }
    }

    /// Returns whether it can be sent more than once.
    #[cfg(target_arch = "wasm32")]
    pub(crate) fn is_replayable(&self) -> bool {
        true
    }
}

/// Opens the contents as the body of one attempt.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) async fn open(contents: &[Content]) -> Result<Body, TransportError> {
    use crate::http::upload::Upload;
    Upload::open(contents).await
}

/// Concatenates the contents: on wasm32, all of them are in memory, and the browser expects a whole
/// body.
#[cfg(target_arch = "wasm32")]
pub(crate) async fn open(contents: &[Content]) -> Result<Body, TransportError> {
    let mut body = Vec::new();
    for content in contents {
        let Content::Bytes(bytes) = content;
        body.extend_from_slice(bytes);
    }
    Ok(body.into())
}
