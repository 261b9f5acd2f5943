//! Every kind of change: its id, its effect on users and the sentence that reports it.
//!
//! Comparing code reports a change as a row of one of these tables with its arguments:
//!
//! ```text
//! HeaderRemoved { header: &'a str }                          the arguments
//!     "response-removed-header", DOCS,                         the id, which never changes, and the effect
//!     "The response header `{header}` is not documented"     the fact, to which a full stop is added
//!     , Reason::MethodGone(method);                          why the effect is what it is, if the fact does not say it
//! ```
//!
//! An id consists of an item, a kind and possibly an aspect, separated by `-`. Several rows may
//! share an id; `*` is replaced by the item that the row is used for.

mod client;
mod operation;
mod reason;
mod types;
mod value;

pub(super) use client::{ClientFact, ResourceFact, SchemeFact};
pub(super) use operation::{BodyFact, OperationFact, ResponseFact};
pub use reason::Reason;
pub(super) use types::{EnumFact, TypeFact, VariantFact};
pub(super) use value::{BoundsFact, DocumentedFact, FieldFact, InputFact, PresenceFact, ValueFact};

use std::collections::BTreeMap;

use super::change::{Effect, Item, Kind};
use super::words::Types;
use crate::names::{FieldName, FnName, TypeName, VariantName};

/// The effects of a kind of change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Effects {
    /// The effect on a crate without a lock.
    pub without_lock: Effect,
    /// The effect on a crate that keeps what the lock can keep.
    pub with_lock: Effect,
    /// Set if code compiles as before and fails when it runs.
    pub at_run_time: bool,
    /// Set if requests or responses change, rather than names or descriptions.
    pub wire: bool,
}

/// Code that uses it may no longer compile.
pub(super) const MAJOR: Effects = both(Effect::Major);
/// Something is added.
pub(super) const MINOR: Effects = both(Effect::Minor);
/// Code compiles as before; requests or responses differ.
pub(super) const PATCH: Effects = both(Effect::Patch);
/// Only the documentation of the crate differs.
pub(super) const DOCS: Effects = both(Effect::Docs);
/// The crate stays as it is, with the lock and without it.
pub(super) const NONE: Effects = both(Effect::None);
/// Code compiles as before, and fails when it runs.
pub(super) const FAILS: Effects = Effects { at_run_time: true, ..MAJOR };
/// Only descriptions differ.
pub(super) const WORDS: Effects = DOCS.off_wire();
/// A name in Rust differs, and the lock keeps it.
pub(super) const NAMES: Effects = held(Effect::None).off_wire();
/// A name in the document differs that is not used in Rust.
pub(super) const UNNAMED: Effects = NONE.off_wire();

const fn both(effect: Effect) -> Effects {
    Effects { without_lock: effect, with_lock: effect, at_run_time: false, wire: true }
}

/// Breaks code without the lock. With the lock, `left` is the remaining effect.
pub(super) const fn held(left: Effect) -> Effects {
    Effects { with_lock: left, ..MAJOR }
}

impl Effects {
    /// Returns the effects for a change of names or descriptions only.
    pub(super) const fn off_wire(self) -> Self {
        Self { wire: false, ..self }
    }
}

/// A row of a table with its arguments filled in.
pub(super) struct RenderedFact {
    id: &'static str,
    pub effects: Effects,
    pub fact: String,
    pub reason: Option<Reason>,
}

impl RenderedFact {
    /// Returns the item, which is `own` if the row is for several, the kind and the aspect.
    pub(super) fn parts(&self, own: Item) -> (Item, Kind, &'static str) {
        parts(self.id, own).expect("each id of the tables is an item and a kind; a test reads them all")
    }
}

fn parts(id: &'static str, own: Item) -> Option<(Item, Kind, &'static str)> {
    let mut parts = id.splitn(3, '-');
    let item = match parts.next()? {
        "*" => own,
        word => Item::ALL.into_iter().find(|item| item.as_str() == word)?,
    };
    let word = parts.next()?;
    let kind = Kind::ALL.into_iter().find(|kind| kind.as_str() == word)?;
    Some((item, kind, parts.next().unwrap_or_default()))
}

/// A row of a table, without its arguments.
#[derive(Clone, Copy)]
pub(super) struct Row {
    id: &'static str,
    /// The expression of the effects, which may depend on the arguments.
    effects: &'static str,
    /// The sentence with the names of its arguments.
    fact: &'static str,
}

/// A kind of change with what `drift` reports of it.
#[derive(Clone, Debug)]
pub struct KindOfChange {
    pub id: String,
    pub rows: Vec<ReportedFact>,
}

/// A sentence that `drift` reports, and its effects on users of the crate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportedFact {
    /// The sentence with the names of its arguments in braces.
    pub fact: String,
    /// The possible effects.
    pub effects: Vec<PossibleEffect>,
}

/// An effect that a change may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PossibleEffect {
    /// The effect on a crate without a lock.
    pub effect: Effect,
    pub with_lock: Effect,
    /// Set if code compiles as before, and fails when it runs.
    pub at_run_time: bool,
}

impl KindOfChange {
    /// Returns the worst effect that the change can have.
    pub fn worst(&self) -> Effect {
        let effects = self.rows.iter().flat_map(|row| &row.effects);
        effects.map(|effect| effect.effect).max().unwrap_or(Effect::None)
    }
}

/// Returns every kind of change, sorted by id.
pub fn kinds_of_change() -> Vec<KindOfChange> {
    let mut kinds: BTreeMap<String, Vec<ReportedFact>> = BTreeMap::new();
    for (id, row) in rows() {
        let fact = ReportedFact { fact: row.fact.to_owned(), effects: possible_effects(row.effects) };
        let facts = kinds.entry(id).or_default();
        if !facts.contains(&fact) {
            facts.push(fact);
        }
    }
    kinds.into_iter().map(|(id, rows)| KindOfChange { id, rows }).collect()
}

/// Returns the effects that the expression of a row names.
fn possible_effects(expression: &str) -> Vec<PossibleEffect> {
    let words = expression.split(|c: char| !c.is_ascii_alphanumeric());
    let named = words.filter_map(|word| {
        let effects = match word {
            "MAJOR" => MAJOR,
            "MINOR" => MINOR,
            "PATCH" => PATCH,
            "DOCS" | "WORDS" => DOCS,
            "NONE" | "UNNAMED" => NONE,
            "FAILS" => FAILS,
            "NAMES" => NAMES,
            // `held(Effect::Patch)`
            "Minor" => held(Effect::Minor),
            "Patch" => held(Effect::Patch),
            "Docs" => held(Effect::Docs),
            "None" => held(Effect::None),
            _ => return None,
        };
        let Effects { without_lock: effect, with_lock, at_run_time, .. } = effects;
        Some(PossibleEffect { effect, with_lock, at_run_time })
    });
    let mut effects: Vec<PossibleEffect> = named.collect();
    effects.dedup();
    effects
}

/// The ids of every kind of change, sorted.
pub fn ids() -> Vec<String> {
    let mut ids: Vec<String> = rows().into_iter().map(|(id, _)| id).collect();
    ids.sort();
    ids.dedup();
    ids
}

/// Returns the rows of all tables with the ids that they have.
fn rows() -> Vec<(String, Row)> {
    let tables: [(&[Row], &[Item]); 15] = [
        (client::CLIENT_IDS, &[]),
        (client::SCHEME_IDS, &[]),
        (client::RESOURCE_IDS, &[]),
        (operation::OPERATION_IDS, &[]),
        (operation::BODY_IDS, &[]),
        (operation::RESPONSE_IDS, &[]),
        (types::TYPE_IDS, &[]),
        (types::ENUM_IDS, &[]),
        (types::VARIANT_IDS, &[]),
        (value::FIELD_IDS, &[]),
        (value::INPUT_IDS, &value::VALUES),
        (value::VALUE_IDS, &value::VALUES),
        (value::PRESENCE_IDS, &value::VALUES),
        (value::BOUNDS_IDS, &value::BOUND),
        (value::DOCUMENTED_IDS, &value::DOCUMENTED),
    ];
    let mut all: Vec<(String, Row)> = Vec::new();
    for (rows, items) in tables {
        for row in rows {
            match row.id.strip_prefix('*') {
                Some(rest) => all.extend(items.iter().map(|item| (format!("{}{rest}", item.as_str()), *row))),
                None => all.push((row.id.to_owned(), *row)),
            }
        }
    }
    all
}

/// Declares a table: an enum whose variants are its rows.
macro_rules! kinds {
    ($(#[$meta:meta])* $name:ident, $ids:ident; $(
        $(#[$row_meta:meta])*
        $row:ident { $($field:ident: $ty:ty),* $(,)? }
        $id:literal, $effects:expr, $fact:literal $(, $reason:expr)?;
    )+) => {
        $(#[$meta])*
        pub(in crate::drift) enum $name<'a> {
            $($(#[$row_meta])* $row { $($field: $ty),* },)+
        }

        /// The rows.
        pub(super) const $ids: &[Row] = &[$(Row { id: $id, effects: stringify!($effects), fact: $fact }),+];

        impl From<$name<'_>> for RenderedFact {
            fn from(row: $name<'_>) -> Self {
                match row {
                    $($name::$row { $($field),* } => Self {
                        id: $id,
                        effects: $effects,
                        fact: $crate::drift::words::capital(&format!($fact)),
                        reason: [$(Reason::from($reason))?].into_iter().next(),
                    },)+
                }
            }
        }
    };
}

use kinds;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_row_has_an_effect() {
        for (id, row) in rows() {
            assert!(!possible_effects(row.effects).is_empty(), "{id}: {}", row.effects);
        }
        let [letter] = possible_effects("held(Effect :: Patch)")[..] else { panic!("one effect") };
        assert_eq!((letter.effect, letter.with_lock), (Effect::Major, Effect::Patch));
    }

    #[test]
    fn each_id_is_an_item_and_a_kind() {
        let ids = ids();
        assert!(ids.len() > 80, "{ids:?}");
        for id in ids {
            let id: &'static str = id.leak();
            assert!(parts(id, Item::Api).is_some(), "{id}");
        }
    }
}
