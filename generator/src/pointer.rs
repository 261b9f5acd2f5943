//! JSON Pointers (RFC 6901) into a document, possibly one of several files.

use std::borrow::Cow;
use std::fmt::{self, Write as _};

/// The location of a node: a JSON Pointer as a URI fragment (`#/paths/~1users/get`), preceded by
/// the file if that is not the main document (`schemas/user.yaml#/properties/id`).
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pointer(String);

impl Pointer {
    /// Returns the root of the main document.
    pub fn root() -> Self {
        Self("#".to_owned())
    }

    /// Returns the root of a file of the document. The name is relative to the main file's folder,
    /// and empty for the main file.
    pub fn file(name: &str) -> Self {
        Self(format!("{name}#"))
    }

    /// Parses the text of a pointer or an absolute reference.
    pub fn parse(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// Returns the pointer of a child, escaping the key (RFC 6901, section 3).
    pub fn child(&self, key: impl fmt::Display) -> Self {
        let mut child = String::with_capacity(self.0.len() + 24);
        child.push_str(&self.0);
        let mut child = Self(child);
        child.push(key);
        child
    }

    /// Appends a key.
    fn push(&mut self, key: impl fmt::Display) {
        self.0.push('/');
        let start = self.0.len();
        // Writing to a string fails only if the key's own `Display` does.
        let _ = write!(self.0, "{key}");
        if escaped_at(&self.0[start..]).is_some() {
            let escaped = self.0[start..].replace('~', "~0").replace('/', "~1");
            self.0.truncate(start);
            self.0.push_str(&escaped);
        }
    }

    /// Returns the pointer of a descendant.
    pub fn below<'k>(&self, keys: impl Iterator<Item = Cow<'k, str>> + Clone) -> Self {
        // Reserves space for the keys and some escapes.
        let length: usize = keys.clone().map(|key| key.len() + 3).sum();
        let mut text = String::with_capacity(self.0.len() + length);
        text.push_str(&self.0);
        for key in keys {
            text.push('/');
            let mut rest = &*key;
            while let Some(place) = escaped_at(rest) {
                text.push_str(&rest[..place]);
                text.push_str(if rest[place..].starts_with('~') { "~0" } else { "~1" });
                rest = &rest[place + 1..];
            }
            text.push_str(rest);
        }
        Self(text)
    }

    /// Returns the length of the text in bytes.
    pub fn length(&self) -> usize {
        self.0.len()
    }

    /// Returns the keys from the file's root to the node, unescaped.
    pub fn keys(&self) -> impl Iterator<Item = Cow<'_, str>> {
        let path = self.0.split_once('#').map_or("", |(_, path)| path);
        path.split('/').skip(1).map(unescape)
    }

    /// Returns the file's name, as in [`Pointer::file`]; empty for the main file.
    pub fn file_name(&self) -> &str {
        self.0.split_once('#').map_or("", |(file, _)| file)
    }

    /// Returns the parent; `None` at the root.
    pub fn parent(&self) -> Option<Self> {
        let (parent, _) = self.0.rsplit_once('/')?;
        parent.contains('#').then(|| Self(parent.to_owned()))
    }

    /// Returns the last key, unescaped; empty at the root.
    pub fn last(&self) -> String {
        match self.0.split_once('#').map(|(_, path)| path).and_then(|path| path.rsplit_once('/')) {
            Some((_, key)) => unescape(key).into_owned(),
            None => String::new(),
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Returns the position of the first character of a key that must be escaped. Compares bytes for
/// speed, because there are many pointers with long keys.
fn escaped_at(key: &str) -> Option<usize> {
    key.bytes().position(|byte| matches!(byte, b'~' | b'/'))
}

/// Removes the escapes from a key: `~1` before `~0` (RFC 6901, section 4).
pub(crate) fn unescape(key: &str) -> Cow<'_, str> {
    if key.contains('~') {
        return key.replace("~1", "/").replace("~0", "~").into();
    }
    key.into()
}
