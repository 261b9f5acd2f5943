//! The document of the client as plain JSON: its operations, their examples and their schemas.

use std::fs;
use std::sync::LazyLock;

use crategen::document::Document;
use serde_json::{Value, json};
use workspace_root::workspace_root;

/// The methods of a path item (OpenAPI 3.1, section 4.8.9.1); its other members are not operations.
const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/// The base URI of the document for `$ref`s between its schemas.
const BASE: &str = "https://localhost/openapi.yaml";

static DOCUMENT: LazyLock<Value> = LazyLock::new(|| {
    let path = workspace_root().join("schema/openapi.yaml");
    let text = fs::read_to_string(path).unwrap();
    let document = Document::parse("openapi.yaml", &text).unwrap_or_else(|faults| panic!("{faults}"));
    document.root().to_json()
});

static OPERATIONS: LazyLock<Vec<Operation>> = LazyLock::new(|| {
    let paths = DOCUMENT["paths"].as_object().unwrap();
    let methods =
        |item: &'static Value| METHODS.iter().filter_map(move |method| Some((method, item.get(*method)?)));
    let of_path = |(template, item): (&'static String, &'static Value)| {
        methods(item).map(move |(method, node)| Operation {
            method: method.to_uppercase(),
            template,
            shared: &item["parameters"],
            node,
        })
    };
    paths.iter().flat_map(of_path).collect()
});

static SCHEMAS: LazyLock<jsonschema::Registry<'static>> = LazyLock::new(|| {
    let components = json!({ "components": { "schemas": plain(&DOCUMENT["components"]["schemas"]) } });
    jsonschema::Registry::new().add(BASE, components).unwrap().prepare().unwrap()
});

/// An operation of the document.
pub struct Operation {
    pub method: String,
    pub template: &'static str,
    shared: &'static Value,
    node: &'static Value,
}

/// A media type of a body, its schema and the document's example of it.
pub struct Media {
    pub name: &'static str,
    pub schema: &'static Value,
    pub examples: Vec<&'static Value>,
}

/// Returns all operations of the document, in its order.
pub fn operations() -> &'static [Operation] {
    &OPERATIONS
}

/// Returns the operation of a method and a path under the base URL. A path template without
/// parameters has priority (OpenAPI 3.1, section 4.8.8.1).
pub fn operation(method: &str, path: &str) -> Option<&'static Operation> {
    let here = || OPERATIONS.iter().filter(|operation| operation.method == method);
    let exact = here().find(|operation| operation.template == path);
    exact.or_else(|| here().find(|operation| matches_template(operation.template, path)))
}

/// Returns the reason that a value is not valid for its schema; `None` if it is.
pub fn fault(schema: &Value, value: &Value) -> Option<String> {
    let validator = jsonschema::draft202012::options().with_registry(&SCHEMAS).build(&plain(schema)).unwrap();
    let faults: Vec<String> =
        validator.iter_errors(value).map(|error| format!("{}: {error}", error.instance_path())).collect();
    (!faults.is_empty()).then(|| faults.join("\n"))
}

impl Operation {
    /// Returns method and path template: `GET /organization/invites`.
    pub fn line(&self) -> String {
        format!("{} {}", self.method, self.template)
    }

    /// Returns the media types of the request body.
    pub fn requests(&self) -> Vec<Media> {
        self.node.get("requestBody").map(|body| media(resolve(body))).unwrap_or_default()
    }

    /// Returns the media types of responses, by status.
    pub fn responses(&self) -> Vec<(u16, Media)> {
        let responses = self.node["responses"].as_object().unwrap();
        let of_status = |(status, response): (&String, &'static Value)| {
            let status = status.parse().unwrap();
            media(resolve(response)).into_iter().map(move |media| (status, media)).collect::<Vec<_>>()
        };
        responses.iter().flat_map(of_status).collect()
    }

    /// Returns the document's example of a JSON response.
    pub fn response(&self, status: u16) -> Option<&'static Value> {
        let mut responses = self.responses().into_iter();
        let (_, media) = responses.find(|(known, media)| *known == status && media.is_json())?;
        media.examples.first().copied()
    }

    /// Returns the names of the query parameters.
    pub fn query(&self) -> Vec<&'static str> {
        let parameters =
            [&self.node["parameters"], self.shared].into_iter().filter_map(Value::as_array).flatten();
        let parameters = parameters.map(resolve).filter(|parameter| parameter["in"] == "query");
        parameters.map(|parameter| parameter["name"].as_str().unwrap()).collect()
    }

    /// Returns the security scheme that the operation requires, its own or the document's.
    pub fn scheme(&self) -> &'static str {
        let required = self.node.get("security").unwrap_or(&DOCUMENT["security"]);
        required[0].as_object().unwrap().keys().next().unwrap()
    }
}

impl Media {
    pub fn is_json(&self) -> bool {
        self.name == "application/json"
    }
}

fn media(described: &'static Value) -> Vec<Media> {
    let content = described["content"].as_object().into_iter().flatten();
    content
        .map(|(name, media)| {
            let named = media["examples"].as_object().into_iter().flatten();
            let named = named.map(|(_, example)| &resolve(example)["value"]);
            Media {
                name,
                schema: &media["schema"],
                examples: media.get("example").into_iter().chain(named).collect(),
            }
        })
        .collect()
}

/// Follows `$ref`s within the document.
fn resolve(node: &'static Value) -> &'static Value {
    match node.get("$ref").and_then(Value::as_str) {
        Some(reference) => resolve(DOCUMENT.pointer(reference.trim_start_matches('#')).unwrap()),
        None => node,
    }
}

/// Returns the schema in pure JSON Schema 2020-12: `nullable`, which the document also uses, is
/// OpenAPI 3.0's.
fn plain(schema: &Value) -> Value {
    match schema {
        Value::Object(members) => {
            let nullable = members.get("nullable") == Some(&Value::Bool(true));
            let members = members.iter().filter(|(key, value)| *key != "nullable" || !value.is_boolean());
            let plain = members.map(|(key, value)| match value.as_str().filter(|_| key == "$ref") {
                Some(reference) => (key.clone(), format!("{BASE}{reference}").into()),
                None => (key.clone(), plain(value)),
            });
            let plain = plain.collect();
            if nullable {
                json!({ "anyOf": [{ "type": "null" }, Value::Object(plain)] })
            } else {
                Value::Object(plain)
            }
        }
        Value::Array(items) => items.iter().map(plain).collect(),
        scalar => scalar.clone(),
    }
}

fn matches_template(template: &str, path: &str) -> bool {
    let matches = |(template, segment): (&str, &str)| template.starts_with('{') || template == segment;
    template.split('/').count() == path.split('/').count()
        && template.split('/').zip(path.split('/')).all(matches)
}
