//! Lists that come in pages.

use super::types::Types;
use crate::ir::{Cursor, Field, Input, Location, Pagination, Presence, Struct, Success, TypeKind, TypeRef};
use crate::names::FieldName;

/// A cursor parameter and the fields of a page that can feed it.
const NEXT: [(&str, &[&str]); 7] = [
    ("after", &["next", "next_cursor"]),
    ("page", &["next_page"]),
    ("cursor", &["next_cursor", "next", "cursor"]),
    ("page_token", &["next_page_token"]),
    ("pageToken", &["nextPageToken"]),
    ("next_token", &["next_token"]),
    ("starting_after", &["next_cursor"]),
];

/// Recognises how an operation's answer leads to the next page; `None` where it does not, or not in a way that is certain.
pub(super) fn pagination(types: &Types, options: &[Input], success: &Success) -> Option<Pagination> {
    let Success::Json(TypeRef::Named(page)) = success else {
        return None;
    };
    let TypeKind::Struct(page) = &types.def(*page).kind else {
        return None;
    };
    let (items, item) = only_list(page)?;
    let find = |wire: &str| page.fields().find(|field| field.wire == wire);
    let parameter = |wire: &str| options.iter().find(|input| input.wire == wire && is_cursor(input));
    let more = find("has_more").filter(|field| field.ty == TypeRef::Bool);
    let more_field = more.map(|field| (field.name.clone(), field.presence));
    let made = |parameter: &Input, cursor: Cursor| Pagination {
        items: items.name.clone(),
        items_presence: items.presence,
        item: item.clone(),
        more: more_field.clone(),
        parameter: parameter.name.clone(),
        cursor,
    };
    for (name, fields) in NEXT {
        let Some(parameter) = parameter(name) else {
            continue;
        };
        if let Some(field) =
            fields.iter().find_map(|wire| find(wire).filter(|field| field.ty == parameter.ty))
        {
            let cursor = Cursor::Next { field: field.name.clone(), presence: field.presence };
            return Some(made(parameter, cursor));
        }
    }
    let parameter = parameter("after").or_else(|| parameter("starting_after"))?;
    let last = find("last_id").filter(|field| field.ty == TypeRef::String);
    let item_id = item_id(types, &item);
    if last.is_none() && (more.is_none() || item_id.is_none()) {
        return None;
    }
    let field = last.map(|field| (field.name.clone(), field.presence));
    Some(made(parameter, Cursor::LastId { field, item_id }))
}

fn is_cursor(input: &Input) -> bool {
    matches!(input.location, Location::Query(_))
        && input.ty == TypeRef::String
        && !input.presence.is_required()
}

/// The page's list, where it has exactly one.
fn only_list(page: &Struct) -> Option<(&Field, TypeRef)> {
    let lists: Vec<(&Field, TypeRef)> = page
        .fields()
        .filter_map(|field| match &field.ty {
            TypeRef::List(item) => Some((field, (**item).clone())),
            _ => None,
        })
        .collect();
    match lists.as_slice() {
        [only] => Some(only.clone()),
        several => several.iter().find(|(field, _)| field.wire == "data").cloned(),
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
