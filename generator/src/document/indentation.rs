//! Lines within brackets and quotes that are indented less than YAML asks, where a parser takes
//! them all the same.
//!
//! YAML 1.2.2 wants each line of a flow collection and of a quoted text indented further than the
//! block that it stands in (section 6.9.1 and rule 69); many published documents close a bracket
//! below its key, and other parsers read them.

use std::collections::HashSet;

use super::fault::{Fault, in_more_places};
use super::node::Position;

/// The lines that have been found so far.
pub(super) struct Indentation<'t> {
    lines: Vec<&'t str>,
    found: Vec<Position>,
    count: usize,
    /// The lines that tabs indent, as far as they have not been found within brackets or quotes.
    tabbed: HashSet<u32>,
}

/// How many places the warning tells.
const TOLD: usize = 4;

impl<'t> Indentation<'t> {
    pub fn new(text: &'t str) -> Self {
        let lines: Vec<&str> = lines(text).collect();
        let tabbed =
            lines.iter().zip(1..).filter(|(line, _)| is_tabbed(line)).map(|(_, number)| number).collect();
        Self { lines, found: Vec::new(), count: 0, tabbed }
    }

    /// The first line that a tab indents and that stands in no brackets or quotes, where
    /// indentation has a meaning.
    pub fn tab_in_block(&self) -> Option<Position> {
        self.tabbed.iter().min().map(|line| Position::new(*line, 1))
    }

    /// Looks at what begins on the first line and ends on the last, in a block whose keys or dashes
    /// stand in that column. Of several lines the first is noted.
    pub fn check(&mut self, first: u32, last: u32, block: u32) {
        if !self.tabbed.is_empty() {
            self.tabbed.retain(|line| !(first + 1..=last).contains(line));
        }
        for number in first + 1..=last {
            let Some(line) = self.lines.get(number as usize - 1) else {
                return;
            };
            let content = line.trim_start_matches([' ', '\t']);
            let spaces = line.len() - line.trim_start_matches(' ').len();
            let column = u32::try_from(spaces + 1).unwrap_or(u32::MAX);
            if !content.is_empty() && !content.starts_with('#') && column <= block {
                self.count += 1;
                if self.found.len() < TOLD {
                    self.found.push(Position::new(number, column));
                }
                return;
            }
        }
    }

    /// One warning for all of them.
    pub fn into_warning(self) -> Option<Fault> {
        let first = *self.found.first()?;
        let places = in_more_places(self.count - 1);
        let message = "against the rules of YAML, what stands in brackets or quotes goes on at the indentation of its key, \
            or left of it; it is read as other parsers read it";
        let mut lines: Vec<String> = self.found.iter().map(|position| position.line.to_string()).collect();
        if self.count > self.found.len() {
            lines.push(format!("{} more", self.count - self.found.len()));
        }
        let lines = match lines.split_last() {
            Some((last, before)) if !before.is_empty() => format!("lines {} and {last}", before.join(", ")),
            _ => format!("line {}", lines.concat()),
        };
        let help = format!("indent what stands in brackets or quotes further than its key: {lines}");
        Some(Fault { help: Some(help), ..Fault::new(first, format!("{message}{places}")) })
    }
}

fn is_tabbed(line: &str) -> bool {
    line.starts_with('\t') && !line.trim_start().is_empty()
}

/// The text with spaces in place of the tabs that begin its lines; everything stays in its column.
pub(super) fn with_spaces(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.split_inclusive(['\n', '\r']) {
        let tabs = if is_tabbed(line) { line.len() - line.trim_start_matches('\t').len() } else { 0 };
        out.extend(std::iter::repeat_n(' ', tabs));
        out.push_str(&line[tabs..]);
    }
    out
}

/// A text's lines as YAML counts them: CR and CR LF end a line too.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.split('\n').flat_map(|line| line.strip_suffix('\r').unwrap_or(line).split('\r'))
}
