//! Detects pagination: how a page refers to the next one.
//!
//! # An example
//!
//! ```yaml
//! get:
//!   parameters: [{name: after, in: query, schema: {type: string}}]
//!   responses:
//!     '200':
//!       content:
//!         application/json:
//!           schema:
//!             required: [data, has_more, next]
//!             properties:
//!               data: {type: array, items: {type: string}}
//!               has_more: {type: boolean}
//!               next: {type: [string, 'null']}
//! ```
//!
//! 1. [`page`] looks for the list of the response, here `data`. A response with several lists is a
//!    page only if the configuration says which of them contains the items.
//! 2. [`recognised`] tries the pagination styles from the most to the least specific: a cursor, the
//!    last item's identifier, the `Link` header, a URL, an offset, a page number. Here, `after` is
//!    an optional string in the query and `next` is a string in the page, so this is a cursor
//!    ([`Next::Cursor`]).
//! 3. `has_more` is a boolean in the page, so it also ends the list.
//!
//! ```text
//! pages by cursor: parameter after, next next (nullable), items data (required), more has_more (required), item String
//! ```
//!
//! An operation without a certain pagination style has no `items()`. In the configuration,
//! `pagination` in `[operations."GET /roles"]` sets a style that is not detected, or `false` to
//! ignore one; `[pagination]` does so for all operations that match a pattern. Extensions of the
//! document override detection.

use super::page::{Page, page};
use super::page_extensions::extended;
use super::statuses::successes;
use super::types::Types;
use crate::config::{PageKind, PagedBy, PaginationSettings};
use crate::diagnostic::{Code, Diagnostic};
use crate::ir::{Field, Input, Location, Next, PageField, Pagination, Presence, Success, TypeKind, TypeRef};
use crate::names::FieldName;
use crate::spec;

/// Cursor parameters, with the fields of a page that can supply their value.
const CURSORS: [(&str, &[&str]); 8] = [
    ("after", &["next", "next_cursor"]),
    ("page", &["next_page"]),
    ("cursor", &["next_cursor", "next", "cursor"]),
    ("page_token", &["next_page_token", "next_page"]),
    ("pageToken", &["nextPageToken"]),
    ("next_token", &["next_token"]),
    ("starting_after", &["next_cursor"]),
    ("start_cursor", &["next_cursor"]),
];

/// Objects that describe the next page.
const NEXT_PAGES: [&str; 2] = ["next_page", "nextPage"];

/// Words in the names of parameters and fields that are tokens of pages.
const TOKENS: [&str; 3] = ["token", "cursor", "continu"];

/// Fields with the URL of the next page.
const URLS: [&str; 7] =
    ["next_url", "nextUrl", "next_page_url", "nextPageUrl", "next_link", "nextLink", "@odata.nextLink"];
/// A field `next` is a URL if one of these fields is next to it or if it is in an object of links,
/// and no parameter takes its value.
const BACKWARDS: [&str; 2] = ["previous", "prev"];

/// Parameters for the number of preceding items. They are only used if there is one of `LIMITS` as
/// successful.
const OFFSETS: [&str; 4] = ["offset", "skip", "startAt", "start_at"];
const LIMITS: [&str; 8] =
    ["limit", "count", "size", "per_page", "page_size", "top", "maxResults", "max_results"];
const TOTALS: [&str; 5] = ["total", "total_count", "totalCount", "total_items", "totalItems"];

/// Parameters for the page number.
const PAGES: [&str; 3] = ["page", "page_number", "pageNumber"];
const PAGE_TOTALS: [&str; 6] =
    ["total_pages", "totalPages", "page_count", "pageCount", "last_page", "lastPage"];

/// Fields that tell whether there is another page.
const MORE: [&str; 6] = ["has_more", "hasMore", "has_next", "hasNext", "has_next_page", "hasNextPage"];

/// An operation that may be a list.
pub(super) struct List<'a> {
    pub op: &'a spec::Operation,
    pub options: &'a [Input],
    pub success: &'a Success,
}

/// Returns the pagination of an operation, from the configuration or detected; `None` if there is
/// none or it is not certain.
pub(super) fn pagination(
    types: &mut Types,
    list: &List<'_>,
    settings: Option<&PaginationSettings>,
) -> Option<Pagination> {
    let found = match settings {
        Some(PaginationSettings::Recognised(false)) => return None,
        Some(PaginationSettings::By(by)) => configured(types, list, by),
        Some(PaginationSettings::Recognised(true)) => detected(types, list),
        None => return by_rule(types, list),
    };
    if found.is_none() {
        types.diagnostics.push(
            Diagnostic::error(
                Code::InvalidConfiguration,
                "the configured pagination does not match the operation",
            )
            .at(&list.op.pointer)
            .help(FITS),
        );
    }
    found
}

/// The conditions that pagination has to meet.
const FITS: &str = "the page must have one list (or name it in `items`), the parameter must be an optional query parameter, \
                    and the fields must exist in the page";

/// Returns the pagination of the first pattern of the configuration that fits, or else that of an
/// extension, or else the detected one.
fn by_rule(types: &mut Types, list: &List<'_>) -> Option<Pagination> {
    let config = types.config;
    for (pattern, settings) in config.pagination(&list.op.method, &list.op.path) {
        let found = match settings {
            PaginationSettings::Recognised(false) => {
                config.use_pagination(pattern);
                return None;
            }
            PaginationSettings::Recognised(true) => detected(types, list),
            PaginationSettings::By(by) => configured(types, list, by),
        };
        if found.is_some() {
            config.use_pagination(pattern);
            return found;
        }
    }
    match extended(&list.op.extensions) {
        None => detected(types, list),
        Some((_, None)) => None,
        Some((key, Some(by))) => configured(types, list, &by).or_else(|| {
            let message = format!("the pagination of `{key}` does not match the operation; it is ignored");
            let warning = Diagnostic::warning(Code::IgnoredKeyword, message).at(&list.op.pointer.child(key));
            types.diagnostics.push(warning.help(FITS));
            detected(types, list)
        }),
    }
}

fn detected(types: &Types, list: &List<'_>) -> Option<Pagination> {
    page(types, list.success, None).and_then(|page| recognised(types, list, &page))
}

fn paged(page: &Page<'_>, next: Next) -> Pagination {
    let more = page.find(&MORE, &TypeRef::Bool);
    Pagination { items: page.items.clone(), item: page.item.clone(), more, next }
}

/// Returns pagination by the last item's identifier, sent as a parameter.
fn last_id(types: &Types, page: &Page<'_>, parameter: &Input) -> Option<Next> {
    let field = page.find(&["last_id"], &TypeRef::String);
    let item_id = item_id(types, &page.item);
    let known = field.is_some() || item_id.is_some();
    known.then(|| Next::LastId { parameter: parameter.name.clone(), field, item_id })
}

fn recognised(types: &Types, list: &List<'_>, page: &Page<'_>) -> Option<Pagination> {
    let next = by_cursor(list, page)
        .or_else(|| by_token(list, page))
        .or_else(|| by_last_id(types, list, page))
        .or_else(|| has_link(list.op).then_some(Next::Link))
        .or_else(|| Some(Next::Url { field: page.url(&URLS, &BACKWARDS)? }))
        .or_else(|| by_offset(list, page))
        .or_else(|| {
            let total = page.find(&PAGE_TOTALS, &TypeRef::I64);
            PAGES.iter().find_map(|name| by_page(list, name, total.clone()))
        })?;
    Some(paged(page, next))
}

fn by_cursor(list: &List<'_>, page: &Page<'_>) -> Option<Next> {
    CURSORS.iter().find_map(|(name, fields)| {
        let parameter = list.options.iter().find(|input| input.wire == *name && is_cursor(input))?;
        let field = page.find(fields, &parameter.ty)?;
        Some(Next::Cursor { parameter: parameter.name.clone(), field })
    })
}

/// Returns pagination by a parameter that has the same name as the field with its next value; the
/// field's name may begin with `next_`. The field is in an object `next_page`, or the name must say
/// that it is a token.
fn by_token(list: &List<'_>, page: &Page<'_>) -> Option<Next> {
    list.options.iter().filter(|input| is_cursor(input)).find_map(|input| {
        let name = input.wire.as_written();
        let says_token = TOKENS.iter().any(|word| name.to_lowercase().contains(word));
        let next = format!("next_{name}");
        let field = page.find_in(&NEXT_PAGES, name, &input.ty);
        let field = field.or_else(|| page.find(&[&next, name], &input.ty).filter(|_| says_token))?;
        Some(Next::Cursor { parameter: input.name.clone(), field })
    })
}

fn by_last_id(types: &Types, list: &List<'_>, page: &Page<'_>) -> Option<Next> {
    let cursor = |wire: &str| list.options.iter().find(|input| input.wire == wire && is_cursor(input));
    let parameter = cursor("after").or_else(|| cursor("starting_after"))?;
    let next = last_id(types, page, parameter)?;
    let certain = match &next {
        Next::LastId { field: None, .. } => page.find(&MORE, &TypeRef::Bool).is_some(),
        _ => true,
    };
    certain.then_some(next)
}

/// Returns whether the document declares a `Link` header in a successful response.
fn has_link(op: &spec::Operation) -> bool {
    let successful = successes(op);
    successful.flat_map(|(_, response)| response.headers.keys()).any(|name| name.eq_ignore_ascii_case("link"))
}

fn by_offset(list: &List<'_>, page: &Page<'_>) -> Option<Next> {
    let limited =
        list.options.iter().any(|input| LIMITS.contains(&input.wire.as_written()) && is_number(input));
    let parameter =
        list.options.iter().find(|input| OFFSETS.contains(&input.wire.as_written()) && is_number(input));
    let parameter = parameter.filter(|_| limited)?;
    Some(Next::Offset { parameter: parameter.name.clone(), total: page.find(&TOTALS, &TypeRef::I64) })
}

fn by_page(list: &List<'_>, parameter: &str, total: Option<PageField>) -> Option<Next> {
    let parameter = list.options.iter().find(|input| input.wire == parameter && is_number(input))?;
    let first = parameter.default.as_ref().and_then(|default| default.as_written().parse().ok());
    Some(Next::Page { parameter: parameter.name.clone(), first: first.unwrap_or(1), total })
}

/// Returns the configured pagination; `None` if something that it names does not exist.
fn configured(types: &Types, list: &List<'_>, by: &PagedBy) -> Option<Pagination> {
    let page = page(types, list.success, by.items.as_deref())?;
    let parameter = || {
        let wire = by.parameter.as_deref()?;
        list.options.iter().find(|input| input.wire == wire && matches!(input.location, Location::Query(_)))
    };
    let total = match &by.total {
        Some(path) => Some(page.named(types, path, &TypeRef::I64)?),
        None => None,
    };
    let next = match by.by {
        PageKind::Cursor => {
            let parameter = parameter().filter(|input| is_cursor(input))?;
            let field = page.named(types, by.next.as_deref()?, &parameter.ty)?;
            Next::Cursor { parameter: parameter.name.clone(), field }
        }
        PageKind::LastId => last_id(types, &page, parameter().filter(|input| is_cursor(input))?)?,
        PageKind::Offset => {
            let parameter = parameter().filter(|input| is_number(input))?;
            Next::Offset { parameter: parameter.name.clone(), total }
        }
        PageKind::Page => by_page(list, by.parameter.as_deref()?, total)?,
        PageKind::Url => Next::Url { field: page.named(types, by.next.as_deref()?, &TypeRef::String)? },
        PageKind::Link => Next::Link,
    };
    Some(paged(&page, next))
}

fn is_cursor(input: &Input) -> bool {
    matches!(input.location, Location::Query(_))
        && matches!(input.ty, TypeRef::String | TypeRef::Base64)
        && !input.presence.is_required()
}

fn is_number(input: &Input) -> bool {
    matches!(input.location, Location::Query(_))
        && matches!(input.ty, TypeRef::I64 | TypeRef::I32)
        && !input.presence.is_required()
}

/// Returns the field of an item's required string `id`.
fn item_id(types: &Types, item: &TypeRef) -> Option<FieldName> {
    let TypeRef::Named(item) = item else { return None };
    let TypeKind::Struct(item) = &types.def(*item).kind else {
        return None;
    };
    let is_id = |field: &&Field| {
        field.wire == "id" && field.ty == TypeRef::String && field.presence == Presence::Required
    };
    item.fields().find(is_id).map(|field| field.name.clone())
}
