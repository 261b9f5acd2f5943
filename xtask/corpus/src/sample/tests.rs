//! Tests of the sampler, on a document with each construct.

use super::*;

const DOCUMENT: &str = r##"
openapi: 3.1.0
info: {title: Harbour, version: '1'}
components:
  schemas:
    Boat:
      type: object
      required: [kind, name, length, owner]
      properties:
        kind: {const: boat}
        name: {type: string, pattern: '^[A-Z][a-z]+-\d{2}$', maxLength: 12}
        length: {type: number, exclusiveMinimum: 0, maximum: 400, multipleOf: 0.5}
        owner: {type: [string, 'null'], format: email}
        berth: {$ref: '#/components/schemas/Berth'}
        crew: {type: array, items: {$ref: '#/components/schemas/Person'}, minItems: 1, maxItems: 3, uniqueItems: true}
        flags: {type: object, additionalProperties: {type: integer, format: int32}, maxProperties: 2}
      additionalProperties: false
    Berth:
      allOf:
        - type: object
          required: [number]
          properties: {number: {type: integer, minimum: 1, maximum: 9}}
        - required: [quay]
          properties: {quay: {enum: [north, south]}, number: {multipleOf: 3}}
    Person:
      type: object
      required: [name]
      properties:
        name: {type: string, minLength: 3}
        boss: {$ref: '#/components/schemas/Person'}
    Craft:
      oneOf: [{$ref: '#/components/schemas/Raft'}, {$ref: '#/components/schemas/Canoe'}]
      discriminator: {propertyName: type, mapping: {raft: '#/components/schemas/Raft', canoe: Canoe}}
    Raft: {type: object, required: [type], properties: {type: {type: string}, logs: {type: integer}}}
    Canoe: {type: object, required: [type, seats], properties: {type: {type: string}, seats: {type: integer}}}
    Pair: {type: array, prefixItems: [{type: string}, {type: boolean}], minItems: 2, items: false}
    Tide: {type: number, if: {minimum: 0}, then: {maximum: 5}, else: {minimum: -5}}
    Endless: {type: object, required: [next], properties: {next: {$ref: '#/components/schemas/Endless'}}}
"##;

fn typed(document: &Document) -> Vec<Typed> {
    let schemas = document.root().get("components").and_then(|components| components.get("schemas"));
    let names =
        schemas.and_then(|schemas| schemas.as_object()).into_iter().flat_map(|schemas| schemas.iter());
    names
        .map(|(name, _)| Typed {
            rust: name.to_owned(),
            place: format!("#/components/schemas/{name}"),
            nullable: false,
            unknown: Unknown::Absent,
        })
        .collect()
}

#[test]
fn every_construct_has_instances_and_what_never_ends_has_none() {
    let document = Document::parse("harbour.yaml", DOCUMENT).unwrap();
    let types = typed(&document);
    let made = make(&document, &types, 10).unwrap();
    for (index, typed) in types.iter().enumerate() {
        let found = made.iter().filter(|sampled| sampled.of == index).count();
        match typed.rust.as_str() {
            "Endless" => assert_eq!(found, 0),
            name => assert!(found >= 3, "{name}: {found}"),
        }
    }
    let tags: Vec<&Value> = made
        .iter()
        .filter(|sampled| types[sampled.of].rust == "Craft")
        .map(|sampled| &sampled.instance["type"])
        .collect();
    assert!(tags.iter().any(|tag| **tag == "raft") && tags.iter().any(|tag| **tag == "canoe"), "{tags:?}");
    assert!(tags.iter().all(|tag| **tag == "raft" || **tag == "canoe"), "{tags:?}");
}

#[test]
fn the_same_document_has_the_same_samples() {
    let document = Document::parse("harbour.yaml", DOCUMENT).unwrap();
    let types = typed(&document);
    let all = |types: &[Typed]| -> Vec<Value> {
        make(&document, types, 5).unwrap().into_iter().map(|sampled| sampled.instance).collect()
    };
    assert_eq!(all(&types), all(&types));
    // Samples of one type do not depend on the others.
    assert!(all(&types).starts_with(&all(&types[..1])));
}

#[test]
fn dialect_3_0_is_brought_to_date() {
    let document = Document::parse(
        "harbour.yaml",
        "openapi: 3.0.3\ninfo: {title: a, version: b}\npaths: {}\ncomponents:\n  schemas:\n    \
         Depth: {type: number, nullable: true, minimum: 0, exclusiveMinimum: true}\n    \
         Both: {allOf: [{$ref: '#/components/schemas/Depth', minimum: 9}]}\n    \
         Mast: {anyOf: [{title: none, type: object, nullable: true}, {type: object, required: [a]}]}\n    \
         Sail: {anyOf: [{type: object, nullable: true}, {type: string}]}\n",
    )
    .unwrap();
    let mut schemas = Schemas::new(&document);
    let unions = ["Mast", "Sail"].map(|name| {
        let key = schemas.add(&Pointer::parse(&format!("#/components/schemas/{name}"))).unwrap();
        schemas.definitions()[&key]["anyOf"][0]["type"].clone()
    });
    assert_eq!(unions, ["null".into(), serde_json::json!(["object", "null"])]);
    let mut schemas = Schemas::new(&document);
    let key = schemas.add(&Pointer::parse("#/components/schemas/Both")).unwrap();
    let definitions = schemas.into_definitions();
    assert_eq!(definitions[&key], serde_json::json!({ "allOf": [{ "$ref": "#/$defs/1" }] }));
    assert_eq!(definitions["1"], serde_json::json!({ "type": ["number", "null"], "exclusiveMinimum": 0 }));
}

#[test]
fn a_declared_kind_or_value_that_is_unknown_fails() {
    let document = Document::parse(
        "harbour.yaml",
        "openapi: 3.1.0\ninfo: {title: a, version: b}\npaths: {}\ncomponents:\n  schemas:\n    \
         Flag: {anyOf: [{enum: [red]}, {type: string}]}\n    \
         Craft: {oneOf: [{type: object, required: [a]}, {type: object, required: [b]}]}\n",
    )
    .unwrap();
    let typed = |name: &str, unknown| Typed {
        rust: name.to_owned(),
        place: format!("#/components/schemas/{name}"),
        nullable: false,
        unknown,
    };
    let types = vec![typed("Flag", Unknown::Unlisted), typed("Craft", Unknown::Invalid)];
    let made = || make(&document, &types, 12).unwrap();
    let listed = made().iter().filter(|sampled| sampled.of == 0 && sampled.declared).count();
    assert!(made().iter().any(|sampled| sampled.instance == "red" && sampled.declared));
    assert_eq!(listed, 1, "any other text is no value that the document declares");
    let kinds = made().iter().filter(|sampled| sampled.of == 1).count();
    let answers: Vec<String> =
        made().iter().map(|sampled| format!("ok\tUnknown\t{}", sampled.instance)).collect();
    let mut facts = Facts { typed: types.clone(), ..Facts::default() };
    assert_eq!(compare(&facts, made(), &answers, Vec::new()).unknown.len(), kinds + 1);
    facts.warned = vec!["#/components/schemas/Craft".to_owned()];
    assert_eq!(compare(&facts, made(), &answers, Vec::new()).unknown.len(), 1);
    let known: Vec<String> = made().iter().map(|sampled| format!("ok\tRed\t{}", sampled.instance)).collect();
    assert!(compare(&facts, made(), &known, Vec::new()).unknown.is_empty());
}

#[test]
fn a_kind_is_declared_if_its_tag_names_a_schema_that_allows_the_value() {
    let document = Document::parse(
        "harbour.yaml",
        "openapi: 3.1.0\ninfo: {title: a, version: b}\npaths: {}\ncomponents:\n  schemas:\n    \
         Craft:\n      type: object\n      required: [kind]\n      properties: {kind: {type: string}}\n      \
         discriminator: {propertyName: kind, mapping: {raft: Raft, canoe: Canoe}}\n    \
         Raft: {allOf: [{$ref: '#/components/schemas/Craft'}, {properties: {logs: {type: integer}}}]}\n    \
         Canoe: {type: object, required: [kind], properties: {kind: {const: kayak}}}\n",
    )
    .unwrap();
    let mut schemas = Schemas::new(&document);
    let key = schemas.add(&Pointer::parse("#/components/schemas/Craft")).unwrap();
    let definitions = schemas.into_definitions();
    let judged = definitions.keys().map(String::as_str);
    let judge = Judge::new(&definitions, judged).unwrap();
    for (value, expected) in [
        (serde_json::json!({ "kind": "raft", "logs": 3 }), true),
        (serde_json::json!({ "kind": "canoe" }), false),
        (serde_json::json!({ "kind": "any text" }), false),
        (serde_json::json!({}), false),
    ] {
        assert_eq!(is_kind(&definitions, &judge, &definitions[&key], &value, 0), expected, "{value}");
    }
}

#[test]
fn what_holds_schemas_is_none() {
    let document = Document::parse(
        "harbour.yaml",
        "openapi: 3.1.0\ninfo: {title: a, version: b}\npaths: {}\ncomponents:\n  schemas:\n    \
         Pair: {prefixItems: [{type: string}, {type: boolean}]}\n  responses:\n    \
         Craft: {description: a, content: {application/json: {schema: {type: string}}}}\n",
    )
    .unwrap();
    let mut schemas = Schemas::new(&document);
    for place in ["#/components/schemas/Pair/prefixItems", "#/components/responses/Craft", "#/paths"] {
        assert_eq!(schemas.add(&Pointer::parse(place)), None, "{place}");
    }
    assert!(schemas.add(&Pointer::parse("#/components/schemas/Pair")).is_some());
}
