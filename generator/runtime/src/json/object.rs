use std::collections::BTreeMap;
use std::ops::Range;

use super::fields::Fields;
use super::tape::Tape;
use crate::{Decode, DecodeError, Decoded, Encoder, Extra, Node};

/// A decoder that extracts a model's fields from an object.
///
/// `open` walks the object's keys once and locates the value of each field. A model then requests
/// its fields in the order of its `FIELDS`, one call each, and finally calls [`close`](Self::close)
/// for the rest.
///
/// It owns nothing. Data that would have to be dropped is in the `DecodeScratch`, so that models
/// need no code for that on early returns.
pub struct Object<'a> {
    tape: &'a Tape<'a>,
    fields: &'static Fields,
    /// The index of the object in the tape.
    at: u32,
    /// The field that is requested next.
    cursor: u32,
    /// The next field that the object contains, from the cursor on.
    upcoming: Member,
    /// The position in [`DecodeScratch::members`] of the members after `upcoming`.
    next: usize,
    /// The start of this object's part of [`DecodeScratch::members`].
    base: usize,
    /// This object's part of [`DecodeScratch::unknown`].
    unknown: Range<usize>,
    /// The notes of [`Extra`] for the first 64 fields.
    notes: u64,
}

/// Memory shared by the objects that are being decoded. Each object frees its part when it is done,
/// so that none has to allocate.
#[derive(Default)]
pub(super) struct DecodeScratch {
    /// The members that are fields, in the order of the fields, and [`Member::NONE`].
    members: Vec<Member>,
    /// The indexes of the other members' keys.
    unknown: Vec<u32>,
    /// The first error in the object that is being decoded. After it, no more fields or objects are
    /// decoded.
    refused: Option<DecodeError>,
    /// The extra data of the few objects that have some, with the index of the object. Outer
    /// objects come first.
    extras: Vec<(u32, Extra)>,
}

impl DecodeScratch {
    /// Removes the data of objects that were rejected.
    pub(super) fn clear(&mut self) {
        self.members.clear();
        self.unknown.clear();
        self.extras.clear();
    }

    /// Removes and returns the object's extra data. Drops data of rejected objects inside it.
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

/// The value of a field.
#[derive(Clone, Copy)]
struct Member {
    /// The index of the field.
    field: u32,
    /// The index of the value in the tape.
    value: u32,
}

impl Member {
    /// Sorts after all fields.
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
    /// Walks the keys of the object at `node`. If a key is repeated, the last one is used.
    #[inline(never)]
    pub fn open(node: Node<'a>, fields: &'static Fields) -> Decoded<Self> {
        node.check_depth()?;
        let Some(keys) = node.key_bytes() else {
            return Err(node.mismatch("an object"));
        };
        let tape = node.tape();
        let mut decode_scratch = tape.decode_scratch.borrow_mut();
        let decode_scratch = &mut *decode_scratch;
        if decode_scratch.members.capacity() == 0 {
            // Reserves space for most models and everything in them.
            decode_scratch.members.reserve(32);
        }
        if !decode_scratch.extras.is_empty() {
            // Drops data of an earlier attempt to decode this value as another member of a union.
            decode_scratch.take_extra(node.index());
        }
        let (base, unknown) = (decode_scratch.members.len(), decode_scratch.unknown.len());
        let mut expected = 0;
        let mut in_order = true;
        for (key, value) in keys {
            if let Some(field) = fields.position(key, expected) {
                in_order &= field >= expected;
                expected = field + 1;
                decode_scratch.members.push(Member { field: field as u32, value: value.index() });
            } else {
                decode_scratch.unknown.push(value.index() - 1);
            }
        }
        if !in_order {
            put_in_order(&mut decode_scratch.members, base, fields.names().len());
        }
        decode_scratch.members.push(Member::NONE);
        Ok(Self {
            tape,
            fields,
            at: node.index(),
            cursor: 0,
            upcoming: decode_scratch.members[base],
            next: base + 1,
            base,
            unknown: unknown..decode_scratch.unknown.len(),
            notes: 0,
        })
    }

    /// Returns the value of a required field. If a list or map is missing or `null`, it is empty.
    pub fn required<T: Decode>(&mut self, name: &'static str) -> Decoded<T> {
        match self.take(name) {
            Some(node) if !node.is_null() => match node.decode() {
                Ok(value) => Ok(value),
                Err(error) => Err(self.first(error, name)),
            },
            null => self.empty(null, name),
        }
    }

    /// Returns the value of a required field that is missing or `null`, or an error with the type's
    /// expectation.
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
            decoded => Err(self.missing_field_error(decoded.err(), null.is_some(), name)),
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

    fn missing_field_error(&mut self, error: Option<DecodeError>, is_null: bool, name: &str) -> DecodeError {
        let error = error.unwrap_or_else(|| DecodeError::new("a value", "nothing"));
        self.first(if is_null { error } else { error.with_found("nothing") }, name)
    }

    /// Returns the value of a required field that may be `null`; `None` if it is missing.
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

    /// Returns the value of an optional field; `None` if it is `null`, which is recorded.
    #[inline]
    pub fn optional<T: Decode>(&mut self, name: &'static str) -> Option<T> {
        // Only the check is inlined, since most fields of large objects are missing.
        if self.is_next(name) { self.optional_here(name) } else { None }
    }

    #[inline(never)]
    fn optional_here<T: Decode>(&mut self, name: &'static str) -> Option<T> {
        match self.unless_null() {
            Some(node) => self.decode_member(node, name),
            None => None,
        }
    }

    /// Returns the next field's value. If it is `null`, records that and returns `None`.
    #[inline(never)]
    fn unless_null(&mut self) -> Option<Node<'a>> {
        let node = self.advance();
        if node.is_null() {
            self.note(self.taken());
            return None;
        }
        Some(node)
    }

    /// Returns `None` if the value is rejected; [`close`](Self::close) returns the error.
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

    /// Checks a field that has a constant value. Any other value, or none, is recorded in the extra
    /// data.
    pub fn constant<'l>(&mut self, name: &'static str, value: impl Into<Literal<'l>>) {
        self.constant_is(name, value.into());
    }

    /// Returns the members that are not fields.
    pub fn additional<T: Decode>(&mut self) -> BTreeMap<String, T> {
        let mut map = BTreeMap::new();
        let unknown = self.unknown.clone();
        self.unknown.end = self.unknown.start;
        if self.tape.decode_scratch.borrow().refused.is_some() {
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

    /// Returns unknown members and notes on empty fields, or the first error. Must be called last,
    /// since it frees the object's memory.
    ///
    /// It is not called if a required field is rejected; the enclosing object then frees the
    /// memory.
    #[inline(never)]
    pub fn close(&mut self) -> Decoded<Extra> {
        let mut decode_scratch = self.tape.decode_scratch.borrow_mut();
        if let Some(error) = decode_scratch.refused.take() {
            return Err(error);
        }
        let mut extra = match decode_scratch.extras.is_empty() {
            true => Extra::default(),
            false => decode_scratch.take_extra(self.at),
        };
        extra.note_first(self.notes);
        if !self.unknown.is_empty() {
            drop(decode_scratch);
            self.keep_unknown(&mut extra);
            decode_scratch = self.tape.decode_scratch.borrow_mut();
        }
        decode_scratch.members.truncate(self.base);
        decode_scratch.unknown.truncate(self.unknown.start);
        Ok(extra)
    }

    /// Records that the field is empty in an unusual way.
    #[inline]
    fn note(&mut self, field: usize) {
        if field < 64 {
            self.notes |= 1 << field;
        } else {
            self.extra(|extra| extra.note(field));
        }
    }

    /// Records extra data.
    #[cold]
    fn extra(&self, write: impl FnOnce(&mut Extra)) {
        let decode_scratch = &mut *self.tape.decode_scratch.borrow_mut();
        let mut extra = decode_scratch.take_extra(self.at);
        write(&mut extra);
        decode_scratch.extras.push((self.at, extra));
    }

    #[cold]
    fn refuse(&mut self, error: DecodeError, name: &str) {
        let error = self.first(error, name);
        self.tape.decode_scratch.borrow_mut().refused = Some(error);
        self.upcoming = Member::NONE;
    }

    /// Adds the field to an error, and returns the first error of the object.
    #[cold]
    fn first(&mut self, error: DecodeError, name: &str) -> DecodeError {
        let first = self.tape.decode_scratch.borrow_mut().refused.take();
        first.unwrap_or_else(|| error.in_member(name))
    }

    /// Returns the next field's value.
    #[inline]
    fn take(&mut self, name: &'static str) -> Option<Node<'a>> {
        if self.is_next(name) { Some(self.advance()) } else { None }
    }

    /// Returns whether the next field has a value, which must then be taken.
    #[inline]
    fn is_next(&mut self, name: &'static str) -> bool {
        debug_assert_eq!(
            self.fields.names().get(self.cursor as usize),
            Some(&name),
            "fields are requested in the order of FIELDS"
        );
        let field = self.cursor;
        self.cursor += 1;
        field == self.upcoming.field
    }

    #[inline(never)]
    fn advance(&mut self) -> Node<'a> {
        let node = Node::new(self.tape, self.upcoming.value);
        self.upcoming = self.tape.decode_scratch.borrow().members[self.next];
        self.next += 1;
        node
    }

    /// Returns the index of the field that [`Self::take`] was called for.
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
        Node::new(self.tape, self.tape.decode_scratch.borrow().unknown[at])
    }

    /// A function rather than part of each model, because it writes a JSON tree.
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

/// Sorts the members from `base` on by field (there are `fields` of them), and keeps the last of
/// repeated ones.
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
