mod later;
mod official;
mod values;

use super::keyword::{Keyword, Kind, Value};
use super::suggest::is_distinct;
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::document::Document;

const VERSIONS: [&str; 3] = ["3.0.4", "3.1.1", "3.2.0"];

const SWAGGER: &str = "2.0";

/// The keys that a document begins with.
const BEGINNINGS: [(Kind, &str); 2] = [(Kind::Document, "openapi"), (Kind::SwaggerDocument, "swagger")];

/// Each version, with the kinds of object that it has, and their keys.
fn keys() -> impl Iterator<Item = (&'static str, Kind, &'static Keyword)> {
    let newer = VERSIONS.into_iter().flat_map(|version| Kind::ALL.map(|kind| (version, kind)));
    let objects = newer.chain(Kind::SWAGGER.map(|kind| (SWAGGER, kind)));
    objects.flat_map(|(version, kind)| kind.keywords().iter().map(move |keyword| (version, kind, keyword)))
}

/// Returns the diagnostics about a document.
fn diagnostics(text: &str) -> Vec<Diagnostic> {
    let document = Document::parse("openapi.yaml", text).unwrap_or_else(|error| panic!("{text}\n{error}"));
    let mut diagnostics = Diagnostics::default();
    crate::spec::resolve(&document, &crate::limits::Limits::default(), &mut diagnostics);
    diagnostics.iter().filter(|diagnostic| !diagnostic.message.contains("3.2.0 is read")).cloned().collect()
}

/// Returns a document with an object of that kind that has the given key.
fn with(kind: Kind, version: &str, key: &str) -> String {
    let schema = |text: &str| format!("components: {{schemas: {{A: {text}}}}}");
    let scheme = |text: &str| format!("components: {{securitySchemes: {{a: {text}}}}}");
    let operation = |text: &str| format!("paths: {{/a: {{get: {text}}}}}");
    let response = |text: &str| operation(&format!("{{responses: {{'200': {text}}}}}"));
    let media = |text: &str| response(&format!("{{description: a, content: {{application/json: {text}}}}}"));
    let flows = |text: &str| scheme(&format!("{{type: oauth2, flows: {text}}}"));
    let object = format!("{{{key}}}");
    let parts = match kind {
        Kind::Document => key.to_owned(),
        Kind::Info => format!("info: {object}"),
        Kind::Contact => format!("info: {{contact: {object}}}"),
        Kind::License => format!("info: {{license: {object}}}"),
        Kind::Server => format!("servers: [{object}]"),
        Kind::ServerVariable => format!("servers: [{{url: /a, variables: {{a: {object}}}}}]"),
        Kind::Components => format!("components: {object}"),
        Kind::PathItem => format!("paths: {{/a: {object}}}"),
        Kind::Operation => operation(&object),
        Kind::ExternalDocs => format!("externalDocs: {object}"),
        Kind::Parameter => format!("components: {{parameters: {{a: {object}}}}}"),
        Kind::RequestBody => format!("components: {{requestBodies: {{a: {object}}}}}"),
        Kind::MediaType => media(&object),
        Kind::Encoding => media(&format!("{{encoding: {{a: {object}}}}}")),
        Kind::Response => response(&object),
        Kind::Callback => format!("components: {{callbacks: {{a: {object}}}}}"),
        Kind::Example => format!("components: {{examples: {{a: {object}}}}}"),
        Kind::Link => format!("components: {{links: {{a: {object}}}}}"),
        Kind::Header => format!("components: {{headers: {{a: {object}}}}}"),
        Kind::Tag => format!("tags: [{object}]"),
        Kind::Schema => schema(&object),
        Kind::Discriminator => schema(&format!("{{discriminator: {object}}}")),
        Kind::Xml => schema(&format!("{{xml: {object}}}")),
        Kind::SecurityScheme => scheme(&object),
        Kind::OauthFlows => flows(&object),
        Kind::OauthFlow => flows(&format!("{{implicit: {object}}}")),
        Kind::Requirement => format!("security: [{object}]"),
        Kind::SwaggerDocument => key.to_owned(),
        Kind::SwaggerPathItem => format!("paths: {{/a: {object}}}"),
        Kind::SwaggerOperation => operation(&object),
        Kind::SwaggerParameter => format!("parameters: {{a: {object}}}"),
        Kind::SwaggerItems => format!("parameters: {{a: {{items: {object}}}}}"),
        Kind::SwaggerResponse => response(&object),
        Kind::SwaggerHeader => response(&format!("{{description: a, headers: {{a: {object}}}}}")),
        Kind::SwaggerSecurityScheme => format!("securityDefinitions: {{a: {object}}}"),
    };
    let name = if version == SWAGGER { "swagger" } else { "openapi" };
    format!("{name}: '{version}'\n{parts}\n")
}

/// Returns a valid value for a key, and an invalid one.
fn samples(value: Value) -> (&'static str, Option<&'static str>) {
    match value {
        Value::Any => ("{}", None),
        Value::Text => ("a", Some("[a]")),
        Value::Flag => ("true", Some("'true'")),
        Value::Number => ("1", Some("'1'")),
        Value::Texts => ("[a]", Some("[{}]")),
        Value::List => ("[a]", Some("a")),
        Value::One(_) | Value::Map(_) | Value::MapOfAny => ("{}", Some("a")),
        Value::Each(_) => ("[{}]", Some("a")),
    }
}

/// Returns the key with two letters in its middle swapped.
fn misspelled(name: &str) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    let middle = letters.len() / 2;
    let at = (0..letters.len() - 1)
        .filter(|at| letters[*at] != letters[at + 1] && letters[*at] != '$')
        .min_by_key(|at| at.abs_diff(middle))
        .unwrap();
    letters.swap(at, at + 1);
    letters.into_iter().collect()
}

#[test]
fn every_misspelled_key_is_suggested() {
    let mut count = 0;
    for (version, kind, keyword) in keys() {
        let name = keyword.name;
        // The key that a document begins with, and keys that are ordinary words in schemas.
        if BEGINNINGS.contains(&(kind, name)) || (kind == Kind::Schema && !is_distinct(name)) {
            continue;
        }
        let wrong = misspelled(name);
        let text = with(kind, version, &format!("{wrong}: {}", samples(keyword.value).0));
        let reported = diagnostics(&text);
        let noun = kind.noun();
        let beginning = format!("unknown key `{wrong}` in {noun}");
        let found = reported.iter().find(|reported| reported.message.starts_with(&beginning));
        let found = found.unwrap_or_else(|| panic!("{text}{reported:?}"));
        let location = found.location.as_ref().unwrap();
        let line = text.lines().nth(location.line - 1).unwrap();
        assert!(line[location.column - 1..].starts_with(&wrong), "{text}{found}");
        assert_eq!(found.help.as_deref(), Some(&*format!("did you mean `{name}`?")), "{text}");
        count += 1;
    }
    assert!(count > 600, "{count}");
}

#[test]
fn every_key_of_every_object_takes_its_value_and_no_other() {
    for (version, kind, keyword) in keys() {
        let name = keyword.name;
        let (right, wrong) = samples(keyword.value);
        let about = |value: &str| {
            let key = if BEGINNINGS.contains(&(kind, name)) { "x-a" } else { name };
            let text = with(kind, version, &format!("{key}: {value}"));
            let reported = diagnostics(&text);
            let about = |reported: &&Diagnostic| {
                reported.message.starts_with(&format!("`{name}` in "))
                    || reported.message.contains("unknown key")
            };
            (reported.iter().filter(about).count(), reported.len(), text)
        };
        let (reported, _, text) = about(right);
        assert_eq!(reported, 0, "{text}");
        if let Some(wrong) = wrong.filter(|_| !BEGINNINGS.contains(&(kind, name))) {
            let (reported, all, text) = about(wrong);
            // Some are reported where they are read.
            assert!(reported == 1 || all > 0, "{text}");
        }
    }
}

#[test]
fn arbitrary_keys_are_not_reported() {
    let free = "{requird: 1, propertys: {}, requestbody: 2, gte: []}";
    let text = format!(
        "openapi: 3.0.3
x-a: {free}
info: {{title: A, version: '1', x-b: {free}}}
servers: [{{url: '/{{requird}}', variables: {{requird: {{default: a}}}}}}]
tags: [{{name: requird, x-c: {free}}}]
security: [{{requird: []}}]
paths:
  /requird:
    x-d: {free}
    post:
      security: [{{requird: [gte]}}]
      parameters:
        - {{name: propertys, in: query, schema: {{type: string}}, example: {free}}}
        - {{name: requestbody, in: query, schema: {{type: string}}, examples: {{gte: {{value: {free}}}}}}}
      requestBody: {{content: {{gte: {{schema: {{type: string}}, example: {free}}}}}}}
      responses:
        x-e: {free}
        '200': {{description: Fine, headers: {{gte: {{schema: {{type: string}}}}}}, links: {{gte: {{parameters: {free}, requestBody: {free}}}}}}}
      callbacks: {{gte: {{'{{$request.body#/gte}}': {{post: {{responses: {{'204': {{description: Fine}}}}}}}}}}}}
components:
  x-f: {free}
  securitySchemes:
    requird: {{type: oauth2, flows: {{implicit: {{authorizationUrl: /a, scopes: {{gte: b}}}}}}}}
  schemas:
    requird: {{type: object, default: {free}, example: {free}, enum: [{free}], x-g: {free}}}
    propertys: {{type: object, properties: {{gte: {{type: string}}, x-h: {{type: string}}, $ref: {{type: string}}}}}}
    gte: {{discriminator: {{propertyName: a, mapping: {{gte: requird}}}}, oneOf: [{{$ref: '#/components/schemas/requird'}}]}}
"
    );
    let reported = diagnostics(&text);
    let said = reported
        .iter()
        .filter(|reported| reported.message.contains("unknown key") || reported.message.contains("must be"));
    assert_eq!(said.count(), 0, "{reported:?}");
}

#[test]
fn words_of_their_own_are_annotations_in_schemas_of_3_1() {
    let words = "optional: true, order: 1, units: m, unit: m, note: a, notes: a, cost: 1, value: a, values: [a], key: a, label: a, \
        hint: a, group: a, types: {a: b}, formats: [a], name: a, names: [a], kind: a, example: 1, examples: [1], nullable: true, \
        id: a, const: 1, deprecated: true, title: a, definition: a, source: a, enumNames: [a], enumDescriptions: [a], \
        propertyOrder: 1, options: {}, method: get, when: a, comment: a, style: a, links: [], meta: {}, errorMessage: a";
    for version in ["3.1.1", "3.2.0"] {
        let reported = diagnostics(&with(Kind::Schema, version, words));
        assert!(reported.is_empty(), "{reported:?}");
        for (wrong, meant) in [
            ("propertys: {}", "properties"),
            ("requierd: [a]", "required"),
            ("discriptor: {}", ""),
            ("discription: a", "description"),
            ("additionalproperties: {}", "additionalProperties"),
            ("additional_properties: {}", "additionalProperties"),
            ("oneof: [{}]", "oneOf"),
            ("readonly: true", "readOnly"),
            ("ref: '#/a'", "$ref"),
            ("typ: string", "type"),
            ("item: {}", "items"),
            ("enums: [a]", "enum"),
        ] {
            let reported = diagnostics(&with(Kind::Schema, version, wrong));
            let help = reported.first().and_then(|reported| reported.help.clone()).unwrap_or_default();
            assert!(
                if meant.is_empty() { reported.is_empty() } else { help.contains(&format!("`{meant}`")) },
                "{wrong}: {reported:?}"
            );
        }
    }
    // In 3.0 they are unknown keys.
    let reported = diagnostics(&(with(Kind::Schema, "3.0.3", "optional: true") + "\npaths: {}\n"));
    assert_eq!(reported.len(), 1, "{reported:?}");
}

#[test]
fn losing_all_paths_is_an_error() {
    let operation = "{get: {responses: {'204': {description: Fine}}}}";
    for (text, key) in [
        (format!("path: {{/a: {operation}}}"), "path"),
        (format!("pahts: {{/a: {operation}}}"), "pahts"),
        (format!("Paths: {{/a: {operation}}}"), "Paths"),
        (format!("endpoints: {{/a: {operation}}}"), "endpoints"),
        (format!("paths:\n/a: {operation}"), "/a"),
        ("paths: [/a]".to_owned(), "paths"),
    ] {
        let reported = diagnostics(&format!("openapi: 3.1.0\n{text}"));
        let error = reported
            .iter()
            .find(|reported| reported.severity == Severity::Error)
            .unwrap_or_else(|| panic!("{text} {reported:?}"));
        assert!(error.message.contains(&format!("`{key}`")) && error.help.is_some(), "{error}");
    }
    let reported =
        diagnostics(&format!("openapi: 3.1.0\npaths: {{/a: {operation}}}\npath: {{/a: {operation}}}"));
    assert!(reported.len() == 1 && reported[0].severity == Severity::Warning, "{reported:?}");
}

#[test]
fn referenced_files_are_checked_once() {
    let main = "openapi: 3.0.3
paths:
  /a:
    get:
      responses:
        '200': {description: Fine, content: {application/json: {schema: {$ref: 'b.yaml#/A'}}}}
        '201': {description: Fine, content: {application/json: {schema: {$ref: 'b.yaml#/A'}}}}
        '202': {description: Fine, content: {application/json: {schema: {$ref: '#/shapes/C'}}}}
shapes: {C: {type: object, propertys: {}}}
";
    let other = "A: {type: object, properties: {b: {$ref: '#/B'}}}\nB: {type: object, requierd: [c]}\nC: {propertys: {}}\n";
    let document = Document::parse_files(&[("openapi.yaml", main), ("b.yaml", other)]).unwrap();
    let mut found = Diagnostics::default();
    crate::spec::resolve(&document, &crate::limits::Limits::default(), &mut found);
    let reported: Vec<String> = found.iter().map(ToString::to_string).collect();
    assert_eq!(
        reported,
        [
            "warning[unknown-key]: unknown key `requierd` in a schema; the fields are optional\n  --> b.yaml:2:19  b.yaml#/B/requierd\n  help: did you mean `required`?",
            "warning[unknown-key]: unknown key `propertys` in a schema; the fields are left out\n  --> openapi.yaml:9:28  #/shapes/C/propertys\n  help: did you mean `properties`?",
        ]
    );
}

#[test]
fn thousands_of_unknown_keys_are_reported_briefly() {
    const COUNT: usize = 1_000;
    for (kind, prefix) in [
        (Kind::Schema, "propertiez".to_owned()),
        (Kind::Schema, "é".repeat(70)),
        (Kind::Operation, "requestBdy".to_owned()),
        (Kind::Document, "/a".to_owned()),
        (Kind::PathItem, "gets".to_owned()),
    ] {
        let keys: Vec<String> = (0..COUNT).map(|number| format!("{prefix}{number}: {{}}")).collect();
        let separator = if kind == Kind::Document { "\n" } else { ", " };
        let reported = diagnostics(&with(kind, "3.0.3", &keys.join(separator)));
        assert!(reported.len() < 50, "{prefix}: {}", reported.len());
        let counted = reported.iter().any(|reported| reported.message.contains("980 more unknown keys"));
        assert!(counted, "{prefix}: {reported:?}");
        let has_error = reported.iter().any(|reported| reported.severity == Severity::Error);
        assert_eq!(has_error, kind == Kind::Document, "{reported:?}");
    }
}
