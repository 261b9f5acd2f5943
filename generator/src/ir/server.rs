//! Variables in server URLs.

use crate::text::Text;

/// A variable in a server URL, set by `server_variable`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServerVariable {
    pub name: Text,
    /// The value if the client sets none.
    pub default: Text,
    /// The permitted values; empty if any is.
    pub values: Vec<Text>,
}
