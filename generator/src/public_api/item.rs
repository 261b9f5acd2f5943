//! The public items of a crate.

/// A public item, or a fact about one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Item {
    /// The module, such as `organization::invites`; empty for the crate's root.
    pub module: String,
    /// The type, module or feature that the fact is about.
    pub subject: String,
    /// The fact: `.email: String`, `.create(…) -> CreateInvite`, `: struct`.
    pub text: String,
    /// Set if the item is `#[deprecated]`.
    pub deprecated: bool,
}

impl Item {
    /// Returns the line of the item.
    pub fn line(&self) -> String {
        let path = if self.module.is_empty() { String::new() } else { format!("{}::", self.module) };
        let deprecated = if self.deprecated { " #[deprecated]" } else { "" };
        format!("{path}{}{}{deprecated}", self.subject, self.text)
    }
}

/// The prefix of a line that says which type another is the same as.
pub const SAME: &str = ": same as ";

/// Returns whether an item can be named in other crates.
pub fn is_public(visibility: &syn::Visibility) -> bool {
    matches!(visibility, syn::Visibility::Public(_))
}
