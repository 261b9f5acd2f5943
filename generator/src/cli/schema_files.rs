//! The files of a new document, under the names of those that they replace.

use std::collections::BTreeMap;
use std::path::Path;

use super::document_bundle::normalized;
use super::{DocumentBundle, Project};
use crate::analyze::Analyzed;
use crate::config::Config;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::document::{Document, Unmatched};
use crate::drift;
use crate::text::on_one_line;
use crate::write::OutsideFile;

/// The files of a document, by their paths relative to its folder.
pub type SchemaFiles = BTreeMap<String, OutsideFile>;

/// Plans the files of the new document. The main file keeps the name that it has in the project.
pub fn plan_schema_files(
    project: &Project,
    (old, new): (&DocumentBundle, &DocumentBundle),
    api: &Analyzed,
    config: &Config,
    overlay: Option<(&str, &str)>,
) -> Result<SchemaFiles, Diagnostics> {
    let main = file_name(&project.document);
    let (text, mut files) = new.texts();
    let (old_text, mut before) = old.texts();
    before.insert(main.clone(), old_text);
    if let Some(name) = files.keys().find(|name| **name == main || is_taken(project, name, &before)) {
        let message = format!("the document refers to a file `{name}`, which would replace another file");
        return Err(Diagnostic::error(Code::ForeignFile, message)
            .help("give the document's file another name")
            .into());
    }
    files.insert(main.clone(), text);
    let mut all: Vec<(&str, &str)> =
        files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    all.sort_by_key(|(name, _)| *name != main);
    let moved = || -> Result<Analyzed, Diagnostics> {
        let mut document = Document::parse_files(&all)?;
        if let Some((name, text)) = overlay {
            document.overlay(name, text, Unmatched::Skip)?;
        }
        drift::read(&document, config, &project.source)
    };
    // References that name the main file do not find it under another name.
    if all.len() > 1 && !moved().is_ok_and(|moved| drift::compare(api, &moved).is_empty()) {
        let message = format!("files of the document refer to its main file by name, which becomes `{main}`");
        return Err(Diagnostic::error(Code::ForeignFile, message)
            .help(format!("name the main file `{main}`"))
            .into());
    }
    let planned = files.into_iter().map(|(name, text)| {
        let before = before.remove(&name);
        (name, OutsideFile { text: Some(text), before })
    });
    Ok(planned.collect())
}

/// Returns the files that only the old document refers to, as they are shown. They stay, because
/// something else may need them.
pub fn unreferenced(project: &Project, old: &DocumentBundle, new: &DocumentBundle) -> Vec<String> {
    let (_, parts) = new.texts();
    let (_, former) = old.texts();
    let gone = former.into_keys().filter(|name| !parts.contains_key(name));
    let paths = gone.map(|name| normalized(&project.document.with_file_name(name)));
    let existing = paths.filter(|path| path.exists());
    existing.map(|path| on_one_line(&project.shown(&path).display().to_string())).collect()
}

/// Returns whether a file of that name in the document's folder is one of the project's own, or is
/// there and not a part of the old document.
fn is_taken(project: &Project, name: &str, before: &BTreeMap<String, String>) -> bool {
    let path = normalized(&project.document.with_file_name(name));
    let own = [&project.config, &project.overlay, &project.lock, &project.changelog];
    own.into_iter().flatten().any(|own| normalized(own) == path)
        || path.exists() && !before.contains_key(name)
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
