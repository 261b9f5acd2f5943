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

impl Base64 {
    /// Encodes bytes.
    pub fn encode(bytes: impl AsRef<[u8]>) -> Self {
        Self(crate::http::base64::encode(bytes.as_ref()).into())
    }

    /// Decodes the text, in the alphabet for URLs too (section 5), and with or without padding.
    /// Line breaks and spaces are ignored.
    ///
    /// # Errors
    ///
    /// If the text is not Base64.
    pub fn bytes(&self) -> Result<Vec<u8>, InvalidBase64> {
        let text = self.0.as_bytes();
        let mut bytes = Vec::with_capacity(text.len() / 4 * 3 + 3);
        let (mut bits, mut signs, mut padding) = (0_u32, 0_usize, 0_usize);
        for (at, sign) in text.iter().enumerate() {
            if sign.is_ascii_whitespace() {
                continue;
            }
            if *sign == b'=' {
                padding += 1;
                continue;
            }
            let number = NUMBERS[usize::from(*sign)];
            if number == u8::MAX || padding > 0 {
                return Err(InvalidBase64 { at });
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
        if rest_is_zero && is_padded { Ok(bytes) } else { Err(InvalidBase64 { at: text.len() }) }
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
