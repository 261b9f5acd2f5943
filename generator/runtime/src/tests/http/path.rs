//! Path templates.

use crate::http::path::fill;

#[test]
fn templates() {
    let cases: &[(&str, &[&str], Result<&str, &str>)] = &[
        ("/a/b", &[], Ok("/a/b")),
        ("/a/{x}", &["1"], Ok("/a/1")),
        ("/a/{x}/b/{y}:go", &["1", "2"], Ok("/a/1/b/2:go")),
        ("/a/{x}{y}", &[".", "%2E"], Err("`.%2E`")),
        ("/a/{x}", &["."], Err("`x` must not be `.`")),
        ("/a/{x}/b", &[".."], Err("`x` must not be `..`")),
        ("/a/{x}{y}", &[".", "."], Err("`..`")),
        ("/a/{x}", &[], Err("`x` must not be empty")),
        ("/a/{x}", &["..."], Ok("/a/...")),
        ("/a/{x}", &["b/c"], Ok("/a/b/c")),
        ("/a/{x}", &["b/../c"], Err("`..`")),
        ("/a/{x}", &["b/%2E%2e"], Err("`%2E%2e`")),
        ("/a/{x}", &["./b"], Err("`.`")),
        ("/a/.{x}", &["b"], Ok("/a/.b")),
        ("/a b/é?c=1#d", &[], Ok("/a%20b/%C3%A9?c=1")),
        ("/a%20b", &[], Ok("/a%20b")),
    ];
    for (template, values, expected) in cases {
        let names = ["x", "y"];
        let values: Vec<_> =
            names.into_iter().zip(values.iter().map(|value| Some((*value).to_owned()))).collect();
        let mut path = String::new();
        match (fill(&mut path, template, &values), expected) {
            (Ok(()), Ok(expected)) => assert_eq!(path, *expected),
            (Err(error), Err(expected)) => assert!(error.contains(expected), "{error}"),
            (actual, _) => panic!("{template}: {actual:?}"),
        }
    }
}
