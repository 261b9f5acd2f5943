//! The texts of docs, put aside while what they stand on is tokens and then a tree: a number is
//! carried, read and printed many times quicker than a text that is escaped and read again on the
//! way.

use std::cell::RefCell;

thread_local! {
    static ASIDE: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// Puts a text aside, and gives its number, which is told in its place.
pub fn put(text: String) -> String {
    ASIDE.with_borrow_mut(|aside| {
        aside.push(text);
        (aside.len() - 1).to_string()
    })
}

/// The texts by their numbers, since this was asked before on this thread: a file is emitted and
/// printed on one.
pub fn take() -> Vec<String> {
    ASIDE.take()
}
