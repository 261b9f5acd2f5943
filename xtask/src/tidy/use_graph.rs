//! The uses between files of the generator, read from their syntax.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crategen::diagnostic::{Diagnostic, Diagnostics};
use syn::visit::{self, Visit};

/// The path of a module from the crate's root; empty for the root.
type Module = Vec<String>;

/// The files of a crate and the uses between them.
#[derive(Debug, Default)]
pub struct UseGraph {
    /// The files that each file uses, by path below the sources.
    pub uses: BTreeMap<String, BTreeSet<String>>,
}

impl UseGraph {
    /// Reads the sources below a folder without tests. A file that cannot be read or parsed is a
    /// fault.
    pub fn read(sources: &Path, faults: &mut Diagnostics) -> Self {
        let mut texts = BTreeMap::new();
        collect(sources, sources, &mut texts, faults);
        Self::of(&texts, faults)
    }

    /// Reads sources by path, such as `lower/mod.rs`.
    pub fn of(texts: &BTreeMap<String, String>, faults: &mut Diagnostics) -> Self {
        let mut files = BTreeMap::new();
        for (path, text) in texts {
            match syn::parse_file(text) {
                Ok(file) => {
                    let mut visitor = Paths { module: module(path), ..Paths::default() };
                    visitor.visit_file(&file);
                    files.insert(module(path), (path, visitor));
                }
                Err(error) => {
                    faults.push(Diagnostic::uncoded(format!("`{path}` cannot be parsed: {error}")));
                }
            }
        }
        let mut graph = Self::default();
        for (path, visitor) in files.values() {
            let used = visitor.used.iter().filter_map(|used| defining_file(used, &files));
            let used: BTreeSet<String> = used.filter(|used| used != *path).collect();
            graph.uses.insert((*path).clone(), used);
        }
        graph
    }
}

type Files<'a> = BTreeMap<Module, (&'a String, Paths)>;

/// Returns the file that defines the target of a path: re-exports are followed.
fn defining_file(path: &[String], files: &Files<'_>) -> Option<String> {
    let mut path = path.to_vec();
    // Re-exports have no cycles in code that compiles.
    for _ in 0..16 {
        let len = (0..=path.len()).rev().find(|len| files.contains_key(&path[..*len]))?;
        let (file, visitor) = &files[&path[..len]];
        match path.get(len).and_then(|name| visitor.re_exports.get(name)) {
            Some(target) => path = target.iter().chain(&path[len + 1..]).cloned().collect(),
            None => return Some((*file).clone()),
        }
    }
    None
}

/// Returns the module of a file.
fn module(path: &str) -> Module {
    let path = path.trim_end_matches(".rs");
    let path = path.strip_suffix("/mod").unwrap_or(path);
    if path == "lib" { Vec::new() } else { path.split('/').map(str::to_owned).collect() }
}

/// The paths in a file.
#[derive(Debug, Default)]
struct Paths {
    module: Module,
    /// The modules that the file declares.
    children: BTreeSet<String>,
    /// The imports of the file, by their names in it.
    imports: BTreeMap<String, Module>,
    /// The re-exports of the file, by name. The file does not use them itself.
    re_exports: BTreeMap<String, Module>,
    used: BTreeSet<Module>,
}

impl Paths {
    /// Returns the path from the crate's root; `None` for a path into another crate.
    fn absolute(&self, path: &[String]) -> Option<Module> {
        let first = path.first()?;
        let mut base = match first.as_str() {
            "crate" => Vec::new(),
            "self" | "super" => self.module.clone(),
            name if self.children.contains(name) => {
                return Some(self.module.iter().chain(path).cloned().collect());
            }
            _ => return None,
        };
        let mut rest = &path[usize::from(first != "super")..];
        while let Some(("super", after)) = rest.split_first().map(|(first, after)| (first.as_str(), after)) {
            base.pop();
            rest = after;
        }
        base.extend(rest.iter().cloned());
        Some(base)
    }

    fn import(&mut self, tree: &syn::UseTree, above: &mut Module, is_public: bool) {
        match tree {
            syn::UseTree::Path(path) => {
                above.push(path.ident.to_string());
                self.import(&path.tree, above, is_public);
                above.pop();
            }
            syn::UseTree::Group(group) => {
                group.items.iter().for_each(|tree| self.import(tree, above, is_public));
            }
            syn::UseTree::Name(name) => {
                self.leaf(&name.ident.to_string(), &name.ident.to_string(), above, is_public)
            }
            syn::UseTree::Rename(rename) => {
                self.leaf(&rename.ident.to_string(), &rename.rename.to_string(), above, is_public);
            }
            syn::UseTree::Glob(_) => self.used.extend(self.absolute(above)),
        }
    }

    fn leaf(&mut self, name: &str, here: &str, above: &[String], is_public: bool) {
        let mut path = above.to_vec();
        if name != "self" {
            path.push(name.to_owned());
        }
        let Some(path) = self.absolute(&path) else { return };
        match is_public {
            true => self.re_exports.insert(here.to_owned(), path),
            false => {
                self.used.insert(path.clone());
                self.imports.insert(here.to_owned(), path)
            }
        };
    }
}

impl<'ast> Visit<'ast> for Paths {
    fn visit_file(&mut self, file: &'ast syn::File) {
        for item in &file.items {
            if let syn::Item::Mod(child) = item
                && child.content.is_none()
                && !is_test(&child.attrs)
            {
                self.children.insert(child.ident.to_string());
            }
        }
        for item in &file.items {
            if let syn::Item::Use(item) = item
                && !is_test(&item.attrs)
            {
                let is_public = !matches!(item.vis, syn::Visibility::Inherited);
                self.import(&item.tree, &mut Vec::new(), is_public);
            }
        }
        visit::visit_file(self, file);
    }

    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        if !is_test(&item.attrs) {
            visit::visit_item_mod(self, item);
        }
    }

    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        if !is_test(&item.attrs) {
            visit::visit_item_fn(self, item);
        }
    }

    fn visit_item_use(&mut self, _: &'ast syn::ItemUse) {}

    fn visit_visibility(&mut self, _: &'ast syn::Visibility) {}

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let names: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        let imported =
            self.imports.get(&names[0]).map(|target| target.iter().chain(&names[1..]).cloned().collect());
        let is_one_word = names.len() == 1;
        self.used.extend(imported.or_else(|| self.absolute(&names).filter(|_| !is_one_word)));
        visit::visit_path(self, path);
    }
}

fn is_test(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let is_cfg_test = |meta: &syn::MetaList| meta.tokens.to_string().contains("test");
        match &attribute.meta {
            syn::Meta::Path(path) => path.is_ident("test"),
            syn::Meta::List(meta) => meta.path.is_ident("cfg") && is_cfg_test(meta),
            syn::Meta::NameValue(_) => false,
        }
    })
}

fn collect(root: &Path, folder: &Path, out: &mut BTreeMap<String, String>, faults: &mut Diagnostics) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let name = entry.file_name();
        if name == "tests" || name == "tests.rs" {
            continue;
        }
        if path.is_dir() {
            collect(root, &path, out, faults);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let shown = path.strip_prefix(root).unwrap_or(&path).display().to_string().replace('\\', "/");
            match fs::read_to_string(&path) {
                Ok(text) => drop(out.insert(shown, text)),
                Err(error) => faults.push(Diagnostic::uncoded(format!("`{shown}` cannot be read: {error}"))),
            }
        }
    }
}
