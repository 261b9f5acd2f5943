//! The result of parsing a text.

use super::Node;
use super::fault::Fault;
use crate::diagnostic::Diagnostics;

/// The result of parsing a text: a root, or errors.
#[derive(Debug)]
pub(super) struct Parsed {
    pub(super) root: Option<Node>,
    pub(super) faults: Vec<Fault>,
    pub(super) warnings: Vec<Fault>,
}

impl Parsed {
    pub(super) fn whole(root: Node) -> Self {
        Self { root: Some(root), faults: Vec::new(), warnings: Vec::new() }
    }

    /// Returns the root and its warnings, or all errors.
    pub(super) fn into_root(self, file: &str) -> Result<(Node, Diagnostics), Diagnostics> {
        let mut diagnostics = Diagnostics::default();
        for fault in self.faults {
            diagnostics.push(fault.into_error(file));
        }
        let Some(root) = self.root else {
            return Err(diagnostics);
        };
        for warning in self.warnings {
            diagnostics.push(warning.into_warning(file));
        }
        Ok((root, diagnostics))
    }
}
