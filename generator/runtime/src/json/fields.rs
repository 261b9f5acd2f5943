use super::escape::needs_escape_const;

/// The wire names of a model's members, with data computed from them at compile time.
#[derive(Debug)]
pub struct Fields {
    /// The name of the struct.
    model: &'static str,
    names: &'static [&'static str],
    /// The Rust names of the fields, of the same length; empty for a constant.
    rust_names: &'static [&'static str],
    /// A bit for each name's [`fingerprint`], which rules out most other names with one check.
    filter: [u64; 4],
    /// Set if no name needs an escape in JSON.
    plain: bool,
}

impl Fields {
    /// Prepares the names of a struct's members in declared order: wire names, and Rust names,
    /// which are empty for constants.
    pub const fn new(
        model: &'static str,
        names: &'static [&'static str],
        rust_names: &'static [&'static str],
    ) -> Self {
        let mut fields = Self { model, names, rust_names, filter: [0; 4], plain: true };
        let mut at = 0;
        while at < names.len() {
            let bit = fingerprint(names[at].as_bytes());
            fields.filter[(bit >> 6) as usize] |= 1 << (bit & 63);
            fields.plain &= !needs_escape_const(names[at]);
            at += 1;
        }
        fields
    }

    /// Returns the wire names in declared order.
    pub fn names(&self) -> &'static [&'static str] {
        self.names
    }

    pub(super) fn model(&self) -> &'static str {
        self.model
    }

    /// Returns the Rust name of the member with the wire name `name`; empty for a constant.
    pub(super) fn rust_name(&self, name: &str) -> Option<&'static str> {
        let rust_name = self.rust_names.get(self.position(name.as_bytes(), 0)?)?;
        Some(rust_name.strip_prefix("r#").unwrap_or(rust_name))
    }

    pub(super) fn is_plain(&self) -> bool {
        self.plain
    }

    /// Returns the index of `name` (UTF-8), which is probably `hint`, since servers send fields in
    /// declared order.
    #[inline]
    pub(super) fn position(&self, name: &[u8], hint: usize) -> Option<usize> {
        if self.names.get(hint).is_some_and(|expected| expected.as_bytes() == name) {
            return Some(hint);
        }
        let bit = fingerprint(name);
        if self.filter[(bit >> 6) as usize] >> (bit & 63) & 1 == 0 {
            return None;
        }
        self.search(name, hint)
    }

    /// Searches from the hint on, since optional fields are often left out; then from the start.
    #[inline(never)]
    fn search(&self, name: &[u8], hint: usize) -> Option<usize> {
        let (before, after) = self.names.split_at(hint.min(self.names.len()));
        let find = |names: &[&str]| names.iter().position(|candidate| candidate.as_bytes() == name);
        find(after).map(|at| at + before.len()).or_else(|| find(before))
    }
}

/// Returns a number below 256 that differs for most names of an object.
const fn fingerprint(bytes: &[u8]) -> u8 {
    if bytes.is_empty() {
        return 0;
    }
    let (first, middle, last) = (bytes[0], bytes[bytes.len() / 2], bytes[bytes.len() - 1]);
    (bytes.len() as u8)
        .wrapping_mul(7)
        .wrapping_add(first.wrapping_mul(31))
        .wrapping_add(middle.wrapping_mul(13))
        .wrapping_add(last.wrapping_mul(101))
}
