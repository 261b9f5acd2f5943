//! Tests of what `runtime/` promises, outside of it so that they are not copied into generated
//! crates.

use serde_json::Value;

mod dates;
mod errors;
pub mod extra;
pub mod http;
mod lists;
mod lossless;
mod properties;
mod round_trip;
pub mod sample;
mod serde_formats;
mod tags;

/// The same value with its numbers as the types have them: an `i64`, where it can be one, else an
/// `f64`.
fn by_number(value: Value) -> Value {
    match value {
        Value::Number(number) => match (number.as_i64(), number.as_f64()) {
            (Some(integer), _) => integer.into(),
            (None, Some(float)) if float.fract() == 0.0 && (-9.2e18..9.2e18).contains(&float) => {
                (float as i64).into()
            }
            (_, float) => float.into(),
        },
        Value::Array(elements) => elements.into_iter().map(by_number).collect(),
        Value::Object(members) => {
            Value::Object(members.into_iter().map(|(key, value)| (key, by_number(value))).collect())
        }
        other => other,
    }
}
