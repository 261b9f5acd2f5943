//! Pagination: the request for the next page.

use crategen::ir::{Api, Next, PageField, Pagination};

use super::words::{given, presence, ty};

pub fn pages(api: &Api, pagination: &Pagination) -> String {
    let Pagination { items, item, more, next } = pagination;
    let items = items.as_ref().map_or("the page itself".to_owned(), field);
    let more = given("more", more.as_ref().map(field));
    format!("pages by {}, items {items}{more}, item {}", self::next(next), ty(api, item))
}

fn next(next: &Next) -> String {
    match next {
        Next::Cursor { parameter, field } => {
            format!("cursor: parameter {parameter}, next {}", self::field(field))
        }
        Next::LastId { parameter, field, item_id } => {
            let field = given("last", field.as_ref().map(self::field));
            format!("last item: parameter {parameter}{field}{}", given("id of item", item_id.as_ref()))
        }
        Next::Offset { parameter, total } => {
            format!("offset: parameter {parameter}{}", given("total", total.as_ref().map(field)))
        }
        Next::Page { parameter, first, total } => {
            format!("number: parameter {parameter} from {first}{}", given("total", total.as_ref().map(field)))
        }
        Next::Url { field } => format!("URL: next {}", self::field(field)),
        Next::Link => "header Link".to_owned(),
    }
}

fn field(field: &PageField) -> String {
    let PageField { within, name, presence } = field;
    let objects: String =
        within.iter().map(|(name, presence)| format!("{name} ({}).", self::presence(*presence))).collect();
    format!("{objects}{name} ({})", self::presence(*presence))
}
