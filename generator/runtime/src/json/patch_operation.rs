//! Operations of a JSON Patch (RFC 6902).

use serde_json::{Value, json};

use crate::{Encode, Encoder};

/// An operation of a JSON Patch (RFC 6902). Paths are JSON Pointers (RFC 6901), such as
/// `/spec/replicas`.
#[derive(Clone, Debug, PartialEq)]
pub struct PatchOperation(Value);

impl PatchOperation {
    /// Adds a value at `path`. If the pointer ends in `-`, the value is appended to a list.
    #[inline]
    pub fn add(path: impl Into<String>, value: impl Into<Value>) -> Self {
        Self(json!({ "op": "add", "path": path.into(), "value": value.into() }))
    }

    /// Removes the value at `path`.
    #[inline]
    pub fn remove(path: impl Into<String>) -> Self {
        Self(json!({ "op": "remove", "path": path.into() }))
    }

    /// Replaces the value at `path`.
    #[inline]
    pub fn replace(path: impl Into<String>, value: impl Into<Value>) -> Self {
        Self(json!({ "op": "replace", "path": path.into(), "value": value.into() }))
    }

    /// Moves the value at `from` to `path`.
    #[inline]
    pub fn move_value(from: impl Into<String>, path: impl Into<String>) -> Self {
        Self(json!({ "op": "move", "from": from.into(), "path": path.into() }))
    }

    /// Copies the value at `from` to `path`.
    #[inline]
    pub fn copy(from: impl Into<String>, path: impl Into<String>) -> Self {
        Self(json!({ "op": "copy", "from": from.into(), "path": path.into() }))
    }

    /// Tests that the value at `path` equals `value`. If not, the server applies none of the
    /// changes.
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
