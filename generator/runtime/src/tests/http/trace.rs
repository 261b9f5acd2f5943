//! Spans of calls.

use std::fmt::Debug;
use std::sync::{Arc, Mutex};

use serde_json::json;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

use super::sample::ADMIN_API_KEY_AUTH;
use crate::mock::{Mock, MockResponse};
use crate::{Call, Client, Method, StatusCode};

/// Keeps every field as text.
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

#[tokio::test]
async fn a_span_tells_of_a_call_and_nothing_secret() {
    let mock = Mock::new();
    mock.on(Method::PUT, "/things/{id}")
        .respond(MockResponse::error(StatusCode::BAD_GATEWAY, "secret-body"))
        .respond(MockResponse::json(&json!("secret-body")).header("x-request-id", "req_1"));
    let client = Client::builder().admin_api_key("secret-key").transport(mock).build().expect("a client");
    let log = Log::default();
    let guard = tracing::subscriber::set_default(log.clone());
    let call =
        Call::new(Method::PUT, "/things/{id}").security(&[&[ADMIN_API_KEY_AUTH]]).json(&json!("secret-body"));
    let call = call.path("id", crate::PathStyle::Simple, &"secret-id");
    client.send::<String>(call).await.expect("the second attempt");
    drop(guard);
    let log = log.0.lock().expect("no panic").clone();
    for field in
        ["method=\"PUT\"", "path=\"/things/{id}\"", "status=200", "attempts=2", "request_id=\"req_1\""]
    {
        assert!(log.iter().any(|line| line == field), "{field}: {log:?}");
    }
    assert!(log.iter().any(|line| line == "status=502"), "{log:?}");
    assert!(!log.join(" ").contains("secret"), "{log:?}");
}
