//! Bodies whose files are read while they are sent.

use std::collections::VecDeque;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_core::Stream;

use crate::http::file::Content;
use crate::{Body, BoxChunks, BoxFuture, TransportError, TransportErrorKind};

/// The number of bytes read from a file at once.
const CHUNK: usize = 64 * 1024;

/// A file that is opened when it is sent, with the function that opens it. The function is a
/// pointer, so that code to read files is compiled only into programs that send a file from a path.
#[derive(Clone)]
pub(crate) struct OnDisk {
    path: PathBuf,
    open: for<'p> fn(&'p Path) -> BoxFuture<'p, io::Result<Opened>>,
}

/// An open file and its size in bytes.
type Opened = (Box<dyn Chunks>, u64);

impl OnDisk {
    #[inline]
    pub(crate) fn new(path: PathBuf) -> Self {
        Self { path, open: |path| Box::pin(chunked::open(path)) }
    }
}

impl PartialEq for OnDisk {
    fn eq(&self, other: &Self) -> bool {
        self.path == other.path
    }
}

impl fmt::Debug for OnDisk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.path.fmt(f)
    }
}

/// An open file.
pub(crate) trait Chunks: Send {
    /// Polls the next bytes, `most` at most; `None` at the end.
    fn poll_chunk(&mut self, cx: &mut Context<'_>, most: usize) -> Poll<io::Result<Bytes>>;
}

/// The chunks of several contents, concatenated.
pub(crate) struct Upload {
    sources: VecDeque<Source>,
}

enum Source {
    Bytes(Bytes),
    File { file: Box<dyn Chunks>, left: u64 },
    SingleUse(BoxChunks),
}

impl Upload {
    /// Opens every file, so that a missing one is found before anything is sent.
    pub(crate) async fn open(contents: &[Content]) -> Result<Body, TransportError> {
        let mut sources = VecDeque::with_capacity(contents.len());
        let mut whole = Some(0_u64);
        for content in contents {
            let (source, length) = match content {
                Content::Bytes(bytes) => (Source::Bytes(bytes.clone()), Some(bytes.len() as u64)),
                Content::Path(path) => {
                    let opened = (path.open)(&path.path).await;
                    let (file, left) = opened.map_err(|error| unreadable(&path.path, error))?;
                    (Source::File { file, left }, Some(left))
                }
                Content::SingleUse(once) => {
                    (Source::SingleUse(once.take().ok_or_else(already_sent)?), once.length)
                }
            };
            sources.push_back(source);
            whole = whole.zip(length).and_then(|(whole, length)| whole.checked_add(length));
        }
        Ok(Body::from_chunks(Box::pin(Self { sources }), whole))
    }
}

fn already_sent() -> TransportError {
    let error = "the file's stream was already sent; it can be sent only once";
    TransportError::new(TransportErrorKind::Request, error)
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
                None => drop(sources.pop_front()),
                Some(Ok(chunk)) => return Poll::Ready(Some(Ok(chunk))),
                Some(Err(error)) => {
                    sources.clear();
                    return Poll::Ready(Some(Err(error)));
                }
            }
        }
        Poll::Ready(None)
    }
}

impl Source {
    /// Polls the next chunk; `None` at the end.
    fn poll_chunk(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Bytes, TransportError>>> {
        match self {
            Self::Bytes(bytes) if bytes.is_empty() => Poll::Ready(None),
            Self::Bytes(bytes) => Poll::Ready(Some(Ok(std::mem::take(bytes)))),
            Self::SingleUse(chunks) => chunks.as_mut().poll_next(cx),
            Self::File { left: 0, .. } => Poll::Ready(None),
            Self::File { file, left } => {
                // Of a file that grows meanwhile, only the announced length is sent.
                let most = CHUNK.min(usize::try_from(*left).unwrap_or(CHUNK));
                let chunk = ready!(file.poll_chunk(cx, most)).and_then(|chunk| match chunk.is_empty() {
                    true => Err(io::Error::new(io::ErrorKind::UnexpectedEof, "the file was truncated")),
                    false => Ok(chunk),
                });
                *left -= chunk.as_ref().map_or(0, |chunk| chunk.len() as u64);
                Poll::Ready(Some(
                    chunk.map_err(|error| TransportError::new(TransportErrorKind::Request, error)),
                ))
            }
        }
    }
}

#[cfg(feature = "reqwest")]
mod chunked {
    use std::io;
    use std::path::Path;
    use std::pin::Pin;
    use std::task::{Context, Poll, ready};

    use bytes::Bytes;

    use super::{Chunks, Opened};
    use tokio::fs::File;
    use tokio::io::{AsyncRead, ReadBuf};

    /// Reads on Tokio's blocking threads.
    struct ChunkedFile(File);

    #[inline]
    pub(super) async fn open(path: &Path) -> io::Result<Opened> {
        let file = File::open(path).await?;
        let length = file.metadata().await?.len();
        Ok((Box::new(ChunkedFile(file)), length))
    }

    impl Chunks for ChunkedFile {
        #[inline]
        fn poll_chunk(&mut self, cx: &mut Context<'_>, most: usize) -> Poll<io::Result<Bytes>> {
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

    use super::{Chunks, Opened};

    /// Reads on the current thread: without a runtime, there is no other.
    struct ChunkedFile(File);

    #[inline]
    pub(super) async fn open(path: &Path) -> io::Result<Opened> {
        let file = File::open(path)?;
        let length = file.metadata()?.len();
        Ok((Box::new(ChunkedFile(file)), length))
    }

    impl Chunks for ChunkedFile {
        #[inline]
        fn poll_chunk(&mut self, _: &mut Context<'_>, most: usize) -> Poll<io::Result<Bytes>> {
            let mut buffer = vec![0; most];
            let length = self.0.read(&mut buffer)?;
            buffer.truncate(length);
            Poll::Ready(Ok(buffer.into()))
        }
    }
}
