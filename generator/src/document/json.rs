//! Parses JSON (RFC 8259) to a tree with the position of every value.
//!
//! `serde_json` reports no positions, and YAML parsers differ from JSON in escapes (`\/`, surrogate
//! pairs), so this is a parser of its own. It recovers from errors that leave the meaning clear (a
//! comment, a missing or superfluous comma, other quotes), so that one run reports them all.

use super::fault::{Fault, MAX_DEPTH};
use super::node::{Member, Node, Number, Object, Position, Value};

/// The result of parsing.
pub(super) struct Json {
    /// The value, if the meaning is clear.
    pub root: Option<Node>,
    /// The errors in the text's order.
    pub slips: Vec<Slip>,
    pub warnings: Vec<Fault>,
}

/// A violation of RFC 8259.
pub(super) struct Slip {
    pub kind: SlipKind,
    pub fault: Fault,
}

/// Kinds of violations. Other formats allow some of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum SlipKind {
    /// `// …` and `/* … */`
    SlashComment,
    /// `# …`
    HashComment,
    TrailingComma,
    SingleQuotes,
    UnquotedKey,
    UnquotedText,
    /// `NaN`, `Infinity`
    NoNumber,
    /// A violation that no format allows.
    Broken,
}

impl SlipKind {
    /// Returns whether YAML's flow style allows it with the same meaning.
    pub fn is_yaml(self) -> bool {
        use SlipKind::{HashComment, SingleQuotes, TrailingComma, UnquotedKey, UnquotedText};
        matches!(self, HashComment | TrailingComma | SingleQuotes | UnquotedKey | UnquotedText)
    }

    /// Returns whether JSON with comments allows it (`.jsonc`).
    pub fn is_jsonc(self) -> bool {
        matches!(self, Self::SlashComment | Self::TrailingComma)
    }

    /// Returns whether JSON5 allows it.
    pub fn is_json5(self) -> bool {
        self.is_jsonc() || matches!(self, Self::SingleQuotes | Self::UnquotedKey)
    }
}

/// Parses a JSON text, recovering from errors.
pub(super) fn parse(text: &str) -> Json {
    let mut reader = Reader::new(text);
    let root = reader.document();
    let is_clear = reader.slips.iter().all(|slip| slip.kind != SlipKind::Broken);
    Json { root: root.filter(|_| is_clear), slips: reader.slips, warnings: reader.warnings }
}

/// The number of errors after which parsing stops.
const MAX_FAULTS: usize = 20;

struct Reader<'t> {
    text: &'t str,
    at: usize,
    /// The byte offset up to which `position` is counted.
    counted: usize,
    position: Position,
    depth: usize,
    slips: Vec<Slip>,
    warnings: Vec<Fault>,
}

impl<'t> Reader<'t> {
    fn new(text: &'t str) -> Self {
        Self {
            text,
            at: 0,
            counted: 0,
            position: Position::new(1, 1),
            depth: 0,
            slips: Vec::new(),
            warnings: Vec::new(),
        }
    }

    fn document(&mut self) -> Option<Node> {
        self.skip_space();
        let root = self.value()?;
        self.skip_space();
        if self.at < self.text.len() {
            self.fault::<()>("there is text after the end of the JSON value");
        }
        Some(root)
    }

    /// Parses a value. `None` if parsing cannot continue; the error is recorded.
    fn value(&mut self) -> Option<Node> {
        let start = self.here();
        let value = match self.peek() {
            Some(b'{') => self.nested(start, Self::object)?,
            Some(b'[') => self.nested(start, Self::array)?,
            Some(b'"') => Value::String(self.string(b'"')?),
            Some(b'\'') => Value::String(self.single_quoted()?),
            Some(b'-' | b'0'..=b'9') => self.number()?,
            Some(b'a'..=b'z' | b'A'..=b'Z' | b'_' | b'$') => self.word()?,
            Some(_) => return self.fault("expected a JSON value"),
            None => return self.fault("the file ends in the middle of a JSON value"),
        };
        Some(Node::new(value, start))
    }

    fn nested(&mut self, start: Position, read: fn(&mut Self) -> Option<Value>) -> Option<Value> {
        if self.depth >= MAX_DEPTH {
            self.slip(SlipKind::Broken, Fault::too_deep(start));
            return None;
        }
        self.depth += 1;
        self.at += 1;
        let value = read(self);
        self.depth -= 1;
        value
    }

    fn object(&mut self) -> Option<Value> {
        let mut object = Object::default();
        while self.goes_on(b'}', object.is_empty())? {
            let key_start = self.here();
            let key = self.key()?;
            self.skip_space();
            if self.peek() == Some(b':') {
                self.at += 1;
            } else {
                self.fault::<()>("expected `:` after the key");
            }
            self.skip_space();
            let node = self.value()?;
            if let Some(earlier) = object.insert(Member { key, key_start, node }) {
                self.warnings.push(Fault::repeated_key(key_start, &earlier));
            }
        }
        Some(Value::Object(object))
    }

    fn key(&mut self) -> Option<String> {
        match self.peek() {
            Some(b'"') => self.string(b'"'),
            Some(b'\'') => self.single_quoted(),
            Some(b'a'..=b'z' | b'A'..=b'Z' | b'_' | b'$' | b'0'..=b'9') => {
                let start = self.here();
                let key = self.bare_word();
                let message = format!("not JSON: the key `{key}` is not quoted");
                let help = "put the key in double quotes";
                self.slip(SlipKind::UnquotedKey, Fault::new(start, message).help(help));
                Some(key.to_owned())
            }
            _ => self.fault("expected a key in double quotes"),
        }
    }

    /// Consumes letters, digits and other characters of words.
    fn bare_word(&mut self) -> &'t str {
        let text = self.text;
        let rest = &text[self.at..];
        let ends =
            |letter: char| !(letter.is_ascii_alphanumeric() || matches!(letter, '_' | '$' | '-' | '.'));
        let word = &rest[..rest.find(ends).unwrap_or(rest.len())];
        self.at += word.len();
        word
    }

    fn single_quoted(&mut self) -> Option<String> {
        let fault = Fault::new(self.here(), "not JSON: this string is in single quotes");
        self.slip(SlipKind::SingleQuotes, fault.help("put the string in double quotes"));
        self.string(b'\'')
    }

    fn array(&mut self) -> Option<Value> {
        let mut items = Vec::new();
        while self.goes_on(b']', items.is_empty())? {
            items.push(self.value()?);
        }
        Some(Value::Array(items))
    }

    /// Moves to the next member or item; returns `false` after the closing bracket.
    fn goes_on(&mut self, close: u8, first: bool) -> Option<bool> {
        self.skip_space();
        match self.peek() {
            Some(byte) if byte == close => {
                self.at += 1;
                return Some(false);
            }
            Some(b',') if !first => {
                let comma = self.here();
                self.at += 1;
                self.skip_space();
                if self.peek() == Some(close) {
                    self.at += 1;
                    let message = format!("not JSON: there is a comma before `{}`", char::from(close));
                    self.slip(SlipKind::TrailingComma, Fault::new(comma, message).help("remove the comma"));
                    return Some(false);
                }
            }
            Some(_) if first => {}
            Some(_) => {
                let message = format!("expected `,` or `{}`", char::from(close));
                self.fault::<()>(message);
                // If a value follows, only a comma is missing.
                let value_follows = matches!(self.peek(), Some(b'"' | b'{' | b'[' | b'-' | b'0'..=b'9'));
                let broken = self.slips.iter().filter(|slip| slip.kind == SlipKind::Broken).count();
                if !value_follows || broken >= MAX_FAULTS {
                    return None;
                }
            }
            None => {
                let message = format!("the file ends before the closing `{}`", char::from(close));
                return self.fault(message);
            }
        }
        Some(true)
    }

    fn word(&mut self) -> Option<Value> {
        let start = self.here();
        let word = self.bare_word();
        Some(match word {
            "true" => Value::Bool(true),
            "false" => Value::Bool(false),
            "null" => Value::Null,
            "NaN" | "Infinity" | "undefined" => {
                let message = format!("not JSON: `{word}` is not a value");
                let help = "write `null`, a number, or a string in double quotes";
                self.slip(SlipKind::NoNumber, Fault::new(start, message).help(help));
                Value::Null
            }
            word => {
                let message = format!("not JSON: the string `{word}` is not quoted");
                let help = "put the string in double quotes";
                self.slip(SlipKind::UnquotedText, Fault::new(start, message).help(help));
                Value::String(word.to_owned())
            }
        })
    }

    fn number(&mut self) -> Option<Value> {
        let rest = &self.text[self.at..];
        let length = rest
            .find(|letter: char| !matches!(letter, '0'..='9' | '+' | '-' | '.' | 'e' | 'E'))
            .unwrap_or(rest.len());
        let text = &rest[..length];
        if rest[length..].starts_with("Infinity") {
            self.at += length;
            return self.word();
        }
        let Some(number) = Number::parse(text) else {
            let message = format!("`{text}` is not a number, or is out of range");
            return self.fault(message);
        };
        self.at += length;
        Some(Value::Number(number))
    }

    /// Parses a string, including both quotes.
    fn string(&mut self, quote: u8) -> Option<String> {
        let start = self.here();
        self.at += 1;
        let mut out = String::new();
        loop {
            let rest = &self.text.as_bytes()[self.at..];
            let Some(length) = rest.iter().position(|&byte| byte == quote || byte == b'\\' || byte < 0x20)
            else {
                let message = "not JSON: the file ends in the middle of this string";
                self.slip(SlipKind::Broken, Fault::new(start, message));
                return None;
            };
            out.push_str(&self.text[self.at..self.at + length]);
            self.at += length;
            match rest[length] {
                byte if byte == quote => {
                    self.at += 1;
                    return Some(out);
                }
                b'\\' => out.push(self.escape()?),
                b'\t' => {
                    // Not valid, but the meaning is clear.
                    self.at += 1;
                    out.push('\t');
                }
                _ => return self.fault("a string contains a line break or control character"),
            }
        }
    }

    fn escape(&mut self) -> Option<char> {
        let letter = self.text.as_bytes().get(self.at + 1).copied();
        let character = match letter {
            Some(b'"') => '"',
            Some(b'\'') => '\'',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unicode_escape(),
            _ => return self.fault("a string contains an unknown escape"),
        };
        self.at += 2;
        Some(character)
    }

    /// Parses `\u0041`, or two escapes for a character beyond U+FFFF (RFC 8259, section 7). A lone
    /// surrogate becomes U+FFFD.
    fn unicode_escape(&mut self) -> Option<char> {
        let Some(first) = self.unit(self.at) else {
            return self.fault("`\\u` needs four hexadecimal digits");
        };
        self.at += 6;
        if (0xd800..0xdc00).contains(&first)
            && let Some(second) = self.unit(self.at).filter(|unit| (0xdc00..0xe000).contains(unit))
        {
            self.at += 6;
            return char::from_u32(0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00));
        }
        Some(char::from_u32(first).unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    /// Returns the UTF-16 code unit of `\uXXXX` at that byte.
    fn unit(&self, at: usize) -> Option<u32> {
        let digits = self.text.get(at..at + 6)?.strip_prefix("\\u")?;
        let all_hexadecimal = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        all_hexadecimal.then(|| u32::from_str_radix(digits, 16).ok())?
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Skips whitespace and comments.
    fn skip_space(&mut self) {
        loop {
            let rest = &self.text[self.at..];
            let spaces = rest.len() - rest.trim_start_matches([' ', '\t', '\n', '\r']).len();
            self.at += spaces;
            let rest = &rest[spaces..];
            // Only comments are searched for a line end, because a text may be one long line.
            let line = || rest.find(['\n', '\r']).unwrap_or(rest.len());
            let (kind, length) = match rest.as_bytes() {
                [b'/', b'/', ..] => (SlipKind::SlashComment, line()),
                [b'#', ..] => (SlipKind::HashComment, line()),
                [b'/', b'*', ..] => {
                    (SlipKind::SlashComment, rest.find("*/").map_or(rest.len(), |length| length + 2))
                }
                _ => return,
            };
            let fault = Fault::new(self.here(), "not JSON: comments are not allowed");
            self.slip(kind, fault.help("remove the comment, rename the file to `.jsonc`, or write it as YAML, where comments begin with `#`"));
            self.at += length;
        }
    }

    /// Returns the position of the next byte. Continues from the last call, so that long lines cost
    /// no more than short ones.
    fn here(&mut self) -> Position {
        let passed = &self.text[self.counted..self.at];
        // LF, CR and CR LF each end a line.
        let mut before = self.text[..self.counted].bytes().next_back();
        let mut lines = 0;
        for byte in passed.bytes() {
            lines += u32::from(byte == b'\r' || (byte == b'\n' && before != Some(b'\r')));
            before = Some(byte);
        }
        let last_line = passed.rsplit(['\n', '\r']).next().unwrap_or_default();
        let columns = u32::try_from(last_line.chars().count()).unwrap_or(u32::MAX);
        if passed.ends_with(['\n', '\r']) || lines > 0 {
            self.position.line = self.position.line.saturating_add(lines);
            self.position.column = 1;
        }
        self.position.column = self.position.column.saturating_add(columns);
        self.counted = self.at;
        self.position
    }

    fn fault<T>(&mut self, message: impl Into<String>) -> Option<T> {
        let position = self.here();
        self.slip(SlipKind::Broken, Fault::new(position, format!("not JSON: {}", message.into())));
        None
    }

    fn slip(&mut self, kind: SlipKind, fault: Fault) {
        self.slips.push(Slip { kind, fault });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(text: &str) -> Vec<String> {
        let faults = parse(text).slips.into_iter().map(|slip| slip.fault);
        faults
            .map(|fault| format!("{}:{} {}", fault.position.line, fault.position.column, fault.message))
            .collect()
    }

    #[test]
    fn values_equal_those_of_serde_json() {
        let cases = [
            r#"{"a": [1, -2.5e3, true, null, "x"], "b": {}}"#,
            r#""\u00e9\ud83d\ude00\/\b\f\n\r\t\"\\""#,
            "[18446744073709551615, -9223372036854775808, 9223372036854775808]",
            "\t{\t\"a\"\t:\t1\t}\r\n",
            "[]",
            "0",
        ];
        for text in cases {
            let expected: serde_json::Value = serde_json::from_str(text).unwrap();
            assert_eq!(parse(text).root.unwrap().to_json(), expected, "{text}");
        }
    }

    #[test]
    fn positions_count_characters_and_lines() {
        let root = parse("{\n  \"é\": [1, \"ü\", 3],\n  \"z\": null\n}").root.unwrap();
        let items = root.get("é").unwrap().as_array().unwrap();
        assert_eq!(items[2].start, Position::new(2, 17));
        assert_eq!(root.as_object().unwrap().member("z").unwrap().key_start, Position::new(3, 3));
    }

    /// Regression test: each space in a one-line text once caused a search for the end of the line.
    #[test]
    fn a_long_line_is_read_in_linear_time() {
        let text = format!("[{}0]", "0, ".repeat(1_000_000));
        assert_eq!(parse(&text).root.unwrap().as_array().unwrap().len(), 1_000_001);
    }

    #[test]
    fn every_slip_is_reported() {
        let cases: &[(&str, &[&str])] = &[
            ("[1,]", &["1:3 not JSON: there is a comma before `]`"]),
            (
                "{\"a\": 1\n \"b\": [1 2],\n}",
                &[
                    "2:2 not JSON: expected `,` or `}`",
                    "2:10 not JSON: expected `,` or `]`",
                    "2:12 not JSON: there is a comma before `}`",
                ],
            ),
            ("{a: 1}", &["1:2 not JSON: the key `a` is not quoted"]),
            ("{-: 1}", &["1:2 not JSON: expected a key in double quotes"]),
            ("[yes]", &["1:2 not JSON: the string `yes` is not quoted"]),
            (
                "['a', /* b\r\n */ -Infinity, // c\r NaN,\n# d\n]",
                &[
                    "1:2 not JSON: this string is in single quotes",
                    "1:7 not JSON: comments are not allowed",
                    "2:6 not JSON: `Infinity` is not a value",
                    "2:16 not JSON: comments are not allowed",
                    "3:2 not JSON: `NaN` is not a value",
                    "4:1 not JSON: comments are not allowed",
                    "3:5 not JSON: there is a comma before `]`",
                ],
            ),
            ("[\"a", &["1:2 not JSON: the file ends in the middle of this string"]),
            ("[1", &["1:3 not JSON: the file ends before the closing `]`"]),
            ("1 2", &["1:3 not JSON: there is text after the end of the JSON value"]),
            ("\"\\x\"", &["1:2 not JSON: a string contains an unknown escape"]),
            ("[1e999]", &["1:2 not JSON: `1e999` is not a number, or is out of range"]),
        ];
        for (text, expected) in cases {
            assert_eq!(faults(text), *expected, "{text}");
        }
    }
}
