//! Delegates to a separate package, so that other commands need not wait for its dependencies.

use std::ffi::OsString;
use std::process::{Command, ExitCode};

use clap::Args;
use workspace_root::workspace_root;

#[derive(Args)]
#[command(disable_help_flag = true)]
pub struct Arguments {
    /// See --help
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    arguments: Vec<OsString>,
}

impl Arguments {
    /// Returns arguments for another package's program.
    pub fn new(arguments: Vec<OsString>) -> Self {
        Self { arguments }
    }
}

/// Runs the program of a package, built with a profile.
pub fn run(package: &str, profile: &str, arguments: &Arguments) -> ExitCode {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let manifest = workspace_root().join("Cargo.toml");
    let status = Command::new(cargo)
        .args(["run", "--quiet", "--profile", profile, "--package", package, "--manifest-path"])
        .arg(manifest)
        .arg("--")
        .args(&arguments.arguments)
        .status();
    match status {
        Ok(status) if status.success() => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{package}: cargo cannot be run: {error}");
            ExitCode::FAILURE
        }
    }
}
