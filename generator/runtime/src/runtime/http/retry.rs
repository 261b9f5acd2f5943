//! Which failures are followed by another attempt, and when.

use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use http::{Method, StatusCode};

use crate::runtime::TransportErrorKind;

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
            Self::Status {
                should_retry: Some(word),
                ..
            } => word,
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
                    matches!(
                        kind,
                        TransportErrorKind::Connect | TransportErrorKind::ConnectTimeout
                    )
                }
                // The server says that it has not acted.
                Self::Status {
                    status,
                    retry_after,
                    should_retry,
                } => {
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
            Self::Status {
                retry_after: Some(delay),
                ..
            } if !delay.is_zero() => (delay <= LONGEST_RETRY_AFTER).then_some(delay),
            _ => Some(backoff(repetitions, random)),
        }
    }
}

/// From half a second to eight, less up to a quarter by chance, so that clients that failed together do not come back
/// together.
fn backoff(repetitions: u32, random: f64) -> Duration {
    let doubled = FIRST_WAIT.saturating_mul(1 << repetitions.min(10));
    doubled
        .min(LONGEST_WAIT)
        .mul_f64(1.0 - 0.25 * random.clamp(0.0, 1.0))
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
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| {
                left.checked_sub(Self::REPETITION)
            })
            .is_ok()
    }

    /// A call succeeded: a repetition gets back what it cost, a first attempt adds a little.
    pub(crate) fn refill(&self, repeated: bool) {
        let amount = if repeated { Self::REPETITION } else { Self::SUCCESS };
        let _ = self.0.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| {
            Some((left + amount).min(Self::FULL))
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn status(code: u16, retry_after: Option<u64>, should_retry: Option<bool>) -> Failure {
        Failure::Status {
            status: StatusCode::from_u16(code).expect("a status"),
            retry_after: retry_after.map(Duration::from_secs),
            should_retry,
        }
    }

    /// Each failure, and whether it is repeated where the server may act twice, and where it may not.
    #[test]
    fn decisions() {
        use TransportErrorKind::*;
        let transport = Failure::Transport;
        for (failure, repeatable, other) in [
            (transport(Connect), true, true),
            (transport(ConnectTimeout), true, true),
            (transport(Interrupted), true, false),
            (transport(Timeout), true, false),
            (transport(Request), false, false),
            (transport(Other), false, false),
            (status(301, None, None), false, false),
            (status(400, None, None), false, false),
            (status(401, None, None), false, false),
            (status(404, None, None), false, false),
            (status(408, None, None), true, false),
            (status(409, None, None), true, false),
            (status(422, None, None), false, false),
            (status(429, None, None), true, true),
            (status(429, Some(3), None), true, true),
            (status(429, None, Some(false)), false, false),
            (status(500, None, None), true, false),
            (status(500, Some(3), None), true, false),
            (status(500, None, Some(true)), true, true),
            (status(503, None, None), true, false),
            (status(503, Some(3), None), true, true),
            (status(503, Some(3), Some(false)), false, false),
            (status(400, None, Some(true)), true, true),
            (Failure::Final, false, false),
        ] {
            assert_eq!(failure.may_repeat(true), repeatable, "{failure:?}");
            assert_eq!(failure.may_repeat(false), other, "{failure:?}");
        }
    }

    #[test]
    fn methods() {
        for (method, idempotent) in [
            (Method::GET, true),
            (Method::HEAD, true),
            (Method::PUT, true),
            (Method::DELETE, true),
            (Method::OPTIONS, true),
            (Method::TRACE, true),
            (Method::POST, false),
            (Method::PATCH, false),
        ] {
            assert_eq!(is_idempotent(&method), idempotent, "{method}");
        }
    }

    #[test]
    fn waits() {
        let failure = Failure::Transport(TransportErrorKind::Connect);
        for (repetitions, random, seconds) in [
            (0, 0.0, 0.5),
            (1, 0.0, 1.0),
            (2, 0.0, 2.0),
            (4, 0.0, 8.0),
            (99, 0.0, 8.0),
            (0, 1.0, 0.375),
            (4, 1.0, 6.0),
        ] {
            assert_eq!(
                failure.wait(repetitions, random),
                Some(Duration::from_secs_f64(seconds))
            );
        }
        for (asked, seconds) in [(1, Some(1.0)), (60, Some(60.0)), (61, None), (0, Some(0.5))] {
            let failure = status(429, Some(asked), None);
            assert_eq!(
                failure.wait(0, 0.0),
                seconds.map(Duration::from_secs_f64),
                "{asked}"
            );
        }
    }

    #[test]
    fn the_budget_runs_out_and_recovers() {
        let budget = Budget::new();
        for _ in 0..100 {
            assert!(budget.pay());
        }
        assert!(!budget.pay());
        for _ in 0..4 {
            budget.refill(false);
        }
        assert!(!budget.pay());
        budget.refill(false);
        assert!(budget.pay());
        budget.refill(true);
        assert!(budget.pay());
    }
}
