//! Enums that keep the values they do not know.

use proc_macro2::TokenStream;
use quote::quote;

use super::deprecation;
use super::docs::{Docs, code_span};
use crate::ir::{EnumRepr, EnumValue, Literal, OpenEnum, TypeDef};

/// The enum and what its values are on the wire, without the line of `open_enums!`.
pub fn open_enum(def: &TypeDef, item: &OpenEnum) -> TokenStream {
    let name = &def.name;
    let docs = Docs::of(&def.doc);
    let deprecated = deprecation(def.deprecated);
    let variants = item.values.iter().map(variant);
    let (unknown, wire) = match item.repr {
        EnumRepr::String => (quote!(UnknownValue), of_strings(def, item)),
        EnumRepr::Integer => (quote!(UnknownInteger), of_integers(def, item)),
    };
    quote! {
        #docs
        #deprecated
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants,)*
            /// A value that the API has added since.
            Unknown(#unknown),
        }

        #wire
    }
}

fn variant(value: &EnumValue) -> TokenStream {
    let docs = Docs::or_words(&value.doc, shown(&value.wire));
    let deprecated = deprecation(value.deprecated);
    let name = &value.name;
    quote! {
        #docs
        #deprecated
        #name
    }
}

/// The value as it is on the wire, in backticks.
fn shown(wire: &Literal) -> String {
    match wire {
        Literal::String(text) if text.is_empty() => "The empty string.".to_owned(),
        Literal::String(text) => code_span(text),
        Literal::Integer(number) => code_span(&number.to_string()),
        Literal::Bool(value) => code_span(&value.to_string()),
    }
}

fn of_strings(def: &TypeDef, item: &OpenEnum) -> TokenStream {
    let name = &def.name;
    let (variants, wires) = table(item);
    quote! {
        impl OpenEnum for #name {
            fn known(value: &str) -> Option<Self> {
                match value {
                    #(#wires => Some(Self::#variants),)*
                    _ => None,
                }
            }

            fn unknown(value: UnknownValue) -> Self {
                Self::Unknown(value)
            }

            fn as_str(&self) -> &str {
                match self {
                    #(Self::#variants => #wires,)*
                    Self::Unknown(value) => value.as_str(),
                }
            }
        }
    }
}

fn of_integers(def: &TypeDef, item: &OpenEnum) -> TokenStream {
    let name = &def.name;
    let (variants, wires) = table(item);
    quote! {
        impl OpenIntEnum for #name {
            fn known(value: i64) -> Option<Self> {
                match value {
                    #(#wires => Some(Self::#variants),)*
                    _ => None,
                }
            }

            fn unknown(value: UnknownInteger) -> Self {
                Self::Unknown(value)
            }

            fn as_i64(&self) -> i64 {
                match self {
                    #(Self::#variants => #wires,)*
                    Self::Unknown(value) => value.as_i64(),
                }
            }
        }
    }
}

/// The variants and what they are on the wire.
fn table(item: &OpenEnum) -> (Vec<&crate::names::VariantName>, Vec<&Literal>) {
    item.values.iter().map(|value| (&value.name, &value.wire)).unzip()
}
