use super::{resolved_with, with_schemas};

fn rendered(schemas: &str) -> String {
    resolved_with(&with_schemas("3.1.0", schemas)).1.to_string()
}

#[test]
fn a_dangling_reference_suggests_the_closest_name() {
    assert_eq!(
        rendered(
            "User: {type: string}\nA: {properties: {a: {$ref: '#/components/schemas/Usr'}, b: {$ref: '#/components/schemas/Usr'}}}\nB: {$ref: '#/components/shemas/User'}\nC: {$ref: '#/components/schemas/Nothing'}"
        ),
        "error[unresolved-reference]: the reference `#/components/schemas/Usr` has no target (here and in one other location)
  --> openapi.yaml:7:22  #/components/schemas/A/properties/a
  help: did you mean `#/components/schemas/User`?

error[unresolved-reference]: the reference `#/components/shemas/User` has no target
  --> openapi.yaml:8:5  #/components/schemas/B
  help: did you mean `#/components/schemas`?

error[unresolved-reference]: the reference `#/components/schemas/Nothing` has no target
  --> openapi.yaml:9:5  #/components/schemas/C
  help: /components/schemas has no `Nothing`"
    );
}

#[test]
fn references_into_the_network_say_how_to_vendor() {
    assert_eq!(
        rendered("A: {$ref: 'https://example.com/user.json#/User'}"),
        "error[network-reference]: `https://example.com/user.json#/User` is a network address; references are only read from files
  --> openapi.yaml:6:5  #/components/schemas/A
  help: download it once, and keep it with the document: crategen vendor\n    or save the file next to the document and refer to it by its path, such as `./schemas.yaml#/User`"
    );
}

#[test]
fn cycles_are_errors_unless_the_schema_says_something_else() {
    assert_eq!(
        rendered(
            "A: {$ref: '#/components/schemas/B'}\nB: {$ref: '#/components/schemas/A'}\nC: {allOf: [{$ref: '#/components/schemas/C'}, {properties: {a: {}}}]}\nD: {allOf: [{$ref: '#/components/schemas/D'}]}"
        ),
        "error[reference-cycle]: this schema refers only to itself, so it describes no value
  --> openapi.yaml:7:5  #/components/schemas/B
  help: replace one of the references by a type

warning[reference-cycle]: this schema includes itself through `$ref` and `allOf`; the inclusion is ignored
  --> openapi.yaml:8:17  #/components/schemas/C/allOf/0
  help: remove the schema from its own `allOf`; a property may refer to it

error[reference-cycle]: this schema refers only to itself, so it describes no value
  --> openapi.yaml:9:5  #/components/schemas/D
  help: replace one of the references by a type"
    );
}

#[test]
fn a_kind_of_warning_is_reported_once() {
    assert_eq!(
        rendered("A: {not: {type: string}}\nB: {not: {type: string}}\nC: {not: {type: string}}"),
        "warning[ignored-keyword]: `not` has no effect on the generated types; it is only mentioned in the docs (here and in 2 other locations)
  --> openapi.yaml:6:9  #/components/schemas/A/not"
    );
}
