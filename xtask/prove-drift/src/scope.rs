//! The meaning of names in the text of a crate for code outside of it.

use std::collections::{BTreeMap, BTreeSet};

use crategen::public_api::Item;
use syn::visit_mut::{VisitMut, visit_type_path_mut};
use syn::{Ident, PathSegment, Type, TypePath, parse_quote};

/// The names of the prelude and the language.
const KNOWN: [&str; 11] = ["bool", "u8", "i32", "i64", "u64", "f64", "str", "String", "Vec", "Option", "Box"];

/// The public names of a crate.
pub struct Scope {
    /// Modules, by the names of their items.
    homes: BTreeMap<String, BTreeSet<String>>,
}

impl Scope {
    pub fn new(items: &[Item]) -> Self {
        let mut homes: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for item in items.iter().filter(|item| names_something(item)) {
            homes.entry(item.subject.clone()).or_default().insert(item.module.clone());
        }
        Self { homes }
    }

    /// Returns the path of an item of that name, as seen from a module of the crate.
    pub fn path(&self, module: &str, name: &str) -> String {
        let homes = self.homes.get(name);
        let has = |module: &str| homes.is_some_and(|homes| homes.contains(module));
        let home = match homes.and_then(|homes| homes.first()) {
            _ if has(module) => module,
            _ if has("") => "",
            Some(home) => home,
            None if name == "Client" || name == "ClientBuilder" => "",
            None => "runtime",
        };
        joined(home, name)
    }

    /// Rewrites a type in a module for code outside. `Self` is the subject.
    pub fn outside(&self, module: &str, subject: &str, ty: &mut Type) {
        Outside { scope: self, module, subject }.visit_type_mut(ty);
    }
}

/// Returns whether the item declares its subject.
pub fn names_something(item: &Item) -> bool {
    item.text == ": struct"
        || item.text == ": enum"
        || item.text == ": mod"
        || item.text.starts_with(": use ")
}

/// Returns the path of an item of a module; items of the client's private module are at the root.
pub fn joined(module: &str, name: &str) -> String {
    match module {
        "" | "client" => format!("it::{name}"),
        module => format!("it::{module}::{name}"),
    }
}

struct Outside<'a> {
    scope: &'a Scope,
    module: &'a str,
    subject: &'a str,
}

impl VisitMut for Outside<'_> {
    fn visit_type_path_mut(&mut self, ty: &mut TypePath) {
        visit_type_path_mut(self, ty);
        let mut segments: Vec<PathSegment> = ty.path.segments.iter().cloned().collect();
        let Some(last) = segments.pop() else { return };
        let names: Vec<String> = segments.iter().map(|segment| segment.ident.to_string()).collect();
        let found = self.found(&names, &last.ident.to_string());
        let Ok(mut path) = syn::parse_str::<syn::Path>(&found) else { return };
        if let Some(end) = path.segments.last_mut() {
            end.arguments = last.arguments;
        }
        ty.path = path;
    }
}

impl Outside<'_> {
    fn found(&self, modules: &[String], name: &str) -> String {
        let modules: Vec<&str> = modules.iter().map(String::as_str).collect();
        match modules.as_slice() {
            [] if name == "Self" => self.scope.path(self.module, self.subject),
            [] if KNOWN.contains(&name) => name.to_owned(),
            [] if name == "BTreeMap" => "std::collections::BTreeMap".to_owned(),
            [] if name == "Value" || name == "Number" => format!("serde_json::{name}"),
            [] => self.scope.path(self.module, name),
            ["crate", inner @ ..] => joined(&inner.join("::"), name),
            ["super", inner @ ..] => {
                let above = self.module.rsplit_once("::").map_or("", |(above, _)| above);
                joined(&below(above, inner), name)
            }
            ["std" | "serde_json", ..] => format!("{}::{name}", modules.join("::")),
            inner => joined(&below(self.module, inner), name),
        }
    }
}

fn below(module: &str, inner: &[&str]) -> String {
    let outer = [module].into_iter().filter(|module| !module.is_empty() && *module != "client");
    outer.chain(inner.iter().copied()).collect::<Vec<_>>().join("::")
}

/// Returns the type of a value that is passed for an argument of that type, if it is known.
pub fn given(ty: &Type) -> Option<Type> {
    match ty {
        Type::ImplTrait(bounds) => {
            let Some(syn::TypeParamBound::Trait(bound)) = bounds.bounds.first() else { return None };
            let last = bound.path.segments.last()?;
            let syn::PathArguments::AngleBracketed(inner) = &last.arguments else { return None };
            match (last.ident.to_string().as_str(), inner.args.first()?) {
                ("Into", syn::GenericArgument::Type(ty)) => given(ty),
                ("IntoIterator", syn::GenericArgument::AssocType(item)) => {
                    let item = given(&item.ty)?;
                    Some(parse_quote!(Vec<#item>))
                }
                _ => None,
            }
        }
        Type::Tuple(tuple) => {
            let parts = tuple.elems.iter().map(given).collect::<Option<Vec<Type>>>()?;
            Some(parse_quote!((#(#parts,)*)))
        }
        Type::Reference(reference) => {
            let inner = given(&reference.elem)?;
            Some(parse_quote!(&'static #inner))
        }
        Type::Path(path) => {
            let mut path = path.clone();
            for segment in &mut path.path.segments {
                let syn::PathArguments::AngleBracketed(arguments) = &mut segment.arguments else { continue };
                for argument in &mut arguments.args {
                    if let syn::GenericArgument::Type(ty) = argument {
                        *ty = given(ty)?;
                    }
                }
            }
            Some(Type::Path(path))
        }
        other => Some(other.clone()),
    }
}

/// Returns the type `T` of an argument `impl Into<T>`.
pub fn into(ty: &Type) -> Option<Ident> {
    let Type::ImplTrait(bounds) = ty else { return None };
    let Some(syn::TypeParamBound::Trait(bound)) = bounds.bounds.first() else { return None };
    let last = bound.path.segments.last().filter(|last| last.ident == "Into")?;
    let syn::PathArguments::AngleBracketed(inner) = &last.arguments else { return None };
    match inner.args.first()? {
        syn::GenericArgument::Type(Type::Path(path)) => Some(path.path.segments.last()?.ident.clone()),
        _ => None,
    }
}
