//! Percent-encoding.

use crate::json::Noted;
use crate::{Encode, Encoder};
use percent_encoding::{AsciiSet, CONTROLS, NON_ALPHANUMERIC, utf8_percent_encode};

/// All characters except the unreserved ones (RFC 3986, section 2.3). Suits path segments, queries
/// and forms, since it leaves no delimiter of any of them.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

fn is_unreserved(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~')
}

/// Encodes one path segment, or one name or value of a query or form.
pub(crate) fn component(text: &str) -> String {
    utf8_percent_encode(text, RESERVED).to_string()
}

/// The characters that are percent-encoded in a value.
///
/// `allowReserved` (OpenAPI 3.1, 4.8.12) requires the reserved expansion of RFC 6570 (section
/// 3.2.3): reserved characters and percent-encoded triplets are not encoded. Characters that would
/// end the value are encoded nevertheless.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Escape {
    /// All characters except the unreserved ones.
    #[default]
    Reserved,
    /// `#`, which ends a query, and `&`, which begins the next parameter.
    OnlyInQuery,
    /// `?` and `#`, which end a path.
    OnlyInPath,
    /// The characters of a query, and `+`, which is a space in a form.
    OnlyInForm,
}

const IN_QUERY: &AsciiSet = &RESERVED
    .remove(b':')
    .remove(b'/')
    .remove(b'?')
    .remove(b'[')
    .remove(b']')
    .remove(b'@')
    .remove(b'!')
    .remove(b'$')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')')
    .remove(b'*')
    .remove(b'+')
    .remove(b',')
    .remove(b';')
    .remove(b'=');
const IN_PATH: &AsciiSet = &IN_QUERY.add(b'?').remove(b'&');
const IN_FORM: &AsciiSet = &IN_QUERY.add(b'+');

impl Escape {
    pub(crate) fn apply(self, text: &str) -> String {
        let set = match self {
            Self::Reserved => return component(text),
            Self::OnlyInQuery => IN_QUERY,
            Self::OnlyInPath => IN_PATH,
            Self::OnlyInForm => IN_FORM,
        };
        let mut escaped = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('%') {
            escaped.extend(utf8_percent_encode(before, set));
            let is_triple = after.bytes().take(2).filter(u8::is_ascii_hexdigit).count() == 2;
            escaped.push_str(if is_triple { "%" } else { "%25" });
            rest = after;
        }
        escaped.extend(utf8_percent_encode(rest, set));
        escaped
    }
}

/// Characters that a cookie's value cannot contain (RFC 6265, section 4.1.1). All others are left
/// alone, since servers decode them differently.
const NOT_IN_COOKIES: &AsciiSet = &CONTROLS.add(b' ').add(b'"').add(b',').add(b';').add(b'\\');

/// Encodes the name of a cookie that is data, which ends at the first `=`.
pub(crate) fn cookie_name(text: &str) -> String {
    const NOT_IN_NAMES: &AsciiSet = &NOT_IN_COOKIES.add(b'=');
    utf8_percent_encode(text, NOT_IN_NAMES).to_string()
}

/// Encodes the value of a cookie without a documented style.
pub(crate) fn cookie(text: &str) -> String {
    utf8_percent_encode(text, NOT_IN_COOKIES).to_string()
}

/// The text of a query or form: `a=1&b=2`.
#[derive(Clone, Default)]
pub(crate) struct Pairs(String);

impl Pairs {
    pub(crate) fn push(&mut self, name: &str, value: &str) {
        self.push_encoded(name, &component(value));
    }

    /// Adds a value if it is a scalar of unreserved characters, as most are; adds nothing for
    /// `null`. Returns any other value as JSON text. Adds what its encoder records to `noted`.
    pub(crate) fn push_scalar(
        &mut self,
        name: &str,
        value: &dyn Encode,
        noted: &mut Noted,
    ) -> Result<(), String> {
        let start = self.0.len();
        self.0.reserve(if start == 0 { 64 } else { 0 });
        self.push_encoded(name, "");
        let at = self.0.len();
        let mut out = Encoder::onto(std::mem::take(&mut self.0));
        value.encode(&mut out);
        noted.append(out.take_noted());
        self.0 = out.into_string();
        let json = &self.0[at..];
        if json == "null" {
            self.0.truncate(start);
            return Ok(());
        }
        let text = json.strip_prefix('"').and_then(|json| json.strip_suffix('"')).unwrap_or(json);
        if text.is_empty() || !text.bytes().all(is_unreserved) {
            let json = self.0.split_off(at);
            self.0.truncate(start);
            return Err(json);
        }
        if text.len() < json.len() {
            self.0.pop();
            self.0.remove(at);
        }
        Ok(())
    }

    /// Adds a value that is already encoded.
    pub(crate) fn push_encoded(&mut self, name: &str, value: &str) {
        if !self.0.is_empty() {
            self.0.push('&');
        }
        if name.bytes().all(is_unreserved) {
            self.0.push_str(name);
        } else {
            self.0.extend(utf8_percent_encode(name, RESERVED));
        }
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
