//! Fills a [`Tape`] from whatever serde can read.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::list::List;
use super::tape::{Entry, Tape};

/// How deep arrays and objects may nest; `serde_json` stops there by itself, other formats may not.
const MAX_DEPTH: u8 = 127;

/// What `serde_json` says in place of a number when some crate in the program enables its `arbitrary_precision`: an object
/// with this key and the number's text.
const NUMBER_KEY: &str = "$serde_json::private::Number";

impl<'de> Tape<'de> {
    /// Appends the value that `deserializer` holds.
    pub(super) fn fill<D: Deserializer<'de>>(&mut self, deserializer: D) -> Result<(), D::Error> {
        Value { tape: self, depth: 0 }.deserialize(deserializer)
    }

    #[inline]
    fn push<E: Error>(&mut self, entry: Entry) -> Result<(), E> {
        self.entries.push(entry);
        Ok(())
    }

    /// A string that may be a part of the text, whose positions are known to fit.
    #[inline]
    fn push_borrowed<E: Error>(&mut self, value: &'de str) -> Result<(), E> {
        let start = (value.as_ptr() as usize).wrapping_sub(self.text.as_ptr() as usize);
        if start >= self.text.len() {
            return self.push_copy(value);
        }
        self.push(Entry::Verbatim { start: start as u32, end: (start + value.len()) as u32 })
    }

    #[inline(never)]
    fn push_copy<E: Error>(&mut self, text: &str) -> Result<(), E> {
        let start = index(self.strings.len())?;
        self.strings.push_str(text);
        let end = index(self.strings.len())?;
        self.push(Entry::Copied { start, end })
    }

    fn push_number<E: Error>(&mut self, text: &str) -> Result<(), E> {
        let number = if let Ok(unsigned) = text.parse() {
            Entry::Unsigned(unsigned)
        } else if let Ok(signed) = text.parse() {
            Entry::Signed(signed)
        } else {
            match text.parse::<f64>() {
                Ok(float) if float.is_finite() => Entry::Float(float),
                _ => return Err(E::custom("number out of range")),
            }
        };
        self.push(number)
    }
}

/// Positions are 32 bits wide, to keep entries small.
fn index<E: Error>(position: usize) -> Result<u32, E> {
    u32::try_from(position).map_err(|_| E::custom("more than 4 billion bytes of text"))
}

/// Reads a value onto the tape.
struct Value<'t, 'de> {
    tape: &'t mut Tape<'de>,
    depth: u8,
}

impl<'de> Value<'_, 'de> {
    fn nested<E: Error>(&mut self) -> Result<Value<'_, 'de>, E> {
        if self.depth == MAX_DEPTH {
            return Err(E::custom("recursion limit exceeded"));
        }
        Ok(Value { tape: self.tape, depth: self.depth + 1 })
    }
}

impl<'de> DeserializeSeed<'de> for Value<'_, 'de> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Value<'_, 'de> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value that JSON has")
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.tape.push(Entry::Null)
    }

    fn visit_none<E: Error>(self) -> Result<(), E> {
        self.tape.push(Entry::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<(), E> {
        self.tape.push(Entry::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<(), E> {
        self.tape.push(u64::try_from(value).map_or(Entry::Signed(value), Entry::Unsigned))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<(), E> {
        self.tape.push(Entry::Unsigned(value))
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<(), E> {
        self.tape.push_number(&value.to_string())
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<(), E> {
        self.tape.push_number(&value.to_string())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<(), E> {
        self.tape.push(Entry::Float(value))
    }

    #[inline]
    fn visit_borrowed_str<E: Error>(self, value: &'de str) -> Result<(), E> {
        self.tape.push_borrowed(value)
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<(), E> {
        self.tape.push_copy(value)
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut sequence: A) -> Result<(), A::Error> {
        let mut nested = self.nested()?;
        let at = nested.tape.entries.len();
        nested.tape.entries.push(Entry::Null);
        let is_list = nested.depth <= List::DEEPEST && nested.tape.begins_list(at, nested.depth);
        let mut len = 0;
        while sequence.next_element_seed(nested.again())?.is_some() {
            if is_list && !nested.tape.move_to_list(at + 1) {
                // The text will be read anew, which tells what is wrong.
                return Err(A::Error::custom("an element is refused"));
            }
            len += 1;
        }
        let end = index(nested.tape.entries.len())?;
        nested.tape.entries[at] = if is_list { Entry::Listed } else { Entry::Array { end, len } };
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        let mut nested = self.nested()?;
        let at = nested.tape.entries.len();
        nested.tape.entries.push(Entry::Null);
        let mut len = 0;
        while map.next_key_seed(Key { tape: nested.tape })?.is_some() {
            if len == 0 && nested.tape.is_key(index(at + 1)?, NUMBER_KEY) && numbers_come_as_objects() {
                return nested.number(at, map);
            }
            map.next_value_seed(nested.again())?;
            len += 1;
        }
        let end = index(nested.tape.entries.len())?;
        nested.tape.entries[at] = Entry::Object { end, len };
        Ok(())
    }
}

impl<'de> Value<'_, 'de> {
    /// The seed of the next value at this depth.
    fn again(&mut self) -> Value<'_, 'de> {
        Value { tape: self.tape, depth: self.depth }
    }

    /// Takes back the object that was begun at `at`, whose value is the text of a number.
    #[cold]
    fn number<A: MapAccess<'de>>(&mut self, at: usize, mut map: A) -> Result<(), A::Error> {
        let text: String = map.next_value()?;
        self.tape.entries.truncate(at);
        self.tape.push_number(&text)
    }
}

/// Whether `serde_json` was compiled with `arbitrary_precision`. Asked only where an object has [`NUMBER_KEY`].
#[cold]
fn numbers_come_as_objects() -> bool {
    // Beyond what an `f64` can hold.
    "1e999".parse::<serde_json::Number>().is_ok()
}

/// Reads a member's key onto the tape. Formats whose keys may be numbers or booleans give their text.
struct Key<'t, 'de> {
    tape: &'t mut Tape<'de>,
}

impl<'de> DeserializeSeed<'de> for Key<'_, 'de> {
    type Value = ();

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for Key<'_, 'de> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string as a key")
    }

    #[inline]
    fn visit_borrowed_str<E: Error>(self, key: &'de str) -> Result<(), E> {
        self.tape.push_borrowed(key)
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<(), E> {
        self.tape.push_copy(key)
    }

    fn visit_i64<E: Error>(self, key: i64) -> Result<(), E> {
        self.tape.push_copy(&key.to_string())
    }

    fn visit_u64<E: Error>(self, key: u64) -> Result<(), E> {
        self.tape.push_copy(&key.to_string())
    }

    fn visit_bool<E: Error>(self, key: bool) -> Result<(), E> {
        self.tape.push_copy(if key { "true" } else { "false" })
    }
}
