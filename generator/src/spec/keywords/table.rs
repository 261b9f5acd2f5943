//! The objects of OpenAPI, their names in messages and their keys.

use super::keys::{
    BODY_ELSEWHERE, COMPONENTS, CONTACT, DISCRIMINATOR, DOCUMENT, DOCUMENT_ELSEWHERE, ENCODING, EXAMPLE,
    EXTERNAL_DOCS, HEADER, INFO, LICENSE, LINK, MEDIA_TYPE, OAUTH_FLOW, OAUTH_FLOWS, OPERATION,
    OPERATION_ELSEWHERE, PARAMETER, PARAMETER_ELSEWHERE, PATH_ITEM, REQUEST_BODY, RESPONSE, SCHEMA,
    SCHEMA_ELSEWHERE, SCHEME_ELSEWHERE, SECURITY_SCHEME, SERVER, SERVER_VARIABLE, TAG, XML,
};
use super::keyword::Kind::{
    Callback, Components, Contact, Discriminator, Document, Encoding, Example, ExternalDocs, Header, Info,
    License, Link, MediaType, OauthFlow, OauthFlows, Operation, Parameter, PathItem, RequestBody,
    Requirement, Response, Schema, SecurityScheme, Server, ServerVariable, SwaggerDocument, SwaggerHeader,
    SwaggerItems, SwaggerOperation, SwaggerParameter, SwaggerPathItem, SwaggerResponse,
    SwaggerSecurityScheme, Tag, Xml,
};
use super::keyword::Value::{One, Texts};
use super::keyword::{Keyword, Kind, Value};
use super::swagger;

impl Kind {
    /// Every kind.
    #[cfg(test)]
    pub const ALL: [Kind; 27] = [
        Document,
        Info,
        Contact,
        License,
        Server,
        ServerVariable,
        Components,
        PathItem,
        Operation,
        ExternalDocs,
        Parameter,
        RequestBody,
        MediaType,
        Encoding,
        Response,
        Callback,
        Example,
        Link,
        Header,
        Tag,
        Schema,
        Discriminator,
        Xml,
        SecurityScheme,
        OauthFlows,
        OauthFlow,
        Requirement,
    ];

    /// The kinds of Swagger 2.0 that differ from those of OpenAPI 3.
    #[cfg(test)]
    pub const SWAGGER: [Kind; 8] = [
        SwaggerDocument,
        SwaggerPathItem,
        SwaggerOperation,
        SwaggerParameter,
        SwaggerItems,
        SwaggerResponse,
        SwaggerHeader,
        SwaggerSecurityScheme,
    ];

    /// Returns the kind of the same object in Swagger 2.0.
    pub fn in_swagger(self) -> Self {
        match self {
            Document => SwaggerDocument,
            PathItem => SwaggerPathItem,
            Operation => SwaggerOperation,
            Parameter => SwaggerParameter,
            Response => SwaggerResponse,
            Header => SwaggerHeader,
            SecurityScheme => SwaggerSecurityScheme,
            same => same,
        }
    }

    /// Returns whether the object has the keys of a schema besides its own.
    fn is_schema_too(self) -> bool {
        matches!(self, SwaggerParameter | SwaggerItems | SwaggerHeader)
    }

    /// Returns the name of the object in messages.
    pub fn noun(self) -> &'static str {
        match self {
            Document | SwaggerDocument => "a document",
            Info => "`info`",
            Contact => "a contact",
            License => "a license",
            Server => "a server",
            ServerVariable => "a server variable",
            Components => "`components`",
            PathItem | SwaggerPathItem => "a path item",
            Operation | SwaggerOperation => "an operation",
            ExternalDocs => "`externalDocs`",
            Parameter | SwaggerParameter => "a parameter",
            RequestBody => "a request body",
            MediaType => "a media type",
            Encoding => "an encoding",
            Response | SwaggerResponse => "a response",
            Callback => "a callback",
            Example => "an example",
            Link => "a link",
            Header | SwaggerHeader => "a header",
            Tag => "a tag",
            Schema => "a schema",
            SwaggerItems => "`items`",
            Discriminator => "a discriminator",
            Xml => "`xml`",
            SecurityScheme | SwaggerSecurityScheme => "a security scheme",
            OauthFlows => "`flows`",
            OauthFlow => "an OAuth flow",
            Requirement => "a security requirement",
        }
    }

    /// Returns the keys that the object may have; none if its keys are arbitrary.
    pub fn keywords(self) -> &'static [Keyword] {
        match self {
            Document => DOCUMENT,
            Info => INFO,
            Contact => CONTACT,
            License => LICENSE,
            Server => SERVER,
            ServerVariable => SERVER_VARIABLE,
            Components => COMPONENTS,
            PathItem => PATH_ITEM,
            Operation => OPERATION,
            ExternalDocs => EXTERNAL_DOCS,
            Parameter => PARAMETER,
            RequestBody => REQUEST_BODY,
            MediaType => MEDIA_TYPE,
            Encoding => ENCODING,
            Response => RESPONSE,
            Example => EXAMPLE,
            Link => LINK,
            Header => HEADER,
            Tag => TAG,
            Schema => SCHEMA,
            Discriminator => DISCRIMINATOR,
            Xml => XML,
            SecurityScheme => SECURITY_SCHEME,
            OauthFlows => OAUTH_FLOWS,
            OauthFlow => OAUTH_FLOW,
            Callback | Requirement => &[],
            SwaggerDocument => swagger::DOCUMENT,
            SwaggerPathItem => swagger::PATH_ITEM,
            SwaggerOperation => swagger::OPERATION,
            SwaggerParameter => swagger::PARAMETER,
            SwaggerItems => swagger::ITEMS,
            SwaggerResponse => swagger::RESPONSE,
            SwaggerHeader => swagger::HEADER,
            SwaggerSecurityScheme => swagger::SECURITY_SCHEME,
        }
    }

    pub fn keyword(self, name: &str) -> Option<&'static Keyword> {
        self.all_keywords().find(|keyword| keyword.name == name)
    }

    /// The keys that it may have, those of a schema included.
    pub fn all_keywords(self) -> impl Iterator<Item = &'static Keyword> {
        let of_schema = if self.is_schema_too() { SCHEMA } else { &[] };
        self.keywords().iter().chain(of_schema)
    }

    /// Returns the type of each value if the keys are arbitrary.
    pub fn values(self) -> Option<Value> {
        match self {
            Callback => Some(One(PathItem)),
            Requirement => Some(Texts),
            _ => None,
        }
    }

    /// Returns a hint for a key of another major version (Swagger 2.0 or OpenAPI 3), or for a
    /// common mistake. The hint says where this version has the key.
    pub fn hint(self, key: &str) -> Option<&'static str> {
        let elsewhere = match self {
            Document => DOCUMENT_ELSEWHERE,
            Operation => OPERATION_ELSEWHERE,
            Parameter | Header => PARAMETER_ELSEWHERE,
            Response | RequestBody => BODY_ELSEWHERE,
            SecurityScheme => SCHEME_ELSEWHERE,
            Schema => SCHEMA_ELSEWHERE,
            SwaggerDocument => swagger::DOCUMENT_ELSEWHERE,
            SwaggerOperation => swagger::OPERATION_ELSEWHERE,
            SwaggerParameter | SwaggerHeader => swagger::PARAMETER_ELSEWHERE,
            SwaggerResponse => swagger::RESPONSE_ELSEWHERE,
            SwaggerSecurityScheme => swagger::SCHEME_ELSEWHERE,
            _ => &[],
        };
        elsewhere.iter().find(|(name, _)| *name == key).map(|(_, help)| *help)
    }
}
