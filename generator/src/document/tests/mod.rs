mod overlays;
mod texts;

use super::{Document, Position, Version};
use crate::pointer::Pointer;

/// Returns the JSON of the document's `x` key.
fn value(text: &str) -> String {
    let text = format!("openapi: 3.1.0\n{text}");
    let document = Document::parse("openapi.yaml", &text).unwrap();
    assert!(document.warnings().is_empty(), "{}", document.warnings());
    document.root().get("x").unwrap().to_json().to_string()
}

#[test]
fn yaml_as_documents_have_it() {
    let cases = [
        (
            "x: {on: 1, yes: 2, no: 3, 200: 4, true: 5, null: 6, 1.0: 7}",
            r#"{"1.0":7,"200":4,"null":6,"no":3,"on":1,"true":5,"yes":2}"#,
        ),
        (
            "x: [on, yes, 2024-01-31, 12:30, 1e+09, -9223372036854776000]",
            r#"["on","yes","2024-01-31","12:30",1000000000.0,-9.223372036854776e+18]"#,
        ),
        ("x: ['1', \"2\", !!str 3, !!int '4']", r#"["1","2","3",4]"#),
        ("a: &a {k: 1, l: 2}\nx: {<<: *a, l: 3}", r#"{"k":1,"l":3}"#),
        ("a: &a {k: 1}\nb: &b {k: 2, m: 4}\nx: {l: 3, <<: [*a, *b]}", r#"{"k":1,"l":3,"m":4}"#),
        ("a: &a text\nx: [*a, {*a : 1}]", r#"["text",{"text":1}]"#),
        ("x: {'<<': 1}", r#"{"<<":1}"#),
        ("x: |\n  one\n  two\n", r#""one\ntwo\n""#),
        ("x: >-\n  one\n  two\n", r#""one two""#),
        ("x: \"\\u00e9 \\/ \\t\"", r#""é / \t""#),
        ("x:\r\n  a: 1\r\n  b: |\r\n    c\r\n", r#"{"a":1,"b":"c\n"}"#),
        ("x: {\"a\": 1,\t\"b\": [\t]}", r#"{"a":1,"b":[]}"#),
        ("x:\ny: 1", "null"),
        ("x: ~ # nothing", "null"),
    ];
    for (text, expected) in cases {
        let expected: serde_json::Value = serde_json::from_str(expected).unwrap();
        assert_eq!(value(text), expected.to_string(), "{text}");
    }
}

#[test]
fn the_format_is_detected_from_the_content() {
    for text in [
        "{\"openapi\": \"3.1.0\"}",
        "\u{feff}{\"openapi\": \"3.1.0\"}",
        "\u{feff}openapi: 3.1.0",
        "{openapi: 3.1.0}",
        "# A comment\r\n---\r\nopenapi: 3.1.0\r\n...\r\n",
        "openapi: 3.1",
    ] {
        for name in ["openapi.yaml", "openapi.json", "openapi"] {
            assert_eq!(Document::parse(name, text).unwrap().version(), Version::V3_1, "{text}");
        }
    }
    assert_eq!(Document::parse("a", "openapi: 3.0.4").unwrap().version(), Version::V3_0);
    for text in ["swagger: '2.0'", "swagger: 2.0"] {
        assert_eq!(Document::parse("a", text).unwrap().version(), Version::V2_0);
    }
}

#[test]
fn other_texts_are_rejected_with_a_helpful_message() {
    let cases = [
        (
            "swagger: '1.2'",
            "error[unsupported-version]: Swagger 1.2 is not supported, only 2.0 and OpenAPI 3.0, 3.1 and 3.2
  --> openapi.yaml:1:10
  help: convert the document to Swagger 2.0 or OpenAPI 3.0",
        ),
        (
            "swagger: [2]",
            "error[unsupported-version]: the version of Swagger must be a string, but this is an array
  --> openapi.yaml:1:10
  help: write `swagger: \"2.0\"`",
        ),
        (
            "openapi: 4.0.0",
            "error[unsupported-version]: the OpenAPI version `4.0.0` is not supported, only 2.0 (`swagger`), 3.0, 3.1 and 3.2
  --> openapi.yaml:1:10
  help: write for example `openapi: 3.1.0`",
        ),
        (
            "info: {}",
            "error[not-a-document]: the document has no `openapi` key with the version of OpenAPI
  --> openapi.yaml:1:1
  help: if this is an OpenAPI document, add for example `openapi: 3.1.0`",
        ),
        ("- a", "error[not-a-document]: an OpenAPI document must be an object, but this is an array\n  --> openapi.yaml:1:1"),
        ("", "error[invalid-syntax]: the file is empty\n  --> openapi.yaml:1:1"),
        (
            "a: [1, 2\nb: 3",
            "error[invalid-syntax]: not YAML: a bracket or quote before this line is not closed, and the line is not indented further than its key\n  --> openapi.yaml:2:1\n  help: close the bracket or quote, or indent the line",
        ),
        (
            "a: *b",
            "error[invalid-syntax]: not YAML: this alias has no anchor before it\n  --> openapi.yaml:1:4\n  help: put a string that begins with `*` in quotes, or add the anchor: `&name`",
        ),
        ("a: &b [*b]", "error[invalid-syntax]: an alias is inside the node that it repeats\n  --> openapi.yaml:1:8"),
        ("[a]: 1", "error[invalid-syntax]: a key must be a string, not an array or an object\n  --> openapi.yaml:1:1"),
    ];
    for (text, expected) in cases {
        let errors = Document::parse("openapi.yaml", text).unwrap_err();
        assert_eq!(errors.to_string(), expected, "{text}");
    }
}

#[test]
fn a_path_without_a_file_is_an_error() {
    let errors = Document::read(std::path::Path::new("no/such/openapi.yaml")).unwrap_err();
    assert_eq!(
        errors.to_string(),
        "error[missing-file]: there is no file `no/such/openapi.yaml`\n  help: give the path of an OpenAPI document"
    );
}

#[test]
fn lenient_parsing_is_a_warning() {
    let cases = [
        (
            "openapi: 3.1.0\na: 1\na: 2",
            "warning[repeated-declaration]: duplicate key `a` in this object; the first value is ignored
  --> openapi.yaml:3:1
  help: the first one is at 2:1",
        ),
        (
            "openapi: 3.1.0\n---\na: [",
            "warning[invalid-syntax]: the file contains several YAML documents; only the first is read\n  --> openapi.yaml:2:1",
        ),
    ];
    for (text, expected) in cases {
        let document = Document::parse("openapi.yaml", text).unwrap();
        assert_eq!(document.warnings().to_string(), expected, "{text}");
    }
}

#[test]
fn a_location_is_that_of_the_key_or_the_closest_ancestor() {
    let text = "openapi: 3.1.0\npaths:\n  /a/{b}:\n    get:\n      tags: [x, y]\n";
    let document = Document::parse("openapi.yaml", text).unwrap();
    let cases = [
        ("#", (1, 1)),
        ("#/paths", (2, 1)),
        ("#/paths/~1a~1{b}/get", (4, 5)),
        ("#/paths/~1a~1{b}/get/tags/1", (5, 17)),
        ("#/paths/~1a~1{b}/get/tags/7", (5, 7)),
        ("#/paths/~1nowhere/get", (2, 1)),
    ];
    for (pointer, (line, column)) in cases {
        let location = document.location(&Pointer::parse(pointer)).unwrap();
        assert_eq!((location.line, location.column), (line, column), "{pointer}");
    }
    assert_eq!(document.location(&Pointer::parse("other.yaml#/a")), None);
}

#[test]
fn types_of_other_crates_are_deserialized_with_positions() {
    let text = "openapi: 3.1.0\nservers:\n- url: https://example.com\n  variables: {a: {default: 1.0}}\n- {description: none}\n";
    let document = Document::parse("openapi.yaml", text).unwrap();
    let servers = document.root().get("servers").unwrap().as_array().unwrap();
    let server: openapiv3::Server = servers[0].deserialize().unwrap();
    assert_eq!(server.url, "https://example.com");
    let error = servers[1].deserialize::<openapiv3::Server>().unwrap_err();
    assert_eq!(error.to_string(), "missing field `url`");
    assert_eq!(error.position, Some(Position::new(5, 3)));
}

#[test]
fn objects_keep_order_and_keys_when_they_are_edited() {
    let members: String = (0..30).map(|number| format!("k{number}: {number}\n")).collect();
    let mut document = Document::parse("a", &format!("openapi: 3.1.0\n{members}")).unwrap();
    let super::Value::Object(root) = &mut document.root.value else {
        panic!("no object");
    };
    assert_eq!(root.remove("k3").unwrap().key, "k3");
    assert!(root.remove("k3").is_none());
    assert_eq!(root.len(), 30);
    assert_eq!(root.get("k29").unwrap().scalar_text(), Some("29"));
    let keys: Vec<&str> = root.iter().map(|(key, _)| key).skip(3).take(2).collect();
    assert_eq!(keys, ["k2", "k4"]);
}

#[test]
fn files_are_asked_for_by_their_names_from_the_main_one() {
    let load = |name: &str| match name {
        "main.yaml" => Ok("openapi: 3.1.0\n".to_owned()),
        "schemas/a.yaml" => Ok("type: string\n".to_owned()),
        other => Err(format!("no {other}")),
    };
    let document = Document::read_by("HEAD:api/main.yaml", load).unwrap();
    assert_eq!(document.file("schemas/a.yaml").unwrap().get("type").unwrap().as_str(), Some("string"));
    assert_eq!(document.location(&Pointer::file("schemas/a.yaml")).unwrap().file, "HEAD:api/schemas/a.yaml");
    let error = document.file("b.yaml").unwrap_err().to_string();
    assert!(error.contains("`HEAD:api/b.yaml` cannot be read: no b.yaml"), "{error}");
}
