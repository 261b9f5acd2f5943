//! Text of a document to words, and words to Rust's two cases.

use std::borrow::Cow;

use heck::{ToPascalCase, ToSnakeCase};

/// `snake_case`, for fields, functions and modules. Empty where the text holds nothing that has a name.
pub fn snake(text: &str) -> String {
    spelled(text).to_snake_case()
}

/// `PascalCase`, for types and variants. Acronyms read as words: `AdminAPIKey` gives `AdminApiKey`.
pub fn pascal(text: &str) -> String {
    let mut name = spelled(text).to_pascal_case();
    // Between digits, where the words can't be told apart otherwise.
    name.retain(|sign| sign != '_');
    name
}

/// The singular of an English plural in snake case, for `users` -> `user`. What is no plural stays.
pub fn singular(word: &str) -> String {
    const SAME: [&str; 6] = ["status", "series", "news", "address", "access", "analytics"];
    if SAME.iter().any(|same| word.ends_with(same)) {
        return word.to_owned();
    }
    if let Some(stem) = word.strip_suffix("ies") {
        return if stem.len() > 1 { format!("{stem}y") } else { word.to_owned() };
    }
    for ending in ["sses", "shes", "ches", "xes", "zzes"] {
        if word.ends_with(ending) {
            return word[..word.len() - 2].to_owned();
        }
    }
    match word.strip_suffix('s') {
        Some(stem) if stem.len() > 1 && !stem.ends_with(['s', 'u', 'i']) => stem.to_owned(),
        _ => word.to_owned(),
    }
}

/// The text with the signs that carry meaning written as words; the rest of the signs separate words.
///
/// A sign carries meaning where it compares (`StartTime<`), stands before a number (`+1`, `-1`), or is all there is (`*`).
fn spelled(text: &str) -> Cow<'_, str> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b' ');
    if text.bytes().all(plain) && text.bytes().any(|byte| byte.is_ascii_alphanumeric()) {
        return Cow::Borrowed(text);
    }
    let all_signs = !text.chars().any(char::is_alphanumeric);
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    let mut first = true;
    while let Some(c) = chars.next() {
        let before_digit = chars.peek().is_some_and(char::is_ascii_digit);
        let means =
            all_signs || matches!(c, '<' | '>' | '=') || (first && before_digit && matches!(c, '+' | '-'));
        match sign(c) {
            Some(word) if means => {
                out.push(' ');
                out.push_str(word);
                out.push(' ');
            }
            _ if c.is_alphanumeric() => out.push(c),
            // An apostrophe joins: `don't` is one word.
            _ if c == '\'' => {}
            _ => out.push(' '),
        }
        first = false;
    }
    Cow::Owned(out)
}

/// The name of a sign.
fn sign(c: char) -> Option<&'static str> {
    Some(match c {
        '+' => "plus",
        '-' => "minus",
        '*' => "star",
        '<' => "less",
        '>' => "greater",
        '=' => "equal",
        '!' => "not",
        '/' => "slash",
        '\\' => "backslash",
        '.' => "dot",
        ',' => "comma",
        ':' => "colon",
        ';' => "semicolon",
        '%' => "percent",
        '$' => "dollar",
        '@' => "at",
        '#' => "hash",
        '&' => "and",
        '|' => "or",
        '^' => "caret",
        '~' => "tilde",
        '?' => "question",
        '_' => "underscore",
        ' ' => "space",
        '(' => "open",
        ')' => "close",
        '[' => "open_bracket",
        ']' => "close_bracket",
        '{' => "open_brace",
        '}' => "close_brace",
        '"' | '\'' | '`' => "quote",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{pascal, singular, snake};

    #[test]
    fn text_becomes_words() {
        let rows = [
            ("AdminAPIKey", "AdminApiKey", "admin_api_key"),
            ("api_key.created", "ApiKeyCreated", "api_key_created"),
            ("project_ids[]", "ProjectIds", "project_ids"),
            ("+1", "Plus1", "plus_1"),
            ("-1", "Minus1", "minus_1"),
            ("StartTime<", "StartTimeLess", "start_time_less"),
            ("*", "Star", "star"),
            ("", "", ""),
            ("X-Request-ID", "XRequestId", "x_request_id"),
            ("größe", "Größe", "größe"),
            ("gpt-4.1-mini", "Gpt41Mini", "gpt_4_1_mini"),
            ("XMLHttpRequest", "XmlHttpRequest", "xml_http_request"),
            ("OAuth2Token", "OAuth2Token", "o_auth2_token"),
            ("A1B", "A1b", "a1b"),
            ("ÄRGER", "Ärger", "ärger"),
        ];
        for (text, type_name, field_name) in rows {
            assert_eq!((pascal(text).as_str(), snake(text).as_str()), (type_name, field_name), "{text}");
        }
    }

    #[test]
    fn plurals_become_singular() {
        let rows = [
            ("users", "user"),
            ("policies", "policy"),
            ("addresses", "address"),
            ("status", "status"),
            ("boxes", "box"),
            ("data_retention", "data_retention"),
            ("invites", "invite"),
            ("analyses", "analyse"),
            ("bus", "bus"),
        ];
        for (plural, one) in rows {
            assert_eq!(singular(plural), one, "{plural}");
        }
    }
}
