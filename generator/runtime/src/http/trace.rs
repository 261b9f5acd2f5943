//! A span for each call: its method, path template, status, number of attempts and request identifier. Never a key, a query,
//! a header or a body.

use tracing::field::Empty;
use tracing::{Instrument, Span};

use crate::http::error::{Operation, request_id};
use crate::http::response::Received;
use crate::{BoxFuture, Error, Result};

/// The call within its span.
pub(crate) fn traced(
    operation: &Operation,
    call: BoxFuture<'static, Result<Received>>,
) -> BoxFuture<'static, Result<Received>> {
    let span = tracing::info_span!(
        "call",
        method = operation.method.as_str(),
        path = &*operation.template,
        status = Empty,
        attempts = Empty,
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
            (Some(received.answer.status), received.attempts, request_id(&received.answer.headers))
        }
        Err(error) => (error.status(), error.attempts(), error.request_id()),
    };
    if let Some(status) = status {
        span.record("status", status.as_u16());
    }
    span.record("attempts", attempts);
    if let Some(id) = id {
        span.record("request_id", id);
    }
}

/// Another attempt follows.
pub(crate) fn repeated(error: &Error, wait: std::time::Duration) {
    let status = error.status().map(|status| status.as_u16());
    let timeout = error.is_timeout();
    tracing::debug!(
        status,
        timeout,
        attempts = error.attempts(),
        ?wait,
        "the attempt failed, another one follows"
    );
}
