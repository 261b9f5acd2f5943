//! The attribute of what is deprecated.

use proc_macro2::TokenStream;
use quote::quote;

/// Returns `#[deprecated]` for what is deprecated.
pub fn deprecation(deprecated: bool) -> Option<TokenStream> {
    deprecated.then(|| quote!(#[deprecated]))
}
