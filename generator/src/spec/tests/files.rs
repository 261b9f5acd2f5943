use super::{describe, resolve};
use crate::diagnostic::Diagnostics;
use crate::document::Document;
use crate::limits::Limits;

const MAIN: &str = "openapi: 3.1.0
paths:
  /users: {$ref: 'paths/users.yaml'}
components:
  schemas:
    A: {$ref: 'schemas/user.yaml'}
    B: {$ref: './schemas/attributes.json#/definitions/name'}
";

fn resolved(files: &[(&str, &str)]) -> (crate::spec::Spec, String) {
    let document = Document::parse_files(files).unwrap();
    let mut diagnostics = Diagnostics::default();
    let spec = resolve(&document, &Limits::default(), &mut diagnostics);
    (spec, diagnostics.to_string())
}

#[test]
fn references_point_into_other_files_and_back() {
    let (spec, diagnostics) = resolved(&[
        ("openapi.yaml", MAIN),
        (
            "paths/users.yaml",
            "get:\n  responses:\n    '200': {content: {application/json: {schema: {$ref: ../schemas/user.yaml}}}}\n",
        ),
        (
            "schemas/user.yaml",
            "properties:\n  name: {$ref: 'attributes.json#/definitions/name'}\n  self: {$ref: '#/properties/name'}\n  b: {$ref: '../openapi.yaml#/components/schemas/B'}\n",
        ),
        ("schemas/attributes.json", "{\"definitions\": {\"name\": {\"type\": \"string\"}}}"),
    ]);
    assert_eq!(diagnostics, "");
    let user = spec.target(spec.components["A"]);
    assert_eq!(spec.schema(user).component.as_deref(), Some("A"));
    assert_eq!(spec.schema(user).pointer.as_str(), "schemas/user.yaml#");
    assert_eq!(describe(&spec, user), "{name: &B, self: &(schemas/user.yaml#/properties/name), b: &B}");
    let response = &spec.operations[0].responses["200"];
    let schema = response.content["application/json"].schema.unwrap();
    assert_eq!(spec.target(schema), user);
}

#[test]
fn the_empty_pointer_may_be_spelled_with_a_slash() {
    let (spec, diagnostics) = resolved(&[
        ("openapi.yaml", &MAIN.replace("schemas/user.yaml", "schemas/user.yaml#/")),
        ("paths/users.yaml", "get: {responses: {'200': {description: ok}}}\n"),
        ("schemas/user.yaml", "type: object\nproperties: {name: {type: string}}\n"),
        ("schemas/attributes.json", "{\"definitions\": {\"name\": {\"type\": \"string\"}}}"),
    ]);
    assert_eq!(diagnostics, "");
    let user = spec.target(spec.components["A"]);
    assert_eq!(describe(&spec, user), "{name: str}");
}

#[test]
fn missing_and_broken_files_are_errors() {
    let (_, diagnostics) = resolved(&[
        ("openapi.yaml", MAIN),
        ("paths/users.yaml", "get: [\n"),
        ("schemas/attributes.json", "{\"definitions\": {\"nme\": {}, \"nme\": {}}}"),
    ]);
    assert_eq!(
        diagnostics,
        "error[missing-file]: there is no file `schemas/user.yaml`
  --> openapi.yaml:6:5  #/components/schemas/A

error[unresolved-reference]: the reference `./schemas/attributes.json#/definitions/name` has no target
  --> openapi.yaml:7:5  #/components/schemas/B
  help: did you mean `./schemas/attributes.json#/definitions/nme`?

error[invalid-syntax]: not YAML: this `[` is never closed
  --> paths/users.yaml:1:6
  help: close the bracket

warning[repeated-declaration]: duplicate key `nme` in this object; the first value is ignored
  --> schemas/attributes.json:1:29
  help: the first one is at 1:18"
    );
}
