//! Structs whose fields are the parts of a `multipart/form-data` body.

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::{Field, Member, Struct, TypeDef, TypeRef};

/// Emits `impl Multipart`, which adds the parts in order.
pub fn multipart(def: &TypeDef, item: &Struct) -> TokenStream {
    let name = &def.name;
    if item.members.is_empty() && item.additional.is_none() {
        return quote! {
            impl Multipart for #name {
                #[inline]
                fn parts(&self, _: &mut Form) {}
            }
        };
    }
    let members = item.members.iter().map(part);
    let parts = (!item.members.is_empty()).then(|| quote!(form #(#members)*;));
    let additional = item.additional.as_ref().map(|ty| {
        let add = if is_file(ty) { quote!(file) } else { quote!(text) };
        quote! {
            for (name, value) in &self.additional {
                form.#add(name, value);
            }
        }
    });
    quote! {
        impl Multipart for #name {
            #[inline]
            fn parts(&self, form: &mut Form) {
                #parts
                #additional
            }
        }
    }
}

fn part(member: &Member) -> TokenStream {
    match member {
        Member::Field(Field { name, wire, ty, .. }) if is_file(ty) => quote!(.file(#wire, &self.#name)),
        Member::Field(Field { name, wire, ty: TypeRef::Json, .. }) => quote!(.json(#wire, &self.#name)),
        Member::Field(Field { name, wire, .. }) => quote!(.text(#wire, &self.#name)),
        Member::Constant(constant) => {
            let (wire, value) = (&constant.wire, &constant.value);
            quote!(.text(#wire, &#value))
        }
    }
}

/// Returns whether the type is a file or a list of files.
pub fn is_file(ty: &TypeRef) -> bool {
    match ty {
        TypeRef::File => true,
        TypeRef::List(item) | TypeRef::Nullable(item) | TypeRef::Boxed(item) => is_file(item),
        _ => false,
    }
}
