//! Request bodies, responses and the media types of both.

use std::collections::HashSet;

use indexmap::IndexMap;

use super::cursor::Cursor;
use super::resolver::Resolver;
use super::{Encoding, MediaType, Parameter, ParameterLocation, RequestBody, Response};
use crate::diagnostic::{Code, Diagnostic};
use crate::document::Node;
use crate::media_type;
use crate::pointer::Pointer;

impl<'d> Resolver<'d> {
    /// The body of an operation: its `requestBody`, or what parameters in `body` and `formData` of
    /// Swagger 2.0 describe.
    pub(super) fn body(&mut self, item: &Cursor<'d>, operation: &Cursor<'d>) -> Option<RequestBody> {
        let own = operation.get("requestBody").filter(|_| !self.is_swagger());
        let own = own.and_then(|body| self.request_body(body));
        let of_parameters = self.body_of_parameters(item, operation, own.is_some());
        own.or(of_parameters)
    }

    fn request_body(&mut self, at: Cursor<'d>) -> Option<RequestBody> {
        let at = self.follow(at)?;
        Some(RequestBody {
            pointer: at.pointer().clone(),
            description: at.text("description").map(str::to_owned),
            required: at.flag("required"),
            content: self.content(&at),
        })
    }

    /// Returns the responses of an operation, by status.
    pub(super) fn responses(&mut self, operation: &Cursor<'d>) -> IndexMap<String, Response> {
        let mut responses = IndexMap::new();
        for (key, at) in self.members_of(operation, "responses") {
            if key.starts_with("x-") {
                continue;
            }
            let Some(status) = status(key) else {
                let warning = Diagnostic::warning(
                    Code::InvalidValue,
                    format!("`{key}` is not a response status; the response is left out"),
                )
                .at(&at.pointer())
                .help("use a status such as `200`, a range such as `4XX`, or `default`");
                self.report.push_once(format!("status {key}"), warning);
                continue;
            };
            if let Some(response) = self.response(at, &status, operation) {
                responses.insert(status, response);
            }
        }
        responses
    }

    fn response(&mut self, at: Cursor<'d>, status: &str, operation: &Cursor<'d>) -> Option<Response> {
        let at = self.follow(at)?;
        let mut headers: IndexMap<String, Parameter> = IndexMap::new();
        let mut known = HashSet::new();
        for (name, header) in self.members_of(&at, "headers") {
            let Some(header) = self.follow(header) else {
                continue;
            };
            let has_list = !self.is_swagger() || self.is_readable_header(&header);
            let mut header = self.parameter_like(&header, name, ParameterLocation::Header);
            header.schema = header.schema.filter(|_| has_list);
            if !known.insert(name.to_ascii_lowercase()) {
                let warning = Diagnostic::warning(
                    Code::RepeatedDeclaration,
                    format!(
                        "the response header `{name}` is declared twice, since header names are case-insensitive; the \
                     second one is ignored"
                    ),
                );
                self.report
                    .push_once(format!("header twice {}", header.pointer), warning.at(&header.pointer));
                continue;
            }
            headers.insert(name.to_owned(), header);
        }
        Some(Response {
            pointer: at.pointer().clone(),
            description: at.text("description").map(str::to_owned),
            content: match status {
                "204" | "205" | "304" => self.without_body(&at, status),
                _ if self.is_swagger() => self.content_of_schema(&at, operation),
                _ => self.content(&at),
            },
            headers,
        })
    }

    /// Ignores the content of a response whose status does not allow a body (RFC 9110, sections
    /// 15.3.5, 15.3.6, 15.4.5).
    fn without_body(&mut self, response: &Cursor<'d>, status: &str) -> IndexMap<String, MediaType> {
        let mut holders = match self.is_swagger() {
            true => vec![response.clone()],
            false => self.members_of(response, "content").into_iter().map(|(_, content)| content).collect(),
        }
        .into_iter();
        let described = holders.find(|content| {
            let describes = |(key, value): (&str, Cursor<'d>)| {
                key == "$ref"
                    || (key != "x-" && value.items().next().is_some())
                    || value.members().next().is_some()
            };
            content.get("schema").is_some_and(|schema| schema.members().any(describes))
        });
        if let Some(content) = described {
            let warning = Diagnostic::warning(
                Code::IgnoredKeyword,
                format!("a response with status {status} has no body; the schema of its body is ignored"),
            )
            .at(&content.pointer())
            .help("move the schema to a status that allows a body, such as 200");
            self.report.push_once(format!("body of {status}"), warning);
        }
        IndexMap::new()
    }

    fn content(&mut self, holder: &Cursor<'d>) -> IndexMap<String, MediaType> {
        let mut content = IndexMap::new();
        for (key, at) in self.members_of(holder, "content") {
            if key.starts_with("x-") {
                continue;
            }
            let Some(at) = self.follow(at) else {
                continue;
            };
            for media in self.media_types_of(key, &at.pointer()) {
                content.insert(media.to_owned(), self.media_type(&at));
            }
        }
        content
    }

    /// The media types that a key names, with a warning about those that no header can carry.
    pub(super) fn media_types_of<'k>(&mut self, key: &'k str, pointer: &Pointer) -> Vec<&'k str> {
        let media_types = media_types(key);
        for media in media_types.iter().filter(|media| media_type::header(media).is_none()) {
            let warning = Diagnostic::warning(
                Code::InvalidValue,
                format!("`{media}` is not a valid media type, so it is not sent in a header"),
            );
            let warning = warning
                .at(pointer)
                .help("write type and subtype, such as `application/json`, and parameters as `; name=value`");
            self.report.push_once(format!("media type {media}"), warning);
        }
        for media in &media_types {
            let Some(media_type::Misspelled { meant }) = media_type::misspelled(media) else { continue };
            let message = format!("the media type `{media}` is probably misspelled; it is sent as it is");
            let help = match meant {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => "media types begin with `application/`, `text/`, `image/` or another registered type"
                    .to_owned(),
            };
            let warning = Diagnostic::warning(Code::InvalidValue, message).at(pointer).help(help);
            self.report.push_once(format!("media type {media}"), warning);
        }
        media_types
    }

    fn media_type(&mut self, at: &Cursor<'d>) -> MediaType {
        let schema = at.get("schema").map(|schema| self.intern_whole(schema));
        let item = at.get("itemSchema").map(|schema| self.intern_whole(schema));
        self.warn_of_positions(at);
        let encoding = self.members_of(at, "encoding").into_iter();
        let encoding = encoding.map(|(property, at)| (property.to_owned(), self.encoding(&at))).collect();
        MediaType {
            pointer: at.pointer().clone(),
            // If the body is not read as a sequence, the schema of the items is better than none.
            schema: schema.or(item),
            names_media: self.names_media(at),
            item,
            encoding,
        }
    }

    /// Warns of encodings by position (OpenAPI 3.2, 4.14.5) and of encodings inside an encoding,
    /// which need a body that the caller writes.
    fn warn_of_positions(&mut self, at: &Cursor<'d>) {
        const KEYS: [&str; 3] = ["prefixEncoding", "itemEncoding", "encoding"];
        let own = KEYS[..2].iter().filter_map(|key| Some((*key, at.get(key)?)));
        let mut found: Vec<(&str, Cursor<'d>)> = own.collect();
        for (_, part) in self.members_of(at, "encoding") {
            found.extend(KEYS.iter().filter_map(|key| Some((*key, part.get(key)?))));
        }
        for (key, encoding) in found {
            let message = match key {
                "encoding" => "the encoding of the parts inside a part is ignored".to_owned(),
                key => format!("`{key}` is ignored, since parts without names are not typed"),
            };
            let pointer = encoding.pointer();
            let warning = Diagnostic::warning(Code::IgnoredKeyword, message).at(&pointer);
            let warning = warning.help("write such a body yourself, and send it with `Client::request`");
            self.report.push_once(format!("positions {pointer}"), warning);
        }
    }

    pub(super) fn names_media(&mut self, at: &Cursor<'d>) -> bool {
        let schema = at.get("schema");
        let schema = schema.and_then(|schema| match schema.text("$ref") {
            Some(reference) => self.try_resolve_ref(&schema, reference),
            None => Some(schema),
        });
        schema.is_some_and(|schema| schema.has("contentMediaType"))
    }

    fn encoding(&mut self, at: &Cursor<'d>) -> Encoding {
        let mut headers = IndexMap::new();
        for (name, header) in self.members_of(at, "headers") {
            // The media type has a keyword of its own (OpenAPI 3.1, 4.8.15.1).
            if let Some(header) = self.follow(header).filter(|_| !name.eq_ignore_ascii_case("content-type")) {
                headers
                    .insert(name.to_owned(), self.parameter_like(&header, name, ParameterLocation::Header));
            }
        }
        Encoding {
            pointer: Some(at.pointer()),
            content_type: at.text("contentType").map(str::to_owned),
            headers,
            style: at.text("style").map(str::to_owned),
            explode: at.node.get("explode").and_then(Node::as_bool),
            allow_reserved: at.flag("allowReserved"),
        }
    }
}

/// Returns the media types that a key names. OpenAPI allows one; some documents list several,
/// separated by commas.
fn media_types(key: &str) -> Vec<&str> {
    if key.contains('"') { vec![key] } else { key.split(',').map(str::trim).collect() }
}

/// Returns the status of a response key: `200`, `2XX` or `default` (OpenAPI 3.1, 4.8.16).
fn status(key: &str) -> Option<String> {
    if key == "default" {
        return Some(key.to_owned());
    }
    let status = key.to_ascii_uppercase();
    let &[class, tens, ones] = status.as_bytes() else {
        return None;
    };
    let range = (tens, ones) == (b'X', b'X');
    let number = tens.is_ascii_digit() && ones.is_ascii_digit();
    (matches!(class, b'1'..=b'5') && (range || number)).then_some(status)
}
