//! The caller's retry settings.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::StatusCode;

use crate::Error;

/// The policy that decides which failures are retried, and after which delay.
///
/// Set it for a client (`ClientBuilder::retry_policy`) or for a call
/// ([`CallOptions::retry_policy`](crate::CallOptions::retry_policy)). The number of retries is
/// `max_retries`.
#[derive(Clone)]
pub struct RetryPolicy {
    pub(crate) first_delay: Duration,
    pub(crate) longest_delay: Duration,
    pub(crate) longest_retry_after: Duration,
    statuses: Option<Arc<[StatusCode]>>,
    predicate: Option<Arc<Predicate>>,
}

type Predicate = dyn Fn(&Error) -> Option<bool> + Send + Sync;

impl RetryPolicy {
    /// Creates the default policy.
    pub fn new() -> Self {
        Self {
            first_delay: Duration::from_millis(500),
            longest_delay: Duration::from_secs(8),
            longest_retry_after: Duration::from_secs(60),
            statuses: None,
            predicate: None,
        }
    }

    /// Sets the delay before the first retry (0.5 s by default), and the maximum delay up to which
    /// it doubles (8 s by default). Up to 25 % of a delay is subtracted as jitter.
    pub fn backoff(mut self, first: Duration, longest: Duration) -> Self {
        self.first_delay = first;
        self.longest_delay = longest;
        self
    }

    /// Sets the maximum delay that a server may ask for (`Retry-After`), 60 seconds by default. If
    /// it asks for more, the error is returned at once, and says so.
    pub fn longest_retry_after(mut self, delay: Duration) -> Self {
        self.longest_retry_after = delay;
        self
    }

    /// Sets the statuses that are retried, instead of 408, 409, 425, 429 and 5xx except 501. If the
    /// server must not act twice on a call, it is retried only if the server has not acted: after
    /// 425, 429, and 503 with `Retry-After`.
    pub fn statuses(mut self, statuses: impl IntoIterator<Item = StatusCode>) -> Self {
        self.statuses = Some(statuses.into_iter().collect());
        self
    }

    /// Sets a function that decides first. `Some(true)` retries, even if the server may then act
    /// twice; `Some(false)` does not retry; `None` leaves the decision to the rest of the policy.
    pub fn when(mut self, predicate: impl Fn(&Error) -> Option<bool> + Send + Sync + 'static) -> Self {
        self.predicate = Some(Arc::new(predicate));
        self
    }

    pub(crate) fn decide(&self, error: &Error) -> Option<bool> {
        self.predicate.as_ref().and_then(|predicate| predicate(error))
    }

    pub(crate) fn retries(&self, status: StatusCode) -> bool {
        match &self.statuses {
            Some(statuses) => statuses.contains(&status),
            None => {
                matches!(status.as_u16(), 408 | 409 | 425 | 429)
                    || (status.is_server_error() && status != StatusCode::NOT_IMPLEMENTED)
            }
        }
    }
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for RetryPolicy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RetryPolicy")
            .field("first_delay", &self.first_delay)
            .field("longest_delay", &self.longest_delay)
            .field("longest_retry_after", &self.longest_retry_after)
            .field("statuses", &self.statuses)
            .field("has_predicate", &self.predicate.is_some())
            .finish()
    }
}
