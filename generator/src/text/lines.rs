//! Assembles lines of Markdown so that they are parsed as intended.

/// Lines, each prefixed with the markers of the lists and quotes around it.
#[derive(Debug, Default)]
pub struct Lines {
    lines: Vec<String>,
    /// The markers of open blocks. The marker of a list item is printed once and then replaced by
    /// spaces.
    open: Vec<Marker>,
    /// The number of open blocks that are nested too deeply for markers.
    deeper: usize,
    /// A blank line precedes the next line.
    needs_blank_line: bool,
}

#[derive(Debug)]
struct Marker {
    text: String,
    /// The marker has not been printed yet.
    fresh: bool,
    /// The marker is repeated on every line of the block, as in a quotation.
    repeats: bool,
}

impl Lines {
    /// The width of paragraphs, without the comment marker.
    pub const WIDTH: usize = 96;

    /// The maximum nesting of lists and quotations. Deeper blocks are printed at this depth,
    /// because each line repeats the markers, so the text would grow quadratically.
    const MAX_DEPTH: usize = 24;

    /// Opens a list item.
    pub fn open_item(&mut self, marker: String) {
        self.open(marker, false);
    }

    /// Opens a quotation.
    pub fn open_quote(&mut self) {
        self.open("> ".to_owned(), true);
    }

    fn open(&mut self, marker: String, repeats: bool) {
        if self.open.len() < Self::MAX_DEPTH {
            self.open.push(Marker { text: marker, fresh: true, repeats });
        } else {
            self.deeper += 1;
        }
    }

    /// Closes the innermost block. An item without content is still printed.
    pub fn close(&mut self) {
        if self.deeper > 0 {
            self.deeper -= 1;
            // An item or quotation that was too deep becomes a paragraph.
            self.separate();
            return;
        }
        if self.open.last().is_some_and(|marker| marker.fresh && !marker.repeats) {
            self.line("");
        }
        self.open.pop();
    }

    /// Requests a blank line before the next line.
    pub fn separate(&mut self) {
        self.needs_blank_line = !self.lines.is_empty();
    }

    /// Adds one line.
    pub fn line(&mut self, text: &str) {
        if std::mem::take(&mut self.needs_blank_line) {
            let prefix = self.prefix(false);
            self.lines.push(prefix.trim_end().to_owned());
        }
        let mut line = self.prefix(true);
        line.push_str(text);
        line.truncate(line.trim_end().len());
        self.lines.push(line);
    }

    /// Adds text, wrapped so that no line looks like the start of a list, a heading or another
    /// block.
    pub fn wrapped(&mut self, text: &str) {
        let width = Self::WIDTH.saturating_sub(self.open.iter().map(|marker| marker.text.len()).sum());
        for paragraph in text.split('\n') {
            let mut line = String::new();
            // Counted in characters.
            let mut length = 0;
            for word in words(paragraph) {
                let more = word.chars().count();
                if line.is_empty() {
                    line = harmless_at_start(word);
                    length = line.chars().count();
                } else if length + 1 + more > width && !marks_block(word) {
                    self.line(&line);
                    line.clear();
                    line.push_str(word);
                    length = more;
                } else {
                    line.push(' ');
                    line.push_str(word);
                    length += 1 + more;
                }
            }
            if !line.is_empty() {
                self.line(&line);
            }
        }
    }

    pub fn into_lines(self) -> Vec<String> {
        self.lines
    }

    /// Returns the prefix of a line. A block without content has not begun yet, so a blank line is
    /// not part of it.
    fn prefix(&mut self, content: bool) -> String {
        let mut prefix = String::new();
        for marker in &mut self.open {
            if marker.fresh && !content {
                break;
            }
            if marker.fresh || marker.repeats {
                prefix.push_str(&marker.text);
            } else {
                prefix.push_str(&" ".repeat(marker.text.len()));
            }
            marker.fresh = false;
        }
        prefix
    }
}

/// Splits a paragraph into words. A code span or a link target is one word, including its spaces.
fn words(paragraph: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut start = 0;
    let mut from = 0;
    while let Some(found) = paragraph[from..].find([' ', '`', '\\']) {
        let at = from + found;
        let rest = &paragraph[at..];
        if rest.starts_with(' ') {
            words.push(&paragraph[start..at]);
            start = at + 1;
            from = start;
        } else if rest.starts_with('`') {
            let run = rest.len() - rest.trim_start_matches('`').len();
            from = end_of_span(paragraph, at + run, run);
        } else {
            // The character after a backslash has no special meaning.
            from = at + 1 + rest[1..].chars().next().map_or(0, char::len_utf8);
        }
    }
    words.push(&paragraph[start..]);
    words.retain(|word| !word.is_empty());
    words
}

/// Returns the end of the code span that was opened by `run` backticks before `from`.
fn end_of_span(text: &str, from: usize, run: usize) -> usize {
    let mut at = from;
    while let Some(found) = text[at..].find('`') {
        let start = at + found;
        let length = text[start..].len() - text[start..].trim_start_matches('`').len();
        at = start + length;
        if length == run {
            return at;
        }
    }
    from
}

/// Returns whether a line that starts with the word could be parsed as a block. Asterisks, tildes
/// and brackets are already escaped.
fn marks_block(word: &str) -> bool {
    let number = word.trim_end_matches(['.', ')']);
    word.starts_with('>')
        || word.chars().all(|c| matches!(c, '#' | '+' | '-' | '=' | '|' | ':'))
        || (number.len() + 1 == word.len() && number.chars().all(|c| c.is_ascii_digit()))
}

/// Returns the line, with its first word escaped if it would start a block.
pub(super) fn harmless(line: &str) -> String {
    let (first, rest) = line.split_at(line.find(' ').unwrap_or(line.len()));
    harmless_at_start(first) + rest
}

/// Returns the first word of a paragraph, escaped if it would start a block.
fn harmless_at_start(word: &str) -> String {
    if !marks_block(word) {
        return word.to_owned();
    }
    let sign = if word.starts_with(|c: char| c.is_ascii_digit()) { word.len() - 1 } else { 0 };
    format!("{}\\{}", &word[..sign], &word[sign..])
}
