//! Values of the wrong type.

use super::diagnostics;
#[test]
fn every_value_of_the_wrong_type_is_reported_once() {
    let schema = |text: &str| format!("components: {{schemas: {{A: {{{text}}}}}}}");
    let operation = |text: &str| {
        let responses =
            if text.contains("responses") { "" } else { ", responses: {'204': {description: b}}" };
        format!("paths: {{/a: {{post: {{{text}{responses}}}}}}}")
    };
    let parameter = |text: &str| operation(&format!("parameters: [{{name: a, in: query, {text}}}]"));
    let mut cases: Vec<String> = Vec::new();
    for text in [
        "required: a",
        "required: {a: true}",
        "required: [[a]]",
        "enum: red",
        "enum: {a: b}",
        "properties: [a, b]",
        "properties: a",
        "properties: {a: text}",
        "type: 5",
        "type: {a: b}",
        "type: [5]",
        "type: txt",
        "items: a",
        "allOf: {}",
        "oneOf: {}",
        "anyOf: a",
        "allOf: [a]",
        "additionalProperties: x",
        "additionalProperties: [a]",
        "minLength: '3'",
        "maximum: '3'",
        "multipleOf: [2]",
        "deprecated: 'yes'",
        "nullable: 'true'",
        "readOnly: 1",
        "uniqueItems: a",
        "not: a",
        "discriminator: kind",
        "xml: a",
        "externalDocs: a",
        "description: [a]",
        "title: {a: b}",
        "format: [a]",
        "pattern: {}",
        "$ref: 5",
        "$ref: [a]",
        "patternProperties: a",
        "prefixItems: a",
        "if: a",
        "minimum: {}",
    ] {
        cases.push(schema(text));
    }
    for text in [
        "tags: pet",
        "tags: {a: b}",
        "tags: [{a: b}]",
        "parameters: {}",
        "parameters: a",
        "parameters: [a]",
        "responses: []",
        "responses: a",
        "responses: {'200': a}",
        "requestBody: a",
        "requestBody: []",
        "requestBody: {content: a}",
        "requestBody: {content: {application/json: a}}",
        "requestBody: {content: {application/json: {schema: a}}}",
        "security: {}",
        "security: a",
        "security: [a]",
        "servers: {}",
        "servers: [a]",
        "deprecated: 'yes'",
        "operationId: [a]",
        "callbacks: a",
        "description: {a: b}",
        "summary: [a]",
        "responses: {'200': {description: b, content: []}}",
        "responses: {'200': {description: b, headers: a}}",
    ] {
        cases.push(operation(text));
    }
    for text in [
        "schema: a",
        "schema: {type: string}, required: 'true'",
        "schema: {type: string}, explode: 'a'",
        "schema: {type: string}, style: [a]",
        "content: a",
        "schema: {type: string}, description: [a]",
        "schema: {type: string}, deprecated: 1",
        "schema: {type: integer, default: a}",
    ] {
        cases.push(parameter(text));
    }
    for text in [
        "servers: {}",
        "servers: a",
        "security: {}",
        "security: a",
        "tags: a",
        "tags: {a: b}",
        "tags: [a]",
        "components: []",
        "components: {schemas: []}",
        "components: {parameters: a}",
        "info: a",
        "components: {securitySchemes: []}",
        "components: {securitySchemes: {a: b}}",
        "webhooks: []",
        "externalDocs: a",
        "servers: [{url: [a]}]",
        "servers: [{url: /a, variables: []}]",
        "info: {title: [a], version: '1'}",
        "paths: {/a: b}",
        "paths: {/a: []}",
        "paths: {/a: {get: b}}",
        "paths: {/a: {get: []}}",
        "paths: a",
        "paths: {/a: {parameters: {}}}",
    ] {
        cases.push(text.to_owned());
    }
    let mut faults = Vec::new();
    for version in ["3.0.3", "3.1.1"] {
        for text in &cases {
            let paths = if text.contains("paths:") { "" } else { "\npaths: {}" };
            let reported = diagnostics(&format!("openapi: {version}{paths}\n{text}\n"));
            if reported.len() != 1 || reported[0].location.is_none() {
                faults.push(format!("{version} {text}: {reported:#?}"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
