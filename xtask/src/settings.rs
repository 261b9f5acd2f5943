//! Which configuration, overlay and lock the two documents of a comparison are read with.

use std::path::Path;

use crategen::config::Config;
use crategen::diagnostic::{Diagnostic, Diagnostics};
use crategen::document::Unmatched;
use crategen::input;
use crategen::lock;

use crate::codegen::{LOCK, OVERLAY};
use crate::source::{Root, beside};

/// The configuration, by the name that it has beside a document.
const CONFIG: &str = "codegen.toml";

/// The files that a document is read with.
pub struct Settings {
    pub config: Config,
    /// The overlay's name and text, and what becomes of its actions that match nothing.
    pub overlay: Option<(String, String, Unmatched)>,
    /// The folder that its files are read below.
    pub root: Option<Root>,
    /// The configuration stands beside the document, or there is none.
    is_own: bool,
}

/// The options of the command line for both documents.
#[derive(Clone, Copy, Default)]
pub struct Given<'a> {
    pub config: Option<&'a Path>,
    pub overlay: Option<&'a Path>,
    pub root: Option<&'a Path>,
}

/// The files in a document's folder, in the same revision.
struct Beside {
    config: Option<String>,
    overlay: Option<String>,
}

impl Beside {
    fn of(source: &str) -> Self {
        Self { config: beside(source, CONFIG), overlay: beside(source, OVERLAY) }
    }

    fn has_any(&self) -> bool {
        self.config.is_some() || self.overlay.is_some()
    }
}

/// Returns what the older and the newer document are read with: what stands beside each, else what
/// stands beside the other, where an entry that matches nothing is no error.
pub fn of_both(old: &str, new: &str, given: Given) -> Result<[Settings; 2], Diagnostics> {
    let (of_old, of_new) = (Beside::of(old), Beside::of(new));
    Ok([
        settings(old, &of_old, (new, &of_new), given, Unmatched::Skip)?,
        settings(new, &of_new, (old, &of_old), given, Unmatched::Error)?,
    ])
}

fn settings(
    source: &str,
    own: &Beside,
    (other, others): (&str, &Beside),
    given: Given,
    unmatched: Unmatched,
) -> Result<Settings, Diagnostics> {
    let (config, is_own) = match (given.config, &own.config, &others.config) {
        (Some(file), ..) => (Config::parse(&shown(file), &read(file, "configuration")?)?, false),
        (None, Some(text), _) => (Config::parse(&beside_name(source, CONFIG), text)?, true),
        (None, None, Some(text)) => (Config::parse(&beside_name(other, CONFIG), text)?, false),
        (None, None, None) => (Config::default(), true),
    };
    let overlay = match (given.overlay, &own.overlay) {
        // The older document had one of its own.
        (_, Some(text)) if given.overlay.is_none() || unmatched == Unmatched::Skip => {
            Some((OVERLAY.to_owned(), text.clone(), unmatched))
        }
        (Some(file), _) => Some((shown(file), read(file, "overlay")?, unmatched)),
        // A document that has a configuration and no overlay needs none.
        (None, _) if own.has_any() => None,
        (None, _) => others.overlay.clone().map(|text| (OVERLAY.to_owned(), text, Unmatched::Skip)),
    };
    let root = match (given.root, given.config) {
        (Some(root), _) => Some(Root::Folder(root.to_owned())),
        (None, Some(file)) => crategen::reference_root(&config, Some(file)).map(Root::Folder),
        (None, None) => config.reference_root().map(|root| Root::Beside(root.to_owned())),
    };
    Ok(Settings { config, overlay, root, is_own })
}

/// Returns the lock beside the older document, unless it was made with another configuration than
/// that is read with: its names and shapes would be those of another crate.
pub fn lock_of(old: &str, settings: &Settings) -> Option<String> {
    let text = beside(old, LOCK)?;
    let fits = match lock::configuration(&text) {
        Some(fingerprint) => fingerprint == settings.config.fingerprint(),
        None => settings.is_own,
    };
    if !fits {
        let note = Diagnostic::warning(format!(
            "`{}` was made with another configuration, so it is not used",
            beside_name(old, LOCK)
        ))
        .help(
            "compare with the configuration that stands beside it, or write both with `cargo xtask codegen`",
        );
        eprintln!("{}\n", Diagnostics::from(note));
    }
    fits.then_some(text)
}

/// The name of a file in a document's folder.
fn beside_name(source: &str, name: &str) -> String {
    let folder = source.rfind(['/', ':']).map_or("", |at| &source[..=at]);
    format!("{folder}{name}")
}

fn shown(file: &Path) -> String {
    file.display().to_string()
}

fn read(path: &Path, what: &str) -> Result<String, Diagnostics> {
    input::read_to_string(path).map_err(|error| {
        Diagnostic::error(format!("the {what} `{}` cannot be read: {error}", path.display())).into()
    })
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::PathBuf;

    use super::*;

    fn folder(name: &str, files: &[(&str, &str)]) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("crategen-settings-{}-{name}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        for (file, text) in files {
            fs::write(folder.join(file), text).unwrap();
        }
        folder
    }

    const NAMED: &str = "[package]\nname = \"harbour\"\n[types.Boat]\nname = \"Ship\"\n";

    #[test]
    fn each_document_has_its_own_settings_and_else_those_of_the_other() {
        let config = Config::parse("codegen.toml", NAMED).unwrap();
        let lock = format!("# A lock.\n\nconfiguration {}\n", config.fingerprint());
        let files = [(CONFIG, NAMED), (OVERLAY, "overlay: 1.0.0"), (LOCK, lock.as_str())];
        let (whole, bare) = (folder("whole", &files), folder("bare", &[]));
        let (own, other) =
            (whole.join("a.yaml").display().to_string(), bare.join("a.yaml").display().to_string());
        for (old, new) in [(&own, &own), (&own, &other), (&other, &own)] {
            let both = of_both(old, new, Given::default()).unwrap();
            for settings in &both {
                assert_eq!(settings.config.package().name.as_deref(), Some("harbour"));
                assert!(settings.overlay.is_some());
            }
            assert_eq!(lock_of(old, &both[0]).is_some(), old == &own);
            // What was written for the other document need not match this one.
            let strict = matches!(both[1].overlay, Some((.., Unmatched::Error)));
            assert_eq!(strict, new == &own);
        }
        let [old, _] = of_both(&other, &other, Given::default()).unwrap();
        assert!(old.config.package().name.is_none() && old.overlay.is_none());
        let foreign = folder("foreign", &[(CONFIG, "[types.Boat]\nname = \"Raft\"\n")]).join(CONFIG);
        let given = Given { config: Some(&foreign), ..Given::default() };
        let [old, _] = of_both(&own, &own, given).unwrap();
        assert!(lock_of(&own, &old).is_none());
        [whole, bare].iter().for_each(|folder| fs::remove_dir_all(folder).unwrap());
        fs::remove_dir_all(foreign.parent().unwrap()).unwrap();
    }

    #[test]
    fn a_lock_that_does_not_say_its_configuration_goes_with_the_one_beside_it() {
        let whole = folder("former", &[(CONFIG, NAMED), (LOCK, "# A lock.\n")]);
        let source = whole.join("a.yaml").display().to_string();
        let [own, _] = of_both(&source, &source, Given::default()).unwrap();
        assert!(lock_of(&source, &own).is_some());
        let file = whole.join(CONFIG);
        let [given, _] =
            of_both(&source, &source, Given { config: Some(&file), ..Given::default() }).unwrap();
        assert!(lock_of(&source, &given).is_none());
        fs::remove_dir_all(whole).unwrap();
    }
}
