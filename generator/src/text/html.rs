//! Converts HTML in descriptions to Markdown.

use std::borrow::Cow;

use super::code_span::code_span;

/// Converts formatting tags to Markdown. Code spans and fences stay unchanged. Unknown tags stay
/// too, and are escaped as text by the next step.
pub fn as_markdown(text: &str) -> Cow<'_, str> {
    if !text.contains('<') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut links = Vec::new();
    // No tag or `<code>` element ends after these positions, so the search can stop there.
    let (last_tag, last_code) = (text.rfind('>').unwrap_or(0), text.rfind(CLOSE).unwrap_or(0));
    let mut rest = text;
    while let Some(at) = rest.find(['<', '`']) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let place = text.len() - rest.len();
        let taken = if rest.starts_with('`') {
            code(rest)
        } else if place < last_code
            && let Some((code, length)) = code_element(rest)
        {
            out.push_str(&code);
            rest = &rest[length..];
            continue;
        } else if place < last_tag
            && let Some((tag, length)) = tag(rest)
        {
            replace(&tag, &mut links, &mut out);
            rest = &rest[length..];
            continue;
        } else {
            1
        };
        out.push_str(&rest[..taken]);
        rest = &rest[taken..];
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// Returns the length of the code span or fence at the start of the text, or of its backticks if it
/// is not closed.
fn code(text: &str) -> usize {
    let run = text.len() - text.trim_start_matches('`').len();
    let mut at = run;
    while let Some(found) = text[at..].find('`') {
        let start = at + found;
        let length = text[start..].len() - text[start..].trim_start_matches('`').len();
        at = start + length;
        if length == run {
            return at;
        }
    }
    run
}

const OPEN: &str = "<code>";
const CLOSE: &str = "</code>";

/// Returns the `<code>` element at the start of the text as a code span, with its length.
fn code_element(text: &str) -> Option<(String, usize)> {
    let inner = text.strip_prefix(OPEN)?;
    let end = inner.find(CLOSE)?;
    let mut content = inner[..end].replace('\n', " ");
    for (entity, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
        content = content.replace(entity, sign);
    }
    let span = if content.trim().is_empty() { content } else { code_span(&content) };
    Some((span, OPEN.len() + end + CLOSE.len()))
}

struct Tag<'a> {
    /// The name; with a leading slash for a closing tag.
    name: String,
    attributes: &'a str,
}

/// The supported tags.
const KNOWN: [&str; 22] = [
    "p", "br", "b", "strong", "i", "em", "code", "ul", "ol", "li", "a", "h1", "h2", "h3", "h4", "h5", "h6",
    "span", "div", "pre", "hr", "small",
];

/// Returns the tag at the start of the text, with its length.
fn tag(text: &str) -> Option<(Tag<'_>, usize)> {
    // The name is checked first, because most text after `<` is not a tag.
    let start = text[1..].trim_start_matches(|c: char| c.is_whitespace() || c == '/');
    let is_known = |name: &&str| {
        let begins = start.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name));
        let behind = if begins { &start[name.len()..] } else { "" };
        behind.starts_with(char::is_whitespace) || behind.trim_start_matches('/').starts_with('>')
    };
    if !KNOWN.iter().any(is_known) {
        return None;
    }
    let end = text.find('>')?;
    let inner = text[1..end].trim_end_matches('/').trim();
    let name_end = inner.find(char::is_whitespace).unwrap_or(inner.len());
    let name = inner[..name_end].to_ascii_lowercase();
    if !KNOWN.contains(&name.trim_start_matches('/')) {
        return None;
    }
    let attributes = &inner[name_end..];
    Some((Tag { name, attributes }, end + 1))
}

/// Writes the Markdown for a tag.
fn replace(tag: &Tag<'_>, links: &mut Vec<Option<String>>, out: &mut String) {
    match tag.name.as_str() {
        "b" | "strong" | "/b" | "/strong" => out.push_str("**"),
        "i" | "em" | "/i" | "/em" => out.push('*'),
        "li" => out.push_str("\n- "),
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => out.push_str("\n\n### "),
        "hr" => out.push_str("\n\n---\n\n"),
        "p" | "/p" | "br" | "ul" | "/ul" | "ol" | "/ol" | "div" | "/div" | "pre" | "/pre" | "/h1" | "/h2"
        | "/h3" | "/h4" | "/h5" | "/h6" => out.push_str("\n\n"),
        "a" => {
            let target = href(tag.attributes);
            if target.is_some() {
                out.push('[');
            }
            links.push(target);
        }
        "/a" => {
            if let Some(Some(target)) = links.pop() {
                out.push_str(&format!("]({target})"));
            }
        }
        _ => {}
    }
}

/// Returns the target of a link.
fn href(attributes: &str) -> Option<String> {
    let (_, value) = attributes.split_once("href=")?;
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let target = value[1..].split(quote).next()?.trim();
    (!target.is_empty() && !target.contains(char::is_whitespace)).then(|| target.to_owned())
}
