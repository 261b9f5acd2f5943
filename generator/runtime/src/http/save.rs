//! Chunks into a file.

pub(crate) use writer::ChunkWriter;

#[cfg(feature = "reqwest")]
mod writer {
    use std::future::poll_fn;
    use std::io;
    use std::path::Path;
    use std::pin::Pin;
    use std::task::ready;

    use tokio::fs::File;
    use tokio::io::AsyncWrite;

    /// Writes on tokio's threads for what would block.
    pub(crate) struct ChunkWriter(File);

    impl ChunkWriter {
        pub(crate) async fn create(path: &Path) -> io::Result<Self> {
            Ok(Self(File::create(path).await?))
        }

        pub(crate) async fn write(&mut self, mut chunk: &[u8]) -> io::Result<()> {
            poll_fn(|cx| {
                while !chunk.is_empty() {
                    let written = ready!(Pin::new(&mut self.0).poll_write(cx, chunk))?;
                    chunk = &chunk[written..];
                }
                std::task::Poll::Ready(Ok(()))
            })
            .await
        }

        pub(crate) async fn finish(mut self) -> io::Result<()> {
            poll_fn(|cx| Pin::new(&mut self.0).poll_flush(cx)).await
        }
    }
}

#[cfg(not(feature = "reqwest"))]
mod writer {
    use std::fs::File;
    use std::io::{self, Write};
    use std::path::Path;

    /// Writes where it is: without a runtime there is no other thread to write on.
    pub(crate) struct ChunkWriter(File);

    impl ChunkWriter {
        pub(crate) async fn create(path: &Path) -> io::Result<Self> {
            Ok(Self(File::create(path)?))
        }

        pub(crate) async fn write(&mut self, chunk: &[u8]) -> io::Result<()> {
            self.0.write_all(chunk)
        }

        pub(crate) async fn finish(mut self) -> io::Result<()> {
            self.0.flush()
        }
    }
}
