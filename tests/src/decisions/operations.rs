//! Operations: the arguments and setters, the request on the wire, and the types of responses.

use crategen::ir::{
    Api, Body, DocumentedResponse, Encoding, ErrorResponse, Framing, Input, Location, Media, Operation,
    PathStyle, PropertyEncoding, QueryStyle, Representation, ResponseHeader, Stream, Styled, Success,
};
use crategen::text::Text;

use super::pages::pages;
use super::words::{bounds, doc, flag, given, list, presence, ty, wire, word};

pub fn operation(api: &Api, operation: &Operation) -> String {
    let Operation {
        method,
        path,
        server,
        // Used by drift only, and covered by its goldens: the location and names of the operation
        // in the document.
        pointer: _,
        operation_id: _,
        tags: _,
        name,
        request,
        doc,
        deprecated,
        arguments,
        options,
        body,
        content_type,
        encodings,
        success,
        accept,
        representations,
        stream,
        errors,
        responses,
        headers,
        pagination,
        idempotency_key,
        security,
        scopes,
        callbacks,
    } = operation;
    let (method, path) = (method.as_written(), word(path));
    let server = given("server", server.as_ref().map(word));
    let deprecated = flag(*deprecated, "deprecated");
    let mut lines =
        vec![format!("  .{name}(): {request} = {method} {path}{server}{deprecated}{}", self::doc(doc))];
    lines.extend(arguments.iter().map(|input| format!("argument {}", self::input(api, input))));
    lines.extend(options.iter().map(|input| format!("option {}", self::input(api, input))));
    lines.extend(self::body(api, body, content_type.as_ref()));
    lines.extend(encodings.iter().map(encoding));
    lines.extend(idempotency_key.as_ref().map(|header| format!("idempotency key in {}", word(header))));
    lines.extend(self::security(api, security, scopes));
    let accept = given("Accept", accept.as_ref().map(word));
    let responses = list(responses, response);
    lines.push(format!("returns {}{accept}; responses {responses}", self::success(api, success)));
    lines.extend(redirects(operation));
    lines.extend(representations.iter().map(|item| representation(api, item)));
    lines.extend(stream.iter().map(|stream| self::stream(api, stream)));
    lines.extend(pagination.iter().map(|pagination| pages(api, pagination)));
    lines.extend(headers.iter().map(|header| self::header(api, header)));
    lines.extend(errors.iter().map(|error| self::error(api, error)));
    lines.extend(
        callbacks.iter().map(|(name, payload)| format!("callback {} {}", word(name), ty(api, payload))),
    );
    lines.join("\n    ") + "\n"
}

fn input(api: &Api, input: &Input) -> String {
    let Input {
        name,
        wire,
        location,
        ty,
        presence,
        default,
        bounds,
        // Used by drift only.
        pointer: _,
        doc,
        deprecated,
    } = input;
    let wire = self::wire(name, wire);
    let default = given("default", default.as_ref().map(Text::as_written));
    format!(
        "{name}{wire}: {} {}, {}{}{default}{}{}",
        self::presence(*presence),
        self::ty(api, ty),
        self::location(location),
        self::bounds(bounds),
        flag(*deprecated, "deprecated"),
        self::doc(doc)
    )
}

fn location(location: &Location) -> String {
    match location {
        Location::Path(Styled { style, allow_reserved }) => {
            format!("path {}{}", path_style(*style), flag(*allow_reserved, "reserved characters as they are"))
        }
        Location::Query(Styled { style, allow_reserved }) => {
            format!(
                "query {}{}",
                query_style(*style),
                flag(*allow_reserved, "reserved characters as they are")
            )
        }
        Location::Header(style) => format!("header {}", path_style(*style)),
        Location::Cookie(style) => format!("cookie {}", query_style(*style)),
        Location::Field(name) => format!("field {name}"),
        Location::Body => "body".to_owned(),
    }
}

fn path_style(style: PathStyle) -> String {
    let exploded = |name: &str, explode: bool| format!("{name}{}", if explode { " exploded" } else { "" });
    match style {
        PathStyle::Simple { explode } => exploded("simple", explode),
        PathStyle::Label { explode } => exploded("label", explode),
        PathStyle::Matrix { explode } => exploded("matrix", explode),
        PathStyle::SpaceDelimited => "space-delimited".to_owned(),
        PathStyle::TabDelimited => "tab-delimited".to_owned(),
        PathStyle::PipeDelimited => "pipe-delimited".to_owned(),
        PathStyle::Json => "JSON".to_owned(),
    }
}

fn query_style(style: QueryStyle) -> &'static str {
    match style {
        QueryStyle::FormExplode => "form exploded",
        QueryStyle::Form => "form",
        QueryStyle::SpaceDelimited => "space-delimited",
        QueryStyle::TabDelimited => "tab-delimited",
        QueryStyle::PipeDelimited => "pipe-delimited",
        QueryStyle::Brackets => "brackets",
        QueryStyle::DeepObject => "deep object",
        QueryStyle::Indices => "indices",
        QueryStyle::EmptyBrackets => "empty brackets",
        QueryStyle::Json => "JSON",
        QueryStyle::Cookie => "cookie",
        QueryStyle::CookieExplode => "cookie exploded",
    }
}

fn body(api: &Api, body: &Body, content_type: Option<&Text>) -> Option<String> {
    let (content, media, required) = match body {
        Body::None => {
            return content_type.map(|header| format!("sends nothing, Content-Type {}", word(header)));
        }
        Body::Fields { ty, media, required } => {
            (format!("fields of `{}`", api.types[ty.0].name), media, required)
        }
        Body::Value { ty, media, required } => (self::ty(api, ty), media, required),
    };
    let media = self::media(media);
    let content_type = given("Content-Type", content_type.map(word));
    Some(format!("sends {content} as {media}{}{content_type}", flag(!required, "optional")))
}

fn media(media: &Media) -> String {
    match media {
        Media::Json(media_type) => format!("JSON {}", word(media_type)),
        Media::Form(style) => format!("form {}", query_style(*style)),
        Media::Multipart => "multipart".to_owned(),
        Media::Text(media_type) => format!("text {}", word(media_type)),
        Media::Bytes(media_type) => format!("bytes {}", word(media_type)),
    }
}

fn encoding(encoding: &Encoding) -> String {
    let Encoding { wire, encoding: manner } = encoding;
    let manner = match manner {
        PropertyEncoding::Style(style) => format!("style {}", query_style(*style)),
        PropertyEncoding::AllowReserved => "reserved characters as they are".to_owned(),
        PropertyEncoding::Media(media_type) => format!("media type {}", word(media_type)),
        PropertyEncoding::Header { name, value } => format!("header {} = {}", word(name), word(value)),
    };
    format!("encodes {}: {manner}", word(wire))
}

fn security(api: &Api, security: &[Vec<usize>], scopes: &[(usize, Vec<Text>)]) -> Vec<String> {
    let name = |scheme: &usize| api.schemes[*scheme].name.to_string();
    let alternative = |schemes: &Vec<usize>| match schemes.as_slice() {
        [] => "nothing".to_owned(),
        schemes => schemes.iter().map(name).collect::<Vec<_>>().join(" + "),
    };
    let mut lines = Vec::new();
    if !security.is_empty() {
        let alternatives: Vec<String> = security.iter().map(alternative).collect();
        lines.push(format!("security {}", alternatives.join(" or ")));
    }
    lines.extend(
        scopes.iter().map(|(scheme, scopes)| format!("scopes of {}: {}", name(scheme), list(scopes, word))),
    );
    lines
}

/// Returns the redirects that are returned as responses.
fn redirects(operation: &Operation) -> Option<String> {
    let statuses = operation.redirects();
    let is_result = flag(operation.gives_redirects(), "which are the result");
    let list = || list(&statuses, |status| status.to_string());
    (!statuses.is_empty()).then(|| format!("redirects {}{is_result}", list()))
}

fn success(api: &Api, success: &Success) -> String {
    match success {
        Success::Empty => "nothing".to_owned(),
        Success::Json(ty) => self::ty(api, ty),
        Success::Text => "text".to_owned(),
        Success::Bytes => "bytes".to_owned(),
        Success::Events => "events".to_owned(),
    }
}

fn representation(api: &Api, representation: &Representation) -> String {
    let Representation { name, media, accept, success } = representation;
    format!(".{name}(): {} from {}, Accept {}", self::success(api, success), word(media), word(accept))
}

fn stream(api: &Api, stream: &Stream) -> String {
    let Stream { method: verb, item, framing, accept, request_flag: input, exposes_setter: setter } = stream;
    let framing = match framing {
        Framing::Events => "events",
        Framing::Envelopes => "envelopes",
        Framing::JsonEnvelopes => "envelopes of JSON",
        Framing::JsonData => "envelopes of JSON, named or not",
        Framing::Lines => "lines",
        Framing::Sequence => "a sequence",
    };
    let item = item.as_ref().map_or("raw events".to_owned(), |item| ty(api, item));
    let flagged = given("asked for by", input.as_ref().map(|input| self::input(api, input)));
    format!(
        ".{verb}(): {item} in {framing}, Accept {}{}{flagged}",
        word(accept),
        flag(*setter, "flag has a setter")
    )
}

fn header(api: &Api, header: &ResponseHeader) -> String {
    let ResponseHeader { wire, ty, doc } = header;
    format!("header {}: {}{}", word(wire), self::ty(api, ty), self::doc(doc))
}

fn error(api: &Api, error: &ErrorResponse) -> String {
    let ErrorResponse { status, ty, doc } = error;
    let ty = ty.as_ref().map(|ty| format!(": {}", self::ty(api, ty)));
    format!("error {}{}{}", word(status), ty.unwrap_or_default(), self::doc(doc))
}

fn response(response: &DocumentedResponse) -> String {
    // The pointer is used by drift only.
    let DocumentedResponse { status, pointer: _, media } = response;
    media.iter().fold(word(status), |text, media| format!("{text} {}", word(media)))
}
