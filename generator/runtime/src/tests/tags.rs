//! Identification of union members: tags that are written, formats of texts.

use serde_json::{Value, json};

use crate::{Encoder, Tape, TextFormat};

#[test]
fn a_tag_is_written_unless_the_value_has_one() {
    let tagged = |value: Value| {
        let mut out = Encoder::new();
        out.put_tagged("k\"", "a", &value);
        out.into_string()
    };
    assert_eq!(tagged(json!({})), r#"{"k\"":"a"}"#);
    assert_eq!(tagged(json!({ "x": 1 })), r#"{"k\"":"a","x":1}"#);
    assert_eq!(tagged(json!({ "x": { "k\"": 2 } })), r#"{"k\"":"a","x":{"k\"":2}}"#);
    for kept in [json!({ "k\"": null }), json!({ "x": 1, "k\"": 2 }), json!([1]), json!("text"), json!(null)]
    {
        assert_eq!(tagged(kept.clone()), kept.to_string());
    }
    let mut out = Encoder::new();
    out.put_tagged("n", 7, &json!({}));
    assert_eq!(out.into_string(), r#"{"n":7}"#);
}

#[test]
fn texts_have_formats() {
    use TextFormat::{Date, DateTime, Email, Ipv4, Ipv6, Uri, Uuid};
    let rows: [(&str, &[TextFormat]); 18] = [
        ("192.0.2.1", &[Ipv4]),
        ("192.0.2.256", &[]),
        ("2001:db8::1", &[Ipv6]),
        ("fe80::1", &[Ipv6, Uri]),
        ("::", &[Ipv6]),
        ("2026-04-30", &[Date]),
        ("2026-13-30", &[]),
        ("2026-04-30T12:00:00Z", &[DateTime]),
        ("2026-04-30t12:00:00.25+02:00", &[DateTime]),
        ("2026-04-30T12:00:00", &[]),
        ("2026-04-30é", &[]),
        ("00000000-0000-4000-8000-00000000000A", &[Uuid]),
        ("00000000000040008000000000000000a", &[]),
        ("https://example.com/a?b", &[Uri]),
        ("urn:x", &[Uri]),
        ("ada@example.com", &[Email]),
        ("@example.com", &[]),
        ("no format at all", &[]),
    ];
    for (text, expected) in rows {
        let json = Value::from(text).to_string();
        let tape = Tape::parse(&json).unwrap();
        let all = [Ipv4, Ipv6, Date, DateTime, Uuid, Uri, Email];
        let found: Vec<TextFormat> = all.into_iter().filter(|format| tape.root().is_text(*format)).collect();
        assert_eq!(found, expected, "{text}");
    }
    assert!(!Tape::parse("7").unwrap().root().is_text(Ipv4));
}
