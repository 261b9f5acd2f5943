//! Metadata of the document: title, servers, tags and security schemes.

use std::collections::{HashMap, HashSet};
use std::path::Path;

use indexmap::IndexMap;
use openapiv3::{OAuth2Flows, SecurityScheme, Server, Tag};
use serde::de::DeserializeOwned;

use super::cursor::Cursor;
use super::reference::{has_scheme, percent_decoded};
use super::resolver::Resolver;
use super::swagger;
use super::{MUTUAL_TLS, Spec};
use crate::diagnostic::{Code, Diagnostic};
use crate::document::{Version, is_text};

/// Returns a spec with everything but operations and schemas.
pub(super) fn read<'d>(resolver: &mut Resolver<'d>, root: &Cursor<'d>) -> Spec {
    let info = root.get("info").and_then(|info| resolver.follow(info));
    let text = |key| info.as_ref().and_then(|info| info.text(key)).unwrap_or_default().to_owned();
    Spec {
        openapi: resolver.document.version(),
        title: text("title"),
        version: text("version"),
        date: info.as_ref().and_then(|info| info.text("x-api-date")).map(str::to_owned),
        description: info.as_ref().and_then(|info| resolver.prose(info, "description")).unwrap_or_default(),
        servers: resolver.servers(root),
        server_pointer: swagger::server_pointer(resolver.document.version()),
        tags: tags(resolver, root),
        tag_parents: tag_parents(resolver, root),
        security_schemes: security_schemes(resolver, root),
        operations: Vec::new(),
        webhooks: Vec::new(),
        components: IndexMap::new(),
        named_parts: HashMap::new(),
        included: HashSet::new(),
        events: HashSet::new(),
        is_cut_short: false,
        schemas: Vec::new(),
    }
}

fn tags<'d>(resolver: &mut Resolver<'d>, root: &Cursor<'d>) -> Vec<Tag> {
    let mut tags: IndexMap<String, Tag> = IndexMap::new();
    for at in root.items_of("tags") {
        let Some(name) = at.text("name") else {
            let warning = Diagnostic::warning(Code::MissingKey, "a tag has no `name`; it is left out")
                .at(&at.pointer());
            resolver.report.push_once("tag without name", warning);
            continue;
        };
        let tag = Tag {
            name: name.to_owned(),
            description: resolver.prose(&at, "description"),
            external_docs: at.node.get("externalDocs").and_then(|docs| docs.deserialize().ok()),
            extensions: at.extensions(),
        };
        if tags.contains_key(name) {
            let warning = Diagnostic::warning(
                Code::RepeatedDeclaration,
                format!("the tag `{name}` is declared twice; the second declaration is ignored"),
            );
            resolver.report.push_once("repeated tag", warning.at(&at.pointer()));
        } else {
            tags.insert(name.to_owned(), tag);
        }
    }
    tags.into_values().collect()
}

/// Returns the parents of tags. A tag of another kind than `nav`, such as a badge, groups no
/// operations.
fn tag_parents<'d>(resolver: &mut Resolver<'d>, root: &Cursor<'d>) -> HashMap<String, String> {
    if resolver.document.version() < Version::V3_2 {
        return HashMap::new();
    }
    let tags = root.items_of("tags");
    let kinds: HashMap<&str, bool> = tags
        .iter()
        .filter_map(|at| Some((at.text("name")?, at.text("kind").is_none_or(|kind| kind == "nav"))))
        .collect();
    let mut parents: HashMap<String, String> = HashMap::new();
    let mut faults = Vec::new();
    let mut grouped = Vec::new();
    for at in &tags {
        let Some((name, node)) = at.text("name").zip(at.get("parent")) else { continue };
        let fault = match node.node.as_str() {
            None => format!("`parent` must be the name of a tag, but this is {}", node.node.kind()),
            Some(parent) => match kinds.get(parent) {
                None => format!("the parent `{parent}` is not a declared tag"),
                Some(groups) => {
                    if *groups && kinds[name] {
                        parents.insert(name.to_owned(), parent.to_owned());
                        grouped.push((name, node.pointer()));
                    }
                    continue;
                }
            },
        };
        faults.push((node.pointer(), fault));
    }
    let is_of_itself = |name: &str| {
        let mut ancestors = ancestors(&parents, name).take(parents.len());
        ancestors.any(|ancestor| ancestor == name)
    };
    let (circles, trees): (Vec<_>, Vec<_>) = grouped.into_iter().partition(|(name, _)| is_of_itself(name));
    for (name, pointer) in circles {
        parents.remove(name);
        faults.push((pointer, format!("the tag `{name}` is an ancestor of itself")));
    }
    let is_deep = |name: &str| ancestors(&parents, name).nth(MAX_TAG_LEVELS).is_some();
    let deep: Vec<_> = trees.into_iter().filter(|(name, _)| is_deep(name)).collect();
    for (name, pointer) in deep {
        parents.remove(name);
        faults.push((pointer, format!("the tag `{name}` has more than {MAX_TAG_LEVELS} ancestors")));
    }
    for (pointer, fault) in faults {
        let warning = Diagnostic::warning(Code::InvalidValue, format!("{fault}; the parent is ignored"));
        resolver.report.push(warning.at(&pointer));
    }
    parents
}

/// Returns the ancestors of a tag, the closest first; without end if it is one of them.
fn ancestors<'p>(parents: &'p HashMap<String, String>, tag: &str) -> impl Iterator<Item = &'p str> {
    std::iter::successors(parents.get(tag), |parent| parents.get(*parent)).map(String::as_str)
}

/// The most ancestors of a tag. Each is a module of the crate, in a folder of its own.
const MAX_TAG_LEVELS: usize = 20;

fn security_schemes<'d>(resolver: &mut Resolver<'d>, root: &Cursor<'d>) -> IndexMap<String, SecurityScheme> {
    let mut schemes = IndexMap::new();
    for (name, at) in resolver.declared(root, "securitySchemes") {
        if let Some(at) = resolver.follow(at)
            && let Some(scheme) = security_scheme(resolver, &at)
        {
            schemes.insert(name.to_owned(), scheme);
        }
    }
    schemes
}

fn security_scheme<'d>(resolver: &mut Resolver<'d>, at: &Cursor<'d>) -> Option<SecurityScheme> {
    let description = at.text("description").map(str::to_owned);
    match at.text("type") {
        // New in 3.1; `openapiv3` does not have it.
        Some("mutualTLS") => Some(SecurityScheme::HTTP {
            scheme: MUTUAL_TLS.to_owned(),
            bearer_format: None,
            description,
            extensions: IndexMap::new(),
        }),
        // From Swagger 2.0.
        Some("basic") => Some(SecurityScheme::HTTP {
            scheme: "basic".to_owned(),
            bearer_format: None,
            description,
            extensions: IndexMap::new(),
        }),
        Some("oauth2") if resolver.is_swagger() => Some(swagger::oauth2(resolver, at)),
        // The flows are not needed, because the user supplies the token. So invalid flows are
        // ignored.
        Some("oauth2") => Some(at.node.deserialize().unwrap_or(SecurityScheme::OAuth2 {
            flows: OAuth2Flows::default(),
            description,
            extensions: IndexMap::new(),
        })),
        Some("openIdConnect") => Some(SecurityScheme::OpenIDConnect {
            open_id_connect_url: at.text("openIdConnectUrl").unwrap_or_default().to_owned(),
            description,
            extensions: IndexMap::new(),
        }),
        _ => resolver.read(at, "security scheme"),
    }
}

/// The kinds of file that a reference to a text may point to.
enum TextSource {
    /// A file that can be read, or that does not exist.
    Readable,
    /// A file outside the allowed folders, or one that cannot be parsed.
    Forbidden,
    /// A file that is not YAML, JSON or Markdown.
    OtherKind,
}

impl<'d> Resolver<'d> {
    /// Returns the servers of an object: the document or an operation.
    pub(super) fn servers(&mut self, at: &Cursor<'d>) -> Vec<Server> {
        if self.is_swagger() {
            return self.servers_by_scheme(at);
        }
        let servers = at.items_of("servers");
        servers.into_iter().filter_map(|server| self.read(&server, "server")).collect()
    }

    /// Returns a text. As an extension that some tools support, it may be a reference to a YAML,
    /// JSON or Markdown file. If the file does not exist, the text is left out with a warning. A
    /// file that must not be read is an error, as for every reference.
    fn prose(&mut self, at: &Cursor<'d>, key: &str) -> Option<String> {
        let at = at.get(key)?;
        let Some(reference) = at.text("$ref") else {
            return at.node.scalar_text().map(str::to_owned);
        };
        match self.text_source(&at, reference) {
            TextSource::Readable => {}
            TextSource::Forbidden => {
                // Reports the error.
                self.resolve_ref(&at, reference);
                return None;
            }
            TextSource::OtherKind => {
                let warning = Diagnostic::warning(
                    Code::UnresolvedReference,
                    format!("the text is left out: `{reference}` is not a YAML, JSON or Markdown file"),
                );
                self.report.push_once("prose", warning.at(&at.pointer()));
                return None;
            }
        }
        let found = self.try_resolve_ref(&at, reference);
        let text = found.and_then(|found| found.node.scalar_text());
        if text.is_none() {
            let warning = Diagnostic::warning(
                Code::UnresolvedReference,
                format!("the text at `{reference}` cannot be read; it is left out"),
            );
            self.report.push_once("prose", warning.at(&at.pointer()));
        }
        text.map(str::to_owned)
    }

    fn text_source(&self, at: &Cursor<'d>, reference: &str) -> TextSource {
        let (path, _) = reference.split_once('#').unwrap_or((reference, ""));
        let path = percent_decoded(path);
        if path.is_empty() || has_scheme(&path) {
            return TextSource::Readable;
        }
        match self.document.file_name(at.file_name(), &path) {
            Err(_) => TextSource::Forbidden,
            Ok(name) if !name.is_empty() && !is_text(Path::new(&name)) => TextSource::OtherKind,
            Ok(name) if self.document.file(&name).is_ok() || self.document.is_missing(&name) => {
                TextSource::Readable
            }
            Ok(_) => TextSource::Forbidden,
        }
    }

    /// Deserializes a node into a type of `openapiv3`. If it does not fit, it is left out with a
    /// warning.
    fn read<T: DeserializeOwned>(&mut self, at: &Cursor<'d>, what: &str) -> Option<T> {
        match at.node.deserialize() {
            Ok(value) => Some(value),
            Err(error) => {
                let message = format!("this {what} is invalid and left out: {error}");
                self.report.push(Diagnostic::warning(Code::InvalidValue, message).at(&at.pointer()));
                None
            }
        }
    }
}
