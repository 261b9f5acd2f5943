//! Keeps names and shapes that were published: `schema/codegen.lock`.
//!
//! A lock is a [`Surface`], the names and shapes that users rely on, as text. Codegen reads the
//! surface, changes the API of the new document so that it still has it ([`apply`]), and writes the
//! surface of the result ([`Surface::text`]).
//!
//! # An example
//!
//! The old document had an inline object as the response of `GET /pots`, with an optional `glaze`,
//! and this lock was written:
//!
//! ```text
//! operation GET /pots none
//!   call pots retrieve RetrievePot
//!   response RetrievePotResponse
//!
//! struct RetrievePotResponse pots received
//!   field glaze String optional
//! ```
//!
//! In the new document, the object is the component `Pot`, and `glaze` is required. Without the
//! lock, `retrieve` would return a `Pot` whose `glaze` is a `String`, which breaks every program.
//!
//! 1. `matching` pairs the parts of both. `GET /pots` is `GET /pots`; both return a struct with a
//!    field `glaze`, so `Pot` is `RetrievePotResponse`, and its `glaze` is that `glaze`.
//! 2. The passes of [`apply`] give the matched parts the names, modules and presences of the lock,
//!    and record each change they keep out: `members` and `kept_enums` for the members of types,
//!    `equal_types` for types that were one, `splits` for types that became two, `type_names` for
//!    the types, `tree` and `operations` for the resources and methods.
//! 3. New parts take names that remain, by the scopes of [`names`](crate::names).
//!
//! So `retrieve` still returns a `RetrievePotResponse`, and `glaze` is an `Option<String>` that is
//! now always `Some`. The new lock is the one above, with `schema=Pot` at the end of the line of
//! the struct. With `--accept-breaking=RetrievePotResponse` the type and its fields follow the
//! document: a `Pot` with a `String`.
//!
//! Changes that cannot be kept out follow the document: a removed method, a field of another type,
//! a parameter that became required. `drift` reports them.

mod equal_types;
mod hold;
mod kept_enums;
mod lock_pass;
mod locked;
pub(crate) mod matching;
mod members;
mod operations;
mod shared_inputs;
mod splits;
pub(crate) mod surface;
mod tree;
mod type_names;

pub use hold::apply;
pub use locked::Locked;
pub use surface::{Binding, Surface, configuration, is_lock, is_unreleased, parse};

/// The breaking changes to let through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Accept {
    /// None: everything that can be kept is kept.
    #[default]
    Nothing,
    /// All: the lock is written from scratch.
    All,
    /// Those of these names, as in [`KeptChange::subject`].
    Named(Vec<String>),
}

/// The effect of a lock on an API.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LockReport {
    /// The changes held back, ordered by subject.
    pub held_back: Vec<KeptChange>,
    /// The accepted names that match no change.
    pub unknown: Vec<String>,
}

/// A change that the lock kept out.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct KeptChange {
    /// The name that lets the change through: `Invite`, `Invite.accepted_at`, `POST /invites`.
    pub subject: String,
    /// The part that is kept, and what the document asks for instead.
    pub kept: String,
}
