//! `man`: manual pages.

use std::io::{self, stdout};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use clap_mangen::Man;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};

#[derive(Args)]
pub struct Arguments {
    /// Writes a page for each command to this folder, instead of printing the page of `crategen`
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
}

pub const EXAMPLES: &str = "\
Examples:
  crategen man | man -l -
  crategen man --out ~/.local/share/man/man1";

pub fn run(arguments: &Arguments, command: clap::Command) -> Result<ExitCode, Diagnostics> {
    let done = match &arguments.out {
        None => Man::new(command).render(&mut stdout()),
        Some(folder) => write(command, folder),
    };
    done.map_err(|error| {
        Diagnostic::error(Code::WriteFailed, format!("the manual page cannot be written: {error}"))
    })?;
    Ok(ExitCode::SUCCESS)
}

fn write(command: clap::Command, folder: &Path) -> io::Result<()> {
    std::fs::create_dir_all(folder)?;
    clap_mangen::generate_to(command, folder)
}
