//! Decoding and encoding, compared with serde's derive in the same rounds.

use std::hint::black_box;
use std::io;
use std::process::Command;

use benches::{Case, cases};
use workspace_root::workspace_root;

use crate::rounds::medians;
use crate::row::{Budget, Row};

/// The least speed relative to derive, for the pages in the order of [`cases`].
const DECODE: [f64; 6] = [1.4, 1.4, 1.1, 1.2, 1.1, 1.0];
const ENCODE: f64 = 1.2;
/// The most peak memory relative to the bytes of the text.
const MEMORY: f64 = 3.0;

pub fn rows(rounds: usize) -> io::Result<Vec<Row>> {
    let cases = cases();
    let mut rows = Vec::new();
    for (case, least) in cases.iter().zip(DECODE) {
        let text = black_box(case.text.as_bytes());
        let mut ours = || (case.ours.decode)(text);
        let mut derived = || (case.derived.decode)(text);
        rows.push(row(&format!("decode {}", case.name), case, rounds, &mut ours, &mut derived, least));
    }
    for case in cases.iter().filter(|case| !case.name.contains("unknown")) {
        let (ours, derived) =
            ((case.ours.encoder)(case.text.as_bytes()), (case.derived.encoder)(case.text.as_bytes()));
        let (mut ours, mut derived) = (|| drop(black_box(ours())), || drop(black_box(derived())));
        rows.push(row(&format!("encode {}", case.name), case, rounds, &mut ours, &mut derived, ENCODE));
    }
    rows.extend(many_keys(rounds));
    rows.extend(memory()?);
    Ok(rows)
}

fn row(
    name: &str,
    case: &Case,
    rounds: usize,
    ours: &mut dyn FnMut(),
    derived: &mut dyn FnMut(),
    least: f64,
) -> Row {
    let seconds = medians(rounds, &mut [ours, derived]);
    let speed = |seconds: f64| case.text.len() as f64 / 1e6 / seconds;
    Row::new(name, speed(seconds[0]), "MB/s")
        .against(speed(seconds[1]), "derive")
        .budget(Budget::RatioAtLeast(least))
}

/// Compares the time per byte of an object with ten thousand unknown keys with that of objects with
/// ten.
fn many_keys(rounds: usize) -> Option<Row> {
    let page = |keys: usize, objects: usize| {
        let mut number = 0;
        let mut object = || {
            let members: Vec<String> = (0..keys)
                .map(|_| {
                    number += 1;
                    format!("\"key_{number:06}\":{number}")
                })
                .collect();
            format!("{{\"id\":\"a\",\"type\":\"user.added\",\"effective_at\":1,{}}}", members.join(","))
        };
        let objects: Vec<String> = (0..objects).map(|_| object()).collect();
        format!("{{\"object\":\"list\",\"data\":[{}],\"has_more\":false}}", objects.join(","))
    };
    let (many, few) = (page(10_000, 1), page(10, 1_000));
    let decode = cases().swap_remove(2).ours.decode;
    let seconds = medians(
        rounds,
        &mut [&mut || decode(black_box(many.as_bytes())), &mut || decode(black_box(few.as_bytes()))],
    );
    let speed = |text: &str, seconds: f64| text.len() as f64 / 1e6 / seconds;
    let row = Row::new("decode an object with 10,000 unknown keys", speed(&many, seconds[0]), "MB/s");
    Some(row.against(speed(&few, seconds[1]), "objects with 10").budget(Budget::RatioAtLeast(0.8)))
}

/// Returns the rows of the program `peak`, which counts allocations.
fn memory() -> io::Result<Vec<Row>> {
    let peak = ["run", "--release", "--quiet", "--package", "benches", "--bin", "peak"];
    let output = Command::new(env!("CARGO")).args(peak).current_dir(workspace_root()).output()?;
    if !output.status.success() {
        return Err(io::Error::other(String::from_utf8_lossy(&output.stderr)));
    }
    let text = String::from_utf8_lossy(&output.stdout);
    let line = |line: &str| {
        let mut cells = line.split('\t');
        let (name, bytes, peak) =
            (cells.next()?, cells.next()?.parse::<f64>().ok()?, cells.next()?.parse::<f64>().ok()?);
        let row = Row::new(format!("peak memory, decode {name}"), peak / 1e6, "MB")
            .against(bytes / 1e6, "the text");
        Some(row.budget(Budget::RatioAtMost(MEMORY)))
    };
    text.lines().map(|it| line(it).ok_or_else(|| io::Error::other(format!("`peak` says `{it}`")))).collect()
}
