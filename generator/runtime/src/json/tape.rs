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
//! - A value and all that it holds are neighbours, so a member that a type does not know is skipped
//!   by one assignment, and kept by copying its range of the text: numbers stay as they were
//!   written.
//! - Strings without escapes are ranges of the text; only those with escapes are copied, to
//!   `strings`. Nothing is allocated for each value.
//! - A union looks at kinds, keys and tags of a node on the tape before it decides, and decodes
//!   once.
//! - The items of a page are decoded while the text is read ([`List`]), so the tape never holds
//!   more than one of them.
//!
//! It replaces `serde_json`'s `Value`, which loses the order of repeated keys and the digits of
//! numbers, and serde's buffering of untagged unions, which copies each value.
//! `cargo xtask bench decode` measures it against derived serde.

use std::cell::{Cell, RefCell};
use std::fmt;

use serde::de::IgnoredAny;

use super::list::List;
use super::object::Desk;
use super::scanner::{Rejected, Scanner};
use crate::{DecodeError, Decoded, Node};

/// A parsed JSON text: one flat list, in the order of the text.
///
/// Whatever RFC 8259 calls JSON is read, of any depth; types decode to a depth of 127.
pub struct Tape<'a> {
    /// The text of JSON; empty where the values come from another format.
    pub(super) text: &'a str,
    pub(super) entries: Vec<Entry>,
    /// The strings that are no part of the text, since they have escapes there.
    pub(super) strings: String,
    /// Where objects that are being decoded write down what they have.
    pub(super) desk: RefCell<Desk>,
    /// The list that is decoded while the text is read, where there is one.
    pub(super) list: RefCell<Option<List>>,
    /// Text of unknown members while it is put together, kept for the next.
    pub(super) scratch: RefCell<String>,
    /// The number of entries that were decoded again, as another member of a union.
    again: Cell<u64>,
    /// The arrays and objects that are one level too deep, in order.
    pub(super) too_deep: Vec<u32>,
    /// The strings that are no Unicode, in order.
    pub(super) lone_surrogates: Vec<LoneSurrogates>,
}

/// The most levels of arrays and objects in values of types: decoding and dropping those recurses.
pub(super) const MAX_DEPTH: usize = 127;

/// A string or key with half of a surrogate pair, for which [`Tape::strings`] has U+FFFD.
pub(super) struct LoneSurrogates {
    pub(super) index: u32,
    /// The range of the string in [`Tape::text`], with its escapes.
    pub(super) start: u32,
    pub(super) end: u32,
}

/// A value, or the key of the value that follows.
#[derive(Clone, Copy, Debug)]
pub(super) enum Entry {
    Null,
    Bool(bool),
    /// A negative integer.
    Signed(i64),
    Unsigned(u64),
    /// A number of a format that has no text.
    Float(f64),
    /// A range of [`Tape::text`]: a number that is no integer, or that neither `i64` nor `u64`
    /// holds.
    Number {
        start: u32,
        end: u32,
    },
    /// The same in [`Tape::strings`].
    CopiedNumber {
        start: u32,
        end: u32,
    },
    /// A range of [`Tape::text`], between quotes: it can be written again without a look at it.
    Verbatim {
        start: u32,
        end: u32,
    },
    /// A range of [`Tape::strings`].
    Copied {
        start: u32,
        end: u32,
    },
    /// `end` is the index of the first entry that is no part of it.
    Array {
        end: u32,
        len: u32,
    },
    /// An array that is on no tape, but in [`Tape::list`].
    Listed,
    /// `len` counts members.
    Object {
        end: u32,
        len: u32,
    },
}

impl<'a> Tape<'a> {
    /// Parses a text. An error has no path: it tells line and column.
    pub fn parse(text: &'a str) -> Decoded<Self> {
        Self::parse_with(text, None)
    }

    /// Parses a text that ought to be UTF-8.
    pub fn from_slice(text: &'a [u8]) -> Decoded<Self> {
        Self::from_slice_with(text, None)
    }

    /// As [`Self::from_slice`]; the elements of the list are decoded on the way.
    pub(super) fn from_slice_with(text: &'a [u8], list: Option<List>) -> Decoded<Self> {
        match std::str::from_utf8(text) {
            Ok(text) => Self::parse_with(text, list),
            Err(error) => Err(not_utf8(error)),
        }
    }

    /// As [`Self::parse`]; the elements of the list are decoded on the way.
    pub(super) fn parse_with(text: &'a str, list: Option<List>) -> Decoded<Self> {
        // RFC 8259, section 8.1: a byte order mark may be ignored.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        if u32::try_from(text.len()).is_err() {
            return Err(DecodeError::new("JSON", "more than 4 billion bytes of text"));
        }
        if list.is_some() {
            // What is wrong with an element is told with its path, for which all has to be there.
            // Short texts have no more: to count would take longer than it saves.
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

    /// The tape of `null`.
    #[cold]
    pub(super) fn null() -> Self {
        let mut tape = Self::with_capacity(1);
        tape.entries.push(Entry::Null);
        tape
    }

    /// Returns whether so many entries may be decoded once more. Values of a union that holds
    /// itself are decoded again in values that are decoded again, so that without a bound a short
    /// text could take for ever.
    pub(super) fn may_decode_again(&self, entries: u32) -> bool {
        const TIMES: u64 = 64;
        let again = self.again.get() + u64::from(entries);
        self.again.set(again);
        again <= TIMES * self.text.len().max(self.entries.len()).max(16) as u64
    }

    /// The whole value.
    pub fn root(&self) -> Node<'_> {
        Node::new(self, 0)
    }

    pub(super) fn with_capacity(entries: usize) -> Self {
        Self {
            text: "",
            entries: Vec::with_capacity(entries),
            strings: String::new(),
            desk: RefCell::default(),
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

    /// The index after the value at `index`.
    #[inline]
    pub(super) fn after(&self, index: u32) -> u32 {
        match self.entry(index) {
            Entry::Array { end, .. } | Entry::Object { end, .. } => end,
            _ => index + 1,
        }
    }

    /// Returns whether the array or object at `index` is the first on its way that is too deep for
    /// a type.
    #[inline]
    pub(super) fn is_too_deep(&self, index: u32) -> bool {
        !self.too_deep.is_empty() && self.too_deep.binary_search(&index).is_ok()
    }

    /// The string at `index` as it is in the text, without its quotes, if it has half of a
    /// surrogate pair.
    #[inline]
    pub(super) fn lone_surrogates(&self, index: u32) -> Option<&str> {
        if self.lone_surrogates.is_empty() {
            return None;
        }
        let at = self.lone_surrogates.binary_search_by_key(&index, |it| it.index).ok()?;
        let LoneSurrogates { start, end, .. } = self.lone_surrogates[at];
        Some(&self.text[start as usize..end as usize])
    }

    /// The number at `index` as it is written, unless it is an integer or of a format without text.
    #[inline]
    pub(super) fn number(&self, index: u32) -> Option<&str> {
        match self.entry(index) {
            Entry::Number { start, end } => Some(&self.text[start as usize..end as usize]),
            Entry::CopiedNumber { start, end } => Some(&self.strings[start as usize..end as usize]),
            _ => None,
        }
    }

    /// The string or the key at `index`.
    #[inline]
    pub(super) fn string(&self, index: u32) -> Option<&str> {
        match self.entry(index) {
            Entry::Verbatim { start, end } => Some(&self.text[start as usize..end as usize]),
            Entry::Copied { start, end } => Some(&self.strings[start as usize..end as usize]),
            _ => None,
        }
    }

    /// As [`Self::key`], without the search for the boundaries of characters that a slice of text
    /// costs.
    #[inline]
    pub(super) fn key_bytes(&self, index: u32) -> &[u8] {
        match self.entry(index) {
            Entry::Verbatim { start, end } => &self.text.as_bytes()[start as usize..end as usize],
            _ => self.key(index).as_bytes(),
        }
    }

    /// Whether the key at `index` is this one, most often told by its length.
    #[inline]
    pub(super) fn is_key(&self, index: u32, name: &str) -> bool {
        match self.entry(index) {
            Entry::Verbatim { start, end } if (end - start) as usize != name.len() => false,
            _ => self.key_bytes(index) == name.as_bytes(),
        }
    }

    /// The key at `index`, which comes from walking an object's members.
    #[inline]
    pub(super) fn key(&self, index: u32) -> &str {
        self.string(index).expect("the builder puts a string before each member's value")
    }
}

/// Of entries: as many as most elements of a list have.
const ROOM_WITH_LIST: usize = 128;

/// How many entries a text has, by what it begins with: making room anew, once it is large, costs
/// as much as a tenth of parsing.
fn entries_of(text: &[u8]) -> usize {
    let begin = &text[..text.len().min(8192)];
    let marks = begin.iter().filter(|byte| matches!(byte, b',' | b':' | b'{' | b'[')).count();
    let all = marks.saturating_mul(text.len()) / begin.len().max(1);
    all + all / 16 + 4
}

#[cold]
fn not_json(text: &str) -> DecodeError {
    // Checks the syntax and nothing else, and names line and column.
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
