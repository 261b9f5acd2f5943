//! Resolution of URL references (RFC 3986, section 5).

use http::Uri;
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

/// Characters that no URI may contain (RFC 3986, appendix A) but servers send anyway. Brackets are
/// not included: they enclose IPv6 addresses, and occur unencoded in many queries.
const NOT_ALLOWED: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'<')
    .add(b'>')
    .add(b'\\')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// Resolves a reference against the URL of the request whose response contains it. Drops the
/// fragment, and percent-encodes characters that no URI may contain. Returns `None` if the result
/// is not a URL with a host.
pub(crate) fn resolve(base: &Uri, reference: &str) -> Option<Uri> {
    let reference = encoded(reference.trim().split('#').next().unwrap_or_default());
    let reference = reference.as_str();
    let scheme = base.scheme_str()?;
    if let Some((scheme, rest)) = split_scheme(reference) {
        return absolute(scheme, rest.strip_prefix("//")?);
    }
    if let Some(rest) = reference.strip_prefix("//") {
        return absolute(scheme, rest);
    }
    let authority = base.authority()?.as_str();
    let (path, query) = split_query(reference);
    let (path, query) = if path.is_empty() {
        (base.path().to_owned(), query.or(base.query()))
    } else if path.starts_with('/') {
        (without_dots(path), query)
    } else {
        let folder = base.path().rsplit_once('/').map_or("", |(folder, _)| folder);
        (without_dots(&format!("{folder}/{path}")), query)
    };
    parse(scheme, authority, &path, query)
}

fn absolute(scheme: &str, rest: &str) -> Option<Uri> {
    let end = rest.find(['/', '?']).unwrap_or(rest.len());
    let (authority, rest) = rest.split_at(end);
    let (path, query) = split_query(rest);
    parse(scheme, authority, &without_dots(path), query)
}

fn parse(scheme: &str, authority: &str, path: &str, query: Option<&str>) -> Option<Uri> {
    let path = if path.is_empty() { "/" } else { path };
    let query = query.map(|query| format!("?{query}")).unwrap_or_default();
    format!("{scheme}://{authority}{path}{query}").parse().ok()
}

fn split_query(text: &str) -> (&str, Option<&str>) {
    text.split_once('?').map_or((text, None), |(path, query)| (path, Some(query)))
}

/// Splits the scheme from the rest (section 3.1).
fn split_scheme(reference: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = reference.split_once(':')?;
    let mut chars = scheme.chars();
    let is_scheme = chars.next().is_some_and(|first| first.is_ascii_alphabetic())
        && chars.all(|char| char.is_ascii_alphanumeric() || matches!(char, '+' | '-' | '.'));
    is_scheme.then_some((scheme, rest))
}

/// Removes the segments `.` and `..` (section 5.2.4). The path is empty or starts with a slash.
fn without_dots(path: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    let mut segments = path.split('/').skip(1).peekable();
    while let Some(segment) = segments.next() {
        let is_last = segments.peek().is_none();
        match segment {
            "." => {}
            ".." => drop(kept.pop()),
            _ => {
                kept.push(segment);
                continue;
            }
        }
        // Such a segment refers to a folder.
        if is_last {
            kept.push("");
        }
    }
    kept.iter().map(|segment| format!("/{segment}")).collect()
}

/// Percent-encodes characters that no URI may contain, including a `%` that does not begin a
/// triplet.
fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, part) in text.split('%').enumerate() {
        if at > 0 {
            let is_triple = part.len() >= 2 && part.bytes().take(2).all(|byte| byte.is_ascii_hexdigit());
            out.push_str(if is_triple { "%" } else { "%25" });
        }
        out.extend(utf8_percent_encode(part, NOT_ALLOWED));
    }
    out
}
