//! Arguments of methods and setters: their types, and conversions into the stored value.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use super::rust_type::{rust_type, with_presence};
use crate::ir::{Api, Conversion, EnumRepr, Presence, TypeKind, TypeRef};
use crate::names::FieldName;

/// An argument of a method or setter, and its conversion into the stored value.
pub struct Argument {
    name: FieldName,
    /// The type of the argument, such as `impl Into<String>`.
    pub ty: TokenStream,
    /// The expression that converts the argument; `None` if it is stored unchanged.
    conversion: Option<TokenStream>,
    /// Set if the argument's type is `impl Into` or another generic type. A generic function is
    /// compiled only where it is used, with or without `#[inline]`.
    pub is_generic: bool,
    /// Set for numbers and booleans.
    is_plain: bool,
}

impl Argument {
    /// Creates an argument with this name for a value of this type.
    pub fn new(api: &Api, name: &FieldName, ty: &TypeRef) -> Self {
        let (is_generic, is_plain) = (is_generic(api, ty), is_plain(ty));
        let (ty, conversion) = argument_type(api, ty, quote!(#name));
        Self { name: name.clone(), ty, conversion, is_generic, is_plain }
    }

    /// Creates a required argument, which is an `Option` if the value may be null.
    pub fn required(api: &Api, name: &FieldName, ty: &TypeRef, presence: Presence) -> Self {
        if presence.is_required() {
            return Self::new(api, name, ty);
        }
        let ty = with_presence(api, ty, presence);
        Self { name: name.clone(), ty, conversion: None, is_generic: false, is_plain: false }
    }

    /// Returns the declaration: `name: impl Into<String>`.
    pub fn declaration(&self) -> TokenStream {
        let Self { name, ty, .. } = self;
        quote!(#name: #ty)
    }

    /// Returns `#[inline]` for a setter of this argument unless it is generic or takes a number or
    /// boolean, so that neither the setter nor the drop code of its value is compiled unless used.
    pub fn inline(&self) -> Option<TokenStream> {
        (!self.is_generic && !self.is_plain).then(|| quote!(#[inline]))
    }

    /// Returns the converted value: `name.into()`.
    pub fn value(&self) -> TokenStream {
        match &self.conversion {
            Some(conversion) => conversion.clone(),
            None => self.name.to_token_stream(),
        }
    }

    /// Returns the field initializer of a struct literal: `name: name.into()`, or `name` if nothing
    /// is converted.
    pub fn initializer(&self) -> TokenStream {
        self.kept_as(&self.name)
    }

    /// Returns the initializer of the field `field` of a struct literal.
    pub fn kept_as(&self, field: &FieldName) -> TokenStream {
        let name = &self.name;
        match &self.conversion {
            Some(conversion) => quote!(#field: #conversion),
            None if field == name => quote!(#name),
            None => quote!(#field: #name),
        }
    }
}

/// Returns the type of the argument `given`, and the conversion if one is needed.
fn argument_type(api: &Api, ty: &TypeRef, given: TokenStream) -> (TokenStream, Option<TokenStream>) {
    if converts(api, ty) {
        let ty = rust_type(api, ty);
        return (quote!(impl Into<#ty>), Some(quote!(#given.into())));
    }
    match ty {
        TypeRef::Boxed(inner) => {
            let (ty, conversion) = argument_type(api, inner, given.clone());
            let value = conversion.unwrap_or(given);
            (ty, Some(quote!(Box::new(#value))))
        }
        TypeRef::List(item) => {
            let (item, map) = if converts(api, item) {
                let item = rust_type(api, item);
                (quote!(impl Into<#item>), Some(quote!(.map(Into::into))))
            } else {
                (rust_type(api, item), None)
            };
            (quote!(impl IntoIterator<Item = #item>), Some(quote!(#given.into_iter()#map.collect())))
        }
        TypeRef::Map(value) => {
            let (value, kept) = if converts(api, value) {
                let value = rust_type(api, value);
                (quote!(impl Into<#value>), quote!(value.into()))
            } else {
                (rust_type(api, value), quote!(value))
            };
            (
                quote!(impl IntoIterator<Item = (impl Into<String>, #value)>),
                Some(quote!(#given.into_iter().map(|(key, value)| (key.into(), #kept)).collect())),
            )
        }
        _ => (rust_type(api, ty), None),
    }
}

/// Returns whether the type of the argument contains `impl`, see [`argument_type`].
fn is_generic(api: &Api, ty: &TypeRef) -> bool {
    match ty {
        TypeRef::Boxed(inner) => is_generic(api, inner),
        TypeRef::List(_) | TypeRef::Map(_) => true,
        _ => converts(api, ty),
    }
}

fn is_plain(ty: &TypeRef) -> bool {
    match ty {
        TypeRef::Bool | TypeRef::I32 | TypeRef::I64 | TypeRef::U64 | TypeRef::F64 => true,
        TypeRef::External(external) => external.conversion == Conversion::Direct,
        _ => false,
    }
}

/// Returns `#[inline]` for a function with these arguments, unless one of them is generic.
pub fn inline(arguments: &[Argument]) -> Option<TokenStream> {
    arguments.iter().all(|argument| !argument.is_generic).then(|| quote!(#[inline]))
}

/// Returns whether other types convert into the type: text into a string, a variant's type into a
/// union.
pub fn converts(api: &Api, ty: &TypeRef) -> bool {
    match ty {
        TypeRef::Number
        | TypeRef::String
        | TypeRef::Timestamp
        | TypeRef::DateTime
        | TypeRef::Date
        | TypeRef::Base64
        | TypeRef::Secret
        | TypeRef::Bytes => true,
        TypeRef::External(external) => external.conversion != Conversion::Direct,
        TypeRef::Named(id) => match &api.types[id.0].kind {
            TypeKind::Union(_) => true,
            // Accepts `.role("owner")` as well as `.role(InviteRole::Owner)`.
            TypeKind::OpenEnum(item) => item.repr == EnumRepr::String,
            TypeKind::Struct(_) | TypeKind::Newtype(_) => false,
        },
        _ => false,
    }
}
