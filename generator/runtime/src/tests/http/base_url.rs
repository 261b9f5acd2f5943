//! Base URLs, redirects and references.

use crate::Uri;
use crate::http::base_url::{BaseUrl, same_origin};
use crate::http::reference::resolve;

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
        ("/\\evil.example.com", Some("https://api.example.com/%5Cevil.example.com")),
        ("x", Some("https://api.example.com/v1/x")),
        ("../x?y", Some("https://api.example.com/x?y")),
        ("?y", Some("https://api.example.com/v1/a?y")),
        ("mailto:x", None),
        ("https:x", None),
    ] {
        let to = same_origin(&from, location).map(|uri| uri.to_string());
        assert_eq!(to.as_deref(), expected, "{location}");
    }
}

/// The examples of RFC 3986, section 5.4, and invalid URIs that servers send.
#[test]
fn references_are_resolved() {
    let base: Uri = "http://a/b/c/d;p?q".parse().expect("a URI");
    for (reference, expected) in [
        ("g", "http://a/b/c/g"),
        ("./g", "http://a/b/c/g"),
        ("g/", "http://a/b/c/g/"),
        ("/g", "http://a/g"),
        ("//g", "http://g/"),
        ("?y", "http://a/b/c/d;p?y"),
        ("g?y", "http://a/b/c/g?y"),
        ("#s", "http://a/b/c/d;p?q"),
        ("g?y#s", "http://a/b/c/g?y"),
        (";x", "http://a/b/c/;x"),
        ("", "http://a/b/c/d;p?q"),
        (".", "http://a/b/c/"),
        ("./", "http://a/b/c/"),
        ("..", "http://a/b/"),
        ("../g", "http://a/b/g"),
        ("../..", "http://a/"),
        ("../../../../g", "http://a/g"),
        ("/./g", "http://a/g"),
        ("/../g", "http://a/g"),
        ("g.", "http://a/b/c/g."),
        ("..g", "http://a/b/c/..g"),
        ("./g/.", "http://a/b/c/g/"),
        ("g;x=1/../y", "http://a/b/c/y"),
        ("g?y/../x", "http://a/b/c/g?y/../x"),
        ("https://h:1/x/../y?a", "https://h:1/y?a"),
        (" ?q=a b\"c ", "http://a/b/c/d;p?q=a%20b%22c"),
        ("?q=%20%zz%", "http://a/b/c/d;p?q=%20%25zz%25"),
        ("?q=\u{e9}", "http://a/b/c/d;p?q=%C3%A9"),
        ("?page[after]=x", "http://a/b/c/d;p?page[after]=x"),
    ] {
        let to = resolve(&base, reference).map(|uri| uri.to_string());
        assert_eq!(to.as_deref(), Some(expected), "{reference}");
    }
}
