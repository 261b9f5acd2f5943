//! Literals of Rust.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, TokenStreamExt};

use super::Text;

/// The literal as text; what does not show, or turns the direction of text, is an escape in it.
pub(super) fn literal(text: &str) -> String {
    Literal::string(text).to_string()
}

impl ToTokens for Text {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.append(Literal::string(&self.0));
    }
}
