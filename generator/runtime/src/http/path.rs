//! Path templates (OpenAPI 3.1, 4.8.8 "Paths Object").

/// Appends the path that results from a template and its parameters; `parameters` are
/// percent-encoded.
///
/// Rejects missing parameters and parameters that make a segment `.` or `..`. URL parsers resolve
/// such segments, percent-encoded or not, so the request would go to another operation. An error is
/// a sentence.
pub(crate) fn fill(
    path: &mut String,
    template: &str,
    parameters: &[(&'static str, Option<String>)],
) -> Result<(), String> {
    let start = path.len();
    let mut rest = template;
    while let Some((literal, after)) = rest.split_once('{') {
        let Some((name, after)) = after.split_once('}') else {
            break;
        };
        push_literal(literal, path);
        let value = parameters.iter().find(|(known, _)| *known == name).map(|(_, value)| value);
        let Some(Some(value)) = value else {
            return Err(format!("path parameter `{name}` must not be empty"));
        };
        path.push_str(value);
        rest = after;
    }
    push_literal(rest, path);
    // A fragment in a path key distinguishes operations, and is never sent (RFC 3986, section 3.5).
    if let Some(fragment) = path[start..].find('#') {
        path.truncate(start + fragment);
    }
    let path = &path[start..];
    if !path.bytes().any(|byte| matches!(byte, b'.' | b'%')) {
        return Ok(());
    }
    match path.split('/').find(|segment| is_step(segment)) {
        Some(dots) => Err(match parameters.iter().find(|(_, value)| value.as_deref() == Some(dots)) {
            Some((name, _)) => format!("path parameter `{name}` must not be `{dots}`"),
            None => format!("path parameters must not make a segment `{dots}`"),
        }),
        None => Ok(()),
    }
}

/// Adds a literal part of the path, with characters that are not allowed in URLs percent-encoded
/// (RFC 3986, section 2.1).
fn push_literal(literal: &str, path: &mut String) {
    let is_plain = |byte: u8| PLAIN[usize::from(byte)];
    if literal.bytes().all(is_plain) {
        path.push_str(literal);
        return;
    }
    for byte in literal.bytes() {
        match byte {
            _ if is_plain(byte) => path.push(char::from(byte)),
            _ => path.push_str(&format!("%{byte:02X}")),
        }
    }
}

/// The bytes that a path may contain unencoded.
const PLAIN: [bool; 256] = {
    let mut plain = [false; 256];
    let mut byte = b'!';
    while byte <= b'~' {
        plain[byte as usize] = !matches!(byte, b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}');
        byte += 1;
    }
    plain
};

fn is_step(segment: &str) -> bool {
    segment.len() <= "%2e%2e".len()
        && segment.starts_with(['.', '%'])
        && matches!(segment.to_ascii_lowercase().replace("%2e", ".").as_str(), "." | "..")
}
