//! The execution of a call, from its first attempt to its result.

use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::header::{ACCEPT_ENCODING, CONTENT_ENCODING, LOCATION};
use http::{Method, StatusCode, Uri};

use crate::http::base_url::same_origin;
use crate::http::body::read;
use crate::http::core::Shared;
use crate::http::error::{NoRetryReason, Operation, RawResponse};
use crate::http::message::message;
use crate::http::options::Options;
use crate::http::payload::{self, Payload};
use crate::http::prepare::{self, Limits, Prepared, Tokens};
use crate::http::response::Received;
use crate::http::retry_after::retry_after;
use crate::http::sensitive::{Added, Secrets};
use crate::http::stall::{TimedBody, timed};
use crate::http::timer::within;
use crate::{
    Body, BoxFuture, Call, Error, HttpRequest, HttpResponse, Result, RetryPolicy, TransportError,
    TransportErrorKind,
};

/// The maximum number of redirects followed in a row.
const MOST_REDIRECTS: u32 = 5;
/// The maximum number of bytes kept of an error's body; error messages are short.
pub(crate) const ERROR_LIMIT: usize = 1 << 20;

/// Starts a call. Nothing is sent before the future is polled. The future is small while it waits.
pub(crate) fn execute(shared: Arc<Shared>, mut call: Call) -> BoxFuture<'static, Result<Received>> {
    call.choose_idempotency_key();
    if shared.settings.credentials.has_provider() {
        return Box::pin(with_tokens(shared, Box::new(call)));
    }
    let prepared = Prepared::new(&shared.settings, call, Tokens::default());
    Box::pin(run(shared, prepared, None, None))
}

/// Requests the tokens that the call needs, then sends it.
async fn with_tokens(shared: Arc<Shared>, call: Box<Call>) -> Result<Received> {
    check(&shared, &call.operation)?;
    let start = shared.timer.now();
    let timeout = prepare::timeout(&shared.settings, call.options.get().unwrap_or(&Options::default()));
    let prepared = prepare(&shared, &call, start, timeout, &Tokens::default()).await?;
    run(shared, Ok(prepared), Some(start), Some(call)).await
}

/// Prepares a request with the tokens it needs, other than the rejected ones.
async fn prepare(
    shared: &Shared,
    call: &Call,
    start: Duration,
    timeout: Duration,
    refused: &Tokens,
) -> Result<Box<Prepared>> {
    let left = timeout.saturating_sub(shared.timer.now().saturating_sub(start));
    let tokens = pin!(Tokens::ask(&shared.settings, call, refused));
    let tokens = within(&*shared.timer, left, tokens).await.unwrap_or_else(|| {
        Err(Error::transport(&call.operation, TransportError::limit("timeout", timeout)))
    })?;
    Prepared::new(&shared.settings, call.clone(), tokens)
}

pub(crate) fn check(shared: &Shared, operation: &Operation) -> Result<()> {
    shared.timer.check().map_err(|error| Error::request(error.to_string()).of_operation(operation))
}

/// Sends a request until it succeeds or fails for good. `call` is used to prepare it again if a
/// token is rejected.
async fn run(
    shared: Arc<Shared>,
    prepared: Result<Box<Prepared>>,
    start: Option<Duration>,
    mut call: Option<Box<Call>>,
) -> Result<Received> {
    let mut prepared = prepared?;
    check(&shared, &prepared.operation)?;
    let start = start.unwrap_or_else(|| shared.timer.now());
    let (mut attempts, mut retries, mut cost) = (0, 0, None);
    let added = shared.has_middleware.then(Added::default);
    let mut secrets = Secrets {
        shared: shared.clone(),
        own: std::mem::take(&mut prepared.secrets),
        added,
        in_path: prepared.path_is_secret,
    };
    loop {
        attempts += 1;
        let begun = shared.timer.now();
        let left = prepared.limits.timeout.saturating_sub(begun.saturating_sub(start));
        let limit = prepared.limits.attempt_timeout.map_or(left, |own| own.min(left));
        let result = {
            let attempt = pin!(attempt(&shared, &mut prepared, attempts, secrets.added.as_ref()));
            within(&*shared.timer, limit, attempt).await
        };
        let error = match attempt_result(&shared, &prepared, result, limit, &secrets) {
            Ok(reply) => {
                if let Some(budget) = &shared.budget {
                    budget.refill(cost);
                }
                return received(reply, prepared, attempts, secrets, begun.saturating_add(limit));
            }
            Err(error) => error.after_attempts(attempts),
        };
        if error.status() == Some(StatusCode::UNAUTHORIZED)
            && prepared.payload.is_replayable()
            && !prepared.is_done
            && let Some(call) = call.take()
        {
            // Boxed, since this is rare and would enlarge the future of every call.
            let renewed = prepare(&shared, &call, start, prepared.limits.timeout, &prepared.tokens);
            let renewed = Box::pin(renewed).await?;
            if renewed.tokens.differ(&prepared.tokens) {
                prepared = renewed;
                secrets.own.append(&mut prepared.secrets);
                continue;
            }
        }
        let policy = prepared.limits.retry.as_deref().unwrap_or(&shared.settings.retry);
        if !is_retried(&prepared, policy, &error, retries) {
            return Err(error);
        }
        let failure = error.failure();
        let (least, jitter) = match failure.delay(retries, shared.timer.random(), policy) {
            Ok(delay) => delay,
            Err(asked) => {
                return Err(error
                    .no_retry_reason(NoRetryReason::Delay { asked, longest: policy.longest_retry_after }));
            }
        };
        let left = prepared.limits.timeout.saturating_sub(shared.timer.now().saturating_sub(start));
        if least >= left {
            return Err(error.no_retry_reason(NoRetryReason::Time));
        }
        if shared.budget.as_ref().is_some_and(|budget| !budget.pay(failure.cost())) {
            return Err(error.no_retry_reason(NoRetryReason::Budget));
        }
        cost = Some(failure.cost());
        let wait = Some(least + jitter).filter(|wait| *wait < left).unwrap_or(least);
        #[cfg(feature = "tracing")]
        crate::http::trace::retried(&error, wait);
        drop(error);
        shared.timer.sleep(wait).await;
        retries += 1;
    }
}

/// Returns the result of an attempt. A connection that may be dead is not used again.
fn attempt_result(
    shared: &Shared,
    prepared: &Prepared,
    result: Option<Result<Reply, TransportError>>,
    limit: Duration,
    secrets: &Secrets,
) -> Result<Reply> {
    let error = match result {
        Some(Ok(reply)) if prepared.redirects.is_success(reply.response.status) => return Ok(reply),
        Some(Ok(Reply { response, .. })) => refused(prepared, response, secrets),
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
                _ => TransportError::limit("timeout", prepared.limits.timeout),
            };
            Error::transport(&prepared.operation, error)
        }
    };
    Err(error.of_url(&prepared.uri).redacted(secrets))
}

/// Returns whether another attempt may follow, apart from time limits.
fn is_retried(prepared: &Prepared, policy: &RetryPolicy, error: &Error, retries: u32) -> bool {
    let Limits { max_retries, repeatable, .. } = &prepared.limits;
    retries < *max_retries
        && prepared.payload.is_replayable()
        && policy.decide(error).unwrap_or_else(|| error.failure().is_retry_safe(*repeatable, policy))
}

/// Returns a successful response, if its body can be read.
fn received(
    reply: Reply,
    prepared: Box<Prepared>,
    attempts: u32,
    secrets: Secrets,
    deadline: Duration,
) -> Result<Received> {
    let Reply { response, rest, uri, is_whole } = reply;
    let limit = prepared.limits.response_limit;
    let unreadable = if is_whole {
        unknown_encoding(&prepared, &response, &rest).map(|encoding| {
            format!(
                "the response has the content encoding `{encoding}`, which is not supported: this client requests gzip"
            )
        })
    } else {
        Some(format!("the response exceeds the `response_limit` of {limit} bytes"))
    };
    match unreadable {
        Some(sentence) => Err(Error::not_expected(prepared.operation, response, sentence)
            .after_attempts(attempts)
            .of_url(&uri)
            .redacted(&secrets)),
        None => Ok(Received {
            operation: prepared.operation,
            uri,
            response,
            rest,
            attempts,
            secrets,
            limit,
            deadline,
        }),
    }
}

/// Returns the encoding of a response that the transport has not decoded. A browser decodes the
/// body and leaves the header.
fn unknown_encoding(prepared: &Prepared, response: &RawResponse, rest: &Body) -> Option<String> {
    // A caller who asks for an encoding decodes it.
    let is_asked = prepared.headers.contains_key(ACCEPT_ENCODING);
    let is_empty = response.body.is_empty() && rest.length() == Some(0);
    if cfg!(target_arch = "wasm32") || is_asked || is_empty {
        return None;
    }
    let values = response.headers.get_all(CONTENT_ENCODING).into_iter();
    let values = values.filter_map(|value| value.to_str().ok()).flat_map(|value| value.split(','));
    let mut names = values.map(|name| name.trim().to_ascii_lowercase());
    names.find(|name| !name.is_empty() && name != "identity")
}

fn refused(prepared: &Prepared, response: RawResponse, secrets: &Secrets) -> Error {
    let message = if response.status.is_redirection() && !prepared.redirects.lists(response.status) {
        Some("the server redirected to a URL that is not followed".to_owned())
    } else {
        message(&response.body, &|text| secrets.redact(text))
    };
    let retry_after = retry_after(&response.headers, secrets.shared.timer.since_epoch());
    Error::status_of(&prepared.operation, response, retry_after, message)
}

/// The response to one attempt.
struct Reply {
    response: RawResponse,
    /// The body of a streamed response; the body of `response` is empty then.
    rest: Body,
    /// The URL of the response.
    uri: Uri,
    /// Set if the body does not exceed the limit.
    is_whole: bool,
}

/// Sends one request and follows its redirects.
async fn attempt(
    shared: &Shared,
    prepared: &mut Prepared,
    number: u32,
    added: Option<&Added>,
) -> Result<Reply, TransportError> {
    let mut redirected: Option<Box<Uri>> = None;
    let mut redirects = 0;
    loop {
        // Comes first, and is boxed if it waits, to keep the future of every call small.
        let body = match &prepared.payload {
            Payload::Empty => Body::empty(),
            Payload::Bytes(bytes) => bytes.clone().into(),
            Payload::Contents(contents) => Box::pin(payload::open(contents)).await?,
        };
        if let Some(name) = &shared.settings.attempt_header {
            prepared.headers.insert(name, number.into());
        }
        // The copy is kept rather than sent, since it has no capacity for headers of the transport.
        let copy = prepared.headers.clone();
        let sent = shared.transport.send(HttpRequest {
            method: prepared.method.clone(),
            uri: redirected.as_deref().unwrap_or(&prepared.uri).clone(),
            headers: std::mem::replace(&mut prepared.headers, copy),
            body,
            template: prepared.operation.template.clone(),
            attempt: number,
            has_credential: prepared.has_credential,
            path_is_secret: prepared.path_is_secret,
            secret_members: prepared.secret_members,
            #[cfg(any(test, feature = "testing"))]
            recordable: prepared.recordable.clone(),
            added: added.cloned(),
        });
        let HttpResponse { status, headers, body } = sent.await?;
        let uri = redirected.as_deref().unwrap_or(&prepared.uri);
        let limits = &prepared.limits;
        let is_success = prepared.redirects.is_success(status);
        let is_streamed = prepared.streamed && is_success;
        if is_streamed {
            let body = timed(body, &shared.timer, limits.stall_timeout, limits.stream_timeout);
            let response = RawResponse { status, headers, body: Bytes::new() };
            return Ok(Reply { response, rest: body, uri: uri.clone(), is_whole: true });
        }
        let limit = if is_success { limits.response_limit } else { limits.response_limit.min(ERROR_LIMIT) };
        // A body that is announced as too long is not read, unless its beginning is useful.
        let is_readable = !is_success || body.length().is_none_or(|length| length <= limit as u64);
        let (body, is_whole) = match is_readable {
            // Boxed, since a call waits much longer for the head than it reads.
            true => Box::pin(read(TimedBody::new(body, &shared.timer, limits.stall_timeout), limit)).await?,
            false => (Bytes::new(), false),
        };
        let response = RawResponse { status, headers, body };
        let is_followed = redirects < MOST_REDIRECTS && !prepared.redirects.lists(status);
        let to = redirect(&prepared.method, uri, &response).filter(|_| is_followed);
        match to {
            Some(to) if is_see_other(&prepared.method, status) => {
                redirected = None;
                prepared.see_other(to);
            }
            Some(to) if prepared.payload.is_replayable() => redirected = Some(Box::new(to)),
            _ => return Ok(Reply { response, rest: Body::empty(), uri: uri.clone(), is_whole }),
        }
        redirects += 1;
    }
}

/// Returns whether the request was acted on and the response is elsewhere (RFC 9110, section
/// 15.4.4).
fn is_see_other(method: &Method, status: StatusCode) -> bool {
    status == StatusCode::SEE_OTHER && !matches!(*method, Method::GET | Method::HEAD)
}

/// Returns the URL to send the same request to (a GET after 303; RFC 9110, section 15.4), if the
/// redirect may be followed.
fn redirect(method: &Method, from: &Uri, response: &RawResponse) -> Option<Uri> {
    match response.status.as_u16() {
        301 | 302 if matches!(*method, Method::GET | Method::HEAD) => {}
        303 | 307 | 308 => {}
        _ => return None,
    }
    same_origin(from, response.headers.get(LOCATION)?.to_str().ok()?)
}
