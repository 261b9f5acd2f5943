//! Converts Markdown so that rustdoc reads it without warnings and does not run any of it.
//!
//! Parses the text with the parser that rustdoc uses, and prints it again from the events:
//! characters without markup meaning are escaped, code blocks get a language other than Rust, lists
//! are indented as CommonMark requires.

use pulldown_cmark::{
    Alignment, CodeBlockKind, Event, LinkType, Options, Parser, Tag, TagEnd, TextMergeStream,
};

use super::code_span::{code_span, fence};
use super::lines::Lines;
use super::visible::visible;
use super::{html, lines, signs};

/// Converts the text to lines of safe Markdown, wrapped.
pub fn safe(markdown: &str) -> Vec<String> {
    let paragraphs = markdown.trim_end().split("\n\n");
    if paragraphs.clone().all(is_plain) {
        let mut lines = Lines::default();
        for paragraph in paragraphs {
            lines.separate();
            if paragraph.len() <= Lines::WIDTH && !paragraph.contains("  ") && !paragraph.is_empty() {
                lines.line(paragraph);
            } else {
                lines.wrapped(paragraph);
            }
        }
        return lines.into_lines();
    }
    let visible = visible(markdown);
    let markdown = html::as_markdown(&visible);
    let mut printer = Printer::default();
    let events = Parser::new_ext(&markdown, Options::ENABLE_TABLES).map(as_text);
    TextMergeStream::new(events).for_each(|event| printer.event(event));
    printer.flush();
    printer.lines.into_lines()
}

/// Returns whether a paragraph is one line without characters that could be markup, as most are.
/// Such a line needs no conversion.
fn is_plain(paragraph: &str) -> bool {
    let mut bytes = paragraph.bytes();
    bytes.next().is_none_or(|first| first.is_ascii_alphabetic())
        && bytes.all(|byte| byte.is_ascii_alphanumeric() || b" ,.;:'\"()/-%$".contains(&byte))
        && !paragraph.contains("http")
}

/// Converts plain text to one line of Markdown that displays it literally.
pub(super) fn plain(text: &str) -> String {
    let visible = visible(text);
    let words: Vec<&str> = visible.split_whitespace().collect();
    let line = words.join(" ");
    if is_plain(&line) { line } else { lines::harmless(&signs::escaped(&line, false)) }
}

/// Converts line ends in a paragraph and remaining HTML to text, so that they are escaped together
/// with adjacent text.
fn as_text(event: Event<'_>) -> Event<'_> {
    match event {
        Event::SoftBreak => Event::Text(" ".into()),
        Event::Html(html) | Event::InlineHtml(html) => Event::Text(html),
        other => other,
    }
}

/// Prints the events of the parser.
#[derive(Default)]
struct Printer {
    lines: Lines,
    /// The text of the open paragraph, heading or cell.
    inline: String,
    /// The number of the next item of each open list; `None` for bullets.
    lists: Vec<Option<u64>>,
    links: Vec<Link>,
    code: Option<Code>,
    alignments: Vec<Alignment>,
    row: Vec<String>,
}

/// The maximum nesting of links and images: a link may contain an image, and its text another link.
const MAX_LINKS: usize = 4;

/// An open link.
struct Link {
    /// The start of its text.
    start: usize,
    /// `None` if only the text is kept.
    target: Option<String>,
    /// The text is equal to the target.
    bare: bool,
}

/// An open code block.
struct Code {
    language: &'static str,
    text: String,
}

impl Printer {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(content) => self.text(&content),
            Event::Code(code) => {
                let span = code_span(&code);
                self.inline.push_str(&self.in_cell(span));
            }
            Event::HardBreak if self.alignments.is_empty() => self.inline.push_str("\\\n"),
            Event::HardBreak => self.inline.push(' '),
            Event::Rule => self.block(|lines| lines.line("---")),
            Event::InlineMath(content) | Event::DisplayMath(content) | Event::FootnoteReference(content) => {
                self.text(&content);
            }
            // [`as_text`] has converted these to text, or the parser does not produce them.
            Event::SoftBreak | Event::Html(_) | Event::InlineHtml(_) | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Paragraph | Tag::HtmlBlock => self.lines.separate(),
            Tag::Heading { level, .. } => {
                self.flush();
                self.lines.separate();
                self.inline = format!("{} ", "#".repeat(level as usize));
            }
            Tag::BlockQuote(_) => {
                self.flush();
                self.lines.separate();
                self.lines.open_quote();
            }
            Tag::CodeBlock(kind) => {
                self.flush();
                self.code = Some(Code { language: language(&kind), text: String::new() });
            }
            Tag::List(number) => {
                // In an item without a paragraph, the nested list follows without a blank line.
                if self.inline.is_empty() {
                    self.lines.separate();
                }
                self.flush();
                self.lists.push(number);
            }
            Tag::Item => {
                let number = self.lists.last_mut().and_then(Option::as_mut);
                let marker = number.map_or("- ".to_owned(), |number| {
                    *number += 1;
                    format!("{}. ", *number - 1)
                });
                self.lines.open_item(marker);
            }
            Tag::Table(alignments) => {
                self.flush();
                self.lines.separate();
                self.alignments = alignments;
            }
            Tag::Emphasis => self.inline.push('*'),
            Tag::Strong => self.inline.push_str("**"),
            // Only the text of deeper links is kept, because each level would print its content
            // again.
            Tag::Link { .. } | Tag::Image { .. } if self.links.len() >= MAX_LINKS => {
                self.links.push(Link { start: self.inline.len(), target: None, bare: false });
            }
            Tag::Link { link_type, dest_url, .. } => {
                let (target, bare) = match link_type {
                    LinkType::Email => (None, false),
                    LinkType::Autolink => (signs::target(&dest_url).map(|_| dest_url.to_string()), true),
                    _ => (signs::target(&dest_url), false),
                };
                self.links.push(Link { start: self.inline.len(), target, bare });
            }
            Tag::Image { dest_url, .. } => {
                let target = signs::target(&dest_url);
                self.links.push(Link { start: self.inline.len(), target, bare: false });
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph | TagEnd::HtmlBlock => self.flush(),
            TagEnd::Heading(_) => {
                let heading = std::mem::take(&mut self.inline).replace("\\\n", " ");
                self.lines.line(&heading);
            }
            TagEnd::BlockQuote(_) | TagEnd::Item => {
                self.flush();
                self.lines.close();
            }
            TagEnd::CodeBlock => self.close_code(),
            TagEnd::List(_) => {
                self.lists.pop();
            }
            TagEnd::TableCell => self.row.push(std::mem::take(&mut self.inline)),
            TagEnd::TableHead => {
                self.close_row();
                let delimiters = self.alignments.iter().map(|alignment| match alignment {
                    Alignment::None => "---",
                    Alignment::Left => ":--",
                    Alignment::Center => ":-:",
                    Alignment::Right => "--:",
                });
                let line = format!("| {} |", delimiters.collect::<Vec<_>>().join(" | "));
                self.lines.line(&line);
            }
            TagEnd::TableRow => self.close_row(),
            TagEnd::Table => self.alignments.clear(),
            TagEnd::Emphasis => self.inline.push('*'),
            TagEnd::Strong => self.inline.push_str("**"),
            TagEnd::Link | TagEnd::Image => self.close_link(),
            _ => {}
        }
    }

    fn text(&mut self, content: &str) {
        match &mut self.code {
            Some(code) => code.text.push_str(content),
            None => {
                let in_link = self.links.iter().take(MAX_LINKS).any(|link| link.target.is_some());
                let escaped = signs::escaped(content, in_link);
                self.inline.push_str(&self.in_cell(escaped));
            }
        }
    }

    /// Escapes vertical bars if the text is in a table.
    fn in_cell(&self, text: String) -> String {
        if self.alignments.is_empty() { text } else { text.replace('|', "\\|") }
    }

    /// Prints the open paragraph.
    fn flush(&mut self) {
        let paragraph = std::mem::take(&mut self.inline);
        self.lines.wrapped(&paragraph);
    }

    /// Prints a block between blank lines.
    fn block(&mut self, print: impl FnOnce(&mut Lines)) {
        self.flush();
        self.lines.separate();
        print(&mut self.lines);
        self.lines.separate();
    }

    fn close_code(&mut self) {
        let Some(code) = self.code.take() else { return };
        let fence = fence(&code.text, 3);
        self.block(|lines| {
            lines.line(&format!("{fence}{}", code.language));
            for line in code.text.trim_end().lines() {
                lines.line(&line.replace('\t', "    "));
            }
            lines.line(&fence);
        });
    }

    fn close_row(&mut self) {
        let row = format!("| {} |", self.row.join(" | "));
        self.row.clear();
        self.lines.line(&row);
    }

    fn close_link(&mut self) {
        if let Some(Link { start, target: Some(target), bare }) = self.links.pop() {
            let words = self.inline.split_off(start);
            let link = if bare || words.is_empty() || signs::unescaped(&words) == target {
                format!("<{target}>")
            } else {
                format!("[{words}]({target})")
            };
            self.inline.push_str(&link);
        }
    }
}

/// Returns the language of a code block: never Rust, which rustdoc would compile.
fn language(kind: &CodeBlockKind<'_>) -> &'static str {
    const KNOWN: [&str; 15] = [
        "bash",
        "css",
        "csv",
        "go",
        "html",
        "http",
        "java",
        "javascript",
        "json",
        "python",
        "ruby",
        "sh",
        "sql",
        "xml",
        "yaml",
    ];
    let CodeBlockKind::Fenced(named) = kind else {
        return "text";
    };
    KNOWN.into_iter().find(|known| named.split([' ', ',', '{']).next() == Some(known)).unwrap_or("text")
}
