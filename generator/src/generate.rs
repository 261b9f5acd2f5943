//! Generates a crate as text from files: the entry point of `generate` and `update`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::config::{Config, Layout};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::document::{Action, Document, Unmatched};
use crate::drift;
use crate::format;
use crate::input;
use crate::ir::TypeId;
use crate::lock::{self, Accept, Binding, KeptChange, LockReport, Surface};
use crate::module;
use crate::names::PackageVersion;
use crate::own_examples;
use crate::pipeline;
use crate::prepare::EmitModel;
use crate::stack;
use crate::write::OutsideFile;

/// The files that a crate is generated from.
#[derive(Clone, Copy, Debug)]
pub struct GenerateOptions<'a> {
    /// The root file of the document.
    pub spec: &'a Path,
    /// The path of the document in the output; `None` for the path relative to `root`.
    pub source: Option<&'a str>,
    /// The configuration; `None` for the defaults.
    pub config: Option<&'a Path>,
    /// The package's name, instead of the one in the configuration.
    pub name: Option<&'a str>,
    /// The form of the client, instead of the one in the configuration.
    pub layout: Option<Layout>,
    /// The folder that displayed paths are relative to.
    pub root: Option<&'a Path>,
    /// The folder that all files of the document must be in; `None` for the one in the
    /// configuration, or the document's folder.
    pub reference_root: Option<&'a Path>,
    /// Set if invalid parts of the document are left out with a warning, rather than refusing the
    /// whole document.
    pub allow_incomplete: bool,
    /// An overlay with corrections of the document (OpenAPI Overlay 1.0 or 1.1).
    pub overlay: Option<&'a Path>,
    /// The changelog, which becomes part of the crate if the file exists.
    pub changelog: Option<&'a Path>,
    /// The folder with example programs, which become part of the crate if it exists.
    pub examples: Option<&'a Path>,
    /// The lock; `None` if names and shapes follow the document.
    pub lock: Option<LockOptions<'a>>,
}

impl<'a> GenerateOptions<'a> {
    /// Returns options for the document alone.
    pub fn new(spec: &'a Path) -> Self {
        Self {
            spec,
            source: None,
            config: None,
            name: None,
            layout: None,
            root: None,
            reference_root: None,
            allow_incomplete: false,
            overlay: None,
            changelog: None,
            examples: None,
            lock: None,
        }
    }
}

/// The lock, and the breaking changes to let through.
#[derive(Clone, Copy, Debug)]
pub struct LockOptions<'a> {
    /// The file of the lock, which need not exist yet.
    pub file: &'a Path,
    /// The breaking changes to let through.
    pub accept: &'a Accept,
    /// Set if the crate is released with this run, so that the lock takes effect. A new lock has no
    /// effect before.
    pub releases: bool,
}

/// The inputs of a crate in addition to its document and configuration.
#[derive(Clone, Copy, Debug, Default)]
pub struct GenerateContext<'a> {
    /// The folder that displayed paths are relative to.
    pub root: Option<&'a Path>,
    pub lock: Option<LockOptions<'a>>,
    /// The text of the changelog.
    pub changelog: Option<&'a str>,
}

/// A crate as text.
#[derive(Clone, Debug)]
pub struct Generated {
    /// The content of each file, by path in the crate.
    pub files: BTreeMap<PathBuf, String>,
    /// The lines of `Cargo.toml` with the dependencies of the crate that has the module, if the
    /// client is a module.
    pub dependencies: Option<String>,
    /// The warnings about parts that were left out or read leniently.
    pub warnings: Diagnostics,
    /// The lock, if one was requested.
    pub lock: Option<OutsideFile>,
    /// The path of the lock's file.
    pub lock_file: Option<PathBuf>,
    /// The actions of the overlay.
    pub overlay: Vec<Action>,
    /// The changes that the lock held back.
    pub held_back: Vec<KeptChange>,
    /// The number of methods that call the API.
    pub operations: usize,
    /// The number of types.
    pub types: usize,
    /// Set if the document is a single file.
    pub is_single_file: bool,
    /// The model that the files are printed from.
    pub model: EmitModel,
}

/// Generates a crate.
///
/// # Errors
///
/// Everything that makes the output impossible, each with its location.
pub fn generate(options: &GenerateOptions) -> Result<Generated, Diagnostics> {
    stack::on_large_stack(|| from_files(options)).map_err(|mut diagnostics| {
        diagnostics.deduplicate();
        options.root.inspect(|root| diagnostics.show_from(root));
        diagnostics
    })
}

fn from_files(options: &GenerateOptions) -> Result<Generated, Diagnostics> {
    let config = read_config(options)?;
    let configured = reference_root(&config, options.config);
    let mut document = Document::read_below(options.spec, options.reference_root.or(configured.as_deref()))?;
    let overlay = match options.overlay {
        Some(file) => overlay(&mut document, file, options.root)?,
        None => Vec::new(),
    };
    let changelog = options.changelog.map(|file| changelog(file, options.root)).transpose()?.flatten();
    let context = GenerateContext { root: options.root, lock: options.lock, changelog: changelog.as_deref() };
    let source = options.source.map_or_else(|| display_path(options.spec, options.root), str::to_owned);
    let mut generated = generate_in(&document, &config, &source, &context)?;
    // Freeing a tree of a hundred thousand nodes takes a twentieth of the total time, so another
    // thread does it.
    stack::free_in_background(document);
    generated.overlay = overlay;
    options.root.inspect(|root| generated.warnings.show_from(root));
    Ok(generated)
}

/// Generates a crate from a document that was already read. `source` is the path of the document in
/// the output.
///
/// # Errors
///
/// Everything that makes the output impossible, each with its location.
pub fn generate_from(document: &Document, config: &Config, source: &str) -> Result<Generated, Diagnostics> {
    generate_in(document, config, source, &GenerateContext::default())
}

/// Generates a crate with a lock and a changelog.
///
/// # Errors
///
/// Everything that makes the output impossible, each with its location.
pub fn generate_in(
    document: &Document,
    config: &Config,
    source: &str,
    context: &GenerateContext,
) -> Result<Generated, Diagnostics> {
    let mut diagnostics = Diagnostics::default();
    let api = pipeline::analyzed(document, config, source, Unmatched::Error, &mut diagnostics);
    diagnostics.extend(drift::unknown_levels(config));
    diagnostics.locate(|pointer| document.location(pointer));
    diagnostics.deduplicate();
    if diagnostics.has_errors() {
        return Err(diagnostics);
    }
    let before = context.lock.map(|options| lock_text(&options, context.root)).transpose()?.flatten();
    let given = match (&context.lock, &before) {
        (Some(options), Some(text)) if !lock::is_unreleased(text) => given(options, context.root, text)?,
        _ => None,
    };
    let accept = context.lock.map_or(&Accept::Nothing, |options| options.accept);
    let locked = pipeline::lock(api, given.as_ref(), accept);
    refuse_unknown(locked.report())?;
    diagnostics.extend(config.check_default_resources(&locked));
    if diagnostics.has_errors() {
        return Err(diagnostics);
    }
    let lock = context.lock.map(|options| {
        let binding = binding(&options, before.as_deref(), locked.package.version.as_str());
        let text = locked.surface().print(Some(&config.fingerprint()), binding);
        OutsideFile { text: Some(text), before }
    });
    let own_types = (0..locked.types.len()).filter(|index| locked.same_as(TypeId(*index)).is_none());
    let (operations, types) = (locked.operations().count(), own_types.count());
    let held_back = locked.report().held_back.clone();
    let model = pipeline::prepare(locked);
    let mut files = pipeline::print(&model)?;
    let mut dependencies = None;
    if config.package().layout == Layout::Module {
        let module = module::module(&files)?;
        (files, dependencies) = (module.files, Some(module.dependencies));
    } else if let Some(text) = context.changelog {
        files.insert("CHANGELOG.md".into(), format::header(&model.source, format::Comment::Markdown) + text);
    }
    Ok(Generated {
        files,
        dependencies,
        warnings: diagnostics,
        lock,
        lock_file: context.lock.map(|options| options.file.to_owned()),
        overlay: Vec::new(),
        is_single_file: document.is_single_file(),
        held_back,
        operations,
        types,
        model,
    })
}

fn overlay(document: &mut Document, file: &Path, root: Option<&Path>) -> Result<Vec<Action>, Diagnostics> {
    let shown = display_path(file, root);
    let text = input::read_to_string(file).map_err(|error| {
        Diagnostic::error(Code::UnreadableFile, format!("the overlay `{shown}` cannot be read: {error}"))
            .help("name a file with `--overlay`")
    })?;
    document.overlay(&shown, &text, Unmatched::Error)
}

/// Returns the text of the changelog, if it exists.
fn changelog(file: &Path, root: Option<&Path>) -> Result<Option<String>, Diagnostics> {
    if !file.exists() {
        return Ok(None);
    }
    let text = input::read_to_string(file).map_err(|error| {
        let message = format!("the changelog `{}` cannot be read: {error}", display_path(file, root));
        Diagnostic::error(Code::UnreadableFile, message).help("restore it from git, or remove it")
    })?;
    Ok(Some(text))
}

/// Returns the folder that a configuration sets as the root of references, relative to the
/// configuration's own file.
pub fn reference_root(config: &Config, file: Option<&Path>) -> Option<PathBuf> {
    let root = config.reference_root()?;
    Some(file.and_then(Path::parent).unwrap_or(Path::new("")).join(root))
}

/// Returns the text of the lock, if it exists.
fn lock_text(options: &LockOptions, root: Option<&Path>) -> Result<Option<String>, Diagnostics> {
    if !options.file.exists() {
        return Ok(None);
    }
    let shown = display_path(options.file, root);
    let text = input::read_to_string(options.file).map_err(|error| {
        Diagnostic::error(Code::UnreadableFile, format!("the lock `{shown}` cannot be read: {error}"))
            .help("restore it from git, or name another with `--lock`")
    })?;
    if !text.trim().is_empty() && !lock::is_lock(&text) {
        let error = Diagnostic::error(
            Code::ForeignFile,
            format!("`{shown}` is not a lock, and would be overwritten"),
        );
        return Err(error.help("name another file with `--lock`").into());
    }
    Ok(Some(text))
}

/// Returns the surface in the lock, unless all breaking changes are let through.
fn given(options: &LockOptions, root: Option<&Path>, text: &str) -> Result<Option<Surface>, Diagnostics> {
    if *options.accept == Accept::All {
        return Ok(None);
    }
    lock::parse(&display_path(options.file, root), text).map(Some)
}

/// Returns whether the lock binds from now on: once it does, it always does, and a version above
/// the first one means that there was a release.
fn binding(options: &LockOptions, before: Option<&str>, version: &str) -> Binding {
    let was_unreleased = match before {
        Some(text) => lock::is_unreleased(text),
        None => true,
    };
    let is_first = semver::Version::parse(version).is_ok_and(|version| {
        semver::Version::parse(PackageVersion::first().as_str()).is_ok_and(|first| version <= first)
    });
    if was_unreleased && is_first && !options.releases { Binding::Unreleased } else { Binding::Released }
}

/// Refuses accepted names that match no change that the lock holds back.
fn refuse_unknown(report: &LockReport) -> Result<(), Diagnostics> {
    let mut unknown = Diagnostics::default();
    for name in &report.unknown {
        let error =
            Diagnostic::error(Code::UnknownName, format!("the lock holds back no change called `{name}`"));
        unknown.push(error.help("the option `--verbose` lists the changes that the lock holds back"));
    }
    if unknown.is_empty() { Ok(()) } else { Err(unknown) }
}

fn read_config(options: &GenerateOptions) -> Result<Config, Diagnostics> {
    let mut config = match options.config {
        None => Config::default(),
        Some(path) => {
            let shown = display_path(path, options.root);
            let text = input::read_to_string(path).map_err(|error| {
                Diagnostic::error(
                    Code::UnreadableFile,
                    format!("the configuration `{shown}` cannot be read: {error}"),
                )
                .help("name a file with `--config`")
            })?;
            Config::parse(&shown, &text)?
        }
    };
    if let Some(name) = options.name {
        config.set_package_name(name);
    }
    if let Some(layout) = options.layout {
        config.set_layout(layout);
    }
    config.set_allow_incomplete(options.allow_incomplete);
    if let Some(folder) = options.examples {
        config.set_own_examples(own_examples::read(folder, &display_path(folder, options.root), &config)?);
    }
    Ok(config)
}

/// Returns a path as shown in output and diagnostics: relative to the root, with forward slashes.
fn display_path(path: &Path, root: Option<&Path>) -> String {
    let relative = root.and_then(|root| path.strip_prefix(root).ok()).unwrap_or(path);
    relative.display().to_string().replace('\\', "/")
}
