//! The tree of a document: JSON values with their positions in a file.

use std::collections::HashMap;

/// A value and its start.
#[derive(Clone, Debug)]
pub struct Node {
    pub value: Value,
    pub start: Position,
}

/// A position in a file. Lines and columns count from 1; columns count characters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    pub line: u32,
    pub column: u32,
    /// The position is in the overlay, not in the file that contains the node.
    pub overlaid: bool,
}

impl Position {
    pub fn new(line: u32, column: u32) -> Self {
        Self { line, column, overlaid: false }
    }
}

/// The value of a node.
#[derive(Clone, Debug)]
pub enum Value {
    Null,
    Bool(bool),
    Number(Number),
    String(String),
    Array(Vec<Node>),
    Object(Object),
}

/// A number, as the document spells it and as Rust reads it.
#[derive(Clone, Debug, PartialEq)]
pub struct Number {
    pub value: NumberValue,
    /// The document's own digits, such as `1e+09` or `007`.
    pub text: Box<str>,
}

/// The first of these types that can represent the number. `Float` is finite.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum NumberValue {
    Signed(i64),
    Unsigned(u64),
    Float(f64),
}

impl Node {
    pub fn new(value: Value, start: Position) -> Self {
        Self { value, start }
    }

    /// Returns the member with that name if this is an object that has one.
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.as_object()?.get(key)
    }

    pub fn as_object(&self) -> Option<&Object> {
        match &self.value {
            Value::Object(object) => Some(object),
            _ => None,
        }
    }

    pub fn as_array(&self) -> Option<&[Node]> {
        match &self.value {
            Value::Array(items) => Some(items),
            _ => None,
        }
    }

    pub fn as_str(&self) -> Option<&str> {
        match &self.value {
            Value::String(text) => Some(text),
            _ => None,
        }
    }

    pub fn as_bool(&self) -> Option<bool> {
        match self.value {
            Value::Bool(value) => Some(value),
            _ => None,
        }
    }

    pub fn is_null(&self) -> bool {
        matches!(self.value, Value::Null)
    }

    /// Returns the text of a scalar as the document spells it, so that `version: 1.0` is "1.0".
    /// `None` for arrays, objects and null.
    pub fn scalar_text(&self) -> Option<&str> {
        match &self.value {
            Value::String(text) => Some(text),
            Value::Number(number) => Some(&number.text),
            Value::Bool(true) => Some("true"),
            Value::Bool(false) => Some("false"),
            Value::Null | Value::Array(_) | Value::Object(_) => None,
        }
    }

    /// Returns the type in words, for messages: "a string", "an object".
    pub fn kind(&self) -> &'static str {
        match self.value {
            Value::Null => "null",
            Value::Bool(_) => "a boolean",
            Value::Number(_) => "a number",
            Value::String(_) => "a string",
            Value::Array(_) => "an array",
            Value::Object(_) => "an object",
        }
    }

    /// Calls a function for every position in the tree, to change it.
    pub(super) fn visit(&mut self, see: &mut impl FnMut(&mut Position)) {
        see(&mut self.start);
        match &mut self.value {
            Value::Array(items) => items.iter_mut().for_each(|item| item.visit(see)),
            Value::Object(object) => object.members.iter_mut().for_each(|member| {
                see(&mut member.key_start);
                member.node.visit(see);
            }),
            _ => {}
        }
    }

    /// Converts the node to JSON without positions.
    pub fn to_json(&self) -> serde_json::Value {
        match &self.value {
            Value::Null => serde_json::Value::Null,
            Value::Bool(value) => (*value).into(),
            Value::Number(number) => number.to_json(),
            Value::String(text) => text.as_str().into(),
            Value::Array(items) => items.iter().map(Node::to_json).collect(),
            Value::Object(object) => {
                object.iter().map(|(key, node)| (key.to_owned(), node.to_json())).collect()
            }
        }
    }
}

impl Number {
    /// Parses a JSON number, or a YAML number with a sign, leading zeros or a bare point (YAML
    /// 1.2.2, section 10.3.2). `None` if it is not a decimal number or no finite `f64` can hold it.
    pub fn parse(text: &str) -> Option<Self> {
        let value = if let Ok(value) = text.parse::<i64>() {
            NumberValue::Signed(value)
        } else if let Ok(value) = text.parse::<u64>() {
            NumberValue::Unsigned(value)
        } else {
            let value = text.parse::<f64>().ok().filter(|value| value.is_finite())?;
            NumberValue::Float(value)
        };
        Some(Self { value, text: text.into() })
    }

    pub fn to_json(&self) -> serde_json::Value {
        match self.value {
            NumberValue::Signed(value) => value.into(),
            NumberValue::Unsigned(value) => value.into(),
            NumberValue::Float(value) => value.into(),
        }
    }
}

/// The number of members from which an object looks up keys by hash.
const INDEXED_FROM: usize = 12;

/// An object's members in the document's order, with unique keys.
#[derive(Clone, Debug, Default)]
pub struct Object {
    members: Vec<Member>,
    /// The index in `members` by key; `None` in small objects.
    index: Option<Box<Index>>,
}

#[derive(Clone, Debug, Default)]
struct Index {
    places: HashMap<String, usize>,
}

/// A key with its position, and its value.
#[derive(Clone, Debug)]
pub struct Member {
    pub key: String,
    pub key_start: Position,
    pub node: Node,
}

impl Object {
    pub fn len(&self) -> usize {
        self.members.len()
    }

    pub fn is_empty(&self) -> bool {
        self.members.is_empty()
    }

    pub fn get(&self, key: &str) -> Option<&Node> {
        self.member(key).map(|member| &member.node)
    }

    pub fn get_mut(&mut self, key: &str) -> Option<&mut Node> {
        let place = self.find(key)?;
        Some(&mut self.members[place].node)
    }

    pub fn member(&self, key: &str) -> Option<&Member> {
        self.find(key).map(|place| &self.members[place])
    }

    pub fn contains_key(&self, key: &str) -> bool {
        self.find(key).is_some()
    }

    pub fn iter(&self) -> impl Iterator<Item = (&str, &Node)> {
        self.members.iter().map(|member| (member.key.as_str(), &member.node))
    }

    pub fn members(&self) -> &[Member] {
        &self.members
    }

    /// Adds a member. If one with the same key exists, replaces it in the same position and returns
    /// it.
    pub fn insert(&mut self, member: Member) -> Option<Member> {
        if let Some(place) = self.find(&member.key) {
            return Some(std::mem::replace(&mut self.members[place], member));
        }
        if self.members.len() + 1 >= INDEXED_FROM {
            let index = self.index.get_or_insert_with(|| {
                let members = self.members.iter().enumerate();
                let places = members.map(|(place, member)| (member.key.clone(), place)).collect();
                Box::new(Index { places })
            });
            index.places.insert(member.key.clone(), self.members.len());
        }
        self.members.push(member);
        None
    }

    /// Removes a member. The others keep their order.
    pub fn remove(&mut self, key: &str) -> Option<Member> {
        let place = self.find(key)?;
        let member = self.members.remove(place);
        let rest = std::mem::take(&mut self.members);
        self.index = None;
        for other in rest {
            self.insert(other);
        }
        Some(member)
    }

    fn find(&self, key: &str) -> Option<usize> {
        match &self.index {
            Some(index) => index.places.get(key).copied(),
            None => self.members.iter().position(|member| member.key == key),
        }
    }
}
