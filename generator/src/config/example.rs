//! The table `[examples]`: the example programs of the project.

use serde::Deserialize;

use super::{Config, Layout};
use crate::diagnostic::{Code, Diagnostic};
use crate::ir::{OwnExample, RuntimeFeature};

/// An example program of the project.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct ExampleSettings {
    /// The features that the program needs in addition to those of the resources.
    pub features: Vec<RuntimeFeature>,
}

impl Config {
    /// Returns the settings of a program.
    pub fn example(&self, name: &str) -> Option<&ExampleSettings> {
        self.settings.examples.get(name)
    }

    /// Returns the names of the programs that have settings.
    pub fn examples(&self) -> impl Iterator<Item = &str> {
        self.settings.examples.keys().map(String::as_str)
    }

    /// Sets the location of a diagnostic to the settings of a program.
    pub fn at_example(&self, name: &str, diagnostic: Diagnostic) -> Diagnostic {
        let (line, column) = self.position("examples", name);
        diagnostic.in_file(&self.file, line, column)
    }

    /// Sets the programs that were read. They are inputs of a run, not of the configuration file.
    pub fn set_own_examples(&mut self, examples: Vec<OwnExample>) {
        self.own_examples = examples;
    }

    /// Returns a warning if there are programs, but the client is a module, which has none.
    pub fn examples_of_module(&self) -> Option<Diagnostic> {
        let is_module = self.settings.package.layout == Layout::Module;
        let names: Vec<&str> = self.own_examples.iter().map(|example| example.name.as_str()).collect();
        (is_module && !names.is_empty()).then(|| {
            let message =
                format!("a module has no example programs, so these are left out: {}", names.join(", "));
            let help = "add them to the crate that has the module, or remove their folder";
            Diagnostic::warning(Code::LeftOut, message).help(help)
        })
    }

    /// Returns the programs that were read.
    pub fn own_examples(&self) -> &[OwnExample] {
        &self.own_examples
    }
}
