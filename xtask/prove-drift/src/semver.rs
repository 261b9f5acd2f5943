//! The results of `cargo semver-checks` for two crates.

use std::path::Path;
use std::process::Command;

/// The command that installs the tool.
pub const INSTALL: &str = "cargo install cargo-semver-checks --locked";

/// Returns its version, if it is installed.
pub fn installed() -> Option<String> {
    let output = Command::new("cargo-semver-checks").args(["semver-checks", "--version"]).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Returns the breaks for users of the old crate that the tool finds; `Err` if it failed.
pub fn breaks(old: &Path, new: &Path, build: &Path) -> Result<Option<String>, String> {
    let output = Command::new("cargo-semver-checks")
        .args([
            "semver-checks",
            "check-release",
            "--only-explicit-features",
            "--features",
            "all,webhook-signatures",
        ])
        .arg("--manifest-path")
        .arg(new.join("Cargo.toml"))
        .arg("--baseline-root")
        .arg(old)
        .env("CARGO_TARGET_DIR", build)
        .env("CARGO_TERM_COLOR", "never")
        .output()
        .map_err(|error| error.to_string())?;
    let (stdout, stderr) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    if output.status.success() {
        return Ok(None);
    }
    // The table of failures is on one stream, the summary on the other.
    if stderr.contains("semver requires new") || stdout.contains("--- failure") {
        return Ok(Some(stdout.trim().to_owned()));
    }
    Err(stderr.trim().to_owned())
}
