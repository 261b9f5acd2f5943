//! Arguments and setters of operations.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::lock::surface::InputSurface;
use crate::names::InputKind;

/// Pairs the inputs of two operations by location and name on the wire. Path parameters that remain
/// are paired in the order of the path; other inputs by name alone, because they may have another
/// location now.
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
    // Another spelling on the wire, such as `pageToken` for `page_token`, has the same setter in
    // Rust.
    search.by(|input| input.name.to_string());
    let Search { gone, fresh, mut found } = search;
    found.extend(gone.into_iter().map(|(index, _)| (Some(index), None)));
    found.extend(fresh.into_iter().map(|(index, _)| (None, Some(index))));
    found
}

/// Returns the name on the wire in the form that is compared. Header names ignore case (RFC 9110,
/// section 5.1).
pub(crate) fn compared_name(kind: InputKind, wire: &str) -> Cow<'_, str> {
    match kind {
        InputKind::Header => wire.to_ascii_lowercase().into(),
        _ => wire.into(),
    }
}

/// The inputs that are not paired yet, and the pairs so far.
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

    /// Pairs path parameters in order, if both operations have as many.
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ir::{Presence, TypeRef};
    use crate::names::FieldName;

    fn input(kind: InputKind, wire: &'static str, name: &'static str) -> InputSurface {
        InputSurface {
            name: FieldName::given(name).unwrap(),
            wire: wire.into(),
            kind,
            field: None,
            ty: TypeRef::String,
            presence: Presence::Optional,
        }
    }

    /// Kind, name on the wire and name in Rust.
    type Row = (InputKind, &'static str, &'static str);
    /// The inputs of two operations, and the expected pairs.
    type Case = (&'static [Row], &'static [Row], &'static [(usize, usize)]);

    #[test]
    fn inputs_are_paired_by_what_is_sent_then_by_what_rust_calls_them() {
        use InputKind::{Header, Path, Query};
        let rows: [Case; 8] = [
            (
                &[(Query, "a", "a"), (Query, "b", "b")],
                &[(Query, "b", "b"), (Query, "a", "a")],
                &[(0, 1), (1, 0)],
            ),
            // Header names ignore case.
            (&[(Header, "X-A", "x_a")], &[(Header, "x-a", "a")], &[(0, 0)]),
            // A parameter moves.
            (&[(Query, "a", "a")], &[(Header, "a", "a")], &[(0, 0)]),
            (&[(Query, "ids[]", "ids")], &[(Query, "ids", "ids")], &[(0, 0)]),
            // Another spelling of the same setter.
            (&[(Query, "pageToken", "page_token")], &[(Query, "page_token", "page_token")], &[(0, 0)]),
            // Path parameters have an order.
            (&[(Path, "pot_id", "pot_id")], &[(Path, "id", "id")], &[(0, 0)]),
            (&[(Path, "a", "a")], &[(Path, "b", "b"), (Path, "c", "c")], &[]),
            (&[(Query, "a", "a")], &[(Query, "b", "b")], &[]),
        ];
        for (old, new, expected) in rows {
            let inputs_of = |all: &'static [Row]| -> Vec<InputSurface> {
                all.iter().map(|&(kind, wire, name)| input(kind, wire, name)).collect()
            };
            let (old, new) = (inputs_of(old), inputs_of(new));
            let mut found: Vec<(usize, usize)> =
                inputs(old.iter(), new.iter()).into_iter().filter_map(|(a, b)| a.zip(b)).collect();
            found.sort_unstable();
            assert_eq!(found, expected, "{old:?} and {new:?}");
        }
    }
}
