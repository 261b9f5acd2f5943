//! Converts an API to an [`EmitModel`]: decisions that affect only the printed text, neither public
//! names nor the lock.

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
    /// Returns the field that holds a page's items, which are decoded while the page is read.
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

/// Prepares an API for printing. Must run after identical types have been found.
pub fn prepare(mut api: Api) -> EmitModel {
    docs::docs(&mut api);
    unite::unite(&mut api);
    let lists = lists::lists(&api);
    EmitModel { api, lists }
}
