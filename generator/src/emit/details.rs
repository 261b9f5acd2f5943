//! The details of structs whose fields are named after values of one of them: `details!`.

use proc_macro2::TokenStream;
use quote::quote;

use super::rust_type::rust_type;
use crate::ir::{TypeId, TypeRef};
use crate::prepare::EmitModel;

/// Emits the table of a struct.
pub fn details(model: &EmitModel, id: TypeId) -> Option<TokenStream> {
    let details = model.details(id)?;
    let owner = &model.types[id.0].name;
    let (tag, values) = (&details.tag, &model.types[details.values.0].name);
    let presence = if details.tag_presence.is_required() { quote!(required) } else { quote!(optional) };
    let (name, method) = (&details.name, &details.method);
    let rows = details.fields.iter().map(|(variant, field, ty)| {
        let (kind, ty) = match ty {
            TypeRef::Boxed(inner) => (quote!(boxed), rust_type(model, inner)),
            ty => (quote!(plain), rust_type(model, ty)),
        };
        quote!(#variant = #field: #kind #ty;)
    });
    Some(quote! {
        #owner.#method by #presence #tag: #values => #name { #(#rows)* }
    })
}
