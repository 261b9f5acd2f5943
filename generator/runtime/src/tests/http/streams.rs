//! Streamed responses.

use std::pin::Pin;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use futures_core::Stream;
use serde_json::{Value, json};

use crate::mock::{Mock, MockResponse};
use crate::{
    Call, CallOptions, Client, Error, EventStream, Framing, Method, RawEvent, StatusCode, TransportErrorKind,
};

const KEY: &str = "sk-admin-0123456789";

fn client(mock: &Mock) -> Client {
    Client::builder().admin_api_key(KEY).transport(mock.clone()).build().expect("a client")
}

fn call() -> Call {
    Call::new(Method::POST, "/x")
}

async fn stream(framing: Framing, response: MockResponse) -> EventStream<Value> {
    let mock = Mock::new();
    mock.on(Method::POST, "/x").respond(response);
    client(&mock).stream(call(), framing, "text/event-stream").await.expect("a stream")
}

/// Returns all events; errors as their messages.
async fn all(mut stream: EventStream<Value>) -> Vec<Result<Value, String>> {
    let mut all = Vec::new();
    while let Some(event) = stream.try_next().await.map_err(|error| error.to_string()).transpose() {
        all.push(event);
        assert!(all.len() < 100, "the stream does not end");
    }
    all
}

fn events(text: &str) -> MockResponse {
    MockResponse::bytes(text.to_owned()).header("content-type", "text/event-stream; charset=utf-8")
}

#[tokio::test]
async fn events_are_typed_and_end_with_done() {
    let mock = Mock::new();
    let [a, b] = [json!({ "n": 1 }), json!({ "n": 2 })];
    let response = MockResponse::events([&a as _, &b as _]).header("x-request-id", "req_1");
    mock.on(Method::POST, "/x").respond(response.in_chunks(1));
    let mut events =
        client(&mock).stream::<Value>(call(), Framing::Events, "text/event-stream").await.expect("a stream");
    assert_eq!((events.status(), events.request_id()), (StatusCode::OK, Some("req_1")));
    assert_eq!(events.try_next().await.expect("an event"), Some(a));
    assert_eq!(events.try_next().await.expect("an event"), Some(b));
    assert_eq!(events.try_next().await.expect("the end"), None);
    assert_eq!(events.try_next().await.expect("the end"), None);
    assert_eq!(mock.requests()[0].header("accept"), Some("text/event-stream"));
}

#[tokio::test]
async fn nothing_after_done_is_read() {
    let text = "data: 1\n\ndata: [DONE]\n\ndata: 2\n\n";
    assert_eq!(all(stream(Framing::Events, events(text)).await).await, [Ok(json!(1))]);
    let unended = events(text).then_failure(TransportErrorKind::Interrupted);
    assert_eq!(all(stream(Framing::Events, unended).await).await, [Ok(json!(1))]);
}

#[tokio::test]
async fn an_event_that_is_too_long_ends_the_stream() {
    let long = format!("data: 1\n\ndata: \"{}\"\n\ndata: 2\n\n", "x".repeat(200));
    let endless = format!("data: 1\n\ndata: \"{}", "x".repeat(200));
    let many = format!("data: 1\n\n{}", "data: 1\n".repeat(100));
    let lines = format!("1\n\"{}\"\n2\n", "x".repeat(200));
    for (framing, text) in [
        (Framing::Events, &long),
        (Framing::Events, &endless),
        (Framing::Events, &many),
        (Framing::Lines, &lines),
    ] {
        for chunk in [1, 7, 10_000] {
            let mock = Mock::new();
            let media = if framing == Framing::Lines { "application/x-ndjson" } else { "text/event-stream" };
            let response = MockResponse::bytes(text.clone()).header("content-type", media);
            // Nothing after it is waited for.
            mock.on(Method::POST, "/x").respond(response.in_chunks(chunk).then_stall()).repeat();
            let builder = Client::builder().transport(mock.clone());
            let of_client = builder.event_limit(100).build().expect("a client");
            let of_call = call().options(&CallOptions::new().event_limit(100));
            for (client, call) in [(of_client, call()), (client(&mock), of_call)] {
                let stream = client.stream(call, framing, media).await.expect("a stream");
                let all = all(stream).await;
                let sentence =
                    "POST /x failed: an event of the response exceeds the `event_limit` of 100 bytes";
                assert_eq!(all, [Ok(json!(1)), Err(sentence.to_owned())], "{framing:?} {chunk} {text}");
            }
        }
    }
    // Events of the maximum size, which exceed it only together.
    let text = format!("data: \"{}\"\n\n", "x".repeat(98)).repeat(2);
    let mock = Mock::new();
    mock.on(Method::POST, "/x").respond(events(&text)).repeat();
    let call = call().options(&CallOptions::new().event_limit(100));
    let stream = client(&mock).stream(call, Framing::Events, "text/event-stream").await.expect("a stream");
    assert_eq!(all(stream).await.into_iter().filter(Result::is_ok).count(), 2);
}

#[tokio::test]
async fn an_event_that_cannot_be_read_is_an_error_and_the_next_one_comes() {
    let text = ": sign of life\n\ndata:\n\ndata: {\ndata: \"a\":\ndata: 1}\n\ndata: nonsense\n\ndata: 2\n\n";
    let found = all(stream(Framing::Events, events(text)).await).await;
    assert_eq!(found[0], Ok(json!({ "a": 1 })));
    assert!(found[1].as_ref().is_err_and(|sentence| sentence.contains("cannot decode")), "{found:?}");
    assert_eq!(found[2..], [Ok(json!(2))]);
}

#[tokio::test]
async fn an_error_event_is_an_error() {
    for text in [
        format!("data: 1\n\nevent: error\ndata: {{\"message\":\"no {KEY}\"}}\n\ndata: 2\n\n"),
        format!("data: 1\n\ndata: {{\"error\":{{\"message\":\"no {KEY}\"}}}}\n\ndata: 2\n\n"),
    ] {
        let mut events = stream(Framing::Events, events(&text)).await;
        assert!(events.try_next().await.expect("an event").is_some());
        let error: Error = events.try_next().await.expect_err("an error");
        assert!(error.is_event() && !error.is_decode() && !error.is_retryable());
        assert_eq!(
            error.to_string(),
            "POST /x failed: the server reported an error in the stream: no [redacted]"
        );
        assert!(error.api::<Value>().is_some_and(|body| body.is_object()));
        assert!(error.body().starts_with(b"{"));
        assert_eq!(events.try_next().await.expect("the end"), None);
    }
    let harmless = stream(Framing::Events, events("data: {\"error\":null}\n\n")).await;
    assert_eq!(all(harmless).await, [Ok(json!({ "error": null }))]);
}

#[tokio::test]
async fn events_without_a_type_are_their_fields() {
    let mock = Mock::new();
    let text = "id: 7\nevent: tick\nretry: 20\ndata: a\ndata: b\n\ndata: [DONE]\n\n";
    mock.on(Method::POST, "/x").respond(events(text));
    let client = client(&mock);
    let mut raw: EventStream<RawEvent> =
        client.stream(call(), Framing::Envelopes, "text/event-stream").await.expect("a stream");
    let event = raw.try_next().await.expect("an event").expect("one");
    assert_eq!((event.event.as_deref(), event.data.as_str()), (Some("tick"), "a\nb"));
    assert_eq!((event.id.as_deref(), event.retry), (Some("7"), Some(20)));
    assert_eq!((raw.last_event_id(), raw.retry()), ("7", Some(Duration::from_millis(20))));
    assert!(raw.try_next().await.expect("the end").is_none());
}

#[tokio::test]
async fn events_described_with_their_fields_hold_json() {
    let text =
        "event: tick\ndata: {\"b\":1,\"a\":1.0}\n\nevent: end\ndata: over\n\ndata: {\"event\":\"whole\"}\n\n";
    let found = all(stream(Framing::JsonEnvelopes, events(text)).await).await;
    assert_eq!(
        found,
        [
            Ok(json!({ "event": "tick", "data": { "a": 1.0, "b": 1 } })),
            Ok(json!({ "event": "end", "data": "over" })),
            Ok(json!({ "event": "whole" })),
        ]
    );
    let text = ": keep-alive\n\nid: 3\ndata: {\"a\":1}\n\ndata: \n\nevent: ping\ndata:\n\n";
    let found = all(stream(Framing::JsonData, events(text)).await).await;
    let expected = [json!({ "id": "3", "data": { "a": 1 } }), json!({ "event": "ping", "data": "" })];
    assert_eq!(found, expected.map(Ok));
}

#[tokio::test]
async fn lines_of_json() {
    let [a, b] = [json!({ "n": 1 }), json!([2])];
    let lines = MockResponse::lines([&a as _, &b as _]).in_chunks(3);
    assert_eq!(all(stream(Framing::Lines, lines).await).await, [Ok(a), Ok(b)]);
    let sequence =
        MockResponse::bytes("\u{1e}1\n\u{1e}[2,\n3]\n").header("content-type", "application/json-seq");
    assert_eq!(all(stream(Framing::Sequence, sequence).await).await, [Ok(json!(1)), Ok(json!([2, 3]))]);
    let lost = MockResponse::bytes("1\n2").then_failure(TransportErrorKind::Interrupted);
    let found = all(stream(Framing::Lines, lost).await).await;
    assert_eq!(
        found,
        [Ok(json!(1)), Err("POST /x failed: the connection was lost: a failure set in the mock".to_owned())]
    );
}

#[tokio::test]
async fn a_response_that_is_not_a_stream_is_an_error_with_its_body() {
    for (framing, media) in [
        (Framing::Events, "application/json"),
        (Framing::Envelopes, "text/html; charset=utf-8"),
        (Framing::Lines, "text/html"),
    ] {
        let mock = Mock::new();
        mock.on(Method::POST, "/x").respond(MockResponse::bytes("{}").header("content-type", media));
        let error =
            client(&mock).stream::<Value>(call(), framing, "text/event-stream").await.expect_err("no stream");
        assert!(error.is_decode());
        assert_eq!(error.body(), b"{}");
        assert!(error.to_string().contains("which is not a stream of events"), "{error}");
    }
}

#[tokio::test]
async fn a_stream_is_retried_before_it_begins_and_not_after() {
    let mock = Mock::new();
    mock.on(Method::POST, "/x")
        .respond(MockResponse::empty(StatusCode::TOO_MANY_REQUESTS))
        .respond(events("data: 1\n\n").then_failure(TransportErrorKind::Interrupted));
    let stream = client(&mock).stream::<Value>(call(), Framing::Events, "text/event-stream").await;
    let found = all(stream.expect("a stream")).await;
    let lost =
        "POST /x failed: the connection was lost: a failure set in the mock (after 2 attempts)".to_owned();
    assert_eq!(found, [Ok(json!(1)), Err(lost)]);
    assert_eq!(mock.requests().len(), 2);

    let refused = Mock::new();
    refused.on(Method::POST, "/x").respond(MockResponse::error(StatusCode::BAD_REQUEST, "no"));
    let error = client(&refused).stream::<Value>(call(), Framing::Events, "text/event-stream").await;
    assert_eq!(error.expect_err("refused").message(), Some("no"));
}

#[tokio::test]
async fn a_body_that_stalls_is_noticed() {
    let mock = Mock::new();
    mock.on(Method::POST, "/x").respond(events("data: 1\n\ndata: 2").then_stall());
    let options = CallOptions::new().stall_timeout(Duration::from_secs(9));
    let stream =
        client(&mock).stream::<Value>(call().options(&options), Framing::Events, "text/event-stream");
    let mut stream = stream.await.expect("a stream");
    assert_eq!(stream.try_next().await.expect("an event"), Some(json!(1)));
    assert!(mock.waits().is_empty());
    let error = stream.try_next().await.expect_err("nothing comes");
    assert!(error.is_timeout(), "{error}");
    assert_eq!(mock.waits(), [Duration::from_secs(9)]);
    assert_eq!(stream.try_next().await.expect("the end"), None);

    // The same for one that is read as a whole; the call is retried if allowed.
    let mock = Mock::new();
    mock.on(Method::GET, "/y")
        .respond(MockResponse::bytes("{").then_stall())
        .respond(MockResponse::json(&json!({})));
    let call = Call::new(Method::GET, "/y").options(&options);
    client(&mock).send::<Value>(call).await.expect("the second one");
    assert_eq!(mock.requests().len(), 2);
}

#[tokio::test]
async fn bytes_come_in_chunks_or_in_one_piece() {
    let mock = Mock::new();
    mock.on(Method::GET, "/x")
        .respond(MockResponse::bytes("abcdef").header("content-type", "image/png").in_chunks(4))
        .repeat();
    let client = client(&mock);
    let call = || Call::new(Method::GET, "/x");
    let mut bytes = client.download(call()).await.expect("bytes");
    assert_eq!((bytes.status(), bytes.length()), (StatusCode::OK, Some(6)));
    assert_eq!(bytes.headers()["content-type"], "image/png");
    assert_eq!(bytes.try_next().await.expect("a chunk").as_deref(), Some(b"abcd".as_slice()));
    assert_eq!(bytes.length(), Some(2));
    assert_eq!(bytes.try_next().await.expect("a chunk").as_deref(), Some(b"ef".as_slice()));
    assert!(bytes.try_next().await.expect("the end").is_none());
    assert_eq!(client.download(call()).await.expect("bytes").bytes().await.expect("all"), "abcdef");

    let mut bytes = client.download(call()).await.expect("bytes");
    let mut cx = Context::from_waker(Waker::noop());
    assert!(
        matches!(Pin::new(&mut bytes).poll_next(&mut cx), Poll::Ready(Some(Ok(chunk))) if chunk == "abcd")
    );
}

/// A temporary folder that is removed at the end.
pub(super) struct Folder(pub(super) std::path::PathBuf);

impl Folder {
    pub(super) fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("crategen-runtime-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&path).expect("a folder");
        Self(path)
    }

    pub(super) fn files(&self) -> Vec<String> {
        let entries = std::fs::read_dir(&self.0).expect("the folder");
        entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[tokio::test]
async fn bytes_are_saved_into_a_file_or_not_at_all() {
    let folder = Folder::new("save");
    let path = folder.0.join("image.png");
    let mock = Mock::new();
    mock.on(Method::GET, "/x")
        .respond(MockResponse::bytes("abcdef").in_chunks(4))
        .respond(MockResponse::bytes("gh").then_failure(TransportErrorKind::Interrupted))
        .repeat();
    let client = client(&mock);
    let download = || client.download(Call::new(Method::GET, "/x"));
    assert_eq!(download().await.expect("bytes").save(&path).await.expect("saved"), 6);
    let error = download().await.expect("bytes").save(&path).await.expect_err("lost");
    assert!(error.is_retryable());
    // The existing file is unchanged, and there is no other.
    assert_eq!(std::fs::read(&path).expect("the file"), b"abcdef");
    assert_eq!(folder.files(), ["image.png"]);

    let error =
        download().await.expect("bytes").save(folder.0.join("no/where")).await.expect_err("no folder");
    assert!(error.is_request(), "{error:?}");
}

#[test]
fn streams_go_between_threads() {
    fn send<T: Send>() {}
    send::<EventStream<Value>>();
    send::<crate::ByteStream>();
}
