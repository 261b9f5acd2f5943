//! Each fixture is a test by its own name: a folder of `data/emit`, `data/diagnostics` or
//! `data/drift`.
//!
//! `cargo test -p conformance --test fixtures union` runs those whose name contains `union`,
//! `-- --list` lists them all. `UPDATE_EXPECT=1` rewrites the goldens; the reviewer reads the
//! difference.

mod cases;
mod decisions;
mod diagnostics;
mod fixture;
mod golden;
mod pairs;
mod reports;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use libtest_mimic::{Arguments, Trial};

fn main() -> ExitCode {
    let trials = [
        of_each("golden::each_construct", "emit", golden::check),
        of_each("diagnostics::each_mistake", "diagnostics", diagnostics::check),
        of_each("drift::each_pair", "drift", reports::check),
    ];
    libtest_mimic::run(&Arguments::from_args(), trials.into_iter().flatten().collect()).exit_code()
}

/// Returns a test for each folder of a kind. A check panics if the folder's golden differs.
fn of_each(test: &str, kind: &str, check: fn(&Path)) -> Vec<Trial> {
    let trial = |case: PathBuf| {
        let name = format!("{test}::{}", cases::name(&case));
        Trial::test(name, move || {
            check(&case);
            Ok(())
        })
    };
    cases::of(kind).into_iter().map(trial).collect()
}
