//! The setters that send `null`, and their names.

use super::{analyzed, exchange, field};

/// Returns the null setter of the property `color` in a nested struct with other properties.
fn setter(color: &str, others: &str) -> Option<String> {
    let schemas = format!(
        "Boat: {{type: object, properties: {{part: {{$ref: '#/components/schemas/Part'}}}}}}, \
         Part: {{type: object, properties: {{color: {{{color}}}, {others}}}}}"
    );
    let api = analyzed(&format!("/boats: {{{}}}", exchange("post", Some("Boat"), None)), &schemas);
    field(&api, "Part", "color").null_setter.as_ref().map(ToString::to_string)
}

#[test]
fn null_is_sent_by_a_setter_of_a_free_name() {
    let rows = [
        ("type: string", "", None),
        ("type: [string, 'null']", "", Some("color_null")),
        ("type: [string, 'null'], readOnly: true", "", None),
        ("type: [string, 'null']", "color_null: {type: string}", Some("color_as_null")),
    ];
    for (color, others, expected) in rows {
        assert_eq!(setter(color, others).as_deref(), expected, "{color} {others}");
    }
}
