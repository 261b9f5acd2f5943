//! Converts `Api` to files. Emitters print what the IR contains and make no decisions.
//!
//! Each file emits one kind of item. Emitters refer to types and runtime items by their short
//! names; `imports` adds the `use` lines.

mod accessors;
mod api_list;
mod argument;
mod call;
mod clashes;
mod client;
mod constructor;
mod crate_root;
mod deprecation;
mod details;
mod docs;
mod example;
mod example_programs;
mod further_derives;
mod groups;
mod handle;
mod imports;
mod licenses;
mod literal;
mod manifest;
mod model;
mod multipart;
mod newtype;
mod nulls;
mod open_enum;
mod paged;
mod readme;
mod request;
mod request_access;
mod resource;
mod resource_context;
mod runtime;
mod rust_type;
mod smoke_test;
mod types;
mod union;
mod union_docs;

#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::iter;

pub use imports::Names;

use crate::format::{Comment, format};
use crate::ir::{Api, OwnExample};
use crate::prepare::{EmitModel, TypeGroup};
use groups::SharedTypes;
use resource_context::ResourceContext;

/// A file of the generated crate before it is printed.
#[derive(Clone, Debug)]
pub struct SourceFile<'a> {
    /// The path relative to the crate's root, separated by `/`.
    pub path: String,
    pub source: Source<'a>,
}

/// The source of a file's content.
#[derive(Clone, Debug)]
pub enum Source<'a> {
    /// Finished text, without the header.
    Text { text: Cow<'static, str>, comment: Comment },
    /// Rust code, which [`print()`] creates.
    Rust(Part<'a>),
}

/// A Rust file.
#[derive(Clone, Debug)]
pub enum Part<'a> {
    CrateRoot,
    Client,
    Types,
    Resource(ResourceContext<'a>),
    /// The declarations of a module's groups of types.
    SharedTypes(SharedTypes<'a>),
    /// A group of types, in the module of this path.
    Group(&'a TypeGroup, String),
}

/// The path of the smoke test.
const SMOKE_TEST: &str = "tests/smoke.rs";

/// Returns every file of the crate, sorted by path.
pub fn files(model: &EmitModel) -> Vec<SourceFile<'_>> {
    let api: &Api = model;
    let programs = example_programs::programs(api);
    let smoke = smoke_test::smoke_test(api);
    let mut files = vec![
        text("Cargo.toml", manifest::manifest(api, &programs, smoke.as_ref()), Comment::Toml),
        text("README.md", readme::readme(api, &programs), Comment::Markdown),
        text("api.md", api_list::api_list(api), Comment::Markdown),
        text("rustfmt.toml", "disable_all_formatting = true\n", Comment::Toml),
        rust("src/lib.rs", Part::CrateRoot),
        rust("src/client.rs", Part::Client),
        text("src/client/base.rs", runtime::CLIENT, Comment::Rust),
        text("src/client/modules.rs", runtime::MODULES, Comment::Rust),
        text("runtime/Cargo.toml", manifest::runtime_manifest(api), Comment::Toml),
        rust("src/types.rs", Part::Types),
    ];
    let contexts = ResourceContext::all(&api.resources).into_iter();
    files.extend(contexts.map(|context| rust(context.file(), Part::Resource(context))));
    for shared in SharedTypes::all(model) {
        let groups = shared.files();
        files
            .extend(groups.map(|(path, group)| rust(path, Part::Group(group, shared.path_of_module(group)))));
        files.push(rust(shared.file(), Part::SharedTypes(shared)));
    }
    files.extend(api.package.own_examples.iter().map(own_example));
    files.extend(programs.into_iter().map(|program| text(program.path(), program.text, Comment::Rust)));
    files.extend(smoke.map(|smoke| text(SMOKE_TEST, smoke.text, Comment::Rust)));
    files.extend(runtime::sources().map(|(path, source)| text(path, source, Comment::Rust)));
    for (name, license) in licenses::licenses(&api.package) {
        files.push(text(name, license, Comment::None));
        files.push(text(format!("runtime/{name}"), license, Comment::None));
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

/// Returns the copy of a program of the project. Its header names the file to edit.
fn own_example(example: &OwnExample) -> SourceFile<'_> {
    let content = crate::format::header(&example.path, Comment::Rust) + &example.code;
    text(format!("examples/{}.rs", example.name.as_str()), content, Comment::None)
}

/// Prints a Rust file without its header: its items and the `use` lines that they need.
///
/// # Errors
/// If the tokens are not valid Rust, which is a bug in an emitter.
pub fn print(model: &EmitModel, names: &Names, part: &Part<'_>) -> syn::Result<String> {
    // Discards the texts of a file that failed.
    drop(docs::doc_placeholders::drain());
    let printed = match part {
        Part::CrateRoot => prettyplease::unparse(&syn::parse2(crate_root::crate_root(model))?),
        Part::Client => {
            let (docs, items) = client::client(model);
            imports::file(names, "crate::client", &docs, iter::once(items))?
        }
        Part::Types => imports::file(names, "crate::types", &types::docs(model), types::all_types(model))?,
        Part::SharedTypes(shared) => {
            let (docs, items) = shared.root();
            imports::file(names, &shared.path(), &docs, iter::once(items))?
        }
        Part::Group(group, path) => {
            imports::file(names, path, &groups::docs(group), types::group(model, group))?
        }
        Part::Resource(context) => {
            let docs = resource::docs(model, context);
            imports::file(names, &context.module(), &docs, resource::resource(model, context))?
        }
    };
    Ok(format(&printed, &docs::doc_placeholders::drain()))
}

fn text<'a>(path: impl Into<String>, text: impl Into<Cow<'static, str>>, comment: Comment) -> SourceFile<'a> {
    SourceFile { path: path.into(), source: Source::Text { text: text.into(), comment } }
}

fn rust(path: impl Into<String>, part: Part<'_>) -> SourceFile<'_> {
    SourceFile { path: path.into(), source: Source::Rust(part) }
}
