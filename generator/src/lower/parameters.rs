//! Lowers parameters to inputs: their location and serialization.

use super::media::is_json;
use super::query_style::nested_style;
use super::structs::{member_doc, presence};
use super::types::{BodyFormat, Types};
use crate::config::{ArrayStyle, Config, ObjectListStyle, ObjectStyle};
use crate::diagnostic::{Code, Diagnostic};
use crate::document::Version;
use crate::ir::{Doc, Input, Location, PathStyle, QueryStyle, Styled, TypeRef};
use crate::names::{FieldName, TypeName};
use crate::spec::{Operation, Parameter, ParameterLocation, SchemaId, Shape};
use crate::text::Text;

/// Returns the input with that name for a parameter.
pub(super) fn input(
    types: &mut Types,
    op: &Operation,
    parameter: &Parameter,
    (name, request): (FieldName, &TypeName),
) -> Input {
    let stem = stem(parameter);
    let place = format!("{} {}?{}", op.method, op.path, parameter.name);
    if let Some(schema) = parameter.schema {
        types.apply_parameter_overrides(&place, schema);
    }
    let (ty, nullable) = match parameter.schema {
        Some(schema) if is_foreign(types, parameter, schema) => {
            types.mark(schema);
            (TypeRef::String, types.spec.schema(schema).nullable)
        }
        Some(schema) => {
            let nullable = types.spec.schema(schema).nullable;
            (types.type_ref(schema, BodyFormat::Json, &request.join(stem)), nullable)
        }
        None => (TypeRef::String, false),
    };
    let path = parameter.location == ParameterLocation::Path;
    // A null cannot be sent in a query, so a nullable parameter is optional.
    let required = path || (parameter.required && !nullable);
    let bounds = parameter.schema.map(|schema| super::bounds::of_use(types, schema, &ty)).unwrap_or_default();
    Input {
        name,
        wire: wire_name(types, parameter).into(),
        location: location(types, parameter, &place),
        ty,
        presence: presence(required, false),
        default: parameter.schema.and_then(|schema| super::structs::default(types, schema)).map(Text::from),
        bounds,
        pointer: parameter.pointer.clone(),
        doc: doc(types, parameter),
        deprecated: parameter.deprecated,
    }
}

/// Returns the part of a parameter's name that its Rust name is made from.
pub(super) fn stem(parameter: &Parameter) -> &str {
    parameter.name.trim_end_matches("[]")
}

fn doc(types: &Types, parameter: &Parameter) -> Doc {
    let default = parameter.schema.and_then(|schema| types.spec.schema(schema).default.as_ref());
    let own = super::docs::doc(parameter.description.as_deref(), None);
    match parameter.schema {
        Some(schema) if own.summary.is_empty() => member_doc(types, schema),
        schema => {
            let constraints = schema.map_or(&[][..], |schema| &types.spec.schema(schema).constraints);
            super::docs::with_notes(own, constraints.iter().map(String::as_str), default)
        }
    }
}

/// Returns the wire name of a parameter.
pub(super) fn wire_name(types: &Types, parameter: &Parameter) -> String {
    let bare = stem(parameter);
    match (parameter.location, query_style(types, parameter)) {
        // The style adds the brackets.
        (
            ParameterLocation::Query,
            QueryStyle::Brackets | QueryStyle::Indices | QueryStyle::EmptyBrackets,
        ) => bare.to_owned(),
        _ => parameter.name.clone(),
    }
}

fn location(types: &mut Types, parameter: &Parameter, place: &str) -> Location {
    check_style(types, parameter);
    let reserved = || parameter.allow_reserved || types.config.allows_reserved(place);
    match parameter.location {
        ParameterLocation::Path => {
            Location::Path(Styled { style: path_style(parameter), allow_reserved: reserved() })
        }
        ParameterLocation::Query => {
            let allow_reserved = reserved();
            let style = query_style(types, parameter);
            check_nesting(types, parameter, style);
            Location::Query(Styled { style, allow_reserved })
        }
        ParameterLocation::Header => Location::Header(header_style(parameter)),
        ParameterLocation::Cookie => Location::Cookie(cookie_style(parameter)),
    }
}

/// Warns if the location does not allow the style (OpenAPI 3.1, 4.8.12.3), in which case the
/// default is used.
fn check_style(types: &mut Types, parameter: &Parameter) {
    // There are no styles in Swagger 2.0: the separators are those of `collectionFormat`.
    if types.spec.openapi == Version::V2_0 {
        return;
    }
    let (place, styles): (&str, &[&str]) = match parameter.location {
        ParameterLocation::Path => ("path", &["simple", "label", "matrix"]),
        ParameterLocation::Query => ("query", &["form", "spaceDelimited", "pipeDelimited", "deepObject"]),
        ParameterLocation::Header => ("header", &["simple"]),
        ParameterLocation::Cookie => ("cookie", &["form", "cookie"]),
    };
    let Some(style) = parameter.style.as_deref().filter(|style| !styles.contains(style)) else {
        return;
    };
    let message =
        format!("a {place} parameter cannot have the style `{style}`; `{}` is used instead", styles[0]);
    let known: Vec<String> = styles.iter().map(|style| format!("`{style}`")).collect();
    let help = format!("the styles of a {place} parameter are {}", known.join(", "));
    types
        .diagnostics
        .push(Diagnostic::warning(Code::InvalidValue, message).at(&parameter.pointer).help(help));
}

/// Warns about values that OpenAPI does not define for a style of queries. They are written as most
/// servers read them.
fn check_nesting(types: &mut Types, parameter: &Parameter, style: QueryStyle) {
    let Some(schema) = parameter.schema else {
        return;
    };
    let is_deep = parameter.style.as_deref() == Some("deepObject");
    let kind = match style {
        QueryStyle::Form
        | QueryStyle::FormExplode
        | QueryStyle::SpaceDelimited
        | QueryStyle::TabDelimited
        | QueryStyle::PipeDelimited
            if types.spec.openapi != Version::V2_0 && is_nested(types, schema, style) =>
        {
            "an array or object inside a query parameter is written as JSON, because its style does not define a format: \
             use `style: deepObject` or `content: application/json`"
        }
        _ if is_deep && contents(types, schema) == Contents::List => {
            "`deepObject` is only defined for objects; an array is written with brackets (`ids[]=a`)"
        }
        _ => return,
    };
    types.note_undefined(kind, &parameter.pointer);
}

/// Returns whether elements or properties are arrays or objects themselves.
fn is_nested(types: &Types, schema: SchemaId, style: QueryStyle) -> bool {
    let spec = types.spec;
    let is_deep = |id: SchemaId| contents(types, id) != Contents::Scalar;
    let list_is_deep = |id: SchemaId| match &spec.schema(id).shape {
        Shape::Array { items: Some(items) } => is_deep(*items),
        _ => false,
    };
    spec.leaves(schema).any(|leaf| match &spec.schema(leaf).shape {
        // An array in an exploded object is repeated like an array at the top level.
        Shape::Object(object) if style == QueryStyle::FormExplode => {
            object.properties.values().any(|property| match contents(types, property.schema) {
                Contents::Scalar => false,
                Contents::List => spec.leaves(property.schema).any(list_is_deep),
                Contents::Object => true,
            })
        }
        Shape::Object(object) => object.properties.values().any(|property| is_deep(property.schema)),
        _ => list_is_deep(leaf),
    })
}

/// Returns whether the value has a media type that is neither JSON nor plain text, so the caller
/// must serialize it. Scalars are the same in every media type.
fn is_foreign(types: &mut Types, parameter: &Parameter, schema: SchemaId) -> bool {
    let Some(media) = parameter.media.as_deref().filter(|media| !is_json(media)) else {
        return false;
    };
    if contents(types, schema) == Contents::Scalar {
        return false;
    }
    let message = format!(
        "the parameter `{}` has the media type `{media}`, which a schema cannot describe; it is a string",
        parameter.name
    );
    let warning = Diagnostic::warning(Code::UntypedBody, message).at(&parameter.pointer);
    types
        .diagnostics
        .push(warning.help(format!("pass the value serialized as {media}; it is percent-encoded as needed")));
    true
}

fn header_style(parameter: &Parameter) -> PathStyle {
    match has_json(parameter) {
        true => PathStyle::Json,
        false => {
            delimited(parameter).unwrap_or(PathStyle::Simple { explode: parameter.explode.unwrap_or(false) })
        }
    }
}

fn cookie_style(parameter: &Parameter) -> QueryStyle {
    let explode = parameter.explode.unwrap_or(true);
    match parameter.style.as_deref() {
        _ if has_json(parameter) => QueryStyle::Json,
        Some("cookie") if explode => QueryStyle::CookieExplode,
        Some("cookie") => QueryStyle::Cookie,
        _ if explode => QueryStyle::FormExplode,
        _ => QueryStyle::Form,
    }
}

/// Returns whether the value is serialized as JSON. With other media types, it is sent unchanged.
fn has_json(parameter: &Parameter) -> bool {
    parameter.media.as_deref().is_some_and(is_json)
}

fn path_style(parameter: &Parameter) -> PathStyle {
    if has_json(parameter) {
        return PathStyle::Json;
    }
    let explode = parameter.explode.unwrap_or(false);
    match parameter.style.as_deref() {
        Some("label") => PathStyle::Label { explode },
        Some("matrix") => PathStyle::Matrix { explode },
        _ => delimited(parameter).unwrap_or(PathStyle::Simple { explode }),
    }
}

/// Returns the style of a list with another separator than the comma, which Swagger 2.0 has in all
/// locations.
fn delimited(parameter: &Parameter) -> Option<PathStyle> {
    match parameter.style.as_deref()? {
        "spaceDelimited" => Some(PathStyle::SpaceDelimited),
        "tabDelimited" => Some(PathStyle::TabDelimited),
        "pipeDelimited" => Some(PathStyle::PipeDelimited),
        _ => None,
    }
}

/// Returns the style of a query parameter: from the document, else from the configuration for
/// arrays and objects, else exploded `form` (OpenAPI 3.1, 4.8.12.2).
fn query_style(types: &Types, parameter: &Parameter) -> QueryStyle {
    if has_json(parameter) {
        return QueryStyle::Json;
    }
    let said = parameter.style.is_some() || parameter.explode.is_some();
    let shape = parameter.schema.map(|schema| contents(types, schema));
    // Without `style` and `explode`, only lists are written differently if they are exploded.
    let usual = || explodes(types, parameter.style.as_deref()) || !said && shape != Some(Contents::List);
    let explode = parameter.explode.unwrap_or_else(usual);
    match parameter.style.as_deref() {
        Some("deepObject") => return nested_style(types.config),
        Some("spaceDelimited") if !explode => return QueryStyle::SpaceDelimited,
        Some("tabDelimited") if !explode => return QueryStyle::TabDelimited,
        Some("pipeDelimited") if !explode => return QueryStyle::PipeDelimited,
        _ => {}
    }
    let query = types.config.query();
    match shape {
        Some(Contents::List) if parameter.name.ends_with("[]") => list_style(types.config),
        Some(Contents::List) if !said && query.arrays == ArrayStyle::Brackets => list_style(types.config),
        Some(Contents::List) if !said && query.arrays == ArrayStyle::Indices => QueryStyle::Indices,
        Some(Contents::List) if !said && query.arrays == ArrayStyle::Comma => QueryStyle::Form,
        Some(Contents::Object) if !said && query.objects == ObjectStyle::Brackets => {
            nested_style(types.config)
        }
        _ if explode => QueryStyle::FormExplode,
        _ => QueryStyle::Form,
    }
}

/// Returns whether lists are exploded by default: by `form`, the default style since 3.0. In
/// Swagger 2.0 the default is `csv`.
pub(super) fn explodes(types: &Types, style: Option<&str>) -> bool {
    match style {
        Some(style) => style == "form",
        None => types.spec.openapi != Version::V2_0,
    }
}

/// Returns the style of an array whose name ends in brackets.
fn list_style(config: &Config) -> QueryStyle {
    match config.query().object_lists {
        ObjectListStyle::Brackets => QueryStyle::EmptyBrackets,
        ObjectListStyle::Indices => QueryStyle::Brackets,
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Contents {
    Scalar,
    List,
    Object,
}

/// Returns the structure of a schema's values. For a union, the first member that is not a scalar
/// decides.
pub(super) fn contents(types: &Types, schema: SchemaId) -> Contents {
    let spec = types.spec;
    let of_one = |id: SchemaId| match &spec.schema(id).shape {
        Shape::Array { .. } => Contents::List,
        Shape::Object(_) => Contents::Object,
        _ => Contents::Scalar,
    };
    let mut kinds = spec.leaves(schema).map(of_one);
    kinds.find(|kind| *kind != Contents::Scalar).unwrap_or(Contents::Scalar)
}
