use std::fmt;

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

use super::tape::{Entry, MAX_DEPTH, Tape};
use crate::{Decode, DecodeError, Decoded, Encoder, UnknownJson};

/// A value in a [`Tape`].
#[derive(Clone, Copy)]
pub struct Node<'a> {
    tape: &'a Tape<'a>,
    index: u32,
}

/// The kinds of JSON values (RFC 8259, section 3), with integers separate from other numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// `null`
    Null,
    /// `true` or `false`
    Bool,
    /// A number without a fraction that fits into an `i64`, in any notation: `1`, `1.0`, `1e3`.
    Integer,
    /// Any other number.
    Number,
    /// A string.
    String,
    /// An array.
    Array,
    /// An object.
    Object,
}

/// A value that distinguishes the members of a union.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tag<'a> {
    /// A string.
    Str(&'a str),
    /// An integer.
    Int(i64),
    /// A boolean.
    Bool(bool),
}

impl<'a> Node<'a> {
    #[inline]
    pub(super) fn new(tape: &'a Tape<'a>, index: u32) -> Self {
        Self { tape, index }
    }

    pub(super) fn tape(self) -> &'a Tape<'a> {
        self.tape
    }

    pub(super) fn index(self) -> u32 {
        self.index
    }

    #[inline]
    pub(super) fn entry(self) -> Entry {
        self.tape.entry(self.index)
    }

    /// Decodes the value as the requested type.
    #[inline]
    pub fn decode<T: Decode>(self) -> Decoded<T> {
        // Calls through a pointer. For each function body, the compiler searches for calls that
        // lead back to it, and with a direct call it would search everything the type contains. The
        // pointer's target is known by the time the body is compiled.
        let decode: fn(Node<'a>) -> Decoded<T> = T::decode;
        decode(self)
    }

    /// Returns the kind of the value.
    pub fn kind(self) -> Kind {
        match self.entry() {
            Entry::Null => Kind::Null,
            Entry::Bool(_) => Kind::Bool,
            Entry::Verbatim { .. } | Entry::Copied { .. } => Kind::String,
            Entry::Array { .. } | Entry::Streamed => Kind::Array,
            Entry::Object { .. } => Kind::Object,
            _ => match self.as_i64() {
                Some(_) => Kind::Integer,
                None => Kind::Number,
            },
        }
    }

    /// Returns whether the value is `null`.
    #[inline]
    pub fn is_null(self) -> bool {
        matches!(self.entry(), Entry::Null)
    }

    /// Returns the value if it is a boolean.
    #[inline]
    pub fn as_bool(self) -> Option<bool> {
        match self.entry() {
            Entry::Bool(value) => Some(value),
            _ => None,
        }
    }

    /// Returns the value if it is an integer; `1.0` counts as one.
    #[inline]
    pub fn as_i64(self) -> Option<i64> {
        match self.entry() {
            Entry::Unsigned(value) => i64::try_from(value).ok(),
            Entry::Signed(value) => Some(value),
            Entry::Bool(_) | Entry::Null | Entry::Verbatim { .. } => None,
            _ => self.as_whole_number().and_then(|value| i64::try_from(value).ok()),
        }
    }

    /// Returns the value if it is an integer in another notation: `1.0`, `1e3`.
    #[inline(never)]
    fn as_whole_number(self) -> Option<i128> {
        if let Some((whole, fraction)) = self.number().and_then(|text| text.split_once('.'))
            && fraction.bytes().all(|digit| digit == b'0')
        {
            return whole.parse().ok();
        }
        // An `f64` represents powers of two exactly; `i128::MAX` is not one.
        let value = self.as_f64()?;
        (value.fract() == 0.0 && (-TWO_TO_127..TWO_TO_127).contains(&value)).then_some(value as i128)
    }

    /// Returns the value if it is an integer; `1.0` counts as one.
    pub fn as_u64(self) -> Option<u64> {
        match self.entry() {
            Entry::Unsigned(value) => Some(value),
            _ => self.as_whole_number().and_then(|value| u64::try_from(value).ok()),
        }
    }

    /// Returns the digits of an integer of any size; `1.0` counts as one.
    pub(super) fn integer(self) -> Option<String> {
        match (self.kind(), self.entry()) {
            (Kind::Integer, _) => self.as_i64().map(|value| value.to_string()),
            (Kind::Number, Entry::Unsigned(value)) => Some(value.to_string()),
            (Kind::Number, _) => self.number().map(str::to_owned),
            _ => None,
        }
    }

    /// Returns the value if it is a number, rounded if an `f64` cannot represent it exactly, but
    /// never to infinity.
    pub fn as_f64(self) -> Option<f64> {
        match self.entry() {
            Entry::Float(value) => Some(value),
            Entry::Unsigned(value) => Some(value as f64),
            Entry::Signed(value) => Some(value as f64),
            _ => self.number()?.parse().ok().filter(|value: &f64| value.is_finite()),
        }
    }

    /// Returns the value if it is a string.
    #[inline]
    pub fn as_str(self) -> Option<&'a str> {
        self.tape.string(self.index)
    }

    /// Returns the elements if the value is an array.
    #[inline]
    pub fn elements(self) -> Option<Elements<'a>> {
        match self.entry() {
            Entry::Array { end, len } => Some(Elements { tape: self.tape, next: self.index + 1, end, len }),
            _ => None,
        }
    }

    /// Returns the first element that shows the type of the array's elements: the first one that is
    /// neither `null` nor an empty array, if there is one. Returns `None` for an empty array.
    pub fn first(self) -> Option<Node<'a>> {
        let telling = |node: &Node<'_>| !matches!(node.entry(), Entry::Null | Entry::Array { len: 0, .. });
        self.elements()?.find(telling).or_else(|| self.elements()?.next())
    }

    /// Returns the members if the value is an object, in the order of the text, including repeated
    /// keys.
    #[inline]
    pub fn members(self) -> Option<Members<'a>> {
        match self.entry() {
            Entry::Object { end, len } => Some(Members { tape: self.tape, next: self.index + 1, end, len }),
            _ => None,
        }
    }

    /// Returns the member with this name; the last one if it is repeated.
    pub fn member(self, name: &str) -> Option<Node<'a>> {
        let Entry::Object { end, .. } = self.entry() else {
            return None;
        };
        let mut found = None;
        let mut next = self.index + 1;
        while next != end {
            if self.tape.is_key(next, name) {
                found = Some(Node { tape: self.tape, index: next + 1 });
            }
            next = self.tape.after(next + 1);
        }
        found
    }

    /// Returns whether the value is an object with a member of this name, even if that is `null`.
    pub fn has(self, name: &str) -> bool {
        self.member(name).is_some()
    }

    /// Returns the object's member `name` if it is a string, integer or boolean.
    pub fn tag(self, name: &str) -> Option<Tag<'a>> {
        let node = self.member(name)?;
        match node.entry() {
            Entry::Verbatim { .. } | Entry::Copied { .. } => node.as_str().map(Tag::Str),
            Entry::Bool(value) => Some(Tag::Bool(value)),
            _ => node.as_i64().map(Tag::Int),
        }
    }

    /// Returns the members like [`Self::members`], with keys as UTF-8 bytes.
    #[inline]
    pub(super) fn key_bytes(self) -> Option<impl Iterator<Item = (&'a [u8], Node<'a>)>> {
        let Self { tape, index } = self;
        let Entry::Object { end, .. } = self.entry() else {
            return None;
        };
        let mut next = index + 1;
        Some(std::iter::from_fn(move || {
            if next == end {
                return None;
            }
            let member = (tape.key_bytes(next), Node { tape, index: next + 1 });
            next = tape.after(next + 1);
            Some(member)
        }))
    }

    /// Returns the keys of the object's members as nodes.
    pub(super) fn member_keys(self) -> impl Iterator<Item = Node<'a>> {
        let Self { tape, index } = self;
        let end = tape.after(index);
        let mut next = index + 1;
        std::iter::from_fn(move || {
            (next < end).then(|| {
                let key = Node { tape, index: next };
                next = tape.after(next + 1);
                key
            })
        })
    }

    /// Returns the value that belongs to this key.
    pub(super) fn following(self) -> Self {
        Self { index: self.index + 1, ..self }
    }

    /// Returns the number in its original notation, unless it is an integer or came from a format
    /// without text.
    #[inline]
    pub(super) fn number(self) -> Option<&'a str> {
        self.tape.number(self.index)
    }

    /// Returns the string; if it is not valid Unicode, also its original text with escapes.
    pub(super) fn written_string(self) -> (Option<&'a str>, Option<&'a str>) {
        (self.as_str(), self.tape.lone_surrogates(self.index))
    }

    /// Returns the node, to decode it as another member of the union. Returns an error if the text
    /// has already been decoded too often for this; the value then matches no member.
    #[inline(never)]
    pub fn again(self) -> Decoded<Self> {
        let entries = self.tape.after(self.index) - self.index;
        match self.tape.may_decode_again(entries) {
            true => Ok(self),
            false => Err(DecodeError::new(
                "a member of the union",
                "a value that takes too many attempts to decode",
            )),
        }
    }

    /// Returns an owned copy.
    pub fn keep(self) -> UnknownJson {
        let mut out = Encoder::new();
        out.node(self);
        UnknownJson::from_text(out.into_string())
    }

    /// Returns whether the value is nested too deep for a type that is dropped recursively.
    #[inline]
    pub(super) fn is_too_deep(self) -> bool {
        self.tape.is_too_deep(self.index)
    }

    /// Returns an error if the value is nested too deep for a type.
    #[inline]
    pub(super) fn check_depth(self) -> Decoded<()> {
        if self.is_too_deep() { Err(too_deep()) } else { Ok(()) }
    }

    /// Creates an error that states what was expected and what is here.
    #[cold]
    pub fn mismatch(self, expected: &'static str) -> DecodeError {
        let found = match self.entry() {
            Entry::Null => "null",
            Entry::Bool(true) => "true",
            Entry::Bool(false) => "false",
            Entry::Verbatim { .. } | Entry::Copied { .. } => "a string",
            Entry::Array { .. } | Entry::Streamed => "an array",
            Entry::Object { .. } => "an object",
            Entry::Signed(value) => return DecodeError::new(expected, format!("the number {value}")),
            Entry::Unsigned(value) => return DecodeError::new(expected, format!("the number {value}")),
            Entry::Float(value) => return DecodeError::new(expected, format!("the number {value:?}")),
            Entry::Number { .. } | Entry::CopiedNumber { .. } => {
                let text = self.number().unwrap_or_default();
                return DecodeError::new(expected, format!("the number {}", shortened(text)));
            }
        };
        DecodeError::new(expected, found)
    }
}

#[cold]
fn too_deep() -> DecodeError {
    DecodeError::new(format!("at most {MAX_DEPTH} levels of arrays and objects"), "more")
}

/// Returns the beginning of a number, since numbers in a response may have any length.
fn shortened(number: &str) -> String {
    const MOST: usize = 40;
    if number.len() <= MOST { number.to_owned() } else { format!("{}…", &number[..MOST]) }
}

const TWO_TO_127: f64 = (1_u128 << 127) as f64;

impl fmt::Debug for Node<'_> {
    /// Writes JSON; the alternate form is indented.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_too_deep() {
            f.write_str(self.keep().as_str())
        } else if let Some(elements) = self.elements() {
            let mut list = f.debug_list();
            for element in elements {
                list.entry(&element);
            }
            list.finish()
        } else if let Some(members) = self.members() {
            let mut map = f.debug_map();
            for (key, value) in members {
                map.entry(&key, &value);
            }
            map.finish()
        } else {
            f.write_str(self.keep().as_str())
        }
    }
}

impl Serialize for Node<'_> {
    /// Serializes values that serde's data model cannot represent as strings, like `Value`.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.is_too_deep() {
            return serializer.serialize_str(self.keep().as_str());
        }
        match self.entry() {
            Entry::Null | Entry::Streamed => serializer.serialize_unit(),
            Entry::Bool(value) => serializer.serialize_bool(value),
            Entry::Signed(value) => serializer.serialize_i64(value),
            Entry::Unsigned(value) => serializer.serialize_u64(value),
            Entry::Float(value) => serializer.serialize_f64(value),
            Entry::Number { .. } | Entry::CopiedNumber { .. } => match self.as_f64() {
                Some(value) => serializer.serialize_f64(value),
                None => serializer.serialize_str(self.keep().as_str()),
            },
            Entry::Verbatim { .. } | Entry::Copied { .. } => {
                serializer.serialize_str(self.tape.key(self.index))
            }
            Entry::Array { end, len } => {
                let mut sequence = serializer.serialize_seq(Some(len as usize))?;
                for element in (Elements { tape: self.tape, next: self.index + 1, end, len }) {
                    sequence.serialize_element(&element)?;
                }
                sequence.end()
            }
            Entry::Object { end, len } => {
                let mut map = serializer.serialize_map(Some(len as usize))?;
                for (key, value) in (Members { tape: self.tape, next: self.index + 1, end, len }) {
                    map.serialize_entry(key, &value)?;
                }
                map.end()
            }
        }
    }
}

/// An iterator over the elements of an array.
#[derive(Clone)]
pub struct Elements<'a> {
    tape: &'a Tape<'a>,
    next: u32,
    end: u32,
    len: u32,
}

impl<'a> Iterator for Elements<'a> {
    type Item = Node<'a>;

    #[inline]
    fn next(&mut self) -> Option<Node<'a>> {
        if self.next == self.end {
            return None;
        }
        let node = Node { tape: self.tape, index: self.next };
        self.next = self.tape.after(self.next);
        self.len -= 1;
        Some(node)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.len as usize, Some(self.len as usize))
    }
}

impl ExactSizeIterator for Elements<'_> {}

/// An iterator over the members of an object: key and value.
#[derive(Clone)]
pub struct Members<'a> {
    tape: &'a Tape<'a>,
    next: u32,
    end: u32,
    len: u32,
}

impl<'a> Iterator for Members<'a> {
    type Item = (&'a str, Node<'a>);

    #[inline]
    fn next(&mut self) -> Option<(&'a str, Node<'a>)> {
        if self.next == self.end {
            return None;
        }
        let key = self.tape.key(self.next);
        let node = Node { tape: self.tape, index: self.next + 1 };
        self.next = self.tape.after(self.next + 1);
        self.len -= 1;
        Some((key, node))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.len as usize, Some(self.len as usize))
    }
}

impl ExactSizeIterator for Members<'_> {}
