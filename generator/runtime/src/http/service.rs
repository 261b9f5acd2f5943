//! What a generated client says about the API it is for.

/// An API: what a client builder starts from.
#[derive(Clone, Copy, Debug)]
pub struct Service {
    /// The package and its version, such as `openai-platform/0.1.0`: the user agent.
    pub name: &'static str,
    /// Where the API is, unless the caller says otherwise, with `{name}` for each variable. `None`:
    /// the caller must.
    pub base_url: Option<&'static str>,
    /// The variables of the URLs of servers, each with its default.
    pub variables: &'static [(&'static str, &'static str)],
    /// The environment variable that replaces [`base_url`](Self::base_url).
    pub base_url_env: Option<&'static str>,
    /// The ways to authenticate.
    pub schemes: &'static [&'static Scheme],
}

/// A way to authenticate (OpenAPI 3.1, 4.8.27 "Security Scheme Object").
#[derive(Clone, Copy, Debug)]
pub struct Scheme {
    /// The name in the document; a client has at most one credential for it.
    pub name: &'static str,
    /// How the credential travels.
    pub kind: SchemeKind,
    /// The environment variable that holds the credential.
    pub env: Option<&'static str>,
    /// The builder's method that takes the credential, for messages.
    pub setter: &'static str,
}

/// How a credential travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SchemeKind {
    /// `Authorization: Bearer …` (RFC 6750).
    Bearer,
    /// `Authorization: Basic …` (RFC 7617).
    Basic,
    /// A header of the given name.
    Header(&'static str),
    /// A query parameter of the given name.
    Query(&'static str),
    /// A cookie of the given name.
    Cookie(&'static str),
    /// The connection itself authenticates: nothing is sent.
    MutualTls,
}
