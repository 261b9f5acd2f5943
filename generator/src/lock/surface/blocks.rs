//! The blocks of a lock: each a line, and the indented lines below it.

use super::line::{Line, Row};
use super::part::Types;
use super::quotes::{Word, words};

/// Returns the lines of rows, sorted.
pub(super) fn lines<'a, T: Row + 'a>(
    types: &Types<'_>,
    keyword: &str,
    rows: impl IntoIterator<Item = &'a T>,
) -> String {
    let mut lines: Vec<String> =
        rows.into_iter().map(|row| Line::written(types, keyword, row) + "\n").collect();
    lines.sort();
    lines.concat()
}

/// The numbers of lines that are not valid, counted from 0.
pub(super) type Faults = Vec<usize>;

/// The words of a line, and its number, counted from 0.
pub(super) struct Numbered<'a> {
    pub number: usize,
    pub words: Vec<Word<'a>>,
}

/// An unindented line and the indented lines below it.
pub(super) struct Block<'a> {
    pub head: Numbered<'a>,
    pub parts: Vec<Numbered<'a>>,
}

/// Splits the text into blocks. Lines with invalid quotes are faults.
pub(super) fn blocks<'a>(text: &'a str, faults: &mut Faults) -> Vec<Block<'a>> {
    let mut blocks: Vec<Block> = Vec::new();
    let lines = text.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    for (number, line) in lines {
        match (words(line), line.starts_with(' '), blocks.last_mut()) {
            (Some(words), true, Some(block)) => block.parts.push(Numbered { number, words }),
            (Some(words), false, _) => {
                blocks.push(Block { head: Numbered { number, words }, parts: Vec::new() });
            }
            _ => faults.push(number),
        }
    }
    blocks
}
