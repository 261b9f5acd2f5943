//! Numbers within bounds.

use serde_json::{Number, Value};

use super::conjunction::Conjunction;
use super::random::Random;

/// The largest integer that JavaScript represents without gaps, used as the default bound.
const SAFE: i128 = 9_007_199_254_740_991;

/// Returns an integer, sometimes with a fraction of zero, which is the same number (JSON Schema
/// 2020-12, 6.1.1).
pub fn integer(random: &mut Random, all: &Conjunction<'_>) -> Option<Value> {
    let (low, high) = whole_bounds(all)?;
    let step = all.all("multipleOf").filter_map(Value::as_f64).fold(1.0, f64::max);
    let step = if step.fract() == 0.0 { whole(step) } else { 1 };
    let near = i128::from(random.next() % 1_000);
    let far = i128::from(random.next()) % (high - low + 1);
    let candidates = [low, high, 0, 1, near, low + near, low + far];
    let within: Vec<i128> = candidates
        .into_iter()
        .map(|value| value - value.rem_euclid(step))
        .map(|value| if value < low { value + step } else { value })
        .filter(|value| (low..=high).contains(value))
        .collect();
    let value = *random.pick(&within)?;
    if value.abs() < 1_000_000 && random.one_in(16) {
        return float(value as f64);
    }
    let number = i64::try_from(value).map(Number::from).or_else(|_| u64::try_from(value).map(Number::from));
    number.map(Value::Number).ok()
}

/// Returns the bounds of an integer: those of its format, unless keywords have others.
fn whole_bounds(all: &Conjunction<'_>) -> Option<(i128, i128)> {
    let format = all.format().map(|format| format.replace(['-', '_'], "").to_lowercase());
    let (lowest, highest) = match format.as_deref() {
        Some("int8") => (i8::MIN.into(), i8::MAX.into()),
        Some("int16") => (i16::MIN.into(), i16::MAX.into()),
        Some("int32") => (i32::MIN.into(), i32::MAX.into()),
        Some("int64") => (i64::MIN.into(), i64::MAX.into()),
        Some("uint8") => (0, u8::MAX.into()),
        Some("uint16") => (0, u16::MAX.into()),
        Some("uint32") => (0, u32::MAX.into()),
        Some("uint" | "uint64") => (0, u64::MAX.into()),
        // The end of the year 9999.
        Some("unixtime" | "unixtimestamp" | "timestamp" | "epoch" | "unix") => (0, 253_402_300_799),
        _ => (-SAFE, SAFE),
    };
    let named = format.is_some();
    let mut low: Option<i128> = None;
    let mut high: Option<i128> = None;
    for (keyword, inwards) in [("minimum", 0), ("exclusiveMinimum", 1)] {
        for bound in all.all(keyword).filter_map(Value::as_f64).map(f64::floor) {
            let bound = whole(bound) + inwards;
            low = Some(low.map_or(bound, |low| low.max(bound)));
        }
    }
    for (keyword, inwards) in [("maximum", 0), ("exclusiveMaximum", 1)] {
        for value in all.all(keyword) {
            let exact = value.as_u64().map(i128::from).or_else(|| value.as_i64().map(i128::from));
            let Some(bound) = exact.or_else(|| value.as_f64().map(f64::ceil).map(whole)) else { continue };
            let bound = bound - inwards;
            high = Some(high.map_or(bound, |high| high.min(bound)));
        }
    }
    let low = match low {
        Some(low) if named => low.max(lowest),
        Some(low) => low.max(i64::MIN.into()),
        None => high.map_or(lowest, |high| lowest.min(high)),
    };
    let high = match high {
        Some(high) if named => high.min(highest),
        Some(high) => high.min(u64::MAX.into()),
        None => highest.max(low),
    };
    (low <= high).then_some((low, high))
}

/// Rounds towards zero, and saturates at the bounds.
fn whole(value: f64) -> i128 {
    value as i128
}

/// Returns a number, mostly with a fraction.
pub fn number(random: &mut Random, all: &Conjunction<'_>) -> Option<Value> {
    if all.format().is_some_and(|format| format.contains("int")) || random.one_in(3) {
        return integer(random, all);
    }
    let bound = |keywords: [&str; 2], pick: fn(f64, f64) -> f64| {
        keywords.into_iter().flat_map(|keyword| all.all(keyword)).filter_map(Value::as_f64).reduce(pick)
    };
    let low = bound(["minimum", "exclusiveMinimum"], f64::max);
    let high = bound(["maximum", "exclusiveMaximum"], f64::min);
    let step = all.all("multipleOf").find_map(Value::as_f64);
    let start = low.or(high.map(|high| high - 1.0)).unwrap_or_default();
    let width = high.map_or(1_000.0, |high| high - start);
    let share = (random.next() % 10_000) as f64 / 10_000.0;
    let candidates =
        [0.5, 1.0, -2.25, 1e-7, 123_456.789, 0.1, 1e21, start + width * share, start, start + width];
    let fits = |value: &f64| low.is_none_or(|low| *value >= low) && high.is_none_or(|high| *value <= high);
    let stepped = candidates.into_iter().map(|value| match step {
        Some(step) => (value / step).round() * step,
        None => value,
    });
    let within: Vec<f64> = stepped.filter(fits).collect();
    float(*random.pick(&within)?)
}

fn float(value: f64) -> Option<Value> {
    Number::from_f64(value).map(Value::Number)
}
