//! Bodies of `multipart/form-data` as the crates of fixtures send them: each part with its headers.

use std::process::Command;

use wiremock::matchers::any;
use wiremock::{Mock, MockServer, ResponseTemplate};

use crate::outside::fixture_program;

const FIXTURES: [&str; 3] =
    ["files_in_every_spelling_of_3_1", "multipart_of_several_forms", "parts_with_styles_and_headers"];

const PROGRAM: &str = include_str!("../data/programs/uploads.rs");

/// Returns a body with the boundary replaced by a fixed name, and with visible line ends.
fn shown(request: &wiremock::Request) -> String {
    let media = request.headers["content-type"].to_str().unwrap();
    let body = String::from_utf8(request.body.clone()).unwrap();
    let (media, boundary) = media.split_once("boundary=").unwrap_or((media, "no boundary"));
    let body = body.replace(boundary, "BOUNDARY");
    let lines: Vec<String> =
        body.split_terminator("\r\n").map(|line| format!("  {line}").trim_end().to_owned()).collect();
    format!("{} {} {}\n{}\n", request.method, request.url.path(), media.trim_end(), lines.join("\n"))
}

#[tokio::test(flavor = "multi_thread")]
async fn each_part_is_what_the_document_says() {
    let server = MockServer::start().await;
    Mock::given(any()).respond_with(ResponseTemplate::new(204)).mount(&server).await;
    let uri = server.uri();
    let output = tokio::task::spawn_blocking(move || {
        Command::new(fixture_program("uploads", &FIXTURES, PROGRAM)).arg(uri).output().unwrap()
    });
    let output = output.await.unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let requests = server.received_requests().await.unwrap();
    let bodies: String = requests.iter().map(shown).collect();
    expect_test::expect_file!["../data/programs/uploads.txt"].assert_eq(&bodies);
}
