//! Valid instances of schemas, by their location.

use std::collections::BTreeMap;

use crategen::document::Document;
use crategen::pointer::Pointer;
use serde_json::{Map, Value};

use super::TRIES;
use super::judge::Judge;
use super::random::Random;
use super::sampler::{Fullness, Sampler};
use super::schemas::{Direction, Schemas};

/// The schemas at some locations of a document.
pub struct Instances {
    definitions: Map<String, Value>,
    keys: BTreeMap<Pointer, String>,
    judge: Judge,
}

impl Instances {
    /// Reads the schemas at these locations. In requests, they lack what only responses have.
    ///
    /// # Errors
    ///
    /// If a schema is not valid JSON Schema.
    pub fn new(
        document: &Document,
        direction: Direction,
        places: impl Iterator<Item = Pointer>,
    ) -> Result<Self, String> {
        let mut schemas = Schemas::new(document).of(direction);
        let keys: BTreeMap<Pointer, String> =
            places.filter_map(|place| Some((place.clone(), schemas.add(&place)?))).collect();
        let definitions = schemas.into_definitions();
        let judge = Judge::new(&definitions, keys.values().map(String::as_str))?;
        Ok(Self { definitions, keys, judge })
    }

    /// Returns a valid instance that is usable, if one was found. The seed tells samples apart.
    pub fn sample(
        &self,
        place: &Pointer,
        seed: u64,
        fullness: Fullness,
        is_usable: impl Fn(&Value) -> bool,
    ) -> Option<Value> {
        let key = self.keys.get(place)?;
        let schema = self.definitions.get(key)?;
        let mut sampler = Sampler::new(&self.definitions, Random::new(seed, &place.to_string()));
        (0..TRIES * TRIES)
            .filter_map(|_| sampler.sample(schema, fullness))
            .find(|instance| is_usable(instance) && self.judge.allows(key, instance))
    }

    /// Returns whether the schema at a location allows a value; `None` if there is no schema.
    pub fn allows(&self, place: &Pointer, value: &Value) -> Option<bool> {
        Some(self.judge.allows(self.keys.get(place)?, value))
    }
}
