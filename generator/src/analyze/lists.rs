//! The list that makes up most of an answer: the items of a page.

use super::walk;
use crate::ir::{Api, Success, TypeRef};

/// Notes it on each struct that is a page.
pub fn lists(api: &mut Api) {
    let mut pages = Vec::new();
    walk::operations(&api.resources, &mut Vec::new(), &mut |_, operation| {
        let items = operation.pagination.as_ref().and_then(|pagination| pagination.items.as_ref());
        if let (Some(items), Success::Json(TypeRef::Named(page))) = (items, &operation.success)
            && items.within.is_empty()
        {
            pages.push((*page, items.name.clone()));
        }
    });
    for (page, list) in pages {
        api.types[page.0].list = Some(list);
    }
}
