//! The types of numbers and strings by their format, from the document or the configuration.

use super::types::Types;
use crate::config::TypeSettings;
use crate::diagnostic::{Code, Diagnostic};
use crate::ir::{Conversion, External, TypeRef};
use crate::names::RustType;
use crate::spec::{Range, SchemaId, Shape};
use serde_json::Value;

impl<'a> Types<'a> {
    /// Returns the configuration of a schema, by its component name or its pointer.
    pub fn settings(&self, id: SchemaId) -> Option<&'a TypeSettings> {
        let schema = self.spec.schema(id);
        match &schema.component {
            Some(component) => self.config.schema(component),
            None => self.config.schema(schema.pointer.as_str()),
        }
    }

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

impl Types<'_> {
    /// Returns the type that the configuration gives to a schema or to its format.
    pub(super) fn external(&mut self, id: SchemaId, format: Option<&str>) -> Option<TypeRef> {
        let target = self.spec.target(id);
        let shape = &self.spec.schema(target).shape;
        let own = match shape {
            Shape::String { format } | Shape::Number { format } | Shape::Integer { format, .. } => {
                format.as_deref()
            }
            _ => None,
        };
        let is_plain = matches!(shape, Shape::String { .. } | Shape::Number { .. } | Shape::Integer { .. });
        let of_schema =
            self.settings(target).and_then(|settings| Some((settings.rust_type()?, settings.serde)));
        if of_schema.is_some() && format.or(own) == Some(SECRET) {
            let pointer = &self.spec.schema(target).pointer;
            let message = "the configuration gives this secret a type, but a secret is always a `Secret`, which is never printed";
            let error = Diagnostic::error(Code::InvalidConfiguration, message).at(pointer);
            self.diagnostics.push(error.help("remove `type` from its entry in `[types]`"));
            return None;
        }
        let of_format =
            || format.or(own).filter(|_| is_plain).and_then(|format| self.config.type_of_format(format));
        let Some((ty, is_serde)) = of_schema.or_else(of_format) else {
            let schema = self.spec.schema(target);
            self.extensions.suggest_type(&schema.extensions, &schema.pointer);
            return None;
        };
        let conversion = match shape {
            _ if is_serde => Conversion::Serde,
            Shape::String { .. } => Conversion::Text,
            Shape::Integer { .. } | Shape::Number { .. } => Conversion::Number,
            Shape::Enum(values) if values.iter().all(Value::is_string) => Conversion::Text,
            Shape::Enum(values) if values.iter().all(Value::is_number) => Conversion::Number,
            _ => Conversion::Serde,
        };
        Some(plain(&ty, conversion).unwrap_or_else(|| {
            // An integer in a string has to be parsed like any other type.
            let is_direct = ty.is_integer() && conversion == Conversion::Number;
            let conversion = if is_direct { Conversion::Direct } else { conversion };
            TypeRef::External(External { ty, conversion })
        }))
    }
}

/// Returns the type if a document can ask for it too, and the schema's values fit.
fn plain(ty: &RustType, conversion: Conversion) -> Option<TypeRef> {
    match (ty.as_str(), conversion) {
        ("String", Conversion::Text) => Some(TypeRef::String),
        ("i32", Conversion::Number) => Some(TypeRef::I32),
        ("i64", Conversion::Number) => Some(TypeRef::I64),
        ("u64", Conversion::Number) => Some(TypeRef::U64),
        ("f64", Conversion::Number) => Some(TypeRef::F64),
        _ => None,
    }
}

/// Returns the type of an integer. Bounds take precedence over the format, so that every permitted
/// value can be represented.
pub(super) fn integer(format: Option<&str>, range: Range) -> TypeRef {
    match (format.map(|format| format.replace(['-', '_'], "").to_lowercase()).as_deref(), range) {
        (Some(format @ ("int128" | "uint128")), _) => TypeRef::External(External {
            ty: RustType::of_128_bits(format == "int128"),
            conversion: Conversion::Direct,
        }),
        (_, Range::Beyond) => TypeRef::Number,
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
