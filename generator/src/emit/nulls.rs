//! The fields that can be sent as `null`, each in the table `nulls!` of its module.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use crate::ir::{Body, Operation, Presence, Struct, TypeDef};
use crate::names::{FieldName, FnName, TypeName};
use crate::prepare::EmitModel;
use crate::text::Text;

/// Emits the table of a request's body.
pub fn of_request(model: &EmitModel, operation: &Operation) -> Option<TokenStream> {
    let Body::Fields { ty, .. } = &operation.body else { return None };
    let fields =
        operation.nullable().map(|(field, input)| row(input.presence, &input.name, field, &input.wire));
    let method = FnName::null(|name| operation.setters().any(|input| input.name.as_str() == name));
    let body = &model.types[ty.0].name;
    table(model, &operation.request, Some(quote!(.body: #body)), &method, fields)
}

/// Emits the table of a struct.
pub fn of_struct(model: &EmitModel, def: &TypeDef, item: &Struct) -> Option<TokenStream> {
    if !def.sent {
        return None;
    }
    let fields = item.nullable().map(|field| row(field.presence, &field.name, &field.name, &field.wire));
    let method = FnName::null(|name| item.fields().any(|field| field.name.as_str() == name));
    table(model, &def.name, None, &method, fields)
}

fn table(
    model: &EmitModel,
    owner: &TypeName,
    body: Option<TokenStream>,
    method: &FnName,
    fields: impl Iterator<Item = TokenStream>,
) -> Option<TokenStream> {
    let mut fields = fields.peekable();
    fields.peek()?;
    let nulls = model.nulls(owner);
    let by = (method.as_str() != "null").then(|| quote!(by #method));
    Some(quote!(#owner #body => #nulls #by { #(#fields)* }))
}

fn row(presence: Presence, name: &FieldName, field: &impl ToTokens, wire: &Text) -> TokenStream {
    match presence {
        Presence::OptionalNullable => quote!(optional #name = #field, #wire;),
        _ => quote!(nullable #name = #field, #wire;),
    }
}

/// Emits the call of the macro, if it has a table.
pub fn call(tables: impl Iterator<Item = TokenStream>) -> Option<TokenStream> {
    let mut tables = tables.peekable();
    tables.peek()?;
    Some(quote! {
        nulls! {
            #(#tables)*
        }
    })
}
