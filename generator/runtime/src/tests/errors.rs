//! Errors about texts are one sentence, and nothing panics.

use super::sample::{Invite, InviteDetails, Item, Level, Page, Tree};
use crate::{DateTime, DecodeError, Timestamp, from_slice, from_str, to_string};

#[test]
fn errors_name_path_expectation_and_finding() {
    let page = |text: &str| from_str::<Page>(text).unwrap_err();
    let invite = |members: &str| {
        page(&format!(
            r#"{{"data":["x",{{"object":"organization.invite","id":"a","role":"owner","name":null,{members}}}],"has_more":true}}"#
        ))
    };
    for (error, sentence) in [
        (page("[]"), "expected an object, found an array"),
        (page(r#"{"data":[]}"#), "expected a boolean at `has_more`, found nothing"),
        (page(r#"{"data":{},"has_more":true}"#), "expected an array at `data`, found an object"),
        (page(r#"{"has_more":"true"}"#), "expected a boolean at `has_more`, found a string"),
        (page(r#"{"has_more":null}"#), "expected a boolean at `has_more`, found null"),
        (invite(r#""projects":[1]"#), "expected an object at `data[1].projects[0]`, found the number 1"),
        (
            invite(r#""projects":[{"level":1}]"#),
            "expected a string at `data[1].projects[0].id`, found nothing",
        ),
        (invite(r#""projects":true"#), "expected an array at `data[1].projects`, found true"),
        (
            invite(r#""projects":[{"id":"p","level":1},{"id":"p","level":1.5}]"#),
            "expected a signed 64-bit integer at `data[1].projects[1].level`, found the number 1.5",
        ),
        (
            invite(r#""accepted_at":1e30"#),
            "expected a Unix time in whole seconds at `data[1].accepted_at`, found the number 1e30",
        ),
        (
            invite(r#""details":{"in\"ner":[]}"#),
            r#"expected an object at `data[1].details["in\"ner"]`, found an array"#,
        ),
        (
            invite(r#""details":{"small":2147483648}"#),
            "expected a signed 32-bit integer at `data[1].details.small`, found the number 2147483648",
        ),
        (
            invite(r#""details":{"unsigned":-1}"#),
            "expected an unsigned 64-bit integer at `data[1].details.unsigned`, found the number -1",
        ),
        (
            invite(r#""details":{"integer":9223372036854775808}"#),
            "expected a signed 64-bit integer at `data[1].details.integer`, found the number 9223372036854775808",
        ),
        (
            invite(r#""details":{"map":{"a b":1}}"#),
            r#"expected a string at `data[1].details.map["a b"]`, found the number 1"#,
        ),
        (
            invite(r#""details":{"tree":[[],[null]]}"#),
            "expected an array at `data[1].details.tree[1][0]`, found null",
        ),
    ] {
        assert_eq!(error.to_string(), sentence);
    }
    let error = invite(r#""projects":[{"level":1}]"#);
    assert_eq!(
        (error.path(), error.expected(), error.found()),
        ("data[1].projects[0].id", "a string", "nothing")
    );
}

#[test]
fn required_things_of_every_kind_can_be_missing() {
    assert_eq!(from_str::<Invite>("{}").unwrap_err().to_string(), "expected a string at `id`, found nothing");
    assert_eq!(
        from_str::<Invite>(r#"{"id":"a"}"#).unwrap_err().to_string(),
        "expected a string at `role`, found nothing"
    );
    assert_eq!(from_str::<Level>("null").unwrap_err().expected(), "a signed 64-bit integer");
    assert_eq!(from_str::<DateTime>("1").unwrap_err().expected(), "a date and time as a string");
    assert_eq!(from_str::<Timestamp>(r#""1""#).unwrap_err().expected(), "a Unix time in whole seconds");
    assert_eq!(from_str::<Vec<bool>>("null").unwrap_err().to_string(), "expected an array, found null");
}

#[test]
fn text_that_is_not_json_is_an_error() {
    for text in [
        "",
        " ",
        "{",
        "[1,",
        "nul",
        "\"",
        "\"\\",
        "\"\\u12",
        "\"\\x\"",
        "\"\u{1}\"",
        "01",
        "1.",
        "1e",
        "-",
        "+1",
        "-01",
        "1.e1",
        "1e+",
        "[1}",
        "{\"a\":1]",
        "[,1]",
        "{,}",
        "[1 2]",
        "\"\\ud800\\u00\"",
        "\"\\u+123\"",
        "{1:2}",
        "{\"a\"}",
        "{\"a\":1,}",
        "[1,]",
        "[] []",
        "'a'",
        "NaN",
    ] {
        let error = from_str::<Item>(text).unwrap_err();
        assert_eq!((error.path(), error.expected()), ("", "JSON"), "{text}");
        assert!(error.to_string().starts_with("expected JSON, found a syntax error: "), "{error}");
    }
    assert_eq!(
        from_slice::<Item>(b"[\"\xff\"]").unwrap_err().to_string(),
        "expected JSON, found bytes that are not UTF-8 at offset 2"
    );
}

/// A text truncated anywhere is an error, not a panic.
#[test]
fn truncated_text_is_an_error() {
    let text = r#"{"data":["é\n\ud83d\ude00",{"object":"organization.invite","id":"a","role":"owner","name":null,"projects":[{"id":"p","level":1e0}],"details":{"float":-1.5e-7}}],"has_more":true}"#;
    from_str::<Page>(text).unwrap();
    for end in 0..text.len() {
        assert!(from_slice::<Page>(&text.as_bytes()[..end]).is_err());
    }
}

#[test]
fn the_depth_of_types_is_limited() {
    let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    let tree: Tree = from_str(&nested(127)).unwrap();
    assert_eq!(to_string(&tree), nested(127));
    let error = from_str::<Tree>(&nested(128)).unwrap_err().to_string();
    assert!(error.starts_with("expected at most 127 levels of arrays and objects at `[0][0]"), "{error}");
    for depth in [129, 1_000_000] {
        assert!(from_str::<Tree>(&nested(depth)).is_err());
    }
    assert!(from_str::<Tree>(&"[".repeat(1_000_000)).is_err());
    let details =
        |depth: usize| format!("{}{{}}{}", r#"{"in\"ner":"#.repeat(depth - 1), "}".repeat(depth - 1));
    let deep: InviteDetails = from_str(&details(127)).unwrap();
    assert_eq!(to_string(&deep), details(127));
    assert!(from_str::<InviteDetails>(&details(128)).is_err());
}

/// Quadratic behaviour would take minutes here.
#[test]
fn many_unknown_members_cost_what_their_bytes_cost() {
    use std::fmt::Write;
    let mut text = String::from(r#"{"has_more":true"#);
    for at in 0..30_000 {
        write!(text, r#","has_more_{at}":"{at}","data{}":{at}"#, at % 10).expect("a String takes all");
    }
    text.push('}');
    let page: Page = from_str(&text).unwrap();
    assert_eq!(page.extra.iter().count(), 30_010);
    assert_eq!(page.extra.get("data3").unwrap(), 29_993);
    assert!(to_string(&page).len() >= text.len() - 10);
    let repeated = format!(r#"{{{}"data":[]}}"#, r#""has_more":true,"data":null,"#.repeat(10_000));
    assert!(from_str::<Page>(&repeated).unwrap().has_more);
}

#[test]
fn an_error_is_one_word() {
    assert_eq!(size_of::<DecodeError>(), size_of::<usize>());
}
