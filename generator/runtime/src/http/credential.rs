//! What answers for the caller.

use std::fmt;
use std::sync::Arc;

use crate::http::provider::Provider;
use crate::{BoxError, BoxFuture, Secret, Timer, Transport};

/// A key, or what gives tokens that do not last.
///
/// A key as text is one: `Client::builder().api_key("sk-…")`. For tokens see
/// [`provider`](Self::provider).
#[derive(Clone, Debug)]
pub struct Credential(pub(crate) Answer);

/// What answers a scheme's challenge.
#[derive(Clone)]
pub(crate) enum Answer {
    Key(Secret),
    Basic { user: String, password: Secret },
    Provider(Arc<Provider>),
}

impl Credential {
    /// Tokens from a provider, such as of an identity service;
    /// [`ClientCredentials`](crate::ClientCredentials) is one.
    pub fn provider(provider: impl TokenProvider + 'static) -> Self {
        Self(Answer::Provider(Arc::new(Provider::new(provider))))
    }

    /// A user and a password, for a scheme of the kind [`Basic`](crate::SchemeKind::Basic) (RFC
    /// 7617).
    pub fn basic(user: impl Into<String>, password: impl Into<Secret>) -> Self {
        Self(Answer::Basic { user: user.into(), password: password.into() })
    }
}

impl<T: Into<Secret>> From<T> for Credential {
    fn from(key: T) -> Self {
        Self(Answer::Key(key.into()))
    }
}

impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Key(_) => "Key",
            Self::Basic { .. } => "Basic",
            Self::Provider(_) => "Provider",
        })
    }
}

/// Gives tokens that do not last.
///
/// It is asked before every call, so it should keep the token that it has as long as that is good.
/// Where a server answers a call with 401 all the same, it is asked once more, with the token that
/// was refused; if it has another one, the call is sent again with that, whatever its method: the
/// server has not acted. Calls that need a token at the same time wait for one request to the
/// provider, and a call whose token others have had renewed meanwhile gets the new one (not on
/// wasm32). A function that takes the refused token and gives a future is a provider.
pub trait TokenProvider: Send + Sync {
    /// The token to send. `refused`: not this one, which the server has just answered 401 to.
    fn token(&self, refused: Option<Secret>) -> BoxFuture<'_, Result<Secret, BoxError>>;

    /// Called when a client is built, with its transport, without middleware, and its timer, for
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
