//! Pagination of lists.

use std::fmt;

use super::{Presence, TypeRef};
use crate::names::FieldName;

/// The pagination of a list. Field names are those of the page's struct and of the request.
#[derive(Clone, Debug, PartialEq)]
pub struct Pagination {
    /// The list in the page, a required (`Vec`) or optional (`Option<Vec>`) field. If `None`, the
    /// page itself is the list.
    pub items: Option<PageField>,
    /// The type of the items.
    pub item: TypeRef,
    /// The boolean that tells whether there is another page, if there is one.
    pub more: Option<PageField>,
    /// The way to the next page.
    pub next: Next,
}

/// A field of the page, or of an object inside it.
#[derive(Clone, Debug, PartialEq)]
pub struct PageField {
    /// The objects around the field, outermost first.
    pub within: Vec<(FieldName, Presence)>,
    pub name: FieldName,
    pub presence: Presence,
}

impl PageField {
    /// Returns a field of the page itself.
    pub fn of_page(name: FieldName, presence: Presence) -> Self {
        Self { within: Vec::new(), name, presence }
    }
}

impl fmt::Display for PageField {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.within.iter().try_for_each(|(name, _)| write!(f, "{name}."))?;
        write!(f, "{}", self.name)
    }
}

/// The way from a page to the next one. `parameter` is the request's.
#[derive(Clone, Debug, PartialEq)]
pub enum Next {
    /// A field with the cursor of the next page (`next`, `next_page`).
    Cursor { parameter: FieldName, field: PageField },
    /// The identifier of the last item: a field of the page (`last_id`), or else a required string
    /// field of the item. At least one of them is set.
    LastId { parameter: FieldName, field: Option<PageField>, item_id: Option<FieldName> },
    /// The number of preceding items. A field of the page may contain the total number of items.
    Offset { parameter: FieldName, total: Option<PageField> },
    /// The page number, beginning with `first`. A field of the page may contain the number of
    /// pages.
    Page { parameter: FieldName, first: i64, total: Option<PageField> },
    /// A field with the URL of the next page.
    Url { field: PageField },
    /// The `Link` header (RFC 8288).
    Link,
}

impl Next {
    /// Returns the request's parameter for the next page, if there is one.
    pub fn parameter_mut(&mut self) -> Option<&mut FieldName> {
        match self {
            Self::Cursor { parameter, .. }
            | Self::LastId { parameter, .. }
            | Self::Offset { parameter, .. }
            | Self::Page { parameter, .. } => Some(parameter),
            Self::Url { .. } | Self::Link => None,
        }
    }
}
