//! The content of a response: its `schema`, in the media types of `produces` (Swagger 2.0,
//! "Response Object").

use indexmap::IndexMap;

use crate::media_type::JSON;
use crate::spec::MediaType;
use crate::spec::cursor::Cursor;
use crate::spec::resolver::Resolver;

impl<'d> Resolver<'d> {
    /// Returns what the response holds. Without a `schema` it has no body.
    pub(in crate::spec) fn content_of_schema(
        &mut self,
        response: &Cursor<'d>,
        operation: &Cursor<'d>,
    ) -> IndexMap<String, MediaType> {
        let Some(schema) = response.get("schema") else {
            return IndexMap::new();
        };
        let is_file = schema.text("type") == Some("file");
        let described = MediaType {
            pointer: response.pointer(),
            names_media: self.names_media(response),
            schema: Some(self.intern_whole(schema)),
            item: None,
            encoding: IndexMap::new(),
        };
        let produces = self.listed_media_types(operation, "produces");
        let usual = if is_file { "application/octet-stream" } else { JSON };
        self.each_media_type(produces, usual, &described)
    }
}
