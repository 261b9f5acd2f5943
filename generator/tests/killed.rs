//! Processes that write a crate and are killed, or that run at the same time: afterwards there is
//! one crate, and it is complete.
//!
//! `KILLS=200 PAIRS=50 cargo test -p crategen --test killed` is the long form.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, fs, thread};

use crategen::write::{MARKER, Mode, OutsideFile, recover, write_with};

/// The environment variable with the folder that a process writes to, and the crate that it writes.
const JOB: &str = "CRATEGEN_WRITES";

/// The number of files of a crate.
const FILES: usize = 60;

/// Returns the files of a crate. Some are in both crates, some in one; all texts differ.
fn files(variant: &str) -> BTreeMap<PathBuf, String> {
    let text =
        |number: usize| format!("// {MARKER}. Do not edit.\n// {variant} {}\n", "x".repeat(number * 50));
    (0..FILES)
        .map(|number| {
            let own = if number % 3 == 0 { variant } else { "shared" };
            (PathBuf::from(format!("src/{own}/{}/{number}.rs", number % 7)), text(number))
        })
        .collect()
}

fn outside(folder: &Path, variant: &str) -> BTreeMap<PathBuf, OutsideFile> {
    let path = folder.join("schema/codegen.lock");
    let before = fs::read_to_string(&path).ok();
    BTreeMap::from([(path, OutsideFile { text: Some(variant.to_owned()), before })])
}

/// Writes a crate if this process was started by another test; otherwise does nothing.
#[test]
fn job() {
    let Ok(job) = env::var(JOB) else { return };
    let (variant, folder) = job.split_once(' ').unwrap();
    let folder = Path::new(folder);
    let out = folder.join("crate");
    recover(&out, Mode::Write).unwrap();
    write_with(&files(variant), &out, &outside(folder, variant), Mode::Write).unwrap();
}

fn start(folder: &Path, variant: &str) -> Child {
    Command::new(env::current_exe().unwrap())
        .args(["--exact", "job", "--quiet", "--nocapture"])
        .env(JOB, format!("{variant} {}", folder.display()))
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// Returns whether the folder contains exactly that crate.
fn is_whole(folder: &Path, variant: &str) -> bool {
    let report = write_with(&files(variant), &folder.join("crate"), &outside(folder, variant), Mode::Check);
    report.is_ok_and(|report| report.is_clean())
}

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn count(variable: &str, default: u32) -> u32 {
    env::var(variable).ok().map_or(default, |count| count.parse().unwrap())
}

#[test]
fn a_run_that_is_killed_leaves_the_old_crate_or_the_new() {
    let folder = folder("killed");
    let out = folder.join("crate");
    let finish = |variant| assert!(start(&folder, variant).wait().unwrap().success());
    finish("a");
    let started = Instant::now();
    finish("b");
    // The time from the start of a process to its end.
    let whole = started.elapsed();
    let (mut old, mut new, mut taken_back) = (0, 0, 0);
    let kills = count("KILLS", 20);
    let mut variants = ["b", "a"];
    for kill in 0..kills {
        let [before, after] = variants;
        let mut child = start(&folder, after);
        thread::sleep(whole.mul_f64(f64::from(kill % 20 + 1) / 20.0).max(Duration::from_millis(1)));
        // The process may have ended.
        let _ = child.kill();
        child.wait().unwrap();
        if !is_whole(&folder, before) && !is_whole(&folder, after) {
            assert!(
                recover(&out, Mode::Check).unwrap(),
                "kill {kill}: the folder is mixed, and says nothing"
            );
        }
        taken_back += u32::from(recover(&out, Mode::Write).unwrap());
        if is_whole(&folder, after) {
            new += 1;
            variants = [after, before];
        } else {
            assert!(
                is_whole(&folder, before),
                "kill {kill}: the folder is neither the old crate nor the new"
            );
            old += 1;
        }
    }
    println!(
        "{kills} kills: {old} times the old crate, {new} times the new; {taken_back} runs were interrupted"
    );
    finish(variants[1]);
    assert!(is_whole(&folder, variants[1]));
}

#[test]
fn of_two_runs_at_once_the_second_waits() {
    let pairs = count("PAIRS", 5);
    let (mut first, mut second, mut said) = (0, 0, 0);
    let mut folder = folder("pairs");
    for pair in 0..pairs {
        // Every other pair writes the first crate of a folder, so that neither finds a lock.
        if pair % 2 == 0 {
            folder = self::folder("pairs");
        }
        let children = [start(&folder, "a"), start(&folder, "b")];
        let mut succeeded = 0;
        for child in children {
            let output = child.wait_with_output().unwrap();
            let error = String::from_utf8_lossy(&output.stderr);
            // The other process wrote the lock after this one had read it, or had found none.
            if output.status.success() {
                succeeded += 1
            } else {
                said += 1
            }
            assert!(output.status.success() || error.contains("since this run read it"), "{error}");
        }
        assert!(succeeded > 0, "pair {pair}");
        let whole = ["a", "b"].map(|variant| is_whole(&folder, variant));
        first += u32::from(whole[0]);
        second += u32::from(whole[1]);
        assert!(whole[0] != whole[1], "pair {pair}: the folder is neither crate");
    }
    println!(
        "{pairs} pairs: {first} ended as the first, {second} as the second; {said} runs said that another had come between"
    );
}
