//! The cost of a call, and proof that the fast paths give the same result.

use http::Method;

use crate::http::base_url::BaseUrl;
use crate::http::connections::{Clients, Connections};
use crate::http::encoding::Pairs;
use crate::http::execute::execute;
use crate::http::param_value::ParamValue;
use crate::http::style;
use crate::json::Noted;
use crate::{Call, Client, Encode, QueryStyle};

#[test]
fn the_future_of_a_call_is_small() {
    let client = Client::builder().anonymous().build().expect("a client");
    let future = execute(client.shared.clone(), Call::new(Method::GET, "/things"));
    let bytes = size_of_val(&*future);
    assert!(bytes <= 900, "{bytes}");
}

/// Resolves each against the origin of the first.
#[test]
fn the_url_of_a_request_is_what_reqwest_makes_of_the_uri() {
    let clients = Clients::new(Connections::new(std::time::Duration::from_secs(1))).expect("clients");
    for text in [
        "https://api.example.com/v1/things?a=b",
        "https://api.example.com/v1/things?a=%20b&c=%2F",
        "https://api.example.com/",
        "https://api.example.com",
        "https://api.example.com?a",
        "https://api.example.com//evil.example.com/x",
        "https://api.example.com/\\evil.example.com/x",
        "https://api.example.com/\\/evil.example.com/x",
        "https://api.example.com/a/../b/./c",
        "https://api.example.com/%2e%2e/b:c@d",
        "https://api.example.com/a|b{c}~d",
        "https://API.example.com/x",
        "https://api.example.com:443/x",
        "https://api.example.com:8443/x",
        "http://api.example.com/x",
        "https://other.example.com/x",
    ] {
        let uri: http::Uri = text.parse().expect("a URI");
        let expected: reqwest::Url = uri.to_string().parse().expect("a URL");
        for _ in 0..2 {
            assert_eq!(clients.url(&uri).expect("a URL"), expected, "{text}");
        }
    }
}

#[test]
fn the_uri_of_a_request_is_its_base_and_its_path() {
    for (base, template, query, expected) in [
        ("https://api.example.com", "/a", "", "https://api.example.com/a"),
        ("https://api.example.com/v1/", "/a?b=c", "d=e", "https://api.example.com/v1/a?b=c&d=e"),
        ("https://API.example.com:443/v1", "/a/{x}", "", "https://API.example.com:443/v1/a/y"),
        ("https://api.example.com", "", "a=b", "https://api.example.com/?a=b"),
        ("https://api.example.com", "/a#b", "c=d", "https://api.example.com/a?c=d"),
    ] {
        let base = BaseUrl::parse(base, false).expect("a base URL");
        let uri = base.join(template, &[("x", Some("y".to_owned()))], query).expect("a URI");
        assert_eq!(uri.to_string(), expected);
    }
    let base = BaseUrl::parse("https://api.example.com", false).expect("a base URL");
    let error = base.join("/a", &[], &"x".repeat(70_000)).expect_err("too long");
    assert!(error.contains("invalid request URL"), "{error}");
}

/// The fast path for most parameters gives the same result as the slow one.
#[test]
fn scalars_are_written_alike_either_way() {
    let values: &[&dyn Encode] = &[
        &1,
        &-5,
        &1.5,
        &1e30,
        &true,
        &false,
        &"plain",
        &"a b",
        &"",
        &"null",
        &"é",
        &"a\"b",
        &"a+b",
        &None::<i64>,
        &vec![1, 2],
        &"50%",
        &"true",
        &"~._-",
    ];
    for value in values {
        for style in [QueryStyle::FormExplode, QueryStyle::Form, QueryStyle::DeepObject, QueryStyle::Json] {
            let call = Call::new(Method::GET, "/").query("first", style, &1).query("a b", style, *value);
            let mut long = Pairs::default();
            long.push("first", "1");
            let json = crate::to_string(*value);
            let escape = crate::http::encoding::Escape::Reserved;
            style::query(style, escape, "a b", &ParamValue::parse(json.as_bytes()), &mut long);
            assert_eq!(call.query.as_str(), long.as_str());
            assert_eq!(ParamValue::of(*value, &mut Noted::default()), ParamValue::parse(json.as_bytes()));
        }
    }
}
