//! Api to [`EmitModel`]: decisions that matter for the printed text only, and neither to users of
//! the names nor to the lock.

mod docs;
mod lists;
mod unite;

use std::collections::HashMap;
use std::ops::Deref;

use crate::ir::{Api, TypeId};
use crate::names::FieldName;

/// An API that is ready to be printed.
#[derive(Clone, Debug)]
pub struct EmitModel {
    api: Api,
    lists: HashMap<TypeId, FieldName>,
}

impl EmitModel {
    /// Returns the field of a page that holds its items, which are decoded while the page is read.
    pub fn list(&self, page: TypeId) -> Option<&FieldName> {
        self.lists.get(&page)
    }
}

impl Deref for EmitModel {
    type Target = Api;

    fn deref(&self) -> &Api {
        &self.api
    }
}

/// Completes an API for printing. Comes after the types that are alike have been found.
pub fn prepare(mut api: Api) -> EmitModel {
    docs::docs(&mut api);
    unite::unite(&mut api);
    let lists = lists::lists(&api);
    EmitModel { api, lists }
}
