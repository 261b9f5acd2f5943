//! A call from its first attempt to its result.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::header::LOCATION;
use http::{Method, StatusCode, Uri};

use crate::http::base_url::same_origin;
use crate::http::core::Shared;
use crate::http::error::{Answer, Operation};
use crate::http::message::message;
use crate::http::prepare::{self, Prepared, Tokens};
use crate::http::response::Received;
use crate::http::retry_after::retry_after;
use crate::http::sensitive::{Added, Secrets};
use crate::http::stall::watched;
use crate::http::timer::within;
use crate::{Body, Call, Error, HttpRequest, HttpResponse, Result, TransportError, TransportErrorKind};

/// The most redirects that are followed in a row.
const MOST_REDIRECTS: u32 = 5;

pub(crate) async fn execute(shared: &Arc<Shared>, mut call: Call) -> Result<Received> {
    call.choose_idempotency_key();
    let start = shared.timer.now();
    let timeout = prepare::timeout(&shared.settings, &call);
    let left = || timeout.map(|timeout| timeout.saturating_sub(shared.timer.now().saturating_sub(start)));
    // To be prepared once more, where a token that does not last is refused.
    let mut spare = shared.settings.credentials.has_provider().then(|| call.clone());
    let mut prepared = prepare(shared, call, left(), &Tokens::default()).await?;
    let (mut attempts, mut repetitions) = (0, 0);
    let added = shared.has_middleware.then(Added::default);
    let mut secrets = Secrets { shared: shared.clone(), own: std::mem::take(&mut prepared.secrets), added };
    loop {
        attempts += 1;
        let limit = shortest(prepared.limits.attempt_timeout, left());
        let result = within(&*shared.timer, limit, attempt(shared, &prepared, secrets.added.as_ref())).await;
        let error = match result {
            Some(Ok(Reply { answer, rest, uri })) if answer.status.is_success() => {
                shared.budget.refill(repetitions > 0);
                return Ok(Received { operation: prepared.operation, uri, answer, rest, attempts, secrets });
            }
            Some(Ok(Reply { answer, .. })) => refused(&prepared, answer, &secrets),
            Some(Err(error)) => Error::transport(&prepared.operation, error),
            None => {
                shared.transport.renew_connections();
                timed_out(&prepared.operation)
            }
        }
        .after_attempts(attempts);
        if error.status() == Some(StatusCode::UNAUTHORIZED)
            && prepared.payload.is_replayable()
            && let Some(call) = spare.take()
        {
            let renewed = prepare(shared, call, left(), &prepared.tokens).await?;
            if renewed.tokens.differ(&prepared.tokens) {
                prepared = renewed;
                secrets.own.append(&mut prepared.secrets);
                continue;
            }
        }
        let wait = wait(shared, &prepared, &error, repetitions);
        match wait.filter(|wait| left().is_none_or(|left| *wait < left)) {
            Some(wait) if shared.budget.pay() => {
                #[cfg(feature = "tracing")]
                crate::http::trace::repeated(&error, wait);
                shared.timer.sleep(wait).await;
            }
            _ => return Err(error),
        }
        repetitions += 1;
    }
}

/// A request, with the tokens that it needs and without those that were refused.
async fn prepare(shared: &Shared, call: Call, left: Option<Duration>, refused: &Tokens) -> Result<Prepared> {
    let operation = call.operation.clone();
    let prepared = Prepared::new(&shared.settings, call, refused);
    within(&*shared.timer, left, prepared).await.unwrap_or_else(|| Err(timed_out(&operation)))
}

fn timed_out(operation: &Operation) -> Error {
    Error::transport(operation, TransportError::bare(TransportErrorKind::Timeout))
}

/// The time until the next attempt, where there is one.
fn wait(shared: &Shared, prepared: &Prepared, error: &Error, repetitions: u32) -> Option<Duration> {
    let failure = error.failure();
    let repeat = repetitions < prepared.limits.max_retries
        && prepared.payload.is_replayable()
        && failure.may_repeat(prepared.limits.repeatable);
    if repeat { failure.wait(repetitions, shared.timer.random()) } else { None }
}

fn refused(prepared: &Prepared, answer: Answer, secrets: &Secrets) -> Error {
    let message = if answer.status.is_redirection() {
        Some("the server redirects to a place that is not followed".to_owned())
    } else {
        message(&answer.body, &|text| secrets.redact(text))
    };
    let retry_after = retry_after(&answer.headers, secrets.shared.timer.since_epoch());
    Error::status_of(&prepared.operation, answer, retry_after, message)
}

/// The response to one attempt.
struct Reply {
    answer: Answer,
    /// The body of a response that is read as it comes; that of the `answer` is empty then.
    rest: Body,
    /// The URL that it came from.
    uri: Uri,
}

/// Sends one request and follows its redirects.
async fn attempt(
    shared: &Shared,
    prepared: &Prepared,
    added: Option<&Added>,
) -> Result<Reply, TransportError> {
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
                template: prepared.operation.template.clone(),
                has_credential: prepared.has_credential,
                added: added.cloned(),
            })
            .await?;
        let HttpResponse { status, headers, body } = response;
        let body = watched(body, &shared.timer, prepared.limits.stall_timeout);
        if prepared.streamed && status.is_success() {
            return Ok(Reply { answer: Answer { status, headers, body: Bytes::new() }, rest: body, uri });
        }
        let answer = Answer { status, headers, body: body.into_bytes().await? };
        let to = redirect(&prepared.operation.method, &uri, &answer);
        match to.filter(|_| redirects < MOST_REDIRECTS && prepared.payload.is_replayable()) {
            Some(to) => uri = to,
            None => return Ok(Reply { answer, rest: Body::empty(), uri }),
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
    same_origin(from, answer.headers.get(LOCATION)?.to_str().ok()?)
}

fn shortest(a: Option<Duration>, b: Option<Duration>) -> Option<Duration> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.min(b)),
        _ => a.or(b),
    }
}
