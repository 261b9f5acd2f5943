//! Reads an OpenAPI document and writes a Rust client crate.

pub mod diagnostic;
pub mod document;
pub mod ir;
pub mod names;
pub mod pointer;
pub mod spec;
