//! The commands behind `crategen`, `cargo crategen` and `cargo xtask`: arguments in, words out.
//!
//! Each command works on a [`Project`], which says what the files of one API are called and where
//! they are. Only this module prints, and only this module reads the environment.

mod command;
mod completions;
mod document_bundle;
pub mod drift;
mod explain;
pub mod generate;
mod inspect;
mod man;
mod messages;
mod new;
mod new_files;
mod project;
mod revision;
mod schema_files;
mod settings;
mod stamp;
pub mod update;

pub use command::main;
pub use document_bundle::DocumentBundle;
pub use messages::{MessageFormat, count};
pub use project::Project;
