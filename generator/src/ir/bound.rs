//! Constraints on values beyond their type.

use crate::text::Text;

/// A constraint on the values of an input, a field or a type. It has no effect in Rust; `drift`
/// compares it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Bound {
    /// The JSON Schema keyword, such as `maximum`, prefixed with `items.` or `values.` if it
    /// applies to each of them.
    pub keyword: Text,
    /// The keyword's value as JSON.
    pub value: Text,
    /// The constraint in words, such as `at most 5`.
    pub phrase: Text,
}
