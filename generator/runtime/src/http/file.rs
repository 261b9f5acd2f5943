//! Files to send, as parts of a form or as a whole body.

use bytes::Bytes;

#[cfg(not(target_arch = "wasm32"))]
use {
    crate::BoxError, crate::http::single_use_body::SingleUseBody, crate::http::upload::OnDisk,
    futures_core::Stream,
};

/// A file to send: its name, media type, and content or path.
///
/// Bytes and text convert into a file named `file`; the name does not matter if the file is the
/// whole body.
#[derive(Clone, Debug, PartialEq)]
pub struct File {
    name: String,
    media: Option<String>,
    /// Headers of the form's part.
    headers: Vec<(String, String)>,
    content: Content,
}

/// The content of a file.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Content {
    Bytes(Bytes),
    #[cfg(not(target_arch = "wasm32"))]
    Path(OnDisk),
    #[cfg(not(target_arch = "wasm32"))]
    SingleUse(SingleUseBody),
}

impl File {
    /// Creates a file with this name and content.
    #[inline]
    pub fn from_bytes(name: impl Into<String>, content: impl Into<Bytes>) -> Self {
        Self { name: name.into(), media: None, headers: Vec::new(), content: Content::Bytes(content.into()) }
    }

    /// Creates a file from a path. It is read in chunks while it is sent, again for each attempt,
    /// and is never in memory as a whole. If it cannot be read, the call returns an error.
    #[cfg(not(target_arch = "wasm32"))]
    #[inline]
    pub fn from_path(path: impl Into<std::path::PathBuf>) -> Self {
        let path = path.into();
        let name =
            path.file_name().map_or_else(|| "file".to_owned(), |name| name.to_string_lossy().into_owned());
        Self { name, media: None, headers: Vec::new(), content: Content::Path(OnDisk::new(path)) }
    }

    /// Creates a file from a stream. `length` is the number of bytes, if known.
    ///
    /// It can be sent only once: its call is never retried, and another call can send neither it
    /// nor a clone.
    #[cfg(not(target_arch = "wasm32"))]
    #[inline]
    pub fn from_chunks<E: Into<BoxError>>(
        name: impl Into<String>,
        chunks: impl Stream<Item = Result<Bytes, E>> + Send + 'static,
        length: Option<u64>,
    ) -> Self {
        Self {
            name: name.into(),
            media: None,
            headers: Vec::new(),
            content: Content::SingleUse(SingleUseBody::new(chunks, length)),
        }
    }

    /// Sets the file name that is sent.
    #[inline]
    pub fn named(mut self, name: impl Into<String>) -> Self {
        self.name = name.into();
        self
    }

    /// Sets the media type, such as `image/png`. By default it follows from the name's extension,
    /// and is `application/octet-stream` for unknown ones.
    #[inline]
    pub fn media_type(mut self, media: impl Into<String>) -> Self {
        self.media = Some(media.into());
        self
    }

    /// Adds a header to the file's part in a form, such as `Content-Language`. Line breaks are sent
    /// as spaces.
    #[inline]
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// Returns the file name that is sent.
    #[inline]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Selects a media type from a list separated by commas, unless the caller has set one: the one
    /// of the name's extension if the list includes it or a matching range, otherwise the first
    /// that is not a range.
    #[inline]
    pub(crate) fn choose_media(&mut self, list: &str) {
        if self.media.is_some() {
            return;
        }
        let own = media_of(&self.name);
        let is_own = |media: &str| match media.split_once('/') {
            Some(("*", "*")) => true,
            Some((kind, "*")) => own.split('/').next() == Some(kind),
            _ => media.split(';').next().is_some_and(|essence| essence.trim().eq_ignore_ascii_case(own)),
        };
        if !media_types(list).any(is_own) {
            self.media = first_media(list).map(str::to_owned);
        }
    }

    #[inline]
    pub(crate) fn headers(&self) -> &[(String, String)] {
        &self.headers
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

/// Splits a list of media types separated by commas.
#[inline]
fn media_types(list: &str) -> impl Iterator<Item = &str> {
    list.split(',').map(str::trim).filter(|media| !media.is_empty())
}

/// Returns the first media type of a list that is not a range.
#[inline]
pub(crate) fn first_media(list: &str) -> Option<&str> {
    media_types(list).find(|media| !media.contains('*'))
}

/// Implements conversions from types of content into a file.
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

/// A file, an optional file, or several files: the value of a form's field.
pub trait Files {
    /// Returns the files in order.
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
