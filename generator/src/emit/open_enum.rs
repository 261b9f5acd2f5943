//! Enums with a variant for unknown values.

use proc_macro2::TokenStream;
use quote::quote;

use super::deprecation::deprecation;
use super::docs::{Docs, code_span};
use super::example::crate_name;
use super::further_derives::further_derives;
use crate::ir::{Api, EnumRepr, EnumValue, Literal, OpenEnum, TypeDef};

/// Emits the enum and the table of its wire values.
pub fn open_enum(api: &Api, def: &TypeDef, item: &OpenEnum) -> TokenStream {
    let name = &def.name;
    let docs = match_example(api, def, item);
    let deprecated = deprecation(def.deprecated);
    let (derives, attributes) = (further_derives(def), &def.attributes);
    let variants = item.values.iter().map(variant);
    let (derived, unknown, call) = match item.repr {
        EnumRepr::String => (quote!(Clone), quote!(UnknownValue), quote!(text_enum)),
        EnumRepr::Integer => {
            (quote!(Clone, Debug, PartialEq, Eq, Hash), quote!(UnknownInteger), quote!(integer_enum))
        }
    };
    let (names, wires) = table(item);
    quote! {
        #docs
        #deprecated
        #[derive(#derived #(, #derives)*)]
        #(#attributes)*
        #[non_exhaustive]
        pub enum #name {
            #(#variants,)*
            /// A value not known to this version of the crate.
            Unknown(#unknown),
        }

        #call! {
            #name { #(#names = #wires;)* }
        }
    }
}

/// Returns the type's doc with a match that still compiles if the API adds values.
fn match_example(api: &Api, def: &TypeDef, item: &OpenEnum) -> Docs {
    let docs = Docs::of(&def.doc);
    let Some(first) = item.values.first().map(|value| &value.name) else { return docs };
    let (crate_name, name) = (crate_name(api), &def.name);
    docs.and_wrapped("The API may add values, so a `match` needs an arm for others:").and(format!(
        "```no_run\n# fn example(value: {crate_name}::types::{name}) {{\nuse {crate_name}::types::{name};\n\
         match value {{\n    {name}::{first} => println!(\"{first}\"),\n    \
         other => println!(\"{{other}}\"),\n}}\n# }}\n```"
    ))
}

fn variant(value: &EnumValue) -> TokenStream {
    let docs = Docs::or_words(&value.doc, wire_literal(&value.wire));
    let deprecated = deprecation(value.deprecated);
    let name = &value.name;
    quote! {
        #docs
        #deprecated
        #name
    }
}

/// Returns the wire value in backticks.
fn wire_literal(wire: &Literal) -> String {
    match wire {
        Literal::String(text) if text.is_empty() => "The empty string.".to_owned(),
        Literal::String(text) => text.code_span(),
        Literal::Integer(number) => code_span(&number.to_string()),
        Literal::Bool(value) => code_span(&value.to_string()),
    }
}

/// Returns the variants and their wire values.
fn table(item: &OpenEnum) -> (Vec<&crate::names::VariantName>, Vec<&Literal>) {
    item.values.iter().map(|value| (&value.name, &value.wire)).unzip()
}
