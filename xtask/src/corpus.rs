//! `cargo xtask corpus`: hands over to the package `corpus`, whose dependencies the other commands should not wait for.

use std::ffi::OsString;
use std::process::{Command, ExitCode};

use clap::Args;

#[derive(Args)]
#[command(disable_help_flag = true)]
pub struct Arguments {
    /// See `cargo xtask corpus --help`
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    arguments: Vec<OsString>,
}

pub fn run(arguments: &Arguments) -> ExitCode {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let manifest = crate::codegen::workspace().join("Cargo.toml");
    let status = Command::new(cargo)
        .args(["run", "--quiet", "--profile", "codegen", "--package", "corpus", "--manifest-path"])
        .arg(manifest)
        .arg("--")
        .args(&arguments.arguments)
        .status();
    match status {
        Ok(status) if status.success() => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("corpus: cargo cannot be run: {error}");
            ExitCode::FAILURE
        }
    }
}
