//! Access tokens of OAuth 2.0.

use std::fmt;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;

use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE};
use http::{HeaderMap, HeaderValue, Method, StatusCode, Uri};

use crate::base64;
use crate::http::base_url::is_loopback;
use crate::http::body::read;
use crate::http::encoding::{Pairs, component};
use crate::http::execute::ERROR_LIMIT;
use crate::http::message::message;
#[cfg(any(test, feature = "testing"))]
use crate::http::recorded_secrets::Recordable;
use crate::{BoxError, BoxFuture, HttpRequest, Secret, Tape, Timer, TokenProvider, Transport};

/// A provider of access tokens by the client credentials grant of OAuth 2.0 (RFC 6749, section
/// 4.4), for [`Credential::provider`](crate::Credential::provider).
///
/// ```ignore
/// let tokens = ClientCredentials::new("https://auth.example.com/token", id, secret).scope("things:read");
/// let client = Client::builder().token(Credential::provider(tokens)).build()?;
/// ```
///
/// Sends requests with the transport of the first client that it is passed to, without that
/// client's middleware. A token is used until shortly before it expires, or until a server rejects
/// it. Calls that need a token at the same time share one request.
pub struct ClientCredentials {
    token_url: String,
    client_id: String,
    client_secret: Secret,
    scopes: Vec<String>,
    parameters: Vec<(String, Secret)>,
    in_body: bool,
    connection: OnceLock<(Arc<dyn Transport>, Arc<dyn Timer>)>,
    token: Mutex<Option<Token>>,
}

/// An issued token.
struct Token {
    secret: Secret,
    /// The time at which the token is no longer used, by the client's timer; `None` if it is used
    /// until rejected.
    end: Option<Duration>,
}

/// The time before expiry at which a token is renewed, or when nine tenths of its lifetime are over
/// if that is later.
const MARGIN: Duration = Duration::from_secs(60);
/// The delays before retries.
const DELAYS: [Duration; 2] = [Duration::from_millis(500), Duration::from_secs(1)];

/// The failure of one attempt.
struct Failure {
    error: BoxError,
    is_retried: bool,
}

impl ClientCredentials {
    /// Creates a provider. The token endpoint must use https unless it is on this machine. Client
    /// identifier and secret are sent as user and password (RFC 6749, section 2.3.1).
    pub fn new(
        token_url: impl Into<String>,
        client_id: impl Into<String>,
        client_secret: impl Into<Secret>,
    ) -> Self {
        Self {
            token_url: token_url.into(),
            client_id: client_id.into(),
            client_secret: client_secret.into(),
            scopes: Vec::new(),
            parameters: Vec::new(),
            in_body: false,
            connection: OnceLock::new(),
            token: Mutex::default(),
        }
    }

    /// Adds a scope to request.
    pub fn scope(mut self, scope: impl Into<String>) -> Self {
        self.scopes.push(scope.into());
        self
    }

    /// Adds a parameter to the token request, such as `audience` or `resource`.
    pub fn parameter(mut self, name: impl Into<String>, value: impl Into<Secret>) -> Self {
        self.parameters.push((name.into(), value.into()));
        self
    }

    /// Sends the client's identifier and secret in the body, for servers that do not accept them as
    /// user and password.
    pub fn credentials_in_body(mut self) -> Self {
        self.in_body = true;
        self
    }

    async fn renew(&self) -> Result<Secret, BoxError> {
        let (transport, timer) =
            self.connection.get().ok_or("the token provider has not been passed to a client")?;
        let mut delays = DELAYS.into_iter();
        loop {
            let start = timer.now();
            let failure = match self.request(&**transport).await {
                Ok((secret, lifetime)) => {
                    let end = lifetime.map(|lifetime| start + lifetime - MARGIN.min(lifetime / 10));
                    let mut token = self.token.lock().unwrap_or_else(PoisonError::into_inner);
                    *token = Some(Token { secret: secret.clone(), end });
                    return Ok(secret);
                }
                Err(failure) => failure,
            };
            match delays.next().filter(|_| failure.is_retried) {
                Some(delay) => timer.sleep(delay).await,
                None => return Err(failure.error),
            }
        }
    }

    /// Requests a token, and returns it with its lifetime.
    async fn request(&self, transport: &dyn Transport) -> Result<(Secret, Option<Duration>), Failure> {
        let uri = self.uri().map_err(Failure::last)?;
        let headers = self.headers().map_err(Failure::last)?;
        let sent = transport.send(HttpRequest {
            method: Method::POST,
            template: "the token endpoint".into(),
            uri,
            headers,
            body: self.body().into(),
            attempt: 1,
            has_credential: true,
            path_is_secret: false,
            secret_members: &["access_token", "refresh_token", "id_token"],
            #[cfg(any(test, feature = "testing"))]
            recordable: Recordable { secrets: self.secrets().cloned().collect(), ..Recordable::default() },
            added: None,
        });
        let retried = |error: BoxError| Failure { error, is_retried: true };
        let response = sent.await.map_err(|error| retried(error.into()))?;
        let (body, _) = read(response.body, ERROR_LIMIT).await.map_err(|error| retried(error.into()))?;
        let status = response.status;
        if !status.is_success() {
            let said = message(&body, &|text| self.redact(text)).map(|text| format!(": {text}"));
            let error = format!("the token endpoint responded with {status}{}", said.unwrap_or_default());
            let is_retried = status.is_server_error() || status == StatusCode::TOO_MANY_REQUESTS;
            return Err(Failure { error: error.into(), is_retried });
        }
        token(&body).map_err(Failure::last)
    }

    fn uri(&self) -> Result<Uri, &'static str> {
        let uri: Uri = self.token_url.parse().map_err(|_| "the URL of the token endpoint is not valid")?;
        match (uri.scheme_str(), uri.host()) {
            (Some("https"), Some(_)) => Ok(uri),
            (Some("http"), Some(host)) if is_loopback(host) => Ok(uri),
            _ => Err("the URL of the token endpoint must start with `https://`"),
        }
    }

    fn headers(&self) -> Result<HeaderMap, &'static str> {
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/x-www-form-urlencoded"));
        if !self.in_body {
            let pair = format!("{}:{}", component(&self.client_id), component(self.client_secret.expose()));
            let value = format!("Basic {}", base64::encode(pair.as_bytes()));
            let mut value = HeaderValue::try_from(value).map_err(|_| "the client's secret is not valid")?;
            value.set_sensitive(true);
            headers.insert(AUTHORIZATION, value);
        }
        Ok(headers)
    }

    fn body(&self) -> String {
        let mut pairs = Pairs::default();
        pairs.push("grant_type", "client_credentials");
        if !self.scopes.is_empty() {
            pairs.push("scope", &self.scopes.join(" "));
        }
        if self.in_body {
            pairs.push("client_id", &self.client_id);
            pairs.push("client_secret", self.client_secret.expose());
        }
        for (name, value) in &self.parameters {
            pairs.push(name, value.expose());
        }
        pairs.as_str().to_owned()
    }

    fn secrets(&self) -> impl Iterator<Item = &Secret> {
        std::iter::once(&self.client_secret).chain(self.parameters.iter().map(|(_, value)| value))
    }

    fn redact(&self, text: String) -> String {
        self.secrets().fold(text, |text, secret| secret.redact(text))
    }
}

/// Parses the token in a response (RFC 6749, section 5.1).
fn token(body: &[u8]) -> Result<(Secret, Option<Duration>), &'static str> {
    let tape = Tape::from_slice(body).map_err(|_| "the response of the token endpoint is not JSON")?;
    let response = tape.root();
    let text = |name: &str| response.member(name).and_then(|member| member.as_str());
    if text("token_type").is_some_and(|kind| !kind.eq_ignore_ascii_case("bearer")) {
        return Err("the token endpoint returned a token that is not of the type Bearer");
    }
    let token = text("access_token").filter(|token| !token.is_empty());
    let token = token.ok_or("the response of the token endpoint has no `access_token`")?;
    let seconds = response.member("expires_in");
    let seconds = seconds.and_then(|it| it.as_u64().or_else(|| it.as_str()?.parse().ok()));
    // Some servers send 0 for a token that does not expire. A lifetime of more than 68 years counts
    // as none.
    let lifetime = seconds.filter(|seconds| (1..1 << 31).contains(seconds)).map(Duration::from_secs);
    Ok((token.into(), lifetime))
}

impl Failure {
    /// Creates a failure that is not retried.
    fn last(sentence: &'static str) -> Self {
        Self { error: sentence.into(), is_retried: false }
    }
}

impl TokenProvider for ClientCredentials {
    fn token(&self, refused: Option<Secret>) -> BoxFuture<'_, Result<Secret, BoxError>> {
        let known = {
            let token = self.token.lock().unwrap_or_else(PoisonError::into_inner);
            let now = self.connection.get().map(|(_, timer)| timer.now());
            let is_good = |token: &&Token| {
                token.end.is_none_or(|end| now.is_some_and(|now| now < end))
                    && refused.is_none_or(|refused| refused.expose() != token.secret.expose())
            };
            token.as_ref().filter(is_good).map(|token| token.secret.clone())
        };
        Box::pin(async move {
            match known {
                Some(token) => Ok(token),
                None => self.renew().await,
            }
        })
    }

    fn connect(&self, transport: &Arc<dyn Transport>, timer: &Arc<dyn Timer>) {
        self.connection.get_or_init(|| (transport.clone(), timer.clone()));
    }
}

impl fmt::Debug for ClientCredentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientCredentials")
            .field("token_url", &self.token_url)
            .field("client_id", &self.client_id)
            .field("scopes", &self.scopes)
            .finish_non_exhaustive()
    }
}
