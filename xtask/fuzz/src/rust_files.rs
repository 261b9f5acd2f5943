//! Faults of generated files that rustc would find, without rustc.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::PathBuf;

/// A file that does not compile.
#[derive(Clone, Debug)]
pub struct Fault {
    /// The kind of fault, such as `a name twice`.
    pub kind: &'static str,
    /// The file, and the fault in it.
    pub detail: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.kind, self.detail)
    }
}

/// Returns the first fault of the files that depend on the document: the runtime is left out.
pub fn fault(files: &BTreeMap<PathBuf, String>) -> Option<Fault> {
    let rust = files.iter().filter(|(path, _)| path.extension().is_some_and(|end| end == "rs"));
    rust.filter(|(path, _)| !path.starts_with("runtime")).find_map(|(path, text)| {
        match syn::parse_file(text) {
            Err(error) => {
                Some(Fault { kind: "invalid Rust", detail: format!("{}: {error}", path.display()) })
            }
            Ok(file) => {
                let repeated = repeated(&file.items);
                let detail = format!("{}: {}", path.display(), repeated.join(", "));
                (!repeated.is_empty()).then_some(Fault { kind: "a name twice", detail })
            }
        }
    })
}

/// Returns the names that are defined twice among items, and among the methods of a type.
fn repeated(items: &[syn::Item]) -> Vec<String> {
    let (mut seen, mut repeated) = (BTreeSet::new(), Vec::new());
    let mut define = |name: String| {
        if !seen.insert(name.clone()) {
            repeated.push(name);
        }
    };
    for item in items {
        match item {
            syn::Item::Struct(item) => {
                define(item.ident.to_string());
                fields(&item.fields).for_each(|field| define(format!("{}.{field}", item.ident)));
            }
            syn::Item::Enum(item) => {
                define(item.ident.to_string());
                item.variants.iter().for_each(|variant| define(format!("{}::{}", item.ident, variant.ident)));
            }
            syn::Item::Type(item) => define(item.ident.to_string()),
            syn::Item::Mod(item) => define(format!("mod {}", item.ident)),
            syn::Item::Use(item) => imported(&item.tree).into_iter().for_each(&mut define),
            syn::Item::Impl(block) if block.trait_.is_none() => {
                let syn::Type::Path(ty) = &*block.self_ty else { continue };
                let ty = ty.path.get_ident().map(ToString::to_string).unwrap_or_default();
                for item in &block.items {
                    if let syn::ImplItem::Fn(method) = item {
                        define(format!("{ty}::{}()", method.sig.ident));
                    }
                }
            }
            _ => {}
        }
    }
    repeated
}

fn fields(fields: &syn::Fields) -> impl Iterator<Item = String> {
    fields.iter().filter_map(|field| field.ident.as_ref().map(ToString::to_string))
}

/// Returns the names that a `use` imports.
fn imported(tree: &syn::UseTree) -> Vec<String> {
    match tree {
        syn::UseTree::Path(path) => imported(&path.tree),
        syn::UseTree::Name(name) => vec![name.ident.to_string()],
        syn::UseTree::Rename(rename) => vec![rename.rename.to_string()],
        syn::UseTree::Group(group) => group.items.iter().flat_map(imported).collect(),
        syn::UseTree::Glob(_) => Vec::new(),
    }
}
