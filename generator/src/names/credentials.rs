//! Names of the credentials of a client: each is a setter of the builder, and a constant.

use super::{BUILDER_NAMES, ConstName, FnName, Scope};

/// The names that credentials have taken.
pub struct CredentialNames {
    setters: Scope,
    constants: Scope,
}

impl Default for CredentialNames {
    fn default() -> Self {
        let mut setters = Scope::default();
        for taken in BUILDER_NAMES {
            setters.take(taken);
        }
        Self { setters, constants: Scope::default() }
    }
}

impl CredentialNames {
    /// Takes the name as it is, and returns whether it was free.
    pub fn take(&mut self, name: &FnName) -> bool {
        let constant = ConstName::new(name.as_str());
        !self.setters.holds(name.as_str())
            && self.constants.take(constant.as_str())
            && self.setters.take(name.as_str())
    }

    /// Takes the name, or a longer one if it is not free. `wire` is the name that the document gives the scheme.
    pub fn claim(&mut self, name: &FnName, wire: &str) -> FnName {
        let mut name = self.setters.claim(name, &["key"], wire);
        // Two names may be one in capitals: `straße` and `strasse`.
        while !self.constants.take(ConstName::new(name.as_str()).as_str()) {
            name = self.setters.claim(&FnName::new(&format!("{name} key")), &[], wire);
        }
        name
    }
}
