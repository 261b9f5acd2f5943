//! Reconnection of streams.

use std::time::Duration;

use serde_json::Value;

use crate::mock::{Mock, MockResponse};
use crate::{Call, CallOptions, Client, Error, Framing, Method, RetryPolicy, StatusCode, TransportErrorKind};

fn events(text: &str) -> MockResponse {
    MockResponse::bytes(text.to_owned()).header("content-type", "text/event-stream")
}

fn lost(text: &str) -> MockResponse {
    events(text).then_failure(TransportErrorKind::Interrupted)
}

/// Returns the result of these responses: the events, the error, the last identifiers sent, and the
/// delays in seconds.
async fn stream(
    options: CallOptions,
    responses: Vec<MockResponse>,
) -> (Vec<Value>, Option<Error>, Vec<Option<String>>, Vec<u64>) {
    let mock = Mock::new();
    responses.into_iter().fold(mock.on(Method::GET, "/x"), crate::mock::MockRoute::respond);
    let client = Client::builder().transport(mock.clone()).build().expect("a client");
    let call = Call::new(Method::GET, "/x").options(&options);
    let mut stream =
        client.stream::<Value>(call, Framing::Events, "text/event-stream").await.expect("a stream");
    let (mut all, mut ended) = (Vec::new(), None);
    loop {
        match stream.try_next().await {
            Ok(Some(event)) => all.push(event),
            Ok(None) => break,
            Err(error) => ended = Some(error),
        }
    }
    let header = |value: &crate::HeaderValue| value.to_str().expect("text").to_owned();
    let ids =
        mock.requests().iter().map(|request| request.headers.get("last-event-id").map(header)).collect();
    (all, ended, ids, mock.waits().iter().map(Duration::as_secs).collect())
}

fn ids(ids: &[&str]) -> Vec<Option<String>> {
    ids.iter().map(|id| (!id.is_empty()).then(|| (*id).to_owned())).collect()
}

#[tokio::test]
async fn a_stream_continues_after_its_last_event() {
    let responses = || {
        vec![
            lost("id: a\ndata: 1\n\ndata: 2\n\nid: never\ndata: 3"),
            events("retry: 7000\nid: b\ndata: 3\n\n"),
            events("data: 4\n\n"),
            lost("data: 5\n\n"),
            events("data: 6\n\ndata: [DONE]\n\n"),
        ]
    };
    let (all, error, sent, waits) = stream(CallOptions::new().reconnect(1), responses()).await;
    assert!(error.is_none(), "{error:?}");
    assert_eq!(all, [1, 2, 3, 4, 5, 6]);
    assert_eq!((sent, waits), (ids(&["", "a", "b", "b", "b"]), vec![3, 7, 7, 7]));
    // Without the option, a lost connection is an error, and a closed one is the end.
    let (all, error, sent, _) = stream(CallOptions::new(), responses()).await;
    assert!(all.len() == 2 && error.is_some() && sent.len() == 1);
    let (all, error, sent, _) = stream(CallOptions::new(), responses().split_off(1)).await;
    assert!(all.len() == 1 && error.is_none() && sent.len() == 1);
}

#[tokio::test]
async fn reconnecting_has_an_end() {
    let no_content = || MockResponse::empty(StatusCode::NO_CONTENT);
    let first = || lost("id: a\ndata: 1\n\n");
    let again = CallOptions::new().reconnect(2);
    for (options, responses, requests, is_error) in [
        // The server ends the stream.
        (again.clone(), vec![first(), no_content()], 2, false),
        // Connections without events.
        (again.clone(), vec![first(), lost(""), lost(": alive\n\n"), lost("")], 3, true),
        (again.clone(), vec![first(), events(""), events(""), events("")], 3, false),
        // No identifier to resume from.
        (again.clone(), vec![lost("data: 1\n\n"), first()], 1, true),
        (again.clone(), vec![events("id: a\ndata: 1\n\ndata: [DONE]\n\n"), first()], 1, false),
        // A delay longer than a call may wait, unless its policy allows it.
        (again.clone(), vec![lost("retry: 61000\nid: a\ndata: 1\n\n"), no_content()], 1, true),
        (
            again.clone().retry_policy(RetryPolicy::new().longest_retry_after(Duration::from_secs(61))),
            vec![lost("retry: 61000\nid: a\ndata: 1\n\n"), no_content()],
            2,
            false,
        ),
        // A response that is not retried.
        (again.clone(), vec![first(), MockResponse::empty(StatusCode::FORBIDDEN)], 2, true),
    ] {
        let texts = format!("{responses:?}");
        let (all, error, sent, _) = stream(options, responses).await;
        assert_eq!((all, sent.len(), error.is_some()), (vec![Value::from(1)], requests, is_error), "{texts}");
    }
}
