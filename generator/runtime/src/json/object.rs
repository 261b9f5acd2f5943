use std::collections::BTreeMap;
use std::ops::Range;

use super::fields::Fields;
use super::tape::Tape;
use crate::{Decode, DecodeError, Decoded, Encoder, Extra, Node};

/// An object of which a model takes its fields.
///
/// The object's keys have been walked once, which told where the value of each field is. A model
/// then asks for its fields in the order of its `FIELDS`, each by one call, and for the rest, by
/// [`close`](Self::close), at the end.
///
/// It owns nothing: what it would have to drop is on the `Desk`, so that a model has no code for
/// that on each way out.
pub struct Object<'a> {
    tape: &'a Tape<'a>,
    fields: &'static Fields,
    /// The index of the object in the tape.
    at: u32,
    /// The field that is asked for next.
    cursor: u32,
    /// The next field that the object has, from the cursor on.
    upcoming: Member,
    /// Where in [`Desk::members`] the members after `upcoming` are.
    next: usize,
    /// Where this object's part of [`Desk::members`] starts.
    base: usize,
    /// This object's part of [`Desk::unknown`].
    unknown: Range<usize>,
    /// As [`Extra`] has them, of the first 64 fields.
    notes: u64,
}

/// What objects that are being decoded write down; each takes back its part when it is done, so
/// that none allocates.
#[derive(Default)]
pub(super) struct Desk {
    /// The members that are fields, in the order of fields, and [`Member::NONE`].
    members: Vec<Member>,
    /// The index of each other member's key.
    unknown: Vec<u32>,
    /// The first error of the object that is being decoded: none of its fields is decoded after it,
    /// nor any other object.
    refused: Option<DecodeError>,
    /// What is extra in few objects, with the index of the object: those around it come before it.
    extras: Vec<(u32, Extra)>,
}

impl Desk {
    /// Takes back what objects that were refused have left.
    pub(super) fn clear(&mut self) {
        self.members.clear();
        self.unknown.clear();
        self.extras.clear();
    }

    /// What the object has that few have. What is left of objects in it, which were refused, is
    /// dropped.
    #[cold]
    fn take_extra(&mut self, object: u32) -> Extra {
        while let Some((at, extra)) = self.extras.pop_if(|(at, _)| *at >= object) {
            if at == object {
                return extra;
            }
        }
        Extra::default()
    }
}

/// A field's value.
#[derive(Clone, Copy)]
struct Member {
    /// The index of the field.
    field: u32,
    /// The index of the value in the tape.
    value: u32,
}

impl Member {
    /// Comes after all fields.
    const NONE: Self = Self { field: u32::MAX, value: 0 };
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
    /// Walks the keys of the object at `node`; the last counts where a key is repeated.
    #[inline(never)]
    pub fn open(node: Node<'a>, fields: &'static Fields) -> Decoded<Self> {
        node.check_depth()?;
        let Some(keys) = node.key_bytes() else {
            return Err(node.mismatch("an object"));
        };
        let tape = node.tape();
        let mut desk = tape.desk.borrow_mut();
        let desk = &mut *desk;
        if desk.members.capacity() == 0 {
            // Room for most models with what they hold, at once.
            desk.members.reserve(32);
        }
        if !desk.extras.is_empty() {
            // Of this value as another member of a union, which was refused.
            desk.take_extra(node.index());
        }
        let (base, unknown) = (desk.members.len(), desk.unknown.len());
        let mut expected = 0;
        let mut in_order = true;
        for (key, value) in keys {
            if let Some(field) = fields.position(key, expected) {
                in_order &= field >= expected;
                expected = field + 1;
                desk.members.push(Member { field: field as u32, value: value.index() });
            } else {
                desk.unknown.push(value.index() - 1);
            }
        }
        if !in_order {
            put_in_order(&mut desk.members, base, fields.names().len());
        }
        desk.members.push(Member::NONE);
        Ok(Self {
            tape,
            fields,
            at: node.index(),
            cursor: 0,
            upcoming: desk.members[base],
            next: base + 1,
            base,
            unknown: unknown..desk.unknown.len(),
            notes: 0,
        })
    }

    /// The value of a field that has to be there. A list or map may be missing or `null`, and is
    /// empty then.
    pub fn required<T: Decode>(&mut self, name: &'static str) -> Decoded<T> {
        match self.take(name) {
            Some(node) if !node.is_null() => match node.decode() {
                Ok(value) => Ok(value),
                Err(error) => Err(self.first(error, name)),
            },
            null => self.empty(null, name),
        }
    }

    /// What a field that has to be there is where it is missing or `null`. What is expected is what
    /// the type says about `null`.
    #[cold]
    #[inline(never)]
    fn empty<T: Decode>(&mut self, null: Option<Node<'a>>, name: &'static str) -> Decoded<T> {
        if let Some(empty) = T::missing() {
            self.note_empty(null.is_some());
            return Ok(empty);
        }
        let nothing = Tape::null();
        match null.unwrap_or(nothing.root()).decode() {
            Ok(value) if null.is_some() => Ok(value),
            decoded => Err(self.lacks(decoded.err(), null.is_some(), name)),
        }
    }

    fn note_empty(&mut self, is_null: bool) {
        let field = self.taken();
        if is_null {
            self.extra(|extra| extra.note_null_list(field));
        } else {
            self.note(field);
        }
    }

    fn lacks(&mut self, error: Option<DecodeError>, is_null: bool, name: &str) -> DecodeError {
        let error = error.unwrap_or_else(|| DecodeError::new("a value", "nothing"));
        self.first(if is_null { error } else { error.but_found("nothing") }, name)
    }

    /// The value of a field that has to be there but may be `null`. It is `None` where it is
    /// missing.
    pub fn nullable<T: Decode>(&mut self, name: &'static str) -> Option<T> {
        match self.take(name) {
            None => {
                self.note(self.taken());
                None
            }
            Some(node) if node.is_null() => None,
            Some(node) => self.decode_member(node, name),
        }
    }

    /// The value of a field that may be missing. It is `None` where it is `null`, which is
    /// remembered.
    #[inline]
    pub fn optional<T: Decode>(&mut self, name: &'static str) -> Option<T> {
        // Inlined up to here, since most fields of wide objects are missing.
        if self.is_next(name) { self.optional_here(name) } else { None }
    }

    #[inline(never)]
    fn optional_here<T: Decode>(&mut self, name: &'static str) -> Option<T> {
        match self.unless_null() {
            Some(node) => self.decode_member(node, name),
            None => None,
        }
    }

    /// The next field's value. That it is `null` is remembered.
    #[inline(never)]
    fn unless_null(&mut self) -> Option<Node<'a>> {
        let node = self.advance();
        if node.is_null() {
            self.note(self.taken());
            return None;
        }
        Some(node)
    }

    /// `None` where the value is refused, which [`close`](Self::close) tells.
    #[inline]
    fn decode_member<T: Decode>(&mut self, node: Node<'a>, name: &'static str) -> Option<T> {
        match node.decode() {
            Ok(value) => Some(value),
            Err(error) => {
                self.refuse(error, name);
                None
            }
        }
    }

    /// Compares a field that always has one value. Another value, or none, is remembered among what
    /// is extra.
    pub fn constant<'l>(&mut self, name: &'static str, value: impl Into<Literal<'l>>) {
        self.constant_is(name, value.into());
    }

    /// The members that are none of the fields.
    pub fn additional<T: Decode>(&mut self) -> BTreeMap<String, T> {
        let mut map = BTreeMap::new();
        let unknown = self.unknown.clone();
        self.unknown.end = self.unknown.start;
        if self.tape.desk.borrow().refused.is_some() {
            return map;
        }
        for at in unknown {
            let key = self.unknown_key(at);
            let name = self.tape.key(key.index());
            match key.following().decode::<T>() {
                Ok(value) => map.insert(name.to_owned(), value),
                Err(error) => {
                    self.refuse(error, name);
                    break;
                }
            };
        }
        map
    }

    /// What else the object holds, and how its empty fields came, or the first error. Comes last:
    /// what the object wrote down is taken back.
    ///
    /// Where a required field is refused it does not come at all, and the object around takes back
    /// what is left.
    #[inline(never)]
    pub fn close(&mut self) -> Decoded<Extra> {
        let mut desk = self.tape.desk.borrow_mut();
        if let Some(error) = desk.refused.take() {
            return Err(error);
        }
        let mut extra = match desk.extras.is_empty() {
            true => Extra::default(),
            false => desk.take_extra(self.at),
        };
        extra.note_first(self.notes);
        if !self.unknown.is_empty() {
            drop(desk);
            self.keep_unknown(&mut extra);
            desk = self.tape.desk.borrow_mut();
        }
        desk.members.truncate(self.base);
        desk.unknown.truncate(self.unknown.start);
        Ok(extra)
    }

    /// Notes that the field's emptiness did not come in the usual way.
    #[inline]
    fn note(&mut self, field: usize) {
        if field < 64 {
            self.notes |= 1 << field;
        } else {
            self.extra(|extra| extra.note(field));
        }
    }

    /// Writes down what is extra.
    #[cold]
    fn extra(&self, write: impl FnOnce(&mut Extra)) {
        let desk = &mut *self.tape.desk.borrow_mut();
        let mut extra = desk.take_extra(self.at);
        write(&mut extra);
        desk.extras.push((self.at, extra));
    }

    #[cold]
    fn refuse(&mut self, error: DecodeError, name: &str) {
        let error = self.first(error, name);
        self.tape.desk.borrow_mut().refused = Some(error);
        self.upcoming = Member::NONE;
    }

    /// The first error of the object, which is this one of a field unless there was one before.
    #[cold]
    fn first(&mut self, error: DecodeError, name: &str) -> DecodeError {
        let first = self.tape.desk.borrow_mut().refused.take();
        first.unwrap_or_else(|| error.in_member(name))
    }

    /// The next field's value.
    #[inline]
    fn take(&mut self, name: &'static str) -> Option<Node<'a>> {
        if self.is_next(name) { Some(self.advance()) } else { None }
    }

    /// Whether the next field has a value, which is then to be taken.
    #[inline]
    fn is_next(&mut self, name: &'static str) -> bool {
        debug_assert_eq!(
            self.fields.names().get(self.cursor as usize),
            Some(&name),
            "fields are asked for in FIELDS' order"
        );
        let field = self.cursor;
        self.cursor += 1;
        field == self.upcoming.field
    }

    #[inline(never)]
    fn advance(&mut self) -> Node<'a> {
        let node = Node::new(self.tape, self.upcoming.value);
        self.upcoming = self.tape.desk.borrow().members[self.next];
        self.next += 1;
        node
    }

    /// The index of the field that [`Self::take`] was asked for.
    fn taken(&self) -> usize {
        self.cursor as usize - 1
    }

    #[inline(never)]
    fn constant_is(&mut self, name: &'static str, expected: Literal<'_>) {
        let Some(node) = self.take(name) else {
            self.note(self.taken());
            return;
        };
        let same = match expected {
            Literal::Str(expected) => node.as_str() == Some(expected),
            Literal::Int(expected) => node.as_i64() == Some(expected),
            Literal::Bool(expected) => node.as_bool() == Some(expected),
        };
        if !same {
            self.extra(|extra| extra.replace(name, node));
        }
    }

    fn unknown_key(&self, at: usize) -> Node<'a> {
        Node::new(self.tape, self.tape.desk.borrow().unknown[at])
    }

    /// Compiled once, not into each model: it writes a tree of JSON.
    #[inline(never)]
    fn keep_unknown(&self, extra: &mut Extra) {
        let mut scratch = self.tape.scratch.take();
        scratch.clear();
        let mut out = Encoder::onto(scratch);
        out.object(self.unknown.clone().map(|at| self.unknown_key(at)), Encoder::member_at);
        let text = out.into_string();
        extra.append(&text);
        self.tape.scratch.replace(text);
    }
}

/// Sorts the members from `base` on by field, of which there are so many, and leaves one of each:
/// the last that came.
#[cold]
fn put_in_order(members: &mut Vec<Member>, base: usize, fields: usize) {
    let end = members.len();
    members.resize(end + fields, Member::NONE);
    for at in base..end {
        let member = members[at];
        members[end + member.field as usize] = member;
    }
    let mut kept = base;
    for at in end..end + fields {
        if members[at].field != Member::NONE.field {
            members[kept] = members[at];
            kept += 1;
        }
    }
    members.truncate(kept);
}
