//! The file of the client: how it authenticates, which service it calls, and the handles at the
//! top.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::Docs;
use super::handle::accessor_docs;
use crate::ir::{Api, Resource, Scheme, SchemeKind, ServerVariable};
use crate::text::Text;

/// The module's doc and its items.
pub fn client(api: &Api) -> (Docs, TokenStream) {
    let docs = Docs::words("What the client is to this API: its credentials, its address, its resources.");
    let schemes = api.schemes.iter().map(scheme);
    let service = service(api);
    let client = impl_client(api);
    let builder = impl_builder(api);
    let items = quote! {
        mod base;
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
    quote! {
        pub(crate) const SERVICE: &Service = &Service {
            name: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
            base_url: #base_url,
            variables: &[#(#variables),*],
            base_url_env: #base_url_env,
            schemes: &[#(#schemes),*],
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
    let docs = Docs::words("A client to be set up.");
    let variables = api.variables.iter().map(|ServerVariable { name, default, .. }| {
        let setter = "[`server_variable`](ClientBuilder::server_variable)";
        format!("{} for {setter}, {} unless set", name.code_span(), default.code_span())
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
    let docs = Docs::words("A client that is set up by the environment.");
    let settings = settings(api);
    if settings.is_empty() { docs } else { docs.and_list(&settings) }
}

/// The environment's variables and the settings of the builder that they stand for.
pub fn settings(api: &Api) -> Vec<String> {
    let schemes = api.schemes.iter().filter_map(|scheme| {
        let env = scheme.env.as_ref()?;
        Some(format!("{} for [`{1}`](ClientBuilder::{1})", env.code_span(), scheme.name))
    });
    let url = api
        .base_url_env
        .iter()
        .map(|env| format!("{} for [`base_url`](ClientBuilder::base_url)", env.code_span()));
    schemes.chain(url).collect()
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
    let setters: Vec<TokenStream> = api.schemes.iter().filter_map(setter).collect();
    if setters.is_empty() {
        return TokenStream::new();
    }
    quote! {
        impl ClientBuilder {
            #(#setters)*
        }
    }
}

/// The setter of a credential. A connection that authenticates itself is the transport's business.
fn setter(scheme: &Scheme) -> Option<TokenStream> {
    let (name, constant) = (scheme.name.setter(), scheme.name.constant());
    let docs =
        Docs::or_words(&scheme.doc, format!("The credential of the scheme {}.", scheme.wire.code_span()));
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
                    "Tokens can be had from {} with a [`ClientCredentials`](crate::runtime::ClientCredentials), which is \
                     given as [`Credential::provider`](crate::Credential::provider).",
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

fn optional(text: Option<&Text>) -> TokenStream {
    match text {
        Some(text) => quote!(Some(#text)),
        None => quote!(None),
    }
}
