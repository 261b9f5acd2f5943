//! Resolves clashes between type names of the document and names that generated code uses, such as
//! `File` and `Option`.
//!
//! The document's name wins. In a file that needs both, the item of the runtime or of the standard
//! library is imported under another name: `use crate::runtime::File as RuntimeFile;`.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::visit_mut::{self, VisitMut};

use crate::names::{module_of, reprinted, unmarked};
use crate::prepare::EmitModel;

/// Returns the names of all types, handles and requests.
pub fn defined(model: &EmitModel) -> HashSet<String> {
    let mut out: HashSet<String> = model.types.iter().map(|def| def.name.to_string()).collect();
    out.extend(model.aliases().iter().map(|alias| alias.name.to_string()));
    for entry in model.resources_depth_first() {
        out.insert(entry.resource.handle.to_string());
        out.extend(entry.resource.operations.iter().map(|operation| operation.request.to_string()));
    }
    out
}

/// The items that are imported under another name in one file.
#[derive(Default)]
pub struct RenamedItems {
    /// The names of the document that the file uses.
    document_names: BTreeSet<String>,
    /// The import name of each runtime or standard item that one of these names hides.
    renames: BTreeMap<String, String>,
    /// The hidden items that the file uses.
    used: BTreeSet<String>,
    /// Set if any file of the crate has a clash. Paths into other files may have to be rewritten,
    /// too.
    is_needed: bool,
}

impl RenamedItems {
    /// Collects the document's names that the file uses, and picks an import name for each item
    /// they hide.
    pub fn new(pieces: &[syn::File], defined: &HashSet<String>) -> Self {
        let mut found = DocumentNames::default();
        pieces.iter().for_each(|piece| found.visit_file(piece));
        let other = |name: &String| {
            let module = module_of(name)?;
            let lead = match module.split("::").next() {
                Some("std") => "Std",
                Some("serde_json") => "Json",
                _ if module == "crate" => "Api",
                _ => "Runtime",
            };
            let mut other = format!("{lead}{name}");
            while defined.contains(&other) {
                other.insert_str(0, lead);
            }
            Some((name.clone(), other))
        };
        let renames = found.document_names.iter().filter_map(other).collect();
        Self { document_names: found.document_names, renames, used: BTreeSet::new(), is_needed: true }
    }

    /// Rewrites each use of a hidden item to its import name.
    pub fn apply_renames(&mut self, piece: &mut syn::File) {
        if self.is_needed {
            self.visit_file_mut(piece);
        }
    }

    /// Returns whether the name is one of the document's in this file.
    pub fn is_document_name(&self, name: &str) -> bool {
        self.document_names.contains(name)
    }

    /// Returns the hidden items that the file uses: module, name and import name.
    pub fn used(&self) -> impl Iterator<Item = (&'static str, &str, &str)> {
        let all = self.used.iter();
        all.filter_map(|name| Some((module_of(name)?, name.as_str(), self.renames.get(name)?.as_str())))
    }

    /// Returns the import name of a hidden item that is not the document's own.
    fn other(&mut self, name: &str) -> Option<Ident> {
        let other = self.renames.get(name)?;
        self.used.insert(name.to_owned());
        Some(reprinted(other))
    }

    /// Rewrites the tokens inside a macro call. In tables, a variant precedes `=` or `:`.
    fn tokens(&mut self, tokens: TokenStream) -> TokenStream {
        let mut out = Vec::new();
        let mut tokens = tokens.into_iter().peekable();
        let mut follows_colon = false;
        while let Some(token) = tokens.next() {
            let is_colon = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == ':');
            let before = tokens.peek().and_then(|next| match next {
                TokenTree::Punct(punct) => Some((punct.as_char(), punct.spacing())),
                _ => None,
            });
            out.push(match token {
                TokenTree::Group(group) => {
                    let inner = self.tokens(group.stream());
                    let mut new = Group::new(group.delimiter(), inner);
                    new.set_span(group.span());
                    TokenTree::Group(new)
                }
                TokenTree::Ident(name) => {
                    let text = name.to_string();
                    let is_variant = before.is_some_and(|(sign, spacing)| {
                        matches!(sign, '=' | ':') && spacing == proc_macro2::Spacing::Alone
                    });
                    let settled = match unmarked(&text) {
                        Some(own) => Some(reprinted(own)),
                        None if is_variant || follows_colon => None,
                        None => self.other(&text),
                    };
                    TokenTree::Ident(settled.unwrap_or(name))
                }
                other => other,
            });
            follows_colon = is_colon
                && matches!(out.iter().rev().nth(1), Some(TokenTree::Punct(punct)) if punct.as_char() == ':');
        }
        out.into_iter().collect()
    }
}

impl VisitMut for RenamedItems {
    fn visit_path_mut(&mut self, path: &mut syn::Path) {
        if path.leading_colon.is_none()
            && let Some(first) = path.segments.first_mut()
            && let Some(other) = self.other(&first.ident.to_string())
        {
            first.ident = other;
        }
        visit_mut::visit_path_mut(self, path);
    }

    fn visit_ident_mut(&mut self, name: &mut Ident) {
        if let Some(own) = unmarked(&name.to_string()) {
            *name = reprinted(own);
        }
    }

    fn visit_macro_mut(&mut self, call: &mut syn::Macro) {
        call.tokens = self.tokens(std::mem::take(&mut call.tokens));
    }

    fn visit_attribute_mut(&mut self, _: &mut syn::Attribute) {}

    fn visit_visibility_mut(&mut self, _: &mut syn::Visibility) {}
}

/// The document's clashing names that a file defines, uses or exports.
#[derive(Default)]
struct DocumentNames {
    document_names: BTreeSet<String>,
}

impl DocumentNames {
    fn add(&mut self, name: &Ident) {
        if let Some(own) = unmarked(&name.to_string()) {
            self.document_names.insert(own.to_owned());
        }
    }

    fn tokens(&mut self, tokens: TokenStream) {
        for token in tokens {
            match token {
                TokenTree::Ident(name) => self.add(&name),
                TokenTree::Group(group)
                    if group.delimiter() != Delimiter::None || !group.stream().is_empty() =>
                {
                    self.tokens(group.stream());
                }
                _ => {}
            }
        }
    }
}

impl<'ast> Visit<'ast> for DocumentNames {
    fn visit_path(&mut self, path: &'ast syn::Path) {
        if let Some(first) = path.segments.first() {
            self.add(&first.ident);
        }
        visit::visit_path(self, path);
    }

    fn visit_item_struct(&mut self, item: &'ast syn::ItemStruct) {
        self.add(&item.ident);
        visit::visit_item_struct(self, item);
    }

    fn visit_item_enum(&mut self, item: &'ast syn::ItemEnum) {
        self.add(&item.ident);
        visit::visit_item_enum(self, item);
    }

    fn visit_item_type(&mut self, item: &'ast syn::ItemType) {
        self.add(&item.ident);
        visit::visit_item_type(self, item);
    }

    fn visit_use_name(&mut self, name: &'ast syn::UseName) {
        self.add(&name.ident);
    }

    fn visit_use_rename(&mut self, name: &'ast syn::UseRename) {
        self.add(&name.rename);
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        self.tokens(call.tokens.clone());
    }
}
