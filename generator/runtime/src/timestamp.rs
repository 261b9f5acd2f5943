use std::fmt;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use crate::serde_through_json;
use crate::{Decode, Decoded, Encode, Encoder, Node};

/// A point in time in whole seconds since the Unix epoch, 1970-01-01T00:00:00Z; a number in JSON.
///
/// The features `jiff`, `time` and `chrono` add conversions to and from the types of these crates.
/// Conversions to them fail if the number is out of range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Timestamp(i64);

impl Timestamp {
    /// Creates the point in time this many seconds after the epoch, or before it if negative.
    pub const fn from_seconds(seconds: i64) -> Self {
        Self(seconds)
    }

    /// Returns the seconds since the epoch.
    pub const fn as_seconds(self) -> i64 {
        self.0
    }
}

impl From<i64> for Timestamp {
    fn from(seconds: i64) -> Self {
        Self(seconds)
    }
}

impl From<Timestamp> for i64 {
    fn from(timestamp: Timestamp) -> Self {
        timestamp.0
    }
}

/// An error: the point in time is out of range for the target type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutOfRange;

impl fmt::Display for OutOfRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the point in time is out of range")
    }
}

impl std::error::Error for OutOfRange {}

impl TryFrom<Timestamp> for SystemTime {
    type Error = OutOfRange;

    fn try_from(timestamp: Timestamp) -> Result<Self, Self::Error> {
        let distance = Duration::from_secs(timestamp.0.unsigned_abs());
        let time = match timestamp.0 {
            ..0 => UNIX_EPOCH.checked_sub(distance),
            0.. => UNIX_EPOCH.checked_add(distance),
        };
        time.ok_or(OutOfRange)
    }
}

impl From<SystemTime> for Timestamp {
    /// Rounds down to whole seconds.
    fn from(time: SystemTime) -> Self {
        let seconds = match time.duration_since(UNIX_EPOCH) {
            Ok(after) => i64::try_from(after.as_secs()).unwrap_or(i64::MAX),
            Err(before) => {
                let before = before.duration();
                let whole = i64::try_from(before.as_secs()).unwrap_or(i64::MAX);
                if before.subsec_nanos() == 0 { -whole } else { (-whole).saturating_sub(1) }
            }
        };
        Self(seconds)
    }
}

impl fmt::Display for Timestamp {
    /// Writes the number of seconds.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Decode for Timestamp {
    fn decode(node: Node<'_>) -> Decoded<Self> {
        node.as_i64().map(Self).ok_or_else(|| node.mismatch("a Unix time in whole seconds"))
    }
}

impl Encode for Timestamp {
    fn encode(&self, out: &mut Encoder) {
        out.i64(self.0);
    }
}

serde_through_json!(Timestamp);

#[cfg(feature = "jiff")]
mod with_jiff {
    use super::Timestamp;

    impl Timestamp {
        /// Converts to jiff's type.
        ///
        /// # Errors
        ///
        /// If the point in time is out of range.
        pub fn to_jiff(self) -> Result<jiff::Timestamp, jiff::Error> {
            self.try_into()
        }
    }

    impl From<jiff::Zoned> for Timestamp {
        /// Rounds down to whole seconds.
        fn from(time: jiff::Zoned) -> Self {
            time.timestamp().into()
        }
    }

    impl From<&jiff::Zoned> for Timestamp {
        /// Rounds down to whole seconds.
        fn from(time: &jiff::Zoned) -> Self {
            time.timestamp().into()
        }
    }

    impl TryFrom<Timestamp> for jiff::Timestamp {
        type Error = jiff::Error;

        fn try_from(timestamp: Timestamp) -> Result<Self, Self::Error> {
            Self::from_second(timestamp.0)
        }
    }

    impl From<jiff::Timestamp> for Timestamp {
        /// Rounds down to whole seconds.
        fn from(timestamp: jiff::Timestamp) -> Self {
            let before = timestamp.subsec_nanosecond() < 0;
            Self(timestamp.as_second() - i64::from(before))
        }
    }
}

#[cfg(feature = "time")]
mod with_time {
    use super::Timestamp;

    impl Timestamp {
        /// Converts to the type of the crate `time`.
        ///
        /// # Errors
        ///
        /// If the point in time is out of range.
        pub fn to_time(self) -> Result<time::OffsetDateTime, time::error::ComponentRange> {
            self.try_into()
        }
    }

    impl TryFrom<Timestamp> for time::OffsetDateTime {
        type Error = time::error::ComponentRange;

        fn try_from(timestamp: Timestamp) -> Result<Self, Self::Error> {
            Self::from_unix_timestamp(timestamp.0)
        }
    }

    impl From<time::OffsetDateTime> for Timestamp {
        /// Rounds down to whole seconds.
        fn from(time: time::OffsetDateTime) -> Self {
            Self(time.unix_timestamp())
        }
    }
}

#[cfg(feature = "chrono")]
mod with_chrono {
    use chrono::{DateTime, TimeZone, Utc};

    use super::{OutOfRange, Timestamp};

    impl Timestamp {
        /// Converts to chrono's type.
        ///
        /// # Errors
        ///
        /// If the point in time is out of range.
        pub fn to_chrono(self) -> Result<DateTime<Utc>, OutOfRange> {
            self.try_into()
        }
    }

    impl TryFrom<Timestamp> for DateTime<Utc> {
        type Error = OutOfRange;

        fn try_from(timestamp: Timestamp) -> Result<Self, Self::Error> {
            Self::from_timestamp(timestamp.0, 0).ok_or(OutOfRange)
        }
    }

    impl<Zone: TimeZone> From<DateTime<Zone>> for Timestamp {
        /// Rounds down to whole seconds.
        fn from(time: DateTime<Zone>) -> Self {
            Self(time.timestamp())
        }
    }
}
