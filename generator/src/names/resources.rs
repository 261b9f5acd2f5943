//! Names of resources and of what they have: accessors, methods, features.

use super::ident::FnName;
use super::package::FeatureName;
use super::reserved::Owner;
use super::scope::{Scope, Wanted};
use super::words::snake;

/// The facts that tell the methods of two operations apart.
#[derive(Clone, Copy, Debug)]
pub struct Endpoint<'a> {
    /// The method of HTTP.
    pub method: &'a str,
    /// The template.
    pub path: &'a str,
    pub operation_id: Option<&'a str>,
}

impl Scope {
    /// The methods of the client.
    pub fn client() -> Self {
        Self::of(Owner::Client)
    }

    /// The methods of a handle.
    pub fn handle() -> Self {
        Self::of(Owner::Handle)
    }

    /// The features of a package.
    pub fn features() -> Self {
        Self::of(Owner::Features)
    }

    /// The modules beside each other.
    pub fn modules() -> Self {
        Self::default()
    }

    /// The method that gives a handle; `wire`: what tells the resource from others of its name.
    pub fn accessor(&mut self, wanted: &(impl Wanted<FnName> + ?Sized), wire: &str) -> FnName {
        self.claim(wanted.wanted(), &["resource", "api"], wire)
    }

    /// The name that a method would have, if another one has it.
    pub fn taken_method(&self, wanted: &str) -> Option<FnName> {
        Some(FnName::new(wanted)).filter(|name| self.holds(name))
    }

    /// The method of an operation.
    pub fn method(&mut self, wanted: &(impl Wanted<FnName> + ?Sized), endpoint: Endpoint) -> FnName {
        let Endpoint { method, path, operation_id } = endpoint;
        let parameter = path.rfind('{').map(|open| path[open + 1..].split('}').next().unwrap_or_default());
        let by = parameter.map(|parameter| format!("by_{}", snake(parameter)));
        let id = Some(snake(operation_id.unwrap_or_default())).filter(|id| !id.is_empty());
        let suffixes: Vec<String> = by.into_iter().chain([method.to_lowercase()]).chain(id).collect();
        let suffixes: Vec<&str> = suffixes.iter().map(String::as_str).collect();
        self.claim(wanted.wanted(), &suffixes, &format!("{method} {path}"))
    }

    /// The method of an operation for a further media type of its body, and the words that its
    /// request ends in: the kind of the media type, or that and its own name.
    pub fn further_method(&mut self, first: &FnName, kind: &str, own: &str) -> (FnName, String) {
        let longer = format!("{kind} {own}");
        let wanted = FnName::new(&format!("{first} {kind}"));
        let method = self.claim(wanted.clone(), &[own], &longer);
        let words = if method == wanted { kind.to_owned() } else { longer };
        (method, words)
    }

    /// The feature that compiles a resource: the first of these that is free, else a longer one.
    /// The last is its full path.
    pub fn feature(&mut self, wanted: &[FeatureName]) -> FeatureName {
        if let Some(free) = wanted.iter().find(|name| self.keep(*name)) {
            return free.clone();
        }
        let mut longer = wanted.last().expect("every resource has a path").led_by("resource");
        while !self.keep(&longer) {
            longer = longer.followed_by("x");
        }
        longer
    }
}
