//! Documents that references and unions multiply, and documents with as many parts as a limit
//! allows.

use serde_json::{Map, Value};

use super::{Hostile, colliding, json, named, paths, schemas, whole};

pub(super) const MULTIPLIED: &[Hostile] = &[
    json("paths of one path item of 500 parameters", 20_000, |n| {
        let parameters: Vec<Value> =
            (0..500).map(|at| json!({"name": format!("q{at}"), "in": "query", "schema": {}})).collect();
        let item = json!({"get": {"parameters": parameters, "responses": {}}});
        let items = (0..n).map(|at| (format!("/p{at}"), json!({"$ref": "#/components/pathItems/A"})));
        let items: Map<String, Value> = items.collect();
        whole(json!({"paths": items, "components": {"pathItems": {"A": item}}}))
    }),
    json("operations with 1,000 alternatives of security", 20_000, |n| {
        let schemes: Map<String, Value> = (0..1_000)
            .map(|at| {
                (format!("s{at}"), json!({"type": "apiKey", "in": "header", "name": format!("x-{at}")}))
            })
            .collect();
        let security: Vec<Value> = schemes.keys().map(|name| json!({name: []})).collect();
        let items = (0..n).map(|at| (format!("/p{at}"), json!({"get": {"responses": {}}})));
        let items: Map<String, Value> = items.collect();
        whole(json!({"security": security, "components": {"securitySchemes": schemes}, "paths": items}))
    }),
    json("security schemes that are not declared", 20_000, |n| {
        let schemes: Map<String, Value> =
            (0..n).map(|at| (format!("s{at}"), json!({"type": "http", "scheme": "bearer"}))).collect();
        let security: Vec<Value> = (0..n).map(|at| json!({format!("t{at}"): []})).collect();
        whole(
            json!({"security": security, "components": {"securitySchemes": schemes}, "paths": {"/a": {"get": {"responses": {}}}}}),
        )
    }),
    json("schemas that include one of 5,000 properties", 5_000, |n| {
        including(n, json!({"type": "object", "properties": properties(5_000)}))
    }),
    json("schemas that include an enum of 20,000 values", 5_000, |n| {
        including(n, json!({"type": "string", "enum": values(20_000)}))
    }),
    json("schemas that include a union of 1,000 members", 1_000, |n| {
        let members: Vec<Value> =
            (0..1_000).map(|at| json!({"type": "object", "properties": {format!("p{at}"): {}}})).collect();
        including(n, json!({"oneOf": members}))
    }),
    json("two enums in one allOf", 20_000, |n| {
        schemas([(
            "A0".to_owned(),
            json!({"type": "string", "allOf": [{"enum": values(n)}, {"enum": values(n)}]}),
        )])
    }),
    json("inline members of one allOf", 5_000, |n| {
        let members: Vec<Value> = (0..n)
            .map(|at| json!({"type": "object", "properties": {format!("p{at}"): {"type": "string"}}}))
            .collect();
        schemas([("A0".to_owned(), json!({"allOf": members}))])
    }),
    json("references of one allOf", 5_000, |n| {
        let members: Vec<Value> = (1..=n).map(named).collect();
        let part = |at| json!({"type": "object", "properties": {format!("p{at}"): {"type": "string"}}});
        schemas(
            [("A0".to_owned(), json!({"allOf": members}))]
                .into_iter()
                .chain((1..=n).map(|at| (format!("A{at}"), part(at)))),
        )
    }),
    json("objects in one another", 500, |n| {
        let schema = (0..n).fold(
            json!({"type": "string"}),
            |inner, _| json!({"type": "object", "properties": {"p": inner}}),
        );
        schemas([("A0".to_owned(), schema)])
    }),
    json("headers of a response", 20_000, |n| {
        let headers: Map<String, Value> =
            (0..n).map(|at| (format!("x-{at}"), json!({"schema": {"type": "string"}}))).collect();
        paths([(
            "/a".to_owned(),
            json!({"get": {"responses": {"200": {"description": "a", "headers": headers}}}}),
        )])
    }),
    json("callbacks of an operation", 10_000, |n| {
        let callbacks: Map<String, Value> = (0..n)
            .map(|at| (format!("c{at}"), json!({"{$request.body#/url}": {"post": {"responses": {}}}})))
            .collect();
        paths([("/a".to_owned(), json!({"post": {"callbacks": callbacks, "responses": {}}}))])
    }),
    json("digits of a number", 1_000_000, |n| {
        let digits = "1".repeat(n);
        schemas([("A0".to_owned(), json!({"type": "integer", "default": "DIGITS", "maximum": "DIGITS"}))])
            .replace("\"DIGITS\"", &digits)
    }),
    json("digits of an exponent", 1_000, |n| {
        let exponent = format!("1e{}", "9".repeat(n));
        schemas([("A0".to_owned(), json!({"type": "number", "default": "NUMBER", "maximum": "NUMBER"}))])
            .replace("\"NUMBER\"", &exponent)
    }),
    json("segments of a reference", 100_000, |n| {
        schemas([(
            "A0".to_owned(),
            json!({"$ref": format!("#/components/schemas{}", "/A0/not".repeat(n / 2))}),
        )])
    }),
    json("groups of a pattern", 100_000, |n| {
        schemas([("A0".to_owned(), json!({"type": "string", "pattern": "(a*)*".repeat(n / 5)}))])
    }),
    json("paths, as many as may be", 5_000, |n| {
        paths((0..n).map(|at| (format!("/p{at}"), json!({"get": {"responses": {}}}))))
    }),
    json("paths whose names collide, as many as may be", 5_000, |n| {
        paths(colliding(n).map(|name| (format!("/{name}"), json!({"get": {"responses": {}}}))))
    }),
    json("enum values, as many as may be", 20_000, |n| {
        schemas([("A0".to_owned(), json!({"type": "string", "enum": values(n)}))])
    }),
    json("enum values that collide, as many as may be", 20_000, |n| {
        schemas([("A0".to_owned(), json!({"type": "string", "enum": colliding(n).collect::<Vec<_>>()}))])
    }),
    json("enum values that are numbers", 20_000, |n| {
        schemas([("A0".to_owned(), json!({"type": "integer", "enum": (0..n).collect::<Vec<_>>()}))])
    }),
    json("properties, as many as may be", 5_000, |n| {
        let properties = properties(n);
        let required: Vec<&String> = properties.keys().collect();
        schemas([(
            "A0".to_owned(),
            json!({"type": "object", "required": required, "properties": properties}),
        )])
    }),
    json("union members that are alike, as many as may be", 1_000, |n| {
        let member = |at| json!({"type": "object", "title": format!("M{at}"), "properties": {"a": {"type": "string"}}});
        schemas([("A0".to_owned(), json!({"oneOf": (0..n).map(member).collect::<Vec<_>>()}))])
    }),
    json("union members that each have a key, as many as may be", 1_000, |n| {
        let member = |at| json!({"type": "object", "required": [format!("p{at}")], "properties": {format!("p{at}"): {"type": "string"}}});
        schemas([("A0".to_owned(), json!({"oneOf": (0..n).map(member).collect::<Vec<_>>()}))])
    }),
    json("inline union members that each have a tag", 1_000, |n| {
        let member = |at| json!({"type": "object", "required": ["kind"], "properties": {"kind": {"const": format!("k{at}")}}});
        let members: Vec<Value> = (0..n).map(member).collect();
        schemas([("A0".to_owned(), json!({"oneOf": members, "discriminator": {"propertyName": "kind"}}))])
    }),
    json("a clique of oneOf, as large as members may be", 60, |n| super::clique(n, "oneOf")),
    json("dynamic anchors that two schemas each bind, level by level", 16, |n| {
        // `A0` to `An` choose; the choices of level `at` are `A(n + 1 + 2 at)` and the next.
        let choice = |at: usize, side: usize| named(n + 1 + 2 * at + side);
        let levels = (0..n).map(|at| json!({"properties": {"left": choice(at, 0), "right": choice(at, 1)}}));
        let references = (0..n).map(|at| (format!("r{at}"), json!({"$dynamicRef": format!("#a{at}")})));
        let last = json!({"properties": references.collect::<Map<_, _>>()});
        let choices = (0..n).flat_map(|at| {
            ["string", "integer"].map(|kind| {
                let anchor = json!({"$dynamicAnchor": format!("a{at}"), "type": kind});
                json!({"$defs": {"x": anchor}, "properties": {"next": named(at + 1)}})
            })
        });
        let all = levels.chain([last]).chain(choices);
        schemas(all.enumerate().map(|(at, schema)| (format!("A{at}"), schema)))
    }),
    json("a ring of dynamic anchors", 200, |n| {
        let schema = |at: usize| {
            let anchor = json!({"$dynamicAnchor": format!("a{at}"), "type": "string"});
            let properties = json!({
                "next": named((at + 1) % n),
                "bound": {"$dynamicRef": format!("#a{}", at * 7 % n)},
            });
            (format!("A{at}"), json!({"$defs": {"x": anchor}, "properties": properties}))
        };
        schemas((0..n).map(schema))
    }),
    json("tags, as many as may be", 2_000, |n| {
        let tags: Vec<Value> =
            (0..n).map(|at| json!({"name": format!("t{at}"), "description": "a"})).collect();
        let items = (0..n)
            .map(|at| (format!("/p{at}"), json!({"get": {"tags": [format!("t{at}")], "responses": {}}})));
        let items: Map<String, Value> = items.collect();
        whole(json!({"tags": tags, "paths": items}))
    }),
];

/// Returns schemas that each include the first, and add a property to it.
fn including(count: usize, first: Value) -> String {
    let next = |at: usize| json!({"allOf": [named(0)], "properties": {format!("x{at}"): {"type": "string"}}});
    schemas([("A0".to_owned(), first)].into_iter().chain((1..=count).map(|at| (format!("A{at}"), next(at)))))
}

fn properties(count: usize) -> Map<String, Value> {
    (0..count).map(|at| (format!("p{at}"), json!({"type": "string"}))).collect()
}

fn values(count: usize) -> Vec<String> {
    (0..count).map(|at| format!("v{at}")).collect()
}
