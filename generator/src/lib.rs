//! Reads an OpenAPI document and writes a Rust client crate.

pub mod config;
pub mod diagnostic;
pub mod emit;
pub mod format;
pub mod ir;
pub mod names;
pub mod output;
pub mod pointer;
pub mod spec;
