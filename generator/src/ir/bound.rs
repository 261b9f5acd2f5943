//! Constraints on values beyond their type.

use crate::text::Text;

/// A constraint of the values of an input, a field or a type, for `drift` to compare: nothing in
/// Rust follows from it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Bound {
    /// The keyword of JSON Schema, such as `maximum`, after `items.` or `values.` where it is asked
    /// of each of them.
    pub keyword: Text,
    /// The keyword's value as JSON.
    pub value: Text,
    /// The constraint in words, such as `at most 5`.
    pub phrase: Text,
}
