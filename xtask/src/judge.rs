//! `cargo xtask judge`: suites of tests that others wrote.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Subcommand};

use crate::delegate;

#[derive(Args)]
pub struct Arguments {
    #[command(subcommand)]
    suite: Suite,
}

#[derive(Subcommand)]
enum Suite {
    /// Decodes and encodes the instances of the JSON-Schema-Test-Suite, draft 2020-12.
    JsonSchema {
        /// A checkout of `json-schema-org/JSON-Schema-Test-Suite`, or a folder of
        /// its files
        folder: Option<PathBuf>,
        /// Downloads nothing, and uses the dependencies that were downloaded before.
        #[arg(long)]
        offline: bool,
    },
}

pub fn run(arguments: Arguments) -> ExitCode {
    match arguments.suite {
        Suite::JsonSchema { folder: None, .. } => {
            println!(
                "skipped: name the folder of a checkout of https://github.com/json-schema-org/JSON-Schema-Test-Suite"
            );
            ExitCode::SUCCESS
        }
        Suite::JsonSchema { folder: Some(folder), offline } => {
            let mut options = vec!["--json-schema-suite".into(), folder.into_os_string()];
            options.extend(offline.then(|| "--offline".into()));
            delegate::run("corpus", "codegen", &delegate::Arguments::new(options))
        }
    }
}
