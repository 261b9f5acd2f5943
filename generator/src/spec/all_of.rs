//! Merging: brings together what `allOf`, `$ref` and unions of one member say of one value.
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
//! 1. [`Resolver::leaves`] opens the inline parts of a schema, bases first, without following
//!    references. `Foal` has two leaves: the reference to `Horse`, and its own keywords.
//! 2. [`Resolver::expand`] follows the references. Each node that has a share is an [`Atom`]:
//!    `Animal`, the inline part of `Horse`, `Horse`, `Foal`. A node is followed once, so circles
//!    end.
//! 3. [`merge`](super::merge) joins the atoms' keywords in this order: properties unite, `required`
//!    unites, bounds narrow, kinds intersect.
//!
//! So `Foal` is an object with `name` (required), `hands` and `dam` (required). It holds no
//! reference any more, and the stages that follow know of no `allOf`.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use super::at::At;
use super::kinds::Kinds;
use super::parts::{Part, View, Weight, weight};
use super::resolver::Resolver;
use super::union::Choice;
use crate::diagnostic::Diagnostic;
use crate::document::Version;

/// A step of the way from a schema to all that it consists of.
pub(super) enum Leaf<'d> {
    /// A node's own keywords.
    Own(Part<'d>),
    /// A `$ref`, not followed yet.
    Reference { holder: At<'d>, target: At<'d> },
}

/// A node's own keywords, as a share of a schema.
#[derive(Clone, Debug)]
pub(super) struct Atom<'d> {
    pub part: Part<'d>,
    /// It stands in another schema, which a `$ref` leads to.
    pub referenced: bool,
}

/// All that a schema consists of.
#[derive(Debug, Default)]
pub(super) struct Atoms<'d> {
    pub list: Vec<Atom<'d>>,
    /// The addresses of every node that has a share, the targets of references among them.
    pub visited: HashSet<usize>,
    /// The indexes into the list, by address, and by what the view limits the node to.
    indexes: HashMap<(usize, Option<Kinds>, bool), usize>,
}

/// The keywords that bring in another schema.
pub(super) const REFERENCES: [&str; 3] = ["$ref", "$dynamicRef", "$recursiveRef"];

/// `allOf` that nests deeper than this through references is taken for an attack.
const MAX_NESTING: usize = 100;

impl<'d> Resolver<'d> {
    /// The parts' keywords and references, in the document's order, bases first. Inline `allOf`
    /// members and unions with one member are opened; references are not followed.
    pub(super) fn leaves(&mut self, part: &Part<'d>, leaves: &mut Vec<Leaf<'d>>) {
        let mut part = part.clone();
        let at = part.at.clone();
        if self.effort.spend(1) && !part.view.no_references {
            let holds_reference = self.references(&at, leaves);
            if holds_reference && self.document.version() == Version::V3_0 {
                part.view.no_assertions = true;
                self.ignored_beside_reference(&at);
            } else {
                for member in at.items_of("allOf") {
                    let view = View { no_kinds: part.view.no_kinds, ..View::default() };
                    self.leaves(&Part { at: member, view }, leaves);
                }
                for union in ["oneOf", "anyOf"] {
                    if part.view.sees(union)
                        && let Choice::One(member) = self.choice(&at, union)
                    {
                        self.leaves(&Part::whole(member), leaves);
                    }
                }
            }
        }
        leaves.push(Leaf::Own(part));
    }

    fn references(&mut self, at: &At<'d>, leaves: &mut Vec<Leaf<'d>>) -> bool {
        let mut holds_reference = false;
        for key in REFERENCES {
            if !at.has(key) {
                continue;
            }
            holds_reference = true;
            if let Some(target) = self.target(at, key) {
                let holder = at.clone();
                leaves.push(Leaf::Reference { holder, target });
            }
        }
        holds_reference
    }

    fn ignored_beside_reference(&mut self, at: &At<'d>) {
        let union = at.has("oneOf") || at.has("anyOf") || at.has("allOf");
        if union || weight(at) == Weight::Structure {
            let warning = Diagnostic::warning(
                "what stands beside `$ref` is ignored, as OpenAPI 3.0 says; the description is kept",
            )
            .at(&at.pointer())
            .help("put the `$ref` into an `allOf`, or move the document to 3.1");
            self.report.push_once("beside $ref", warning);
        }
    }

    /// Follows the references of the leaves, and theirs.
    pub(super) fn expand(&mut self, leaves: Vec<Leaf<'d>>) -> Atoms<'d> {
        let mut atoms = Atoms::default();
        self.expand_into(leaves, &mut Vec::new(), &mut atoms);
        atoms
    }

    fn expand_into(&mut self, leaves: Vec<Leaf<'d>>, path: &mut Vec<usize>, atoms: &mut Atoms<'d>) {
        for leaf in leaves {
            if !self.effort.spend(1) {
                return;
            }
            match leaf {
                Leaf::Own(part) => atoms.add(part, !path.is_empty()),
                Leaf::Reference { holder, target } => {
                    let address = target.address();
                    if path.contains(&address) || path.len() >= MAX_NESTING {
                        self.circular(&holder, path.contains(&address));
                        continue;
                    }
                    if !atoms.visited.insert(address) {
                        continue;
                    }
                    self.taken_in.insert(address);
                    path.push(address);
                    let mut inner = Vec::new();
                    self.leaves(&Part::whole(target), &mut inner);
                    self.expand_into(inner, path, atoms);
                    path.pop();
                }
            }
        }
    }

    fn circular(&mut self, holder: &At<'d>, circle: bool) {
        let (kind, told) = if circle {
            // What is said of a value twice is said of it.
            let told = Diagnostic::warning(
                "a schema includes itself through `$ref` and `allOf`, which says nothing; it is read without",
            );
            ("circle", told.help("take the schema out of its own `allOf`; a property may refer to it"))
        } else {
            let told = Diagnostic::error(format!("`allOf` leads through more than {MAX_NESTING} references"));
            ("nesting", told.help("take in fewer schemas, or those further down"))
        };
        self.report.push_once(kind, told.at(&holder.pointer()));
    }

    /// The addresses of all nodes that have a share in what the node says.
    pub(super) fn closure(&mut self, at: &At<'d>) -> Rc<HashSet<usize>> {
        if let Some(known) = self.closures.get(&at.address()) {
            return Rc::clone(known);
        }
        let mut leaves = Vec::new();
        self.leaves(&Part::whole(at.clone()), &mut leaves);
        let mut visited = self.expand(leaves).visited;
        visited.insert(at.address());
        let visited = Rc::new(visited);
        self.closures.insert(at.address(), Rc::clone(&visited));
        visited
    }
}

impl<'d> Atoms<'d> {
    /// The atoms of schemas that are no reference's target.
    pub fn of_siblings(parts: &[Part<'d>]) -> Self {
        let mut atoms = Self::default();
        parts.iter().for_each(|part| atoms.list.push(Atom { part: part.clone(), referenced: false }));
        atoms
    }

    fn add(&mut self, part: Part<'d>, referenced: bool) {
        let address = part.at.address();
        let next = self.list.len();
        let index = *self.indexes.entry((address, part.view.only, part.view.item_values)).or_insert(next);
        if let Some(earlier) = self.list.get_mut(index) {
            // The same node twice, say from both sides of a diamond: what one of them leaves out
            // stays out.
            let view = &mut earlier.part.view;
            view.no_one_of |= part.view.no_one_of;
            view.no_any_of |= part.view.no_any_of;
            view.no_annotations &= part.view.no_annotations;
            earlier.referenced &= referenced;
            return;
        }
        self.visited.insert(address);
        self.list.push(Atom { part, referenced });
    }
}
