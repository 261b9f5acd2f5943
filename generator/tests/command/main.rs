//! Transcripts of the command `crategen`, each in an empty folder.
//!
//! `SNAPSHOTS=overwrite cargo test -p crategen --test command` rewrites what is printed.

mod checks;
mod folder;
mod mistakes;
mod module_layout;
mod new_projects;
mod recipes;
mod updates;
mod vendor;
