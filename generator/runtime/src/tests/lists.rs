//! Items of a page are decoded while it is parsed. The result is the same as without: both the
//! values and the errors.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::sample::{Item, Page};
use crate::{DecodeError, from_slice, from_str, to_string};

const INVITE: &str =
    r#"{"object":"organization.invite","id":"a\nb","role":"owner","name":null,"projects":[],"new":["c\nd"]}"#;

/// Decodes while parsing, and from a complete value, which is how serde's trait reads it.
fn both(text: &str) -> (Result<Page, DecodeError>, Result<Page, String>) {
    let whole = serde_json::from_str::<Value>(text).unwrap();
    (from_str(text), serde_json::from_value(whole).map_err(|error| error.to_string()))
}

#[test]
fn texts_with_escapes_stay_whole_on_every_side_of_the_list() {
    let text = format!(r#"{{"be\"fore":"e\nf","data":[{INVITE},{INVITE}],"has_more":true,"after":"g\nh"}}"#);
    let page: Page = from_str(&text).unwrap();
    let Item::Invite(invite) = &page.data[1] else { panic!("{page:?}") };
    assert_eq!((invite.id.as_str(), invite.extra.get("new")), ("a\nb", Some(json!(["c\nd"]))));
    assert_eq!(page.extra.get("be\"fore"), Some(json!("e\nf")));
    assert_eq!(page.extra.get("after"), Some(json!("g\nh")));
    assert_eq!(
        serde_json::from_str::<Value>(&to_string(&page)).unwrap(),
        serde_json::from_str::<Value>(&text).unwrap()
    );
}

#[test]
fn the_last_list_counts_where_it_is_repeated() {
    for (lists, items) in [
        (r#""data":[1,2],"data":[3]"#, vec![json!(3)]),
        (r#""data":null,"data":[3,4]"#, vec![json!(3), json!(4)]),
        (r#""data":[1,2],"data":null"#, vec![]),
        (r#""data":[1],"data":[2],"data":[3]"#, vec![json!(3)]),
    ] {
        let page: Page = from_str(&format!(r#"{{{lists},"has_more":false}}"#)).unwrap();
        let found: Vec<Value> = page.data.iter().map(|item| serde_json::to_value(item).unwrap()).collect();
        assert_eq!(found, items, "{lists}");
    }
}

#[test]
fn an_element_that_is_refused_has_its_place() {
    let text = format!(r#"{{"data":[{INVITE},{{"object":"organization.invite","id":1}}],"has_more":"no"}}"#);
    let error = from_str::<Page>(&text).unwrap_err();
    assert_eq!(error.to_string(), "expected a string at `data[1].id`, found the number 1");
}

#[test]
fn a_syntax_error_comes_before_an_element_that_is_refused() {
    for text in [r#"{"data":[{"object":1}],"has_more":tru}"#, "{\"data\":[1\n2]}", r#"{"data":[1]} 2"#] {
        let error = from_str::<Page>(text).unwrap_err().to_string();
        assert!(error.contains("a syntax error"), "{error}");
    }
}

#[test]
fn a_list_within_another_member_or_another_list_is_not_the_page_s() {
    let text = r#"{"other":{"data":[1]},"more":["data",[2]],"data":[{"data":[3]},["data"]],"has_more":true}"#;
    let (page, whole) = both(text);
    assert_eq!(page.unwrap(), whole.unwrap());
}

#[test]
fn a_list_keeps_little_room_that_it_does_not_use() {
    let short: Vec<String> = vec!["a".to_owned(); 300];
    let mut uneven = short.clone();
    uneven.extend(vec!["long".repeat(500); 20]);
    for list in [short, uneven] {
        let read: Vec<String> = from_str(&json!(list).to_string()).unwrap();
        assert_eq!(read, list);
        assert!(read.capacity() <= 2 * read.len() + 1, "{} for {}", read.capacity(), read.len());
    }
    let numbers = from_str::<Vec<f64>>(&json!(vec![0.25; 5_000]).to_string()).unwrap();
    assert!(numbers.capacity() <= 2 * numbers.len() + 1, "{}", numbers.capacity());
}

#[test]
fn a_text_can_be_the_list() {
    let many: Vec<u64> = (0..10_000).collect();
    assert_eq!(from_slice::<Vec<u64>>(json!(many).to_string().as_bytes()).unwrap(), many);
    assert_eq!(from_str::<Vec<Vec<bool>>>("\u{feff}[[], [true]]").unwrap(), [vec![], vec![true]]);
    assert!(from_str::<Vec<Vec<bool>>>("[]").unwrap().is_empty());
    let error = from_str::<Vec<Vec<bool>>>("[[true],[true,1]]").unwrap_err();
    assert_eq!(error.to_string(), "expected a boolean at `[1][1]`, found the number 1");
    assert_eq!(from_str::<Vec<bool>>("{}").unwrap_err().to_string(), "expected an array, found an object");
}

fn any_item() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(serde_json::from_str(INVITE).unwrap()),
        any::<i64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        Just(json!({"boolean": true, "small": 1, "map": null, "in\"ner": {"map": {}, "more": 1}})),
        Just(json!({"boolean": 1, "small": 1})),
        Just(json!({"object": 1, "version": 2, "id": "a", "level": null})),
        Just(json!({"other": [{"data": [null]}]})),
    ]
}

proptest! {
    #[test]
    fn a_page_is_the_same_in_parts_and_as_a_whole(
        items in prop::collection::vec(any_item(), 0..40),
        before: String,
        pretty: bool,
    ) {
        let value = json!({"a": before, "data": items, "has_more": true});
        let text = if pretty { serde_json::to_string_pretty(&value).unwrap() } else { value.to_string() };
        match both(&text) {
            (Ok(page), Ok(whole)) => {
                prop_assert_eq!(to_string(&page), to_string(&whole));
                prop_assert_eq!(page, whole);
            }
            (Err(error), Err(whole)) => prop_assert_eq!(error.to_string(), whole),
            (page, whole) => prop_assert!(false, "{page:?} {whole:?}"),
        }
    }
}
