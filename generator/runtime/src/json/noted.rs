//! The secrets and failures that an encoder records.

use crate::Secret;

/// The secrets in a text, and its failure, as an encoder recorded them.
#[derive(Clone, Default)]
pub(crate) struct Noted {
    /// The secrets in the text.
    pub(crate) secrets: Vec<Secret>,
    /// Says why a value could not be written. The text has `null` in its place, so it must not be
    /// sent.
    pub(crate) failure: Option<Box<str>>,
}

impl Noted {
    /// Adds what another encoder recorded. The first failure is kept.
    pub(crate) fn append(&mut self, mut other: Self) {
        self.secrets.append(&mut other.secrets);
        self.failure = self.failure.take().or(other.failure);
    }
}
