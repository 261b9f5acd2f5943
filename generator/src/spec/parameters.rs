//! Parameters of operations and path items.

use indexmap::{IndexMap, IndexSet};

use super::cursor::Cursor;
use super::reference::percent_decoded;
use super::resolver::Resolver;
use super::{Parameter, ParameterLocation, Schema, Shape};
use crate::diagnostic::{Code, Diagnostic};
use crate::document::{Node, Version};
use crate::media_type;
use crate::pointer::Pointer;

/// The media type of a form.
const FORM: &str = "application/x-www-form-urlencoded";

impl<'d> Resolver<'d> {
    /// Returns the path item's parameters, overridden by the operation's and matched with the path
    /// template.
    pub(super) fn parameters(
        &mut self,
        path: &str,
        item: &Cursor<'d>,
        operation: &Cursor<'d>,
    ) -> Vec<Parameter> {
        let mut parameters = self.parameter_list(item);
        for (key, parameter) in self.parameter_list(operation) {
            parameters.insert(key, parameter);
        }
        if path.starts_with('/') {
            self.agree_with_template(path, operation, &mut parameters);
        }
        self.check_query_string(&parameters);
        parameters.into_values().collect()
    }

    /// Warns of a query string that is not the whole query (OpenAPI 3.2, 4.12.1).
    fn check_query_string(&mut self, parameters: &IndexMap<(String, ParameterLocation), Parameter>) {
        let in_query = |parameter: &&Parameter| parameter.location == ParameterLocation::Query;
        let mut whole = parameters.values().filter(|parameter| parameter.is_whole_query);
        let Some(whole) = whole.next() else { return };
        let mut others = parameters.values().filter(in_query).filter(|other| other.pointer != whole.pointer);
        if let Some(other) = others.next() {
            let message = format!(
                "`{}` is the whole query, but there is also the query parameter `{}`; both are sent",
                whole.name, other.name
            );
            let warning = Diagnostic::warning(Code::RepeatedDeclaration, message).at(&other.pointer);
            self.report.push(warning.help(format!("make it a property of the schema of `{}`", whole.name)));
        }
    }

    fn parameter_list(&mut self, holder: &Cursor<'d>) -> IndexMap<(String, ParameterLocation), Parameter> {
        let mut parameters: IndexMap<(String, ParameterLocation), Parameter> = IndexMap::new();
        for at in holder.items_of("parameters") {
            let Some(parameter) = self.follow(at).and_then(|at| self.parameter(&at)) else {
                continue;
            };
            let (pointer, name) = (parameter.pointer.clone(), parameter.name.clone());
            if let Some(earlier) = parameters.insert(key(&parameter), parameter) {
                let case = match earlier.name == name {
                    true => "",
                    false => ", since header names are case-insensitive",
                };
                self.report_second_declaration(&earlier.name, case, &pointer);
            }
        }
        parameters
    }

    pub(super) fn report_second_declaration(&mut self, name: &str, case: &str, pointer: &Pointer) {
        let message = format!("the parameter `{name}` is declared twice{case}; the first one is ignored");
        let warning = Diagnostic::warning(Code::RepeatedDeclaration, message).at(pointer);
        self.report.push_once(format!("parameter twice {pointer}"), warning);
    }

    fn parameter(&mut self, at: &Cursor<'d>) -> Option<Parameter> {
        let Some(name) = at.text("name") else {
            let error = Diagnostic::error(Code::MissingKey, "a parameter has no `name`").at(&at.pointer());
            self.report.push_once(format!("name {}", at.pointer()), error);
            return None;
        };
        let location = match at.text("in") {
            Some("path") => ParameterLocation::Path,
            Some("query") => ParameterLocation::Query,
            Some("querystring") => return self.query_string(at, name),
            Some("header") => ParameterLocation::Header,
            Some("cookie") => ParameterLocation::Cookie,
            // They are the request body.
            Some("body" | "formData") => return None,
            other => {
                let message = match other {
                    Some(place) => format!(
                        "the parameter `{name}` has the unknown location `in: {place}`; it is left out"
                    ),
                    None => format!("the parameter `{name}` has no location (`in`); it is left out"),
                };
                self.report.push_once(
                    format!("in {}", at.pointer()),
                    Diagnostic::warning(Code::MissingKey, message).at(&at.pointer()),
                );
                return None;
            }
        };
        if location == ParameterLocation::Header && self.is_reserved_header(name) {
            let message = match self.is_swagger() {
                true => format!(
                    "the header parameter `{name}` is ignored; `consumes` and `produces` determine this header"
                ),
                false => format!(
                    "OpenAPI ignores the header parameter `{name}`; bodies and security schemes determine this header"
                ),
            };
            let warning = Diagnostic::warning(Code::IgnoredKeyword, message);
            self.report.push_once(format!("header {}", name.to_ascii_lowercase()), warning.at(&at.pointer()));
            return None;
        }
        Some(Parameter {
            required: location == ParameterLocation::Path || at.flag("required"),
            ..self.parameter_like(at, name, location)
        })
    }

    /// Returns the parameter for a whole query string (OpenAPI 3.2, 4.12.2): its value is an object
    /// whose properties are the parameters, as in an exploded `form`.
    fn query_string(&mut self, at: &Cursor<'d>, name: &str) -> Option<Parameter> {
        let like = self.parameter_like(at, name, ParameterLocation::Query);
        let is_form = like.media.as_deref().is_some_and(|media| media_type::essence(media) == FORM);
        if !is_form {
            let message = match &like.media {
                Some(media) => {
                    format!("the query string `{name}` has the media type `{media}`; it is left out")
                }
                None => format!("the query string `{name}` has no `content`; it is left out"),
            };
            let warning = Diagnostic::warning(Code::IgnoredKeyword, message).at(&at.pointer());
            self.report.push(warning.help(format!("describe it as `content: {{{FORM}: {{schema: …}}}}`")));
            return None;
        }
        let encoding = at.members_of("content").into_iter().find_map(|(_, content)| content.get("encoding"));
        if let Some(encoding) = encoding {
            let message = "`encoding` in a query string is ignored; its properties are written as in an exploded `form`";
            let warning = Diagnostic::warning(Code::IgnoredKeyword, message).at(&encoding.pointer());
            self.report.push(
                warning.help(
                    "declare all its properties as parameters in `query` instead, without a query string",
                ),
            );
        }
        Some(Parameter {
            style: Some("form".to_owned()),
            explode: Some(true),
            media: None,
            is_whole_query: true,
            ..like
        })
    }

    /// Returns whether something else than a parameter determines a header. Swagger 2.0 has no
    /// scheme for bearer tokens, so documents declare `Authorization` as a parameter.
    fn is_reserved_header(&self, name: &str) -> bool {
        let is = |reserved: &str| name.eq_ignore_ascii_case(reserved);
        is("accept") || is("content-type") || is("authorization") && !self.is_swagger()
    }

    /// Reads the fields that parameters and response headers have in common.
    pub(super) fn parameter_like(
        &mut self,
        at: &Cursor<'d>,
        name: &str,
        location: ParameterLocation,
    ) -> Parameter {
        let content = self.members_of(at, "content").into_iter().next();
        let (media, schema) = match (at.get("schema"), content) {
            (Some(schema), _) => (None, Some(schema)),
            (None, Some((media, content))) => {
                let schema = self.follow(content).and_then(|content| content.get("schema"));
                (Some(media.to_owned()), schema)
            }
            // Swagger 2.0 has the type on the parameter itself.
            (None, None) => (None, at.has("type").then(|| at.clone())),
        };
        self.one_description(at);
        let (style, explode) = match self.is_swagger() {
            true => self.collection(at, location),
            false => (at.text("style").map(str::to_owned), at.node.get("explode").and_then(Node::as_bool)),
        };
        Parameter {
            pointer: at.pointer().clone(),
            name: name.to_owned(),
            location,
            description: at.text("description").map(str::to_owned),
            required: at.flag("required"),
            deprecated: at.flag("deprecated"),
            style,
            explode,
            allow_reserved: self.allows_reserved(at, location),
            schema: schema.map(|schema| self.intern_whole(schema)),
            media,
            extensions: at.extensions(),
            is_whole_query: false,
        }
    }

    /// Returns whether reserved characters of the value are not percent-encoded: in a query, and
    /// since 3.2 in a path.
    fn allows_reserved(&mut self, at: &Cursor<'d>, location: ParameterLocation) -> bool {
        if !at.flag("allowReserved") {
            return false;
        }
        let in_path = location == ParameterLocation::Path;
        if location == ParameterLocation::Query || in_path && self.document.version() == Version::V3_2 {
            return true;
        }
        let warning = Diagnostic::warning(
            Code::IgnoredKeyword,
            match in_path {
                true => "`allowReserved` of a path parameter is ignored before OpenAPI 3.2",
                false => "`allowReserved` is ignored, since only parameters in a query or a path can have it",
            },
        );
        let warning = match in_path {
            true => warning.help("add the parameter to `allow-reserved` in the configuration"),
            false => warning,
        };
        let key = format!("allowReserved {location:?}");
        self.report.push_once(key, warning.at(&at.pointer().child("allowReserved")));
        false
    }

    /// Warns if a parameter or header has several descriptions of its value.
    fn one_description(&mut self, at: &Cursor<'d>) {
        let media = at.members_of("content");
        let message = match media.as_slice() {
            [_, ..] if at.has("schema") => {
                "`schema` and `content` are mutually exclusive; `content` is ignored"
            }
            [_, _, ..] => {
                "`content` of a parameter or header must have one media type; only the first one is used"
            }
            _ => return,
        };
        let pointer = at.pointer().child("content");
        self.report.push_once(
            format!("content {pointer}"),
            Diagnostic::warning(Code::IgnoredKeyword, message).at(&pointer),
        );
    }

    /// Adds parameters that only the template names, and removes those that the template does not
    /// name.
    fn agree_with_template(
        &mut self,
        path: &str,
        operation: &Cursor<'d>,
        parameters: &mut IndexMap<(String, ParameterLocation), Parameter>,
    ) {
        let named = template_names(path);
        *parameters = std::mem::take(parameters).into_iter().map(|entry| decoded(entry, &named)).collect();
        let unused: IndexSet<String> = parameters
            .values()
            .filter(|parameter| parameter.location == ParameterLocation::Path)
            .filter(|parameter| !named.contains(parameter.name.as_str()))
            .map(|parameter| parameter.name.clone())
            .collect();
        for name in &unused {
            let warning = Diagnostic::warning(
                Code::UndeclaredName,
                format!("the path parameter `{name}` is not in the template `{path}`; it is left out"),
            )
            .at(&operation.pointer());
            self.report.push_once(format!("unused {path} {name}"), warning);
        }
        if !unused.is_empty() {
            parameters
                .retain(|(name, location), _| *location != ParameterLocation::Path || !unused.contains(name));
        }
        for name in named {
            let key = (name.to_owned(), ParameterLocation::Path);
            if parameters.contains_key(&key) {
                continue;
            }
            let mut warning = Diagnostic::warning(
                Code::UndeclaredName,
                format!("the path `{path}` has no parameter for `{{{name}}}`; a string is assumed"),
            )
            .at(&operation.pointer());
            if let Some(meant) = self.suggestions.closest(name, unused.iter().map(String::as_str)) {
                warning = warning.help(format!("did you mean the parameter `{meant}`?"));
            }
            self.report.push_once(format!("undeclared {path} {name}"), warning);
            let parameter = self.synthetic_parameter(name, operation);
            parameters.insert(key, parameter);
        }
    }

    fn synthetic_parameter(&mut self, name: &str, operation: &Cursor<'d>) -> Parameter {
        let pointer = operation.pointer().child("parameters").child(name);
        let schema = self.add_synthetic_schema(Schema {
            shape: Shape::String { format: None },
            ..Schema::new(pointer.child("schema"))
        });
        Parameter {
            pointer,
            name: name.to_owned(),
            location: ParameterLocation::Path,
            description: None,
            required: true,
            deprecated: false,
            style: None,
            explode: None,
            allow_reserved: false,
            schema: Some(schema),
            media: None,
            extensions: IndexMap::new(),
            is_whole_query: false,
        }
    }
}

/// Returns the identity of a parameter: location and name, ignoring case in headers (OpenAPI 3.1,
/// 4.8.12.1).
fn key(parameter: &Parameter) -> (String, ParameterLocation) {
    let name = match parameter.location {
        ParameterLocation::Header => parameter.name.to_ascii_lowercase(),
        ParameterLocation::Path | ParameterLocation::Query | ParameterLocation::Cookie => {
            parameter.name.clone()
        }
    };
    (name, parameter.location)
}

/// Renames a path parameter to the name in the template if the two differ only in percent-encoding.
fn decoded(
    (key, mut parameter): ((String, ParameterLocation), Parameter),
    named: &IndexSet<&str>,
) -> ((String, ParameterLocation), Parameter) {
    let name = percent_decoded(&parameter.name);
    if parameter.location == ParameterLocation::Path && named.contains(name.as_str()) {
        parameter.name.clone_from(&name);
        return ((name, ParameterLocation::Path), parameter);
    }
    (key, parameter)
}

/// Returns a path template with the names in its braces percent-decoded, since RFC 6570 (section
/// 2.3) allows encoding. Names that are not valid in braces stay encoded.
pub(super) fn names_decoded(path: &str) -> String {
    let mut decoded = String::with_capacity(path.len());
    for (index, part) in path.split('{').enumerate() {
        match part.split_once('}').filter(|_| index > 0) {
            Some((name, after)) => {
                let plain = percent_decoded(name);
                let name = if plain.contains(['{', '}', '/', '?', '#']) { name } else { &plain };
                decoded.push_str(&format!("{{{name}}}{after}"));
            }
            None if index > 0 => decoded.push_str(&format!("{{{part}")),
            None => decoded.push_str(part),
        }
    }
    decoded
}

/// Returns the names in a template's braces, each once, in order (OpenAPI 3.1, 4.8.8).
fn template_names(path: &str) -> IndexSet<&str> {
    let mut names = IndexSet::new();
    let mut rest = path;
    while let Some((_, after)) = rest.split_once('{') {
        let Some((name, after)) = after.split_once('}') else {
            break;
        };
        if !name.is_empty() {
            names.insert(name);
        }
        rest = after;
    }
    names
}

#[cfg(test)]
mod tests {
    use super::{names_decoded, template_names};

    #[test]
    fn names_in_braces_are_decoded_and_nothing_else_is() {
        for (path, decoded) in [
            ("/a%20b/{user%2Did}/x", "/a%20b/{user-id}/x"),
            ("/{a}.{b%5B%5D}", "/{a}.{b[]}"),
            ("/{a%7Db}/{c%2Fd}", "/{a%7Db}/{c%2Fd}"),
            ("/%7Bx%7D/{unclosed%20", "/%7Bx%7D/{unclosed%20"),
        ] {
            assert_eq!(names_decoded(path), decoded);
        }
    }

    #[test]
    fn template_names_are_the_names_in_braces() {
        let cases: &[(&str, &[&str])] = &[
            ("/users", &[]),
            ("/users/{id}", &["id"]),
            ("/{a}/x/{b}.{c}/{a}", &["a", "b", "c"]),
            ("/{unclosed", &[]),
            ("/{}/x", &[]),
        ];
        for (path, names) in cases {
            assert!(template_names(path).iter().eq(*names), "{path}");
        }
    }
}
