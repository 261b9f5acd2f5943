//! Operations of a JSON Patch (RFC 6902).

use serde_json::{Value, json};

use crate::{Encode, Encoder};

/// An operation of a JSON Patch (RFC 6902): a change at a place, which a JSON Pointer names (RFC
/// 6901), such as `/spec/replicas`.
#[derive(Clone, Debug, PartialEq)]
pub struct PatchOperation(Value);

impl PatchOperation {
    /// Adds a value at a place, or behind the last element of a list for a pointer that ends in
    /// `-`.
    #[inline]
    pub fn add(path: impl Into<String>, value: impl Into<Value>) -> Self {
        Self(json!({ "op": "add", "path": path.into(), "value": value.into() }))
    }

    /// Removes the value at a place.
    #[inline]
    pub fn remove(path: impl Into<String>) -> Self {
        Self(json!({ "op": "remove", "path": path.into() }))
    }

    /// Replaces the value at a place.
    #[inline]
    pub fn replace(path: impl Into<String>, value: impl Into<Value>) -> Self {
        Self(json!({ "op": "replace", "path": path.into(), "value": value.into() }))
    }

    /// Moves a value from one place to another.
    #[inline]
    pub fn move_value(from: impl Into<String>, path: impl Into<String>) -> Self {
        Self(json!({ "op": "move", "from": from.into(), "path": path.into() }))
    }

    /// Copies a value from one place to another.
    #[inline]
    pub fn copy(from: impl Into<String>, path: impl Into<String>) -> Self {
        Self(json!({ "op": "copy", "from": from.into(), "path": path.into() }))
    }

    /// Checks the value at a place: the server makes none of the changes if it is another.
    #[inline]
    pub fn test(path: impl Into<String>, value: impl Into<Value>) -> Self {
        Self(json!({ "op": "test", "path": path.into(), "value": value.into() }))
    }
}

impl Encode for PatchOperation {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        self.0.encode(out);
    }
}
