//! YAML text to a tree, from the events of `saphyr-parser`.

use std::borrow::Cow;
use std::collections::HashMap;

use saphyr_parser::{Event, Marker, Parser, ScalarStyle, Span, StrInput, Tag};

use super::node::{Member, Node, Object, Position, Value};
use super::{Fault, MAX_DEPTH, Parsed, scalar};

/// How many nodes aliases may repeat, all told. Real documents repeat some thousands; `&a [*b, *b]` nested thirty deep would
/// be a billion.
const MAX_REPEATED: usize = 250_000;

/// Reads the first document of a YAML stream.
pub(super) fn parse(text: &str) -> Parsed {
    let mut builder = Builder::default();
    let root = builder.run(&mut Parser::new_from_str(text));
    let mut warnings = builder.warnings;
    match root {
        Ok(root) => Parsed { root: Some(root), faults: Vec::new(), warnings },
        Err(fault) => {
            warnings.clear();
            Parsed { root: None, faults: vec![*fault], warnings }
        }
    }
}

#[derive(Default)]
struct Builder {
    /// The arrays and objects that are open, outermost first.
    open: Vec<Open>,
    anchors: HashMap<usize, Anchor>,
    repeated: usize,
    warnings: Vec<Fault>,
}

/// A node that an alias may repeat.
struct Anchor {
    node: Node,
    size: usize,
    depth: usize,
}

struct Open {
    anchor: usize,
    start: Position,
    /// Nodes inside, and how deep they go.
    size: usize,
    depth: usize,
    container: Container,
}

enum Container {
    Array(Vec<Node>),
    Object {
        object: Object,
        key: Option<(String, Position, bool)>,
        /// What `<<` brought; the object's own members win.
        merged: Vec<Node>,
    },
}

type Outcome<T> = Result<T, Box<Fault>>;

impl Builder {
    fn run(&mut self, parser: &mut Parser<'_, StrInput<'_>>) -> Outcome<Node> {
        let mut root = None;
        let mut documents = 0;
        while let Some(event) = parser.next_event() {
            let (event, span) = event.map_err(|error| Box::new(syntax(&error)))?;
            match event {
                Event::DocumentStart(_) => {
                    documents += 1;
                    if documents == 2 {
                        self.warnings.push(Fault::new(
                            position(span.start),
                            "the file holds several YAML documents; only the first is read",
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
        root.ok_or_else(|| Box::new(Fault::new(Position::new(1, 1), "the file is empty")))
    }

    /// Takes an event; gives the document's root once that is complete.
    fn event(&mut self, event: Event<'_>, span: Span) -> Outcome<Option<Node>> {
        let start = position(span.start);
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                let node = if self.expects_key() {
                    let merge = style == ScalarStyle::Plain && text == "<<";
                    return self.key(text.into_owned(), start, merge, anchor);
                } else {
                    Node::new(value(text, style, tag.as_deref()), start)
                };
                self.complete(node, anchor, 1, 1)
            }
            Event::SequenceStart(anchor, _) => self.open(anchor, start, Container::Array(Vec::new())),
            Event::MappingStart(anchor, _) => {
                let container =
                    Container::Object { object: Object::default(), key: None, merged: Vec::new() };
                self.open(anchor, start, container)
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(),
            Event::Alias(anchor) => self.alias(anchor, start),
            _ => Ok(None),
        }
    }

    fn expects_key(&self) -> bool {
        matches!(self.open.last().map(|open| &open.container), Some(Container::Object { key: None, .. }))
    }

    fn key(&mut self, text: String, start: Position, merge: bool, anchor: usize) -> Outcome<Option<Node>> {
        if anchor > 0 {
            let node = Node::new(Value::String(text.clone()), start);
            self.anchors.insert(anchor, Anchor { node, size: 1, depth: 1 });
        }
        if let Some(Open { container: Container::Object { key, .. }, .. }) = self.open.last_mut() {
            *key = Some((text, start, merge));
        }
        Ok(None)
    }

    fn open(&mut self, anchor: usize, start: Position, container: Container) -> Outcome<Option<Node>> {
        if self.expects_key() {
            return Err(Box::new(Fault::new(start, "a key is an array or an object; JSON has text only")));
        }
        if self.open.len() >= MAX_DEPTH {
            return Err(Box::new(Fault::too_deep(start)));
        }
        self.open.push(Open { anchor, start, size: 1, depth: 1, container });
        Ok(None)
    }

    fn close(&mut self) -> Outcome<Option<Node>> {
        let Some(open) = self.open.pop() else {
            return Ok(None);
        };
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
            // The parser reports unknown names itself; what is left is an alias inside its own anchor.
            return Err(Box::new(Fault::new(start, "an alias stands inside the node that it repeats")));
        };
        if self.expects_key() {
            let Some(text) = source.node.scalar_text().map(str::to_owned) else {
                return Err(Box::new(Fault::new(
                    start,
                    "a key is an array or an object; JSON has text only",
                )));
            };
            return self.key(text, start, false, 0);
        }
        let (size, depth) = (source.size, source.depth);
        self.repeated += size;
        if self.repeated > MAX_REPEATED {
            let message = format!("aliases repeat more than {MAX_REPEATED} nodes");
            return Err(Box::new(Fault::new(start, message)));
        }
        if self.open.len() + depth > MAX_DEPTH {
            return Err(Box::new(Fault::too_deep(start)));
        }
        let node = source.node.clone();
        self.complete(node, 0, size, depth)
    }

    /// Puts a finished node where it belongs.
    fn complete(&mut self, node: Node, anchor: usize, size: usize, depth: usize) -> Outcome<Option<Node>> {
        if anchor > 0 {
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

    /// Adds what a merge key names to the object; members that are there already stay (yaml.org/type/merge.html).
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

/// An object, or an array of objects; `<<` with anything else is an ordinary key.
fn is_mergeable(node: &Node) -> bool {
    match &node.value {
        Value::Object(_) => true,
        Value::Array(items) => items.iter().all(|item| item.as_object().is_some()),
        _ => false,
    }
}

fn value(text: Cow<'_, str>, style: ScalarStyle, tag: Option<&Tag>) -> Value {
    let Some(tag) = tag.filter(|tag| tag.is_yaml_core_schema()) else {
        return match style {
            ScalarStyle::Plain => scalar::plain(&text),
            _ => Value::String(text.into_owned()),
        };
    };
    match tag.suffix.as_str() {
        "null" | "bool" | "int" | "float" => scalar::plain(&text),
        _ => Value::String(text.into_owned()),
    }
}

fn syntax(error: &saphyr_parser::ScanError) -> Fault {
    Fault::new(position(*error.marker()), format!("not YAML: {}", error.info()))
}

fn position(marker: Marker) -> Position {
    let number = |value: usize| u32::try_from(value).unwrap_or(u32::MAX);
    Position::new(number(marker.line()), number(marker.col().saturating_add(1)))
}
