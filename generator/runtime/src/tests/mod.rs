//! Tests of what `runtime/` promises, outside of it so that they are not copied into generated crates.

pub mod http;
pub mod sample;
pub mod speed;
mod wire;
