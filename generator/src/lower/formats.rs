//! The types of numbers and strings by their format, from the document or the configuration.

use super::types::Types;
use crate::ir::TypeRef;
use crate::spec::{Range, SchemaId, Shape};

impl<'a> Types<'a> {
    /// Returns the format that the configuration assigns to a schema, or to a parameter with that
    /// schema.
    pub fn format(&self, id: SchemaId) -> Option<&'a str> {
        let by_location = || self.configured_format(self.spec.schema(id).pointer.as_str());
        self.formatted.get(&id).copied().or_else(by_location)
    }

    /// Returns the format that the configuration assigns to a location, in `formats` or in
    /// `secrets`.
    fn configured_format(&self, location: &str) -> Option<&'a str> {
        match self.config.is_secret(location) {
            true => Some(SECRET),
            false => self.config.format(location),
        }
    }

    /// Returns whether a schema is a secret string.
    pub fn is_secret(&self, id: SchemaId) -> bool {
        let own = match &self.spec.schema(self.spec.target(id)).shape {
            Shape::String { format } => format.as_deref(),
            _ => return false,
        };
        self.format(id).or(own) == Some(SECRET)
    }

    /// Applies the configuration of a parameter to its schema. If that is an array, it applies to
    /// the elements.
    pub fn apply_parameter_overrides(&mut self, location: &str, schema: SchemaId) {
        if let Some(name) = self.config.shared(location) {
            self.renamed.insert(self.spec.innermost(schema), name);
        }
        if let Some(format) = self.configured_format(location) {
            self.formatted.insert(schema, format);
            self.formatted.insert(self.spec.innermost(schema), format);
        }
    }
}

/// Returns the type of an integer. Bounds take precedence over the format, so that every permitted
/// value can be represented.
pub(super) fn integer(format: Option<&str>, range: Range) -> TypeRef {
    match (format.map(|format| format.replace(['-', '_'], "").to_lowercase()).as_deref(), range) {
        (_, Range::Beyond) | (Some("int128" | "uint128"), _) => TypeRef::Number,
        (_, Range::Unsigned) => TypeRef::U64,
        (Some("unixtime" | "unixtimestamp" | "timestamp" | "epoch" | "unix"), _) => TypeRef::Timestamp,
        (Some("int32" | "int16" | "int8"), Range::Usual) => TypeRef::I32,
        (Some("uint64" | "uint32" | "uint16" | "uint8" | "uint"), _) => TypeRef::U64,
        _ => TypeRef::I64,
    }
}

/// Returns the type of a number. An integer format makes it an integer, although JSON Schema would
/// allow a fraction.
pub(super) fn number(format: Option<&str>) -> TypeRef {
    match integer(format, Range::Usual) {
        TypeRef::Timestamp => TypeRef::F64,
        TypeRef::I64 if format == Some("int64") => TypeRef::I64,
        TypeRef::I64 => TypeRef::F64,
        integer => integer,
    }
}

/// The format of a secret string (OpenAPI 3.0, "Data Types"; OpenAPI Format Registry).
pub(super) const SECRET: &str = "password";

/// The format of bytes in a string; `contentEncoding: base64` is read as this format too.
pub(super) const BASE64: &str = "byte";

pub(super) fn string(format: Option<&str>) -> TypeRef {
    match format {
        Some("date-time") => TypeRef::DateTime,
        Some("date") => TypeRef::Date,
        Some(BASE64) => TypeRef::Base64,
        Some(SECRET) => TypeRef::Secret,
        _ => TypeRef::String,
    }
}
