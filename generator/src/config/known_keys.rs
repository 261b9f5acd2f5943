//! The keys that a document has for the tables of a configuration.

use std::collections::BTreeMap;

use crate::suggest::closest;

/// The keys of each table, by the names that they may be confused with.
#[derive(Clone, Debug, Default)]
pub(super) struct KnownKeys(BTreeMap<String, BTreeMap<String, String>>);

impl KnownKeys {
    /// Adds a key of a table under a name.
    pub(super) fn add(&mut self, table: &str, name: &str, key: &str) {
        let names = self.0.entry(table.to_owned()).or_default();
        names.entry(name.to_owned()).or_insert_with(|| key.to_owned());
    }

    /// Returns the key that a misspelled one, or another name of it, probably means.
    pub(super) fn suggest(&self, table: &str, key: &str) -> Option<&str> {
        let names = self.0.get(table)?;
        let name = names
            .keys()
            .find(|name| name.eq_ignore_ascii_case(key))
            .map(String::as_str)
            .or_else(|| closest(key, names.keys().map(String::as_str)))?;
        names.get(name).map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_operation_is_found_by_its_other_names() {
        let mut known = KnownKeys::default();
        known.add("operations", "GET /pets", "GET /pets");
        known.add("operations", "listPets", "GET /pets");
        known.add("operations", "POST /pets", "POST /pets");
        for name in ["get /pets", "listPets", "listpets", "GET /pet", "lisPets"] {
            assert_eq!(known.suggest("operations", name), Some("GET /pets"), "{name}");
        }
        assert_eq!(known.suggest("operations", "DELETE /shops"), None);
        assert_eq!(known.suggest("types", "Pet"), None);
    }
}
