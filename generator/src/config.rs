//! The choices of Rust that a document cannot make: `schema/codegen.toml`.
//!
//! Configuration is data with no dead entries: a key that matches nothing in the document is an
//! error, so that an override does not outlive what it was written for.

mod dead_entries;
mod fingerprint;
mod pattern;
mod query;

use std::cell::RefCell;
use std::collections::BTreeSet;

use indexmap::IndexMap;
use serde::Deserialize;
use toml::de::{DeTable, DeValue};

use self::pattern::matches;
pub use self::query::{ArrayStyle, ObjectListStyle, ObjectStyle, QuerySettings};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::ir::RuntimeFeature;
use crate::limits::Limits;

/// A configuration, and which of its entries have been used.
#[derive(Clone, Debug, Default)]
pub struct Config {
    settings: Settings,
    file: String,
    text: String,
    used: RefCell<BTreeSet<Vec<String>>>,
    allow_incomplete: bool,
}

/// The file's content. Every table may be left out.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Settings {
    /// The folder that the document's files are read below, relative to this file; by default the
    /// document's own.
    pub root: Option<String>,
    pub limits: Limits,
    pub package: PackageSettings,
    pub server: ServerSettings,
    pub query: QuerySettings,
    /// The headers of webhooks, if they are not those of Standard Webhooks.
    pub webhooks: Option<WebhookSettings>,
    /// By the name of a security scheme.
    pub auth: IndexMap<String, AuthSettings>,
    /// A path prefix of the document to the prefix that it has in the tree of resources.
    pub paths: IndexMap<String, String>,
    /// By path, after `paths`.
    pub resources: IndexMap<String, ResourceSettings>,
    /// By `METHOD /path`.
    pub operations: IndexMap<String, OperationSettings>,
    /// By the name of a schema, or by the JSON Pointer of a schema that has none.
    pub types: IndexMap<String, TypeSettings>,
    /// Inline schemas that are one type in Rust: its name, and where they stand, as a JSON Pointer
    /// or, for a parameter, as `METHOD /path?name`, where each `*` stands for any text. Enums have
    /// the values of all of them, and so have structs the fields, which are optional unless each of
    /// them requires them; what they have in common must be of one type.
    pub shared: IndexMap<String, Vec<String>>,
    /// The `format` that the document leaves out, such as `unixtime`, and the places that have it,
    /// written as in `shared`.
    pub formats: IndexMap<String, Vec<String>>,
    /// The properties, by JSON Pointer, that get no field. Their values are kept with the unknown
    /// ones.
    pub omit: Vec<String>,
    /// The texts that must not be seen, as if the document gave them `format: password`; written as
    /// in `shared`.
    pub secrets: Vec<String>,
    /// The parameters, written as in `shared`, whose reserved characters stay as they are although
    /// the document does not say so.
    pub allow_reserved: Vec<String>,
    /// The effects that kinds of changes have for `drift` and `update`, by their ids.
    pub drift: IndexMap<String, Level>,
}

/// The generated package.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct PackageSettings {
    pub name: Option<String>,
    pub version: Option<String>,
    pub description: Option<String>,
    pub license: Option<String>,
    /// Types also for the schemas that no operation mentions.
    pub all_types: bool,
    /// The features that are on by default beside those of the resources; only `reqwest` where this
    /// is left out.
    pub default_features: Option<Vec<RuntimeFeature>>,
}

/// Where requests go.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct ServerSettings {
    /// The base URL, in place of the document's first server.
    pub url: Option<String>,
    /// The environment variable from which `Client::from_env` takes another.
    pub env: Option<String>,
    /// The header by which the server knows a repetition of a call whose method is not idempotent.
    pub idempotency_key: Option<String>,
}

/// The names of the headers that come with a webhook. They are signed as Standard Webhooks has it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct WebhookSettings {
    /// The identifier of a delivery.
    pub id: String,
    /// When it was sent, in Unix seconds.
    pub timestamp: String,
    /// The signatures.
    pub signature: String,
}

/// A credential.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct AuthSettings {
    /// The builder's setter, such as `admin_key`.
    pub name: Option<String>,
    /// The environment variable that `Client::from_env` reads.
    pub env: Option<String>,
}

/// A resource.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct ResourceSettings {
    /// The accessor's name, in place of the path's last segment.
    pub name: Option<String>,
    /// A sentence on the resource, in place of the tag's description.
    pub doc: Option<String>,
    /// The paths below are methods of this resource rather than resources:
    /// `usage().completions(…)`.
    pub methods: bool,
    /// The path is a resource although it looks like an action (a last segment that only takes
    /// `POST`).
    pub resource: bool,
}

/// An operation.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct OperationSettings {
    /// The method's name.
    pub name: Option<String>,
    /// The resource's path in the tree, such as `/organization/usage`.
    pub resource: Option<String>,
    /// The request struct's name.
    pub request: Option<String>,
    /// Leaves the operation out of the crate.
    pub skip: bool,
    /// Whether `items()` is offered, or how pages are found; by default where that is recognised.
    pub pagination: Option<PaginationSettings>,
}

/// How a list comes in pages.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(untagged, expecting = "`true`, `false` or a table with `by`")]
pub enum PaginationSettings {
    /// Whether it is to be recognised.
    Recognised(bool),
    By(PagedBy),
}

/// The names on the wire of what a list is walked with.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct PagedBy {
    pub by: PageKind,
    /// The query parameter that takes the cursor, the offset or the number of the page.
    pub parameter: Option<String>,
    /// The page's field that holds the next page's cursor or URL; with dots where it is in an
    /// object: `meta.next`.
    pub next: Option<String>,
    /// The page's list, where it has several.
    pub items: Option<String>,
    /// The page's field that holds the number of all items, or of all pages.
    pub total: Option<String>,
}

/// How the next page is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PageKind {
    /// `next` goes into `parameter`.
    Cursor,
    /// The last item's `id` goes into `parameter`.
    LastId,
    /// The number of items before the page goes into `parameter`.
    Offset,
    /// The number of the page goes into `parameter`.
    Page,
    /// `next` is a URL.
    Url,
    /// The header `Link` holds a URL.
    Link,
}

/// The effect that a kind of change has for `drift` and `update`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// It is not reported.
    Ignore,
    Docs,
    Patch,
    Minor,
    Major,
}

/// A type.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct TypeSettings {
    /// The type's name.
    pub name: Option<String>,
}

impl Config {
    /// Reads a configuration; `file` is its name in diagnostics.
    pub fn parse(file: &str, text: &str) -> Result<Self, Diagnostics> {
        let settings = toml::from_str(text).map_err(|error| {
            let (line, column) = error.span().map_or((1, 1), |span| line_and_column(text, span.start));
            let message = error.message().trim_end_matches('.').to_owned();
            Diagnostic::error(message)
                .in_file(file, line, column)
                .help("the chapter “Names and configuration” of the book lists the keys")
        })?;
        Ok(Self {
            settings,
            file: file.to_owned(),
            text: text.to_owned(),
            used: RefCell::default(),
            allow_incomplete: false,
        })
    }

    /// Overrides the package's name.
    pub fn set_package_name(&mut self, name: &str) {
        self.settings.package.name = Some(name.to_owned());
    }

    /// Returns whether a part of the document that has no meaning is left out, rather than the
    /// whole refused. Said by the one who runs the generator, not by a file: it is for once.
    pub fn set_allow_incomplete(&mut self, allow: bool) {
        self.allow_incomplete = allow;
    }

    pub fn allows_incomplete(&self) -> bool {
        self.allow_incomplete
    }

    /// The folder that the document's files are read below, relative to the configuration's own.
    pub fn reference_root(&self) -> Option<&str> {
        self.settings.root.as_deref()
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

    /// Places a diagnostic at the table `[webhooks]`.
    pub fn at_webhooks(&self, diagnostic: Diagnostic) -> Diagnostic {
        let (line, column) = line_and_column(&self.text, self.text.find("[webhooks]").unwrap_or_default());
        diagnostic.in_file(&self.file, line, column)
    }

    pub fn auth(&self, scheme: &str) -> Option<&AuthSettings> {
        self.entry("auth", &self.settings.auth, scheme)
    }

    pub fn resource(&self, path: &str) -> Option<&ResourceSettings> {
        self.entry("resources", &self.settings.resources, path)
    }

    pub fn operation(&self, method: &str, path: &str) -> Option<&OperationSettings> {
        self.entry("operations", &self.settings.operations, &format!("{method} {path}"))
    }

    /// The settings of a schema, by its component name or its pointer.
    pub fn schema(&self, key: &str) -> Option<&TypeSettings> {
        self.entry("types", &self.settings.types, key)
    }

    /// The name of the type of a component.
    pub fn type_name(&self, component: &str) -> Option<&str> {
        let own = || self.schema(component).and_then(|settings| settings.name.as_deref());
        self.shared(component).or_else(own)
    }

    /// Places a diagnostic at the entry that gives a component's type or a resource its name.
    pub fn at_name(&self, key: &str, diagnostic: Diagnostic) -> Diagnostic {
        let is_type = self.settings.types.contains_key(key);
        let is_resource = self.settings.resources.contains_key(key);
        let table = if is_type { "types" } else { ["shared", "resources"][usize::from(is_resource)] };
        let (line, column) = self.place(table, key);
        diagnostic.in_file(&self.file, line, column)
    }

    /// The name of the shared type that the schema at a place is one of.
    pub fn shared(&self, place: &str) -> Option<&str> {
        self.listed("shared", &self.settings.shared, place)
    }

    /// The format of the schema at a place.
    pub fn format(&self, place: &str) -> Option<&str> {
        self.listed("formats", &self.settings.formats, place)
    }

    /// Returns whether the property at a place gets no field.
    pub fn omits(&self, place: &str) -> bool {
        self.is_listed("omit", &self.settings.omit, place)
    }

    /// Returns whether the text at a place must not be seen.
    pub fn is_secret(&self, place: &str) -> bool {
        self.is_listed("secrets", &self.settings.secrets, place)
    }

    /// Returns whether reserved characters of the parameter at a place stay as they are.
    pub fn allows_reserved(&self, place: &str) -> bool {
        self.is_listed("allow-reserved", &self.settings.allow_reserved, place)
    }

    fn is_listed(&self, table: &str, list: &[String], place: &str) -> bool {
        let listed = list.iter().find(|known| matches(known, place));
        listed.inspect(|known| self.mark(table, known)).is_some()
    }

    fn listed<'a>(
        &self,
        table: &str,
        lists: &'a IndexMap<String, Vec<String>>,
        place: &str,
    ) -> Option<&'a str> {
        let mut places =
            lists.iter().flat_map(|(name, places)| places.iter().map(move |known| (name, known)));
        let (name, known) = places.find(|(_, known)| matches(known, place))?;
        self.mark(table, known);
        Some(name)
    }

    /// The path as it stands in the tree of resources: its longest configured prefix is replaced.
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

    /// Returns what kinds of changes count as, by their ids.
    pub fn drift(&self) -> &IndexMap<String, Level> {
        &self.settings.drift
    }

    /// Places a diagnostic at the entry of a kind of change.
    pub fn at_drift(&self, id: &str, diagnostic: Diagnostic) -> Diagnostic {
        let (line, column) = self.place("drift", id);
        diagnostic.in_file(&self.file, line, column)
    }

    /// Returns what a document may hold.
    pub fn limits(&self) -> &Limits {
        &self.settings.limits
    }

    fn entry<'a, T>(&self, table: &str, entries: &'a IndexMap<String, T>, key: &str) -> Option<&'a T> {
        let entry = entries.get(key)?;
        self.mark(table, key);
        Some(entry)
    }

    fn mark(&self, table: &str, key: &str) {
        self.used.borrow_mut().insert(vec![table.to_owned(), key.to_owned()]);
    }

    /// Where an entry's key stands.
    fn place(&self, table: &str, key: &str) -> (usize, usize) {
        if ["shared", "formats", "omit", "secrets", "allow-reserved"].contains(&table) {
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

/// Counted from 1.
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
            "error: no operation of the document matches `GET /a`\n  --> codegen.toml:4:13\n  help: correct it, or remove it from `[operations]`"
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
