//! The keys of the objects that Swagger 2.0 has in another way than OpenAPI 3.
//!
//! Parameters, their items and headers have the keys of a schema as well, since they are read as
//! one.

use super::keys::{OPERATION_LOST, key, needed};
use super::keyword::Keyword;
use super::keyword::Kind::{
    ExternalDocs, Header, Info, Operation, Parameter, PathItem, Requirement, Response, Schema,
    SecurityScheme, SwaggerItems, Tag,
};
use super::keyword::Value::{Each, Flag, Map, MapOfAny, One, Text, Texts};

pub(super) const DOCUMENT: &[Keyword] = &[
    key("swagger", Text),
    key("info", One(Info)),
    needed("host", Text, "the client has no base URL"),
    needed("basePath", Text, "the base URL has no path"),
    needed("schemes", Texts, "`https` is used"),
    needed("consumes", Texts, "bodies are sent as JSON"),
    needed("produces", Texts, "responses are read as JSON"),
    needed("paths", Map(PathItem), "all operations are left out"),
    needed("definitions", Map(Schema), "all schemas are left out"),
    needed("parameters", Map(Parameter), "the shared parameters are left out"),
    needed("responses", Map(Response), "the shared responses are left out"),
    needed("securityDefinitions", Map(SecurityScheme), "no operation asks for credentials"),
    needed("security", Each(Requirement), "no operation asks for credentials"),
    needed("tags", Each(Tag), "the descriptions of tags are left out"),
    key("externalDocs", One(ExternalDocs)),
];
pub(super) const DOCUMENT_ELSEWHERE: &[(&str, &str)] = &[
    (
        "components",
        "Swagger 2.0 has schemas in `definitions`, and `parameters`, `responses` and `securityDefinitions` at the top level",
    ),
    ("servers", "Swagger 2.0 has the URL in `host`, `basePath` and `schemes`"),
    ("schemas", "Swagger 2.0 has them in `definitions`"),
    ("securitySchemes", "Swagger 2.0 has them in `securityDefinitions`"),
    ("webhooks", "OpenAPI has them since 3.1; write `x-webhooks`"),
    ("title", "it belongs into `info`"),
    ("version", "it belongs into `info`"),
    ("description", "it belongs into `info`"),
];

pub(super) const PATH_ITEM: &[Keyword] = &[
    key("$ref", Text),
    // OpenAPI 3 has these; they are read here, too.
    key("summary", Text),
    key("description", Text),
    needed("parameters", Each(Parameter), "the parameters of # are left out"),
    needed("get", One(Operation), OPERATION_LOST),
    needed("put", One(Operation), OPERATION_LOST),
    needed("post", One(Operation), OPERATION_LOST),
    needed("delete", One(Operation), OPERATION_LOST),
    needed("options", One(Operation), OPERATION_LOST),
    needed("head", One(Operation), OPERATION_LOST),
    needed("patch", One(Operation), OPERATION_LOST),
    needed("trace", One(Operation), OPERATION_LOST),
];

pub(super) const OPERATION: &[Keyword] = &[
    needed("tags", Texts, "the tags of # are left out"),
    key("summary", Text),
    needed("description", Text, "the description of # is left out"),
    key("externalDocs", One(ExternalDocs)),
    key("operationId", Text),
    needed("consumes", Texts, "the body of # is sent as that of other operations"),
    needed("produces", Texts, "the responses of # are read as those of other operations"),
    needed("parameters", Each(Parameter), "the parameters of # are left out"),
    needed("responses", Map(Response), "the responses of # are left out"),
    needed("schemes", Texts, "# is called by the schemes of the document"),
    key("deprecated", Flag),
    needed("security", Each(Requirement), "the credentials of # are those of the document"),
];
pub(super) const OPERATION_ELSEWHERE: &[(&str, &str)] = &[
    ("requestBody", "Swagger 2.0 has a parameter with `in: body`"),
    ("body", "Swagger 2.0 has a parameter with `in: body`"),
    ("servers", "Swagger 2.0 has the URL in `host`, `basePath` and `schemes`"),
    ("content", "Swagger 2.0 has media types in `consumes` and `produces`"),
    ("schema", "it belongs into a parameter with `in: body`, or into a response"),
];

pub(super) const PARAMETER: &[Keyword] = &[
    key("name", Text),
    key("in", Text),
    needed("description", Text, "the description of # is left out"),
    needed("required", Flag, "the parameter is optional"),
    key("allowEmptyValue", Flag),
    needed("schema", One(Schema), "the type of the parameter is left out"),
    needed("collectionFormat", Text, "the elements are separated by commas"),
    needed("items", One(SwaggerItems), "the type of the items of # is left out"),
];
const COLLECTION: &str = "Swagger 2.0 has `collectionFormat`";
pub(super) const PARAMETER_ELSEWHERE: &[(&str, &str)] = &[
    ("style", COLLECTION),
    ("explode", COLLECTION),
    ("content", "Swagger 2.0 has the type in the parameter itself, and a body in `schema`"),
];

pub(super) const ITEMS: &[Keyword] = &[
    key("collectionFormat", Text),
    needed("items", One(SwaggerItems), "the type of the items of # is left out"),
];

pub(super) const RESPONSE: &[Keyword] = &[
    needed("description", Text, "the description of the response is left out"),
    needed("schema", One(Schema), "the body of this response of # is left out"),
    needed("headers", Map(Header), "the headers of the response are left out"),
    key("examples", MapOfAny),
];
pub(super) const RESPONSE_ELSEWHERE: &[(&str, &str)] =
    &[("content", "Swagger 2.0 has one `schema`, and its media types in `produces`")];

pub(super) const HEADER: &[Keyword] = &[
    needed("description", Text, "the description of # is left out"),
    needed("collectionFormat", Text, "the elements are separated by commas"),
    needed("items", One(SwaggerItems), "the type of the items of # is left out"),
];

pub(super) const SECURITY_SCHEME: &[Keyword] = &[
    key("type", Text),
    key("description", Text),
    key("name", Text),
    key("in", Text),
    key("flow", Text),
    key("authorizationUrl", Text),
    key("tokenUrl", Text),
    key("scopes", MapOfAny),
    // OpenAPI 3 has these; they are read here, too.
    key("scheme", Text),
    key("bearerFormat", Text),
    key("openIdConnectUrl", Text),
];
pub(super) const SCHEME_ELSEWHERE: &[(&str, &str)] =
    &[("flows", "Swagger 2.0 has one `flow`, and its URLs and scopes are keys of the scheme")];
