//! `cargo xtask codegen`: `crategen generate` for this workspace.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use crategen::cli::Project;
use crategen::cli::generate::{self, Options};

use crate::workspace::{COMMAND, project};

#[derive(Args)]
pub struct Arguments {
    /// Another OpenAPI document, YAML or JSON, whose crate `--out` names; /dev/stdin reads a pipe
    /// [default: schema/openapi.yaml, whose crate is `generated`]
    #[arg(long, value_name = "FILE")]
    spec: Option<PathBuf>,
    #[command(flatten)]
    options: Options,
}

pub fn run(arguments: &Arguments) -> ExitCode {
    let project = match &arguments.spec {
        Some(spec) => Project { document_option: "--spec", ..Project::of_document(spec, COMMAND) },
        None => project(),
    };
    generate::run(&project, &arguments.options)
}
