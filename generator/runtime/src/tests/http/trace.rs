//! Spans of calls.

use std::fmt::Debug;
use std::sync::{Arc, LazyLock, Mutex};

use serde_json::json;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::subscriber::DefaultGuard;
use tracing::{Dispatch, Event, Metadata, Subscriber};

use super::sample::ADMIN_API_KEY_AUTH;
use crate::mock::{Mock, MockResponse};
use crate::{Call, Client, Method, StatusCode};

/// Records every field as text.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<String>>>);

impl Visit for Log {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.0.lock().expect("no panic").push(format!("{field}={value:?}"));
    }
}

impl Subscriber for Log {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        span.record(&mut self.clone());
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, values: &Record<'_>) {
        values.record(&mut self.clone());
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        event.record(&mut self.clone());
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

/// Keeps two subscribers alive for all tests of this process.
///
/// With one subscriber alive, `tracing` asks the current thread alone whether a span or event is
/// wanted, and remembers it for every thread. The first call of another test that runs at the
/// same time would then turn the span off. With two, it asks all that are alive.
static KEPT: LazyLock<[Dispatch; 2]> =
    LazyLock::new(|| [Dispatch::new(Log::default()), Dispatch::new(Log::default())]);

/// Sends what this thread records to a log, until the guard is dropped.
fn record() -> (Log, DefaultGuard) {
    LazyLock::force(&KEPT);
    tracing::callsite::rebuild_interest_cache();
    let log = Log::default();
    let guard = tracing::subscriber::set_default(log.clone());
    (log, guard)
}

#[tokio::test]
async fn a_span_describes_a_call_and_nothing_secret() {
    let mock = Mock::new();
    mock.on(Method::PUT, "/things/{id}")
        .respond(MockResponse::error(StatusCode::BAD_GATEWAY, "secret-body"))
        .respond(MockResponse::json(&json!("secret-body")).header("x-request-id", "req_1"));
    let client = Client::builder().admin_api_key("secret-key").transport(mock).build().expect("a client");
    let (log, guard) = record();
    let call =
        Call::new(Method::PUT, "/things/{id}").security(&[&[ADMIN_API_KEY_AUTH]]).json(&json!("secret-body"));
    let call = call.path("id", crate::PathStyle::Simple, &"secret-id");
    client.send::<String>(call).await.expect("the second attempt");
    drop(guard);
    let log = log.0.lock().expect("no panic").clone();
    for field in [
        "otel.name=PUT /things/{id}",
        "otel.kind=\"client\"",
        "http.request.method=\"PUT\"",
        "url.template=\"/things/{id}\"",
        "server.address=\"api.example.com\"",
        "http.response.status_code=200",
        "http.request.resend_count=1",
        "request_id=\"req_1\"",
        // Of the first attempt.
        "error.type=\"502\"",
    ] {
        assert!(log.iter().any(|line| line == field), "{field}: {log:?}");
    }
    assert!(!log.iter().any(|line| line.starts_with("otel.status_code")), "{log:?}");
    assert!(!log.join(" ").contains("secret"), "{log:?}");
}

#[tokio::test]
async fn a_span_names_the_kind_of_an_error() {
    let seconds = std::time::Duration::from_secs;
    for (response, word) in [
        (MockResponse::error(StatusCode::NOT_FOUND, "secret"), "404"),
        (MockResponse::stall(), "timeout"),
        (MockResponse::failure(crate::TransportErrorKind::Connect), "connect"),
        (MockResponse::failure(crate::TransportErrorKind::Interrupted), "transport"),
    ] {
        let mock = Mock::new();
        mock.on(Method::GET, "/x").respond(response);
        let builder = Client::builder().transport(mock).max_retries(0).attempt_timeout(seconds(1));
        let client = builder.base_url("http://localhost:81").build().expect("a client");
        let (log, guard) = record();
        client.send::<Vec<i64>>(Call::new(Method::GET, "/x")).await.expect_err("an error");
        drop(guard);
        let log = log.0.lock().expect("no panic").clone();
        for field in [&format!("error.type=\"{word}\""), "otel.status_code=\"ERROR\"", "server.port=81"] {
            assert!(log.iter().any(|line| line == field), "{field}: {log:?}");
        }
        assert!(!log.join(" ").contains("secret"), "{log:?}");
    }
}
