//! The files of one API.

use std::path::{Path, PathBuf};

use super::document_bundle::normalized;
use crate::config::{CHANGELOG, Config, EXAMPLES, OVERLAY, lock_of};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::document::extended_file;
use crate::input;
use crate::text::on_one_line;

/// The files of one API, and the command that generates its crate.
#[derive(Clone, Debug)]
pub struct Project {
    /// The folder that displayed paths are relative to.
    pub folder: PathBuf,
    pub document: PathBuf,
    /// The document's path in generated files.
    pub source: String,
    /// The configuration; `None` for the defaults.
    pub config: Option<PathBuf>,
    /// The corrections of the document, if that file exists.
    pub overlay: Option<PathBuf>,
    /// The lock; `None` if names and shapes follow the document.
    pub lock: Option<PathBuf>,
    /// The changelog, which becomes part of the crate.
    pub changelog: Option<PathBuf>,
    /// The folder with example programs, which become part of the crate.
    pub examples: Option<PathBuf>,
    /// The folder of the crate; `None` if the command line must name one.
    pub output: Option<PathBuf>,
    /// The folder of the stamps, which record that everything was up to date.
    pub stamps: Option<PathBuf>,
    /// The command that generates the crate, as a user types it.
    pub command: &'static str,
    /// The option that precedes the document on the command line, if any.
    pub document_option: &'static str,
}

impl Project {
    /// Returns the project of a document that has no project file. Generated files name the
    /// document by its file name, so that they do not depend on the folder of the run.
    pub fn of_document(document: &Path, command: &'static str) -> Self {
        let name = document.file_name().unwrap_or(document.as_os_str());
        Self {
            folder: std::env::current_dir().unwrap_or_default(),
            document: document.to_owned(),
            source: name.to_string_lossy().into_owned(),
            config: None,
            overlay: None,
            lock: None,
            changelog: None,
            examples: None,
            output: None,
            stamps: None,
            command,
            document_option: "",
        }
    }

    /// Returns the project of a project file: `file`, or else `crategen.toml` in the current folder
    /// or the closest one above it.
    pub fn find(file: Option<&Path>, command: &'static str) -> Result<Self, Diagnostics> {
        if let Some(file) = file {
            return Self::open(file, command);
        }
        let current = std::env::current_dir().unwrap_or_default();
        match current.ancestors().map(|folder| folder.join(FILE)).find(|file| file.exists()) {
            Some(file) => Self::open(&file, command),
            None => {
                let message = format!("there is no `{FILE}` in this folder or one above");
                let help = "create a project: crategen new openapi.yaml\n\
                            or write a crate without one: crategen generate openapi.yaml --out FOLDER";
                Err(Diagnostic::error(Code::MissingFile, message).help(help).into())
            }
        }
    }

    /// Reads a project file. Paths in it are relative to its folder.
    fn open(file: &Path, command: &'static str) -> Result<Self, Diagnostics> {
        let shown = file.file_name().unwrap_or(file.as_os_str()).to_string_lossy().into_owned();
        let text = input::read_to_string(file).map_err(|error| {
            Diagnostic::error(
                Code::UnreadableFile,
                format!("the project file `{}` cannot be read: {error}", file.display()),
            )
            .help("`crategen new` makes one")
        })?;
        let config = Config::parse(&shown, &text)?;
        let settings = config.project();
        let file = std::path::absolute(file).unwrap_or_else(|_| file.to_owned());
        let folder = file.parent().unwrap_or(Path::new("")).to_owned();
        let document = match &settings.document {
            Some(document) => document.replace('\\', "/"),
            None => default_document(&folder, settings.overlay.as_deref().unwrap_or(OVERLAY))?,
        };
        let project = Self {
            document: folder.join(&document),
            source: published_name(&document),
            overlay: Some(settings.overlay_of(&file)),
            lock: Some(settings.lock_of(&file)),
            changelog: Some(settings.changelog_of(&file)),
            examples: Some(settings.examples_of(&file)),
            output: Some(settings.output_of(&file)),
            config: Some(file),
            stamps: None,
            command,
            document_option: "",
            folder,
        };
        let mut faults = project.coinciding(&shown, &config);
        for (key, setting, default) in [
            ("overlay", &settings.overlay, OVERLAY),
            ("changelog", &settings.changelog, CHANGELOG),
            ("examples", &settings.examples, EXAMPLES),
        ] {
            let Some(path) = setting.as_deref().filter(|path| *path != default) else { continue };
            if !project.folder.join(path).exists() {
                let message = format!("there is no file `{}`, which is to be the {key}", on_one_line(path));
                let (line, column) = config.position("project", key);
                let fault = Diagnostic::error(Code::MissingFile, message).in_file(&shown, line, column);
                faults.push(fault.help("create the file, or correct the path"));
            }
        }
        if faults.is_empty() { Ok(project) } else { Err(faults) }
    }

    /// Returns an error for each pair of files that are one file, and for each file in the folder
    /// of the crate, in which everything is generated.
    fn coinciding(&self, shown: &str, config: &Config) -> Diagnostics {
        let files = [
            ("project file", "", self.config.as_ref()),
            ("document", "document", Some(&self.document)),
            ("overlay", "overlay", self.overlay.as_ref()),
            ("lock", "lock", self.lock.as_ref()),
            ("changelog", "changelog", self.changelog.as_ref()),
        ];
        let files: Vec<(&str, &str, PathBuf)> =
            files.into_iter().filter_map(|(what, key, file)| Some((what, key, normalized(file?)))).collect();
        let output = self.output.as_deref().map(normalized);
        let mut faults = Diagnostics::default();
        let fault = |key: &str, message: String| {
            let (line, column) = config.position("project", key);
            Diagnostic::error(Code::InvalidConfiguration, message).in_file(shown, line, column)
        };
        if let Some(output) = output.as_ref().filter(|output| files[0].2.starts_with(output)) {
            let path = on_one_line(&self.shown(output).display().to_string());
            let message = format!("the folder of the crate, `{path}`, has the project file in it");
            faults.push(fault("output", message).help("give the crate a folder of its own"));
            return faults;
        }
        for (index, (what, key, file)) in files.iter().enumerate() {
            let path = on_one_line(&self.shown(file).display().to_string());
            if let Some((other, ..)) = files[..index].iter().find(|(.., other)| other == file) {
                let message = format!("the {other} and the {what} are one file, `{path}`");
                faults.push(fault(key, message).help("give each a file of its own"));
            } else if output.as_ref().is_some_and(|output| file.starts_with(output)) {
                let message = format!("the {what} `{path}` is in the folder of the crate");
                faults.push(fault(key, message).help("move it out: everything in that folder is generated"));
            }
        }
        faults
    }

    /// Replaces the configuration. The lock is the file next to it with the extension `lock`, and
    /// the overlay is `overlay.yaml` next to it.
    pub fn set_config(&mut self, config: &Path) {
        self.lock = Some(lock_of(config));
        self.overlay = Some(config.with_file_name(OVERLAY));
        self.config = Some(config.to_owned());
    }

    /// Returns a path as it is shown: relative to the project's folder, if the path is in it.
    pub fn shown<'a>(&self, path: &'a Path) -> &'a Path {
        match path.strip_prefix(&self.folder) {
            Ok(inner) if inner.as_os_str().is_empty() => Path::new("."),
            Ok(inner) => inner,
            Err(_) => path,
        }
    }
}

/// Returns the document's path as generated files name it. Folders above the project are not
/// published.
fn published_name(document: &str) -> String {
    let path = Path::new(document);
    match path.file_name().filter(|_| path.is_absolute()) {
        Some(name) => name.to_string_lossy().into_owned(),
        None => document.to_owned(),
    }
}

/// Returns the name of the document that a project file does not name: a usual name, or the file
/// that the overlay extends.
fn default_document(folder: &Path, overlay: &str) -> Result<String, Diagnostics> {
    let names = ["openapi.yaml", "openapi.yml", "openapi.json"];
    let found = names.into_iter().find(|name| folder.join(name).exists()).map(str::to_owned);
    let extended = || {
        let text = input::read_to_string(&folder.join(overlay)).ok()?;
        let base = Path::new(overlay).parent().unwrap_or(Path::new(""));
        let name = base.join(extended_file(&text)?).to_string_lossy().replace('\\', "/");
        folder.join(&name).exists().then_some(name)
    };
    found.or_else(extended).ok_or_else(|| {
        Diagnostic::error(
            Code::MissingFile,
            "the project has no document: there is no `openapi.yaml`, `.yml` or `.json`",
        )
        .in_file(FILE, 1, 1)
        .help("name it in the project file:\n[project]\ndocument = \"api.yaml\"")
        .into()
    })
}

/// Refuses a URL where a file is expected: the network is never used.
pub fn refuse_url(argument: &str) -> Result<(), Diagnostics> {
    if !argument.starts_with("http://") && !argument.starts_with("https://") {
        return Ok(());
    }
    let help = format!("download it first: curl --fail --location --output openapi.yaml '{argument}'");
    Err(Diagnostic::error(Code::CommandLine, format!("`{argument}` is a URL, and a file is expected"))
        .help(help)
        .into())
}

/// The name of a project file.
pub const FILE: &str = "crategen.toml";
