//! What generating found out. Made by one process for another, so that its time and memory can be
//! told.

use serde::{Deserialize, Serialize};

/// What is known of a document and its crate once it has been generated.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Facts {
    /// Seconds from the text on disk to the crate on disk.
    pub seconds: f64,
    /// The operations under `paths`.
    pub operations: usize,
    /// Those that the crate has.
    pub emitted: usize,
    /// Those that neither the crate has nor a warning names, as `GET /boats`.
    pub lost: Vec<String>,
    /// The operations of which a declared response cannot be read, and why.
    pub unread: Vec<String>,
    /// The JSON Pointers that warnings name.
    pub warned: Vec<String>,
    /// The schemas under `components.schemas`.
    pub schemas: usize,
    pub types: usize,
    /// The types of components, bodies and answers, which can be sampled.
    pub typed: Vec<Typed>,
    /// The lines of the crate's Rust, the runtime included.
    pub lines: usize,
    pub warnings: usize,
    /// What makes the crate impossible; where there is any, it was not written.
    pub errors: Vec<String>,
}

/// A type and the schema that it stands for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Typed {
    /// As a program writes it, such as `types::Boat` or `Vec<types::Boat>`.
    pub rust: String,
    /// The JSON Pointer of the schema.
    pub place: String,
    /// Whether the type has a value for `null` even if its name does not say so.
    pub nullable: bool,
    pub unknown: Unknown,
}

/// The instances of a type that may decode to its variant `Unknown`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unknown {
    /// The type has no such variant of its own.
    Absent,
    /// Those that its schema does not list: an enum.
    Unlisted,
    /// None that is valid: a union.
    Invalid,
}
