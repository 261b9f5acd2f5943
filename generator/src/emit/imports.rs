//! The `use` lines of a file: they import each name that the items use from its module.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use proc_macro2::TokenStream;
use quote::quote;
use syn::visit::{self, Visit};

use super::clashes::{self, RenamedItems};
use super::docs::Docs;
use super::groups;
use crate::ir::TypeId;
use crate::names::{imported, module_of, reprinted};
use crate::prepare::EmitModel;

/// The module of the constants of credentials.
const CONSTANTS: &str = "crate::client";

/// The module of every name that a generated file may use.
#[derive(Clone, Debug)]
pub struct Names {
    /// The module path of each type, by name, and the path of the module that defines it.
    types: HashMap<String, (String, String)>,
    /// The names of the constants of credentials. Types may have the same names, because Rust
    /// distinguishes values from types.
    constants: HashSet<String>,
    /// The names of the document that clash with names in generated code.
    pub clashing: HashSet<String>,
}

impl Names {
    pub fn new(model: &EmitModel) -> Self {
        let constants = model.schemes.iter().map(|scheme| scheme.name.constant().to_string()).collect();
        let defining = groups::modules_of_types(model);
        let types = model.types.iter().enumerate().map(|(index, def)| {
            let module = match def.home.as_slice() {
                [] => "::types".to_owned(),
                home => home.iter().map(|module| format!("::{module}")).collect(),
            };
            let module = format!("crate{module}");
            (def.name.to_string(), (module.clone(), defining.get(&TypeId(index)).cloned().unwrap_or(module)))
        });
        let all = clashes::defined(model);
        let clashing = if all.iter().any(|name| module_of(name).is_some()) { all } else { HashSet::new() };
        Self { types: types.collect(), constants, clashing }
    }
}

/// Prints a file of the module `here`: doc, `use` lines, items. The items come in pieces, and each
/// piece is dropped before the next is created, which keeps memory use low and cache hits high.
pub fn file(
    names: &Names,
    here: &str,
    docs: &Docs,
    pieces: impl Iterator<Item = TokenStream>,
) -> syn::Result<String> {
    let mut imports = FileImports {
        names,
        here,
        exported: BTreeSet::new(),
        modules: BTreeMap::new(),
        renames: RenamedItems::default(),
    };
    let mut items = String::new();
    let mut add = |mut piece: syn::File, imports: &mut FileImports| {
        imports.renames.apply_renames(&mut piece);
        imports.exported.append(&mut exported(&piece));
        imports.visit_file(&piece);
        items.push_str(&prettyplease::unparse(&piece));
    };
    if names.clashing.is_empty() {
        for piece in pieces {
            add(syn::parse2(piece)?, &mut imports);
        }
    } else {
        let pieces = pieces.map(syn::parse2).collect::<syn::Result<Vec<syn::File>>>()?;
        imports.renames = RenamedItems::new(&pieces, &names.clashing);
        pieces.into_iter().for_each(|piece| add(piece, &mut imports));
    }
    let (docs, uses) = (docs.inner(), imports.uses());
    let head: syn::File = syn::parse2(quote!(#docs #uses))?;
    Ok(prettyplease::unparse(&head) + &items)
}

/// The names that a file uses without defining them, by module.
struct FileImports<'a> {
    names: &'a Names,
    here: &'a str,
    /// The names that the file re-exports with `pub use`.
    exported: BTreeSet<String>,
    /// The names with their import names, if they have one in this file.
    modules: BTreeMap<&'a str, BTreeSet<(&'a str, Option<&'a str>)>>,
    /// The items that are imported under another name in this file.
    renames: RenamedItems,
}

/// Returns the names that the file re-exports unchanged.
fn exported(file: &syn::File) -> BTreeSet<String> {
    fn walk(tree: &syn::UseTree, out: &mut BTreeSet<String>) {
        match tree {
            syn::UseTree::Path(path) => walk(&path.tree, out),
            syn::UseTree::Name(name) => {
                out.insert(name.ident.to_string());
            }
            syn::UseTree::Group(group) => group.items.iter().for_each(|tree| walk(tree, out)),
            syn::UseTree::Rename(_) | syn::UseTree::Glob(_) => {}
        }
    }
    let mut out = BTreeSet::new();
    for item in &file.items {
        if let syn::Item::Use(item) = item {
            walk(&item.tree, &mut out);
        }
    }
    out
}

impl<'a> FileImports<'a> {
    fn rust_type(&mut self, name: &str) {
        // A name of the document is either imported here as well, or does not occur in this file.
        let found = match imported(name).filter(|(_, name)| !self.renames.is_document_name(name)) {
            Some(found) => Some(found),
            None if module_of(name).is_some() && !self.renames.is_document_name(name) => None,
            None => {
                let found = self.names.types.get_key_value(name);
                let found = found.filter(|(_, (_, defining))| defining != self.here);
                found.map(|(name, (module, _))| (module.as_str(), name.as_str()))
            }
        };
        if let Some((module, name)) = found {
            self.import(module, name.trim_end_matches('!'));
        }
    }

    fn import(&mut self, module: &'a str, name: &'a str) {
        if module != self.here {
            self.modules.entry(module).or_default().insert((name, None));
        }
    }

    /// Returns the `use` lines, the standard library first and this crate last.
    fn uses(&self) -> TokenStream {
        let mut modules = self.modules.clone();
        for (module, name, other) in self.renames.used() {
            modules.entry(module).or_default().insert((name, Some(other)));
        }
        let mut modules: Vec<_> = modules.into_iter().collect();
        modules.sort_by_key(|(module, _)| (module.starts_with("crate"), !module.starts_with("std"), *module));
        let uses = modules.into_iter().map(|(module, names)| {
            let module = module.split("::").map(reprinted);
            let names =
                names.iter().filter(|(name, other)| other.is_some() || !self.exported.contains(*name));
            let names: Vec<TokenStream> = names
                .map(|(name, other)| {
                    let name = reprinted(name);
                    let other = other.map(reprinted).map(|other| quote!(as #other));
                    quote!(#name #other)
                })
                .collect();
            (!names.is_empty()).then(|| quote!(use #(#module)::*::{#(#names),*};))
        });
        quote!(#(#uses)*)
    }
}

/// Returns whether generated code imports a function of this name.
fn is_function(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase()) && imported(name).is_some()
}

impl<'ast> Visit<'ast> for FileImports<'_> {
    fn visit_path(&mut self, path: &'ast syn::Path) {
        if path.leading_colon.is_none()
            && let Some(first) = path.segments.first().map(|first| first.ident.to_string())
            && !is_function(&first)
        {
            self.rust_type(&first);
        }
        visit::visit_path(self, path);
    }

    /// Counts a runtime function as used only if it is called. Elsewhere, an argument may have the
    /// same name.
    fn visit_expr_call(&mut self, call: &'ast syn::ExprCall) {
        if let syn::Expr::Path(function) = &*call.func
            && let Some(name) = function.path.get_ident().map(ToString::to_string)
        {
            // A call is never that of a constant, but of a function or a tuple struct.
            self.rust_type(&name);
            call.args.iter().for_each(|argument| self.visit_expr(argument));
        } else {
            visit::visit_expr_call(self, call);
        }
    }

    /// A name alone is a value: a constant, if there is one of that name.
    fn visit_expr_path(&mut self, path: &'ast syn::ExprPath) {
        let constant = path.path.get_ident().and_then(|name| self.names.constants.get(&name.to_string()));
        match constant {
            Some(constant) => self.import(CONSTANTS, constant),
            None => visit::visit_expr_path(self, path),
        }
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        if let Some(name) = call.path.get_ident() {
            self.rust_type(&format!("{name}!"));
        }
    }

    /// Skips attributes, which need no `use`.
    fn visit_attribute(&mut self, _: &'ast syn::Attribute) {}

    /// Skips the paths of visibilities.
    fn visit_visibility(&mut self, _: &'ast syn::Visibility) {}
}
