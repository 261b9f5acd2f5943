use std::fmt;

use crate::serde_through_json;
use crate::{Decode, Decoded, Encode, Encoder, Node};

/// A date in text form: RFC 3339 `full-date`, such as `2026-11-22`.
///
/// Keeps the original text; decoding does not validate it. The features `jiff`, `time` and `chrono`
/// add conversions to and from the types of these crates. Conversions to them fail if the text is
/// not a valid date.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Date(Box<str>);

impl Date {
    /// Returns the text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Date {
    /// Does not validate the text.
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

impl From<String> for Date {
    /// Does not validate the text.
    fn from(text: String) -> Self {
        Self(text.into())
    }
}

impl AsRef<str> for Date {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Date {
    /// Writes the text.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl Decode for Date {
    fn decode(node: Node<'_>) -> Decoded<Self> {
        node.as_str().map(Self::from).ok_or_else(|| node.mismatch("a date as a string"))
    }
}

impl Encode for Date {
    fn encode(&self, out: &mut Encoder) {
        out.str(&self.0);
    }
}

serde_through_json!(Date);

#[cfg(feature = "jiff")]
mod with_jiff {
    use super::Date;

    impl TryFrom<&Date> for jiff::civil::Date {
        type Error = jiff::Error;

        fn try_from(text: &Date) -> Result<Self, Self::Error> {
            text.as_str().parse()
        }
    }

    impl From<jiff::civil::Date> for Date {
        fn from(date: jiff::civil::Date) -> Self {
            date.to_string().into()
        }
    }
}

#[cfg(feature = "time")]
mod with_time {
    use time::format_description::well_known::Iso8601;

    use super::Date;

    impl TryFrom<&Date> for time::Date {
        type Error = time::error::Parse;

        fn try_from(text: &Date) -> Result<Self, Self::Error> {
            Self::parse(text.as_str(), &Iso8601::DATE)
        }
    }

    impl From<time::Date> for Date {
        fn from(date: time::Date) -> Self {
            date.to_string().into()
        }
    }
}

#[cfg(feature = "chrono")]
mod with_chrono {
    use super::Date;

    impl TryFrom<&Date> for chrono::NaiveDate {
        type Error = chrono::ParseError;

        fn try_from(text: &Date) -> Result<Self, Self::Error> {
            text.as_str().parse()
        }
    }

    impl From<chrono::NaiveDate> for Date {
        fn from(date: chrono::NaiveDate) -> Self {
            date.to_string().into()
        }
    }
}
