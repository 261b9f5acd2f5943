//! Resolves references (RFC 3986 and RFC 6901; JSON Schema 2020-12 core, section 8.2).

use std::borrow::Cow;

use super::address::ScopeId;
use super::cursor::Cursor;
use super::resolver::Resolver;
use super::swagger::component_section;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::document::{Node, Value, WebFile, resolved, without_userinfo};
use crate::pointer::{Pointer, unescape};

/// The longest chain of references. A longer one is treated as a cycle.
const MAX_HOPS: usize = 50;

impl<'d> Resolver<'d> {
    /// Returns the target of the reference that a node holds under the key. Reports an error if it
    /// does not exist.
    pub(super) fn target(&mut self, holder: &Cursor<'d>, key: &str) -> Option<Cursor<'d>> {
        let value = holder.get(key)?;
        let Some(text) = value.node.as_str() else {
            let message = format!("`{key}` is {}, not a string", value.node.kind());
            let pointer = value.pointer();
            self.report.push_once(
                format!("no text {pointer}"),
                Diagnostic::error(Code::WrongKind, message).at(&pointer),
            );
            return None;
        };
        if key == "$dynamicRef"
            && let Some(bound) = self.bound(holder, text)
        {
            return Some(bound);
        }
        let target = self.static_target(holder, text)?;
        Some(self.entered(holder, target))
    }

    /// Returns the target of a reference without the dynamic scope of its holder.
    fn static_target(&mut self, holder: &Cursor<'d>, text: &'d str) -> Option<Cursor<'d>> {
        let in_main_file = holder.file_name().is_empty();
        if text == "#" && in_main_file {
            return self.enclosing(holder);
        }
        if !(in_main_file && text.starts_with("#/")) {
            return self.resolve_ref(holder, text);
        }
        if let Some(known) = self.resolved_refs.get(text) {
            return Some(known.clone());
        }
        let found = self.resolve_ref(holder, text)?;
        // If the fragment was resolved from an ancestor of the holder, other holders may have other
        // targets.
        if found.pointer().as_str() == text {
            self.resolved_refs.insert(text, found.clone());
        }
        Some(found)
    }

    /// Resolves `#` in the main file, where the root is not a schema: to the closest enclosing
    /// schema with `$recursiveAnchor` (JSON Schema 2019-09 core, 8.2.4.2), or else to the
    /// component.
    fn enclosing(&mut self, holder: &Cursor<'d>) -> Option<Cursor<'d>> {
        let mut at = Cursor::root(self.document.root(), Pointer::root());
        let mut enclosing = None;
        let section = component_section(self.document.version(), "schemas");
        for key in holder.pointer().keys() {
            at = at.step(&key)?;
            let is_component = at.pointer().parent().is_some_and(|parent| parent == section);
            if is_component || at.flag("$recursiveAnchor") {
                enclosing = Some(at.clone());
            }
        }
        if enclosing.is_none() {
            let error = Diagnostic::error(
                Code::UnresolvedReference,
                "`#` refers to the whole document, which is not a schema",
            )
            .at(&holder.pointer());
            self.report
                .push(error.help("refer to a schema by its pointer, such as `#/components/schemas/User`"));
        }
        enclosing
    }

    /// Follows a chain of references, such as of a parameter or a response, to its end.
    pub(super) fn follow(&mut self, at: Cursor<'d>) -> Option<Cursor<'d>> {
        let mut at = at;
        for _ in 0..MAX_HOPS {
            if !at.has("$ref") {
                return Some(at);
            }
            at = self.target(&at, "$ref")?;
        }
        let error =
            Diagnostic::error(Code::ReferenceCycle, "this reference is part of a cycle").at(&at.pointer());
        self.report.push_once(format!("cycle {}", at.pointer()), error);
        None
    }

    /// Like [`Self::follow`], but reports no errors.
    pub(super) fn try_follow(&mut self, at: Cursor<'d>) -> Option<Cursor<'d>> {
        self.without_errors(|resolver| resolver.follow(at))
    }

    /// Returns the entries of a section of `components`, such as `schemas`.
    pub(super) fn declared(&mut self, root: &Cursor<'d>, kind: &str) -> Vec<(&'d str, Cursor<'d>)> {
        if self.is_swagger() {
            return self.swagger_section(root, kind);
        }
        let components = root.get("components").and_then(|components| self.follow(components));
        components.map(|components| self.members_of(&components, kind)).unwrap_or_default()
    }

    /// Returns the members of the object under that key. OpenAPI does not allow a reference instead
    /// of such a map, but documents that are split into files use it.
    pub(super) fn members_of(&mut self, at: &Cursor<'d>, key: &str) -> Vec<(&'d str, Cursor<'d>)> {
        let Some(map) = at.get(key) else {
            return Vec::new();
        };
        let is_reference = map.node.get("$ref").is_some_and(|node| node.as_str().is_some());
        let map = if is_reference { self.follow(map) } else { Some(map) };
        map.map(|map| map.members().collect()).unwrap_or_default()
    }

    /// Resolves the text of a reference, relative to the node that holds it.
    pub(super) fn resolve_ref(&mut self, holder: &Cursor<'d>, text: &str) -> Option<Cursor<'d>> {
        let (path, fragment) = text.split_once('#').unwrap_or((text, ""));
        let fragment = percent_decoded(fragment);
        let root = self.file_of(holder, path, text)?;
        if !fragment.is_empty() && !fragment.starts_with('/') {
            return self.anchored(&root, &fragment, holder, text);
        }
        if path.is_empty()
            && let Some((_, resource)) = self.identified(holder)
            && let Some(found) = self.walk(&resource, &fragment)
        {
            return Some(found);
        }
        if let Some(found) = self.walk(&root, &fragment) {
            return Some(found);
        }
        // By RFC 6901, `/` is the member with the empty name. If there is none, the author means
        // the whole file.
        if fragment == "/" && !path.is_empty() {
            return Some(root);
        }
        // Inside a schema with `$id`, or one that was copied from elsewhere, a fragment is relative
        // to that schema.
        if path.is_empty()
            && let Some(found) = self.walk_from_ancestors(holder, &fragment)
        {
            return Some(found);
        }
        self.dangling(holder, text, &root, &fragment);
        None
    }

    /// Like [`Self::resolve_ref`], but reports no errors.
    pub(super) fn try_resolve_ref(&mut self, holder: &Cursor<'d>, text: &str) -> Option<Cursor<'d>> {
        self.without_errors(|resolver| resolver.resolve_ref(holder, text))
    }

    fn without_errors<T>(&mut self, resolve: impl FnOnce(&mut Self) -> T) -> T {
        let report = std::mem::take(&mut self.report);
        let found = resolve(self);
        let quiet = std::mem::replace(&mut self.report, report);
        self.report.push_warnings(quiet);
        found
    }

    /// Returns the root of the file, or of the schema with that `$id`, that the part before `#`
    /// refers to.
    fn file_of(&mut self, holder: &Cursor<'d>, path: &str, text: &str) -> Option<Cursor<'d>> {
        let from = holder.file_name();
        if path.is_empty() {
            let root = self.document.file(from).ok()?;
            return Some(Cursor::root(root, Pointer::file(from)));
        }
        if let Some(found) = self.by_id(holder, path) {
            return Some(found);
        }
        let of_base = has_scheme(path).then(|| self.document.below_self(path)).flatten();
        if of_base.as_deref() == Some("") {
            return Some(Cursor::root(self.document.root(), Pointer::root()));
        }
        let (from, path) = match &of_base {
            Some(relative) => ("", relative.as_str()),
            None => (from, path),
        };
        let web_file = self.document.web_file(from, path);
        let is_local = matches!(web_file, Ok(None));
        let name = match web_file {
            Ok(Some(WebFile::Vendored(name))) => Ok(name),
            Ok(None) if !has_scheme(path) => {
                self.document.file_name(from, &percent_decoded(path)).map_err(Diagnostics::from)
            }
            Ok(unlisted) => {
                let found = self.with_id(path);
                if found.is_none() {
                    let url = match unlisted {
                        Some(WebFile::Unlisted(url)) if !has_scheme(path) => format!(" (`{url}`)"),
                        _ => String::new(),
                    };
                    self.report_network(holder, text, &url);
                }
                return found;
            }
            Err(errors) => Err(errors),
        };
        let errors = match &name {
            Ok(name) => match self.document.file(name) {
                Ok(root) => {
                    self.file_was_read(name);
                    return Some(Cursor::root(root, Pointer::file(name)));
                }
                Err(errors) => errors,
            },
            Err(errors) => errors,
        };
        if let Some(found) = self.with_id(path) {
            return Some(found);
        }
        let base = if is_local { self.identified(holder) } else { None };
        if let Some((base, _)) = base.filter(|(base, _)| has_scheme(base)) {
            let web_file = self.document.web_file("", &resolved(&base, path));
            if let Ok(Some(WebFile::Vendored(name))) = web_file
                && let Ok(root) = self.document.file(&name)
            {
                self.file_was_read(&name);
                return Some(Cursor::root(root, Pointer::file(&name)));
            }
            self.report_network(holder, text, &format!(" below `{base}`"));
            return None;
        }
        for error in errors.iter() {
            let error = match error.location {
                Some(_) => error.clone(),
                None => error.clone().at(&holder.pointer()),
            };
            self.report.push_once(format!("file {error}"), error);
        }
        None
    }

    fn report_network(&mut self, holder: &Cursor<'d>, text: &str, base: &str) {
        let shown = without_userinfo(text);
        let message = format!("`{shown}`{base} is a network address; references are only read from files");
        let error = Diagnostic::error(Code::NetworkReference, message).at(&holder.pointer()).help(
            "download it once, and keep it with the document: crategen vendor\n\
             or save the file next to the document and refer to it by its path, such as `./schemas.yaml#/User`",
        );
        self.report.push_once(format!("network {text}{base}"), error);
    }

    /// Walks down a JSON Pointer, following references on the way.
    fn walk(&mut self, root: &Cursor<'d>, fragment: &str) -> Option<Cursor<'d>> {
        let mut at = root.clone();
        for key in fragment.split('/').skip(1) {
            let key = unescape(key);
            at = match at.step(&key) {
                Some(next) => next,
                None if at.has("$ref") && !self.walking.contains(&at.address()) => {
                    self.walking.push(at.address());
                    // A location does not depend on the scope.
                    let text = at.get("$ref").and_then(|value| value.node.as_str());
                    let target = text.and_then(|text| self.static_target(&at, text));
                    self.walking.pop();
                    target?.step(&key)?
                }
                None => return None,
            };
        }
        Some(at)
    }

    fn walk_from_ancestors(&mut self, holder: &Cursor<'d>, fragment: &str) -> Option<Cursor<'d>> {
        let file = Pointer::file(holder.file_name());
        let root = self.document.file(holder.file_name()).ok()?;
        let mut ancestors = vec![Cursor::root(root, file)];
        for key in holder.pointer().keys() {
            let next = ancestors.last()?.step(&key)?;
            ancestors.push(next);
        }
        let nearest_first = ancestors.into_iter().skip(1).rev();
        for ancestor in nearest_first {
            if let Some(found) = self.walk(&ancestor, fragment) {
                return Some(found);
            }
        }
        None
    }

    /// Returns the schema in the file with that `$anchor`.
    fn anchored(
        &mut self,
        root: &Cursor<'d>,
        anchor: &str,
        holder: &Cursor<'d>,
        text: &str,
    ) -> Option<Cursor<'d>> {
        let is_wanted = |node: &Node| {
            let named = |key| node.get(key).and_then(Node::as_str);
            named("$anchor") == Some(anchor)
                || named("$dynamicAnchor") == Some(anchor)
                || named("$id").and_then(|id| id.strip_prefix('#')) == Some(anchor)
        };
        // Two schema resources in one file may have anchors of one name.
        let own = text.starts_with('#').then(|| self.resource(holder).in_scope(ScopeId::default()));
        let own = own.as_ref().unwrap_or(root);
        let found = find(own, &is_wanted, false).or_else(|| find(root, &is_wanted, true));
        if found.is_none() {
            let error = Diagnostic::error(
                Code::UnresolvedReference,
                format!("the reference `{text}` has no target: there is no `$anchor: {anchor}`"),
            )
            .at(&holder.pointer())
            .help("refer to a schema by its pointer, such as `#/components/schemas/User`");
            self.report.push_once(format!("anchor {} {text}", root.pointer()), error);
        }
        found
    }

    /// Returns the schema of the main file whose `$id` is equal to that or ends with it.
    fn with_id(&mut self, id: &str) -> Option<Cursor<'d>> {
        let root = Cursor::root(self.document.root(), Pointer::root());
        let wanted = id.trim_start_matches("./");
        let is_wanted = |node: &Node| {
            let id = node.get("$id").and_then(Node::as_str);
            id.is_some_and(|id| {
                id == wanted || id.strip_suffix(wanted).is_some_and(|before| before.ends_with('/'))
            })
        };
        find(&root, &is_wanted, true)
    }

    fn dangling(&mut self, holder: &Cursor<'d>, text: &str, root: &Cursor<'d>, fragment: &str) {
        let mut error =
            Diagnostic::error(Code::UnresolvedReference, format!("the reference `{text}` has no target"))
                .at(&holder.pointer());
        let mut at = root.clone();
        let mut found = String::new();
        for key in fragment.split('/').skip(1) {
            let key = unescape(key);
            if let Some(next) = at.step(&key) {
                found = format!("{found}/{}", escaped(&key));
                at = next;
                continue;
            }
            let names = at.object().into_iter().flat_map(|object| object.iter());
            if let Some(name) = self.suggestions.closest(&key, names.map(|(name, _)| name)) {
                let (path, _) = text.split_once('#').unwrap_or((text, ""));
                error = error.help(format!("did you mean `{path}#{found}/{}`?", escaped(name)));
            } else {
                let parent = if found.is_empty() { "the root" } else { &found };
                error = error.help(format!("{parent} has no `{key}`"));
            }
            break;
        }
        let kind = format!("dangling {} {fragment}", root.pointer());
        self.report.push_once(kind, error);
    }
}

/// Returns the first node, including this one, that satisfies the predicate; with `everywhere` also
/// in schemas with an `$id` of their own.
fn find<'d>(at: &Cursor<'d>, wanted: &dyn Fn(&Node) -> bool, everywhere: bool) -> Option<Cursor<'d>> {
    if wanted(at.node) {
        return Some(at.clone());
    }
    // The path is only built for a match, on the way back.
    match &at.node.value {
        Value::Object(object) => object
            .iter()
            .find_map(|(key, node)| find_below(node, wanted, everywhere).map(|path| (key.to_owned(), path))),
        Value::Array(items) => items.iter().enumerate().find_map(|(index, node)| {
            find_below(node, wanted, everywhere).map(|path| (index.to_string(), path))
        }),
        _ => None,
    }
    .and_then(|(key, path)| {
        let mut found = at.step(&key)?;
        for key in path.iter().rev() {
            found = found.step(key)?;
        }
        Some(found)
    })
}

/// Returns the keys to the first node that satisfies the predicate, last key first.
fn find_below(node: &Node, wanted: &dyn Fn(&Node) -> bool, everywhere: bool) -> Option<Vec<String>> {
    let id = node.get("$id").and_then(Node::as_str).filter(|id| !id.starts_with('#'));
    if id.is_some() && !everywhere {
        return None;
    }
    if wanted(node) {
        return Some(Vec::new());
    }
    let (key, mut path) = match &node.value {
        Value::Object(object) => object
            .iter()
            .find_map(|(key, node)| Some((key.to_owned(), find_below(node, wanted, everywhere)?))),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .find_map(|(index, node)| Some((index.to_string(), find_below(node, wanted, everywhere)?))),
        _ => None,
    }?;
    path.push(key);
    Some(path)
}

/// Returns whether the text starts with a URI scheme other than `file` (RFC 3986, section 3.1). A
/// scheme of one letter is a Windows drive.
pub(super) fn has_scheme(text: &str) -> bool {
    text.split_once(':').is_some_and(|(scheme, _)| {
        scheme.len() > 1
            && !scheme.eq_ignore_ascii_case("file")
            && scheme.starts_with(|letter: char| letter.is_ascii_alphabetic())
            && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'))
    })
}

fn escaped(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

/// Decodes percent-encoding. Invalid escapes, and text that is not UTF-8 when decoded, stay
/// unchanged.
pub(super) fn percent_decoded(text: &str) -> String {
    percent_encoding::percent_decode_str(text).decode_utf8().map_or_else(|_| text.to_owned(), Cow::into_owned)
}
