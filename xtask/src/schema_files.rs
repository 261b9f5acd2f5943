//! The files of a document that is taken over, in the folder of the one before.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use crategen::config::Config;
use crategen::diagnostic::{Diagnostic, Diagnostics};
use crategen::document::{Document, Unmatched};
use crategen::drift;
use crategen::ir::Api;

use crate::codegen::{CHANGELOG, CONFIG, LOCK, OVERLAY, SPEC};
use crate::gathered::Gathered;

/// What becomes of the files in the folder of the document.
pub struct Schema {
    pub files: BTreeMap<String, String>,
    /// What only the old document referred to.
    pub gone: Vec<String>,
}

/// The files of the new document by the names that they get; the main one has always the same.
pub fn taken_over(
    (old, new): (&Gathered, &Gathered),
    api: &Api,
    config: &Config,
    overlay: Option<(&str, &str)>,
) -> Result<Schema, Diagnostics> {
    let main = file_name(SPEC);
    let (text, mut files) = new.texts();
    let taken = [main, file_name(CONFIG), LOCK, OVERLAY, file_name(CHANGELOG), "contents.txt"];
    if let Some(name) = taken.into_iter().find(|name| files.contains_key(*name)) {
        let message =
            format!("the document refers to a file `{name}`, and there is another of that name in `schema`");
        return Err(Diagnostic::error(message).help("give the document's file another name").into());
    }
    let (_, before) = old.texts();
    let gone = before.into_keys().filter(|name| !files.contains_key(name)).collect();
    files.insert(main.to_owned(), text);
    let mut all: Vec<(&str, &str)> =
        files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    all.sort_by_key(|(name, _)| *name != main);
    let moved = || -> Result<Api, Diagnostics> {
        let mut document = Document::parse_files(&all)?;
        if let Some((name, text)) = overlay {
            document.overlay(name, text, Unmatched::Skip)?;
        }
        drift::read(&document, config, SPEC)
    };
    // Under another name the main file is found by references that leave its name out, and by no others.
    if all.len() > 1 && !moved().is_ok_and(|moved| drift::compare(api, &moved).is_empty()) {
        let message = format!("files of the document refer to its main file by name, which becomes `{main}`");
        return Err(Diagnostic::error(message).help(format!("name the main file `{main}`")).into());
    }
    Ok(Schema { files, gone })
}

fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

pub fn remove(files: &[PathBuf]) -> Result<(), Diagnostics> {
    for file in files {
        fs::remove_file(file).map_err(|error| {
            let message = format!("`{}` could not be removed: {error}", file.display());
            Diagnostic::error(message).help("remove it: the document refers to it no more")
        })?;
        // A folder that holds something else stays.
        let _ = file.parent().map(fs::remove_dir);
    }
    Ok(())
}
