//! Determines the resource and the method name of each operation.
//!
//! The configuration may name both, and so may extensions of the document. Otherwise, the rules
//! depend on the path, the HTTP method and whether `GET` returns a list, so that operationIds and
//! tags do not affect names. The static segments of a path are resources. `GET` on
//! a collection is `list`, on an item `retrieve`, and so on. Methods that exist for both a
//! collection and its items are `bulk_delete` and `delete`. A last segment that only supports
//! writes and has nothing below it (`…/archive`) is an action of the resource before it.

use std::collections::{HashMap, HashSet};

use indexmap::IndexMap;

use super::extensions::{Extensions, Named};
use super::media::is_json;
use super::statuses::successes;
use crate::config::Config;
use crate::names::{singular, snake};
use crate::spec::{Object, Operation, OperationId, SchemaId, Shape, Spec};

/// The resource and the method name of an operation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ResourcePath {
    /// The resource's path in the tree, without parameters: `["organization", "invites"]`.
    pub resource: Vec<String>,
    /// The method's name before conflicts are resolved.
    pub method: String,
    /// `method` is a standard verb, as opposed to a word from the path or the configuration.
    pub is_standard_verb: bool,
    /// `method` is from the configuration or an extension of the document.
    pub is_given: bool,
    /// `method` is complete by itself, so the name of the request does not need the resource.
    pub is_complete: bool,
}

/// The resource path of each operation of the spec, unless the configuration skips the operation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ResourcePaths(Vec<Option<ResourcePath>>);

impl ResourcePaths {
    pub fn of(&self, id: OperationId) -> Option<&ResourcePath> {
        self.0[id.0].as_ref()
    }

    pub fn of_mut(&mut self, id: OperationId) -> Option<&mut ResourcePath> {
        self.0[id.0].as_mut()
    }
}

/// Finds the resource paths of operations.
pub(super) fn resource_paths(spec: &Spec, config: &Config, extensions: &Extensions) -> ResourcePaths {
    let paths: Vec<Vec<Segment>> =
        spec.operations.iter().map(|op| segments(&config.path(&op.path))).collect();
    let skipped = shared_version_segments(&paths);
    let paths: Vec<Vec<Segment>> = paths.into_iter().map(|path| path[skipped..].to_vec()).collect();
    let tree = Paths::new(spec, &paths);
    let resource_path = |(op, path): (&Operation, &Vec<Segment>)| {
        let settings = config.operation(&op.method, &op.path);
        if let Some(id) = &op.operation_id {
            config.know_operation_id(id, &op.method, &op.path);
        }
        let is_skipped = settings.is_some_and(|settings| settings.skip);
        if is_skipped || extensions.omits(&op.extensions, &op.pointer, false) {
            return None;
        }
        let mut resource_path = tree.resource_path(config, op, path);
        match settings.and_then(|settings| settings.resource.as_ref()) {
            Some(resource) => resource_path.resource = statics(&segments(resource)),
            None if config.path(&op.path) != op.path => {}
            None => {
                let group = extensions.group(&op.extensions, &op.pointer);
                resource_path.resource =
                    group.unwrap_or_else(|| super::tag_tree::below_parents(spec, op, resource_path.resource));
            }
        }
        let configured = settings.and_then(|settings| settings.name.as_deref());
        let extended = || extensions.name(Named::Method, &op.extensions, &op.pointer);
        if let Some(name) = configured.or_else(extended) {
            resource_path.is_standard_verb = is_verb(name);
            resource_path.method = name.to_owned();
            resource_path.is_given = true;
        }
        Some(resource_path)
    };
    let mut resource_paths = ResourcePaths(spec.operations.iter().zip(&paths).map(resource_path).collect());
    super::path_keys::name(spec, &mut resource_paths);
    resource_paths
}

/// Returns whether the name is a standard verb.
pub(super) fn is_verb(name: &str) -> bool {
    const VERBS: [&str; 10] =
        ["list", "create", "retrieve", "update", "replace", "delete", "head", "options", "trace", "query"];
    VERBS.contains(&name) || BULK.iter().any(|(_, bulk)| *bulk == name)
}

/// Verbs for one item, with the corresponding verbs for many.
const BULK: [(&str, &str); 3] =
    [("update", "bulk_update"), ("replace", "bulk_replace"), ("delete", "bulk_delete")];

/// A part of a path template.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Segment {
    Static(String),
    Parameter(String),
    /// `:undelete` after a static segment or a parameter.
    Action(String),
}

/// Splits `/files/{id}.json:undelete?x=1` into segments. Queries, fragments and file extensions are
/// not part of the resource.
fn segments(path: &str) -> Vec<Segment> {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let mut out = Vec::new();
    for part in path.split('/').filter(|part| !part.is_empty()) {
        let part = part.strip_suffix(".json").or_else(|| part.strip_suffix(".xml")).unwrap_or(part);
        let close = part.rfind('}').map_or(0, |at| at + 1);
        let (stem, action) = match part[close..].split_once(':') {
            Some((stem, action)) if !action.is_empty() => (&part[..close + stem.len()], Some(action)),
            _ => (part, None),
        };
        match (stem.find('{'), stem.is_empty()) {
            (Some(open), _) => {
                let name = stem[open + 1..].split('}').next().unwrap_or_default();
                out.push(Segment::Parameter(name.to_owned()));
            }
            (None, false) => out.push(Segment::Static(stem.to_owned())),
            (None, true) => {}
        }
        out.extend(action.map(|action| Segment::Action(action.to_owned())));
    }
    out
}

fn is_item(path: &[Segment]) -> bool {
    matches!(path.last(), Some(Segment::Parameter(_)))
}

/// Returns the number of leading segments that all paths share and that only contain the version of
/// the API: `/api/v1`.
fn shared_version_segments(paths: &[Vec<Segment>]) -> usize {
    let Some(first) = paths.first() else { return 0 };
    let is_version = |segment: &Segment| match segment {
        Segment::Static(text) => {
            let number = text.strip_prefix(['v', 'V']).unwrap_or(text);
            matches!(text.as_str(), "api" | "rest" | "apis")
                || (number.starts_with(|c: char| c.is_ascii_digit())
                    && number.chars().all(|c| c.is_ascii_digit() || c == '.' || c == '-'))
        }
        _ => false,
    };
    let shared = |index: usize| {
        let segment = first.get(index);
        segment.is_some_and(is_version)
            && paths.iter().all(|path| path.get(index) == segment && path.len() > index + 1)
    };
    (0..first.len()).take_while(|&index| shared(index)).count()
}

/// Returns the static segments.
fn statics(path: &[Segment]) -> Vec<String> {
    let text = |segment: &Segment| match segment {
        Segment::Static(text) => Some(text.clone()),
        _ => None,
    };
    path.iter().filter_map(text).collect()
}

/// The methods at each path, and the relations between paths.
struct Paths {
    /// The HTTP methods of each path.
    methods: IndexMap<Vec<Segment>, Vec<String>>,
    /// Paths that have other paths below them.
    parents: HashSet<Vec<Segment>>,
    /// The paths of items, by the path of their collection.
    items: HashMap<Vec<Segment>, Vec<Vec<Segment>>>,
    /// Maps `/users/ban` to `/users/{id}/ban`.
    of_items: HashMap<Vec<Segment>, Vec<Segment>>,
    /// Paths whose `GET` returns one object instead of a list.
    singletons: HashSet<Vec<Segment>>,
    /// Paths where `PUT` or `PATCH` takes the same schema as `POST`: one item that identifies
    /// itself.
    of_one: HashSet<Vec<Segment>>,
}

impl Paths {
    fn new(spec: &Spec, paths: &[Vec<Segment>]) -> Self {
        let mut out = Self {
            methods: IndexMap::new(),
            parents: HashSet::new(),
            items: HashMap::new(),
            of_items: HashMap::new(),
            singletons: HashSet::new(),
            of_one: HashSet::new(),
        };
        let mut created = HashSet::new();
        for (op, path) in spec.operations.iter().zip(paths) {
            out.methods.entry(path.clone()).or_default().push(op.method.clone());
            for end in 1..path.len() {
                out.parents.insert(path[..end].to_vec());
            }
            if let [above @ .., Segment::Parameter(_), last @ Segment::Static(_)] = path.as_slice() {
                let without_item = above.iter().chain([last]).cloned().collect();
                out.of_items.insert(without_item, path.clone());
            }
            if op.method == "POST" {
                created.extend(sent(spec, op).map(|schema| (path, schema)));
            }
            if let Some((Segment::Parameter(_), above)) = path.split_last() {
                out.items.entry(above.to_vec()).or_default().push(path.clone());
            }
        }
        for (op, path) in spec.operations.iter().zip(paths).filter(|(op, _)| op.method == "GET") {
            // An item that has items of its own is a list if its response says so.
            let has_items = !is_item(path) && out.items_take(path, "GET");
            if !responds_with_list(spec, op, path, has_items) {
                out.singletons.insert(path.clone());
            }
        }
        let changes =
            spec.operations.iter().zip(paths).filter(|(op, _)| matches!(&*op.method, "PUT" | "PATCH"));
        for (op, path) in changes {
            if sent(spec, op).is_some_and(|schema| created.contains(&(path, schema))) {
                out.of_one.insert(path.clone());
            }
        }
        out
    }

    /// Returns whether the items of the path support that HTTP method.
    fn items_take(&self, path: &[Segment], method: &str) -> bool {
        let items = self.items.get(path).into_iter().flatten();
        items.flat_map(|item| &self.methods[item]).any(|other| other == method)
    }

    fn resource_path(&self, config: &Config, op: &Operation, path: &[Segment]) -> ResourcePath {
        let names = statics(path);
        if let Some(Segment::Action(action)) = path.last() {
            return ResourcePath {
                resource: rooted(names),
                method: action.clone(),
                is_standard_verb: false,
                is_given: false,
                is_complete: false,
            };
        }
        if let Some((action, parents)) = names.split_last()
            && !parents.is_empty()
            && matches!(path.last(), Some(Segment::Static(_)))
            && self.is_method_of_parent(config, path, parents)
        {
            // If both the collection and the item have the method, the item's name is the short
            // one.
            let of_items = self
                .of_items
                .get(path)
                .is_some_and(|of_item| self.is_method_of_parent(config, of_item, parents));
            let method = if of_items { format!("bulk_{action}") } else { action.clone() };
            return ResourcePath {
                resource: parents.to_vec(),
                method,
                is_standard_verb: false,
                is_given: false,
                is_complete: false,
            };
        }
        ResourcePath {
            resource: rooted(names),
            method: self.verb(op, path),
            is_standard_verb: true,
            is_given: false,
            is_complete: false,
        }
    }

    /// Returns whether the last segment is a method of the resource before it.
    fn is_method_of_parent(&self, config: &Config, path: &[Segment], parents: &[String]) -> bool {
        if self.parents.contains(path) {
            return false;
        }
        if config.resource(&format!("/{}", parents.join("/"))).is_some_and(|settings| settings.methods) {
            return true;
        }
        let own = format!("/{}", statics(path).join("/"));
        let reads =
            |method: &String| matches!(method.as_str(), "GET" | "HEAD" | "DELETE" | "OPTIONS" | "TRACE");
        let only_writes = !self.methods[path].iter().any(reads);
        only_writes && !config.resource(&own).is_some_and(|settings| settings.resource)
    }

    fn verb(&self, op: &Operation, path: &[Segment]) -> String {
        let verb = self.verb_of_one(&op.method, path);
        if is_item(path) || (verb != "delete" && self.of_one.contains(path)) {
            return verb;
        }
        // If both the collection and the item have the method, the item's name is the short one.
        let items = self.items.get(path).into_iter().flatten();
        let mut of_items =
            items.flat_map(|item| self.methods[item].iter().map(|method| self.verb_of_one(method, item)));
        match BULK.iter().find(|(one, _)| *one == verb) {
            Some((_, bulk)) if of_items.any(|other| other == verb) => (*bulk).to_owned(),
            _ => verb,
        }
    }

    fn verb_of_one(&self, method: &str, path: &[Segment]) -> String {
        let item = is_item(path);
        let collection = self.items.contains_key(path);
        let single = self.singletons.contains(path) || item && !collection;
        let has = |method: &str| self.methods[path].iter().any(|other| other == method);
        let verb = match method {
            "GET" if single => "retrieve",
            "GET" => "list",
            // If another method changes the resource, `POST` does not.
            "POST" if item || single && !collection && !has("PUT") && !has("PATCH") => "update",
            "POST" => "create",
            "PUT" if has("PATCH") || (has("POST") && item) => "replace",
            "PUT" | "PATCH" => "update",
            "DELETE" => "delete",
            "HEAD" => "head",
            "OPTIONS" => "options",
            // Other methods are called by their own names.
            other => return snake(&other.to_lowercase()),
        };
        verb.to_owned()
    }
}

/// Gives operations at the root a resource, too.
fn rooted(names: Vec<String>) -> Vec<String> {
    if names.is_empty() { vec!["root".to_owned()] } else { names }
}

/// Returns whether the response is a list: an array, an object that wraps one, or a union with such
/// a member. A response without a type is a list if the path has items that can be retrieved and
/// its name is a plural.
fn responds_with_list(spec: &Spec, op: &Operation, path: &[Segment], has_items: bool) -> bool {
    let success = successes(op).next();
    // JSON Lines count as a list, too.
    let is_read = |media: &str| is_json(media) || media.contains("json");
    let json = success.and_then(|(_, response)| response.content.iter().find(|(media, _)| is_read(media)));
    let last = match path.last() {
        Some(Segment::Static(last)) => snake(last),
        _ => String::new(),
    };
    let is_plural = singular(&last) != last;
    let Some(schema) = json.and_then(|(_, media)| media.schema) else { return has_items && is_plural };
    spec.leaves(schema).any(|leaf| match &spec.schema(leaf).shape {
        Shape::Array { .. } => true,
        Shape::Object(object) => wraps_list(spec, object, &last, has_items),
        Shape::Any => has_items && is_plural,
        _ => false,
    })
}

/// Returns whether the object wraps a list: in a property with a usual name, or with the last word
/// of the path (`payment_links` of `/payment-links`). If the path has items that can be retrieved
/// and the object has no `id`, the only array of objects is a list too. If the name is also a
/// plural, so is any array, even inside a nested object, and any map.
fn wraps_list(spec: &Spec, object: &Object, last: &str, has_items: bool) -> bool {
    const WRAPPERS: [&str; 10] = [
        "data", "items", "results", "values", "entries", "list", "records", "elements", "objects", "content",
    ];
    let of_the_path = |name: &str| snake(name) == last || snake(name) == singular(last);
    let arrays = arrays(spec, object);
    if arrays.iter().any(|(name, _)| WRAPPERS.contains(name) || of_the_path(name)) {
        return true;
    }
    if !has_items || object.properties.contains_key("id") {
        return false;
    }
    let is_object = |id: SchemaId| matches!(spec.schema(spec.target(id)).shape, Shape::Object(_));
    if arrays.iter().filter(|(_, items)| items.is_some_and(is_object)).count() == 1 {
        return true;
    }
    let within = |id: SchemaId| match &spec.schema(id).shape {
        Shape::Object(inner) => !inner.properties.contains_key("id") && !self::arrays(spec, inner).is_empty(),
        _ => false,
    };
    let mut leaves = object.properties.values().flat_map(|property| spec.leaves(property.schema));
    let is_plural = singular(last) != last;
    is_plural && (!arrays.is_empty() || object.properties.is_empty() || leaves.any(within))
}

/// Returns the properties that are or may be arrays, with their items. Excludes properties that are
/// common in all kinds of responses.
fn arrays<'a>(spec: &'a Spec, object: &'a Object) -> Vec<(&'a str, Option<SchemaId>)> {
    const BESIDE: [&str; 3] = ["errors", "warnings", "links"];
    let array = |id: SchemaId| match &spec.schema(id).shape {
        Shape::Array { items } => Some(*items),
        _ => None,
    };
    let kept = object.properties.iter().filter(|(name, _)| !BESIDE.contains(&name.as_str()));
    kept.filter_map(|(name, property)| Some((name.as_str(), spec.leaves(property.schema).find_map(array)?)))
        .collect()
}

/// Returns the schema of the JSON request body.
fn sent(spec: &Spec, op: &Operation) -> Option<SchemaId> {
    let (_, json) = op.body.as_ref()?.content.iter().find(|(media, _)| is_json(media))?;
    json.schema.map(|schema| spec.target(schema))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_split_into_segments() {
        let text = |path: &str| format!("{:?}", segments(path));
        assert_eq!(text("/users/{id}.json"), r#"[Static("users"), Parameter("id")]"#);
        assert_eq!(text("/2010/Accounts.json"), r#"[Static("2010"), Static("Accounts")]"#);
        assert_eq!(text("/v1/{name}:undelete"), r#"[Static("v1"), Parameter("name"), Action("undelete")]"#);
        assert_eq!(text("/files:batch?x=1#a"), r#"[Static("files"), Action("batch")]"#);
    }

    #[test]
    fn version_segments_that_all_paths_share_name_nothing() {
        let paths = |all: &[&str]| all.iter().map(|path| segments(path)).collect::<Vec<_>>();
        assert_eq!(shared_version_segments(&paths(&["/api/v1/a", "/api/v1/b/{c}"])), 2);
        assert_eq!(shared_version_segments(&paths(&["/v1/a", "/v2/b"])), 0);
        assert_eq!(shared_version_segments(&paths(&["/organization/a", "/organization/b"])), 0);
    }
}
