use std::hint::black_box;
use std::time::{Duration, Instant};

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{audit, pages, usage};
use crate::runtime::{Decode, Encode, from_slice, to_vec};

const ROUNDS: usize = 60;

/// The least time of many rounds that take turns, so that what else the machine does weighs on both alike.
fn best_of(mut ours: impl FnMut(), mut theirs: impl FnMut()) -> (Duration, Duration) {
    let mut best = (Duration::MAX, Duration::MAX);
    for _ in 0..ROUNDS {
        best.0 = best.0.min(time(&mut ours));
        best.1 = best.1.min(time(&mut theirs));
    }
    best
}

fn time(run: &mut impl FnMut()) -> Duration {
    let start = Instant::now();
    run();
    start.elapsed()
}

fn report(name: &str, bytes: usize, (ours, theirs): (Duration, Duration)) {
    let speed = |time: Duration| bytes as f64 / 1e6 / time.as_secs_f64();
    let ratio = theirs.as_secs_f64() / ours.as_secs_f64();
    println!("{name:<40} derive {:>5.0} MB/s   ours {:>5.0} MB/s   {ratio:.2}x", speed(theirs), speed(ours));
}

fn compare<Ours: Decode + Encode, Theirs: DeserializeOwned + Serialize>(name: &str, page: &str) {
    let decoded = best_of(
        || drop(black_box(from_slice::<Ours>(black_box(page.as_bytes())).unwrap())),
        || drop(black_box(serde_json::from_slice::<Theirs>(black_box(page.as_bytes())).unwrap())),
    );
    report(&format!("decode {name}"), page.len(), decoded);
    let ours: Ours = from_slice(page.as_bytes()).unwrap();
    let theirs: Theirs = serde_json::from_str(page).unwrap();
    let encoded = best_of(
        || drop(black_box(to_vec(black_box(&ours)))),
        || drop(black_box(serde_json::to_vec(black_box(&theirs)).unwrap())),
    );
    report(&format!("encode {name}"), page.len(), encoded);
}

#[test]
#[ignore = "measures, and means something in release only"]
fn speed() {
    for (unknown, suffix) in [(false, ""), (true, ", a third unknown")] {
        compare::<usage::ours::UsageResponse, usage::derived::UsageResponse>(
            &format!("usage{suffix}"),
            &pages::usage(false, unknown),
        );
        compare::<usage::ours::UsageResponse, usage::derived::UsageResponse>(
            &format!("usage, 10th of 11{suffix}"),
            &pages::usage(true, unknown),
        );
        compare::<audit::ours::ListAuditLogsResponse, audit::derived::ListAuditLogsResponse>(
            &format!("audit logs{suffix}"),
            &pages::audit(unknown),
        );
    }
}

/// The pages are what the models are made for: decoding and encoding them loses nothing.
#[test]
fn pages_survive() {
    fn check<T: Decode + Encode>(page: &str) {
        let decoded: T = from_slice(page.as_bytes()).unwrap();
        let again: serde_json::Value = serde_json::from_slice(&to_vec(&decoded)).unwrap();
        assert!(again == serde_json::from_str::<serde_json::Value>(page).unwrap());
    }
    for unknown in [false, true] {
        check::<usage::ours::UsageResponse>(&pages::usage(false, unknown));
        check::<usage::ours::UsageResponse>(&pages::usage(true, unknown));
        check::<audit::ours::ListAuditLogsResponse>(&pages::audit(unknown));
    }
}
