//! Media types (RFC 9110, section 8.3.1): their form in headers, their equality and their names.

/// Returns a media type without its parameters, in lower case.
pub(crate) fn essence(name: &str) -> String {
    name.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// Returns the media type for a header: as the document writes it, without a weight. `None` if it
/// is not a valid media type.
pub(crate) fn header(name: &str) -> Option<String> {
    let mut parts = parts(name.trim()).into_iter();
    let essence = parts.next()?.trim();
    let (kind, subtype) = essence.split_once('/')?;
    if !(is_token(kind) && is_token(subtype)) {
        return None;
    }
    let mut text = match essence.eq_ignore_ascii_case(JSON) {
        true => JSON.to_owned(),
        false => essence.to_owned(),
    };
    for parameter in parts.filter(|parameter| !is_parameter(parameter, "q") && !parameter.trim().is_empty()) {
        let (name, value) = parameter.trim().split_once('=')?;
        let quoted = value.strip_prefix('"').and_then(|value| value.strip_suffix('"'));
        let is_text = |text: &str| text.bytes().all(|byte| matches!(byte, b' '..=b'~') && byte != b'"');
        if !(is_token(name) && (is_token(value) || quoted.is_some_and(is_text))) {
            return None;
        }
        text.push_str(if parameter.starts_with(' ') { "; " } else { ";" });
        text.push_str(parameter.trim());
    }
    Some(text)
}

/// The default media type of the runtime.
pub(crate) const JSON: &str = "application/json";

/// Returns a key for comparing media types. Two media types have the same key if they differ only
/// in case, spaces, weight or character set.
pub(crate) fn key(name: &str) -> String {
    let mut key = essence(name);
    for parameter in parameters(name) {
        key.push(';');
        key.push_str(&parameter);
    }
    key
}

/// Returns whether the media type is a range, such as `image/*`.
pub(crate) fn is_range(name: &str) -> bool {
    essence(name).contains('*')
}

/// Returns the words for names: those of the subtype, without prefixes for its registration.
pub(crate) fn words(name: &str) -> String {
    let essence = essence(name);
    let (kind, subtype) = essence.split_once('/').unwrap_or(("", &essence));
    match (kind, subtype) {
        ("*", _) => "anything".to_owned(),
        (kind, "*") => kind.to_owned(),
        ("text", "plain") => "text".to_owned(),
        _ => {
            let subtype = ["x-", "vnd.", "prs."]
                .iter()
                .find_map(|prefix| subtype.strip_prefix(prefix))
                .unwrap_or(subtype);
            subtype.replace(|c: char| !c.is_ascii_alphanumeric(), " ")
        }
    }
}

/// Returns the same words with those of the parameters, for media types that differ only in these.
pub(crate) fn longer_words(name: &str) -> String {
    let mut words = words(name);
    for parameter in parameters(name) {
        words.push(' ');
        words.push_str(&parameter.replace(|c: char| !c.is_ascii_alphanumeric(), " "));
    }
    words
}

/// Returns the parameters that are part of the type's identity: all but the weight, the character
/// set and the boundary.
fn parameters(name: &str) -> Vec<String> {
    let parts = parts(name).into_iter().skip(1);
    let mut parameters: Vec<String> = parts
        .filter(|part| !["q", "charset", "boundary"].iter().any(|name| is_parameter(part, name)))
        .map(|part| part.trim().to_ascii_lowercase())
        .filter(|part| !part.is_empty())
        .collect();
    parameters.sort();
    parameters
}

fn is_parameter(part: &str, name: &str) -> bool {
    part.split_once('=').is_some_and(|(own, _)| own.trim().eq_ignore_ascii_case(name))
}

/// Splits at semicolons that are not quoted.
fn parts(name: &str) -> Vec<&str> {
    let mut is_quoted = false;
    name.split(|c: char| {
        is_quoted ^= c == '"';
        c == ';' && !is_quoted
    })
    .collect()
}

/// Returns whether the text is a token (RFC 9110, section 5.6.2).
fn is_token(text: &str) -> bool {
    !text.is_empty()
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn media_types_for_headers() {
        for (written, sent) in [
            ("application/json", Some("application/json")),
            (" Application/JSON ", Some("application/json")),
            ("application/json; version=2", Some("application/json; version=2")),
            ("application/json;charset=utf-8", Some("application/json;charset=utf-8")),
            ("*/*;q=0.8", Some("*/*")),
            ("application/ld+json; profile=\"a;b c\"", Some("application/ld+json; profile=\"a;b c\"")),
            ("image/*", Some("image/*")),
            ("json", None),
            ("text/plain;\r\n a=b", Some("text/plain;a=b")),
            ("text/plain\r\nX-A: b", None),
            ("text/plain; a=\"b\r\n\"", None),
            ("text/plain; a", None),
            ("text/é", None),
            ("", None),
        ] {
            assert_eq!(header(written).as_deref(), sent, "{written}");
        }
    }

    #[test]
    fn media_types_that_differ_in_spelling_only_have_one_key() {
        let same = |a, b| key(a) == key(b);
        assert!(same("application/json", "Application/JSON; charset=utf-8"));
        assert!(same("*/*", "*/*;q=0.8"));
        assert!(same("application/a;b=1;c=2", "application/a; c=2; b=1"));
        assert!(!same("application/json", "application/json; version=2"));
    }

    #[test]
    fn words_of_media_types() {
        assert_eq!(words("application/vnd.api+json"), "api json");
        assert_eq!(words("text/plain; charset=utf-8"), "text");
        assert_eq!(words("application/x-ndjson"), "ndjson");
        assert_eq!(words("image/*"), "image");
        assert_eq!(longer_words("application/json; version=2"), "json version 2");
    }
}
