//! `cargo xtask drift`: two documents in, what changed and whom it breaks out.

use std::fs;
use std::path::Path;
use std::process::{Command, ExitCode};

use clap::{Args, ValueEnum};
use crategen::config::Config;
use crategen::diagnostic::{Diagnostic, Diagnostics};
use crategen::document::Document;
use crategen::drift::report::Report;
use crategen::drift::{self, Effect};
use crategen::ir::Api;

/// The document of this workspace.
const SPEC: &str = "schema/openapi.yaml";
/// Its configuration.
const CONFIG: &str = "schema/codegen.toml";

#[derive(Args)]
pub struct Arguments {
    /// The document as it was: a file, or a file of a git revision such as HEAD~1:schema/openapi.yaml
    old: String,
    /// The document as it is [default: schema/openapi.yaml]
    new: Option<String>,
    /// What to print: for a terminal, a pull request, a program or a browser.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Fails where users of the crate suffer this or worse.
    #[arg(long, value_enum, value_name = "EFFECT")]
    fail_on: Option<FailOn>,
    /// The choices of Rust for both documents [default: schema/codegen.toml; none where NEW is given]
    #[arg(long, value_name = "FILE")]
    config: Option<String>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Text,
    Markdown,
    Json,
    Html,
}

#[derive(Clone, Copy, ValueEnum)]
enum FailOn {
    Major,
    Minor,
}

impl FailOn {
    fn effect(self) -> Effect {
        match self {
            Self::Major => Effect::Major,
            Self::Minor => Effect::Minor,
        }
    }
}

pub fn run(arguments: &Arguments) -> ExitCode {
    match compare(arguments) {
        Ok((report, verdict)) => {
            print!("{report}");
            match arguments.fail_on {
                Some(limit) if verdict >= limit.effect() => ExitCode::FAILURE,
                _ => ExitCode::SUCCESS,
            }
        }
        Err(diagnostics) => {
            eprintln!("{diagnostics}");
            ExitCode::from(2)
        }
    }
}

fn compare(arguments: &Arguments) -> Result<(String, Effect), Diagnostics> {
    let root = crate::codegen::workspace();
    let config = match (&arguments.config, &arguments.new) {
        (Some(config), _) => read_config(Path::new(config))?,
        (None, None) => read_config(&root.join(CONFIG))?,
        (None, Some(_)) => Config::default(),
    };
    let new = match &arguments.new {
        Some(new) => new.clone(),
        None => root.join(SPEC).display().to_string(),
    };
    let shown = new.strip_prefix(&format!("{}/", root.display())).unwrap_or(&new).to_owned();
    let (old_document, old_api) = read(&arguments.old, &arguments.old, &config)?;
    let (new_document, new_api) = read(&new, &shown, &config)?;
    let drift = drift::compare(&old_api, &new_api);
    let report = Report {
        drift: &drift,
        old: &arguments.old,
        new: &shown,
        version: &old_api.package.version,
        old_place: &|pointer| old_document.place(pointer),
        new_place: &|pointer| new_document.place(pointer),
    };
    let text = match arguments.format {
        Format::Text => report.text(),
        Format::Markdown => report.markdown(),
        Format::Json => report.json(),
        Format::Html => report.html(),
    };
    Ok((text, drift.verdict()))
}

/// A file, else what git has under that name.
fn read(source: &str, shown: &str, config: &Config) -> Result<(Document, Api), Diagnostics> {
    let path = Path::new(source);
    let document = match source.split_once(':') {
        Some(_) if !path.exists() => Document::parse(shown, &from_git(source)?)?,
        _ => Document::read(path)?,
    };
    let api = drift::read(&document, &config.clone(), shown)?;
    Ok((document, api))
}

fn from_git(object: &str) -> Result<String, Diagnostics> {
    let fault = |why: &str| {
        Diagnostics::from(
            Diagnostic::error(format!("`{object}` is no file, and git does not have it: {}", why.trim()))
                .help("name a file, or REVISION:PATH with the path from the top of the repository"),
        )
    };
    let output =
        Command::new("git").args(["show", object]).output().map_err(|error| fault(&error.to_string()))?;
    if !output.status.success() {
        return Err(fault(&String::from_utf8_lossy(&output.stderr)));
    }
    String::from_utf8(output.stdout).map_err(|_| fault("it is no UTF-8"))
}

fn read_config(path: &Path) -> Result<Config, Diagnostics> {
    let shown = path.display().to_string();
    let text = fs::read_to_string(path).map_err(|error| {
        Diagnostics::from(Diagnostic::error(format!("the configuration `{shown}` cannot be read: {error}")))
    })?;
    Config::parse(&shown, &text)
}
