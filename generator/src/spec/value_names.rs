//! Names and descriptions of enum values, from the extensions that other generators read.

use indexmap::IndexMap;
use serde_json::Value;

/// The name and description of a value.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ValueName {
    pub name: Option<String>,
    pub description: Option<String>,
}

/// Names and descriptions by the text of the value, and the faults of entries that were ignored.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ValueNames {
    pub all: IndexMap<String, ValueName>,
    pub faults: Vec<String>,
}

/// Extensions that list one name per value, or map values to names. The first that names a value
/// counts.
const NAMES: [&str; 5] =
    ["x-speakeasy-enums", "x-fern-enum", "x-enum-varnames", "x-enumNames", "x-enum-names"];
/// Extensions that list descriptions, or map values to descriptions.
const DESCRIPTIONS: [&str; 4] =
    ["x-speakeasy-enum-descriptions", "x-fern-enum", "x-enum-descriptions", "x-enumDescriptions"];

impl ValueNames {
    /// Reads the extensions of an enumeration with these values, `null` included.
    pub(super) fn read(values: &[Value], extensions: &IndexMap<String, Value>) -> Self {
        let mut out = Self::default();
        let values: Vec<String> = values.iter().map(text).collect();
        for key in NAMES {
            if let Some(entries) = extensions.get(key) {
                let names = out.listed((key, "name"), &values, entries);
                if let Some(name) = repeated(&names) {
                    out.faults.push(format!("`{key}` has the name `{name}` twice; it is ignored"));
                    continue;
                }
                names.into_iter().for_each(|(value, name)| {
                    out.all.entry(value).or_default().name.get_or_insert(name);
                });
            }
        }
        for key in DESCRIPTIONS {
            if let Some(entries) = extensions.get(key) {
                for (value, description) in out.listed((key, "description"), &values, entries) {
                    out.all.entry(value).or_default().description.get_or_insert(description);
                }
            }
        }
        let nested = extensions.get("x-ms-enum").and_then(|extension| extension.get("values"));
        for (key, entries) in [("x-ms-enum", nested), ("x-enum-values", extensions.get("x-enum-values"))] {
            out.entries(key, &values, entries.and_then(Value::as_array).map_or(&[], Vec::as_slice));
        }
        out
    }

    /// Returns the texts of a list or a map, each with its value. An entry is a text, or an object
    /// with the text as a field.
    fn listed(
        &mut self,
        (key, field): (&str, &str),
        values: &[String],
        entries: &Value,
    ) -> Vec<(String, String)> {
        let pair = |(value, entry): (&String, &Value)| {
            let entry = if entry.is_object() { entry.get(field)? } else { entry };
            Some((value.clone(), plain(entry)?))
        };
        match entries {
            Value::Array(list) if list.len() == values.len() => {
                values.iter().zip(list).filter_map(pair).collect()
            }
            Value::Array(list) => {
                let (has, wants) = (list.len(), values.len());
                self.faults.push(format!("`{key}` has {has} entries but `enum` has {wants}; it is ignored"));
                Vec::new()
            }
            Value::Object(map) => map.iter().filter_map(pair).collect(),
            _ => Vec::new(),
        }
    }

    /// Reads objects that have a value, its name and its description.
    fn entries(&mut self, key: &str, values: &[String], entries: &[Value]) {
        let field = |entry: &Value, keys: &[&str]| keys.iter().find_map(|key| entry.get(*key).cloned());
        let mut names = Vec::new();
        for entry in entries {
            let Some(value) =
                field(entry, &["value", "numericValue", "stringValue"]).map(|value| text(&value))
            else {
                continue;
            };
            if !values.contains(&value) {
                self.faults.push(format!("`{key}` names the value `{value}`, which is not in `enum`"));
                continue;
            }
            let name = field(entry, &["name", "identifier"]).and_then(|name| plain(&name));
            names.extend(name.map(|name| (value.clone(), name)));
            if let Some(description) = field(entry, &["description"]).and_then(|text| plain(&text)) {
                self.all.entry(value).or_default().description.get_or_insert(description);
            }
        }
        if let Some(name) = repeated(&names) {
            self.faults.push(format!("`{key}` has the name `{name}` twice; its names are ignored"));
            return;
        }
        for (value, name) in names {
            self.all.entry(value).or_default().name.get_or_insert(name);
        }
    }
}

/// Returns a scalar as text, so that `"1"` with `type: integer` is `1`.
pub fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// Returns a text that is not blank.
fn plain(value: &Value) -> Option<String> {
    value.as_str().filter(|text| !text.trim().is_empty()).map(str::to_owned)
}

fn repeated(names: &[(String, String)]) -> Option<String> {
    let mut seen = std::collections::HashSet::new();
    names.iter().find(|(_, name)| !seen.insert(name)).map(|(_, name)| name.clone())
}
