use std::borrow::Cow;
use std::fmt;

/// What decoding gives.
pub type Decoded<T> = Result<T, DecodeError>;

/// Why a JSON text is not the value that was asked for: where, what was expected, what was found.
///
/// It quotes numbers and booleans, never strings, which may be secrets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecodeError {
    /// Boxed, so that a `Decoded<T>` is no larger than a `T` of a word.
    fact: Box<Fact>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Fact {
    path: String,
    expected: Cow<'static, str>,
    found: Cow<'static, str>,
}

impl DecodeError {
    /// An error at the value that is being decoded; what holds it adds the path.
    #[cold]
    pub fn new(expected: impl Into<Cow<'static, str>>, found: impl Into<Cow<'static, str>>) -> Self {
        Self { fact: Box::new(Fact { path: String::new(), expected: expected.into(), found: found.into() }) }
    }

    /// Where: `data[3].results[0].object`, with a name that is no identifier in brackets
    /// (`["user.added"]`). Empty for the whole text.
    pub fn path(&self) -> &str {
        &self.fact.path
    }

    /// What belongs there, such as `a string`.
    pub fn expected(&self) -> &str {
        &self.fact.expected
    }

    /// What is there, such as `null`, `the number 1.5`, `an array`, or `nothing` where a member is
    /// missing.
    pub fn found(&self) -> &str {
        &self.fact.found
    }

    /// The same error, seen from the object that has the value as its member `name`.
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

    /// The same error, seen from the array that has the value as its element `index`.
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

    /// The same error, where the value is not there at all.
    #[cold]
    pub(super) fn but_found(mut self, found: &'static str) -> Self {
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
