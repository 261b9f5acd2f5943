//! Doc texts are replaced by numbers while the code is tokens and a syntax tree. Escaping, lexing
//! and unescaping the texts is many times slower than handling a number.

use std::cell::RefCell;

thread_local! {
    static TEXTS: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// Stores a text and returns the number that replaces it.
pub fn register(text: String) -> String {
    TEXTS.with_borrow_mut(|texts| {
        texts.push(text);
        (texts.len() - 1).to_string()
    })
}

/// Returns and clears the texts stored on this thread, by number. A file is emitted and printed on
/// one thread.
pub fn drain() -> Vec<String> {
    TEXTS.take()
}
