//! Instances of schemas.
//!
//! A schema is flattened into a conjunction of simple parts: references are followed, all parts of
//! `allOf` and one of `oneOf` and `anyOf` are added. Then an instance of all parts is created. Not
//! every instance is valid (`not` and the exclusion of `oneOf` are ignored), so each is judged
//! afterwards.

use serde_json::{Map, Value, json};

use super::conjunction::Conjunction;
use super::random::Random;
use super::{number, object, text};

/// The depth from which on instances have required members only.
const DEEP: usize = 5;

/// The maximal depth of instances.
const DEEPEST: usize = 32;

/// The most schemas to visit for one instance. A schema that only contains itself ends here.
const FUEL: usize = 4_000;

/// The share of optional members in an instance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fullness {
    Everything,
    Nothing,
    Half,
}

pub struct Sampler<'s> {
    pub definitions: &'s Map<String, Value>,
    pub random: Random,
    pub fullness: Fullness,
    fuel: usize,
}

impl<'s> Sampler<'s> {
    pub fn new(definitions: &'s Map<String, Value>, random: Random) -> Self {
        Self { definitions, random, fullness: Fullness::Half, fuel: 0 }
    }

    /// Returns an instance of a schema, if one was found.
    pub fn sample(&mut self, schema: &'s Value, fullness: Fullness) -> Option<Value> {
        self.fuel = FUEL;
        self.fullness = fullness;
        self.all_of(&[schema], 0)
    }

    /// Returns an instance of all of these schemas.
    pub fn all_of(&mut self, schemas: &[&'s Value], depth: usize) -> Option<Value> {
        if depth > DEEPEST {
            return None;
        }
        let mut conjunction = Conjunction::default();
        for schema in schemas {
            self.flatten(schema, &mut conjunction, 0)?;
        }
        self.instance(&conjunction, depth)
    }

    /// Returns whether only required members are created from this depth on.
    pub fn is_deep(&self, depth: usize) -> bool {
        depth >= DEEP || self.fuel < FUEL / 2
    }

    /// Returns whether an optional member is created at this depth.
    pub fn wants(&mut self, depth: usize) -> bool {
        match self.fullness {
            Fullness::Nothing => false,
            _ if self.is_deep(depth) => false,
            Fullness::Everything => depth < 2 || self.random.one_in(depth + 1),
            Fullness::Half => self.random.one_in(depth + 2),
        }
    }

    /// Adds a schema to a conjunction. `None` if nothing is valid for it, or if it never ends.
    fn flatten(&mut self, schema: &'s Value, into: &mut Conjunction<'s>, level: usize) -> Option<()> {
        self.fuel = self.fuel.checked_sub(1)?;
        let schema = match schema {
            Value::Bool(all) => return all.then_some(()),
            Value::Object(schema) => schema,
            _ => return Some(()),
        };
        if level > 40 {
            return None;
        }
        if let Some(target) = schema.get("$ref").and_then(Value::as_str) {
            let key = target.strip_prefix(super::schemas::DEFINITIONS)?;
            self.flatten(self.definitions.get(key)?, into, level + 1)?;
        }
        for part in schema.get("allOf").and_then(Value::as_array).into_iter().flatten() {
            self.flatten(part, into, level + 1)?;
        }
        for union in ["oneOf", "anyOf"] {
            if let Some(members) = schema.get(union).and_then(Value::as_array) {
                self.one_of(schema, members, into, level)?;
            }
        }
        if let Some(condition) = schema.get("if") {
            let holds = self.random.one_in(2);
            let then = schema.get(if holds { "then" } else { "else" });
            let parts = holds.then_some(condition).into_iter().chain(then);
            for part in parts {
                self.flatten(part, into, level + 1)?;
            }
        }
        into.add(schema);
        Some(())
    }

    /// Adds one variant of a union: the first that can be added, from a random start.
    fn one_of(
        &mut self,
        schema: &'s Map<String, Value>,
        members: &'s [Value],
        into: &mut Conjunction<'s>,
        level: usize,
    ) -> Option<()> {
        let first = self.random.below(members.len());
        for offset in 0..members.len() {
            let member = &members[(first + offset) % members.len()];
            let mut with = into.clone();
            if self.flatten(member, &mut with, level + 1).is_some() && with.is_possible() {
                with.tag(schema, member);
                *into = with;
                return Some(());
            }
        }
        None
    }

    fn instance(&mut self, conjunction: &Conjunction<'s>, depth: usize) -> Option<Value> {
        if let Some(values) = conjunction.values() {
            return self.random.pick(&values).cloned();
        }
        let mut kinds = conjunction.kinds()?;
        if kinds.len() > 1 && !self.random.one_in(6) {
            kinds.retain(|kind| *kind != "null");
        }
        let first = self.random.below(kinds.len());
        // If an object or array never ends, another type may.
        (0..kinds.len()).find_map(|offset| {
            let kind = kinds[(first + offset) % kinds.len()];
            self.of_kind(kind, conjunction, depth)
        })
    }

    fn of_kind(&mut self, kind: &str, conjunction: &Conjunction<'s>, depth: usize) -> Option<Value> {
        match kind {
            "null" => Some(Value::Null),
            "boolean" => Some(self.random.one_in(2).into()),
            "integer" => number::integer(&mut self.random, conjunction),
            "number" => number::number(&mut self.random, conjunction),
            "string" => text::text(&mut self.random, conjunction).map(Value::String),
            "array" => object::array(self, conjunction, depth),
            "object" => object::object(self, conjunction, depth),
            _ => Some(self.anything()),
        }
    }

    /// Returns any JSON, if the schema does not restrict it.
    pub fn anything(&mut self) -> Value {
        let some = [
            json!("any text"),
            json!(7),
            json!(-0.5),
            json!(true),
            json!(null),
            json!([1, "two", null]),
            json!({ "deep": { "list": [{}], "number": 12_345_678_901_i64, "none": null } }),
            json!({}),
            json!([]),
            json!(""),
        ];
        self.random.pick(&some).cloned().unwrap_or_default()
    }
}
