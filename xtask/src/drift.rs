//! `cargo xtask drift`: two documents in, what changed and whom it breaks out.

use std::panic::resume_unwind;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::thread;

use clap::{Args, ValueEnum};
use crategen::config::Config;
use crategen::diagnostic::{Diagnostic, Diagnostics};
use crategen::document::{Document, Unmatched};
use crategen::drift::report::Report;
use crategen::drift::{self, Drift, Effect};
use crategen::input;
use crategen::ir::Api;
use crategen::lock;

use crate::codegen::{CONFIG, LOCK, OVERLAY, SPEC};
use crate::source::place;

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
    /// What the documents get wrong, mended [default: schema/overlay.yaml; none where NEW is given]
    #[arg(long, value_name = "FILE")]
    overlay: Option<String>,
    /// The folder that files of the documents are read below [default: `root` of the configuration, or each document's folder]
    #[arg(long, value_name = "FOLDER")]
    root: Option<PathBuf>,
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
    let config_file = match (&arguments.config, &arguments.new) {
        (Some(config), _) => Some(PathBuf::from(config)),
        (None, None) => Some(root.join(CONFIG)),
        (None, Some(_)) => None,
    };
    let config = config_file.as_deref().map_or_else(|| Ok(Config::default()), read_config)?;
    let configured = crategen::reference_root(&config, config_file.as_deref());
    let below = arguments.root.as_deref().or(configured.as_deref());
    let new = match &arguments.new {
        Some(new) => new.clone(),
        None => root.join(SPEC).display().to_string(),
    };
    let shown = new.strip_prefix(&format!("{}/", root.display())).unwrap_or(&new).to_owned();
    let overlay = match (&arguments.overlay, &arguments.new) {
        (Some(file), _) => Some((file.clone(), read_text(Path::new(file), "overlay")?)),
        (None, None) => input::read_to_string(&root.join(CONFIG).with_file_name(OVERLAY))
            .ok()
            .map(|text| (format!("schema/{OVERLAY}"), text)),
        (None, Some(_)) => None,
    };
    // The old document had an overlay of its own; what the new one's mends in vain there is of no concern.
    let own = overlay.as_ref().and_then(|_| crate::source::beside(&arguments.old, OVERLAY));
    let lock = crate::source::beside(&arguments.old, LOCK);
    let old_overlay = own.map(|text| (OVERLAY.to_owned(), text)).or_else(|| overlay.clone());
    let (old_config, old_overlay) = (config.clone(), pair(&old_overlay));
    let (old, new) = thread::scope(|scope| {
        let old = &arguments.old;
        let old = scope.spawn(move || read((old, old), below, &old_config, old_overlay, Unmatched::Skip));
        let new = read((&new, &shown), below, &config, pair(&overlay), Unmatched::Error);
        (old.join().unwrap_or_else(|panic| resume_unwind(panic)), new)
    });
    let ((old_document, old_api), (new_document, new_api)) = (old?, new?);
    let drift = compared(&old_api, &new_api, lock)?;
    let report = Report {
        drift: &drift,
        old: &arguments.old,
        new: &shown,
        version: old_api.package.version.as_str(),
        old_place: &|pointer| place(&old_document, pointer, &root),
        new_place: &|pointer| place(&new_document, pointer, &root),
    };
    let text = match arguments.format {
        Format::Text => report.text(),
        Format::Markdown => report.markdown(),
        Format::Json => report.json(),
        Format::Html => report.html(),
    };
    Ok((text, drift.verdict()))
}

/// What changed; where the older crate was generated with a lock, for its users.
pub(crate) fn compared(old: &Api, new: &Api, lock: Option<String>) -> Result<Drift, Diagnostics> {
    Ok(match lock {
        Some(text) => lock::drift_since(old, new, &lock::parse(LOCK, &text)?),
        None => drift::compare(old, new),
    })
}

fn pair(overlay: &Option<(String, String)>) -> Option<(&str, &str)> {
    overlay.as_ref().map(|(name, text)| (name.as_str(), text.as_str()))
}

/// A document with its overlay, and its API.
pub(crate) fn read(
    (source, shown): (&str, &str),
    below: Option<&Path>,
    config: &Config,
    overlay: Option<(&str, &str)>,
    unmatched: Unmatched,
) -> Result<(Document, Api), Diagnostics> {
    let mut document = crate::source::document(source, shown, below)?;
    if let Some((name, text)) = overlay {
        document.overlay(name, text, unmatched)?;
    }
    let api = drift::read(&document, &config.clone(), shown)?;
    Ok((document, api))
}

pub(crate) fn read_config(path: &Path) -> Result<Config, Diagnostics> {
    Config::parse(&path.display().to_string(), &read_text(path, "configuration")?)
}

fn read_text(path: &Path, what: &str) -> Result<String, Diagnostics> {
    input::read_to_string(path).map_err(|error| {
        Diagnostic::error(format!("the {what} `{}` cannot be read: {error}", path.display())).into()
    })
}
