//! Names that must differ from each other.

use std::collections::HashSet;

use super::ident::Suffixed;

/// The names that are taken in one place: the types of a crate, the fields of a struct, the variants of an enum.
#[derive(Clone, Debug, Default)]
pub struct Scope {
    taken: HashSet<String>,
}

impl Scope {
    /// Takes the name, or the first of `name` + suffix that is free, or as the last resort the name with the wire text
    /// spelled in hexadecimal, a long one as its fingerprint, so that no result depends on a count.
    #[allow(private_bounds, reason = "names are made in this module only")]
    pub fn claim<N: Suffixed>(&mut self, name: &N, suffixes: &[&str], wire: &str) -> N {
        if self.take(name.text()) {
            return name.clone();
        }
        for suffix in suffixes {
            let longer = name.with_suffix(suffix);
            if self.take(longer.text()) {
                return longer;
            }
        }
        let spelled = match wire.len() {
            0..=8 => wire.bytes().map(|byte| format!("{byte:02x}")).collect::<String>(),
            _ => format!("{:08x}", fingerprint(wire)),
        };
        let mut last = name.with_suffix(&format!("x{spelled}"));
        while !self.take(last.text()) {
            last = last.with_suffix("again");
        }
        last
    }

    /// Takes the text; `false` where it was taken before.
    pub fn take(&mut self, text: &str) -> bool {
        self.taken.insert(text.to_owned())
    }

    /// Whether the text is taken.
    pub fn holds(&self, text: &str) -> bool {
        self.taken.contains(text)
    }
}

/// A number that tells texts apart (FNV-1a, 32 bits).
pub(super) fn fingerprint(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
