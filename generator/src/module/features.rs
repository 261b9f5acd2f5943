//! The Cargo features that are on, and conditions on them.

use std::collections::BTreeSet;

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::quote;
use toml::{Table, Value};

use super::manifests::Manifests;

/// The features of a package that are on by default.
#[derive(Clone, Debug, Default)]
pub struct Features {
    client: BTreeSet<String>,
    runtime: BTreeSet<String>,
}

impl Features {
    pub fn of(manifests: &Manifests) -> Self {
        let mut features = Self::default();
        enable(&manifests.client, "default", &mut features.client);
        let of_the_runtime: Vec<&str> =
            features.client.iter().filter_map(|name| name.strip_prefix("runtime/")).collect();
        for name in of_the_runtime {
            enable(&manifests.runtime, name, &mut features.runtime);
        }
        features
    }

    /// Returns whether a feature of the client or of the runtime is on. A feature of both is on in
    /// both.
    fn has(&self, name: &str) -> bool {
        self.client.contains(name) || self.runtime.contains(name)
    }

    /// Returns whether a feature enables an optional dependency of the runtime.
    pub fn enables(&self, dependency: &str) -> bool {
        self.runtime.contains(&format!("dep:{dependency}"))
    }

    /// Returns the features of a dependency that features of the runtime enable.
    pub fn of_dependency<'a>(&'a self, dependency: &str) -> impl Iterator<Item = &'a str> {
        let prefix = format!("{dependency}/");
        self.runtime.iter().filter_map(move |name| name.strip_prefix(&prefix))
    }

    /// Decides the features in a condition.
    pub fn decide(&self, condition: &TokenStream) -> Condition {
        let tokens: Vec<TokenTree> = condition.clone().into_iter().collect();
        match tokens.as_slice() {
            [TokenTree::Ident(name), TokenTree::Punct(_), TokenTree::Literal(value)] if name == "feature" => {
                let name = value.to_string();
                Condition::from(self.has(name.trim_matches('"')))
            }
            // What `docsrs` turns on are badges with features, which the module does not have.
            [TokenTree::Ident(name)] if name == "test" || name == "docsrs" => Condition::Never,
            [TokenTree::Ident(name), TokenTree::Group(inner)] => {
                let inner = parts(&inner.stream());
                let inner: Vec<Condition> = inner.iter().map(|part| self.decide(part)).collect();
                combined(name, inner)
            }
            _ => Condition::Depends(condition.clone()),
        }
    }
}

/// Adds a feature and those that it enables.
fn enable(manifest: &Table, name: &str, on: &mut BTreeSet<String>) {
    if !on.insert(name.to_owned()) {
        return;
    }
    let enabled = manifest.get("features").and_then(|features| features.get(name)).and_then(Value::as_array);
    for feature in enabled.into_iter().flatten().filter_map(Value::as_str) {
        enable(manifest, feature, on);
    }
}

/// A condition of `cfg` whose features are decided.
#[derive(Clone, Debug)]
pub enum Condition {
    Always,
    Never,
    Depends(TokenStream),
}

impl From<bool> for Condition {
    fn from(holds: bool) -> Self {
        if holds { Self::Always } else { Self::Never }
    }
}

/// Combines decided conditions with `not`, `all` or `any`.
fn combined(name: &Ident, inner: Vec<Condition>) -> Condition {
    let (neutral, other) = match name.to_string().as_str() {
        "all" => (true, false),
        "any" => (false, true),
        _ => {
            return match inner.into_iter().next() {
                Some(Condition::Always) => Condition::Never,
                Some(Condition::Never) => Condition::Always,
                Some(Condition::Depends(tokens)) => Condition::Depends(quote!(#name(#tokens))),
                None => Condition::Never,
            };
        }
    };
    let mut rest = Vec::new();
    for one in inner {
        match one {
            Condition::Always if other => return Condition::Always,
            Condition::Never if !other => return Condition::Never,
            Condition::Always | Condition::Never => {}
            Condition::Depends(tokens) => rest.push(tokens),
        }
    }
    match rest.as_slice() {
        [] => Condition::from(neutral),
        [one] => Condition::Depends(one.clone()),
        _ => Condition::Depends(quote!(#name(#(#rest),*))),
    }
}

/// Splits a list at its commas.
pub fn parts(list: &TokenStream) -> Vec<TokenStream> {
    let mut parts = vec![TokenStream::new()];
    for token in list.clone() {
        match &token {
            TokenTree::Punct(comma) if comma.as_char() == ',' => parts.push(TokenStream::new()),
            _ => parts.last_mut().expect("there is always a part").extend([token]),
        }
    }
    parts.retain(|part| !part.is_empty());
    parts
}

/// Returns the attribute's content for an item that is never compiled.
pub fn never() -> TokenStream {
    quote!(cfg(any()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_features_of_a_condition_are_decided() {
        let features = Features { client: ["on".to_owned()].into(), runtime: BTreeSet::new() };
        let rows = [
            (r#"feature = "on""#, "always"),
            (r#"feature = "off""#, "never"),
            (r#"not(feature = "off")"#, "always"),
            ("test", "never"),
            ("docsrs", "never"),
            (r#"any(test, feature = "on")"#, "always"),
            (r#"all(feature = "on", not(target_arch = "wasm32"))"#, r#"not (target_arch = "wasm32")"#),
            (r#"all(feature = "off", target_arch = "wasm32")"#, "never"),
            (r#"any(feature = "off", unix, windows)"#, "any (unix , windows)"),
            (r#"not(any(feature = "off", unix))"#, "not (unix)"),
        ];
        for (condition, expected) in rows {
            let decided = match features.decide(&condition.parse().unwrap()) {
                Condition::Always => "always".to_owned(),
                Condition::Never => "never".to_owned(),
                Condition::Depends(tokens) => tokens.to_string(),
            };
            assert_eq!(decided, expected, "{condition}");
        }
    }
}
