//! Unions: an enum with a variant for each member type, and one for unknown JSON.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use super::deprecation::deprecation;
use super::docs::Docs;
use super::further_derives::further_derives;
use super::rust_type::rust_type;
use super::union_docs::selection;
use crate::ir::{
    Api, Dispatch, JsonKind, KeysArm, Literal, TagArm, TextFormat, TypeDef, TypeRef, Union, Variant,
    WebhookHeaders, WrittenTag,
};
use crate::text::Text;

/// Emits the enum, its decoding and encoding, and its conversions, without its entry in `unions!`.
pub fn union(api: &Api, def: &TypeDef, item: &Union) -> TokenStream {
    let name = &def.name;
    let docs = selection(Docs::of(&def.doc), item);
    let deprecated = deprecation(def.deprecated);
    let (derives, attributes) = (further_derives(def), &def.attributes);
    let variants = item.variants.iter().map(|variant| definition(api, variant));
    let unknown = (!item.multipart).then(|| {
        quote! {
            /// A value not known to this version of the crate, as JSON.
            Unknown(UnknownJson),
        }
    });
    let wire = if item.multipart { impl_multipart(def, item) } else { impl_union(def, item) };
    let by_name = by_name(api, def, item);
    let conversions = conversions(api, def, item);
    quote! {
        #docs
        #deprecated
        #[derive(Clone, Debug, PartialEq #(, #derives)*)]
        #(#attributes)*
        #[non_exhaustive]
        pub enum #name {
            #(#variants,)*
            #unknown
        }

        #by_name
        #wire
        #conversions
    }
}

/// Emits the functions that verify and decode webhooks.
fn by_name(api: &Api, def: &TypeDef, item: &Union) -> Option<TokenStream> {
    if item.names.is_empty() {
        return None;
    }
    let name = &def.name;
    let wires = item.names.iter().map(|name| &name.wire);
    let variants = item.names.iter().map(|name| &item.variants[name.variant].name);
    let header_names = api.webhook_headers.as_ref().map(
        |WebhookHeaders { id, timestamp, signature }| quote!(.header_names(#id, #timestamp, #signature)),
    );
    Some(quote! {
        impl #name {
            /// Verifies the signature of a webhook and decodes its body.
            ///
            /// `headers` and `body` are those of the request, unchanged. `secrets` are the secrets
            /// that may have signed it: during rotation, both the old and the new one.
            ///
            /// Returns `Unknown` if the body alone does not identify the webhook. If you know its
            /// name, use `verifier().check(..)`, then `from_json(name, body)`.
            #[cfg(feature = "webhook-signatures")]
            pub fn verify(
                headers: &crate::runtime::HeaderMap,
                body: &[u8],
                secrets: &[crate::runtime::Secret],
            ) -> crate::runtime::webhooks::Verified<Self> {
                Self::verifier().verify(headers, body, secrets)
            }

            /// Creates the verifier that `verify` uses, to change the tolerance or the current
            /// time.
            #[cfg(feature = "webhook-signatures")]
            pub fn verifier() -> crate::runtime::webhooks::Verifier {
                crate::runtime::webhooks::Verifier::new() #header_names
            }

            /// Decodes the body of the webhook with this name; `Unknown` if the name is not known.
            pub fn from_json(name: &str, body: &[u8]) -> Decoded<Self> {
                match name {
                    #(#wires => from_slice(body).map(Self::#variants),)*
                    _ => from_slice(body).map(Self::Unknown),
                }
            }
        }
    })
}

fn impl_multipart(def: &TypeDef, item: &Union) -> TokenStream {
    let name = &def.name;
    let arms = item.variants.iter().map(|variant| {
        let name = &variant.name;
        match &variant.tag {
            None => quote!(Self::#name(value) => value.parts(form)),
            Some(WrittenTag { property, value }) => quote! {
                Self::#name(value) => {
                    form.text(#property, &#value);
                    value.parts(form);
                }
            },
        }
    });
    quote! {
        impl Multipart for #name {
            #[inline]
            fn parts(&self, form: &mut Form) {
                match self {
                    #(#arms,)*
                }
            }
        }
    }
}

fn impl_union(def: &TypeDef, item: &Union) -> TokenStream {
    let name = &def.name;
    let dispatch = dispatch(item, &item.dispatch, Value::Whole);
    let encodes = item.variants.iter().map(|variant| {
        let name = &variant.name;
        match &variant.tag {
            None => quote!(Self::#name(value) => out.put(value)),
            Some(WrittenTag { property, value }) => {
                quote!(Self::#name(value) => out.put_tagged(#property, #value, value))
            }
        }
    });
    quote! {
        impl Decode for #name {
            #[inline]
            fn decode(node: Node<'_>) -> Decoded<Self> {
                #dispatch
            }
        }

        impl Encode for #name {
            #[inline]
            fn encode(&self, out: &mut Encoder) {
                match self {
                    #(#encodes,)*
                    Self::Unknown(value) => out.put(value),
                }
            }
        }
    }
}

fn definition(api: &Api, variant: &Variant) -> TokenStream {
    let docs = Docs::of(&variant.doc);
    let name = &variant.name;
    let ty = rust_type(api, &variant.ty);
    quote! {
        #docs
        #name(#ty)
    }
}

/// The variable that holds the value to inspect.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Value {
    /// The value of the union.
    Whole,
    /// The first element of a list.
    First,
    /// A member of an object.
    Member,
}

impl ToTokens for Value {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(match self {
            Self::Whole => quote!(node),
            Self::First => quote!(first),
            Self::Member => quote!(member),
        });
    }
}

/// Emits the expression that decodes `node` by inspecting the node `at`.
fn dispatch(item: &Union, decision: &Dispatch, at: Value) -> TokenStream {
    match decision {
        Dispatch::Variant(index) => {
            let name = &item.variants[*index].name;
            quote!(node.decode().map(Self::#name))
        }
        Dispatch::Fallback(index) => {
            let decided = dispatch(item, &Dispatch::Variant(*index), at);
            quote!(#decided.or_else(|_| Ok(Self::Unknown(node.keep()))))
        }
        Dispatch::First(indexes) => {
            let name = |index: &usize| &item.variants[*index].name;
            let first = indexes.first().map(name).map(|name| quote!(node.decode().map(Self::#name)));
            let further_attempts = further_attempts(item, indexes.get(1..).unwrap_or_default());
            quote!(#first #further_attempts.or_else(|_| Ok(Self::Unknown(node.keep()))))
        }
        Dispatch::Unknown => quote!(Ok(Self::Unknown(node.keep()))),
        Dispatch::Kind(arms) => by_kind(item, arms, at),
        Dispatch::Tag { property, arms, otherwise } => by_tag(item, property, arms, otherwise, at),
        Dispatch::FirstElement { of, empty, any } => {
            let (first, of) = (Value::First, dispatch(item, of, Value::First));
            let empty = dispatch(item, &Dispatch::Variant(*empty), at);
            let decided = quote! {
                match #at.first() {
                    Some(#first) => #of,
                    None => #empty,
                }
            };
            if at != Value::Whole {
                return decided;
            }
            let further_attempts = further_attempts(item, any);
            quote!(#decided #further_attempts.or_else(|_| Ok(Self::Unknown(node.keep()))))
        }
        Dispatch::Member { property, of, otherwise } => {
            let (member, of) = (Value::Member, dispatch(item, of, Value::Member));
            let otherwise = dispatch(item, otherwise, at);
            quote! {
                match #at.member(#property) {
                    Some(#member) => #of,
                    None => #otherwise,
                }
            }
        }
        Dispatch::Text { arms, otherwise } => {
            let arms = arms.iter().map(|arm| {
                let format = text_format(arm.format);
                let then = dispatch(item, &arm.then, at);
                quote!(if #at.is_text(#format) { #then } else)
            });
            let otherwise = dispatch(item, otherwise, at);
            quote!(#(#arms)* { #otherwise })
        }
        Dispatch::Keys { arms, otherwise } => by_keys(item, arms, otherwise, at),
    }
}

/// Emits attempts to decode other variants, for a value that its first variant rejects.
fn further_attempts(item: &Union, indexes: &[usize]) -> TokenStream {
    let names = indexes.iter().map(|index| &item.variants[*index].name);
    quote!(#(.or_else(|_| node.again()?.decode().map(Self::#names)))*)
}

fn by_kind(item: &Union, arms: &[(JsonKind, Dispatch)], at: Value) -> TokenStream {
    let mut covered = Vec::new();
    let arms: Vec<_> = arms
        .iter()
        .map(|(kind, then)| {
            let integers_too = *kind == JsonKind::Number && !covered.contains(&JsonKind::Integer);
            covered.push(*kind);
            let then = dispatch(item, then, at);
            let kind = json_kind(*kind);
            if integers_too { quote!(Kind::Integer | #kind => #then) } else { quote!(#kind => #then) }
        })
        .collect();
    let numbers = covered.contains(&JsonKind::Number) && !covered.contains(&JsonKind::Integer);
    let complete = covered.len() + usize::from(numbers) == KINDS;
    let rest = (!complete).then(|| quote!(_ => Ok(Self::Unknown(node.keep())),));
    quote! {
        match #at.kind() {
            #(#arms,)*
            #rest
        }
    }
}

/// The number of kinds of JSON values.
const KINDS: usize = 7;

fn text_format(format: TextFormat) -> TokenStream {
    match format {
        TextFormat::Ipv4 => quote!(TextFormat::Ipv4),
        TextFormat::Ipv6 => quote!(TextFormat::Ipv6),
        TextFormat::Date => quote!(TextFormat::Date),
        TextFormat::DateTime => quote!(TextFormat::DateTime),
        TextFormat::Uuid => quote!(TextFormat::Uuid),
        TextFormat::Uri => quote!(TextFormat::Uri),
        TextFormat::Email => quote!(TextFormat::Email),
    }
}

fn json_kind(kind: JsonKind) -> TokenStream {
    match kind {
        JsonKind::Null => quote!(Kind::Null),
        JsonKind::Bool => quote!(Kind::Bool),
        JsonKind::Integer => quote!(Kind::Integer),
        JsonKind::Number => quote!(Kind::Number),
        JsonKind::String => quote!(Kind::String),
        JsonKind::Array => quote!(Kind::Array),
        JsonKind::Object => quote!(Kind::Object),
    }
}

fn by_tag(item: &Union, property: &Text, arms: &[TagArm], otherwise: &Dispatch, at: Value) -> TokenStream {
    let arms = arms.iter().filter(|arm| !arm.values.is_empty()).map(|arm| {
        let values = arm.values.iter().map(|value| match value {
            Literal::String(_) => quote!(Tag::Str(#value)),
            Literal::Integer(_) => quote!(Tag::Int(#value)),
            Literal::Bool(_) => quote!(Tag::Bool(#value)),
        });
        let then = dispatch(item, &arm.then, at);
        quote!(Some(#(#values)|*) => #then)
    });
    let otherwise = dispatch(item, otherwise, at);
    quote! {
        match #at.tag(#property) {
            #(#arms,)*
            _ => #otherwise,
        }
    }
}

fn by_keys(item: &Union, arms: &[KeysArm], otherwise: &Dispatch, at: Value) -> TokenStream {
    let arms = arms.iter().map(|arm| {
        let keys = &arm.all;
        let then = dispatch(item, &arm.then, at);
        quote!(if #(#at.has(#keys))&&* { #then } else)
    });
    let then = dispatch(item, otherwise, at);
    // A further check for keys continues with `else if`.
    match otherwise {
        Dispatch::Keys { .. } => quote!(#(#arms)* #then),
        _ => quote!(#(#arms)* { #then }),
    }
}

/// Emits `From` for each type that only one variant has. A union that is only received has it for
/// tests.
fn conversions(api: &Api, def: &TypeDef, item: &Union) -> Option<TokenStream> {
    let is_distinct = |variant: &&Variant| {
        let same = item.variants.iter().filter(|other| unboxed(&other.ty) == unboxed(&variant.ty));
        same.count() == 1
    };
    let distinct = item.variants.iter().filter(is_distinct);
    let conversions: Vec<TokenStream> = distinct
        .map(|variant| {
            let (name, ty) = (&variant.name, rust_type(api, unboxed(&variant.ty)));
            let from_str = (variant.ty == TypeRef::String).then(|| quote!(#name: &str;));
            quote!(#name: #ty; #from_str)
        })
        .collect();
    let name = &def.name;
    let table = quote!({ #name { #(#conversions)* } });
    (!conversions.is_empty()).then(|| match def.sent {
        true => quote!(from_members! #table),
        false => quote! {
            #[cfg(feature = "testing")]
            crate::runtime::from_members! #table
        },
    })
}

fn unboxed(ty: &TypeRef) -> &TypeRef {
    match ty {
        TypeRef::Boxed(inner) => inner,
        _ => ty,
    }
}
