//! Names that must differ from each other.

use std::collections::HashSet;

use super::ident::{FieldName, FnName, Name, SuggestedType, TypeName, VariantName};
use super::reserved::{Owner, of};

/// The names that are taken in one place: the fields of a struct, the setters of a request, the
/// methods of a handle.
///
/// Each place has a constructor, which takes the names that are [reserved](super::RESERVED) there,
/// and a method for each kind of name that stands there, which knows how a name that is taken is
/// made longer.
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

    /// Takes a name that was given away before, and returns whether it was free.
    pub fn keep(&mut self, name: &impl Name) -> bool {
        self.take(name.as_str())
    }

    /// Returns whether the name is taken.
    pub fn holds(&self, name: &impl Name) -> bool {
        self.taken.contains(name.as_str())
    }

    /// Takes the name, or the first of `name` + suffix that is free, or as the last resort the name
    /// with the wire text spelled in hexadecimal, a long one as its fingerprint, so that no result
    /// depends on a count.
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

/// Implemented by what a scope can be asked for: a text of the document, from which the name is
/// made, or a name that was chosen before, which is taken as it is.
pub trait Wanted<N> {
    /// The name, if it is free.
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

/// What a value or a member is called, and the enum or union that it belongs to.
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

/// A number that tells texts apart (FNV-1a, 32 bits).
pub(super) fn fingerprint(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
