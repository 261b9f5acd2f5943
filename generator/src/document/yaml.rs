//! Builds a tree from YAML, using the events of `granit-parser`.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use granit_parser::{ErrorKind, Event, Marker, Parser, ScalarStyle, ScanError, Span, StructureStyle, Tag};

use super::fault::{Fault, MAX_DEPTH};
use super::indentation::{self, Indentation};
use super::node::{Member, Node, Object, Position, Value};
use super::parsed::Parsed;
use super::{scalar, yaml_rules};

/// The maximum number of nodes that aliases may repeat in total. Real documents repeat some
/// thousands; `&a [*b, *b]` nested thirty deep would be a billion.
const MAX_REPEATED: usize = 250_000;

/// The number of bytes of text that count as one more node, since the limits bound memory.
const BYTES_OF_NODE: usize = 64;

/// The maximum number of nodes with anchors, counted once for each anchor around them. Each is kept
/// in case an alias follows.
const MAX_ANCHORED: usize = 2_000_000;

/// Reads the first document of a YAML stream.
///
/// If a text only violates the indentation rules within brackets and quotes, it is accepted with a
/// warning, as other parsers do.
pub(super) fn parse(text: &str) -> Parsed {
    match read(text, Rules::Strict).or_else(|error| read_leniently(text, error)) {
        Ok((root, warnings)) => Parsed { root: Some(root), faults: Vec::new(), warnings },
        Err(error) => Parsed { root: None, faults: vec![error.into_fault(text)], warnings: Vec::new() },
    }
}

/// Reads a text that violates the strict rules.
fn read_leniently(text: &str, error: Failure) -> Outcome<(Node, Vec<Fault>)> {
    if !error.is_about_indentation() {
        return Err(error);
    }
    let lenient = match read(text, Rules::Lenient) {
        Err(failure) if failure.is_about_indentation() => {
            read(&indentation::with_spaces(text), Rules::Tabs { original: text })
        }
        outcome => outcome,
    };
    lenient.map_err(|lenient| if lenient.says_more() { lenient } else { error })
}

/// The indentation rules that apply to a text.
#[derive(Clone, Copy, PartialEq)]
enum Rules<'t> {
    /// The rules of YAML 1.2.2.
    Strict,
    /// The rules of PyYAML and libyaml: within brackets and quotes, any indentation is allowed.
    Lenient,
    /// Like `Lenient`, and tabs may indent these lines, as in libyaml. The text has spaces instead
    /// of tabs; `original` has the tabs.
    Tabs { original: &'t str },
}

fn read(text: &str, rules: Rules) -> Outcome<(Node, Vec<Fault>)> {
    let options = granit_parser::options! {
        strict_indentation: rules == Rules::Strict,
        emit_comments: false,
        // Depth is limited elsewhere, with a message of its own.
        flow_nesting_limit: MAX_DEPTH + 1,
        block_nesting_limit: MAX_DEPTH + 1,
    };
    let indentation = match rules {
        Rules::Strict => None,
        Rules::Lenient => Some(Indentation::new(text)),
        Rules::Tabs { original } => Some(Indentation::new(original)),
    };
    let mut builder = Builder { indentation, ..Builder::default() };
    let root = builder.run(Parser::new_from_str_with_options(text, options))?;
    if let (Rules::Tabs { .. }, Some(indentation)) = (rules, &builder.indentation)
        && let Some(tab) = indentation.tab_in_block()
    {
        return Err(Failure::Fault(Box::new(yaml_rules::fault(&ErrorKind::TabInIndentation, tab))));
    }
    builder.warnings.extend(builder.indentation.and_then(Indentation::into_warning));
    Ok((root, builder.warnings))
}

#[derive(Default)]
struct Builder<'t> {
    /// The open arrays and objects, outermost first.
    open: Vec<Open>,
    anchors: HashMap<usize, Anchor>,
    repeated: usize,
    anchored: usize,
    /// The file declares YAML 1.1, and no word with a different meaning in 1.1 has been found yet.
    is_older: bool,
    /// The tags that have been warned about.
    tags: HashSet<String>,
    /// The indentation check, if the parser does not enforce the rules.
    indentation: Option<Indentation<'t>>,
    warnings: Vec<Fault>,
}

/// A node that an alias can repeat.
struct Anchor {
    node: Node,
    size: usize,
    depth: usize,
}

struct Open {
    anchor: usize,
    start: Position,
    style: StructureStyle,
    /// The number of nodes inside, and their depth.
    size: usize,
    depth: usize,
    container: Container,
}

enum Container {
    Array(Vec<Node>),
    Object {
        object: Object,
        key: Option<(String, Position, bool)>,
        /// The values of `<<`. The object's own members take precedence.
        merged: Vec<Node>,
    },
}

type Outcome<T> = Result<T, Failure>;

/// The reason why a text cannot be read.
enum Failure {
    /// It violates a rule of YAML.
    Scan(ScanError),
    /// It is valid YAML but cannot be a document.
    Fault(Box<Fault>),
}

impl Failure {
    fn new(position: Position, message: impl Into<String>) -> Self {
        Self::Fault(Box::new(Fault::new(position, message)))
    }

    fn too_deep(position: Position) -> Self {
        Self::Fault(Box::new(Fault::too_deep(position)))
    }

    /// Returns whether the text may be valid under other indentation rules.
    fn is_about_indentation(&self) -> bool {
        let Self::Scan(error) = self else { return false };
        matches!(
            error.kind(),
            ErrorKind::InvalidIndentation
                | ErrorKind::InvalidQuotedScalarIndent
                | ErrorKind::InvalidFlowScalarIndent
                | ErrorKind::TabInIndentation
                | ErrorKind::TabInBlockIndentation
        )
    }

    /// Returns whether the error is more helpful than one about indentation: an unclosed quote, or
    /// an error that no indentation would fix.
    fn says_more(&self) -> bool {
        let Self::Scan(error) = self else { return true };
        matches!(error.kind(), ErrorKind::UnclosedQuotedScalar | ErrorKind::DocumentIndicatorInQuotedScalar)
    }

    fn into_fault(self, text: &str) -> Fault {
        match self {
            Self::Scan(error) => {
                let mut at = position(*error.marker());
                // The parser reports the string that the line continues.
                if matches!(error.kind(), ErrorKind::TabInPlainScalar) {
                    at = indentation::tab_below(text, at).unwrap_or(at);
                }
                yaml_rules::fault(error.kind(), at)
            }
            Self::Fault(fault) => *fault,
        }
    }
}

impl Builder<'_> {
    fn run<'t>(
        &mut self,
        parser: impl Iterator<Item = Result<(Event<'t>, Span), ScanError>>,
    ) -> Outcome<Node> {
        let mut root = None;
        let mut documents = 0;
        for event in parser {
            let (event, span) = event.map_err(Failure::Scan)?;
            match event {
                Event::DocumentStart(_, version) => {
                    documents += 1;
                    self.is_older = version.is_some_and(|version| (version.major, version.minor) < (1, 2));
                    if documents == 2 {
                        self.warnings.push(Fault::new(
                            position(span.start),
                            "the file contains several YAML documents; only the first is read",
                        ));
                        break;
                    }
                }
                Event::StreamEnd => break,
                event => {
                    if let Some(node) = self.event(event, span)? {
                        root = Some(node);
                    }
                }
            }
        }
        root.ok_or_else(|| Failure::new(Position::new(1, 1), "the file is empty"))
    }

    /// Processes an event. Returns the document's root once it is complete.
    fn event(&mut self, event: Event<'_>, span: Span) -> Outcome<Option<Node>> {
        let start = position(span.start);
        if let Some(tag) = event.tag() {
            self.check_tag(tag, start);
        }
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                let text_bytes = text.len();
                if matches!(style, ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted) {
                    self.check_indentation(start, span.end);
                }
                let node = if self.expects_key() {
                    let merge = style == ScalarStyle::Plain && text == "<<";
                    return self.key(text.into_owned(), start, merge, anchor);
                } else {
                    self.check_word(&text, style, start);
                    Node::new(value(text, style, tag.as_deref()), start)
                };
                self.complete(node, anchor, 1 + text_bytes / BYTES_OF_NODE, 1)
            }
            Event::SequenceStart(style, anchor, _) => {
                self.open(anchor, start, style, Container::Array(Vec::new()))
            }
            Event::MappingStart(style, anchor, _) => {
                let container =
                    Container::Object { object: Object::default(), key: None, merged: Vec::new() };
                self.open(anchor, start, style, container)
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(span.end),
            Event::Alias(anchor) => self.alias(anchor, start),
            _ => Ok(None),
        }
    }

    /// Warns once about each tag that is not one of YAML's own, such as `!include`, which only some
    /// programs support.
    fn check_tag(&mut self, tag: &Tag, start: Position) {
        let name = tag.original();
        if tag.suffix_in_namespace(YAML_TAGS).is_none() && name != "!" && self.tags.insert(name.clone()) {
            let message = format!("the tag `{name}` is not supported; it is ignored");
            self.warnings.push(Fault::new(start, message));
        }
    }

    /// Warns about the first word that is a boolean in YAML 1.1, if the file declares that version.
    fn check_word(&mut self, text: &str, style: ScalarStyle, start: Position) {
        let is_boolean = || matches!(&*text.to_ascii_lowercase(), "yes" | "no" | "on" | "off" | "y" | "n");
        if self.is_older && style == ScalarStyle::Plain && is_boolean() {
            self.is_older = false;
            let message = format!(
                "`{text}` is a boolean in YAML 1.1, which the file declares; it is read as in YAML 1.2, as a string"
            );
            self.warnings.push(
                Fault::new(start, message)
                    .help("write `true` or `false` for a boolean, and put a string in quotes"),
            );
        }
    }

    /// Checks the lines of a quoted scalar or a bracketed collection, unless enclosing brackets
    /// will be checked.
    fn check_indentation(&mut self, start: Position, end: Marker) {
        let Some(indentation) = &mut self.indentation else {
            return;
        };
        let parent = self.open.last();
        if parent.is_none_or(|open| open.style == StructureStyle::Block) {
            // Outside of any block, every indentation is allowed.
            let Some(column) = parent.map(|open| open.start.column) else {
                return;
            };
            indentation.check(start.line, position(end).line, column);
        }
    }

    fn expects_key(&self) -> bool {
        matches!(self.open.last().map(|open| &open.container), Some(Container::Object { key: None, .. }))
    }

    fn key(&mut self, text: String, start: Position, merge: bool, anchor: usize) -> Outcome<Option<Node>> {
        if anchor > 0 {
            let size = 1 + text.len() / BYTES_OF_NODE;
            let node = Node::new(Value::String(text.clone()), start);
            self.anchors.insert(anchor, Anchor { node, size, depth: 1 });
        }
        if let Some(Open { container: Container::Object { key, .. }, .. }) = self.open.last_mut() {
            *key = Some((text, start, merge));
        }
        Ok(None)
    }

    fn open(
        &mut self,
        anchor: usize,
        start: Position,
        style: StructureStyle,
        container: Container,
    ) -> Outcome<Option<Node>> {
        if self.expects_key() {
            return Err(Failure::new(start, "a key must be a string, not an array or an object"));
        }
        if self.open.len() >= MAX_DEPTH {
            return Err(Failure::too_deep(start));
        }
        self.open.push(Open { anchor, start, style, size: 1, depth: 1, container });
        Ok(None)
    }

    fn close(&mut self, end: Marker) -> Outcome<Option<Node>> {
        let Some(open) = self.open.pop() else {
            return Ok(None);
        };
        if open.style == StructureStyle::Flow {
            self.check_indentation(open.start, end);
        }
        let value = match open.container {
            Container::Array(items) => Value::Array(items),
            Container::Object { mut object, merged, .. } => {
                for source in merged {
                    self.merge(&mut object, source);
                }
                Value::Object(object)
            }
        };
        self.complete(Node::new(value, open.start), open.anchor, open.size, open.depth)
    }

    fn alias(&mut self, anchor: usize, start: Position) -> Outcome<Option<Node>> {
        let Some(source) = self.anchors.get(&anchor) else {
            // The parser reports unknown names itself, so this is an alias inside its own anchor.
            return Err(Failure::new(start, "an alias is inside the node that it repeats"));
        };
        if self.expects_key() {
            let Some(text) = source.node.scalar_text().map(str::to_owned) else {
                return Err(Failure::new(start, "a key must be a string, not an array or an object"));
            };
            return self.key(text, start, false, 0);
        }
        let (size, depth) = (source.size, source.depth);
        self.repeated += size;
        if self.repeated > MAX_REPEATED {
            let message = format!(
                "aliases repeat more than {MAX_REPEATED} nodes, counting every {BYTES_OF_NODE} bytes of text as one"
            );
            return Err(Failure::new(start, message));
        }
        if self.open.len() + depth > MAX_DEPTH {
            return Err(Failure::too_deep(start));
        }
        let node = source.node.clone();
        self.complete(node, 0, size, depth)
    }

    /// Adds a finished node to its parent.
    fn complete(&mut self, node: Node, anchor: usize, size: usize, depth: usize) -> Outcome<Option<Node>> {
        if anchor > 0 {
            self.anchored += size;
            if self.anchored > MAX_ANCHORED {
                let message = format!("nested anchors contain more than {MAX_ANCHORED} nodes");
                return Err(Failure::new(node.start, message));
            }
            let node = node.clone();
            self.anchors.insert(anchor, Anchor { node, size, depth });
        }
        let Some(open) = self.open.last_mut() else {
            return Ok(Some(node));
        };
        open.size += size;
        open.depth = open.depth.max(depth + 1);
        match &mut open.container {
            Container::Array(items) => items.push(node),
            Container::Object { object, key, merged } => {
                let Some((key, key_start, merge)) = key.take() else {
                    return Ok(None);
                };
                if merge && is_mergeable(&node) {
                    merged.push(node);
                    return Ok(None);
                }
                let member = Member { key, key_start, node };
                if let Some(earlier) = object.insert(member) {
                    self.warnings.push(Fault::repeated_key(key_start, &earlier));
                }
            }
        }
        Ok(None)
    }

    /// Adds the members of a merge key to the object. Existing members take precedence
    /// (yaml.org/type/merge.html).
    fn merge(&mut self, object: &mut Object, source: Node) {
        let objects = match source.value {
            Value::Array(items) => items,
            _ => vec![source],
        };
        for source in objects {
            let Value::Object(source) = source.value else {
                continue;
            };
            for member in source.members() {
                if !object.contains_key(&member.key) {
                    object.insert(member.clone());
                }
            }
        }
    }
}

/// Returns whether `<<` merges the node: an object, or an array of objects. Otherwise `<<` is an
/// ordinary key.
fn is_mergeable(node: &Node) -> bool {
    match &node.value {
        Value::Object(_) => true,
        Value::Array(items) => items.iter().all(|item| item.as_object().is_some()),
        _ => false,
    }
}

/// The prefix of YAML's own tags.
const YAML_TAGS: &str = "tag:yaml.org,2002:";

fn value(text: Cow<'_, str>, style: ScalarStyle, tag: Option<&Tag>) -> Value {
    // The tag `!` marks a string.
    let is_text = tag.is_some_and(|tag| tag.original() == "!");
    let Some(tag) = tag.and_then(|tag| tag.suffix_in_namespace(YAML_TAGS)) else {
        return match style {
            ScalarStyle::Plain if !is_text => scalar::plain(&text),
            _ => Value::String(text.into_owned()),
        };
    };
    match &*tag {
        "null" | "bool" | "int" | "float" => scalar::plain(&text),
        _ => Value::String(text.into_owned()),
    }
}

fn position(marker: Marker) -> Position {
    let number = |value: usize| u32::try_from(value).unwrap_or(u32::MAX);
    Position::new(number(marker.line()), number(marker.col().saturating_add(1)))
}
