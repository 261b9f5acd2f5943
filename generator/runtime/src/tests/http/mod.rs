//! The part that speaks HTTP.

mod base64;
mod base_url;
mod calls;
mod encoding;
mod event_parser;
#[cfg(feature = "reqwest")]
mod loopback;
mod message;
mod options;
mod pages;
mod path;
mod repetitions;
mod retry;
mod retry_after;
pub mod sample;
mod servers;
mod streams;
mod style;
mod tokens;
