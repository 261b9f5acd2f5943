//! Files that responses are saved to.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use writer::ChunkWriter;

use crate::http::timer::random_bits;

/// The maximum number of names tried for a new file. Names of 64 random bits do not collide by
/// chance.
const ATTEMPTS: u32 = 8;

/// A new file next to its target, with a random name. It replaces the target when it is complete,
/// and is removed if it is dropped before.
pub(crate) struct PartFile {
    // Fields are dropped in order: the file is closed before it is removed.
    writer: ChunkWriter,
    part: Part,
    target: PathBuf,
}

/// The path of a file that is removed on drop.
struct Part(Option<PathBuf>);

impl PartFile {
    /// Creates the file, which never is an existing one.
    pub(crate) fn create(target: &Path) -> io::Result<Self> {
        if target.file_name().is_none() {
            return Err(io::Error::new(ErrorKind::InvalidInput, "the path does not end with a file name"));
        }
        // Replacing a device or a pipe would take it away from all other programs.
        if fs::symlink_metadata(target).is_ok_and(|known| !known.is_file() && !known.is_symlink()) {
            return Err(io::Error::new(
                ErrorKind::InvalidInput,
                "the path exists and is not a file, so it is not replaced",
            ));
        }
        let mut attempts = 1;
        loop {
            // The length of the name does not depend on the target's, which may have the maximum
            // length.
            let path = target.with_file_name(format!(".{:016x}.part", random_bits()));
            // Not on another thread: if the future were dropped meanwhile, the file would be
            // created after its removal. Opening is fast.
            match fs::OpenOptions::new().write(true).create_new(true).open(&path) {
                Ok(file) => {
                    let (writer, part) = (ChunkWriter::new(file), Part(Some(path)));
                    return Ok(Self { writer, part, target: target.to_owned() });
                }
                Err(error) if error.kind() == ErrorKind::AlreadyExists && attempts < ATTEMPTS => {
                    attempts += 1
                }
                Err(error) => return Err(error),
            }
        }
    }

    /// Appends a chunk.
    pub(crate) async fn write(&mut self, chunk: &[u8]) -> io::Result<()> {
        self.writer.write(chunk).await
    }

    /// Replaces the target by the file. A symbolic link is replaced; the file it points to is not
    /// changed.
    pub(crate) async fn finish(mut self) -> io::Result<()> {
        self.writer.flush().await?;
        drop(self.writer);
        if let Some(path) = &self.part.0 {
            fs::rename(path, &self.target)?;
        }
        self.part.0 = None;
        Ok(())
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        if let Some(path) = self.0.take() {
            // A failure cannot be reported, and nothing else can be tried.
            let _ = fs::remove_file(path);
        }
    }
}

#[cfg(feature = "reqwest")]
mod writer {
    use std::future::poll_fn;
    use std::io::{self, Write};
    use std::pin::Pin;
    use std::task::ready;

    use tokio::io::AsyncWrite;
    use tokio::runtime::Handle;

    /// Writes on Tokio's blocking threads; without Tokio, on the current thread.
    pub(super) enum ChunkWriter {
        Tokio(tokio::fs::File),
        Blocking(std::fs::File),
    }

    impl ChunkWriter {
        pub(super) fn new(file: std::fs::File) -> Self {
            match Handle::try_current() {
                Ok(_) => Self::Tokio(tokio::fs::File::from_std(file)),
                Err(_) => Self::Blocking(file),
            }
        }

        pub(super) async fn write(&mut self, mut chunk: &[u8]) -> io::Result<()> {
            let file = match self {
                Self::Tokio(file) => file,
                Self::Blocking(file) => return file.write_all(chunk),
            };
            poll_fn(|cx| {
                while !chunk.is_empty() {
                    let written = ready!(Pin::new(&mut *file).poll_write(cx, chunk))?;
                    if written == 0 {
                        return std::task::Poll::Ready(Err(io::ErrorKind::WriteZero.into()));
                    }
                    chunk = &chunk[written..];
                }
                std::task::Poll::Ready(Ok(()))
            })
            .await
        }

        pub(super) async fn flush(&mut self) -> io::Result<()> {
            match self {
                Self::Tokio(file) => poll_fn(|cx| Pin::new(&mut *file).poll_flush(cx)).await,
                Self::Blocking(file) => file.flush(),
            }
        }
    }
}

#[cfg(not(feature = "reqwest"))]
mod writer {
    use std::fs::File;
    use std::io::{self, Write};

    /// Writes on the current thread: without a runtime, there is no other.
    pub(super) struct ChunkWriter(File);

    impl ChunkWriter {
        pub(super) fn new(file: File) -> Self {
            Self(file)
        }

        pub(super) async fn write(&mut self, chunk: &[u8]) -> io::Result<()> {
            self.0.write_all(chunk)
        }

        pub(super) async fn flush(&mut self) -> io::Result<()> {
            self.0.flush()
        }
    }
}
