//! Text that must not be seen.

use std::fmt;
use std::sync::Arc;

use zeroize::Zeroizing;

/// A key or a password. It prints as `[redacted]`, and its memory is overwritten when the last clone is dropped.
///
/// What is sent is made from it anew for every request; those copies, like any copy that the caller keeps, are not
/// overwritten.
#[derive(Clone)]
pub struct Secret(Arc<Held>);

pub(crate) type Held = Zeroizing<String>;

impl Secret {
    /// The text itself.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// The text without it, where it is long enough not to be there for another reason.
    pub(crate) fn redact(&self, text: String) -> String {
        let own = self.expose();
        if own.len() >= 8 && text.contains(own) { text.replace(own, "[redacted]") } else { text }
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(Arc::new(Zeroizing::new(text)))
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

impl fmt::Display for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}
