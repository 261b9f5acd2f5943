//! The delay that a server asks for.

use std::time::{Duration, UNIX_EPOCH};

use http::HeaderMap;
use http::header::{DATE, RETRY_AFTER};

/// Returns the delay of `retry-after-ms`, otherwise of `Retry-After` (RFC 9110, section 10.2.3:
/// seconds or a date). A date is compared with the response's `Date`, since clocks may differ,
/// otherwise with `now`, the time since the Unix epoch. A date in the past is a delay of zero; a
/// number that is too large is the maximum delay.
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

/// Parses a decimal number of units, each of `unit` milliseconds. Accepts fractions, which servers
/// send although the RFC does not allow them.
fn milliseconds(text: &str, unit: f64) -> Option<Duration> {
    let seconds = text.parse::<f64>().ok().filter(|number| *number >= 0.0)? * unit / 1000.0;
    Some(Duration::try_from_secs_f64(seconds).unwrap_or(Duration::MAX))
}
