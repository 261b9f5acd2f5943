//! The command line of `crategen`.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, CommandFactory, Parser, Subcommand};

use super::messages::{MessageFormat, report};
use super::project::{Project, refuse_url};
use super::{completions, drift, explain, generate, inspect, man, new, update, vendor};
use crate::diagnostic::Diagnostics;
use crate::stack::on_large_stack;

/// Generates Rust client crates from OpenAPI documents.
///
/// A project is a folder with a `crategen.toml`, which names the document and the crate. To create
/// one, use `crategen new`. In a project's folder or below, commands find these files themselves.
#[derive(Parser)]
#[command(name = "crategen", bin_name = "crategen", version, after_help = AFTER_HELP)]
pub(super) struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

const AFTER_HELP: &str = "\
Examples:
  crategen new openapi.yaml harbour       create a project in the folder harbour
  crategen generate                       write the crate of the project
  crategen generate --check               fail if the crate is out of date, for CI
  crategen update openapi-v2.yaml         replace the document: drift, crate, version, changelog
  crategen generate openapi.yaml --out c  write a crate without a project

Exit status:
  0  success
  1  an error; or `generate --check` or `drift --fail-on` found a difference
  2  a mistake on the command line; or `drift` cannot compare the documents

Colors are used on a terminal, unless the environment variable NO_COLOR is set.";

#[derive(Subcommand)]
enum Command {
    /// Creates a project for a document: configuration, lock, crate and a CI workflow.
    #[command(after_help = new::EXAMPLES)]
    New(new::Arguments),
    /// Writes the crate.
    #[command(after_help = generate::EXAMPLES)]
    Generate(Generate),
    /// Compares two documents: reports the changes, and whether they break users of the crate.
    #[command(after_help = drift::EXAMPLES)]
    Drift(Drift),
    /// Replaces the project's document: shows the drift, and writes crate, lock, version and
    /// changelog.
    #[command(after_help = update::EXAMPLES)]
    Update(Update),
    /// Lists the resources, methods and types of the crate, and the warnings about the document.
    #[command(after_help = inspect::EXAMPLES)]
    Inspect(Inspect),
    /// Downloads what the document refers to by URL, and keeps it with the document.
    #[command(after_help = vendor::EXAMPLES)]
    Vendor(Vendor),
    /// Explains the code of a message, or a kind of change that `drift` reports.
    #[command(after_help = explain::EXAMPLES)]
    Explain(explain::Arguments),
    /// Prints completions for a shell.
    #[command(after_help = completions::EXAMPLES)]
    Completions(completions::Arguments),
    /// Prints a manual page, or writes the manual pages of all commands to a folder.
    #[command(after_help = man::EXAMPLES)]
    Man(man::Arguments),
}

#[derive(Args)]
struct Generate {
    /// An OpenAPI document without a project, YAML or JSON; needs `--out` [default: the project's]
    #[arg(value_name = "SPEC")]
    spec: Option<PathBuf>,
    #[command(flatten)]
    options: generate::Options,
}

#[derive(Args)]
struct Drift {
    /// The project file [default: crategen.toml in this folder or one above]
    #[arg(long, value_name = "FILE")]
    project: Option<PathBuf>,
    #[command(flatten)]
    arguments: drift::Arguments,
}

#[derive(Args)]
struct Update {
    /// The new document: a file, or the folder of a document of several files [default: the
    /// project's document, if you have edited it since git's last commit]
    #[arg(value_name = "FILE")]
    document: Option<String>,
    /// The project file [default: crategen.toml in this folder or one above]
    #[arg(long, value_name = "FILE")]
    project: Option<PathBuf>,
    #[command(flatten)]
    options: update::Options,
}

#[derive(Args)]
struct Inspect {
    /// An OpenAPI document without a project [default: the project's]
    #[arg(value_name = "SPEC")]
    spec: Option<PathBuf>,
    #[command(flatten)]
    options: inspect::Options,
}

#[derive(Args)]
struct Vendor {
    /// An OpenAPI document without a project [default: the project's]
    #[arg(value_name = "SPEC")]
    spec: Option<PathBuf>,
    /// The project file [default: crategen.toml in this folder or one above]
    #[arg(long, value_name = "FILE")]
    project: Option<PathBuf>,
    #[command(flatten)]
    options: vendor::Options,
}

/// The command that generates the crate of a project.
const GENERATE: &str = "crategen generate";

/// Returns the subcommands and their options, so that documentation can be checked against them.
pub fn command_line() -> clap::Command {
    CommandLine::command()
}

/// Runs `crategen` with these arguments. The first is the name of the program.
pub fn main(arguments: impl IntoIterator<Item = impl Into<OsString> + Clone>) -> ExitCode {
    let line = CommandLine::parse_from(arguments);
    on_large_stack(|| run(line.command))
}

fn run(command: Command) -> ExitCode {
    let done = match command {
        Command::New(arguments) => new::run(&arguments),
        Command::Generate(Generate { spec, options }) => {
            let format = options.message_format();
            project(spec.as_deref(), options.config())
                .map(|project| generate::run(&project, &options))
                .map_err(|diagnostics| (diagnostics, format))
                .or_else(|(diagnostics, format)| failed(&diagnostics, format))
        }
        Command::Drift(Drift { project, arguments }) => {
            run_drift(project, &arguments).or_else(|diagnostics| {
                report(&diagnostics, &std::env::current_dir().unwrap_or_default());
                Ok(ExitCode::from(drift::INCOMPARABLE))
            })
        }
        Command::Update(Update { document, project, options }) => run_update(document, project, &options),
        Command::Inspect(Inspect { spec, options }) => {
            project(spec.as_deref(), options.config()).and_then(|project| inspect::run(&project, &options))
        }
        Command::Vendor(Vendor { spec, project: file, options }) => {
            project(spec.as_deref(), file.as_deref()).and_then(|project| vendor::run(&project, &options))
        }
        Command::Explain(arguments) => explain::run(&arguments),
        Command::Completions(arguments) => completions::run(&arguments, &mut CommandLine::command()),
        Command::Man(arguments) => man::run(&arguments, CommandLine::command()),
    };
    done.unwrap_or_else(|diagnostics| report(&diagnostics, &std::env::current_dir().unwrap_or_default()))
}

fn failed(diagnostics: &Diagnostics, format: MessageFormat) -> Result<ExitCode, Diagnostics> {
    match format {
        MessageFormat::Human => Err(diagnostics.clone()),
        MessageFormat::Json => Ok(format.failure(diagnostics)),
    }
}

/// Returns the project of a command: that of a document, or that of a project file.
fn project(spec: Option<&std::path::Path>, config: Option<&std::path::Path>) -> Result<Project, Diagnostics> {
    match spec {
        Some(spec) => {
            refuse_url(&spec.to_string_lossy())?;
            Ok(Project::of_document(spec, GENERATE))
        }
        None => Project::find(config, GENERATE),
    }
}

fn run_drift(file: Option<PathBuf>, arguments: &drift::Arguments) -> Result<ExitCode, Diagnostics> {
    for document in arguments.documents() {
        refuse_url(document)?;
    }
    let project = match (Project::find(file.as_deref(), GENERATE), arguments.is_complete()) {
        (Ok(project), _) => Some(project),
        // Two documents can be compared outside of a project.
        (Err(_), true) if file.is_none() => None,
        (Err(missing), _) => return Err(missing),
    };
    Ok(drift::run(project.as_ref(), arguments))
}

fn run_update(
    document: Option<String>,
    file: Option<PathBuf>,
    options: &update::Options,
) -> Result<ExitCode, Diagnostics> {
    if let Some(document) = &document {
        refuse_url(document)?;
    }
    let project = Project::find(file.as_deref(), GENERATE)?;
    Ok(match document {
        Some(document) => update::run(&project, &document, options),
        None => update::run_edited(&project, options),
    })
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::CommandLine;

    #[test]
    fn the_arguments_are_consistent() {
        CommandLine::command().debug_assert();
    }
}
