//! The attribute `#[deprecated]`.

use proc_macro2::TokenStream;
use quote::quote;

/// Returns `#[deprecated]` if the item is deprecated.
pub fn deprecation(deprecated: bool) -> Option<TokenStream> {
    deprecated.then(|| quote!(#[deprecated]))
}
