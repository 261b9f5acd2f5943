//! Retries, timeouts and redirects, with the mock's clock.

use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use super::sample::{invite, page};
use crate::mock::{Mock, MockResponse};
use crate::tests::sample::InviteRole;
use crate::{Bytes, Call, CallOptions, Client, File, Method, StatusCode, TransportErrorKind};

const LIST: &str = "/organization/invites";

fn client(mock: &Mock) -> Client {
    Client::builder().admin_api_key("sk-key").transport(mock.clone()).build().expect("a client")
}

fn status(code: u16) -> MockResponse {
    MockResponse::empty(StatusCode::from_u16(code).expect("a status"))
}

fn seconds(waits: &[f64]) -> Vec<Duration> {
    waits.iter().copied().map(Duration::from_secs_f64).collect()
}

/// Returns the number of requests of a call of each kind after one failure, if the second attempt
/// succeeds.
#[tokio::test]
async fn methods_and_failures() {
    use TransportErrorKind::*;
    let failure = MockResponse::failure;
    for (first, get, post, keyed_post) in [
        (failure(Connect), 2, 2, 2),
        (failure(ConnectTimeout), 2, 2, 2),
        (failure(Interrupted), 2, 1, 2),
        (failure(Timeout), 2, 1, 2),
        (MockResponse::stall(), 2, 1, 2),
        (failure(Request), 1, 1, 1),
        (status(400), 1, 1, 1),
        (status(408), 2, 1, 2),
        (status(409), 2, 1, 2),
        (status(429), 2, 2, 2),
        (status(500), 2, 1, 2),
        (status(503), 2, 1, 2),
        (status(503).header("retry-after", "1"), 2, 2, 2),
        (status(500).header("retry-after", "1"), 2, 1, 2),
        (status(500).header("x-should-retry", "true"), 2, 2, 2),
        (status(429).header("x-should-retry", "false"), 1, 1, 1),
        (status(429).header("retry-after", "61"), 1, 1, 1),
    ] {
        let mock = Mock::new();
        mock.on(Method::GET, LIST).respond(first.clone()).respond(MockResponse::json(&page(&[], false)));
        let list = client(&mock).invites().list().options(brief(CallOptions::new()));
        let result = list.send().await;
        assert_eq!((mock.requests().len(), result.is_ok()), (get, get == 2), "GET {first:?}");

        for (options, requests) in [
            (CallOptions::new(), post),
            (CallOptions::new().idempotency_key("k"), keyed_post),
            (CallOptions::new().header("Idempotency-Key", "k"), keyed_post),
            (CallOptions::new().repeatable(), keyed_post),
            (CallOptions::new().repeatable().max_retries(0), 1),
        ] {
            let mock = Mock::new();
            mock.on(Method::POST, LIST).respond(first.clone()).respond(MockResponse::json(&invite()));
            let create = client(&mock).invites().create("a", InviteRole::Reader);
            let result = create.options(brief(options.clone())).send().await;
            assert_eq!(
                (mock.requests().len(), result.is_ok()),
                (requests, requests == 2),
                "POST {first:?} {options:?}"
            );
        }
    }
}

/// Leaves time for a second attempt after one that stalls.
fn brief(options: CallOptions) -> CallOptions {
    options.attempt_timeout(Duration::from_secs(60))
}

#[tokio::test]
async fn waits() {
    let mock = Mock::new();
    mock.on(Method::GET, LIST)
        .respond(status(500))
        .respond(status(429).header("retry-after-ms", "1250"))
        .respond(status(429).header("retry-after", "Thu, 01 Jan 1970 00:00:05 GMT"))
        .respond(status(500))
        .respond(MockResponse::failure(TransportErrorKind::Connect))
        .respond(status(500))
        .respond(status(500))
        .respond(MockResponse::json(&page(&[], false)));
    let list = client(&mock).invites().list().options(CallOptions::new().max_retries(9));
    list.send().await.expect("a page");
    assert_eq!(mock.waits(), seconds(&[0.5, 1.25, 3.25, 4.0, 8.0, 8.0, 8.0]));
}

#[tokio::test]
async fn two_retries_and_the_last_error() {
    let mock = Mock::new();
    mock.on(Method::GET, LIST).respond(status(500)).respond(status(502)).respond(status(503));
    let error = client(&mock).invites().list().send().await.expect_err("still");
    assert_eq!(error.status(), Some(StatusCode::SERVICE_UNAVAILABLE));
    assert_eq!(error.attempts(), 3);
    assert!(error.is_retryable());
    assert_eq!(mock.waits(), seconds(&[0.5, 1.0]));
}

#[tokio::test]
async fn a_delay_above_the_cap_is_readable() {
    let mock = Mock::new();
    mock.on(Method::GET, LIST).respond(status(429).header("retry-after", "3600"));
    let error = client(&mock).invites().list().send().await.expect_err("an hour");
    assert_eq!(error.retry_after(), Some(Duration::from_secs(3600)));
    assert!(error.is_retryable());
    assert_eq!(mock.waits(), [Duration::ZERO; 0]);
}

#[tokio::test]
async fn the_time_of_a_call_bounds_its_waits() {
    let mock = Mock::new();
    mock.on(Method::GET, LIST).respond(status(500)).respond(status(429).header("retry-after", "30"));
    let list = client(&mock).invites().list().options(CallOptions::new().timeout(Duration::from_secs(10)));
    let error = list.send().await.expect_err("no time left");
    assert_eq!(error.status(), Some(StatusCode::TOO_MANY_REQUESTS));
    assert_eq!(mock.waits(), seconds(&[0.5]));

    // The time limit for all calls of a client, with an attempt that does not end.
    let mock = Mock::new();
    mock.on(Method::GET, LIST).respond(status(500)).respond(MockResponse::stall());
    let builder = Client::builder().admin_api_key("sk-key").transport(mock.clone());
    let client = builder.timeout(Duration::from_secs(10)).build().expect("a client");
    let error = client.invites().list().send().await.expect_err("no time left");
    assert!(error.is_timeout());
    assert_eq!((error.attempts(), mock.waits()), (2, seconds(&[0.5, 9.5])));
}

#[tokio::test]
async fn an_attempt_that_takes_too_long() {
    let mock = Mock::new();
    mock.on(Method::GET, LIST).respond(MockResponse::stall()).repeat();
    let options = CallOptions::new().attempt_timeout(Duration::from_secs(7)).timeout(Duration::from_secs(10));
    let error = client(&mock).invites().list().options(options).send().await.expect_err("no response");
    assert!(error.is_timeout() && !error.is_connect());
    assert_eq!(error.attempts(), 2);
    // An attempt, a delay, and the remaining time.
    assert_eq!(mock.waits(), seconds(&[7.0, 0.5, 2.5]));
}

#[tokio::test]
async fn clones_share_a_budget() {
    let mock = Mock::new();
    mock.on(Method::GET, LIST).respond(status(500)).repeat();
    let client = client(&mock);
    for _ in 0..60 {
        let _ = client.clone().invites().list().send().await;
    }
    // A budget of 500 allows 100 retries.
    assert_eq!(mock.requests().len(), 160);
}

#[tokio::test]
async fn redirects() {
    let to = |code: u16, location: &str| status(code).header("location", location);
    let here = "/v1/organization/elsewhere";
    for (first, get, post) in [
        (to(301, here), 2, 1),
        (to(302, here), 2, 1),
        (to(307, here), 2, 2),
        (to(308, "https://api.example.com/v1/organization/elsewhere"), 2, 2),
        (to(308, "https://evil.example.com/v1/organization/elsewhere"), 1, 1),
        (to(307, "http://api.example.com/v1/organization/elsewhere"), 1, 1),
        (to(304, here), 1, 1),
        (status(307), 1, 1),
    ] {
        for (method, requests) in [(Method::GET, get), (Method::POST, post)] {
            let mock = Mock::new();
            mock.on(method.clone(), LIST).respond(first.clone());
            let end = if method == Method::GET {
                MockResponse::json(&page(&[], false))
            } else {
                MockResponse::json(&invite())
            };
            mock.on(method.clone(), "/organization/elsewhere").respond(end);
            let client = client(&mock);
            let error = match method {
                Method::GET => client.invites().list().send().await.err(),
                _ => client.invites().create("a", InviteRole::Reader).send().await.err(),
            };
            assert_eq!(
                (mock.requests().len(), error.is_none()),
                (requests, requests == 2),
                "{method} {first:?}"
            );
            if let Some(error) = error {
                assert!(
                    error.status().is_some_and(|status| status.is_redirection()) && !error.is_retryable()
                );
                assert!(error.to_string().contains("a URL that is not followed"), "{error}");
            }
            if let [first, second] = mock.requests().as_slice() {
                assert_eq!((&first.body, &first.headers), (&second.body, &second.headers));
            }
        }
    }
}

/// The server has acted. From then on, only the response is fetched again, and the request is not
/// sent twice (RFC 9110, section 15.4.4).
#[tokio::test]
async fn a_post_with_a_response_elsewhere_fetches_it_from_there() {
    for location in ["elsewhere", "/v1/organization/elsewhere", "../organization/./elsewhere"] {
        let mock = Mock::new();
        mock.on(Method::POST, LIST).respond(status(303).header("location", location));
        mock.on(Method::GET, "/organization/elsewhere")
            .respond(status(503).header("retry-after", "1"))
            .respond(MockResponse::failure(TransportErrorKind::Interrupted))
            .respond(MockResponse::json(&invite()));
        let invite = client(&mock).invites().create("a", InviteRole::Reader).send().await.expect("an invite");
        assert_eq!(invite.id, "inv_1");
        let requests = mock.requests();
        let methods: Vec<_> = requests.iter().map(|request| request.method.as_str()).collect();
        assert_eq!(methods, ["POST", "GET", "GET", "GET"]);
        let get = &requests[1];
        assert!(get.body.is_empty() && !get.headers.contains_key("content-type"));
        assert_eq!(get.headers["authorization"], requests[0].headers["authorization"]);
    }
    // Also after a redirect of the request itself.
    let mock = Mock::new();
    mock.on(Method::POST, LIST).respond(status(307).header("location", "/v1/organization/there"));
    mock.on(Method::POST, "/organization/there").respond(status(303).header("location", "elsewhere"));
    mock.on(Method::GET, "/organization/elsewhere").respond(MockResponse::json(&invite()));
    client(&mock).invites().create("a", InviteRole::Reader).send().await.expect("an invite");
    assert_eq!(mock.requests().len(), 3);
    // Neither to another origin, nor any other redirect of a POST.
    for (code, location) in
        [(303, "https://evil.example.com/x"), (302, "/v1/organization/elsewhere"), (301, "elsewhere")]
    {
        let mock = Mock::new();
        mock.on(Method::POST, LIST).respond(status(code).header("location", location));
        let error =
            client(&mock).invites().create("a", InviteRole::Reader).send().await.expect_err("a redirect");
        assert_eq!((error.status().map(|status| status.as_u16()), mock.requests().len()), (Some(code), 1));
    }
}

/// A documented redirect is not followed, and is not an error about redirects.
#[tokio::test]
async fn a_redirect_that_is_listed_is_a_response() {
    let mock = Mock::new();
    mock.on(Method::GET, "/x").respond(status(302).header("location", "/v1/y")).repeat();
    mock.on(Method::GET, "/y").respond(MockResponse::json(&1)).repeat();
    let call =
        |listed: &'static [u16], are_success| Call::new(Method::GET, "/x").redirects(listed, are_success);
    let client = client(&mock);
    let response = client.send_empty_with_response(call(&[302], true)).await.expect("a response");
    assert_eq!((response.status().as_u16(), response.headers()["location"].as_bytes()), (302, &b"/v1/y"[..]));
    let error = client.send::<u64>(call(&[302, 304], false)).await.expect_err("it is not what is asked for");
    assert_eq!(error.to_string(), "GET /x failed with 302 Found");
    assert_eq!(
        error.headers().and_then(|headers| headers.get("location")).map(|value| value.as_bytes()),
        Some(&b"/v1/y"[..])
    );
    assert_eq!(mock.requests().len(), 2);
    assert_eq!(client.send::<u64>(call(&[304], false)).await.expect("it is followed"), 1);
}

#[tokio::test]
async fn redirects_in_a_cycle() {
    let mock = Mock::new();
    mock.on(Method::GET, LIST).respond(status(302).header("location", "/v1/organization/invites")).repeat();
    let error = client(&mock).invites().list().send().await.expect_err("a cycle");
    assert_eq!(error.status(), Some(StatusCode::FOUND));
    assert_eq!(mock.requests().len(), 6);
}

#[tokio::test]
async fn a_place_that_the_mock_does_not_know() {
    let mock = Mock::new();
    let error = client(&mock).invites().list().send().await.expect_err("nothing there");
    assert!(!error.is_retryable());
    let source = std::error::Error::source(&error).map(ToString::to_string);
    assert_eq!(source.as_deref(), Some("the mock has no response to GET /organization/invites"));
}

/// Chunks that are ready at once.
struct Chunks(Vec<&'static str>);

impl futures_core::Stream for Chunks {
    type Item = std::io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(self.0.pop().map(|chunk| Ok(Bytes::from_static(chunk.as_bytes()))))
    }
}

#[tokio::test]
async fn a_body_that_cannot_be_replayed_is_sent_once() {
    let to = |code| status(code).header("location", "/v1/organization/invites/import");
    for first in [MockResponse::failure(TransportErrorKind::Connect), status(429), to(307)] {
        let mock = Mock::new();
        mock.on(Method::POST, "/organization/invites/import")
            .respond(first)
            .respond(MockResponse::text("ok"));
        let import =
            client(&mock).invites().import(File::from_chunks("a.txt", Chunks(vec!["two", "one"]), Some(6)));
        import.clone().send().await.expect_err("not repeated");
        let [request] = mock.requests().try_into().expect("one request");
        assert!(request.text().is_some_and(|text| text.contains("\r\n\r\nonetwo\r\n")));
        let error = import.send().await.expect_err("already sent");
        assert!(error.is_request(), "{error}");
    }
}
