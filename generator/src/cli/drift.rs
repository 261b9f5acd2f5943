//! `drift`: compares two documents and reports the changes and their effects on users.

use std::panic::resume_unwind;
use std::path::PathBuf;
use std::process::ExitCode;
use std::thread;

use clap::{Args, ValueEnum};

use super::messages::print;
use super::revision::{self, location};
use super::settings::{self, Given, Settings};
use super::{MessageFormat, Project};
use crate::analyze::Analyzed;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::document::Document;
use crate::drift::report::Report;
use crate::drift::{self, Drift, Effect};
use crate::lock;

/// The arguments of the command.
#[derive(Args, Debug)]
pub struct Arguments {
    /// The old document: a file, or a file of a git revision such as HEAD~1:openapi.yaml
    old: String,
    /// The new document [default: the project's]
    new: Option<String>,
    /// The format of the report: for a terminal, a pull request, a program or a browser
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Exits with 1 if the changes need a release of this level or a higher one
    #[arg(long, value_enum, value_name = "EFFECT")]
    fail_on: Option<FailOn>,
    /// The configuration of both documents [default: crategen.toml or codegen.toml next to each, or
    /// next to the other]
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// The overlay of both documents [default: overlay.yaml next to each, or next to the other]
    #[arg(long, value_name = "FILE")]
    overlay: Option<PathBuf>,
    /// The folder that the documents' files must be in [default: `root` of the configuration, or
    /// each document's folder]
    #[arg(long, value_name = "FOLDER")]
    root: Option<PathBuf>,
    /// Leaves out invalid parts of the documents with a warning, instead of refusing them
    #[arg(long)]
    allow_incomplete: bool,
    /// Lists identical changes one by one, with their locations, instead of as one entry
    #[arg(long)]
    all: bool,
}

pub(super) const EXAMPLES: &str = "\
Examples:
  crategen drift HEAD:openapi.yaml                      the project's document since the last commit
  crategen drift old.yaml new.yaml --format markdown
  crategen drift origin/main:openapi.yaml --fail-on major";

impl Arguments {
    /// Returns the documents as they are named.
    pub(super) fn documents(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.old.as_str()).chain(self.new.as_deref())
    }

    /// Returns whether both documents are named, so that no project is needed.
    pub(super) fn is_complete(&self) -> bool {
        self.new.is_some()
    }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    Text,
    Markdown,
    Json,
    Html,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
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

/// The exit status if the documents cannot be compared.
pub(super) const INCOMPARABLE: u8 = 2;

/// Compares two documents.
pub fn run(project: Option<&Project>, arguments: &Arguments) -> ExitCode {
    match compare(project, arguments) {
        Ok((report, verdict)) => {
            print(&report);
            match arguments.fail_on {
                Some(limit) if verdict >= limit.effect() => ExitCode::FAILURE,
                _ => ExitCode::SUCCESS,
            }
        }
        Err(diagnostics) => {
            MessageFormat::Human.print(&diagnostics, &folder(project));
            ExitCode::from(INCOMPARABLE)
        }
    }
}

fn compare(project: Option<&Project>, arguments: &Arguments) -> Result<(String, Effect), Diagnostics> {
    let folder = folder(project);
    let new = match (&arguments.new, project) {
        (Some(new), _) => new.clone(),
        (None, Some(project)) => project.document.display().to_string(),
        (None, None) => {
            let missing = Diagnostic::error(Code::CommandLine, "the new document is missing");
            return Err(missing.help("name it after the old one").into());
        }
    };
    let shown = new.strip_prefix(&format!("{}/", folder.display())).unwrap_or(&new).to_owned();
    let given = Given {
        config: arguments.config.as_deref(),
        overlay: arguments.overlay.as_deref(),
        root: arguments.root.as_deref(),
    };
    let mut both = settings::of_both(&arguments.old, &new, given, project)?;
    for settings in &mut both {
        settings.config.set_allow_incomplete(arguments.allow_incomplete);
    }
    let [of_old, of_new] = both;
    let lock = settings::lock_of(&of_old).map(str::to_owned);
    let (old, new) = thread::scope(|scope| {
        let old = &arguments.old;
        let old = scope.spawn(move || read((old, old), &of_old));
        let new = read((&new, &shown), &of_new);
        (old.join().unwrap_or_else(|panic| resume_unwind(panic)), new)
    });
    let ((old_document, old_api), (new_document, new_api)) = (old?, new?);
    let drift = compare_apis(&old_api, &new_api, lock.as_deref())?.with_levels(&of_new.config)?;
    let report = Report {
        drift: &drift,
        old: &arguments.old,
        new: &shown,
        version: old_api.package.version.as_str(),
        is_released: lock.as_deref().is_none_or(|text| !lock::is_unreleased(text)),
        old_place: &|pointer| location(&old_document, pointer, &folder),
        new_place: &|pointer| location(&new_document, pointer, &folder),
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

/// Returns the folder that files are relative to.
fn folder(project: Option<&Project>) -> PathBuf {
    match project {
        Some(project) => project.folder.clone(),
        None => std::env::current_dir().unwrap_or_default(),
    }
}

/// Compares two APIs. If the older crate was generated with a lock, the comparison is for its
/// users.
pub(super) fn compare_apis(old: &Analyzed, new: &Analyzed, lock: Option<&str>) -> Result<Drift, Diagnostics> {
    Ok(match lock.filter(|text| !lock::is_unreleased(text)) {
        Some(text) => drift::compare_with_lock(old, new, &lock::parse("the lock", text)?),
        None => drift::compare(old, new),
    })
}

/// Reads a document with its overlay, and its API.
fn read((source, shown): (&str, &str), settings: &Settings) -> Result<(Document, Analyzed), Diagnostics> {
    let mut document = revision::document(source, shown, settings.root.as_ref())?;
    if let Some((name, text, unmatched)) = &settings.overlay {
        document.overlay(name, text, *unmatched)?;
    }
    let api = drift::read(&document, &settings.config, shown)?;
    Ok((document, api))
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use workspace_root::workspace_root;

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
            allow_incomplete: false,
            all: false,
        }
    }

    #[test]
    fn a_document_has_no_drift_from_itself_by_whatever_name() {
        let folder = std::env::temp_dir().join(format!("crategen-drift-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let (own, copy) = (workspace_root().join("schema/openapi.yaml"), folder.join("copy.yaml"));
        fs::copy(&own, &copy).unwrap();
        let config = workspace_root().join("schema/codegen.toml");
        let mut project = Project::of_document(&own, "codegen");
        project.set_config(&config);
        project.overlay = project.overlay.filter(|file| file.exists());
        let path = |path: &Path| path.display().to_string();
        let (own, copy) = (path(&own), path(&copy));
        let calls = [
            arguments(&own, None),
            arguments(&copy, None),
            arguments(&own, Some(&own)),
            arguments(&own, Some(&copy)),
            arguments(&copy, Some(&own)),
            arguments(&copy, Some(&copy)),
            Arguments { config: Some(config), ..arguments(&copy, Some(&own)) },
        ];
        for call in calls {
            let project = call.new.is_none().then_some(&project);
            let (report, effect) =
                compare(project, &call).unwrap_or_else(|diagnostics| panic!("{diagnostics}"));
            assert_eq!(effect, Effect::None, "{report}");
            assert!(report.ends_with("the same API.\n"), "{report}");
        }
        fs::remove_dir_all(folder).unwrap();
    }
}
