//! The judge: validates instances with an independent implementation of JSON Schema.

use jsonschema::Validator;
use serde_json::{Map, Value, json};

/// One validator for all definitions, so that shared parts are compiled once. Formats are asserted,
/// because variants of a union may differ only in them.
pub struct Judge(Validator);

impl Judge {
    /// # Errors
    ///
    /// If the definitions are not valid JSON Schema.
    pub fn new<'k>(
        definitions: &Map<String, Value>,
        keys: impl Iterator<Item = &'k str>,
    ) -> Result<Self, String> {
        let judged: Map<String, Value> = keys
            .map(|key| (key.to_owned(), json!({ "$ref": format!("{}{key}", super::schemas::DEFINITIONS) })))
            .collect();
        let schema = json!({
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$defs": definitions,
            "properties": judged,
        });
        jsonschema::options()
            .should_validate_formats(true)
            .build(&schema)
            .map(Self)
            .map_err(|error| format!("the validator cannot read the schemas: {error}"))
    }

    /// Returns whether the definition of that key allows the instance.
    pub fn allows(&self, key: &str, instance: &Value) -> bool {
        self.0.is_valid(&json!({ key: instance }))
    }
}
