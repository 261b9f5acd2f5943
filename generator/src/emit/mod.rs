//! `Api` -> files. An emitter prints what the IR says and decides nothing.
//!
//! One file per thing that is emitted. Emitters name types and runtime items by their last word
//! only; `imports` finds the `use` lines that a file needs once its items are there.

mod accept;
mod call;
mod clashes;
mod client;
mod constructor;
mod crate_root;
mod deprecation;
mod docs;
mod example;
mod handle;
mod imports;
mod literal;
mod manifest;
mod mention;
mod model;
mod multipart;
mod newtype;
mod open_enum;
mod paged;
mod place;
mod readme;
mod request;
mod request_access;
mod resource;
mod runtime;
mod types;
mod union;

#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::iter;

pub use imports::Names;

use crate::format::{Comment, format};
use crate::ir::Api;
use crate::prepare::EmitModel;
use place::Place;

/// A file of the generated crate that is not printed yet.
#[derive(Clone, Debug)]
pub struct SourceFile<'a> {
    /// The path from the crate's root, with `/` between its parts.
    pub path: String,
    pub source: Source<'a>,
}

/// What a file is made from.
#[derive(Clone, Debug)]
pub enum Source<'a> {
    /// Text that is ready, without the header.
    Text { text: Cow<'static, str>, comment: Comment },
    /// Rust, which `rust` makes.
    Rust(Part<'a>),
}

/// A file of Rust.
#[derive(Clone, Debug)]
pub enum Part<'a> {
    CrateRoot,
    Client,
    Types,
    Resource(Place<'a>),
}

/// Every file of the crate, in the order of their paths.
pub fn files(api: &Api) -> Vec<SourceFile<'_>> {
    let mut files = vec![
        text("Cargo.toml", manifest::manifest(api), Comment::Toml),
        text("README.md", readme::readme(api), Comment::Markdown),
        text("rustfmt.toml", "disable_all_formatting = true\n", Comment::Toml),
        rust("src/lib.rs", Part::CrateRoot),
        rust("src/client.rs", Part::Client),
        text("src/client/base.rs", runtime::CLIENT, Comment::Rust),
        text("runtime/Cargo.toml", manifest::of_runtime(api), Comment::Toml),
        rust("src/types.rs", Part::Types),
    ];
    let places = Place::all(&api.resources).into_iter();
    files.extend(places.map(|place| rust(place.file(), Part::Resource(place))));
    files.extend(runtime::sources().map(|(path, source)| text(path, source, Comment::Rust)));
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

/// A file of Rust, without its header: the items, with the `use` lines that they need.
///
/// # Errors
/// Where the tokens are no Rust, which is a bug of an emitter.
pub fn print(model: &EmitModel, names: &Names, part: &Part<'_>) -> syn::Result<String> {
    // What a file that was no Rust has left.
    drop(docs::aside::take());
    let printed = match part {
        Part::CrateRoot => prettyplease::unparse(&syn::parse2(crate_root::crate_root(model))?),
        Part::Client => {
            let (docs, items) = client::client(model);
            imports::file(names, "crate::client", &docs, iter::once(items))?
        }
        Part::Types => imports::file(names, "crate::types", &types::docs(), types::all_types(model))?,
        Part::Resource(place) => {
            let docs = resource::docs(model, place);
            imports::file(names, &place.module(), &docs, resource::resource(model, place))?
        }
    };
    Ok(format(&printed, &docs::aside::take()))
}

fn text<'a>(path: impl Into<String>, text: impl Into<Cow<'static, str>>, comment: Comment) -> SourceFile<'a> {
    SourceFile { path: path.into(), source: Source::Text { text: text.into(), comment } }
}

fn rust(path: impl Into<String>, part: Part<'_>) -> SourceFile<'_> {
    SourceFile { path: path.into(), source: Source::Rust(part) }
}
