//! The decision whether and when to retry.

use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use http::{Method, StatusCode};

use crate::{RetryPolicy, TransportErrorKind};

/// The maximum jitter added to a delay that the server asks for.
const LONGEST_JITTER: Duration = Duration::from_secs(5);

/// The failure of an attempt, reduced to what decides about a retry.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Failure {
    /// There is no response, or only a part of it.
    Transport(TransportErrorKind),
    /// The server responded with an error status.
    Status {
        status: StatusCode,
        retry_after: Option<Duration>,
        /// The header `x-should-retry`.
        should_retry: Option<bool>,
    },
    /// There is a response, but it is not as expected.
    Final,
}

impl Failure {
    /// Returns whether the same request may succeed later.
    pub(crate) fn may_succeed_later(self, policy: &RetryPolicy) -> bool {
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

    /// Returns whether a retry is safe. `repeatable` is set if the server may act twice on the
    /// request.
    pub(crate) fn is_retry_safe(self, repeatable: bool, policy: &RetryPolicy) -> bool {
        if !self.may_succeed_later(policy) {
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

    /// Returns the delay before the retry after `retries` others, and the jitter to add if there is
    /// time; `random` is at least 0 and below 1. The error is the delay that the server asks for,
    /// if that is longer than a call may wait.
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
                // Prevents clients with the same delay from returning together.
                let jitter = delay.mul_f64(0.25 * random.clamp(0.0, 1.0)).min(LONGEST_JITTER);
                Ok((delay, jitter))
            }
            _ => Ok((backoff(retries, random, policy), Duration::ZERO)),
        }
    }

    /// Returns the cost of a retry. A retry that the server has scheduled costs less, because it
    /// does not worsen an outage.
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

/// Returns a delay that doubles, with up to a quarter subtracted at random, so that clients that
/// failed together do not return together.
fn backoff(retries: u32, random: f64, policy: &RetryPolicy) -> Duration {
    let doubled = policy.first_delay.saturating_mul(1 << retries.min(20));
    doubled.min(policy.longest_delay).mul_f64(1.0 - 0.25 * random.clamp(0.0, 1.0))
}

/// Returns whether the server may act twice on the method (RFC 9110, section 9.2.2).
pub(crate) fn is_idempotent(method: &Method) -> bool {
    method.is_idempotent()
}

/// The retry budget, which all clones of a client share: a server that fails every request soon
/// gets few retries.
#[derive(Debug)]
pub(crate) struct Budget {
    full: u32,
    left: AtomicU32,
}

impl Budget {
    const RETRY: u32 = 5;
    const SCHEDULED: u32 = 1;
    const SUCCESS: u32 = 1;

    /// Creates a budget for this many consecutive retries.
    pub(crate) fn new(retries: u32) -> Self {
        let full = retries.saturating_mul(Self::RETRY);
        Self { full, left: AtomicU32::new(full) }
    }

    /// Pays for a retry; returns `false` if there is not enough left.
    pub(crate) fn pay(&self, cost: u32) -> bool {
        let update = |left: u32| left.checked_sub(cost);
        self.left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, update).is_ok()
    }

    /// Refunds a retry after it succeeded, or a part of one after a first attempt succeeded.
    pub(crate) fn refill(&self, cost: Option<u32>) {
        let amount = cost.unwrap_or(Self::SUCCESS);
        let update = |left: u32| Some(left.saturating_add(amount).min(self.full));
        let _ = self.left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, update);
    }
}
