//! `cargo xtask history`: reports the breaking changes of each revision of a document, with the
//! lock and without.

mod plot;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use crategen::analyze::Analyzed;
use crategen::config::Config;
use crategen::diagnostic::{Diagnostic, Diagnostics};
use crategen::drift::{self, Change, Effect, next_version};
use crategen::input;
use crategen::lock::{Accept, Surface};
use crategen::pipeline;

/// The version of the crate of the first revision.
const FIRST: &str = "1.0.0";

#[derive(Args)]
pub struct Arguments {
    /// The folder of the revisions: a file each, in the order of their names
    folder: PathBuf,
    /// The configuration of all of them.
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Writes the plot to a file.
    #[arg(long, value_name = "FILE.svg")]
    plot: Option<PathBuf>,
}

/// A revision after the first.
struct Step {
    name: String,
    with_lock: Outcome,
    without_lock: Outcome,
}

/// The effect of a revision on users of one crate.
struct Outcome {
    /// The number of breaking changes.
    breaks: usize,
    /// The version of the crate from then on.
    version: String,
}

pub fn run(arguments: &Arguments) -> ExitCode {
    match history(arguments) {
        Ok(steps) => {
            println!("{:<40}{:>20}{:>20}", "", "with the lock", "without it");
            for Step { name, with_lock, without_lock } in &steps {
                let cell = |outcome: &Outcome| format!("{} ({})", outcome.breaks, outcome.version);
                println!("{name:<40}{:>20}{:>20}", cell(with_lock), cell(without_lock));
            }
            ExitCode::SUCCESS
        }
        Err(diagnostics) => {
            eprintln!("{diagnostics}");
            ExitCode::FAILURE
        }
    }
}

fn history(arguments: &Arguments) -> Result<Vec<Step>, Diagnostics> {
    let config = match &arguments.config {
        Some(file) => {
            let text = input::read_to_string(file).map_err(|error| unreadable(file, &error.to_string()))?;
            Config::parse(&file.display().to_string(), &text)?
        }
        None => Config::default(),
    };
    let mut revisions = revisions(&arguments.folder)?.into_iter();
    let first = revisions.next().expect("a folder without revisions is an error");
    let mut old = api(&first, &config)?;
    let mut lock = locked(&old, None);
    let (mut with_lock, mut without_lock) = (FIRST.to_owned(), FIRST.to_owned());
    let mut steps = Vec::new();
    for file in revisions {
        let new = api(&file, &config)?;
        let drift = drift::compare_with_lock(&old, &new, &lock).with_levels(&config)?;
        with_lock = next_version(&with_lock, drift.verdict()).expect("the first version is valid");
        without_lock = next_version(&without_lock, drift.verdict_without_lock()).expect("likewise");
        let breaks = |effect: fn(&Change) -> Effect| {
            drift.changes.iter().filter(|change| effect(change) == Effect::Major).count()
        };
        steps.push(Step {
            name: name(&file),
            with_lock: Outcome { breaks: breaks(|change| change.effect), version: with_lock.clone() },
            without_lock: Outcome {
                breaks: breaks(|change| change.effect_without_lock),
                version: without_lock.clone(),
            },
        });
        lock = locked(&new, Some(&lock));
        old = new;
    }
    if let Some(file) = &arguments.plot {
        fs::write(file, plot::plot(&steps)).map_err(|error| {
            Diagnostics::from(Diagnostic::uncoded(format!("`{}` cannot be written: {error}", file.display())))
        })?;
    }
    Ok(steps)
}

/// Returns the documents of a folder in the order of their names: at least two.
fn revisions(folder: &Path) -> Result<Vec<PathBuf>, Diagnostics> {
    let entries = fs::read_dir(folder).map_err(|error| unreadable(folder, &error.to_string()))?;
    let paths = entries.filter_map(Result::ok).map(|entry| entry.path());
    let is_document = |path: &PathBuf| {
        path.extension().is_some_and(|it| ["yaml", "yml", "json"].iter().any(|end| it == *end))
    };
    let mut found: Vec<PathBuf> = paths.filter(is_document).collect();
    found.sort();
    if found.len() < 2 {
        let message = format!("`{}` holds fewer than two documents", folder.display());
        let help = "put each revision into a file whose name sorts by age, such as 2026-07-16.yaml";
        return Err(Diagnostic::uncoded(message).help(help).into());
    }
    Ok(found)
}

fn api(file: &Path, config: &Config) -> Result<Analyzed, Diagnostics> {
    let document = pipeline::parse(file, None)?;
    drift::read(&document, config, &name(file))
}

/// Returns the surface of the crate that is generated with a lock.
fn locked(api: &Analyzed, lock: Option<&Surface>) -> Surface {
    pipeline::lock(api.clone(), lock, &Accept::Nothing).surface()
}

fn name(file: &Path) -> String {
    file.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

fn unreadable(path: &Path, error: &str) -> Diagnostics {
    Diagnostic::uncoded(format!("`{}` cannot be read: {error}", path.display())).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A document with an operation that returns a schema of that name, with or without a field.
    fn document(schema: &str, field: &str) -> String {
        format!(
            "{{openapi: 3.1.0, info: {{title: Kiln, version: '1'}}, paths: {{/pots: {{get: {{responses: {{'200': \
             {{description: Pots, content: {{application/json: {{schema: {{$ref: '#/components/schemas/{schema}'}}}}}}}}}}}}}}}}, \
             components: {{schemas: {{{schema}: {{type: object, properties: {{glaze: {{type: string}}, {field}: {{type: string}}}}}}}}}}}}"
        )
    }

    #[test]
    fn a_rename_breaks_without_the_lock_and_a_removal_breaks_with_it() {
        let folder = std::env::temp_dir().join(format!("crategen-history-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let revisions = [
            ("1", "Pot", "lid"),
            ("2", "Vessel", "lid"),
            ("3", "Vessel", "handle"),
            ("4", "Vessel", "handle"),
        ];
        for (name, schema, field) in revisions {
            fs::write(folder.join(format!("{name}.yaml")), document(schema, field)).unwrap();
        }
        let file = folder.join("plot.svg");
        let arguments = Arguments { folder: folder.clone(), config: None, plot: Some(file.clone()) };
        let steps = history(&arguments).unwrap_or_else(|diagnostics| panic!("{diagnostics}"));
        let versions: Vec<_> = steps
            .iter()
            .map(|step| (step.with_lock.version.as_str(), step.without_lock.version.as_str()))
            .collect();
        assert_eq!(versions, [("1.0.0", "2.0.0"), ("2.0.0", "3.0.0"), ("2.0.0", "3.0.0")]);
        let breaks: Vec<_> =
            steps.iter().map(|step| (step.with_lock.breaks, step.without_lock.breaks)).collect();
        assert_eq!(breaks, [(0, 1), (1, 1), (0, 0)]);
        assert!(fs::read_to_string(file).unwrap().contains("2.0.0"));
        fs::remove_dir_all(folder).unwrap();
    }
}
