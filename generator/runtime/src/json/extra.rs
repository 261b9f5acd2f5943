use std::fmt;

use serde_json::{Map, Value};

use super::escape::push_quoted;
use crate::{Encode, Encoder, Model, Node, Tape, UnknownJson, from_str};

/// What an object holds beyond its type's fields, so that it can be written again as it came:
/// members that the type does not know, and whether an empty field was `null` or missing.
///
/// A member set by [`insert`](Self::insert) is sent beside the fields; one with the name of a field
/// is sent in its place.
#[derive(Clone, Default, PartialEq)]
pub struct Extra {
    /// A bit for each of the first 64 fields whose emptiness did not come in the usual way: an
    /// optional field that was `null`, any other that was missing.
    notes: u64,
    rest: Option<Box<Rest>>,
}

/// What few objects need.
#[derive(Clone, Default)]
struct Rest {
    /// The text of a JSON object with the unknown members, or nothing.
    members: Box<str>,
    /// Some member may have the name of a field, and replaces it.
    replaces: bool,
    wide: Option<Box<Wide>>,
}

/// What hardly any object needs.
#[derive(Clone, Default, PartialEq)]
struct Wide {
    /// `Extra::notes` of the fields after the first 64.
    notes: Vec<u64>,
    /// A bit for each required list that was `null`.
    null_lists: Vec<u64>,
}

impl Extra {
    /// Returns the unknown member of this name. What a `Value` cannot hold is a string, as
    /// [`UnknownJson::to_value`] says; [`get_json`](Self::get_json) has it as it came.
    #[inline]
    pub fn get(&self, name: &str) -> Option<Value> {
        self.get_json(name).map(|member| member.to_value())
    }

    /// Returns the unknown member of this name as JSON text, from which nothing is lost.
    pub fn get_json(&self, name: &str) -> Option<UnknownJson> {
        Some(Tape::parse(self.text()).ok()?.root().member(name)?.keep())
    }

    /// The unknown members.
    #[inline]
    pub fn iter(&self) -> impl Iterator<Item = (String, Value)> + use<> {
        self.members().into_iter()
    }

    /// Whether no member is unknown.
    pub fn is_empty(&self) -> bool {
        self.text().is_empty()
    }

    /// Sets a member. One that is named as a field of the object is sent in place of that field. A
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

    /// Takes a member out.
    #[inline]
    pub fn remove(&mut self, name: &str) -> Option<Value> {
        let removed = self.get(name)?;
        self.cut(name);
        Some(removed)
    }

    /// Leaves the other members as they came.
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

    /// Notes that the optional field `name` of the model is sent as `null` while it is `None`.
    pub fn null<T: Model>(&mut self, name: &str) {
        if let Some(field) = T::NAMES.iter().position(|field| *field == name) {
            self.note(field);
        }
    }

    /// As [`Self::note`], of those of the first 64 fields that have a bit.
    #[inline]
    pub(super) fn note_first(&mut self, fields: u64) {
        self.notes |= fields;
    }

    /// Notes that the field's emptiness did not come in the usual way.
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

    /// Whether it says something about fields, rather than nothing or unknown members only.
    #[inline]
    pub(super) fn is_about_fields(&self) -> bool {
        self.notes != 0 || self.rest.as_ref().is_some_and(|rest| rest.replaces || rest.wide.is_some())
    }

    /// Keeps the value that a constant field came with instead of its own.
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

    /// Adds the members of the JSON object `members`, which is not empty. The last counts where a
    /// name is repeated.
    pub(super) fn append(&mut self, members: &str) {
        let rest = self.rest();
        rest.members = if rest.members.is_empty() {
            members.into()
        } else {
            format!("{},{}", &rest.members[..rest.members.len() - 1], &members[1..]).into()
        };
    }

    /// The text of a JSON object with the unknown members, or nothing.
    pub(super) fn text(&self) -> &str {
        self.rest.as_ref().map_or("", |rest| &rest.members)
    }

    /// The names of the members that are sent in place of fields of the same names.
    pub(super) fn replacing(&self) -> Vec<String> {
        match &self.rest {
            Some(rest) if rest.replaces => names_of(&rest.members),
            _ => Vec::new(),
        }
    }

    // Compiled where it is used, as `Value` is.
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
    /// Members are compared as JSON: neither their order nor the way a number is written counts.
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        self.wide == other.wide && super::equality::same_json(&self.members, &other.members)
    }
}

impl fmt::Debug for Extra {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = self.text();
        write!(f, "Extra({})", if text.is_empty() { "{}" } else { text })
    }
}

/// The names of the members of a JSON object.
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
