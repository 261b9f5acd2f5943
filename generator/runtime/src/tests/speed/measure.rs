use std::hint::black_box;
use std::time::{Duration, Instant};

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{audit, pages, usage};
use crate::runtime::{Decode, Encode, from_slice, to_vec};

const ROUNDS: usize = 100;

/// The time that each takes, one after the other in many rounds.
struct Times(Vec<(Duration, Duration)>);

impl Times {
    fn measure(mut ours: impl FnMut(), mut theirs: impl FnMut()) -> Self {
        Self((0..ROUNDS).map(|_| (time(&mut ours), time(&mut theirs))).collect())
    }

    /// The least time of each, and how much longer theirs takes in the median round: what else the machine does weighs on
    /// both halves of a round alike.
    fn report(&self, name: &str, bytes: usize) {
        let speed = |least: Option<Duration>| bytes as f64 / 1e6 / least.unwrap_or_default().as_secs_f64();
        let ours = speed(self.0.iter().map(|round| round.0).min());
        let theirs = speed(self.0.iter().map(|round| round.1).min());
        let mut ratios: Vec<f64> =
            self.0.iter().map(|(ours, theirs)| theirs.as_secs_f64() / ours.as_secs_f64()).collect();
        ratios.sort_by(f64::total_cmp);
        let (best, median) = (ours / theirs, ratios[ratios.len() / 2]);
        println!(
            "{name:<42} derive {theirs:>5.0} MB/s   ours {ours:>5.0} MB/s   {best:.2}x, median {median:.2}x"
        );
    }
}

fn time(run: &mut impl FnMut()) -> Duration {
    let start = Instant::now();
    run();
    start.elapsed()
}

fn compare<Ours: Decode + Encode, Theirs: DeserializeOwned + Serialize>(name: &str, page: &str) {
    let decoded = Times::measure(
        || drop(black_box(from_slice::<Ours>(black_box(page.as_bytes())).unwrap())),
        || drop(black_box(serde_json::from_slice::<Theirs>(black_box(page.as_bytes())).unwrap())),
    );
    decoded.report(&format!("decode {name}"), page.len());
    let ours: Ours = from_slice(page.as_bytes()).unwrap();
    let theirs: Theirs = serde_json::from_str(page).unwrap();
    let encoded = Times::measure(
        || drop(black_box(to_vec(black_box(&ours)))),
        || drop(black_box(serde_json::to_vec(black_box(&theirs)).unwrap())),
    );
    encoded.report(&format!("encode {name}"), page.len());
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
