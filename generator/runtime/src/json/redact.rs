//! Removal of secret values from JSON.

use std::borrow::Cow;

use crate::{Encoder, Node, Tape};

/// The text that replaces a secret.
const REDACTED: &str = "[redacted]";

/// Replaces strings in the members with these names by `[redacted]`, at any depth; all strings if
/// one of the names is `*`. In all other strings and names, replaces what `redact` does. Returns
/// the text itself if there is nothing to replace, and `None` if it is not JSON or nested too deep.
pub(crate) fn without_members<'t>(
    text: &'t str,
    names: &[&str],
    redact: &dyn Fn(String) -> String,
) -> Option<Cow<'t, str>> {
    let tape = Tape::parse(text).ok()?;
    if tape.root().is_too_deep() {
        return None;
    }
    let mut writer = Writer { names, redact, has_changed: false };
    let mut out = Encoder::new();
    writer.write(&mut out, tape.root(), names.contains(&"*"));
    Some(if writer.has_changed { Cow::Owned(out.into_string()) } else { Cow::Borrowed(text) })
}

struct Writer<'w> {
    names: &'w [&'w str],
    redact: &'w dyn Fn(String) -> String,
    has_changed: bool,
}

impl Writer<'_> {
    fn write(&mut self, out: &mut Encoder, node: Node<'_>, is_secret: bool) {
        if let Some(elements) = node.elements() {
            out.array(elements, |out, element| self.write(out, element, is_secret));
        } else if let Some(members) = node.members() {
            out.object(members, |out, (name, value)| {
                let kept = (self.redact)(name.to_owned());
                self.has_changed |= kept != name;
                out.key(&kept);
                self.write(out, value, is_secret || self.names.contains(&name));
            });
        } else if let Some(text) = node.as_str() {
            let kept = if is_secret { REDACTED.to_owned() } else { (self.redact)(text.to_owned()) };
            if kept == text {
                // As it is written.
                out.node(node);
            } else {
                self.has_changed = true;
                out.str(&kept);
            }
        } else {
            out.node(node);
        }
    }
}
