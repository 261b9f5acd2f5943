//! Quotations of an error's body.

use crate::http::message::message;

#[test]
fn places() {
    for (body, expected) in [
        (r#"{"error":{"message":"No such invite","type":"x"}}"#, Some("No such invite")),
        (r#"{"error":"denied"}"#, Some("denied")),
        (r#"{"error":{"code":1},"message":"two"}"#, Some("two")),
        (r#"{"message":"a\n  b"}"#, Some("a b")),
        (r#"{"errors":[{"message":"first"},{"message":"second"}]}"#, Some("first")),
        (r#"{"title":"Gone","detail":"It is gone"}"#, Some("It is gone")),
        (r#""text""#, Some("text")),
        (r#"{"code":5}"#, None),
        ("upstream connect error", Some("upstream connect error")),
        ("<html><body>502</body></html>", None),
        ("", None),
        ("\u{1b}[31mred", Some("[31mred")),
    ] {
        assert_eq!(message(body.as_bytes(), &|text| text).as_deref(), expected, "{body}");
    }
    assert_eq!(message(&[0xff, 0xfe], &|text| text), None);
    assert_eq!(message("é".repeat(400).as_bytes(), &|text| text).map(|text| text.chars().count()), Some(301));
}
