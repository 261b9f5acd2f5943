use std::fmt;

use crate::serde_through_json;
use crate::{Decode, Decoded, Encode, Encoder, Node};

/// A date and time with an offset from UTC in text form: RFC 3339 `date-time`, such as
/// `2026-11-22T06:15:00Z`.
///
/// Keeps the original text; decoding does not validate it. A server that uses another notation is
/// still supported, and gets the same text back. The features `jiff`, `time` and `chrono` add
/// conversions to and from the types of these crates. Conversions to them fail if the text is not
/// RFC 3339 or out of range.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct DateTime(Box<str>);

impl DateTime {
    /// Returns the text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for DateTime {
    /// Does not validate the text.
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

impl From<String> for DateTime {
    /// Does not validate the text.
    fn from(text: String) -> Self {
        Self(text.into())
    }
}

impl AsRef<str> for DateTime {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for DateTime {
    /// Writes the text.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl Decode for DateTime {
    fn decode(node: Node<'_>) -> Decoded<Self> {
        node.as_str().map(Self::from).ok_or_else(|| node.mismatch("a date and time as a string"))
    }
}

impl Encode for DateTime {
    fn encode(&self, out: &mut Encoder) {
        out.str(&self.0);
    }
}

serde_through_json!(DateTime);

#[cfg(feature = "jiff")]
mod with_jiff {
    use super::DateTime;

    impl DateTime {
        /// Parses the text as jiff's type.
        ///
        /// # Errors
        ///
        /// If the text is not a date and time of RFC 3339.
        pub fn to_jiff(&self) -> Result<jiff::Timestamp, jiff::Error> {
            self.try_into()
        }
    }

    impl From<&jiff::Zoned> for DateTime {
        /// Converts to UTC.
        fn from(time: &jiff::Zoned) -> Self {
            time.timestamp().into()
        }
    }

    impl From<jiff::Zoned> for DateTime {
        /// Converts to UTC.
        fn from(time: jiff::Zoned) -> Self {
            time.timestamp().into()
        }
    }

    impl TryFrom<&DateTime> for jiff::Timestamp {
        type Error = jiff::Error;

        fn try_from(text: &DateTime) -> Result<Self, Self::Error> {
            text.as_str().parse()
        }
    }

    impl From<jiff::Timestamp> for DateTime {
        fn from(timestamp: jiff::Timestamp) -> Self {
            timestamp.to_string().into()
        }
    }
}

#[cfg(feature = "time")]
mod with_time {
    use time::OffsetDateTime;
    use time::format_description::well_known::Rfc3339;

    use super::DateTime;

    impl DateTime {
        /// Parses the text as the type of the crate `time`.
        ///
        /// # Errors
        ///
        /// If the text is not a date and time of RFC 3339.
        pub fn to_time(&self) -> Result<OffsetDateTime, time::error::Parse> {
            self.try_into()
        }
    }

    impl TryFrom<&DateTime> for OffsetDateTime {
        type Error = time::error::Parse;

        fn try_from(text: &DateTime) -> Result<Self, Self::Error> {
            Self::parse(text.as_str(), &Rfc3339)
        }
    }

    impl TryFrom<OffsetDateTime> for DateTime {
        type Error = time::error::Format;

        /// Fails if RFC 3339 cannot represent the value: a year beyond 9999, an offset with
        /// seconds.
        fn try_from(time: OffsetDateTime) -> Result<Self, Self::Error> {
            time.format(&Rfc3339).map(Self::from)
        }
    }
}

#[cfg(feature = "chrono")]
mod with_chrono {
    use chrono::{FixedOffset, SecondsFormat, TimeZone};

    use super::DateTime;

    impl DateTime {
        /// Parses the text as chrono's type.
        ///
        /// # Errors
        ///
        /// If the text is not a date and time of RFC 3339.
        pub fn to_chrono(&self) -> Result<chrono::DateTime<FixedOffset>, chrono::ParseError> {
            self.try_into()
        }
    }

    impl TryFrom<&DateTime> for chrono::DateTime<FixedOffset> {
        type Error = chrono::ParseError;

        fn try_from(text: &DateTime) -> Result<Self, Self::Error> {
            Self::parse_from_rfc3339(text.as_str())
        }
    }

    impl<Zone: TimeZone> From<chrono::DateTime<Zone>> for DateTime {
        fn from(time: chrono::DateTime<Zone>) -> Self {
            time.to_rfc3339_opts(SecondsFormat::AutoSi, true).into()
        }
    }
}
