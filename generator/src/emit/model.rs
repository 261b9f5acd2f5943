//! JSON structs: definition, constructor, setters, and the table for decoding and encoding.

use proc_macro2::TokenStream;
use quote::quote;

use super::constructor::{constructor, is_default};
use super::deprecation::deprecation;
use super::docs::Docs;
use super::further_derives::further_derives;
use super::multipart::multipart;
use super::rust_type::{rust_type, with_presence};
use crate::ir::{Api, Field, Member, Presence, Struct, TypeDef, TypeRef};
use crate::names::FieldName;

/// Emits everything for a struct. `list` is the field that holds the items of a page.
pub fn model(api: &Api, def: &TypeDef, item: &Struct, list: Option<&FieldName>) -> TokenStream {
    let definition = definition(api, def, item);
    let constructor = constructor(api, def, item);
    let wire = if item.multipart { multipart(def, item) } else { members(api, def, item, list) };
    quote! {
        #definition
        #constructor
        #wire
    }
}

fn definition(api: &Api, def: &TypeDef, item: &Struct) -> TokenStream {
    let name = &def.name;
    let docs = Docs::of(&def.doc);
    let deprecated = deprecation(def.deprecated);
    let (derives, attributes) = (further_derives(def), &def.attributes);
    let default = is_default(def, item).then(|| quote!(Default,));
    let fields = item.fields().map(|field| definition_field(api, field));
    let additional = item.additional.as_ref().map(|value| {
        let value = rust_type(api, value);
        quote! {
            /// The properties that have no field of their own.
            pub additional: BTreeMap<String, #value>,
        }
    });
    // `model!` implements `Debug` and `PartialEq` for JSON models; a form has to derive them.
    let (debug, equal) =
        if item.multipart { (quote!(Debug,), quote!(PartialEq,)) } else { Default::default() };
    let extra = (!item.multipart).then(|| {
        quote! {
            /// Fields not known to this version of the crate.
            pub extra: Extra,
        }
    });
    quote! {
        #docs
        #deprecated
        #[derive(Clone, #debug #default #equal #(#derives,)*)]
        #(#attributes)*
        #[non_exhaustive]
        pub struct #name {
            #(#fields,)*
            #additional
            #extra
        }
    }
}

fn definition_field(api: &Api, field: &Field) -> TokenStream {
    let docs = Docs::of(&field.doc);
    let deprecated = deprecation(field.deprecated);
    let name = &field.name;
    let ty = with_presence(api, &field.ty, field.presence);
    quote! {
        #docs
        #deprecated
        pub #name: #ty
    }
}

/// Emits the table of members and their wire names, from which the runtime derives decoding and
/// encoding.
fn members(api: &Api, def: &TypeDef, item: &Struct, list: Option<&FieldName>) -> TokenStream {
    let name = &def.name;
    let constants = item.members.iter().filter_map(constant);
    let fields = item.fields().map(field);
    let additional = item.additional.as_ref().map(|_| quote!(..additional;));
    let list = item.fields().find(|field| Some(&field.name) == list).and_then(|field| {
        let TypeRef::List(item) = &field.ty else { return None };
        let (wire, item) = (&field.wire, rust_type(api, item));
        Some(quote!([#item] = #wire;))
    });
    quote! {
        model! {
            #name { #(#constants)* #(#fields)* #additional #list }
        }
    }
}

fn constant(member: &Member) -> Option<TokenStream> {
    let Member::Constant(constant) = member else {
        return None;
    };
    let (wire, value) = (&constant.wire, &constant.value);
    Some(quote!(#wire = #value;))
}

fn field(field: &Field) -> TokenStream {
    let (name, wire) = (&field.name, &field.wire);
    match field.presence {
        Presence::Required => quote!(required #name = #wire;),
        Presence::Optional | Presence::OptionalNullable => quote!(optional #name = #wire;),
        Presence::Nullable => quote!(nullable #name = #wire;),
    }
}
