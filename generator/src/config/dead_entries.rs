//! Reports entries of the configuration that match nothing in the document.

use super::{Config, FormatSettings};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

impl Config {
    /// Returns an error for every entry that was never used.
    pub fn dead_entries(&self) -> Diagnostics {
        let mut diagnostics = Diagnostics::default();
        let settings = &self.settings;
        let extensions: Vec<String> = settings.extensions.keys().into_iter().map(str::to_owned).collect();
        let tables: [(&str, Vec<&String>, &str); 13] = [
            ("auth", settings.auth.keys().collect(), "security scheme"),
            ("paths", settings.paths.keys().collect(), "path prefix"),
            ("resources", settings.resources.keys().collect(), "resource"),
            ("operations", settings.operations.keys().collect(), "operation"),
            ("pagination", settings.pagination.keys().collect(), "list"),
            ("extensions", extensions.iter().collect(), "extension"),
            ("types", settings.types.keys().collect(), "schema"),
            ("shared", settings.shared.values().flatten().collect(), "schema or parameter"),
            (
                "formats",
                settings.formats.values().flat_map(FormatSettings::locations).collect(),
                "schema or parameter",
            ),
            ("formats", self.typed_formats().collect(), "format"),
            ("omit", settings.omit.iter().collect(), "property"),
            ("secrets", settings.secrets.iter().collect(), "schema or parameter"),
            ("allow-reserved", settings.allow_reserved.iter().collect(), "path or query parameter"),
        ];
        for (table, keys, what) in tables {
            for key in &keys {
                if self.used.borrow().contains(&vec![table.to_owned(), (*key).clone()]) {
                    continue;
                }
                let (line, column) = self.position(table, key);
                let error = Diagnostic::error(
                    Code::UnmatchedEntry,
                    format!("no {what} in the document matches `{key}`"),
                )
                .in_file(&self.file, line, column);
                diagnostics.push(match self.known.borrow().suggest(table, key) {
                    // Two entries of one key are refused.
                    Some(known) if keys.iter().any(|key| *key == known) => error
                        .help(format!("`{known}` has an entry already: merge the two, or remove this one")),
                    Some(known) => error.help(format!("did you mean `{known}`?")),
                    None => error.help(format!("correct the key, or remove it from `[{table}]`")),
                });
            }
        }
        diagnostics
    }
}
