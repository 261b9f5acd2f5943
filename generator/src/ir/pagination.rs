//! Lists that come in pages.

use std::fmt;

use super::{Presence, TypeRef};
use crate::names::FieldName;

/// How a list's next page is found. Field names are those of the page's struct and of the request.
#[derive(Clone, Debug, PartialEq)]
pub struct Pagination {
    /// The page's list, a required (`Vec`) or optional (`Option<Vec>`) field; `None`: the page is
    /// the list.
    pub items: Option<PageField>,
    /// What the list holds.
    pub item: TypeRef,
    /// The boolean that says whether another page exists, where there is one.
    pub more: Option<PageField>,
    /// How the next page is found.
    pub next: Next,
}

/// A field of the page, or of an object in it.
#[derive(Clone, Debug, PartialEq)]
pub struct PageField {
    /// The objects around the field, the outermost first.
    pub within: Vec<(FieldName, Presence)>,
    pub name: FieldName,
    pub presence: Presence,
}

impl PageField {
    /// A field of the page itself.
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

/// How a page leads to the next. A `parameter` is one of the request's.
#[derive(Clone, Debug, PartialEq)]
pub enum Next {
    /// A field that holds the next page's cursor (`next`, `next_page`).
    Cursor { parameter: FieldName, field: PageField },
    /// The last item's identifier: a field of the page (`last_id`), else a required string field of
    /// the last item. One of the two is there.
    LastId { parameter: FieldName, field: Option<PageField>, item_id: Option<FieldName> },
    /// The number of the first item; a field of the page may hold the number of all items.
    Offset { parameter: FieldName, total: Option<PageField> },
    /// The number of the page, from `first` on; a field of the page may hold the number of pages.
    Page { parameter: FieldName, first: i64, total: Option<PageField> },
    /// A field that holds the next page's URL.
    Url { field: PageField },
    /// The header `Link` (RFC 8288).
    Link,
}

impl Next {
    /// The request's parameter that moves it to the next page, where there is one.
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
