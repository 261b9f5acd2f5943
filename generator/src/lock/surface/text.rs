//! A surface as the text of a lock, and back.

use super::Surface;
use super::blocks::{Block, Faults, blocks, lines};
use super::line::Line;
use super::operations::OperationSurface;
use super::part::Types;
use super::types::TypeSurface;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

/// The first line of every lock begins with this.
const TITLE: &str = "# The names and shapes that users of the crate rely on.";

/// Continues the first line.
const HEADER: &str = " The generator reads and writes this file: commit it with the
# crate, and make a breaking change with the option `--accept-breaking=NAME`.
";

/// The state of a lock: binding once a version with its names and shapes was released.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Binding {
    Released,
    /// The lock is not binding yet.
    Unreleased,
}

/// The line of a lock that is not binding yet.
const UNRELEASED: &str = "unreleased";

/// Returns whether a text is a lock, by its first words.
pub fn is_lock(text: &str) -> bool {
    text.starts_with(TITLE)
}

/// Returns whether no version with the names and shapes of a lock has been released, so that the
/// lock does not bind.
pub fn is_unreleased(text: &str) -> bool {
    text.lines().any(|line| line == UNRELEASED)
}

/// Returns the fingerprint of the configuration that a lock was made with, if the lock has one.
pub fn configuration(text: &str) -> Option<&str> {
    text.lines().find_map(|line| line.strip_prefix("configuration "))
}

impl Surface {
    /// Returns the text of the lock, given the [fingerprint](crate::config::Config::fingerprint) of
    /// the configuration that the crate was generated with.
    pub fn text(&self, configuration: Option<&str>) -> String {
        self.print(configuration, Binding::Released)
    }

    /// Returns the text of the lock, and whether it binds yet.
    pub fn print(&self, configuration: Option<&str>, binding: Binding) -> String {
        let types = Types::of(self.types.iter().map(|def| &def.name));
        let mut operations: Vec<String> = self.operations.iter().map(|item| item.block(&types)).collect();
        operations.sort();
        let mut definitions: Vec<(&str, String)> =
            self.types.iter().map(|def| (def.name.as_str(), def.block(&types))).collect();
        definitions.sort();
        let unreleased = format!("{UNRELEASED}\n");
        let mut blocks = vec![
            if binding == Binding::Unreleased { unreleased } else { String::new() },
            configuration.map(|fingerprint| format!("configuration {fingerprint}\n")).unwrap_or_default(),
            lines(&types, "scheme", &self.schemes),
            lines(&types, "header", &self.headers),
            lines(&types, "resource", &self.resources),
        ];
        blocks.extend(operations);
        blocks.extend(definitions.into_iter().map(|(_, text)| text));
        blocks.push(lines(&types, "alias", &self.aliases));
        let mut text = format!("{TITLE}{HEADER}");
        for block in blocks.iter().filter(|block| !block.is_empty()) {
            text.push('\n');
            text.push_str(block);
        }
        text
    }
}

/// Parses the output of [`Surface::text`]. `file` is the name shown in diagnostics.
///
/// # Errors
///
/// Every line that is not valid.
pub fn parse(file: &str, text: &str) -> Result<Surface, Diagnostics> {
    let mut faults = Vec::new();
    let blocks = blocks(text, &mut faults);
    let types = types(&blocks, &mut faults);
    let mut surface = Surface::default();
    for block in &blocks {
        if surface.read(block, &types, &mut faults).is_none() {
            faults.push(block.head.number);
        }
    }
    let mut diagnostics = Diagnostics::default();
    for line in faults {
        diagnostics.push(
            Diagnostic::error(Code::InvalidLock, "this line is not valid in a lock file")
                .in_file(file, line + 1, 1)
                .help("restore the file from git; without it, nothing keeps the names that users rely on"),
        );
    }
    if !diagnostics.is_empty() {
        return Err(diagnostics);
    }
    // As in the surface of an API.
    surface.resources.sort_by(|a, b| a.path.cmp(&b.path));
    surface.operations.sort_by(|a, b| a.resource.cmp(&b.resource));
    Ok(surface)
}

/// Collects the names of types first, because types mention each other. A duplicate name is a
/// fault.
fn types<'a>(blocks: &[Block<'a>], faults: &mut Faults) -> Types<'a> {
    let mut types = Types::default();
    for block in blocks {
        if let ["struct" | "enum" | "union" | "newtype", name, ..] = block.head.words.as_slice()
            && types.add(name).is_none()
        {
            faults.push(block.head.number);
        }
    }
    types
}

impl Surface {
    fn read(&mut self, block: &Block<'_>, types: &Types<'_>, faults: &mut Faults) -> Option<()> {
        let (keyword, rest) = block.head.words.split_first()?;
        match *keyword {
            // Only the choice of a lock needs the configuration.
            "configuration" if rest.len() == 1 => {}
            UNRELEASED if rest.is_empty() => {}
            "scheme" => self.schemes.push(Line::read(types, rest)?),
            "header" => self.headers.push(Line::read(types, rest)?),
            "resource" => self.resources.push(Line::read(types, rest)?),
            "alias" => self.aliases.push(Line::read(types, rest)?),
            "operation" => {
                let operation = OperationSurface::parse(block, types, faults)?;
                self.resources.iter().find(|known| known.path == operation.resource)?;
                self.operations.push(operation);
            }
            _ => self.types.push(TypeSurface::parse(block, types, faults)?),
        }
        Some(())
    }
}
