//! The keys of each object of OpenAPI 3.0, 3.1 and 3.2, with the types of their values.
//!
//! Follows the schemas that the OpenAPI Initiative publishes for each version. Schemas have the
//! keywords of both dialects, because the resolver reads keywords of one in the other if their
//! meaning is clear. The same applies to other keys of later versions.

use super::keyword::Kind::{
    Callback, Components, Contact, Discriminator, Encoding, Example, ExternalDocs, Header, Info, License,
    Link, MediaType, OauthFlow, OauthFlows, Operation, Parameter, PathItem, RequestBody, Requirement,
    Response, Schema, SecurityScheme, Server, ServerVariable, Tag, Xml,
};
use super::keyword::Value::{Any, Each, Flag, List, Map, MapOfAny, Number, One, Text, Texts};

use super::keyword::{Keyword, Value};
use crate::document::Version::{V3_0, V3_1, V3_2};

/// A key whose absence loses nothing else.
pub(super) const fn key(name: &'static str, value: Value) -> Keyword {
    needed(name, value, "")
}

pub(super) const fn needed(name: &'static str, value: Value, lost: &'static str) -> Keyword {
    Keyword { name, value, lost, since: V3_0, is_read_before: true }
}

pub(super) const OPERATION_LOST: &str = "the operation of # is left out";

pub(super) const DOCUMENT: &[Keyword] = &[
    key("openapi", Text),
    key("$self", Text).read_before(V3_2),
    key("info", One(Info)),
    key("jsonSchemaDialect", Text).since(V3_1),
    needed("servers", Each(Server), "the servers are left out"),
    needed("paths", Map(PathItem), "all operations are left out"),
    needed("webhooks", Map(PathItem), "the webhooks are left out").read_before(V3_1),
    needed("components", One(Components), "all components are left out"),
    needed("security", Each(Requirement), "no operation requires credentials"),
    needed("tags", Each(Tag), "the descriptions of tags are left out"),
    key("externalDocs", One(ExternalDocs)),
];
pub(super) const DOCUMENT_ELSEWHERE: &[(&str, &str)] = &[
    ("definitions", "OpenAPI 3 has schemas in `components.schemas`"),
    ("parameters", "OpenAPI 3 has them in `components.parameters`"),
    ("responses", "OpenAPI 3 has them in `components.responses`"),
    ("securityDefinitions", "OpenAPI 3 has them in `components.securitySchemes`"),
    ("host", "OpenAPI 3 has the URL in `servers`"),
    ("basePath", "OpenAPI 3 has the URL in `servers`"),
    ("schemes", "OpenAPI 3 has the URL in `servers`"),
    ("consumes", "OpenAPI 3 has media types in the `content` of each request body"),
    ("produces", "OpenAPI 3 has media types in the `content` of each response"),
    ("schemas", "move it into `components`"),
    ("securitySchemes", "move it into `components`"),
    ("requestBodies", "move it into `components`"),
    ("title", "move it into `info`"),
    ("version", "move it into `info`"),
    ("description", "move it into `info`"),
];

pub(super) const INFO: &[Keyword] = &[
    needed("title", Text, "the API has no title"),
    key("summary", Text).since(V3_1),
    needed("description", Text, "the description of the API is left out"),
    key("termsOfService", Text),
    key("contact", One(Contact)),
    key("license", One(License)),
    key("version", Text),
];

pub(super) const CONTACT: &[Keyword] = &[key("name", Text), key("url", Text), key("email", Text)];
pub(super) const LICENSE: &[Keyword] =
    &[key("name", Text), key("identifier", Text).since(V3_1), key("url", Text)];

pub(super) const SERVER: &[Keyword] = &[
    key("url", Text),
    key("description", Text),
    key("name", Text).since(V3_2),
    key("variables", Map(ServerVariable)),
];

pub(super) const SERVER_VARIABLE: &[Keyword] =
    &[key("enum", Texts), key("default", Text), key("description", Text)];

pub(super) const COMPONENTS: &[Keyword] = &[
    needed("schemas", Map(Schema), "all schemas are left out"),
    needed("responses", Map(Response), "the shared responses are left out"),
    needed("parameters", Map(Parameter), "the shared parameters are left out"),
    key("examples", Map(Example)),
    needed("requestBodies", Map(RequestBody), "the shared request bodies are left out"),
    needed("headers", Map(Header), "the shared headers are left out"),
    needed("securitySchemes", Map(SecurityScheme), "no operation requires credentials"),
    key("links", Map(Link)),
    key("callbacks", Map(Callback)),
    key("pathItems", Map(PathItem)).read_before(V3_1),
    // Before 3.2, this key had no meaning, and documents keep other things there that references
    // point to.
    key("mediaTypes", MapOfAny).read_before(V3_2),
];

pub(super) const PATH_ITEM: &[Keyword] = &[
    key("$ref", Text),
    key("summary", Text),
    key("description", Text),
    needed("servers", Each(Server), "the servers of # are left out"),
    needed("parameters", Each(Parameter), "the parameters of # are left out"),
    needed("get", One(Operation), OPERATION_LOST),
    needed("put", One(Operation), OPERATION_LOST),
    needed("post", One(Operation), OPERATION_LOST),
    needed("delete", One(Operation), OPERATION_LOST),
    needed("options", One(Operation), OPERATION_LOST),
    needed("head", One(Operation), OPERATION_LOST),
    needed("patch", One(Operation), OPERATION_LOST),
    needed("trace", One(Operation), OPERATION_LOST),
    needed("query", One(Operation), OPERATION_LOST).read_before(V3_2),
    key("additionalOperations", Map(Operation)).read_before(V3_2),
];

pub(super) const OPERATION: &[Keyword] = &[
    needed("tags", Texts, "the tags of # are left out"),
    key("summary", Text),
    needed("description", Text, "the description of # is left out"),
    key("externalDocs", One(ExternalDocs)),
    key("operationId", Text),
    needed("parameters", Each(Parameter), "the parameters of # are left out"),
    needed("requestBody", One(RequestBody), "the request body of # is left out"),
    needed("responses", Map(Response), "the responses of # are left out"),
    needed("callbacks", Map(Callback), "the callbacks of # are left out"),
    key("deprecated", Flag),
    needed("security", Each(Requirement), "# requires the credentials of the document"),
    needed("servers", Each(Server), "the servers of # are left out"),
];
pub(super) const OPERATION_ELSEWHERE: &[(&str, &str)] = &[
    ("consumes", "OpenAPI 3 has media types in the `content` of the request body"),
    ("produces", "OpenAPI 3 has media types in the `content` of each response"),
    ("schemes", "OpenAPI 3 has the URL in `servers`"),
    ("content", "move it into `requestBody` or into a response"),
    ("schema", "move it into a media type of `requestBody.content`, or into a parameter"),
    ("body", "OpenAPI 3 has it as `requestBody`"),
];

pub(super) const EXTERNAL_DOCS: &[Keyword] = &[key("description", Text), key("url", Text)];

pub(super) const PARAMETER: &[Keyword] = &[
    key("name", Text),
    key("in", Text),
    needed("description", Text, "the description of # is left out"),
    needed("required", Flag, "the parameter is optional"),
    key("deprecated", Flag),
    key("allowEmptyValue", Flag),
    key("style", Text),
    key("explode", Flag),
    key("allowReserved", Flag),
    needed("schema", One(Schema), "the type of the parameter is lost"),
    needed("content", Map(MediaType), "the type of the parameter is lost"),
    key("example", Any),
    key("examples", Map(Example)),
];
const IN_SCHEMA: &str = "OpenAPI 3 has it in the parameter's `schema`";
pub(super) const PARAMETER_ELSEWHERE: &[(&str, &str)] = &[
    ("type", IN_SCHEMA),
    ("format", IN_SCHEMA),
    ("items", IN_SCHEMA),
    ("enum", IN_SCHEMA),
    ("default", IN_SCHEMA),
    ("pattern", IN_SCHEMA),
    ("minimum", IN_SCHEMA),
    ("maximum", IN_SCHEMA),
    ("minLength", IN_SCHEMA),
    ("maxLength", IN_SCHEMA),
    ("minItems", IN_SCHEMA),
    ("maxItems", IN_SCHEMA),
    ("nullable", IN_SCHEMA),
    ("properties", IN_SCHEMA),
    ("oneOf", IN_SCHEMA),
    ("anyOf", IN_SCHEMA),
    ("allOf", IN_SCHEMA),
    ("collectionFormat", "OpenAPI 3 has `style` and `explode`"),
];

pub(super) const REQUEST_BODY: &[Keyword] = &[
    key("description", Text),
    needed("content", Map(MediaType), "the request body of # is left out"),
    needed("required", Flag, "the request body of # is optional"),
];
pub(super) const BODY_ELSEWHERE: &[(&str, &str)] = &[(
    "schema",
    "OpenAPI 3 has it in a media type of `content`: `content: {application/json: {schema: …}}`",
)];

pub(super) const MEDIA_TYPE: &[Keyword] = &[
    key("description", Text).since(V3_2),
    needed("schema", One(Schema), "the type of this body of # is lost"),
    needed("itemSchema", One(Schema), "the type of the items is lost").read_before(V3_2),
    key("example", Any),
    key("examples", Map(Example)),
    needed("encoding", Map(Encoding), "the fields use the default encoding"),
    needed("prefixEncoding", Each(Encoding), "the parts use the default encoding").since(V3_2),
    needed("itemEncoding", One(Encoding), "the parts use the default encoding").since(V3_2),
];

pub(super) const ENCODING: &[Keyword] = &[
    key("contentType", Text),
    key("headers", Map(Header)),
    key("style", Text),
    key("explode", Flag),
    key("allowReserved", Flag),
    key("encoding", Map(Encoding)).since(V3_2),
    key("prefixEncoding", Each(Encoding)).since(V3_2),
    key("itemEncoding", One(Encoding)).since(V3_2),
];

pub(super) const RESPONSE: &[Keyword] = &[
    key("summary", Text).since(V3_2),
    needed("description", Text, "the description of the response is left out"),
    needed("headers", Map(Header), "the headers of the response are left out"),
    needed("content", Map(MediaType), "the body of this response of # is left out"),
    key("links", Map(Link)),
];

pub(super) const EXAMPLE: &[Keyword] = &[
    key("summary", Text),
    key("description", Text),
    key("dataValue", Any).since(V3_2),
    key("serializedValue", Text).since(V3_2),
    key("value", Any),
    key("externalValue", Text),
];

pub(super) const LINK: &[Keyword] = &[
    key("operationRef", Text),
    key("operationId", Text),
    key("parameters", MapOfAny),
    key("requestBody", Any),
    key("description", Text),
    key("server", One(Server)),
];

pub(super) const HEADER: &[Keyword] = &[
    key("description", Text),
    needed("required", Flag, "the header is optional"),
    key("deprecated", Flag),
    key("allowEmptyValue", Flag),
    key("style", Text),
    key("explode", Flag),
    key("allowReserved", Flag),
    needed("schema", One(Schema), "the type of the header is lost"),
    needed("content", Map(MediaType), "the type of the header is lost"),
    key("example", Any),
    key("examples", Map(Example)),
];

pub(super) const TAG: &[Keyword] = &[
    key("name", Text),
    key("summary", Text).since(V3_2),
    key("description", Text),
    key("externalDocs", One(ExternalDocs)),
    key("parent", Text).since(V3_2),
    key("kind", Text).since(V3_2),
];

pub(super) const DISCRIMINATOR: &[Keyword] = &[
    needed("propertyName", Text, "the discriminator of # is ignored"),
    needed("mapping", MapOfAny, "the discriminator values are the names of the schemas"),
    needed("defaultMapping", Text, "values of # with an unknown tag stay unknown").read_before(V3_2),
];

pub(super) const XML: &[Keyword] = &[
    key("name", Text),
    key("namespace", Text),
    key("prefix", Text),
    key("attribute", Flag),
    key("wrapped", Flag),
    key("nodeType", Text).since(V3_2),
];

pub(super) const SECURITY_SCHEME: &[Keyword] = &[
    key("type", Text),
    key("description", Text),
    key("name", Text),
    key("in", Text),
    key("scheme", Text),
    key("bearerFormat", Text),
    key("flows", One(OauthFlows)),
    key("openIdConnectUrl", Text),
    key("oauth2MetadataUrl", Text).since(V3_2),
    key("deprecated", Flag).since(V3_2),
];
pub(super) const SCHEME_ELSEWHERE: &[(&str, &str)] = &[
    ("flow", "OpenAPI 3 has `flows`, with a key for each"),
    ("authorizationUrl", "OpenAPI 3 has it in each of the `flows`"),
    ("tokenUrl", "OpenAPI 3 has it in each of the `flows`"),
    ("scopes", "OpenAPI 3 has them in each of the `flows`"),
];

pub(super) const OAUTH_FLOWS: &[Keyword] = &[
    key("implicit", One(OauthFlow)),
    key("password", One(OauthFlow)),
    key("clientCredentials", One(OauthFlow)),
    key("authorizationCode", One(OauthFlow)),
    key("deviceAuthorization", One(OauthFlow)).since(V3_2),
];

pub(super) const OAUTH_FLOW: &[Keyword] = &[
    key("authorizationUrl", Text),
    key("deviceAuthorizationUrl", Text).since(V3_2),
    key("tokenUrl", Text),
    key("refreshUrl", Text),
    key("scopes", MapOfAny),
];

pub(super) const SCHEMA: &[Keyword] = &[
    needed("$ref", Text, "the reference of # is ignored"),
    key("$id", Text).read_before(V3_1),
    key("$schema", Text).read_before(V3_1),
    key("$anchor", Text).read_before(V3_1),
    key("$dynamicRef", Text).read_before(V3_1),
    key("$dynamicAnchor", Any).read_before(V3_1),
    key("$recursiveRef", Text),
    key("$recursiveAnchor", Any),
    key("$vocabulary", MapOfAny).read_before(V3_1),
    key("$comment", Any).read_before(V3_1),
    key("$defs", Map(Schema)).read_before(V3_1),
    // Invalid types are reported where types are read.
    needed("type", Any, "the type of # is ignored"),
    needed("enum", List, "the values of # are ignored"),
    key("const", Any).read_before(V3_1),
    key("multipleOf", Number),
    key("maximum", Number),
    key("exclusiveMaximum", Any),
    key("minimum", Number),
    key("exclusiveMinimum", Any),
    key("maxLength", Number),
    key("minLength", Number),
    key("pattern", Text),
    key("maxItems", Number),
    key("minItems", Number),
    key("uniqueItems", Flag),
    key("maxContains", Number).read_before(V3_1),
    key("minContains", Number).read_before(V3_1),
    key("maxProperties", Number),
    key("minProperties", Number),
    needed("required", Texts, "the fields of # are optional"),
    key("dependentRequired", MapOfAny).read_before(V3_1),
    needed("allOf", Each(Schema), "the parts of # are ignored"),
    needed("anyOf", Each(Schema), "the members of # are ignored"),
    needed("oneOf", Each(Schema), "the members of # are ignored"),
    key("not", One(Schema)),
    key("if", One(Schema)).read_before(V3_1),
    key("then", One(Schema)).read_before(V3_1),
    key("else", One(Schema)).read_before(V3_1),
    key("dependentSchemas", Map(Schema)).read_before(V3_1),
    key("prefixItems", Each(Schema)).read_before(V3_1),
    needed("items", Any, "the type of the items of # is ignored"),
    key("contains", One(Schema)).read_before(V3_1),
    needed("properties", Map(Schema), "the fields of # are left out"),
    key("patternProperties", Map(Schema)).read_before(V3_1),
    needed("additionalProperties", One(Schema), "the type of additional fields of # is ignored"),
    key("propertyNames", One(Schema)).read_before(V3_1),
    key("unevaluatedItems", One(Schema)).read_before(V3_1),
    key("unevaluatedProperties", One(Schema)).read_before(V3_1),
    key("contentEncoding", Text).read_before(V3_1),
    key("contentMediaType", Text).read_before(V3_1),
    key("contentSchema", One(Schema)).read_before(V3_1),
    key("title", Text),
    needed("description", Text, "the description of # is left out"),
    key("default", Any),
    key("format", Text),
    needed("nullable", Flag, "# is never null"),
    needed("discriminator", One(Discriminator), "the discriminator of # is ignored"),
    key("readOnly", Flag),
    key("writeOnly", Flag),
    key("example", Any),
    key("examples", Any).read_before(V3_1),
    key("externalDocs", One(ExternalDocs)),
    key("deprecated", Flag),
    key("xml", One(Xml)),
    // Keywords of earlier drafts of JSON Schema that documents still use. They are either read or
    // have no effect on a type.
    key("id", Any),
    key("definitions", Map(Schema)),
    key("dependencies", Any),
    key("additionalItems", Any),
];
pub(super) const SCHEMA_ELSEWHERE: &[(&str, &str)] = &[("schema", "replace `schema` by the keys below it")];
