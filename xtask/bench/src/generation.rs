//! Generation from the full OpenAI document if it exists, this workspace's own document, and copies
//! of it.

use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::Path;
use std::process::{Command, Stdio};

use benches::generate::{Floor, copies, read, whole};
use crategen::write::{Mode, write};

use crate::Setting;
use crate::peer_comparison;
use crate::rounds::medians;
use crate::row::{Budget, Row};

/// The time and memory of a peer for the full document, measured elsewhere: seconds, megabytes.
const PEER: [f64; 2] = [2.25, 758.0];

pub fn rows(setting: &Setting<'_>) -> io::Result<Vec<Row>> {
    let Setting { root, full, rounds, .. } = *setting;
    let target = &setting.target;
    let own = root.join("schema/openapi.yaml");
    // First, while this process is small: the memory of a child process includes its parent's at
    // the start.
    let mut written =
        peer_comparison::generation(setting, "our own document", "schema/openapi.yaml".as_ref(), None)?;
    if let Some(full) = full {
        written.extend(peer_comparison::generation(setting, "the full document", full, Some(PEER))?);
    }
    let mut rows = document("our own document", &own, rounds)?;
    if let Some(full) = full {
        let mut of_full = document("the full document", full, rounds)?;
        of_full[0] = of_full[0].clone().budget(Budget::AtMost(0.5));
        rows.extend(of_full);
        rows.push(drift(root, full, target, rounds)?);
    }
    rows.extend(scaling(&own, target, rounds)?);
    rows.extend(up_to_date(root, rounds)?);
    rows.extend(written);
    Ok(rows)
}

/// Measures the whole, and its ratio to the lower bound.
fn document(name: &str, spec: &Path, rounds: usize) -> io::Result<Vec<Row>> {
    let floor = Floor::new(spec);
    let seconds = medians(
        rounds,
        &mut [&mut || drop(whole(spec)), &mut || {
            drop(read(spec));
            floor.print();
        }],
    );
    let lines = Row::new(format!("lines of Rust, {name}"), floor.lines as f64, "");
    Ok(vec![
        Row::new(format!("generate {name}"), seconds[0], "s"),
        Row::new(format!("generate {name}, by its floor"), seconds[0], "s")
            .against(seconds[1], "reading and printing")
            .budget(Budget::RatioAtMost(3.0)),
        lines,
    ])
}

/// Measures copies of our document, relative to one.
fn scaling(own: &Path, target: &Path, rounds: usize) -> io::Result<Vec<Row>> {
    fs::create_dir_all(target)?;
    let document = read(own).root().to_json();
    let mut specs = Vec::new();
    for count in [1, 2, 4, 8] {
        let spec = target.join(format!("copies-{count}.json"));
        fs::write(&spec, copies(&document, count).to_string())?;
        specs.push((count, spec));
    }
    let mut runs: Vec<Box<dyn FnMut()>> =
        specs.iter().map(|(_, spec)| Box::new(move || drop(whole(spec))) as Box<dyn FnMut()>).collect();
    let mut runs: Vec<&mut dyn FnMut()> = runs.iter_mut().map(|run| &mut **run as &mut dyn FnMut()).collect();
    let seconds = medians(rounds, &mut runs);
    let rows = specs.iter().zip(&seconds).map(|((count, _), measured)| {
        let row = Row::new(format!("generate {count} copies, each"), measured / *count as f64, "s");
        row.against(seconds[0], "one copy").budget(Budget::RatioAtMost(1.25))
    });
    Ok(rows.collect())
}

/// Measures `cargo xtask codegen` if everything is up to date.
fn up_to_date(root: &Path, rounds: usize) -> io::Result<Vec<Row>> {
    let untouched = command(root, &["codegen".as_ref()], rounds)?;
    let checked = command(root, &["codegen".as_ref(), "--check".as_ref()], rounds)?;
    let row = Row::new("`cargo xtask codegen`, nothing to do, after cargo's start", untouched, "s");
    Ok(vec![
        row.budget(Budget::AtMost(0.1)),
        Row::new("`cargo xtask codegen --check`, after cargo's start", checked, "s"),
    ])
}

/// Measures `cargo xtask drift` for a document and a revision of it with other defaults.
fn drift(root: &Path, full: &Path, target: &Path, rounds: usize) -> io::Result<Row> {
    fs::create_dir_all(target)?;
    let revision = target.join("revision.yaml");
    fs::write(&revision, fs::read_to_string(full)?.replace("default: 20\n", "default: 25\n"))?;
    let full = std::path::absolute(full)?;
    let seconds = command(root, &["drift".as_ref(), full.as_os_str(), revision.as_os_str()], rounds)?;
    let row = Row::new("`cargo xtask drift`, the full document, after cargo's start", seconds, "s");
    Ok(row.budget(Budget::AtMost(2.0)))
}

/// Returns the seconds of a command of `cargo xtask`, without the start of cargo.
fn command(root: &Path, arguments: &[&OsStr], rounds: usize) -> io::Result<f64> {
    let run = |arguments: &[&OsStr]| -> io::Result<()> {
        let mut cargo = Command::new(env!("CARGO"));
        let cargo = cargo.arg("xtask").args(arguments).current_dir(root);
        match cargo.stdout(Stdio::null()).stderr(Stdio::null()).status()?.success() {
            true => Ok(()),
            false => Err(io::Error::other(format!("`cargo xtask {}` failed", arguments[0].display()))),
        }
    };
    run(arguments)?;
    let mut failed = Ok(());
    let mut help = || failed = run(&["--help".as_ref()]);
    let mut whole = || drop(run(arguments));
    let seconds = medians(rounds, &mut [&mut whole, &mut help]);
    failed?;
    // A difference of medians: if the command does almost nothing, it may be negative.
    Ok((seconds[0] - seconds[1]).max(0.0))
}

/// Implements `generate-once`: generates the client of a document, and writes it.
pub fn once(spec: &Path, into: &Path) -> io::Result<()> {
    let refused = |faults: String| io::Error::other(faults);
    let options = crategen::GenerateOptions { name: Some("client"), ..crategen::GenerateOptions::new(spec) };
    let generated = crategen::generate(&options).map_err(|faults| refused(faults.to_string()))?;
    write(&generated.files, into, Mode::Write).map_err(|faults| refused(faults.to_string()))?;
    Ok(())
}
