//! Typed values of response headers.

use http::HeaderMap;

use crate::json::quoted;
use crate::{Decode, from_slice};

/// Decodes the value of a header, with all lines of this name joined. Returns `None` if the header
/// is absent or has another type.
#[inline]
pub(crate) fn value<T: Decode>(headers: &HeaderMap, name: &str) -> Option<T> {
    let lines = headers.get_all(name).iter().map(|line| std::str::from_utf8(line.as_bytes()).ok());
    let lines = lines.collect::<Option<Vec<_>>>().filter(|lines| !lines.is_empty())?;
    readings(&lines.join(",")).iter().find_map(|json| from_slice(json.as_bytes()).ok())
}

/// Returns the possible readings of a header as JSON: text, a number or any JSON, a list of texts,
/// a list of numbers (OpenAPI 3.1, 4.8.12.3 "Style Values", `simple`). Text comes first, so that
/// digits can be read as a string.
#[inline]
fn readings(text: &str) -> [String; 4] {
    let parts: Vec<&str> = text.split(',').map(str::trim).filter(|part| !part.is_empty()).collect();
    let texts: Vec<String> = parts.iter().map(|part| quoted(part)).collect();
    [quoted(text), text.to_owned(), format!("[{}]", texts.join(",")), format!("[{}]", parts.join(","))]
}
