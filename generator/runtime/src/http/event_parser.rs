//! Parses event streams (WHATWG HTML, section 9.2.6 "Interpreting an event stream") and lines of
//! JSON.

use std::collections::VecDeque;
use std::mem;
use std::time::Duration;

use bytes::Bytes;

/// One event, or one line.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Frame {
    /// The field `event`; empty if it was not sent.
    pub(crate) name: String,
    pub(crate) data: Bytes,
    /// The field `id`, if it was sent.
    pub(crate) id: Option<String>,
    /// The field `retry`, if it was sent.
    pub(crate) retry: Option<Duration>,
}

/// A parser of either kind.
pub(crate) enum Parser {
    Events(EventParser),
    Lines(LineParser),
}

impl Parser {
    #[inline]
    pub(crate) fn push(&mut self, chunk: &[u8], out: &mut VecDeque<Frame>) {
        match self {
            Self::Events(parser) => parser.push(chunk, out),
            Self::Lines(parser) => parser.push(chunk, out),
        }
    }

    #[inline]
    pub(crate) fn unfinished(&self) -> usize {
        match self {
            Self::Events(parser) => parser.unfinished(),
            Self::Lines(parser) => parser.unfinished(),
        }
    }
}

/// A parser of server-sent events. The text may be split into chunks anywhere.
#[derive(Debug, Default)]
pub(crate) struct EventParser {
    /// The incomplete line. Lines are decoded as a whole, so that no character is split.
    line: Vec<u8>,
    /// Set if the last byte was a carriage return; a line feed after it belongs to the same line
    /// end.
    after_return: bool,
    /// Set after the first line, which may start with a byte order mark.
    started: bool,
    event: Frame,
    data: Vec<u8>,
}

impl EventParser {
    #[inline]
    pub(crate) fn push(&mut self, mut chunk: &[u8], out: &mut VecDeque<Frame>) {
        while let Some(&first) = chunk.first() {
            if mem::take(&mut self.after_return) && first == b'\n' {
                chunk = &chunk[1..];
                continue;
            }
            let Some(end) = chunk.iter().position(|byte| matches!(byte, b'\n' | b'\r')) else {
                self.line.extend_from_slice(chunk);
                return;
            };
            self.after_return = chunk[end] == b'\r';
            if self.line.is_empty() {
                self.line(&chunk[..end], out);
            } else {
                self.line.extend_from_slice(&chunk[..end]);
                let line = mem::take(&mut self.line);
                self.line(&line, out);
                self.line = line;
                self.line.clear();
            }
            chunk = &chunk[end + 1..];
        }
    }

    /// Returns the number of bytes of the incomplete event.
    #[inline]
    pub(crate) fn unfinished(&self) -> usize {
        let id = self.event.id.as_ref().map_or(0, String::len);
        self.line.len() + self.data.len() + self.event.name.len() + id
    }

    #[inline]
    fn line(&mut self, mut line: &[u8], out: &mut VecDeque<Frame>) {
        if !mem::replace(&mut self.started, true) {
            line = line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(line);
        }
        if line.is_empty() {
            return self.dispatch(out);
        }
        let (name, value) = match line.iter().position(|byte| *byte == b':') {
            Some(colon) => (&line[..colon], &line[colon + 1..]),
            None => (line, [].as_slice()),
        };
        let value = value.strip_prefix(b" ").unwrap_or(value);
        let text = || String::from_utf8_lossy(value);
        match name {
            b"data" => {
                self.data.extend_from_slice(text().as_bytes());
                self.data.push(b'\n');
            }
            b"event" => self.event.name = text().into_owned(),
            b"id" if !value.contains(&0) => self.event.id = Some(text().into_owned()),
            b"retry" if value.iter().all(u8::is_ascii_digit) => {
                // A number that does not fit is ignored.
                self.event.retry = text().parse().ok().map(Duration::from_millis);
            }
            // A line with an empty name is a comment; unknown fields are ignored.
            _ => {}
        }
    }

    /// Ends an event. Without data it is dropped, but its `id` and `retry` take effect.
    #[inline]
    fn dispatch(&mut self, out: &mut VecDeque<Frame>) {
        if self.data.pop().is_some() {
            let data = mem::take(&mut self.data).into();
            out.push_back(Frame { data, ..mem::take(&mut self.event) });
        } else {
            self.event.name.clear();
        }
    }
}

/// A parser of several JSON texts: one on each line (ndjson, JSON Lines), or each after a record
/// separator (RFC 7464).
#[derive(Debug)]
pub(crate) struct LineParser {
    separator: u8,
    line: Vec<u8>,
}

impl LineParser {
    #[inline]
    pub(crate) fn new(separator: u8) -> Self {
        Self { separator, line: Vec::new() }
    }

    #[inline]
    pub(crate) fn push(&mut self, mut chunk: &[u8], out: &mut VecDeque<Frame>) {
        while let Some(end) = chunk.iter().position(|byte| *byte == self.separator) {
            self.line.extend_from_slice(&chunk[..end]);
            self.finish(out);
            chunk = &chunk[end + 1..];
        }
        self.line.extend_from_slice(chunk);
    }

    /// Returns the number of bytes of the incomplete text.
    #[inline]
    pub(crate) fn unfinished(&self) -> usize {
        self.line.len()
    }

    /// Ends the last text, unless it is blank.
    #[inline]
    pub(crate) fn finish(&mut self, out: &mut VecDeque<Frame>) {
        let line = mem::take(&mut self.line);
        if !line.trim_ascii().is_empty() {
            out.push_back(Frame { data: line.into(), ..Frame::default() });
        }
    }
}
