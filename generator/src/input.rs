//! Reads files: only regular ones of bounded size, so that no path makes the generator hang or run
//! out of memory.

use std::fs::{self, File, Metadata};
use std::io::{self, Read};
use std::path::Path;

/// The maximum size of a file, in bytes. It is twice the size of the largest published document
/// that we know, Microsoft Graph's.
pub const MAX_BYTES: u64 = 128 << 20;

/// Reads a regular file.
///
/// # Errors
///
/// Returns an error if the file cannot be read, is not regular (a folder, a pipe, a device) or is
/// larger than [`MAX_BYTES`].
pub fn read(path: &Path) -> io::Result<Vec<u8>> {
    // Opening a pipe blocks until somebody writes to it, so the type is checked first.
    check(&fs::metadata(path)?)?;
    let file = File::open(path)?;
    // Meanwhile, the path may refer to another file.
    let metadata = file.metadata()?;
    check(&metadata)?;
    if metadata.len() == 0 {
        // Files in `/proc` report a size of zero, and reading one may block forever.
        return Ok(Vec::new());
    }
    read_bounded(file)
}

/// Reads a regular file of UTF-8.
///
/// # Errors
///
/// Returns the errors of [`read`], and an error if the file is not UTF-8.
pub fn read_to_string(path: &Path) -> io::Result<String> {
    String::from_utf8(read(path)?).map_err(|_| invalid("the file is not UTF-8"))
}

/// Reads the main file of a document. It may also come from a pipe that this process holds open:
/// standard input, or `<(…)` in a shell. Other pipes may have no writer and block forever.
///
/// # Errors
///
/// Returns the errors of [`read`].
pub fn read_main(path: &Path) -> io::Result<Vec<u8>> {
    if is_descriptor(path) && is_pipe(&fs::metadata(path)?) {
        return read_bounded(File::open(path)?);
    }
    read(path)
}

/// Returns whether a path refers to an open file descriptor, which has no folder.
pub fn is_descriptor(path: &Path) -> bool {
    path == Path::new("/dev/stdin")
        || ["/dev/fd", "/proc/self/fd"].iter().any(|folder| path.starts_with(folder))
}

fn read_bounded(file: File) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    file.take(MAX_BYTES + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MAX_BYTES { Err(too_large()) } else { Ok(bytes) }
}

fn check(metadata: &Metadata) -> io::Result<()> {
    if metadata.is_dir() {
        return Err(invalid("it is a folder, not a file"));
    }
    if is_pipe(metadata) {
        return Err(invalid("it is a pipe or a socket, not a regular file"));
    }
    if !metadata.is_file() {
        return Err(invalid("it is a device, not a regular file"));
    }
    if metadata.len() > MAX_BYTES { Err(too_large()) } else { Ok(()) }
}

#[cfg(unix)]
fn is_pipe(metadata: &Metadata) -> bool {
    use std::os::unix::fs::FileTypeExt;
    let kind = metadata.file_type();
    kind.is_fifo() || kind.is_socket()
}

#[cfg(not(unix))]
fn is_pipe(_: &Metadata) -> bool {
    false
}

fn too_large() -> io::Error {
    invalid(&format!("it is larger than {} MiB, the maximum size of a file", MAX_BYTES >> 20))
}

fn invalid(message: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, message)
}

/// Decodes UTF-16 with a byte-order mark, which YAML requires readers to support (YAML 1.2.2,
/// section 5.2).
pub fn utf16(bytes: &[u8]) -> Option<String> {
    let (unit, bytes): (fn([u8; 2]) -> u16, _) = match bytes {
        [0xff, 0xfe, rest @ ..] => (u16::from_le_bytes, rest),
        [0xfe, 0xff, rest @ ..] => (u16::from_be_bytes, rest),
        _ => return None,
    };
    let (pairs, rest) = bytes.as_chunks::<2>();
    let units: Vec<u16> = pairs.iter().map(|pair| unit(*pair)).collect();
    String::from_utf16(&units).ok().filter(|_| rest.is_empty())
}

#[cfg(test)]
mod tests {
    #[cfg(unix)]
    #[test]
    fn only_regular_files_are_read_and_none_blocks() {
        use std::path::PathBuf;
        use std::process::Command;

        use super::*;

        let folder = std::env::temp_dir().join(format!("crategen-input-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let named = |name: &str| folder.join(name);
        assert!(Command::new("mkfifo").arg(named("pipe")).status().unwrap().success());
        std::os::unix::fs::symlink("pipe", named("link")).unwrap();
        // A sparse file occupies no space.
        File::create(named("large")).unwrap().set_len(MAX_BYTES + 1).unwrap();
        fs::write(named("small"), "small").unwrap();
        let rows: [(PathBuf, &str); 6] = [
            (named("pipe"), "a pipe or a socket"),
            (named("link"), "a pipe or a socket"),
            (named("large"), "larger than 128 MiB"),
            (folder.clone(), "a folder"),
            (PathBuf::from("/dev/zero"), "a device"),
            (named("nowhere"), "No such file"),
        ];
        for (path, expected) in rows {
            let error = read_main(&path).unwrap_err().to_string();
            assert!(error.contains(expected), "{}: {error}", path.display());
        }
        assert_eq!(read(&named("small")).unwrap(), b"small");
        fs::remove_dir_all(folder).unwrap();
    }
}
