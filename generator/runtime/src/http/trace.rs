//! A span for each call, with the attributes of OpenTelemetry (semantic conventions for HTTP client
//! spans, version 1.23 and later). Never contains a key, a query, a header, a body or a message of
//! the server.

use tracing::field::Empty;
use tracing::{Instrument, Span};

use crate::http::error::{Operation, request_id};
use crate::http::response::Received;
use crate::{BoxFuture, Error, Result};

/// Runs the call within its span.
pub(crate) fn traced(
    operation: &Operation,
    call: BoxFuture<'static, Result<Received>>,
) -> BoxFuture<'static, Result<Received>> {
    let span = tracing::info_span!(
        "call",
        // The span's name and kind in OpenTelemetry.
        otel.name = %format_args!("{} {}", operation.method, operation.template),
        otel.kind = "client",
        otel.status_code = Empty,
        http.request.method = operation.method.as_str(),
        url.template = &*operation.template,
        server.address = Empty,
        server.port = Empty,
        http.response.status_code = Empty,
        http.request.resend_count = Empty,
        error.type = Empty,
        request_id = Empty,
    );
    let within = span.clone();
    let call = async move {
        let result = call.await;
        record(&within, &result);
        result
    };
    Box::pin(call.instrument(span))
}

fn record(span: &Span, result: &Result<Received>) {
    let (status, attempts, id) = match result {
        Ok(received) => {
            (Some(received.response.status), received.attempts, request_id(&received.response.headers))
        }
        Err(error) => (error.status(), error.attempts(), error.request_id()),
    };
    let authority = match result {
        Ok(received) => received.uri.authority().cloned(),
        Err(error) => error.host().and_then(|host| host.parse().ok()),
    };
    if let Some(authority) = authority {
        span.record("server.address", authority.host());
        if let Some(port) = authority.port_u16() {
            span.record("server.port", port);
        }
    }
    if let Some(status) = status {
        span.record("http.response.status_code", status.as_u16());
    }
    if attempts > 1 {
        span.record("http.request.resend_count", attempts - 1);
    }
    if let Err(error) = result {
        span.record("error.type", error_type(error));
        span.record("otel.status_code", "ERROR");
    }
    if let Some(id) = id {
        span.record("request_id", id);
    }
}

/// Returns the error's class, one of few values: the status, or the kind of failure.
fn error_type(error: &Error) -> &str {
    match error.status() {
        _ if error.is_decode() => "decode",
        _ if error.is_event() => "event",
        Some(_) => error.status_text(),
        None if error.is_timeout() => "timeout",
        None if error.is_connect() => "connect",
        None if error.is_request() => "request",
        None => "transport",
    }
}

/// Records that another attempt follows.
pub(crate) fn retried(error: &Error, wait: std::time::Duration) {
    tracing::debug!(
        error.type = error_type(error),
        http.request.resend_count = error.attempts(),
        ?wait,
        "the attempt failed and is retried"
    );
}
