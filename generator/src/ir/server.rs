//! Variables of the servers' URLs.

use crate::text::Text;

/// A variable of a server's URL, which `server_variable` sets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServerVariable {
    pub name: Text,
    /// The value unless the client sets another.
    pub default: Text,
    /// The values that the document allows; empty: any.
    pub values: Vec<Text>,
}
