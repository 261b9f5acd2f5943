use std::fmt;
use std::hash::{Hash, Hasher};

use serde_json::{Map, Value};

use super::escape::push_quoted;
use crate::{Encode, Encoder, Model, Node, Tape, UnknownJson, from_str};

/// The part of an object that its type's fields do not hold: unknown members, and whether an empty
/// field was `null` or missing. With it, an object is sent back as it was received.
///
/// A member set by [`insert`](Self::insert) is sent in addition to the fields; if it has the name
/// of a field, it is sent instead of that field.
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct Extra {
    /// A bit for each of the first 64 fields that is empty in an unusual way: an optional field
    /// that was `null`, or any other that was missing.
    notes: u64,
    rest: Option<Box<Rest>>,
}

/// Data that few objects need.
#[derive(Clone, Default)]
struct Rest {
    /// A JSON object with the unknown members as text, or nothing.
    members: Box<str>,
    /// Set if a member may have the name of a field, and replaces it.
    replaces: bool,
    wide: Option<Box<Wide>>,
}

/// Data that hardly any object needs.
#[derive(Clone, Default, PartialEq, Eq, Hash)]
struct Wide {
    /// `Extra::notes` for the fields after the first 64.
    notes: Vec<u64>,
    /// A bit for each required list that was `null`.
    null_lists: Vec<u64>,
}

impl Extra {
    /// Returns the unknown member with this name. A value that `Value` cannot represent becomes a
    /// string, see [`UnknownJson::to_value`]; [`get_json`](Self::get_json) returns it unchanged.
    #[inline]
    pub fn get(&self, name: &str) -> Option<Value> {
        self.get_json(name).map(|member| member.to_value())
    }

    /// Returns the unknown member with this name as JSON text, without loss.
    pub fn get_json(&self, name: &str) -> Option<UnknownJson> {
        Some(Tape::parse(self.text()).ok()?.root().member(name)?.keep())
    }

    /// Returns the unknown members.
    #[inline]
    pub fn iter(&self) -> impl Iterator<Item = (String, Value)> + use<> {
        self.members().into_iter()
    }

    /// Returns whether there are no unknown members.
    pub fn is_empty(&self) -> bool {
        self.text().is_empty()
    }

    /// Sets a member. If it has the name of a field, it is sent instead of that field. A
    /// [`Secret`](crate::Secret) becomes plain JSON here, which `Debug` prints.
    pub fn insert(&mut self, name: &str, value: impl Encode) {
        self.cut(name);
        let mut members = Encoder::new();
        members.raw("{");
        members.key(name);
        members.put(&value);
        members.raw("}");
        self.append(&members.into_string());
        self.rest().replaces = true;
    }

    /// Removes a member and returns it.
    #[inline]
    pub fn remove(&mut self, name: &str) -> Option<Value> {
        let removed = self.get(name)?;
        self.cut(name);
        Some(removed)
    }

    /// Removes a member without changing the others.
    fn cut(&mut self, name: &str) {
        if self.get_json(name).is_none() {
            return;
        }
        let mut others = Encoder::new();
        if let Ok(tape) = Tape::parse(self.text()) {
            let keys = tape.root().member_keys();
            others.object(keys.filter(|key| key.as_str() != Some(name)), Encoder::member_at);
        }
        let others = others.into_string();
        self.rest().members = if others == "{}" { Box::default() } else { others.into() };
    }

    /// Records that the optional field `name` of the model is sent as `null` while it is `None`.
    pub fn null<T: Model>(&mut self, name: &str) {
        if let Some(field) = T::NAMES.iter().position(|field| *field == name) {
            self.note(field);
        }
    }

    /// Records, like [`Self::note`], the fields whose bits are set; for the first 64 fields.
    #[inline]
    pub(super) fn note_first(&mut self, fields: u64) {
        self.notes |= fields;
    }

    /// Records that the field is empty in an unusual way.
    #[inline]
    pub(super) fn note(&mut self, field: usize) {
        if field < 64 {
            self.notes |= 1 << field;
        } else {
            set_bit(&mut self.wide().notes, field - 64);
        }
    }

    #[inline]
    pub(super) fn is_noted(&self, field: usize) -> bool {
        if field < 64 {
            self.notes >> field & 1 == 1
        } else {
            self.get_wide().is_some_and(|wide| has_bit(&wide.notes, field - 64))
        }
    }

    #[cold]
    pub(super) fn note_null_list(&mut self, field: usize) {
        set_bit(&mut self.wide().null_lists, field);
    }

    pub(super) fn is_null_list(&self, field: usize) -> bool {
        self.get_wide().is_some_and(|wide| has_bit(&wide.null_lists, field))
    }

    /// Returns whether anything is recorded about fields.
    #[inline]
    pub(super) fn is_about_fields(&self) -> bool {
        self.notes != 0 || self.rest.as_ref().is_some_and(|rest| rest.replaces || rest.wide.is_some())
    }

    /// Stores the received value of a constant field instead of its constant.
    #[cold]
    pub(super) fn replace(&mut self, name: &str, node: Node<'_>) {
        let mut members = String::from("{");
        push_quoted(&mut members, name);
        members.push(':');
        members.push_str(node.keep().as_str());
        members.push('}');
        self.append(&members);
        self.rest().replaces = true;
    }

    /// Adds the members of the JSON object `members`, which is not empty. The last of repeated
    /// names wins.
    pub(super) fn append(&mut self, members: &str) {
        let rest = self.rest();
        rest.members = if rest.members.is_empty() {
            members.into()
        } else {
            format!("{},{}", &rest.members[..rest.members.len() - 1], &members[1..]).into()
        };
    }

    /// Returns a JSON object with the unknown members as text, or nothing.
    pub(super) fn text(&self) -> &str {
        self.rest.as_ref().map_or("", |rest| &rest.members)
    }

    /// Returns the names of the members that are sent instead of fields.
    pub(super) fn replacing(&self) -> Vec<String> {
        match &self.rest {
            Some(rest) if rest.replaces => names_of(&rest.members),
            _ => Vec::new(),
        }
    }

    // Compiled only where it is used, like `Value`.
    #[inline]
    fn members(&self) -> Map<String, Value> {
        match from_str(self.text()) {
            Ok(Value::Object(members)) => members,
            _ => Map::new(),
        }
    }

    fn rest(&mut self) -> &mut Rest {
        self.rest.get_or_insert_default()
    }

    fn wide(&mut self) -> &mut Wide {
        self.rest().wide.get_or_insert_default()
    }

    fn get_wide(&self) -> Option<&Wide> {
        self.rest.as_ref()?.wide.as_deref()
    }
}

impl PartialEq for Rest {
    /// Compares members as JSON. The order of members and the notation of numbers do not matter.
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        self.wide == other.wide && super::equality::same_json(&self.members, &other.members)
    }
}

impl Eq for Rest {}

impl Hash for Rest {
    #[inline]
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.wide.hash(state);
        super::equality::hash_json(&self.members, state);
    }
}

impl fmt::Debug for Extra {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = self.text();
        write!(f, "Extra({})", if text.is_empty() { "{}" } else { text })
    }
}

/// Returns the names of the members of a JSON object.
fn names_of(object: &str) -> Vec<String> {
    let mut names = Vec::new();
    if let Ok(tape) = Tape::parse(object)
        && let Some(members) = tape.root().members()
    {
        for (name, _) in members {
            names.push(name.to_owned());
        }
    }
    names
}

fn set_bit(bits: &mut Vec<u64>, at: usize) {
    if bits.len() <= at / 64 {
        bits.resize(at / 64 + 1, 0);
    }
    bits[at / 64] |= 1 << (at % 64);
}

fn has_bit(bits: &[u64], at: usize) -> bool {
    bits.get(at / 64).is_some_and(|word| word >> (at % 64) & 1 == 1)
}
