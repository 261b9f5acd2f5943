//! Which thing of one surface is which of another: what the lock keeps names by, and what drift
//! compares.
//!
//! | what | the same if it has |
//! |---|---|
//! | operation | method, path and media type; else what is left of these, else the call in Rust |
//! | input | location and name on the wire; else the place in the path, the name on the wire or in Rust |
//! | type | a name and a shape with enough in common; else the place that mentions it |
//! | member of a union | the webhook's name; else name and type, type, or name |
//! | credential | its key; else the way it is sent, if only one is left |

pub(crate) mod enums;
mod inputs;
mod members;
mod operations;
mod schemes;
mod similarity;
mod types;

pub(crate) use inputs::{compared_name, inputs};
pub(crate) use members::partners;
pub(crate) use operations::{Operations, operations, without_names};
pub(crate) use schemes::schemes;
pub(crate) use similarity::bare;
pub(crate) use types::{Pairs, named, types};
