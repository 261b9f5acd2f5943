//! The file `src/lib.rs`.

use proc_macro2::TokenStream;
use quote::quote;

use super::client::settings;
use super::docs::{Docs, code_span};
use super::example;
use super::place::Place;
use super::resource::modules;
use crate::ir::{Api, Resource, RuntimeFeature, TypeId, TypeRef, operations};

/// The whole file.
pub fn crate_root(api: &Api) -> TokenStream {
    let docs = docs(api).inner();
    let modules = modules(None, &api.resources);
    quote! {
        #docs
        #![forbid(unsafe_code)]
        mod client;
        pub mod types;
        #modules
        pub use ::runtime;
        pub use client::{Client, ClientBuilder};
        pub use runtime::{
            ByteStream, Bytes, CallOptions, Credential, Error, EventStream, File, Items, Next, Paged, Pages,
            Response, Result, Secret
        };
        #[cfg(all(feature = "blocking", not(target_arch = "wasm32")))]
        pub use runtime::blocking;
    }
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

/// What is the same for every crate.
const CALLS: &str = "\
A call reads as the reference's table of contents. What an operation requires is an argument, what it allows a setter, \
and `send` does it. Lists request their pages by themselves through `items`.";

const OPEN: &str = "\
Enums and unions are open: a value that the API has added since this crate was written is kept, and sent again as it \
came. So are the fields of an answer that this crate does not know; see `extra` of the types.";

const CREDENTIALS: &str = "\
[`Client::from_env`] takes them from the environment, [`Client::builder`] by hand. Each call sends the one that it needs.";

/// Features of the runtime, and what they are for.
const RUNTIME_FEATURES: [(&[RuntimeFeature], &str); 8] = [
    (
        &[RuntimeFeature::Reqwest],
        "sends requests by the crate of that name. Without it a client needs a transport of its own.",
    ),
    (
        &[RuntimeFeature::Jiff, RuntimeFeature::Time, RuntimeFeature::Chrono],
        "conversions of dates and times.",
    ),
    (&[RuntimeFeature::Blocking], "the same calls without `async`; see `blocking`."),
    (&[RuntimeFeature::Tower], "a transport over any service of that crate, `runtime::TowerTransport`."),
    (&[RuntimeFeature::Tracing], "a span for each call."),
    (&[RuntimeFeature::WebhookSignatures], "verification of webhooks; see `runtime::webhooks`."),
    (&[RuntimeFeature::Testing], "a transport that answers in the process, for tests; see `runtime::mock`."),
    (
        &[RuntimeFeature::CompiledModels],
        "models are compiled with this crate, all of them and once, rather than with each program that names them.",
    ),
];

/// A line for each.
fn runtime_features(api: &Api) -> Vec<String> {
    let line = |(features, purpose): &(&[RuntimeFeature], &str)| {
        let name = |feature: &RuntimeFeature| {
            let on = api.package.default_features.contains(feature);
            format!("{}{}", code_span(feature.as_str()), if on { ", on by default" } else { "" })
        };
        // Of several on one line, each says for itself whether it is on.
        let names: Vec<String> = features.iter().map(name).collect();
        format!(
            "{}: {purpose}",
            names.join(if names.iter().any(|name| name.contains(',')) { "; " } else { ", " })
        )
    };
    RUNTIME_FEATURES.iter().map(line).collect()
}

/// What becomes of a call that fails.
fn errors(api: &Api) -> String {
    let (body, of_methods) = match common_error(&api.resources) {
        Some(id) => (format!("`api::<types::{}>()`", api.types[id.0].name), OF_METHODS),
        None => ("[`api`](Error::api)".to_owned(), ""),
    };
    format!(
        "There is one [`Error`], which is asked what it is: [`status`](Error::status), \
         [`is_timeout`](Error::is_timeout), [`is_decode`](Error::is_decode). It keeps the body of the answer, which {body} decodes.{of_methods} \
         Calls that fail are repeated where that can do no harm, and all have time limits: see [`Client`]. \
         [`CallOptions`] set both for one call."
    )
}

/// The line `Errors:` of a method.
const OF_METHODS: &str = " The documentation of each method lists the types of its errors, which are in [`types`], with their statuses.";

/// The type of the errors of most operations; the first of several.
fn common_error(resources: &[Resource]) -> Option<TypeId> {
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

/// The features of resources.
fn resource_features(api: &Api) -> String {
    let places = Place::all(&api.resources);
    let features: Vec<String> =
        places.iter().map(|place| code_span(place.resource.feature.as_str())).collect();
    format!(
        "Every resource is a feature; `all`, which is on by default, has them all: {}.",
        features.join(", ")
    )
}

fn source(api: &Api) -> String {
    let package = &api.package;
    let date =
        package.document_date.as_ref().map(|date| format!(", as it was documented on {}", date.plain()));
    format!(
        "Made for version {} of {}{}.",
        package.document_version.code_span(),
        package.title.plain(),
        date.unwrap_or_default()
    )
}
