//! Values that no Rust type can represent are kept unchanged.

use serde_json::{Value, json};

use super::sample::{Invite, Page};
use crate::{Tape, UnknownJson, from_str, to_string};

fn nested(depth: usize) -> String {
    format!("{}{}", "[".repeat(depth), "]".repeat(depth))
}

#[test]
fn numbers_beyond_64_bits_are_kept() {
    for number in [
        "1e400",
        "-1E+400",
        "1e-400",
        "123456789012345678901234567890",
        "18446744073709551616",
        "-9223372036854775809",
        "0.12345678901234567890123",
        "1.50",
        "1E5",
        "-0",
        "-0.0",
        "18446744073709551615",
        "-9223372036854775808",
        "9007199254740993.0",
    ] {
        let text =
            format!(r#"{{"data":[],"has_more":true,"next":{number},"more":[{number},{{"a":{number}}}]}}"#);
        let page: Page = from_str(&text).unwrap_or_else(|error| panic!("{number}: {error}"));
        assert_eq!(to_string(&page), text);
        assert_eq!(page.extra.get_json("next").unwrap().as_str(), number);
        assert_eq!(format!("{:?}", Tape::parse(number).unwrap()), number);
        // Also if the whole text of a page is a list.
        let kept: Vec<UnknownJson> = from_str(&format!("[{number}, [ {number} ]]")).unwrap();
        assert_eq!(to_string(&kept), format!("[{number},[{number}]]"));
    }
}

#[test]
fn a_value_has_the_text_of_what_it_cannot_hold() {
    let value = |text: &str| from_str::<Value>(text).unwrap();
    assert_eq!(value("[1e400,-1e400]"), json!(["1e400", "-1e400"]));
    assert_eq!(value("123456789012345678901234567890"), json!(1.234_567_890_123_456_8e29));
    assert_eq!(value("1e2"), json!(100.0));
    assert_eq!(value(r#""a\ud800b""#), json!("a\u{fffd}b"));
    let page: Page = from_str(r#"{"data":[],"has_more":true,"a":{"b":1e999},"c":1E999}"#).unwrap();
    assert_eq!(page.extra.get("a"), Some(json!({"b": "1e999"})));
    // Like any format other than text.
    assert_eq!(serde_json::to_value(&page).unwrap()["c"], json!("1E999"));
    assert_eq!(
        from_str::<f64>("1e400").unwrap_err().to_string(),
        "expected a 64-bit floating-point number, found the number 1e400"
    );
    assert_eq!(from_str::<i64>("9007199254740993.0").unwrap(), 9_007_199_254_740_993);
    assert_eq!(from_str::<u64>("18446744073709551615.00").unwrap(), u64::MAX);
}

#[test]
fn the_text_of_a_number_in_an_error_is_short() {
    let error = from_str::<i64>(&"1".repeat(1_000)).unwrap_err().to_string();
    assert!(error.ends_with("1111…") && error.len() < 120, "{error}");
}

#[test]
fn lone_surrogates_are_kept() {
    for string in [r"\ud800", r"a\uDC00b", r"\ud800\u0041", r"\ud800\ud800\udc00\n", r"\udc00\ud83d\ude00"] {
        let text = format!(
            r#"{{"data":[],"has_more":true,"more":["{string}",{{"k{string}":"x"}}],"n{string}":"é"}}"#
        );
        let page: Page = from_str(&text).unwrap_or_else(|error| panic!("{string}: {error}"));
        assert_eq!(to_string(&page), text);
        let elements: Vec<UnknownJson> = from_str(&format!(r#"["{string}","{string}"]"#)).unwrap();
        assert_eq!(to_string(&elements), format!(r#"["{string}","{string}"]"#));
    }
    // A field of type `String` gets U+FFFD instead, whatever came before.
    let invite = r#"{"id":"\ud800","role":"owner","more":"\ud800\udbff"}"#;
    let page: Page =
        from_str(&format!(r#"{{"before":"\udead","data":[1,{invite}],"has_more":true}}"#)).unwrap();
    let written = to_string(&page);
    assert!(
        written.contains(r#""more":"\ud800\udbff""#) && written.contains(r#""before":"\udead""#),
        "{written}"
    );
    let invite: Invite = from_str(invite).unwrap();
    assert_eq!(invite.id, "\u{fffd}");
    assert_eq!(from_str::<String>(r#""\ud83d\ude00\u00e9\/""#).unwrap(), "😀é/");
}

#[test]
fn unknown_fields_nest_to_any_depth() {
    for depth in [126, 127, 128, 100_000] {
        let unknown = format!(r#"{{"data":[],"has_more":true,"deep":{},"more":1}}"#, nested(depth));
        let page: Page = from_str(&unknown).unwrap();
        assert_eq!(to_string(&page), unknown);
        assert_eq!(page, page.clone());
        assert!(format!("{page:?}").contains(&"[".repeat(126)));
        assert_eq!(page.extra.get_json("deep").unwrap().as_str(), nested(depth));
        assert!(page.extra.get("deep").is_some());
        let mut page = page;
        page.extra.remove("more").unwrap();
        assert_eq!(to_string(&page), unknown.replace(r#","more":1"#, ""));
    }
    // Before the list whose elements are decoded while parsing, in them, and after.
    let deep =
        |depth: usize| format!("{}1{}", r#"{"a":[{},"#.repeat(depth), r#",{"b":2},[]]}"#.repeat(depth));
    for depth in [62, 63, 64, 65, 10_000] {
        let deep = deep(depth);
        let text = format!(
            r#"{{"data":[{deep},{{"id":"a","role":"owner","x":{deep}}}],"has_more":true,"x":{deep}}}"#
        );
        let page: Page = from_str(&text).unwrap();
        assert_eq!(page.data.len(), 2);
        let kept: UnknownJson = from_str(&to_string(&page)).unwrap();
        assert_eq!(kept, from_str::<UnknownJson>(&text).unwrap());
        let text = format!(r#"{{"x":{deep},"has_more":true,"data":[{deep},1]}}"#);
        let page: Page = from_str(&text).unwrap();
        assert_eq!(to_string(&page), format!(r#"{{"data":[{deep},1],"has_more":true,"x":{deep}}}"#));
    }
}

#[test]
fn a_value_has_what_is_too_deep_as_text() {
    let mut value: Value = from_str(&nested(200)).unwrap();
    let mut levels = 0;
    while let Value::Array(mut elements) = value {
        value = elements.remove(0);
        levels += 1;
    }
    assert_eq!((levels, value), (127, json!(nested(73))));
    let kept: UnknownJson = from_str(&nested(1_000_000)).unwrap();
    assert_eq!(kept.as_str(), nested(1_000_000));
}

#[test]
fn other_formats_have_what_they_can_hold() {
    let text = format!(r#"{{"data":[],"has_more":true,"deep":{},"number":1.5}}"#, nested(300));
    let page: Page = from_str(&text).unwrap();
    let value = serde_json::to_value(&page).unwrap();
    assert_eq!(value["number"], json!(1.5));
    assert!(value.to_string().contains(&nested(300 - 126)));
}

#[test]
fn equality_is_exact() {
    let json = |text: &str| from_str::<UnknownJson>(text).unwrap();
    for (one, other) in [
        ("1e400", "10E+399"),
        ("100", "1e2"),
        ("0.10", "1e-1"),
        ("-0", "0.0"),
        ("[1.0,{}]", "[1,{}]"),
        (r#"{"a":1,"b":[2],"a":3}"#, r#"{"b":[2.0],"a":3}"#),
        (r#""\u00e9""#, "\"é\""),
    ] {
        assert_eq!(json(one), json(other));
    }
    for (one, other) in [
        ("1e400", "1e401"),
        ("18446744073709551616", "18446744073709551617"),
        ("1", "-1"),
        ("1", "\"1\""),
        ("\"1\"", "1"),
        ("1", "true"),
        ("null", "[]"),
        ("[]", "{}"),
        ("[1]", "[1,2]"),
        (r#"{"a":1}"#, r#"{"b":1}"#),
        (r#""\ud800""#, r#""\ud801""#),
    ] {
        assert_ne!(json(one), json(other));
    }
}

/// Numbers are the same as in `serde_json`, if it can represent them.
#[test]
fn numbers_are_what_they_were() {
    for text in [
        "0",
        "-1",
        "1.5",
        "1e3",
        "-1.5e-7",
        "123456789.125",
        "4.35",
        "2.2250738585072014e-308",
        "9007199254740993",
    ] {
        assert_eq!(from_str::<Value>(text).unwrap(), serde_json::from_str::<Value>(text).unwrap(), "{text}");
        assert_eq!(from_str::<f64>(text).unwrap(), text.parse::<f64>().unwrap());
    }
}
