//! Base URLs and redirects.

use crate::Uri;
use crate::http::base_url::{BaseUrl, same_origin_redirect};

#[test]
fn base_urls() {
    for (text, allow_http, expected) in [
        ("https://api.example.com/v1", false, Ok("https://api.example.com/v1")),
        (" https://api.example.com/v1/\n", false, Ok("https://api.example.com/v1")),
        ("https://api.example.com", false, Ok("https://api.example.com")),
        ("http://localhost:8080/v1", false, Ok("http://localhost:8080/v1")),
        ("http://127.0.0.2", false, Ok("http://127.0.0.2")),
        ("http://[::1]:80", false, Ok("http://[::1]:80")),
        ("http://api.example.com", true, Ok("http://api.example.com")),
        ("http://api.example.com", false, Err("unencrypted")),
        ("http://localhost.example.com", false, Err("unencrypted")),
        ("ftp://api.example.com", true, Err("https")),
        ("api.example.com", true, Err("https")),
        ("/v1", true, Err("https")),
        ("https://user:secret@api.example.com", true, Err("password")),
        ("https://api.example.com?x=1", true, Err("query")),
        ("https://api example.com", true, Err("not a URL")),
        ("", true, Err("not a URL")),
    ] {
        match (BaseUrl::parse(text, allow_http), expected) {
            (Ok(base), Ok(expected)) => assert_eq!(base.as_str(), expected),
            (Err(error), Err(word)) => {
                assert!(error.contains(word) && !error.contains("secret"), "{text}: {error}");
            }
            (actual, _) => panic!("{text}: {actual:?}"),
        }
    }
}

#[test]
fn redirects_within_the_origin() {
    let from: Uri = "https://api.example.com/v1/a?b=c".parse().expect("a URI");
    for (location, expected) in [
        ("/v2/a", Some("https://api.example.com/v2/a")),
        ("/v2/a#part", Some("https://api.example.com/v2/a")),
        ("https://api.example.com/x?y", Some("https://api.example.com/x?y")),
        ("https://API.example.com:443/x", Some("https://API.example.com:443/x")),
        ("//api.example.com/x", Some("https://api.example.com/x")),
        ("http://api.example.com/x", None),
        ("https://api.example.com:444/x", None),
        ("https://evil.example.com/x", None),
        ("https://api.example.com@evil.example.com/x", None),
        ("https://user@api.example.com/x", None),
        ("//evil.example.com/x", None),
        ("/\\evil.example.com", Some("https://api.example.com/\\evil.example.com")),
        ("x", None),
        ("", None),
    ] {
        let to = same_origin_redirect(&from, location).map(|uri| uri.to_string());
        assert_eq!(to.as_deref(), expected, "{location}");
    }
}
