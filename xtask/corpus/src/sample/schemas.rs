//! The schemas of a document as JSON Schema 2020-12, the dialect of the sampler and the judge.
//!
//! They are read from the document's tree rather than from results of the generator, so that a
//! mistake of the generator is not repeated here.

use std::collections::BTreeMap;

use crategen::document::{Document, Node, Version};
use crategen::pointer::Pointer;
use serde_json::{Map, Value, json};

use crate::tree;

/// The key with the tags of a union's discriminator, by the location of each variant.
pub const TAGS: &str = "x-tags";

/// The prefix of a `$ref` of a collected schema; the rest is a key of the definitions.
pub const DEFINITIONS: &str = "#/$defs/";

/// The messages that the schemas describe.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Requests and responses alike.
    Both,
    /// Requests, which lack properties that are `readOnly`.
    Request,
    /// Responses, which lack properties that are `writeOnly`.
    Response,
}

/// Schemas, each a definition of one JSON Schema.
pub struct Schemas<'d> {
    document: &'d Document,
    direction: Direction,
    /// The key of each definition, by location.
    keys: BTreeMap<Pointer, String>,
    definitions: Map<String, Value>,
    todo: Vec<(Pointer, String)>,
}

impl<'d> Schemas<'d> {
    pub fn new(document: &'d Document) -> Self {
        Self {
            document,
            direction: Direction::Both,
            keys: BTreeMap::new(),
            definitions: Map::new(),
            todo: Vec::new(),
        }
    }

    /// Leaves out the properties that messages of one direction lack.
    pub fn of(self, direction: Direction) -> Self {
        Self { direction, ..self }
    }

    /// Adds the schema at a location and all schemas that it refers to, and returns its key. `None`
    /// if there is no schema. A union that the generator makes of several schemas, such as those of
    /// a response, has the location of their parent.
    pub fn add(&mut self, place: &Pointer) -> Option<String> {
        let node = tree::find(self.document, place)?;
        let holds_schemas = node.as_object().is_some_and(|object| object.get("content").is_some());
        let is_part_of_document = place.parent().is_none_or(|parent| parent.parent().is_none());
        if holds_schemas || is_part_of_document || node.as_array().is_some() {
            return None;
        }
        let key = self.key(place.clone());
        while let Some((place, key)) = self.todo.pop() {
            // A dangling reference restricts nothing.
            let node = tree::find(self.document, &place);
            let schema = node.map_or(Value::Bool(true), |node| self.schema(node, &place));
            self.definitions.insert(key, schema);
        }
        Some(key)
    }

    #[cfg(test)]
    pub fn definitions(&self) -> &Map<String, Value> {
        &self.definitions
    }

    /// Returns the definitions, by key.
    pub fn into_definitions(self) -> Map<String, Value> {
        self.definitions
    }

    /// Returns the key of the schema at a location, and queues it if it is not known yet.
    fn key(&mut self, place: Pointer) -> String {
        if let Some(key) = self.keys.get(&place) {
            return key.clone();
        }
        let key = self.keys.len().to_string();
        self.keys.insert(place.clone(), key.clone());
        self.todo.push((place, key.clone()));
        key
    }

    fn schema(&mut self, node: &Node, place: &Pointer) -> Value {
        if let Some(all) = node.as_bool() {
            return Value::Bool(all);
        }
        let Some(object) = node.as_object() else { return Value::Bool(true) };
        let old = self.document.version() <= Version::V3_0;
        if let (true, Some(reference)) = (old, node.get("$ref").and_then(Node::as_str)) {
            return json!({ "$ref": self.reference(place, reference) });
        }
        let mut schema = Map::new();
        for (key, value) in object.iter() {
            if let Some(value) = self.keyword(key, value, place) {
                schema.insert(key.to_owned(), value);
            }
        }
        if let Some(reference) = node.get("$dynamicRef").and_then(Node::as_str) {
            schema.entry("$ref").or_insert(self.reference(place, reference).into());
        }
        if old {
            bring_to_date(&mut schema, node);
        }
        self.leave_out(&mut schema, node, place);
        if let Some(tags) = self.tags(node, place) {
            schema.insert(TAGS.to_owned(), tags);
            // A tag selects one of several valid variants, which JSON Schema cannot express.
            if !schema.contains_key("anyOf")
                && let Some(members) = schema.remove("oneOf")
            {
                schema.insert("anyOf".to_owned(), members);
            }
        }
        Value::Object(schema)
    }

    /// Returns the value of a supported keyword of the right type; others are ignored, as in the
    /// generator.
    fn keyword(&mut self, key: &str, value: &Node, place: &Pointer) -> Option<Value> {
        let here = place.child(key);
        match key {
            "$ref" => Some(self.reference(place, value.as_str()?).into()),
            "items" if value.as_array().is_some() => None,
            "additionalProperties"
            | "items"
            | "not"
            | "if"
            | "then"
            | "else"
            | "contains"
            | "propertyNames"
            | "unevaluatedProperties"
            | "unevaluatedItems" => Some(self.schema(value, &here)),
            "allOf" | "anyOf" | "oneOf" | "prefixItems" => {
                let members = value.as_array().filter(|members| !members.is_empty())?;
                let null = key.ends_with("Of") && key != "allOf" && has_object_for_null(members);
                let places = members.iter().enumerate();
                let member = |(index, member): (usize, &Node)| match null && is_object_for_null(member) {
                    true => json!({ "type": "null" }),
                    false => self.schema(member, &here.child(index)),
                };
                Some(places.map(member).collect())
            }
            "properties" | "patternProperties" | "dependentSchemas" => {
                // Documents of several files may have references instead of such maps, too.
                let (here, value) = tree::follow(self.document, &here, value);
                let members = value.as_object()?.iter();
                let members = members.filter(|(name, _)| key != "patternProperties" || is_pattern(name));
                Some(
                    members
                        .map(|(name, member)| (name.to_owned(), self.schema(member, &here.child(name))))
                        .collect(),
                )
            }
            "type" => kinds(value),
            "enum" => value.as_array().filter(|values| !values.is_empty()).map(|_| value.to_json()),
            "const" => Some(value.to_json()),
            "required" => {
                let names: Vec<Value> =
                    value.as_array()?.iter().filter_map(Node::as_str).map(Value::from).collect();
                Some(unique(names))
            }
            "minItems" | "maxItems" | "minLength" | "maxLength" | "minProperties" | "maxProperties"
            | "minContains" | "maxContains" => value.to_json().as_u64().map(Value::from),
            "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum" => {
                Some(value.to_json()).filter(Value::is_number)
            }
            "multipleOf" => {
                Some(value.to_json()).filter(|value| value.as_f64().is_some_and(|value| value > 0.0))
            }
            "uniqueItems" => value.as_bool().map(Value::from),
            "pattern" => value.as_str().filter(|pattern| is_pattern(pattern)).map(Value::from),
            "format" => value.as_str().map(Value::from),
            _ => None,
        }
    }

    /// Leaves out the properties that messages of the direction lack: no value is valid for them,
    /// and none is required.
    fn leave_out(&self, schema: &mut Map<String, Value>, node: &Node, place: &Pointer) {
        let mark = match self.direction {
            Direction::Both => return,
            Direction::Request => "readOnly",
            Direction::Response => "writeOnly",
        };
        let place = place.child("properties");
        let (place, properties) = match node.get("properties") {
            Some(properties) => tree::follow(self.document, &place, properties),
            None => return,
        };
        for (name, property) in properties.as_object().into_iter().flat_map(|it| it.iter()) {
            let (_, target) = tree::follow(self.document, &place.child(name), property);
            let is_marked = |node: &Node| node.get(mark).and_then(Node::as_bool) == Some(true);
            if !is_marked(property) && !is_marked(target) {
                continue;
            }
            if let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) {
                properties.insert(name.to_owned(), Value::Bool(false));
            }
            if let Some(required) = schema.get_mut("required").and_then(Value::as_array_mut) {
                required.retain(|required| required != name);
            }
        }
    }

    /// Returns a reference into the definitions.
    fn reference(&mut self, place: &Pointer, reference: &str) -> String {
        let target = tree::target(self.document, place, reference);
        DEFINITIONS.to_owned() + &self.key(target)
    }

    /// Returns the tags that a discriminator maps to each variant, by the variant's `$ref` in the
    /// union.
    fn tags(&mut self, node: &Node, place: &Pointer) -> Option<Value> {
        let discriminator = node.get("discriminator")?;
        // In Swagger 2.0 it is the name of the property.
        let property = discriminator.as_str().or_else(|| discriminator.get("propertyName")?.as_str())?;
        let mut tags: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let mapping = discriminator.get("mapping").and_then(Node::as_object);
        for (tag, target) in mapping.into_iter().flat_map(|mapping| mapping.iter()) {
            let target = target.as_str()?;
            // A mapping's value is a name or a reference (OpenAPI 3.1, 4.8.25).
            let named = !target.contains(['/', '#']) && !target.contains(".y") && !target.contains(".json");
            let target = if named { format!("#/components/schemas/{target}") } else { target.to_owned() };
            tags.entry(self.reference(place, &target)).or_default().push(tag.to_owned());
        }
        for union in ["oneOf", "anyOf"] {
            for member in node.get(union).and_then(Node::as_array).into_iter().flatten() {
                let Some(reference) = member.get("$ref").and_then(Node::as_str) else { continue };
                let name = tree::target(self.document, place, reference).last();
                tags.entry(self.reference(place, reference)).or_insert_with(|| vec![name]);
            }
        }
        Some(json!({ "property": property, "of": tags }))
    }
}

/// Returns whether a variant of a union is intended as null: OpenAPI 3.0 has no such type, so
/// documents have `{type: object, nullable: true}` among other objects. Strictly, that is any
/// object.
fn has_object_for_null(members: &[Node]) -> bool {
    let mut others = members.iter().filter(|member| !is_object_for_null(member)).peekable();
    let is_object = |node: &Node| node.get("type").is_none_or(|kind| kind.as_str() == Some("object"));
    others.peek().is_some() && others.all(is_object)
}

fn is_object_for_null(node: &Node) -> bool {
    let Some(object) = node.as_object() else { return false };
    let said = ["type", "nullable", "title", "description"];
    node.get("type").and_then(Node::as_str) == Some("object")
        && node.get("nullable").and_then(Node::as_bool) == Some(true)
        && object.iter().all(|(key, _)| said.contains(&key))
}

/// Converts keywords of OpenAPI 3.0 (3.0.3, "Schema Object") and of Swagger 2.0.
fn bring_to_date(schema: &mut Map<String, Value>, node: &Node) {
    for (bound, exclusive) in [("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")] {
        if node.get(exclusive).and_then(Node::as_bool) == Some(true)
            && let Some(value) = schema.remove(bound)
        {
            schema.insert(exclusive.to_owned(), value);
        }
    }
    let is_nullable = |key: &str| node.get(key).and_then(Node::as_bool) == Some(true);
    if is_nullable("nullable") || is_nullable("x-nullable") {
        if let Some(kind) = schema.get_mut("type") {
            *kind = json!([kind.clone(), "null"]);
        } else if schema.is_empty() {
            // Strictly this is anything; as a variant of a union, all documents mean null.
            schema.insert("type".to_owned(), "null".into());
        }
    }
}

/// Returns `type`, one or several; values that are not types of JSON are ignored.
fn kinds(value: &Node) -> Option<Value> {
    let kind = |node: &Node| {
        let kind = if node.is_null() { "null".to_owned() } else { node.as_str()?.to_lowercase() };
        ["null", "boolean", "integer", "number", "string", "array", "object"]
            .contains(&kind.as_str())
            .then(|| Value::from(kind))
    };
    match value.as_array() {
        None => kind(value),
        Some(several) => {
            let kinds: Vec<Value> = several.iter().filter_map(kind).collect();
            (!kinds.is_empty()).then(|| unique(kinds))
        }
    }
}

fn unique(values: Vec<Value>) -> Value {
    let mut out: Vec<Value> = Vec::new();
    for value in values {
        if !out.contains(&value) {
            out.push(value);
        }
    }
    Value::Array(out)
}

/// Returns whether the judge supports a pattern.
fn is_pattern(pattern: &str) -> bool {
    jsonschema::validator_for(&json!({ "pattern": pattern })).is_ok()
}
