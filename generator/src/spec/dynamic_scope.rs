//! The dynamic scope, in which `$dynamicRef` is resolved (JSON Schema 2020-12 core, 7.1 and
//! 8.2.3.2).
//!
//! ```yaml
//! Page:                                   # a template
//!   properties: { items: { type: array, items: { $dynamicRef: '#item' } } }
//!   $defs: { any: { $dynamicAnchor: item } }
//! BoatPage:
//!   $defs: { boat: { $dynamicAnchor: item, $ref: '#/components/schemas/Boat' } }
//!   $ref: '#/components/schemas/Page'     # enters Page with `item` bound to `boat`
//! ```
//!
//! A node that is reached with other bindings is another schema, so the bindings are part of its
//! [`Address`](super::address::Address). Only bindings that make a difference count: below `Page`,
//! everything without a `$dynamicRef: '#item'` is shared by all pages.
//!
//! A component is a schema resource of its own even without `$id`, because that is how documents
//! use anchors.

use std::collections::{BTreeSet, HashSet};
use std::rc::Rc;

use super::address::ScopeId;
use super::cursor::Cursor;
use super::identifiers::id;
use super::resolver::Resolver;
use super::scopes::Bindings;
use super::swagger::component_section;
use crate::document::Node;
use crate::pointer::Pointer;

const ANCHOR: &str = "$dynamicAnchor";
const REFERENCE: &str = "$dynamicRef";

/// The parts that a new scope counts as: a few anchors that are bound one way or the other have
/// exponentially many scopes, each with types of its own.
const COST_OF_A_SCOPE: usize = 500;

impl<'d> Resolver<'d> {
    /// Computes dynamic scopes from now on, if a file needs them.
    pub(super) fn expect_dynamic_references(&mut self, root: &'d Node) {
        self.scopes.in_use = self.scopes.in_use || has_key(root, REFERENCE);
    }

    /// Returns the target of a reference in the dynamic scope of the holder, extended by the
    /// anchors of the holder's schema resource.
    pub(super) fn entered(&mut self, holder: &Cursor<'d>, target: Cursor<'d>) -> Cursor<'d> {
        if !self.scopes.in_use {
            return target;
        }
        let mut bindings = Rc::unwrap_or_clone(self.scopes.of(holder.scope()));
        let (from, to) = (self.resource(holder), self.resource(&target));
        if from.address().node != to.address().node {
            for (name, at) in self.anchors(&from).iter() {
                bindings.entry(name).or_insert_with(|| at.clone());
            }
        }
        self.scoped(target, bindings)
    }

    /// Returns the node in the part of its scope that makes a difference.
    pub(super) fn in_least_scope(&mut self, at: Cursor<'d>) -> Cursor<'d> {
        match at.scope() == ScopeId::default() {
            true => at,
            false => {
                let bindings = self.scopes.of(at.scope());
                self.scoped(at, Rc::unwrap_or_clone(bindings))
            }
        }
    }

    /// Returns the schema that the scope binds to the anchor of a `$dynamicRef`. `None` if the
    /// reference means a schema without that anchor, or nothing is bound.
    pub(super) fn bound(&mut self, holder: &Cursor<'d>, text: &'d str) -> Option<Cursor<'d>> {
        let (_, anchor) = text.split_once('#')?;
        let bindings = self.scopes.of(holder.scope());
        if bindings.is_empty() {
            return None;
        }
        let plain = self.try_resolve_ref(holder, text);
        if plain.is_some_and(|plain| plain.text(ANCHOR) != Some(anchor)) {
            return None;
        }
        let at = bindings.get(anchor)?.clone();
        Some(self.scoped(at, Rc::unwrap_or_clone(bindings)))
    }

    fn scoped(&mut self, at: Cursor<'d>, mut bindings: Bindings<'d>) -> Cursor<'d> {
        if !bindings.is_empty() {
            let needs = self.needs(&at);
            let resource = self.resource(&at);
            let own = self.anchors(&resource);
            bindings.retain(|name, bound| {
                // The resource's own anchor is what the reference finds anyway.
                let is_own = own.get(name).is_some_and(|own| own.address().node == bound.address().node);
                needs.contains(name) && !is_own
            });
        }
        let size = bindings.len();
        let (id, is_new) = self.scopes.id(bindings);
        self.effort.spend(size + if is_new { COST_OF_A_SCOPE } else { 0 });
        at.in_scope(id)
    }

    /// Returns the names of all `$dynamicRef`s at and below a node, and behind its references.
    fn needs(&mut self, at: &Cursor<'d>) -> Rc<BTreeSet<&'d str>> {
        let address = at.address().node;
        if let Some(known) = self.scopes.needs.get(&address) {
            return Rc::clone(known);
        }
        let mut names = BTreeSet::new();
        let mut seen = HashSet::new();
        let mut waiting = vec![at.clone()];
        while let Some(at) = waiting.pop() {
            if !seen.insert(at.address().node) || !self.effort.spend(1) {
                continue;
            }
            if let Some((_, anchor)) = at.text(REFERENCE).and_then(|text| text.split_once('#')) {
                names.insert(anchor);
            }
            for key in ["$ref", REFERENCE] {
                if let Some(text) = at.get(key).and_then(|value| value.node.as_str()) {
                    waiting.extend(self.try_resolve_ref(&at, text));
                }
            }
            waiting.extend(at.members().map(|(_, child)| child));
            waiting.extend(at.items());
        }
        let names = Rc::new(names);
        self.scopes.needs.insert(address, Rc::clone(&names));
        names
    }

    /// Returns the dynamic anchors of a schema resource.
    fn anchors(&mut self, resource: &Cursor<'d>) -> Rc<Bindings<'d>> {
        let address = resource.address().node;
        if let Some(known) = self.scopes.anchors.get(&address) {
            return Rc::clone(known);
        }
        let mut anchors = Bindings::new();
        let mut waiting = vec![resource.clone().in_scope(ScopeId::default())];
        while let Some(at) = waiting.pop() {
            if at.address().node != address && id(&at).is_some() || !self.effort.spend(1) {
                continue;
            }
            if let Some(name) = at.get(ANCHOR).and_then(|value| value.node.as_str()) {
                anchors.entry(name).or_insert_with(|| at.clone());
            }
            let children: Vec<_> = at.members().map(|(_, child)| child).chain(at.items()).collect();
            waiting.extend(children.into_iter().rev());
        }
        let anchors = Rc::new(anchors);
        self.scopes.anchors.insert(address, Rc::clone(&anchors));
        anchors
    }

    /// Returns the schema resource that contains a node: the closest schema with an `$id`, or else
    /// the component, the file, or the outermost schema with definitions or an anchor.
    pub(super) fn resource(&self, at: &Cursor<'d>) -> Cursor<'d> {
        let file = at.file_name();
        let Ok(root) = self.document.file(file) else { return at.clone() };
        let mut step = Cursor::root(root, Pointer::file(file));
        let mut found = (!file.is_empty() && !step.has("openapi")).then(|| step.clone());
        let section = component_section(self.document.version(), "schemas");
        for key in at.pointer().keys() {
            let parent = step.pointer();
            let Some(next) = step.step(&key) else { break };
            step = next;
            let is_outermost = found.is_none() && (step.has("$defs") || step.has(ANCHOR));
            if parent == section || id(&step).is_some() || is_outermost {
                found = Some(step.clone());
            }
        }
        found.unwrap_or_else(|| at.clone())
    }
}

/// Returns whether an object at or below the node has the key.
fn has_key(node: &Node, key: &str) -> bool {
    match (node.as_object(), node.as_array()) {
        (Some(object), _) => object.iter().any(|(name, value)| name == key || has_key(value, key)),
        (_, Some(items)) => items.iter().any(|item| has_key(item, key)),
        _ => false,
    }
}
