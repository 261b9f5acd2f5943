//! Styles of parameters.

use crate::PathStyle::{self, Label, LabelExplode, Matrix, MatrixExplode, Simple, SimpleExplode};
use crate::QueryStyle::{
    self, Brackets, DeepObject, EmptyBrackets, Form, FormExplode, Indices, PipeDelimited, SpaceDelimited,
    TabDelimited,
};
use crate::http::encoding::{Escape, Pairs};
use crate::http::param_value::ParamValue;
use crate::http::style::{FieldFormat, cookie, form, header, path, query};

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
        (TabDelimited, LIST, "k=a%09b%20c%09d%2Ce"),
        (PipeDelimited, LIST, "k=a%7Cb%20c%7Cd%2Ce"),
        (Brackets, LIST, "k%5B%5D=a&k%5B%5D=b%20c&k%5B%5D=d%2Ce"),
        (Brackets, "1", "k=1"),
        (Brackets, OBJECT, "k%5Bgt%5D=1&k%5Bin%5D%5B%5D=x&k%5Bin%5D%5B%5D=y"),
        (DeepObject, NESTED, "k%5Ba%5D%5Bb%5D%5B0%5D=1&k%5Ba%5D%5Bb%5D%5B1%5D%5Bc%5D=true"),
        (DeepObject, "null", ""),
        (QueryStyle::Json, r#"{"b":1,"a":"1"}"#, "k=%7B%22b%22%3A1%2C%22a%22%3A%221%22%7D"),
        (QueryStyle::Json, "null", ""),
    ] {
        assert_eq!(of_query(style, Escape::Reserved, "k", json), expected, "{style:?} {json}");
    }
}

fn of_query(style: QueryStyle, escape: Escape, name: &str, json: &str) -> String {
    let mut out = Pairs::default();
    query(style, escape, name, &ParamValue::parse(json.as_bytes()), &mut out);
    out.as_str().to_owned()
}

/// Brackets are shown unencoded, to keep the rows readable.
#[test]
fn lists_of_objects_have_indices_and_lists_of_scalars_none() {
    let items = r#"[{"p":"p1","n":2},{"p":"p2"}]"#;
    let mixed = r#"[1,{"a":2}]"#;
    let rows = r#"{"rows":[{"cells":[{"v":[1,2]},{"v":[3]}]},{"cells":[{"v":[]},{"v":[4]}]}]}"#;
    for (style, json, expected) in [
        (DeepObject, items, "k[0][p]=p1&k[0][n]=2&k[1][p]=p2"),
        (Brackets, items, "k[0][p]=p1&k[0][n]=2&k[1][p]=p2"),
        (Indices, items, "k[0][p]=p1&k[0][n]=2&k[1][p]=p2"),
        (EmptyBrackets, items, "k[][p]=p1&k[][n]=2&k[][p]=p2"),
        (DeepObject, "[1,2]", "k[]=1&k[]=2"),
        (Indices, "[1,2]", "k[0]=1&k[1]=2"),
        (EmptyBrackets, "[1,2]", "k[]=1&k[]=2"),
        (DeepObject, "[[1,2],[3]]", "k[0][]=1&k[0][]=2&k[1][]=3"),
        (Indices, "[[1,2],[3]]", "k[0][0]=1&k[0][1]=2&k[1][0]=3"),
        (EmptyBrackets, "[[1,2],[3]]", "k[][]=1&k[][]=2&k[][]=3"),
        (DeepObject, mixed, "k[0]=1&k[1][a]=2"),
        (
            DeepObject,
            rows,
            "k[rows][0][cells][0][v][]=1&k[rows][0][cells][0][v][]=2&k[rows][0][cells][1][v][]=3&k[rows][1][cells][0][v][]=4",
        ),
        (DeepObject, r#"[null,{"a":null},{"a":1}]"#, "k[0][a]=1"),
        (Indices, r#"{"x":{"y":"z"}}"#, "k[x][y]=z"),
    ] {
        let actual = of_query(style, Escape::Reserved, "k", json);
        assert_eq!(actual.replace("%5B", "[").replace("%5D", "]"), expected, "{style:?} {json}");
    }
}

/// Nested values are read by an independent parser.
#[test]
fn what_is_nested_is_read_as_it_was() {
    #[derive(Debug, PartialEq, serde::Deserialize)]
    struct Order {
        items: Vec<Item>,
    }
    #[derive(Debug, PartialEq, serde::Deserialize)]
    struct Item {
        price: String,
        quantity: Option<u32>,
        #[serde(default)]
        tags: Vec<String>,
    }
    let item = |price: &str, quantity, tags: &[&str]| Item {
        price: price.to_owned(),
        quantity,
        tags: tags.iter().map(|tag| (*tag).to_owned()).collect(),
    };
    let order = Order { items: vec![item("p&1=", None, &["a", "b"]), item("p2", Some(2), &[])] };
    let json = r#"{"items":[{"price":"p&1=","tags":["a","b"]},{"price":"p2","quantity":2}]}"#;
    let mut out = Pairs::default();
    form(DeepObject, &[], &ParamValue::parse(json.as_bytes()), &mut out);
    let read = serde_qs::Config::new().use_form_encoding(true).deserialize_str::<Order>(out.as_str());
    assert_eq!(read.expect("an order"), order, "{}", out.as_str());
}

#[test]
fn reserved_characters_stay_where_they_are_allowed_to() {
    let all = r#"":/?#[]@!$&'()*+,;= é%25%2F%zz\\""#;
    for (escape, expected) in [
        (
            Escape::Reserved,
            "%3A%2F%3F%23%5B%5D%40%21%24%26%27%28%29%2A%2B%2C%3B%3D%20%C3%A9%2525%252F%25zz%5C",
        ),
        (Escape::OnlyInQuery, ":/?%23[]@!$%26'()*+,;=%20%C3%A9%25%2F%25zz%5C"),
        (Escape::OnlyInForm, ":/?%23[]@!$%26'()*%2B,;=%20%C3%A9%25%2F%25zz%5C"),
        (Escape::OnlyInPath, ":/%3F%23[]@!$&'()*+,;=%20%C3%A9%25%2F%25zz%5C"),
    ] {
        assert_eq!(of_query(FormExplode, escape, "k", all), format!("k={expected}"), "{escape:?}");
        let in_path = path(Simple, escape, "k", &ParamValue::parse(all.as_bytes()));
        assert_eq!(in_path.as_deref(), Some(expected), "{escape:?}");
    }
    // Delimiters inside values are encoded.
    assert_eq!(of_query(Form, Escape::OnlyInQuery, "k", r#"["a,b","c/d"]"#), "k=a%2Cb,c/d");
    assert_eq!(of_query(FormExplode, Escape::OnlyInQuery, "k&", r#"["a,b","c/d"]"#), "k%26=a,b&k%26=c/d");
    let list = ParamValue::parse(br#"["a/b","c,d"]"#);
    assert_eq!(path(Simple, Escape::OnlyInPath, "k", &list).as_deref(), Some("a/b,c%2Cd"));
}

#[test]
fn fields_of_a_form_have_formats_of_their_own() {
    let value = ParamValue::parse(
        br#"{"at":{"gt":1},"codes":[1,2],"url":"https://x.example/?a=b&c+d","other":"a/b"}"#,
    );
    let formats = [
        ("at", FieldFormat { style: Some(DeepObject), ..FieldFormat::default() }),
        ("codes", FieldFormat { style: Some(Form), ..FieldFormat::default() }),
        ("url", FieldFormat { style: None, allow_reserved: true }),
    ];
    let mut out = Pairs::default();
    form(FormExplode, &formats, &value, &mut out);
    assert_eq!(out.as_str(), "at%5Bgt%5D=1&codes=1,2&url=https://x.example/?a=b%26c%2Bd&other=a%2Fb");
}

#[test]
fn a_name_that_has_its_brackets_keeps_one_pair() {
    assert_eq!(of_query(Brackets, Escape::Reserved, "ids[]", "[1,2]"), "ids%5B%5D=1&ids%5B%5D=2");
    assert_eq!(of_query(Indices, Escape::Reserved, "ids[]", "[1]"), "ids%5B0%5D=1");
    assert_eq!(of_query(Brackets, Escape::Reserved, "items[]", r#"[{"a":1}]"#), "items%5B0%5D%5Ba%5D=1");
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
        (PathStyle::SpaceDelimited, r#"["a b","c"]"#, Some("a%20b%20c")),
        (PathStyle::TabDelimited, list, Some("blue%09black%09brown")),
        (PathStyle::PipeDelimited, r#"["a|b","c"]"#, Some("a%7Cb%7Cc")),
        (PathStyle::PipeDelimited, "[]", None),
    ] {
        let actual = path(style, Escape::Reserved, "color", &ParamValue::parse(json.as_bytes()));
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
        let value = ParamValue::parse(json.as_bytes());
        assert_eq!(header(Simple, &value).as_deref(), as_header);
        assert_eq!(of_cookie(Form, json), as_cookie.map(|text| format!("k={text}")).unwrap_or_default());
    }
    let object = ParamValue::parse(br#"{"a":1,"b":"x y"}"#);
    assert_eq!(header(SimpleExplode, &object).as_deref(), Some("a=1,b=x y"));
    for (style, expected) in [
        (PathStyle::SpaceDelimited, "1 2"),
        (PathStyle::TabDelimited, "1\t2"),
        (PathStyle::PipeDelimited, "1|2"),
    ] {
        assert_eq!(header(style, &ParamValue::parse(b"[1,2]")).as_deref(), Some(expected));
    }
    assert_eq!(header(PathStyle::Json, &object).as_deref(), Some(r#"{"a":1,"b":"x y"}"#));
    assert_eq!(of_cookie(FormExplode, r#"{"a":1,"b":"x y"}"#), "a=1; b=x%20y");
    assert_eq!(of_cookie(FormExplode, "[1,2]"), "k=1,2");
    assert_eq!(of_cookie(QueryStyle::Json, "[1]"), "k=%5B1%5D");
    assert_eq!(of_cookie(QueryStyle::Json, "null"), "");
    // OpenAPI 3.2, 4.12.3: nothing is encoded but what a cookie cannot contain.
    for (style, json, expected) in [
        (QueryStyle::Cookie, r#""a=%/b c""#, "k=a=%/b%20c"),
        (QueryStyle::Cookie, r#"["a/b","c;d"]"#, "k=a/b,c%3Bd"),
        (QueryStyle::Cookie, r#"{"a":1,"b":"x/y"}"#, "k=a,1,b,x/y"),
        (QueryStyle::Cookie, "null", ""),
        (QueryStyle::CookieExplode, r#"["a/b","c"]"#, "k=a/b; k=c"),
        (QueryStyle::CookieExplode, r#"{"a":1,"b":"x;y"}"#, "a=1; b=x%3By"),
        (QueryStyle::CookieExplode, r#"{"sid=x; a":"b=c"}"#, "sid%3Dx%3B%20a=b=c"),
        (QueryStyle::CookieExplode, r#"["a\r\nX: 1"]"#, "k=a%0D%0AX:%201"),
        (QueryStyle::CookieExplode, "7", "k=7"),
    ] {
        assert_eq!(of_cookie(style, json), expected, "{json}");
    }
}

fn of_cookie(style: QueryStyle, json: &str) -> String {
    let mut cookies = Vec::new();
    cookie(style, "k", &ParamValue::parse(json.as_bytes()), &mut cookies);
    let cookies: Vec<String> = cookies.into_iter().map(|(name, value)| format!("{name}={value}")).collect();
    cookies.join("; ")
}
