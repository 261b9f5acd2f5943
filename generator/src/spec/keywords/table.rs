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
    Requirement, Response, Schema, SecurityScheme, Server, ServerVariable, Tag, Xml,
};
use super::keyword::Value::{One, Texts};
use super::keyword::{Keyword, Kind, Value};

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

    /// Returns the name of the object in messages.
    pub fn noun(self) -> &'static str {
        match self {
            Document => "a document",
            Info => "`info`",
            Contact => "a contact",
            License => "a license",
            Server => "a server",
            ServerVariable => "a server variable",
            Components => "`components`",
            PathItem => "a path item",
            Operation => "an operation",
            ExternalDocs => "`externalDocs`",
            Parameter => "a parameter",
            RequestBody => "a request body",
            MediaType => "a media type",
            Encoding => "an encoding",
            Response => "a response",
            Callback => "a callback",
            Example => "an example",
            Link => "a link",
            Header => "a header",
            Tag => "a tag",
            Schema => "a schema",
            Discriminator => "a discriminator",
            Xml => "`xml`",
            SecurityScheme => "a security scheme",
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
        }
    }

    pub fn keyword(self, name: &str) -> Option<&'static Keyword> {
        self.keywords().iter().find(|keyword| keyword.name == name)
    }

    /// Returns the type of each value if the keys are arbitrary.
    pub fn values(self) -> Option<Value> {
        match self {
            Callback => Some(One(PathItem)),
            Requirement => Some(Texts),
            _ => None,
        }
    }

    /// Returns the hint for a key of OpenAPI 2.0 or a common mistake, which says where OpenAPI 3
    /// has it.
    pub fn hint(self, key: &str) -> Option<&'static str> {
        let elsewhere = match self {
            Document => DOCUMENT_ELSEWHERE,
            Operation => OPERATION_ELSEWHERE,
            Parameter | Header => PARAMETER_ELSEWHERE,
            Response | RequestBody => BODY_ELSEWHERE,
            SecurityScheme => SCHEME_ELSEWHERE,
            Schema => SCHEMA_ELSEWHERE,
            _ => &[],
        };
        elsewhere.iter().find(|(name, _)| *name == key).map(|(_, help)| *help)
    }
}
