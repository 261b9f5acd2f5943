//! Converts text without markup to Markdown.

/// Escapes every character that Markdown or rustdoc would parse as markup, and turns bare URLs into
/// links.
pub fn escaped(text: &str, in_link: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while !in_link && let Some((start, end)) = url(rest) {
        escape_signs(&rest[..start], in_link, &mut out);
        out.push('<');
        out.push_str(&rest[start..end]);
        out.push('>');
        rest = &rest[end..];
    }
    escape_signs(rest, in_link, &mut out);
    out
}

/// Removes the escapes from a text.
pub fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        out.push(if c == '\\' { chars.next().unwrap_or(c) } else { c });
    }
    out
}

/// Returns a link's target if it is absolute. Relative links would refer to the document's website,
/// so they are dropped.
pub fn target(url: &str) -> Option<String> {
    if !["https://", "http://", "mailto:"].iter().any(|scheme| url.starts_with(scheme)) {
        return None;
    }
    let mut target = String::with_capacity(url.len());
    for c in url.chars() {
        match c {
            '(' => target.push_str("%28"),
            ')' => target.push_str("%29"),
            '<' => target.push_str("%3C"),
            '>' => target.push_str("%3E"),
            '\\' => target.push_str("%5C"),
            '`' => target.push_str("%60"),
            _ if c.is_whitespace() => target.push_str("%20"),
            _ => target.push(c),
        }
    }
    Some(target)
}

/// Returns the range of the first URL.
fn url(text: &str) -> Option<(usize, usize)> {
    let mut from = 0;
    while let Some(found) = text[from..].find("http") {
        let start = from + found;
        let rest = &text[start..];
        from = start + "http".len();
        let Some(host) = ["https://", "http://"].iter().find_map(|scheme| rest.strip_prefix(scheme)) else {
            continue;
        };
        if !host.starts_with(char::is_alphanumeric) {
            continue;
        }
        let length = rest.find(|c: char| c.is_whitespace() || "<>[]\"`\\|".contains(c));
        let url = without_punctuation(&rest[..length.unwrap_or(rest.len())]);
        return Some((start, start + url.len()));
    }
    None
}

/// Returns the URL without trailing punctuation of the sentence.
fn without_punctuation(mut url: &str) -> &str {
    let opened = url.matches('(').count();
    // Counted once, because only punctuation and closing brackets are removed.
    let mut closed = url.matches(')').count();
    loop {
        let mut shorter = url.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '*', '_']);
        if closed > opened
            && let Some(before) = shorter.strip_suffix(')')
        {
            closed -= 1;
            shorter = before;
        }
        if shorter.len() == url.len() {
            return url;
        }
        url = shorter;
    }
}

fn escape_signs(text: &str, in_link: bool, out: &mut String) {
    let mut before = None;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let after = chars.peek().copied();
        let escape = match c {
            '\\' | '`' | '[' | '~' => true,
            ']' => in_link,
            '*' => !(is_space(before) && is_space(after)) || before.is_none(),
            '_' => !(is_word(before) && is_word(after)),
            '<' => after.is_none_or(|next| !next.is_whitespace() && next != '='),
            '&' => after.is_some_and(|next| next == '#' || next.is_ascii_alphabetic()),
            '!' => after.is_none(),
            _ => false,
        };
        if escape {
            out.push('\\');
        }
        out.push(if c.is_whitespace() { ' ' } else { c });
        before = Some(c);
    }
}

fn is_space(c: Option<char>) -> bool {
    c.is_none_or(char::is_whitespace)
}

fn is_word(c: Option<char>) -> bool {
    c.is_some_and(char::is_alphanumeric)
}
