//! The header `Link`.

use http::HeaderMap;
use http::header::LINK;

/// Returns the target of the first link with the relation `next` (RFC 8288, section 3).
pub(crate) fn next(headers: &HeaderMap) -> Option<String> {
    let values = headers.get_all(LINK).into_iter();
    let values = values.filter_map(|value| std::str::from_utf8(value.as_bytes()).ok());
    values.flat_map(links).find(|(_, parameters)| is_next(parameters)).map(|(target, _)| target.to_owned())
}

/// Returns each link's target and parameters.
fn links(mut text: &str) -> Vec<(&str, Vec<&str>)> {
    let mut links = Vec::new();
    while let Some((target, rest)) = text.split_once('<').and_then(|(_, rest)| rest.split_once('>')) {
        let end = unquoted(rest, ',').unwrap_or(rest.len());
        let mut parameters = Vec::new();
        let mut left = &rest[..end];
        while let Some(semicolon) = unquoted(left, ';') {
            parameters.push(left[..semicolon].trim());
            left = &left[semicolon + 1..];
        }
        parameters.push(left.trim());
        links.push((target, parameters));
        text = &rest[end..];
    }
    links
}

/// Finds a character outside quotes.
fn unquoted(text: &str, wanted: char) -> Option<usize> {
    let (mut quoted, mut escaped) = (false, false);
    text.char_indices().find_map(|(at, char)| {
        match char {
            _ if std::mem::take(&mut escaped) => {}
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            _ if char == wanted && !quoted => return Some(at),
            _ => {}
        }
        None
    })
}

/// Returns whether the parameters are those of a link to the next page. A link with an `anchor`
/// belongs to another resource (section 3.2).
fn is_next(parameters: &[&str]) -> bool {
    let named = |wanted: &str| {
        // If there are several, only the first is used.
        parameters.iter().find_map(|parameter| {
            let (name, value) = parameter.split_once('=')?;
            name.trim().eq_ignore_ascii_case(wanted).then(|| unquote(value.trim()))
        })
    };
    let relations = named("rel").unwrap_or_default();
    named("anchor").is_none() && relations.split_whitespace().any(|name| name.eq_ignore_ascii_case("next"))
}

/// Returns the text of a token or a quoted string (RFC 9110, section 5.6.4).
fn unquote(value: &str) -> String {
    let Some(quoted) = value.strip_prefix('"') else { return value.to_owned() };
    let mut chars = quoted.strip_suffix('"').unwrap_or(quoted).chars();
    let mut text = String::new();
    while let Some(char) = chars.next() {
        text.push(if char == '\\' { chars.next().unwrap_or('\\') } else { char });
    }
    text
}
