//! Names from the document: of schemas, wherever a reference finds them, and of responses,
//! parameters and request bodies.

use std::collections::{HashMap, HashSet};

use super::cursor::Cursor;
use super::methods::METHODS;
use super::resolver::Resolver;
use super::{SchemaId, Shape, Spec};
use crate::pointer::Pointer;

/// A kind of component that is not a schema but may contain schemas.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartKind {
    Response,
    Body,
    Parameter,
}

impl PartKind {
    const ALL: [Self; 3] = [Self::Response, Self::Body, Self::Parameter];

    /// Returns the key under `components`.
    fn key(self) -> &'static str {
        match self {
            Self::Response => "responses",
            Self::Body => "requestBodies",
            Self::Parameter => "parameters",
        }
    }

    /// Returns the suffix that distinguishes a type of this origin from a schema with the same
    /// name.
    pub fn suffix(self) -> &'static str {
        match self {
            Self::Response => "response",
            Self::Body => "body",
            Self::Parameter => "parameter",
        }
    }
}

/// Returns the names of components other than schemas, by the pointer of their content, which may
/// be in another file.
pub(super) fn parts<'d>(resolver: &mut Resolver<'d>, root: &Cursor<'d>) -> HashMap<Pointer, String> {
    let mut names: HashMap<Pointer, String> = HashMap::new();
    for kind in PartKind::ALL {
        for (name, at) in resolver.declared(root, kind.key()) {
            // An unused component may have a dangling reference. If it is used, that is reported
            // there.
            let Some(end) = resolver.try_follow(at) else { continue };
            let pointer = end.pointer();
            let own = of_part(&pointer);
            let is_better = |known: &String| rank(name, own.as_deref()) < rank(known, own.as_deref());
            if names.get(&pointer).is_none_or(is_better) {
                names.insert(pointer, name.to_owned());
            }
        }
    }
    names
}

/// Renames schemas that a component refers to after that component.
pub(super) fn adopt(spec: &mut Spec) {
    let is_reference = |id: SchemaId| matches!(spec.schema(id).shape, Shape::Reference(_));
    let own: HashSet<SchemaId> = spec.components.values().copied().filter(|&id| !is_reference(id)).collect();
    let mut named: HashMap<SchemaId, String> = HashMap::new();
    for (name, &id) in &spec.components {
        let target = spec.target(id);
        if own.contains(&target) && target != id {
            continue;
        }
        let now = spec.schema(target).component.as_deref();
        let is_better = |known: &String| rank(name, now) < rank(known, now);
        if named.get(&target).is_none_or(is_better) {
            named.insert(target, name.clone());
        }
    }
    for (id, name) in named {
        spec.schemas[id.0].component = Some(name);
    }
}

/// Orders the possible names of one target: its own name first, then alphabetically. The document's
/// order has no influence.
fn rank<'n>(name: &'n str, own: Option<&str>) -> (bool, &'n str) {
    (own != Some(name), name)
}

/// Returns the name under `components.schemas`, `$defs` or `definitions`.
pub(super) fn of_component(pointer: &Pointer) -> Option<String> {
    let (parent, _) = pointer.as_str().rsplit_once('/')?;
    let (above, group) = parent.rsplit_once('/')?;
    let named = match group {
        "schemas" => above.ends_with("#/components"),
        "$defs" | "definitions" => !above.ends_with("/properties"),
        _ => false,
    };
    named.then(|| pointer.last())
}

/// Returns the name of a reference's target: the name of a component, of a file that is a schema,
/// of a key at the root of a file, or of a key in a group at the root, such as `#/models/Pet`.
pub(super) fn of_target(pointer: &Pointer) -> Option<String> {
    if let Some(name) = of_component(pointer) {
        return Some(name);
    }
    let keys: Vec<_> = pointer.keys().collect();
    let is_elsewhere = !pointer.file_name().is_empty();
    match keys.as_slice() {
        [] if is_elsewhere => of_file(pointer.file_name()),
        [key] if is_elsewhere => Some(key.clone().into_owned()),
        [group, key] if names_members(group) && !is_number(key) => Some(key.clone().into_owned()),
        _ => None,
    }
}

/// Returns the name of a response, body or parameter: its key under `components` or a similar
/// group, or the stem of a file that contains nothing else.
pub fn of_part(pointer: &Pointer) -> Option<String> {
    let keys: Vec<_> = pointer.keys().collect();
    let is_elsewhere = !pointer.file_name().is_empty();
    match keys.as_slice() {
        [components, _, key] if components == "components" => Some(key.clone().into_owned()),
        [] if is_elsewhere => of_file(pointer.file_name()),
        [key] if is_elsewhere => Some(key.clone().into_owned()),
        [group, key] if !is_number(key) => {
            let is_group = PartKind::ALL.iter().any(|kind| kind.key() == group);
            (is_group || is_elsewhere && names_members(group)).then(|| key.clone().into_owned())
        }
        _ => None,
    }
}

/// Returns the file's name without extensions; for `index`, the name of its folder.
fn of_file(path: &str) -> Option<String> {
    let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
    let stem = ["yaml", "yml", "json"]
        .iter()
        .find_map(|ending| file.strip_suffix(ending)?.strip_suffix('.'))
        .unwrap_or(file);
    let stem = [".schema", ".model"].iter().find_map(|ending| stem.strip_suffix(ending)).unwrap_or(stem);
    let folder = folder.rsplit('/').next().unwrap_or_default();
    let name = if matches!(stem, "index" | "_index") && !folder.is_empty() { folder } else { stem };
    name.contains(char::is_alphanumeric).then(|| name.to_owned())
}

/// Returns whether the keys of a group at the root of a file are names, as opposed to keywords of
/// OpenAPI or JSON Schema.
fn names_members(group: &str) -> bool {
    const KEYWORDS: [&str; 24] = [
        "paths",
        "webhooks",
        "components",
        "info",
        "servers",
        "tags",
        "security",
        "parameters",
        "properties",
        "patternProperties",
        "additionalProperties",
        "items",
        "prefixItems",
        "allOf",
        "anyOf",
        "oneOf",
        "not",
        "if",
        "then",
        "else",
        "dependentSchemas",
        "requestBody",
        "responses",
        "content",
    ];
    !KEYWORDS.contains(&group) && !METHODS.contains(&group) && !is_number(group)
}

fn is_number(key: &str) -> bool {
    key.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_target_is_named_after_its_location() {
        let rows = [
            ("#/components/schemas/Pet", Some("Pet")),
            ("#/components/schemas/Pet/properties/owner", None),
            ("#/components/schemas/Pet/$defs/Part", Some("Part")),
            ("#/x-models/Pet", Some("Pet")),
            ("#/paths/~1pets", None),
            ("common stuff.yaml#/components/schemas/Pet", Some("Pet")),
            ("schemas/Pet.yaml#", Some("Pet")),
            ("schemas/pet.schema.json#", Some("pet")),
            ("schemas/Pet.v1.yml#", Some("Pet.v1")),
            ("schemas/pet/index.yaml#", Some("pet")),
            ("schemas/Pet.yaml#/properties/owner", None),
            ("schemas/Pet.yaml#/oneOf/0", None),
            ("defs.json#/$defs/Kind", Some("Kind")),
            ("defs.json#/definitions/Kind", Some("Kind")),
            ("defs.json#/properties/definitions/items", None),
            ("paths/all.yaml#/local/Z", Some("Z")),
            ("paths/all.yaml#/get/requestBody", None),
            ("models.yaml#/Pet", Some("Pet")),
        ];
        for (pointer, name) in rows {
            assert_eq!(of_target(&Pointer::parse(pointer)).as_deref(), name, "{pointer}");
        }
    }
}
