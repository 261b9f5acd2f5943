//! Annotations of a schema: title, description, default, extensions.

use super::Schema;
use super::parts::Part;
use super::value_names::ValueNames;
use crate::document::Node;

/// Adds the annotations of a part; later parts override earlier ones.
pub(super) fn annotate(schema: &mut Schema, part: &Part<'_>) {
    let at = &part.at;
    if part.view.item_values {
        names_of_values(schema, part);
    }
    let Some(object) = at.object().filter(|_| !part.view.no_annotations) else {
        return;
    };
    let text = |key| at.text(key).filter(|text| !text.trim().is_empty()).map(str::to_owned);
    schema.title = text("title").or(schema.title.take());
    schema.description = text("description").or(schema.description.take());
    schema.deprecated |= at.flag("deprecated");
    schema.read_only |= at.flag("readOnly");
    schema.write_only |= at.flag("writeOnly");
    if let Some(default) = object.get("default") {
        schema.default = Some(default.to_json());
    }
    names_of_values(schema, part);
}

/// Adds the extensions, and the names that they give to the values of `enum`.
fn names_of_values(schema: &mut Schema, part: &Part<'_>) {
    let Some(object) = part.at.object() else {
        return;
    };
    let counts = |key: &str| key.starts_with("x-") && (!part.view.item_values || key.contains("enum"));
    for (key, node) in object.iter().filter(|(key, _)| counts(key)) {
        schema.extensions.insert(key.to_owned(), node.to_json());
    }
    let values = object.get("enum").and_then(Node::as_array);
    if let Some(values) = values.filter(|_| schema.extensions.keys().any(|key| key.contains("enum"))) {
        let values: Vec<_> = values.iter().map(Node::to_json).collect();
        schema.value_names = ValueNames::read(&values, &schema.extensions);
    }
}
