//! Rows as text.

use crate::row::Row;
use crate::sample::Samples;

/// A column: its heading and its cell for a row.
type Column = (&'static str, fn(&Row) -> String);

const COLUMNS: [Column; 14] = [
    ("operations", |row| format!("{}/{}", row.facts.emitted, row.facts.operations)),
    ("schemas", |row| row.facts.schemas.to_string()),
    ("types", |row| row.facts.types.to_string()),
    ("warnings", |row| row.facts.warnings.to_string()),
    ("lines", |row| row.facts.lines.to_string()),
    ("generate s", |row| format!("{:.1}", row.facts.seconds)),
    ("MB", |row| row.generator_megabytes.to_string()),
    ("check s", |row| row.check_seconds.map_or("-".to_owned(), |seconds| format!("{seconds:.1}"))),
    ("MB", |row| row.rustc_megabytes.to_string()),
    ("sampled", |row| counted(row, |samples| samples.sampled)),
    ("refused", |row| counted(row, |samples| samples.refused.len())),
    ("changed", |row| counted(row, |samples| samples.changed.len())),
    ("unknown", |row| counted(row, |samples| samples.unknown.len())),
    ("", |row| if row.failures.is_empty() { "ok" } else { "FAILED" }.to_owned()),
];

fn counted(row: &Row, count: fn(&Samples) -> usize) -> String {
    row.samples.as_ref().map_or("-".to_owned(), |samples| count(samples).to_string())
}

/// The table, which is printed line by line as rows are complete.
pub struct Table {
    /// The width of the names.
    width: usize,
}

impl Table {
    pub fn new<'n>(names: impl Iterator<Item = &'n str>) -> Self {
        Self { width: names.map(str::len).chain(["document".len()]).max().unwrap_or_default() }
    }

    pub fn head(&self) -> String {
        self.line("document", COLUMNS.iter().map(|(head, _)| (*head).to_owned()))
    }

    pub fn row(&self, row: &Row) -> String {
        self.line(&row.name, COLUMNS.iter().map(|(_, show)| show(row)))
    }

    fn line(&self, name: &str, cells: impl Iterator<Item = String>) -> String {
        let mut line = format!("{name:width$}", width = self.width);
        for (cell, (head, _)) in cells.zip(COLUMNS) {
            line.push_str(&format!("  {cell:>width$}", width = head.len().max(6)));
        }
        line
    }
}
