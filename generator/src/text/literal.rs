//! String literals in Rust.

use proc_macro2::Literal;

/// Returns the literal as text. Invisible characters and those that change the text direction are
/// escaped.
pub(super) fn literal(text: &str) -> String {
    Literal::string(text).to_string()
}
