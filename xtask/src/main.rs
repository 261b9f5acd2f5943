//! The workspace's commands. They parse arguments and print results; `crategen` does the work.

mod book;
mod codegen;
mod delegate;
mod history;
mod judge;
mod release;
mod tidy;
mod trial;
mod update;
mod workspace;

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use crategen::cli::drift;
use crategen::stack::on_large_stack;

/// The workspace's commands.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Measures generation, compilation, decoding and calls.
    Bench(delegate::Arguments),
    /// Builds the book from docs/book into target/book.
    Book,
    /// Writes the client crate from the OpenAPI document.
    Codegen(codegen::Arguments),
    /// Generates and compiles crates of any documents, and reports the results.
    Corpus(delegate::Arguments),
    /// Reports the changes between two documents, and their effects on users of the crate.
    Drift(drift::Arguments),
    /// Mutates real documents, and checks the promises that the generator makes for any document.
    Fuzz(delegate::Arguments),
    /// Reports the breaking changes of each revision of a document, with the lock and without.
    History(history::Arguments),
    /// Runs tests that others wrote.
    Judge(judge::Arguments),
    /// Checks the reports of drift on pairs of documents against compilers and their crates.
    ProveDrift(delegate::Arguments),
    /// Checks what is published, and prints the order and what is missing. It publishes nothing.
    Release(release::Arguments),
    /// Replaces the document: reports the drift, and writes crate, lock, version and changelog.
    Update(update::Arguments),
    /// Checks the prose and order of the document, and the structure and language of the code.
    Tidy(tidy::Arguments),
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    on_large_stack(|| run(arguments.command))
}

fn run(command: Command) -> ExitCode {
    match command {
        Command::Bench(arguments) => delegate::run("benches", "release", &arguments),
        Command::Book => book::run(),
        Command::Codegen(arguments) => codegen::run(&arguments),
        Command::Corpus(arguments) => delegate::run("corpus", "codegen", &arguments),
        Command::Drift(arguments) => drift::run(Some(&workspace::project()), &arguments),
        Command::Fuzz(arguments) => delegate::run("fuzz", "codegen", &arguments),
        Command::History(arguments) => history::run(&arguments),
        Command::Judge(arguments) => judge::run(arguments),
        Command::ProveDrift(arguments) => delegate::run("prove-drift", "codegen", &arguments),
        Command::Release(arguments) => release::run(&arguments),
        Command::Update(arguments) => update::run(&arguments),
        Command::Tidy(arguments) => tidy::run(&arguments),
    }
}
