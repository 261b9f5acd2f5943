use std::net::{Ipv4Addr, Ipv6Addr};

use crate::Node;

/// A format that distinguishes the members of a union.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextFormat {
    /// `192.0.2.1`
    Ipv4,
    /// `2001:db8::1`
    Ipv6,
    /// RFC 3339 full-date: `2026-04-30`
    Date,
    /// RFC 3339 date-time: `2026-04-30T12:00:00Z`
    DateTime,
    /// RFC 9562: eight, four, four, four and twelve hexadecimal digits.
    Uuid,
    /// A scheme, a colon, and no spaces (RFC 3986).
    Uri,
    /// Text before and after a single `@`, without spaces.
    Email,
}

impl Node<'_> {
    /// Returns whether the value is a string of this format.
    pub fn is_text(self, format: TextFormat) -> bool {
        let Some(text) = self.as_str() else {
            return false;
        };
        match format {
            TextFormat::Ipv4 => text.parse::<Ipv4Addr>().is_ok(),
            TextFormat::Ipv6 => text.parse::<Ipv6Addr>().is_ok(),
            TextFormat::Date => is_date(text),
            TextFormat::DateTime => is_date_time(text),
            TextFormat::Uuid => fits(text, "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx"),
            TextFormat::Uri => is_uri(text),
            TextFormat::Email => is_email(text),
        }
    }
}

/// Returns whether the text matches the pattern: `0` matches a digit, `x` for a hexadecimal
/// digit, anything else for itself.
fn fits(text: &str, pattern: &str) -> bool {
    text.len() == pattern.len()
        && text.bytes().zip(pattern.bytes()).all(|(byte, expected)| match expected {
            b'0' => byte.is_ascii_digit(),
            b'x' => byte.is_ascii_hexdigit(),
            expected => byte == expected,
        })
}

fn is_date(text: &str) -> bool {
    let number = |range: std::ops::Range<usize>| text.get(range).and_then(|text| text.parse::<u8>().ok());
    fits(text, "0000-00-00") && matches!(number(5..7), Some(1..=12)) && matches!(number(8..10), Some(1..=31))
}

fn is_date_time(text: &str) -> bool {
    let (Some(date), Some(time)) = (text.get(..10), text.get(11..)) else {
        return false;
    };
    let separated = matches!(text.as_bytes()[10], b'T' | b't' | b' ');
    let Some((clock, rest)) = time.split_at_checked(8) else {
        return false;
    };
    let zone = match rest.strip_prefix('.') {
        Some(fraction) => fraction.trim_start_matches(|c: char| c.is_ascii_digit()),
        None => rest,
    };
    let is_zone = zone.eq_ignore_ascii_case("z") || fits(zone, "+00:00") || fits(zone, "-00:00");
    separated && is_date(date) && fits(clock, "00:00:00") && is_zone
}

fn is_uri(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once(':') else {
        return false;
    };
    let is_scheme = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.');
    scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(is_scheme)
        && !rest.is_empty()
        && !text.contains(char::is_whitespace)
}

fn is_email(text: &str) -> bool {
    let around = text.split_once('@');
    let is_whole = |(name, host): (&str, &str)| !name.is_empty() && !host.is_empty() && !host.contains('@');
    around.is_some_and(is_whole) && !text.contains(char::is_whitespace)
}
