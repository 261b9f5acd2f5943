//! Operations and where they stand, matched by method and path.

use std::collections::{HashMap, HashSet};

use crate::ir::{Api, Body, Media, Operation, Resource};

/// An operation and its resource.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Placed<'a> {
    pub operation: &'a Operation,
    /// Indexes the paths of [`Operations`].
    pub path: usize,
}

/// The operations of two APIs.
pub(crate) struct Operations<'a> {
    pub both: Vec<(Placed<'a>, Placed<'a>)>,
    pub removed: Vec<Placed<'a>>,
    pub added: Vec<Placed<'a>>,
    /// The resources' paths, which [`Placed::path`] indexes.
    paths: Vec<String>,
    /// The methods and paths that take bodies of several kinds, each an operation in Rust.
    several: HashSet<String>,
}

impl Operations<'_> {
    /// The resource's modules with `/` between them.
    pub fn path(&self, placed: &Placed) -> &str {
        &self.paths[placed.path]
    }

    /// Whether another operation has the same method and path, and a body of another kind.
    pub fn has_several(&self, operation: &Operation) -> bool {
        self.several.contains(&without_media(operation))
    }
}

/// Matches by method, path, kind of request body and name; then without the name, then without the kind; then without the names of path parameters; then
/// by the call in Rust, which is the same to its users wherever it goes and by whichever method.
pub(crate) fn pair<'a>(old: &'a Api, new: &'a Api) -> Operations<'a> {
    let mut paths = Vec::new();
    let mut removed = collect(old, &mut paths);
    let mut added = collect(new, &mut paths);
    let (mut known, mut several) = (HashSet::new(), HashSet::new());
    for placed in &added {
        let key = without_media(placed.operation);
        if !known.insert(key.clone()) {
            several.insert(key);
        }
    }
    let mut both = Vec::new();
    // Of several bodies of one kind, each has a name.
    let named = |operation: &Operation| format!("{} {}", exact(operation), operation.name);
    match_by(&|placed| named(placed.operation), &mut removed, &mut added, &mut both);
    for key in [exact, without_media, without_names] {
        match_by(&|placed| key(placed.operation), &mut removed, &mut added, &mut both);
    }
    let by_call = |placed: &Placed| {
        format!("{} {} {}", placed.operation.method.as_written(), paths[placed.path], placed.operation.name)
    };
    match_by(&by_call, &mut removed, &mut added, &mut both);
    let by_any_method = |placed: &Placed| {
        let line = without_names(placed.operation);
        let path = line.split_once(' ').map_or(line.as_str(), |(_, path)| path);
        format!("{path} {} {}", paths[placed.path], placed.operation.name)
    };
    match_by(&by_any_method, &mut removed, &mut added, &mut both);
    Operations { both, removed, added, paths, several }
}

fn exact(operation: &Operation) -> String {
    let media = match &operation.body {
        Body::None => "",
        Body::Fields { media, .. } | Body::Value { media, .. } => media_kind(media),
    };
    format!("{} {} {media}", operation.method.as_written(), operation.path.as_written())
}

fn without_media(operation: &Operation) -> String {
    format!("{} {}", operation.method.as_written(), operation.path.as_written())
}

/// The method and the path, whose parameters may have any name.
pub(crate) fn without_names(operation: &Operation) -> String {
    let mut out = format!("{} ", operation.method.as_written());
    let mut inside = false;
    for c in operation.path.as_written().chars() {
        match c {
            '{' => {
                inside = true;
                out.push('{');
            }
            '}' => {
                inside = false;
                out.push('}');
            }
            c if !inside => out.push(c),
            _ => {}
        }
    }
    out
}

fn match_by<'a>(
    key: &dyn Fn(&Placed) -> String,
    removed: &mut Vec<Placed<'a>>,
    added: &mut Vec<Placed<'a>>,
    both: &mut Vec<(Placed<'a>, Placed<'a>)>,
) {
    let mut by_key: HashMap<String, Vec<usize>> = HashMap::new();
    for (index, placed) in added.iter().enumerate().rev() {
        by_key.entry(key(placed)).or_default().push(index);
    }
    let mut taken = vec![false; added.len()];
    removed.retain(|old| {
        let found = by_key.get_mut(&key(old)).and_then(Vec::pop);
        if let Some(index) = found {
            taken[index] = true;
            both.push((*old, added[index]));
        }
        found.is_none()
    });
    let mut taken = taken.into_iter();
    added.retain(|_| !taken.next().unwrap_or_default());
}

fn collect<'a>(api: &'a Api, paths: &mut Vec<String>) -> Vec<Placed<'a>> {
    let mut out = Vec::new();
    walk(&api.resources, "", paths, &mut out);
    out
}

fn walk<'a>(resources: &'a [Resource], above: &str, paths: &mut Vec<String>, out: &mut Vec<Placed<'a>>) {
    for resource in resources {
        let own = below(above, resource);
        let path = paths.len();
        paths.push(own.clone());
        let placed = resource.operations.iter().map(|operation| Placed { operation, path });
        out.extend(placed);
        walk(&resource.children, &own, paths, out);
    }
}

/// The path of a resource in another.
pub(crate) fn below(above: &str, resource: &Resource) -> String {
    if above.is_empty() { resource.module.to_string() } else { format!("{above}/{}", resource.module) }
}

/// What a body is, without the exact media type.
pub(crate) fn media_kind(media: &Media) -> &'static str {
    match media {
        Media::Json(_) => "JSON",
        Media::Form(_) => "form",
        Media::Multipart => "multipart",
        Media::Text(_) => "text",
        Media::Bytes(_) => "bytes",
    }
}
