//! Reads an OpenAPI document and writes a Rust client crate.

pub mod analyze;
pub mod config;
pub mod diagnostic;
pub mod ir;
pub mod lower;
pub mod names;
pub mod pointer;
pub mod spec;
pub mod write;
