//! The members of responses that hold secrets.

use super::{analyzed, exchange};
use crate::analyze::secret_members;
use crate::text::Text;

#[test]
fn properties_with_secrets_are_found_wherever_a_response_has_them() {
    let key = "{type: string, format: password}";
    let part = "{$ref: '#/components/schemas/Part'}";
    // A part has the secret `pin`.
    let rows: [(String, &[&str]); 9] = [
        ("{type: object, properties: {name: {type: string}}}".to_owned(), &[]),
        (format!("{{type: object, properties: {{key: {key}}}}}"), &["key"]),
        (format!("{{type: object, properties: {{keys: {{type: array, items: {key}}}}}}}"), &["keys"]),
        (format!("{{type: object, properties: {{key: {{oneOf: [{key}, {{type: integer}}]}}}}}}"), &["key"]),
        (format!("{{type: object, properties: {{part: {part}}}}}"), &["pin"]),
        (format!("{{type: array, items: {part}}}"), &["pin"]),
        (format!("{{type: object, properties: {{key: {key}, part: {part}}}}}"), &["key", "pin"]),
        // The value of no property.
        (key.to_owned(), &["*"]),
        (
            format!("{{type: object, properties: {{a: {{type: string}}}}, additionalProperties: {key}}}"),
            &["*"],
        ),
    ];
    for (schema, expected) in rows {
        let schemas = format!("Boat: {schema}, Part: {{type: object, properties: {{pin: {key}}}}}");
        let api = analyzed(&format!("/boats: {{{}}}", exchange("get", None, Some("Boat"))), &schemas);
        let operation = api.operations().next().expect("there is one");
        let found = secret_members(&api, operation);
        assert_eq!(found.iter().map(Text::as_written).collect::<Vec<_>>(), expected, "{schema}");
    }
    // What is only sent is in no response.
    let schemas = format!("Boat: {{type: object, properties: {{key: {key}}}}}");
    let api = analyzed(&format!("/boats: {{{}}}", exchange("post", Some("Boat"), None)), &schemas);
    let operation = api.operations().next().expect("there is one");
    assert!(secret_members(&api, operation).is_empty());
}
