//! Interprets unquoted YAML scalars according to the core schema of YAML 1.2.2, section 10.3.2.
//!
//! In the core schema, `on`, `yes`, `no` and dates are strings. Values that JSON cannot represent
//! (`.inf`, `.nan`) remain strings.

use super::node::{Number, NumberValue, Value};

/// Returns the value of a plain scalar.
pub(super) fn plain(text: &str) -> Value {
    // Most scalars are words, which the first byte reveals.
    match text.as_bytes().first() {
        None => return Value::Null,
        Some(b'0'..=b'9' | b'+' | b'-' | b'.') => {
            if let Some(number) = number(text) {
                return Value::Number(number);
            }
        }
        Some(_) => match text {
            "~" | "null" | "Null" | "NULL" => return Value::Null,
            "true" | "True" | "TRUE" => return Value::Bool(true),
            "false" | "False" | "FALSE" => return Value::Bool(false),
            _ => {}
        },
    }
    Value::String(text.to_owned())
}

/// Parses a number of the core schema: decimal, octal `0o17`, hexadecimal `0xff`, or floating
/// point.
pub(super) fn number(text: &str) -> Option<Number> {
    let radix = |digits: &str, radix| {
        let digits = (!digits.starts_with(['+', '-'])).then_some(digits)?;
        let value = u64::from_str_radix(digits, radix).ok()?;
        let value = i64::try_from(value).map_or(NumberValue::Unsigned(value), NumberValue::Signed);
        Some(Number { value, text: text.into() })
    };
    if let Some(digits) = text.strip_prefix("0o") {
        return radix(digits, 8);
    }
    if let Some(digits) = text.strip_prefix("0x") {
        return radix(digits, 16);
    }
    is_decimal(text).then(|| Number::parse(text))?
}

/// `[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`
fn is_decimal(text: &str) -> bool {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (unsigned, None),
    };
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let mantissa_fits = match mantissa.split_once('.') {
        Some((whole, fraction)) => {
            digits(whole) && digits(fraction) && !(whole.is_empty() && fraction.is_empty())
        }
        None => !mantissa.is_empty() && digits(mantissa),
    };
    let exponent_fits = exponent.is_none_or(|exponent| {
        let exponent = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
        !exponent.is_empty() && digits(exponent)
    });
    mantissa_fits && exponent_fits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_scalars_follow_the_core_schema() {
        let cases = [
            ("", "null"),
            ("~", "null"),
            ("Null", "null"),
            ("true", "true"),
            ("FALSE", "false"),
            ("on", "\"on\""),
            ("yes", "\"yes\""),
            ("n", "\"n\""),
            ("12", "12"),
            ("-7", "-7"),
            ("+7", "7"),
            ("007", "7"),
            ("0o17", "15"),
            ("0xff", "255"),
            ("0x-1", "\"0x-1\""),
            ("1e+09", "1000000000.0"),
            ("1.5E3", "1500.0"),
            (".5", "0.5"),
            ("1.", "1.0"),
            (".", "\".\""),
            ("-", "\"-\""),
            ("1_000", "\"1_000\""),
            ("1e", "\"1e\""),
            (".inf", "\".inf\""),
            ("1e999", "\"1e999\""),
            ("18446744073709551615", "18446744073709551615"),
            ("-9223372036854776000", "-9.223372036854776e+18"),
            ("2024-01-31", "\"2024-01-31\""),
            ("12:30", "\"12:30\""),
            ("1.2.3", "\"1.2.3\""),
        ];
        for (text, expected) in cases {
            let node = super::super::Node::new(plain(text), super::super::Position::default());
            assert_eq!(node.to_json().to_string(), expected, "{text}");
        }
    }
}
