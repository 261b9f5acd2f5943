//! Lists and maps that contain themselves: a tuple struct around the list or map.

use proc_macro2::TokenStream;
use quote::quote;

use super::deprecation::deprecation;
use super::docs::Docs;
use super::further_derives::further_derives;
use super::rust_type::rust_type;
use crate::ir::{Api, TypeDef, TypeRef};

/// Emits the tuple struct, without its entry in `newtypes!`.
pub fn newtype(api: &Api, def: &TypeDef, inner: &TypeRef) -> TokenStream {
    let name = &def.name;
    let docs = Docs::of(&def.doc);
    let deprecated = deprecation(def.deprecated);
    let (derives, attributes) = (further_derives(def), &def.attributes);
    let inner = rust_type(api, inner);
    quote! {
        #docs
        #deprecated
        #[derive(Clone, Debug, PartialEq #(, #derives)*)]
        #(#attributes)*
        pub struct #name(pub #inner);
    }
}
