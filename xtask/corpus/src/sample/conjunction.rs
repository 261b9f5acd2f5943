//! The conjunction of simple schemas.

use serde_json::{Map, Value};

use super::schemas::TAGS;

/// Keywords that imply a type if there is no `type`.
const HINTS: [(&str, &[&str]); 4] = [
    (
        "object",
        &[
            "properties",
            "required",
            "additionalProperties",
            "patternProperties",
            "minProperties",
            "propertyNames",
        ],
    ),
    ("array", &["items", "prefixItems", "minItems", "maxItems", "uniqueItems"]),
    ("string", &["pattern", "minLength", "maxLength", "format"]),
    ("number", &["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]),
];

/// Parts without references and unions; a value must be valid for all of them.
#[derive(Clone, Default)]
pub struct Conjunction<'s> {
    pub parts: Vec<&'s Map<String, Value>>,
    /// Properties that discriminate the variants of a union, and their values for this one.
    pub tags: Vec<(&'s str, &'s [Value])>,
}

impl<'s> Conjunction<'s> {
    pub fn add(&mut self, part: &'s Map<String, Value>) {
        self.parts.push(part);
    }

    /// Adds the discriminator values of a union for this variant.
    pub fn tag(&mut self, union: &'s Map<String, Value>, member: &'s Value) {
        let Some(tags) = union.get(TAGS) else { return };
        let values = member.get("$ref").and_then(Value::as_str).and_then(|place| tags["of"].get(place));
        if let (Some(property), Some(Value::Array(values))) = (tags["property"].as_str(), values) {
            self.tags.push((property, values));
        }
    }

    /// Returns the values of a keyword in all parts.
    pub fn all<'k>(&self, keyword: &'k str) -> impl Iterator<Item = &'s Value> + use<'_, 's, 'k> {
        self.parts.iter().filter_map(move |part| part.get(keyword))
    }

    /// Returns the largest number for a keyword.
    pub fn most(&self, keyword: &str) -> Option<u64> {
        self.all(keyword).filter_map(Value::as_u64).max()
    }

    /// Returns the smallest number for a keyword.
    pub fn least(&self, keyword: &str) -> Option<u64> {
        self.all(keyword).filter_map(Value::as_u64).min()
    }

    pub fn format(&self) -> Option<&'s str> {
        self.all("format").find_map(Value::as_str)
    }

    /// Returns the values that `enum` and `const` allow, if there are any.
    pub fn values(&self) -> Option<Vec<Value>> {
        let enums = self.all("enum").filter_map(Value::as_array).map(Vec::as_slice);
        let constants = self.all("const").map(std::slice::from_ref);
        let lists: Vec<&[Value]> = enums.chain(constants).collect();
        let (first, others) = lists.split_first()?;
        let everywhere = |value: &&Value| others.iter().all(|list| list.contains(value));
        Some(first.iter().filter(everywhere).cloned().collect())
    }

    /// Returns the JSON types that every part allows; `any` if no part has one. `None` if there is
    /// no such type.
    pub fn kinds(&self) -> Option<Vec<&'s str>> {
        let mut allowed: Option<Vec<&str>> = None;
        for kind in self.all("type") {
            let these: Vec<&str> = match kind {
                Value::String(kind) => vec![kind],
                kind => kind.as_array()?.iter().filter_map(Value::as_str).collect(),
            };
            allowed = Some(match allowed {
                None => these,
                Some(before) => meet(&before, &these),
            });
        }
        let kinds = allowed.unwrap_or_else(|| vec![self.hinted()]);
        (!kinds.is_empty()).then_some(kinds)
    }

    /// Returns whether types and values allow a valid value.
    pub fn is_possible(&self) -> bool {
        self.kinds().is_some() && self.values().is_none_or(|values| !values.is_empty())
    }

    fn hinted(&self) -> &'static str {
        let hint =
            HINTS.iter().find(|(_, keywords)| keywords.iter().any(|key| self.all(key).next().is_some()));
        match hint {
            Some((kind, _)) => kind,
            None if !self.tags.is_empty() => "object",
            None => "any",
        }
    }
}

/// Returns the types in both lists; integers are numbers.
fn meet<'s>(a: &[&'s str], b: &[&'s str]) -> Vec<&'s str> {
    let within =
        |kind: &str, list: &[&str]| list.contains(&kind) || (kind == "integer" && list.contains(&"number"));
    let mut kinds: Vec<&str> = a.iter().copied().filter(|kind| within(kind, b)).collect();
    for kind in b {
        if within(kind, a) && !kinds.contains(kind) {
            kinds.push(kind);
        }
    }
    kinds
}
