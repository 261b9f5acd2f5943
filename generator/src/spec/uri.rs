//! URI references (RFC 3986, section 5.2) in `$id` and `$ref`.

/// Returns a reference resolved against a base, without its fragment.
pub(super) fn resolved(base: &str, reference: &str) -> String {
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
    if reference.starts_with('/') {
        return format!("{root}{}", without_dots(reference));
    }
    let path = path.split('?').next().unwrap_or_default();
    let folder = path.rfind('/').map_or("", |end| &path[..=end]);
    let separator = if folder.is_empty() && root.contains("//") { "/" } else { "" };
    format!("{root}{}", without_dots(&format!("{separator}{folder}{reference}")))
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
    use super::resolved;

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
            ("urn:uuid:1", "", "urn:uuid:1"),
            ("", "a/b", "a/b"),
            ("a/b", "c", "a/c"),
        ];
        for (base, reference, expected) in rows {
            assert_eq!(resolved(base, reference), expected, "{base} {reference}");
        }
    }
}
