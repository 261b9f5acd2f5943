//! What every generated client shares: JSON without loss, and HTTP from a call to its result.
//!
//! A client's crate re-exports it as `runtime`.

#![forbid(unsafe_code)]
#![warn(missing_docs)]

// JSON.
mod date;
mod date_time;
mod json;
mod timestamp;
pub use date::Date;
pub use date_time::DateTime;
pub use json::*;
pub use timestamp::{OutOfRange, Timestamp};

// The part that speaks HTTP.
mod http;
pub use self::http::*;

// What code names that the macros make.
#[doc(hidden)]
pub use serde;

// From here on, nothing is copied into generated crates.

#[cfg(test)]
pub mod client;
/// Under which name the client's crate has this one.
#[cfg(test)]
pub(crate) use crate as runtime;
#[cfg(test)]
pub use client::{Client, ClientBuilder};

#[cfg(test)]
pub mod tests;
