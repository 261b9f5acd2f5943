//! Combines the keywords of all subschemas of a schema.

use std::collections::HashSet;

use indexmap::{IndexMap, IndexSet};
use serde_json::Value;

use super::Range;
use super::all_of::{ResolvedSubschema, ResolvedSubschemas};
use super::content::is_binary;
use super::cursor::Cursor;
use super::enumeration;
use super::json_types::JsonTypes;
use super::parts::Part;
use super::resolver::Resolver;
use crate::diagnostic::{Code, Diagnostic};
use crate::document::Node;

/// The combined keywords of a schema, apart from unions.
#[derive(Debug, Default)]
pub(super) struct Merged<'d> {
    /// The types that all subschemas permit, without `null`; `None` if no subschema has a `type`.
    pub types: Option<JsonTypes>,
    pub format: Option<&'d str>,
    /// The values that all subschemas permit; `None` if no subschema lists any.
    pub values: Option<Vec<Value>>,
    /// The nodes that list values.
    pub valued: Vec<Cursor<'d>>,
    /// The values are those of the array's items.
    pub has_item_values: bool,
    pub properties: IndexMap<&'d str, Vec<Cursor<'d>>>,
    /// The properties that the schema declares itself, not through a reference.
    pub own: IndexSet<&'d str>,
    pub required: IndexSet<&'d str>,
    /// Every `additionalProperties` and `unevaluatedProperties`.
    pub additional: Vec<Cursor<'d>>,
    pub patterns: IndexMap<&'d str, Vec<Cursor<'d>>>,
    pub items: Vec<Cursor<'d>>,
    /// The schemas of `prefixItems`, by position.
    pub prefix: Vec<Vec<Cursor<'d>>>,
    /// The smallest `maxItems`.
    pub most_items: Option<usize>,
    /// The smallest and the largest value, if there are bounds.
    pub bounds: (Option<i128>, Option<i128>),
    /// A subschema is `false`.
    pub never: bool,
    /// The type that other keywords add_synthetic_schema, for schemas without `type`.
    hints: Option<JsonTypes>,
}

impl<'d> Resolver<'d> {
    pub(super) fn merge(&mut self, resolved: &ResolvedSubschemas<'d>) -> Merged<'d> {
        let mut merged = Merged::default();
        for subschema in &resolved.list {
            if !self.effort.spend(1) {
                break;
            }
            if subschema.part.view.no_assertions {
                continue;
            }
            if subschema.part.view.item_values {
                self.join_values(&mut merged, &subschema.part.at);
                continue;
            }
            if subschema.part.at.node.as_bool() == Some(false) {
                merged.never = true;
            }
            self.join_types(&mut merged, subschema);
            self.join_values(&mut merged, &subschema.part.at);
            join_format(&mut merged, &subschema.part.at);
            self.join_object(&mut merged, subschema);
            join_array(&mut merged, &subschema.part.at);
            join_bounds(&mut merged, &subschema.part.at);
        }
        if merged.types.is_none() {
            merged.types = merged.hints;
        }
        merged
    }

    fn join_types(&mut self, merged: &mut Merged<'d>, subschema: &ResolvedSubschema<'d>) {
        let Part { at, view } = &subschema.part;
        let types = match view.only {
            Some(only) => Some(only),
            None => self.types(at),
        };
        let Some(types) = types else {
            return;
        };
        let both = match merged.types {
            Some(earlier) => earlier.without(JsonTypes::NULL).intersection(types),
            None => types,
        };
        if both.is_empty() && !types.is_empty() {
            let warning = Diagnostic::warning(
                Code::ConflictingParts,
                "the parts of this `allOf` have conflicting types; the last one is used",
            )
            .at(&at.pointer());
            self.report.push_once("contradiction", warning);
            merged.types = Some(types);
        } else {
            merged.types = Some(both);
        }
    }

    /// Returns the types in the node's `type`, without null; `None` if any type is valid.
    pub(super) fn types(&mut self, at: &Cursor<'d>) -> Option<JsonTypes> {
        let node = at.node.get("type")?;
        let names = match node.as_array() {
            Some(names) => names,
            None => std::slice::from_ref(node),
        };
        let mut types = JsonTypes::NONE;
        for name in names {
            // A bare YAML `null` means the type of that name.
            let text = if name.is_null() { Some("null") } else { name.as_str() };
            types = types.union(self.type_name(at, text, name)?);
        }
        // A bare `type:` or an empty list does not restrict the type.
        (!names.is_empty() && !node.is_null()).then_some(types.without(JsonTypes::NULL))
    }

    fn type_name(&mut self, at: &Cursor<'d>, text: Option<&str>, node: &Node) -> Option<JsonTypes> {
        let known = text.and_then(JsonTypes::from_name);
        if known.is_some() {
            return known;
        }
        let known_alias = text.and_then(JsonTypes::from_alias);
        let shown = node.scalar_text().unwrap_or_else(|| node.kind()).to_owned();
        let is_file = shown == "file" && self.is_swagger();
        if shown != "any" && !is_file {
            let warning = Diagnostic::warning(
                Code::InvalidValue,
                match known_alias {
                    Some(_) => format!("`{shown}` is not a JSON Schema type; it is read as the closest one"),
                    None => format!("`{shown}` is not a JSON Schema type; any value is accepted"),
                },
            );
            let warning = warning.at(&at.pointer().child("type"));
            self.report.push_once(format!("type {shown}"), warning);
        }
        known_alias
    }

    fn join_values(&mut self, merged: &mut Merged<'d>, at: &Cursor<'d>) {
        let Some(values) = enumeration::values(at) else {
            return;
        };
        let values: Vec<Value> = values.into_iter().filter(|value| !value.is_null()).collect();
        merged.valued.push(at.clone());
        self.effort.spend(values.len());
        merged.values = Some(match merged.values.take() {
            None => values,
            Some(earlier) => {
                let permitted: HashSet<&Value> = values.iter().collect();
                let both: Vec<Value> =
                    earlier.into_iter().filter(|value| permitted.contains(value)).collect();
                if both.is_empty() { values } else { both }
            }
        });
    }

    fn join_object(&mut self, merged: &mut Merged<'d>, subschema: &ResolvedSubschema<'d>) {
        let at = &subschema.part.at;
        let Some(object) = at.object() else {
            return;
        };
        let properties = self.members_of(at, "properties");
        self.effort.spend(properties.len());
        for (name, property) in properties {
            // Draft 3 had `required` on the property itself.
            if property.flag("required") {
                merged.required.insert(name);
                self.draft_3_required(&property);
            }
            merged.properties.entry(name).or_default().push(property);
            if !subschema.referenced {
                merged.own.insert(name);
            }
        }
        for item in object.get("required").and_then(Node::as_array).unwrap_or_default() {
            merged.required.extend(item.scalar_text());
        }
        for (pattern, schema) in self.members_of(at, "patternProperties") {
            merged.patterns.entry(pattern).or_default().push(schema);
        }
        let additional = at.get("additionalProperties");
        merged.additional.extend(additional.or_else(|| at.get("unevaluatedProperties")));
        let is_about_objects = |(key, node): (&str, &Node)| match key {
            "properties"
            | "additionalProperties"
            | "patternProperties"
            | "unevaluatedProperties"
            | "propertyNames"
            | "minProperties"
            | "maxProperties" => true,
            "required" => node.as_array().is_some(),
            _ => false,
        };
        if object.iter().any(is_about_objects) {
            merged.hint(JsonTypes::OBJECT);
        }
    }

    fn draft_3_required(&mut self, property: &Cursor<'d>) {
        let warning = Diagnostic::warning(Code::InvalidValue,
            "`required: true` on a property is JSON Schema draft 3 syntax; the property is treated as required",
        )
        .at(&property.pointer())
        .help("add the property's name to the `required` list of the object");
        self.report.push_once("draft 3 required", warning);
    }
}

impl Merged<'_> {
    /// Returns whether an array's `enum` of scalars lists the values of its items. Read literally,
    /// it would permit no value, because no array is a scalar.
    pub fn gives_values_to_items(&self, values: &[Value]) -> bool {
        let are_scalars = values.iter().all(|value| !value.is_array() && !value.is_object());
        self.types == Some(JsonTypes::ARRAY) && self.prefix.is_empty() && !values.is_empty() && are_scalars
    }

    /// Returns the range of integers that the bounds allow.
    pub fn range(&self) -> Range {
        let (least, most) = (self.bounds.0.unwrap_or(0), self.bounds.1.unwrap_or(0));
        if least >= i32::MIN.into() && most <= 1 << 31 {
            Range::Usual
        } else if least >= i64::MIN.into() && most <= i64::MAX.into() {
            Range::Long
        } else if self.bounds.0.is_some_and(|least| least >= 0) && most <= u64::MAX.into() {
            Range::Unsigned
        } else {
            Range::Beyond
        }
    }

    fn hint(&mut self, ty: JsonTypes) {
        self.hints.get_or_insert(ty);
    }
}

fn join_format<'d>(merged: &mut Merged<'d>, at: &Cursor<'d>) {
    let Some(object) = at.object() else {
        return;
    };
    if let Some(format) = at.text("format") {
        merged.format = Some(format);
        match format {
            "int32" | "int64" => merged.hint(JsonTypes::INTEGER),
            "float" | "double" => merged.hint(JsonTypes::NUMBER),
            "date-time" | "date" | "time" | "uuid" | "uri" | "url" | "email" | "byte" | "binary"
            | "password" => {
                merged.hint(JsonTypes::STRING);
            }
            _ => {}
        }
    }
    // `file` of Swagger 2.0, and the 3.1 equivalents of `byte` and `binary` in 3.0.
    if at.text("type") == Some("file") {
        merged.format = Some("binary");
    }
    if let Some("base64" | "base64url") = at.text("contentEncoding") {
        merged.format = Some("byte");
        merged.hint(JsonTypes::STRING);
    } else if is_binary(at) && merged.format != Some("byte") {
        merged.format = Some("binary");
        merged.hint(JsonTypes::STRING);
    }
    for (key, _) in object.iter() {
        match key {
            "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum" | "multipleOf" => {
                merged.hint(JsonTypes::NUMBER);
            }
            "minLength" | "maxLength" | "pattern" => merged.hint(JsonTypes::STRING),
            "items" | "prefixItems" | "minItems" | "maxItems" | "uniqueItems" => {
                merged.hint(JsonTypes::ARRAY)
            }
            _ => {}
        }
    }
}

fn join_array<'d>(merged: &mut Merged<'d>, at: &Cursor<'d>) {
    if let Some(most) = at.text("maxItems").and_then(|text| text.parse().ok()) {
        merged.most_items = Some(merged.most_items.map_or(most, |known| known.min(most)));
    }
    let positional = at.get("prefixItems").or_else(|| {
        // Up to draft 2019-09, an array in `items` described a tuple.
        at.get("items").filter(|items| items.node.as_array().is_some())
    });
    if let Some(positional) = positional {
        for (index, item) in positional.items().enumerate() {
            if merged.prefix.len() <= index {
                merged.prefix.push(Vec::new());
            }
            merged.prefix[index].push(item);
        }
        let rest = at
            .get("items")
            .filter(|items| items.node.as_array().is_none())
            .or_else(|| at.get("additionalItems"));
        merged.items.extend(rest);
    } else {
        merged.items.extend(at.get("items"));
    }
}

/// Keeps the narrowest bounds.
fn join_bounds(merged: &mut Merged<'_>, at: &Cursor<'_>) {
    let bound = |key: &str, adjustment: i128| {
        let node = at.node.get(key)?;
        let value = node.as_bool().is_none().then(|| whole(node.scalar_text()?)).flatten()?;
        Some(value.saturating_add(adjustment))
    };
    let (least, most) = &mut merged.bounds;
    for (key, adjustment) in [("minimum", 0), ("exclusiveMinimum", 1)] {
        *least = (*least).max(bound(key, adjustment));
    }
    for (key, adjustment) in [("maximum", 0), ("exclusiveMaximum", -1)] {
        *most =
            bound(key, adjustment).map_or(*most, |value| Some(most.map_or(value, |known| known.min(value))));
    }
}

/// Returns a bound as an integer. 2^63 - 1 and 2^64 - 1 cannot be written with an exponent or a
/// fraction, so their nearest floats stand for them. Integers are taken literally, even if a
/// publisher's JavaScript has rounded them.
fn whole(text: &str) -> Option<i128> {
    const TWO_TO_63: f64 = 9_223_372_036_854_775_808.0;
    if let Ok(value) = text.parse() {
        return Some(value);
    }
    match text.parse::<f64>().ok().filter(|value| !value.is_nan())? {
        TWO_TO_63 => Some(i64::MAX.into()),
        value if value == 2.0 * TWO_TO_63 => Some(u64::MAX.into()),
        value => Some(value as i128),
    }
}
