//! Which failures are followed by another attempt, and when.

use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use http::{Method, StatusCode};

use crate::TransportErrorKind;

/// The wait before the first repetition; it doubles from there.
const FIRST_WAIT: Duration = Duration::from_millis(500);
/// What it doubles up to.
const LONGEST_WAIT: Duration = Duration::from_secs(8);
/// What a server may ask for; a longer delay is the caller's to wait.
const LONGEST_RETRY_AFTER: Duration = Duration::from_secs(60);

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
    /// Whether the same request may well succeed at another time.
    pub(crate) fn passes(self) -> bool {
        match self {
            Self::Transport(kind) => matches!(
                kind,
                TransportErrorKind::Connect
                    | TransportErrorKind::ConnectTimeout
                    | TransportErrorKind::Timeout
                    | TransportErrorKind::Interrupted
            ),
            Self::Status { should_retry: Some(word), .. } => word,
            Self::Status { status, .. } => {
                matches!(status.as_u16(), 408 | 409 | 429) || status.is_server_error()
            }
            Self::Final => false,
        }
    }

    /// Whether a repetition can do no harm. `repeatable`: the server may act twice on the request.
    pub(crate) fn may_repeat(self, repeatable: bool) -> bool {
        if !self.passes() {
            return false;
        }
        repeatable
            || match self {
                Self::Transport(kind) => {
                    matches!(kind, TransportErrorKind::Connect | TransportErrorKind::ConnectTimeout)
                }
                // The server says that it has not acted.
                Self::Status { status, retry_after, should_retry } => {
                    should_retry == Some(true)
                        || status == StatusCode::TOO_MANY_REQUESTS
                        || (status == StatusCode::SERVICE_UNAVAILABLE && retry_after.is_some())
                }
                Self::Final => false,
            }
    }

    /// The wait before the repetition that follows `repetitions` others; `random` is from 0 up to 1. `None` where the
    /// server asks for more time than a call should take.
    pub(crate) fn wait(self, repetitions: u32, random: f64) -> Option<Duration> {
        match self {
            Self::Status { retry_after: Some(delay), .. } if !delay.is_zero() => {
                (delay <= LONGEST_RETRY_AFTER).then_some(delay)
            }
            _ => Some(backoff(repetitions, random)),
        }
    }
}

/// From half a second to eight, less up to a quarter by chance, so that clients that failed together do not come back
/// together.
fn backoff(repetitions: u32, random: f64) -> Duration {
    let doubled = FIRST_WAIT.saturating_mul(1 << repetitions.min(10));
    doubled.min(LONGEST_WAIT).mul_f64(1.0 - 0.25 * random.clamp(0.0, 1.0))
}

/// Whether the server may act on the method twice as well as once (RFC 9110, section 9.2.2).
pub(crate) fn is_idempotent(method: &Method) -> bool {
    method.is_idempotent()
}

/// What repetitions cost, over all clones of a client: when a server fails every request, it soon gets few repetitions
/// on top.
#[derive(Debug)]
pub(crate) struct Budget(AtomicU32);

impl Budget {
    const FULL: u32 = 500;
    const REPETITION: u32 = 5;
    const SUCCESS: u32 = 1;

    pub(crate) fn new() -> Self {
        Self(AtomicU32::new(Self::FULL))
    }

    /// Pays for a repetition; `false` where there is not enough left.
    pub(crate) fn pay(&self) -> bool {
        self.0
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(Self::REPETITION))
            .is_ok()
    }

    /// A call succeeded: a repetition gets back what it cost, a first attempt adds a little.
    pub(crate) fn refill(&self, repeated: bool) {
        let amount = if repeated { Self::REPETITION } else { Self::SUCCESS };
        let _ = self
            .0
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| Some((left + amount).min(Self::FULL)));
    }
}
