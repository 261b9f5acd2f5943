//! `cargo xtask update`: `crategen update` for this workspace, also from the network.

use std::fs;
use std::path::Path;
use std::process::{Command, ExitCode};

use clap::Args;
use crategen::cli::DocumentBundle;
use crategen::cli::update::{self, Options};
use crategen::diagnostic::{Diagnostic, Diagnostics};
use workspace_root::workspace_root;

use crate::workspace::project;

#[derive(Args)]
pub struct Arguments {
    /// The new document: a file, together with the files it refers to; their folder; or a URL
    document: String,
    #[command(flatten)]
    options: Options,
}

pub fn run(arguments: &Arguments) -> ExitCode {
    let Arguments { document, options } = arguments;
    if document.starts_with("http://") || document.starts_with("https://") {
        return update::run_with(&project(), document, options, || fetch_document(document));
    }
    update::run(&project(), document, options)
}

/// Reads a document of one file from the network.
fn fetch_document(url: &str) -> Result<DocumentBundle, Diagnostics> {
    let file = std::env::temp_dir().join(format!("crategen-update-{}", std::process::id()));
    let fetched = download(url, &file);
    let text = fetched.then(|| fs::read_to_string(&file).ok()).flatten();
    // A failure does not matter, because the file is temporary.
    let _ = fs::remove_file(&file);
    let text = text.ok_or_else(|| {
        Diagnostic::uncoded(format!("`{url}` could not be downloaded"))
            .help("download it to a file another way, and pass the file")
    })?;
    DocumentBundle::parse(url, text)
}

fn download(url: &str, file: &Path) -> bool {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = Command::new(cargo)
        .args(["run", "--quiet", "--package", "fetch", "--manifest-path"])
        .arg(workspace_root().join("Cargo.toml"))
        .args(["--", url])
        .arg(file)
        .status();
    status.is_ok_and(|status| status.success())
}
