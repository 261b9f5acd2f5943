//! The library's front door: a builder of what a crate is generated from.

use std::path::{Path, PathBuf};

use crate::config::{Config, Layout};
use crate::diagnostic::Diagnostics;
use crate::generate::{self, GenerateOptions, Generated, LockOptions};
use crate::input;
use crate::lock::Accept;
use crate::write::{self, Mode, Report};

/// Generates a crate from files.
///
/// ```
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let folder = std::env::temp_dir().join(format!("crategen-doc-{}", std::process::id()));
/// # std::fs::create_dir_all(&folder)?;
/// # let document = folder.join("openapi.yaml");
/// # let client = folder.join("client");
/// # std::fs::write(&document, "
/// # openapi: 3.1.0
/// # info: {title: Harbour, version: 1.0.0}
/// # servers: [{url: https://harbour.example}]
/// # paths:
/// #   /boats:
/// #     get: {responses: {'200': {description: Boats., content: {application/json: {schema: {type: array, items: {type: string}}}}}}}
/// # ")?;
/// let generated = crategen::Generator::new().document(&document).generate()?;
/// for warning in generated.warnings.iter() {
///     eprintln!("{warning}");
/// }
/// generated.write(&client)?;
/// assert!(client.join("src/lib.rs").exists());
/// # std::fs::remove_dir_all(&folder)?;
/// # Ok(())
/// # }
/// ```
///
/// # Committed output, and build scripts
///
/// Generate the crate once, commit it, and let a test fail if it is out of date:
///
/// ```no_run
/// #[test]
/// fn the_client_is_up_to_date() -> Result<(), crategen::diagnostic::Diagnostics> {
///     let generated = crategen::Generator::new().document("openapi.yaml").config("crategen.toml").generate()?;
///     let report = generated.check("client")?;
///     assert!(report.is_clean(), "run `crategen generate`: {report:?}");
///     Ok(())
/// }
/// # fn main() {}
/// ```
///
/// Committed code can be read, searched and reviewed, builds without a generator, and changes only
/// in commits that say so.
///
/// Cargo cannot depend on a package that a build script writes. A build script can write the client
/// as a module of its own crate, with [`Layout::Module`]:
///
/// ```no_run
/// // build.rs
/// use crategen::{Generator, config::Layout};
///
/// let out = std::path::Path::new(&std::env::var("OUT_DIR").unwrap()).join("client");
/// println!("cargo::rerun-if-changed=openapi.yaml");
/// let generated = Generator::new().document("openapi.yaml").layout(Layout::Module).generate();
/// generated.and_then(|generated| generated.write(out)).unwrap_or_else(|errors| panic!("{errors}"));
/// ```
///
/// The crate includes it:
///
/// ```ignore
/// pub mod client {
///     include!(concat!(env!("OUT_DIR"), "/client/mod.rs"));
/// }
/// ```
#[derive(Clone, Debug, Default)]
pub struct Generator {
    document: PathBuf,
    config: Option<PathBuf>,
    overlay: Option<PathBuf>,
    name: Option<String>,
    lock: Option<PathBuf>,
    layout: Option<Layout>,
    allow_incomplete: bool,
}

impl Generator {
    /// Returns a generator without a document.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the OpenAPI document, which is required.
    #[must_use]
    pub fn document(mut self, file: impl AsRef<Path>) -> Self {
        self.document = file.as_ref().to_owned();
        self
    }

    /// Sets the configuration. The overlay, the lock, the changelog and the example programs that
    /// its `[project]` names, or that are next to it, are used as the command `crategen` uses them.
    #[must_use]
    pub fn config(mut self, file: impl AsRef<Path>) -> Self {
        self.config = Some(file.as_ref().to_owned());
        self
    }

    /// Sets the corrections of the document: an OpenAPI Overlay of version 1.0 or 1.1.
    #[must_use]
    pub fn overlay(mut self, file: impl AsRef<Path>) -> Self {
        self.overlay = Some(file.as_ref().to_owned());
        self
    }

    /// Sets the lock, which keeps names and shapes as users of the crate know them. The file need
    /// not exist; [`Generated::write`] writes it.
    #[must_use]
    pub fn lock(mut self, file: impl AsRef<Path>) -> Self {
        self.lock = Some(file.as_ref().to_owned());
        self
    }

    /// Sets the package's name, in place of the configuration's.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets the form of the client, in place of the configuration's.
    #[must_use]
    pub fn layout(mut self, layout: Layout) -> Self {
        self.layout = Some(layout);
        self
    }

    /// Leaves out invalid parts of the document with a warning, instead of refusing the document.
    #[must_use]
    pub fn allow_incomplete(mut self) -> Self {
        self.allow_incomplete = true;
        self
    }

    /// Generates the crate in memory. Generated files name the document by its file name.
    ///
    /// # Errors
    ///
    /// Everything that makes the crate impossible, each with its location.
    pub fn generate(&self) -> Result<Generated, Diagnostics> {
        let source = self.document.file_name().unwrap_or_default().to_string_lossy();
        let project = self.project()?;
        let overlay = self.overlay.clone().or_else(|| existing(project.as_ref()?.overlay.clone()));
        let lock = self.lock.clone().or_else(|| existing(project.as_ref()?.lock.clone()));
        let locking = |file| LockOptions { file, accept: &Accept::Nothing, releases: false };
        generate::generate(&GenerateOptions {
            source: Some(&source),
            config: self.config.as_deref(),
            name: self.name.as_deref(),
            layout: self.layout,
            overlay: overlay.as_deref(),
            lock: lock.as_deref().map(locking),
            changelog: project.as_ref().map(|project| project.changelog.as_path()),
            examples: project.as_ref().map(|project| project.examples.as_path()),
            allow_incomplete: self.allow_incomplete,
            ..GenerateOptions::new(&self.document)
        })
    }

    /// Returns the files of the project that the configuration belongs to.
    fn project(&self) -> Result<Option<ProjectFiles>, Diagnostics> {
        let Some(file) = &self.config else { return Ok(None) };
        // A file that cannot be read is reported when it is read for its content.
        let Ok(text) = input::read_to_string(file) else { return Ok(None) };
        let config = Config::parse(&file.display().to_string(), &text)?;
        let settings = config.project();
        Ok(Some(ProjectFiles {
            overlay: (settings.overlay_of(file), settings.overlay.is_some()),
            lock: (settings.lock_of(file), settings.lock.is_some()),
            changelog: settings.changelog_of(file),
            examples: settings.examples_of(file),
        }))
    }
}

/// The files of a project next to its configuration.
struct ProjectFiles {
    /// The path, and whether the configuration names it.
    overlay: (PathBuf, bool),
    lock: (PathBuf, bool),
    changelog: PathBuf,
    examples: PathBuf,
}

/// Returns the path if the configuration names it or there is such a file.
fn existing((path, is_named): (PathBuf, bool)) -> Option<PathBuf> {
    (is_named || path.exists()).then_some(path)
}

impl Generated {
    /// Writes the crate to a folder, and the lock to its file: everything or nothing. Files that
    /// are up to date are not touched.
    ///
    /// # Errors
    ///
    /// If a file that was not generated is in the way, or the disk fails.
    pub fn write(&self, folder: impl AsRef<Path>) -> Result<Report, Diagnostics> {
        self.compare(folder.as_ref(), Mode::Write)
    }

    /// Compares the crate with a folder, and the lock with its file, and writes nothing.
    ///
    /// # Errors
    ///
    /// If a file that was not generated is in the way.
    pub fn check(&self, folder: impl AsRef<Path>) -> Result<Report, Diagnostics> {
        self.compare(folder.as_ref(), Mode::Check)
    }

    fn compare(&self, folder: &Path, mode: Mode) -> Result<Report, Diagnostics> {
        write::recover(folder, mode)?;
        let lock = self.lock_file.clone().into_iter().zip(self.lock.clone()).collect();
        write::write_with(&self.files, folder, &lock, mode)
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn the_files_next_to_a_configuration_are_used() {
        let folder = std::env::temp_dir().join(format!("crategen-library-{}", std::process::id()));
        fs::create_dir_all(folder.join("programs")).unwrap();
        let put = |name: &str, text: &str| fs::write(folder.join(name), text).unwrap();
        put("api.yaml", "openapi: 3.1.0\ninfo: {title: Harbor, version: '1'}\npaths: {}\n");
        put("crategen.toml", "[project]\noverlay = \"fix.yaml\"\nexamples = \"programs\"\n");
        put(
            "fix.yaml",
            "overlay: 1.0.0\ninfo: {title: A, version: '1'}\nactions:\n\
             - {target: $.info, description: A name., update: {title: Haven}}\n",
        );
        put("CHANGELOG.md", "# Changes\n\nThe first.\n");
        put("programs/dock.rs", "//! Docks a boat.\n\nfn main() {}\n");
        let generator =
            Generator::new().document(folder.join("api.yaml")).config(folder.join("crategen.toml"));
        let generated = generator.generate().unwrap();
        assert!(generated.files[Path::new("Cargo.toml")].contains("name = \"haven\""));
        assert!(generated.files[Path::new("CHANGELOG.md")].contains("The first."));
        assert!(generated.files.contains_key(Path::new("examples/dock.rs")));
        assert_eq!(generated.lock_file, None);
        let module = generator.clone().layout(Layout::Module).generate().unwrap();
        let warnings = module.warnings.to_string();
        assert!(
            warnings.contains("a module has no example programs, so these are left out: dock"),
            "{warnings}"
        );
        let locked = generator.clone().lock(folder.join("crategen.lock")).generate().unwrap();
        locked.write(folder.join("client")).unwrap();
        assert_eq!(generator.generate().unwrap().lock_file, Some(folder.join("crategen.lock")));
        fs::remove_dir_all(&folder).unwrap();
    }
}
