//! The tape: a JSON text as one flat list of entries, from which types decode themselves.
//!
//! # An example
//!
//! ```text
//! text      {"id":"a","sizes":[1,2.50],"note":"\u00e9"}
//!
//! entries   0  Object { end: 9, len: 3 }      up to entry 9, with 3 members
//!           1  Verbatim { start: 2, end: 4 }  the key `id`: a range of the text
//!           2  Verbatim { start: 7, end: 8 }  its value
//!           3  Verbatim { start: 11, end: 16 }
//!           4  Array { end: 7, len: 2 }
//!           5  Unsigned(1)
//!           6  Number { start: 21, end: 25 }  a fraction is not parsed until a type asks for it
//!           7  Verbatim { start: 28, end: 32 }
//!           8  Copied { start: 0, end: 2 }    a string with escapes: a range of `strings`
//! ```
//!
//! - A value and its content are adjacent, so an unknown member is skipped by one assignment and
//!   kept by copying its range of the text. Numbers keep their notation.
//! - Strings without escapes are ranges of the text; only those with escapes are copied, to
//!   `strings`. Values need no allocations of their own.
//! - A union checks kinds, keys and tags of a node on the tape to pick a variant, then decodes
//!   once.
//! - The items of a page are decoded while the text is parsed ([`List`]), so the tape never holds
//!   more than one of them.
//!
//! It replaces `serde_json`'s `Value`, which loses the order of repeated keys and the digits of
//! numbers, and serde's buffering for untagged unions, which copies each value.
//! `cargo xtask bench decode` compares it with derived serde.

use std::cell::{Cell, RefCell};
use std::fmt;

use serde::de::IgnoredAny;

use super::list::List;
use super::object::DecodeScratch;
use super::scanner::{Rejected, Scanner};
use crate::{DecodeError, Decoded, Node};

/// A parsed JSON text as one flat list, in the order of the text.
///
/// Accepts all JSON of RFC 8259, at any depth; types decode up to a depth of 127.
pub struct Tape<'a> {
    /// The JSON text; empty if the values come from another format.
    pub(super) text: &'a str,
    pub(super) entries: Vec<Entry>,
    /// The strings that differ from the text because of escapes.
    pub(super) strings: String,
    /// Memory for objects while they are decoded, which is reused.
    pub(super) decode_scratch: RefCell<DecodeScratch>,
    /// The list that is decoded while the text is parsed, if any.
    pub(super) list: RefCell<Option<List>>,
    /// A buffer for the text of unknown members, reused by each object.
    pub(super) scratch: RefCell<String>,
    /// The number of entries that were decoded again as another member of a union.
    again: Cell<u64>,
    /// The arrays and objects that exceed the maximum depth by one level, in order.
    pub(super) too_deep: Vec<u32>,
    /// The strings that are not valid Unicode, in order.
    pub(super) lone_surrogates: Vec<LoneSurrogates>,
}

/// The maximum nesting of arrays and objects in typed values, which are decoded and dropped
/// recursively.
pub(super) const MAX_DEPTH: usize = 127;

/// A string or key with a lone surrogate, for which [`Tape::strings`] has U+FFFD.
pub(super) struct LoneSurrogates {
    pub(super) index: u32,
    /// The range of the string in [`Tape::text`], including escapes.
    pub(super) start: u32,
    pub(super) end: u32,
}

/// A value, or the key of the following value.
#[derive(Clone, Copy, Debug)]
pub(super) enum Entry {
    Null,
    Bool(bool),
    /// A negative integer.
    Signed(i64),
    Unsigned(u64),
    /// A number from a format without text.
    Float(f64),
    /// A range of [`Tape::text`]: a number that is not an integer, or fits into neither `i64` nor
    /// `u64`.
    Number {
        start: u32,
        end: u32,
    },
    /// A number in a range of [`Tape::strings`].
    CopiedNumber {
        start: u32,
        end: u32,
    },
    /// A range of [`Tape::text`] between quotes, which can be written back without inspection.
    Verbatim {
        start: u32,
        end: u32,
    },
    /// A range of [`Tape::strings`].
    Copied {
        start: u32,
        end: u32,
    },
    /// `end` is the index of the first entry after it.
    Array {
        end: u32,
        len: u32,
    },
    /// An array that is not on the tape but in [`Tape::list`].
    Streamed,
    /// `len` is the number of members.
    Object {
        end: u32,
        len: u32,
    },
}

impl<'a> Tape<'a> {
    /// Parses a text. Errors have no path, but line and column.
    pub fn parse(text: &'a str) -> Decoded<Self> {
        Self::parse_with(text, None)
    }

    /// Parses UTF-8 text.
    pub fn from_slice(text: &'a [u8]) -> Decoded<Self> {
        Self::from_slice_with(text, None)
    }

    /// Parses UTF-8 text, and decodes the elements of the list meanwhile.
    pub(super) fn from_slice_with(text: &'a [u8], list: Option<List>) -> Decoded<Self> {
        match std::str::from_utf8(text) {
            Ok(text) => Self::parse_with(text, list),
            Err(error) => Err(not_utf8(error)),
        }
    }

    /// Parses a text, and decodes the elements of the list meanwhile.
    pub(super) fn parse_with(text: &'a str, list: Option<List>) -> Decoded<Self> {
        // RFC 8259, section 8.1, allows ignoring a byte order mark.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        if u32::try_from(text.len()).is_err() {
            return Err(DecodeError::new("JSON", "more than 4 billion bytes of text"));
        }
        if list.is_some() {
            // If an element is invalid, the whole tape is needed to report its path. Short texts
            // reserve no more: counting would take longer than it saves.
            if let Ok(tape) = Self::read(text, list, ROOM_WITH_LIST.min(text.len() / 8 + 4)) {
                return Ok(tape);
            }
        }
        Self::read(text, None, entries_of(text.as_bytes())).map_err(|Rejected| not_json(text))
    }

    fn read(text: &'a str, list: Option<List>, entries: usize) -> Result<Self, Rejected> {
        let mut tape = Self { text, list: RefCell::new(list), ..Self::with_capacity(entries) };
        Scanner::new(&mut tape).scan()?;
        Ok(tape)
    }

    /// Creates the tape of `null`.
    #[cold]
    pub(super) fn null() -> Self {
        let mut tape = Self::with_capacity(1);
        tape.entries.push(Entry::Null);
        tape
    }

    /// Returns whether `entries` more entries may be decoded again. In a recursive union, values
    /// are decoded again inside values that are decoded again; without a limit, a short text could
    /// take exponential time.
    pub(super) fn may_decode_again(&self, entries: u32) -> bool {
        const TIMES: u64 = 64;
        let again = self.again.get() + u64::from(entries);
        self.again.set(again);
        again <= TIMES * self.text.len().max(self.entries.len()).max(16) as u64
    }

    /// Returns the whole value.
    pub fn root(&self) -> Node<'_> {
        Node::new(self, 0)
    }

    pub(super) fn with_capacity(entries: usize) -> Self {
        Self {
            text: "",
            entries: Vec::with_capacity(entries),
            strings: String::new(),
            decode_scratch: RefCell::default(),
            list: RefCell::default(),
            scratch: RefCell::default(),
            again: Cell::new(0),
            too_deep: Vec::new(),
            lone_surrogates: Vec::new(),
        }
    }

    #[inline]
    pub(super) fn entry(&self, index: u32) -> Entry {
        self.entries[index as usize]
    }

    /// Returns the index after the value at `index`.
    #[inline]
    pub(super) fn after(&self, index: u32) -> u32 {
        match self.entry(index) {
            Entry::Array { end, .. } | Entry::Object { end, .. } => end,
            _ => index + 1,
        }
    }

    /// Returns whether the array or object at `index` is the outermost one that is too deep for a
    /// type.
    #[inline]
    pub(super) fn is_too_deep(&self, index: u32) -> bool {
        !self.too_deep.is_empty() && self.too_deep.binary_search(&index).is_ok()
    }

    /// Returns the original text of the string at `index`, without quotes, if it has a lone
    /// surrogate.
    #[inline]
    pub(super) fn lone_surrogates(&self, index: u32) -> Option<&str> {
        if self.lone_surrogates.is_empty() {
            return None;
        }
        let at = self.lone_surrogates.binary_search_by_key(&index, |it| it.index).ok()?;
        let LoneSurrogates { start, end, .. } = self.lone_surrogates[at];
        Some(&self.text[start as usize..end as usize])
    }

    /// Returns the number at `index` in its original notation, unless it is an integer or came from
    /// a format without text.
    #[inline]
    pub(super) fn number(&self, index: u32) -> Option<&str> {
        match self.entry(index) {
            Entry::Number { start, end } => Some(&self.text[start as usize..end as usize]),
            Entry::CopiedNumber { start, end } => Some(&self.strings[start as usize..end as usize]),
            _ => None,
        }
    }

    /// Returns the string or key at `index`.
    #[inline]
    pub(super) fn string(&self, index: u32) -> Option<&str> {
        match self.entry(index) {
            Entry::Verbatim { start, end } => Some(&self.text[start as usize..end as usize]),
            Entry::Copied { start, end } => Some(&self.strings[start as usize..end as usize]),
            _ => None,
        }
    }

    /// Returns the bytes of a key. Faster than [`Self::key`], which has to check character
    /// boundaries.
    #[inline]
    pub(super) fn key_bytes(&self, index: u32) -> &[u8] {
        match self.entry(index) {
            Entry::Verbatim { start, end } => &self.text.as_bytes()[start as usize..end as usize],
            _ => self.key(index).as_bytes(),
        }
    }

    /// Returns whether the key at `index` equals `name`; most often, comparing lengths suffices.
    #[inline]
    pub(super) fn is_key(&self, index: u32, name: &str) -> bool {
        match self.entry(index) {
            Entry::Verbatim { start, end } if (end - start) as usize != name.len() => false,
            _ => self.key_bytes(index) == name.as_bytes(),
        }
    }

    /// Returns the key at `index`, which comes from walking an object's members.
    #[inline]
    pub(super) fn key(&self, index: u32) -> &str {
        self.string(index).expect("the builder puts a string before each member's value")
    }
}

/// The number of entries that most list elements need.
const ROOM_WITH_LIST: usize = 128;

/// Estimates the number of entries from the beginning of the text. Growing a large tape costs as
/// much as a tenth of parsing.
fn entries_of(text: &[u8]) -> usize {
    let begin = &text[..text.len().min(8192)];
    let marks = begin.iter().filter(|byte| matches!(byte, b',' | b':' | b'{' | b'[')).count();
    let all = marks.saturating_mul(text.len()) / begin.len().max(1);
    all + all / 16 + 4
}

#[cold]
fn not_json(text: &str) -> DecodeError {
    // Checks only the syntax, and reports line and column.
    let found = match serde_json::from_str::<IgnoredAny>(text) {
        Err(error) => format!("a syntax error: {error}"),
        Ok(_) => "a syntax error".to_owned(),
    };
    DecodeError::new("JSON", found)
}

#[cold]
fn not_utf8(error: std::str::Utf8Error) -> DecodeError {
    DecodeError::new("JSON", format!("bytes that are not UTF-8 at offset {}", error.valid_up_to()))
}

impl fmt::Debug for Tape<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.root().fmt(f)
    }
}
