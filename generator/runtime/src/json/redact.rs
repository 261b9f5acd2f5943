//! Removal of secret values from JSON.

use crate::{Encoder, Node, Tape};

/// The text that replaces a secret.
const REDACTED: &str = "[redacted]";

/// Replaces strings in the members with these names by `[redacted]`, at any depth; all strings if
/// one of the names is `*`. Returns `None` if the text is not JSON or nested too deep.
pub(crate) fn without_members(text: &str, names: &[&str]) -> Option<String> {
    let tape = Tape::parse(text).ok()?;
    if tape.root().is_too_deep() {
        return None;
    }
    let mut out = Encoder::new();
    write(&mut out, tape.root(), names, names.contains(&"*"));
    Some(out.into_string())
}

fn write(out: &mut Encoder, node: Node<'_>, names: &[&str], is_secret: bool) {
    if let Some(elements) = node.elements() {
        out.array(elements, |out, element| write(out, element, names, is_secret));
    } else if let Some(members) = node.members() {
        out.object(members, |out, (name, value)| {
            out.key(name);
            write(out, value, names, is_secret || names.contains(&name));
        });
    } else if is_secret && node.as_str().is_some() {
        out.str(REDACTED);
    } else {
        out.node(node);
    }
}
