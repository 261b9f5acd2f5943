//! Identifies configurations by their effect on names and shapes.

use toml::{Table, Value};

use super::Config;
use crate::fingerprint::fingerprint;

/// Tables that do not affect names or shapes in Rust.
const WITHOUT_NAMES: [&str; 8] =
    ["dependencies", "drift", "examples", "limits", "project", "root", "server", "webhooks"];
/// Tables with entries, and keys of the entries that affect neither.
const DESCRIBED: [&str; 3] = ["auth", "headers", "resources"];
const DESCRIPTIONS: [&str; 2] = ["doc", "env"];
/// The keys of `[package]` that affect which types exist.
const PACKAGE: [&str; 1] = ["all-types"];

impl Config {
    /// Returns a fingerprint of 16 hexadecimal digits, which is the same for configurations that
    /// produce the same names and shapes.
    ///
    /// It ignores the order of keys, comments, and settings that only describe the package, the
    /// server or an entry.
    pub fn fingerprint(&self) -> String {
        let mut table: Table = toml::from_str(&self.text).unwrap_or_default();
        table.retain(|key, _| !WITHOUT_NAMES.contains(&key));
        if let Some(Value::Table(package)) = table.get_mut("package") {
            package.retain(|key, _| PACKAGE.contains(&key));
        }
        for entries in DESCRIBED {
            let Some(Value::Table(entries)) = table.get_mut(entries) else { continue };
            for (_, entry) in entries.iter_mut() {
                if let Value::Table(entry) = entry {
                    entry.retain(|key, _| !DESCRIPTIONS.contains(&key));
                }
            }
            entries.retain(|_, entry| !matches!(entry, Value::Table(entry) if entry.is_empty()));
        }
        table.retain(|_, value| !matches!(value, Value::Table(table) if table.is_empty()));
        format!("{:016x}", fingerprint(canonical(&Value::Table(table)).as_bytes()))
    }
}

/// Formats the value with sorted keys.
fn canonical(value: &Value) -> String {
    match value {
        Value::Table(table) => {
            let mut members: Vec<String> =
                table.iter().map(|(key, value)| format!("{key:?}={}", canonical(value))).collect();
            members.sort();
            format!("{{{}}}", members.join(","))
        }
        Value::Array(items) => format!("[{}]", items.iter().map(canonical).collect::<Vec<_>>().join(",")),
        scalar => scalar.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> String {
        Config::parse("codegen.toml", text).unwrap().fingerprint()
    }

    #[test]
    fn settings_without_names_do_not_count() {
        let one = of("[types.A]\nname = \"B\"\n[query]\narrays = \"brackets\"\n");
        assert_eq!(one.len(), 16);
        let described = "# Why.\n[drift]\nanswer-added = \"ignore\"\n[query]\narrays = \"brackets\"\n[package]\nname = \"x\"\nversion = \"2.0.0\"\n\
                         [server]\nenv = \"URL\"\n[auth.Key]\nenv = \"KEY\"\n[resources.\"/a\"]\ndoc = \"Boats.\"\n[types]\nA = { name = \"B\" }\n";
        assert_eq!(of(described), one);
        assert_eq!(of("[package]\nname = \"x\"\n"), Config::default().fingerprint());
        let header = of("[headers.X-A]\nname = \"a\"\nenv = \"A\"\ndoc = \"The A.\"\n");
        assert_eq!(header, of("[headers.X-A]\nname = \"a\"\n"));
        assert_ne!(header, of("[headers.X-A]\nname = \"b\"\n"));
        for other in ["[types.A]\nname = \"C\"\n", "[package]\nall-types = true\n", ""] {
            assert_ne!(of(other), one);
        }
    }
}
