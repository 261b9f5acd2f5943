//! Files that responses are saved into.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use writer::ChunkWriter;

use crate::http::timer::random_bits;

/// The most names that are tried for a new file. Names of 64 random bits do not meet by chance.
const ATTEMPTS: u32 = 8;

/// A new file beside its target, under a name of its own. It takes the target's place when it is
/// complete, and is removed when it is dropped before.
pub(crate) struct PartFile {
    // Fields are dropped in their order: the file is closed before it is removed.
    writer: ChunkWriter,
    part: Part,
    target: PathBuf,
}

/// The path of a file that is removed when this is dropped.
struct Part(Option<PathBuf>);

impl PartFile {
    /// Creates the file. It is never one that was there before.
    pub(crate) fn create(target: &Path) -> io::Result<Self> {
        if target.file_name().is_none() {
            return Err(io::Error::new(ErrorKind::InvalidInput, "the path does not end with a file name"));
        }
        // A device or a pipe that is replaced by a file is lost to every other program.
        if fs::symlink_metadata(target).is_ok_and(|known| !known.is_file() && !known.is_symlink()) {
            return Err(io::Error::new(
                ErrorKind::InvalidInput,
                "there is something other than a file at this path, and it is not replaced",
            ));
        }
        let mut attempts = 1;
        loop {
            // The name does not grow with the target's, which may be as long as the system allows.
            let path = target.with_file_name(format!(".{:016x}.part", random_bits()));
            // Opening is quick, and the file and what removes it must come to be in one step: on
            // another thread the file would be created after a future that was dropped meanwhile.
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

    /// Writes a chunk after those before it.
    pub(crate) async fn write(&mut self, chunk: &[u8]) -> io::Result<()> {
        self.writer.write(chunk).await
    }

    /// Puts the file in the target's place. A symbolic link there is replaced; what it leads to is
    /// not touched.
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
            // Nobody can be told that it failed, and there is nothing else to try.
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

    /// Writes on tokio's threads for what would block, and outside of tokio on the thread that it
    /// is on.
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

    /// Writes on the thread that it is on: without a runtime there is no other.
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
