use super::{check, check_leniently, describe, resolved, resolved_with, with_schemas};
use crate::spec::Shape;

#[test]
fn types_and_formats() {
    check(
        "3.1.0",
        &[
            ("A: {type: string}", "str"),
            ("A: {type: string, format: date-time}", "str:date-time"),
            ("A: {type: integer, format: int64}", "int:int64"),
            ("A: {type: number}", "num"),
            ("A: {type: boolean}", "bool"),
            ("A: {type: 'null'}", "null?"),
            ("A: {type: array}", "[]"),
            ("A: {type: array, items: {type: string}}", "[str]"),
            ("A: {type: object}", "{}"),
            ("A: {}", "any"),
            ("A: true", "any"),
            ("A: false", "never"),
            ("A: {description: Anything.}", "any"),
            ("A: {type: string, contentEncoding: base64}", "str:byte"),
            ("A: {type: string, contentMediaType: application/octet-stream}", "str:binary"),
            ("A: {type: string, contentMediaType: image/png}", "str:binary"),
            ("A: {contentMediaType: image/png}", "str:binary"),
            ("A: {type: [string, 'null'], contentMediaType: image/svg+xml}", "str:binary?"),
            ("A: {type: string, contentEncoding: binary}", "str:binary"),
            ("A: {type: string, contentMediaType: text/csv}", "str"),
            ("A: {type: string, contentMediaType: application/problem+json; charset=utf-8}", "str"),
            ("A: {type: string, contentMediaType: image/png, contentEncoding: base64}", "str:byte"),
            ("A: {type: string, contentMediaType: image/png, contentEncoding: quoted-printable}", "str"),
            ("A: {allOf: [{type: string}, {contentMediaType: image/png}]}", "str:binary"),
            ("A: {allOf: [{contentMediaType: image/png}, {contentEncoding: base64}]}", "str:byte"),
            (
                "A: {$ref: '#/components/schemas/B', contentMediaType: image/png}\nB: {type: string}",
                "str:binary",
            ),
            ("A: {$ref: '#/components/schemas/B', contentMediaType: text/csv}\nB: {type: string}", "&B"),
            ("A: {type: []}", "any"),
        ],
    );
}

#[test]
fn a_missing_type_is_inferred() {
    check(
        "3.0.3",
        &[
            ("A: {properties: {a: {type: string}}}", "{a: str}"),
            ("A: {additionalProperties: {type: string}}", "{..str}"),
            ("A: {items: {type: string}}", "[str]"),
            ("A: {enum: [a, b]}", "enum(\"a\", \"b\")"),
            ("A: {format: int32}", "int:int32"),
            ("A: {minimum: 3}", "num"),
            ("A: {maxLength: 3}", "str"),
            ("A: {format: unheard-of}", "any"),
        ],
    );
}

#[test]
fn null_in_every_spelling() {
    check(
        "3.1.0",
        &[
            ("A: {type: string, nullable: true}", "str?"),
            ("A: {type: string, x-nullable: true}", "str?"),
            ("A: {type: [string, 'null']}", "str?"),
            ("A: {type: [string, null]}", "str?"),
            ("A: {anyOf: [{type: string}, {type: 'null'}]}", "str?"),
            ("A: {oneOf: [{type: string}, {enum: [null]}]}", "str?"),
            ("A: {anyOf: [{$ref: '#/components/schemas/B'}, {type: 'null'}]}\nB: {type: string}", "&B?"),
            ("A: {$ref: '#/components/schemas/B'}\nB: {type: [string, 'null']}", "&B?"),
            ("A: {$ref: '#/components/schemas/B', nullable: true}\nB: {type: string}", "&B?"),
            ("A: {allOf: [{$ref: '#/components/schemas/B'}], nullable: true}\nB: {type: string}", "&B?"),
            ("A: {enum: [a, null]}", "enum(\"a\")?"),
            ("A: {type: string, enum: [a, null]}", "enum(\"a\")?"),
            ("A: {const: null}", "null?"),
            ("A: {enum: [null]}", "null?"),
            ("A: {anyOf: [{type: 'null'}]}", "null?"),
            ("A: {anyOf: [{type: string}, {type: integer}, {type: 'null'}]}", "any(str | int)?"),
            ("A: {type: [string, integer, 'null']}", "any(int | str)?"),
            (
                "A: {oneOf: [{$ref: '#/components/schemas/B'}, {type: string}]}\nB: {type: [object, 'null']}",
                "one(&B? | str)?",
            ),
            (
                "A: {type: object, anyOf: [{$ref: '#/components/schemas/B'}, {type: 'null'}]}\nB: {type: object}",
                "&B?",
            ),
            // A part without a type permits null, a part with a type does not.
            ("A: {allOf: [{type: [string, 'null']}, {maxLength: 3}]}", "str?"),
            ("A: {allOf: [{type: [string, 'null']}, {type: string}]}", "str"),
        ],
    );
    check(
        "3.0.3",
        &[
            ("A: {type: string, enum: [a], nullable: true}", "enum(\"a\")?"),
            ("A: {$ref: '#/components/schemas/B', nullable: true}\nB: {type: object}", "&B?"),
            ("A: {oneOf: [{$ref: '#/components/schemas/B'}, {nullable: true}]}\nB: {type: object}", "&B?"),
        ],
    );
}

#[test]
fn enumerations() {
    check(
        "3.1.0",
        &[
            ("A: {const: list}", "enum(\"list\")"),
            ("A: {type: integer, enum: [1, 2, 1]}", "enum(1, 2)"),
            ("A: {enum: [a, 1, true]}", "any(enum(\"a\") | enum(1) | bool)"),
            ("A: {type: boolean, enum: [true, false]}", "bool"),
            ("A: {type: boolean, enum: [true]}", "enum(true)"),
            (
                "A: {type: string, enum: [1.0, on, no, true, 007]}",
                "enum(\"1.0\", \"on\", \"no\", \"true\", \"007\")",
            ),
            ("A: {type: integer, enum: ['1', 2.0]}", "enum(1, 2)"),
            ("A: {type: array, items: {type: string}, enum: [a]}", "[enum(\"a\")]"),
            ("A: {type: array, items: {type: integer}, enum: ['1', 2.0]}", "[enum(1, 2)]"),
            ("A: {type: array, items: {enum: [a, b]}, enum: [b, c]}", "[enum(\"b\")]"),
            ("A: {type: array, enum: [a]}", "[enum(\"a\")]"),
        ],
    );
    check_leniently(
        "3.1.0",
        &[
            ("A: {type: object, const: {a: 1}}", "{}"),
            ("A: {type: string, enum: []}", "str"),
            ("A: {type: array, items: {type: string}, enum: [[a]]}", "[str]"),
            ("A: {type: array, items: {type: integer}, enum: [a]}", "[int]"),
        ],
    );
}

#[test]
fn objects_and_arrays() {
    check(
        "3.1.0",
        &[
            (
                "A: {type: object, required: [b], properties: {a: {type: string}, b: {type: integer}}, additionalProperties: false}",
                "{a: str, b!: int, ..never}",
            ),
            ("A: {type: object, additionalProperties: true}", "{..any}"),
            ("A: {type: object, additionalProperties: {}}", "{..any}"),
            ("A: {type: object, unevaluatedProperties: false}", "{..never}"),
            (
                "A: {type: object, patternProperties: {^x: {type: string}}, additionalProperties: false}",
                "{/^x/: str, ..never}",
            ),
            (
                "A: {type: array, prefixItems: [{type: string}, {type: integer}], items: false}",
                "[any(str | int | never)]",
            ),
            (
                "A: {type: array, items: [{type: string}], additionalItems: {type: integer}}",
                "[any(str | int)]",
            ),
            ("A: {type: array, prefixItems: [{type: string}], maxItems: 1}", "[any(str)]"),
            ("A: {type: array, prefixItems: [{type: string}]}", "[any(str | any)]"),
            ("A: {properties: {$ref: {type: string}, type: {type: integer}}}", "{$ref: str, type: int}"),
        ],
    );
}

#[test]
fn leftovers_of_older_drafts_are_read_leniently() {
    check_leniently(
        "3.0.0",
        &[
            ("A: {type: file}", "str:binary"),
            ("A: {type: int}", "int"),
            ("A: {type: strange}", "any"),
            ("A: {type: object, properties: {a: {type: string, required: true}}}", "{a!: str}"),
            ("A: {type: array, items: text}", "[any]"),
            ("A: {type: object, required: [b], properties: {a: {type: string}}}", "{a: str}"),
        ],
    );
    check(
        "3.0.0",
        &[("A: {type: any}", "any"), ("A: {type: number, minimum: 1, exclusiveMinimum: true}", "num")],
    );
}

#[test]
fn a_reference_with_annotations_stays_a_reference() {
    let spec = resolved(&with_schemas(
        "3.1.0",
        "A: {$ref: '#/components/schemas/B', description: Mine., deprecated: true, maxLength: 4, x-order: 3}\nB: {type: string, description: Theirs.}",
    ));
    let schema = spec.schema(spec.components["A"]);
    assert!(matches!(schema.shape, Shape::Reference(target) if target == spec.components["B"]));
    assert_eq!(schema.description.as_deref(), Some("Mine."));
    assert_eq!(schema.constraints, ["at most 4 characters"]);
    assert_eq!(schema.extensions["x-order"], 3);
    assert!(schema.deprecated);
}

#[test]
fn references_may_point_anywhere() {
    check(
        "3.1.0",
        &[
            ("A: {$ref: '#/components/schemas/B/properties/c'}\nB: {properties: {c: {type: string}}}", "&A"),
            ("A: {$ref: '#/components/schemas/a%20b~1c~0d'}\na b/c~d: {type: string}", "&a b/c~d"),
            ("A: {properties: {b: {$ref: '#/$defs/B'}}, $defs: {B: {type: string}}}", "{b: &B}"),
            ("A: {$ref: '#there'}\nB: {$anchor: there, type: string}", "&B"),
            ("A: {$ref: 'https://example.com/b'}\nB: {$id: 'https://example.com/b', type: string}", "&B"),
            (
                "A: {$ref: '#/components/schemas/B/properties/c'}\nB: {$ref: '#/components/schemas/C'}\nC: {properties: {c: {type: string}}}",
                "&A",
            ),
            ("A: {properties: {next: {$ref: '#/components/schemas/A'}}}", "{next: &A}"),
            ("A: {properties: {list: {type: array, items: {$recursiveRef: '#'}}}}", "{list: [&A]}"),
            (
                "A: {type: array, items: {$dynamicRef: '#node'}}\nB: {$dynamicAnchor: node, type: string}",
                "[&B]",
            ),
        ],
    );
}

#[test]
fn values_are_not_searched_for_references() {
    let (_, diagnostics) = resolved_with(&with_schemas(
        "3.1.0",
        "A: {type: object, example: {$ref: nowhere.yaml}, examples: [{$ref: '#/nowhere'}], default: {$ref: x}, x-more: {$ref: y}, enum: [{$ref: z}]}",
    ));
    assert!(!diagnostics.has_errors(), "{diagnostics}");
}

#[test]
fn siblings_of_a_reference_are_ignored_in_3_0_only() {
    let schemas = "A: {$ref: '#/components/schemas/B', description: Mine., required: [b]}\nB: {type: object, properties: {b: {type: string}}}";
    check_leniently("3.0.3", &[(schemas, "&B")]);
    check("3.1.0", &[(schemas, "{b!: str}")]);
}

#[test]
fn a_node_is_one_schema_however_often_it_is_mentioned() {
    let spec = resolved(&with_schemas(
        "3.1.0",
        "A: {properties: {x: {$ref: '#/components/schemas/B'}, y: {$ref: '#/components/schemas/B'}}}\nB: {type: string}",
    ));
    assert_eq!(spec.schemas.len(), 4);
    assert_eq!(describe(&spec, spec.components["A"]), "{x: &B, y: &B}");
}

#[test]
fn constraints_become_phrases() {
    let cases: &[(&str, &[&str])] = &[
        (
            "A: {type: integer, minimum: 1, exclusiveMaximum: 9, multipleOf: 2}",
            &["at least 1", "less than 9", "a multiple of 2"],
        ),
        ("A: {type: number, minimum: 0, exclusiveMinimum: true}", &["greater than 0"]),
        (
            "A: {type: string, minLength: 1, maxLength: 64, pattern: '^a'}",
            &["at least 1 character", "at most 64 characters", "matches `^a`"],
        ),
        (
            "A: {type: array, minItems: 0, maxItems: 1, uniqueItems: true}",
            &["at most 1 item", "items are unique"],
        ),
        (
            "A: {type: object, properties: {a: {}, b: {}, c: {}}, anyOf: [{required: [a, b]}, {required: [c]}]}",
            &["at least one of: `a` and `b`, `c`"],
        ),
    ];
    for (schemas, expected) in cases {
        let spec = resolved(&with_schemas("3.1.0", schemas));
        assert_eq!(spec.schema(spec.components["A"]).constraints, *expected, "{schemas}");
    }
}
