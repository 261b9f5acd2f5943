use std::borrow::Cow;
use std::fmt;

/// The result of decoding.
pub type Decoded<T> = Result<T, DecodeError>;

/// An error that describes why JSON text cannot be decoded as a type: where, what was expected, and
/// what was found.
///
/// Quotes numbers and booleans, but never strings, which may be secrets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecodeError {
    /// Boxed to keep `Decoded<T>` small.
    fact: Box<Fact>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Fact {
    path: String,
    expected: Cow<'static, str>,
    found: Cow<'static, str>,
}

impl DecodeError {
    /// Creates an error at the value that is being decoded. Its parents add the path.
    #[cold]
    pub fn new(expected: impl Into<Cow<'static, str>>, found: impl Into<Cow<'static, str>>) -> Self {
        Self { fact: Box::new(Fact { path: String::new(), expected: expected.into(), found: found.into() }) }
    }

    /// Returns the path of the value, such as `data[3].results[0].object`. A name that is not an
    /// identifier is in brackets (`["user.added"]`). Empty for the whole text.
    pub fn path(&self) -> &str {
        &self.fact.path
    }

    /// Returns what was expected, such as `a string`.
    pub fn expected(&self) -> &str {
        &self.fact.expected
    }

    /// Returns what was found, such as `null`, `the number 1.5`, `an array`, or `nothing` if a
    /// member is missing.
    pub fn found(&self) -> &str {
        &self.fact.found
    }

    /// Adds the member `name` to the front of the path.
    #[cold]
    #[must_use]
    pub fn in_member(self, name: &str) -> Self {
        let mut path = String::with_capacity(name.len() + 1 + self.fact.path.len());
        if is_identifier(name) {
            path.push_str(name);
        } else {
            path.push('[');
            super::escape::push_quoted(&mut path, name);
            path.push(']');
        }
        self.prepend(path)
    }

    /// Adds the element `index` to the front of the path.
    #[cold]
    #[must_use]
    pub fn in_element(self, index: usize) -> Self {
        self.prepend(format!("[{index}]"))
    }

    fn prepend(mut self, mut path: String) -> Self {
        if !self.fact.path.is_empty() && !self.fact.path.starts_with('[') {
            path.push('.');
        }
        path.push_str(&self.fact.path);
        self.fact.path = path;
        self
    }

    /// Replaces what was found, for a value that is missing.
    #[cold]
    pub(super) fn with_found(mut self, found: &'static str) -> Self {
        self.fact.found = Cow::Borrowed(found);
        self.fact.path.clear();
        self
    }
}

fn is_identifier(name: &str) -> bool {
    !name.is_empty()
        && !name.starts_with(|first: char| first.is_ascii_digit())
        && name
            .chars()
            .all(|character| character.is_alphanumeric() || matches!(character, '_' | '-' | '$' | '@'))
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Fact { path, expected, found } = &*self.fact;
        if path.is_empty() {
            write!(f, "expected {expected}, found {found}")
        } else {
            write!(f, "expected {expected} at `{path}`, found {found}")
        }
    }
}

impl std::error::Error for DecodeError {}
