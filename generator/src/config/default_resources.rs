//! The resources that are on by default.

use super::Config;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::ir::{Api, resources};
use crate::suggest::closest;

/// The number of methods and types from which a crate is large: eight times those of our own API. A
/// program that uses a few of them compiles the others too.
const LARGE: usize = 4_000;

impl Config {
    /// Overrides the resources that are on by default.
    pub fn set_default_resources(&mut self, features: &[String]) {
        self.settings.package.default_resources = Some(features.to_vec());
    }

    /// Checks the names of the resources that are on by default, and warns if all resources of a
    /// large crate are. `api` has the names of the crate.
    pub fn check_default_resources(&self, api: &Api) -> Diagnostics {
        let mut diagnostics = Diagnostics::default();
        let features: Vec<&str> =
            resources(&api.resources).iter().map(|place| place.resource.feature.as_str()).collect();
        let Some(chosen) = &self.settings.package.default_resources else {
            diagnostics.extend(large(api, &features));
            return diagnostics;
        };
        for name in chosen.iter().filter(|name| *name != "all" && !features.contains(&name.as_str())) {
            let error = Diagnostic::error(Code::UnknownName, format!("no resource has the feature `{name}`"));
            let error = match closest(name, features.iter().copied()) {
                Some(known) => error.help(format!("did you mean `{known}`?")),
                None => error.help(format!("the features are {}", listed(&features))),
            };
            diagnostics.push(self.at_package("default-resources", error));
        }
        diagnostics
    }
}

/// Returns the warning about a large crate whose resources are all on by default.
fn large(api: &Api, features: &[&str]) -> Diagnostics {
    let (operations, types) = (api.operations().count(), api.types.len());
    let mut diagnostics = Diagnostics::default();
    // Without a second resource there is nothing to choose.
    let [first, _, ..] = features else { return diagnostics };
    if operations + types >= LARGE {
        let message = format!(
            "the crate has {operations} methods and {types} types, and all of them are compiled by default"
        );
        diagnostics.push(Diagnostic::warning(Code::LargeCrate, message).help(format!(
            "name the resources that most programs need in the configuration; the others remain features:\n\
             [package]\ndefault-resources = [{first:?}]"
        )));
    }
    diagnostics
}

/// Lists at most twenty names.
fn listed(features: &[&str]) -> String {
    let shown: Vec<String> = features.iter().take(20).map(|name| format!("`{name}`")).collect();
    let more = features.len() - shown.len();
    let rest = if more == 0 { String::new() } else { format!(" and {more} more") };
    format!("{}{rest}", shown.join(", "))
}
