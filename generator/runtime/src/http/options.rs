//! What a caller sets for one call.

use std::fmt;
use std::time::Duration;

use crate::{RetryPolicy, Secret};

/// Timeouts, retries, headers, query and body fields of one call, over what the client has set.
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
    /// Names, and JSON texts.
    pub(crate) body_fields: Vec<(String, String)>,
    pub(crate) idempotency_key: Option<String>,
}

impl CallOptions {
    /// No options.
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// The longest that the call may take, its repetitions and the waits between them included;
    /// until the answer begins, where it is a stream.
    #[inline]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.options().timeout = Some(timeout);
        self
    }

    /// The longest that each attempt may take, from the connection to the end of the response; to
    /// its head, where the body is a stream.
    #[inline]
    pub fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.options().attempt_timeout = Some(timeout);
        self
    }

    /// The longest that the answer's body may stand still.
    #[inline]
    pub fn stall_timeout(mut self, timeout: Duration) -> Self {
        self.options().stall_timeout = Some(timeout);
        self
    }

    /// How often the call is repeated at most when it fails; 0: never.
    #[inline]
    pub fn max_retries(mut self, retries: u32) -> Self {
        self.options().max_retries = Some(retries);
        self
    }

    /// Which failures are retried, and after which delay, in place of the client's policy.
    #[inline]
    pub fn retry_policy(mut self, policy: RetryPolicy) -> Self {
        self.options().retry = Some(policy);
        self
    }

    /// Connects a stream of server-sent events again if its connection is lost or closed before its
    /// end marker, up to so many times in a row without an event: with `Last-Event-ID`, after the
    /// delay that the server asks for (`retry`), or three seconds (WHATWG HTML, section 9.2.3). A
    /// response of 204 ends the stream. A stream whose events have no `id` is not connected again,
    /// nor one whose server asks for a longer delay than [`RetryPolicy::longest_retry_after`]. The
    /// call is sent again for it: use it where the server goes on, and does not act or charge
    /// twice.
    #[inline]
    pub fn reconnect(mut self, times: u32) -> Self {
        self.options().reconnect = Some(times);
        self
    }

    /// The most bytes that one event of the answer may have, where that is a stream of events.
    #[inline]
    pub fn event_limit(mut self, bytes: usize) -> Self {
        self.options().event_limit = Some(bytes);
        self
    }

    /// The most bytes that a response may have that is read whole, after it is decompressed. A
    /// longer one is an error. The body of an error is cut at 1 MiB, or at this limit if it is
    /// lower.
    #[inline]
    pub fn response_limit(mut self, bytes: usize) -> Self {
        self.options().response_limit = Some(bytes);
        self
    }

    /// The longest that a response may take that is read as it comes (events, a download), from its
    /// beginning to its end.
    #[inline]
    pub fn stream_timeout(mut self, timeout: Duration) -> Self {
        self.options().stream_timeout = Some(timeout);
        self
    }

    /// Repeats the call after every failure that may pass, as if its method were idempotent: the
    /// caller knows that no harm is done when the server acts twice.
    #[inline]
    pub fn repeatable(mut self) -> Self {
        self.options().repeatable = true;
        self
    }

    /// Sends the header `Idempotency-Key`, by which the server recognizes a repetition, and so
    /// repeats the call after every failure that may pass.
    #[inline]
    pub fn idempotency_key(mut self, key: impl Into<String>) -> Self {
        self.options().idempotency_key = Some(key.into());
        self
    }

    /// Sends a header, in place of one that the operation or the client would send.
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

    /// Adds a field to a body of JSON, a form or a multipart form, in place of one of the same
    /// name; such as one that the document does not have yet. A call without a body gets one of
    /// JSON.
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
        // Headers and query may hold credentials, and print as secrets; body fields may hold
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
