//! Size and time limits of responses.

use std::time::Duration;

use serde_json::{Value, json};

use crate::mock::{Mock, MockResponse};
use crate::{Call, CallOptions, Client, ClientBuilder, Error, Framing, Method, StatusCode};

fn get() -> Call {
    Call::new(Method::GET, "/x")
}

fn builder(response: MockResponse) -> (Mock, ClientBuilder) {
    let mock = Mock::new();
    mock.on(Method::GET, "/x").respond(response).repeat();
    (mock.clone(), Client::builder().transport(mock))
}

fn client(response: MockResponse) -> Client {
    builder(response).1.build().expect("a client")
}

#[tokio::test]
async fn a_response_that_is_too_long_is_an_error() {
    let text = format!("\"{}\"", "x".repeat(98));
    for chunk in [7, 100, usize::MAX] {
        let response = || MockResponse::bytes(text.clone()).in_chunks(chunk);
        // A response of exactly the maximum size.
        let (_, fits) = builder(response());
        let fits = fits.response_limit(100).build().expect("a client");
        assert_eq!(fits.send::<String>(get()).await.expect("text").len(), 98);
        assert_eq!(fits.download(get()).await.expect("bytes").bytes().await.expect("all").len(), 100);

        let (mock, of_client) = builder(response());
        let of_client = of_client.response_limit(99).build().expect("a client");
        let of_call = client(response());
        let options = CallOptions::new().response_limit(99);
        for (client, call) in [(&of_client, get()), (&of_call, get().options(&options))] {
            let error = client.send::<String>(call.clone()).await.expect_err("too long");
            let whole = client.download(call).await.expect("bytes").bytes().await.expect_err("too long");
            for error in [error, whole] {
                let sentence = "the response exceeds the `response_limit` of 99 bytes";
                assert_eq!(error.to_string(), format!("GET /x failed: {sentence}"));
                assert!(error.is_decode() && !error.is_retryable());
            }
        }
        assert_eq!(mock.requests().len(), 2);
    }
    // Streamed responses are not limited.
    let options = CallOptions::new().response_limit(9);
    let mut bytes = client(MockResponse::bytes(text)).download(get().options(&options)).await.expect("bytes");
    assert_eq!(bytes.try_next().await.expect("a chunk").map(|chunk| chunk.len()), Some(100));
}

#[tokio::test]
async fn the_body_of_an_error_is_cut() {
    let long = MockResponse::bytes("x".repeat(3 << 20)).in_chunks(10_000).status(StatusCode::BAD_REQUEST);
    let error = client(long.clone()).send::<Value>(get()).await.expect_err("refused");
    assert_eq!((error.status(), error.body().len()), (Some(StatusCode::BAD_REQUEST), 1 << 20));
    assert!(error.message().is_some_and(|message| message.starts_with("xxx")));
    let error = client(long).send::<Value>(get().options(&CallOptions::new().response_limit(10))).await;
    assert_eq!(error.expect_err("refused").body(), b"xxxxxxxxxx");
}

/// Part of a response that is not a stream arrives, and then nothing more.
#[tokio::test]
async fn a_response_that_is_no_stream_is_read_in_the_time_of_the_attempt() {
    let response =
        MockResponse::bytes("{\"error\":{\"message\":\"over\"}}").header("content-type", "application/json");
    let (mock, builder) = builder(response.in_chunks(5).then_stall());
    let client = builder.attempt_timeout(Duration::from_secs(9)).build().expect("a client");
    let error =
        client.stream::<Value>(get(), Framing::Events, "text/event-stream").await.expect_err("no stream");
    assert_eq!(error.message(), Some("over"));
    assert!(error.api::<Value>().is_some_and(|body| body["error"]["message"] == "over"));
    assert!(mock.waits().iter().sum::<Duration>() <= Duration::from_secs(9 + 300), "{:?}", mock.waits());

    let endless =
        MockResponse::bytes("<p>".repeat(1 << 20)).header("content-type", "text/html").in_chunks(10_000);
    let client = self::client(endless);
    let error =
        client.stream::<Value>(get(), Framing::Events, "text/event-stream").await.expect_err("no stream");
    assert!(error.body().len() <= (1 << 20) + 10_000, "{}", error.body().len());
}

#[tokio::test]
async fn a_stream_as_a_whole_has_a_deadline() {
    let ticks = || {
        let response = MockResponse::bytes("data: 1\n\n").header("content-type", "text/event-stream");
        response.then_stall()
    };
    let limit = Duration::from_secs(5);
    let (mock, of_client) = builder(ticks());
    let of_client = of_client.stream_timeout(limit).build().expect("a client");
    let options = CallOptions::new().stream_timeout(limit);
    for (client, call) in [(&of_client, get()), (&client(ticks()), get().options(&options))] {
        let stream = client.stream::<Value>(call.clone(), Framing::Events, "text/event-stream").await;
        let mut stream = stream.expect("a stream");
        assert_eq!(stream.try_next().await.expect("an event"), Some(json!(1)));
        let error: Error = stream.try_next().await.expect_err("too long");
        assert!(error.is_timeout() && error.to_string().contains("after 5s (`stream_timeout`)"), "{error}");
        assert_eq!(stream.try_next().await.expect("the end"), None);

        let error = client.download(call).await.expect("bytes").bytes().await.expect_err("too long");
        assert!(error.is_timeout() && error.to_string().contains("stream_timeout"), "{error}");
    }
    assert_eq!(mock.waits(), [limit, limit]);
}

#[tokio::test]
async fn an_encoding_that_is_not_known_is_an_error_that_says_so() {
    let encoded = || MockResponse::bytes(vec![1, 2, 3]).header("content-encoding", "gzip, br");
    let error = client(encoded()).send::<Value>(get()).await.expect_err("encoded");
    assert!(error.to_string().contains("content encoding `gzip`"), "{error}");
    let error = client(encoded()).download(get()).await.expect_err("encoded");
    assert!(error.is_decode() && error.status() == Some(StatusCode::OK), "{error}");
    // A caller who requests an encoding decodes it.
    let options = CallOptions::new().header("Accept-Encoding", "br");
    assert_eq!(client(encoded()).send_bytes(get().options(&options)).await.expect("bytes").len(), 3);
    let plain = MockResponse::json(&json!(1)).header("content-encoding", "identity");
    assert_eq!(client(plain).send::<Value>(get()).await.expect("JSON"), json!(1));
    let empty = MockResponse::empty(StatusCode::NO_CONTENT).header("content-encoding", "br");
    client(empty).send_empty(get()).await.expect("nothing");
}

/// Nobody wants to wait for three attempts of ten minutes each.
#[tokio::test]
async fn a_call_has_a_limit_by_default() {
    let (mock, builder) = builder(MockResponse::stall());
    let client = builder.build().expect("a client");
    let error = client.send::<Value>(get()).await.expect_err("nothing comes");
    assert!(error.is_timeout());
    assert_eq!(mock.waits().iter().sum::<Duration>(), Duration::from_secs(600));
    // A longer attempt allows a longer call.
    let options = CallOptions::new().attempt_timeout(Duration::from_secs(3600));
    client.send::<Value>(get().options(&options)).await.expect_err("nothing comes");
    assert_eq!(mock.waits().iter().sum::<Duration>(), Duration::from_secs(4200));
}
