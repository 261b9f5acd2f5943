//! The files of the suite: each is a list of groups, a group is a schema with tests.

use std::fs;
use std::io;
use std::path::Path;

use serde::Deserialize;
use serde_json::Value;

/// A schema and its instances.
pub struct Group {
    /// The name of the file, without its extension: usually a keyword.
    pub file: String,
    /// The number of the group in the file.
    number: usize,
    pub description: String,
    pub schema: Value,
    pub tests: Vec<Test>,
}

#[derive(Deserialize)]
struct Written {
    description: String,
    schema: Value,
    tests: Vec<Test>,
}

/// An instance.
#[derive(Deserialize)]
pub struct Test {
    pub description: String,
    pub data: Value,
    pub valid: bool,
}

impl Group {
    /// Returns the name of the schema's file.
    pub fn name(&self) -> String {
        format!("{}-{}", self.file, self.number)
    }

    /// Returns the name of the component with the schema.
    pub fn component(&self) -> String {
        format!("Holder of {}", self.name())
    }
}

/// Reads the files in a folder, or in the folder of draft 2020-12 in a checkout.
///
/// # Errors
///
/// If the folder or a file cannot be read, or there is none.
pub fn read(folder: &Path) -> io::Result<Vec<Group>> {
    let draft = folder.join("tests/draft2020-12");
    let folder = if draft.is_dir() { draft } else { folder.to_owned() };
    let mut files = Vec::new();
    for entry in fs::read_dir(&folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "json") {
            files.push(path);
        }
    }
    files.sort();
    let mut groups = Vec::new();
    for path in files {
        let file = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let written: Vec<Written> = serde_json::from_slice(&fs::read(&path)?)?;
        groups.extend(written.into_iter().enumerate().map(|(index, written)| {
            let Written { description, schema, tests } = written;
            Group { file: file.clone(), number: index + 1, description, schema, tests }
        }));
    }
    match groups.is_empty() {
        true => Err(io::Error::other(format!("{} has no tests", folder.display()))),
        false => Ok(groups),
    }
}
