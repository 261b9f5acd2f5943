//! Structs of JSON: the struct, its constructor and setters, and how it is decoded and encoded.

use proc_macro2::TokenStream;
use quote::quote;

use super::constructor::constructor;
use super::deprecation;
use super::docs::Docs;
use super::mention::{mention, with_presence};
use super::multipart::multipart;
use crate::ir::{Api, Field, Member, Presence, Struct, TypeDef};

/// Everything about a struct but the line of `models!`.
pub fn model(api: &Api, def: &TypeDef, item: &Struct) -> TokenStream {
    let definition = definition(api, def, item);
    let constructor = constructor(api, def, item);
    let wire = if item.multipart { multipart(def, item) } else { impl_model(def, item) };
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
    let default = is_default(def, item).then(|| quote!(Default,));
    let fields = item.fields().map(|field| definition_field(api, field));
    let additional = item.additional.as_ref().map(|value| {
        let value = mention(api, value);
        quote! {
            /// The other properties.
            pub additional: BTreeMap<String, #value>,
        }
    });
    let extra = (!item.multipart).then(|| quote!(extra: Extra,));
    quote! {
        #docs
        #deprecated
        #[derive(Clone, Debug, #default PartialEq)]
        #[non_exhaustive]
        pub struct #name {
            #(#fields,)*
            #additional
            #extra
        }
    }
}

/// Whether `Default` makes a value that can be sent.
pub fn is_default(def: &TypeDef, item: &Struct) -> bool {
    def.sent && item.fields().all(|field| !field.presence.is_required())
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

fn impl_model(def: &TypeDef, item: &Struct) -> TokenStream {
    let name = &def.name;
    // The runtime goes through the names, the decoding and the encoding in one order: that of the members.
    let wires = item.members.iter().map(|member| match member {
        Member::Field(field) => &field.wire,
        Member::Constant(constant) => &constant.wire,
    });
    let constants = item.members.iter().filter_map(decode_constant);
    let encodes = item.members.iter().map(encode_member);
    let decodes = item.fields().map(decode_field);
    let (decode_additional, encode_additional) = match item.additional {
        Some(_) => {
            (Some(quote!(additional: object.additional()?,)), Some(quote!(.additional(&self.additional))))
        }
        None => (None, None),
    };
    quote! {
        impl Model for #name {
            const FIELDS: &'static [&'static str] = &[#(#wires),*];

            fn decode(object: &mut Object<'_>) -> Decoded<Self> {
                #(#constants)*
                Ok(Self {
                    #(#decodes,)*
                    #decode_additional
                    extra: object.extra(),
                })
            }

            fn encode<'a>(&'a self, object: &mut ObjectWriter<'a>) {
                object.extra(&self.extra) #(#encodes)* #encode_additional;
            }
        }
    }
}

fn decode_constant(member: &Member) -> Option<TokenStream> {
    let Member::Constant(constant) = member else {
        return None;
    };
    let (wire, value) = (&constant.wire, &constant.value);
    Some(quote!(object.constant(#wire, #value)?;))
}

fn decode_field(field: &Field) -> TokenStream {
    let (name, wire) = (&field.name, &field.wire);
    match field.presence {
        Presence::Required => quote!(#name: object.required(#wire)?),
        Presence::Optional | Presence::OptionalNullable => quote!(#name: object.optional(#wire)?),
        Presence::Nullable => quote!(#name: object.nullable(#wire)?),
    }
}

fn encode_member(member: &Member) -> TokenStream {
    let field = match member {
        Member::Field(field) => field,
        Member::Constant(constant) => {
            let (wire, value) = (&constant.wire, &constant.value);
            return quote!(.constant(#wire, #value));
        }
    };
    let (name, wire) = (&field.name, &field.wire);
    match field.presence {
        Presence::Required => quote!(.required(#wire, &self.#name)),
        Presence::Optional | Presence::OptionalNullable => quote!(.optional(#wire, &self.#name)),
        Presence::Nullable => quote!(.nullable(#wire, &self.#name)),
    }
}
