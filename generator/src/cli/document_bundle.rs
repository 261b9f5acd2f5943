//! A document with the text of each of its files.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use super::revision::at_head;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::document::{self, Document, Folder};
use crate::input;

/// A document that keeps the text of each file as it is read.
pub struct DocumentBundle {
    pub document: Document,
    texts: Texts,
    main: String,
}

/// Texts by their paths from the main file's folder.
type Texts = Arc<Mutex<BTreeMap<String, String>>>;

impl DocumentBundle {
    /// Reads the main file at that path. The others, in the folder `root` or else in its own, are
    /// read when the document is resolved.
    pub fn read(path: &Path, root: Option<&Path>) -> Result<Self, Diagnostics> {
        let folder = Folder::of(path, root)?;
        let main = file_name(path);
        let (file, main_name) = (path.to_owned(), main.clone());
        Self::read_by(path, main, move |name| {
            let bytes = match &folder {
                _ if name == main_name => input::read_main(&file).map_err(|error| error.to_string())?,
                Some(folder) => folder.read(name).map_err(|unread| unread.into_diagnostic().message)?,
                None => return Err("the document is read from a pipe, which has no folder".to_owned()),
            };
            document::text_of(bytes)
        })
    }

    /// Reads the revision of a document that is in git's last commit. The files that it refers to
    /// come from the same commit, and must be in the folder `root` or else in its own.
    pub fn read_head(path: &Path, root: Option<&Path>) -> Result<Self, Diagnostics> {
        let folder = path.parent().unwrap_or(Path::new("")).to_owned();
        let root = normalized(root.unwrap_or(&folder));
        Self::read_by(path, file_name(path), move |name| {
            if !normalized(&folder.join(name)).starts_with(&root) {
                return Err(format!("it is outside of the folder `{}`", root.display()));
            }
            at_head(&folder, name)
        })
    }

    /// Reads a document by a function that returns the text of a file, and keeps each text.
    fn read_by(
        path: &Path,
        main: String,
        load: impl Fn(&str) -> Result<String, String> + Send + 'static,
    ) -> Result<Self, Diagnostics> {
        let texts = Texts::default();
        let kept = Arc::clone(&texts);
        let shown = path.display().to_string().replace('\\', "/");
        let document = Document::read_by(&shown, move |name| {
            let text = load(name)?;
            kept.lock().unwrap_or_else(PoisonError::into_inner).insert(name.to_owned(), text.clone());
            Ok(text)
        })?;
        Ok(Self { document, texts, main })
    }

    /// Parses a document of one file.
    pub fn parse(shown: &str, text: String) -> Result<Self, Diagnostics> {
        let document = Document::parse(shown, &text)?;
        let texts = BTreeMap::from([(shown.to_owned(), text)]);
        Ok(Self { document, texts: Arc::new(Mutex::new(texts)), main: shown.to_owned() })
    }

    /// Returns the text of the main file, and the texts of the others by their paths from its
    /// folder.
    pub fn texts(&self) -> (String, BTreeMap<String, String>) {
        let mut parts = self.texts.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let main = parts.remove(&self.main).unwrap_or_default();
        (main, parts)
    }
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Resolves `.` and `..` in a path by its text alone.
pub fn normalized(path: &Path) -> PathBuf {
    let mut out = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir if matches!(out.components().next_back(), Some(Component::Normal(_))) => {
                out.pop();
            }
            part => out.push(part),
        }
    }
    out
}

/// Returns the file itself, or the only file in a folder that has the key `openapi` or `swagger` at
/// its top. Returns an error if the path does not exist.
pub fn main_file(path: &Path) -> Result<PathBuf, Diagnostics> {
    fs::metadata(path).map_err(|error| document::unread_main(path, &error))?;
    let Ok(entries) = fs::read_dir(path) else { return Ok(path.to_owned()) };
    let mut files: Vec<PathBuf> =
        entries.flatten().map(|entry| entry.path()).filter(|file| is_main(file)).collect();
    files.sort();
    match files.as_slice() {
        [only] => Ok(only.clone()),
        files => Err(Diagnostic::error(
            Code::CommandLine,
            format!(
                "`{}` has {} files with the key `openapi` or `swagger` at their top",
                path.display(),
                files.len()
            ),
        )
        .help("name the main file of the document")
        .into()),
    }
}

fn is_main(file: &Path) -> bool {
    let known = file
        .extension()
        .is_some_and(|extension| ["yaml", "yml", "json"].iter().any(|known| extension == *known));
    known
        && input::read_to_string(file).is_ok_and(|text| {
            let json = text.trim_start().starts_with('{');
            let has_key = |line: &str| {
                let line = if json { line.trim_start_matches(['{', ' ', '\t']) } else { line };
                let name = line.trim_start_matches(['"', '\'']);
                let version = name.strip_prefix("openapi").or_else(|| name.strip_prefix("swagger"));
                version.is_some_and(|rest| rest.trim_start_matches(['"', '\'', ' ']).starts_with(':'))
            };
            text.lines().any(has_key)
        })
}

#[cfg(test)]
mod tests {
    use crate::config::Config;
    use crate::drift;

    use super::*;

    const MAIN: &str = "openapi: 3.1.0\ninfo: {title: Harbour, version: '1'}\npaths:\n  /boats:\n    get:\n      responses:\n        '200':\n          description: A boat.\n          content: {application/json: {schema: {$ref: 'parts/boat.yaml#/Boat'}}}\n";
    const PART: &str = "Boat:\n  type: object\n  properties: {name: {type: string}}\n";

    fn folder(name: &str, main: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("crategen-bundle-{}-{name}", std::process::id()));
        fs::create_dir_all(folder.join("parts")).unwrap();
        fs::write(folder.join("harbour.yaml"), main).unwrap();
        fs::write(folder.join("parts/boat.yaml"), PART).unwrap();
        folder
    }

    #[test]
    fn a_bundle_has_the_texts_of_all_referenced_files() {
        let folder = folder("whole", MAIN);
        let main = main_file(&folder).unwrap();
        assert_eq!(main, folder.join("harbour.yaml"));
        let bundle = DocumentBundle::read(&main, None).unwrap();
        drift::read(&bundle.document, &Config::default(), "openapi.yaml").unwrap();
        let (main, parts) = bundle.texts();
        fs::remove_dir_all(folder).unwrap();
        assert_eq!(main, MAIN);
        assert_eq!(parts, BTreeMap::from([("parts/boat.yaml".to_owned(), PART.to_owned())]));
    }

    #[test]
    fn a_folder_may_have_a_document_of_swagger() {
        for (name, main) in [("swagger", "swagger: '2.0'\n"), ("swagger-json", "{\"swagger\": \"2.0\"}\n")] {
            let folder = folder(name, main);
            let found = main_file(&folder).map_err(|error| error.to_string());
            fs::remove_dir_all(&folder).unwrap();
            assert_eq!(found, Ok(folder.join("harbour.yaml")));
        }
    }

    #[test]
    fn utf_16_is_read() {
        let folder = folder("utf16", MAIN);
        let units: Vec<u8> =
            ['\u{feff}'].into_iter().chain(PART.chars()).flat_map(|c| (c as u16).to_le_bytes()).collect();
        fs::write(folder.join("parts/boat.yaml"), units).unwrap();
        let bundle = DocumentBundle::read(&folder.join("harbour.yaml"), None).unwrap();
        drift::read(&bundle.document, &Config::default(), "openapi.yaml").unwrap();
        fs::remove_dir_all(folder).unwrap();
        assert_eq!(bundle.texts().1["parts/boat.yaml"], PART);
    }

    #[test]
    fn a_file_outside_of_the_folder_is_refused() {
        let folder = folder("outside", &MAIN.replace("parts/", "../parts/"));
        let inner = folder.join("inner");
        fs::create_dir_all(&inner).unwrap();
        fs::rename(folder.join("harbour.yaml"), inner.join("harbour.yaml")).unwrap();
        let bundle = DocumentBundle::read(&inner.join("harbour.yaml"), None).unwrap();
        let error =
            drift::read(&bundle.document, &Config::default(), "openapi.yaml").unwrap_err().to_string();
        fs::remove_dir_all(folder).unwrap();
        assert!(error.contains("`../parts/boat.yaml` is outside the folder"), "{error}");
    }
}
