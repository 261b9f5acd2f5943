//! Overlays: their actions, their versions and what is wrong with them.

use std::fs;
use std::path::Path;

use crate::diagnostic::Diagnostics;
use crate::document::{Document, Unmatched};
use crate::pointer::Pointer;

const SHOP: &str = "\
openapi: 3.1.0
info: {title: Shop, version: '1'}
tags: [{name: a}]
paths:
  /books: {get: {responses: {}}}
components:
  schemas:
    Book:
      required: [title, author]
      properties: {title: {type: string}, author: {type: string}}
";

fn overlaid(actions: &str) -> Result<Document, String> {
    let mut document = Document::parse("shop.yaml", SHOP).unwrap();
    let text = format!("overlay: 1.0.0\ninfo: {{title: a, version: '1'}}\nactions:\n{actions}");
    document
        .overlay("overlay.yaml", &text, Unmatched::Error)
        .map_err(|diagnostics| diagnostics.to_string())?;
    Ok(document)
}

#[test]
fn an_overlay_changes_adds_and_removes_and_is_the_location_of_what_it_adds() {
    let document = overlaid(
        "- target: $.components.schemas.Book
  description: They leave out the author.
  update:
    required: [year]
    properties: {year: {type: integer}, title: {maxLength: 9}}
- target: $..required[?@ == 'author']
  description: Likewise.
  remove: true
- target: $.tags
  description: A tag is missing.
  update: {name: b}
- target: $.paths['/books']
  description: It is not served.
  remove: true
",
    )
    .unwrap();
    let json = document.root().to_json();
    assert_eq!(
        json["components"]["schemas"]["Book"],
        serde_json::json!({
            "required": ["title", "year"],
            "properties": {"title": {"type": "string", "maxLength": 9}, "author": {"type": "string"}, "year": {"type": "integer"}},
        })
    );
    assert_eq!(
        (json["tags"].to_string(), json["paths"].to_string()),
        (r#"[{"name":"a"},{"name":"b"}]"#.into(), "{}".into())
    );
    let location = |pointer: &str| document.location(&Pointer::parse(pointer)).unwrap();
    let year = location("#/components/schemas/Book/properties/year/type");
    assert_eq!((year.file.as_str(), year.line), ("overlay.yaml", 8));
    assert_eq!(location("#/components/schemas/Book/properties/title").file, "shop.yaml");
}

#[test]
fn an_action_without_a_target_or_a_match_is_an_error() {
    let rows = [
        ("- {target: $.paths.x, description: Why., remove: true}\n", "matches nothing", 4),
        ("- {target: $.paths, description: Why.}\n", "has no effect", 4),
        ("- {target: 'paths[', description: Why., remove: true}\n", "not a valid JSONPath", 4),
        (
            "- {target: $.openapi, description: Why., update: {a: 1}}\n",
            "matches a string, which an object cannot change",
            4,
        ),
        ("- {target: $, description: Why., remove: true}\n", "is the whole document", 4),
        ("- {remove: true}\n", "has no `target`", 4),
        ("- {target: $.paths, remove: yes}\n", "`remove` must be `true` or `false`", 4),
        ("- {target: $.paths, copy: $.info}\n", "`copy` requires Overlay 1.1", 4),
        ("- {target: $.paths, description: [], remove: true}\n", "`description` must be a string", 4),
        ("- null\n", "an action must be an object, but this is null", 4),
        ("- $.paths\n", "an action must be an object, but this is a string", 4),
    ];
    for (action, message, line) in rows {
        let error = overlaid(action).unwrap_err();
        assert_eq!(error.matches("error[").count(), 1, "{action}: {error}");
        assert!(
            error.contains(message) && error.contains(&format!("overlay.yaml:{line}:")),
            "{action}: {error}"
        );
    }
    let mut document = Document::parse("shop.yaml", SHOP).unwrap();
    let text = "overlay: 1.0.0\nactions: [{target: $.x, description: Why., remove: true}]\n";
    assert_eq!(document.overlay("o", text, Unmatched::Skip), Ok(Vec::new()));
    assert!(document.overlay("o", "actions: []\n", Unmatched::Skip).is_err());
}

#[test]
fn a_target_may_use_all_functions_of_rfc_9535() {
    let rows = [
        ("$.components.schemas.Book.required[?match(@, 't.*')]", r#"["author"]"#),
        ("$.components.schemas.Book.required[?search(@, 'th')]", r#"["title"]"#),
        ("$.components.schemas.Book.required[?length(@) == 5]", r#"["author"]"#),
        ("$.components.schemas.Book[?count(@.*) == 2]", r#"null"#),
        ("$.tags[?value(@.name) == 'a']", r#"["title","author"]"#),
    ];
    for (target, left) in rows {
        let document = overlaid(&format!("- {{target: \"{target}\", remove: true}}\n")).unwrap();
        let json = document.root().to_json();
        assert_eq!(json["components"]["schemas"]["Book"]["required"].to_string(), left, "{target}");
    }
}

/// Applies the actions of an overlay of version 1.1.
fn overlaid_1_1(actions: &str) -> Result<Document, Diagnostics> {
    let mut document = Document::parse("shop.yaml", SHOP).unwrap();
    let text = format!("overlay: 1.1.0\ninfo: {{title: a, version: '1'}}\nactions:\n{actions}");
    document.overlay("overlay.yaml", &text, Unmatched::Error)?;
    Ok(document)
}

#[test]
fn version_1_1_concatenates_arrays_replaces_primitives_and_copies() {
    let rows = [
        (
            "{target: $.tags, update: [{name: b}, {name: c}]}",
            "/tags",
            r#"[{"name":"a"},{"name":"b"},{"name":"c"}]"#,
        ),
        ("{target: $.tags, update: {name: b}}", "/tags", r#"[{"name":"a"},{"name":"b"}]"#),
        (
            "{target: $..required, update: year}",
            "/components/schemas/Book/required",
            r#"["title","author","year"]"#,
        ),
        ("{target: $.info.title, update: Books}", "/info/title", r#""Books""#),
        ("{target: $.info.*, update: null}", "/info", r#"{"title":null,"version":null}"#),
        ("{target: $.info, copy: '$.tags[0]'}", "/info", r#"{"name":"a","title":"Shop","version":"1"}"#),
        ("{target: $.tags, copy: '$..required'}", "/tags", r#"[{"name":"a"},"title","author"]"#),
        ("{target: '$.tags[0].name', copy: $.info.title}", "/tags/0/name", r#""Shop""#),
        ("{target: $.tags, remove: true, update: 1}", "/tags", "null"),
    ];
    for (action, pointer, expected) in rows {
        let document =
            overlaid_1_1(&format!("- {action}\n")).unwrap_or_else(|faults| panic!("{action}: {faults}"));
        assert!(document.warnings().is_empty(), "{action}: {}", document.warnings());
        let json = document.root().to_json();
        let found = json.pointer(pointer).cloned().unwrap_or_default();
        assert_eq!(found.to_string(), expected, "{action}");
    }
}

#[test]
fn a_copied_node_keeps_its_location() {
    let document = overlaid_1_1("- {target: $.info, copy: $.components.schemas}\n").unwrap();
    let location = document.location(&Pointer::parse("#/info/Book/required")).unwrap();
    assert_eq!((location.file.as_str(), location.line), ("shop.yaml", 9));
}

#[test]
fn version_1_1_refuses_mixed_kinds() {
    let rows = [
        ("{target: '$[\"info\", \"tags\"]', update: {a: 1}}", "matches an object and an array"),
        ("{target: '$[\"openapi\", \"info\"]', copy: $.info}", "matches an object and a string"),
        ("{target: $.info, update: [a]}", "matches an object, which an array cannot change"),
        ("{target: $.info.title, update: {a: 1}}", "matches a string, which an object cannot change"),
        ("{target: $, update: {info: {title: [a]}}}", "matches a string, which an array cannot change"),
        ("{target: $, update: {tags: {name: a}}}", "matches an array, which an object cannot change"),
        ("{target: $.info, update: {}, copy: $.tags}", "both `update` and `copy`"),
        ("{target: $.info, copy: $.nothing}", "matches nothing in the document"),
        ("{target: $.info, copy: $.info.*}", "matches 2 nodes"),
        ("{target: $.info, copy: 1}", "`copy` must be a JSONPath"),
    ];
    for (action, message) in rows {
        let faults = overlaid_1_1(&format!("- {action}\n")).unwrap_err().to_string();
        assert!(faults.contains(message) && faults.contains("overlay.yaml:4:"), "{action}: {faults}");
    }
}

#[test]
fn warnings_about_an_overlay_are_those_of_the_document() {
    let rows = [
        ("1.1.0\nactions: [{target: $.x, remove: true}]", "the target `$.x` matches nothing"),
        (
            "1.0.0\nactions: [{target: $.tags, remove: true, descripton: a}]",
            "unknown key `descripton` in the action",
        ),
        ("1.0.0\nactons: []\nactions: []", "did you mean `actions`?"),
        (
            "1.0.0\nextends: ./books.yaml\nactions: []",
            "extends `books.yaml`, but it is applied to `shop.yaml`",
        ),
    ];
    for (text, message) in rows {
        let mut document = Document::parse("api/shop.yaml", SHOP).unwrap();
        document.overlay("o.yaml", &format!("overlay: {text}\n"), Unmatched::Error).unwrap();
        let warnings = document.warnings().to_string();
        assert!(warnings.contains(message) && warnings.contains("o.yaml:"), "{text}: {warnings}");
        assert_eq!(document.warnings().iter().count(), 1, "{warnings}");
    }
    for extends in ["shop.yaml", "../api/shop.yaml", "https://example.com/openapi.json", "./shop%2Eyaml"] {
        let mut document = Document::parse("api/shop.yaml", SHOP).unwrap();
        let text = format!("overlay: 1.1.0\nextends: '{extends}'\nactions: []\n");
        document.overlay("o.yaml", &text, Unmatched::Error).unwrap();
        assert!(document.warnings().is_empty(), "{extends}: {}", document.warnings());
    }
}

#[test]
fn unknown_versions_are_refused() {
    for version in ["1.2.0", "2.0.0", "1", "one", "[1]"] {
        let mut document = Document::parse("shop.yaml", SHOP).unwrap();
        let text = format!("overlay: {version}\nactions: []\n");
        let faults = document.overlay("o.yaml", &text, Unmatched::Skip).unwrap_err().to_string();
        assert!(faults.contains("version") && faults.contains("o.yaml:1:10"), "{version}: {faults}");
    }
}

#[test]
fn an_overlay_may_change_the_version_of_the_document() {
    let document = overlaid_1_1("- {target: $.openapi, update: 3.0.3}\n").unwrap();
    assert_eq!(document.version(), crate::document::Version::V3_0);
}

/// Applies the overlays of the specification's compliant sets.
#[test]
fn compliant_sets() {
    let sets = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/data/overlay-sets");
    let mut count = 0;
    for set in fs::read_dir(sets).unwrap().map(|entry| entry.unwrap().path()) {
        if !set.is_dir() {
            continue;
        }
        count += 1;
        let text = |name: &str| fs::read_to_string(set.join(name)).unwrap();
        let mut document = Document::parse("openapi.yaml", &text("openapi.yaml")).unwrap();
        let done = document.overlay("overlay.yaml", &text("overlay.yaml"), Unmatched::Error);
        done.unwrap_or_else(|faults| panic!("{}: {faults}", set.display()));
        let output = Document::parse("output.yaml", &text("output.yaml")).unwrap();
        assert_eq!(document.root().to_json(), output.root().to_json(), "{}", set.display());
    }
    assert_eq!(count, 8);
}

#[test]
fn an_overlay_cannot_make_a_document_endless() {
    // Each copies the document to its deepest object, which doubles the depth.
    let deep = [1, 2, 4, 8, 16, 32, 64, 128]
        .map(|times| format!("- {{target: $.info{}, copy: $}}\n", ".end.info".repeat(times - 1) + ".end"));
    let error = overlaid_1_1(&format!("- {{target: $.info, update: {{end: {{}}}}}}\n{}", deep.concat()));
    let error = error.expect_err("it is too deep").to_string();
    assert!(error.contains("nest deeper than 200 levels"), "{error}");
    // A thousand tags are added to each of them.
    let wide = "- {target: $.tags, copy: $.tags}\n".repeat(10);
    let each = "- {target: '$.tags[*]', update: {all: []}}\n- {target: '$.tags[*].all', copy: $.tags}\n";
    let error = overlaid_1_1(&format!("{wide}{each}")).expect_err("it is too large").to_string();
    assert!(error.contains("adds more than 2000000 nodes"), "{error}");
}
