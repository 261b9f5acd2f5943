//! The decision whether and when to retry.

use std::time::Duration;

use crate::http::retry::{Budget, Failure, is_idempotent};
use crate::{Method, RetryPolicy, StatusCode, TransportErrorKind};

fn status(code: u16, retry_after: Option<u64>, should_retry: Option<bool>) -> Failure {
    Failure::Status {
        status: StatusCode::from_u16(code).expect("a status"),
        retry_after: retry_after.map(Duration::from_secs),
        should_retry,
    }
}

/// Each failure, and whether it is retried if the server may act twice, and if it must not.
#[test]
fn decisions() {
    use TransportErrorKind::*;
    let policy = RetryPolicy::new();
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
        (status(425, None, None), true, true),
        (status(501, None, None), false, false),
        (status(501, None, Some(true)), true, true),
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
        assert_eq!(failure.is_retry_safe(true, &policy), repeatable, "{failure:?}");
        assert_eq!(failure.is_retry_safe(false, &policy), other, "{failure:?}");
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
    let policy = RetryPolicy::new();
    let seconds = Duration::from_secs_f64;
    let failure = Failure::Transport(TransportErrorKind::Connect);
    for (retries, random, delay) in [
        (0, 0.0, 0.5),
        (1, 0.0, 1.0),
        (2, 0.0, 2.0),
        (4, 0.0, 8.0),
        (99, 0.0, 8.0),
        (0, 1.0, 0.375),
        (4, 1.0, 6.0),
    ] {
        assert_eq!(failure.delay(retries, random, &policy), Ok((seconds(delay), Duration::ZERO)));
    }
    let own = policy.clone().backoff(seconds(2.0), seconds(3.0));
    assert_eq!(failure.delay(0, 0.0, &own), Ok((seconds(2.0), Duration::ZERO)));
    assert_eq!(failure.delay(1, 0.0, &own), Ok((seconds(3.0), Duration::ZERO)));
    // The delay that the server asks for is the minimum, and clients with the same delay do not
    // return together.
    for (asked, random, delay) in [
        (1, 0.0, Ok((1.0, 0.0))),
        (1, 1.0, Ok((1.0, 0.25))),
        (60, 1.0, Ok((60.0, 5.0))),
        (61, 0.0, Err(61.0)),
        (0, 0.0, Ok((0.5, 0.0))),
    ] {
        let failure = status(429, Some(asked), None);
        let delay = delay.map(|(least, jitter)| (seconds(least), seconds(jitter))).map_err(seconds);
        assert_eq!(failure.delay(0, random, &policy), delay, "{asked}");
    }
    let own = policy.longest_retry_after(seconds(100.0));
    assert_eq!(status(429, Some(61), None).delay(0, 0.0, &own), Ok((seconds(61.0), Duration::ZERO)));
}

#[test]
fn the_budget_runs_out_and_recovers() {
    let budget = Budget::new(100);
    let blind = status(500, Some(1), None).cost();
    for _ in 0..100 {
        assert!(budget.pay(blind));
    }
    assert!(!budget.pay(blind));
    for _ in 0..4 {
        budget.refill(None);
    }
    assert!(!budget.pay(blind));
    budget.refill(None);
    assert!(budget.pay(blind));
    budget.refill(Some(blind));
    assert!(budget.pay(blind));

    // A retry scheduled by the server.
    assert!(!budget.pay(status(429, None, None).cost()));
    assert!(budget.pay(status(429, Some(1), None).cost()));
    let scheduled = status(503, Some(1), None).cost();
    assert!(0 < scheduled && scheduled < blind && !budget.pay(scheduled));
    budget.refill(Some(scheduled));
    assert!(budget.pay(scheduled));
}
