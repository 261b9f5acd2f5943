//! A body that is sent while files are read.

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

/// How much of a file is read at once, in bytes.
const CHUNK: usize = 64 * 1024;

/// A file that is opened when it is sent, and what opens it: by a pointer, so that what reads files
/// is compiled only into programs that send one from a path.
#[derive(Clone)]
pub(crate) struct OnDisk {
    path: PathBuf,
    open: for<'p> fn(&'p Path) -> BoxFuture<'p, io::Result<Opened>>,
}

/// A file, and how many bytes it has.
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
    /// The next bytes, so many at most; none at the end.
    fn poll_chunk(&mut self, cx: &mut Context<'_>, most: usize) -> Poll<io::Result<Bytes>>;
}

/// The chunks of several contents, one after the other.
pub(crate) struct Upload {
    sources: VecDeque<Source>,
}

enum Source {
    Bytes(Bytes),
    File { file: Box<dyn Chunks>, left: u64 },
    Once(BoxChunks),
}

impl Upload {
    /// Opens every file, so that one that is missing is known before anything is sent.
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
                Content::Once(once) => (Source::Once(once.take().ok_or_else(already_sent)?), once.length),
            };
            sources.push_back(source);
            whole = whole.zip(length).and_then(|(whole, length)| whole.checked_add(length));
        }
        Ok(Body::from_chunks(Box::pin(Self { sources }), whole))
    }
}

fn already_sent() -> TransportError {
    let error = "the chunks of a file were already sent, which can be done once";
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
    /// The next chunk; `None` at the end.
    fn poll_chunk(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Bytes, TransportError>>> {
        match self {
            Self::Bytes(bytes) if bytes.is_empty() => Poll::Ready(None),
            Self::Bytes(bytes) => Poll::Ready(Some(Ok(std::mem::take(bytes)))),
            Self::Once(chunks) => chunks.as_mut().poll_next(cx),
            Self::File { left: 0, .. } => Poll::Ready(None),
            Self::File { file, left } => {
                // A file that grows in the meantime is sent as long as it was said to be.
                let most = CHUNK.min(usize::try_from(*left).unwrap_or(CHUNK));
                let chunk = ready!(file.poll_chunk(cx, most)).and_then(|chunk| match chunk.is_empty() {
                    true => Err(io::Error::new(io::ErrorKind::UnexpectedEof, "a file became shorter")),
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

    /// Reads on tokio's threads for what would block.
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

    /// Reads where it is polled: without a runtime there is no other thread to read on.
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
