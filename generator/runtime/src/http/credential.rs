//! Credentials.

use std::fmt;
use std::sync::Arc;

use crate::http::provider::Provider;
use crate::{BoxError, BoxFuture, Secret, Timer, Transport};

/// An API key, or a provider of short-lived tokens.
///
/// Text converts into an API key: `Client::builder().api_key("sk-…")`. For tokens, see
/// [`provider`](Self::provider).
#[derive(Clone, Debug)]
pub struct Credential(pub(crate) CredentialValue);

/// The value of a credential.
#[derive(Clone)]
pub(crate) enum CredentialValue {
    Key(Secret),
    Basic { user: String, password: Secret },
    Provider(Arc<Provider>),
}

impl Credential {
    /// Creates a credential from a provider of tokens, such as
    /// [`ClientCredentials`](crate::ClientCredentials).
    pub fn provider(provider: impl TokenProvider + 'static) -> Self {
        Self(CredentialValue::Provider(Arc::new(Provider::new(provider))))
    }

    /// Creates a credential from a user and a password, for schemes of the kind
    /// [`Basic`](crate::SchemeKind::Basic) (RFC 7617).
    pub fn basic(user: impl Into<String>, password: impl Into<Secret>) -> Self {
        Self(CredentialValue::Basic { user: user.into(), password: password.into() })
    }
}

impl<T: Into<Secret>> From<T> for Credential {
    fn from(key: T) -> Self {
        Self(CredentialValue::Key(key.into()))
    }
}

impl fmt::Debug for CredentialValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Key(_) => "Key",
            Self::Basic { .. } => "Basic",
            Self::Provider(_) => "Provider",
        })
    }
}

/// A provider of short-lived tokens.
///
/// It is asked before every call, so it should cache the token as long as it is valid. If the
/// server responds with 401, the provider is asked again with the rejected token. If it returns
/// another token, the call is sent again, whatever its method, since the server has not acted.
/// Calls that need a token at the same time share one request to the provider, and a call whose
/// token has been renewed meanwhile for another call gets the new one (not on wasm32). A function
/// that takes the rejected token and returns a future is a provider.
pub trait TokenProvider: Send + Sync {
    /// Returns the token to send. `refused` is a token that the server has just rejected with 401,
    /// which must not be returned again.
    fn token(&self, refused: Option<Secret>) -> BoxFuture<'_, Result<Secret, BoxError>>;

    /// Called when a client is built, with its transport (without middleware) and timer, for
    /// providers that send requests themselves. Does nothing by default.
    fn connect(&self, transport: &Arc<dyn Transport>, timer: &Arc<dyn Timer>) {
        let _ = (transport, timer);
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl<F, T> TokenProvider for F
where
    F: Fn(Option<Secret>) -> T + Send + Sync,
    T: Future<Output = Result<Secret, BoxError>> + Send + 'static,
{
    fn token(&self, refused: Option<Secret>) -> BoxFuture<'_, Result<Secret, BoxError>> {
        Box::pin(self(refused))
    }
}

#[cfg(target_arch = "wasm32")]
impl<F, T> TokenProvider for F
where
    F: Fn(Option<Secret>) -> T + Send + Sync,
    T: Future<Output = Result<Secret, BoxError>> + 'static,
{
    fn token(&self, refused: Option<Secret>) -> BoxFuture<'_, Result<Secret, BoxError>> {
        Box::pin(self(refused))
    }
}
