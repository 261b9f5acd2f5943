//! Generates a Rust client crate from an OpenAPI document.
//!
//! [`Generator`] generates one from files. The feature `cli`, on by default, adds the command
//! `crategen`; a library that only generates turns it off with `default-features = false`.
//!
//! [`pipeline`] lists the stages and their data types. [`generate`](mod@generate) runs all of them
//! except for the last, [`write::write`]. Only [`document`], [`input`] and [`mod@write`] access the
//! disk. There is no clock, no network and no environment, so the same inputs always produce the
//! same bytes.

pub mod analyze;
#[cfg(feature = "cli")]
pub mod cli;
pub mod config;
pub mod diagnostic;
pub mod document;
pub mod drift;
pub mod emit;
mod fingerprint;
pub mod format;
pub mod generate;
mod generator;
pub mod input;
pub mod ir;
pub mod limits;
pub mod lock;
pub mod lower;
pub mod media_type;
pub mod module;
pub mod names;
pub mod output;
pub mod own_examples;
pub mod pipeline;
pub mod pointer;
pub mod prepare;
pub mod prune;
pub mod public_api;
pub mod spec;
pub mod stack;
mod suggest;
pub mod text;
pub mod write;

pub use generate::{
    GenerateContext, GenerateOptions, Generated, LockOptions, generate, generate_from, generate_in,
    reference_root,
};
pub use generator::Generator;
