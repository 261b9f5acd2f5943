//! The state of the resolver, and the schemas that it numbers and builds.

use std::collections::{HashMap, HashSet, VecDeque};
use std::rc::Rc;

use indexmap::IndexMap;

use super::address::Address;
use super::cursor::Cursor;
use super::effort::Effort;
use super::hierarchy::{Component, Entry};
use super::nullable::Null;
use super::parts::{Part, View};
use super::report::Report;
use super::scopes::Scopes;
use super::{Schema, SchemaId};
use crate::diagnostic::Diagnostics;
use crate::document::Document;
use crate::limits::{Limits, exceeded};
use crate::pointer::Pointer;
use crate::suggest::Suggestions;

/// The state of the resolver.
pub(super) struct Resolver<'d> {
    pub(super) document: &'d Document,
    pub(super) report: Report,
    /// Schemas by number; `None` until built.
    schemas: Vec<Option<Schema>>,
    /// Numbers of schemas that consist of one whole node, by its address.
    by_node: HashMap<Address, SchemaId>,
    /// Numbers of schemas that combine several parts.
    pub(super) by_parts: HashMap<Vec<(Address, View)>, SchemaId>,
    waiting: VecDeque<Waiting<'d>>,
    /// Known nullability, by the address of the schema's node.
    pub(super) nulls: HashMap<Address, Null>,
    /// Targets of references within the main file, by the text of the reference. Most occur many
    /// times.
    pub(super) resolved_refs: HashMap<&'d str, Cursor<'d>>,
    /// References that are being followed to find something below their targets.
    pub(super) walking: Vec<Address>,
    /// The components that include a node through `allOf`, by its address. Computed on first use.
    pub(super) including: Option<HashMap<Address, Vec<Component<'d>>>>,
    /// The targets of discriminator mappings, by the discriminator's address.
    pub(super) mappings: HashMap<Address, Rc<[Entry<'d>]>>,
    /// The files whose warnings have been reported.
    files: HashSet<String>,
    /// The targets of references whose keywords were merged into schemas, by address.
    pub(super) merged_targets: HashSet<Address>,
    /// The callbacks that have been listed, by address.
    pub(super) callbacks: HashSet<Address>,
    /// The nodes whose keywords apply to a node's values, by the node's address.
    pub(super) closures: HashMap<Address, Rc<HashSet<Address>>>,
    /// The schemas with an `$id`, by file.
    pub(super) identifiers: HashMap<String, Identified<'d>>,
    /// The dynamic scopes of schemas.
    pub(super) scopes: Scopes<'d>,
    /// The number of parts that may still be read.
    pub(super) effort: Effort,
    pub(super) suggestions: Suggestions,
}

/// The schemas of a file with an `$id`, with their URIs.
pub(super) type Identified<'d> = Rc<[(String, Cursor<'d>)]>;

/// A schema that has a number but is not built yet.
struct Waiting<'d> {
    id: SchemaId,
    parts: Vec<Part<'d>>,
    pointer: Pointer,
    component: Option<String>,
    base: Option<SchemaId>,
}

impl<'d> Resolver<'d> {
    pub(super) fn new(document: &'d Document, limits: &Limits) -> Self {
        let mut resolver = Self {
            document,
            report: Report::default(),
            schemas: Vec::new(),
            by_node: HashMap::new(),
            by_parts: HashMap::new(),
            waiting: VecDeque::new(),
            nulls: HashMap::new(),
            resolved_refs: HashMap::new(),
            walking: Vec::new(),
            including: None,
            mappings: HashMap::new(),
            files: HashSet::new(),
            merged_targets: HashSet::new(),
            callbacks: HashSet::new(),
            closures: HashMap::new(),
            identifiers: HashMap::new(),
            scopes: Scopes::default(),
            effort: Effort::new(limits.parts),
            suggestions: Suggestions::default(),
        };
        resolver.expect_dynamic_references(document.root());
        resolver
    }

    pub(super) fn components(&mut self, root: &Cursor<'d>) -> IndexMap<String, SchemaId> {
        let schemas = self.declared(root, "schemas").into_iter();
        schemas.map(|(name, at)| (name.to_owned(), self.intern_whole(at))).collect()
    }

    /// Returns the number of the schema at a node.
    pub(super) fn intern_whole(&mut self, at: Cursor<'d>) -> SchemaId {
        let at = self.in_least_scope(at);
        if let Some(id) = self.by_node.get(&at.address()) {
            return *id;
        }
        let pointer = at.pointer().clone();
        self.intern(vec![Part::whole(at)], pointer)
    }

    /// Returns the number of the schema that a reference points to.
    pub(super) fn intern_target(&mut self, target: Cursor<'d>) -> SchemaId {
        let name = super::given_names::of_target(&target.pointer());
        let id = self.intern_whole(target);
        if let Some(name) = name
            && let Some(waiting) = self.waiting_for(id)
        {
            waiting.component.get_or_insert(name);
        }
        id
    }

    /// Records the schema that a merged union member refers to.
    pub(super) fn base_of(&mut self, id: SchemaId, base: &Cursor<'d>) {
        let base = self.intern_target(base.clone());
        if let Some(waiting) = self.waiting_for(id) {
            waiting.base = Some(base);
        }
    }

    fn waiting_for(&mut self, id: SchemaId) -> Option<&mut Waiting<'d>> {
        // The queue is sorted by number.
        let place = self.waiting.binary_search_by_key(&id, |waiting| waiting.id).ok()?;
        self.waiting.get_mut(place)
    }

    /// Returns the number of the schema that the parts form together. A single whole node keeps its
    /// own pointer.
    pub(super) fn intern(&mut self, mut parts: Vec<Part<'d>>, pointer: Pointer) -> SchemaId {
        for part in &mut parts {
            part.at = self.in_least_scope(part.at.clone());
        }
        let next = SchemaId(self.schemas.len());
        let alone = match parts.as_slice() {
            [part] if part.view == View::default() => Some(part.at.clone()),
            _ => None,
        };
        let id = if let Some(at) = &alone {
            *self.by_node.entry(at.address()).or_insert(next)
        } else {
            let mut seen = HashSet::new();
            parts.retain(|part| seen.insert(part.key()));
            let key = parts.iter().map(Part::key).collect();
            *self.by_parts.entry(key).or_insert(next)
        };
        if id == next {
            let component = alone.as_ref().and_then(|_| super::given_names::of_component(&pointer));
            self.schemas.push(None);
            self.waiting.push_back(Waiting { id, parts, pointer, component, base: None });
        }
        id
    }

    /// Adds a schema that the document implies but does not contain.
    pub(super) fn add_synthetic_schema(&mut self, schema: Schema) -> SchemaId {
        let id = SchemaId(self.schemas.len());
        self.schemas.push(Some(schema));
        id
    }

    /// Builds all queued schemas and those that they need. Returns whether that stayed within the
    /// limits.
    pub(super) fn build_all(&mut self, limits: &Limits) -> bool {
        while let Some(waiting) = self.waiting.pop_front() {
            let mut schema = self.build(&waiting.parts, &waiting.pointer);
            schema.component = waiting.component;
            schema.base = waiting.base;
            self.schemas[waiting.id.0] = Some(schema);
            self.spend_at(&waiting.pointer, 1);
            if self.is_over(&waiting.pointer) {
                return false;
            }
            if self.schemas.len() > limits.schemas {
                let what = "the schemas of the document up to here";
                self.report.push(exceeded(what, None, limits.schemas, "schemas", &waiting.pointer));
                return false;
            }
        }
        true
    }

    pub(super) fn included(&self) -> HashSet<SchemaId> {
        self.merged_targets.iter().filter_map(|address| self.by_node.get(address).copied()).collect()
    }

    pub(super) fn finish(mut self, diagnostics: &mut Diagnostics) -> Vec<Schema> {
        let schemas = std::mem::take(&mut self.schemas);
        let mut schemas: Vec<Schema> = schemas
            .into_iter()
            .map(|schema| schema.unwrap_or_else(|| Schema::new(Pointer::root())))
            .collect();
        super::reference_cycles::break_cycles(&mut schemas, &mut self.report);
        self.report.finish(self.document, diagnostics);
        schemas
    }

    /// Reports the warnings about the text of another file, once.
    pub(super) fn file_was_read(&mut self, name: &str) {
        if name.is_empty() || self.files.contains(name) {
            return;
        }
        self.files.insert(name.to_owned());
        let document = self.document;
        if let Ok(root) = document.file(name) {
            self.expect_dynamic_references(root);
        }
        for warning in document.warnings_of(name).into_iter().flat_map(Diagnostics::iter) {
            self.report.push(warning.clone());
        }
    }
}
