//! Security schemes.

use super::Doc;
use crate::names::CredentialName;
use crate::pointer::Pointer;
use crate::text::Text;

/// A security scheme, from `components.securitySchemes`.
#[derive(Clone, Debug, PartialEq)]
pub struct Scheme {
    /// The key in the document, such as `AdminApiKeyAuth`.
    pub wire: Text,
    pub pointer: Pointer,
    /// The name of the builder's setter, such as `admin_api_key`, and of the constant.
    pub name: CredentialName,
    pub kind: SchemeKind,
    /// The environment variable that `Client::from_env` reads.
    pub env: Option<Text>,
    /// The token endpoint of the client credentials grant (RFC 6749, section 4.4), as the document
    /// has it.
    pub token_url: Option<Text>,
    pub doc: Doc,
}

/// The location of a credential in a request.
#[derive(Clone, Debug, PartialEq)]
pub enum SchemeKind {
    /// `Authorization: Bearer …` (RFC 6750), also for OAuth 2.0 and OpenID Connect.
    Bearer,
    /// `Authorization: Basic …` (RFC 7617).
    Basic,
    /// A header with this name.
    Header(Text),
    /// A query parameter with this name.
    Query(Text),
    /// A cookie with this name.
    Cookie(Text),
    /// The TLS connection authenticates the client; nothing is sent.
    MutualTls,
}
