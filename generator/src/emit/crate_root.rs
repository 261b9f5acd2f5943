//! The file `src/lib.rs`.

use proc_macro2::TokenStream;
use quote::quote;

use super::client::settings;
use super::docs::{Docs, code_span};
use super::example;
use super::resource::modules;
use super::resource_context::ResourceContext;
use crate::ir::{Api, Resource, RuntimeFeature, TypeId, TypeRef, operations};
use crate::names::reprinted;

/// Emits the whole file.
pub fn crate_root(api: &Api) -> TokenStream {
    let docs = docs(api).inner();
    let modules = modules(None, &api.resources);
    let runtime_modules = runtime_modules(api);
    quote! {
        #docs
        #![cfg_attr(docsrs, feature(doc_cfg))]
        #![forbid(unsafe_code)]
        mod client;
        pub mod types;
        #modules
        /// The runtime, under one path. The modules that are named for a job have the same items.
        #[doc(hidden)]
        pub mod runtime {
            pub use ::runtime::*;
        }
        #runtime_modules
        pub use client::{Client, ClientBuilder};
        #[doc(inline)]
        pub use crate::runtime::{
            ByteStream, Bytes, CallOptions, Credential, Error, EventStream, File, Items, Next, Paged, Pages,
            Response, Result, Secret
        };
        #[cfg(all(feature = "blocking", not(target_arch = "wasm32")))]
        #[doc(inline)]
        pub use crate::runtime::blocking;
    }
}

/// The modules of `client/modules.rs`, each with the feature that it needs.
pub const RUNTIME_MODULES: [(&str, Option<RuntimeFeature>); 10] = [
    ("calls", None),
    ("credentials", None),
    ("errors", None),
    ("internals", None),
    ("json", None),
    ("middleware", None),
    ("testing", Some(RuntimeFeature::Testing)),
    ("time", None),
    ("transport", None),
    ("webhook_signatures", Some(RuntimeFeature::WebhookSignatures)),
];

/// Emits the re-exports of [`RUNTIME_MODULES`]. A module that a resource hides gets another name:
/// `runtime_errors` if the API has a resource `errors`, with underscores at the end if that is a
/// resource too.
fn runtime_modules(api: &Api) -> TokenStream {
    let is_taken = |name: &str| api.resources.iter().any(|resource| resource.module.as_str() == name);
    let (hidden, visible): (Vec<_>, Vec<_>) = RUNTIME_MODULES.iter().partition(|(name, _)| is_taken(name));
    let always = visible.iter().filter(|(_, feature)| feature.is_none()).map(|(name, _)| reprinted(name));
    let always: Vec<_> = always.collect();
    let always = (!always.is_empty()).then(|| quote!(pub use client::modules::{#(#always),*};));
    let with_feature = visible.iter().filter(|(_, feature)| feature.is_some()).map(|(name, feature)| {
        let (cfg, name) = (cfg(*feature), reprinted(name));
        quote!(#cfg pub use client::modules::#name;)
    });
    let renamed = hidden.iter().map(|(name, feature)| {
        let mut other = format!("runtime_{name}");
        while is_taken(&other) {
            other.push('_');
        }
        let (cfg, name, other) = (cfg(*feature), reprinted(name), reprinted(&other));
        quote!(#cfg pub use client::modules::#name as #other;)
    });
    quote!(#always #(#with_feature)* #(#renamed)*)
}

fn cfg(feature: Option<RuntimeFeature>) -> Option<TokenStream> {
    let feature = feature?.as_str();
    Some(quote!(#[cfg(feature = #feature)]))
}

fn docs(api: &Api) -> Docs {
    let mut docs = Docs::default().and_wrapped(&format!("{}.", api.package.description.plain()));
    let description = Docs::of(&api.package.doc);
    if !description.is_empty() {
        docs = docs.and(description.text());
    }
    if let Some(example) = example::of_crate(api) {
        docs = docs.and(example);
    }
    docs = docs.and_wrapped(CALLS).and_wrapped(OPEN);
    let settings = settings(api);
    if !settings.is_empty() {
        docs = docs.and("# Credentials").and_wrapped(CREDENTIALS).and_list(&settings);
    }
    docs.and("# Errors")
        .and_wrapped(&errors(api))
        .and("# Features")
        .and_wrapped(&resource_features(api))
        .and_list(&runtime_features(api))
        .and_wrapped(&source(api))
}

/// The text that is the same for every crate.
const CALLS: &str = "\
Method paths mirror the API reference. Required parameters are arguments, optional ones are setters; `.await` sends the \
request, as `send()` does. For paginated lists, `items()` requests further pages as needed; `items().collect().await` \
returns all items.";

const OPEN: &str = "\
Enums and unions are open: they keep values not known to this version of the crate, and send them back unchanged. \
Unknown fields of responses are kept as well, in the field `extra` of each type.";

const CREDENTIALS: &str = "\
[`Client::from_env`] reads credentials from environment variables; with [`Client::builder`], you set them yourself. Each \
call sends only the credentials it needs.";

/// The runtime's features with their descriptions.
const RUNTIME_FEATURES: [(&[RuntimeFeature], &str); 8] = [
    (
        &[RuntimeFeature::Reqwest],
        "sends requests with the crate `reqwest`. Without it, supply a transport to the builder.",
    ),
    (
        &[RuntimeFeature::Jiff, RuntimeFeature::Time, RuntimeFeature::Chrono],
        "conversions of dates and times to and from the types of these crates.",
    ),
    (&[RuntimeFeature::Blocking], "calls without `async`; see the module `blocking`."),
    (&[RuntimeFeature::Tower], "a transport over any `tower` service; see the module `transport`."),
    (&[RuntimeFeature::Tracing], "a span for each call."),
    (
        &[RuntimeFeature::WebhookSignatures],
        "verification of webhook signatures; see the module `webhook_signatures`.",
    ),
    (
        &[RuntimeFeature::Testing],
        "a mock transport, and constructors of response types, for tests; see the module `testing`.",
    ),
    (
        &[RuntimeFeature::CompiledModels],
        "compiles serialization code once, in this crate, instead of in every program that uses it. The first build is slower; rebuilds are faster.",
    ),
];

/// Returns one line for each feature.
pub fn runtime_features(api: &Api) -> Vec<String> {
    let line = |(features, purpose): &(&[RuntimeFeature], &str)| {
        let name = |feature: &RuntimeFeature| {
            let on = api.package.default_features.contains(feature);
            format!("{}{}", code_span(feature.as_str()), if on { ", on by default" } else { "" })
        };
        // Each of several features on one line states whether it is on.
        let names: Vec<String> = features.iter().map(name).collect();
        format!(
            "{}: {purpose}",
            names.join(if names.iter().any(|name| name.contains(',')) { "; " } else { ", " })
        )
    };
    RUNTIME_FEATURES.iter().map(line).collect()
}

/// Describes errors and retries.
fn errors(api: &Api) -> String {
    let (body, of_methods) = match common_error(&api.resources) {
        Some(id) => (format!("`api::<types::{}>()`", api.types[id.0].name), OF_METHODS),
        None => ("[`api`](Error::api)".to_owned(), ""),
    };
    format!(
        "All calls return the same type of [`Error`]. Use its methods to tell errors apart: [`status`](Error::status), \
         [`is_timeout`](Error::is_timeout), [`is_decode`](Error::is_decode). It keeps the body of the response; use {body} to decode it.{of_methods} \
         Failed calls are retried if that is safe, and every call has time limits: see [`Client`]. \
         Use [`CallOptions`] to change both for one call."
    )
}

/// The sentence about the line `Errors:` of a method.
const OF_METHODS: &str =
    " The documentation of each method lists its error types, which are in [`types`], with their statuses.";

/// Returns the error type that most operations have; the first in case of a tie.
pub fn common_error(resources: &[Resource]) -> Option<TypeId> {
    let mut counts: Vec<(TypeId, usize)> = Vec::new();
    let errors = operations(resources).flat_map(|operation| &operation.errors);
    for ty in errors.filter_map(|error| error.ty.as_ref()) {
        if let TypeRef::Named(id) = ty {
            match counts.iter_mut().find(|(known, _)| known == id) {
                Some((_, count)) => *count += 1,
                None => counts.push((*id, 1)),
            }
        }
    }
    counts.into_iter().rev().max_by_key(|(_, count)| *count).map(|(id, _)| id)
}

/// Lists the features of resources.
fn resource_features(api: &Api) -> String {
    let contexts = ResourceContext::all(&api.resources);
    let features: Vec<String> =
        contexts.iter().map(|context| code_span(context.resource.feature.as_str())).collect();
    match default_resources(api) {
        None => format!(
            "Every resource is a feature. The feature `all`, which is on by default, includes all of them: {}.",
            features.join(", ")
        ),
        Some(chosen) => {
            format!(
                "Every resource is a feature, and the feature `all` includes all of them: {}. {chosen}",
                features.join(", ")
            )
        }
    }
}

/// Returns a sentence about the resources that are on by default, if not all are.
pub fn default_resources(api: &Api) -> Option<String> {
    let chosen = api.package.default_resources.as_ref()?;
    let chosen: Vec<String> = chosen.iter().map(|feature| code_span(feature.as_str())).collect();
    Some(match chosen.as_slice() {
        [] => "No resource is on by default.".to_owned(),
        chosen => format!("On by default: {}.", chosen.join(", ")),
    })
}

fn source(api: &Api) -> String {
    let package = &api.package;
    let date = package.document_date.as_ref().map(|date| format!(", as documented on {}", date.plain()));
    format!(
        "API: {}, version {}{}.",
        package.title.plain(),
        package.document_version.code_span(),
        date.unwrap_or_default()
    )
}
