//! What was given away stays: `schema/codegen.lock`.
//!
//! A lock is an [`Api`](crate::ir::Api) in words, without docs and places. [`text`] writes it, [`parse`] reads it, and [`hold`] gives the
//! API of a changed document the names, places and shapes that users of the crate know already. What is the same thing
//! under another name is found by `drift`, which also tells what cannot be held.

mod hold;
mod item;
mod likeness;
mod line;
mod members;
mod operations;
mod parse;
mod places;
mod since;
mod skeleton;
mod splits;
mod tree;
mod type_names;
mod write;

pub use hold::hold;
pub use parse::parse;
pub use since::drift_since;
pub use write::{configuration, is_lock, text, text_with};

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
