//! Documents that are built to be expensive: one construct each, in any number.
//!
//! A document is untrusted input. Each of these must end in a crate or in diagnostics within ten
//! seconds and a gigabyte, and its cost must not grow with the square of its size.

mod multiplied;
mod texts;

use std::fmt::Write as _;

use serde_json::{Map, Value, json};

/// A kind of expensive document.
pub struct Hostile {
    pub name: &'static str,
    /// The extension of the file: `json` or `yaml`.
    pub extension: &'static str,
    /// The size that the bench uses: so large that quadratic or recursive code shows.
    pub size: usize,
    /// Creates the document with the construct in that number.
    pub make: fn(usize) -> String,
}

const fn json(name: &'static str, size: usize, make: fn(usize) -> String) -> Hostile {
    Hostile { name, extension: "json", size, make }
}

const fn yaml(name: &'static str, size: usize, make: fn(usize) -> String) -> Hostile {
    Hostile { name, extension: "yaml", size, make }
}

/// Returns every kind.
pub fn hostile() -> impl Iterator<Item = &'static Hostile> {
    HOSTILE.iter().chain(multiplied::MULTIPLIED).chain(texts::TEXTS)
}

const HOSTILE: &[Hostile] = &[
    json("a chain of named arrays", 10_000, |n| chain(n, |next| json!({"type": "array", "items": next}))),
    json("a chain of named maps", 10_000, |n| {
        chain(n, |next| json!({"type": "object", "additionalProperties": next}))
    }),
    json("a chain of structs", 10_000, |n| {
        chain(n, |next| json!({"type": "object", "properties": {"next": next}}))
    }),
    json("a chain of unions of arrays", 10_000, |n| {
        chain(n, |next| json!({"oneOf": [{"type": "array", "items": next}, {"type": "string"}]}))
    }),
    json("a chain of unions", 10_000, |n| chain(n, |next| json!({"oneOf": [next, {"type": "string"}]}))),
    json("a chain of allOf", 10_000, |n| chain(n, |next| json!({"allOf": [next, {"required": ["a"]}]}))),
    json("a chain of allOf that adds properties", 1_000, |n| {
        numbered_chain(
            n,
            |at, next| json!({"allOf": [next], "properties": {format!("p{at}"): {"type": "string"}}}),
        )
    }),
    json("a chain of nullable references", 10_000, |n| {
        chain(n, |next| json!({"anyOf": [next, {"type": "null"}]}))
    }),
    json("a chain of references", 10_000, |n| chain(n, |next| next)),
    json("a chain of not", 10_000, |n| chain(n, |next| json!({"not": next}))),
    json("a chain of pointers into properties", 10_000, |n| {
        numbered_chain(
            n,
            |at, _| json!({"properties": {"p": {"$ref": format!("#/components/schemas/A{}/properties/p", at + 1)}}}),
        )
    }),
    json("allOf of two oneOf, level by level", 16, |n| {
        chain(
            n,
            |next| json!({"allOf": [{"oneOf": [next, {"required": ["x"]}]}, {"oneOf": [next, {"required": ["y"]}]}]}),
        )
    }),
    json("a clique of allOf", 300, |n| clique(n, "allOf")),
    json("a clique of oneOf", 300, |n| clique(n, "oneOf")),
    json("a clique of anyOf", 300, |n| clique(n, "anyOf")),
    json("a clique of properties", 300, |n| {
        schemas((0..n).map(|at| {
            let properties: Map<String, Value> = (0..n).map(|to| (format!("p{to}"), named(to))).collect();
            (format!("A{at}"), json!({"properties": properties}))
        }))
    }),
    json("paths", 100_000, |n| {
        paths((0..n).map(|at| (format!("/p{at}"), json!({"get": {"responses": {}}}))))
    }),
    json("paths below one another", 5_000, |n| {
        let mut path = String::new();
        paths((0..n).map(|at| {
            let _ = write!(path, "/p{at}");
            (path.clone(), json!({"get": {"responses": {}}}))
        }))
    }),
    json("segments of a path", 10_000, |n| paths([("/a".repeat(n), json!({"get": {"responses": {}}}))])),
    json("parameters of a path", 10_000, |n| {
        let path: String = (0..n).map(|at| format!("/{{p{at}}}")).collect();
        let parameters: Vec<Value> = (0..n)
            .map(|at| json!({"name": format!("p{at}"), "in": "path", "required": true, "schema": {"type": "string"}}))
            .collect();
        paths([(path, json!({"get": {"parameters": parameters, "responses": {}}}))])
    }),
    json("query parameters of an operation", 100_000, |n| {
        let parameters: Vec<Value> = (0..n)
            .map(|at| json!({"name": format!("q{at}"), "in": "query", "schema": {"type": "string"}}))
            .collect();
        paths([("/a".to_owned(), json!({"get": {"parameters": parameters, "responses": {}}}))])
    }),
    json("responses of an operation", 10_000, |n| {
        let responses: Map<String, Value> =
            (0..n).map(|at| (format!("{}", 200 + at), json!({"description": "a"}))).collect();
        paths([("/a".to_owned(), json!({"get": {"responses": responses}}))])
    }),
    json("media types of a response", 10_000, |n| {
        let content: Map<String, Value> =
            (0..n).map(|at| (format!("application/x{at}+json"), json!({"schema": {"type": "object", "properties": {format!("p{at}"): {"type": "string"}}}}))).collect();
        paths([(
            "/a".to_owned(),
            json!({"get": {"responses": {"200": {"description": "a", "content": content}}}}),
        )])
    }),
    json("media types of a body", 10_000, |n| {
        let content: Map<String, Value> =
            (0..n).map(|at| (format!("application/x{at}+json"), json!({"schema": {"type": "object", "properties": {format!("p{at}"): {"type": "string"}}}}))).collect();
        paths([("/a".to_owned(), json!({"post": {"requestBody": {"content": content}, "responses": {}}}))])
    }),
    json("properties of an object", 100_000, |n| {
        let properties: Map<String, Value> =
            (0..n).map(|at| (format!("p{at}"), json!({"type": "string"}))).collect();
        schemas([("A0".to_owned(), json!({"type": "object", "properties": properties}))])
    }),
    json("required properties", 100_000, |n| {
        let properties: Map<String, Value> =
            (0..n).map(|at| (format!("p{at}"), json!({"type": "string"}))).collect();
        let required: Vec<&String> = properties.keys().collect();
        schemas([(
            "A0".to_owned(),
            json!({"type": "object", "required": required, "properties": properties}),
        )])
    }),
    json("schemas", 100_000, |n| {
        schemas((0..n).map(|at| {
            (
                format!("A{at}"),
                json!({"type": "object", "properties": {format!("p{at}"): {"type": "string"}}}),
            )
        }))
    }),
    json("schemas whose names collide", 30_000, |n| {
        schemas(
            colliding(n)
                .map(|name| (name, json!({"type": "object", "properties": {"p": {"type": "string"}}}))),
        )
    }),
    json("enum values", 100_000, |n| {
        let values: Vec<String> = (0..n).map(|at| format!("v{at}")).collect();
        schemas([("A0".to_owned(), json!({"type": "string", "enum": values}))])
    }),
    json("enum values that collide", 30_000, |n| {
        schemas([("A0".to_owned(), json!({"type": "string", "enum": colliding(n).collect::<Vec<_>>()}))])
    }),
    json("union members that are alike", 10_000, |n| {
        let members: Vec<Value> =
            (0..n).map(|at| json!({"type": "object", "title": format!("M{at}"), "properties": {"a": {"type": "string"}}})).collect();
        schemas([("A0".to_owned(), json!({"oneOf": members}))])
    }),
    json("union members that each have a key", 10_000, |n| {
        let members: Vec<Value> = (0..n)
            .map(|at| json!({"type": "object", "required": [format!("p{at}")], "properties": {format!("p{at}"): {"type": "string"}}}))
            .collect();
        schemas([("A0".to_owned(), json!({"oneOf": members}))])
    }),
    json("kinds of a discriminator", 10_000, |n| {
        let members: Vec<Value> = (1..=n).map(named).collect();
        let mapping: Map<String, Value> =
            (1..=n).map(|at| (format!("k{at}"), format!("#/components/schemas/A{at}").into())).collect();
        let base = json!({"oneOf": members, "discriminator": {"propertyName": "kind", "mapping": mapping}});
        let kind =
            json!({"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string"}}});
        schemas(
            std::iter::once(("A0".to_owned(), base))
                .chain((1..=n).map(|at| (format!("A{at}"), kind.clone()))),
        )
    }),
    json("values of a discriminator that share a member", 30_000, |n| {
        let mapping: Map<String, Value> = (0..n).map(|at| (format!("k{at}"), "A1".into())).collect();
        let base = json!({"oneOf": [named(1), named(2)], "discriminator": {"propertyName": "kind", "mapping": mapping}});
        let kind = json!({"type": "object", "properties": {"kind": {"type": "string"}}});
        schemas([("A0".to_owned(), base), ("A1".to_owned(), kind.clone()), ("A2".to_owned(), kind)])
    }),
    json("children of a base", 5_000, |n| {
        let base = json!({"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string"}}, "discriminator": {"propertyName": "kind"}});
        let child = json!({"allOf": [named(0), {"properties": {"a": {"type": "string"}}}]});
        schemas(
            std::iter::once(("A0".to_owned(), base))
                .chain((1..=n).map(|at| (format!("A{at}"), child.clone()))),
        )
    }),
    json("dangling references", 20_000, |n| {
        schemas(
            (0..n).map(|at| (format!("A{at}"), json!({"$ref": format!("#/components/schemas/Missing{at}")}))),
        )
    }),
    json("tags", 40_000, |n| {
        let tags: Vec<Value> =
            (0..n).map(|at| json!({"name": format!("t{at}"), "description": "a"})).collect();
        whole(json!({"tags": tags, "paths": {"/a": {"get": {"tags": ["t1"], "responses": {}}}}}))
    }),
    json("tags of an operation", 40_000, |n| {
        let tags: Vec<String> = (0..n).map(|at| format!("t{at}")).collect();
        paths([("/a".to_owned(), json!({"get": {"tags": tags, "responses": {}}}))])
    }),
    json("operations of one operationId", 5_000, |n| {
        paths((0..n).map(|at| (format!("/a/{{x}}/p{at}"), json!({"get": {"operationId": "same", "parameters": [{"name": "x", "in": "path", "required": true, "schema": {}}], "responses": {}}}))))
    }),
    json("paths whose names collide", 5_000, |n| {
        paths(colliding(n).map(|name| (format!("/{name}"), json!({"get": {"responses": {}}}))))
    }),
    json("servers", 20_000, |n| {
        let servers: Vec<Value> = (0..n).map(|at| json!({"url": format!("https://a{at}.example.com/{{v}}"), "variables": {"v": {"default": "1"}}})).collect();
        whole(json!({"servers": servers, "paths": {}}))
    }),
    json("security schemes", 10_000, |n| {
        let schemes: Map<String, Value> = (0..n)
            .map(|at| {
                (format!("s{at}"), json!({"type": "apiKey", "in": "header", "name": format!("x-{at}")}))
            })
            .collect();
        let security: Vec<Value> = schemes.keys().map(|name| json!({name: []})).collect();
        whole(
            json!({"security": security, "components": {"securitySchemes": schemes}, "paths": {"/a": {"get": {"responses": {}}}}}),
        )
    }),
    json("webhooks", 10_000, |n| {
        let hooks: Map<String, Value> = (0..n)
            .map(|at| {
                let schema = json!({"type": "object", "properties": {format!("p{at}"): {"type": "string"}}});
                (format!("h{at}"), json!({"post": {"requestBody": {"content": {"application/json": {"schema": schema}}}, "responses": {}}}))
            })
            .collect();
        whole(json!({"webhooks": hooks, "paths": {}}))
    }),
    json("a long name", 1_000_000, |n| {
        schemas([(
            "a".repeat(n),
            json!({"type": "object", "properties": {"b".repeat(n): {"type": "string"}}}),
        )])
    }),
];

/// Returns a document with these members in addition to the required ones.
fn whole(members: Value) -> String {
    let mut document = json!({"openapi": "3.1.0", "info": {"title": "Hostile", "version": "1"}});
    let (Value::Object(document_members), Value::Object(members)) = (&mut document, members) else {
        unreachable!("both are objects")
    };
    document_members.extend(members);
    document.to_string()
}

fn paths(items: impl IntoIterator<Item = (String, Value)>) -> String {
    whole(json!({"paths": items.into_iter().collect::<Map<_, _>>()}))
}

/// Returns a document of schemas; an operation responds with the first, `A0`.
fn schemas(items: impl IntoIterator<Item = (String, Value)>) -> String {
    let schemas: Map<String, Value> = items.into_iter().collect();
    let first = json!({"description": "a", "content": {"application/json": {"schema": named(0)}}});
    let responses = if schemas.contains_key("A0") { json!({"200": first}) } else { json!({}) };
    whole(json!({"paths": {"/a": {"get": {"responses": responses}}}, "components": {"schemas": schemas}}))
}

fn named(number: usize) -> Value {
    json!({"$ref": format!("#/components/schemas/A{number}")})
}

/// Returns schemas that each refer to the next; the last is a text.
fn chain(length: usize, link: fn(Value) -> Value) -> String {
    numbered_chain(length, |_, next| link(next))
}

fn numbered_chain(length: usize, link: impl Fn(usize, Value) -> Value) -> String {
    let last = (format!("A{length}"), json!({"type": "string", "properties": {"p": {"type": "string"}}}));
    schemas((0..length).map(|at| (format!("A{at}"), link(at, named(at + 1)))).chain([last]))
}

/// Returns schemas that each refer to all.
fn clique(size: usize, keyword: &str) -> String {
    let all: Vec<Value> = (0..size).map(named).collect();
    schemas((0..size).map(|at| (format!("A{at}"), json!({keyword: all}))))
}

/// Returns names that differ only in the signs between their letters.
fn colliding(count: usize) -> impl Iterator<Item = String> {
    (0..count).map(|at| {
        ('a'..='p')
            .enumerate()
            .flat_map(|(bit, letter)| [letter, if at >> bit & 1 == 1 { '-' } else { '_' }])
            .collect()
    })
}

#[cfg(test)]
mod tests {
    use crategen::document::Document;

    use super::hostile;

    /// Far smaller than in the bench: parsing shows that each kind is the document that its name
    /// says.
    #[test]
    fn every_kind_is_a_document() {
        for kind in hostile() {
            let text = (kind.make)(kind.size.min(12));
            let parsed = Document::parse(&format!("hostile.{}", kind.extension), &text);
            assert!(parsed.is_ok(), "{}: {}", kind.name, parsed.unwrap_err());
        }
    }
}
