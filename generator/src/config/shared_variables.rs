//! Refuses environment variables that would be read for two things.

use std::collections::BTreeMap;

use indexmap::IndexMap;

use super::Config;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

/// The base URL, as messages call it.
const SERVER: &str = "server";

impl Config {
    /// Returns an error for each credential and header that is read from the variable of something
    /// else. Two credentials may share a variable: some APIs take one key in two ways.
    pub(super) fn shared_variables(&self) -> Diagnostics {
        let mut faults = Diagnostics::default();
        let mut readers: BTreeMap<&str, String> = BTreeMap::new();
        readers.extend(self.settings.server.env.iter().map(|env| (env.as_str(), SERVER.to_owned())));
        for (scheme, env) in with_variable(&self.settings.auth, |auth| auth.env.as_deref()) {
            let own = format!("credential `{scheme}`");
            match readers.get(env) {
                Some(other) if other == SERVER => {
                    faults.push(self.shared_variable("auth", scheme, [other, &own], env))
                }
                Some(_) => {}
                None => drop(readers.insert(env, own)),
            }
        }
        for (header, env) in with_variable(&self.settings.headers, |header| header.env.as_deref()) {
            let own = format!("header `{header}`");
            match readers.get(env) {
                Some(other) => faults.push(self.shared_variable("headers", header, [other, &own], env)),
                None => drop(readers.insert(env, own)),
            }
        }
        faults
    }

    fn shared_variable(&self, table: &str, key: &str, readers: [&str; 2], env: &str) -> Diagnostic {
        let [first, second] = readers;
        let message = format!("the {first} and the {second} are both read from `{env}`");
        let (line, column) = self.position(table, key);
        Diagnostic::error(Code::InvalidConfiguration, message)
            .in_file(&self.file, line, column)
            .help("give each an environment variable of its own")
    }
}

/// Returns the keys and the variables of the entries that have a variable.
fn with_variable<'a, T>(
    entries: &'a IndexMap<String, T>,
    variable: impl Fn(&'a T) -> Option<&'a str>,
) -> impl Iterator<Item = (&'a str, &'a str)> {
    entries.iter().filter_map(move |(key, entry)| Some((key.as_str(), variable(entry)?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_credential_is_not_read_from_the_variable_of_the_server() {
        let text =
            "[server]\nenv = \"A\"\n[auth.a]\nenv = \"A\"\n[auth.b]\nenv = \"B\"\n[auth.c]\nenv = \"B\"\n";
        assert_eq!(
            Config::parse("c.toml", text).unwrap_err().to_string(),
            "error[invalid-configuration]: the server and the credential `a` are both read from `A`\n  --> c.toml:3:7\n  help: give each an environment variable of its own"
        );
    }
    #[test]
    fn a_header_is_not_read_from_the_variable_of_anything_else() {
        let text = "[auth.a]\nenv = \"A\"\n[headers.X-B]\nname = \"b\"\nenv = \"A\"\n[headers.X-C]\nname = \"c\"\nenv = \"C\"\n\
                    [headers.X-D]\nname = \"d\"\nenv = \"C\"\n";
        let error = Config::parse("c.toml", text).unwrap_err().to_string();
        let first = "the credential `a` and the header `X-B` are both read from `A`\n  --> c.toml:3:10";
        assert!(error.contains(first), "{error}");
        assert!(error.contains("the header `X-C` and the header `X-D` are both read from `C`"), "{error}");
    }
}
