//! JSON constants as Rust literals.

use proc_macro2::{Literal as Token, TokenStream};
use quote::{ToTokens, quote};

use crate::ir::Literal;

impl ToTokens for Literal {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self {
            Self::String(text) => text.to_tokens(tokens),
            Self::Integer(number) => tokens.extend(integer(*number)),
            Self::Bool(value) => value.to_tokens(tokens),
        }
    }
}

/// Returns an integer literal without a suffix.
fn integer(number: i64) -> TokenStream {
    let digits = Token::u64_unsuffixed(number.unsigned_abs());
    if number < 0 { quote!(-#digits) } else { quote!(#digits) }
}
