//! The headers `Accept` and `Content-Type` of a fixture's crate, and the types that each response
//! is decoded as, against a server.

use std::process::Command;

use wiremock::matchers::any;
use wiremock::{Mock, MockServer, Respond, ResponseTemplate};

use crate::outside::fixture_program;

/// The fixture whose crate the program uses.
const FIXTURE: &str = "media_types_on_the_wire";

const PROGRAM: &str = include_str!("../data/programs/representations.rs");

/// A server that respects `Accept`: it responds with the first media type of the header, else as
/// the path requests.
struct Harbour;

impl Respond for Harbour {
    fn respond(&self, request: &wiremock::Request) -> ResponseTemplate {
        let accept = request.headers.get("accept").map_or("", |value| value.to_str().unwrap());
        let first = accept.split(',').next().unwrap_or_default();
        let answer = |text: &str| ResponseTemplate::new(200).set_body_raw(text.to_owned(), first);
        match (request.method.as_str(), request.url.path()) {
            ("GET", "/pilot") | ("PUT", "/pilot") => ResponseTemplate::new(204),
            (_, "/forms") => ResponseTemplate::new(204),
            ("DELETE", "/pilot") => ResponseTemplate::new(205),
            ("HEAD", _) => ResponseTemplate::new(200).insert_header("content-length", "15"),
            ("POST", "/pilots" | "/boats") => {
                ResponseTemplate::new(201).set_body_raw(r#"{"name":"ada"}"#, "application/json")
            }
            ("DELETE", "/charts") => {
                ResponseTemplate::new(409).set_body_raw(r#"{"title":"In use"}"#, "application/problem+json")
            }
            (_, "/seals" | "/picture") if !first.contains("json") => answer("bytes"),
            (_, "/notes" | "/log") => answer("a note"),
            _ => match first {
                "text/event-stream" => answer("data: {\"scale\":7}\n\n"),
                "application/x-ndjson" => answer("{\"scale\":7}\n"),
                "text/csv" => answer("scale\n7"),
                "application/octet-stream" => answer("bytes"),
                "application/vnd.legend.full+json" => answer(r#"{"signs":["buoy"]}"#),
                "application/json; version=2" => answer(r#"{"two":2}"#),
                "application/vnd.api+json" => answer(r#"[{"scale":7}]"#),
                _ if request.url.path() == "/legend" => answer(r#"{"count":3,"one":1}"#),
                _ if matches!(request.url.path(), "/seals" | "/signals" | "/mistakes") => {
                    answer("[{\"scale\":7}]")
                }
                _ => answer(r#"{"scale":7}"#),
            },
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn representations_are_requested_and_decoded() {
    let server = MockServer::start().await;
    Mock::given(any()).respond_with(Harbour).mount(&server).await;
    let uri = server.uri();
    let output = tokio::task::spawn_blocking(move || {
        Command::new(fixture_program("representations", &[FIXTURE], PROGRAM)).arg(uri).output().unwrap()
    });
    let output = output.await.unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let read = String::from_utf8(output.stdout).unwrap();

    let header = |request: &wiremock::Request, name: &str| {
        request.headers.get(name).map_or(String::new(), |value| value.to_str().unwrap().to_owned())
    };
    let requests = server.received_requests().await.unwrap();
    let sent = requests.iter().map(|request| {
        let body = String::from_utf8_lossy(&request.body);
        let (accept, media) = (header(request, "accept"), header(request, "content-type"));
        // The boundary differs in each request.
        let (media, body) = match media.split_once("boundary=") {
            Some((media, _)) => (format!("{media}boundary=…"), "…".into()),
            None => (media, body),
        };
        let line = format!("{} {} | {accept} | {media} {body}", request.method, request.url.path());
        line.trim_end().to_owned()
    });
    let lines: Vec<String> =
        sent.zip(read.lines()).map(|(sent, read)| format!("{sent}\n  {read}\n")).collect();
    assert_eq!(requests.len(), read.lines().count(), "{read}");
    expect_test::expect_file!["../data/programs/representations.txt"].assert_eq(&lines.concat());
}
