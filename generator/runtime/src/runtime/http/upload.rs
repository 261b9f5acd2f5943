//! A body that is sent while files are read.

use std::collections::VecDeque;
use std::io;
use std::path::Path;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_core::Stream;

use crate::runtime::http::multipart::Segment;
use crate::runtime::{Body, TransportError, TransportErrorKind};

/// How much of a file is read at once, in bytes.
const CHUNK: usize = 64 * 1024;

/// Chunks of segments, one after the other.
pub(crate) struct Upload {
    sources: VecDeque<Source>,
}

enum Source {
    Bytes(Bytes),
    File { file: ChunkedFile, left: u64 },
}

impl Upload {
    /// Opens every file, so that one that is missing is known before anything is sent.
    pub(crate) async fn open(segments: &[Segment]) -> Result<Body, TransportError> {
        let mut sources = VecDeque::with_capacity(segments.len());
        let mut length = 0;
        for segment in segments {
            match segment {
                Segment::Bytes(bytes) => {
                    length += bytes.len() as u64;
                    sources.push_back(Source::Bytes(bytes.clone()));
                }
                Segment::File(path) => {
                    let (file, left) =
                        ChunkedFile::open(path).await.map_err(|error| unreadable(path, error))?;
                    length += left;
                    sources.push_back(Source::File { file, left });
                }
            }
        }
        Ok(Body::from_chunks(Box::pin(Self { sources }), Some(length)))
    }
}

fn unreadable(path: &Path, error: io::Error) -> TransportError {
    let error = io::Error::new(error.kind(), format!("cannot read {}: {error}", path.display()));
    TransportError::new(TransportErrorKind::Request, error)
}

impl Stream for Upload {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let sources = &mut self.get_mut().sources;
        while let Some(source) = sources.front_mut() {
            match ready!(source.poll_chunk(cx)) {
                Ok(chunk) if chunk.is_empty() => sources.pop_front(),
                Ok(chunk) => return Poll::Ready(Some(Ok(chunk))),
                Err(error) => {
                    sources.clear();
                    return Poll::Ready(Some(Err(TransportError::new(TransportErrorKind::Request, error))));
                }
            };
        }
        Poll::Ready(None)
    }
}

impl Source {
    /// The next chunk; empty at the end.
    fn poll_chunk(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<Bytes>> {
        let (file, left) = match self {
            Self::Bytes(bytes) => return Poll::Ready(Ok(std::mem::take(bytes))),
            Self::File { left: 0, .. } => return Poll::Ready(Ok(Bytes::new())),
            Self::File { file, left } => (file, left),
        };
        // A file that grows in the meantime is sent as long as it was said to be.
        let most = CHUNK.min(usize::try_from(*left).unwrap_or(CHUNK));
        let chunk = ready!(file.poll_chunk(cx, most))?;
        if chunk.is_empty() {
            return Poll::Ready(Err(io::Error::new(io::ErrorKind::UnexpectedEof, "the file became shorter")));
        }
        *left -= chunk.len() as u64;
        Poll::Ready(Ok(chunk))
    }
}

use chunked::ChunkedFile;

#[cfg(feature = "reqwest")]
mod chunked {
    use std::io;
    use std::path::Path;
    use std::pin::Pin;
    use std::task::{Context, Poll, ready};

    use bytes::Bytes;
    use tokio::fs::File;
    use tokio::io::{AsyncRead, ReadBuf};

    /// Reads on tokio's threads for what would block.
    pub(super) struct ChunkedFile(File);

    impl ChunkedFile {
        pub(super) async fn open(path: &Path) -> io::Result<(Self, u64)> {
            let file = File::open(path).await?;
            let length = file.metadata().await?.len();
            Ok((Self(file), length))
        }

        pub(super) fn poll_chunk(&mut self, cx: &mut Context<'_>, most: usize) -> Poll<io::Result<Bytes>> {
            let mut buffer = vec![0; most];
            let mut read = ReadBuf::new(&mut buffer);
            ready!(Pin::new(&mut self.0).poll_read(cx, &mut read))?;
            let length = read.filled().len();
            buffer.truncate(length);
            Poll::Ready(Ok(buffer.into()))
        }
    }
}

#[cfg(not(feature = "reqwest"))]
mod chunked {
    use std::fs::File;
    use std::io::{self, Read};
    use std::path::Path;
    use std::task::{Context, Poll};

    use bytes::Bytes;

    /// Reads where it is polled: without a runtime there is no other thread to read on.
    pub(super) struct ChunkedFile(File);

    impl ChunkedFile {
        pub(super) async fn open(path: &Path) -> io::Result<(Self, u64)> {
            let file = File::open(path)?;
            let length = file.metadata()?.len();
            Ok((Self(file), length))
        }

        pub(super) fn poll_chunk(&mut self, _: &mut Context<'_>, most: usize) -> Poll<io::Result<Bytes>> {
            let mut buffer = vec![0; most];
            let length = self.0.read(&mut buffer)?;
            buffer.truncate(length);
            Poll::Ready(Ok(buffer.into()))
        }
    }
}
