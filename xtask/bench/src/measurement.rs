//! The time and memory of a program, and its message if it failed.

use std::fs::{self, File};
use std::io;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use wait4::Wait4;

use crate::rounds::median;

/// The time and memory of a command, or their medians over several rounds.
#[derive(Clone, Copy, Debug)]
pub struct Measurement {
    pub seconds: f64,
    /// The most memory of any one of its processes, in megabytes (2^20 bytes).
    pub megabytes: f64,
}

/// Runs a command with its output in a file, so that the speed of a terminal does not count. A
/// failure is the line that explains it.
pub fn measure(command: &mut Command, said: &Path) -> io::Result<Result<Measurement, String>> {
    let file = File::create(said)?;
    command.stdin(Stdio::null()).stdout(file.try_clone()?).stderr(file);
    let started = Instant::now();
    let mut child = command.spawn()?;
    let ended = child.wait4()?;
    let seconds = started.elapsed().as_secs_f64();
    if !ended.status.success() {
        return Ok(Err(reason(&String::from_utf8_lossy(&fs::read(said)?))));
    }
    Ok(Ok(Measurement { seconds, megabytes: ended.rusage.maxrss as f64 / f64::from(1 << 20) }))
}

/// Alternates several runs for a number of rounds, and returns the medians of each.
pub fn in_turns(
    rounds: usize,
    runs: usize,
    mut run: impl FnMut(usize) -> io::Result<Measurement>,
) -> io::Result<Vec<Measurement>> {
    let mut all = vec![(Vec::new(), Vec::new()); runs];
    for _ in 0..rounds {
        for (index, (seconds, megabytes)) in all.iter_mut().enumerate() {
            let measured = run(index)?;
            seconds.push(measured.seconds);
            megabytes.push(measured.megabytes);
        }
    }
    let medians = all
        .into_iter()
        .map(|(seconds, megabytes)| Measurement { seconds: median(seconds), megabytes: median(megabytes) });
    Ok(medians.collect())
}

/// Returns the first line that begins as an error (`error[E0308]: …`, `gen fail: …`), else the
/// first that is not empty: short enough for a table, without escape sequences.
fn reason(said: &str) -> String {
    const LONGEST: usize = 160;
    let lines = || said.lines().map(str::trim).filter(|line| !line.is_empty());
    let fails = |line: &&str| {
        let head = line.split(':').next().unwrap_or(line).to_lowercase();
        head.contains("error") || head.contains("fail")
    };
    let error = lines().find(fails);
    let line = error.or_else(|| lines().next()).unwrap_or("it failed without a message").replace('|', "/");
    if line.chars().count() <= LONGEST {
        return line;
    }
    line.chars().take(LONGEST).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_is_reported_in_one_line() {
        assert_eq!(reason("\n  reading\nError: no | pets\nmore"), "Error: no / pets");
        assert_eq!(reason("warning: a\nerror[E0308]: mismatched types\n"), "error[E0308]: mismatched types");
        assert_eq!(reason("gen fail: 3.1.0\nError: it did not work\n"), "gen fail: 3.1.0");
        assert_eq!(reason("warning: 2 checks failed\nerror: no\n"), "error: no");
        assert_eq!(reason("version 3.1 is not known\n"), "version 3.1 is not known");
        assert_eq!(reason(""), "it failed without a message");
        assert_eq!(reason(&"x".repeat(200)).chars().count(), 161);
    }

    #[test]
    fn a_command_that_fails_is_not_one_that_does_not_exist() {
        let said = std::env::temp_dir().join(format!("benches-said-{}", std::process::id()));
        let mut failing = Command::new("rustc");
        let failed = measure(failing.arg("--no-such-flag"), &said).unwrap().unwrap_err();
        assert!(failed.to_lowercase().starts_with("error"), "{failed}");
        let measured = measure(Command::new("rustc").arg("--version"), &said).unwrap().unwrap();
        assert!(measured.seconds > 0.0 && measured.megabytes > 0.0);
        assert!(measure(&mut Command::new("there-is-no-such-program"), &said).is_err());
        fs::remove_file(said).unwrap();
    }

    #[test]
    fn runs_take_turns_and_each_has_its_median() {
        let mut order = Vec::new();
        let measured = in_turns(3, 2, |index| {
            order.push(index);
            Ok(Measurement { seconds: (order.len() * 10 + index) as f64, megabytes: index as f64 })
        });
        let measured = measured.unwrap();
        assert_eq!(order, [0, 1, 0, 1, 0, 1]);
        assert_eq!((measured[0].seconds, measured[1].seconds, measured[1].megabytes), (30.0, 41.0, 1.0));
    }
}
