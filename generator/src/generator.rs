//! The library's front door: a builder of what a crate is generated from.

use std::path::{Path, PathBuf};

use crate::config::Layout;
use crate::diagnostic::Diagnostics;
use crate::generate::{self, GenerateOptions, Generated, LockOptions};
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

    /// Sets the configuration.
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
        let locking = |file| LockOptions { file, accept: &Accept::Nothing, releases: false };
        generate::generate(&GenerateOptions {
            source: Some(&source),
            config: self.config.as_deref(),
            name: self.name.as_deref(),
            layout: self.layout,
            overlay: self.overlay.as_deref(),
            lock: self.lock.as_deref().map(locking),
            allow_incomplete: self.allow_incomplete,
            ..GenerateOptions::new(&self.document)
        })
    }
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
