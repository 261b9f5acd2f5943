//! The cost of a call, compared with one written by hand with reqwest and serde.

use std::io;
use std::net::SocketAddr;
use std::process::Command;

use benches::stacks::{Kind, Server, Stack};
use cpu_time::ProcessTime;
use workspace_root::workspace_root;

use crate::rounds::median;
use crate::row::{Budget, Row};

/// The number of concurrent calls, and of all calls.
const WIDTHS: [(usize, usize); 3] = [(1, 6_000), (64, 9_600), (1_000, 10_000)];
/// The number of runs per round: short ones that alternate, because other load on the machine
/// matters more than the difference.
const RUNS: usize = 6;
/// The most processor time, relative to reqwest with serde.
const TIME: f64 = 1.05;
const ALLOCATIONS: f64 = 70.0;
/// The most bytes of a waiting call, in addition to those with reqwest.
const WAITING: f64 = 1_500.0;

pub fn rows(rounds: usize) -> io::Result<Vec<Row>> {
    let mut rows = Vec::new();
    for (width, calls) in WIDTHS {
        let (mut ours, mut by_hand) = (Vec::new(), Vec::new());
        for _ in 0..rounds * RUNS {
            ours.push(measured(Kind::Ours, width, calls)?);
            by_hand.push(measured(Kind::Reqwest, width, calls)?);
        }
        rows.push(
            Row::new(format!("time of the processor a call, {width} in flight"), median(ours), "µs")
                .against(median(by_hand), "reqwest with serde")
                .budget(Budget::RatioAtMost(TIME)),
        );
    }
    rows.extend(allocations()?);
    Ok(rows)
}

/// Returns the microseconds per call, measured in a separate process.
fn measured(kind: Kind, width: usize, calls: usize) -> io::Result<f64> {
    let server = Server::start(false)?;
    let kind = if kind == Kind::Ours { "ours" } else { "reqwest" };
    let arguments = ["call", kind, &width.to_string(), &calls.to_string(), &server.address.to_string()]
        .map(str::to_owned);
    let output = Command::new(std::env::current_exe()?).args(arguments).output()?;
    let text = String::from_utf8_lossy(&output.stdout);
    text.trim().parse().map_err(|_| io::Error::other(String::from_utf8_lossy(&output.stderr)))
}

/// Prints the processor time per call in microseconds, once connections exist.
pub fn call(kind: Kind, width: usize, calls: usize, server: SocketAddr) -> io::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let stack = Stack::new(kind, server);
        stack.calls(calls / 5, width).await;
        let start = ProcessTime::now();
        stack.calls(calls, width).await;
        println!("{}", start.elapsed().as_secs_f64() * 1e6 / calls as f64);
    });
    Ok(())
}

/// Returns the rows of the program `allocations`, which counts them.
fn allocations() -> io::Result<Vec<Row>> {
    let count = ["run", "--release", "--quiet", "--package", "benches", "--bin", "allocations"];
    let output = Command::new(env!("CARGO")).args(count).current_dir(workspace_root()).output()?;
    if !output.status.success() {
        return Err(io::Error::other(String::from_utf8_lossy(&output.stderr)));
    }
    let text = String::from_utf8_lossy(&output.stdout);
    let figures = |line: &str| -> Option<[f64; 3]> {
        let cells: Vec<f64> = line.split('\t').skip(1).filter_map(|cell| cell.parse().ok()).collect();
        cells.try_into().ok()
    };
    let mut lines = text.lines().map(figures);
    let (Some(Some(ours)), Some(Some(by_hand))) = (lines.next(), lines.next()) else {
        return Err(io::Error::other(format!("`allocations` says `{text}`")));
    };
    let row = |name: &str, at: usize, scale: f64, unit| {
        Row::new(name, ours[at] / scale, unit).against(by_hand[at] / scale, "reqwest with serde")
    };
    Ok(vec![
        row("allocations a call", 0, 1.0, "").budget(Budget::AtMost(ALLOCATIONS)),
        row("allocated a call", 1, 1e3, "kB"),
        row("memory of a call that waits, 1,000 at a time", 2, 1e3, "kB")
            .budget(Budget::AtMost((by_hand[2] + WAITING) / 1e3)),
    ])
}
