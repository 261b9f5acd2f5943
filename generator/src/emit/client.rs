//! The file `client.rs`: authentication, servers and the accessors of the top-level resources.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::Docs;
use super::handle::accessor_docs;
use crate::ir::{Api, ClientHeader, Resource, Scheme, SchemeKind, ServerVariable};
use crate::text::Text;

/// Emits the module's doc and its items.
pub fn client(api: &Api) -> (Docs, TokenStream) {
    let docs = Docs::words("The client's credentials, base URL and resources.");
    let schemes = api.schemes.iter().map(scheme);
    let service = service(api);
    let client = impl_client(api);
    let builder = impl_builder(api);
    let items = quote! {
        mod base;
        pub(crate) mod modules;
        pub use base::{Client, ClientBuilder};
        #(#schemes)*
        #service
        #client
        #builder
    };
    (docs, items)
}

fn scheme(scheme: &Scheme) -> TokenStream {
    let name = scheme.name.constant();
    let wire = &scheme.wire;
    let setter = scheme.name.setter().as_str();
    let kind = match &scheme.kind {
        SchemeKind::Bearer => quote!(Bearer),
        SchemeKind::Basic => quote!(Basic),
        SchemeKind::Header(name) => quote!(Header(#name)),
        SchemeKind::Query(name) => quote!(Query(#name)),
        SchemeKind::Cookie(name) => quote!(Cookie(#name)),
        SchemeKind::MutualTls => quote!(MutualTls),
    };
    let env = optional(scheme.env.as_ref());
    quote! {
        pub(crate) const #name: &Scheme = &Scheme {
            name: #wire,
            kind: SchemeKind::#kind,
            env: #env,
            setter: #setter,
        };
    }
}

fn service(api: &Api) -> TokenStream {
    let base_url = optional(api.base_url.as_ref());
    let variables =
        api.variables.iter().map(|ServerVariable { name, default, .. }| quote!((#name, #default)));
    let base_url_env = optional(api.base_url_env.as_ref());
    let schemes = api.schemes.iter().map(|scheme| scheme.name.constant());
    let headers = api.headers.iter().filter_map(|header| {
        let (name, env) = (&header.wire, header.env.as_ref()?);
        Some(quote!((#name, #env)))
    });
    quote! {
        pub(crate) const SERVICE: &Service = &Service {
            name: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
            base_url: #base_url,
            variables: &[#(#variables),*],
            base_url_env: #base_url_env,
            schemes: &[#(#schemes),*],
            headers: &[#(#headers),*],
        };
    }
}

fn impl_client(api: &Api) -> TokenStream {
    let accessors = api.resources.iter().map(accessor);
    let from_env = from_env_docs(api);
    let builder = builder_docs(api);
    quote! {
        impl Client {
            #from_env
            pub fn from_env() -> Result<Self> {
                Self::builder().env().build()
            }

            #builder
            pub fn builder() -> ClientBuilder {
                ClientBuilder::new(SERVICE)
            }

            #(#accessors)*
        }
    }
}

fn builder_docs(api: &Api) -> Docs {
    let docs = Docs::words("Returns a builder for a [`Client`].");
    let variables = api.variables.iter().map(|ServerVariable { name, default, .. }| {
        let setter = "[`server_variable`](ClientBuilder::server_variable)";
        format!("{} for {setter}. Default: {}.", name.code_span(), default.code_span())
    });
    let servers = api.servers.iter().map(|(url, description)| {
        let what = description.paragraph();
        let what = if what.is_empty() { what } else { format!(": {what}") };
        format!("{} for [`base_url`](ClientBuilder::base_url){what}", url.code_span())
    });
    let lines: Vec<String> = variables.chain(servers).collect();
    if lines.is_empty() { docs } else { docs.and_list(&lines) }
}

fn from_env_docs(api: &Api) -> Docs {
    let docs = Docs::words("Creates a client whose settings come from environment variables.");
    let settings = settings(api);
    if settings.is_empty() { docs } else { docs.and_list(&settings) }
}

/// Lists the environment variables and the builder's setters that they replace.
pub fn settings(api: &Api) -> Vec<String> {
    let schemes = api.schemes.iter().filter_map(|scheme| {
        let env = scheme.env.as_ref()?;
        Some(format!("{} for [`{1}`](ClientBuilder::{1})", env.code_span(), scheme.name))
    });
    let headers = api.headers.iter().filter_map(|header| {
        let env = header.env.as_ref()?;
        Some(format!("{} for [`{1}`](ClientBuilder::{1})", env.code_span(), header.name))
    });
    let url = api
        .base_url_env
        .iter()
        .map(|env| format!("{} for [`base_url`](ClientBuilder::base_url)", env.code_span()));
    schemes.chain(headers).chain(url).collect()
}

fn accessor(resource: &Resource) -> TokenStream {
    let Resource { accessor, module, handle, feature, .. } = resource;
    let docs = accessor_docs(resource);
    quote! {
        #docs
        #[cfg(feature = #feature)]
        pub fn #accessor(&self) -> crate::#module::#handle {
            crate::#module::#handle::new(self.clone())
        }
    }
}

fn impl_builder(api: &Api) -> TokenStream {
    let headers = api.headers.iter().map(header_setter);
    let setters: Vec<TokenStream> = api.schemes.iter().filter_map(setter).chain(headers).collect();
    if setters.is_empty() {
        return TokenStream::new();
    }
    quote! {
        impl ClientBuilder {
            #(#setters)*
        }
    }
}

/// Emits the setter of a credential. Mutual TLS has none: the transport handles it.
fn setter(scheme: &Scheme) -> Option<TokenStream> {
    let (name, constant) = (scheme.name.setter(), scheme.name.constant());
    let docs = Docs::or_words(
        &scheme.doc,
        format!("Sets the credential of the security scheme {}.", scheme.wire.code_span()),
    );
    match scheme.kind {
        SchemeKind::MutualTls => None,
        SchemeKind::Basic => Some(quote! {
            #docs
            pub fn #name(self, user: impl Into<String>, password: impl Into<Secret>) -> Self {
                self.basic(#constant, user, password)
            }
        }),
        SchemeKind::Bearer | SchemeKind::Header(_) | SchemeKind::Query(_) | SchemeKind::Cookie(_) => {
            let docs = match &scheme.token_url {
                Some(url) => docs.and_wrapped(&format!(
                    "To request tokens from {}, pass a [`ClientCredentials`](crate::runtime::ClientCredentials) as \
                     [`Credential::provider`](crate::Credential::provider).",
                    url.code_span()
                )),
                None => docs,
            };
            Some(quote! {
                #docs
                pub fn #name(self, key: impl Into<Credential>) -> Self {
                    self.credential(#constant, key)
                }
            })
        }
    }
}

fn header_setter(header: &ClientHeader) -> TokenStream {
    let ClientHeader { wire, name, env: _, doc } = header;
    let docs = Docs::or_words(doc, format!("Sets the header {} of every call.", wire.code_span()));
    quote! {
        #docs
        pub fn #name(self, value: impl Into<Secret>) -> Self {
            self.header(#wire, value)
        }
    }
}

fn optional(text: Option<&Text>) -> TokenStream {
    match text {
        Some(text) => quote!(Some(#text)),
        None => quote!(None),
    }
}
