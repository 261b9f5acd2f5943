//! Keeps what was given away: `schema/codegen.lock`.
//!
//! A lock is a [`Surface`], the names and shapes that users rely on, as text. Codegen reads the
//! surface, changes the API of the new document so that it still has it ([`hold`]), and writes the
//! surface of what it generates ([`text`]).
//!
//! # An example
//!
//! The document had an inline object as the response of `GET /pots`, whose `glaze` was optional,
//! and this lock was written:
//!
//! ```text
//! operation GET /pots none
//!   call pots retrieve RetrievePot
//!   answer RetrievePotResponse
//!
//! struct RetrievePotResponse pots received
//!   field glaze String optional
//! ```
//!
//! Now the object is the component `Pot`, and `glaze` is required. By the letter of the document,
//! `retrieve` returns a `Pot` whose `glaze` is a `String`. Every program breaks.
//!
//! 1. `matching` finds what is the same. `GET /pots` is `GET /pots`; both return a struct with a
//!    field `glaze`, so `Pot` is `RetrievePotResponse`; its `glaze` is that `glaze`.
//! 2. The passes of [`hold`] give what was matched the names, modules and presences of the lock,
//!    and note each thing that they hold back: `members` and `places` what is inside of types,
//!    `likeness` types that were one, `splits` types that became two, `type_names` the types,
//!    `tree` and `operations` the resources and methods.
//! 3. What is new takes names that are left, by the scopes of [`names`](crate::names).
//!
//! So `retrieve` still returns a `RetrievePotResponse`, and `glaze` is an `Option<String>`, which
//! is now always `Some`. The lock that is written is the one above, with `schema=Pot` behind the
//! struct. `--accept-breaking=RetrievePotResponse` lets go of the type and its fields: it is then a
//! `Pot` with a `String`.
//!
//! What cannot be held is left to the letter of the document: a method that is gone, a field of
//! another type, a parameter that became required. `drift` tells of it.

mod hold;
mod likeness;
mod lock_pass;
pub(crate) mod matching;
mod members;
mod operations;
mod places;
mod shared_inputs;
mod splits;
pub(crate) mod surface;
mod tree;
mod type_names;

pub use hold::hold;
pub use surface::{Surface, configuration, is_lock, parse, text, text_with};

/// Which breaking changes are wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Accept {
    /// None: everything that can be held is held.
    #[default]
    Nothing,
    /// All: the lock is written anew.
    All,
    /// Those of these names, as [`HeldBack::name`] has them.
    Named(Vec<String>),
}

/// What the lock did to an API.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Held {
    /// What would be otherwise, in the order of the names.
    pub back: Vec<HeldBack>,
    /// The names that were to be let go of, and are held by nothing.
    pub unknown: Vec<String>,
}

/// One thing that stays as it was.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct HeldBack {
    /// What lets go of it: `Invite`, `Invite.accepted_at`, `POST /invites`.
    pub name: String,
    /// What stays, and what the document asks for.
    pub what: String,
}
