//! The files of a document that is taken over, in the folder of the one before.

use std::collections::{BTreeMap, BTreeSet};

use crategen::config::Config;
use crategen::diagnostic::{Diagnostic, Diagnostics};
use crategen::document::{Document, Unmatched};
use crategen::drift;
use crategen::ir::Api;
use crategen::write::Beside;

use crate::codegen::{CHANGELOG, CONFIG, LOCK, OVERLAY, SPEC};
use crate::gathered::Gathered;

/// What becomes of the files in the folder of the document.
pub struct Schema {
    /// By their paths in the folder. Those that only the old document referred to go away.
    pub files: BTreeMap<String, Beside>,
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
    let taken = [main, file_name(CONFIG), LOCK, OVERLAY, file_name(CHANGELOG), "contents.txt", "README.md"];
    if let Some(name) = taken.into_iter().find(|name| files.contains_key(*name)) {
        let message =
            format!("the document refers to a file `{name}`, and there is another of that name in `schema`");
        return Err(Diagnostic::error(message).help("give the document's file another name").into());
    }
    let (old_text, mut before) = old.texts();
    before.insert(main.to_owned(), old_text);
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
    // Under another name the main file is found by references that leave its name out, and by no
    // others.
    if all.len() > 1 && !moved().is_ok_and(|moved| drift::compare(api, &moved).is_empty()) {
        let message = format!("files of the document refer to its main file by name, which becomes `{main}`");
        return Err(Diagnostic::error(message).help(format!("name the main file `{main}`")).into());
    }
    let names: BTreeSet<String> = files.keys().chain(before.keys()).cloned().collect();
    let mut becomes = |name: &String| Beside { text: files.remove(name), before: before.remove(name) };
    Ok(Schema { files: names.into_iter().map(|name| (name.clone(), becomes(&name))).collect() })
}

fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}
