//! Which failures are followed by another attempt, and when.

use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use http::{Method, StatusCode};

use crate::{RetryPolicy, TransportErrorKind};

/// The most that is added to a delay that the server asks for.
const LONGEST_JITTER: Duration = Duration::from_secs(5);

/// How an attempt failed, as far as it matters here.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Failure {
    /// There is no response, or not all of it.
    Transport(TransportErrorKind),
    /// The server answered so.
    Status {
        status: StatusCode,
        retry_after: Option<Duration>,
        /// The header `x-should-retry`.
        should_retry: Option<bool>,
    },
    /// The response is there, and not what was expected.
    Final,
}

impl Failure {
    /// Returns whether the same request may well succeed at another time.
    pub(crate) fn passes(self, policy: &RetryPolicy) -> bool {
        match self {
            Self::Transport(kind) => matches!(
                kind,
                TransportErrorKind::Connect
                    | TransportErrorKind::ConnectTimeout
                    | TransportErrorKind::Timeout
                    | TransportErrorKind::Interrupted
            ),
            Self::Status { should_retry: Some(word), .. } => word,
            Self::Status { status, .. } => policy.retries(status),
            Self::Final => false,
        }
    }

    /// Returns whether a retry can do no harm. `repeatable`: the server may act twice on the
    /// request.
    pub(crate) fn may_repeat(self, repeatable: bool, policy: &RetryPolicy) -> bool {
        if !self.passes(policy) {
            return false;
        }
        repeatable
            || match self {
                Self::Transport(kind) => {
                    matches!(kind, TransportErrorKind::Connect | TransportErrorKind::ConnectTimeout)
                }
                // The server says that it has not acted (425: RFC 8470, section 5.2).
                Self::Status { status, retry_after, should_retry } => {
                    should_retry == Some(true)
                        || matches!(status, StatusCode::TOO_EARLY | StatusCode::TOO_MANY_REQUESTS)
                        || (status == StatusCode::SERVICE_UNAVAILABLE && retry_after.is_some())
                }
                Self::Final => false,
            }
    }

    /// The delay before the retry that follows `retries` others, and what is added to it by chance
    /// if there is time; `random` is from 0 up to 1. The error is the delay that the server asks
    /// for, if that is longer than a call waits.
    pub(crate) fn delay(
        self,
        retries: u32,
        random: f64,
        policy: &RetryPolicy,
    ) -> Result<(Duration, Duration), Duration> {
        match self {
            Self::Status { retry_after: Some(delay), .. } if !delay.is_zero() => {
                if delay > policy.longest_retry_after {
                    return Err(delay);
                }
                // Clients that were told to wait as long do not come back together.
                let jitter = delay.mul_f64(0.25 * random.clamp(0.0, 1.0)).min(LONGEST_JITTER);
                Ok((delay, jitter))
            }
            _ => Ok((backoff(retries, random, policy), Duration::ZERO)),
        }
    }

    /// The cost of a retry. One that the server has scheduled does not multiply an outage as a
    /// blind one does.
    pub(crate) fn cost(self) -> u32 {
        match self {
            Self::Status { status: StatusCode::TOO_MANY_REQUESTS, retry_after: Some(_), .. } => 0,
            Self::Status { status: StatusCode::SERVICE_UNAVAILABLE, retry_after: Some(_), .. } => {
                Budget::SCHEDULED
            }
            _ => Budget::RETRY,
        }
    }
}

/// A delay that doubles, less up to a quarter by chance, so that clients that failed together do
/// not come back together.
fn backoff(retries: u32, random: f64, policy: &RetryPolicy) -> Duration {
    let doubled = policy.first_delay.saturating_mul(1 << retries.min(20));
    doubled.min(policy.longest_delay).mul_f64(1.0 - 0.25 * random.clamp(0.0, 1.0))
}

/// Whether the server may act on the method twice as well as once (RFC 9110, section 9.2.2).
pub(crate) fn is_idempotent(method: &Method) -> bool {
    method.is_idempotent()
}

/// What retries cost, over all clones of a client: when a server fails every request, it soon gets
/// few retries on top.
#[derive(Debug)]
pub(crate) struct Budget {
    full: u32,
    left: AtomicU32,
}

impl Budget {
    const RETRY: u32 = 5;
    const SCHEDULED: u32 = 1;
    const SUCCESS: u32 = 1;

    /// A budget for so many retries in a row.
    pub(crate) fn new(retries: u32) -> Self {
        let full = retries.saturating_mul(Self::RETRY);
        Self { full, left: AtomicU32::new(full) }
    }

    /// Pays for a retry; `false` if there is not enough left.
    pub(crate) fn pay(&self, cost: u32) -> bool {
        let update = |left: u32| left.checked_sub(cost);
        self.left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, update).is_ok()
    }

    /// A call succeeded: a retry gets back what it cost, a first attempt adds a little.
    pub(crate) fn refill(&self, cost: Option<u32>) {
        let amount = cost.unwrap_or(Self::SUCCESS);
        let update = |left: u32| Some(left.saturating_add(amount).min(self.full));
        let _ = self.left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, update);
    }
}
