//! How long a server asks to be left alone.

use std::time::{Duration, UNIX_EPOCH};

use http::HeaderMap;
use http::header::{DATE, RETRY_AFTER};

/// The delay that `retry-after-ms` or else `Retry-After` (RFC 9110, section 10.2.3: seconds or a
/// date) asks for. A date is compared with the `Date` of the response, since the clocks of both may
/// differ, or else with `now`, the time since the Unix epoch. A date that has passed is a delay of
/// zero, and a number that is too large the longest there is.
pub(crate) fn retry_after(headers: &HeaderMap, now: Duration) -> Option<Duration> {
    let text = |name: &str| headers.get(name)?.to_str().ok().map(str::trim);
    if let Some(delay) = text("retry-after-ms").and_then(|text| milliseconds(text, 1.0)) {
        return Some(delay);
    }
    let text = text(RETRY_AFTER.as_str())?;
    milliseconds(text, 1000.0).or_else(|| {
        let now = headers.get(DATE).and_then(|date| since_epoch(date.to_str().ok()?)).unwrap_or(now);
        Some(since_epoch(text)?.saturating_sub(now))
    })
}

fn since_epoch(date: &str) -> Option<Duration> {
    let date = httpdate::parse_http_date(date.trim()).ok()?;
    Some(date.duration_since(UNIX_EPOCH).unwrap_or_default())
}

/// A decimal number of units of so many milliseconds. Fractions are more than the RFC allows, and
/// are sent.
fn milliseconds(text: &str, unit: f64) -> Option<Duration> {
    let seconds = text.parse::<f64>().ok().filter(|number| *number >= 0.0)? * unit / 1000.0;
    Some(Duration::try_from_secs_f64(seconds).unwrap_or(Duration::MAX))
}
