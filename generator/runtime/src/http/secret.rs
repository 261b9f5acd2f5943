//! Text that must not be seen.

use std::fmt;
use std::sync::Arc;

use zeroize::Zeroizing;

/// A key or a password. It prints as `[redacted]`, and its memory is overwritten when the last clone is dropped.
///
/// So is a header that is made of it. What a transport copies to send it is not, nor is a URL or a cookie, nor any copy that the
/// caller keeps.
#[derive(Clone)]
pub struct Secret(Arc<Held>);

pub(crate) type Held = Zeroizing<String>;

impl Secret {
    /// The text itself.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// The text without it, as it is or percent-encoded, if it is long enough not to be there for another reason.
    pub(crate) fn redact(&self, text: String) -> String {
        let own = self.expose().as_bytes();
        if own.len() < 8 {
            return text;
        }
        let bytes = text.as_bytes();
        let (mut out, mut kept, mut at) = (String::new(), 0, 0);
        while at < bytes.len() {
            match occurrence(own, &bytes[at..]).and_then(|length| Some((length, text.get(kept..at)?))) {
                Some((length, before)) => {
                    out.push_str(before);
                    out.push_str("[redacted]");
                    at += length;
                    kept = at;
                }
                None => at += 1,
            }
        }
        if kept == 0 {
            return text;
        }
        out.push_str(text.get(kept..).unwrap_or_default());
        out
    }
}

/// The length of the secret at the start of a text, as it is or with any of its bytes percent-encoded (RFC 3986, section 2.1; a
/// space also as a form has it).
fn occurrence(secret: &[u8], text: &[u8]) -> Option<usize> {
    if text.starts_with(secret) {
        return Some(secret.len());
    }
    let mut at = 0;
    for byte in secret {
        at += match text.get(at..)? {
            [b'%', high, low, ..] if decoded(*high, *low) == Some(*byte) => 3,
            [b'+', ..] if *byte == b' ' => 1,
            [first, ..] if first == byte => 1,
            _ => return None,
        };
    }
    Some(at)
}

fn decoded(high: u8, low: u8) -> Option<u8> {
    let digit = |byte: u8| char::from(byte).to_digit(16);
    u8::try_from(digit(high)? * 16 + digit(low)?).ok()
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
