//! Collects the subschemas that apply to one value, from `allOf`, `$ref` and unions with one
//! member.
//!
//! # An example
//!
//! ```yaml
//! Foal:
//!   required: [dam]
//!   properties: {dam: {type: string}}
//!   allOf: [{$ref: '#/components/schemas/Horse'}]
//! Horse:
//!   allOf:
//!     - $ref: '#/components/schemas/Animal'
//!     - properties: {hands: {type: number}}
//! Animal:
//!   required: [name]
//!   properties: {name: {type: string}}
//! ```
//!
//! 1. [`Resolver::collect_subschemas`] collects the inline subschemas of a schema, bases first,
//!    without following references. `Foal` has two: the reference to `Horse`, and its own keywords.
//! 2. [`Resolver::expand`] follows the references. Each node that contributes keywords becomes an
//!    [`ResolvedSubschema`]: `Animal`, the inline part of `Horse`, `Horse`, `Foal`. Each node is
//!    followed only once, so cycles end.
//! 3. [`merge`](super::merge) combines their keywords in this order. Properties and
//!    `required` are united, bounds are narrowed, types are intersected.
//!
//! `Foal` becomes an object with `name` (required), `hands` and `dam` (required). It contains no
//! references any more, and later stages never see `allOf`.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use super::address::{Address, ScopeId};
use super::cursor::Cursor;
use super::json_types::JsonTypes;
use super::parts::{KeywordEffect, Part, View, keyword_effect};
use super::resolver::Resolver;
use super::union::Choice;
use crate::diagnostic::{Code, Diagnostic};
use crate::document::Version;

/// A subschema of a schema, before references are resolved.
pub(super) enum Subschema<'d> {
    /// The keywords of one node.
    Own(Part<'d>),
    /// A `$ref` that is not followed yet.
    Reference { holder: Cursor<'d>, target: Cursor<'d> },
}

/// The keywords of one node that apply to a schema, after references are resolved.
#[derive(Clone, Debug)]
pub(super) struct ResolvedSubschema<'d> {
    pub part: Part<'d>,
    /// The node was reached through a `$ref`.
    pub referenced: bool,
}

/// All subschemas that apply to one schema.
#[derive(Debug, Default)]
pub(super) struct ResolvedSubschemas<'d> {
    pub list: Vec<ResolvedSubschema<'d>>,
    /// The addresses of all nodes that contribute, including the targets of references.
    pub visited: HashSet<Address>,
    /// Indexes into the list, by the address of the node and the restrictions of its view.
    indexes: HashMap<(Address, Option<JsonTypes>, bool), usize>,
}

/// The keywords that refer to another schema.
pub(super) const REFERENCES: [&str; 3] = ["$ref", "$dynamicRef", "$recursiveRef"];

/// The deepest nesting of `allOf` through references. Deeper documents are treated as malicious.
const MAX_NESTING: usize = 100;

impl<'d> Resolver<'d> {
    /// Collects the subschemas of a part in the document's order, bases first. Opens inline `allOf`
    /// members and unions with one member, but follows no references.
    pub(super) fn collect_subschemas(&mut self, part: &Part<'d>, subschemas: &mut Vec<Subschema<'d>>) {
        let mut part = part.clone();
        let at = part.at.clone();
        if self.effort.spend(1) && !part.view.no_references {
            let holds_reference = self.references(&at, subschemas);
            if holds_reference && self.document.version() <= Version::V3_0 {
                part.view.no_assertions = true;
                self.warn_ignored_siblings(&at);
            } else {
                for member in at.items_of("allOf") {
                    let view = View { no_subtypes: part.view.no_subtypes, ..View::default() };
                    self.collect_subschemas(&Part { at: member, view }, subschemas);
                }
                for union in ["oneOf", "anyOf"] {
                    if part.view.sees(union)
                        && let Choice::One(member) = self.choice(&at, union)
                    {
                        self.collect_subschemas(&Part::whole(member), subschemas);
                    }
                }
            }
        }
        subschemas.push(Subschema::Own(part));
    }

    fn references(&mut self, at: &Cursor<'d>, subschemas: &mut Vec<Subschema<'d>>) -> bool {
        let mut holds_reference = false;
        for key in REFERENCES {
            if !at.has(key) {
                continue;
            }
            holds_reference = true;
            if let Some(target) = self.target(at, key) {
                let holder = at.clone();
                subschemas.push(Subschema::Reference { holder, target });
            }
        }
        holds_reference
    }

    fn warn_ignored_siblings(&mut self, at: &Cursor<'d>) {
        let union = at.has("oneOf") || at.has("anyOf") || at.has("allOf");
        if union || keyword_effect(at) == KeywordEffect::Structure {
            let warning = Diagnostic::warning(
                Code::IgnoredKeyword,
                "OpenAPI 2.0 and 3.0 ignore keywords next to `$ref`; only the description is kept",
            )
            .at(&at.pointer())
            .help("wrap the `$ref` in an `allOf`, or upgrade the document to OpenAPI 3.1");
            self.report.push_once("next to $ref", warning);
        }
    }

    /// Follows references recursively, starting from these subschemas.
    pub(super) fn expand(&mut self, subschemas: Vec<Subschema<'d>>) -> ResolvedSubschemas<'d> {
        let mut resolved = ResolvedSubschemas::default();
        self.expand_into(subschemas, &mut Vec::new(), &mut resolved);
        resolved
    }

    fn expand_into(
        &mut self,
        subschemas: Vec<Subschema<'d>>,
        path: &mut Vec<Address>,
        resolved: &mut ResolvedSubschemas<'d>,
    ) {
        for subschema in subschemas {
            if !self.effort.spend(1) {
                return;
            }
            match subschema {
                Subschema::Own(part) => resolved.add(part, !path.is_empty()),
                Subschema::Reference { holder, target } => {
                    let address = target.address();
                    if path.contains(&address) || path.len() >= MAX_NESTING {
                        self.report_cycle(&holder, path.contains(&address));
                        continue;
                    }
                    if !resolved.visited.insert(address) {
                        continue;
                    }
                    self.merged_targets.insert(target.clone().in_scope(ScopeId::default()).address());
                    path.push(address);
                    let mut inner = Vec::new();
                    self.collect_subschemas(&Part::whole(target), &mut inner);
                    self.expand_into(inner, path, resolved);
                    path.pop();
                }
            }
        }
    }

    fn report_cycle(&mut self, holder: &Cursor<'d>, is_cycle: bool) {
        let (kind, diagnostic) = if is_cycle {
            // The repeated subschema adds no constraint, so it can be ignored.
            let diagnostic = Diagnostic::warning(
                Code::ReferenceCycle,
                "this schema includes itself through `$ref` and `allOf`; the inclusion is ignored",
            );
            ("circle", diagnostic.help("remove the schema from its own `allOf`; a property may refer to it"))
        } else {
            let diagnostic = Diagnostic::error(
                Code::LimitExceeded,
                format!("`allOf` nests through more than {MAX_NESTING} references"),
            );
            ("nesting", diagnostic.help("flatten the hierarchy, or include the innermost schemas directly"))
        };
        self.report.push_once(kind, diagnostic.at(&holder.pointer()));
    }

    /// Returns the addresses of all nodes whose keywords apply to the node's values.
    pub(super) fn closure(&mut self, at: &Cursor<'d>) -> Rc<HashSet<Address>> {
        if let Some(known) = self.closures.get(&at.address()) {
            return Rc::clone(known);
        }
        let mut subschemas = Vec::new();
        self.collect_subschemas(&Part::whole(at.clone()), &mut subschemas);
        let mut visited = self.expand(subschemas).visited;
        visited.insert(at.address());
        let visited = Rc::new(visited);
        self.closures.insert(at.address(), Rc::clone(&visited));
        visited
    }
}

impl<'d> ResolvedSubschemas<'d> {
    /// Returns the subschemas of these parts, none of which was reached through a reference.
    pub fn of_siblings(parts: &[Part<'d>]) -> Self {
        let mut resolved = Self::default();
        parts
            .iter()
            .for_each(|part| resolved.list.push(ResolvedSubschema { part: part.clone(), referenced: false }));
        resolved
    }

    fn add(&mut self, part: Part<'d>, referenced: bool) {
        let address = part.at.address();
        let next = self.list.len();
        let index = *self.indexes.entry((address, part.view.only, part.view.item_values)).or_insert(next);
        if let Some(earlier) = self.list.get_mut(index) {
            // The same node was reached twice, for instance through both sides of a diamond. A
            // union that one path excludes stays excluded.
            let view = &mut earlier.part.view;
            view.no_one_of |= part.view.no_one_of;
            view.no_any_of |= part.view.no_any_of;
            view.no_annotations &= part.view.no_annotations;
            earlier.referenced &= referenced;
            return;
        }
        self.visited.insert(address);
        self.list.push(ResolvedSubschema { part, referenced });
    }
}
