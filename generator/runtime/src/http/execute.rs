//! A call from its first attempt to its result.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::header::{ACCEPT_ENCODING, CONTENT_ENCODING, LOCATION};
use http::{Method, StatusCode, Uri};

use crate::http::base_url::same_origin;
use crate::http::core::Shared;
use crate::http::error::Answer;
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
/// The most bytes of the body of an error that are kept: what it says is short.
pub(crate) const ERROR_LIMIT: usize = 1 << 20;

pub(crate) async fn execute(shared: &Arc<Shared>, mut call: Call) -> Result<Received> {
    call.choose_idempotency_key();
    let start = shared.timer.now();
    shared.timer.check().map_err(|error| Error::request(error.to_string()).of_operation(&call.operation))?;
    let timeout = prepare::timeout(&shared.settings, &call);
    let left = || timeout.saturating_sub(shared.timer.now().saturating_sub(start));
    // To be prepared once more, where a token that does not last is refused.
    let mut spare = shared.settings.credentials.has_provider().then(|| call.clone());
    let mut prepared = prepare(shared, call, left(), timeout, &Tokens::default()).await?;
    let (mut attempts, mut repetitions) = (0, 0);
    let added = shared.has_middleware.then(Added::default);
    let mut secrets = Secrets { shared: shared.clone(), own: std::mem::take(&mut prepared.secrets), added };
    loop {
        attempts += 1;
        let begun = shared.timer.now();
        let limit = prepared.limits.attempt_timeout.map_or(left(), |limit| limit.min(left()));
        let result =
            within(&*shared.timer, Some(limit), attempt(shared, &prepared, secrets.added.as_ref())).await;
        let error = match result {
            Some(Ok(reply)) if reply.answer.status.is_success() => {
                shared.budget.refill(repetitions > 0);
                return received(reply, prepared, attempts, secrets, begun.saturating_add(limit));
            }
            Some(Ok(Reply { answer, .. })) => refused(&prepared, answer, &secrets),
            Some(Err(error)) => {
                if error.kind() == TransportErrorKind::Timeout {
                    shared.transport.renew_connections();
                }
                Error::transport(&prepared.operation, error)
            }
            None => {
                shared.transport.renew_connections();
                let error = match prepared.limits.attempt_timeout {
                    Some(own) if own == limit => TransportError::limit("attempt_timeout", own),
                    _ => TransportError::limit("timeout", timeout),
                };
                Error::transport(&prepared.operation, error)
            }
        }
        .after_attempts(attempts)
        .of_url(&prepared.uri)
        .redacted(&secrets);
        if error.status() == Some(StatusCode::UNAUTHORIZED)
            && prepared.payload.is_replayable()
            && let Some(call) = spare.take()
        {
            let renewed = prepare(shared, call, left(), timeout, &prepared.tokens).await?;
            if renewed.tokens.differ(&prepared.tokens) {
                prepared = renewed;
                secrets.own.append(&mut prepared.secrets);
                continue;
            }
        }
        let wait = wait(shared, &prepared, &error, repetitions);
        match wait.filter(|wait| *wait < left()) {
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
async fn prepare(
    shared: &Shared,
    call: Call,
    left: Duration,
    timeout: Duration,
    refused: &Tokens,
) -> Result<Prepared> {
    let operation = call.operation.clone();
    let prepared = Prepared::new(&shared.settings, call, refused);
    within(&*shared.timer, Some(left), prepared)
        .await
        .unwrap_or_else(|| Err(Error::transport(&operation, TransportError::limit("timeout", timeout))))
}

/// A success, if it can be read.
fn received(
    reply: Reply,
    prepared: Prepared,
    attempts: u32,
    secrets: Secrets,
    deadline: Duration,
) -> Result<Received> {
    let Reply { answer, rest, uri, is_whole } = reply;
    let limit = prepared.limits.response_limit;
    let unreadable = if is_whole {
        unknown_encoding(&prepared, &answer, &rest).map(|encoding| {
            format!(
                "the response is encoded as `{encoding}`, which this client does not read: it asks for gzip"
            )
        })
    } else {
        Some(format!("the response is longer than {limit} bytes, which `response_limit` allows"))
    };
    match unreadable {
        Some(sentence) => Err(Error::not_expected(prepared.operation, answer, sentence)
            .after_attempts(attempts)
            .of_url(&uri)),
        None => Ok(Received {
            operation: prepared.operation,
            uri,
            answer,
            rest,
            attempts,
            secrets,
            limit,
            deadline,
        }),
    }
}

/// The encoding of a response that the transport has left as it is. A browser decodes it and leaves the header.
fn unknown_encoding(prepared: &Prepared, answer: &Answer, rest: &Body) -> Option<String> {
    // Who asks for an encoding reads it.
    let is_asked = prepared.headers.contains_key(ACCEPT_ENCODING);
    let is_empty = answer.body.is_empty() && rest.length() == Some(0);
    if cfg!(target_arch = "wasm32") || is_asked || is_empty {
        return None;
    }
    let values = answer.headers.get_all(CONTENT_ENCODING).into_iter();
    let values = values.filter_map(|value| value.to_str().ok()).flat_map(|value| value.split(','));
    let mut names = values.map(|name| name.trim().to_ascii_lowercase());
    names.find(|name| !name.is_empty() && name != "identity")
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
    /// The body is not longer than it may be.
    is_whole: bool,
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
        let limits = &prepared.limits;
        let is_streamed = prepared.streamed && status.is_success();
        let whole = limits.stream_timeout.filter(|_| is_streamed);
        let body = watched(body, &shared.timer, limits.stall_timeout, whole);
        if is_streamed {
            let answer = Answer { status, headers, body: Bytes::new() };
            return Ok(Reply { answer, rest: body, uri, is_whole: true });
        }
        let limit =
            if status.is_success() { limits.response_limit } else { limits.response_limit.min(ERROR_LIMIT) };
        // What is said to be too long need not be read, unless some of it is worth having.
        let is_readable = !status.is_success() || body.length().is_none_or(|length| length <= limit as u64);
        let (body, is_whole) = if is_readable { body.read(limit).await? } else { (Bytes::new(), false) };
        let answer = Answer { status, headers, body };
        let to = redirect(&prepared.operation.method, &uri, &answer);
        match to.filter(|_| redirects < MOST_REDIRECTS && prepared.payload.is_replayable()) {
            Some(to) => uri = to,
            None => return Ok(Reply { answer, rest: Body::empty(), uri, is_whole }),
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
