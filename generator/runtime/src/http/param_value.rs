//! Values of parameters and forms: text, lists and named members.

use crate::json::{Kind, Noted, quoted};
use crate::{Encode, Encoder, Node, Tape};

/// A JSON value with every scalar as text; members keep their order.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum ParamValue {
    Null,
    /// A boolean or a number.
    Bare(String),
    Text(String),
    List(Vec<ParamValue>),
    Object(Vec<(String, ParamValue)>),
}

/// Returns the JSON text of a value. Adds what its encoder records to `noted`.
pub(crate) fn json(value: &dyn Encode, noted: &mut Noted) -> String {
    let mut out = Encoder::new();
    value.encode(&mut out);
    noted.append(out.take_noted());
    out.into_string()
}

impl ParamValue {
    /// Converts a value through its JSON, so that styles need no code for each type. Adds what
    /// its encoder records to `noted`.
    pub(crate) fn of(value: &dyn Encode, noted: &mut Noted) -> Self {
        let json = json(value, noted);
        match json.as_bytes() {
            b"null" => Self::Null,
            // The JSON text of a number or a boolean is its text.
            [b'-' | b'0'..=b'9' | b't' | b'f', ..] => Self::Bare(json),
            json => Self::parse(json),
        }
    }

    pub(crate) fn parse(json: &[u8]) -> Self {
        // `Encode` writes valid JSON, so this cannot fail; anything else sends nothing.
        Tape::from_slice(json).map_or(Self::Null, |tape| Self::at(tape.root()))
    }

    fn at(node: Node<'_>) -> Self {
        match node.kind() {
            Kind::Null => Self::Null,
            Kind::Bool | Kind::Integer | Kind::Number => Self::Bare(node.keep().as_str().to_owned()),
            Kind::String => Self::Text(node.as_str().unwrap_or_default().to_owned()),
            Kind::Array => {
                let mut list = Vec::new();
                if let Some(elements) = node.elements() {
                    for element in elements {
                        list.push(Self::at(element));
                    }
                }
                Self::List(list)
            }
            Kind::Object => {
                let mut object = Vec::new();
                if let Some(members) = node.members() {
                    for (name, value) in members {
                        object.push((name.to_owned(), Self::at(value)));
                    }
                }
                Self::Object(object)
            }
        }
    }

    /// Converts to a single text: a scalar unchanged, anything else as JSON, for values that no
    /// style covers, such as a list in a list. `None` is null.
    pub(crate) fn to_text(&self) -> Option<String> {
        match self {
            Self::Null => None,
            Self::Bare(text) | Self::Text(text) => Some(text.clone()),
            Self::List(_) | Self::Object(_) => Some(self.to_json()),
        }
    }

    pub(crate) fn to_json(&self) -> String {
        match self {
            Self::Null => "null".to_owned(),
            Self::Bare(text) => text.clone(),
            Self::Text(text) => quoted(text),
            Self::List(items) => {
                let mut json = String::from("[");
                for item in items {
                    if json.len() > 1 {
                        json.push(',');
                    }
                    json.push_str(&item.to_json());
                }
                json + "]"
            }
            Self::Object(members) => {
                let mut json = String::from("{");
                for (name, value) in members {
                    if json.len() > 1 {
                        json.push(',');
                    }
                    json.push_str(&quoted(name));
                    json.push(':');
                    json.push_str(&value.to_json());
                }
                json + "}"
            }
        }
    }
}
