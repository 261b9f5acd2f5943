//! The settings of pagination.

use serde::Deserialize;

/// The pagination of a list.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(untagged, expecting = "`true`, `false` or a table with `by`")]
pub enum PaginationSettings {
    /// `false` turns off the detection.
    Recognised(bool),
    By(PagedBy),
}

/// The wire names that pagination uses.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct PagedBy {
    pub by: PageKind,
    /// The query parameter that takes the cursor, the offset or the page number.
    pub parameter: Option<String>,
    /// The field of the page that has the cursor or URL of the next page. A dot selects a field of
    /// an object: `meta.next`.
    pub next: Option<String>,
    /// The field of the page that has the items, if several fields are arrays.
    pub items: Option<String>,
    /// The field of the page that has the total number of items or pages.
    pub total: Option<String>,
}

/// The way to the next page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PageKind {
    /// The value of `next` is sent as `parameter`.
    Cursor,
    /// The `id` of the last item is sent as `parameter`.
    LastId,
    /// The number of preceding items is sent as `parameter`.
    Offset,
    /// The page number is sent as `parameter`.
    Page,
    /// `next` is a URL.
    Url,
    /// The `Link` header contains a URL.
    Link,
}
