//! The file `src/lib.rs`.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::{Docs, code_span};
use super::example;
use super::place::Place;
use super::resource::modules;
use crate::ir::{Api, Doc};

/// The whole file.
pub fn crate_root(api: &Api) -> TokenStream {
    let docs = docs(api).inner();
    let modules = modules(None, &api.resources);
    quote! {
        #docs
        #![forbid(unsafe_code)]
        mod client;
        pub mod runtime;
        pub mod types;
        #modules
        pub use runtime::{
            ByteStream, Bytes, CallOptions, Client, ClientBuilder, Error, EventStream, File, Items, Paged, Pages,
            Response, Result, Secret
        };
    }
}

fn docs(api: &Api) -> Docs {
    let mut docs = Docs::words(format!("{}.", api.package.description.trim().trim_end_matches('.')));
    let description = Docs::of(&api.package.doc);
    if !description.is_empty() {
        docs = docs.and(description.text());
    }
    if let Some(example) = example::of_crate(api) {
        docs = docs.and(example);
    }
    docs.and_wrapped(CALLS)
        .and_wrapped(OPEN)
        .and("# Features")
        .and_wrapped(&resource_features(api))
        .and_list(&RUNTIME_FEATURES)
        .and_wrapped(&source(api))
}

/// What is the same for every crate.
const CALLS: &str = "\
A call reads as the reference's table of contents. What an operation requires is an argument, what it allows a setter, \
and `send` does it. Lists request their pages by themselves through `items`.";

const OPEN: &str = "\
Enums and unions are open: a value that the API has added since this crate was written is kept, and sent again as it \
came. So are the fields of an answer that this crate does not know; see `extra` of the types.";

const RUNTIME_FEATURES: [&str; 3] = [
    "`reqwest`, on by default: sends requests by the crate of that name. Without it a client needs a transport of its own.",
    "`jiff`, `time`, `chrono`: conversions of dates and times.",
    "`testing`: a transport that answers in the process, for tests.",
];

/// The features of resources.
fn resource_features(api: &Api) -> String {
    let places = Place::all(&api.resources);
    let features: Vec<String> = places.iter().map(|place| code_span(&place.resource.feature)).collect();
    format!(
        "Every resource is a feature; `all`, which is on by default, has them all: {}.",
        features.join(", ")
    )
}

fn source(api: &Api) -> String {
    let document = Doc { summary: api.package.title.clone(), details: String::new() };
    let title = Docs::summary(&document);
    format!("Made for version {} of {title}.", code_span(&api.package.document_version))
}
