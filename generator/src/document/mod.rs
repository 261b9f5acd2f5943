//! Text to [`Document`]: YAML or JSON, with the place of every node, and the files that it refers to.

mod deserialize;
mod files;
mod folder;
mod indentation;
mod json;
mod node;
mod overlay;
mod place;
mod scalar;
#[cfg(test)]
mod tests;
mod version;
mod yaml;
mod yaml_rules;

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::input;
use crate::pointer::Pointer;

pub use deserialize::DeserializeError;
use files::Files;
pub(crate) use folder::is_text;
pub use folder::{Folder, Unread};
use json::{Slip, SlipKind};
pub use node::{Member, Node, Number, NumberValue, Object, Position, Value};
pub use overlay::{Action, Unmatched};
pub use version::Version;

/// How deep arrays and objects may nest. Real documents stay below sixty; recursion over a tree of this depth is safe.
const MAX_DEPTH: usize = 200;

/// An OpenAPI document: the main file, and the others of its folder as references need them.
#[derive(Debug)]
pub struct Document {
    /// The main file as the user named it.
    name: String,
    root: Node,
    version: Version,
    warnings: Diagnostics,
    files: Files,
    /// What the overlay is called, where one has been applied.
    overlay: Option<String>,
}

impl Document {
    /// Reads the document at that path, and nothing else yet; later the files below its folder that it refers to. The error
    /// holds everything that is wrong with the text, or says why its version is refused.
    pub fn read(path: &Path) -> Result<Self, Diagnostics> {
        Self::read_below(path, None)
    }

    /// Reads the document at that path, whose references may reach all of a root folder.
    pub fn read_below(path: &Path, root: Option<&Path>) -> Result<Self, Diagnostics> {
        let name = path.display().to_string();
        let bytes = input::read_main(path).map_err(|error| {
            let message = match error.kind() {
                io::ErrorKind::NotFound => format!("there is no file `{name}`"),
                _ => format!("the file `{name}` can't be read: {error}"),
            };
            Diagnostic::error(message).help("give the path of an OpenAPI document")
        })?;
        let text = files::decoded(bytes).map_err(|fault| fault.into_error(&name))?;
        let main = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Self::new(name, &text, Files::on_disk(main, Folder::of(path, root)?))
    }

    /// Reads a document from memory. It can refer to no other file.
    pub fn parse(name: &str, text: &str) -> Result<Self, Diagnostics> {
        Self::parse_files(&[(name, text)])
    }

    /// Reads a document of several files from memory: names, relative to one folder, and texts. The first is the main one.
    pub fn parse_files(files: &[(&str, &str)]) -> Result<Self, Diagnostics> {
        let [(name, text), others @ ..] = files else {
            return Err(Diagnostic::error("there is no file").into());
        };
        Self::new((*name).to_owned(), text, Files::in_memory(name, others))
    }

    /// Reads a document whose files something else gives, such as a version control: by their paths from the main file's
    /// folder, the main one by its own name, which ends `shown`.
    pub fn read_by(
        shown: &str,
        load: impl Fn(&str) -> Result<String, String> + Send + 'static,
    ) -> Result<Self, Diagnostics> {
        let main = shown.rsplit(['/', ':']).next().unwrap_or(shown);
        let text = load(main).map_err(|why| Diagnostic::error(format!("`{shown}` cannot be read: {why}")))?;
        Self::new(shown.to_owned(), &text, Files::asked(shown, main, load))
    }

    fn new(name: String, text: &str, files: Files) -> Result<Self, Diagnostics> {
        let parsed = parse_text(&name, text);
        let (root, mut warnings) = parsed.into_root(&name)?;
        let version = version::of(&root, &name, &mut warnings)?;
        Ok(Self { name, root, version, warnings, files, overlay: None })
    }

    /// The main file's tree.
    pub fn root(&self) -> &Node {
        &self.root
    }

    pub fn version(&self) -> Version {
        self.version
    }

    /// What the main file's text gives rise to, such as repeated keys.
    pub fn warnings(&self) -> &Diagnostics {
        &self.warnings
    }

    /// Where something stands; where there is no such node, the place of the closest ancestor that exists.
    pub fn place(&self, pointer: &Pointer) -> Option<Place> {
        let (file, root) = match pointer.file_name() {
            "" => (self.name.clone(), &self.root),
            name => (self.files.shown(name), self.files.loaded(name)?),
        };
        let position = place::find(root, pointer);
        let file = match &self.overlay {
            Some(overlay) if position.overlaid => overlay.clone(),
            _ => file,
        };
        Some(Place { file, line: position.line as usize, column: position.column as usize })
    }

    /// The root of a file of the document, by the name that stands in pointers: relative to the main file's folder,
    /// empty for the main file. Read when first asked for; `Err` says why it can't be read, and is the same every time.
    pub fn file(&self, name: &str) -> Result<&Node, &Diagnostics> {
        if name.is_empty() {
            return Ok(&self.root);
        }
        self.files.load(name)
    }

    /// The root of a file, as [`Self::file`] has it, if it has been read.
    pub fn loaded(&self, name: &str) -> Option<&Node> {
        if name.is_empty() { Some(&self.root) } else { self.files.loaded(name) }
    }

    /// The name of a file that another one refers to by a path; empty for the main file.
    ///
    /// # Errors
    ///
    /// If the path leaves the root folder, or is not one that a document may refer to.
    pub fn file_name(&self, from: &str, reference: &str) -> Result<String, Diagnostic> {
        self.files.resolve(from, reference)
    }

    /// Returns whether a file was asked for and does not exist.
    pub fn is_missing(&self, name: &str) -> bool {
        self.files.is_missing(name)
    }

    /// Whether nothing was read but the main file so far.
    pub fn is_alone(&self) -> bool {
        self.files.is_empty()
    }

    /// What the texts of the other files that have been read so far give rise to, by name.
    pub fn warnings_of(&self, name: &str) -> Option<&Diagnostics> {
        self.files.warnings(name)
    }
}

/// The text of a file of a document: UTF-8, or UTF-16 with a byte-order mark.
///
/// # Errors
///
/// Returns the reason with its line and column, if it is neither.
pub fn text_of(bytes: Vec<u8>) -> Result<String, String> {
    files::decoded(bytes).map_err(|Fault { position, message, .. }| {
        format!("{message} (line {}, column {})", position.line, position.column)
    })
}

/// Something wrong with a text.
#[derive(Clone, Debug)]
struct Fault {
    position: Position,
    message: String,
    help: Option<String>,
}

impl Fault {
    fn new(position: Position, message: impl Into<String>) -> Self {
        Self { position, message: message.into(), help: None }
    }

    fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    fn too_deep(position: Position) -> Self {
        Self::new(position, format!("arrays and objects nest deeper than {MAX_DEPTH} levels"))
    }

    fn repeated_key(position: Position, earlier: &Member) -> Self {
        let Position { line, column, .. } = earlier.key_start;
        let message = format!("the key `{}` stands twice in this object; the later one counts", earlier.key);
        Self {
            help: Some(format!("the earlier one stands at {line}:{column}")),
            ..Self::new(position, message)
        }
    }

    fn into_error(self, file: &str) -> Diagnostic {
        let diagnostic = self.locate(file, Diagnostic::error);
        match diagnostic.message.starts_with("not ") && diagnostic.help.is_none() {
            false => diagnostic,
            true => diagnostic
                .help("correct the text there; an unclosed quote or bracket before it is a usual cause"),
        }
    }

    fn into_warning(self, file: &str) -> Diagnostic {
        self.locate(file, Diagnostic::warning)
    }

    fn locate(self, file: &str, new: fn(String) -> Diagnostic) -> Diagnostic {
        let Position { line, column, .. } = self.position;
        let diagnostic = new(self.message).in_file(file, line as usize, column as usize);
        match self.help {
            Some(help) => diagnostic.help(help),
            None => diagnostic,
        }
    }
}

/// What came of a text: a root, or faults.
#[derive(Debug)]
struct Parsed {
    root: Option<Node>,
    faults: Vec<Fault>,
    warnings: Vec<Fault>,
}

impl Parsed {
    fn whole(root: Node) -> Self {
        Self { root: Some(root), faults: Vec::new(), warnings: Vec::new() }
    }

    /// The tree and its warnings, or all that is wrong.
    fn into_root(self, file: &str) -> Result<(Node, Diagnostics), Diagnostics> {
        let mut diagnostics = Diagnostics::default();
        for fault in self.faults {
            diagnostics.push(fault.into_error(file));
        }
        let Some(root) = self.root else {
            return Err(diagnostics);
        };
        for warning in self.warnings {
            diagnostics.push(warning.into_warning(file));
        }
        Ok((root, diagnostics))
    }
}

/// Reads JSON or YAML: the text says which it is, and the file's name decides what is to be said of a text that is not
/// quite one of them.
fn parse_text(name: &str, text: &str) -> Parsed {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    if matches!(&*ending, "md" | "markdown" | "txt") {
        // Some documents keep their descriptions in files of their own.
        let start = Position::new(1, 1);
        return Parsed::whole(Node::new(Value::String(text.to_owned()), start));
    }
    if text.trim_start().starts_with(['{', '[', '"', '/']) {
        return parse_brackets(&ending, text);
    }
    let mut yaml = yaml::parse(text);
    if ending == "json" && yaml.root.is_some() {
        yaml.warnings.push(yaml_named_json());
    }
    yaml
}

fn yaml_named_json() -> Fault {
    let start = Position::new(1, 1);
    Fault::new(start, "the file is named `.json` and holds YAML; it is read as YAML").help("name it `.yaml`")
}

/// Reads a text that begins as JSON does: JSON, JSON with comments, or YAML's flow style.
fn parse_brackets(ending: &str, text: &str) -> Parsed {
    let json = json::parse(text);
    let allowed = |kind: SlipKind| match ending {
        "jsonc" => kind.is_jsonc(),
        "json5" => kind.is_json5(),
        _ => false,
    };
    if json.slips.iter().all(|slip| allowed(slip.kind)) {
        return Parsed { root: json.root, faults: Vec::new(), warnings: json.warnings };
    }
    let slips: Vec<Slip> = json.slips.into_iter().filter(|slip| !allowed(slip.kind)).collect();
    let is_named_json = ending.starts_with("json");
    let may_be_yaml = slips.iter().all(|slip| slip.kind.is_yaml() || slip.kind == SlipKind::Broken);
    let not_json = |slips: Vec<Slip>| Parsed {
        root: None,
        faults: slips.into_iter().map(|slip| slip.fault).collect(),
        warnings: Vec::new(),
    };
    if !may_be_yaml && (is_named_json || json.root.is_some()) {
        return not_json(slips);
    }
    let mut yaml = yaml::parse(text);
    if yaml.root.is_none() && !matches!(ending, "yaml" | "yml") {
        return not_json(slips);
    }
    if yaml.root.is_some() && is_named_json {
        yaml.warnings.extend(tolerated(slips));
    }
    yaml
}

/// A warning for each kind of slip that YAML allows, at the first of its places.
fn tolerated(slips: Vec<Slip>) -> Vec<Fault> {
    if slips.iter().any(|slip| slip.kind == SlipKind::Broken) {
        return vec![yaml_named_json()];
    }
    let mut kinds: BTreeMap<SlipKind, (Fault, usize)> = BTreeMap::new();
    for slip in slips {
        kinds.entry(slip.kind).and_modify(|(_, more)| *more += 1).or_insert((slip.fault, 0));
    }
    let warnings = kinds.into_values().map(|(mut fault, more)| {
        fault.message += "; the file is read as YAML";
        fault.message += &in_more_places(more);
        fault
    });
    warnings.collect()
}

/// The end of a message that stands for several places.
fn in_more_places(more: usize) -> String {
    match more {
        0 => String::new(),
        1 => " (here and in one more place)".to_owned(),
        _ => format!(" (here and in {more} more places)"),
    }
}
