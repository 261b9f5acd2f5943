//! Sets of names that must differ from each other.

use std::collections::HashSet;

use super::ident::{FieldName, FnName, Name, SuggestedType, TypeName, VariantName};
use super::reserved::{Owner, of};

/// The names in use in one scope: the fields of a struct, the setters of a request, the methods of
/// a handle.
///
/// Each kind of scope has a constructor that reserves the names in [RESERVED](super::RESERVED), and
/// a method for each kind of name, which lengthens a name that is taken.
#[derive(Clone, Debug, Default)]
pub struct Scope {
    taken: HashSet<String>,
}

impl Scope {
    pub(super) fn of(owner: Owner) -> Self {
        Self::default().and(owner)
    }

    pub(super) fn and(mut self, owner: Owner) -> Self {
        of(owner).for_each(|name| {
            self.take(name);
        });
        self
    }

    /// Reserves an existing name. Returns whether it was available.
    pub fn keep(&mut self, name: &impl Name) -> bool {
        self.take(name.as_str())
    }

    /// Returns whether the name is taken.
    pub fn holds(&self, name: &impl Name) -> bool {
        self.taken.contains(name.as_str())
    }

    /// Reserves the name, or the first available name with a suffix. As the last resort, appends
    /// the wire text in hexadecimal, or its fingerprint if it is long. So the result never depends
    /// on a counter.
    pub(super) fn claim<N: Name>(&mut self, name: N, suffixes: &[&str], wire: &str) -> N {
        if self.keep(&name) {
            return name;
        }
        for suffix in suffixes {
            let longer = name.with_suffix(suffix);
            if self.keep(&longer) {
                return longer;
            }
        }
        let spelled = match wire.len() {
            0..=8 => wire.bytes().map(|byte| format!("{byte:02x}")).collect::<String>(),
            _ => format!("{:08x}", fingerprint(wire)),
        };
        let mut last = name.with_suffix(&format!("x{spelled}"));
        while !self.keep(&last) {
            last = last.with_suffix("again");
        }
        last
    }

    pub(super) fn take(&mut self, text: &str) -> bool {
        self.taken.insert(text.to_owned())
    }
}

/// Requests for a name: a text of the document, from which the name is made, or an existing name,
/// which is used unchanged.
pub trait Wanted<N> {
    /// Returns the preferred name.
    fn wanted(&self) -> N;
}

impl<N: Name> Wanted<N> for N {
    fn wanted(&self) -> N {
        self.clone()
    }
}

macro_rules! wanted_as_text {
    ($($name:ident),+) => {$(
        impl Wanted<$name> for str {
            fn wanted(&self) -> $name {
                $name::new(self)
            }
        }
    )+};
}

wanted_as_text!(FieldName, FnName, TypeName);

/// The label of a value or a member, and the name of its enum or union.
pub struct Labelled<'a>(pub &'a str, pub &'a str);

impl Wanted<VariantName> for Labelled<'_> {
    fn wanted(&self) -> VariantName {
        VariantName::new(self.0, self.1)
    }
}

impl Wanted<TypeName> for SuggestedType {
    fn wanted(&self) -> TypeName {
        self.0.clone()
    }
}

/// Returns the FNV-1a hash of a text (32 bits).
pub(super) fn fingerprint(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
