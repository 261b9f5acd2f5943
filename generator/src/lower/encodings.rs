//! Encodings of single properties of a form or multipart body (OpenAPI 3.1, 4.8.15 "Encoding
//! Object").

use indexmap::IndexSet;
use serde_json::Value;

use super::files::{Part, part};
use super::parameters::{Contents, contents, explodes};
use super::query_style::{nested_style, part_name};
use super::types::Types;
use crate::config::ArrayStyle;
use crate::diagnostic::{Code, Diagnostic};
use crate::document::Version;
use crate::ir::{Encoding, Media, PropertyEncoding, QueryStyle};
use crate::pointer::Pointer;
use crate::spec::content::is_json;
use crate::spec::{self, MediaType, Parameter, SchemaId, Shape};

/// Returns the encodings of a body that deviate from the default of its media type.
pub(super) fn encodings(types: &mut Types, media: &Media, content: &MediaType) -> Vec<Encoding> {
    let unsaid = spec::Encoding::default();
    let mut wires: IndexSet<&String> = content.encoding.keys().collect();
    // A list has a style of its own without an encoding in a part, and in Swagger 2.0.
    if *media == Media::Multipart || types.spec.openapi == Version::V2_0 {
        wires.extend(types.spec.objects(content.schema).flat_map(|object| object.properties.keys()));
    }
    let mut out = Vec::new();
    for wire in wires {
        let property = Property {
            wire,
            schema: types
                .spec
                .objects(content.schema)
                .find_map(|object| object.properties.get(wire))
                .map(|property| property.schema),
            encoding: content.encoding.get(wire).unwrap_or(&unsaid),
            pointer: content.pointer.child("encoding").child(wire),
        };
        let property = match content.encoding.get(wire).and_then(|encoding| encoding.pointer.clone()) {
            Some(pointer) => Property { pointer, ..property },
            None => property,
        };
        let (name, encodings) = match media {
            Media::Multipart => (property.part_name(types), property.of_part(types)),
            Media::Form(default) => (wire.clone(), property.of_field(types, *default)),
            Media::Json(_) | Media::Text(_) | Media::Bytes(_) => continue,
        };
        out.extend(encodings.into_iter().map(|encoding| Encoding { wire: name.clone().into(), encoding }));
    }
    out
}

/// A property of a form or multipart body.
struct Property<'a> {
    wire: &'a str,
    /// `None` if the body does not declare the property or is not an object.
    schema: Option<SchemaId>,
    encoding: &'a spec::Encoding,
    /// The location of the encoding.
    pointer: Pointer,
}

impl Property<'_> {
    fn contents(&self, types: &Types) -> Option<Contents> {
        self.schema.map(|schema| contents(types, schema))
    }

    /// Returns the name of the part, with brackets if the configuration uses them for arrays.
    fn part_name(&self, types: &Types) -> String {
        match (self.contents(types), self.part(types)) {
            (Some(Contents::List), _) | (_, Part::File { list: true }) => part_name(types.config, self.wire),
            _ => self.wire.to_owned(),
        }
    }

    fn part(&self, types: &Types) -> Part {
        self.schema
            .map_or(Part::Value, |schema| part(types.spec, schema, self.encoding.content_type.as_deref()))
    }

    /// Returns the encodings of a field of `application/x-www-form-urlencoded`.
    fn of_field(&self, types: &mut Types, default: QueryStyle) -> Vec<PropertyEncoding> {
        self.headers_are_not_sent(types, self.encoding.headers.keys());
        let style = style(types, self.encoding).or_else(|| self.usual_in_swagger(types));
        let style = style.filter(|style| *style != default);
        // All styles write a scalar the same way.
        let style = style.filter(|_| self.contents(types) != Some(Contents::Scalar));
        let reserved = self.encoding.allow_reserved.then_some(PropertyEncoding::AllowReserved);
        style.map(PropertyEncoding::Style).into_iter().chain(reserved).collect()
    }

    /// Returns the encodings of a part of `multipart/form-data`.
    fn of_part(&self, types: &mut Types) -> Vec<PropertyEncoding> {
        let style = self.part_style(types).map(PropertyEncoding::Style);
        let media = if style.is_none() {
            self.media(types).map(|media| PropertyEncoding::Media(media.into()))
        } else {
            None
        };
        style.into_iter().chain(media).chain(self.headers(types)).collect()
    }

    /// Returns the style of a part if it differs from the default: a part for each element of an
    /// array, JSON for an object.
    fn part_style(&self, types: &mut Types) -> Option<QueryStyle> {
        let contents = self.contents(types)?;
        let is_file = matches!(self.part(types), Part::File { .. });
        if !is_file && let Some(style) = self.usual_in_swagger(types) {
            return Some(style);
        }
        if !self.encoding.has_style() {
            let indices = types.config.query().arrays == ArrayStyle::Indices;
            return (indices && contents == Contents::List && !is_file).then_some(QueryStyle::Indices);
        }
        let style = style(types, self.encoding)?;
        let is_usual = match contents {
            Contents::Scalar => true,
            Contents::List => style == QueryStyle::FormExplode,
            Contents::Object => false,
        };
        if is_usual {
            return None;
        }
        let message = if types.spec.openapi == Version::V3_0 {
            format!(
                "the style of `{}` is ignored, because OpenAPI 3.0 does not apply styles to multipart bodies",
                self.wire
            )
        } else if is_file {
            format!("the style of `{}` is ignored, because each file is a part of its own", self.wire)
        } else {
            return Some(style);
        };
        let warning = Diagnostic::warning(Code::UntypedBody, message).at(&self.pointer);
        types.diagnostics.push(match types.spec.openapi {
            Version::V3_0 => warning.help("to apply the style, upgrade the document to `openapi: 3.1.0`"),
            _ => warning,
        });
        None
    }

    /// Returns the style of a list in Swagger 2.0 if neither the document nor the configuration has
    /// one: commas between the elements (`collectionFormat: csv`).
    fn usual_in_swagger(&self, types: &Types) -> Option<QueryStyle> {
        let is_usual = types.spec.openapi == Version::V2_0
            && !self.encoding.has_style()
            && types.config.query().arrays == ArrayStyle::Document
            && self.contents(types) == Some(Contents::List);
        is_usual.then_some(QueryStyle::Form)
    }

    /// Returns the media types that the part may have, from the encoding or else from the schema's
    /// content. A string with JSON inside is sent as text, because JSON would put it in quotes.
    fn media(&self, types: &mut Types) -> Option<String> {
        let void = self.encoding.has_style() && types.spec.openapi != Version::V3_0;
        let said = self.encoding.content_type.as_deref().filter(|_| !void);
        let spec = types.spec;
        let elements = self.schema.map(|schema| spec.innermost(schema));
        let leaves = || elements.into_iter().flat_map(|schema| spec.leaves(schema));
        let of_schema = || {
            let mut schemas = leaves().map(|leaf| spec.schema(spec.innermost(leaf)));
            schemas.find_map(|schema| {
                let is_text = matches!(schema.shape, Shape::String { .. });
                let is_usual = |media: &str| matches!(media, "application/octet-stream" | "text/plain");
                schema.content.media().filter(|media| !(is_usual(media) || is_text && is_json(media)))
            })
        };
        let media = said.or_else(of_schema)?.trim();
        let first = concrete(media)?;
        let is_object = |leaf: SchemaId| matches!(spec.schema(leaf).shape, Shape::Object(_));
        let is_structured = matches!(self.part(types), Part::Value) && leaves().any(is_object);
        if is_structured && !is_json(first) {
            let message = format!("`{}` is declared as `{media}`, but objects are sent as JSON", self.wire);
            let warning = Diagnostic::warning(Code::UntypedBody, message).at(&self.pointer);
            let help = "declare the property as a string, so that the caller can serialize it";
            types.diagnostics.push(warning.help(help));
            return None;
        }
        Some(media.to_owned())
    }

    /// Returns the headers of the part that have a fixed value.
    fn headers(&self, types: &mut Types) -> Vec<PropertyEncoding> {
        let (mut fixed, mut open) = (Vec::new(), Vec::new());
        for (name, header) in &self.encoding.headers {
            match fixed_value(types, header).filter(|_| is_token(name)) {
                Some(value) => {
                    fixed.push(PropertyEncoding::Header { name: name.clone().into(), value: value.into() })
                }
                None => open.push(name),
            }
        }
        self.headers_are_not_sent(types, open.into_iter());
        fixed
    }

    fn headers_are_not_sent<'h>(&self, types: &mut Types, headers: impl Iterator<Item = &'h String>) {
        let names: Vec<String> = headers.map(|name| format!("`{name}`")).collect();
        if names.is_empty() {
            return;
        }
        let message =
            format!("no value is sent for the headers {} of the part `{}`", names.join(", "), self.wire);
        let warning = Diagnostic::warning(Code::LeftOut, message).at(&self.pointer.child("headers"));
        let help = match self.part(types) {
            Part::File { .. } => "set it with `File::header`, or give its schema a `const` or `default`",
            _ => "give its schema a `const` or `default` with the value to send",
        };
        types.diagnostics.push(warning.help(help));
    }
}

/// Returns the first media type of a list that is not a range.
fn concrete(media: &str) -> Option<&str> {
    media.split(',').map(str::trim).find(|media| !media.is_empty() && !media.contains('*'))
}

/// Returns the value of a header with only one value, or else its default.
fn fixed_value(types: &Types, header: &Parameter) -> Option<String> {
    let schema = types.spec.schema(types.spec.target(header.schema?));
    let value = match &schema.shape {
        Shape::Enum(values) if values.len() == 1 => values.first(),
        _ => schema.default.as_ref(),
    };
    let text = match value? {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Bool(value) => value.to_string(),
        Value::Null | Value::Array(_) | Value::Object(_) => return None,
    };
    let can_be_sent = !text.is_empty() && text.chars().all(|c| c == '\t' || !c.is_control());
    can_be_sent.then_some(text)
}

/// Returns whether the text is a valid header name (RFC 9110, section 5.1).
fn is_token(name: &str) -> bool {
    !name.is_empty()
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte))
}

/// Returns the style of an encoding; `None` if it has none.
fn style(types: &Types, encoding: &spec::Encoding) -> Option<QueryStyle> {
    if !encoding.has_style() {
        let json = encoding.content_type.as_deref().is_some_and(is_json);
        return json.then_some(QueryStyle::Json);
    }
    let style = encoding.style.as_deref();
    let explode = encoding.explode.unwrap_or_else(|| explodes(types, style));
    Some(match (style, explode) {
        (Some("deepObject"), _) => nested_style(types.config),
        (Some("spaceDelimited"), false) => QueryStyle::SpaceDelimited,
        (Some("tabDelimited"), false) => QueryStyle::TabDelimited,
        (Some("pipeDelimited"), false) => QueryStyle::PipeDelimited,
        (_, true) => QueryStyle::FormExplode,
        (_, false) => QueryStyle::Form,
    })
}
