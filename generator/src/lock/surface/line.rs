//! A line of a lock, written and read by one description.
//!
//! Each kind of line is described once, by [`Row::line`]: given the parts, [`Line`] writes a word
//! for each, otherwise it reads the word. So what is written can be read, in the same place:
//!
//! ```text
//! field glaze String optional wire=Glaze
//! ```
//!
//! is `word(name)`, `word(type)`, `presence`, and `setting("wire", …)`. Words come in a fixed
//! order; flags and settings after them are found by what they are.

use std::collections::BTreeSet;

use super::part::{Part, Types};
use super::quotes::{Word, assignment};
use crate::ir::Presence;

/// A part of a surface that has a line in a lock.
pub(super) trait Row: Sized {
    /// Writes the words of `it`, or reads them if there is no `it`. `None` if a word is not valid.
    fn line(line: &mut Line<'_>, it: Option<&Self>) -> Option<Self>;
}

/// A line that is written or read.
pub(super) struct Line<'a> {
    types: &'a Types<'a>,
    direction: Direction<'a>,
}

enum Direction<'a> {
    /// The text so far.
    Write(String),
    /// The words that are not read yet.
    Read(Vec<Word<'a>>),
}

impl<'a> Line<'a> {
    /// Writes a row after a keyword.
    pub fn written<T: Row>(types: &Types<'_>, keyword: &str, it: &T) -> String {
        let mut line = Line { types, direction: Direction::Write(keyword.to_owned()) };
        // A row that is given is returned as it is.
        let _ = T::line(&mut line, Some(it));
        match line.direction {
            Direction::Write(text) => text,
            Direction::Read(_) => String::new(),
        }
    }

    /// Reads a row of the words after its keyword. `None` if one of them is not valid, or of no
    /// meaning.
    pub fn read<T: Row>(types: &'a Types<'a>, words: &[Word<'a>]) -> Option<T> {
        let mut line = Self { types, direction: Direction::Read(words.to_vec()) };
        let it = T::line(&mut line, None)?;
        matches!(line.direction, Direction::Read(rest) if rest.is_empty()).then_some(it)
    }

    /// The next word.
    pub fn word<T: Part>(&mut self, given: Option<&T>) -> Option<T> {
        match &mut self.direction {
            Direction::Write(text) => {
                let given = given?;
                if !text.is_empty() {
                    text.push(' ');
                }
                text.push_str(&given.word(self.types));
                Some(given.clone())
            }
            Direction::Read(words) if words.is_empty() => None,
            Direction::Read(words) => T::meaning(words.remove(0), self.types),
        }
    }

    /// The next word, which a line may lack. A setting, such as `schema=Pot`, is not a word.
    pub fn optional<T: Part>(&mut self, given: Option<&T>) -> Option<Option<T>> {
        let absent = match &self.direction {
            Direction::Write(_) => given.is_none(),
            Direction::Read(words) => words.first().is_none_or(|word| assignment(word).is_some()),
        };
        if absent { Some(None) } else { self.word(given).map(Some) }
    }

    /// All words that are left. They are written sorted, each once.
    pub fn sorted<T: Part>(&mut self, given: Option<&[T]>) -> Option<Vec<T>> {
        match &mut self.direction {
            Direction::Write(text) => {
                let given = given?;
                let words: BTreeSet<String> = given.iter().map(|part| part.word(self.types)).collect();
                words.iter().for_each(|word| text.extend([" ", word]));
                Some(given.to_vec())
            }
            Direction::Read(words) => {
                std::mem::take(words).into_iter().map(|word| T::meaning(word, self.types)).collect()
            }
        }
    }

    /// A word that is there or not.
    pub fn flag(&mut self, flag: &str, given: Option<bool>) -> bool {
        match &mut self.direction {
            Direction::Write(text) => {
                let set = given.unwrap_or_default();
                if set {
                    text.push(' ');
                    text.push_str(flag);
                }
                set
            }
            Direction::Read(words) => take(words, |word| (word == flag).then_some(word)).is_some(),
        }
    }

    /// `KEY=VALUE`, if there is a value.
    pub fn setting<T: Part>(&mut self, key: &str, given: Option<&T>) -> Option<Option<T>> {
        self.prefixed(&format!("{key}="), given)
    }

    /// A value after a prefix, if there is one.
    pub fn prefixed<T: Part>(&mut self, prefix: &str, given: Option<&T>) -> Option<Option<T>> {
        match &mut self.direction {
            Direction::Write(text) => {
                if let Some(given) = given {
                    text.push_str(&format!(" {prefix}{}", given.word(self.types)));
                }
                Some(given.cloned())
            }
            Direction::Read(words) => match take(words, |word| word.strip_prefix(prefix)) {
                Some(value) => T::meaning(value, self.types).map(Some),
                None => Some(None),
            },
        }
    }

    /// The flags `optional` and `nullable`.
    pub fn presence(&mut self, given: Option<Presence>) -> Presence {
        let optional = |it: Presence| matches!(it, Presence::Optional | Presence::OptionalNullable);
        let optional = self.flag("optional", given.map(optional));
        match (optional, self.flag("nullable", given.map(Presence::nullable))) {
            (false, false) => Presence::Required,
            (true, false) => Presence::Optional,
            (false, true) => Presence::Nullable,
            (true, true) => Presence::OptionalNullable,
        }
    }
}

/// Takes the first word that is searched for.
fn take<'a, T>(words: &mut Vec<Word<'a>>, found: impl Fn(Word<'a>) -> Option<T>) -> Option<T> {
    let index = words.iter().position(|word| found(word).is_some())?;
    found(words.remove(index))
}

/// A line of one word.
impl<T: Part> Row for T {
    fn line(line: &mut Line<'_>, it: Option<&Self>) -> Option<Self> {
        line.word(it)
    }
}
