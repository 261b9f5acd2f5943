//! Paths of operations with their servers, compared with the paths of requests.

use crategen::ir::{Api, Location, Operation};

/// A part of a path template.
#[derive(Clone, Debug, PartialEq)]
enum Piece {
    Literal(String),
    Variable { name: String, is_server: bool, has_slashes: bool },
}

/// A path template: the path of the server, then that of the operation.
#[derive(Clone, Debug, PartialEq)]
pub struct Template {
    /// The variable in place of the origin, such as `endpoint`.
    pub origin: Option<String>,
    pieces: Vec<Piece>,
}

/// A variable with its text in a request's path.
#[derive(Clone, Debug, PartialEq)]
pub struct Bound {
    pub name: String,
    /// The variable is one of the server's URL.
    pub is_server: bool,
    /// The text, percent-encoded.
    pub text: String,
}

impl Template {
    pub fn new(api: &Api, operation: &Operation) -> Self {
        let server = operation.server.as_ref().or(api.base_url.as_ref());
        let server = server.map(|url| url.as_written()).unwrap_or_default();
        let (origin, path) = origin(server);
        let mut pieces = Vec::new();
        add(&mut pieces, path.trim_end_matches('/'), |name| Piece::Variable {
            name,
            is_server: true,
            has_slashes: false,
        });
        add(&mut pieces, operation.path.as_written(), |name| {
            let inputs = operation.arguments.iter().chain(&operation.options);
            let has_slashes = inputs.into_iter().any(|input| {
                let reserved = matches!(&input.location, Location::Path(styled) if styled.allow_reserved);
                reserved && input.wire.as_written() == name
            });
            Piece::Variable { name, is_server: false, has_slashes }
        });
        Self { origin, pieces }
    }

    /// Returns the path of the server; `None` if it has variables.
    pub fn server_path(api: &Api, operation: &Operation) -> Option<String> {
        let server = operation.server.as_ref().or(api.base_url.as_ref());
        let (_, path) = origin(server.map(|url| url.as_written()).unwrap_or_default());
        (!path.contains('{')).then(|| path.trim_end_matches('/').to_owned())
    }

    /// Returns the number of variables: of two templates for a path, that with fewer is meant.
    pub fn variables(&self) -> usize {
        self.pieces.iter().filter(|piece| matches!(piece, Piece::Variable { .. })).count()
    }

    /// Returns the text of each variable, if the template is that of the path.
    pub fn bind(&self, path: &str) -> Option<Vec<Bound>> {
        // The server ignores a slash at the end.
        bind(&self.pieces, path).or_else(|| bind(&self.pieces, &format!("{path}/")))
    }
}

/// Splits a URL into the variable in place of its origin, if there is one, and its path.
fn origin(url: &str) -> (Option<String>, &str) {
    if let Some((_, rest)) = url.split_once("://") {
        return (None, rest.find('/').map_or("", |slash| &rest[slash..]));
    }
    match url.strip_prefix('{').and_then(|rest| rest.split_once('}')) {
        Some((name, path)) => (Some(name.to_owned()), path),
        None => (None, url),
    }
}

fn add(pieces: &mut Vec<Piece>, template: &str, variable: impl Fn(String) -> Piece) {
    let mut rest = template;
    while let Some((literal, after)) = rest.split_once('{') {
        let Some((name, after)) = after.split_once('}') else { break };
        pieces.push(Piece::Literal(literal.to_owned()));
        pieces.push(variable(name.to_owned()));
        rest = after;
    }
    pieces.push(Piece::Literal(rest.to_owned()));
}

fn bind(pieces: &[Piece], path: &str) -> Option<Vec<Bound>> {
    match pieces.split_first() {
        None => path.is_empty().then(Vec::new),
        Some((Piece::Literal(literal), rest)) => bind(rest, path.strip_prefix(literal.as_str())?),
        Some((Piece::Variable { name, is_server, has_slashes }, rest)) => {
            let longest = if *has_slashes { path.len() } else { path.find('/').unwrap_or(path.len()) };
            let ends = (1..=longest).filter(|end| path.is_char_boundary(*end));
            ends.into_iter().find_map(|end| {
                let mut bound = bind(rest, &path[end..])?;
                let text = path[..end].to_owned();
                bound.insert(0, Bound { name: name.clone(), is_server: *is_server, text });
                Some(bound)
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crategen::config::Config;
    use crategen::document::Document;

    const DOCUMENT: &str = "openapi: 3.2.0
info: {title: Harbour, version: '1'}
servers: [{url: '{endpoint}/v{version}', variables: {endpoint: {default: 'https://a.example'}, version: {default: '1'}}}]
paths:
  /boats/name{name}:
    get:
      parameters: [{name: name, in: path, required: true, schema: {type: string}}]
      responses: {'204': {description: a}}
  /boats/{path}:
    get:
      parameters:
      - {name: path, in: path, required: true, allowReserved: true, schema: {type: string}}
      responses: {'204': {description: a}}
";

    #[test]
    fn paths_are_those_of_the_server_and_the_operation() {
        let document = Document::parse("harbour.yaml", DOCUMENT).unwrap();
        let api = crategen::generate_from(&document, &Config::default(), "harbour.yaml").unwrap().model;
        let templates: Vec<Template> =
            api.operations().map(|operation| Template::new(&api, operation)).collect();
        let bound = |template: &Template, path: &str| {
            let bound = template.bind(path)?;
            Some(bound.into_iter().map(|bound| (bound.name, bound.text)).collect::<Vec<_>>())
        };
        let pair = |name: &str, text: &str| (name.to_owned(), text.to_owned());
        assert_eq!(templates[0].origin.as_deref(), Some("endpoint"));
        assert_eq!(
            bound(&templates[0], "/v2/boats/name.ada"),
            Some(vec![pair("version", "2"), pair("name", ".ada")])
        );
        assert_eq!(bound(&templates[0], "/v2/boats/name.ada/x"), None);
        assert_eq!(
            bound(&templates[1], "/v2/boats/a/b"),
            Some(vec![pair("version", "2"), pair("path", "a/b")])
        );
    }
}
