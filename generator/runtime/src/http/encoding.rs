//! Percent-encoding.

use percent_encoding::{AsciiSet, CONTROLS, NON_ALPHANUMERIC, utf8_percent_encode};

/// All but the unreserved characters (RFC 3986, section 2.3): right inside a path segment, a query and a form alike,
/// as it leaves no delimiter of any of them.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// One path segment, or one name or value of a query or form.
pub(crate) fn component(text: &str) -> String {
    utf8_percent_encode(text, RESERVED).to_string()
}

/// What a cookie's value cannot hold (RFC 6265, section 4.1.1); all else is left as it is, since servers do not agree on
/// decoding it.
const NOT_IN_COOKIES: &AsciiSet = &CONTROLS.add(b' ').add(b'"').add(b',').add(b';').add(b'\\');

/// The value of a cookie that the document gives no style for.
pub(crate) fn cookie(text: &str) -> String {
    utf8_percent_encode(text, NOT_IN_COOKIES).to_string()
}

/// The text of a query or of a form: `a=1&b=2`.
#[derive(Clone, Default)]
pub(crate) struct Pairs(String);

impl Pairs {
    pub(crate) fn push(&mut self, name: &str, value: &str) {
        self.push_encoded(name, &component(value));
    }

    /// A value whose delimiters must stay as they are.
    pub(crate) fn push_encoded(&mut self, name: &str, value: &str) {
        if !self.0.is_empty() {
            self.0.push('&');
        }
        self.0.extend(utf8_percent_encode(name, RESERVED));
        self.0.push('=');
        self.0.push_str(value);
    }

    pub(crate) fn extend(&mut self, other: &Self) {
        if !self.0.is_empty() && !other.0.is_empty() {
            self.0.push('&');
        }
        self.0.push_str(&other.0);
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}
