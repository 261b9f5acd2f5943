//! Private modules whose items their parents re-export with `*`.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::item::{Item, SAME, is_public};

/// The parents of private modules, and the re-exports of such modules in other modules.
#[derive(Debug, Default)]
pub struct PrivateModules {
    /// The parent of each private module that it re-exports.
    parents: HashMap<String, String>,
    /// Modules with the private modules elsewhere that they re-export.
    globs: Vec<(String, String)>,
}

impl PrivateModules {
    /// Reads the modules of a crate, by their paths.
    pub fn new(files: &[(String, syn::File)]) -> Self {
        let mut found = Self::default();
        for (module, file) in files {
            for tree in file.items.iter().filter_map(glob) {
                match tree.strip_prefix("crate::") {
                    Some(target) => found.globs.push((module.clone(), target.to_owned())),
                    None => drop(found.parents.insert(format!("{module}::{tree}"), module.clone())),
                }
            }
        }
        found
    }

    /// Returns the module in which users find the items of a module.
    pub fn public<'a>(&'a self, module: &'a str) -> &'a str {
        let mut public = module;
        while let Some(parent) = self.parents.get(public) {
            public = parent;
        }
        public
    }

    /// Returns the facts about re-exports from private modules. `by_module` has the items of each
    /// module.
    pub fn re_exports(&self, by_module: &BTreeMap<String, BTreeSet<Item>>) -> Vec<Item> {
        let mut uses = Vec::new();
        for (module, target) in &self.globs {
            let inside = format!("{target}::");
            let inner = by_module.iter().filter(|(other, _)| other.starts_with(&inside) || *other == target);
            for item in inner.flat_map(|(_, items)| items).filter(|item| is_named(item)) {
                let text = format!(": use {}::{}", item.module, item.subject);
                uses.push(Item {
                    module: module.clone(),
                    subject: item.subject.clone(),
                    text,
                    deprecated: false,
                });
            }
        }
        uses
    }
}

/// Returns whether the item gives its subject a name in its module.
fn is_named(item: &Item) -> bool {
    [": struct", ": enum"].contains(&item.text.as_str())
        || item.text.starts_with(SAME)
        || item.text.starts_with(": use ")
}

/// Returns the path before the `*` of a public re-export.
fn glob(item: &syn::Item) -> Option<String> {
    let syn::Item::Use(item) = item else { return None };
    let mut path = Vec::new();
    let mut tree = is_public(&item.vis).then_some(&item.tree)?;
    while let syn::UseTree::Path(inner) = tree {
        path.push(inner.ident.to_string());
        tree = &inner.tree;
    }
    matches!(tree, syn::UseTree::Glob(_)).then(|| path.join("::"))
}
