//! The header `Link`.

use http::HeaderMap;
use http::header::LINK;

/// Where the link of the relation `next` leads (RFC 8288, section 3).
pub(crate) fn next(headers: &HeaderMap) -> Option<String> {
    let values = headers.get_all(LINK).into_iter().filter_map(|value| value.to_str().ok());
    values.flat_map(links).find(|(_, parameters)| is_next(parameters)).map(|(target, _)| target.to_owned())
}

/// Each link's target and parameters.
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

/// Where a character is first found outside of quotes.
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

fn is_next(parameters: &[&str]) -> bool {
    // Of several, only the first counts.
    let relations = parameters.iter().find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        name.trim().eq_ignore_ascii_case("rel").then(|| value.trim().trim_matches('"'))
    });
    relations.is_some_and(|names| names.split_whitespace().any(|name| name.eq_ignore_ascii_case("next")))
}
