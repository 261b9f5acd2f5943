//! Models in formats of serde other than JSON text.

use serde::Serialize;
use serde::de::value::{Error, MapDeserializer, StrDeserializer};
use serde::de::{Deserialize, DeserializeOwned, IntoDeserializer};
use serde_json::{Value, json};

use super::sample::{Invite, InviteProject, InviteRole, Item, Level, Page, Tree};
use crate::{Date, DateTime, Timestamp, UnknownJson};

const INVITE: &str = r#"{"object":"organization.invite","id":"a\n","role":"new","accepted_at":null,"projects":[{"id":"p","level":9,"x":1.5}],"y":{"z":[18446744073709551615,-1,true]}}"#;

fn check<T: Serialize + DeserializeOwned>(text: &str) {
    let expected: Value = serde_json::from_str(text).unwrap();
    let from_text: T = serde_json::from_str(text).unwrap();
    assert_eq!(
        serde_json::from_str::<Value>(&serde_json::to_string_pretty(&from_text).unwrap()).unwrap(),
        expected
    );
    let from_reader: T = serde_json::from_reader(text.as_bytes()).unwrap();
    assert_eq!(serde_json::to_value(&from_reader).unwrap(), expected);
    let from_value: T = serde_json::from_value(expected.clone()).unwrap();
    assert_eq!(serde_json::to_value(&from_value).unwrap(), expected);
    let from_borrowed = T::deserialize(&expected).unwrap();
    assert_eq!(serde_json::to_value(&from_borrowed).unwrap(), expected);
}

#[test]
fn every_kind_of_type_goes_through_serde() {
    check::<Invite>(INVITE);
    check::<Page>(&format!(r#"{{"data":[{INVITE},1,"x",[],null],"has_more":false}}"#));
    check::<InviteProject>(r#"{"version":3,"active":true,"id":"p","level":9}"#);
    check::<Item>(INVITE);
    check::<Item>("1.5");
    check::<InviteRole>(r#""new""#);
    check::<Level>("7");
    check::<Tree>("[[],[[]]]");
    check::<Timestamp>("7");
    check::<DateTime>(r#""2026-11-22T06:15:00Z""#);
    check::<Date>(r#""2026-11-22""#);
    check::<UnknownJson>(r#"{"a":[1,null,"x"]}"#);
}

/// Models inside a user's derived types, where serde buffers its input.
#[test]
fn models_stand_in_derived_types() {
    #[derive(serde::Serialize, serde::Deserialize)]
    struct Stored {
        #[serde(flatten)]
        invite: Invite,
        role: Option<InviteRole>,
    }
    #[derive(serde::Serialize, serde::Deserialize)]
    #[serde(untagged)]
    enum Either {
        Number(i64),
        Page(Page),
    }
    // `flatten` passes `role` to the outer struct only, so the inner one is missing it.
    let error =
        serde_json::from_str::<Stored>(r#"{"id":"a","role":"owner"}"#).map(|_| ()).unwrap_err().to_string();
    assert!(error.starts_with("expected a string at `role`, found nothing"), "{error}");
    let stored = Stored { invite: Invite::new("a", InviteRole::Owner), role: None };
    assert_eq!(serde_json::to_value(&stored).unwrap()["id"], "a");
    let either: Either = serde_json::from_value(json!({"data": [1], "has_more": true, "more": "x"})).unwrap();
    assert_eq!(serde_json::to_value(&either).unwrap(), json!({"data": [1], "has_more": true, "more": "x"}));
}

#[test]
fn errors_keep_their_path() {
    let error =
        serde_json::from_value::<Page>(json!({"data": [{"object": 1}], "has_more": true})).unwrap_err();
    assert_eq!(error.to_string(), "expected a string at `data[0].id`, found nothing");
}

#[test]
fn keys_that_are_numbers_become_strings() {
    let members: MapDeserializer<'_, _, Error> = MapDeserializer::new([(1_u64, 2_u64), (3, 4)].into_iter());
    let json = UnknownJson::deserialize(members).unwrap();
    assert_eq!(json.as_str(), r#"{"1":2,"3":4}"#);
}

#[test]
fn strings_from_other_formats_are_escaped() {
    let text: StrDeserializer<'_, Error> = "a\"b".into_deserializer();
    assert_eq!(UnknownJson::deserialize(text).unwrap().as_str(), r#""a\"b""#);
    let borrowed = serde::de::value::BorrowedStrDeserializer::<Error>::new("a\"b\n");
    assert_eq!(UnknownJson::deserialize(borrowed).unwrap().as_str(), r#""a\"b\n""#);
}

/// `serde_json` represents numbers as such objects when a crate enables `arbitrary_precision`. This
/// cannot be tested here, but an object that looks the same must remain an object.
#[test]
fn an_object_that_looks_like_a_number_is_an_object() {
    check::<UnknownJson>(r#"{"$serde_json::private::Number":"1"}"#);
}

/// A format without type names, like bincode: the reader has to know what to read.
#[test]
fn formats_that_do_not_describe_themselves_work() {
    let invite: Invite = serde_json::from_str(INVITE).unwrap();
    let stored = postcard::to_allocvec(&(&invite, Level::High, InviteRole::Reader)).unwrap();
    let (again, level, role): (Invite, Level, InviteRole) = postcard::from_bytes(&stored).unwrap();
    assert_eq!((again, level, role), (invite, Level::High, InviteRole::Reader));
}
