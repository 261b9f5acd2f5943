//! The commands behind `crategen`, `cargo crategen` and `cargo xtask`: they parse arguments and
//! print results.
//!
//! Each command works on a [`Project`], which has the names and locations of the files of one API.
//! Only this module prints, and only this module reads the environment.

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
mod vendor;

pub use command::{command_line, main};
pub use document_bundle::DocumentBundle;
pub use messages::{MessageFormat, count};
pub use project::Project;
