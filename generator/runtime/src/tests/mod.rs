//! Tests of what `runtime/` promises, outside of it so that they are not copied into generated crates.

mod http;
pub mod sample;
pub mod speed;
mod wire;
