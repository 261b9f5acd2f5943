//! `Debug` of models: prints Rust names, and no secrets.
//!
//! Models share this code, since code per model would add up in a crate of a thousand models. A
//! model is encoded as if to be sent, with a mark in each object that is a model; the output is
//! printed from that text.

use std::fmt::{self, Debug as _};

use super::fields::Fields;
use crate::{Encode, Encoder, Node, Tape};

/// The models in the text, in the order in which they begin. A model's object starts with a member
/// [`MARK`], whose value is the model's index.
pub(super) type Shown = Vec<&'static Fields>;

/// The name of the member that marks an object as a model. An object from a server may contain it
/// too; its value is printed like any other unless it is an index.
const MARK: &str = "\0model";

impl Encoder {
    /// Marks the object just begun as a model if the text is for `Debug`; returns whether it is.
    pub(super) fn mark_model(&mut self, fields: &'static Fields) -> bool {
        let Some(shown) = &mut self.shown else {
            return false;
        };
        let index = shown.len();
        shown.push(fields);
        self.raw("{");
        self.key(MARK);
        self.u64(index as u64);
        true
    }
}

/// Prints a model as a Rust struct. Absent fields are left out; the names of unknown members are
/// quoted.
pub fn debug_model(model: &dyn Encode, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut out = Encoder::for_debug();
    model.encode(&mut out);
    let shown = out.shown.take().unwrap_or_default();
    let text = out.into_string();
    let tape = Tape::parse(&text).map_err(|_| fmt::Error)?;
    Printed { node: tape.root(), shown: &shown }.fmt(f)
}

/// A part of the text that was encoded for `Debug`.
struct Printed<'a> {
    node: Node<'a>,
    shown: &'a [&'static Fields],
}

impl<'a> Printed<'a> {
    fn part(&self, node: Node<'a>) -> Self {
        Self { node, shown: self.shown }
    }

    /// Returns the model that the object is, if any.
    fn model(&self) -> Option<&'static Fields> {
        let (_, index) = self.node.members()?.into_iter().find(|(name, _)| *name == MARK)?;
        self.shown.get(usize::try_from(index.as_i64()?).ok()?).copied()
    }
}

impl fmt::Debug for Printed<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.node.is_too_deep() {
            return self.node.fmt(f);
        }
        if let Some(elements) = self.node.elements() {
            let mut list = f.debug_list();
            for element in elements {
                list.entry(&self.part(element));
            }
            return list.finish();
        }
        let Some(members) = self.node.members() else {
            return self.node.fmt(f);
        };
        let Some(model) = self.model() else {
            let mut map = f.debug_map();
            for (name, value) in members {
                map.entry(&name, &self.part(value));
            }
            return map.finish();
        };
        let mut out = f.debug_struct(model.model());
        for (name, value) in members.into_iter().filter(|(name, _)| *name != MARK) {
            match model.rust_name(name) {
                // A constant is not a field.
                Some("") => {}
                Some(field) => drop(out.field(field, &self.part(value))),
                None => drop(out.field(&format!("{name:?}"), &self.part(value))),
            }
        }
        out.finish()
    }
}
