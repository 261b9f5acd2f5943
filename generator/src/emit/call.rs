//! The method that turns a request into an HTTP call.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::multipart::is_file;
use super::request_access::{call_method, field_access, flag};
use crate::analyze::secret_members;
use crate::ir::{
    Api, Body, Encoding, Input, Location, Media, Operation, PathStyle, PropertyEncoding, QueryStyle, Styled,
    TypeKind, TypeRef,
};
use crate::names::ConstName;

/// Emits the request's method `call`.
pub fn call(api: &Api, operation: &Operation) -> TokenStream {
    let path = &operation.path;
    let new = match standard_method(operation) {
        Some(method) => quote!(new(Method::#method, #path)),
        None => {
            let method = &operation.method;
            quote!(with_method(#method, #path))
        }
    };
    let server = operation.server.as_ref().map(|url| quote!(.server(#url)));
    let security = security(api, operation);
    let inputs = operation.arguments.iter().chain(&operation.options).chain(flag(operation));
    let parameters = inputs.filter_map(parameter);
    let body = body(api, operation);
    let content_type = operation.content_type.as_ref().map(|media| quote!(.content_type(#media)));
    let encodings = operation.encodings.iter().map(encoding);
    let accept = operation.accept.as_ref().map(|accept| quote!(.accept(#accept)));
    let key = operation.idempotency_key.as_ref().map(|header| quote!(.idempotency_key(#header)));
    let secrets = secret_members(api, operation);
    let secrets = (!secrets.is_empty()).then(|| quote!(.secret_members(&[#(#secrets),*])));
    let redirects = redirects(operation);
    let name = call_method(operation);
    quote! {
        #[inline]
        fn #name(&self) -> Call {
            Call::#new #server #security #accept #secrets #redirects #key #(#parameters)* #body #content_type #(#encodings)* .options(&self.options)
        }
    }
}

/// Returns the constant of the operation's method, such as `GET`, if `http` has one.
pub fn standard_method(operation: &Operation) -> Option<ConstName> {
    const STANDARD: [&str; 9] =
        ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE", "QUERY"];
    let is_standard = STANDARD.contains(&operation.method.comment().as_str());
    is_standard.then(|| ConstName::of_method(&operation.method))
}

/// Emits `.redirects(&[302], false)` if the document lists redirects as responses.
fn redirects(operation: &Operation) -> Option<TokenStream> {
    let statuses = operation.redirects().into_iter().map(Literal::u16_unsuffixed).collect::<Vec<_>>();
    let are_success = operation.gives_redirects();
    (!statuses.is_empty()).then(|| quote!(.redirects(&[#(#statuses),*], #are_success)))
}

/// Emits `.security(&[&[ADMIN_API_KEY]])`.
fn security(api: &Api, operation: &Operation) -> Option<TokenStream> {
    let alternatives = operation.security.iter().map(|schemes| {
        let schemes = schemes.iter().map(|index| api.schemes[*index].name.constant());
        quote!(&[#(#schemes),*])
    });
    (!operation.security.is_empty()).then(|| quote!(.security(&[#(#alternatives),*])))
}

/// Emits the call that adds an input as a parameter.
fn parameter(input: &Input) -> Option<TokenStream> {
    let wire = &input.wire;
    let value = field_access(input);
    match input.location {
        Location::Path(Styled { style, allow_reserved }) => {
            let style = path_style(style);
            let path = if allow_reserved { quote!(path_reserved) } else { quote!(path) };
            Some(quote!(.#path(#wire, PathStyle::#style, &#value)))
        }
        Location::Query(Styled { style, allow_reserved }) => {
            let style = query_style(style);
            let query = if allow_reserved { quote!(query_reserved) } else { quote!(query) };
            Some(quote!(.#query(#wire, #style, &#value)))
        }
        Location::Header(style) => {
            let style = path_style(style);
            Some(quote!(.header_parameter(#wire, PathStyle::#style, &#value)))
        }
        Location::Cookie(style) => {
            let style = query_style(style);
            Some(quote!(.cookie_parameter(#wire, #style, &#value)))
        }
        Location::Field(_) | Location::Body => None,
    }
}

fn path_style(style: PathStyle) -> TokenStream {
    match style {
        PathStyle::Json => quote!(Json),
        PathStyle::Simple { explode: false } => quote!(Simple),
        PathStyle::Simple { explode: true } => quote!(SimpleExplode),
        PathStyle::Label { explode: false } => quote!(Label),
        PathStyle::Label { explode: true } => quote!(LabelExplode),
        PathStyle::Matrix { explode: false } => quote!(Matrix),
        PathStyle::Matrix { explode: true } => quote!(MatrixExplode),
        PathStyle::SpaceDelimited => quote!(SpaceDelimited),
        PathStyle::TabDelimited => quote!(TabDelimited),
        PathStyle::PipeDelimited => quote!(PipeDelimited),
    }
}

fn query_style(style: QueryStyle) -> TokenStream {
    let style = match style {
        QueryStyle::FormExplode => quote!(FormExplode),
        QueryStyle::Form => quote!(Form),
        QueryStyle::SpaceDelimited => quote!(SpaceDelimited),
        QueryStyle::TabDelimited => quote!(TabDelimited),
        QueryStyle::PipeDelimited => quote!(PipeDelimited),
        QueryStyle::Brackets => quote!(Brackets),
        QueryStyle::DeepObject => quote!(DeepObject),
        QueryStyle::Indices => quote!(Indices),
        QueryStyle::EmptyBrackets => quote!(EmptyBrackets),
        QueryStyle::Json => quote!(Json),
        QueryStyle::Cookie => quote!(Cookie),
        QueryStyle::CookieExplode => quote!(CookieExplode),
    };
    quote!(QueryStyle::#style)
}

/// Emits the call that sets the encoding of one property of the body.
fn encoding(encoding: &Encoding) -> TokenStream {
    let wire = &encoding.wire;
    match &encoding.encoding {
        PropertyEncoding::Style(style) => {
            let style = query_style(*style);
            quote!(.field_style(#wire, #style))
        }
        PropertyEncoding::AllowReserved => quote!(.field_reserved(#wire)),
        PropertyEncoding::Media(media) => quote!(.part_media(#wire, #media)),
        PropertyEncoding::Header { name, value } => quote!(.part_header(#wire, #name, #value)),
    }
}

/// Emits the call that adds the body.
fn body(api: &Api, operation: &Operation) -> Option<TokenStream> {
    let (value, media, leave_out_empty) = match &operation.body {
        Body::None => return None,
        Body::Fields { media, required, .. } => (quote!(self.body), media, !required),
        Body::Value { media, .. } => {
            let inputs = operation.arguments.iter().chain(&operation.options);
            let input = inputs.into_iter().find(|input| input.location == Location::Body)?;
            (field_access(input), media, false)
        }
    };
    Some(match media {
        Media::Json(media) if media == "application/json" && leave_out_empty => quote!(.json_if_any(&#value)),
        Media::Json(media) if media == "application/json" => quote!(.json(&#value)),
        Media::Json(media) if leave_out_empty => quote!(.json_as_if_any(#media, &#value)),
        Media::Json(media) => quote!(.json_as(#media, &#value)),
        Media::Form(style) => {
            let style = query_style(*style);
            quote!(.form(#style, &#value))
        }
        Media::Multipart if is_form(api, operation) => quote!(.multipart(&#value)),
        Media::Multipart => quote!(.multipart_fields(&#value)),
        Media::Text(media) => quote!(.text(#media, &#value)),
        Media::Bytes(media) => quote!(.file(#media, &#value)),
    })
}

/// Returns whether the body implements `Multipart`. Any other body is a JSON object whose members
/// become the parts.
fn is_form(api: &Api, operation: &Operation) -> bool {
    let ty = match &operation.body {
        Body::Fields { ty, .. } => ty,
        Body::Value { ty: TypeRef::Named(ty), .. } => ty,
        Body::Value { ty: TypeRef::Map(value), .. } => return is_file(value),
        Body::None | Body::Value { .. } => return false,
    };
    match &api.types[ty.0].kind {
        TypeKind::Struct(item) => item.multipart,
        TypeKind::Union(item) => item.multipart,
        TypeKind::OpenEnum(_) | TypeKind::Newtype(_) => false,
    }
}
