//! `cargo xtask judge`: suites of tests and judges of requests that others wrote.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Subcommand};

use crate::delegate;

#[derive(Args)]
pub struct Arguments {
    #[command(subcommand)]
    suite: Suite,
    /// Downloads nothing, and uses what was downloaded before.
    #[arg(long, global = true)]
    offline: bool,
}

#[derive(Subcommand)]
enum Suite {
    /// Decodes and encodes the instances of the JSON-Schema-Test-Suite, draft 2020-12.
    JsonSchema {
        /// A checkout of `json-schema-org/JSON-Schema-Test-Suite`, or a folder of
        /// its files
        folder: Option<PathBuf>,
    },
    /// Makes the calls that TypeSpec's http-specs expect of a client, to their server.
    HttpSpecs,
    /// Calls each operation of documents at the mock server Prism, which validates requests.
    Prism {
        /// Further documents, and folders of documents
        documents: Vec<PathBuf>,
    },
    /// Calls each operation of documents at the mock server Steady, which validates requests.
    Steady {
        /// Further documents, and folders of documents
        documents: Vec<PathBuf>,
    },
}

pub fn run(arguments: Arguments) -> ExitCode {
    let mut options: Vec<OsString> = match arguments.suite {
        Suite::JsonSchema { folder: None } => {
            println!(
                "skipped: name the folder of a checkout of https://github.com/json-schema-org/JSON-Schema-Test-Suite"
            );
            return ExitCode::SUCCESS;
        }
        Suite::JsonSchema { folder: Some(folder) } => {
            vec!["--json-schema-suite".into(), folder.into_os_string()]
        }
        Suite::HttpSpecs => vec!["--http-specs".into()],
        Suite::Prism { documents } => with_documents("--prism", documents),
        Suite::Steady { documents } => with_documents("--steady", documents),
    };
    options.extend(arguments.offline.then(|| "--offline".into()));
    delegate::run("corpus", "codegen", &delegate::Arguments::new(options))
}

fn with_documents(option: &str, documents: Vec<PathBuf>) -> Vec<OsString> {
    let documents = documents.into_iter().map(PathBuf::into_os_string);
    std::iter::once(option.into()).chain(documents).collect()
}
