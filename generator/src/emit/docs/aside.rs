//! Doc texts are replaced by numbers while the code is tokens and a syntax tree. Escaping, lexing
//! and unescaping the texts is many times slower than handling a number.

use std::cell::RefCell;

thread_local! {
    static ASIDE: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// Stores a text and returns the number that replaces it.
pub fn put(text: String) -> String {
    ASIDE.with_borrow_mut(|aside| {
        aside.push(text);
        (aside.len() - 1).to_string()
    })
}

/// Returns and clears the texts stored on this thread, by number. A file is emitted and printed on
/// one thread.
pub fn take() -> Vec<String> {
    ASIDE.take()
}
