//! The tests that compile: crates that must compile, programs that use them, and code that must not compile.
//!
//! They take minutes, so they are a binary apart from the quick ones.

mod cases;
mod compile_fail;
mod configured_names;
mod features;
mod fixture;
mod fixture_crates;
mod growth;
mod hostile_crates;
mod kinds;
mod marked;
mod outside;
mod printed;
mod program;
mod representations;
mod reserved;
mod unions;
mod uploads;
