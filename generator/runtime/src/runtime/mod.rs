//! What every generated client shares.

mod json;

pub use json::{Decode, DecodeError, Encode, Encoder, from_slice, to_vec};

// The part that speaks HTTP.
mod http;
pub use self::http::*;
