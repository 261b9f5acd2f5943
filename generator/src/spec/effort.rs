//! The bound on what is read of a document.
//!
//! `allOf` of unions multiplies: each member is a schema of its own, with the other unions beside
//! it. References multiply, too: thousands of paths may refer to one path item of thousands of
//! parameters. A document of a kilobyte can so come to more than any memory holds. Each part is
//! counted as often as it is read, so that one bound holds for all of it.

use super::resolver::Resolver;
use crate::limits::exceeded;
use crate::pointer::Pointer;

/// A count of parts, and its end.
#[derive(Debug)]
pub(super) struct Effort {
    limit: usize,
    left: usize,
    is_spent: bool,
    /// An error says so.
    is_reported: bool,
}

impl Effort {
    pub fn new(limit: usize) -> Self {
        Self { limit, left: limit, is_spent: false, is_reported: false }
    }

    /// Counts so many parts, and returns whether they may be read. Once they may not, none may.
    pub fn spend(&mut self, parts: usize) -> bool {
        match self.left.checked_sub(parts) {
            Some(left) => self.left = left,
            None => self.is_spent = true,
        }
        !self.is_spent
    }
}

/// The bytes of a pointer that count as one part more: a long key is copied for whatever stands
/// below it.
const LONG: usize = 512;

fn weighed(pointer: &Pointer, parts: usize) -> usize {
    parts.saturating_mul(1 + pointer.length() / LONG)
}

impl Resolver<'_> {
    /// Returns whether so many parts at a place may be read, before any of them is.
    pub(super) fn affords(&mut self, pointer: &Pointer, parts: usize) -> bool {
        if weighed(pointer, parts) > self.effort.left {
            self.effort.is_spent = true;
        }
        !self.is_over(pointer)
    }

    /// Counts so many parts at a place.
    pub(super) fn spend_at(&mut self, pointer: &Pointer, parts: usize) {
        self.effort.spend(weighed(pointer, parts));
    }

    /// Returns whether no more may be read. The first time, an error says that it is so here.
    pub(super) fn is_over(&mut self, pointer: &Pointer) -> bool {
        if self.effort.is_spent && !self.effort.is_reported {
            self.effort.is_reported = true;
            let what = "the parts that `allOf`, unions and references bring together up to here";
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
