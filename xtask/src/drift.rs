//! `cargo xtask drift`: two documents in, what changed and whom it breaks out.

use std::panic::resume_unwind;
use std::path::PathBuf;
use std::process::ExitCode;
use std::thread;

use clap::{Args, ValueEnum};
use crategen::diagnostic::Diagnostics;
use crategen::document::Document;
use crategen::drift::report::Report;
use crategen::drift::{self, Drift, Effect};
use crategen::ir::Api;
use crategen::lock;
use workspace_root::workspace_root;

use crate::codegen::{LOCK, SPEC};
use crate::settings::{self, Given, Settings};
use crate::source::place;

#[derive(Args)]
pub struct Arguments {
    /// The document as it was: a file, or a file of a git revision such as
    /// HEAD~1:schema/openapi.yaml
    old: String,
    /// The document as it is [default: schema/openapi.yaml]
    new: Option<String>,
    /// What to print: for a terminal, a pull request, a program or a browser.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Fails where users of the crate suffer this or worse.
    #[arg(long, value_enum, value_name = "EFFECT")]
    fail_on: Option<FailOn>,
    /// The choices of Rust for both documents [default: codegen.toml beside each, or beside the
    /// other]
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// An overlay that mends the documents [default: overlay.yaml beside each, or beside the other]
    #[arg(long, value_name = "FILE")]
    overlay: Option<PathBuf>,
    /// The folder that files of the documents are read below [default: `root` of the configuration,
    /// or each document's folder]
    #[arg(long, value_name = "FOLDER")]
    root: Option<PathBuf>,
    /// Tells identical changes of many subjects one by one, with their locations
    #[arg(long)]
    all: bool,
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
    let root = workspace_root();
    let new = match &arguments.new {
        Some(new) => new.clone(),
        None => root.join(SPEC).display().to_string(),
    };
    let shown = new.strip_prefix(&format!("{}/", root.display())).unwrap_or(&new).to_owned();
    let given = Given {
        config: arguments.config.as_deref(),
        overlay: arguments.overlay.as_deref(),
        root: arguments.root.as_deref(),
    };
    let [of_old, of_new] = settings::of_both(&arguments.old, &new, given)?;
    let lock = settings::lock_of(&arguments.old, &of_old);
    let (old, new) = thread::scope(|scope| {
        let old = &arguments.old;
        let old = scope.spawn(move || read((old, old), &of_old));
        let new = read((&new, &shown), &of_new);
        (old.join().unwrap_or_else(|panic| resume_unwind(panic)), new)
    });
    let ((old_document, old_api), (new_document, new_api)) = (old?, new?);
    let drift = compared(&old_api, &new_api, lock)?.with_levels(&of_new.config)?;
    let report = Report {
        drift: &drift,
        old: &arguments.old,
        new: &shown,
        version: old_api.package.version.as_str(),
        old_place: &|pointer| place(&old_document, pointer, &root),
        new_place: &|pointer| place(&new_document, pointer, &root),
        all: arguments.all,
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
        Some(text) => drift::compare_with_lock(old, new, &lock::parse(LOCK, &text)?),
        None => drift::compare(old, new),
    })
}

/// A document with its overlay, and its API.
fn read((source, shown): (&str, &str), settings: &Settings) -> Result<(Document, Api), Diagnostics> {
    let mut document = crate::source::document(source, shown, settings.root.as_ref())?;
    if let Some((name, text, unmatched)) = &settings.overlay {
        document.overlay(name, text, *unmatched)?;
    }
    let api = drift::read(&document, &settings.config, shown)?;
    Ok((document, api))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn arguments(old: &str, new: Option<&str>) -> Arguments {
        Arguments {
            old: old.to_owned(),
            new: new.map(str::to_owned),
            format: Format::Text,
            fail_on: None,
            config: None,
            overlay: None,
            root: None,
            all: false,
        }
    }

    #[test]
    fn a_document_against_itself_is_empty_in_every_way_of_saying_it() {
        let folder = std::env::temp_dir().join(format!("crategen-drift-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let (own, copy) = (workspace_root().join(SPEC), folder.join("copy.yaml"));
        fs::copy(&own, &copy).unwrap();
        let (own, copy) = (own.display().to_string(), copy.display().to_string());
        let config = workspace_root().join(crate::codegen::CONFIG);
        let ways = [
            arguments(&own, None),
            arguments(&copy, None),
            arguments(&own, Some(&own)),
            arguments(&own, Some(&copy)),
            arguments(&copy, Some(&own)),
            arguments(&copy, Some(&copy)),
            Arguments { config: Some(config), ..arguments(&copy, Some(&own)) },
        ];
        for way in ways {
            let (report, effect) = compare(&way).unwrap_or_else(|diagnostics| panic!("{diagnostics}"));
            assert_eq!(effect, Effect::None, "{report}");
            assert!(report.ends_with("the same API: there is nothing to do.\n"), "{report}");
        }
        fs::remove_dir_all(folder).unwrap();
    }
}
