//! Limits on what a document may hold, so that no document makes the generator run without end or
//! out of memory.
//!
//! Each is far above what published documents hold and can be raised in the configuration
//! (`[limits]`). They are counts rather than seconds: the same document is refused on every
//! machine, or on none.

use serde::Deserialize;

use crate::diagnostic::Diagnostic;
use crate::pointer::Pointer;

/// The most that a document may hold of each thing.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Limits {
    /// Operations, webhooks and callbacks included.
    pub operations: usize,
    /// Parameters of one operation.
    pub parameters: usize,
    /// Segments of one path.
    pub segments: usize,
    /// Responses of one operation, and media types of one body.
    pub responses: usize,
    /// Schemas, inline ones included.
    pub schemas: usize,
    /// Parts of schemas (members of `allOf` and unions, targets of references) and of operations
    /// (parameters, responses and the like), each counted as often as it is read: what references
    /// and unions multiply.
    pub parts: usize,
    /// Properties of one object.
    pub properties: usize,
    /// Values of one enum.
    pub values: usize,
    /// Members of one union, and values of one discriminator.
    pub members: usize,
    /// Schemas that lead one to another, as structs in structs do.
    pub depth: usize,
    /// Lists and maps directly inside one another: each is a level of one Rust type.
    pub nesting: usize,
    /// Bytes of one description, title or name.
    pub text: usize,
    /// Servers, tags and security schemes, each.
    pub entries: usize,
}

impl Default for Limits {
    /// All published documents that are known are below them, but for one of 11,422 operations.
    /// They have up to 50,000 schemas, and unions of some hundred members.
    fn default() -> Self {
        Self {
            operations: 5_000,
            parameters: 1_000,
            segments: 100,
            responses: 200,
            schemas: 200_000,
            parts: 2_000_000,
            properties: 5_000,
            values: 20_000,
            members: 1_000,
            depth: 2_000,
            nesting: 100,
            text: 250_000,
            entries: 2_000,
        }
    }
}

/// The error of an exceeded limit. The count is unknown if counting stopped at the limit.
pub(crate) fn exceeded(
    what: &str,
    count: Option<usize>,
    limit: usize,
    key: &str,
    pointer: &Pointer,
) -> Diagnostic {
    let (told, enough) = match count {
        Some(count) => (format!("{count}, "), count),
        None => (String::new(), limit.saturating_mul(2)),
    };
    let help = format!(
        "raise the limit in the configuration if the document is meant to be that large:\n[limits]\n{key} = {enough}"
    );
    Diagnostic::error(format!("{what}: {told}more than the limit of {limit}")).at(pointer).help(help)
}
