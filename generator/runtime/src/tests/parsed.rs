//! Values of types that a configuration names.

use std::fmt;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::net::IpAddr;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::mock::{Mock, MockResponse};
use crate::{AsNumber, AsSerde, Client, Method, Parsed, UnknownJson, from_str, to_string};

/// An amount of money with as many digits as the server sends.
#[derive(Clone, Debug, PartialEq)]
struct Digits(String);

impl FromStr for Digits {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let is_digit = |c: char| c.is_ascii_digit() || c == '.';
        if text.chars().all(is_digit) { Ok(Self(text.to_owned())) } else { Err("not digits".to_owned()) }
    }
}

impl fmt::Display for Digits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A type whose values cannot always be written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Point {
    x: i32,
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "refuse")]
    broken: Option<bool>,
}

fn refuse<S: serde::Serializer>(_: &Option<bool>, _: S) -> Result<S::Ok, S::Error> {
    Err(serde::ser::Error::custom("the point is broken"))
}

#[test]
fn a_text_is_parsed_and_sent_back_as_it_was() {
    let received: Parsed<IpAddr> = from_str("\"0:0:0:0:0:0:0:1\"").unwrap();
    assert_eq!(received.get().unwrap().to_string(), "::1");
    assert_eq!(to_string(&received), "\"0:0:0:0:0:0:0:1\"");
    let made = Parsed::<IpAddr>::from(IpAddr::from([127, 0, 0, 1]));
    assert_eq!(to_string(&made), "\"127.0.0.1\"");
    assert_eq!(made.into_value().unwrap(), IpAddr::from([127, 0, 0, 1]));
}

#[test]
fn an_invalid_value_is_kept() {
    for json in ["\"home\"", "true", "{\"a\":1}", "null"] {
        let received: Parsed<IpAddr> = from_str(json).unwrap();
        let error = received.get().unwrap_err().to_string();
        assert!(error.starts_with("the server's value is not valid: "), "{error}");
        assert_eq!(to_string(&received), json);
    }
}

#[test]
fn numbers_keep_their_digits() {
    for json in ["1.10", "123456789012345678901234567890.5", "7"] {
        let received: Parsed<Digits, AsNumber> = from_str(json).unwrap();
        assert_eq!(received.get().unwrap().0, json);
        assert_eq!(to_string(&Parsed::<Digits, AsNumber>::from(Digits(json.to_owned()))), json);
    }
    let quoted: Parsed<Digits, AsNumber> = from_str("\"1.10\"").unwrap();
    assert_eq!(quoted.get().unwrap().0, "1.10");
}

#[test]
fn any_json_is_converted_by_serde() {
    let received: Parsed<Point, AsSerde> = from_str("{\"x\": 1, \"more\": [1]}").unwrap();
    assert_eq!(received.get().unwrap(), &Point { x: 1, broken: None });
    assert_eq!(to_string(&received), "{\"x\":1,\"more\":[1]}");
    let again: Parsed<Point, AsSerde> =
        serde_json::from_value(serde_json::to_value(&received).unwrap()).unwrap();
    assert_eq!(received, again);
    assert_eq!(format!("{received:?}"), "{\"x\":1,\"more\":[1]}");
}

#[test]
fn integers_have_their_ranges() {
    assert_eq!(from_str::<u32>("4294967295").unwrap(), u32::MAX);
    assert_eq!(from_str::<i128>(&i128::MIN.to_string()).unwrap(), i128::MIN);
    assert_eq!(from_str::<u128>(&u128::MAX.to_string()).unwrap(), u128::MAX);
    assert_eq!(from_str::<u128>("7.0").unwrap(), 7);
    assert_eq!(to_string(&u128::MAX), u128::MAX.to_string());
    let error = from_str::<u32>("-1").unwrap_err().to_string();
    assert!(error.contains("an unsigned 32-bit integer"), "{error}");
    assert!(from_str::<i8>("128").is_err() && from_str::<u8>("1.5").is_err());
}

#[test]
fn equal_json_has_one_hash() {
    let hash = |json: &str| {
        let mut hasher = DefaultHasher::new();
        from_str::<UnknownJson>(json).unwrap().hash(&mut hasher);
        hasher.finish()
    };
    let same = ["{\"a\":1,\"b\":[1.0,null]}", "{\"b\":[1,null],\"a\":10e-1}"];
    assert_eq!(hash(same[0]), hash(same[1]));
    let others = ["[]", "{}", "1", "\"1\"", "true", "null", "[1,2]", "[2,1]", "{\"a\":1}", "{\"b\":1}"];
    let mut hashes: Vec<u64> = others.iter().chain(&same[..1]).map(|json| hash(json)).collect();
    hashes.sort_unstable();
    hashes.dedup();
    assert_eq!(hashes.len(), 11);
}

#[tokio::test]
async fn a_call_with_a_value_that_cannot_be_written_fails() {
    let mock = Mock::new();
    let client = Client::builder().admin_api_key("sk-key").transport(mock.clone()).build().unwrap();
    let put = || client.request(Method::PUT, "/things");
    let broken = Parsed::<Point, AsSerde>::from(Point { x: 1, broken: Some(true) });
    for request in [put().query("at", &broken), put().json(&broken)] {
        let error = request.send::<Value>().await.unwrap_err();
        assert!(error.is_request(), "{error}");
        assert!(error.to_string().contains("the point is broken"), "{error}");
    }
    assert!(serde_json::to_value(&broken).is_err());
    mock.on(Method::PUT, "/things").respond(MockResponse::json(&1));
    let sound = Parsed::<Point, AsSerde>::from(Point { x: 1, broken: None });
    put().json(&sound).send::<Value>().await.unwrap();
    assert_eq!(mock.requests()[0].json(), json!({ "x": 1 }));
}
