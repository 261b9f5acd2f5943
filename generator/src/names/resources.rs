//! Names of resources and their accessors, methods and features.

use super::ident::FnName;
use super::package::FeatureName;
use super::reserved::Owner;
use super::scope::{Scope, Wanted};
use super::words::snake;

/// Facts that distinguish the methods of two operations.
#[derive(Clone, Copy, Debug)]
pub struct Endpoint<'a> {
    /// The HTTP method.
    pub method: &'a str,
    /// The path template.
    pub path: &'a str,
    pub operation_id: Option<&'a str>,
}

impl Scope {
    /// Returns the scope of the client's methods.
    pub fn client() -> Self {
        Self::of(Owner::Client)
    }

    /// Returns the scope of a handle's methods.
    pub fn handle() -> Self {
        Self::of(Owner::Handle)
    }

    /// Returns the scope of a package's features.
    pub fn features() -> Self {
        Self::of(Owner::Features)
    }

    /// Returns the scope of the modules in one module.
    pub fn modules() -> Self {
        Self::default()
    }

    /// Names the method that returns a handle. `wire` distinguishes the resource from others with
    /// the same name.
    pub fn accessor(&mut self, wanted: &(impl Wanted<FnName> + ?Sized), wire: &str) -> FnName {
        self.claim(wanted.wanted(), &["resource", "api"], wire)
    }

    /// Returns the name that a method would have if that is taken.
    pub fn taken_method(&self, wanted: &str) -> Option<FnName> {
        Some(FnName::new(wanted)).filter(|name| self.holds(name))
    }

    /// Names the method of an operation.
    pub fn method(&mut self, wanted: &(impl Wanted<FnName> + ?Sized), endpoint: Endpoint) -> FnName {
        let Endpoint { method, path, operation_id } = endpoint;
        let parameter = path.rfind('{').map(|open| path[open + 1..].split('}').next().unwrap_or_default());
        let by = parameter.map(|parameter| format!("by_{}", snake(parameter)));
        let id = Some(snake(operation_id.unwrap_or_default())).filter(|id| !id.is_empty());
        let suffixes: Vec<String> = by.into_iter().chain([method.to_lowercase()]).chain(id).collect();
        let suffixes: Vec<&str> = suffixes.iter().map(String::as_str).collect();
        self.claim(wanted.wanted(), &suffixes, &format!("{method} {path}"))
    }

    /// Names the method of an operation for another media type of its body. Also returns the suffix
    /// of its request: the kind of the media type, with or without its own name.
    pub fn further_method(&mut self, first: &FnName, kind: &str, own: &str) -> (FnName, String) {
        let longer = format!("{kind} {own}");
        let wanted = FnName::new(&format!("{first} {kind}"));
        let method = self.claim(wanted.clone(), &[own], &longer);
        let words = if method == wanted { kind.to_owned() } else { longer };
        (method, words)
    }

    /// Names the feature of a resource: the first available of these, or else a longer one. The
    /// last of them is its full path.
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
