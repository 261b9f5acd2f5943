//! Names of packages and their features.

use std::fmt;

use proc_macro2::{Ident, TokenStream};
use quote::ToTokens;

use super::ident::{Name, RUST_LIBRARIES, feature_word, ident, is_keyword, package_name};

/// The name of a package, in ASCII as registries require.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PackageName(String);

impl PackageName {
    /// Creates the name of a package from a title.
    pub fn new(title: &str) -> Self {
        Self(package_name(title))
    }

    /// Returns a chosen name; `None` if Cargo or registries would reject its characters.
    pub fn given(text: &str) -> Option<Self> {
        let letter = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        let starts = text.starts_with(|c: char| c.is_ascii_alphabetic());
        let fits = starts && text.chars().all(letter);
        let is_library = RUST_LIBRARIES.contains(&text.replace('-', "_").as_str());
        (fits && !is_keyword(text) && !is_library).then(|| Self(text.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the name of the package that the crate shares with others.
    pub fn of_runtime(&self) -> Self {
        Self(format!("{}-runtime", self.0))
    }

    /// Returns the crate's name in Rust.
    pub fn crate_name(&self) -> Ident {
        ident(&self.0.replace('-', "_"))
    }
}

impl fmt::Display for PackageName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The version of a package (SemVer 2.0).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PackageVersion(String);

impl PackageVersion {
    /// Returns the default version of a package.
    pub fn first() -> Self {
        Self("0.1.0".to_owned())
    }

    /// Returns a chosen version; `None` if Cargo would reject it.
    pub fn given(text: &str) -> Option<Self> {
        semver::Version::parse(text).is_ok().then(|| Self(text.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the version for a requirement, without build metadata (the part after `+`, section
    /// 10).
    pub fn without_build(&self) -> &str {
        self.0.split('+').next().unwrap_or_default()
    }
}

impl fmt::Display for PackageVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The name of an example program: a Cargo target and a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ProgramName(String);

impl ProgramName {
    /// Returns an existing name; `None` unless it begins with a letter and consists of lower-case
    /// ASCII letters, digits and `_`.
    pub fn given(text: &str) -> Option<Self> {
        let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        let is_name = text.starts_with(|c: char| c.is_ascii_lowercase()) && text.chars().all(is_plain);
        is_name.then(|| Self(text.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The name of a feature: letters, digits, `-` and `_`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FeatureName(String);

impl FeatureName {
    /// Creates the name of a feature from the words of a path.
    pub fn new<T: AsRef<str>>(words: &[T]) -> Self {
        let words: Vec<String> = words.iter().map(|word| feature_word(word.as_ref())).collect();
        let name = words.join("-");
        Self(if name.is_empty() { "root".to_owned() } else { name })
    }

    /// Returns an existing name, as returned by [`as_str`](Self::as_str); `None` if Cargo would
    /// reject it.
    pub fn given(text: &str) -> Option<Self> {
        let starts = text.starts_with(|c: char| c.is_alphanumeric() || c == '_');
        let fits = starts && text.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_');
        fits.then(|| Self(text.to_owned()))
    }

    /// Returns a longer name with a prefix, for when this one is taken.
    pub fn led_by(&self, lead: &str) -> Self {
        Self(format!("{lead}-{}", self.0))
    }

    /// Returns a longer name with a suffix, for when this one is taken.
    pub fn followed_by(&self, word: &str) -> Self {
        Self(format!("{}-{word}", self.0))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Name for FeatureName {
    fn as_str(&self) -> &str {
        &self.0
    }

    fn with_suffix(&self, suffix: &str) -> Self {
        self.followed_by(suffix)
    }
}

impl fmt::Display for FeatureName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Prints the name as in `cfg`.
impl ToTokens for FeatureName {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.0.to_tokens(tokens);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_packages_are_those_that_registries_take() {
        for (title, name) in [
            ("Pet Store 2", "pet-store-2"),
            ("Größe & Maß", "grosse-mass"),
            ("2captcha", "api-2captcha"),
            ("…", "dot-dot-dot"),
            ("\u{ad}", "api"),
            ("Type", "type-client"),
            ("Test", "test-client"),
            ("Proc Macro", "proc-macro-client"),
            ("a\"]\n[dependencies]\nevil = \"1", "a-dependencies-evil-equal-1"),
        ] {
            assert_eq!(PackageName::new(title).as_str(), name, "{title:?}");
            assert!(PackageName::given(name).is_some(), "{name}");
        }
        for refused in ["", "2captcha", "a b", "a\"", "größe", "type", "../up", "core", "proc-macro"] {
            assert_eq!(PackageName::given(refused), None, "{refused:?}");
        }
    }

    #[test]
    fn versions_are_those_that_cargo_takes() {
        for taken in ["0.1.0", "1.0.0-rc.1", "1.2.3+2024.a", "10.0.0-a-b.0+c-d"] {
            assert!(PackageVersion::given(taken).is_some(), "{taken}");
        }
        for refused in
            ["", "1", "1.0", "01.0.0", "1.0.0-", "1.0.0+", "+1.0.0", "1.0.0\"", "1.0.0\n[x]", "a.b.c"]
        {
            assert_eq!(PackageVersion::given(refused), None, "{refused:?}");
        }
    }

    #[test]
    fn names_of_features_hold_nothing_but_words() {
        assert_eq!(FeatureName::new(&["projects", "serviceAccounts"]).as_str(), "projects-service-accounts");
        assert_eq!(FeatureName::new(&["a\"] = []", "b"]).as_str(), "a-equal-b");
        for refused in ["", "a\"", "a b", "-a", "a\n", "a]"] {
            assert_eq!(FeatureName::given(refused), None, "{refused:?}");
        }
    }
}
