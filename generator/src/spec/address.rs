//! The identity of a node.

/// A set of bindings; the default is the empty one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct ScopeId(pub usize);

/// The identity of a node in a dynamic scope. Two nodes with equal content have different
/// addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Address {
    pub node: usize,
    pub scope: ScopeId,
}
