//! Limits on the size of a document, so that no document makes the generator hang or run out of
//! memory.
//!
//! Each limit is far above the size of published documents and can be raised in the configuration
//! (`[limits]`). Limits are counts, not seconds, so that a document is refused on every machine or
//! on none.

use serde::Deserialize;

use crate::diagnostic::{Code, Diagnostic};
use crate::pointer::Pointer;

/// The maximum number of each part of a document.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Limits {
    /// Operations, including webhooks and callbacks.
    pub operations: usize,
    /// Parameters of one operation.
    pub parameters: usize,
    /// Segments of one path.
    pub segments: usize,
    /// Responses of one operation, and media types of one body.
    pub responses: usize,
    /// Schemas, including inline ones.
    pub schemas: usize,
    /// Parts of schemas (members of `allOf` and unions, targets of references) and of operations
    /// (parameters and responses, for example). A part counts each time it is read, so this also
    /// limits small documents that multiply their size by references and unions.
    pub parts: usize,
    /// Properties of one object.
    pub properties: usize,
    /// Values of one enum.
    pub values: usize,
    /// Members of one union, and values of one discriminator.
    pub members: usize,
    /// Depth of schemas within schemas, such as structs in structs.
    pub depth: usize,
    /// Arrays and maps directly inside one another, which are the levels of one Rust type.
    pub nesting: usize,
    /// Bytes of one description, title or name.
    pub text: usize,
    /// Servers, tags and security schemes, each.
    pub entries: usize,
}

impl Default for Limits {
    /// All published documents that we know are below these limits, except for one with 11,422
    /// operations. They have up to 50,000 schemas, and unions of some hundred members.
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

/// Returns the error for an exceeded limit. The count is unknown if counting stopped at the limit.
pub(crate) fn exceeded(
    what: &str,
    count: Option<usize>,
    limit: usize,
    key: &str,
    pointer: &Pointer,
) -> Diagnostic {
    let (counted, enough) = match count {
        Some(count) => (format!("{count}, "), count),
        None => (String::new(), limit.saturating_mul(2)),
    };
    let help = format!(
        "raise the limit in the configuration if the document is meant to be that large:\n[limits]\n{key} = {enough}"
    );
    Diagnostic::error(Code::LimitExceeded, format!("{what}: {counted}more than the limit of {limit}"))
        .at(pointer)
        .help(help)
}
