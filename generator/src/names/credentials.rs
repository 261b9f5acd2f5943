//! Names of a client's credentials: setters of the builder, and constants.

use std::fmt;

use super::ident::{ConstName, FnName};
use super::reserved::Owner;
use super::scope::{Scope, Wanted};

/// The name of a credential.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CredentialName {
    setter: FnName,
    constant: ConstName,
}

impl CredentialName {
    fn new(setter: FnName) -> Self {
        let constant = ConstName::new(setter.as_str());
        Self { setter, constant }
    }

    /// Returns an existing name, by its setter; `None` if it is not an identifier.
    pub fn given(setter: &str) -> Option<Self> {
        FnName::given(setter).map(Self::new)
    }

    /// Returns the setter of the builder, such as `admin_key`.
    pub fn setter(&self) -> &FnName {
        &self.setter
    }

    /// Returns the constant of the scheme, such as `ADMIN_KEY`.
    pub fn constant(&self) -> &ConstName {
        &self.constant
    }
}

/// Prints the setter.
impl fmt::Display for CredentialName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.setter.fmt(f)
    }
}

/// The reason that a text cannot be the name of a setter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SetterFault {
    /// In Rust it is spelled like this.
    Spelling(FnName),
    /// The builder has another method of that name.
    Taken(FnName),
}

/// The names of the builder's setters and of the constants of credentials that are in use.
pub struct CredentialNames {
    setters: Scope,
    constants: Scope,
}

impl Default for CredentialNames {
    fn default() -> Self {
        Self { setters: Scope::of(Owner::Builder), constants: Scope::default() }
    }
}

impl CredentialNames {
    /// Reserves the setter of a header.
    ///
    /// # Errors
    ///
    /// If the text is spelled differently in Rust, or taken.
    pub fn setter(&mut self, text: &str) -> Result<FnName, SetterFault> {
        let setter = FnName::new(text);
        if setter.as_str() != text {
            return Err(SetterFault::Spelling(setter));
        }
        if self.setters.keep(&setter) { Ok(setter) } else { Err(SetterFault::Taken(setter)) }
    }

    /// Reserves the setter of a header unchanged. Returns whether it was available.
    pub fn keep_setter(&mut self, setter: &FnName) -> bool {
        self.setters.keep(setter)
    }

    /// Reserves the setter of a header, or a longer one if it is not available. `wire` is the name
    /// of the header.
    pub fn claim_setter(&mut self, setter: FnName, wire: &str) -> FnName {
        self.setters.claim(setter, &["header"], wire)
    }

    /// Reserves the name unchanged. Returns whether it was available.
    pub fn keep(&mut self, name: &CredentialName) -> bool {
        !self.setters.holds(&name.setter)
            && self.constants.keep(&name.constant)
            && self.setters.keep(&name.setter)
    }

    /// Reserves the name, or a longer one if it is not available. `wire` is the name of the scheme
    /// in the document.
    pub fn claim(&mut self, wanted: &(impl Wanted<CredentialName> + ?Sized), wire: &str) -> CredentialName {
        let mut name = CredentialName::new(self.setters.claim(wanted.wanted().setter, &["key"], wire));
        // Two names may be equal in capitals: `straße` and `strasse`.
        while !self.constants.keep(&name.constant) {
            let longer = FnName::new(&format!("{} key", name.setter));
            name = CredentialName::new(self.setters.claim(longer, &[], wire));
        }
        name
    }
}

impl Wanted<CredentialName> for str {
    fn wanted(&self) -> CredentialName {
        CredentialName::new(FnName::new(self))
    }
}

impl Wanted<CredentialName> for CredentialName {
    fn wanted(&self) -> CredentialName {
        self.clone()
    }
}
