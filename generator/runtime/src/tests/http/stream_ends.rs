//! Events that are not JSON, streams with another media type, and ends of streams.

use serde_json::{Value, json};

use crate::mock::{Mock, MockResponse};
use crate::{Call, Client, Error, EventStream, Framing, Method, Result, TransportErrorKind};

async fn open(media: &str, text: &str) -> Result<EventStream<Value>> {
    opened(MockResponse::bytes(text.to_owned()).header("content-type", media).in_chunks(3)).await
}

async fn opened(response: MockResponse) -> Result<EventStream<Value>> {
    let mock = Mock::new();
    mock.on(Method::POST, "/x").respond(response);
    let client = Client::builder().transport(mock).build().expect("a client");
    client.stream(Call::new(Method::POST, "/x"), Framing::Events, "text/event-stream").await
}

async fn events(text: &str) -> EventStream<Value> {
    open("text/event-stream", text).await.expect("a stream")
}

/// Returns all events, and the error that ends the stream.
async fn all(stream: &mut EventStream<Value>) -> (Vec<Value>, Option<Error>) {
    let mut all = Vec::new();
    loop {
        match stream.try_next().await {
            Ok(Some(event)) => all.push(event),
            Ok(None) => return (all, None),
            Err(error) => {
                assert!(stream.try_next().await.expect("the end").is_none());
                return (all, Some(error));
            }
        }
    }
}

#[tokio::test]
async fn a_stream_says_how_it_ended() {
    for (text, count, marked, within) in [
        ("data: 1\n\ndata: [DONE]\n\n", 1, true, false),
        ("data: 1\n\n", 1, false, false),
        // The standard drops an event without a final empty line.
        ("data: 1\n\ndata: 2", 1, false, true),
        ("data: 1\n\ndata: 2\n", 1, false, true),
        ("data: 1\n\nid: 2", 1, false, true),
    ] {
        let mut stream = events(text).await;
        assert!(!stream.ended_with_marker() && !stream.ended_within_event());
        let (found, error) = all(&mut stream).await;
        assert!(error.is_none());
        let ends = (found.len(), stream.ended_with_marker(), stream.ended_within_event());
        assert_eq!(ends, (count, marked, within), "{text}");
    }
    let lost = MockResponse::bytes("data: 1\n\n").header("content-type", "text/event-stream");
    let mut stream = opened(lost.then_failure(TransportErrorKind::Interrupted)).await.expect("a stream");
    assert!(all(&mut stream).await.1.is_some() && !stream.ended_with_marker());
}

#[tokio::test]
async fn an_error_event_of_plain_text_is_an_error_and_the_end() {
    let mut stream = events("data: 1\n\nevent: error\ndata: upstream timed out\n\ndata: 2\n\n").await;
    let (found, error) = all(&mut stream).await;
    let error = error.expect("an error");
    assert_eq!(
        (found, error.is_event(), error.message()),
        (vec![json!(1)], true, Some("upstream timed out"))
    );
}

#[tokio::test]
async fn data_of_the_type_error_is_an_error() {
    let mut stream = events("data: {\"type\":\"error\",\"message\":\"overloaded\"}\n\ndata: 2\n\n").await;
    let (found, error) = all(&mut stream).await;
    let error = error.expect("an error");
    assert_eq!((found.len(), error.message()), (0, Some("overloaded")));
    assert!(error.is_event() && error.api::<Value>().is_some());
    // An event with a name, or without a message, is a documented event.
    let mut stream =
        events("event: log\ndata: {\"type\":\"error\",\"message\":\"a\"}\n\ndata: {\"type\":\"error\"}\n\n")
            .await;
    assert_eq!(all(&mut stream).await.0.len(), 2);
}

#[tokio::test]
async fn a_keep_alive_event_is_skipped() {
    for name in ["ping", "heartbeat", "keep-alive"] {
        let mut stream = events(&format!("event: {name}\ndata: 12:00:01\n\ndata: 1\n\n")).await;
        let (found, error) = all(&mut stream).await;
        assert!(error.is_none());
        assert_eq!(found, [json!(1)], "{name}");
    }
    // One that can be decoded is returned.
    let mut stream = events("event: ping\ndata: {\"type\":\"ping\"}\n\n").await;
    assert_eq!(all(&mut stream).await.0.len(), 1);
}

#[tokio::test]
async fn plain_text_that_begins_like_events_is_a_stream() {
    for text in
        ["data: 1\n\n", "\u{feff}: hi\n\ndata: 1\n\n", "event: a\ndata: 1\n\n", "\n\nid: 1\ndata: 1\n\n"]
    {
        for media in ["text/plain; charset=utf-8", "application/octet-stream"] {
            let mut stream = open(media, text).await.expect("a stream");
            assert_eq!(all(&mut stream).await.0, [json!(1)], "{media} {text}");
        }
    }
    for (media, text) in [("text/plain", "an error"), ("text/plain", ""), ("text/html", "data: 1\n\n")] {
        let error = open(media, text).await.expect_err("no stream");
        assert_eq!((error.is_decode(), error.body()), (true, text.as_bytes()));
    }
}

#[tokio::test]
async fn json_in_place_of_a_stream_is_an_error_with_its_message() {
    let error =
        open("application/json", "{\"error\":{\"message\":\"no credit\"}}").await.expect_err("no stream");
    assert_eq!(error.message(), Some("no credit"));
    assert!(error.to_string().ends_with("which is not a stream of events: no credit"), "{error}");
    assert_eq!(error.api::<Value>(), Some(json!({ "error": { "message": "no credit" } })));
}
