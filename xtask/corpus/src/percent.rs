//! Percent-encoding (RFC 3986, section 2.1).

/// Returns a text without percent-encoding.
pub fn decoded(text: &str) -> String {
    percent_encoding::percent_decode_str(text).decode_utf8_lossy().into_owned()
}
