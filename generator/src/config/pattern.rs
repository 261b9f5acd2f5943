//! Patterns in the configuration, such as `GET *?order`.

/// Returns whether a pattern matches the whole text. Each `*` matches any text.
pub(super) fn matches(pattern: &str, text: &str) -> bool {
    let mut pieces = pattern.split('*');
    let Some(mut rest) = pieces.next().and_then(|first| text.strip_prefix(first)) else { return false };
    let Some(last) = pieces.next_back() else { return rest.is_empty() };
    for piece in pieces {
        // The first occurrence leaves the most text for the remaining pieces.
        match rest.find(piece) {
            Some(at) => rest = &rest[at + piece.len()..],
            None => return false,
        }
    }
    rest.ends_with(last)
}

#[cfg(test)]
mod tests {
    use super::matches;

    #[test]
    fn each_star_matches_any_text() {
        let rows = [
            ("GET *?order", "GET /a?order", true),
            ("GET *?order", "GET /a?limit", false),
            ("a*b*c", "abc", true),
            ("a*b*c", "a-b-b-c", true),
            ("a*b*c", "ac", false),
            ("a*b*c", "abcd", false),
            ("a*a", "a", false),
            ("*", "", true),
            ("a", "ab", false),
            ("*/x/*", "a/x/b/x/c", true),
        ];
        for (pattern, text, expected) in rows {
            assert_eq!(matches(pattern, text), expected, "{pattern} of {text}");
        }
    }
}
