//! Values from a server are the same after decoding and encoding.

use serde_json::{Value, json};

use super::by_number;
use super::sample::{Invite, InviteDetails, InviteRole, Item, Level, Loose, Page, Tree};
use crate::{Decode, Encode, Tape, from_slice, from_str, to_string, to_vec};

/// Decodes, encodes, and compares as JSON. Numbers compare by value: `1.0` and `1` are the same.
fn check<T: Decode + Encode + PartialEq + std::fmt::Debug>(text: &str) -> T {
    let decoded: T = from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"));
    let encoded = to_string(&decoded);
    let (expected, found) = (parse(text), parse(&encoded));
    assert_eq!(by_number(expected), by_number(found), "{text} became {encoded}");
    let again: T = from_str(&encoded).unwrap_or_else(|error| panic!("{error}: {encoded}"));
    assert_eq!(decoded, again, "{text} became {encoded}");
    decoded
}

fn parse(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

#[test]
fn nothing_is_lost() {
    for (reason, text) in [
        (
            "all fields",
            r#"{"object":"organization.invite","id":"a","role":"owner","accepted_at":1,"name":"n","projects":[],"details":{"map":{}}}"#,
        ),
        (
            "optional fields absent",
            r#"{"object":"organization.invite","id":"a","role":"owner","name":null,"projects":[]}"#,
        ),
        (
            "optional fields null",
            r#"{"object":"organization.invite","id":"a","role":"owner","accepted_at":null,"name":null,"projects":[],"details":null}"#,
        ),
        (
            "nullable field missing",
            r#"{"object":"organization.invite","id":"a","role":"owner","projects":[]}"#,
        ),
        ("list missing", r#"{"object":"organization.invite","id":"a","role":"owner","name":null}"#),
        (
            "list null",
            r#"{"object":"organization.invite","id":"a","role":"owner","name":null,"projects":null}"#,
        ),
        (
            "map missing",
            r#"{"object":"organization.invite","id":"a","role":"owner","name":null,"projects":[],"details":{}}"#,
        ),
        (
            "map null",
            r#"{"object":"organization.invite","id":"a","role":"owner","name":null,"projects":[],"details":{"map":null}}"#,
        ),
        (
            "null in a map",
            r#"{"object":"organization.invite","id":"a","role":"owner","name":null,"projects":[],"details":{"map":{"a":null,"b":"c"}}}"#,
        ),
        ("constant missing", r#"{"id":"a","role":"owner","name":null,"projects":[]}"#),
        ("constant differs", r#"{"object":"invite.v2","id":"a","role":"owner","name":null,"projects":[]}"#),
        (
            "constant of another kind",
            r#"{"object":{"a":[1]},"id":"a","role":"owner","name":null,"projects":[{"version":2,"active":null,"id":"p","level":7},{"version":"1","active":false,"id":"p","level":1}]}"#,
        ),
        (
            "constant null",
            r#"{"object":null,"id":"a","role":"owner","name":null,"projects":[{"id":"p","level":2}]}"#,
        ),
        (
            "unknown enum values",
            r#"{"object":"organization.invite","id":"a","role":"super\"visor","name":null,"projects":[{"version":1,"active":true,"id":"p","level":-9223372036854775808}]}"#,
        ),
        (
            "unknown members",
            r#"{"":1,"object":"organization.invite","é\"\\\n\u0000":[{},[],{"a":[null,true,false]}],"id":"a","role":"owner","name":null,"projects":[],"x":-0.5,"y":1e300,"z":18446744073709551615}"#,
        ),
        (
            "unknown members with strings that look like JSON",
            r#"{"id":"{\"a\":1}","role":"]","name":"\\\"","projects":[],"u":"}","v":"\u2028\ud83d\ude00"}"#,
        ),
        (
            "any order",
            r#"{"projects":[],"u":1,"name":null,"role":"owner","v":2,"id":"a","object":"organization.invite"}"#,
        ),
        (
            "repeated keys",
            r#"{"u":1,"id":"a","role":"owner","name":null,"projects":[],"id":"b","u":2,"object":"x","object":"organization.invite","accepted_at":3,"accepted_at":null}"#,
        ),
        (
            "integers with a fraction of zero",
            r#"{"id":"a","role":"owner","accepted_at":1.0,"name":null,"projects":[{"version":1.0,"active":true,"id":"p","level":2e0}]}"#,
        ),
    ] {
        println!("{reason}");
        check::<Invite>(text);
        check::<Item>(text);
        check::<Page>(&format!(r#"{{"data":[{text},{text}],"has_more":false,"next":null}}"#));
    }
}

#[test]
fn scalars_survive() {
    for text in [
        r#"{"boolean":true,"small":-2147483648,"integer":-9223372036854775808,"unsigned":18446744073709551615,"float":0.1}"#,
        r#"{"boolean":false,"small":2147483647,"integer":9223372036854775807,"unsigned":0,"float":-1.5e-7}"#,
        r#"{"boolean":null,"small":null,"integer":null,"unsigned":null,"float":null,"any":null,"date":null,"date-time":null,"map":null,"tree":null,"in\"ner":null}"#,
        r#"{"float":1.7976931348623157e308,"any":{"b":[1,"x",null],"a":18446744073709551615}}"#,
        r#"{"float":5e-324,"any":5e-324}"#,
        r#"{"float":2.2250738585072014e-308}"#,
        r#"{"float":9007199254740993.0}"#,
        r#"{"float":-0.0,"any":1.0}"#,
        r#"{"float":1e21,"any":18446744073709551616}"#,
        r#"{"date":"2026-11-22","date-time":"yesterday, about noon"}"#,
        r#"{"tree":[[],[[],[[]]]]}"#,
        r#"{"in\"ner":{"in\"ner":{"boolean":true}}}"#,
    ] {
        check::<InviteDetails>(text);
    }
}

#[test]
fn typed_further_members_are_no_unknown_members() {
    let details: InviteDetails = check(r#"{"a":1,"boolean":true,"b":2,"map":{},"a":3}"#);
    assert_eq!(details.additional, [("a".to_owned(), 3), ("b".to_owned(), 2)].into());
    assert!(details.extra.is_empty());
    let error = from_str::<InviteDetails>(r#"{"a":"x"}"#).unwrap_err();
    assert_eq!(error.to_string(), "expected a signed 64-bit integer at `a`, found a string");
}

#[test]
fn a_further_member_never_repeats_a_field() {
    let mut details: InviteDetails = from_str(r#"{"integer":1}"#).unwrap();
    details.additional.insert("integer".to_owned(), 2);
    details.additional.insert("other".to_owned(), 3);
    assert_eq!(to_string(&details), r#"{"integer":1,"other":3}"#);
}

#[test]
fn unions_are_distinguished() {
    let tagged: Item =
        check(r#"{"object":"organization.invite","id":"a","role":"owner","name":null,"projects":[]}"#);
    assert!(matches!(tagged, Item::Invite(_)));
    // The last of a repeated key also counts for the tag.
    let repeated: Item = check(
        r#"{"object":1,"id":"a","role":"owner","name":null,"projects":[],"object":"organization.invite"}"#,
    );
    assert!(matches!(repeated, Item::Invite(_)));
    assert!(matches!(check(r#"{"object":1.0,"id":"a","level":1}"#), Item::Project(_)));
    assert!(matches!(check(r#"{"object":true,"id":"a","level":1}"#), Item::Project(_)));
    assert!(matches!(check(r#"{"small":1,"boolean":null}"#), Item::Details(_)));
    assert!(matches!(check(r#"{"object":"organization.invites","small":1}"#), Item::Unknown(_)));
    assert!(matches!(check("null"), Item::Unknown(_)));
    assert!(matches!(check(r#""text""#), Item::Loose(Loose::String(_))));
    assert!(matches!(check("1.0"), Item::Loose(Loose::Integer(1))));
    assert!(matches!(check("-9223372036854775808"), Item::Loose(Loose::Integer(i64::MIN))));
    assert!(matches!(check("9223372036854775808"), Item::Loose(Loose::Number(_))));
    assert!(matches!(check("1.5"), Item::Loose(Loose::Number(_))));
    assert!(matches!(check(r#"["a","b"]"#), Item::Loose(Loose::Strings(_))));
    assert!(matches!(check("true"), Item::Loose(Loose::Unknown(_))));
}

#[test]
fn unknown_json_compares_as_json() {
    let one: Item = from_str(r#"{"a": 1, "b": [1.0, "x"]}"#).unwrap();
    let other: Item = from_str(r#"{"b":[1,"\u0078"],"a":1}"#).unwrap();
    assert_eq!(one, other);
    assert_ne!(one, from_str::<Item>(r#"{"a":1,"b":[2,"x"]}"#).unwrap());
    assert_ne!(one, from_str::<Item>(r#"{"a":1,"b":[1,"x"],"c":null}"#).unwrap());
    let Item::Unknown(json) = one else { panic!("{one:?}") };
    assert_eq!(json.as_str(), r#"{"a":1,"b":[1.0,"x"]}"#);
    assert_eq!(json.to_value(), json!({"a": 1, "b": [1.0, "x"]}));
    assert_eq!(format!("{json:?}"), r#"UnknownJson({"a":1,"b":[1.0,"x"]})"#);
}

#[test]
fn enums_keep_what_they_do_not_know() {
    assert_eq!(InviteRole::from("reader"), InviteRole::Reader);
    let unknown: InviteRole = "auditor".parse().unwrap();
    assert!(!unknown.is_known());
    assert_eq!(unknown.as_str(), "auditor");
    assert_eq!(format!("{unknown:>8}|{:<6}|", InviteRole::Owner), " auditor|owner |");
    assert_eq!(from_str::<InviteRole>(r#""auditor""#).unwrap(), unknown);
    assert_eq!(to_string(&unknown), r#""auditor""#);
    assert_eq!(Level::from(2), Level::High);
    assert_eq!(Level::from(3).as_i64(), 3);
    assert_eq!(from_str::<Level>("3.0").unwrap(), Level::from(3));
    assert_eq!(Level::from(3).to_string(), "3");
}

#[test]
fn numbers_are_written_short() {
    for (value, text) in [
        (0.0, "0"),
        (-0.0, "0"),
        (1.0, "1"),
        (-3.0, "-3"),
        (1.5, "1.5"),
        (0.1, "0.1"),
        (9_007_199_254_740_991.0, "9007199254740991"),
        (1e300, "1e+300"),
        (f64::NAN, "null"),
        (f64::INFINITY, "null"),
    ] {
        let written = to_string(&value);
        assert!(written == text || written.parse() == Ok(value), "{value} as {written}");
    }
}

#[test]
fn strings_are_escaped() {
    for length in 0..40 {
        for special in [
            "\"", "\\", "\u{0}", "\u{1f}", "\n", "\r", "\t", "\u{8}", "\u{c}", "\u{7f}", "é", "\u{2028}",
            "😀",
        ] {
            for at in 0..=length {
                let text = format!("{}{special}{}", "a".repeat(at), "b".repeat(length - at));
                let written = to_string(&text);
                assert_eq!(written, serde_json::to_string(&text).unwrap());
                assert_eq!(from_str::<String>(&written).unwrap(), text);
            }
        }
    }
}

#[test]
fn a_byte_order_mark_is_no_error() {
    assert_eq!(from_slice::<i64>(b"\xef\xbb\xbf 1").unwrap(), 1);
}

#[test]
fn trees_are_written_and_read() {
    let tree = Tree::from(vec![Tree(Vec::new()), Tree(vec![Tree(Vec::new())])]);
    assert_eq!(to_vec(&tree), b"[[],[[]]]");
    assert_eq!(check::<Tree>("[[],[[]]]"), tree);
}

#[test]
fn the_element_that_tells_is_the_first_that_says_something() {
    for (text, telling) in [
        ("[]", None),
        ("[1, \"a\"]", Some("1")),
        ("[null, [], [1], 2]", Some("[1]")),
        ("[null, []]", Some("null")),
        ("{}", None),
    ] {
        let tape = Tape::parse(text).unwrap_or_else(|error| panic!("{error}: {text}"));
        let found = tape.root().first().map(|node| to_string(&node.keep()));
        assert_eq!(found.as_deref(), telling, "{text}");
    }
}
