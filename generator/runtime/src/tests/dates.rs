//! Points in time, and their conversions with the features `jiff`, `time` and `chrono`.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use crate::{OutOfRange, Timestamp};

#[test]
fn system_time_and_back() {
    for seconds in [-62_135_596_800, -1, 0, 1, 1_780_000_000] {
        let timestamp = Timestamp::from_seconds(seconds);
        assert_eq!(Timestamp::from(SystemTime::try_from(timestamp).unwrap()), timestamp);
    }
    assert_eq!(Timestamp::from(UNIX_EPOCH - Duration::from_millis(1)), Timestamp::from_seconds(-1));
    assert_eq!(Timestamp::from(UNIX_EPOCH + Duration::from_millis(1999)), Timestamp::from_seconds(1));
    // Some conversions succeed; the point is that nothing overflows.
    for seconds in [i64::MIN, i64::MAX] {
        let _: Result<SystemTime, OutOfRange> = Timestamp::from_seconds(seconds).try_into();
    }
}

/// Tests the same for each crate: round trips, times before the epoch, out of range, and invalid
/// text.
#[cfg(any(feature = "jiff", feature = "time", feature = "chrono"))]
macro_rules! conversions {
    ($feature:literal, $name:ident, $timestamp:ty, $date_time:ty, $date:ty) => {
        #[cfg(feature = $feature)]
        #[test]
        fn $name() {
            use crate::{Date, DateTime};
            for seconds in [-1, 0, 1_780_000_000] {
                let timestamp = Timestamp::from_seconds(seconds);
                let converted: $timestamp = timestamp.try_into().unwrap();
                assert_eq!(Timestamp::from(converted), timestamp);
            }
            assert!(<$timestamp>::try_from(Timestamp::from_seconds(i64::MAX)).is_err());
            for text in ["2026-11-22T06:15:00Z", "1969-12-31T23:59:59.25Z", "2026-11-22T06:15:00.123456789Z"]
            {
                let converted = <$date_time>::try_from(&DateTime::from(text)).unwrap();
                #[allow(clippy::unnecessary_fallible_conversions)]
                let again = DateTime::try_from(converted).unwrap();
                assert_eq!(<$date_time>::try_from(&again).unwrap(), converted, "{again}");
            }
            let early = <$date_time>::try_from(&DateTime::from("1969-12-31T23:59:58.5Z")).unwrap();
            assert_eq!(Timestamp::from(early), Timestamp::from_seconds(-2));
            assert!(<$date_time>::try_from(&DateTime::from("yesterday")).is_err());
            let date = Date::from("2024-02-29");
            assert_eq!(Date::from(<$date>::try_from(&date).unwrap()), date);
            assert!(<$date>::try_from(&Date::from("2023-02-29")).is_err());
        }
    };
}

#[cfg(feature = "jiff")]
#[test]
fn zoned_times_convert_to_utc() {
    let zoned = jiff::Timestamp::new(1_780_000_000, 500_000_000)
        .unwrap()
        .to_zoned(jiff::tz::TimeZone::fixed(jiff::tz::offset(2)));
    assert_eq!(Timestamp::from(&zoned), Timestamp::from_seconds(1_780_000_000));
    assert_eq!(Timestamp::from(&zoned).to_jiff().unwrap().as_second(), 1_780_000_000);
    let text = crate::DateTime::from(zoned.clone());
    assert_eq!(text.to_jiff().unwrap(), zoned.timestamp(), "{text}");
}

#[cfg(feature = "chrono")]
#[test]
fn to_chrono_is_the_conversion() {
    let timestamp = Timestamp::from_seconds(-1);
    assert_eq!(timestamp.to_chrono().unwrap().timestamp(), -1);
    assert_eq!(Timestamp::from_seconds(i64::MAX).to_chrono(), Err(OutOfRange));
    assert_eq!(crate::DateTime::from("1969-12-31T23:59:59Z").to_chrono().unwrap().timestamp(), -1);
}

#[cfg(feature = "time")]
#[test]
fn to_time_is_the_conversion() {
    assert_eq!(Timestamp::from_seconds(-1).to_time().unwrap().unix_timestamp(), -1);
    assert!(crate::DateTime::from("yesterday").to_time().is_err());
}

#[cfg(feature = "jiff")]
conversions!("jiff", with_jiff, jiff::Timestamp, jiff::Timestamp, jiff::civil::Date);
#[cfg(feature = "time")]
conversions!("time", with_time, time::OffsetDateTime, time::OffsetDateTime, time::Date);
#[cfg(feature = "chrono")]
conversions!(
    "chrono",
    with_chrono,
    chrono::DateTime<chrono::Utc>,
    chrono::DateTime<chrono::FixedOffset>,
    chrono::NaiveDate
);
