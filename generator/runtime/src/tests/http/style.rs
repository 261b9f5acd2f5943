//! How parameters are written.

use crate::PathStyle::{self, Label, LabelExplode, Matrix, MatrixExplode, Simple, SimpleExplode};
use crate::QueryStyle::{self, Brackets, DeepObject, Form, FormExplode, PipeDelimited, SpaceDelimited};
use crate::http::encoding::Pairs;
use crate::http::plain::Plain;
use crate::http::style::{cookie, header, path, query};

const LIST: &str = r#"["a","b c","d,e"]"#;
const OBJECT: &str = r#"{"gt":1,"lt":null,"in":["x","y"]}"#;
const NESTED: &str = r#"{"a":{"b":[1,{"c":true}]}}"#;

#[test]
fn query_styles() {
    for (style, json, expected) in [
        (FormExplode, "null", ""),
        (FormExplode, "[]", ""),
        (FormExplode, "{}", ""),
        (FormExplode, "\"\"", "k="),
        (FormExplode, "20", "k=20"),
        (FormExplode, "1.5", "k=1.5"),
        (FormExplode, "true", "k=true"),
        (FormExplode, LIST, "k=a&k=b%20c&k=d%2Ce"),
        (FormExplode, OBJECT, "gt=1&in=x&in=y"),
        (FormExplode, NESTED, "a=%7B%22b%22%3A%5B1%2C%7B%22c%22%3Atrue%7D%5D%7D"),
        (Form, LIST, "k=a,b%20c,d%2Ce"),
        (Form, "[]", ""),
        (Form, "[null]", ""),
        (Form, r#"{"gt":1,"lt":2}"#, "k=gt,1,lt,2"),
        (SpaceDelimited, LIST, "k=a%20b%20c%20d%2Ce"),
        (PipeDelimited, LIST, "k=a%7Cb%20c%7Cd%2Ce"),
        (Brackets, LIST, "k%5B%5D=a&k%5B%5D=b%20c&k%5B%5D=d%2Ce"),
        (Brackets, "1", "k=1"),
        (Brackets, OBJECT, "k%5Bgt%5D=1&k%5Bin%5D%5B%5D=x&k%5Bin%5D%5B%5D=y"),
        (DeepObject, NESTED, "k%5Ba%5D%5Bb%5D%5B%5D=1&k%5Ba%5D%5Bb%5D%5B%5D%5Bc%5D=true"),
        (DeepObject, "null", ""),
        (QueryStyle::Json, r#"{"b":1,"a":"1"}"#, "k=%7B%22b%22%3A1%2C%22a%22%3A%221%22%7D"),
        (QueryStyle::Json, "null", ""),
    ] {
        let mut out = Pairs::default();
        query(style, "k", &Plain::parse(json.as_bytes()), &mut out);
        assert_eq!(out.as_str(), expected, "{style:?} {json}");
    }
}

#[test]
fn a_name_that_has_its_brackets_keeps_one_pair() {
    let mut out = Pairs::default();
    query(Brackets, "ids[]", &Plain::parse(b"[1,2]"), &mut out);
    assert_eq!(out.as_str(), "ids%5B%5D=1&ids%5B%5D=2");
}

/// The values of the table in OpenAPI 3.1, 4.8.12.4 "Style Examples", where it has them.
#[test]
fn path_styles() {
    let list = r#"["blue","black","brown"]"#;
    let object = r#"{"R":100,"G":200,"B":150}"#;
    for (style, json, expected) in [
        (Simple, "\"blue\"", Some("blue")),
        (Simple, list, Some("blue,black,brown")),
        (Simple, object, Some("R,100,G,200,B,150")),
        (SimpleExplode, object, Some("R=100,G=200,B=150")),
        (Simple, "\"a/b?c#d%2e;e,f é\"", Some("a%2Fb%3Fc%23d%252e%3Be%2Cf%20%C3%A9")),
        (Simple, "\"\"", None),
        (Simple, "null", None),
        (Simple, "[]", None),
        (Label, "\"blue\"", Some(".blue")),
        (Label, list, Some(".blue,black,brown")),
        (LabelExplode, list, Some(".blue.black.brown")),
        (LabelExplode, object, Some(".R=100.G=200.B=150")),
        (Matrix, "\"blue\"", Some(";color=blue")),
        (Matrix, list, Some(";color=blue,black,brown")),
        (MatrixExplode, list, Some(";color=blue;color=black;color=brown")),
        (Matrix, object, Some(";color=R,100,G,200,B,150")),
        (MatrixExplode, object, Some(";R=100;G=200;B=150")),
    ] {
        let actual = path(style, "color", &Plain::parse(json.as_bytes()));
        assert_eq!(actual.as_deref(), expected, "{style:?} {json}");
    }
}

#[test]
fn header_and_cookie_styles() {
    for (json, as_header, as_cookie) in [
        ("null", None, None),
        ("\"a b\"", Some("a b"), Some("a%20b")),
        ("[1,2]", Some("1,2"), Some("1,2")),
        (r#"{"a":1,"b":null}"#, Some("a,1"), Some("a,1")),
    ] {
        let value = Plain::parse(json.as_bytes());
        assert_eq!(header(Simple, &value).as_deref(), as_header);
        assert_eq!(of_cookie(Form, json), as_cookie.map(|text| format!("k={text}")).unwrap_or_default());
    }
    let object = Plain::parse(br#"{"a":1,"b":"x y"}"#);
    assert_eq!(header(SimpleExplode, &object).as_deref(), Some("a=1,b=x y"));
    assert_eq!(header(PathStyle::Json, &object).as_deref(), Some(r#"{"a":1,"b":"x y"}"#));
    assert_eq!(of_cookie(FormExplode, r#"{"a":1,"b":"x y"}"#), "a=1; b=x%20y");
    assert_eq!(of_cookie(FormExplode, "[1,2]"), "k=1,2");
    assert_eq!(of_cookie(QueryStyle::Json, "[1]"), "k=%5B1%5D");
    assert_eq!(of_cookie(QueryStyle::Json, "null"), "");
}

fn of_cookie(style: QueryStyle, json: &str) -> String {
    let mut cookies = Vec::new();
    cookie(style, "k", &Plain::parse(json.as_bytes()), &mut cookies);
    let cookies: Vec<String> = cookies.into_iter().map(|(name, value)| format!("{name}={value}")).collect();
    cookies.join("; ")
}
