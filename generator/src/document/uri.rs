//! URI references in `$id` and `$ref` (RFC 3986, section 5.2), and addresses in the web.

use std::borrow::Cow;

/// Returns a reference resolved against a base, without its fragment.
pub fn resolved(base: &str, reference: &str) -> String {
    let reference = reference.split('#').next().unwrap_or_default();
    if reference.is_empty() {
        return base.to_owned();
    }
    if scheme(reference).is_some() {
        return reference.to_owned();
    }
    let rest = scheme(base).map_or(0, |scheme| scheme.len() + 1);
    if let Some(authority) = reference.strip_prefix("//") {
        return format!("{}//{authority}", &base[..rest]);
    }
    let path = match base[rest..].strip_prefix("//") {
        Some(after) => rest + 2 + after.find(['/', '?']).unwrap_or(after.len()),
        None => rest,
    };
    let (root, path) = base.split_at(path);
    let (path, _) = split_query(path);
    let (reference, query) = split_query(reference);
    if reference.is_empty() {
        return format!("{root}{path}{query}");
    }
    if reference.starts_with('/') {
        return format!("{root}{}{query}", without_dots(reference));
    }
    let folder = path.rfind('/').map_or("", |end| &path[..=end]);
    let separator = if folder.is_empty() && root.contains("//") { "/" } else { "" };
    format!("{root}{}{query}", without_dots(&format!("{separator}{folder}{reference}")))
}

/// Returns the address in the web that a URI without a fragment is, in the one form by which it is
/// looked up: scheme and host in lower case, no `.` or `..` in the path, and all characters that a
/// URI cannot have percent-encoded (RFC 3986, section 6.2.2). `None` if it is not an address of
/// `http` or `https`, or has a name or password.
pub fn web_address(uri: &str) -> Option<String> {
    if !is_web(uri) {
        return None;
    }
    let (scheme, rest) = uri.split_once("://")?;
    let (host, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let is_host = |c: char| c.is_alphanumeric() || ".-_:[]".contains(c);
    if host.is_empty() || !host.chars().all(is_host) {
        return None;
    }
    let path = path.split('#').next().unwrap_or_default();
    let (path, query) = split_query(path);
    let path = if path.is_empty() { "/".to_owned() } else { without_dots(path) };
    let mut address = format!("{}://{}", scheme.to_ascii_lowercase(), host.to_ascii_lowercase());
    for c in path.chars().chain(query.chars()) {
        if c.is_ascii_graphic() && !"\"<>\\^`{|}".contains(c) {
            address.push(c);
        } else {
            let mut bytes = [0; 4];
            let bytes = c.encode_utf8(&mut bytes).bytes();
            address.extend(bytes.flat_map(|byte| format!("%{byte:02X}").into_bytes()).map(char::from));
        }
    }
    Some(address)
}

/// Returns whether a URI has the scheme `http` or `https`, in any case.
pub fn is_web(uri: &str) -> bool {
    let scheme = uri.split_once("://").map_or("", |(scheme, _)| scheme);
    scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https")
}

/// Returns a text with asterisks instead of the names and passwords in its URLs. It has as many
/// characters as before, so that columns still fit.
pub fn without_userinfo(text: &str) -> Cow<'_, str> {
    let mut out = String::new();
    let mut rest = text;
    while let Some(start) = rest.find("//").map(|at| at + 2) {
        let (before, after) = rest.split_at(start);
        let authority = after.find(|c: char| c.is_whitespace() || "/?#".contains(c));
        let (authority, after) = after.split_at(authority.unwrap_or(after.len()));
        out.push_str(before);
        match authority.rsplit_once('@') {
            Some((secret, host)) => {
                out.extend(secret.chars().map(|_| '*'));
                out.push('@');
                out.push_str(host);
            }
            None => out.push_str(authority),
        }
        rest = after;
    }
    if out.is_empty() { Cow::Borrowed(text) } else { Cow::Owned(out + rest) }
}

/// Returns a path, and its query with the question mark.
fn split_query(path: &str) -> (&str, &str) {
    path.split_at(path.find('?').unwrap_or(path.len()))
}

/// Returns the scheme, without its colon.
fn scheme(text: &str) -> Option<&str> {
    let (scheme, _) = text.split_once(':')?;
    let is_scheme = scheme.starts_with(|letter: char| letter.is_ascii_alphabetic())
        && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'));
    is_scheme.then_some(scheme)
}

/// Resolves `.` and `..` in a path.
fn without_dots(path: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    let segments: Vec<&str> = path.split('/').collect();
    for (index, segment) in segments.iter().enumerate() {
        let is_last = index + 1 == segments.len();
        match *segment {
            "." | ".." => {
                if *segment == ".." && kept.len() > 1 {
                    kept.pop();
                }
                if is_last {
                    kept.push("");
                }
            }
            segment => kept.push(segment),
        }
    }
    kept.join("/")
}

#[cfg(test)]
mod tests {
    use super::{resolved, web_address, without_userinfo};

    #[test]
    fn references_are_resolved_against_their_base() {
        let rows = [
            ("http://a.example/b/c.json", "d.json", "http://a.example/b/d.json"),
            ("http://a.example/b/c.json", "../d.json#x", "http://a.example/d.json"),
            ("http://a.example/b/c/", "./d/../e", "http://a.example/b/c/e"),
            ("http://a.example/b/c.json", "/d.json", "http://a.example/d.json"),
            ("http://a.example", "d", "http://a.example/d"),
            ("http://a.example/b", "//c.example/d", "http://c.example/d"),
            ("http://a.example/b", "urn:uuid:1", "urn:uuid:1"),
            ("http://a.example/b#c", "#d", "http://a.example/b#c"),
            ("http://a.example/b/c.json?x=1/2", "d.json?y=../3", "http://a.example/b/d.json?y=../3"),
            ("http://a.example/b?x", "?y", "http://a.example/b?y"),
            ("urn:uuid:1", "", "urn:uuid:1"),
            ("", "a/b", "a/b"),
            ("a/b", "c", "a/c"),
        ];
        for (base, reference, expected) in rows {
            assert_eq!(resolved(base, reference), expected, "{base} {reference}");
        }
    }

    #[test]
    fn an_address_has_one_form() {
        let rows = [
            ("HTTP://A.Example/B?C#d", Some("http://a.example/B?C")),
            ("https://a.example", Some("https://a.example/")),
            ("https://a.example?b", Some("https://a.example/?b")),
            ("https://a.example/b/../../c", Some("https://a.example/c")),
            ("https://a.example/b c\u{a0}\t{é}%20", Some("https://a.example/b%20c%C2%A0%09%7B%C3%A9%7D%20")),
            ("https://a:b@a.example/", None),
            ("https:///b", None),
            ("https://a.example\\b", None),
            ("ftp://a.example/b", None),
            ("urn:a:b", None),
        ];
        for (uri, expected) in rows {
            assert_eq!(web_address(uri).as_deref(), expected, "{uri}");
        }
    }

    #[test]
    fn no_name_or_password_is_shown() {
        let rows = [
            ("$ref: 'https://me:secret@a.example/b@c'", "$ref: 'https://*********@a.example/b@c'"),
            ("//a@b //c/d@e", "//*@b //c/d@e"),
            ("https://a.example/b", "https://a.example/b"),
            ("a@b", "a@b"),
        ];
        for (text, expected) in rows {
            assert_eq!(without_userinfo(text), expected);
        }
    }
}
