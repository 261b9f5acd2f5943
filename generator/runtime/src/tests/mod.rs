//! Tests of the runtime's guarantees, in a folder that is not copied into generated crates.

use serde_json::Value;

mod base64;
mod dates;
mod errors;
pub mod extra;
pub mod http;
mod lists;
mod lossless;
mod parsed;
mod properties;
mod round_trip;
pub mod sample;
mod serde_formats;
mod tags;

/// Converts numbers as the types do: to an `i64` if possible, otherwise to an `f64`.
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
