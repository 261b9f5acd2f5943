//! Matches the parts of two surfaces. The lock keeps the names of matched parts, and drift compares
//! matched parts with each other.
//!
//! | part | the same if it has |
//! |---|---|
//! | operation | method, path and media type; else as many of these as remain; else the call in
//! Rust |
//! | input | location and name on the wire; else the position in the path, the name on the wire or
//! in Rust |
//! | type | a name and a similar shape; else the same mention |
//! | variant of a union | the webhook's name; else name and type, type, or name |
//! | credential | its key; else the way it is sent, if only one remains |

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
