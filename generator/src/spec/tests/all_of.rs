use super::{check, check_leniently, resolved, with_schemas};
use crate::spec::Shape;

const BASES: &str = "
Base: {type: object, required: [id], properties: {id: {type: string}, note: {type: string}}}
Other: {type: object, properties: {id: {type: string, format: uuid}, size: {type: integer}}}
Kind: {type: string, enum: [a, b]}
";

fn check_all_of(cases: &[(&str, &str)]) {
    let cases: Vec<(String, &str)> =
        cases.iter().map(|(schema, expected)| (format!("{schema}{BASES}"), *expected)).collect();
    let cases: Vec<(&str, &str)> =
        cases.iter().map(|(schema, expected)| (schema.as_str(), *expected)).collect();
    check("3.1.0", &cases);
}

#[test]
fn parts_are_united() {
    check_all_of(&[
        (
            "A: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {more: {type: boolean}}}]}",
            "{id!: str, note: str, more: bool}",
        ),
        // Bases come first, regardless of the position of the keyword.
        (
            "A: {properties: {more: {type: boolean}}, required: [note], allOf: [{$ref: '#/components/schemas/Base'}]}",
            "{id!: str, note!: str, more: bool}",
        ),
        // The later declaration refines the earlier one.
        (
            "A: {allOf: [{$ref: '#/components/schemas/Base'}, {$ref: '#/components/schemas/Other'}]}",
            "{id!: str:uuid, note: str, size: int}",
        ),
        (
            "A: {allOf: [{properties: {kind: {type: string}}}, {properties: {kind: {$ref: '#/components/schemas/Kind'}}}]}",
            "{kind: &Kind}",
        ),
        (
            "A: {allOf: [{properties: {kind: {$ref: '#/components/schemas/Kind'}}}, {properties: {kind: {const: a}}}]}",
            "{kind: enum(\"a\")}",
        ),
        (
            "A: {allOf: [{$ref: '#/components/schemas/Base'}, {type: object, additionalProperties: false}, {required: [note]}]}",
            "{id!: str, note!: str, ..never}",
        ),
        ("A: {allOf: [{enum: [a, b, c]}, {enum: [b, c, d]}]}", "enum(\"b\", \"c\")"),
        ("A: {allOf: [{type: number}, {type: integer}]}", "int"),
        ("A: {type: array, allOf: [{items: {type: number}}, {items: {type: integer}}]}", "[int]"),
    ]);
}

#[test]
fn one_part_with_a_type_is_that_part() {
    check_all_of(&[
        ("A: {allOf: [{$ref: '#/components/schemas/Base'}]}", "&Base"),
        ("A: {allOf: [{$ref: '#/components/schemas/Base'}, {description: Text.}]}", "&Base"),
        ("A: {type: object, allOf: [{$ref: '#/components/schemas/Base'}]}", "&Base"),
        ("A: {allOf: [{allOf: [{$ref: '#/components/schemas/Base'}]}]}", "&Base"),
        ("A: {oneOf: [{$ref: '#/components/schemas/Base'}], title: T}", "&Base"),
        ("A: {anyOf: [{$ref: '#/components/schemas/Base'}, {$ref: '#/components/schemas/Base'}]}", "&Base"),
        ("A: {allOf: [{type: string, format: uri}]}", "str:uri"),
        (
            "A: {allOf: [{$ref: '#/components/schemas/B2'}, {$ref: '#/components/schemas/Base'}]}\nB2: {allOf: [{$ref: '#/components/schemas/Base'}, {required: [note]}]}",
            "&B2",
        ),
    ]);
}

#[test]
fn recursion_through_properties_is_no_cycle() {
    check_all_of(&[
        (
            "A: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {next: {$ref: '#/components/schemas/A'}}}]}",
            "{id!: str, note: str, next: &A}",
        ),
        (
            "A: {allOf: [{$ref: '#/components/schemas/Node'}, {properties: {next: {$ref: '#/components/schemas/A'}}}]}\nNode: {properties: {next: {$ref: '#/components/schemas/Node'}}}",
            "{next: &A}",
        ),
    ]);
}

#[test]
fn the_last_of_contradicting_parts_is_used() {
    check_leniently("3.1.0", &[("A: {allOf: [{type: string}, {type: integer}]}", "int")]);
}

#[test]
fn merged_schemas_keep_the_location_of_the_all_of() {
    let spec = resolved(&with_schemas(
        "3.1.0",
        "A:\n  description: Mine.\n  allOf:\n  - {title: Base, description: Theirs., properties: {id: {type: string}}}\n  - properties: {id: {format: uuid}}",
    ));
    let schema = spec.schema(spec.components["A"]);
    assert_eq!(schema.description.as_deref(), Some("Mine."));
    let Shape::Object(object) = &schema.shape else {
        panic!("{schema:?}");
    };
    let id = spec.schema(object.properties["id"].schema);
    assert_eq!(id.pointer.as_str(), "#/components/schemas/A/properties/id");
}
