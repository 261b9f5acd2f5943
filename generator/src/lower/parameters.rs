//! Parameters to inputs: where they travel and how they are written.

use super::media::is_json;
use super::query_style::nested_style;
use super::structs::{member_doc, presence};
use super::types::{Form, Types};
use crate::config::{ArrayStyle, Config, ObjectListStyle, ObjectStyle};
use crate::diagnostic::Diagnostic;
use crate::ir::{Doc, Input, Location, PathStyle, QueryStyle, Styled, TypeRef};
use crate::names::{FieldName, TypeName};
use crate::spec::{Operation, Parameter, ParameterLocation, SchemaId, Shape};
use crate::text::Text;

/// The input of that name for a parameter.
pub(super) fn input(
    types: &mut Types,
    op: &Operation,
    parameter: &Parameter,
    (name, request): (FieldName, &TypeName),
) -> Input {
    let stem = stem(parameter);
    let place = format!("{} {}?{}", op.method, op.path, parameter.name);
    if let Some(schema) = parameter.schema {
        types.place(&place, schema);
    }
    let (ty, nullable) = match parameter.schema {
        Some(schema) if is_foreign(types, parameter, schema) => {
            types.mark(schema);
            (TypeRef::String, types.spec.schema(schema).nullable)
        }
        Some(schema) => {
            let nullable = types.spec.schema(schema).nullable;
            (types.mention(schema, Form::Json, &request.join(stem)), nullable)
        }
        None => (TypeRef::String, false),
    };
    let path = parameter.location == ParameterLocation::Path;
    // A null in a query is nothing at all, so a parameter that may be null need not be given.
    let required = path || (parameter.required && !nullable);
    let bounds =
        parameter.schema.map(|schema| super::bounds::of_mention(types, schema, &ty)).unwrap_or_default();
    Input {
        name,
        wire: wire_name(types, parameter).into(),
        location: location(types, parameter, &place),
        ty,
        presence: presence(required, false),
        null_setter: None,
        default: parameter.schema.and_then(|schema| super::structs::default(types, schema)).map(Text::from),
        bounds,
        pointer: parameter.pointer.clone(),
        doc: doc(types, parameter),
        deprecated: parameter.deprecated,
    }
}

/// The source of a parameter's name.
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

/// The name of a list that the server takes with brackets.
pub(super) fn wire_name(types: &Types, parameter: &Parameter) -> String {
    let bare = stem(parameter);
    match (parameter.location, query_style(types, parameter)) {
        // The style writes the brackets.
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

/// Says where a style is none of the place's (OpenAPI 3.1, 4.8.12.3), so that the first of those is
/// taken.
fn check_style(types: &mut Types, parameter: &Parameter) {
    let (place, styles): (&str, &[&str]) = match parameter.location {
        ParameterLocation::Path => ("path", &["simple", "label", "matrix"]),
        ParameterLocation::Query => ("query", &["form", "spaceDelimited", "pipeDelimited", "deepObject"]),
        ParameterLocation::Header => ("header", &["simple"]),
        ParameterLocation::Cookie => ("cookie", &["form"]),
    };
    let Some(style) = parameter.style.as_deref().filter(|style| !styles.contains(style)) else {
        return;
    };
    let message = format!("the style `{style}` is not one of a {place} parameter: `{}` is taken", styles[0]);
    let known: Vec<String> = styles.iter().map(|style| format!("`{style}`")).collect();
    let help = format!("a {place} parameter has the style {}", known.join(", "));
    types.diagnostics.push(Diagnostic::warning(message).at(&parameter.pointer).help(help));
}

/// Notes what OpenAPI does not define for a style of queries, and is therefore written as servers
/// commonly read it.
fn check_nesting(types: &mut Types, parameter: &Parameter, style: QueryStyle) {
    let Some(schema) = parameter.schema else {
        return;
    };
    let is_deep = parameter.style.as_deref() == Some("deepObject");
    let kind = match style {
        QueryStyle::Form
        | QueryStyle::FormExplode
        | QueryStyle::SpaceDelimited
        | QueryStyle::PipeDelimited
            if is_nested(types, schema, style) =>
        {
            "a list or object inside of a query parameter is written as JSON text, since its style does not define how: \
             `style: deepObject` or `content: application/json` does"
        }
        _ if is_deep && contents(types, schema) == Contents::List => {
            "`deepObject` is defined for objects only; a list is written with brackets (`ids[]=a`)"
        }
        _ => return,
    };
    types.note_undefined(kind, &parameter.pointer);
}

/// Returns whether elements or properties are lists or objects themselves.
fn is_nested(types: &Types, schema: SchemaId, style: QueryStyle) -> bool {
    let spec = types.spec;
    let is_deep = |id: SchemaId| contents(types, id) != Contents::Scalar;
    let list_is_deep = |id: SchemaId| match &spec.schema(id).shape {
        Shape::Array { items: Some(items) } => is_deep(*items),
        _ => false,
    };
    spec.leaves(schema).any(|leaf| match &spec.schema(leaf).shape {
        // A list in an object that is spread over the query repeats, as it would by itself.
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

/// Returns whether the value is of a media type that is neither JSON nor plain text, and not a
/// scalar, which is the same in all: the caller writes it then.
fn is_foreign(types: &mut Types, parameter: &Parameter, schema: SchemaId) -> bool {
    let Some(media) = parameter.media.as_deref().filter(|media| !is_json(media)) else {
        return false;
    };
    if contents(types, schema) == Contents::Scalar {
        return false;
    }
    let message = format!(
        "the parameter `{}` is `{media}`, which no schema describes: it is taken as text",
        parameter.name
    );
    let warning = Diagnostic::warning(message).at(&parameter.pointer);
    types
        .diagnostics
        .push(warning.help(format!("pass the value as {media}; it is percent-encoded as needed")));
    true
}

fn header_style(parameter: &Parameter) -> PathStyle {
    match has_json(parameter) {
        true => PathStyle::Json,
        false => PathStyle::Simple { explode: parameter.explode.unwrap_or(false) },
    }
}

fn cookie_style(parameter: &Parameter) -> QueryStyle {
    match (has_json(parameter), parameter.explode.unwrap_or(true)) {
        (true, _) => QueryStyle::Json,
        (false, true) => QueryStyle::FormExplode,
        (false, false) => QueryStyle::Form,
    }
}

/// Returns whether the parameter is JSON text; another media type than JSON leaves its value as it
/// is.
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
        _ => PathStyle::Simple { explode },
    }
}

/// What the document says, else what the configuration says for lists and objects, else `form`
/// exploded (OpenAPI 3.1, 4.8.12.2).
fn query_style(types: &Types, parameter: &Parameter) -> QueryStyle {
    if has_json(parameter) {
        return QueryStyle::Json;
    }
    let said = parameter.style.is_some() || parameter.explode.is_some();
    let explode = parameter.explode.unwrap_or(parameter.style.as_deref().is_none_or(|style| style == "form"));
    match parameter.style.as_deref() {
        Some("deepObject") => return nested_style(types.config),
        Some("spaceDelimited") if !explode => return QueryStyle::SpaceDelimited,
        Some("pipeDelimited") if !explode => return QueryStyle::PipeDelimited,
        _ => {}
    }
    let query = types.config.query();
    let shape = parameter.schema.map(|schema| contents(types, schema));
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

/// The style of a list whose name ends in brackets.
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

/// What the values of a schema are: of a union, the first of its members that is no scalar.
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
