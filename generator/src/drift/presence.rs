//! What it means that something becomes required, optional or `null`.

use super::change::{Direction, Effect};
use crate::ir::Presence;

/// Which way a field travels, and whether `x_null` stands beside its setter.
#[derive(Clone, Copy, Debug)]
pub(super) struct Side {
    pub direction: Direction,
    pub nullable_setter: bool,
}

/// A difference of presence.
pub(super) struct PresenceChange {
    pub effect: Effect,
    pub effect_without_lock: Effect,
    pub why: String,
}

/// `None` where the presence is the same. Names and types stay whatever they are: that is another change.
pub(super) fn change(side: Side, noun: &str, old: Presence, new: Presence) -> Option<PresenceChange> {
    if old == new {
        return None;
    }
    let sent = side.direction.is_sent();
    let noun = super::words::capital(noun);
    let (effect, effect_without_lock, why) = match (old.is_required(), new.is_required()) {
        (true, _) if sent => (
            Effect::Major,
            Effect::Major,
            format!("{noun} {}, so it is no longer an argument but a setter.", may(side.direction, new)),
        ),
        (true, _) => (
            Effect::Major,
            Effect::Major,
            format!("{noun} {}, so it becomes an `Option`.", may(side.direction, new)),
        ),
        (false, true) if sent => (
            Effect::Major,
            Effect::Major,
            format!("{noun} is required from now on, so whoever sends it must give it."),
        ),
        (false, true) => (
            Effect::None,
            Effect::Major,
            format!(
                "{noun} is always there from now on; the lock keeps it an `Option`, so nobody's code changes."
            ),
        ),
        (false, false) => between_options(side, &noun, old, new),
    };
    Some(PresenceChange { effect, effect_without_lock, why })
}

/// Both are an `Option`, with the lock and without it.
fn between_options(side: Side, noun: &str, old: Presence, new: Presence) -> (Effect, Effect, String) {
    let sent = side.direction.is_sent();
    let (effect, why) = match (old.nullable(), new.nullable()) {
        (false, true) => {
            let setter =
                if sent && side.nullable_setter { ", and a setter that sends `null` is added" } else { "" };
            let how = if new == Presence::Nullable {
                "may be `null` instead of absent"
            } else {
                "may also be `null`"
            };
            (Effect::Minor, format!("{noun} {how}: an `Option` as before{setter}."))
        }
        (true, false) if sent && side.nullable_setter => {
            (Effect::Major, format!("{noun} may no longer be `null`, so the setter that sends `null` goes."))
        }
        (true, false) => (
            Effect::None,
            format!("{noun} is no longer `null`; it stays an `Option`, so nobody's code changes."),
        ),
        // Both may be null; whether it may be absent differs.
        _ if new == Presence::OptionalNullable => {
            (Effect::Minor, format!("{noun} may be absent besides `null`: an `Option` as before."))
        }
        _ if sent => {
            (Effect::Patch, format!("{noun} is always sent from now on, as `null` where nothing is given."))
        }
        _ => (
            Effect::None,
            format!("{noun} is always there from now on, possibly `null`: an `Option` as before."),
        ),
    };
    (effect, effect, why)
}

fn may(direction: Direction, new: Presence) -> &'static str {
    match (direction, new) {
        (Direction::Request, Presence::Optional) => "need not be given any more",
        (Direction::Request, Presence::OptionalNullable) => "may be left out or `null` from now on",
        (_, Presence::Nullable) => "may be `null` from now on",
        (_, Presence::OptionalNullable) => "may be absent or `null` from now on",
        _ => "may be absent from now on",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
            let found = change(side, "`x`", old, new).expect("they differ");
            let case = format!("{direction:?} {old:?} {new:?}");
            assert_eq!((found.effect, found.effect_without_lock), (effect, without), "{case}");
            assert!(change(side, "`x`", old, old).is_none(), "{case}");
        }
    }
}
