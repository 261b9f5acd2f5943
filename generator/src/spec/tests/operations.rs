use super::{describe, resolved, resolved_with};
use crate::spec::{ParameterLocation, Spec};

const DOCUMENT: &str = r#"
openapi: 3.1.0
info: {title: Shop, version: 1.0, description: Sells.}
servers: [{url: https://example.com}]
tags: [{name: orders, description: About orders.}]
security: [{key: []}]
paths:
  /orders/{id}:
    summary: One order
    parameters:
    - {name: id, in: path, required: true, schema: {type: string}}
    - {name: lang, in: query, schema: {type: string}}
    get:
      operationId: getOrder
      tags: [orders]
      x-group: {name: a}
      parameters:
      - {name: lang, in: query, required: true, schema: {type: integer}}
      - $ref: '#/components/parameters/Filter'
      security: []
      responses:
        200: {$ref: '#/components/responses/Order'}
        4xx: {description: Bad.}
        default: {description: Odd.}
    post:
      deprecated: true
      security: [{}, {key: []}, {oauth: [read, write]}]
      servers: [{url: https://upload.example.com}]
      requestBody: {$ref: '#/components/requestBodies/Order'}
      responses: {}
      callbacks:
        done:
          '{$request.body#/url}':
            post: {requestBody: {content: {application/json: {schema: {type: string}}}}, responses: {}}
  /plain:
    $ref: '#/components/pathItems/Plain'
webhooks:
  order.paid:
    post: {responses: {}}
components:
  pathItems:
    Plain: {put: {responses: {}}}
  parameters:
    Filter: {name: filter, in: query, style: deepObject, explode: true, content: {application/json: {schema: {type: object}}}}
  responses:
    Order:
      description: Fine.
      headers: {X-Count: {schema: {type: integer}}}
      content: {application/json: {schema: {type: object}}}
  requestBodies:
    Order:
      required: true
      content:
        multipart/form-data:
          schema: {type: object, properties: {file: {type: string, format: binary}}}
          encoding: {file: {contentType: image/png, explode: false}}
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key}
    oauth: {type: oauth2, flows: {clientCredentials: {tokenUrl: https://example.com/token}}}
    tls: {type: mutualTLS}
"#;

fn parameters(spec: &Spec, operation: usize) -> Vec<String> {
    let parameters = spec.operations[operation].parameters.iter();
    let described = parameters.map(|parameter| {
        let schema = parameter.schema.map(|id| describe(spec, id));
        let required = if parameter.required { "!" } else { "" };
        let media = parameter.media.as_deref().unwrap_or_default();
        format!(
            "{:?} {}{required} {} {media}",
            parameter.location,
            parameter.name,
            schema.unwrap_or_default()
        )
    });
    described.map(|text| text.trim_end().to_owned()).collect()
}

#[test]
fn an_operation_is_complete() {
    let spec = resolved(DOCUMENT);
    assert_eq!((spec.title.as_str(), spec.version.as_str()), ("Shop", "1.0"));
    assert_eq!(spec.tags[0].description.as_deref(), Some("About orders."));
    let named: Vec<String> = spec
        .operations
        .iter()
        .map(|operation| format!("{} {} {}", operation.method, operation.path, operation.pointer))
        .collect();
    assert_eq!(
        named,
        [
            "GET /orders/{id} #/paths/~1orders~1{id}/get",
            "POST /orders/{id} #/paths/~1orders~1{id}/post",
            "PUT /plain #/components/pathItems/Plain/put",
        ]
    );
    let get = &spec.operations[0];
    assert_eq!(get.summary.as_deref(), Some("One order"));
    assert_eq!(get.extensions["x-group"]["name"], "a");
    assert_eq!(parameters(&spec, 0), ["Path id! str", "Query lang! int", "Query filter {} application/json"]);
    let statuses: Vec<&String> = get.responses.keys().collect();
    assert_eq!(statuses, ["200", "4XX", "default"]);
    let header = &get.responses["200"].headers["X-Count"];
    assert_eq!(header.location, ParameterLocation::Header);
    assert_eq!(get.responses["200"].pointer.as_str(), "#/components/responses/Order");
    let post = &spec.operations[1];
    assert!(post.deprecated);
    assert_eq!(post.servers[0].url, "https://upload.example.com");
    let body = post.body.as_ref().unwrap();
    assert!(body.required);
    let file = &body.content["multipart/form-data"].encoding["file"];
    assert_eq!(file.content_type.as_deref(), Some("image/png"));
    assert_eq!(file.explode, Some(false));
}

#[test]
fn security_is_the_operations_or_the_documents() {
    let spec = resolved(DOCUMENT);
    let security = |operation: usize| format!("{:?}", spec.operations[operation].security);
    assert_eq!(security(0), "[]");
    assert_eq!(security(1), r#"[{}, {"key": []}, {"oauth": ["read", "write"]}]"#);
    assert_eq!(security(2), r#"[{"key": []}]"#);
    let schemes: Vec<&String> = spec.security_schemes.keys().collect();
    assert_eq!(schemes, ["key", "oauth", "tls"]);
}

#[test]
fn webhooks_and_callbacks_are_apart() {
    let spec = resolved(DOCUMENT);
    let named: Vec<String> =
        spec.webhooks.iter().map(|operation| format!("{} {}", operation.method, operation.path)).collect();
    assert_eq!(named, ["POST order.paid", "POST done"]);
}

#[test]
fn templates_and_parameters_are_made_to_agree() {
    let (spec, diagnostics) = resolved_with(
        "openapi: 3.0.0
paths:
  /a/{user_id}:
    get:
      parameters:
      - {name: user_ID, in: path, schema: {type: integer}}
      - {name: x, in: query}
      - {name: x, in: query, schema: {type: string}}
      - {name: Accept, in: header, schema: {type: string}}
      - {name: thing, in: body}
      responses: {ok: {description: Fine.}}
",
    );
    assert_eq!(parameters(&spec, 0), ["Query x str", "Path user_id! str"]);
    assert_eq!(
        diagnostics.to_string(),
        "warning[undeclared-name]: the path parameter `user_ID` is not in the template `/a/{user_id}`; it is left out
  --> openapi.yaml:4:5  #/paths/~1a~1{user_id}/get

warning[undeclared-name]: the path `/a/{user_id}` has no parameter for `{user_id}`; a string is assumed
  --> openapi.yaml:4:5  #/paths/~1a~1{user_id}/get
  help: did you mean the parameter `user_ID`?

warning[repeated-declaration]: the parameter `x` is declared twice; the first one is ignored
  --> openapi.yaml:8:9  #/paths/~1a~1{user_id}/get/parameters/2

warning[ignored-keyword]: OpenAPI ignores the header parameter `Accept`; bodies and security schemes determine this header
  --> openapi.yaml:9:9  #/paths/~1a~1{user_id}/get/parameters/3

warning[ignored-keyword]: the parameter `thing` has `in: body`, which only Swagger 2.0 has; it is read as the request body
  --> openapi.yaml:10:9  #/paths/~1a~1{user_id}/get/parameters/4
  help: write it as `requestBody`

warning[invalid-value]: `ok` is not a response status; the response is left out
  --> openapi.yaml:11:19  #/paths/~1a~1{user_id}/get/responses/ok
  help: use a status such as `200`, a range such as `4XX`, or `default`"
    );
}
