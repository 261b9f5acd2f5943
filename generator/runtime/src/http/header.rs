//! Headers of an answer as values.

use http::HeaderMap;

use crate::json::quoted;
use crate::{Decode, from_slice};

/// The value of a header, all lines of the name together; `None` where there is none, or it is no
/// such value.
#[inline]
pub(crate) fn value<T: Decode>(headers: &HeaderMap, name: &str) -> Option<T> {
    let lines = headers.get_all(name).iter().map(|line| std::str::from_utf8(line.as_bytes()).ok());
    let lines = lines.collect::<Option<Vec<_>>>().filter(|lines| !lines.is_empty())?;
    readings(&lines.join(",")).iter().find_map(|json| from_slice(json.as_bytes()).ok())
}

/// What a header may stand for, as JSON: text, a number or any JSON, a list of texts, a list of
/// numbers (OpenAPI 3.1, 4.8.12.3 "Style Values", `simple`). Text comes first: a string of digits
/// is one where a string is asked for.
#[inline]
fn readings(text: &str) -> [String; 4] {
    let parts: Vec<&str> = text.split(',').map(str::trim).filter(|part| !part.is_empty()).collect();
    let texts: Vec<String> = parts.iter().map(|part| quoted(part)).collect();
    [quoted(text), text.to_owned(), format!("[{}]", texts.join(",")), format!("[{}]", parts.join(","))]
}
