//! The `use` lines of a file: what its items mention, from where it lives.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::visit::{self, Visit};

use super::docs::Docs;
use crate::ir::Api;
use crate::names::ConstName;

/// What the runtime has and generated code mentions. Macros end in `!`.
const RUNTIME: &[&str] = &[
    "ByteStream",
    "from_members!",
    "from_slice",
    "Bytes",
    "Call",
    "CallOptions",
    "ClientCore",
    "Credential",
    "Date",
    "DateTime",
    "Decode",
    "Decoded",
    "Encode",
    "Encoder",
    "Error",
    "EventStream",
    "Extra",
    "File",
    "Form",
    "Framing",
    "Items",
    "Kind",
    "Method",
    "Multipart",
    "Next",
    "Node",
    "Object",
    "ObjectWriter",
    "Paged",
    "PathStyle",
    "QueryStyle",
    "RawEvent",
    "Representation",
    "Response",
    "Result",
    "Scheme",
    "SchemeKind",
    "Secret",
    "Sending",
    "Service",
    "Tag",
    "Timestamp",
    "UnknownInteger",
    "UnknownJson",
    "UnknownValue",
    "model!",
    "newtypes!",
    "requests!",
    "text_enum!",
    "integer_enum!",
    "unions!",
    "Files",
    "Pages",
    "BoxFuture",
    "StatusCode",
    "HeaderMap",
];

/// Where every name lives that a generated file may mention.
#[derive(Clone, Debug)]
pub struct Names {
    /// The path of the module, by name.
    modules: HashMap<String, String>,
}

impl Names {
    pub fn new(api: &Api) -> Self {
        let runtime = RUNTIME.iter().map(|name| ((*name).to_owned(), "crate::runtime".to_owned()));
        let others = [
            ("BTreeMap", "std::collections"),
            ("Value", "serde_json"),
            ("Client", "crate"),
            ("ClientBuilder", "crate"),
        ];
        let others = others.map(|(name, module)| (name.to_owned(), module.to_owned()));
        let schemes = api.schemes.iter().map(|scheme| {
            let name = ConstName::new(scheme.name.as_str());
            (name.to_string(), "crate::client".to_owned())
        });
        let types = api.types.iter().map(|def| {
            let module = match def.home.as_slice() {
                [] => "::types".to_owned(),
                home => home.iter().map(|module| format!("::{module}")).collect(),
            };
            (def.name.to_string(), format!("crate{module}"))
        });
        Self { modules: runtime.chain(others).chain(schemes).chain(types).collect() }
    }
}

/// A file of the module `here`, printed: its doc, its `use` lines, its items. These come in pieces, each of which is gone
/// before the next is made: what is small and at hand again is quick to make.
pub fn file(
    names: &Names,
    here: &str,
    docs: &Docs,
    pieces: impl Iterator<Item = TokenStream>,
) -> syn::Result<String> {
    let mut mentions = Mentions { names, here, exported: BTreeSet::new(), modules: BTreeMap::new() };
    let mut items = String::new();
    for piece in pieces {
        let piece: syn::File = syn::parse2(piece)?;
        mentions.exported.append(&mut exported(&piece));
        mentions.visit_file(&piece);
        items.push_str(&prettyplease::unparse(&piece));
    }
    let (docs, uses) = (docs.inner(), mentions.uses());
    let head: syn::File = syn::parse2(quote!(#docs #uses))?;
    Ok(prettyplease::unparse(&head) + &items)
}

/// The names that a file mentions and does not define, by module.
struct Mentions<'a> {
    names: &'a Names,
    here: &'a str,
    /// What the file has a `pub use` of.
    exported: BTreeSet<String>,
    modules: BTreeMap<&'a str, BTreeSet<&'a str>>,
}

/// The names that the file re-exports as they are.
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

impl Mentions<'_> {
    fn mention(&mut self, name: &str) {
        if let Some((name, module)) = self.names.modules.get_key_value(name)
            && module != self.here
        {
            self.modules.entry(module).or_default().insert(name.trim_end_matches('!'));
        }
    }

    /// The lines, the standard library first and this crate last.
    fn uses(&self) -> TokenStream {
        let mut modules: Vec<_> = self.modules.iter().collect();
        modules
            .sort_by_key(|(module, _)| (module.starts_with("crate"), !module.starts_with("std"), **module));
        let uses = modules.into_iter().map(|(module, names)| {
            let module = module.split("::").map(identifier);
            let names = names.iter().filter(|name| !self.exported.contains(**name));
            let names: Vec<Ident> = names.map(|name| identifier(name)).collect();
            (!names.is_empty()).then(|| quote!(use #(#module)::*::{#(#names),*};))
        });
        quote!(#(#uses)*)
    }
}

impl<'ast> Visit<'ast> for Mentions<'_> {
    fn visit_path(&mut self, path: &'ast syn::Path) {
        if path.leading_colon.is_none()
            && let Some(first) = path.segments.first()
        {
            self.mention(&first.ident.to_string());
        }
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        if let Some(name) = call.path.get_ident() {
            self.mention(&format!("{name}!"));
        }
    }

    /// What stands in attributes needs no `use`.
    fn visit_attribute(&mut self, _: &'ast syn::Attribute) {}

    /// Neither does the path of a module.
    fn visit_visibility(&mut self, _: &'ast syn::Visibility) {}
}

fn identifier(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}
