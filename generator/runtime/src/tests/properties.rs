//! Any JSON survives, wherever it occurs.

use proptest::prelude::*;
use serde::de::IgnoredAny;
use serde_json::{Map, Value, json};

use super::by_number;
use super::sample::{Invite, Item, Page};
use crate::{Tape, UnknownJson, from_slice, from_str, to_string};

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>()
            .prop_filter("JSON has no others", |float| float.is_finite() && float.fract() != 0.0)
            .prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(6, 64, 8, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..8).prop_map(Value::from),
            prop::collection::btree_map(any_key(), inner, 0..8)
                .prop_map(|map| Value::Object(Map::from_iter(map))),
        ]
    })
}

/// Generates names of fields as often as other names.
fn any_key() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::sample::select(vec![
            "object",
            "id",
            "role",
            "accepted_at",
            "name",
            "projects",
            "details",
            "data",
            "has_more",
            "boolean",
            "small",
            "map",
            "in\"ner",
            "level",
            "version",
        ])
        .prop_map(str::to_owned),
        any::<String>(),
    ]
}

/// Generates pieces of JSON, which now and then form a valid text.
fn any_part() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        " ",
        "\n",
        "\t",
        "\"",
        "\"\"",
        "\"a\"",
        "\"\\n\"",
        "\"a\":",
        "\"é\":1",
        "\\",
        "\\u",
        "\\ud83d",
        "\\ude00",
        "\\u00e9",
        "\\\"",
        "\\/",
        "\u{1}",
        "0",
        "1",
        "00",
        "12345678901234567890",
        "-",
        ".",
        "5",
        "e",
        "E+",
        "1e3",
        "true",
        "false",
        "null",
        "nul",
        "abcdefgh",
        "{\"a\":1}",
        "[1,2]",
        "\u{feff}",
        "/",
    ])
}

proptest! {
    #[test]
    fn json_is_kept_as_it_is(value in any_json()) {
        let text = value.to_string();
        let kept: UnknownJson = from_str(&text).unwrap();
        prop_assert_eq!(kept.to_value(), value.clone());
        prop_assert_eq!(serde_json::from_str::<Value>(kept.as_str()).unwrap(), value.clone());
        prop_assert_eq!(from_str::<Value>(&text).unwrap(), value.clone());
        prop_assert_eq!(serde_json::to_value(&kept).unwrap(), value);
    }

    #[test]
    fn what_decodes_is_encoded_again(value in any_json()) {
        let text = value.to_string();
        if let Ok(item) = from_str::<Item>(&text) {
            let again = serde_json::from_str(&to_string(&item)).unwrap();
            prop_assert_eq!(by_number(again), by_number(value.clone()));
        }
        let page = json!({"has_more": true, "data": [value], "more": value});
        if let Ok(decoded) = from_str::<Page>(&page.to_string()) {
            let again = serde_json::from_str(&to_string(&decoded)).unwrap();
            prop_assert_eq!(by_number(again), by_number(page));
        }
    }

    #[test]
    fn whatever_else_an_object_has_survives(
        members in prop::collection::btree_map(any_key(), any_json(), 0..12),
        role in any::<String>(),
    ) {
        let mut members = Map::from_iter(members);
        members.insert("id".to_owned(), json!("a"));
        members.insert("role".to_owned(), json!(role));
        members.retain(|name, value| match name.as_str() {
            "projects" | "details" | "accepted_at" => value.is_null(),
            "name" => value.is_null() || value.is_string(),
            _ => true,
        });
        let value = Value::Object(members);
        let invite: Invite = from_str(&value.to_string()).unwrap();
        prop_assert_eq!(serde_json::from_str::<Value>(&to_string(&invite)).unwrap(), value);
    }

    /// The parser accepts the same texts as `serde_json`, and reads the same values.
    #[test]
    fn the_same_texts_are_json(parts in prop::collection::vec(any_part(), 0..24)) {
        let text = parts.concat();
        // A byte order mark is skipped (RFC 8259, section 8.1), unlike in `serde_json`.
        let text = text.trim_start_matches('\u{feff}');
        let is_json = serde_json::from_str::<IgnoredAny>(text).is_ok();
        prop_assert_eq!(Tape::parse(text).is_ok(), is_json, "{}", text);
        if let Ok(value) = serde_json::from_str::<Value>(text) {
            prop_assert_eq!(from_str::<Value>(text).unwrap(), value);
        }
        if let Ok(kept) = from_str::<UnknownJson>(text) {
            let again: UnknownJson = from_str(kept.as_str()).unwrap();
            prop_assert_eq!(again.as_str(), kept.as_str());
            prop_assert_eq!(again, kept);
        }
    }

    #[test]
    fn bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..64)) {
        let _ = from_slice::<Page>(&bytes);
        let _ = Tape::from_slice(&bytes);
    }
}
