//! Detects lines within brackets and quotes that YAML requires to be indented further.
//!
//! YAML 1.2.2 requires each line of a flow collection or quoted scalar to be indented further than
//! the enclosing block (section 6.9.1 and rule 69). Many published documents close a bracket in the
//! column of its key, and other parsers accept that.

use std::collections::HashSet;

use super::fault::Fault;
use super::node::Position;
use crate::diagnostic::other_locations;

/// The violations that have been found so far.
pub(super) struct Indentation<'t> {
    lines: Vec<&'t str>,
    found: Vec<Position>,
    count: usize,
    /// The lines indented with tabs, except for those within brackets or quotes.
    tabbed: HashSet<u32>,
}

/// The number of locations that the warning lists.
const TOLD: usize = 4;

impl<'t> Indentation<'t> {
    pub fn new(text: &'t str) -> Self {
        let lines: Vec<&str> = lines(text).collect();
        let tabbed =
            lines.iter().zip(1..).filter(|(line, _)| is_tabbed(line)).map(|(_, number)| number).collect();
        Self { lines, found: Vec::new(), count: 0, tabbed }
    }

    /// Returns the first line outside brackets and quotes that is indented with a tab. There, the
    /// indentation has a meaning.
    pub fn tab_in_block(&self) -> Option<Position> {
        self.tabbed.iter().min().map(|line| Position::new(*line, 1))
    }

    /// Checks a collection or scalar from the first to the last line, inside a block whose keys or
    /// dashes are in that column. Records the first violation.
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

    /// Returns one warning for all violations.
    pub fn into_warning(self) -> Option<Fault> {
        let first = *self.found.first()?;
        let places = other_locations(self.count - 1);
        let message = "invalid YAML: lines within brackets or quotes are not indented further than their key; \
            they are accepted, as other parsers do";
        let mut lines: Vec<String> = self.found.iter().map(|position| position.line.to_string()).collect();
        if self.count > self.found.len() {
            lines.push(format!("{} more", self.count - self.found.len()));
        }
        let lines = match lines.split_last() {
            Some((last, before)) if !before.is_empty() => format!("lines {} and {last}", before.join(", ")),
            _ => format!("line {}", lines.concat()),
        };
        let help = format!("indent the lines within brackets or quotes further than their key: {lines}");
        Some(Fault::new(first, format!("{message}{places}")).help(help))
    }
}

fn is_tabbed(line: &str) -> bool {
    line.starts_with('\t') && !line.trim_start().is_empty()
}

/// Returns the text with leading tabs replaced by spaces, one for each, so that columns stay the
/// same.
pub(super) fn with_spaces(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.split_inclusive(['\n', '\r']) {
        let tabs = if is_tabbed(line) { line.len() - line.trim_start_matches('\t').len() } else { 0 };
        out.extend(std::iter::repeat_n(' ', tabs));
        out.push_str(&line[tabs..]);
    }
    out
}

/// Returns the first tab in the indentation of a line below a position.
pub(super) fn tab_below(text: &str, position: Position) -> Option<Position> {
    let below = lines(text).zip(1..).skip(position.line as usize);
    below.filter(|(line, _)| !line.trim().is_empty()).find_map(|(line, number)| {
        let indentation = &line[..line.len() - line.trim_start().len()];
        let column = u32::try_from(indentation.find('\t')? + 1).ok()?;
        Some(Position::new(number, column))
    })
}

/// Returns a text's lines as YAML defines them: CR and CR LF also end a line.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.split('\n').flat_map(|line| line.strip_suffix('\r').unwrap_or(line).split('\r'))
}
