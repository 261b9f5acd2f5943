//! The caller's retry settings, and errors about retries that were not made.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::{Value, json};

use super::sample::ADMIN_API_KEY_AUTH;
use crate::mock::{Mock, MockResponse};
use crate::{
    BoxFuture, Call, CallOptions, Client, Credential, HttpRequest, HttpResponse, Method, Middleware,
    RetryPolicy, Secret, StatusCode, Transport, TransportError,
};

fn status(code: u16) -> MockResponse {
    MockResponse::empty(StatusCode::from_u16(code).expect("a status"))
}

fn failing(times: usize, response: &MockResponse) -> Mock {
    let mock = Mock::new();
    for method in [Method::GET, Method::POST] {
        let route = (0..times).fold(mock.on(method, "/x"), |route, _| route.respond(response.clone()));
        route.respond(MockResponse::json(&json!({}))).repeat();
    }
    mock
}

fn get() -> Call {
    Call::new(Method::GET, "/x")
}

#[tokio::test]
async fn statuses_delays_and_a_predicate_can_be_set() {
    let seconds = Duration::from_secs;
    let policy = RetryPolicy::new;
    for (response, method, policy, waits) in [
        (status(404), Method::GET, policy(), vec![]),
        (
            status(404),
            Method::GET,
            policy().statuses([StatusCode::NOT_FOUND]),
            vec![Duration::from_millis(500)],
        ),
        (status(404), Method::POST, policy().statuses([StatusCode::NOT_FOUND]), vec![]),
        (status(500), Method::GET, policy().statuses([StatusCode::NOT_FOUND]), vec![]),
        (status(500), Method::GET, policy().backoff(seconds(3), seconds(3)), vec![seconds(3)]),
        (status(500), Method::GET, policy().when(|error| Some(error.is_not_found())), vec![]),
        (status(500), Method::POST, policy().when(|_| Some(true)), vec![Duration::from_millis(500)]),
        (status(500), Method::POST, policy().when(|_| None), vec![]),
        (
            status(429).header("retry-after", "90"),
            Method::GET,
            policy().longest_retry_after(seconds(90)),
            vec![seconds(90)],
        ),
    ] {
        let of_client = failing(1, &response);
        let client = Client::builder().transport(of_client.clone()).retry_policy(policy.clone());
        let client = client.build().expect("a client");
        let _ = client.send::<Value>(Call::new(method.clone(), "/x")).await;
        assert_eq!(of_client.waits(), waits, "{method} {policy:?}");

        let of_call = failing(1, &response);
        let client = Client::builder().transport(of_call.clone()).build().expect("a client");
        let options = CallOptions::new().retry_policy(policy.clone());
        let _ = client.send::<Value>(Call::new(method.clone(), "/x").options(&options)).await;
        assert_eq!(of_call.waits(), waits, "{method} {policy:?}");
    }
}

#[tokio::test]
async fn an_absurd_delay_is_an_error_that_says_so() {
    for (value, said) in [
        ("1e300", "a delay of more than a year"),
        ("99999999999999999999", "a delay of more than a year"),
        ("Fri, 31 Dec 9999 23:59:59 GMT", "a delay of more than a year"),
        ("3600", "a delay of 3600s"),
    ] {
        let mock = failing(9, &status(429).header("retry-after", value));
        let client = Client::builder().transport(mock.clone()).build().expect("a client");
        let error = client.send::<Value>(get()).await.expect_err("too long");
        assert_eq!((mock.requests().len(), error.is_retryable()), (1, true));
        assert!(error.to_string().contains(said) && error.to_string().contains("maximum of 60s"), "{error}");
    }
    let mock = failing(9, &status(500));
    let options = CallOptions::new().timeout(Duration::from_millis(400));
    let client = Client::builder().transport(mock).build().expect("a client");
    let error = client.send::<Value>(get().options(&options)).await.expect_err("no time");
    assert!(error.to_string().contains("no time left for a retry"), "{error}");
}

#[tokio::test]
async fn a_spent_budget_is_reported_and_can_be_set_or_switched_off() {
    let calls = |builder: crate::ClientBuilder| async move {
        let client = builder.max_retries(10).build().expect("a client");
        let mut spent = 0;
        for _ in 0..10 {
            let error = client.send::<Value>(get()).await.expect_err("still");
            spent += u32::from(error.is_retry_budget_spent());
            assert_eq!(error.to_string().contains("retry budget is spent"), error.is_retry_budget_spent());
        }
        spent
    };
    let mock = || failing(1000, &status(500));
    assert_eq!(calls(Client::builder().transport(mock())).await, 0);
    assert_eq!(calls(Client::builder().transport(mock()).retry_budget(50)).await, 5);
    assert_eq!(calls(Client::builder().transport(mock()).retry_budget(0)).await, 10);
    assert_eq!(calls(Client::builder().transport(failing(1000, &status(500))).no_retry_budget()).await, 0);
}

/// The server tells 400 concurrent calls to return in a second, and they do.
#[tokio::test]
async fn retries_that_the_server_has_scheduled_are_not_paid_for() {
    let later = status(429).header("retry-after", "1");
    let mock = failing(400, &later);
    let client = Client::builder()
        .transport(mock.clone())
        .retry_budget(10)
        .max_retries(400)
        .build()
        .expect("a client");
    let mut calls = tokio::task::JoinSet::new();
    for _ in 0..400 {
        let client = client.clone();
        calls.spawn(async move { client.send::<Value>(get()).await });
    }
    while let Some(result) = calls.join_next().await {
        result.expect("no panic").expect("the second attempt");
    }
    // Even so, an outage is not made worse.
    let mock = failing(4000, &status(503).header("retry-after", "1"));
    let client = Client::builder().transport(mock.clone()).retry_budget(10).build().expect("a client");
    for _ in 0..100 {
        client.send::<Value>(get()).await.expect_err("still");
    }
    assert_eq!(mock.requests().len(), 150);
}

/// Records the number of each attempt.
#[derive(Clone, Default)]
struct Numbers(Arc<Mutex<Vec<u32>>>);

impl Middleware for Numbers {
    fn send<'a>(
        &'a self,
        request: HttpRequest,
        next: &'a dyn Transport,
    ) -> BoxFuture<'a, Result<HttpResponse, TransportError>> {
        self.0.lock().expect("no panic").push(request.attempt);
        next.send(request)
    }
}

#[tokio::test]
async fn middleware_knows_the_number_of_the_attempt() {
    let numbers = Numbers::default();
    let builder = Client::builder().transport(failing(2, &status(500))).middleware(numbers.clone());
    let client = builder.build().expect("a client");
    client.send::<Value>(get()).await.expect("the third attempt");
    client.send::<Value>(get()).await.expect("at once");
    assert_eq!(*numbers.0.lock().expect("no panic"), [1, 2, 3, 1]);
}

#[tokio::test]
async fn a_header_has_the_number_of_the_attempt_if_it_is_named() {
    let mock = failing(2, &status(500));
    let client =
        Client::builder().transport(mock.clone()).attempt_header("X-Attempt").build().expect("a client");
    client.send::<Value>(get()).await.expect("the third attempt");
    let numbers: Vec<_> =
        mock.requests().iter().map(|request| request.headers["x-attempt"].clone()).collect();
    assert_eq!(numbers, ["1", "2", "3"]);
    let error = Client::builder().transport(mock).attempt_header("x attempt").build().expect_err("no name");
    assert!(error.to_string().contains("invalid header name `x attempt`"), "{error}");
}

/// A transport that rejects the first token.
struct Refuses;

impl Transport for Refuses {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, TransportError>> {
        let is_first = request.headers["authorization"] == "Bearer token-number-1";
        let code = if is_first { StatusCode::UNAUTHORIZED } else { StatusCode::OK };
        Box::pin(async move {
            // Makes the rejections arrive one after the other.
            tokio::task::yield_now().await;
            Ok(HttpResponse::new(code, crate::HeaderMap::new(), "{}".to_owned()))
        })
    }
}

// The clock is paused until every call has been made, however busy the machine is.
#[cfg(feature = "reqwest")]
#[tokio::test(start_paused = true)]
async fn one_renewal_of_a_token_is_made_for_all_calls() {
    let asked = Arc::new(AtomicU32::new(0));
    let (count, renewed) = (asked.clone(), Arc::new(AtomicU32::new(0)));
    let renewals = renewed.clone();
    let provider = Credential::provider(move |refused: Option<Secret>| {
        count.fetch_add(1, Ordering::Relaxed);
        if refused.is_some() {
            renewed.fetch_add(1, Ordering::Relaxed);
        }
        let current = renewed.load(Ordering::Relaxed) + 1;
        async move {
            tokio::time::sleep(Duration::from_millis(5)).await;
            Ok(Secret::from(format!("token-number-{current}")))
        }
    });
    let client = Client::builder().credential(ADMIN_API_KEY_AUTH, provider).transport(Refuses);
    let client = client.build().expect("a client");
    let mut calls = tokio::task::JoinSet::new();
    for number in 0..100 {
        let client = client.clone();
        calls.spawn(async move {
            let call = get().security(&[&[ADMIN_API_KEY_AUTH]]);
            // Some calls are cancelled, including the first.
            let options =
                CallOptions::new().timeout(Duration::from_millis(if number % 10 == 0 { 1 } else { 60_000 }));
            client.send::<Value>(call.options(&options)).await.is_ok()
        });
    }
    let mut succeeded = 0;
    while let Some(is_ok) = calls.join_next().await {
        succeeded += u32::from(is_ok.expect("no panic"));
    }
    assert!(succeeded >= 90, "{succeeded}");
    assert_eq!((renewals.load(Ordering::Relaxed), asked.load(Ordering::Relaxed)), (1, 2));
}
