//! Examples with sample values: in docs, in the README, and as programs.

use std::collections::BTreeSet;

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::argument::converts;
use super::resource_context::ResourceContext;
use crate::analyze::secret_members;
use crate::format::format;
use crate::ir::{
    Api, Conversion, External, Operation, Presence, Scheme, SchemeKind, ServerVariable, Success, TypeKind,
    TypeRef,
};
use crate::names::{FieldName, RustType, TypeName, all_unmarked, loop_variables, singular};
use crate::text::Text;

/// The maximum depth of nested structs in an example.
const DEPTH: usize = 3;

/// A call with sample values.
pub struct Example<'a> {
    api: &'a Api,
    context: ResourceContext<'a>,
    pub operation: &'a Operation,
    /// The `use` line of the types in the call.
    pub uses: Option<TokenStream>,
    /// The request, such as `client.invites().retrieve("invite_id")`.
    pub request: TokenStream,
    /// The parameters of the example: values of types of other crates, which have no sample.
    parameters: Vec<TokenStream>,
}

/// The source of the content of files in an example.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Files {
    OnDisk,
    InMemory,
}

impl<'a> Example<'a> {
    /// Creates an example of an operation; `None` if a required value has no simple sample.
    pub fn new(
        api: &'a Api,
        context: &ResourceContext<'a>,
        operation: &'a Operation,
        files: Files,
    ) -> Option<Self> {
        Self::with_parameters(api, context, operation, files).filter(|example| example.parameters.is_empty())
    }

    /// Creates an example of an operation, which may have parameters.
    fn with_parameters(
        api: &'a Api,
        context: &ResourceContext<'a>,
        operation: &'a Operation,
        files: Files,
    ) -> Option<Self> {
        let mut sampler = Sampler { api, files, types: BTreeSet::new(), parameters: Vec::new() };
        let arguments = operation.arguments.iter().map(|input| match input.presence {
            Presence::Required => sampler.sample(&input.ty, input.name.as_str(), DEPTH),
            _ => Some(quote!(None)),
        });
        let arguments = arguments.collect::<Option<Vec<_>>>()?;
        let (resource, name) = (context.call(), &operation.name);
        let request = quote!(#resource.#name(#(#arguments),*));
        let uses = sampler.uses();
        let parameters = sampler.parameters;
        Some(Self { api, context: context.clone(), operation, uses, request, parameters })
    }

    /// Returns the feature of the resource.
    pub fn feature(&self) -> &'a str {
        self.context.resource.feature.as_str()
    }

    /// Returns whether the response contains a secret, which an example must not print.
    fn has_secret(&self) -> bool {
        !secret_members(self.api, self.operation).is_empty()
    }

    /// Returns statements that send the request and print the response.
    pub fn statements(&self) -> Option<TokenStream> {
        let request = &self.request;
        if self.has_secret() {
            return match (&self.operation.pagination, &self.operation.success) {
                (None, Success::Json(_)) => Some(quote!(#request.await?;)),
                _ => None,
            };
        }
        let (list, item) = loop_variables(&self.context.resource.module);
        let shown = format!("{{{item}:?}}");
        Some(match (&self.operation.pagination, &self.operation.success) {
            (Some(_), _) => quote! {
                let mut #list = #request.items();
                while let Some(#item) = #list.try_next().await? {
                    println!(#shown);
                }
            },
            (None, Success::Json(_) | Success::Text) => quote! {
                let #item = #request.await?;
                println!(#shown);
            },
            (None, Success::Events) => return self.stream(),
            (None, Success::Empty | Success::Bytes) => quote!(#request.await?;),
        })
    }

    /// Returns statements that print the events of the response.
    pub fn stream(&self) -> Option<TokenStream> {
        if self.has_secret() {
            return None;
        }
        let (request, method) = (&self.request, &self.operation.stream.as_ref()?.method);
        Some(quote! {
            let mut events = #request.#method().await?;
            while let Some(event) = events.try_next().await? {
                println!("{event:?}");
            }
        })
    }

    /// Returns statements that send the request and handle errors.
    pub fn errors(&self) -> TokenStream {
        let request = &self.request;
        let (_, item) = loop_variables(&self.context.resource.module);
        let shown = format!("{{{item}:?}}");
        let success = match (&self.operation.success, self.has_secret()) {
            (Success::Json(_) | Success::Text, false) => quote!(Ok(#item) => println!(#shown)),
            _ => quote!(Ok(_) => println!("success")),
        };
        let crate_name = crate_name(self.api);
        let body = self.operation.errors.iter().find_map(|error| match error.ty {
            Some(TypeRef::Named(id)) => Some(&self.api.types[id.0].name),
            _ => None,
        });
        let body = body.map(|ty| {
            quote! {
                if let Some(body) = error.api::<#crate_name::types::#ty>() {
                    eprintln!("{body:?}");
                }
            }
        });
        quote! {
            match #request.await {
                #success,
                Err(error) if error.is_not_found() => println!("not found"),
                Err(error) => {
                    eprintln!("status: {:?}, retryable: {}", error.status(), error.is_retryable());
                    #body
                    return Err(error);
                }
            }
        }
    }

    /// Returns the expression that creates a client with the credentials that the call needs: from
    /// the environment if the configuration names variables for them.
    pub fn client(&self) -> TokenStream {
        let crate_name = crate_name(self.api);
        let schemes = self.schemes();
        let reads_env = schemes.iter().any(|scheme| scheme.env.is_some()) || self.api.base_url_env.is_some();
        let setters: Vec<TokenStream> = schemes
            .iter()
            .filter(|scheme| scheme.env.is_none())
            .filter_map(|scheme| setter(scheme))
            .collect();
        let is_complete = |url: &&Text| ServerVariable::required(url, &self.api.variables).is_none();
        let url = self.operation.server.as_ref().or(self.api.base_url.as_ref()).filter(is_complete);
        let has_url = url.is_some() || self.api.base_url_env.is_some();
        let base_url = (!has_url).then(|| quote!(.base_url("https://api.example.com")));
        if reads_env && setters.is_empty() && base_url.is_none() {
            return quote!(#crate_name::Client::from_env()?);
        }
        let env = reads_env.then(|| quote!(.env()));
        quote!(#crate_name::Client::builder() #env #(#setters)* #base_url .build()?)
    }

    /// Returns the schemes of one alternative of the operation, preferably one whose schemes all
    /// have an environment variable.
    fn schemes(&self) -> Vec<&'a Scheme> {
        let alternatives = self.operation.security.iter();
        let alternatives: Vec<Vec<&Scheme>> = alternatives
            .map(|schemes| schemes.iter().map(|index| &self.api.schemes[*index]).collect())
            .collect();
        let all = |of: &dyn Fn(&Scheme) -> bool| {
            alternatives.iter().find(|schemes| schemes.iter().all(|scheme| of(scheme)))
        };
        let chosen = all(&|scheme| scheme.env.is_some())
            .or_else(|| all(&|scheme| scheme.kind != SchemeKind::MutualTls))
            .or(alternatives.first());
        chosen.cloned().unwrap_or_default()
    }
}

/// Returns the call of the builder that sets a placeholder for a credential.
fn setter(scheme: &Scheme) -> Option<TokenStream> {
    let name = scheme.name.setter();
    match scheme.kind {
        SchemeKind::MutualTls => None,
        SchemeKind::Basic => Some(quote!(.#name("user", "password"))),
        SchemeKind::Bearer | SchemeKind::Header(_) | SchemeKind::Query(_) | SchemeKind::Cookie(_) => {
            let placeholder = format!("YOUR_{}", name.as_str().trim_end_matches('_').to_uppercase());
            Some(quote!(.#name(#placeholder)))
        }
    }
}

/// Returns a runnable example of the resource's list operation, or of its first operation, as a
/// code block of a doc comment.
pub fn of_resource(api: &Api, context: &ResourceContext<'_>) -> Option<String> {
    let (example, statements) = of_context(api, context)?;
    Some(with_client(api, &example, &statements))
}

/// Returns a runnable example of the operation, as a code block of a doc comment.
pub fn of_operation(api: &Api, context: &ResourceContext<'_>, operation: &Operation) -> Option<String> {
    let example = Example::with_parameters(api, context, operation, Files::OnDisk)?;
    let statements = example.statements()?;
    Some(with_client(api, &example, &statements))
}

/// Formats the statements as a code block with a variable `client`.
fn with_client(api: &Api, example: &Example<'_>, statements: &TokenStream) -> String {
    let crate_name = crate_name(api);
    let (uses, parameters) = (&example.uses, &example.parameters);
    block(&quote! {
        async fn example(client: #crate_name::Client #(, #parameters)*) -> #crate_name::Result<()> {
            #uses
            #statements
            Ok(())
        }
    })
}

/// Returns a runnable example of the client and the first resource that has an example.
pub fn of_crate(api: &Api) -> Option<String> {
    let crate_name = crate_name(api);
    let (example, statements) = first(api)?;
    let (client, uses) = (example.client(), &example.uses);
    Some(block(&quote! {
        async fn example() -> #crate_name::Result<()> {
            #uses
            let client = #client;
            #statements
            Ok(())
        }
    }))
}

/// Returns the example of the first resource that has one, and its statements.
pub fn first(api: &Api) -> Option<(Example<'_>, TokenStream)> {
    ResourceContext::all(&api.resources).iter().find_map(|context| of_context(api, context))
}

fn of_context<'a>(api: &'a Api, context: &ResourceContext<'a>) -> Option<(Example<'a>, TokenStream)> {
    let operations = &context.resource.operations;
    let lists = operations.iter().filter(|operation| operation.pagination.is_some());
    let others = operations.iter().filter(|operation| operation.pagination.is_none());
    lists.chain(others).filter(|operation| !operation.deprecated).find_map(|operation| {
        let example = Example::new(api, context, operation, Files::OnDisk)?;
        let statements = example.statements()?;
        Some((example, statements))
    })
}

/// Returns the crate's name as a Rust identifier.
pub fn crate_name(api: &Api) -> Ident {
    api.package.name.crate_name()
}

/// Formats a complete program that creates a client and runs the statements.
pub fn program(api: &Api, example: &Example<'_>, statements: &TokenStream) -> String {
    let crate_name = crate_name(api);
    let (client, uses) = (example.client(), &example.uses);
    formatted(&quote! {
        #uses
        #[tokio::main]
        async fn main() -> #crate_name::Result<()> {
            let client = #client;
            #statements
            Ok(())
        }
    })
}

/// Formats code that is not a file of the crate; an empty text if it is not Rust.
pub fn formatted(code: &TokenStream) -> String {
    match syn::parse2(code.clone()) {
        Ok(file) => format(&all_unmarked(&prettyplease::unparse(&file)), &[]),
        Err(_) => String::new(),
    }
}

/// Formats the function as a code block, with its signature and its last two lines hidden.
fn block(function: &TokenStream) -> String {
    let text = formatted(function);
    let lines: Vec<&str> = text.lines().collect();
    let opens = |line: &&str| !line.starts_with(' ') && line.ends_with('{');
    let body = lines.iter().position(opens).map_or(0, |line| line + 1);
    let end = lines.len().saturating_sub(2).max(body);
    // The hidden signature is joined into one line.
    let signature: Vec<&str> = lines[..body].iter().map(|line| line.trim_start()).collect();
    let signature = signature.join(" ").replace("( ", "(").replace(", )", ")");
    let mut block = format!("```no_run\n# {signature}\n");
    for line in &lines[body..end] {
        block.push_str(line.strip_prefix("    ").unwrap_or(line));
        block.push('\n');
    }
    for line in &lines[end..] {
        block.push_str(&format!("# {}\n", line.trim_start()));
    }
    block + "```"
}

/// Returns a file name that suits the input.
fn file_name(input: &str) -> &'static str {
    let is_image =
        ["image", "mask", "photo", "picture", "avatar", "logo"].iter().any(|it| input.contains(it));
    if is_image { "image.png" } else { "file.txt" }
}

/// Creates sample values.
struct Sampler<'a> {
    api: &'a Api,
    files: Files,
    /// The types that the values use.
    types: BTreeSet<&'a TypeName>,
    /// The parameters that the values use.
    parameters: Vec<TokenStream>,
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
            TypeRef::File | TypeRef::Bytes => {
                let (crate_name, file) = (crate_name(self.api), file_name(name));
                match self.files {
                    Files::OnDisk => quote!(#crate_name::File::from_path(#file)),
                    Files::InMemory => quote!(#crate_name::File::from_bytes(#file, "content")),
                }
            }
            TypeRef::List(item) => {
                let item = self.sample_item(item, &singular(name), depth)?;
                quote!([#item])
            }
            TypeRef::Map(value) => {
                let value = self.sample_item(value, "value", depth)?;
                quote!([("key", #value)])
            }
            TypeRef::Boxed(inner) => self.sample(inner, name, depth)?,
            TypeRef::Named(id) => self.sample_named(id.0, name, depth)?,
            TypeRef::External(External { conversion: Conversion::Direct, .. }) => quote!(1),
            TypeRef::External(External { ty, .. }) => self.parameter(ty, name)?,
            TypeRef::Base64 => quote!("AAAA"),
            TypeRef::DateTime => quote!("2025-01-01T00:00:00Z"),
            TypeRef::Date => quote!("2025-01-01"),
            TypeRef::Json => quote!(serde_json::json!(#name)),
            TypeRef::PatchOperation => {
                let crate_name = crate_name(self.api);
                quote!(#crate_name::runtime::PatchOperation::remove("/name"))
            }
            TypeRef::Nullable(inner) => {
                let value = self.sample_exact(inner, name, depth)?;
                quote!(Some(#value))
            }
        })
    }

    /// Returns a sample item of a list or value of a map.
    fn sample_item(&mut self, ty: &'a TypeRef, name: &str, depth: usize) -> Option<TokenStream> {
        if converts(self.api, ty) { self.sample(ty, name, depth) } else { self.sample_exact(ty, name, depth) }
    }

    /// Returns a sample value of exactly this type, for arguments that do not convert theirs.
    fn sample_exact(&mut self, ty: &'a TypeRef, name: &str, depth: usize) -> Option<TokenStream> {
        match ty {
            TypeRef::List(item) => {
                let item = self.sample_exact(item, &singular(name), depth.checked_sub(1)?)?;
                Some(quote!(vec![#item]))
            }
            TypeRef::Map(_) | TypeRef::Boxed(_) => None,
            _ => {
                let value = self.sample(ty, name, depth)?;
                // The sample of an enum is one of its values.
                let is_exact = self.is_enum(ty) || !converts(self.api, ty);
                Some(if is_exact { value } else { quote!(#value.into()) })
            }
        }
    }

    /// Returns a parameter of the example, for a value whose type the generator knows nothing
    /// about. A type of the crate that has the client as a module cannot be named in docs.
    fn parameter(&mut self, ty: &RustType, name: &str) -> Option<TokenStream> {
        let name = FieldName::given(name).filter(|name| name.as_str() != "client" && !ty.is_of_host())?;
        let parameter = quote!(#name: #ty);
        if self.parameters.iter().all(|known| known.to_string() != parameter.to_string()) {
            self.parameters.push(parameter);
        }
        Some(quote!(#name))
    }

    fn is_enum(&self, ty: &TypeRef) -> bool {
        matches!(ty, TypeRef::Named(id) if matches!(self.api.types[id.0].kind, TypeKind::OpenEnum(_)))
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
