//! Path templates (OpenAPI 3.1, 4.8.8 "Paths Object").

/// Appends the path that a template and its parameters make; `parameters` are percent-encoded.
///
/// A parameter without a value is refused, and so is one that makes a segment `.` or `..`: URL
/// parsers take those for steps in the path, percent-encoded or not, and the request would go to
/// another operation. The error is a sentence.
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
            return Err(format!("the path parameter `{name}` is empty"));
        };
        path.push_str(value);
        rest = after;
    }
    push_literal(rest, path);
    // A fragment in a key tells operations apart, and is never sent (RFC 3986, section 3.5).
    if let Some(fragment) = path[start..].find('#') {
        path.truncate(start + fragment);
    }
    let path = &path[start..];
    if !path.bytes().any(|byte| matches!(byte, b'.' | b'%')) {
        return Ok(());
    }
    match path.split('/').find(|segment| is_step(segment)) {
        Some(dots) => {
            Err(format!("a path parameter makes `{dots}` a segment of the path, which would lead elsewhere"))
        }
        None => Ok(()),
    }
}

/// What the document has in its path, with what no URL may hold percent-encoded (RFC 3986, section
/// 2.1).
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

/// The bytes that a path may hold as they are.
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
