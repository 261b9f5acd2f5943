//! What a caller decides of retries.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::StatusCode;

use crate::Error;

/// Which failures are retried, and after which delay.
///
/// Set it for a client (`ClientBuilder::retry_policy`) or for a call
/// ([`CallOptions::retry_policy`](crate::CallOptions::retry_policy)). How often is `max_retries`.
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
    /// The policy that holds unless another is set.
    pub fn new() -> Self {
        Self {
            first_delay: Duration::from_millis(500),
            longest_delay: Duration::from_secs(8),
            longest_retry_after: Duration::from_secs(60),
            statuses: None,
            predicate: None,
        }
    }

    /// Sets the delay before the first retry, half a second by default, and the longest, eight
    /// seconds by default, up to which it doubles. Up to a quarter of a delay is subtracted as
    /// jitter.
    pub fn backoff(mut self, first: Duration, longest: Duration) -> Self {
        self.first_delay = first;
        self.longest_delay = longest;
        self
    }

    /// Sets the longest delay that a server may ask for (`Retry-After`), 60 seconds by default. If
    /// it asks for more, the error is returned at once, and says so.
    pub fn longest_retry_after(mut self, delay: Duration) -> Self {
        self.longest_retry_after = delay;
        self
    }

    /// Sets the statuses that are retried, in place of 408, 409, 425, 429 and 5xx without 501. A
    /// call that the server may not act twice on is retried only if the server has not acted: after
    /// 425, 429, and 503 with `Retry-After`.
    pub fn statuses(mut self, statuses: impl IntoIterator<Item = StatusCode>) -> Self {
        self.statuses = Some(statuses.into_iter().collect());
        self
    }

    /// Sets a function that is asked first: `Some(true)` retries, also a call that the server may
    /// then act twice on; `Some(false)` does not; `None` leaves the decision to the rest of the
    /// policy.
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
