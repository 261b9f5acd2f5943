//! JSON Pointers (RFC 6901) into a document, possibly one of several files.

use std::fmt;

/// Where something stands: a JSON Pointer as a URI fragment (`#/paths/~1users/get`), before it the file where that is not
/// the root document (`schemas/user.yaml#/properties/id`).
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pointer(String);

impl Pointer {
    /// The root of the main document.
    pub fn root() -> Self {
        Self("#".to_owned())
    }

    /// The root of another file of the document, named relative to the main one.
    pub fn file(path: &str) -> Self {
        Self(format!("{path}#"))
    }

    /// The text of a reference that is already absolute.
    pub fn parse(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// One step down, escaping the key (RFC 6901, section 3).
    pub fn child(&self, key: impl fmt::Display) -> Self {
        let key = key.to_string();
        if key.contains(['~', '/']) {
            return Self(format!("{}/{}", self.0, key.replace('~', "~0").replace('/', "~1")));
        }
        Self(format!("{}/{key}", self.0))
    }

    /// The last key, unescaped; empty at the root.
    pub fn last(&self) -> String {
        match self.0.split_once('#').map(|(_, path)| path).and_then(|path| path.rsplit_once('/')) {
            Some((_, key)) => key.replace("~1", "/").replace("~0", "~"),
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
