//! `cargo xtask prove-drift`: checks with compilers whether the reports of drift on pairs of
//! documents are true.
//!
//! A verdict of minor or less means that a program that uses everything that the old crate offered
//! compiles with the new one, and that `cargo semver-checks` finds no break. Major means that at
//! least one of them fails, unless all major changes are failures at run time.

mod crates;
mod downstream;
mod pairs;
mod scope;
mod semver;
mod workspace;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser;
use crategen::drift::Effect;
use indicatif::{ProgressBar, ProgressStyle};
use workspace_root::workspace_root;

use crates::{Crates, Side};
use pairs::Pair;
use workspace::{Errors, Workspace};

/// Checks the reports of drift on pairs of documents against compilers and their crates.
#[derive(Parser)]
#[command(name = "cargo xtask prove-drift", bin_name = "cargo xtask prove-drift")]
struct Arguments {
    /// Two documents [default: the pairs of tests/data/drift, and the published ones of
    /// ../shared/history]
    #[arg(num_args = 0..=2, value_names = ["OLD", "NEW"])]
    documents: Vec<PathBuf>,
    /// Skips the published documents, which take minutes.
    #[arg(long)]
    own: bool,
    /// Only the pairs whose names contain this text.
    #[arg(long, value_name = "TEXT")]
    only: Option<String>,
    /// Skips `cargo semver-checks`: only the program that uses everything decides.
    #[arg(long)]
    downstream: bool,
    /// Downloads nothing, and uses the dependencies that were downloaded before.
    #[arg(long)]
    offline: bool,
}

fn main() -> ExitCode {
    match prove(&Arguments::parse()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(why) => {
            eprintln!("prove-drift: {why}");
            ExitCode::from(2)
        }
    }
}

/// Returns whether every verdict is true.
fn prove(arguments: &Arguments) -> Result<bool, String> {
    let project = &workspace_root();
    let pairs = chosen(project, arguments)?;
    let semver = match semver::installed() {
        _ if arguments.downstream => None,
        None => {
            eprintln!("cargo-semver-checks is not installed (`{}`), so it is skipped", semver::INSTALL);
            None
        }
        found => found,
    };
    let workspace = Workspace::new(project, arguments.offline).map_err(|error| error.to_string())?;
    let bar = progress(2 * pairs.len() + 1);
    let mut proofs = Vec::new();
    for (index, pair) in pairs.iter().enumerate() {
        bar.set_message(format!("generating {}", pair.name));
        proofs.push(Proof::new(pair, index, &workspace).map_err(|why| format!("{}: {why}", pair.name))?);
        bar.inc(1);
    }
    bar.set_message("compiling programs that use them");
    let programs: Vec<String> =
        proofs.iter().flat_map(|proof| Side::ALL.map(|side| proof.program(side))).collect();
    let errors = workspace.check(&programs).map_err(|error| error.to_string())?;
    bar.inc(1);
    let mut failed = 0;
    for proof in &proofs {
        bar.set_message(format!("semver-checks {}", proof.name));
        let outcome = proof.outcome(&errors, semver.is_some(), &workspace);
        bar.suspend(|| println!("{}", outcome.text));
        failed += usize::from(!outcome.proven);
        bar.inc(1);
    }
    bar.finish_and_clear();
    let judges =
        semver.map_or("the program alone".to_owned(), |version| format!("the program and {version}"));
    println!(
        "{} of {} pairs are as drift reports, according to {judges}",
        proofs.len() - failed,
        proofs.len()
    );
    Ok(failed == 0)
}

fn chosen(project: &Path, arguments: &Arguments) -> Result<Vec<Pair>, String> {
    if let [old, new] = arguments.documents.as_slice() {
        return Ok(vec![Pair { name: "pair".to_owned(), old: old.clone(), new: new.clone() }]);
    }
    if !arguments.documents.is_empty() {
        return Err("give two documents, the old one first, or none".to_owned());
    }
    let mut pairs = pairs::own(project).map_err(|error| error.to_string())?;
    if !arguments.own {
        match pairs::published(project) {
            Some(more) => pairs.extend(more),
            None => eprintln!("../shared/history does not exist, so no published documents are compared"),
        }
    }
    if let Some(text) = &arguments.only {
        pairs.retain(|pair| pair.name.contains(text.as_str()));
    }
    if pairs.is_empty() { Err("no pair matches".to_owned()) } else { Ok(pairs) }
}

/// Shows progress on a terminal, on a separate line below the results.
fn progress(steps: usize) -> ProgressBar {
    let bar = ProgressBar::new(steps as u64);
    let style = ProgressStyle::with_template("{bar:30} {pos}/{len} {msg} {elapsed}");
    style.into_iter().for_each(|style| bar.set_style(style));
    bar
}

/// The crates of a pair, and a program for each.
struct Proof {
    name: String,
    crates: Crates,
    uses: usize,
    programs: [PathBuf; 3],
}

struct Outcome {
    proven: bool,
    text: String,
}

impl Proof {
    fn new(pair: &Pair, index: usize, workspace: &Workspace) -> Result<Self, String> {
        let crates = Crates::new(pair, index, &workspace.crates, &workspace.lock_file)?;
        let program = downstream::program(&crates.items)?;
        let mut proof =
            Self { name: pair.name.clone(), crates, uses: program.uses, programs: Default::default() };
        for side in Side::ALL {
            let (name, of) = (proof.program(side), proof.crates.folder(side));
            let folder = workspace.program(&name, &proof.crates.package, &of, &program.source);
            proof.programs[side as usize] = folder.map_err(|error| error.to_string())?;
        }
        Ok(proof)
    }

    fn program(&self, side: Side) -> String {
        format!("uses-{}-{}", self.crates.package, side.folder())
    }

    fn outcome(&self, errors: &Errors, semver: bool, workspace: &Workspace) -> Outcome {
        let mut outcome = Outcome { proven: true, text: format!("{} ({} uses)", self.name, self.uses) };
        for side in Side::ALL {
            self.side(side, errors, semver, workspace, &mut outcome);
        }
        outcome
    }

    fn side(&self, side: Side, errors: &Errors, semver: bool, workspace: &Workspace, outcome: &mut Outcome) {
        let mut say = |proven: bool, text: String| {
            outcome.proven &= proven;
            outcome.text.push_str(&format!("\n  {} {text}", if proven { "  " } else { "!!" }));
        };
        if let Some(broken) = errors.get(&self.crates.folder(side)) {
            return say(false, format!("{} does not compile:\n{}", side.words(), first(broken)));
        }
        let mut wrong = errors.get(&self.programs[side as usize]).cloned().unwrap_or_default();
        wrong.extend(
            self.crates.lost_features[side as usize].iter().map(|name| format!("no feature `{name}`")),
        );
        if side == Side::Old {
            if !wrong.is_empty() {
                say(false, format!("programs that use the old crate do not compile:\n{}", first(&wrong)));
            }
            return;
        }
        let verdict = self.crates.verdict(side);
        let broken = match semver {
            true => {
                let (old, new) = (self.crates.folder(Side::Old), self.crates.folder(side));
                match semver::breaks(&old, &new, &workspace.build) {
                    Ok(broken) => Some(broken),
                    Err(why) => {
                        return say(false, format!("{}: cargo semver-checks fails:\n{why}", side.words()));
                    }
                }
            }
            false => None,
        };
        let found = broken.as_ref().is_some_and(Option::is_some);
        let proven = self.crates.breaks(side) != (wrong.is_empty() && !found);
        let semver = match &broken {
            None => "",
            Some(None) => ", semver-checks finds nothing",
            Some(Some(_)) => ", semver-checks finds a break",
        };
        let program = match wrong.len() {
            0 => "compiles".to_owned(),
            count => format!("has {count} errors"),
        };
        let when = if verdict == Effect::Major && !self.crates.breaks(side) { " at run time" } else { "" };
        say(proven, format!("{}: {verdict}{when}; the program {program}{semver}", side.words()));
        if !proven {
            let details = broken.flatten().into_iter().chain([first(&wrong)]);
            outcome.text.extend(details.filter(|text| !text.is_empty()).map(|text| format!("\n{text}")));
        }
    }
}

/// Returns the first few errors of rustc.
fn first(errors: &[String]) -> String {
    errors.iter().take(4).cloned().collect::<Vec<_>>().join("\n")
}
