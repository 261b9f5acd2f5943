//! The facts that generation found. One process writes them for another, so that its time and
//! memory can be measured.

use serde::{Deserialize, Serialize};

/// The facts about a document and its crate.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Facts {
    /// The seconds from the text on disk to the crate on disk.
    pub seconds: f64,
    /// The operations under `paths`.
    pub operations: usize,
    /// The operations in the crate.
    pub emitted: usize,
    /// The operations that are neither in the crate nor in a warning, such as `GET /boats`.
    pub lost: Vec<String>,
    /// The operations with a declared response that cannot be read, and the reason.
    pub unread: Vec<String>,
    /// The JSON Pointers in warnings.
    pub warned: Vec<String>,
    /// The schemas under `components.schemas`.
    pub schemas: usize,
    pub types: usize,
    /// The types of components, bodies and responses, which can be sampled.
    pub typed: Vec<Typed>,
    /// The lines of Rust in the crate, including the runtime.
    pub lines: usize,
    pub warnings: usize,
    /// The errors; if there are any, the crate was not written.
    pub errors: Vec<String>,
}

/// A type and its schema.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Typed {
    /// The type as in a program, such as `types::Boat` or `Vec<types::Boat>`.
    pub rust: String,
    /// The JSON Pointer of the schema.
    pub place: String,
    /// Set if the type has a value for `null` even if its name does not show it.
    pub nullable: bool,
    pub unknown: Unknown,
}

/// The instances of a type that may decode to its variant `Unknown`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unknown {
    /// The type does not have the variant.
    Absent,
    /// Values that its schema does not list: an enum.
    Unlisted,
    /// No valid instance: a union.
    Invalid,
}
