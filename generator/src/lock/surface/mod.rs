//! The surface of a crate: the names, shapes and presences that its users rely on, as a lock
//! records them.
//!
//! It also has what identifies a part under another name: names on the wire, the values that
//! dispatch to variants of unions, and how credentials are sent. Types have the ids of the
//! [`Api`](crate::ir::Api), and operations its order, so that matches in the surface are matches in
//! the API.

mod blocks;
mod fields;
mod line;
mod operations;
mod part;
mod quotes;
mod resources;
mod text;
mod types;
mod unions;
mod words;

use std::collections::HashMap;

pub use fields::{FieldSurface, InputSurface};
pub use operations::{BodyMedia, BodySurface, OperationSurface};
pub use resources::{HeaderSurface, ResourceSurface, SchemeSurface};
pub use text::{Binding, configuration, is_lock, is_unreleased, parse};
pub use types::{EnumSurface, ShapeSurface, StructSurface, TypeSurface, ValueSurface};
pub use unions::{Sign, UnionSurface, VariantSurface};

use crate::ir::{Alias, Api, OperationId};

/// The names and shapes that users of a crate rely on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Surface {
    pub schemes: Vec<SchemeSurface>,
    pub headers: Vec<HeaderSurface>,
    /// Parents before their children.
    pub resources: Vec<ResourceSurface>,
    /// In the order of the resources. [`OperationId`] indexes it.
    pub operations: Vec<OperationSurface>,
    /// [`TypeId`](crate::ir::TypeId) indexes it.
    pub types: Vec<TypeSurface>,
    pub aliases: Vec<Alias>,
}

impl Surface {
    /// Returns the surface of an API, without the types that are alike and the former names: those
    /// are of a crate ([`Locked::surface`](crate::lock::Locked::surface)).
    pub fn of(api: &Api) -> Self {
        let mut surface = Self {
            schemes: api.schemes.iter().map(SchemeSurface::of).collect(),
            headers: api.headers.iter().map(HeaderSurface::of).collect(),
            types: api.types.iter().map(TypeSurface::of).collect(),
            ..Self::default()
        };
        for place in api.resources_depth_first() {
            let path = place.key();
            let operations = place.resource.operations.iter();
            surface.operations.extend(operations.map(|item| OperationSurface::of(&path, item)));
            surface.resources.push(ResourceSurface::of(path, place.resource));
        }
        surface
    }

    /// Returns an operation.
    pub fn operation(&self, id: OperationId) -> &OperationSurface {
        &self.operations[id.0]
    }

    /// The ids of all operations.
    pub fn operation_ids(&self) -> impl Iterator<Item = OperationId> + use<> {
        (0..self.operations.len()).map(OperationId)
    }

    /// Returns for each type name the name of the type that it is another name of, or itself.
    pub fn same_names(&self) -> HashMap<&str, &str> {
        let first = |def: &TypeSurface| def.same_as.map(|first| self.types[first.0].name.as_str());
        self.types.iter().map(|def| (def.name.as_str(), first(def).unwrap_or(def.name.as_str()))).collect()
    }
}
