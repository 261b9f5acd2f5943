//! Files to send: as parts of a form, or as a whole body.

use bytes::Bytes;

#[cfg(not(target_arch = "wasm32"))]
use {crate::BoxError, crate::http::once::Once, crate::http::upload::OnDisk, futures_core::Stream};

/// A file to send: its name, its media type, and its content or where that is.
///
/// Bytes and text become one of the name `file`, which does where the file is a whole body.
#[derive(Clone, Debug, PartialEq)]
pub struct File {
    name: String,
    media: Option<String>,
    content: Content,
}

/// What a file holds.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Content {
    Bytes(Bytes),
    #[cfg(not(target_arch = "wasm32"))]
    Path(OnDisk),
    #[cfg(not(target_arch = "wasm32"))]
    Once(Once),
}

impl File {
    /// A file of the given name and content.
    #[inline]
    pub fn from_bytes(name: impl Into<String>, content: impl Into<Bytes>) -> Self {
        Self { name: name.into(), media: None, content: Content::Bytes(content.into()) }
    }

    /// A file on disk. It is read in chunks while it is sent, anew for each attempt, and never held in memory whole; one
    /// that cannot be read is an error of the call.
    #[cfg(not(target_arch = "wasm32"))]
    #[inline]
    pub fn from_path(path: impl Into<std::path::PathBuf>) -> Self {
        let path = path.into();
        let name =
            path.file_name().map_or_else(|| "file".to_owned(), |name| name.to_string_lossy().into_owned());
        Self { name, media: None, content: Content::Path(OnDisk::new(path)) }
    }

    /// A file whose content comes as it is sent, of so many bytes where that is known.
    ///
    /// It can be sent once: a call with it is never repeated, and neither it nor a clone can be sent by another call.
    #[cfg(not(target_arch = "wasm32"))]
    #[inline]
    pub fn from_chunks<E: Into<BoxError>>(
        name: impl Into<String>,
        chunks: impl Stream<Item = Result<Bytes, E>> + Send + 'static,
        length: Option<u64>,
    ) -> Self {
        Self { name: name.into(), media: None, content: Content::Once(Once::new(chunks, length)) }
    }

    /// Sets the name that the server sees.
    #[inline]
    pub fn named(mut self, name: impl Into<String>) -> Self {
        self.name = name.into();
        self
    }

    /// Sets the media type, such as `image/png`. Unless set it follows from the extension of the name, and is
    /// `application/octet-stream` for one that is not well known.
    #[inline]
    pub fn media_type(mut self, media: impl Into<String>) -> Self {
        self.media = Some(media.into());
        self
    }

    /// The name that the server sees.
    #[inline]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Sets the media type where the caller set none.
    #[inline]
    pub(crate) fn media_unless_set(&mut self, media: &str) {
        self.media.get_or_insert_with(|| media.to_owned());
    }

    #[inline]
    pub(crate) fn media(&self) -> &str {
        match &self.media {
            Some(media) => media,
            None => media_of(&self.name),
        }
    }

    #[inline]
    pub(crate) fn into_content(self) -> Content {
        self.content
    }
}

/// What holds the content of a file becomes one.
macro_rules! from_content {
    ($($content:ty),*) => {$(
        impl From<$content> for File {
            #[inline]
            fn from(content: $content) -> Self {
                Self::from_bytes("file", content)
            }
        }
    )*};
}
from_content!(Bytes, Vec<u8>, String, &'static [u8], &'static str);

#[inline]
fn media_of(name: &str) -> &'static str {
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
    match extension.to_ascii_lowercase().as_str() {
        "csv" => "text/csv",
        "flac" => "audio/flac",
        "gif" => "image/gif",
        "htm" | "html" => "text/html",
        "jpeg" | "jpg" => "image/jpeg",
        "json" => "application/json",
        "jsonl" => "application/jsonl",
        "m4a" | "mp4" => "audio/mp4",
        "md" => "text/markdown",
        "mp3" | "mpeg" | "mpga" => "audio/mpeg",
        "ogg" => "audio/ogg",
        "pdf" => "application/pdf",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "txt" => "text/plain",
        "wav" => "audio/wav",
        "webm" => "audio/webm",
        "webp" => "image/webp",
        "xml" => "application/xml",
        "zip" => "application/zip",
        _ => "application/octet-stream",
    }
}

/// A file, perhaps a file, or several: what a field of a form can hold.
pub trait Files {
    /// The files, in order.
    fn files(&self) -> &[File];
}

impl Files for File {
    #[inline]
    fn files(&self) -> &[File] {
        std::slice::from_ref(self)
    }
}

impl Files for Vec<File> {
    #[inline]
    fn files(&self) -> &[File] {
        self
    }
}

impl<T: Files> Files for Option<T> {
    #[inline]
    fn files(&self) -> &[File] {
        self.as_ref().map_or(&[], Files::files)
    }
}
