//! Compilation of our own crate, one of its resources, and the crate of the full document, each
//! with a program; and of the crates that peers generate from our document, with a program of the
//! same calls.

use std::io;

use crate::Setting;
use crate::compile::{Compiled, Source, Start, What, again, cold};
use crate::measurement::Measurement;
use crate::peer_comparison::{self, ELSEWHERE, PeerComparison};
use crate::row::{Budget, Row};

/// Ten calls with our own crate.
const TEN_CALLS: &str = include_str!("../programs/ten_calls.rs");
/// Some calls with the crate of the full document.
const FULL_CALLS: &str = include_str!("../programs/full.rs");

/// The best peers, measured elsewhere on a machine of the same kind, in seconds: `cargo check` and
/// the release build of the crate of the same operations; `cargo check` of the crate of the full
/// document.
const PEER_CHECK: f64 = 4.5;
const PEER_RELEASE: f64 = 5.4;
const PEER_FULL_CHECK: f64 = 37.0;

/// The budgets relative to the best peer: for `cargo check`, for full builds, and for rebuilds of
/// the program.
const CHECK: Budget = Budget::RatioAtMost(1.0 / 3.0);
const START: Budget = Budget::RatioAtMost(0.5);
const AGAIN: Budget = Budget::RatioAtMost(0.25);

pub fn rows(setting: &Setting<'_>) -> io::Result<Vec<Row>> {
    let mut rows = own(setting)?;
    rows.extend(full(setting)?);
    Ok(rows)
}

fn own(setting: &Setting<'_>) -> io::Result<Vec<Row>> {
    let (root, rounds) = (setting.root, setting.rounds);
    let lock = root.join("Cargo.lock");
    let (spec, config) = (root.join("schema/openapi.yaml"), root.join("schema/codegen.toml"));
    let source = Source { spec: &spec, config: Some(&config), package: "own-client", program: TEN_CALLS };
    let own = Compiled::new(&source, &setting.target, &lock)?;
    let (peers, mut comparison) = peer_comparison::compiled(setting, "schema/openapi.yaml".as_ref(), &lock)?;
    let all: Vec<&Compiled> = std::iter::once(&own).chain(&peers).collect();
    let check = cold(&all, Start::CLIENT, What::Check(None), rounds)?;
    let one = cold(&[&own], Start::CLIENT, What::Check(Some("invites,reqwest")), rounds)?[0];
    let bare = cold(&[&own], Start::CLIENT, What::Check(Some("reqwest")), rounds)?[0];
    let both = cold(&[&own], Start::RUNTIME, What::Check(None), rounds)?[0];
    let whole = check[0].seconds;
    let row = Row::new("check, our own crate", whole, "s").budget(CHECK);
    let mut rows = vec![
        comparison.row(row, &seconds(&check), Some((PEER_CHECK, ELSEWHERE))),
        Row::new("check, one resource", one.seconds, "s")
            .against(whole, "the whole")
            .budget(Budget::RatioAtMost(0.2)),
        Row::new("check, no resource (the client)", bare.seconds, "s").against(whole, "the whole"),
        Row::new("check, the runtime and our own crate", both.seconds, "s").against(whole, "the crate alone"),
    ];
    rows.extend(builds(&all, &mut comparison, rounds)?);
    let both = cold(&[&own], Start::RUNTIME, What::Build { release: true }, rounds)?[0];
    rows.push(Row::new("release, runtime, crate and program", both.seconds, "s"));
    let memory: Vec<f64> = check.iter().map(|it| it.megabytes).collect();
    rows.push(comparison.row(Row::new("memory of rustc, check", memory[0], "MB"), &memory, None));
    let sizes = all.iter().map(|it| it.size()).collect::<io::Result<Vec<f64>>>()?;
    rows.push(comparison.row(Row::new("size of the program", sizes[0], "MB"), &sizes, None));
    rows.extend(comparison.into_rows());
    Ok(rows)
}

/// Measures full builds, and rebuilds after a change of one line of the program.
fn builds(all: &[&Compiled], comparison: &mut PeerComparison, rounds: usize) -> io::Result<Vec<Row>> {
    let (mut starts, mut agains) = (Vec::new(), Vec::new());
    for (profile, release) in [("release", true), ("debug", false)] {
        let start = seconds(&cold(all, Start::CLIENT, What::Build { release }, rounds)?);
        let row = Row::new(format!("{profile}, crate and program"), start[0], "s");
        // Full debug builds have no budget.
        let row = if release { row.budget(START) } else { row };
        let elsewhere = format!("{ELSEWHERE}, crate alone");
        let elsewhere = release.then_some((PEER_RELEASE, elsewhere.as_str()));
        starts.push(comparison.row(row, &start, elsewhere));
        // Measured at once, because a full build of the other profile makes this one's crate stale.
        let measured = seconds(&again(all, release, rounds)?);
        let row = Row::new(format!("{profile}, the program again"), measured[0], "s");
        let row = if comparison.any() { row.budget(AGAIN) } else { row };
        agains.push(comparison.row(row, &measured, Some((start[0], "from the start"))));
    }
    starts.extend(agains);
    Ok(starts)
}

fn full(setting: &Setting<'_>) -> io::Result<Vec<Row>> {
    let Some(full) = setting.full else { return Ok(Vec::new()) };
    let source = Source { spec: full, config: None, package: "full-client", program: FULL_CALLS };
    let full = Compiled::new(&source, &setting.target, &setting.root.join("Cargo.lock"))?;
    let check = cold(&[&full], Start::CLIENT, What::Check(None), setting.rounds)?[0];
    let release = cold(&[&full], Start::CLIENT, What::Build { release: true }, setting.rounds)?[0];
    Ok(vec![
        Row::new("check, the full document", check.seconds, "s")
            .against(PEER_FULL_CHECK, ELSEWHERE)
            .budget(Budget::AtMost(6.0)),
        Row::new("memory of rustc, check, the full document", check.megabytes, "MB")
            .budget(Budget::AtMost(1024.0)),
        Row::new("release, crate and program, the full document", release.seconds, "s")
            .budget(Budget::AtMost(20.0)),
        Row::new("size of the program, the full document", full.size()?, "MB"),
    ])
}

fn seconds(measured: &[Measurement]) -> Vec<f64> {
    measured.iter().map(|it| it.seconds).collect()
}
