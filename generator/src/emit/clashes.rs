//! Names that the document gives to types and generated code means something else by, such as
//! `File` and `Option`.
//!
//! The document's name wins. Where a file has both, what the runtime or the standard library has is
//! imported under another name: `use crate::runtime::File as RuntimeFile;`.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::visit_mut::{self, VisitMut};

use crate::ir::Api;
use crate::names::{module_of, unmarked};

/// The names of all types, handles and requests.
pub fn defined(api: &Api) -> HashSet<String> {
    let mut out: HashSet<String> = api.types.iter().map(|def| def.name.to_string()).collect();
    out.extend(api.aliases.iter().map(|alias| alias.name.to_string()));
    for place in api.resources_depth_first() {
        out.insert(place.resource.handle.to_string());
        out.extend(place.resource.operations.iter().map(|operation| operation.request.to_string()));
    }
    out
}

/// What has another name in a file.
#[derive(Default)]
pub struct Others {
    /// The names of the document that the file has.
    taken: BTreeSet<String>,
    /// The other name of each that generated code means something else by.
    others: BTreeMap<String, String>,
    /// Those that were mentioned.
    mentioned: BTreeSet<String>,
    /// The crate has names of the document that are told from others, if only in paths that lead to
    /// another file.
    is_needed: bool,
}

impl Others {
    /// Finds the names that the file has of the document, and other ones that the document does not
    /// have.
    pub fn new(pieces: &[syn::File], defined: &HashSet<String>) -> Self {
        let mut found = Found::default();
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
        let others = found.taken.iter().filter_map(other).collect();
        Self { taken: found.taken, others, mentioned: BTreeSet::new(), is_needed: true }
    }

    /// Gives each name to what has it in the file.
    pub fn settle(&mut self, piece: &mut syn::File) {
        if self.is_needed {
            self.visit_file_mut(piece);
        }
    }

    /// Returns whether the name is the document's in this file.
    pub fn is_taken(&self, name: &str) -> bool {
        self.taken.contains(name)
    }

    /// What has another name and was mentioned: its module, its name, and the other one.
    pub fn mentioned(&self) -> impl Iterator<Item = (&'static str, &str, &str)> {
        let all = self.mentioned.iter();
        all.filter_map(|name| Some((module_of(name)?, name.as_str(), self.others.get(name)?.as_str())))
    }

    /// The other name of an identifier that is not the document's.
    fn other(&mut self, name: &str) -> Option<Ident> {
        let other = self.others.get(name)?;
        self.mentioned.insert(name.to_owned());
        Some(ident(other))
    }

    /// The tokens of a macro. Variants in tables of them stand before `=` or `:`.
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
                        Some(own) => Some(ident(own)),
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

impl VisitMut for Others {
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
            *name = ident(own);
        }
    }

    fn visit_macro_mut(&mut self, call: &mut syn::Macro) {
        call.tokens = self.tokens(std::mem::take(&mut call.tokens));
    }

    fn visit_attribute_mut(&mut self, _: &mut syn::Attribute) {}

    fn visit_visibility_mut(&mut self, _: &mut syn::Visibility) {}
}

/// The names of the document that a file defines, mentions or exports, of those that were told from
/// others.
#[derive(Default)]
struct Found {
    taken: BTreeSet<String>,
}

impl Found {
    fn add(&mut self, name: &Ident) {
        if let Some(own) = unmarked(&name.to_string()) {
            self.taken.insert(own.to_owned());
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

impl<'ast> Visit<'ast> for Found {
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

fn ident(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}
