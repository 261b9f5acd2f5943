//! Options for one call.

use std::fmt;
use std::time::Duration;

use crate::{RetryPolicy, Secret};

/// Timeouts, retries, headers, query parameters and body fields for one call. They override the
/// client's settings.
#[derive(Clone, Debug, Default)]
pub struct CallOptions(Option<Box<Options>>);

#[derive(Clone, Default)]
pub(crate) struct Options {
    pub(crate) timeout: Option<Duration>,
    pub(crate) attempt_timeout: Option<Duration>,
    pub(crate) stall_timeout: Option<Duration>,
    pub(crate) max_retries: Option<u32>,
    pub(crate) retry: Option<RetryPolicy>,
    pub(crate) event_limit: Option<usize>,
    pub(crate) response_limit: Option<usize>,
    pub(crate) stream_timeout: Option<Duration>,
    pub(crate) reconnect: Option<u32>,
    pub(crate) repeatable: bool,
    pub(crate) headers: Vec<(String, Secret)>,
    pub(crate) query: Vec<(String, Secret)>,
    /// Names and JSON texts.
    pub(crate) body_fields: Vec<(String, String)>,
    pub(crate) idempotency_key: Option<String>,
}

impl CallOptions {
    /// Creates empty options.
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the time limit for the whole call, including retries and the delays between them; for a
    /// stream, until the response begins.
    #[inline]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.options().timeout = Some(timeout);
        self
    }

    /// Sets the time limit for each attempt, from the connection to the end of the response; for a
    /// stream, until the response begins.
    #[inline]
    pub fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.options().attempt_timeout = Some(timeout);
        self
    }

    /// Sets the maximum time without data while the response's body is received.
    #[inline]
    pub fn stall_timeout(mut self, timeout: Duration) -> Self {
        self.options().stall_timeout = Some(timeout);
        self
    }

    /// Sets the maximum number of retries; 0 disables them.
    #[inline]
    pub fn max_retries(mut self, retries: u32) -> Self {
        self.options().max_retries = Some(retries);
        self
    }

    /// Sets which failures are retried and after which delay, instead of the client's policy.
    #[inline]
    pub fn retry_policy(mut self, policy: RetryPolicy) -> Self {
        self.options().retry = Some(policy);
        self
    }

    /// Reconnects a stream of server-sent events if its connection is lost or closed before its end
    /// marker, at most this many times in a row without an event. Sends `Last-Event-ID`, after the
    /// delay that the server asks for (`retry`), or three seconds (WHATWG HTML, section 9.2.3). A
    /// response of 204 ends the stream. A stream is not reconnected if its events have no `id`, or
    /// if the server asks for a delay longer than [`RetryPolicy::longest_retry_after`].
    /// Reconnecting sends the call again, so use it only if the server resumes the stream rather
    /// than acting or charging twice.
    #[inline]
    pub fn reconnect(mut self, times: u32) -> Self {
        self.options().reconnect = Some(times);
        self
    }

    /// Sets the maximum size of an event in bytes, if the response is a stream of events.
    #[inline]
    pub fn event_limit(mut self, bytes: usize) -> Self {
        self.options().event_limit = Some(bytes);
        self
    }

    /// Sets the maximum size of a response in bytes, after decompression, unless it is streamed. A
    /// larger one is an error. The body of an error is truncated at 1 MiB, or at this limit if it
    /// is lower.
    #[inline]
    pub fn response_limit(mut self, bytes: usize) -> Self {
        self.options().response_limit = Some(bytes);
        self
    }

    /// Sets the time limit for a streamed response (events, a download), from its beginning to its
    /// end.
    #[inline]
    pub fn stream_timeout(mut self, timeout: Duration) -> Self {
        self.options().stream_timeout = Some(timeout);
        self
    }

    /// Retries the call after every failure that may be temporary, as if its method were
    /// idempotent. Set it only if no harm is done when the server acts twice.
    #[inline]
    pub fn repeatable(mut self) -> Self {
        self.options().repeatable = true;
        self
    }

    /// Sends the header `Idempotency-Key`, by which the server recognizes a retry. The call is then
    /// retried after every failure that may be temporary.
    #[inline]
    pub fn idempotency_key(mut self, key: impl Into<String>) -> Self {
        self.options().idempotency_key = Some(key.into());
        self
    }

    /// Sends a header, which replaces one of the operation or the client.
    #[inline]
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.options().headers.push((name.into(), value.into().into()));
        self
    }

    /// Adds a query parameter.
    #[inline]
    pub fn query(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.options().query.push((name.into(), value.into().into()));
        self
    }

    /// Adds a field to a body that is JSON, a form or a multipart form, such as one that is not
    /// documented yet. It replaces a field of the same name. A call without a body gets a JSON
    /// body.
    #[inline]
    pub fn body_field(mut self, name: impl Into<String>, value: impl Into<serde_json::Value>) -> Self {
        self.options().body_fields.push((name.into(), value.into().to_string()));
        self
    }

    #[inline]
    fn options(&mut self) -> &mut Options {
        self.0.get_or_insert_default()
    }

    #[inline]
    pub(crate) fn get(&self) -> Option<&Options> {
        self.0.as_deref()
    }
}

impl fmt::Debug for Options {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Headers and query may contain credentials, and print as secrets; body fields may contain
        // anything.
        let fields: Vec<&str> = self.body_fields.iter().map(|(name, _)| name.as_str()).collect();
        f.debug_struct("Options")
            .field("timeout", &self.timeout)
            .field("attempt_timeout", &self.attempt_timeout)
            .field("stall_timeout", &self.stall_timeout)
            .field("max_retries", &self.max_retries)
            .field("retry", &self.retry)
            .field("event_limit", &self.event_limit)
            .field("response_limit", &self.response_limit)
            .field("stream_timeout", &self.stream_timeout)
            .field("repeatable", &self.repeatable)
            .field("headers", &self.headers)
            .field("query", &self.query)
            .field("body_fields", &fields)
            .field("idempotency_key", &self.idempotency_key)
            .finish()
    }
}
