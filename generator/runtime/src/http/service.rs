//! The description of an API that a generated client contains.

/// An API that a client is built for.
#[derive(Clone, Copy, Debug)]
pub struct Service {
    /// The package and its version, such as `openai-platform/0.1.0`; the user agent.
    pub name: &'static str,
    /// The default base URL, with `{name}` for each variable. `None` if the caller must set one.
    pub base_url: Option<&'static str>,
    /// The variables of server URLs and their defaults.
    pub variables: &'static [(&'static str, &'static str)],
    /// The environment variable that replaces [`base_url`](Self::base_url).
    pub base_url_env: Option<&'static str>,
    /// The security schemes.
    pub schemes: &'static [&'static Scheme],
    /// Headers of every call that are read from the environment: their names and variables.
    pub headers: &'static [(&'static str, &'static str)],
}

/// A security scheme (OpenAPI 3.1, 4.8.27 "Security Scheme Object").
#[derive(Clone, Copy, Debug)]
pub struct Scheme {
    /// The name in the document. A client has at most one credential for it.
    pub name: &'static str,
    /// The way the credential is sent.
    pub kind: SchemeKind,
    /// The environment variable that contains the credential.
    pub env: Option<&'static str>,
    /// The builder's method that sets the credential, for messages.
    pub setter: &'static str,
}

/// The way a credential is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SchemeKind {
    /// `Authorization: Bearer …` (RFC 6750).
    Bearer,
    /// `Authorization: Basic …` (RFC 7617).
    Basic,
    /// A header with this name.
    Header(&'static str),
    /// A query parameter with this name.
    Query(&'static str),
    /// A cookie with this name.
    Cookie(&'static str),
    /// The connection authenticates; nothing is sent.
    MutualTls,
}
