//! Arguments and setters of operations.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::lock::surface::InputSurface;
use crate::names::InputKind;

/// The inputs of two operations by where they travel and their names on the wire. Path parameters that are left are
/// matched in the order of the path; others by their name alone, since they may travel elsewhere now.
pub(crate) fn inputs<'a>(
    old: impl Iterator<Item = &'a InputSurface>,
    new: impl Iterator<Item = &'a InputSurface>,
) -> Vec<(Option<usize>, Option<usize>)> {
    let mut search =
        Search { gone: old.enumerate().collect(), fresh: new.enumerate().collect(), found: Vec::new() };
    search
        .by(|input| format!("{} {}", input.kind.word(), compared_name(input.kind, input.wire.as_written())));
    search.in_path();
    search.by(|input| input.wire.as_written().trim_end_matches("[]").to_owned());
    // Another spelling on the wire, such as `pageToken` for `page_token`, is the same setter in Rust.
    search.by(|input| input.name.to_string());
    let Search { gone, fresh, mut found } = search;
    found.extend(gone.into_iter().map(|(index, _)| (Some(index), None)));
    found.extend(fresh.into_iter().map(|(index, _)| (None, Some(index))));
    found
}

/// The name on the wire, as it is compared: that of a header without case (RFC 9110, section 5.1).
pub(crate) fn compared_name(kind: InputKind, wire: &str) -> Cow<'_, str> {
    match kind {
        InputKind::Header => wire.to_ascii_lowercase().into(),
        _ => wire.into(),
    }
}

/// The inputs that are left, and what has been found.
struct Search<'a> {
    gone: Vec<(usize, &'a InputSurface)>,
    fresh: Vec<(usize, &'a InputSurface)>,
    found: Vec<(Option<usize>, Option<usize>)>,
}

impl Search<'_> {
    fn by(&mut self, key: impl Fn(&InputSurface) -> String) {
        let mut by_key: HashMap<String, usize> =
            self.fresh.iter().map(|(index, input)| (key(input), *index)).collect();
        let found = &mut self.found;
        self.gone.retain(|(index, input)| {
            let other = by_key.remove(&key(input));
            found.extend(other.map(|other| (Some(*index), Some(other))));
            other.is_none()
        });
        self.fresh.retain(|(index, input)| by_key.get(&key(input)) == Some(index));
    }

    /// Those in the path, if both have as many.
    fn in_path(&mut self) {
        let in_path = |inputs: &[(usize, &InputSurface)]| -> Vec<usize> {
            let own = inputs.iter().filter(|(_, input)| input.kind == InputKind::Path);
            own.map(|(index, _)| *index).collect()
        };
        let (old, new) = (in_path(&self.gone), in_path(&self.fresh));
        if old.len() == new.len() {
            self.found.extend(old.into_iter().zip(new).map(|(old, new)| (Some(old), Some(new))));
            self.gone.retain(|(_, input)| input.kind != InputKind::Path);
            self.fresh.retain(|(_, input)| input.kind != InputKind::Path);
        }
    }
}
