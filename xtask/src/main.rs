//! The workspace's commands. Thin: arguments in, words out; the work is done by `crategen`.

mod codegen;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// The workspace's commands.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Writes the client crate from the OpenAPI document.
    Codegen(codegen::Arguments),
}

fn main() -> ExitCode {
    match Arguments::parse().command {
        Command::Codegen(arguments) => codegen::run(&arguments),
    }
}
