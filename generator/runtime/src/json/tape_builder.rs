//! Fills a [`Tape`] from any format that serde can read.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::decode::keeps_numbers;
use super::tape::{Entry, MAX_DEPTH, Tape};

/// The key of the object that `serde_json` produces instead of a number if some crate in the
/// program enables its feature `arbitrary_precision`. Its value is the number's text.
const NUMBER_KEY: &str = "$serde_json::private::Number";

impl Tape<'_> {
    /// Appends the value of `deserializer`.
    pub(super) fn fill<'de, D: Deserializer<'de>>(&mut self, deserializer: D) -> Result<(), D::Error> {
        Value { tape: self, depth: 0 }.deserialize(deserializer)
    }

    #[inline]
    fn push<E: Error>(&mut self, entry: Entry) -> Result<(), E> {
        self.entries.push(entry);
        Ok(())
    }

    fn push_copy<E: Error>(&mut self, text: &str) -> Result<(), E> {
        let (start, end) = self.copy(text)?;
        self.push(Entry::Copied { start, end })
    }

    fn copy<E: Error>(&mut self, text: &str) -> Result<(u32, u32), E> {
        let start = index(self.strings.len())?;
        self.strings.push_str(text);
        Ok((start, index(self.strings.len())?))
    }

    fn push_number<E: Error>(&mut self, text: &str) -> Result<(), E> {
        let number = if let Ok(unsigned) = text.parse() {
            Entry::Unsigned(unsigned)
        } else if let Ok(signed) = text.parse() {
            Entry::Signed(signed)
        } else {
            let (start, end) = self.copy(text)?;
            Entry::CopiedNumber { start, end }
        };
        self.push(number)
    }
}

/// Converts a position to 32 bits, which keeps entries small.
fn index<E: Error>(position: usize) -> Result<u32, E> {
    u32::try_from(position).map_err(|_| E::custom("more than 4 billion bytes of text"))
}

/// Reads a value onto the tape.
struct Value<'t, 'a> {
    tape: &'t mut Tape<'a>,
    depth: usize,
}

impl<'a> Value<'_, 'a> {
    fn nested<E: Error>(&mut self) -> Result<Value<'_, 'a>, E> {
        if self.depth == MAX_DEPTH {
            return Err(E::custom("recursion limit exceeded"));
        }
        Ok(Value { tape: self.tape, depth: self.depth + 1 })
    }
}

impl<'de> DeserializeSeed<'de> for Value<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Value<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
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

    fn visit_str<E: Error>(self, value: &str) -> Result<(), E> {
        self.tape.push_copy(value)
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut sequence: A) -> Result<(), A::Error> {
        let mut nested = self.nested()?;
        let at = nested.tape.entries.len();
        nested.tape.entries.push(Entry::Null);
        let mut len = 0;
        while sequence.next_element_seed(nested.again())?.is_some() {
            len += 1;
        }
        let end = index(nested.tape.entries.len())?;
        nested.tape.entries[at] = Entry::Array { end, len };
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        let mut nested = self.nested()?;
        let at = nested.tape.entries.len();
        nested.tape.entries.push(Entry::Null);
        let mut len = 0;
        while map.next_key_seed(Key { tape: nested.tape })?.is_some() {
            if len == 0 && nested.tape.is_key(index(at + 1)?, NUMBER_KEY) && keeps_numbers() {
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

impl<'a> Value<'_, 'a> {
    /// Returns the seed for the next value at this depth.
    fn again(&mut self) -> Value<'_, 'a> {
        Value { tape: self.tape, depth: self.depth }
    }

    /// Replaces the object that began at `at`, whose value is the text of a number.
    #[cold]
    fn number<'de, A: MapAccess<'de>>(&mut self, at: usize, mut map: A) -> Result<(), A::Error> {
        let text: String = map.next_value()?;
        self.tape.entries.truncate(at);
        self.tape.push_number(&text)
    }
}

/// Reads a member's key onto the tape. Accepts numbers and booleans as keys, as text.
struct Key<'t, 'a> {
    tape: &'t mut Tape<'a>,
}

impl<'de> DeserializeSeed<'de> for Key<'_, '_> {
    type Value = ();

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for Key<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string key")
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
