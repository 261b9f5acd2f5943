//! The effect of becoming required, optional or nullable.

use super::change::Direction;
use super::kinds::PresenceFact;
use crate::ir::Presence;

/// The direction of a field, and whether it has a setter that sends `null`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Side {
    pub direction: Direction,
    pub nullable_setter: bool,
}

/// Returns the change of presence. Names and types are compared on their own.
pub(super) fn change<'a>(
    side: Side,
    noun: &'a str,
    old: Presence,
    new: Presence,
) -> Option<PresenceFact<'a>> {
    if old == new {
        return None;
    }
    let sent = side.direction.is_sent();
    let may = may(side.direction, new);
    Some(match (old.is_required(), new.is_required()) {
        (true, _) if sent => PresenceFact::ArgumentBecomesSetter { noun, may },
        (true, _) => PresenceFact::FieldBecomesOption { noun, may },
        (false, true) if sent => PresenceFact::Required { noun },
        (false, true) => PresenceFact::AlwaysPresent { noun },
        (false, false) => between_options(side, noun, old, new),
    })
}

/// Compares two presences that are both an `Option`, with the lock and without it.
fn between_options(side: Side, noun: &str, old: Presence, new: Presence) -> PresenceFact<'_> {
    let sent = side.direction.is_sent();
    let has_setter = sent && side.nullable_setter;
    match (old.nullable(), new.nullable()) {
        (false, true) => match (new == Presence::Nullable, has_setter) {
            (true, true) => PresenceFact::NullRatherThanAbsentWithSetter { noun },
            (true, false) => PresenceFact::NullRatherThanAbsent { noun },
            (false, true) => PresenceFact::AlsoNullWithSetter { noun },
            (false, false) => PresenceFact::AlsoNull { noun },
        },
        (true, false) if has_setter => PresenceFact::NullRefused { noun },
        (true, false) => PresenceFact::NeverNull { noun },
        // Both are nullable; they differ in whether it may be absent.
        _ if new == Presence::OptionalNullable => PresenceFact::AlsoAbsent { noun },
        _ if sent => PresenceFact::AlwaysSent { noun },
        _ => PresenceFact::PresentOrNull { noun },
    }
}

fn may(direction: Direction, new: Presence) -> &'static str {
    match (direction, new) {
        (Direction::Request, Presence::Optional) => "is now optional",
        (Direction::Request, Presence::OptionalNullable) => "is now optional and may be `null`",
        (_, Presence::Nullable) => "may now be `null`",
        (_, Presence::OptionalNullable) => "may now be absent or `null`",
        _ => "may now be absent",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drift::change::Effect;
    use crate::drift::kinds::RenderedFact;

    #[test]
    fn what_a_presence_means() {
        use Direction::{Both, Request, Response};
        use Effect::{Major, Minor, None, Patch};
        use Presence::{Nullable, Optional, OptionalNullable, Required};
        let rows = [
            (Response, Required, Optional, Major, Major),
            (Response, Required, Nullable, Major, Major),
            (Request, Required, Optional, Major, Major),
            (Both, Required, OptionalNullable, Major, Major),
            (Response, Optional, Required, None, Major),
            (Response, OptionalNullable, Required, None, Major),
            (Request, Optional, Required, Major, Major),
            (Both, Nullable, Required, Major, Major),
            (Response, Optional, OptionalNullable, Minor, Minor),
            (Request, Optional, OptionalNullable, Minor, Minor),
            (Both, Nullable, OptionalNullable, Minor, Minor),
            (Response, OptionalNullable, Optional, None, None),
            (Request, OptionalNullable, Optional, Major, Major),
            (Request, OptionalNullable, Nullable, Patch, Patch),
            (Response, OptionalNullable, Nullable, None, None),
        ];
        for (direction, old, new, effect, without) in rows {
            let side = Side { direction, nullable_setter: true };
            let found: RenderedFact = change(side, "`x`", old, new).expect("they differ").into();
            let case = format!("{direction:?} {old:?} {new:?}");
            let effects = (found.effects.with_lock, found.effects.without_lock);
            assert_eq!(effects, (effect, without), "{case}");
            assert!(change(side, "`x`", old, old).is_none(), "{case}");
        }
    }
}
