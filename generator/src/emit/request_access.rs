//! Access to the private members of a request.

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::{Input, Location, Operation};
use crate::names::FnName;

/// Returns the field of the request that stores the input.
pub fn field_access(input: &Input) -> TokenStream {
    match &input.location {
        Location::Field(field) => quote!(self.body.#field),
        Location::Path(_)
        | Location::Query(_)
        | Location::Header(_)
        | Location::Cookie(_)
        | Location::Body => {
            let name = input.name.kept();
            quote!(self.#name)
        }
    }
}

/// Returns the name of the private method that creates the call.
pub fn call_method(operation: &Operation) -> FnName {
    FnName::private_call(|name| operation.setters().any(|input| input.name.as_str() == name))
}

/// Returns the input that requests a stream, which the streaming method sets.
pub fn flag(operation: &Operation) -> Option<&Input> {
    operation.stream.as_ref()?.request_flag.as_ref()
}
