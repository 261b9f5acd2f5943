//! A word of a line, and the types that words mention.

use std::collections::HashMap;

use super::quotes::Word;
use crate::ir::TypeId;
use crate::names::TypeName;

/// A part of a surface that is one word of a line.
pub(super) trait Part: Clone {
    fn word(&self, types: &Types<'_>) -> String;

    /// Returns the meaning of a word. `None` if it has none here.
    fn meaning(word: Word<'_>, types: &Types<'_>) -> Option<Self>;
}

/// The types that lines mention by name.
#[derive(Debug, Default)]
pub(super) struct Types<'a> {
    names: Vec<&'a str>,
    ids: HashMap<&'a str, TypeId>,
}

impl<'a> Types<'a> {
    /// Adds the next type. Returns `None` if there is one of that name.
    pub fn add(&mut self, name: &'a str) -> Option<()> {
        let id = TypeId(self.names.len());
        self.names.push(name);
        self.ids.insert(name, id).is_none().then_some(())
    }

    pub fn of(names: impl Iterator<Item = &'a TypeName>) -> Self {
        let mut types = Self::default();
        for name in names {
            types.add(name.as_str());
        }
        types
    }

    pub fn name(&self, id: TypeId) -> &str {
        self.names[id.0]
    }

    pub fn id(&self, name: &str) -> Option<TypeId> {
        self.ids.get(name).copied()
    }
}
