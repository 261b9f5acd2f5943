use super::{check, check_leniently, resolved, with_schemas};
use crate::spec::Shape;

const ANIMALS: &str = "
Cat: {type: object, properties: {kind: {const: cat}, lives: {type: integer}}}
Dog: {type: object, properties: {kind: {const: dog}, name: {type: string}}}
";

fn check_union(cases: &[(&str, &str)]) {
    for (schema, expected) in cases {
        check("3.1.0", &[(&format!("{schema}{ANIMALS}"), expected)]);
    }
}

#[test]
fn members_stay_apart() {
    check_union(&[
        (
            "A: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}",
            "one(&Cat | &Dog)",
        ),
        ("A: {anyOf: [{type: string}, {type: string, enum: [a]}]}", "any(str | enum(\"a\"))"),
        (
            "A: {anyOf: [{description: D, anyOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}, {type: 'null'}]}",
            "any(&Cat | &Dog)?",
        ),
        ("A: {oneOf: [{const: a}, {const: b}]}", "one(enum(\"a\") | enum(\"b\"))"),
        ("A: {type: string, anyOf: [{enum: [a]}, {}]}", "any(enum(\"a\") | str) merged"),
        (
            "A: {type: object, oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}",
            "one(&Cat | &Dog)",
        ),
        (
            "A: {anyOf: [{type: string, format: date}, {type: array, items: {type: string}}]}",
            "any(str:date | [str])",
        ),
    ]);
}

#[test]
fn discriminators_name_members() {
    check_union(&[
        (
            "A: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: kind, mapping: {cat: '#/components/schemas/Cat', dog: Dog}}}",
            "one(&Cat | &Dog) by kind {cat: &Cat, dog: &Dog}",
        ),
        (
            "A: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: kind}}",
            "one(&Cat | &Dog) by kind {}",
        ),
    ]);
}

#[test]
fn siblings_go_into_every_object() {
    check_union(&[
        (
            "A: {properties: {id: {type: string}}, required: [id], oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}",
            "one({kind: enum(\"cat\"), lives: int, id!: str} | {kind: enum(\"dog\"), name: str, id!: str}) merged",
        ),
        (
            "A: {allOf: [{properties: {id: {type: string}}}, {oneOf: [{$ref: '#/components/schemas/Cat'}, {type: string}]}]}",
            "one({kind: enum(\"cat\"), lives: int, id: str} | str) merged",
        ),
        // Properties that every member already has create no new types.
        (
            "A: {properties: {kind: {type: string}}, oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}",
            "one(&Cat | &Dog)",
        ),
    ]);
}

#[test]
fn two_unions_multiply() {
    check_union(&[(
        "A: {oneOf: [{properties: {a: {type: string}}}, {properties: {b: {type: string}}}], anyOf: [{properties: {c: {type: string}}}, {properties: {d: {type: string}}}]}",
        "one(any({c: str, a: str} | {d: str, a: str}) merged | any({c: str, b: str} | {d: str, b: str}) merged) merged",
    )]);
}

#[test]
fn a_base_that_lists_its_children_is_no_union_in_them() {
    check(
        "3.1.0",
        &[(
            "A: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {a: {type: string}}}]}
B: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {b: {type: string}}}]}
Base: {properties: {kind: {type: string}}, oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}",
            "{kind: str, a: str}",
        )],
    );
}

#[test]
fn a_base_with_a_mapping_is_the_union_of_its_children() {
    check(
        "3.0.3",
        &[(
            "Base: {type: object, required: [kind], properties: {kind: {type: string}}, discriminator: {propertyName: kind, mapping: {a: '#/components/schemas/A', b: B}}}
A: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {a: {type: string}}}]}
B: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {next: {$ref: '#/components/schemas/Base'}}}]}",
            "one({kind!: str, a: str} | {kind!: str, next: &Base}) by kind {a: {kind!: str, a: str}, b: {kind!: str, next: &Base}}",
        )],
    );
}

#[test]
fn members_that_only_constrain_are_no_union() {
    check_union(&[
        (
            "A: {type: object, properties: {a: {type: string}, b: {type: string}}, oneOf: [{required: [a]}, {required: [b]}]}",
            "{a: str, b: str}",
        ),
        ("A: {type: string, anyOf: [{maxLength: 0}, {minLength: 3}]}", "str"),
    ]);
    check_leniently("3.0.0", &[("A: {type: object, oneOf: []}", "{}")]);
}

#[test]
fn a_merged_member_records_its_base() {
    let spec = resolved(&with_schemas(
        "3.1.0",
        &format!(
            "A: {{properties: {{id: {{type: string}}}}, oneOf: [{{$ref: '#/components/schemas/Cat'}}, {{$ref: '#/components/schemas/Dog'}}]}}{ANIMALS}"
        ),
    ));
    let Shape::Union(union) = &spec.schema(spec.components["A"]).shape else {
        panic!("no union");
    };
    let member = spec.schema(union.members[1]);
    assert_eq!(member.base, Some(spec.components["Dog"]));
    assert_eq!(member.pointer.as_str(), "#/components/schemas/A/oneOf/1");
    assert_eq!(member.component, None);
}
