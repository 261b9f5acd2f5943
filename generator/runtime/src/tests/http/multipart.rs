//! Bodies of `multipart/form-data`, read by an independent parser.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;
use serde_json::{Value, json};

use crate::mock::{Mock, MockResponse};
use crate::{Bytes, Call, Client, File, Form, Method, Multipart, QueryStyle};

/// A form with these fields and files.
struct Fields(Value, Vec<(&'static str, File)>);

impl Multipart for Fields {
    fn parts(&self, form: &mut Form) {
        form.fields(&self.0);
        for (name, file) in &self.1 {
            form.file(name, file);
        }
    }
}

/// A body in one piece.
struct Whole(Option<Bytes>);

impl Stream for Whole {
    type Item = Result<Bytes, Infallible>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(self.0.take().map(Ok))
    }
}

/// A part: name, file name, media type, header `X-Kind` and content.
type Read = (String, Option<String>, Option<String>, Option<String>, String);

async fn read(call: Call) -> Vec<Read> {
    let mock = Mock::new();
    mock.on(Method::POST, "/x").respond(MockResponse::bytes(""));
    let client = Client::builder().transport(mock.clone()).build().expect("a client");
    client.send_empty(call).await.expect("success");
    let [request] = mock.requests().try_into().expect("one request");
    let media = request.header("content-type").expect("a media type");
    let boundary = multer::parse_boundary(media).expect("a boundary");
    let mut parts = multer::Multipart::new(Whole(Some(request.body.clone())), boundary);
    let mut out = Vec::new();
    while let Some(part) = parts.next_field().await.expect("a part") {
        let name = part.name().expect("a name").to_owned();
        let file_name = part.file_name().map(str::to_owned);
        let media = part.content_type().map(ToString::to_string);
        let kind = part.headers().get("x-kind").map(|value| value.to_str().expect("text").to_owned());
        out.push((name, file_name, media, kind, part.text().await.expect("text")));
    }
    out
}

fn form(fields: Value, files: Vec<(&'static str, File)>) -> Call {
    Call::new(Method::POST, "/x").multipart(&Fields(fields, files))
}

fn field(name: &str, content: &str) -> Read {
    (name.to_owned(), None, None, None, content.to_owned())
}

#[tokio::test]
async fn fields_are_written_in_their_styles() {
    let fields = json!({
        "at": { "gt": 1, "lt": 2 },
        "codes": [1, 2],
        "items": [{ "price": "p&1", "tags": ["a", "b"] }, { "price": null }, { "price": "p 2" }],
        "marks": ["a|b", "c"],
        "size": { "width": 3 },
        "usual": [1, { "a": [null] }],
        "words": ["a", "é"],
    });
    let call = form(fields, Vec::new())
        .field_style("at", QueryStyle::DeepObject)
        .field_style("codes", QueryStyle::Form)
        .field_style("items", QueryStyle::DeepObject)
        .field_style("marks", QueryStyle::PipeDelimited)
        .field_style("size", QueryStyle::FormExplode)
        .field_style("words", QueryStyle::SpaceDelimited);
    let json = Some("application/json".to_owned());
    let expected = [
        field("at[gt]", "1"),
        field("at[lt]", "2"),
        field("codes", "1,2"),
        field("items[0][price]", "p&1"),
        field("items[0][tags][]", "a"),
        field("items[0][tags][]", "b"),
        field("items[1][price]", "p 2"),
        field("marks", "a|b|c"),
        field("width", "3"),
        field("usual", "1"),
        ("usual".to_owned(), None, json, None, "{\"a\":[null]}".to_owned()),
        field("words", "a é"),
    ];
    assert_eq!(read(call).await, expected);
}

#[tokio::test]
async fn parts_have_the_media_type_that_fits_and_their_headers() {
    let png = || File::from_bytes("a.png", "png");
    for (file, list, expected) in [
        (png(), "image/png, image/jpeg", "image/png"),
        (File::from_bytes("a.jpg", "x"), "image/png, image/jpeg", "image/jpeg"),
        (File::from_bytes("a.gif", "x"), "image/png, image/jpeg", "image/png"),
        (File::from("x"), "image/*, image/jpeg", "image/jpeg"),
        (png(), "image/*, image/jpeg", "image/png"),
        (png(), "*/*", "image/png"),
        (png(), "text/*", "image/png"),
        (File::from("x"), "text/csv; charset=utf-8", "text/csv; charset=utf-8"),
        (File::from("x").media_type("audio/ogg"), "image/png", "audio/ogg"),
    ] {
        let parts = read(form(json!({}), vec![("f", file)]).part_media("f", list)).await;
        assert_eq!(parts[0].2.as_deref(), Some(expected), "{list}");
    }
    let files = vec![("f", png().header("X-Kind", "a\r\nb")), ("g", png())];
    let call = form(json!({ "note": "n", "json": "a" }), files)
        .part_header("g", "X-Kind", "cover")
        .part_header("note", "X-Kind", "plain")
        .part_media("json", "application/json, text/plain");
    let text = |text: &str| Some(text.to_owned());
    let expected = [
        ("json".to_owned(), None, text("application/json"), None, "\"a\"".to_owned()),
        ("note".to_owned(), None, None, text("plain"), "n".to_owned()),
        ("f".to_owned(), text("a.png"), text("image/png"), text("a  b"), "png".to_owned()),
        ("g".to_owned(), text("a.png"), text("image/png"), text("cover"), "png".to_owned()),
    ];
    assert_eq!(read(call).await, expected);
}

#[tokio::test]
async fn a_map_holds_files_or_lists_of_them() {
    let files = |names: &[&str]| names.iter().map(|name| File::from_bytes(*name, "x")).collect::<Vec<_>>();
    let map = BTreeMap::from([("a".to_owned(), files(&["1", "2"])), ("b".to_owned(), files(&["3"]))]);
    let parts = read(Call::new(Method::POST, "/x").multipart(&map)).await;
    let names: Vec<_> = parts.iter().map(|part| (part.0.as_str(), part.1.as_deref())).collect();
    assert_eq!(names, [("a", Some("1")), ("a", Some("2")), ("b", Some("3"))]);
}
