//! Assigns the names that the document gives to types, before any inline type is named. Names are
//! assigned in alphabetical order, so that the order of paths and components has no influence.
//!
//! Components of the main file come first, then schemas of other files and definitions inside
//! schemas, then inline schemas of other components (`responses`, `parameters`, `requestBodies`).

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::enums::{Repr, repr};
use super::extensions::{Extensions, Named};
use super::structs::map_value;
use super::types::one_of;
use crate::config::Config;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::names::{SuggestedType, TypeName, TypeOf, TypeScope};
use crate::pointer::Pointer;
use crate::spec::{Operation, PartKind, Schema, SchemaId, Shape, Spec, of_part};

/// Assigns and reserves the names of types that the document names. Also returns the names by which
/// extensions merge enums.
pub(super) fn given_names<'a>(
    spec: &'a Spec,
    (config, extensions): (&'a Config, &Extensions<'a>),
    names: &mut TypeScope,
    diagnostics: &mut Diagnostics,
) -> (HashMap<SchemaId, TypeName>, HashMap<SchemaId, &'a str>) {
    let mut given =
        Given { spec, config, extensions, names, known: HashMap::new(), configured: HashMap::new() };
    given.configured();
    let shared = given.enums();
    given.components(diagnostics);
    given.other_schemas();
    given.elements();
    given.parts();
    (given.known, shared)
}

struct Given<'a, 'n> {
    spec: &'a Spec,
    config: &'a Config,
    extensions: &'n Extensions<'a>,
    names: &'n mut TypeScope,
    known: HashMap<SchemaId, TypeName>,
    /// The components with configured names, by that name.
    configured: HashMap<SuggestedType, &'a str>,
}

impl<'a> Given<'a, '_> {
    /// Assigns the configured names of named schemas. Schemas that share a name are merged.
    fn configured(&mut self) {
        for (index, schema) in self.spec.schemas.iter().enumerate() {
            let configured =
                schema.component.as_deref().and_then(|component| self.config.type_name(component));
            if let Some(name) = configured.filter(|_| makes_type(self.spec, SchemaId(index))) {
                let (name, _) = self.names.keep_chosen(name);
                self.configured
                    .entry(name.suggested())
                    .or_insert(schema.component.as_deref().unwrap_or_default());
                self.known.insert(SchemaId(index), name);
            }
        }
    }

    /// Assigns the names that extensions give to enums. Enums of one name are one type, unless they
    /// cannot be or a component has the name.
    fn enums(&mut self) -> HashMap<SchemaId, &'a str> {
        let mut groups: BTreeMap<&'a str, Vec<SchemaId>> = BTreeMap::new();
        for (index, schema) in self.spec.schemas.iter().enumerate() {
            let is_free = !self.known.contains_key(&SchemaId(index)) && self.extended(schema).is_none();
            if let Some(name) = self.extensions.peek(Named::Enum, &schema.extensions).filter(|_| is_free) {
                groups.entry(name).or_default().push(SchemaId(index));
            }
        }
        let mut shared = HashMap::new();
        for (text, group) in groups {
            let name = SuggestedType::new(text);
            let reprs = group.iter().map(|&id| match &self.spec.schema(id).shape {
                Shape::Enum(values) => match repr(values) {
                    Repr::Open(repr) => Some(repr),
                    Repr::Plain(_) => None,
                },
                _ => None,
            });
            let reprs: Vec<_> = reprs.collect();
            let is_one = reprs.iter().all(|repr| repr.is_some() && *repr == reprs[0]);
            let is_taken = self.spec.components.iter().any(|(component, &id)| {
                SuggestedType::new(component) == name && !group.contains(&self.spec.target(id))
            });
            if is_one && !is_taken && !self.names.holds(&name) {
                let (name, _) = self.names.keep_chosen(text);
                self.known.extend(group.iter().map(|&id| (id, name.clone())));
                shared.extend(group.iter().map(|&id| (id, text)));
            }
        }
        shared
    }

    /// Returns the name that an extension gives to the type of a schema that the document names.
    fn extended(&self, schema: &'a Schema) -> Option<&'a str> {
        schema.component.as_ref()?;
        self.extensions.peek(Named::Type, &schema.extensions)
    }

    fn components(&mut self, diagnostics: &mut Diagnostics) {
        // A name that is a component's own is not available to others.
        let mut extended: Vec<(&str, &str, SchemaId)> = Vec::new();
        for (component, &id) in &self.spec.components {
            let target = self.spec.target(id);
            let is_own = target == id || self.spec.schema(target).component.as_ref() == Some(component);
            if is_own && self.known.contains_key(&target) {
                continue;
            }
            let is_type = is_own && makes_type(self.spec, target);
            if let Some(name) = self.extended(self.spec.schema(target)).filter(|_| is_type) {
                extended.push((name, component, target));
                continue;
            }
            let name = SuggestedType::new(component);
            if is_type {
                self.report_taken(&name, component, diagnostics);
            }
            let name = self.names.claim(&name, TypeOf::Component, component);
            if is_own {
                self.known.insert(target, name);
            }
        }
        extended.sort_unstable();
        for (name, component, target) in extended {
            let name = self.names.claim(&SuggestedType::new(name), TypeOf::Component, component);
            self.known.insert(target, name);
        }
    }

    /// Reports that the configuration gives the name of a component to another schema.
    fn report_taken(&self, name: &SuggestedType, component: &str, diagnostics: &mut Diagnostics) {
        let Some(taker) = self.configured.get(name) else { return };
        let message = format!(
            "the type name `{name}`, configured for `{taker}`, is already the name of the schema `{component}`"
        );
        diagnostics.push(self.config.at_name(taker, Diagnostic::error(Code::NameCollision, message)).help(format!(
            "choose another `name`, or merge the two by giving `{component}` the same one:\n[types.{component:?}]\nname = \"{name}\""
        )));
    }

    /// Names schemas of other files, and definitions inside schemas. If several have the same name,
    /// the least nested one keeps it; the others are prefixed with their folder, file or component.
    fn other_schemas(&mut self) {
        let is_left = |(id, schema): &(SchemaId, &Schema)| {
            schema.component.is_some() && !self.known.contains_key(id) && makes_type(self.spec, *id)
        };
        let all = self.spec.schemas.iter().enumerate().map(|(index, schema)| (SchemaId(index), schema));
        let mut left: Vec<Candidate> = all
            .filter(is_left)
            .map(|(id, schema)| {
                let name = self.extended(schema).or(schema.component.as_deref());
                Candidate::new(id, name.unwrap_or_default(), &schema.pointer)
            })
            .collect();
        left.sort_by(|a, b| a.pointer.cmp(b.pointer));
        while self.qualify(&mut left) {}
        for candidate in left {
            let name = self.names.claim(&candidate.name(), TypeOf::Component, candidate.pointer.as_str());
            self.known.insert(candidate.id, name);
        }
    }

    /// Lengthens names that are reserved or shared. Returns whether any name changed.
    fn qualify(&self, all: &mut [Candidate]) -> bool {
        let mut of_name: BTreeMap<SuggestedType, Vec<usize>> = BTreeMap::new();
        for (index, candidate) in all.iter().enumerate() {
            of_name.entry(candidate.name()).or_default().push(index);
        }
        let mut has_changed = false;
        for (name, mut sharing) in of_name {
            if !self.names.holds(&name) {
                let least = sharing.iter().map(|&index| all[index].around.len()).min().unwrap_or_default();
                let mut shallow = sharing.iter().filter(|&&index| all[index].around.len() == least);
                if let (Some(&only), None) = (shallow.next(), shallow.next()) {
                    sharing.retain(|&index| index != only);
                }
            }
            for index in sharing {
                has_changed |= all[index].lengthen();
            }
        }
        has_changed
    }

    /// Names the inline elements of named arrays and maps, which have no type themselves: `Pet` for
    /// `Pets`.
    fn elements(&mut self) {
        let all = self.spec.schemas.iter().enumerate().map(|(index, schema)| (SchemaId(index), schema));
        let mut lists: Vec<(SuggestedType, &Pointer, SchemaId)> = all
            .filter_map(|(id, schema)| {
                let own = || schema.component.as_deref().map(SuggestedType::new);
                Some((self.known.get(&id).map(TypeName::suggested).or_else(own)?, &schema.pointer, id))
            })
            .collect();
        lists.sort();
        for (name, _, id) in lists {
            if let Some((element, one)) = element(self.spec, id, &name) {
                self.name_inline(element, &one, "item");
            }
        }
    }

    /// Names the inline schemas of components other than schemas.
    fn parts(&mut self) {
        let mut found: BTreeSet<(PartKind, String, &Pointer, SchemaId)> = BTreeSet::new();
        for part in Parts::of(self.spec).named() {
            for schema in part.schemas {
                found.insert((part.kind, part.name.clone(), &self.spec.schema(schema).pointer, schema));
            }
        }
        for (kind, name, _, schema) in found {
            let name = SuggestedType::new(&name);
            let target = self.spec.target(schema);
            match element(self.spec, target, &name) {
                Some((element, one)) if self.spec.schema(target).component.is_none() => {
                    self.name_inline(element, &one, kind.suffix());
                }
                _ => self.name_inline(target, &name, kind.suffix()),
            }
        }
    }

    /// Names a schema that has no name of its own.
    fn name_inline(&mut self, id: SchemaId, name: &SuggestedType, suffix: &str) {
        let schema = self.spec.schema(id);
        if schema.component.is_none() && !self.known.contains_key(&id) && makes_type(self.spec, id) {
            let name = self.names.claim(name, TypeOf::Part(suffix), schema.pointer.as_str());
            self.known.insert(id, name);
        }
    }
}

/// Returns whether the schema becomes a named type, as opposed to an array, a map or a scalar.
fn makes_type(spec: &Spec, id: SchemaId) -> bool {
    let schema = spec.schema(id);
    match &schema.shape {
        Shape::Object(object) => map_value(schema, object).is_none(),
        Shape::Enum(values) => matches!(repr(values), Repr::Open(_)),
        Shape::Union(_) => true,
        _ => false,
    }
}

/// Returns the innermost element of an array or map with that name, and the name of one element.
fn element(spec: &Spec, list: SchemaId, name: &SuggestedType) -> Option<(SchemaId, SuggestedType)> {
    let (mut at, mut name) = (list, name.clone());
    let mut seen = HashSet::new();
    while seen.insert(at) {
        let schema = spec.schema(at);
        let next = match &schema.shape {
            Shape::Array { items } => *items,
            Shape::Object(object) => map_value(schema, object).flatten(),
            _ => None,
        };
        let Some(next) = next else { break };
        at = spec.target(next);
        name = one_of(&name);
    }
    (at != list).then_some((at, name))
}

/// A schema whose name may not be unique.
struct Candidate<'a> {
    id: SchemaId,
    own: SuggestedType,
    /// Names of its surroundings, nearest first: for a definition the component, then the file and
    /// its folders.
    around: Vec<String>,
    /// The number of these that are part of the name.
    used: usize,
    pointer: &'a Pointer,
}

impl<'a> Candidate<'a> {
    fn new(id: SchemaId, name: &str, pointer: &'a Pointer) -> Self {
        let own = SuggestedType::new(name);
        let keys: Vec<_> = pointer.keys().collect();
        let mut around: Vec<String> = match keys.as_slice() {
            [components, schemas, inside @ .., _, _]
                if components == "components" && schemas == "schemas" =>
            {
                inside.iter().rev().map(ToString::to_string).collect()
            }
            [definitions, inside @ .., _, _] if definitions == "definitions" => {
                inside.iter().rev().map(ToString::to_string).collect()
            }
            _ => Vec::new(),
        };
        around.extend(pointer.file_name().rsplit('/').map(|part| match part.rsplit_once('.') {
            Some((stem, _)) => stem.to_owned(),
            None => part.to_owned(),
        }));
        // `..`, and a file with the same name as the schema, do not help.
        around.retain(|part| part.contains(char::is_alphanumeric) && SuggestedType::new(part) != own);
        Self { id, own, around, used: 0, pointer }
    }

    fn name(&self) -> SuggestedType {
        match self.used {
            0 => self.own.clone(),
            used => {
                let around: Vec<&str> = self.around[..used].iter().rev().map(String::as_str).collect();
                SuggestedType::new(&format!("{} {}", around.join(" "), self.own))
            }
        }
    }

    fn lengthen(&mut self) -> bool {
        let can = self.used < self.around.len();
        self.used += usize::from(can);
        can
    }
}

/// The responses, bodies and parameters that are declared outside the operations that use them.
struct Parts<'a> {
    spec: &'a Spec,
    /// The type of part, its schemas and the operations that use it, by pointer.
    found: BTreeMap<&'a Pointer, (PartKind, Vec<SchemaId>, BTreeSet<&'a Pointer>)>,
}

/// A part with a name.
struct NamedPart {
    kind: PartKind,
    name: String,
    schemas: Vec<SchemaId>,
}

impl<'a> Parts<'a> {
    fn of(spec: &'a Spec) -> Self {
        let mut parts = Self { spec, found: BTreeMap::new() };
        for op in spec.operations.iter().chain(&spec.webhooks) {
            for response in op.responses.values() {
                let schemas = response.content.values().filter_map(|media| media.schema).collect();
                parts.add(op, PartKind::Response, &response.pointer, schemas);
            }
            if let Some(body) = &op.body {
                let schemas = body.content.values().filter_map(|media| media.schema).collect();
                parts.add(op, PartKind::Body, &body.pointer, schemas);
            }
            for parameter in &op.parameters {
                let schemas = parameter.schema.into_iter().collect();
                parts.add(op, PartKind::Parameter, &parameter.pointer, schemas);
            }
        }
        parts
    }

    fn add(&mut self, op: &'a Operation, kind: PartKind, pointer: &'a Pointer, schemas: Vec<SchemaId>) {
        let is_inside =
            pointer.as_str().strip_prefix(op.pointer.as_str()).is_some_and(|rest| rest.starts_with('/'));
        if !is_inside {
            let (_, _, users) = self.found.entry(pointer).or_insert((kind, schemas, BTreeSet::new()));
            users.insert(&op.pointer);
        }
    }

    /// Returns the parts that the document names. A part that is a whole file is named after the
    /// file only if several operations use it. Otherwise it is named after its operation, as if it
    /// were inline.
    fn named(&self) -> Vec<NamedPart> {
        let named = self.found.iter().filter_map(|(pointer, (kind, schemas, users))| {
            let is_file = pointer.keys().next().is_none();
            let name = match self.spec.named_parts.get(pointer) {
                Some(name) => Some(name.clone()),
                None if is_file && users.len() < 2 => None,
                None => of_part(pointer),
            };
            Some(NamedPart { kind: *kind, name: name?, schemas: schemas.clone() })
        });
        named.collect()
    }
}
