//! Reads the example programs that the project adds to the crate.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{fs, io};

use crate::config::{Config, ExampleSettings};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::input;
use crate::ir::OwnExample;
use crate::names::ProgramName;
use crate::text::Text;

/// Reads all programs (`*.rs`) of a folder, sorted by name. `shown` is the path of the folder in
/// the output and in diagnostics. A folder that does not exist has none.
///
/// # Errors
///
/// Every program that cannot be read, is not valid Rust, or does not say what it is for, and every
/// entry of the configuration without a program.
pub fn read(folder: &Path, shown: &str, config: &Config) -> Result<Vec<OwnExample>, Diagnostics> {
    let mut faults = Diagnostics::default();
    let mut examples = BTreeMap::new();
    let files = files(folder).map_err(|error| {
        Diagnostic::error(Code::UnreadableFile, format!("the folder of examples cannot be read: {error}"))
            .in_file(shown, 1, 1)
            .help("make it a folder that this program may read")
    })?;
    for file in files {
        let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let path = format!("{shown}/{name}.rs");
        match example(&file, &path, &name, config.example(&name)) {
            Ok(example) => drop(examples.insert(name, example)),
            Err(fault) => faults.push(fault),
        }
    }
    for name in config.examples().filter(|name| !examples.contains_key(*name)) {
        let message = format!("there is no program `{name}.rs` in `{shown}`");
        let fault = Diagnostic::error(Code::UnmatchedEntry, message);
        faults.push(config.at_example(name, fault).help("correct the key, or remove it from `[examples]`"));
    }
    if faults.has_errors() { Err(faults) } else { Ok(examples.into_values().collect()) }
}

/// Returns the files of all programs of a folder, sorted.
///
/// # Errors
///
/// Returns an error if the folder exists and cannot be read.
pub fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    let files = entries.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    let is_program = |file: &PathBuf| file.extension().is_some_and(|extension| extension == "rs");
    let mut files: Vec<PathBuf> = files.into_iter().filter(is_program).collect();
    files.sort();
    Ok(files)
}

fn example(
    file: &Path,
    path: &str,
    name: &str,
    settings: Option<&ExampleSettings>,
) -> Result<OwnExample, Diagnostic> {
    let name = ProgramName::given(name).ok_or_else(|| {
        Diagnostic::error(Code::InvalidName, format!("`{name}` cannot be the name of a program"))
            .in_file(path, 1, 1)
            .help("use lower-case ASCII letters, digits and `_`")
    })?;
    let text = input::read_to_string(file).map_err(|error| {
        Diagnostic::error(Code::UnreadableFile, format!("the program cannot be read: {error}"))
            .in_file(path, 1, 1)
            .help("correct the file, or remove it")
    })?;
    let parsed = syn::parse_file(&text).map_err(|error| {
        Diagnostic::error(Code::InvalidExample, format!("the program is not valid Rust: {error}"))
            .in_file(path, 1, 1)
            .help(format!("`rustfmt --check {path}` shows where"))
    })?;
    let Some(purpose) = purpose(&parsed) else {
        let message = "the program does not say what it is for";
        let error = Diagnostic::error(Code::InvalidExample, message).in_file(path, 1, 1);
        return Err(error.help("begin it with a sentence: `//! Lists the pets of a shop.`"));
    };
    Ok(OwnExample {
        name,
        path: path.into(),
        purpose,
        features: settings.map(|settings| settings.features.clone()).unwrap_or_default(),
        code: text.into(),
    })
}

/// Returns the first paragraph of the program's docs.
fn purpose(program: &syn::File) -> Option<Text> {
    let line = |attribute: &syn::Attribute| match &attribute.meta {
        syn::Meta::NameValue(pair) if pair.path.is_ident("doc") => match &pair.value {
            syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => {
                Some(text.value().trim().to_owned())
            }
            _ => None,
        },
        _ => None,
    };
    let lines = program.attrs.iter().filter_map(line).take_while(|line| !line.is_empty());
    let text = lines.collect::<Vec<_>>().join(" ");
    (!text.is_empty()).then(|| text.into())
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    fn read_one(name: &str, text: &str, config: &str) -> Result<Vec<OwnExample>, String> {
        static FOLDERS: AtomicUsize = AtomicUsize::new(0);
        let number = FOLDERS.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("own-examples-{}-{number}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join(name), text).unwrap();
        fs::write(folder.join("notes.txt"), "not a program").unwrap();
        let config = Config::parse("crategen.toml", config).unwrap();
        let examples = read(&folder, "examples", &config).map_err(|faults| faults.to_string());
        fs::remove_dir_all(&folder).unwrap();
        examples
    }

    #[test]
    fn a_program_has_a_purpose_and_features() {
        let text = "//! Lists boats\n//! by age.\n//!\n//! More.\n\nfn main() {}\n";
        let config = "[examples.boats]\nfeatures = [\"blocking\"]\n";
        let [example] = read_one("boats.rs", text, config).unwrap().try_into().unwrap();
        assert_eq!((example.name.as_str(), example.purpose.as_written()), ("boats", "Lists boats by age."));
        assert_eq!(example.path.as_written(), "examples/boats.rs");
        assert_eq!(example.features.len(), 1);
        assert_eq!(&*example.code, text);
    }

    #[test]
    fn a_folder_that_cannot_be_read_is_an_error() {
        let config = Config::parse("crategen.toml", "").unwrap();
        let folder = std::env::temp_dir().join(format!("own-examples-{}-odd", std::process::id()));
        assert!(read(&folder, "examples", &config).unwrap().is_empty(), "it does not exist");
        fs::write(&folder, "a file").unwrap();
        let faults = read(&folder, "examples", &config).unwrap_err().to_string();
        fs::remove_file(&folder).unwrap();
        assert!(faults.contains("the folder of examples cannot be read"), "{faults}");
    }

    #[test]
    fn mistakes_are_reported_at_their_lines() {
        for (name, text, config, message, at) in [
            ("a.rs", "//! A.\nfn main( {}\n", "", "not valid Rust", "examples/a.rs:1:1"),
            ("a.rs", "fn main() {}\n", "", "does not say what it is for", "examples/a.rs:1:1"),
            ("A b.rs", "//! A.\nfn main() {}\n", "", "cannot be the name", "examples/A b.rs:1:1"),
            ("a.rs", "//! A.\nfn main() {}\n", "[examples.b]\n", "no program `b.rs`", "crategen.toml:1:11"),
        ] {
            let error = read_one(name, text, config).unwrap_err();
            assert!(error.contains(message) && error.contains(at), "{error}");
        }
    }
}
