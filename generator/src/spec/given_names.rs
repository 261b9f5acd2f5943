//! The names that a document gives: to schemas, wherever a reference finds them, and to responses,
//! parameters and bodies.

use std::collections::{HashMap, HashSet};

use super::at::At;
use super::methods::METHODS;
use super::resolver::Resolver;
use super::{SchemaId, Shape, Spec};
use crate::pointer::Pointer;

/// A kind of component that is no schema but may hold some.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartKind {
    Response,
    Body,
    Parameter,
}

impl PartKind {
    const ALL: [Self; 3] = [Self::Response, Self::Body, Self::Parameter];

    /// The key under `components`.
    fn key(self) -> &'static str {
        match self {
            Self::Response => "responses",
            Self::Body => "requestBodies",
            Self::Parameter => "parameters",
        }
    }

    /// What tells a type of this origin from a schema of the same name.
    pub fn suffix(self) -> &'static str {
        match self {
            Self::Response => "response",
            Self::Body => "body",
            Self::Parameter => "parameter",
        }
    }
}

/// Names the components that are no schemas by where their content stands, which may be another
/// file.
pub(super) fn parts<'d>(resolver: &mut Resolver<'d>, root: &At<'d>) -> HashMap<Pointer, String> {
    let mut names: HashMap<Pointer, String> = HashMap::new();
    for kind in PartKind::ALL {
        for (name, at) in resolver.declared(root, kind.key()) {
            // A component that nothing uses may lead nowhere; where it is used, that is reported.
            let Some(end) = resolver.follow_quietly(at) else { continue };
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

/// Gives the schemas that components merely refer to the names of these components.
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

/// Of several names for one thing, the one that it has at its own place comes first, then the order
/// of the names decides: that of the document has no part in it.
fn rank<'n>(name: &'n str, own: Option<&str>) -> (bool, &'n str) {
    (own != Some(name), name)
}

/// The name under `components.schemas`, `$defs` or `definitions`.
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

/// The name of what a reference leads to: that of a component, of a file that is all schema, of a
/// key at a file's root, or of a key in a group at the root, such as `#/models/Pet`.
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

/// The name of a response, body or parameter that stands there: its key under `components` or in a
/// group like it, or the stem of a file that is nothing else.
pub fn of_part(pointer: &Pointer) -> Option<String> {
    let keys: Vec<_> = pointer.keys().collect();
    let is_elsewhere = !pointer.file_name().is_empty();
    match keys.as_slice() {
        [components, _, key] if components == "components" => Some(key.clone().into_owned()),
        [] if is_elsewhere => of_file(pointer.file_name()),
        [key] if is_elsewhere => Some(key.clone().into_owned()),
        [group, key] if is_elsewhere && !is_number(key) => {
            let is_group = PartKind::ALL.iter().any(|kind| kind.key() == group) || names_members(group);
            is_group.then(|| key.clone().into_owned())
        }
        _ => None,
    }
}

/// The file's name without its endings; of an `index`, the folder's.
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

/// Returns whether the members of a group at a file's root are things with names, rather than what
/// a keyword of OpenAPI or of JSON Schema holds.
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
    fn what_a_reference_leads_to_has_the_name_of_its_place() {
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
