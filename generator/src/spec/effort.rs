//! The limit on the work that resolving a document takes.
//!
//! `allOf` of unions multiplies: each member becomes a schema of its own, combined with the other
//! unions. References multiply as well: thousands of paths may refer to one path item with
//! thousands of parameters. So a document of a kilobyte can expand to more than fits into memory.
//! Every part is counted each time it is read, so one limit covers all of this.

use super::resolver::Resolver;
use crate::limits::exceeded;
use crate::pointer::Pointer;

/// A counter of parts with a limit.
#[derive(Debug)]
pub(super) struct Effort {
    limit: usize,
    left: usize,
    is_spent: bool,
    /// The error has been reported.
    is_reported: bool,
}

impl Effort {
    pub fn new(limit: usize) -> Self {
        Self { limit, left: limit, is_spent: false, is_reported: false }
    }

    /// Counts this many parts. Returns whether they may be read; once the limit is reached, it is
    /// always false.
    pub fn spend(&mut self, parts: usize) -> bool {
        match self.left.checked_sub(parts) {
            Some(left) => self.left = left,
            None => self.is_spent = true,
        }
        !self.is_spent
    }
}

/// Pointers cost one part more for each of this many bytes, because a long key is copied for
/// everything below it.
const LONG: usize = 512;

fn weighed(pointer: &Pointer, parts: usize) -> usize {
    parts.saturating_mul(1 + pointer.length() / LONG)
}

impl Resolver<'_> {
    /// Returns whether this many parts may be read, without counting them yet.
    pub(super) fn affords(&mut self, pointer: &Pointer, parts: usize) -> bool {
        if weighed(pointer, parts) > self.effort.left {
            self.effort.is_spent = true;
        }
        !self.is_over(pointer)
    }

    /// Counts this many parts at a location.
    pub(super) fn spend_at(&mut self, pointer: &Pointer, parts: usize) {
        self.effort.spend(weighed(pointer, parts));
    }

    /// Returns whether the limit is reached, and reports that once.
    pub(super) fn is_over(&mut self, pointer: &Pointer) -> bool {
        if self.effort.is_spent && !self.effort.is_reported {
            self.effort.is_reported = true;
            let what = "the parts that `allOf`, unions and references expand to, up to here";
            self.report.push(exceeded(what, None, self.effort.limit, "parts", pointer));
        }
        self.effort.is_spent
    }
}

#[cfg(test)]
mod tests {
    use super::Effort;

    #[test]
    fn the_limit_may_be_reached_and_not_exceeded() {
        let mut effort = Effort::new(3);
        assert!(effort.spend(1) && effort.spend(2));
        assert!(!effort.spend(1));
        assert!(!effort.spend(0), "once spent, it stays so");
    }
}
