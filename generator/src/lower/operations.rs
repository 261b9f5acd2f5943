//! Lowers operations to methods: arguments, setters, body, result.

use super::extensions::Named;
use super::media::{is_binary, media};
use super::parameters;
use super::patches::{Patch, patch};
use super::representations::representations;
use super::responses::{documented, errors, other_representations, success};
use super::servers::Servers;
use super::structs::{member_doc, presence};
use super::types::{BodyFormat, Types};
use crate::diagnostic::{Code, Diagnostic};
use crate::ir::{Body, Input, Location, Media, Operation, Pagination, Scheme, Success, TypeKind, TypeRef};
use crate::media_type::{self, essence};
use crate::names::{FnName, InputKind, Scope, TypeName, Verb};
use crate::spec::{self, Additional, MediaType, ParameterLocation, SchemaId, Shape};
use crate::text::Text;

/// Returns one method for each media type of the request body that has a meaning of its own, with
/// the given names.
pub(super) fn operations(
    types: &mut Types,
    op: &spec::Operation,
    names: Vec<(FnName, TypeName)>,
    schemes: &[Scheme],
    servers: &mut Servers,
) -> Vec<Operation> {
    let server = servers.of(op, types.diagnostics);
    let contents = contents(types, op);
    let methods = names.into_iter().zip(contents);
    let lowered = methods.map(|((name, request), content)| Operation {
        server: server.clone().map(Text::from),
        ..operation(types, op, name, request, content, schemes)
    });
    lowered.collect()
}

/// Returns suffixes for the names of all methods but the first: the kind of the media type, and its
/// own name.
pub(super) fn further(types: &Types, op: &spec::Operation) -> Vec<(&'static str, String)> {
    let contents = contents(types, op).into_iter().skip(1).flatten();
    contents.map(|(media, ..)| (suffix(&media), own_name(&media))).collect()
}

type Content<'a> = Option<(Media, &'a MediaType, bool)>;

/// Returns the representations of the request body that differ in more than spelling.
fn contents<'a>(types: &Types, op: &'a spec::Operation) -> Vec<Content<'a>> {
    let Some(body) = op.body.as_ref().filter(|body| !body.content.is_empty()) else {
        return vec![None];
    };
    let mut out: Vec<(Media, &MediaType, bool)> = Vec::new();
    for (name, content) in &body.content {
        let media = match media(types, name) {
            // A media type range is bytes if the schema says so.
            Media::Json(_)
                if name.contains("/*") && content.schema.is_some_and(|id| is_binary(types, id)) =>
            {
                Media::Bytes(name.clone().into())
            }
            media => media,
        };
        let same = |(other, known, _): &(Media, &MediaType, bool)| {
            is_same_spelling(other, &media)
                || (structured(other)
                    && structured(&media)
                    && meaning(other) == meaning(&media)
                    && target(types, known) == target(types, content))
        };
        if out.iter().any(same) {
            continue;
        }
        out.push((media, content, body.required));
    }
    // If there are several patch formats, the one that sends a part of the resource is the default,
    // whatever the order.
    let plain = |(media, ..): &(Media, &MediaType, bool)| meaning(media) == Some(Patch::Merge);
    if out.iter().any(|(media, ..)| meaning(media) == Some(Patch::Operations))
        && let Some(plain) = out.iter().position(plain)
    {
        out[..=plain].rotate_right(1);
    }
    out.into_iter().map(Some).collect()
}

/// Returns whether two media types differ only in spelling, such as in the character set.
fn is_same_spelling(a: &Media, b: &Media) -> bool {
    match (a, b) {
        (Media::Json(a), Media::Json(b))
        | (Media::Text(a), Media::Text(b))
        | (Media::Bytes(a), Media::Bytes(b)) => {
            media_type::key(a.as_written()) == media_type::key(b.as_written())
        }
        (a, b) => a == b,
    }
}

/// Returns the effect of the body on the resource. Plain JSON and forms are merged into it.
fn meaning(media: &Media) -> Option<Patch> {
    match media {
        Media::Json(name) => patch(name.as_written()).or(Some(Patch::Merge)),
        Media::Form(_) => Some(Patch::Merge),
        Media::Multipart | Media::Text(_) | Media::Bytes(_) => None,
    }
}

fn target(types: &Types, content: &MediaType) -> Option<SchemaId> {
    content.schema.map(|schema| types.spec.target(schema))
}

/// Returns whether the media type encodes the same fields as other such media types.
fn structured(media: &Media) -> bool {
    matches!(media, Media::Json(_) | Media::Form(_))
}

fn suffix(media: &Media) -> &'static str {
    let patch = match media {
        Media::Json(name) => patch(name.as_written()),
        _ => None,
    };
    patch.map_or_else(|| media.word(), Patch::words)
}

/// Returns the subtype, for names.
fn own_name(media: &Media) -> String {
    let name = match media {
        Media::Json(name) | Media::Text(name) | Media::Bytes(name) => name.as_written(),
        Media::Form(_) => "application/x-www-form-urlencoded",
        Media::Multipart => "multipart/form-data",
    };
    let essence = name.split(';').next().unwrap_or_default();
    essence.rsplit('/').next().unwrap_or_default().to_owned()
}

fn operation(
    types: &mut Types,
    op: &spec::Operation,
    name: FnName,
    request: TypeName,
    content: Content,
    schemes: &[Scheme],
) -> Operation {
    let mut inputs = Inputs { all: Vec::new(), scope: Scope::request() };
    let verb = take_verbs(types, op, &mut inputs.scope);
    let representations = representations(types, op, &mut inputs.scope);
    push_parameters(types, op, &request, &mut inputs);
    let encodings =
        content.as_ref().map(|(media, content, _)| super::encodings::encodings(types, media, content));
    let content_type = content.as_ref().and_then(|(media, content, _)| form_with_parameters(media, content));
    let body = match content {
        Some(content) => body(types, op, content, &request, &mut inputs),
        None => Body::None,
    };
    let success = success(types, op, &representations, &request);
    let further = other_representations(types, op, &representations, &request);
    let accept = Some(representations.accept(types)).filter(|accept| accept != success.usual_accept());
    let mut stream = super::streams::stream(types, op, &representations, verb, &request);
    let errors = errors(types, op, &request);
    let (arguments, mut options): (Vec<Input>, Vec<Input>) =
        inputs.all.into_iter().partition(|input| input.presence.is_required());
    if let Some(stream) = &mut stream {
        super::streams::take_flag(stream, &mut options);
    }
    let headers = super::headers::headers(types, op, &request);
    let wanted =
        types.config.operation(&op.method, &op.path).and_then(|settings| settings.pagination.as_ref());
    let list = super::pagination::List { op, options: &options, success: &success };
    let mut pagination = super::pagination::pagination(types, &list, wanted);
    if let Some(pagination) = &mut pagination {
        clear_items(pagination, &mut options, &mut inputs.scope);
    }
    Operation {
        method: op.method.clone().into(),
        path: op.path.clone().into(),
        server: None,
        pointer: op.pointer.clone(),
        operation_id: op.operation_id.clone().map(Text::from),
        tags: op.tags.iter().map(Text::from).collect(),
        name,
        request,
        doc: doc(types, op),
        deprecated: op.deprecated,
        arguments,
        options,
        body,
        content_type: content_type.map(Text::from),
        encodings: encodings.unwrap_or_default(),
        accept: accept.filter(|_| success != Success::Events).map(Text::from),
        success,
        representations: further,
        stream,
        errors,
        responses: documented(op),
        headers,
        pagination,
        idempotency_key: idempotency_key(types, op).map(Text::from),
        security: super::security::alternatives(op, schemes),
        scopes: super::security::scopes(op, schemes),
        callbacks: super::webhooks::called_back(types, op),
    }
}

/// Returns the media type of a form with parameters, as the document writes it. A boundary is
/// chosen by the runtime, so it is not such a parameter.
fn form_with_parameters(media: &Media, content: &MediaType) -> Option<String> {
    let usual = match media {
        Media::Form(_) => "application/x-www-form-urlencoded",
        Media::Multipart => "multipart/form-data",
        Media::Json(_) | Media::Text(_) | Media::Bytes(_) => return None,
    };
    let written = media_type::header(&content.pointer.last())?;
    let parameters = written.split_once(';')?.1.to_ascii_lowercase();
    (essence(&written) == usual && !parameters.contains("boundary=")).then_some(written)
}

/// Returns the header for idempotency keys, from a parameter or the configuration.
fn idempotency_key(types: &Types, op: &spec::Operation) -> Option<String> {
    if !matches!(op.method.as_str(), "POST" | "PATCH") {
        return None;
    }
    let is_key = |parameter: &&spec::Parameter| {
        let name = parameter.name.to_lowercase();
        parameter.location == ParameterLocation::Header
            && matches!(name.as_str(), "idempotency-key" | "x-idempotency-key")
    };
    let parameter = op.parameters.iter().find(is_key).map(|parameter| parameter.name.clone());
    parameter.or_else(|| types.config.server().idempotency_key.clone())
}

/// Renames a setter that has the same name as the method for the items of all pages.
fn clear_items(pagination: &mut Pagination, options: &mut [Input], scope: &mut Scope) {
    let items = Verb::Items.usual();
    let Some(input) = options.iter_mut().find(|input| input.name.as_str() == items.as_str()) else { return };
    let longer = scope.input_of_list(&input.name, input.wire.as_written());
    if let Some(parameter) = pagination.next.parameter_mut().filter(|parameter| **parameter == input.name) {
        *parameter = longer.clone();
    }
    input.name = longer;
}

/// Reserves the names of methods that only some requests have, and returns the name of the stream
/// method.
fn take_verbs(types: &Types, op: &spec::Operation, scope: &mut Scope) -> Option<FnName> {
    let stream = super::streams::representation(op).and_then(|_| scope.stream_verb(None));
    let mut contents = op.responses.values().flat_map(|response| &response.content);
    let bytes = contents.any(|(name, content)| {
        matches!(media(types, name), Media::Bytes(_))
            || content.schema.is_some_and(|schema| is_binary(types, schema))
    });
    if bytes {
        scope.verb(Verb::Download);
    }
    stream
}

fn push_parameters(types: &mut Types, op: &spec::Operation, request: &TypeName, inputs: &mut Inputs) {
    // Path parameters come first, in the order of the path, because they identify the resource.
    let extensions = types.extensions;
    let is_kept = |parameter: &&spec::Parameter| {
        !extensions.omits(&parameter.extensions, &parameter.pointer, parameter.required)
    };
    let mut parameters: Vec<&spec::Parameter> = op.parameters.iter().filter(is_kept).collect();
    let in_path = |name: &str| op.path.find(&format!("{{{name}}}")).unwrap_or(usize::MAX);
    parameters.sort_by_key(|parameter| match parameter.location {
        ParameterLocation::Path => in_path(&parameter.name),
        _ => usize::MAX,
    });
    for parameter in parameters {
        let kind = match parameter.location {
            ParameterLocation::Path => InputKind::Path,
            ParameterLocation::Query => InputKind::Query,
            ParameterLocation::Header => InputKind::Header,
            ParameterLocation::Cookie => InputKind::Cookie,
        };
        let wire = parameters::wire_name(types, parameter);
        let given = extensions.name(Named::Parameter, &parameter.extensions, &parameter.pointer);
        let name = inputs.scope.input(given.unwrap_or(parameters::stem(parameter)), kind, &wire);
        inputs.all.push(parameters::input(types, op, parameter, (name, request)));
    }
}

/// The start of the line in the docs that lists callbacks.
pub(crate) const CALLS_BACK: &str = "Calls back: ";

fn doc(types: &mut Types, op: &spec::Operation) -> crate::ir::Doc {
    let mut doc = super::docs::doc(op.description.as_deref(), op.summary.as_deref());
    let callbacks = super::webhooks::callbacks(types, op);
    if !callbacks.is_empty() {
        super::docs::add(&mut doc, format!("{CALLS_BACK}{}.", callbacks.join(", ")));
    }
    doc
}

/// The inputs so far, with unique names.
struct Inputs {
    all: Vec<Input>,
    scope: Scope,
}

fn body(
    types: &mut Types,
    op: &spec::Operation,
    (media, content, required): (Media, &MediaType, bool),
    request: &TypeName,
    inputs: &mut Inputs,
) -> Body {
    let body_format = if media == Media::Multipart { types.multipart(content) } else { BodyFormat::Json };
    let raw = match &media {
        Media::Text(_) if content.schema.is_some_and(|schema| types.is_secret(schema)) => {
            Some(TypeRef::Secret)
        }
        Media::Text(_) => Some(TypeRef::String),
        Media::Bytes(_) => Some(TypeRef::Bytes),
        _ => None,
    };
    let ty = match (raw, content.schema) {
        (Some(raw), _) => raw,
        (None, schema) if untyped_patch(types, &media, schema).is_some() => {
            schema.into_iter().for_each(|schema| types.mark(schema));
            untyped_patch(types, &media, schema).unwrap_or(TypeRef::Json)
        }
        (None, Some(schema)) => types.type_ref(schema, body_format, &request.join("body")),
        (None, None) => TypeRef::Json,
    };
    let (ty, media) = if media == Media::Multipart && has_no_names(types, &ty) {
        nameless(types, content);
        (TypeRef::Bytes, Media::Bytes("multipart/form-data".into()))
    } else {
        (ty, media)
    };
    if let TypeRef::Named(id) = &ty
        && let TypeKind::Struct(object) = &types.def(*id).kind
    {
        let fields: Vec<_> = object.fields().filter(|field| !field.read_only).cloned().collect();
        for field in fields {
            let input = Input {
                name: inputs.scope.input(&field.name, InputKind::Field, field.wire.as_written()),
                wire: field.wire,
                location: Location::Field(field.name),
                ty: field.ty,
                presence: field.presence,
                default: field.default,
                bounds: field.bounds,
                pointer: field.pointer,
                doc: field.doc,
                deprecated: field.deprecated,
            };
            inputs.all.push(input);
        }
        return Body::Fields { ty: *id, media, required };
    }
    let bounds = content.schema.map(|schema| super::bounds::of_use(types, schema, &ty)).unwrap_or_default();
    let input = Input {
        name: inputs.scope.input("content", InputKind::Body, ""),
        wire: Text::new(),
        location: Location::Body,
        ty: ty.clone(),
        presence: presence(required, false),
        default: None,
        bounds,
        pointer: content.pointer.clone(),
        doc: body_doc(types, op, content),
        deprecated: false,
    };
    inputs.all.push(input);
    Body::Value { ty, media, required }
}

/// Returns the type of a patch whose schema says too little: a list of operations (RFC 6902) if the
/// schema is not an array, or arbitrary JSON if it is an object without properties, which often
/// represents several kinds of patches.
fn untyped_patch(types: &Types, media: &Media, schema: Option<SchemaId>) -> Option<TypeRef> {
    let Media::Json(name) = media else { return None };
    let shape = schema.map(|schema| &types.spec.schema(types.spec.target(schema)).shape);
    match (patch(name.as_written())?, shape) {
        (Patch::Operations, Some(Shape::Array { .. })) => None,
        (Patch::Operations, _) => Some(TypeRef::List(Box::new(TypeRef::PatchOperation))),
        (_, Some(Shape::Object(object))) => {
            let is_bare = object.properties.is_empty()
                && object.patterns.is_empty()
                && matches!(object.additional, Additional::Unsaid | Additional::Any);
            is_bare.then_some(TypeRef::Json)
        }
        _ => None,
    }
}

/// Returns whether values of the type have no properties that could become parts.
fn has_no_names(types: &Types, ty: &TypeRef) -> bool {
    match ty {
        TypeRef::Named(id) => match &types.def(*id).kind {
            TypeKind::Struct(_) | TypeKind::Union(_) => false,
            TypeKind::Newtype(inner) => has_no_names(types, inner),
            TypeKind::OpenEnum(_) => true,
        },
        TypeRef::Json | TypeRef::Map(_) => false,
        _ => true,
    }
}

fn nameless(types: &mut Types, content: &MediaType) {
    types.diagnostics.push(
        Diagnostic::warning(Code::UntypedBody,
            "this `multipart/form-data` body is not an object, so its parts have no names; it is sent as bytes",
        )
        .at(&content.pointer)
        .help("change its type to `object` with a property for each part"),
    );
}

fn body_doc(types: &Types, op: &spec::Operation, content: &MediaType) -> crate::ir::Doc {
    let own = op.body.as_ref().and_then(|body| body.description.as_deref());
    match (own, content.schema) {
        (None, Some(schema)) => member_doc(types, schema),
        (own, _) => super::docs::doc(own, None),
    }
}
