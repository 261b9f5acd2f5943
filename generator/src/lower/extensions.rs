//! Names and marks in extensions of the document, of the kinds that other generators read.
//!
//! Extensions take precedence over paths and keys, and the configuration over them. If several name
//! one thing, the first of its list below is used. The names are suggestions like any other text of
//! the document: `names` makes identifiers of them, and the lock keeps the released ones.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;
use serde_json::Value;

use crate::config::Config;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::ir::{ExtensionEffect, ExtensionUse};
use crate::pointer::Pointer;
use crate::text::code_span;

/// The extensions with the name of a thing, the first of which counts.
#[derive(Clone, Copy, Debug)]
pub(super) enum Named {
    Method,
    Type,
    /// An enum whose uses share one type if they share the name.
    Enum,
    Field,
    Parameter,
}

impl Named {
    fn keys(self) -> &'static [&'static str] {
        match self {
            Self::Method => &["x-speakeasy-name-override", "x-fern-sdk-method-name", "x-ms-client-name"],
            Self::Type => &["x-speakeasy-name-override", "x-fern-type-name", "x-ms-client-name"],
            Self::Enum => &[MS_ENUM],
            Self::Field => &["x-speakeasy-name-override", "x-fern-property-name", "x-ms-client-name"],
            Self::Parameter => &["x-speakeasy-name-override", "x-fern-parameter-name", "x-ms-client-name"],
        }
    }
}

/// The extensions with the resource of an operation.
const GROUPS: [&str; 2] = ["x-speakeasy-group", "x-fern-sdk-group-name"];

/// The extension with the name of an enum among other facts.
const MS_ENUM: &str = "x-ms-enum";

/// The extension with the path of a type in Rust, or with an object that has it as `path`.
const RUST_TYPE: &str = "x-rust-type";

/// The extension that marks a part as not meant for users of the API.
const INTERNAL: &str = "x-internal";

/// Reads extensions, and records those that had an effect.
pub(super) struct Extensions<'a> {
    config: &'a Config,
    used: RefCell<BTreeSet<ExtensionUse>>,
    /// The locations of values that cannot be used, and the reasons.
    invalid: RefCell<BTreeMap<Pointer, String>>,
}

type Keys = IndexMap<String, Value>;

impl<'a> Extensions<'a> {
    pub fn new(config: &'a Config) -> Self {
        Self { config, used: RefCell::default(), invalid: RefCell::default() }
    }

    /// Returns the extensions that had an effect, in the order of their keys and locations. Warns
    /// of those with values that cannot be used.
    pub fn finish(&self, diagnostics: &mut Diagnostics) -> Vec<ExtensionUse> {
        for (pointer, message) in self.invalid.take() {
            diagnostics.push(Diagnostic::warning(Code::InvalidValue, message).at(&pointer));
        }
        self.used.take().into_iter().collect()
    }

    /// Returns the name that an extension gives to the thing at a location.
    pub fn name<'s>(&self, named: Named, extensions: &'s Keys, pointer: &Pointer) -> Option<&'s str> {
        for key in named.keys().iter().filter(|key| **key != MS_ENUM) {
            let is_invalid = |value: &&Value| !value.as_str().is_some_and(is_name);
            if let Some(value) = extensions.get(*key).filter(is_invalid) {
                self.reject(key, value, "a name", pointer);
            }
        }
        let (key, name) = name(named, extensions)?;
        self.uses(key, pointer).then_some(name)
    }

    /// Returns the name that an extension gives to a thing that may not be in the crate.
    pub fn peek<'s>(&self, named: Named, extensions: &'s Keys) -> Option<&'s str> {
        let (_, name) = name(named, extensions)?;
        self.config.uses_extension_names().then_some(name)
    }

    /// Returns the resource path that an extension gives to an operation: `chat.messages` or
    /// `[chat, messages]`.
    pub fn group(&self, extensions: &Keys, pointer: &Pointer) -> Option<Vec<String>> {
        let (key, path) = GROUPS.iter().find_map(|key| {
            let path = match extensions.get(*key)? {
                Value::String(text) => text.split('.').map(str::to_owned).collect(),
                // A list of Speakeasy's has several resources for one operation.
                Value::Array(items) if *key == GROUPS[0] => {
                    let first = items.first().and_then(Value::as_str).unwrap_or_default();
                    first.split('.').map(str::to_owned).collect()
                }
                Value::Array(items) => items.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
                _ => Vec::new(),
            };
            let is_path = !path.is_empty() && path.iter().all(|segment| is_name(segment));
            if !is_path && let Some(value) = extensions.get(*key) {
                self.reject(key, value, "names separated by dots, or a list of names", pointer);
            }
            is_path.then_some((*key, path))
        })?;
        self.uses(key, pointer).then_some(path)
    }

    /// Returns whether a part is left out because the document marks it as internal. A part that is
    /// required is kept, because values would be invalid without it.
    pub fn omits(&self, extensions: &Keys, pointer: &Pointer, is_required: bool) -> bool {
        match extensions.get(INTERNAL) {
            Some(Value::Bool(true)) => {}
            None | Some(Value::Bool(false)) => return false,
            Some(value) => {
                self.reject(INTERNAL, value, "`true` or `false`", pointer);
                // The entry of the configuration has something to apply to.
                self.config.omits_internal();
                return false;
            }
        }
        let omits = self.config.omits_internal() && !is_required;
        self.record(INTERNAL, pointer, if omits { ExtensionEffect::Omitted } else { ExtensionEffect::Kept });
        omits
    }

    fn reject(&self, key: &str, value: &Value, expected: &str, pointer: &Pointer) {
        let found = match value {
            Value::Null => "null".to_owned(),
            Value::Bool(value) => format!("`{value}`"),
            Value::Number(number) => format!("the number {number}"),
            Value::String(text) => format!("the text {}", code_span(text)),
            Value::Array(_) => "a list".to_owned(),
            Value::Object(_) => "an object".to_owned(),
        };
        let message = format!("`{key}` must be {expected}, but this is {found}; it is ignored");
        self.invalid.borrow_mut().insert(pointer.child(key), message);
    }

    fn uses(&self, key: &str, pointer: &Pointer) -> bool {
        let uses = self.config.uses_extension_names();
        if uses {
            self.record(key, pointer, ExtensionEffect::Named);
        }
        uses
    }

    /// Records the type that the document suggests for a schema. Code comes from the configuration
    /// alone, so it has no effect.
    pub fn suggest_type(&self, extensions: &Keys, pointer: &Pointer) {
        let Some(value) = extensions.get(RUST_TYPE) else { return };
        let path = value.as_str().or_else(|| value.get("path")?.as_str());
        let value = path.map(Into::into);
        let (effect, key, pointer) = (ExtensionEffect::Suggested, RUST_TYPE.into(), pointer.clone());
        self.used.borrow_mut().insert(ExtensionUse { effect, key, value, pointer });
    }

    fn record(&self, key: &str, pointer: &Pointer, effect: ExtensionEffect) {
        let pointer = pointer.clone();
        self.used.borrow_mut().insert(ExtensionUse { effect, key: key.into(), value: None, pointer });
    }
}

/// Returns the name in the first extension that has one, and the extension's key.
pub(super) fn name(named: Named, extensions: &Keys) -> Option<(&'static str, &str)> {
    named.keys().iter().find_map(|key| {
        let value = extensions.get(*key)?;
        let value = if *key == MS_ENUM { value.get("name")? } else { value };
        value.as_str().filter(|text| is_name(text)).map(|text| (*key, text))
    })
}

/// Returns whether an identifier can be made of the text.
fn is_name(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn keys(value: Value) -> Keys {
        value.as_object().into_iter().flatten().map(|(key, value)| (key.clone(), value.clone())).collect()
    }

    #[test]
    fn the_first_extension_of_the_list_names() {
        let all = json!({
            "x-ms-client-name": "c", "x-fern-sdk-method-name": "b", "x-speakeasy-name-override": "a",
        });
        let rows = [
            (Named::Method, all, Some("a")),
            (Named::Method, json!({"x-ms-client-name": "c", "x-fern-sdk-method-name": "b"}), Some("b")),
            (Named::Method, json!({"x-speakeasy-name-override": "--", "x-ms-client-name": "c"}), Some("c")),
            (Named::Field, json!({"x-fern-sdk-method-name": "b"}), None),
            (Named::Enum, json!({"x-ms-enum": {"name": "Kind", "modelAsString": true}}), Some("Kind")),
            (Named::Enum, json!({"x-ms-enum": {"modelAsString": true}}), None),
            (Named::Type, json!({"x-ms-client-name": 1}), None),
        ];
        for (named, value, expected) in rows {
            let text = value.to_string();
            assert_eq!(name(named, &keys(value)).map(|(_, name)| name), expected, "{named:?} {text}");
        }
    }

    #[test]
    fn a_group_is_a_path() {
        let rows = [
            (json!({"x-speakeasy-group": "chat.messages"}), Some(vec!["chat", "messages"])),
            (json!({"x-speakeasy-group": ["a", "b"]}), Some(vec!["a"])),
            (json!({"x-fern-sdk-group-name": ["a", "b"]}), Some(vec!["a", "b"])),
            (json!({"x-fern-sdk-group-name": "a", "x-speakeasy-group": "b"}), Some(vec!["b"])),
            (json!({"x-speakeasy-group": "a..b", "x-fern-sdk-group-name": "c"}), Some(vec!["c"])),
            (json!({"x-fern-sdk-group-name": []}), None),
        ];
        let config = Config::default();
        for (value, expected) in rows {
            let text = value.to_string();
            let group = Extensions::new(&config).group(&keys(value), &Pointer::root());
            let expected = expected.map(|path| path.into_iter().map(str::to_owned).collect());
            assert_eq!(group, expected, "{text}");
        }
    }
}
