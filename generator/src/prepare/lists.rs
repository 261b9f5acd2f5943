//! The items of a page, which are most of a list response.

use std::collections::HashMap;

use crate::ir::{Api, Success, TypeId, TypeRef};
use crate::names::FieldName;

/// Returns the field of the items, for each struct that is a page.
pub fn lists(api: &Api) -> HashMap<TypeId, FieldName> {
    let mut pages = HashMap::new();
    for operation in api.operations() {
        let items = operation.pagination.as_ref().and_then(|pagination| pagination.items.as_ref());
        if let (Some(items), Success::Json(TypeRef::Named(page))) = (items, &operation.success)
            && items.within.is_empty()
        {
            pages.insert(*page, items.name.clone());
        }
    }
    pages
}
