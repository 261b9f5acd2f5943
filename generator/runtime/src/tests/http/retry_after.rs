//! Delays that servers ask for.

use std::time::Duration;

use crate::HeaderMap;
use crate::http::retry_after::retry_after;

#[test]
fn forms() {
    // 1994-11-06 08:49:00 GMT
    let now = Duration::from_secs(784_111_740);
    let seconds = Duration::from_secs_f64;
    for (name, value, expected) in [
        ("retry-after", "2", Some(seconds(2.0))),
        ("retry-after", " 2 ", Some(seconds(2.0))),
        ("retry-after", "0.5", Some(seconds(0.5))),
        ("retry-after", "0", Some(seconds(0.0))),
        ("retry-after", "-1", None),
        ("retry-after", "NaN", None),
        ("retry-after", "1e300", Some(Duration::MAX)),
        ("retry-after", "99999999999999999999999", Some(Duration::MAX)),
        ("retry-after", "soon", None),
        ("retry-after", "", None),
        ("retry-after", "Sun, 06 Nov 1994 08:49:37 GMT", Some(seconds(37.0))),
        ("retry-after", "Sunday, 06-Nov-94 08:49:37 GMT", Some(seconds(37.0))),
        ("retry-after", "Sun Nov  6 08:49:37 1994", Some(seconds(37.0))),
        ("retry-after", "Sun, 06 Nov 1994 08:48:00 GMT", Some(seconds(0.0))),
        ("retry-after-ms", "1500", Some(seconds(1.5))),
        ("retry-after-ms", "x", None),
    ] {
        let mut headers = HeaderMap::new();
        headers.insert(name, value.parse().expect("a header value"));
        assert_eq!(retry_after(&headers, now), expected, "{name}: {value}");
    }
}

#[test]
fn milliseconds_win_where_they_can_be_read() {
    let mut headers = HeaderMap::new();
    headers.insert("retry-after", "3".parse().expect("a header value"));
    headers.insert("retry-after-ms", "20".parse().expect("a header value"));
    assert_eq!(retry_after(&headers, Duration::ZERO), Some(Duration::from_millis(20)));
    headers.insert("retry-after-ms", "?".parse().expect("a header value"));
    assert_eq!(retry_after(&headers, Duration::ZERO), Some(Duration::from_secs(3)));
}

/// The clocks of client and server may differ.
#[test]
fn a_date_is_compared_with_that_of_the_response() {
    let mut headers = HeaderMap::new();
    headers.insert("retry-after", "Sun, 06 Nov 1994 08:49:37 GMT".parse().expect("a header value"));
    headers.insert("date", "Sun, 06 Nov 1994 08:49:30 GMT".parse().expect("a header value"));
    for now in [0, 784_111_740, 2_000_000_000] {
        assert_eq!(retry_after(&headers, Duration::from_secs(now)), Some(Duration::from_secs(7)));
    }
    headers.insert("date", "now".parse().expect("a header value"));
    assert_eq!(retry_after(&headers, Duration::from_secs(784_111_740)), Some(Duration::from_secs(37)));
}
