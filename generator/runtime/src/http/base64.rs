//! Base64 (RFC 4648, section 4) for Basic authentication and webhooks; too small for a dependency.

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

pub(crate) fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let byte = |n: usize| u32::from(chunk.get(n).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for n in 0..4 {
            let index = (bits >> (18 - 6 * n)) & 63;
            text.push(if n <= chunk.len() { char::from(ALPHABET[index as usize]) } else { '=' });
        }
    }
    text
}

/// Decodes a text with or without its padding; `None` if it is not Base64.
#[cfg(any(test, feature = "testing", feature = "webhook-signatures"))]
pub(crate) fn decode(text: &str) -> Option<Vec<u8>> {
    let plain = text.trim_end_matches('=');
    let is_padded =
        plain.len() == text.len() || text.len() - plain.len() <= 2 && text.len().is_multiple_of(4);
    if !is_padded || plain.len() % 4 == 1 {
        return None;
    }
    let mut bytes = Vec::with_capacity(plain.len() / 4 * 3 + 2);
    let (mut bits, mut count) = (0_u32, 0);
    for sign in plain.bytes() {
        let index = ALPHABET.iter().position(|known| *known == sign)?;
        bits = bits << 6 | u32::try_from(index).ok()?;
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count) as u8);
            bits &= (1 << count) - 1;
        }
    }
    // The remaining bits belong to no byte.
    (bits == 0).then_some(bytes)
}
