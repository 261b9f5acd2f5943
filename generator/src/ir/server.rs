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

impl ServerVariable {
    /// Returns the variable that programs must set before a URL has a host: the URL begins with it,
    /// and it has no default.
    pub fn required<'a>(url: &Text, variables: &'a [Self]) -> Option<&'a Self> {
        let (first, _) = url.as_written().strip_prefix('{')?.split_once('}')?;
        variables.iter().find(|variable| variable.name == *first && variable.default.is_empty())
    }
}
