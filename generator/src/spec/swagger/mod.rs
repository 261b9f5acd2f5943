//! The parts of Swagger 2.0 that OpenAPI 3 has in other places: bodies, media types, styles,
//! servers and OAuth flows.
//!
//! The resolver reads schemas, references and parameters alike in all versions, and asks this
//! module where 2.0 differs. The tree is not rewritten into one of 3.0, so pointers, references and
//! lines are the document's own, and a fragment in another file is read by the kind of reference
//! that leads to it.
//!
//! | Swagger 2.0 | OpenAPI 3 | Here |
//! |---|---|---|
//! | `definitions`, `parameters`, `responses`, `securityDefinitions` | `components` | [`section`] |
//! | parameters in `body` and `formData`, `consumes` | `requestBody` | `bodies` |
//! | `schema` of a response, `produces` | `content` | `responses` |
//! | `collectionFormat` | `style`, `explode` | `collections` |
//! | `host`, `basePath`, `schemes` | `servers` | `servers` |
//! | `flow` | `flows` | `security` |

mod bodies;
mod collections;
mod responses;
mod security;
mod servers;

pub(super) use security::oauth2;
pub(super) use servers::server_pointer;

use super::cursor::Cursor;
use super::resolver::Resolver;
use crate::document::Version;
use crate::pointer::Pointer;

/// Returns the key at the root that holds a kind of component.
fn section(kind: &str) -> Option<&'static str> {
    match kind {
        "schemas" => Some("definitions"),
        "parameters" => Some("parameters"),
        "responses" => Some("responses"),
        "securitySchemes" => Some("securityDefinitions"),
        _ => None,
    }
}

/// Returns the location of a kind of component, such as `#/components/schemas`.
pub fn component_section(version: Version, kind: &str) -> Pointer {
    match section(kind) {
        Some(key) if version == Version::V2_0 => Pointer::root().child(key),
        _ => Pointer::root().child("components").child(kind),
    }
}

impl<'d> Resolver<'d> {
    /// Returns whether the document is Swagger 2.0.
    pub(super) fn is_swagger(&self) -> bool {
        self.document.version() == Version::V2_0
    }

    /// Returns the components of a kind.
    pub(super) fn swagger_section(&mut self, root: &Cursor<'d>, kind: &str) -> Vec<(&'d str, Cursor<'d>)> {
        section(kind).map(|key| self.members_of(root, key)).unwrap_or_default()
    }

    /// Returns the main file's root.
    fn document_root(&self) -> Cursor<'d> {
        Cursor::root(self.document.root(), Pointer::root())
    }

    /// Returns the media types that `consumes` or `produces` lists: the operation's, or the
    /// document's if the operation has no list of its own.
    fn listed_media_types(&self, operation: &Cursor<'d>, key: &str) -> Vec<(&'d str, Cursor<'d>)> {
        if !self.is_swagger() {
            return Vec::new();
        }
        let own = operation.get(key);
        let Some(list) = own.or_else(|| self.document_root().get(key)) else {
            return Vec::new();
        };
        let single = list.node.as_array().is_none().then(|| list.clone());
        let items = list.items().chain(single);
        items.filter_map(|at| Some((at.node.scalar_text()?, at))).collect()
    }
}
