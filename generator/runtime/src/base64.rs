//! Base64 (RFC 4648): a type for texts in JSON, and the code for credentials and webhooks.

use std::fmt;

use crate::serde_through_json;
use crate::{Decode, Decoded, Encode, Encoder, Node};

/// Bytes as Base64 (RFC 4648, section 4), such as a file inside JSON.
///
/// Keeps the original text; decoding a response does not validate it. [`bytes`](Self::bytes)
/// returns the bytes, and [`encode`](Self::encode) makes a value from bytes. `Debug` prints only
/// the beginning of a long text.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Base64(Box<str>);

/// An error of [`Base64::bytes`]: the text is not Base64.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidBase64 {
    at: usize,
}

const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// The number of each sign, also of the two of the alphabet for URLs (section 5).
const NUMBERS: [u8; 256] = {
    let mut numbers = [u8::MAX; 256];
    let mut number = 0;
    while number < SIGNS.len() {
        numbers[SIGNS[number] as usize] = number as u8;
        number += 1;
    }
    numbers[b'-' as usize] = 62;
    numbers[b'_' as usize] = 63;
    numbers
};

/// Encodes bytes, with padding.
pub(crate) fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let byte = |n: usize| u32::from(chunk.get(n).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for n in 0..4 {
            let index = (bits >> (18 - 6 * n)) & 63;
            text.push(if n <= chunk.len() { char::from(SIGNS[index as usize]) } else { '=' });
        }
    }
    text
}

/// Decodes a text of the standard alphabet, with or without its padding; `None` if it is not
/// Base64.
#[cfg(any(test, feature = "testing", feature = "webhook-signatures"))]
pub(crate) fn decode(text: &str) -> Option<Vec<u8>> {
    decode_as(text, Alphabet::Standard).ok()
}

/// The signs that a text may have.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Alphabet {
    /// Those of section 4.
    #[cfg(any(test, feature = "testing", feature = "webhook-signatures"))]
    Standard,
    /// Those of sections 4 and 5, and white space, which is ignored.
    Any,
}

/// Decodes a text, or returns the index of the first byte that is wrong.
fn decode_as(text: &str, alphabet: Alphabet) -> Result<Vec<u8>, usize> {
    let is_any = alphabet == Alphabet::Any;
    let text = text.as_bytes();
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3 + 3);
    let (mut bits, mut signs, mut padding) = (0_u32, 0_usize, 0_usize);
    for (at, sign) in text.iter().enumerate() {
        if is_any && sign.is_ascii_whitespace() {
            continue;
        }
        if *sign == b'=' {
            padding += 1;
            continue;
        }
        let number = NUMBERS[usize::from(*sign)];
        let is_other = !is_any && matches!(sign, b'-' | b'_');
        if number == u8::MAX || padding > 0 || is_other {
            return Err(at);
        }
        bits = bits << 6 | u32::from(number);
        signs += 1;
        if signs.is_multiple_of(4) {
            bytes.extend([(bits >> 16) as u8, (bits >> 8) as u8, bits as u8]);
            bits = 0;
        }
    }
    // The last signs hold one or two bytes; their remaining bits belong to none.
    let rest_is_zero = match signs % 4 {
        0 => true,
        2 => {
            bytes.push((bits >> 4) as u8);
            bits & 0b1111 == 0
        }
        3 => {
            bytes.extend([(bits >> 10) as u8, (bits >> 2) as u8]);
            bits & 0b11 == 0
        }
        _ => false,
    };
    let is_padded = padding == 0 || padding <= 2 && (signs + padding).is_multiple_of(4);
    if rest_is_zero && is_padded { Ok(bytes) } else { Err(text.len()) }
}

impl Base64 {
    /// Encodes bytes.
    pub fn encode(bytes: impl AsRef<[u8]>) -> Self {
        Self(encode(bytes.as_ref()).into())
    }

    /// Decodes the text, in the alphabet for URLs too (section 5), and with or without padding.
    /// Line breaks and spaces are ignored.
    ///
    /// # Errors
    ///
    /// If the text is not Base64.
    pub fn bytes(&self) -> Result<Vec<u8>, InvalidBase64> {
        decode_as(&self.0, Alphabet::Any).map_err(|at| InvalidBase64 { at })
    }

    /// Returns the text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Base64 {
    /// Takes a text that is Base64 already, without validating it.
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

impl From<String> for Base64 {
    /// Takes a text that is Base64 already, without validating it.
    fn from(text: String) -> Self {
        Self(text.into())
    }
}

impl From<Base64> for String {
    fn from(text: Base64) -> Self {
        text.0.into()
    }
}

impl AsRef<str> for Base64 {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Base64 {
    /// Writes the text.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl fmt::Debug for Base64 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const SHOWN: usize = 32;
        match self.0.char_indices().nth(SHOWN) {
            None => write!(f, "{:?}", self.0),
            Some((end, _)) => write!(f, "{:?}… ({} characters)", &self.0[..end], self.0.chars().count()),
        }
    }
}

impl Decode for Base64 {
    fn decode(node: Node<'_>) -> Decoded<Self> {
        node.as_str().map(Self::from).ok_or_else(|| node.mismatch("Base64 as a string"))
    }
}

impl Encode for Base64 {
    fn encode(&self, out: &mut Encoder) {
        out.str(&self.0);
    }
}

serde_through_json!(Base64);

impl fmt::Display for InvalidBase64 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the text is not Base64 at its byte {}", self.at)
    }
}

impl std::error::Error for InvalidBase64 {}
