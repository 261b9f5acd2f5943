//! The configuration, `codegen.toml`: decisions about the Rust code that a document cannot make.
//!
//! Every entry must be used. A key that matches nothing in the document is an error, so that an
//! override does not outlive its purpose.

mod dead_entries;
mod default_resources;
mod dependencies;
mod example;
mod extensions;
mod fingerprint;
mod known_keys;
mod package;
mod pagination;
mod pattern;
mod project;
mod query;
mod rust_types;
mod shared_variables;
mod toml_error;

use std::cell::RefCell;
use std::collections::BTreeSet;

use indexmap::IndexMap;
use serde::Deserialize;
use toml::de::{DeTable, DeValue};

pub use self::dependencies::{DependencySettings, DependencyTable};
pub use self::example::ExampleSettings;
pub use self::extensions::ExtensionSettings;
use self::known_keys::KnownKeys;
pub use self::package::{Layout, PackageSettings};
pub use self::pagination::{PageKind, PagedBy, PaginationSettings};
use self::pattern::matches;
pub use self::project::{CHANGELOG, EXAMPLES, OUTPUT, OVERLAY, ProjectSettings, lock_of};
pub use self::query::{ArrayStyle, ObjectListStyle, ObjectStyle, QuerySettings};
pub use self::rust_types::{FormatSettings, FormatType, TypeSettings};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::ir::OwnExample;
use crate::limits::Limits;

/// A configuration, with a record of the entries that have been used.
#[derive(Clone, Debug, Default)]
pub struct Config {
    settings: Settings,
    file: String,
    text: String,
    used: RefCell<BTreeSet<Vec<String>>>,
    known: RefCell<KnownKeys>,
    allow_incomplete: bool,
    own_examples: Vec<OwnExample>,
    /// Set if the package's name is that of the command line.
    has_name_of_command: bool,
}

/// The content of the file. Every table is optional.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Settings {
    /// The folder that contains all files of the document, relative to this file. Default: the
    /// document's folder.
    pub root: Option<String>,
    /// The files of the project, for `crategen`.
    pub project: ProjectSettings,
    pub limits: Limits,
    pub package: PackageSettings,
    pub server: ServerSettings,
    pub query: QuerySettings,
    /// The names of webhook headers, if they differ from Standard Webhooks.
    pub webhooks: Option<WebhookSettings>,
    /// Credentials, by the name of their security scheme.
    pub auth: IndexMap<String, AuthSettings>,
    /// Example programs of the project, by name.
    pub examples: IndexMap<String, ExampleSettings>,
    /// Headers that a program sets once for all calls, by name.
    pub headers: IndexMap<String, HeaderSettings>,
    /// Replacements of path prefixes in the tree of resources. They do not change what is sent.
    pub paths: IndexMap<String, String>,
    /// Resources, by their path after the replacements of `paths`.
    pub resources: IndexMap<String, ResourceSettings>,
    /// Operations, by `METHOD /path`.
    pub operations: IndexMap<String, OperationSettings>,
    /// The pagination of lists, by a pattern of `METHOD /path`, such as `GET *`; `*` matches any
    /// text. An operation uses the first matching pattern whose pagination fits it. `pagination` of
    /// an operation overrides the patterns, which override extensions and detection.
    pub pagination: IndexMap<String, PaginationSettings>,
    pub extensions: ExtensionSettings,
    /// Types, by the name of a schema, or by the JSON Pointer of a schema without a name.
    pub types: IndexMap<String, TypeSettings>,
    /// Rust types that several inline schemas share: the name of the type, and the locations of the
    /// schemas. A location is a JSON Pointer or, for a parameter, `METHOD /path?name`; `*` matches
    /// any text. If the schemas differ, a shared enum has the values of all of them. A shared
    /// struct has the fields of all of them; a field is optional unless every schema requires it,
    /// and must have the same type in every schema that has it.
    pub shared: IndexMap<String, Vec<String>>,
    /// Formats, by name: the locations of the schemas that have the format although the document
    /// does not say so, written as in `shared`; or a table with the type of the format.
    pub formats: IndexMap<String, FormatSettings>,
    /// The crates of the types that the configuration names, as in `Cargo.toml`.
    pub dependencies: IndexMap<String, DependencySettings>,
    /// Properties that get no field, by JSON Pointer. Values keep them in `extra`, like unknown
    /// fields.
    pub omit: Vec<String>,
    /// Strings that are treated as secrets, as if they had `format: password` in the document.
    /// Locations are written as in `shared`.
    pub secrets: Vec<String>,
    /// Parameters whose reserved characters are not percent-encoded, as if they had
    /// `allowReserved: true` in the document. Locations are written as in `shared`.
    pub allow_reserved: Vec<String>,
    /// The effect that `drift` and `update` give to a kind of change, by the id of the kind.
    pub drift: IndexMap<String, Level>,
}

/// The server.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct ServerSettings {
    /// The base URL. Default: the document's first server.
    pub url: Option<String>,
    /// The environment variable from which `Client::from_env` reads the base URL. Default: none.
    pub env: Option<String>,
    /// The header for an idempotency key. The server recognizes retries by it, so the client can
    /// retry `POST` and `PATCH` too. Default: none, unless an operation has a parameter
    /// `Idempotency-Key`.
    pub idempotency_key: Option<String>,
}

/// The names of the headers of a webhook. The signature scheme is that of Standard Webhooks.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct WebhookSettings {
    /// The header with the identifier of a delivery.
    pub id: String,
    /// The header with the time of sending, in Unix seconds.
    pub timestamp: String,
    /// The header with the signatures.
    pub signature: String,
}

/// A credential.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct AuthSettings {
    /// The name of the builder's setter, such as `admin_key`.
    pub name: Option<String>,
    /// The environment variable from which `Client::from_env` reads the credential. Default: none.
    pub env: Option<String>,
}

/// A header of every call.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct HeaderSettings {
    /// The name of the builder's setter, such as `organization`.
    pub name: String,
    /// The environment variable from which `Client::from_env` reads the value. Default: none.
    pub env: Option<String>,
    /// A sentence about the value, for the docs of the setter.
    pub doc: Option<String>,
}

/// A resource.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct ResourceSettings {
    /// The name of the accessor. Default: the path's last segment.
    pub name: Option<String>,
    /// A sentence about the resource. Default: the tag's description.
    pub doc: Option<String>,
    /// Turns the resources one level below into methods of this one: `usage().completions(…)`
    /// instead of `usage().completions().list(…)`.
    pub methods: bool,
    /// Makes the path a resource, although it looks like an action because it only has a `POST`.
    pub resource: bool,
}

/// An operation.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct OperationSettings {
    /// The name of the method.
    pub name: Option<String>,
    /// The resource that gets the method, by its path in the tree, such as `/organization/usage`.
    pub resource: Option<String>,
    /// The name of the request struct.
    pub request: Option<String>,
    /// Leaves the operation out of the crate.
    pub skip: bool,
    /// The pagination of the list, or `false`. Default: detected from the document.
    pub pagination: Option<PaginationSettings>,
}

/// The severity of a kind of change for `drift` and `update`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// The change is not reported.
    Ignore,
    Docs,
    Patch,
    Minor,
    Major,
}

impl Config {
    /// Parses a configuration. `file` is its name in diagnostics.
    pub fn parse(file: &str, text: &str) -> Result<Self, Diagnostics> {
        let settings = toml_error::read(text).map_err(|errors| {
            let mut faults = Diagnostics::default();
            for (error, at) in errors {
                let (line, column) = line_and_column(text, at);
                faults.push(error.in_file(file, line, column));
            }
            faults
        })?;
        let config = Self {
            settings,
            file: file.to_owned(),
            text: text.to_owned(),
            used: RefCell::default(),
            known: RefCell::default(),
            allow_incomplete: false,
            own_examples: Vec::new(),
            has_name_of_command: false,
        };
        let mut faults = config.shared_variables();
        faults.extend(config.invalid_code());
        faults.extend(config.invalid_dependencies());
        if faults.is_empty() { Ok(config) } else { Err(faults) }
    }

    /// Sets whether invalid parts of the document are left out instead of causing an error. This is
    /// an option of a run, not of the configuration file, because it is meant for occasional use.
    pub fn set_allow_incomplete(&mut self, allow: bool) {
        self.allow_incomplete = allow;
    }

    pub fn allows_incomplete(&self) -> bool {
        self.allow_incomplete
    }

    /// Returns the folder that contains the document's files, relative to the configuration's
    /// folder.
    pub fn reference_root(&self) -> Option<&str> {
        self.settings.root.as_deref()
    }

    pub fn project(&self) -> &ProjectSettings {
        &self.settings.project
    }

    pub fn package(&self) -> &PackageSettings {
        &self.settings.package
    }

    pub fn server(&self) -> &ServerSettings {
        &self.settings.server
    }

    pub fn query(&self) -> &QuerySettings {
        &self.settings.query
    }

    pub fn webhooks(&self) -> Option<&WebhookSettings> {
        self.settings.webhooks.as_ref()
    }

    /// Sets the location of a diagnostic to the `[webhooks]` table.
    pub fn at_webhooks(&self, diagnostic: Diagnostic) -> Diagnostic {
        let (line, column) = line_and_column(&self.text, self.text.find("[webhooks]").unwrap_or_default());
        diagnostic.in_file(&self.file, line, column)
    }

    pub fn auth(&self, scheme: &str) -> Option<&AuthSettings> {
        self.entry("auth", &self.settings.auth, scheme)
    }

    /// Returns the headers of every call, by name.
    pub fn headers(&self) -> &IndexMap<String, HeaderSettings> {
        &self.settings.headers
    }

    /// Sets the location of a diagnostic to a header of every call.
    pub fn at_header(&self, name: &str, diagnostic: Diagnostic) -> Diagnostic {
        let (line, column) = self.position("headers", name);
        diagnostic.in_file(&self.file, line, column)
    }

    pub fn resource(&self, path: &str) -> Option<&ResourceSettings> {
        self.entry("resources", &self.settings.resources, path)
    }

    pub fn operation(&self, method: &str, path: &str) -> Option<&OperationSettings> {
        self.entry("operations", &self.settings.operations, &format!("{method} {path}"))
    }

    /// Returns the pagination of the patterns that match an operation, with the patterns.
    pub fn pagination(&self, method: &str, path: &str) -> impl Iterator<Item = (&str, &PaginationSettings)> {
        let operation = format!("{method} {path}");
        let patterns = self.settings.pagination.iter();
        patterns
            .filter(move |(pattern, _)| matches(pattern, &operation))
            .map(|(pattern, settings)| (pattern.as_str(), settings))
    }

    /// Records that the pagination of a pattern fits an operation.
    pub fn use_pagination(&self, pattern: &str) {
        self.mark("pagination", pattern);
    }

    /// Returns the settings of a schema, by its component name or its pointer.
    pub fn schema(&self, key: &str) -> Option<&TypeSettings> {
        self.entry("types", &self.settings.types, key)
    }

    /// Returns the configured name of a component's type.
    pub fn type_name(&self, component: &str) -> Option<&str> {
        let own = || self.schema(component).and_then(|settings| settings.name.as_deref());
        self.shared(component).or_else(own)
    }

    /// Sets the location of a diagnostic to the entry that names a component's type or a resource.
    pub fn at_name(&self, key: &str, diagnostic: Diagnostic) -> Diagnostic {
        let is_type = self.settings.types.contains_key(key);
        let is_resource = self.settings.resources.contains_key(key);
        let table = if is_type { "types" } else { ["shared", "resources"][usize::from(is_resource)] };
        let (line, column) = self.position(table, key);
        diagnostic.in_file(&self.file, line, column)
    }

    /// Returns the name of the shared type of the schema at a location.
    pub fn shared(&self, location: &str) -> Option<&str> {
        let lists = self.settings.shared.iter();
        self.listed("shared", lists.map(|(name, places)| (name, places.as_slice())), location)
    }

    /// Returns the format of the schema at a location.
    pub fn format(&self, location: &str) -> Option<&str> {
        let lists = self.settings.formats.iter();
        self.listed("formats", lists.map(|(format, settings)| (format, settings.locations())), location)
    }

    /// Returns whether the property at a location gets no field.
    pub fn omits(&self, location: &str) -> bool {
        self.is_listed("omit", &self.settings.omit, location)
    }

    /// Returns whether the string at a location is secret.
    pub fn is_secret(&self, location: &str) -> bool {
        self.is_listed("secrets", &self.settings.secrets, location)
    }

    /// Returns whether reserved characters of the parameter at a location are not percent-encoded.
    pub fn allows_reserved(&self, location: &str) -> bool {
        self.is_listed("allow-reserved", &self.settings.allow_reserved, location)
    }

    fn is_listed(&self, table: &str, list: &[String], location: &str) -> bool {
        let listed = list.iter().find(|known| matches(known, location));
        listed.inspect(|known| self.mark(table, known)).is_some()
    }

    fn listed<'a>(
        &self,
        table: &str,
        lists: impl Iterator<Item = (&'a String, &'a [String])>,
        location: &str,
    ) -> Option<&'a str> {
        let mut places = lists.flat_map(|(name, places)| places.iter().map(move |known| (name, known)));
        let (name, known) = places.find(|(_, known)| matches(known, location))?;
        self.mark(table, known);
        Some(name)
    }

    /// Returns the path in the tree of resources, with the longest configured prefix replaced.
    pub fn path(&self, path: &str) -> String {
        let prefixes = self.settings.paths.iter();
        let applies =
            |prefix: &str| path.strip_prefix(prefix).filter(|rest| rest.is_empty() || rest.starts_with('/'));
        let longest =
            prefixes.filter(|(prefix, _)| applies(prefix).is_some()).max_by_key(|(prefix, _)| prefix.len());
        match longest {
            Some((prefix, replacement)) => {
                self.mark("paths", prefix);
                format!("{replacement}{}", &path[prefix.len()..])
            }
            None => path.to_owned(),
        }
    }

    /// Returns the configured severity of kinds of changes, by their ids.
    pub fn drift(&self) -> &IndexMap<String, Level> {
        &self.settings.drift
    }

    /// Sets the location of a diagnostic to the entry of a kind of change.
    pub fn at_drift(&self, id: &str, diagnostic: Diagnostic) -> Diagnostic {
        let (line, column) = self.position("drift", id);
        diagnostic.in_file(&self.file, line, column)
    }

    /// Returns the limits on the size of a document.
    pub fn limits(&self) -> &Limits {
        &self.settings.limits
    }

    /// Records the document's name of an operation, which a configuration may use by mistake.
    pub fn know_operation_id(&self, id: &str, method: &str, path: &str) {
        if !self.settings.operations.is_empty() {
            self.known.borrow_mut().add("operations", id, &format!("{method} {path}"));
        }
    }

    fn entry<'a, T>(&self, table: &str, entries: &'a IndexMap<String, T>, key: &str) -> Option<&'a T> {
        if !entries.is_empty() {
            self.known.borrow_mut().add(table, key, key);
        }
        let entry = entries.get(key)?;
        self.mark(table, key);
        Some(entry)
    }

    fn mark(&self, table: &str, key: &str) {
        self.used.borrow_mut().insert(vec![table.to_owned(), key.to_owned()]);
    }

    /// Returns the line and column of an entry's key.
    pub(crate) fn position(&self, table: &str, key: &str) -> (usize, usize) {
        let is_key = table == "formats" && self.settings.formats.contains_key(key);
        if !is_key && ["shared", "formats", "omit", "secrets", "allow-reserved"].contains(&table) {
            let start = self.text.find(&format!("\"{key}\"")).unwrap_or_default();
            return line_and_column(&self.text, start);
        }
        let start = DeTable::parse(&self.text).ok().and_then(|root| {
            let DeValue::Table(entries) = root.get_ref().get(table)?.get_ref() else {
                return None;
            };
            Some(entries.get_key_value(key)?.0.span().start)
        });
        start.map_or((1, 1), |start| line_and_column(&self.text, start))
    }
}

/// Returns the line and column of an offset, counted from 1.
fn line_and_column(text: &str, offset: usize) -> (usize, usize) {
    let before = &text[..offset.min(text.len())];
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_that_nothing_asked_for_is_an_error_at_its_line() {
        let config = Config::parse(
            "codegen.toml",
            "[auth.Key]\nenv = \"K\"\n\n[operations.\"GET /a\"]\nname = \"a\"\n",
        )
        .unwrap();
        assert!(config.auth("Key").is_some());
        assert_eq!(
            config.dead_entries().to_string(),
            "error[unmatched-entry]: no operation in the document matches `GET /a`\n  --> codegen.toml:4:13\n  help: correct the key, or remove it from `[operations]`"
        );
    }

    #[test]
    fn an_unknown_key_is_an_error_at_its_line() {
        let error = Config::parse("codegen.toml", "[package]\nnmae = \"x\"\n").unwrap_err().to_string();
        assert!(error.contains("--> codegen.toml:2:1") && error.contains("nmae"), "{error}");
    }

    #[test]
    fn the_longest_prefix_of_a_path_is_replaced() {
        let config = Config::parse("c", "[paths]\n\"/projects\" = \"/organization/projects\"\n").unwrap();
        assert_eq!(config.path("/projects/{id}/roles"), "/organization/projects/{id}/roles");
        assert_eq!(config.path("/projectsx"), "/projectsx");
    }
}
