//! How an argument or setter accepts a value.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use super::mention::{mention, with_presence};
use crate::ir::{Api, EnumRepr, Presence, TypeKind, TypeRef};
use crate::names::FieldName;

/// What a caller gives for a value, and how it becomes the value.
pub struct Accept {
    name: FieldName,
    /// The type of the argument, such as `impl Into<String>`.
    pub ty: TokenStream,
    /// The value of the argument as it is kept; `None` where it is kept as it is given.
    conversion: Option<TokenStream>,
    /// The argument is `impl Into` or the like: a function of it is compiled where it is used,
    /// whatever it says.
    pub is_generic: bool,
    /// A number or a boolean.
    is_plain: bool,
}

impl Accept {
    /// An argument of the given name for a value of the type.
    pub fn new(api: &Api, name: &FieldName, ty: &TypeRef) -> Self {
        let (is_generic, is_plain) = (is_generic(api, ty), is_plain(ty));
        let (ty, conversion) = accept(api, ty, quote!(#name));
        Self { name: name.clone(), ty, conversion, is_generic, is_plain }
    }

    /// An argument that must be given, and is an `Option` where it may be null.
    pub fn required(api: &Api, name: &FieldName, ty: &TypeRef, presence: Presence) -> Self {
        if presence.is_required() {
            return Self::new(api, name, ty);
        }
        let ty = with_presence(api, ty, presence);
        Self { name: name.clone(), ty, conversion: None, is_generic: false, is_plain: false }
    }

    /// `name: impl Into<String>`
    pub fn argument(&self) -> TokenStream {
        let Self { name, ty, .. } = self;
        quote!(#name: #ty)
    }

    /// `#[inline]` for a setter of this argument, where it is neither generic nor a number or the
    /// like: so that neither it nor what it drops is compiled but where it is used.
    pub fn inline(&self) -> Option<TokenStream> {
        (!self.is_generic && !self.is_plain).then(|| quote!(#[inline]))
    }

    /// `name.into()`
    pub fn value(&self) -> TokenStream {
        match &self.conversion {
            Some(conversion) => conversion.clone(),
            None => self.name.to_token_stream(),
        }
    }

    /// `name: name.into()`, or `name` where nothing is to be done, for a struct literal.
    pub fn initializer(&self) -> TokenStream {
        self.kept_as(&self.name)
    }

    /// Likewise, in a field of that name.
    pub fn kept_as(&self, field: &FieldName) -> TokenStream {
        let name = &self.name;
        match &self.conversion {
            Some(conversion) => quote!(#field: #conversion),
            None if field == name => quote!(#name),
            None => quote!(#field: #name),
        }
    }
}

/// The type of the argument `given`, and its conversion where one is needed.
fn accept(api: &Api, ty: &TypeRef, given: TokenStream) -> (TokenStream, Option<TokenStream>) {
    if converts(api, ty) {
        let ty = mention(api, ty);
        return (quote!(impl Into<#ty>), Some(quote!(#given.into())));
    }
    match ty {
        TypeRef::Boxed(inner) => {
            let (ty, conversion) = accept(api, inner, given.clone());
            let value = conversion.unwrap_or(given);
            (ty, Some(quote!(Box::new(#value))))
        }
        TypeRef::List(item) => {
            let (item, map) = if converts(api, item) {
                let item = mention(api, item);
                (quote!(impl Into<#item>), Some(quote!(.map(Into::into))))
            } else {
                (mention(api, item), None)
            };
            (quote!(impl IntoIterator<Item = #item>), Some(quote!(#given.into_iter()#map.collect())))
        }
        TypeRef::Map(value) => {
            let (value, kept) = if converts(api, value) {
                let value = mention(api, value);
                (quote!(impl Into<#value>), quote!(value.into()))
            } else {
                (mention(api, value), quote!(value))
            };
            (
                quote!(impl IntoIterator<Item = (impl Into<String>, #value)>),
                Some(quote!(#given.into_iter().map(|(key, value)| (key.into(), #kept)).collect())),
            )
        }
        _ => (mention(api, ty), None),
    }
}

/// Returns whether the argument for it is `impl` of something, see [`accept`].
fn is_generic(api: &Api, ty: &TypeRef) -> bool {
    match ty {
        TypeRef::Boxed(inner) => is_generic(api, inner),
        TypeRef::List(_) | TypeRef::Map(_) => true,
        _ => converts(api, ty),
    }
}

fn is_plain(ty: &TypeRef) -> bool {
    matches!(ty, TypeRef::Bool | TypeRef::I32 | TypeRef::I64 | TypeRef::U64 | TypeRef::F64)
}

/// `#[inline]` for a function of these arguments, unless one of them is generic.
pub fn inline(arguments: &[Accept]) -> Option<TokenStream> {
    arguments.iter().all(|argument| !argument.is_generic).then(|| quote!(#[inline]))
}

/// Returns whether other types convert into it: text into a string, a variant's type into a union.
fn converts(api: &Api, ty: &TypeRef) -> bool {
    match ty {
        TypeRef::Number
        | TypeRef::String
        | TypeRef::Timestamp
        | TypeRef::DateTime
        | TypeRef::Date
        | TypeRef::Secret
        | TypeRef::Bytes => true,
        TypeRef::Named(id) => match &api.types[id.0].kind {
            TypeKind::Union(_) => true,
            // `.role("owner")` and `.role(InviteRole::Owner)`.
            TypeKind::OpenEnum(item) => item.repr == EnumRepr::String,
            TypeKind::Struct(_) | TypeKind::Newtype(_) => false,
        },
        _ => false,
    }
}
