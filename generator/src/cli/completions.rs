//! `completions`: a script for a shell.

use std::process::ExitCode;

use clap::Args;
use clap_complete::Shell;

use super::messages::print;
use crate::diagnostic::Diagnostics;

#[derive(Args)]
pub struct Arguments {
    /// The shell
    shell: Shell,
}

pub const EXAMPLES: &str = "\
Examples:
  crategen completions bash > ~/.local/share/bash-completion/completions/crategen
  crategen completions fish > ~/.config/fish/completions/crategen.fish";

pub fn run(arguments: &Arguments, command: &mut clap::Command) -> Result<ExitCode, Diagnostics> {
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, command, "crategen", &mut script);
    print(&String::from_utf8_lossy(&script));
    Ok(ExitCode::SUCCESS)
}
