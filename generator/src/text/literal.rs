//! Literals of Rust.

use proc_macro2::Literal;

/// Returns the literal as text; what does not show, or turns the direction of text, is an escape in
/// it.
pub(super) fn literal(text: &str) -> String {
    Literal::string(text).to_string()
}
