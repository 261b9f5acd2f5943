//! The printed code for the next page, by kind of pagination and location of its fields.

use super::sample::{self, field_name};
use crate::emit::request::request;
use crate::ir::{Next, PageField, Pagination, Presence};

use Presence::{Nullable, Optional, Required};

fn field(name: &str, presence: Presence) -> PageField {
    PageField::of_page(field_name(name), presence)
}

fn within(object: &str, object_presence: Presence, name: &str, presence: Presence) -> PageField {
    PageField { within: vec![(field_name(object), object_presence)], ..field(name, presence) }
}

/// Asserts that the sample's list with this pagination prints all of these texts, apart from line
/// breaks.
#[track_caller]
fn assert_prints(change: impl FnOnce(&mut Pagination), expected: &[&str]) {
    let api = sample::api();
    let mut list = sample::list();
    let pagination = list.pagination.as_mut().expect("the sample is a list");
    pagination.more = None;
    change(pagination);
    let printed = request(&api, &api.resources[0], &list).to_string();
    let bare = |text: &str| text.split_whitespace().collect::<String>();
    for text in expected {
        assert!(bare(&printed).contains(&bare(text)), "{text} is not in\n{printed}");
    }
}

#[test]
fn cursors() {
    let rows = [
        (field("next", Required), "Some(Next::Cursor(page.next.clone()))"),
        (field("next", Nullable), "page.next.clone().map(Next::Cursor)"),
        (within("meta", Required, "next", Nullable), "page.meta.next.clone().map(Next::Cursor)"),
        (
            within("meta", Optional, "next", Required),
            "page.meta.as_ref().map(|meta| meta.next.clone()).map(Next::Cursor)",
        ),
        (
            within("meta", Optional, "next", Optional),
            "page.meta.as_ref().and_then(|meta| meta.next.clone()).map(Next::Cursor)",
        ),
    ];
    for (field, expected) in rows {
        let next = Next::Cursor { parameter: field_name("after"), field };
        assert_prints(|pagination| pagination.next = next, &[expected, "self.after = Some(cursor);"]);
    }
}

#[test]
fn the_last_item() {
    let last = |field, item_id: Option<&str>| Next::LastId {
        parameter: field_name("after"),
        field,
        item_id: item_id.map(field_name),
    };
    let of_item = "page.data.last().map(|item| item.id.clone())";
    let rows = [
        (
            last(Some(field("last_id", Required)), Some("id")),
            "Some(Next::Cursor(page.last_id.clone()))".to_owned(),
        ),
        (last(Some(field("last_id", Optional)), None), "page.last_id.clone().map(Next::Cursor)".to_owned()),
        (
            last(Some(field("last_id", Optional)), Some("id")),
            format!("page.last_id.clone().or_else(|| {of_item}).map(Next::Cursor)"),
        ),
        (last(None, Some("id")), format!("{of_item}.map(Next::Cursor)")),
    ];
    for (next, expected) in rows {
        assert_prints(|pagination| pagination.next = next, &[&expected]);
    }
}

#[test]
fn numbers_of_items_and_pages() {
    let offset = |total| Next::Offset { parameter: field_name("limit"), total };
    let page = |first, total| Next::Page { parameter: field_name("limit"), first, total };
    let rows = [
        (offset(None), "Next::offset(self.limit, page.data.len(), None)"),
        (
            offset(Some(field("total", Required))),
            "Next::offset(self.limit, page.data.len(), Some(page.total))",
        ),
        (offset(Some(field("total", Optional))), "Next::offset(self.limit, page.data.len(), page.total)"),
        (page(1, None), "Next::page(1, self.limit, None)"),
        (page(0, Some(field("pages", Required))), "Next::page(0, self.limit, Some(page.pages))"),
    ];
    for (next, expected) in rows {
        assert_prints(|pagination| pagination.next = next, &[expected, "self.limit = cursor.parse().ok();"]);
    }
}

#[test]
fn urls_and_links() {
    let url = Next::Url { field: field("next", Optional) };
    assert_prints(|pagination| pagination.next = url, &["page.next.clone().map(Next::Url)"]);
    assert_prints(
        |pagination| pagination.next = Next::Link,
        &["fn next(&self, _page: &", "Some(Next::Link)"],
    );
}

#[test]
fn places_of_items() {
    let offset = || Next::Offset { parameter: field_name("limit"), total: None };
    let rows = [
        (None, ["page.len()", "page.is_empty()", "{ page }"]),
        (Some(field("data", Required)), ["page.data.len()", "page.data.is_empty()", "{ page.data }"]),
        (
            Some(field("data", Optional)),
            [
                "page.data.as_ref().map_or(0, Vec::len)",
                "page.data.as_ref().is_none_or(Vec::is_empty)",
                "page.data.unwrap_or_default()",
            ],
        ),
        (
            Some(within("list", Optional, "data", Required)),
            [
                "page.list.as_ref().map(|list| &list.data).map_or(0, Vec::len)",
                "page.list.as_ref().map(|list| &list.data).is_none_or(Vec::is_empty)",
                "page.list.map(|list| list.data).unwrap_or_default()",
            ],
        ),
    ];
    for (items, expected) in rows {
        let change = |pagination: &mut Pagination| (pagination.items, pagination.next) = (items, offset());
        assert_prints(change, &expected);
    }
}

#[test]
fn a_flag_ends_a_list() {
    let rows = [
        (field("has_more", Required), "if page.has_more {"),
        (field("has_more", Optional), "if page.has_more != Some(false) {"),
    ];
    for (more, expected) in rows {
        assert_prints(|pagination| pagination.more = Some(more), &[expected, "} else { None }"]);
    }
}
