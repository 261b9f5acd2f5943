//! The runtime of every generated client, as an ordinary crate with tests of its own.
//!
//! `crategen` copies the files of `src/runtime/` verbatim into `src/runtime/` of each crate that it writes, so every
//! path between them starts with `crate::runtime`, which holds in both places.

#![warn(missing_docs)]

pub mod runtime;

pub use runtime::*;

#[cfg(test)]
pub mod tests;
