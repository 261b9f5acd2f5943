//! Texts that are almost YAML or JSON: each is accepted with a warning, or rejected with the rule
//! that it violates.

use crate::document::{Document, Fault, parse_text};

/// Parses a text. Returns it as JSON, with the messages about it.
fn read(name: &str, text: &str) -> (Option<String>, Vec<String>) {
    let parsed = parse_text(name, text);
    let said = |fault: &Fault| {
        let help = fault.help.as_ref().map(|help| format!(" ({help})")).unwrap_or_default();
        format!("{}:{} {}{help}", fault.position.line, fault.position.column, fault.message)
    };
    let all = parsed.faults.iter().chain(&parsed.warnings).map(said);
    (parsed.root.map(|root| root.to_json().to_string()), all.collect())
}

fn root(name: &str, text: &str) -> String {
    let (root, said) = read(name, text);
    root.unwrap_or_else(|| panic!("{text}: {said:?}"))
}

#[test]
fn brackets_and_quotes_may_continue_at_the_column_of_their_key() {
    let cases = [
        ("a:\n  b: {\n    \"c\": \"d\"\n  }\n  e: 1", r#"{"a":{"b":{"c":"d"},"e":1}}"#, "4"),
        ("a:\n  b: [\n    c\n]\n", r#"{"a":{"b":["c"]}}"#, "4"),
        ("a:\n  - [\n  c,\n  d ]\n", r#"{"a":[["c","d"]]}"#, "3"),
        ("a: [\nb,\n# no comment is out of place\nc\n]\nd: {\n}\n", r#"{"a":["b","c"],"d":{}}"#, "2 and 7"),
        ("a:\n  b: 'c\n  d'\n  e: \"f\n\n  g\"\n", r#"{"a":{"b":"c d","e":"f\ng"}}"#, "3 and 6"),
        ("a: {b: 'c\nd', e: [\n1]}\n", r#"{"a":{"b":"c d","e":[1]}}"#, "2"),
        ("a: 'b\n\tc'\n", r#"{"a":"b c"}"#, "2"),
        ("a:\n  b: {\n\t\"c\": [\n\t\t1\n\t]\n\t}\n", r#"{"a":{"b":{"c":[1]}}}"#, "3"),
        ("a:\r  b: {\r  }\r", r#"{"a":{"b":{}}}"#, "3"),
    ];
    for (text, expected, lines) in cases {
        let (root, said) = read("x.yaml", text);
        assert_eq!(root.as_deref(), Some(expected), "{text} {said:?}");
        let [said] = said.as_slice() else { panic!("{text}: {said:?}") };
        assert!(said.contains("not indented further"), "{said}");
        assert!(
            said.ends_with(&format!("line {lines})")) || said.ends_with(&format!("lines {lines})")),
            "{text}: {said}"
        );
    }
    let many = format!("a: {{}}\n{}", (0..20).map(|number| format!("k{number}: [\n]\n")).collect::<String>());
    let (_, said) = read("x.yaml", &many);
    assert_eq!(
        said,
        [
            "3:1 invalid YAML: lines within brackets or quotes are not indented further than their key; they are accepted, \
          as other parsers do (here and in 19 other locations) (indent the lines within brackets or \
          quotes further than their key: lines 3, 5, 7, 9 and 16 more)"
        ]
    );
}

#[test]
fn valid_yaml_is_accepted_without_a_warning() {
    let cases = [
        ("a: [b, c,] # d\n", r#"{"a":["b","c"]}"#),
        ("a: [b\n  c, d]\n", r#"{"a":["b c","d"]}"#),
        ("# a\n\n---\n# b\na: 1\n...\n", r#"{"a":1}"#),
        ("? a\n: 1\n", r#"{"a":1}"#),
        ("a: !!str 1\nb: !!binary aGk=\nc: ! 2\n", r#"{"a":"1","b":"aGk=","c":"2"}"#),
        (
            "a: [yes, no, NO, off, 0o10, 0x1F, 1_000, 012, .inf, 2001-01-01]",
            r#"{"a":["yes","no","NO","off",8,31,"1_000",12,".inf","2001-01-01"]}"#,
        ),
        ("%YAML 1.2\n---\na: no\n", r#"{"a":"no"}"#),
        ("%YAML 1.1\n---\na: 1\n", r#"{"a":1}"#),
        ("a:\t1\nb:\t[\t2\t]\n", r#"{"a":1,"b":[2]}"#),
        ("{\n\t\"a\": [\n\t\t1\n\t]\n}", r#"{"a":[1]}"#),
        ("a: {\n  'b': \"c\n  d\"\n  }\n", r#"{"a":{"b":"c d"}}"#),
        ("/a: 1", r#"{"/a":1}"#),
        ("{a: //b\n}", r#"{"a":"//b"}"#),
    ];
    for (text, expected) in cases {
        let expected: serde_json::Value = serde_json::from_str(expected).unwrap();
        assert_eq!(read("x.yaml", text), (Some(expected.to_string()), Vec::new()), "{text}");
    }
}

#[test]
fn guesses_are_reported() {
    let cases = [
        ("%YAML 1.1\n---\na: No\nb: yes", "3:4 `No` is a boolean in YAML 1.1"),
        ("a: !include b.yaml\nc: !include d.yaml", "1:13 the tag `!include` is not supported"),
        ("a: !e {b: 1}", "1:7 the tag `!e` is not supported"),
        ("a: 1\n---\nb: 2", "2:1 the file contains several YAML documents"),
        ("200: a\n'200': b", "2:1 duplicate key `200`"),
    ];
    for (text, expected) in cases {
        let (root, said) = read("x.yaml", text);
        assert!(root.is_some() && said.len() == 1 && said[0].starts_with(expected), "{text}: {said:?}");
    }
}

#[test]
fn a_text_that_is_not_yaml_breaks_a_rule_that_is_named() {
    let cases = [
        ("a: b: c", "1:5 not YAML: `: ` is not allowed inside an unquoted string"),
        ("a:\n  b: 1\n c: 2", "3:2 not YAML: expected a key here"),
        ("- a\nb: 1", "2:1 not YAML: expected `-`"),
        ("a: 'b\nc: 1", "1:4 not YAML: this quote is never closed"),
        ("a: \"b\n---\nc\"", "1:4 not YAML: a line inside a quoted string begins"),
        ("a: {b: 1\nc: 3", "2:1 not YAML: a bracket or quote before this line is not closed"),
        ("a: [b}", "1:4 not YAML: `[` is closed by `}`"),
        ("a: b]\nc: ]", "2:4 not YAML: this closing bracket has no opening bracket"),
        ("a: @b", "1:4 not YAML: an unquoted string cannot begin with `@`"),
        ("a: `b`", "1:4 not YAML: an unquoted string cannot begin with a backtick"),
        ("a:\n  b: c\n\td: 1", "3:1 not YAML: a line of an unquoted string begins with a tab"),
        ("a:\n\tb: 1", "2:1 not YAML: a line is indented with a tab"),
        ("a: {\n\tb: 1}\nc:\n\td: 1", "4:1 not YAML: a line is indented with a tab"),
        ("a: *b", "1:4 not YAML: this alias has no anchor before it"),
        ("a: \"\\d\"", "1:4 not YAML: unknown escape"),
        ("a: 'it's'", "1:8 not YAML: unexpected text after the closing quote"),
        ("a: \u{1}", "1:4 not YAML: the control character U+0001"),
        ("a: b\r\nc: @d", "2:4 not YAML"),
        ("a: b\rc: @d", "2:4 not YAML"),
        ("a: 'b'#c", "1:7 not YAML: a space is missing before `#`"),
        ("a: - b", "1:4 not YAML: a list cannot begin with `- ` here"),
        ("? [a]\n: b", "1:3 a key must be a string"),
    ];
    for (text, expected) in cases {
        let (root, said) = read("x.yaml", text);
        assert!(root.is_none() && said.len() == 1 && said[0].starts_with(expected), "{text}: {said:?}");
    }
}

#[test]
fn json_with_comments_and_other_slips_is_named_as_such() {
    let text = "{\n  // a\n  \"b\": 1, /* c */\n}";
    let (none, said) = read("x.json", text);
    let expected = [
        "2:3 not JSON: comments are not allowed (remove the comment, rename the file to `.jsonc`, or write it \
         as YAML, where comments begin with `#`)",
        "3:11 not JSON: comments are not allowed",
        "3:9 not JSON: there is a comma before `}` (remove the comma)",
    ];
    assert!(none.is_none() && said.len() == 3, "{said:?}");
    assert!(said.iter().zip(expected).all(|(said, expected)| said.starts_with(expected)), "{said:?}");
    // The text is rejected whatever the name of the file; YAML would take the comment for a key.
    assert_eq!(read("x.yaml", text), (None, said.clone()));
    assert_eq!(read("x", text), (None, said));
    assert_eq!(read("x.jsonc", text), (Some(r#"{"b":1}"#.to_owned()), Vec::new()));
    assert_eq!(read("x.json5", "{'a': \"it's\", b: 'it\\'s',}").1, Vec::<String>::new());

    // Violations that YAML allows with the same meaning are accepted.
    let cases = [
        ("{\"a\": 1, # b\n}", 2, "1:10 not JSON: comments are not allowed; the file is read as YAML"),
        (
            "{'a': 1, 'b': 2}",
            1,
            "1:2 not JSON: this string is in single quotes; the file is read as YAML (here and in one other location)",
        ),
        (
            "{a: b, c: d, e: f}",
            2,
            "1:2 not JSON: the key `a` is not quoted; the file is read as YAML (here and in 2 other locations)",
        ),
        ("a: 1", 1, "1:1 the file is named `.json` but contains YAML"),
        ("\"a\": 1", 1, "1:1 the file is named `.json` but contains YAML"),
    ];
    for (text, count, expected) in cases {
        let (root, said) = read("x.json", text);
        assert!(root.is_some() && said.len() == count && said[0].starts_with(expected), "{text}: {said:?}");
        assert_eq!(read("x.yaml", text).1, Vec::<String>::new(), "{text}");
    }
    let (none, said) = read("x.json", "{\"a\": NaN}");
    assert!(none.is_none() && said[0].starts_with("1:7 not JSON: `NaN` is not a value"), "{said:?}");
    assert_eq!(root("x.json", "\u{feff}{\"a\": 1}"), r#"{"a":1}"#);
}

#[test]
fn utf_16_is_read_where_it_says_so() {
    let folder = std::env::temp_dir().join(format!("crategen-utf-16-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let write = |name: &str, first: &[u8], bytes: fn(u16) -> [u8; 2]| {
        let units = "openapi: 3.1.0\nx: \u{1f6a2}\n".encode_utf16();
        let bytes: Vec<u8> = first.iter().copied().chain(units.flat_map(bytes)).collect();
        std::fs::write(folder.join(name), bytes).unwrap();
        Document::read(&folder.join(name))
    };
    for document in
        [write("le.yaml", &[0xff, 0xfe], u16::to_le_bytes), write("be.yaml", &[0xfe, 0xff], u16::to_be_bytes)]
    {
        assert_eq!(document.unwrap().root().get("x").unwrap().as_str(), Some("\u{1f6a2}"));
    }
    let error = write("broken.yaml", &[0xff, 0xfe, 0], u16::to_le_bytes).unwrap_err().to_string();
    assert!(error.contains("UTF-16 byte-order mark"), "{error}");
    std::fs::remove_dir_all(folder).unwrap();
}
