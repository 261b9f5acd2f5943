//! Faults of generated files that rustc would find, without rustc.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::{Path, PathBuf};

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
    let mut parsed = Vec::new();
    for (path, text) in rust.filter(|(path, _)| !path.starts_with("runtime")) {
        match syn::parse_file(text) {
            Err(error) => {
                return Some(Fault { kind: "invalid Rust", detail: format!("{}: {error}", path.display()) });
            }
            Ok(file) => parsed.push((path, file)),
        }
    }
    let constants = parsed.iter().flat_map(|(path, file)| constants(&module(path), &file.items)).collect();
    parsed.iter().find_map(|(path, file)| {
        let repeated = repeated(&file.items, &constants);
        let detail = format!("{}: {}", path.display(), repeated.join(", "));
        (!repeated.is_empty()).then_some(Fault { kind: "a name twice", detail })
    })
}

/// Returns the path of a file's module, such as `crate::client`.
fn module(path: &Path) -> String {
    let path = path.with_extension("");
    let below_src = path.strip_prefix("src").unwrap_or(&path).components();
    below_src.fold("crate".to_owned(), |module, part| format!("{module}::{}", part.as_os_str().display()))
}

/// Returns the paths of the constants of a module, which Rust tells from types of their names.
fn constants(module: &str, items: &[syn::Item]) -> Vec<String> {
    let constant = |item: &syn::Item| match item {
        syn::Item::Const(item) => Some(format!("{module}::{}", item.ident)),
        _ => None,
    };
    items.iter().filter_map(constant).collect()
}

/// Returns the names that are defined twice among items, and among the methods of a type.
/// `constants` has the paths of all constants.
fn repeated(items: &[syn::Item], constants: &BTreeSet<String>) -> Vec<String> {
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
            syn::Item::Const(item) => define(value(&item.ident)),
            syn::Item::Use(item) => {
                for (path, name) in imported(&item.tree) {
                    define(if constants.contains(&path) { value(name) } else { name.to_string() });
                }
            }
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
fn value(name: &syn::Ident) -> String {
    format!("const {name}")
}

/// The names that a `use` brings in, each after the path of its item.
fn imported(tree: &syn::UseTree) -> Vec<(String, &syn::Ident)> {
    match tree {
        syn::UseTree::Path(path) => {
            let inner = imported(&path.tree).into_iter();
            inner.map(|(rest, name)| (format!("{}::{rest}", path.ident), name)).collect()
        }
        syn::UseTree::Name(name) => vec![(name.ident.to_string(), &name.ident)],
        syn::UseTree::Rename(rename) => vec![(rename.ident.to_string(), &rename.rename)],
        syn::UseTree::Group(group) => group.items.iter().flat_map(imported).collect(),
        syn::UseTree::Glob(_) => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(files: &[(&str, &str)]) -> BTreeMap<PathBuf, String> {
        files.iter().map(|(path, text)| (PathBuf::from(path), (*text).to_owned())).collect()
    }

    #[test]
    fn constants_and_types_have_names_of_their_own() {
        let client = ("src/client.rs", "pub(crate) const AB: u8 = 1;\npub struct Client;");
        let rows = [
            ("use crate::client::AB;\npub struct AB;", None),
            ("use crate::client::{AB, Client};\nuse crate::types::AB;", None),
            ("use crate::client::AB;\nconst AB: u8 = 1;", Some("src/a_b.rs: const AB")),
            ("use crate::types::AB;\npub struct AB;", Some("src/a_b.rs: AB")),
            ("use crate::client::Client;\npub struct Client;", Some("src/a_b.rs: Client")),
        ];
        for (text, expected) in rows {
            let found = fault(&files(&[client, ("src/a_b.rs", text)])).map(|fault| fault.detail);
            assert_eq!(found.as_deref(), expected, "{text}");
        }
    }
}
