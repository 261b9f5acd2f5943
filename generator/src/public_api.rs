//! The public API of a generated crate: one line for each public item, read from the text of the
//! crate itself.
//!
//! [`lost`] compares two such lists and returns what a change breaks. It does not know about
//! documents, so it can check the results of `drift`.

mod item;
mod private_modules;

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::path::{Path, PathBuf};

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;

pub use item::Item;
use item::{SAME, is_public};
use private_modules::PrivateModules;

/// Returns the public items of a crate, sorted. Items that do not depend on the document are left
/// out: those of the runtime, and those that every client has.
///
/// # Errors
///
/// If a file is not valid Rust.
pub fn public_api(files: &BTreeMap<PathBuf, String>) -> syn::Result<Vec<Item>> {
    let mut items = BTreeSet::new();
    let mut sources = Vec::new();
    for (path, text) in files {
        let shown = path.display().to_string().replace('\\', "/");
        if shown == "Cargo.toml" {
            items.extend(features(text));
        }
        if let Some(module) = module(path)
            .filter(|_| !["src/client/base.rs", "src/client/modules.rs"].contains(&shown.as_str()))
        {
            sources.push((module, syn::parse_file(text)?));
        }
    }
    let private = PrivateModules::new(&sources);
    let mut by_module: BTreeMap<String, BTreeSet<Item>> = BTreeMap::new();
    for (module, file) in sources {
        let items = by_module.entry(module.clone()).or_default();
        let mut reader = Reader { module: private.public(&module).to_owned(), items };
        file.items.iter().for_each(|item| reader.item(item));
    }
    items.extend(private.re_exports(&by_module));
    items.extend(by_module.into_values().flatten());
    let others: Vec<Item> = items.iter().flat_map(|item| as_other(&items, item)).collect();
    items.extend(others);
    Ok(items.into_iter().collect())
}

/// The prefix of a line that says what a type has with the feature `testing` only. Such items may
/// change with any version.
const FOR_TESTS: &str = ": for tests ";

/// Returns the facts about a type under its other name.
fn as_other(items: &BTreeSet<Item>, other: &Item) -> Vec<Item> {
    let Some(first) = other.text.strip_prefix(SAME) else { return Vec::new() };
    let facts = items.iter().filter(|item| item.subject == first && !item.text.starts_with(": use "));
    let (module, subject) = (&other.module, &other.subject);
    facts.map(|fact| Item { module: module.clone(), subject: subject.clone(), ..fact.clone() }).collect()
}

/// Returns the lines of the old API that do not hold in the new one. A type with another name or
/// module still counts if a `pub use` leads to it. Lines that say that two names are one type are
/// ignored.
pub fn lost(old: &[Item], new: &[Item]) -> Vec<String> {
    let enums: HashSet<&str> =
        new.iter().filter(|item| item.text == ": text_enum!").map(|item| item.subject.as_str()).collect();
    let texts = |item: &Item| [spaced(&item.text), spaced(&also_taken(&item.text, &enums))];
    let known: HashSet<(&str, &str, String)> = new
        .iter()
        .flat_map(|item| texts(item).map(|text| (item.module.as_str(), item.subject.as_str(), text)))
        .collect();
    let mut uses: HashMap<(&str, &str), (String, String)> = HashMap::new();
    let mut renamed: HashMap<&str, String> = HashMap::new();
    for item in new {
        let Some(path) = item.text.strip_prefix(": use ") else { continue };
        let (module, name) = path.rsplit_once("::").unwrap_or(("", path));
        let module = if module == "self" { item.module.clone() } else { module.to_owned() };
        uses.insert((&item.module, &item.subject), (module, name.to_owned()));
        if item.subject != name {
            renamed.insert(&item.subject, name.to_owned());
        }
    }
    let holds = |item: &&Item| {
        let text = respelled(&item.text, &renamed);
        if item.text.starts_with(": use ") {
            return uses.contains_key(&(item.module.as_str(), item.subject.as_str()))
                || known
                    .iter()
                    .any(|(module, subject, _)| *module == item.module && *subject == item.subject);
        }
        if known.contains(&(item.module.as_str(), item.subject.as_str(), text.clone())) {
            return true;
        }
        match uses.get(&(item.module.as_str(), item.subject.as_str())) {
            Some((module, name)) => known.contains(&(module.as_str(), name.as_str(), text)),
            None => false,
        }
    };
    old.iter()
        .filter(|item| !item.text.starts_with(SAME) && !item.text.starts_with(FOR_TESTS))
        .filter(|item| !holds(item))
        .map(Item::line)
        .collect()
}

/// Returns a signature with the argument types that are also accepted: text for an enum, a number
/// for a time.
fn also_taken(text: &str, enums: &HashSet<&str>) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, inside)) = rest.split_once("impl Into<") {
        let (name, after) = inside.split_once('>').unwrap_or((inside, ""));
        let taken = match name {
            "Timestamp" | "Number" => "i64".to_owned(),
            name if enums.contains(name) => "impl Into<String>".to_owned(),
            name => format!("impl Into<{name}>"),
        };
        out.push_str(before);
        out.push_str(&taken);
        rest = after;
    }
    out + rest
}

fn spaced(text: &str) -> String {
    respelled(text, &HashMap::new())
}

/// Returns the text with the current names of types.
fn respelled(text: &str, renamed: &HashMap<&str, String>) -> String {
    let mut out = String::new();
    let mut word = String::new();
    for c in text.chars().chain([' ']) {
        if c.is_alphanumeric() || c == '_' {
            word.push(c);
            continue;
        }
        out.push_str(renamed.get(word.as_str()).unwrap_or(&word));
        word.clear();
        out.push(c);
    }
    out.trim_end().to_owned()
}

/// Returns `organization::invites` for `src/organization/invites.rs`; `None` if it is not a source
/// file.
fn module(path: &Path) -> Option<String> {
    let path = path.strip_prefix("src").ok()?.with_extension("");
    let parts: Vec<&str> = path.iter().filter_map(|part| part.to_str()).collect();
    Some(if parts == ["lib"] { String::new() } else { parts.join("::") })
}

/// Returns the features of the manifest.
fn features(manifest: &str) -> Vec<Item> {
    let lines = manifest.lines().skip_while(|line| *line != "[features]").skip(1);
    let keys = lines.take_while(|line| !line.starts_with('[')).filter_map(|line| line.split_once(" = "));
    let item = |(key, _): (&str, &str)| Item {
        module: String::new(),
        subject: format!("feature {}", key.trim_matches('"')),
        text: String::new(),
        deprecated: false,
    };
    keys.filter(|(key, _)| !key.starts_with([' ', '#'])).map(item).collect()
}

struct Reader<'a> {
    module: String,
    items: &'a mut BTreeSet<Item>,
}

impl Reader<'_> {
    fn push(&mut self, subject: impl ToString, text: impl Into<String>, attributes: &[syn::Attribute]) {
        let deprecated = attributes.iter().any(|attribute| attribute.path().is_ident("deprecated"));
        let (subject, text) = (subject.to_string(), text.into());
        self.items.insert(Item { module: self.module.clone(), subject, text, deprecated });
    }

    fn item(&mut self, item: &syn::Item) {
        match item {
            syn::Item::Struct(item) if is_public(&item.vis) => {
                self.definition(&item.ident, "struct", &item.attrs);
                for (index, field) in
                    item.fields.iter().enumerate().filter(|(_, field)| is_public(&field.vis))
                {
                    let name = field.ident.as_ref().map_or_else(|| index.to_string(), ToString::to_string);
                    self.push(&item.ident, format!(".{name}: {}", text(&field.ty)), &field.attrs);
                }
            }
            syn::Item::Enum(item) if is_public(&item.vis) => {
                self.definition(&item.ident, "enum", &item.attrs);
                for variant in &item.variants {
                    let shape = format!("::{}{}", variant.ident, text(&variant.fields));
                    self.push(&item.ident, shape, &variant.attrs);
                }
            }
            syn::Item::Type(item) if is_public(&item.vis) => {
                self.push(&item.ident, format!("{SAME}{}", text(&item.ty)), &item.attrs);
            }
            syn::Item::Impl(item) => self.implementation(item),
            syn::Item::Macro(item) => self.call(&item.mac),
            syn::Item::Mod(item) if is_public(&item.vis) => self.push(&item.ident, ": mod", &item.attrs),
            syn::Item::Use(item) if is_public(&item.vis) => self.uses(&item.tree, &mut Vec::new()),
            _ => {}
        }
    }

    fn definition(&mut self, name: &syn::Ident, kind: &str, attributes: &[syn::Attribute]) {
        self.push(name, format!(": {kind}"), attributes);
        let derived = attributes.iter().filter(|attribute| attribute.path().is_ident("derive"));
        for list in derived.filter_map(|attribute| attribute.meta.require_list().ok()) {
            for name_of_trait in words(&list.tokens) {
                self.push(name, format!(": impl {name_of_trait}"), &[]);
            }
        }
    }

    fn implementation(&mut self, item: &syn::ItemImpl) {
        let subject = text(&item.self_ty);
        if let Some((path, _)) = &item.trait_ {
            let path = text(path);
            for member in &item.items {
                if let syn::ImplItem::Type(member) = member {
                    let fact = format!(": impl {path} with {} = {}", member.ident, text(&member.ty));
                    self.push(&subject, fact, &[]);
                }
            }
            return self.push(&subject, format!(": impl {path}"), &[]);
        }
        for member in &item.items {
            if let syn::ImplItem::Fn(function) = member
                && is_public(&function.vis)
            {
                let signature = &function.sig;
                let asynchronous = if signature.asyncness.is_some() { "async " } else { "" };
                // Names of arguments are not part of the API, because arguments are passed by
                // position.
                let types = signature.inputs.iter().map(|input| match input {
                    syn::FnArg::Receiver(receiver) => text(receiver).replace("mut self", "self"),
                    syn::FnArg::Typed(typed) => text(&typed.ty),
                });
                let inputs = types.collect::<Vec<_>>().join(", ");
                let output = match &signature.output {
                    syn::ReturnType::Default => String::new(),
                    syn::ReturnType::Type(_, ty) => format!(" -> {}", text(ty)),
                };
                let line = format!(".{asynchronous}{}({inputs}){output}", signature.ident);
                self.push(&subject, line, &function.attrs);
            }
        }
    }

    /// Reads calls such as `models!(A, B);`, which implement the same trait for several types.
    fn call(&mut self, call: &syn::Macro) {
        let what = text(&call.path);
        // The macro for mocks names the responses of requests, which `send` has already.
        if what == "requests" {
            return;
        }
        match what.as_str() {
            "nulls" => return self.nulls(&call.tokens),
            "details" => return self.details(&call.tokens),
            "accessors" => return self.accessors(&call.tokens),
            _ => {}
        }
        let names = words(&call.tokens);
        match what.strip_prefix("crate::runtime::") {
            None => names.iter().for_each(|name| self.push(name, format!(": {what}!"), &[])),
            Some(what) => {
                // `new` and `set` before a name say which part of the constructor there is.
                let names = names.iter().filter(|name| !["new", "set"].contains(&name.as_str()));
                names.for_each(|name| self.push(name, format!("{FOR_TESTS}{what}!"), &[]));
            }
        }
    }

    /// Reads the tables of fields that can be sent as `null`. Each follows the name of its owner;
    /// `by` precedes the method if it has an unusual name.
    fn nulls(&mut self, tables: &TokenStream) {
        let mut head: Vec<String> = Vec::new();
        for token in tables.clone() {
            match token {
                TokenTree::Ident(name) => head.push(name.to_string()),
                TokenTree::Group(rows) => {
                    let Some(owner) = head.first() else { continue };
                    let method = match head.as_slice() {
                        [.., by, method] if by == "by" => method,
                        _ => "null",
                    };
                    let rows: Vec<TokenTree> = rows.stream().into_iter().collect();
                    for row in rows.split(ends_row) {
                        let [_, TokenTree::Ident(field), ..] = row else { continue };
                        self.push(owner, format!(".{method}(|field| field.{field})"), &[]);
                    }
                    head.clear();
                }
                _ => {}
            }
        }
    }

    /// Reads the tables of details: `Owner.method by presence tag: Values => Details { rows }`.
    fn details(&mut self, tables: &TokenStream) {
        let mut head: Vec<String> = Vec::new();
        for token in tables.clone() {
            match token {
                TokenTree::Ident(name) => head.push(name.to_string()),
                TokenTree::Group(rows) => {
                    let [owner, method, .., details] = head.as_slice() else { continue };
                    self.push(owner, format!(".{method}(&self) -> Option<{details}<'_>>"), &[]);
                    self.push(details, ": enum", &[]);
                    let rows: Vec<TokenTree> = rows.stream().into_iter().collect();
                    for row in rows.split(ends_row) {
                        let [TokenTree::Ident(variant), .., TokenTree::Ident(payload)] = row else {
                            continue;
                        };
                        self.push(details, format!("::{variant}(&{payload})"), &[]);
                    }
                    self.push(details, "::Unknown(UnknownJson)", &[]);
                    head.clear();
                }
                _ => {}
            }
        }
    }

    /// Reads the tables of accessors: `Union { Variant = as_variant, into_variant: kind Type; }`.
    fn accessors(&mut self, tables: &TokenStream) {
        let mut union = None;
        for token in tables.clone() {
            match (&union, token) {
                (_, TokenTree::Ident(name)) => union = Some(name),
                (Some(union), TokenTree::Group(rows)) => {
                    let rows: Vec<TokenTree> = rows.stream().into_iter().collect();
                    for row in rows.split(ends_row) {
                        let [_, _, TokenTree::Ident(borrow), _, TokenTree::Ident(take), _, _, ty @ ..] = row
                        else {
                            continue;
                        };
                        let ty = text(&ty.iter().cloned().collect::<TokenStream>());
                        self.push(union, format!(": {borrow}() and {take}() -> {ty}"), &[]);
                    }
                }
                _ => {}
            }
        }
    }

    fn uses(&mut self, tree: &syn::UseTree, path: &mut Vec<String>) {
        let whole = |path: &[String], name: &syn::Ident| {
            let modules = path.iter().filter(|module| *module != "crate").cloned();
            format!(": use {}", modules.chain([name.to_string()]).collect::<Vec<_>>().join("::"))
        };
        match tree {
            syn::UseTree::Path(inner) => {
                path.push(inner.ident.to_string());
                self.uses(&inner.tree, path);
                path.pop();
            }
            syn::UseTree::Name(name) => self.push(&name.ident, whole(path, &name.ident), &[]),
            syn::UseTree::Rename(rename) => self.push(&rename.rename, whole(path, &rename.ident), &[]),
            syn::UseTree::Group(group) => group.items.iter().for_each(|tree| self.uses(tree, path)),
            syn::UseTree::Glob(_) => {}
        }
    }
}

/// Returns whether the token ends a row of a table.
fn ends_row(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(sign) if sign.as_char() == ';')
}

/// Returns the identifiers at the top of a list.
fn words(tokens: &TokenStream) -> Vec<String> {
    let word = |token: TokenTree| match token {
        TokenTree::Ident(ident) => Some(ident.to_string()),
        _ => None,
    };
    tokens.clone().into_iter().filter_map(word).collect()
}

/// Returns the tokens as text, with the usual spaces.
fn text(tokens: &impl ToTokens) -> String {
    let mut out = String::new();
    write(tokens.to_token_stream(), &mut out);
    out
}

fn write(tokens: TokenStream, out: &mut String) {
    for token in tokens {
        let glued = out.is_empty() || out.ends_with(['(', '<', '&', ':', '[', ' ', '\'']);
        match token {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    proc_macro2::Delimiter::Parenthesis => ("(", ")"),
                    proc_macro2::Delimiter::Bracket => ("[", "]"),
                    proc_macro2::Delimiter::Brace => ("{", "}"),
                    proc_macro2::Delimiter::None => ("", ""),
                };
                out.push_str(open);
                write(group.stream(), out);
                out.push_str(close);
            }
            TokenTree::Punct(punct) => match punct.as_char() {
                '=' => out.push_str(" = "),
                ',' => out.push_str(", "),
                other => out.push(other),
            },
            TokenTree::Ident(ident) => {
                if !glued && out.ends_with(|c: char| c.is_alphanumeric() || c == '_') {
                    out.push(' ');
                }
                out.push_str(&ident.to_string());
            }
            TokenTree::Literal(literal) => out.push_str(&literal.to_string()),
        }
    }
}
