//! A client as a module of another crate: `layout = "module"`.
//!
//! The input is the package as text, the output the files of one folder with a `mod.rs`. Four
//! things differ:
//!
//! - `crate::` is a path from the module's file, so the module can be anywhere in a crate.
//! - Cargo features are decided here: those that are on by default in the package.
//! - The runtime is the module `runtime`. Its macros are in scope only in this crate, and find the
//!   runtime through a name that each calling file imports.
//! - `mod.rs` has no inner attributes, so that it can be the argument of `include!`. Files that it
//!   declares are found next to it in both cases.

mod dependencies;
mod features;
mod manifests;
mod prune;
mod rewrite;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use proc_macro2::Ident;
use syn::Item;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::format::format;
use crate::output::Output;
use features::Features;
use rewrite::Rewrite;

/// A client as a module.
#[derive(Clone, Debug)]
pub struct Module {
    /// The files of the module's folder.
    pub files: Output,
    /// The lines of `Cargo.toml` with the dependencies of the crate that has the module.
    pub dependencies: String,
}

/// The lints that a module of generated code turns off.
const LINTS: [&str; 8] = [
    "clippy::all",
    "clippy::pedantic",
    "dead_code",
    "deprecated",
    "missing_debug_implementations",
    "missing_docs",
    "unreachable_pub",
    "unused",
];

/// Converts a package to a module.
///
/// # Errors
/// If a file is not valid Rust, which is a bug in an emitter.
pub fn module(package: &Output) -> Result<Module, Diagnostics> {
    let manifests = manifests::manifests(package);
    let features = Features::of(&manifests);
    let dependencies = dependencies::lines(&manifests, &features);
    let crate_name = manifests::crate_name(&manifests);
    let mut walk = Walk {
        package,
        macros: exported_macros(package),
        features: &features,
        crate_name: &crate_name,
        files: Output::new(),
    };
    let done = walk
        .file(Tree::Client, Path::new("src"), Path::new("lib.rs"), 0)
        .and_then(|_| walk.file(Tree::Runtime, Path::new("runtime/src"), Path::new("lib.rs"), 0));
    if let Err((path, error)) = done {
        let message = format!("{} cannot become a part of a module: {error}", path.display());
        return Err(Diagnostic::error(Code::InternalError, message)
            .help("this is a bug in the generator, not in the document")
            .into());
    }
    let mut files = walk.files;
    if let Some(root) = files.get_mut(Path::new("mod.rs")) {
        *root = with_head(root, &dependencies);
    }
    Ok(Module { files, dependencies })
}

/// Adds the dependencies to the first comment of the module.
fn with_head(root: &str, dependencies: &str) -> String {
    let (header, items) = root.split_once("\n\n").unwrap_or(("", root));
    let dependencies: String = dependencies
        .trim_end()
        .lines()
        .map(|line| format!("// {line}").trim_end().to_owned() + "\n")
        .collect();
    format!(
        "{header}\n\n\
         // Declare this module with `#[rustfmt::skip]`, so that `cargo fmt` does not change it.\n\
         // The crate that has it needs the edition 2024, and in its Cargo.toml:\n//\n\
         {dependencies}\n{items}"
    )
}

/// A package whose files become a part of the module.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tree {
    Client,
    Runtime,
}

/// The files of the module, which are found from their roots.
struct Walk<'a> {
    package: &'a Output,
    /// The macros that the runtime exports.
    macros: BTreeSet<String>,
    features: &'a Features,
    /// The name of the package in Rust code.
    crate_name: &'a str,
    files: Output,
}

impl Walk<'_> {
    /// Adds a file and those that it declares. `path` is relative to `base`, and `depth` is the
    /// number of modules that the file is in. Returns the macros that it exports.
    fn file(
        &mut self,
        tree: Tree,
        base: &Path,
        path: &Path,
        depth: usize,
    ) -> Result<Vec<Ident>, (PathBuf, syn::Error)> {
        let source = base.join(path);
        let text = self.package.get(&source).map_or("", String::as_str);
        let fails = |error| (source.clone(), error);
        let tokens = text.parse().map_err(|error| fails(syn::Error::from(error)))?;
        let mut rewrite = Rewrite::new(self.features, &self.macros, self.crate_name);
        let tokens = rewrite.tokens(tokens, depth);
        let Rewrite { exports, calls_macro, .. } = rewrite;
        let mut file: syn::File = syn::parse2(tokens).map_err(fails)?;
        prune::prune(&mut file);
        let is_root = depth == 0;
        match (tree, depth) {
            (Tree::Client, 0) => file.attrs.clear(),
            (Tree::Runtime, 0) => {
                file.attrs.retain(|attribute| attribute.path().is_ident("doc"));
                file.attrs.push(allow());
            }
            (Tree::Client, 1) => file.attrs.push(allow()),
            _ => {}
        }
        let children: Vec<Ident> = file.items.iter().filter_map(declared).collect();
        for child in children {
            let inner = self.path_of(base, path, &child, is_root);
            for name in self.file(tree, base, &inner, depth + 1)? {
                file.items.push(syn::parse_quote!(pub(crate) use #child::#name;));
            }
        }
        for name in &exports {
            file.items.push(syn::parse_quote!(pub(crate) use #name;));
        }
        if calls_macro {
            file.items.insert(0, runtime_alias(tree, depth));
        }
        if is_root && tree == Tree::Client {
            file.items.iter_mut().for_each(as_item_of_the_module);
        }
        let printed = format(&prettyplease::unparse(&file), &[]);
        let header = text.split_once("\n\n").map_or("", |(header, _)| header);
        self.files.insert(target(tree, path, is_root), format!("{header}\n\n{printed}"));
        Ok(exports)
    }

    /// Returns the path of a module's file that another file declares.
    fn path_of(&self, base: &Path, path: &Path, child: &Ident, is_root: bool) -> PathBuf {
        let name = child.to_string();
        let name = name.trim_start_matches("r#");
        let folder = match is_root || path.file_name().is_some_and(|name| name == "mod.rs") {
            true => path.parent().unwrap_or(Path::new("")).to_owned(),
            false => path.with_extension(""),
        };
        let single = folder.join(format!("{name}.rs"));
        match self.package.contains_key(&base.join(&single)) {
            true => single,
            false => folder.join(name).join("mod.rs"),
        }
    }
}

/// Returns the path of a file in the module's folder.
fn target(tree: Tree, path: &Path, is_root: bool) -> PathBuf {
    let path = if is_root { Path::new("mod.rs") } else { path };
    match tree {
        Tree::Client => path.to_owned(),
        Tree::Runtime => Path::new("runtime").join(path),
    }
}

/// Returns the name of a module that has a file of its own.
fn declared(item: &Item) -> Option<Ident> {
    match item {
        Item::Mod(module) if module.content.is_none() => Some(module.ident.clone()),
        _ => None,
    }
}

/// Returns the import of the name through which macros find the runtime.
fn runtime_alias(tree: Tree, depth: usize) -> Item {
    let up = match tree {
        Tree::Client => depth,
        Tree::Runtime => depth + 1,
    };
    let path = rewrite::to_root(up);
    let alias = rewrite::runtime_alias();
    syn::parse_quote!(use #path runtime as #alias;)
}

/// Adapts an item of the module's root: it takes the runtime from its own file, and need not be
/// used.
fn as_item_of_the_module(item: &mut Item) {
    match item {
        Item::Mod(module) if module.ident == "runtime" => {
            module.content = None;
            module.semi = Some(syn::parse_quote!(;));
            module.attrs.push(syn::parse_quote!(#[allow(unreachable_pub)]));
        }
        // The folder may have the same name.
        Item::Mod(module) if module.ident == "client" => {
            module.attrs.push(syn::parse_quote!(#[allow(clippy::module_inception)]));
        }
        Item::Mod(module) => module.attrs.push(syn::parse_quote!(#[allow(unreachable_pub)])),
        Item::Use(item) => item.attrs.push(syn::parse_quote!(#[allow(unreachable_pub, unused_imports)])),
        _ => {}
    }
}

/// Returns the attribute that turns off lints for a file and those that it declares.
fn allow() -> syn::Attribute {
    let lints: Vec<syn::Path> =
        LINTS.iter().map(|lint| syn::parse_str(lint).expect("a lint is a path")).collect();
    syn::parse_quote!(#![allow(#(#lints),*)])
}

/// Returns the names of the macros that the runtime exports.
fn exported_macros(package: &Output) -> BTreeSet<String> {
    let sources = package.iter().filter(|(path, _)| path.starts_with("runtime"));
    let after = sources.flat_map(|(_, text)| text.split("#[macro_export]\nmacro_rules! ").skip(1));
    after.filter_map(|rest| Some(rest.split_once(' ')?.0.to_owned())).collect()
}
