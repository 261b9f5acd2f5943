//! The configuration, overlay and lock of each document of a comparison.

use std::path::{Path, PathBuf};

use crate::config::Config;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::document::Unmatched;
use crate::input;
use crate::lock;

use super::Project;
use super::messages::print_error;
use super::revision::{Root, sibling};
use crate::config::OVERLAY;

/// The names of a configuration next to a document.
const CONFIGS: [&str; 2] = ["crategen.toml", "codegen.toml"];

/// The files that a document is read with.
pub struct Settings {
    pub config: Config,
    /// The overlay's name and text, and the treatment of its actions that match nothing.
    pub overlay: Option<(String, String, Unmatched)>,
    /// The folder that the document's files must be in.
    pub root: Option<Root>,
    /// Set if the configuration belongs to the document, or there is none.
    is_own: bool,
    /// The name and text of the document's lock.
    lock: Option<(String, String)>,
}

/// The options of the command line for both documents.
#[derive(Clone, Copy, Default)]
pub struct Given<'a> {
    pub config: Option<&'a Path>,
    pub overlay: Option<&'a Path>,
    pub root: Option<&'a Path>,
}

/// The files that belong to a document: those that its project names, or those in its folder, in
/// the same revision. Each is a name and a text.
struct Own {
    config: Option<(String, String)>,
    /// The path of the configuration, if a project names it.
    config_file: Option<PathBuf>,
    overlay: Option<(String, String)>,
    lock: Option<(String, String)>,
}

impl Own {
    fn of(source: &str, project: Option<&Project>) -> Self {
        if let Some(project) = project.filter(|project| is_document_of(project, source)) {
            let named = |file: &Option<PathBuf>| {
                let file = file.as_ref()?;
                Some((shown(project.shown(file)), input::read_to_string(file).ok()?))
            };
            return Self {
                config: named(&project.config),
                config_file: project.config.clone(),
                overlay: named(&project.overlay),
                lock: named(&project.lock),
            };
        }
        let named = |name: &str| Some((sibling_name(source, name), sibling(source, name)?));
        let (config, lock) = match CONFIGS.iter().find_map(|name| Some((*name, named(name)?))) {
            Some((name, config)) => (Some(config), named(&lock_name(name))),
            None => (None, CONFIGS.iter().find_map(|name| named(&lock_name(name)))),
        };
        Self { config, config_file: None, overlay: named(OVERLAY), lock }
    }

    fn has_any(&self) -> bool {
        self.config.is_some() || self.overlay.is_some()
    }
}

/// Returns whether a name is that of the project's document.
fn is_document_of(project: &Project, source: &str) -> bool {
    same_file::is_same_file(source, &project.document).unwrap_or(false)
}

fn lock_name(config: &str) -> String {
    shown(&Path::new(config).with_extension("lock"))
}

/// Returns the settings of the older and the newer document: its own, or else those of the other
/// document, without the entries that match nothing.
pub fn of_both(
    old: &str,
    new: &str,
    given: Given,
    project: Option<&Project>,
) -> Result<[Settings; 2], Diagnostics> {
    let (of_old, of_new) = (Own::of(old, project), Own::of(new, project));
    Ok([
        settings(&of_old, &of_new, given, Unmatched::Skip)?,
        settings(&of_new, &of_old, given, Unmatched::Error)?,
    ])
}

fn settings(own: &Own, other: &Own, given: Given, unmatched: Unmatched) -> Result<Settings, Diagnostics> {
    let (config, is_own) = match (given.config, &own.config, &other.config) {
        (Some(file), ..) => (Config::parse(&shown(file), &read(file, "configuration")?)?, false),
        (None, Some((name, text)), _) => (Config::parse(name, text)?, true),
        (None, None, Some((name, text))) => (Config::parse(name, text)?, false),
        (None, None, None) => (Config::default(), true),
    };
    let overlay = match (given.overlay, &own.overlay) {
        // The older document had one of its own.
        (_, Some((name, text))) if given.overlay.is_none() || unmatched == Unmatched::Skip => {
            Some((name.clone(), text.clone(), unmatched))
        }
        (Some(file), _) => Some((shown(file), read(file, "overlay")?, unmatched)),
        // A document that has a configuration and no overlay needs none.
        (None, _) if own.has_any() => None,
        (None, _) => other.overlay.clone().map(|(name, text)| (name, text, Unmatched::Skip)),
    };
    let root = match (given.root, given.config.or(own.config_file.as_deref())) {
        (Some(root), _) => Some(Root::Folder(root.to_owned())),
        (None, Some(file)) => crate::reference_root(&config, Some(file)).map(Root::Folder),
        (None, None) => config.reference_root().map(|root| Root::Relative(root.to_owned())),
    };
    Ok(Settings { config, overlay, root, is_own, lock: own.lock.clone() })
}

/// Returns the lock of the older document, unless it was made with another configuration: its names
/// and shapes would be those of another crate.
pub fn lock_of(settings: &Settings) -> Option<&str> {
    let (name, text) = settings.lock.as_ref()?;
    let fits = match lock::configuration(text) {
        Some(fingerprint) => fingerprint == settings.config.fingerprint(),
        None => settings.is_own,
    };
    if !fits {
        let message = format!("`{name}` was made with another configuration, so it is not used");
        let note = Diagnostic::warning(Code::InvalidLock, message)
            .help("compare with the configuration next to the lock, or generate the crate again");
        print_error(&format!("{}\n\n", Diagnostics::from(note)));
    }
    fits.then_some(text)
}

/// Returns the name of a file in a document's folder.
fn sibling_name(source: &str, name: &str) -> String {
    let folder = source.rfind(['/', ':']).map_or("", |at| &source[..=at]);
    format!("{folder}{name}")
}

fn shown(file: &Path) -> String {
    file.display().to_string()
}

fn read(path: &Path, what: &str) -> Result<String, Diagnostics> {
    input::read_to_string(path).map_err(|error| {
        Diagnostic::error(
            Code::UnreadableFile,
            format!("the {what} `{}` cannot be read: {error}", path.display()),
        )
        .into()
    })
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::PathBuf;

    use super::*;

    const CONFIG: &str = CONFIGS[1];
    const LOCK: &str = "codegen.lock";

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
            let both = of_both(old, new, Given::default(), None).unwrap();
            for settings in &both {
                assert_eq!(settings.config.package().name.as_deref(), Some("harbour"));
                assert!(settings.overlay.is_some());
            }
            assert_eq!(lock_of(&both[0]).is_some(), old == &own);
            // Entries for the other document need not match this one.
            let strict = matches!(both[1].overlay, Some((.., Unmatched::Error)));
            assert_eq!(strict, new == &own);
        }
        let [old, _] = of_both(&other, &other, Given::default(), None).unwrap();
        assert!(old.config.package().name.is_none() && old.overlay.is_none());
        let foreign = folder("foreign", &[(CONFIG, "[types.Boat]\nname = \"Raft\"\n")]).join(CONFIG);
        let given = Given { config: Some(&foreign), ..Given::default() };
        let [old, _] = of_both(&own, &own, given, None).unwrap();
        assert!(lock_of(&old).is_none());
        [whole, bare].iter().for_each(|folder| fs::remove_dir_all(folder).unwrap());
        fs::remove_dir_all(foreign.parent().unwrap()).unwrap();
    }

    #[test]
    fn a_lock_without_a_configuration_belongs_to_the_one_next_to_it() {
        let whole = folder("former", &[(CONFIG, NAMED), (LOCK, "# A lock.\n")]);
        let source = whole.join("a.yaml").display().to_string();
        let [own, _] = of_both(&source, &source, Given::default(), None).unwrap();
        assert!(lock_of(&own).is_some());
        let file = whole.join(CONFIG);
        let [given, _] =
            of_both(&source, &source, Given { config: Some(&file), ..Given::default() }, None).unwrap();
        assert!(lock_of(&given).is_none());
        fs::remove_dir_all(whole).unwrap();
    }
}
