//! Examples with sample values, for the docs of modules and of the crate.

use std::collections::BTreeSet;

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::resource_context::ResourceContext;
use crate::analyze::secret_members;
use crate::ir::{Api, Operation, Presence, Success, TypeKind, TypeRef};
use crate::names::{TypeName, all_unmarked, loop_variables, singular};

/// The maximum depth of nested structs in an example.
const DEPTH: usize = 3;

/// Returns a runnable example of the resource's list operation, or of its first operation, as a
/// code block of a doc comment.
pub fn of_resource(api: &Api, context: &ResourceContext<'_>) -> Option<String> {
    let crate_name = crate_name(api);
    let statements = statements(api, context)?;
    Some(block(&quote! {
        async fn example(client: #crate_name::Client) -> #crate_name::Result<()> {
            #statements
            Ok(())
        }
    }))
}

/// Returns a runnable example of the client and the first resource that has an example.
pub fn of_crate(api: &Api) -> Option<String> {
    let crate_name = crate_name(api);
    let statements = first_statements(api)?;
    Some(block(&quote! {
        async fn example() -> #crate_name::Result<()> {
            let client = #crate_name::Client::from_env()?;
            #statements
            Ok(())
        }
    }))
}

/// Returns the crate's name as a Rust identifier.
pub fn crate_name(api: &Api) -> Ident {
    api.package.name.crate_name()
}

fn first_statements(api: &Api) -> Option<TokenStream> {
    ResourceContext::all(&api.resources).iter().find_map(|context| statements(api, context))
}

/// Formats the function as a code block, with its signature and its last two lines hidden.
fn block(function: &TokenStream) -> String {
    let Ok(file) = syn::parse2(function.clone()) else {
        return String::new();
    };
    let text = all_unmarked(&prettyplease::unparse(&file));
    let lines: Vec<&str> = text.lines().collect();
    let opens = |line: &&str| !line.starts_with(' ') && line.ends_with('{');
    let body = lines.iter().position(opens).map_or(0, |line| line + 1);
    let end = lines.len().saturating_sub(2).max(body);
    // The hidden signature is joined into one line.
    let signature: String = lines[..body].iter().map(|line| line.trim_start()).collect();
    let mut block = format!("```no_run\n# {}\n", signature.replace(",)", ")"));
    for line in &lines[body..end] {
        block.push_str(line.strip_prefix("    ").unwrap_or(line));
        block.push('\n');
    }
    for line in &lines[end..] {
        block.push_str(&format!("# {}\n", line.trim_start()));
    }
    block + "```"
}

/// Emits statements that send a request of the resource and print the response.
fn statements(api: &Api, context: &ResourceContext<'_>) -> Option<TokenStream> {
    let operations = &context.resource.operations;
    let lists = operations.iter().filter(|operation| operation.pagination.is_some());
    let others = operations.iter().filter(|operation| operation.pagination.is_none());
    lists
        .chain(others)
        .filter(|operation| !operation.deprecated)
        .find_map(|operation| of_operation(api, context, operation))
}

fn of_operation(api: &Api, context: &ResourceContext<'_>, operation: &Operation) -> Option<TokenStream> {
    let mut sampler = Sampler { api, types: BTreeSet::new() };
    let arguments = operation.arguments.iter().map(|input| match input.presence {
        Presence::Required => sampler.sample(&input.ty, input.name.as_str(), DEPTH),
        _ => Some(quote!(None)),
    });
    let arguments = arguments.collect::<Option<Vec<_>>>()?;
    let (resource, name) = (context.call(), &operation.name);
    let call = quote!(#resource.#name(#(#arguments),*));
    let uses = sampler.uses();
    let (list, item) = loop_variables(&context.resource.module);
    let shown = format!("{{{item}:?}}");
    let statements = match (&operation.pagination, &operation.success) {
        // The response contains a secret, which the example must not print into a log.
        _ if !secret_members(api, operation).is_empty() => {
            match (&operation.pagination, &operation.success) {
                (None, Success::Json(_)) => quote!(#call.send().await?;),
                _ => return None,
            }
        }
        (Some(_), _) => quote! {
            let mut #list = #call.items();
            while let Some(#item) = #list.try_next().await? {
                println!(#shown);
            }
        },
        (None, Success::Json(_) | Success::Text) => quote! {
            let #item = #call.send().await?;
            println!(#shown);
        },
        (None, Success::Events) => {
            let verb = operation.stream.as_ref().map(|stream| &stream.method);
            quote! {
                let mut events = #call.#verb().await?;
                while let Some(event) = events.try_next().await? {
                    println!("{event:?}");
                }
            }
        }
        (None, Success::Empty | Success::Bytes) => quote!(#call.send().await?;),
    };
    Some(quote!(#uses #statements))
}

/// Creates sample values.
struct Sampler<'a> {
    api: &'a Api,
    /// The types that the values use.
    types: BTreeSet<&'a TypeName>,
}

impl<'a> Sampler<'a> {
    /// Returns a sample value of the type, if there is a simple one.
    fn sample(&mut self, ty: &'a TypeRef, name: &str, depth: usize) -> Option<TokenStream> {
        let depth = depth.checked_sub(1)?;
        Some(match ty {
            TypeRef::Bool => quote!(true),
            TypeRef::I32 | TypeRef::I64 | TypeRef::U64 => quote!(1),
            TypeRef::F64 => quote!(1.0),
            TypeRef::Number => quote!(1u64),
            TypeRef::String | TypeRef::Secret => quote!(#name),
            TypeRef::Timestamp => quote!(1_735_689_600),
            TypeRef::File => {
                let crate_name = crate_name(self.api);
                quote!(#crate_name::File::from_path("image.png"))
            }
            TypeRef::List(item) => {
                let item = self.sample(item, &singular(name), depth)?;
                quote!([#item])
            }
            TypeRef::Map(value) => {
                let value = self.sample(value, "value", depth)?;
                quote!([("key", #value)])
            }
            TypeRef::Boxed(inner) => self.sample(inner, name, depth)?,
            TypeRef::Named(id) => self.sample_named(id.0, name, depth)?,
            TypeRef::DateTime => quote!("2025-01-01T00:00:00Z"),
            TypeRef::Date => quote!("2025-01-01"),
            TypeRef::Json => quote!(serde_json::json!(#name)),
            TypeRef::PatchOperation => {
                let crate_name = crate_name(self.api);
                quote!(#crate_name::runtime::PatchOperation::remove("/name"))
            }
            TypeRef::Bytes => quote!(#name),
            TypeRef::Nullable(inner) => {
                let value = self.sample(inner, name, depth)?;
                quote!(Some(#value))
            }
        })
    }

    fn sample_named(&mut self, index: usize, name: &str, depth: usize) -> Option<TokenStream> {
        let def = &self.api.types[index];
        let ty = &def.name;
        match &def.kind {
            TypeKind::OpenEnum(item) => {
                let value = &item.values.iter().find(|value| !value.deprecated)?.name;
                self.types.insert(ty);
                Some(quote!(#ty::#value))
            }
            TypeKind::Struct(item) => {
                let required = item.fields().filter(|field| field.presence.is_required());
                let arguments = required.map(|field| self.sample(&field.ty, field.name.as_str(), depth));
                let arguments = arguments.collect::<Option<Vec<_>>>()?;
                self.types.insert(ty);
                Some(quote!(#ty::new(#(#arguments),*)))
            }
            TypeKind::Union(item) => {
                let is_text = item.variants.iter().any(|variant| variant.ty == TypeRef::String);
                is_text.then(|| quote!(#name))
            }
            TypeKind::Newtype(_) => None,
        }
    }

    fn uses(&self) -> Option<TokenStream> {
        let crate_name = crate_name(self.api);
        let types = &self.types;
        let types = types.iter();
        (!self.types.is_empty()).then(|| quote!(use #crate_name::types::{#(#types),*};))
    }
}
