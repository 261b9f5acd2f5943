//! Lists that come in pages.

use super::types::Types;
use crate::config::{PageKind, PagedBy, PaginationSettings};
use crate::diagnostic::Diagnostic;
use crate::ir::{Field, Input, Location, Next, Pagination, Presence, Struct, Success, TypeKind, TypeRef};
use crate::names::FieldName;
use crate::spec;

/// A cursor parameter and the fields of a page that can feed it.
const CURSORS: [(&str, &[&str]); 7] = [
    ("after", &["next", "next_cursor"]),
    ("page", &["next_page"]),
    ("cursor", &["next_cursor", "next", "cursor"]),
    ("page_token", &["next_page_token"]),
    ("pageToken", &["nextPageToken"]),
    ("next_token", &["next_token"]),
    ("starting_after", &["next_cursor"]),
];

/// The fields that hold the URL of the next page.
const URLS: [&str; 7] =
    ["next_url", "nextUrl", "next_page_url", "nextPageUrl", "next_link", "nextLink", "@odata.nextLink"];
/// A field `next` is a URL where one of these stands beside it, and no parameter takes it.
const BACKWARDS: [&str; 2] = ["previous", "prev"];

/// The parameters for the number of items before the page, where one of `LIMITS` stands beside them.
const OFFSETS: [&str; 2] = ["offset", "skip"];
const LIMITS: [&str; 6] = ["limit", "count", "size", "per_page", "page_size", "top"];
const TOTALS: [&str; 5] = ["total", "total_count", "totalCount", "total_items", "totalItems"];

/// The parameters for the number of the page.
const PAGES: [&str; 3] = ["page", "page_number", "pageNumber"];
const PAGE_TOTALS: [&str; 4] = ["total_pages", "totalPages", "page_count", "pageCount"];

/// An operation that may be a list.
pub(super) struct List<'a> {
    pub op: &'a spec::Operation,
    pub options: &'a [Input],
    pub success: &'a Success,
}

/// Its page: a struct with a list, or a list.
struct Page<'a> {
    object: Option<&'a Struct>,
    items: Option<&'a Field>,
    item: TypeRef,
}

/// How an operation's answer leads to the next page: as the configuration says, else as it is recognised; `None` where it does
/// not, or not in a way that is certain.
pub(super) fn pagination(
    types: &mut Types,
    list: &List<'_>,
    settings: Option<&PaginationSettings>,
) -> Option<Pagination> {
    let found = match settings {
        Some(PaginationSettings::Recognised(false)) => return None,
        Some(PaginationSettings::By(by)) => configured(types, list, by),
        Some(PaginationSettings::Recognised(true)) | None => {
            page(types, list.success, None).and_then(|page| recognised(types, list, &page))
        }
    };
    if found.is_none() && settings.is_some() {
        types.diagnostics.push(
            Diagnostic::error("the pagination that the configuration asks for does not fit the operation")
                .at(&list.op.pointer)
                .help(
                    "a page needs one list (else say which in `items`), the parameter must be an optional one of the query, \
                     and the fields must be of the page",
                ),
        );
    }
    found
}

fn page<'a>(types: &'a Types, success: &Success, items: Option<&str>) -> Option<Page<'a>> {
    let Success::Json(page) = success else {
        return None;
    };
    match page {
        TypeRef::List(item) => Some(Page { object: None, items: None, item: (**item).clone() }),
        TypeRef::Named(page) => {
            let TypeKind::Struct(page) = &types.def(*page).kind else {
                return None;
            };
            let (field, item) = list_of(page, items)?;
            Some(Page { object: Some(page), items: Some(field), item })
        }
        _ => None,
    }
}

impl Page<'_> {
    fn field(&self, wire: &str) -> Option<&Field> {
        self.object?.fields().find(|field| field.wire == wire)
    }

    /// The first of the fields that is a number.
    fn number(&self, names: &[&str]) -> Option<(FieldName, Presence)> {
        let number = |field: &&Field| field.ty == TypeRef::I64;
        let mut fields = names.iter().filter_map(|name| self.field(name)).filter(number);
        fields.next().map(|field| (field.name.clone(), field.presence))
    }

    fn paged(&self, next: Next) -> Pagination {
        let more = self.field("has_more").filter(|field| field.ty == TypeRef::Bool);
        Pagination {
            items: self.items.map(|field| (field.name.clone(), field.presence)),
            item: self.item.clone(),
            more: more.map(|field| (field.name.clone(), field.presence)),
            next,
        }
    }

    fn url(&self, wire: &str) -> Option<Next> {
        let field = self.field(wire).filter(|field| field.ty == TypeRef::String)?;
        Some(Next::Url { field: field.name.clone(), presence: field.presence })
    }

    /// The last item's identifier, for a parameter.
    fn last_id(&self, types: &Types, parameter: &Input) -> Option<Next> {
        let last = self.field("last_id").filter(|field| field.ty == TypeRef::String);
        let item_id = item_id(types, &self.item);
        let field = last.map(|field| (field.name.clone(), field.presence));
        let known = field.is_some() || item_id.is_some();
        known.then(|| Next::LastId { parameter: parameter.name.clone(), field, item_id })
    }
}

fn recognised(types: &Types, list: &List<'_>, page: &Page<'_>) -> Option<Pagination> {
    let next = by_cursor(list, page)
        .or_else(|| by_last_id(types, list, page))
        .or_else(|| has_link(list.op).then_some(Next::Link))
        .or_else(|| by_url(page))
        .or_else(|| by_offset(list, page))
        .or_else(|| PAGES.iter().find_map(|name| by_page(list, page, name, &PAGE_TOTALS)))?;
    Some(page.paged(next))
}

fn by_cursor(list: &List<'_>, page: &Page<'_>) -> Option<Next> {
    CURSORS.iter().find_map(|(name, fields)| {
        let parameter = list.options.iter().find(|input| input.wire == *name && is_cursor(input))?;
        let mut fields = fields.iter().filter_map(|wire| page.field(wire));
        let field = fields.find(|field| field.ty == parameter.ty)?;
        let (parameter, presence) = (parameter.name.clone(), field.presence);
        Some(Next::Cursor { parameter, field: field.name.clone(), presence })
    })
}

fn by_last_id(types: &Types, list: &List<'_>, page: &Page<'_>) -> Option<Next> {
    let cursor = |wire: &str| list.options.iter().find(|input| input.wire == wire && is_cursor(input));
    let parameter = cursor("after").or_else(|| cursor("starting_after"))?;
    let next = page.last_id(types, parameter)?;
    let certain = match &next {
        Next::LastId { field: None, .. } => {
            page.field("has_more").is_some_and(|field| field.ty == TypeRef::Bool)
        }
        _ => true,
    };
    certain.then_some(next)
}

/// Whether the document gives an answer the header `Link`.
fn has_link(op: &spec::Operation) -> bool {
    let well = op.responses.iter().filter(|(status, _)| status.starts_with('2'));
    well.flat_map(|(_, response)| response.headers.keys()).any(|name| name.eq_ignore_ascii_case("link"))
}

fn by_url(page: &Page<'_>) -> Option<Next> {
    let named = URLS.iter().find_map(|wire| page.url(wire));
    let two_ways = BACKWARDS.iter().any(|wire| page.url(wire).is_some());
    named.or_else(|| page.url("next").filter(|_| two_ways))
}

fn by_offset(list: &List<'_>, page: &Page<'_>) -> Option<Next> {
    let limited = list.options.iter().any(|input| LIMITS.contains(&input.wire.as_str()) && is_number(input));
    let parameter =
        list.options.iter().find(|input| OFFSETS.contains(&input.wire.as_str()) && is_number(input));
    let parameter = parameter.filter(|_| limited)?;
    Some(Next::Offset { parameter: parameter.name.clone(), total: page.number(&TOTALS) })
}

fn by_page(list: &List<'_>, page: &Page<'_>, parameter: &str, total: &[&str]) -> Option<Next> {
    let parameter = list.options.iter().find(|input| input.wire == parameter && is_number(input))?;
    let first = parameter.default.as_ref().and_then(|default| default.parse().ok());
    Some(Next::Page {
        parameter: parameter.name.clone(),
        first: first.unwrap_or(1),
        total: page.number(total),
    })
}

/// What the configuration says; `None` where something that it names is not there.
fn configured(types: &Types, list: &List<'_>, by: &PagedBy) -> Option<Pagination> {
    let page = page(types, list.success, by.items.as_deref())?;
    let parameter = || {
        let wire = by.parameter.as_deref()?;
        list.options.iter().find(|input| input.wire == wire && matches!(input.location, Location::Query(_)))
    };
    let total = by.total.as_slice();
    let total: Vec<&str> = total.iter().map(String::as_str).collect();
    let missing = !total.is_empty() && page.number(&total).is_none();
    if missing {
        return None;
    }
    let next = match by.by {
        PageKind::Cursor => {
            let parameter = parameter().filter(|input| is_cursor(input))?;
            let field = page.field(by.next.as_deref()?).filter(|field| field.ty == parameter.ty)?;
            let (parameter, presence) = (parameter.name.clone(), field.presence);
            Next::Cursor { parameter, field: field.name.clone(), presence }
        }
        PageKind::LastId => page.last_id(types, parameter().filter(|input| is_cursor(input))?)?,
        PageKind::Offset => {
            let parameter = parameter().filter(|input| is_number(input))?;
            Next::Offset { parameter: parameter.name.clone(), total: page.number(&total) }
        }
        PageKind::Page => by_page(list, &page, by.parameter.as_deref()?, &total)?,
        PageKind::Url => page.url(by.next.as_deref()?)?,
        PageKind::Link => Next::Link,
    };
    Some(page.paged(next))
}

fn is_cursor(input: &Input) -> bool {
    matches!(input.location, Location::Query(_))
        && input.ty == TypeRef::String
        && !input.presence.is_required()
}

fn is_number(input: &Input) -> bool {
    matches!(input.location, Location::Query(_))
        && matches!(input.ty, TypeRef::I64 | TypeRef::I32)
        && !input.presence.is_required()
}

/// The page's list, where it has exactly one, or one of the name.
fn list_of<'a>(page: &'a Struct, name: Option<&str>) -> Option<(&'a Field, TypeRef)> {
    let lists: Vec<(&Field, TypeRef)> = page
        .fields()
        .filter_map(|field| match &field.ty {
            TypeRef::List(item) => Some((field, (**item).clone())),
            _ => None,
        })
        .collect();
    let named = |wire: &str| lists.iter().find(|(field, _)| field.wire == wire).cloned();
    match (name, lists.as_slice()) {
        (Some(name), _) => named(name),
        (None, [only]) => Some(only.clone()),
        (None, _) => named("data"),
    }
}

/// The required string `id` of an item.
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
