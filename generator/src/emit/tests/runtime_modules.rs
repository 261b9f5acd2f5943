//! The modules that re-export items of the runtime, compared with the runtime itself.

use std::collections::BTreeSet;

use quote::ToTokens;
use syn::{Attribute, Item, UseTree, Visibility};

use crate::emit::crate_root::RUNTIME_MODULES;
use crate::emit::runtime::{MODULES, sources};

fn parsed(path: &str) -> syn::File {
    let (_, text) = sources().find(|(known, _)| known == path).expect("the runtime has the file");
    syn::parse_file(text).expect("the file is Rust")
}

fn names(tree: &UseTree, out: &mut BTreeSet<String>) {
    match tree {
        UseTree::Path(path) => names(&path.tree, out),
        UseTree::Name(name) => out.extend([name.ident.to_string()]),
        UseTree::Rename(rename) => out.extend([rename.rename.to_string()]),
        UseTree::Group(group) => group.items.iter().for_each(|tree| names(tree, out)),
        UseTree::Glob(_) => {}
    }
}

fn has(attributes: &[Attribute], text: &str) -> bool {
    attributes.iter().any(|attribute| attribute.to_token_stream().to_string().contains(text))
}

/// Returns the names that a file of the runtime exports and documents.
fn exports(path: &str) -> BTreeSet<String> {
    let mut out = BTreeSet::new();
    for item in parsed(path).items {
        let (visibility, attributes, name) = match &item {
            Item::Use(item) => {
                if matches!(item.vis, Visibility::Public(_)) && !has(&item.attrs, "hidden") {
                    names(&item.tree, &mut out);
                }
                continue;
            }
            Item::Struct(item) => (&item.vis, &item.attrs, &item.ident),
            Item::Enum(item) => (&item.vis, &item.attrs, &item.ident),
            Item::Type(item) => (&item.vis, &item.attrs, &item.ident),
            Item::Trait(item) => (&item.vis, &item.attrs, &item.ident),
            Item::Fn(item) => (&item.vis, &item.attrs, &item.sig.ident),
            _ => continue,
        };
        if matches!(visibility, Visibility::Public(_)) && !has(attributes, "hidden") {
            out.insert(name.to_string());
        }
    }
    out
}

#[test]
fn every_documented_item_of_the_runtime_is_in_a_module() {
    let file = syn::parse_file(MODULES).expect("the file is Rust");
    let mut known = BTreeSet::new();
    let modules = file.items.iter().filter_map(|item| match item {
        Item::Mod(module) => module.content.as_ref(),
        _ => None,
    });
    for item in modules.flat_map(|(_, items)| items) {
        if let Item::Use(item) = item {
            names(&item.tree, &mut known);
        }
    }
    let folder = "runtime/src";
    let files = ["lib.rs", "http/mod.rs", "json/mod.rs", "http/mock.rs", "http/webhooks.rs"];
    let all: BTreeSet<String> = files.iter().flat_map(|file| exports(&format!("{folder}/{file}"))).collect();
    assert!(all.len() > 70, "{all:?}");
    let missing: Vec<_> = all.difference(&known).collect();
    assert!(missing.is_empty(), "signatures may name {missing:?}, which have no page");
}

#[test]
fn table_of_modules_is_complete() {
    let file = syn::parse_file(MODULES).expect("the file is Rust");
    let found: Vec<String> = file
        .items
        .iter()
        .filter_map(|item| match item {
            Item::Mod(module) => Some((module.ident.to_string(), &module.attrs)),
            _ => None,
        })
        .map(|(name, attributes)| {
            format!("{name}{}", if has(attributes, "feature") { " by feature" } else { "" })
        })
        .collect();
    let table = RUNTIME_MODULES
        .iter()
        .map(|(name, feature)| format!("{name}{}", if feature.is_some() { " by feature" } else { "" }));
    assert_eq!(found, table.collect::<Vec<_>>());
}
