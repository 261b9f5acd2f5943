//! Reads the names that generated files contain from the sources of the runtime and the emitters.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::ToTokens;
use workspace_root::workspace_root;

pub type Names = BTreeSet<String>;

fn folder(path: &str) -> PathBuf {
    workspace_root().join("generator").join(path)
}

fn collect(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the sources are there") {
        let path = entry.expect("the entry is readable").path();
        if path.is_dir() && !path.ends_with("tests") {
            collect(&path, out);
        } else if path.extension().is_some_and(|end| end == "rs") {
            out.push(path);
        }
    }
}

fn parsed(path: &Path) -> syn::File {
    let text = fs::read_to_string(path).expect("the file is readable");
    syn::parse_file(&text).expect("the file is Rust")
}

/// Parses the sources of the runtime.
pub fn runtime() -> Vec<syn::File> {
    let mut files = Vec::new();
    collect(&folder("runtime/src"), &mut files);
    files.iter().map(|file| parsed(file)).collect()
}

/// Returns the names that the runtime exports; macros end in `!`.
pub fn exports() -> Names {
    let mut out = Names::new();
    for item in runtime().into_iter().flat_map(|file| file.items) {
        match item {
            syn::Item::Macro(item) => out.extend(item.ident.map(|name| format!("{name}!"))),
            syn::Item::Use(item) if matches!(item.vis, syn::Visibility::Public(_)) => {
                imported(&item.tree, &mut out);
            }
            syn::Item::Struct(syn::ItemStruct { vis: syn::Visibility::Public(_), ident, .. })
            | syn::Item::Enum(syn::ItemEnum { vis: syn::Visibility::Public(_), ident, .. })
            | syn::Item::Trait(syn::ItemTrait { vis: syn::Visibility::Public(_), ident, .. })
            | syn::Item::Type(syn::ItemType { vis: syn::Visibility::Public(_), ident, .. }) => {
                out.insert(ident.to_string());
            }
            _ => {}
        }
    }
    out
}

fn imported(tree: &syn::UseTree, out: &mut Names) {
    match tree {
        syn::UseTree::Path(path) => imported(&path.tree, out),
        syn::UseTree::Name(name) => out.extend([name.ident.to_string()]),
        syn::UseTree::Rename(rename) => out.extend([rename.rename.to_string()]),
        syn::UseTree::Group(group) => group.items.iter().for_each(|tree| imported(tree, out)),
        syn::UseTree::Glob(_) => {}
    }
}

/// Returns the methods of a type in the runtime, including `clone` if it is derived.
pub fn methods(ty: &str) -> Names {
    let mut out = Names::new();
    for item in runtime().into_iter().flat_map(|file| file.items) {
        match item {
            syn::Item::Impl(block) => {
                let is_own = matches!(&*block.self_ty, syn::Type::Path(path) if path.path.is_ident(ty));
                if is_own && block.trait_.is_none() {
                    out.extend(block.items.into_iter().filter_map(|item| match item {
                        syn::ImplItem::Fn(method) => Some(method.sig.ident.to_string()),
                        _ => None,
                    }));
                }
            }
            syn::Item::Struct(item) if item.ident == ty => {
                let mut derives = item.attrs.iter().filter(|attribute| attribute.path().is_ident("derive"));
                if derives.any(|derive| derive.to_token_stream().to_string().contains("Clone")) {
                    out.insert("clone".to_owned());
                }
            }
            _ => {}
        }
    }
    out
}

/// The names that the templates of an emitter add to every file.
#[derive(Default)]
pub struct Emitted {
    /// Public functions, including `clone` if it is derived.
    pub functions: Names,
    /// Public fields.
    pub fields: Names,
    /// Variants of enums.
    pub variants: Names,
    pub constants: Names,
    /// Modules and re-exports.
    pub modules: Names,
    /// All words; macros end in `!`.
    pub words: Names,
}

/// Reads the templates in these emitter files, or in all of them.
pub fn emitted(files: &[&str]) -> Emitted {
    let mut paths = Vec::new();
    collect(&folder("src/emit"), &mut paths);
    let is_wanted = |path: &PathBuf| {
        let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        files.is_empty() || files.contains(&stem)
    };
    let mut out = Emitted::default();
    for path in paths.iter().filter(|path| is_wanted(path)) {
        templates(parsed(path).into_token_stream(), &mut out);
    }
    out
}

/// Finds the templates.
fn templates(tokens: TokenStream, out: &mut Emitted) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (index, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else { continue };
        match index.checked_sub(2).map(|at| &tokens[at]) {
            Some(TokenTree::Ident(name)) if name == "quote" => template(group, out),
            _ => templates(group.stream(), out),
        }
    }
}

fn template(group: &Group, out: &mut Emitted) {
    let tokens: Vec<TokenTree> = group.stream().into_iter().collect();
    let word = |at: usize| match tokens.get(at) {
        Some(TokenTree::Ident(name)) => name.to_string(),
        Some(TokenTree::Punct(sign)) => sign.to_string(),
        _ => String::new(),
    };
    let is_group = |at: usize, delimiter: Delimiter| matches!(tokens.get(at), Some(TokenTree::Group(group)) if group.delimiter() == delimiter);
    for (at, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Group(inner) => template(inner, out),
            TokenTree::Ident(name) => {
                let name = name.to_string();
                let before = |back: usize| at.checked_sub(back).map(word).unwrap_or_default();
                let is_public = ["pub", "async"].contains(&before(2).as_str())
                    || at >= 2 && is_group(at - 2, Delimiter::Parenthesis);
                match before(1).as_str() {
                    // A name from the document.
                    "#" => continue,
                    "fn" if is_public => out.functions.extend([name.clone()]),
                    "pub" if word(at + 1) == ":" => out.fields.extend([name.clone()]),
                    "const" => out.constants.extend([name.clone()]),
                    "mod" => out.modules.extend([name.clone()]),
                    _ => {}
                }
                if at >= 1 && is_group(at - 1, Delimiter::Bracket) && is_group(at + 1, Delimiter::Parenthesis)
                {
                    out.variants.insert(name.clone());
                }
                if name == "derive" {
                    let derived = tokens.get(at + 1).map(ToString::to_string).unwrap_or_default();
                    out.functions.extend(derived.contains("Clone").then(|| "clone".to_owned()));
                }
                if name == "use" {
                    let path = tokens[at + 1..].iter().take_while(|token| token.to_string() != ";");
                    let path: Vec<&TokenTree> = path.collect();
                    // A glob has no name, and a name from the document follows a `#`.
                    if let [.., before, TokenTree::Ident(last)] = path.as_slice()
                        && before.to_string() != "#"
                    {
                        out.modules.insert(last.to_string());
                    }
                }
                // After `::`, the preceding segment determines the origin.
                if before(1) == ":" && before(2) == ":" {
                    continue;
                }
                out.words.extend([if word(at + 1) == "!" { format!("{name}!") } else { name }]);
            }
            _ => {}
        }
    }
}

/// Returns the packages in the runtime's manifest.
pub fn dependencies() -> Names {
    let text = fs::read_to_string(folder("runtime/manifest.toml")).expect("the manifest is readable");
    let manifest: toml::Table = text.parse().expect("the manifest is TOML");
    let tables = |of: &toml::Table| of.get("dependencies").and_then(toml::Value::as_table).cloned();
    let targets = manifest.get("target").and_then(toml::Value::as_table).cloned().unwrap_or_default();
    let targets = targets.values().filter_map(|target| tables(target.as_table()?));
    let all = tables(&manifest).into_iter().chain(targets.collect::<Vec<_>>());
    all.flat_map(|table| table.keys().cloned().collect::<Vec<_>>()).collect()
}
