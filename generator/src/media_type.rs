//! Media types (RFC 9110, section 8.3.1): their form in headers, their equality and their names.

use crate::suggest::{changes, closest_within};

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

/// The types that are registered (RFC 6838, section 4.2; RFC 8081; RFC 9695), and one that is only
/// in use.
const TYPES: [&str; 12] = [
    "application",
    "audio",
    "chemical",
    "example",
    "font",
    "haptics",
    "image",
    "message",
    "model",
    "multipart",
    "text",
    "video",
];
/// Media types that documents misspell, and whose subtypes resemble no other.
const FREQUENT: [&str; 3] =
    ["application/x-www-form-urlencoded", "multipart/form-data", "application/octet-stream"];

/// A media type that is probably misspelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Misspelled {
    /// The media type that is probably meant.
    pub meant: Option<&'static str>,
}

/// Returns whether a media type is probably misspelled: its type is not registered, or it differs
/// from a frequent one by a few letters.
pub(crate) fn misspelled(name: &str) -> Option<Misspelled> {
    let essence = essence(name);
    let (kind, subtype) = essence.split_once('/')?;
    let is_known = kind == "*" || kind.starts_with("x-") || TYPES.contains(&kind);
    let frequent = || FREQUENT.into_iter().chain([JSON]);
    if !is_known {
        return Some(Misspelled { meant: closest_within(&essence, frequent(), 4) });
    }
    let is_json = || kind == "application" && is_json_misspelled(subtype);
    let meant = || {
        let is_frequent = FREQUENT.contains(&essence.as_str());
        let meant = closest_within(&essence, FREQUENT.into_iter(), 3).filter(|_| !is_frequent);
        meant.or_else(|| is_json().then_some(JSON))
    };
    meant().map(|meant| Misspelled { meant: Some(meant) })
}

/// Returns whether a subtype is `json` with one letter missing, doubled or swapped. Another letter
/// may be meant: there are `bson` and `jsonl`.
fn is_json_misspelled(subtype: &str) -> bool {
    subtype != "json"
        && changes(subtype, "json") == 1
        && subtype.chars().all(|letter| "json".contains(letter))
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
    fn misspelled_media_types_are_recognized() {
        let form = "application/x-www-form-urlencoded";
        for (written, meant) in [
            ("aplication/json", Some(JSON)),
            ("application/jsno", Some(JSON)),
            ("application/jsn; charset=utf-8", Some(JSON)),
            ("application/x-www-form-urlencode", Some(form)),
            ("application/x-www-formurlencoded", Some(form)),
            ("multipart/formdata", Some("multipart/form-data")),
            ("application/octetstream", Some("application/octet-stream")),
            ("json/application", None),
        ] {
            assert_eq!(misspelled(written), Some(Misspelled { meant }), "{written}");
        }
        for written in [
            "application/json",
            "application/bson",
            "application/jsonl",
            "application/json5",
            "application/x-ndjson",
            "application/vnd.api+json",
            "multipart/mixed",
            "multipart/related",
            "x-world/x-3dmf",
            "*/*",
            "text/csv",
            "application/*",
            form,
        ] {
            assert_eq!(misspelled(written), None, "{written}");
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
