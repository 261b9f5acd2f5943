//! The runtime of generated clients: lossless JSON, and HTTP from a call to its result.
//!
//! The client's crate re-exports it as `runtime`.

#![forbid(unsafe_code)]
#![warn(missing_docs)]

// JSON.
mod base64;
mod date;
mod date_time;
mod json;
mod parsed;
mod timestamp;
pub use base64::{Base64, InvalidBase64};
pub use date::Date;
pub use date_time::DateTime;
pub use json::*;
pub use parsed::{AsNumber, AsSerde, AsText, Conversion, InvalidValue, Parsed};
pub use timestamp::{OutOfRange, Timestamp};

// HTTP.
mod http;
pub use self::http::*;

// Used by code that the macros generate.
#[doc(hidden)]
pub use serde;

// From here on, nothing is copied into generated crates.

#[cfg(test)]
pub mod client;
/// The name under which the client's crate imports this one.
#[cfg(test)]
pub(crate) use crate as runtime;
#[cfg(test)]
pub use client::{Client, ClientBuilder};

#[cfg(test)]
pub mod tests;
