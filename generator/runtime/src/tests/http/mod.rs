//! HTTP.

mod base_url;
#[cfg(all(feature = "blocking", feature = "reqwest"))]
mod blocking;
mod bounds;
mod calls;
mod client_credentials;
#[cfg(feature = "reqwest")]
mod connections;
#[cfg(feature = "reqwest")]
mod cost;
mod encoding;
mod errors;
mod escapes;
mod event_parser;
mod follow;
mod lists;
#[cfg(feature = "reqwest")]
mod loopback;
mod message;
#[cfg(feature = "reqwest")]
mod misbehaving;
mod mocks;
mod multipart;
#[cfg(feature = "reqwest")]
mod multiplexed;
mod options;
mod pages;
mod path;
mod reconnect;
mod recordings;
mod retries;
mod retry;
mod retry_after;
mod retry_policy;
#[cfg(feature = "reqwest")]
mod runtimes;
pub mod sample;
mod saving;
mod schedules;
// Use the timer of that transport.
#[cfg(feature = "reqwest")]
mod environment;
mod secrets;
#[cfg(feature = "reqwest")]
mod servers;
mod stream_ends;
mod streams;
mod style;
mod tokens;
#[cfg(feature = "tracing")]
mod trace;
#[cfg(feature = "webhook-signatures")]
mod webhooks;
