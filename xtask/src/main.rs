//! The workspace's commands. Thin: arguments in, words out; the work is done by `crategen`.

mod book;
mod codegen;
mod delegate;
mod history;
mod tidy;
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
    /// Measures generating, compiling and decoding.
    Bench(delegate::Arguments),
    /// Builds the book from docs/book into target/book.
    Book,
    /// Writes the client crate from the OpenAPI document.
    Codegen(codegen::Arguments),
    /// Generates crates from any documents, compiles them, and tells how that went.
    Corpus(delegate::Arguments),
    /// Says what a changed document does to the users of the crate.
    Drift(drift::Arguments),
    /// Mutates real documents and holds the generator to what it promises of any document.
    Fuzz(delegate::Arguments),
    /// Tells what each revision of a document breaks, with the lock and without.
    History(history::Arguments),
    /// Holds what drift says of documents to what compilers say of their crates.
    ProveDrift(delegate::Arguments),
    /// Takes over a new document: shows the drift, and writes crate, lock, version and changelog.
    Update(update::Arguments),
    /// Checks the document's prose and order, and that the code stays in its stages.
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
        Command::ProveDrift(arguments) => delegate::run("prove-drift", "codegen", &arguments),
        Command::Update(arguments) => update::run(&arguments),
        Command::Tidy(arguments) => tidy::run(&arguments),
    }
}
