//! Where each operation stands in the tree of resources, and what its method is called.
//!
//! The rule looks at path, HTTP method and whether `GET` answers a list, so that an operationId or
//! a tag renames nothing: the static segments of a path are resources, `GET` on a collection is
//! `list`, on an item `retrieve`, and so on. What is done to a collection and to its items alike is
//! `bulk_delete` and `delete`. A last segment that only takes writes and has nothing below it
//! (`…/archive`) is an action of the resource before it.

use std::collections::{HashMap, HashSet};

use indexmap::IndexMap;

use super::media::is_json;
use super::statuses::successes;
use crate::config::Config;
use crate::names::{singular, snake};
use crate::spec::{Object, Operation, SchemaId, Shape, Spec};

/// An operation's place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// The resource's path in the tree, without parameters: `["organization", "invites"]`.
    pub resource: Vec<String>,
    /// The method's name before collisions are settled.
    pub method: String,
    /// Whether `method` is one of the standard verbs rather than a word of the path or of the
    /// configuration.
    pub verb: bool,
    /// Whether `method` says all by itself, so that the request needs no word of the resource.
    pub whole: bool,
}

/// A place for each operation of the spec, in its order. `None`: left out by the configuration.
pub(super) fn places(spec: &Spec, config: &Config) -> Vec<Option<Place>> {
    let paths: Vec<Vec<Segment>> =
        spec.operations.iter().map(|op| segments(&config.path(&op.path))).collect();
    let skipped = shared_version_segments(&paths);
    let paths: Vec<Vec<Segment>> = paths.into_iter().map(|path| path[skipped..].to_vec()).collect();
    let tree = Paths::new(spec, &paths);
    let place = |(op, path): (&Operation, &Vec<Segment>)| {
        let settings = config.operation(&op.method, &op.path);
        if settings.is_some_and(|settings| settings.skip) {
            return None;
        }
        let mut place = tree.place(config, op, path);
        if let Some(settings) = settings {
            if let Some(resource) = &settings.resource {
                place.resource = statics(&segments(resource));
            }
            if let Some(name) = &settings.name {
                place.verb = is_verb(name);
                place.method = name.clone();
            }
        }
        Some(place)
    };
    let mut places: Vec<Option<Place>> = spec.operations.iter().zip(&paths).map(place).collect();
    super::path_keys::name(spec, config, &mut places);
    places
}

/// Returns whether the name is one that the rule gives.
pub(super) fn is_verb(name: &str) -> bool {
    const VERBS: [&str; 10] =
        ["list", "create", "retrieve", "update", "replace", "delete", "head", "options", "trace", "query"];
    VERBS.contains(&name) || BULK.iter().any(|(_, bulk)| *bulk == name)
}

/// What is done to one, and what the same is called of many.
const BULK: [(&str, &str); 3] =
    [("update", "bulk_update"), ("replace", "bulk_replace"), ("delete", "bulk_delete")];

/// A part of a path template.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Segment {
    Static(String),
    Parameter(String),
    /// `:undelete` behind either of the two.
    Action(String),
}

/// `/files/{id}.json:undelete?x=1` to its parts: queries and fragments in path keys and file
/// extensions name no resource.
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

/// How many leading segments say only which version of which API this is, for all paths alike:
/// `/api/v1`.
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

/// The static segments.
fn statics(path: &[Segment]) -> Vec<String> {
    let text = |segment: &Segment| match segment {
        Segment::Static(text) => Some(text.clone()),
        _ => None,
    };
    path.iter().filter_map(text).collect()
}

/// What stands at and below each path.
struct Paths {
    /// Every HTTP method of a path.
    methods: IndexMap<Vec<Segment>, Vec<String>>,
    /// The paths that have others below them.
    parents: HashSet<Vec<Segment>>,
    /// The paths of items, by the path of what they are items of.
    items: HashMap<Vec<Segment>, Vec<Vec<Segment>>>,
    /// `/users/{id}/ban` by `/users/ban`.
    of_items: HashMap<Vec<Segment>, Vec<Segment>>,
    /// The paths whose `GET` answers one thing rather than a list.
    singletons: HashSet<Vec<Segment>>,
    /// The paths to which `PUT` or `PATCH` sends what `POST` creates there: one item, which says
    /// itself which it is.
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
            // An item that has items of its own is a list where its answer says so.
            let has_items = !is_item(path) && out.items_take(path, "GET");
            if !answers_list(spec, op, path, has_items) {
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

    /// Returns whether the items of what stands at the path take that HTTP method.
    fn items_take(&self, path: &[Segment], method: &str) -> bool {
        let items = self.items.get(path).into_iter().flatten();
        items.flat_map(|item| &self.methods[item]).any(|other| other == method)
    }

    fn place(&self, config: &Config, op: &Operation, path: &[Segment]) -> Place {
        let names = statics(path);
        if let Some(Segment::Action(action)) = path.last() {
            return Place { resource: rooted(names), method: action.clone(), verb: false, whole: false };
        }
        if let Some((action, parents)) = names.split_last()
            && !parents.is_empty()
            && matches!(path.last(), Some(Segment::Static(_)))
            && self.is_method_of_parent(config, path, parents)
        {
            // Of two of the same name it is the item's that is short.
            let of_items = self
                .of_items
                .get(path)
                .is_some_and(|of_item| self.is_method_of_parent(config, of_item, parents));
            let method = if of_items { format!("bulk_{action}") } else { action.clone() };
            return Place { resource: parents.to_vec(), method, verb: false, whole: false };
        }
        Place { resource: rooted(names), method: self.verb(op, path).to_owned(), verb: true, whole: false }
    }

    /// Returns whether the last segment names a method of the resource before it.
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

    fn verb(&self, op: &Operation, path: &[Segment]) -> &'static str {
        let verb = self.verb_of_one(&op.method, path);
        if is_item(path) || (verb != "delete" && self.of_one.contains(path)) {
            return verb;
        }
        // Of two of the same name it is the item's that is short.
        let items = self.items.get(path).into_iter().flatten();
        let mut of_items =
            items.flat_map(|item| self.methods[item].iter().map(|method| self.verb_of_one(method, item)));
        match BULK.iter().find(|(one, _)| *one == verb) {
            Some((_, bulk)) if of_items.any(|other| other == verb) => bulk,
            _ => verb,
        }
    }

    fn verb_of_one(&self, method: &str, path: &[Segment]) -> &'static str {
        let item = is_item(path);
        let collection = self.items.contains_key(path);
        let single = self.singletons.contains(path) || item && !collection;
        let has = |method: &str| self.methods[path].iter().any(|other| other == method);
        match method {
            "GET" if single => "retrieve",
            "GET" => "list",
            // Where another method changes what is there, `POST` does not.
            "POST" if item || single && !collection && !has("PUT") && !has("PATCH") => "update",
            "POST" => "create",
            "PUT" if has("PATCH") || (has("POST") && item) => "replace",
            "PUT" | "PATCH" => "update",
            "DELETE" => "delete",
            "HEAD" => "head",
            "OPTIONS" => "options",
            "QUERY" => "query",
            _ => "trace",
        }
    }
}

/// Operations at the root of the paths belong to a resource too.
fn rooted(names: Vec<String>) -> Vec<String> {
    if names.is_empty() { vec!["root".to_owned()] } else { names }
}

/// Returns whether the answer is a list: an array, or an object that wraps one. Of a union, whether
/// a member is one. What has no type is a list where its items can be read one by one below and it
/// is called by a plural.
fn answers_list(spec: &Spec, op: &Operation, path: &[Segment], has_items: bool) -> bool {
    let success = successes(op).next();
    // Lines of JSON are a list as well as an array is.
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

/// Returns whether the object wraps a list: under a usual name, under the last word of the path
/// (`payment_links` of `/payment-links`), or, where its items can be read one by one below, as the
/// only array of objects of something that has no `id` itself; of what is called by a plural, as
/// any array, also in an object of it, or as a map.
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

/// The properties that are arrays, in one of their forms, and the items; without those that stand
/// beside any answer.
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

/// The schema of what is sent as JSON.
fn sent(spec: &Spec, op: &Operation) -> Option<SchemaId> {
    let (_, json) = op.body.as_ref()?.content.iter().find(|(media, _)| is_json(media))?;
    json.schema.map(|schema| spec.target(schema))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_cut_into_what_names_resources_and_what_does_not() {
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
