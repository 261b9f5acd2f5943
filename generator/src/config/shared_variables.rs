//! Refuses environment variables that would be read for two things.

use std::collections::HashMap;

use super::Config;
use crate::diagnostic::{Diagnostic, Diagnostics};

impl Config {
    /// Returns an error for each `env` that an earlier credential, or the server, has too.
    pub(super) fn shared_variables(&self) -> Diagnostics {
        let mut faults = Diagnostics::default();
        let mut known: HashMap<&str, String> = HashMap::new();
        if let Some(env) = &self.settings.server.env {
            known.insert(env, "the server".to_owned());
        }
        for (scheme, settings) in &self.settings.auth {
            let Some(env) = &settings.env else { continue };
            let user = format!("the credential `{scheme}`");
            if let Some(other) = known.get(env.as_str()) {
                let message = format!("{other} and {user} are both read from `{env}`");
                let (line, column) = self.position("auth", scheme);
                let fault = Diagnostic::error(message).in_file(&self.file, line, column);
                faults.push(fault.help("give each an environment variable of its own"));
            }
            known.entry(env).or_insert(user);
        }
        faults
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_variable_for_two_things_is_an_error() {
        let text =
            "[server]\nenv = \"A\"\n[auth.a]\nenv = \"A\"\n[auth.b]\nenv = \"B\"\n[auth.c]\nenv = \"B\"\n";
        assert_eq!(
            Config::parse("c.toml", text).unwrap_err().to_string(),
            "error: the server and the credential `a` are both read from `A`\n  --> c.toml:3:7\n  help: give each an environment variable of its own\n\n\
             error: the credential `b` and the credential `c` are both read from `B`\n  --> c.toml:7:7\n  help: give each an environment variable of its own"
        );
    }
}
