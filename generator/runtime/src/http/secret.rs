//! Text that must not be revealed.

use std::fmt;
use std::sync::Arc;

use zeroize::Zeroizing;

use crate::{Decode, DecodeError, Decoded, Encode, Encoder, Node};

/// A key or a password: a credential, or a value of the API that must not be revealed
/// (`format: password`).
///
/// Prints as `[redacted]`, alone and inside other values, and errors do not quote it.
/// [`expose`](Self::expose) returns the text; serializing it, as JSON or with serde, writes it. Its
/// memory is overwritten when the last clone is dropped, and so is a header made from it. Other
/// copies are not overwritten: those of the transport, URLs, cookies, the response it came in, and
/// those of the caller.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(Arc<SecretText>);

pub(crate) type SecretText = Zeroizing<String>;

impl Secret {
    /// Returns the text.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Removes the secret from a text, unencoded or percent-encoded, if it is too long to
    /// occur in other text by accident.
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

/// Returns the length of the secret at the start of a text, with any of its bytes percent-encoded
/// (RFC 3986, section 2.1; a space also as in forms).
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

impl Decode for Secret {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        // The default error would quote what was found, which may be secret.
        node.as_str()
            .map(Self::from)
            .ok_or_else(|| DecodeError::new("a string", "a secret value of another type"))
    }
}

impl Encode for Secret {
    fn encode(&self, out: &mut Encoder) {
        out.secret(self);
    }
}

crate::serde_through_json!(Secret);

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
