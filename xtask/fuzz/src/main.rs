//! `cargo xtask fuzz`: mutates real documents and checks the promises of the generator, in one
//! process.
//!
//! A round takes a document, cuts an excerpt of a few operations and schemas out of it, mutates it,
//! and runs every stage on the result: codegen, the lock, drift. A document may be refused with
//! diagnostics; it must not cause a panic, invalid Rust, a duplicate name, an unreadable lock or an
//! endless run. A failing document is reduced and written below `target/fuzz`.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::panic;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use clap::Parser;
use serde_json::Value;
use workspace_root::workspace_root;

use fuzz::attempt::{self, Failure, Outcome};
use fuzz::{excerpt, mutate, seeds, shrink};

/// Mutates real documents, and checks the promises that the generator makes for any document.
#[derive(Parser)]
#[command(name = "cargo xtask fuzz", bin_name = "cargo xtask fuzz")]
struct Arguments {
    /// Documents to start from, and folders of them [default: schema, the fixtures, and
    /// ../shared/specs if it is there]
    paths: Vec<PathBuf>,
    /// The time to spend.
    #[arg(long, value_name = "SECONDS", default_value_t = 60)]
    seconds: u64,
    /// Stops after this many documents.
    #[arg(long, value_name = "N")]
    documents: Option<u64>,
    /// The start of the random numbers; the same seed tries the same documents.
    #[arg(long, value_name = "N", default_value_t = 0)]
    seed: u64,
}

/// The number of different failures to stop at: further ones are found again after these are fixed.
const MOST_FAILURES: usize = 20;

fn main() -> ExitCode {
    match run(&Arguments::parse()) {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("fuzz: {error}");
            ExitCode::from(2)
        }
    }
}

/// Runs until the time is up, and returns the number of different failures.
fn run(arguments: &Arguments) -> io::Result<usize> {
    let project = workspace_root();
    let seeds = seeds::seeds(&project, &arguments.paths)?;
    let folder = seeds::target(&project).join("fuzz");
    fs::create_dir_all(&folder)?;
    let current = folder.join("current.json");
    if current.exists() {
        let kept = folder.join("aborted.json");
        fs::rename(&current, &kept)?;
        println!("the last run crashed on a document, which is kept as {}", kept.display());
    }
    attempt::silence_panics();
    let started = Instant::now();
    let limit = Duration::from_secs(arguments.seconds);
    let mut random = fastrand::Rng::with_seed(arguments.seed);
    let mut tally = Tally::default();
    let mut known = BTreeSet::new();
    while started.elapsed() < limit
        && arguments.documents.is_none_or(|most| tally.documents < most)
        && known.len() < MOST_FAILURES
    {
        let (original, mutant) = document(&mut random, &seeds);
        // A stack overflow ends the process, so the document must be on the disk before.
        fs::write(&current, mutant.to_string())?;
        match attempt::attempt(&folder, &original, &mutant) {
            Ok(outcome) => tally.add(outcome),
            Err(failure) => {
                tally.documents += 1;
                if known.insert(failure.kind()) {
                    report(&folder, known.len(), &original, &mutant, &failure)?;
                }
            }
        }
    }
    fs::remove_file(&current)?;
    drop(panic::take_hook());
    println!(
        "{} documents in {} s: {} gave a crate, {} were refused; {} different failures",
        tally.documents,
        started.elapsed().as_secs(),
        tally.crates,
        tally.documents - tally.crates,
        known.len()
    );
    Ok(known.len())
}

/// Returns an excerpt and its mutation.
fn document(random: &mut fastrand::Rng, seeds: &[Value]) -> (Value, Value) {
    let seed = &seeds[random.usize(..seeds.len())];
    let donor = &seeds[random.usize(..seeds.len())];
    let original = excerpt::excerpt(random, seed);
    let mutant = mutate::mutate(random, &original, donor);
    (original, mutant)
}

/// Reduces a failing document, writes it, and prints the failure.
fn report(
    folder: &Path,
    number: usize,
    original: &Value,
    mutant: &Value,
    failure: &Failure,
) -> io::Result<()> {
    let reduced = shrink::shrink(mutant, |candidate| {
        attempt::attempt(folder, original, candidate).is_err_and(|other| other.kind() == failure.kind())
    });
    let file = folder.join(format!("failure-{number}.json"));
    fs::write(&file, serde_json::to_string_pretty(&reduced)?)?;
    if failure.needs_original() {
        fs::write(folder.join(format!("failure-{number}-before.json")), original.to_string())?;
    }
    println!("{failure}\n  the document is {}", file.display());
    Ok(())
}

/// The counts of a run.
#[derive(Default)]
struct Tally {
    documents: u64,
    crates: u64,
}

impl Tally {
    fn add(&mut self, outcome: Outcome) {
        self.documents += 1;
        self.crates += u64::from(outcome == Outcome::Crate);
    }
}
