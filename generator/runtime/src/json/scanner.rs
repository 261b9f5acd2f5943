//! Parses JSON text (RFC 8259) onto a [`Tape`].
//!
//! `serde_json` rejects or rounds values that must be kept (numbers beyond `u64` and `f64`, lone
//! surrogates, more than 127 levels), unless features are enabled that affect every crate of the
//! user's program. Nothing here is recursive.

use super::escape::is_special;
use super::list::List;
use super::tape::{Entry, LoneSurrogates, MAX_DEPTH, Tape};

/// The text is not JSON, or a list element was rejected. A second pass over the text finds the
/// reason.
pub(super) struct Rejected;

/// The index used if no array or object is open.
const NONE: u32 = u32::MAX;

/// The text, whose length fits into 32 bits, and the position of the next value.
pub(super) struct Scanner<'t, 'a> {
    tape: &'t mut Tape<'a>,
    bytes: &'a [u8],
    at: usize,
    /// The index of the innermost open array or object. While it is open, its entry holds the index
    /// of the enclosing one instead of its end.
    open: u32,
    is_object: bool,
    /// The number of its elements or members.
    len: u32,
    depth: usize,
    /// The index of the array whose elements are decoded while parsing.
    list: u32,
}

impl<'t, 'a> Scanner<'t, 'a> {
    /// Starts at the beginning of the tape's text.
    pub(super) fn new(tape: &'t mut Tape<'a>) -> Self {
        let bytes = tape.text.as_bytes();
        Self { tape, bytes, at: 0, open: NONE, is_object: false, len: 0, depth: 0, list: NONE }
    }

    /// Parses one value and rejects anything after it.
    pub(super) fn scan(mut self) -> Result<(), Rejected> {
        loop {
            match self.token()? {
                b'"' => self.string()?,
                b'{' => {
                    self.enter(true);
                    if self.token()? != b'}' {
                        self.key()?;
                        continue;
                    }
                    self.leave();
                }
                b'[' => {
                    self.enter(false);
                    if self.token()? != b']' {
                        continue;
                    }
                    self.leave();
                }
                b'-' | b'0'..=b'9' => self.number()?,
                b't' => self.literal("true", Entry::Bool(true))?,
                b'f' => self.literal("false", Entry::Bool(false))?,
                b'n' => self.literal("null", Entry::Null)?,
                _ => return Err(Rejected),
            }
            loop {
                if self.open == NONE {
                    return self.end();
                }
                self.len += 1;
                if self.open == self.list && !self.tape.move_to_list(self.open as usize + 1) {
                    return Err(Rejected);
                }
                match (self.token()?, self.is_object) {
                    (b',', true) => {
                        self.at += 1;
                        self.key()?;
                        break;
                    }
                    (b',', false) => {
                        self.at += 1;
                        break;
                    }
                    (b'}', true) | (b']', false) => self.leave(),
                    _ => return Err(Rejected),
                }
            }
        }
    }

    /// Returns the next byte that is not whitespace.
    #[inline]
    fn token(&mut self) -> Result<u8, Rejected> {
        loop {
            match self.bytes.get(self.at) {
                Some(b' ' | b'\n' | b'\r' | b'\t') => self.at += 1,
                Some(&byte) => return Ok(byte),
                None => return Err(Rejected),
            }
        }
    }

    fn end(&mut self) -> Result<(), Rejected> {
        if self.token().is_ok() { Err(Rejected) } else { Ok(()) }
    }

    #[inline]
    fn enter(&mut self, is_object: bool) {
        self.at += 1;
        let index = self.tape.entries.len() as u32;
        if let Some(Entry::Array { len, .. } | Entry::Object { len, .. }) =
            self.tape.entries.get_mut(self.open as usize)
        {
            *len = self.len;
        }
        let (end, len) = (self.open, 0);
        self.tape.entries.push(if is_object {
            Entry::Object { end, len }
        } else {
            Entry::Array { end, len }
        });
        self.depth += 1;
        (self.open, self.is_object, self.len) = (index, is_object, 0);
        if self.depth == MAX_DEPTH + 1 {
            self.tape.too_deep.push(index);
        } else if !is_object
            && self.depth <= List::DEEPEST
            && self.tape.begins_list(index as usize, self.depth)
        {
            self.list = index;
        }
    }

    #[inline]
    fn leave(&mut self) {
        self.at += 1;
        let (end, len) = (self.tape.entries.len() as u32, self.len);
        let entry = &mut self.tape.entries[self.open as usize];
        let (Entry::Array { end: outer, .. } | Entry::Object { end: outer, .. }) = *entry else {
            return;
        };
        *entry = match self.is_object {
            true => Entry::Object { end, len },
            false if self.open == self.list => Entry::Streamed,
            false => Entry::Array { end, len },
        };
        self.open = outer;
        self.depth -= 1;
        match self.tape.entries.get(outer as usize) {
            Some(&Entry::Array { len, .. }) => (self.is_object, self.len) = (false, len),
            Some(&Entry::Object { len, .. }) => (self.is_object, self.len) = (true, len),
            _ => {}
        }
    }

    #[inline]
    fn key(&mut self) -> Result<(), Rejected> {
        if self.token()? != b'"' {
            return Err(Rejected);
        }
        self.string()?;
        if self.token()? != b':' {
            return Err(Rejected);
        }
        self.at += 1;
        Ok(())
    }

    #[inline]
    fn literal(&mut self, text: &str, entry: Entry) -> Result<(), Rejected> {
        if !self.bytes[self.at..].starts_with(text.as_bytes()) {
            return Err(Rejected);
        }
        self.at += text.len();
        self.tape.entries.push(entry);
        Ok(())
    }

    /// Parses a string or key, starting at its opening quote.
    #[inline]
    fn string(&mut self) -> Result<(), Rejected> {
        let start = self.at + 1;
        let end = start + plain_len(&self.bytes[start..]);
        match self.bytes.get(end) {
            Some(b'"') => {
                self.at = end + 1;
                self.tape.entries.push(Entry::Verbatim { start: start as u32, end: end as u32 });
                Ok(())
            }
            Some(b'\\') => self.escaped_string(start, end),
            _ => Err(Rejected),
        }
    }

    /// Parses a string that starts at `start` and has its first escape at `at`.
    #[inline(never)]
    fn escaped_string(&mut self, start: usize, mut at: usize) -> Result<(), Rejected> {
        let copied = self.tape.strings.len() as u32;
        let mut is_whole = true;
        let mut run = start;
        loop {
            self.tape.strings.push_str(&self.tape.text[run..at]);
            match self.bytes.get(at) {
                Some(b'"') => break,
                Some(b'\\') => {}
                _ => return Err(Rejected),
            }
            let escape = self.bytes.get(at + 1).ok_or(Rejected)?;
            at += 2;
            let character = match escape {
                b'"' | b'\\' | b'/' => *escape as char,
                b'b' => '\u{8}',
                b'f' => '\u{c}',
                b'n' => '\n',
                b'r' => '\r',
                b't' => '\t',
                b'u' => {
                    let (character, length) = unicode_escape(&self.bytes[at..])?;
                    at += length;
                    is_whole &= character.is_some();
                    character.unwrap_or(char::REPLACEMENT_CHARACTER)
                }
                _ => return Err(Rejected),
            };
            self.tape.strings.push(character);
            run = at;
            at += plain_len(&self.bytes[at..]);
        }
        if !is_whole {
            let index = self.tape.entries.len() as u32;
            let string = LoneSurrogates { index, start: start as u32, end: at as u32 };
            self.tape.lone_surrogates.push(string);
        }
        self.at = at + 1;
        self.tape.entries.push(Entry::Copied { start: copied, end: self.tape.strings.len() as u32 });
        Ok(())
    }

    /// Parses a number. If no integer type can hold it in its notation, a range of the text is
    /// kept.
    #[inline]
    fn number(&mut self) -> Result<(), Rejected> {
        /// The number of digits that always fit into a `u64`.
        const DIGITS: usize = 19;
        let start = self.at;
        let is_negative = self.bytes[start] == b'-';
        let first = start + usize::from(is_negative);
        let mut at = first;
        let mut value = 0_u64;
        while let Some(digit) = self.digit(at) {
            value = value.wrapping_mul(10).wrapping_add(digit);
            at += 1;
        }
        let digits = at - first;
        if digits == 0 || (digits > 1 && self.bytes[first] == b'0') {
            return Err(Rejected);
        }
        if let Some(b'.' | b'e' | b'E') = self.bytes.get(at) {
            at = self.fraction(at)?;
        } else if digits <= DIGITS && !is_negative {
            self.at = at;
            self.tape.entries.push(Entry::Unsigned(value));
            return Ok(());
        } else if digits <= DIGITS
            && let Ok(value @ 1..) = i64::try_from(value)
        {
            self.at = at;
            self.tape.entries.push(Entry::Signed(-value));
            return Ok(());
        }
        self.at = at;
        self.long_number(start);
        Ok(())
    }

    /// Keeps a number with a fraction or an exponent, with many digits, or `-0`.
    #[inline(never)]
    fn long_number(&mut self, start: usize) {
        let text = &self.tape.text[start..self.at];
        let entry = match (text.parse(), text.parse()) {
            (Ok(unsigned), _) => Entry::Unsigned(unsigned),
            (_, Ok(signed @ ..0)) => Entry::Signed(signed),
            _ => Entry::Number { start: start as u32, end: self.at as u32 },
        };
        self.tape.entries.push(entry);
    }

    #[inline]
    fn digit(&self, at: usize) -> Option<u64> {
        let digit = self.bytes.get(at)?.wrapping_sub(b'0');
        (digit < 10).then_some(u64::from(digit))
    }

    /// Returns the end of the fraction and exponent that begin at `at`.
    fn fraction(&self, mut at: usize) -> Result<usize, Rejected> {
        if self.bytes[at] == b'.' {
            at = self.digits(at + 1)?;
        }
        if let Some(b'e' | b'E') = self.bytes.get(at) {
            let sign = matches!(self.bytes.get(at + 1), Some(b'+' | b'-'));
            at = self.digits(at + 1 + usize::from(sign))?;
        }
        Ok(at)
    }

    /// Returns the end of the digits that begin at `start`; at least one is required.
    fn digits(&self, start: usize) -> Result<usize, Rejected> {
        let mut at = start;
        while self.digit(at).is_some() {
            at += 1;
        }
        if at == start { Err(Rejected) } else { Ok(at) }
    }
}

/// Parses the digits of an escape. Returns the character, `None` for half of a surrogate pair, and
/// the number of bytes that belong to it.
fn unicode_escape(bytes: &[u8]) -> Result<(Option<char>, usize), Rejected> {
    let first = hex(bytes).ok_or(Rejected)?;
    if let 0xd800..0xdc00 = first
        && let Some(rest) = bytes[4..].strip_prefix(b"\\u")
        && let Some(second @ 0xdc00..0xe000) = hex(rest)
    {
        let character = char::from_u32(0x10000 + ((first - 0xd800) << 10 | (second - 0xdc00)));
        return Ok((character, 10));
    }
    Ok((char::from_u32(first), 4))
}

fn hex(bytes: &[u8]) -> Option<u32> {
    let digits = bytes.first_chunk::<4>()?;
    digits.iter().try_fold(0, |value, &digit| Some(value << 4 | (digit as char).to_digit(16)?))
}

/// Returns the number of plain bytes before a quote, a backslash, or a byte that must be escaped.
#[inline]
fn plain_len(bytes: &[u8]) -> usize {
    let mut at = 0;
    while let Some(chunk) = bytes[at..].first_chunk::<8>() {
        let special = first_special(u64::from_le_bytes(*chunk));
        if special < 8 {
            return at + special;
        }
        at += 8;
    }
    let rest = &bytes[at..];
    at + rest.iter().position(|&byte| is_special(byte)).unwrap_or(rest.len())
}

/// Returns the position of the first special byte among eight, or 8. Checks all of them at once.
#[inline]
fn first_special(word: u64) -> usize {
    const EACH: u64 = u64::MAX / 0xff;
    // Sets the highest bit of each byte below `least`. Bytes after the first such byte may be wrong
    // because of borrowing.
    let below = |word: u64, least: u64| word.wrapping_sub(EACH * least) & !word;
    let equal = |byte: u8| below(word ^ (EACH * u64::from(byte)), 1);
    let special = (below(word, 0x20) | equal(b'"') | equal(b'\\')) & (EACH << 7);
    special.trailing_zeros() as usize / 8
}
