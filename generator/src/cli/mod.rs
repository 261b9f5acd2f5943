//! The commands behind `crategen`, `cargo crategen` and `cargo xtask`: arguments in, words out.
//!
//! Each command works on a [`Project`], which says what the files of one API are called and where
//! they are. Only this module prints, and only this module reads the environment.

mod document_bundle;
pub mod drift;
pub mod generate;
mod project;
mod revision;
mod schema_files;
mod settings;
mod stamp;
pub mod update;

pub use document_bundle::DocumentBundle;
pub use project::Project;

/// Returns a number with a noun: `1 error`, `2 errors`.
pub fn count(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}
