//! How long a server asks to be left alone.

use std::time::{Duration, UNIX_EPOCH};

use http::HeaderMap;
use http::header::RETRY_AFTER;

/// The delay that `retry-after-ms` or else `Retry-After` (RFC 9110, section 10.2.3: seconds or a date) asks for; `now`
/// is the time since the Unix epoch. A date that has passed is a delay of zero.
pub(crate) fn retry_after(headers: &HeaderMap, now: Duration) -> Option<Duration> {
    let text = |name: &str| headers.get(name)?.to_str().ok().map(str::trim);
    if let Some(delay) = text("retry-after-ms").and_then(|text| milliseconds(text, 1.0)) {
        return Some(delay);
    }
    let text = text(RETRY_AFTER.as_str())?;
    milliseconds(text, 1000.0).or_else(|| {
        let date = httpdate::parse_http_date(text).ok()?;
        let date = date.duration_since(UNIX_EPOCH).unwrap_or_default();
        Some(date.saturating_sub(now))
    })
}

/// A decimal number of units of so many milliseconds. Fractions are more than the RFC allows, and are sent.
fn milliseconds(text: &str, unit: f64) -> Option<Duration> {
    let number: f64 = text.parse().ok()?;
    Duration::try_from_secs_f64(number * unit / 1000.0).ok()
}
