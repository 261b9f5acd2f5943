//! Names of the credentials of a client: each is a setter of the builder, and a constant.

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

    /// A name that was made before, by its setter; `None` for what is no identifier.
    pub fn given(setter: &str) -> Option<Self> {
        FnName::given(setter).map(Self::new)
    }

    /// The setter of the builder, such as `admin_key`.
    pub fn setter(&self) -> &FnName {
        &self.setter
    }

    /// The constant of the scheme, such as `ADMIN_KEY`.
    pub fn constant(&self) -> &ConstName {
        &self.constant
    }
}

/// As the setter.
impl fmt::Display for CredentialName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.setter.fmt(f)
    }
}

/// The names that credentials have taken.
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
    /// Takes the name as it is, and returns whether it was free.
    pub fn keep(&mut self, name: &CredentialName) -> bool {
        !self.setters.holds(&name.setter)
            && self.constants.keep(&name.constant)
            && self.setters.keep(&name.setter)
    }

    /// Takes the name, or a longer one if it is not free. `wire` is the name that the document
    /// gives the scheme.
    pub fn claim(&mut self, wanted: &(impl Wanted<CredentialName> + ?Sized), wire: &str) -> CredentialName {
        let mut name = CredentialName::new(self.setters.claim(wanted.wanted().setter, &["key"], wire));
        // Two names may be one in capitals: `straße` and `strasse`.
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
