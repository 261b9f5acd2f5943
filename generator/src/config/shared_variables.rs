//! Refuses environment variables that would be read for two things.

use super::Config;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

impl Config {
    /// Returns an error for each credential that is read from the variable of the server's URL. Two
    /// credentials may share a variable: some APIs take one key in two ways.
    pub(super) fn shared_variables(&self) -> Diagnostics {
        let mut faults = Diagnostics::default();
        let Some(server) = &self.settings.server.env else { return faults };
        for (scheme, _) in self.settings.auth.iter().filter(|(_, auth)| auth.env.as_ref() == Some(server)) {
            let message = format!("the server and the credential `{scheme}` are both read from `{server}`");
            let (line, column) = self.position("auth", scheme);
            let fault =
                Diagnostic::error(Code::InvalidConfiguration, message).in_file(&self.file, line, column);
            faults.push(fault.help("give each an environment variable of its own"));
        }
        faults
    }
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
}
