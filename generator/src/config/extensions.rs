//! `[extensions]`: what is read from the document's extensions.

use serde::Deserialize;

use super::Config;

/// Extensions of the document that name or mark its parts.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct ExtensionSettings {
    /// Methods, resources, types, fields and parameters have the names that extensions such as
    /// `x-speakeasy-name-override`, `x-fern-sdk-method-name` and `x-ms-client-name` give them.
    /// Default: true.
    pub names: bool,
    /// Leaves out operations, optional parameters and optional properties that the document marks
    /// with `x-internal: true`.
    pub omit_internal: bool,
}

impl Default for ExtensionSettings {
    fn default() -> Self {
        Self { names: true, omit_internal: false }
    }
}

impl ExtensionSettings {
    /// Returns the keys that differ from their defaults.
    pub(super) fn keys(&self) -> Vec<&'static str> {
        let set = [("names", !self.names), ("omit-internal", self.omit_internal)];
        set.into_iter().filter(|(_, is_set)| *is_set).map(|(key, _)| key).collect()
    }
}

impl Config {
    /// Returns whether names in extensions are used. Call it only for a name that the document has.
    pub fn uses_extension_names(&self) -> bool {
        self.mark("extensions", "names");
        self.settings.extensions.names
    }

    /// Returns whether a part that the document marks as internal is left out.
    pub fn omits_internal(&self) -> bool {
        self.mark("extensions", "omit-internal");
        self.settings.extensions.omit_internal
    }
}
