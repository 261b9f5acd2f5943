//! Which failures are followed by another attempt, and when.

use std::time::Duration;

use crate::http::retry::{Budget, Failure, is_idempotent};
use crate::{Method, StatusCode, TransportErrorKind};

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
        assert_eq!(failure.wait(repetitions, random), Some(Duration::from_secs_f64(seconds)));
    }
    for (asked, seconds) in [(1, Some(1.0)), (60, Some(60.0)), (61, None), (0, Some(0.5))] {
        let failure = status(429, Some(asked), None);
        assert_eq!(failure.wait(0, 0.0), seconds.map(Duration::from_secs_f64), "{asked}");
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
