//! A call from its first attempt to its result.

use std::time::Duration;

use bytes::Bytes;
use http::header::LOCATION;
use http::{Method, Uri};

use crate::runtime::http::base_url::same_origin_redirect;
use crate::runtime::http::client::Shared;
use crate::runtime::http::error::Answer;
use crate::runtime::http::message::message;
use crate::runtime::http::prepare::Prepared;
use crate::runtime::http::response::Received;
use crate::runtime::http::retry_after::retry_after;
use crate::runtime::http::stall::watched;
use crate::runtime::http::timer::within;
use crate::runtime::{
    Body, Call, Error, HttpRequest, HttpResponse, Result, TransportError, TransportErrorKind,
};

/// The most redirects that are followed in a row.
const MOST_REDIRECTS: u32 = 5;

pub(crate) async fn execute(shared: &Shared, call: Call) -> Result<Received> {
    let prepared = Prepared::new(&shared.settings, call)?;
    let start = shared.timer.now();
    let left = || {
        let timeout = prepared.limits.timeout?;
        Some(timeout.saturating_sub(shared.timer.now().saturating_sub(start)))
    };
    let mut attempts = 0;
    loop {
        attempts += 1;
        let limit = shortest(prepared.limits.attempt_timeout, left());
        let result = within(&*shared.timer, limit, attempt(shared, &prepared)).await;
        let error = match result {
            Some(Ok((answer, rest))) if answer.status.is_success() => {
                shared.budget.refill(attempts > 1);
                return Ok(Received { operation: prepared.operation, answer, rest, attempts });
            }
            Some(Ok((answer, _))) => refused(shared, &prepared, answer),
            Some(Err(error)) => Error::transport(&prepared.operation, error),
            None => {
                let error = TransportError::bare(TransportErrorKind::Timeout);
                Error::transport(&prepared.operation, error)
            }
        }
        .after_attempts(attempts);
        let wait = wait(shared, &prepared, &error, attempts - 1);
        match wait.filter(|wait| left().is_none_or(|left| *wait < left)) {
            Some(wait) if shared.budget.pay() => shared.timer.sleep(wait).await,
            _ => return Err(error),
        }
    }
}

/// The time until the next attempt, where there is one.
fn wait(shared: &Shared, prepared: &Prepared, error: &Error, repetitions: u32) -> Option<Duration> {
    let failure = error.failure();
    let repeat = repetitions < prepared.limits.max_retries
        && prepared.payload.is_replayable()
        && failure.may_repeat(prepared.limits.repeatable);
    if repeat { failure.wait(repetitions, shared.timer.random()) } else { None }
}

fn refused(shared: &Shared, prepared: &Prepared, answer: Answer) -> Error {
    let message = if answer.status.is_redirection() {
        Some("the server redirects to a place that is not followed".to_owned())
    } else {
        message(&answer.body).map(|text| shared.settings.credentials.redact(text))
    };
    let retry_after = retry_after(&answer.headers, shared.timer.since_epoch());
    Error::status_of(&prepared.operation, answer, retry_after, message)
}

/// One request and what it is redirected to. The body of an answer that is read as it comes, where all is well, is apart.
async fn attempt(shared: &Shared, prepared: &Prepared) -> Result<(Answer, Body), TransportError> {
    let mut uri = prepared.uri.clone();
    let mut redirects = 0;
    loop {
        let response = shared
            .transport
            .send(HttpRequest {
                method: prepared.operation.method.clone(),
                uri: uri.clone(),
                headers: prepared.headers.clone(),
                body: prepared.payload.open().await?,
                template: prepared.operation.template,
            })
            .await?;
        let HttpResponse { status, headers, body } = response;
        let body = watched(body, &shared.timer, prepared.limits.stall_timeout);
        if prepared.as_it_comes && status.is_success() {
            return Ok((Answer { status, headers, body: Bytes::new() }, body));
        }
        let answer = Answer { status, headers, body: body.into_bytes().await? };
        let to = redirect(&prepared.operation.method, &uri, &answer);
        match to.filter(|_| redirects < MOST_REDIRECTS && prepared.payload.is_replayable()) {
            Some(to) => uri = to,
            None => return Ok((answer, Body::empty())),
        }
        redirects += 1;
    }
}

/// Where the same request is to be sent instead (RFC 9110, section 15.4), if that may be done.
fn redirect(method: &Method, from: &Uri, answer: &Answer) -> Option<Uri> {
    match answer.status.as_u16() {
        301..=303 if matches!(*method, Method::GET | Method::HEAD) => {}
        307 | 308 => {}
        _ => return None,
    }
    same_origin_redirect(from, answer.headers.get(LOCATION)?.to_str().ok()?)
}

fn shortest(a: Option<Duration>, b: Option<Duration>) -> Option<Duration> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.min(b)),
        _ => a.or(b),
    }
}
