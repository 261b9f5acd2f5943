use std::collections::BTreeMap;

use super::fields::Fields;
use super::tape::Tape;
use crate::runtime::{Decode, DecodeError, Decoded, Encoder, Extra, Node};

/// An object of which a model takes its fields.
///
/// The object's keys have been walked once, which told for each field where its value is. A model then asks for its fields
/// in the order of its `FIELDS`, each by one call, and for [`extra`](Self::extra) at the end.
pub struct Object<'a> {
    tape: &'a Tape<'a>,
    fields: &'static Fields,
    /// Where this object's part of [`Tape::slots`] starts: for each field the index of its value, or 0 where it is missing.
    slots: usize,
    /// The part of [`Tape::slots`] with the indexes of unknown members' keys.
    unknown: std::ops::Range<usize>,
    /// The field that is asked for next.
    cursor: usize,
    extra: Extra,
}

/// The value of a constant field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Literal<'a> {
    /// A string.
    Str(&'a str),
    /// An integer.
    Int(i64),
    /// A boolean.
    Bool(bool),
}

impl<'a> From<&'a str> for Literal<'a> {
    fn from(value: &'a str) -> Self {
        Self::Str(value)
    }
}

impl From<i64> for Literal<'_> {
    fn from(value: i64) -> Self {
        Self::Int(value)
    }
}

impl From<bool> for Literal<'_> {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl<'a> Object<'a> {
    /// Walks the keys of the object at `node`; the last counts where a key is repeated. Followed by [`Self::close`].
    pub(super) fn open(node: Node<'a>, fields: &'static Fields) -> Decoded<Self> {
        let Some(members) = node.members() else {
            return Err(node.mismatch("an object"));
        };
        let tape = node.tape();
        let mut stack = tape.slots.borrow_mut();
        let slots = stack.len();
        let unknown = slots + fields.names().len();
        stack.resize(unknown, 0);
        let mut hint = 0;
        for (key, value) in members {
            if let Some(field) = fields.position(key, hint) {
                stack[slots + field] = value.index();
                hint = field + 1;
            } else {
                stack.push(value.index() - 1);
            }
        }
        let unknown = unknown..stack.len();
        Ok(Self { tape, fields, slots, unknown, cursor: 0, extra: Extra::default() })
    }

    /// Gives the object's slots back.
    pub(super) fn close(self) {
        self.tape.slots.borrow_mut().truncate(self.slots);
    }

    /// The value of a field that has to be there. A list or map may be missing or `null`, and is empty then.
    pub fn required<T: Decode>(&mut self, name: &'static str) -> Decoded<T> {
        match self.take(name) {
            Some(node) => {
                if node.is_null()
                    && let Some(empty) = T::missing()
                {
                    self.extra.note_null_list(self.cursor - 1);
                    return Ok(empty);
                }
                T::decode(node).map_err(|error| error.in_member(name))
            }
            None => match T::missing() {
                Some(empty) => {
                    self.extra.note(self.cursor - 1);
                    Ok(empty)
                }
                None => Err(is_missing::<T>(name)),
            },
        }
    }

    /// The value of a field that has to be there but may be `null`. It is `None` where it is missing.
    pub fn nullable<T: Decode>(&mut self, name: &'static str) -> Decoded<Option<T>> {
        match self.take(name) {
            None => {
                self.extra.note(self.cursor - 1);
                Ok(None)
            }
            Some(node) if node.is_null() => Ok(None),
            Some(node) => decode_member(node, name),
        }
    }

    /// The value of a field that may be missing. It is `None` where it is `null`, which is remembered.
    pub fn optional<T: Decode>(&mut self, name: &'static str) -> Decoded<Option<T>> {
        match self.take(name) {
            None => Ok(None),
            Some(node) if node.is_null() => {
                self.extra.note(self.cursor - 1);
                Ok(None)
            }
            Some(node) => decode_member(node, name),
        }
    }

    /// Compares a field that always has one value. Another value, or none, is remembered among what is extra.
    ///
    /// Never fails; it gives a `Result` as the other fields do.
    pub fn constant<'l>(&mut self, name: &'static str, value: impl Into<Literal<'l>>) -> Decoded<()> {
        self.constant_is(name, value.into());
        Ok(())
    }

    /// The members that are none of the fields.
    pub fn additional<T: Decode>(&mut self) -> Decoded<BTreeMap<String, T>> {
        let mut map = BTreeMap::new();
        for at in std::mem::take(&mut self.unknown) {
            let key = self.unknown_key(at);
            let name = self.tape.key(key.index());
            let value = T::decode(key.following()).map_err(|error| error.in_member(name))?;
            map.insert(name.to_owned(), value);
        }
        Ok(map)
    }

    /// What else the object holds, and how its empty fields came.
    #[inline]
    pub fn extra(&mut self) -> Extra {
        if !self.unknown.is_empty() {
            self.keep_unknown();
        }
        std::mem::take(&mut self.extra)
    }

    /// The next field's value.
    #[inline]
    fn take(&mut self, name: &'static str) -> Option<Node<'a>> {
        debug_assert_eq!(
            self.fields.names().get(self.cursor),
            Some(&name),
            "fields are asked for in FIELDS' order"
        );
        let index = self.tape.slots.borrow()[self.slots + self.cursor];
        self.cursor += 1;
        (index != 0).then(|| Node::new(self.tape, index))
    }

    #[inline(never)]
    fn constant_is(&mut self, name: &'static str, expected: Literal<'_>) {
        let Some(node) = self.take(name) else {
            self.extra.note(self.cursor - 1);
            return;
        };
        let same = match expected {
            Literal::Str(expected) => node.as_str() == Some(expected),
            Literal::Int(expected) => node.as_i64() == Some(expected),
            Literal::Bool(expected) => node.as_bool() == Some(expected),
        };
        if !same {
            self.extra.replace(name, node);
        }
    }

    fn unknown_key(&self, at: usize) -> Node<'a> {
        Node::new(self.tape, self.tape.slots.borrow()[at])
    }

    /// Compiled once, not into each model: it writes a tree of JSON.
    #[inline(never)]
    fn keep_unknown(&mut self) {
        let mut scratch = self.tape.scratch.take();
        scratch.clear();
        let mut out = Encoder::onto(scratch);
        out.object(self.unknown.clone().map(|at| self.unknown_key(at)), |out, key| {
            out.string_at(key);
            out.colon();
            out.node(key.following());
        });
        let text = out.into_string();
        self.extra.append(&text);
        self.tape.scratch.replace(text);
    }
}

/// The error that a field is missing: what was expected is what the type says about `null`.
#[cold]
#[inline(never)]
fn is_missing<T: Decode>(name: &str) -> DecodeError {
    let error = match Tape::parse("null").and_then(|tape| T::decode(tape.root())) {
        Ok(_) => DecodeError::new("a value", "nothing"),
        Err(error) => error.but_found("nothing"),
    };
    error.in_member(name)
}

fn decode_member<T: Decode>(node: Node<'_>, name: &str) -> Decoded<Option<T>> {
    match T::decode(node) {
        Ok(value) => Ok(Some(value)),
        Err(error) => Err(error.in_member(name)),
    }
}
