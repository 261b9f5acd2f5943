use super::{resolved_with, with_schemas};

fn rendered(schemas: &str) -> String {
    resolved_with(&with_schemas("3.1.0", schemas)).1.to_string()
}

#[test]
fn a_dangling_reference_says_what_was_probably_meant() {
    assert_eq!(
        rendered(
            "User: {type: string}\nA: {properties: {a: {$ref: '#/components/schemas/Usr'}, b: {$ref: '#/components/schemas/Usr'}}}\nB: {$ref: '#/components/shemas/User'}\nC: {$ref: '#/components/schemas/Nothing'}"
        ),
        "error: `#/components/schemas/Usr` leads nowhere (here and in one more place)
  --> openapi.yaml:7:22  #/components/schemas/A/properties/a
  help: did you mean `#/components/schemas/User`?

error: `#/components/shemas/User` leads nowhere
  --> openapi.yaml:8:5  #/components/schemas/B
  help: did you mean `#/components/schemas`?

error: `#/components/schemas/Nothing` leads nowhere
  --> openapi.yaml:9:5  #/components/schemas/C
  help: /components/schemas has no `Nothing`"
    );
}

#[test]
fn references_into_the_network_say_how_to_vendor() {
    assert_eq!(
        rendered("A: {$ref: 'https://example.com/user.json#/User'}"),
        "error: `https://example.com/user.json#/User` is on the network, and nothing is read from there
  --> openapi.yaml:6:5  #/components/schemas/A
  help: save the file beside the document and refer to it by its path, such as `./schemas.yaml#/User`"
    );
}

#[test]
fn circles_are_errors_where_they_say_nothing_else() {
    assert_eq!(
        rendered(
            "A: {$ref: '#/components/schemas/B'}\nB: {$ref: '#/components/schemas/A'}\nC: {allOf: [{$ref: '#/components/schemas/C'}, {properties: {a: {}}}]}\nD: {allOf: [{$ref: '#/components/schemas/D'}]}"
        ),
        "error: a schema refers to itself, so it has no end
  --> openapi.yaml:7:5  #/components/schemas/B
  help: say what its values are instead

warning: a schema includes itself through `$ref` and `allOf`, which says nothing; it is read without
  --> openapi.yaml:8:17  #/components/schemas/C/allOf/0
  help: take the schema out of its own `allOf`; a property may refer to it

error: a schema refers to itself, so it has no end
  --> openapi.yaml:9:5  #/components/schemas/D
  help: say what its values are instead"
    );
}

#[test]
fn a_kind_of_warning_is_told_once() {
    assert_eq!(
        rendered("A: {not: {type: string}}\nB: {not: {type: string}}\nC: {not: {type: string}}"),
        "warning: `not` is not expressed in types; the docs mention it (here and in 2 more places)
  --> openapi.yaml:6:9  #/components/schemas/A/not"
    );
}
