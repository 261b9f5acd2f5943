//! Whether an instance is valid, by somebody else's reading of JSON Schema.

use jsonschema::Validator;
use serde_json::{Map, Value, json};

/// One validator for all the definitions, so that what they share is compiled once. Formats count:
/// members of a union may differ in nothing else.
pub struct Judge(Validator);

impl Judge {
    /// # Errors
    ///
    /// Where the definitions are no JSON Schema.
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
            .map_err(|error| format!("the judge cannot read the schemas: {error}"))
    }

    /// Returns whether the definition of that key allows the instance.
    pub fn allows(&self, key: &str, instance: &Value) -> bool {
        self.0.is_valid(&json!({ key: instance }))
    }
}
