//! Unusual documents, and the promises that hold for each.

pub mod attempt;
pub mod excerpt;
pub mod hostile;
pub mod mutate;
pub mod names;
pub mod rust_files;
pub mod seeds;
pub mod shrink;
