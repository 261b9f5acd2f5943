//! The part of the client and its builder that is the same for every API. The document adds further
//! methods.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use crate::runtime::{
    ClientCore, Credential, Method, Middleware, Request, Result, Scheme, Secret, Service, Setup, Timer,
    Transport,
};

/// A client of the API. Clones are cheap, and share connections and the retry budget.
///
/// # What it does with every call
///
/// - **Retries.** A failed call is retried if that is safe, twice by default: after a connection
///   that was never established; after a status of 425 or 429, or 503 with `Retry-After`; and, if
///   the method is idempotent (RFC 9110, section 9.2.2) or the call has an idempotency key, also
///   after a lost connection, an attempt that timed out, and a status of 408, 409 or 5xx except
///   501. The header `x-should-retry` overrides these rules. The delay starts at 0.5 s and doubles
///   up to 8 s, with up to 25 % subtracted as jitter. If the server sends `retry-after-ms` or
///   `Retry-After` (at most 60 s), that is the delay, with up to 25 % added. If the delay would
///   exceed that or the call's timeout, the error is returned at once.
/// - **Timeouts** limit connecting, each attempt, the time without data in a body, and the call as
///   a whole.
/// - **Redirects** are followed only within the origin (scheme, host and port), at most five in a
///   row: for GET and HEAD, and for any method after 307 and 308. Other redirects are returned as
///   errors with their status. Credentials are therefore never sent to another origin.
/// - **Credentials** are never printed.
#[derive(Clone)]
pub struct Client {
    core: ClientCore,
}

impl Client {
    /// Returns the base URL of all operations, without a trailing slash.
    pub fn base_url(&self) -> &str {
        self.core.base_url()
    }

    /// Creates a request to any path under the base URL, such as one that this crate does not
    /// support yet: `/things/{thing_id}` with [`path`](Request::path), or with percent-encoded
    /// parameters in it.
    ///
    /// ```text
    /// let thing = client.request(Method::GET, "/things/1").send::<serde_json::Value>().await?;
    /// ```
    #[inline]
    pub fn request(&self, method: Method, path: impl Into<Cow<'static, str>>) -> Request {
        self.core.request(method, path)
    }

    #[inline]
    pub(crate) fn core(&self) -> &ClientCore {
        &self.core
    }
}

/// For your own implementations of [`Paged`](crate::runtime::Paged).
impl AsRef<ClientCore> for Client {
    fn as_ref(&self) -> &ClientCore {
        self.core()
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client").field("base_url", &self.base_url()).finish_non_exhaustive()
    }
}

/// A builder for a [`Client`]. Invalid settings are reported by [`build`](Self::build).
#[must_use = "a builder does nothing until it builds"]
pub struct ClientBuilder {
    setup: Setup,
}

impl ClientBuilder {
    /// Creates a builder for a service, without credentials.
    pub fn new(service: &'static Service) -> Self {
        Self { setup: Setup::new(service) }
    }

    /// Reads the base URL, the credentials and the headers that are not set yet from the
    /// environment. Ignores variables that are absent or empty; calls that need a missing
    /// credential return an error.
    pub fn env(self) -> Self {
        self.env_from(|name| std::env::var(name).ok())
    }

    pub(crate) fn env_from(mut self, variable: impl Fn(&str) -> Option<String>) -> Self {
        self.setup.read(variable);
        self
    }

    /// Sets the base URL of all operations, such as `https://api.example.com/v1`, even of those
    /// that have a server of their own in the API. It must be https, unless its host is this
    /// machine or [`allow_http`](Self::allow_http) was called.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.setup.base_url = Some(url.into());
        self
    }

    /// Sets a variable of server URLs, such as the region. It does not apply to a base URL that you
    /// [set](Self::base_url).
    pub fn server_variable(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.setup.variables.push((name.into(), value.into()));
        self
    }

    /// Allows a base URL that is not https. Anyone on the network path can then read credentials
    /// and everything else.
    #[inline]
    pub fn allow_http(mut self) -> Self {
        self.setup.allow_http = true;
        self
    }

    /// Sets the credential of a security scheme. The builder's methods named after the schemes call
    /// this.
    pub fn credential(mut self, scheme: &Scheme, credential: impl Into<Credential>) -> Self {
        self.setup.credential(scheme, credential.into());
        self
    }

    /// Sets user and password of a security scheme of the kind
    /// [`Basic`](crate::runtime::SchemeKind::Basic).
    #[inline]
    pub fn basic(mut self, scheme: &Scheme, user: impl Into<String>, password: impl Into<Secret>) -> Self {
        self.setup.credential(scheme, Credential::basic(user, password));
        self
    }

    /// Sends calls even if the client lacks their credentials, which is an error otherwise. Use it
    /// if the transport or a proxy adds them.
    #[inline]
    pub fn anonymous(mut self) -> Self {
        self.setup.anonymous();
        self
    }

    /// Sends a header with every call. A header that carries a credential, such as `Authorization`,
    /// replaces that credential.
    pub fn header(mut self, name: impl Into<String>, value: impl Into<Secret>) -> Self {
        self.setup.headers.push((name.into(), value.into()));
        self
    }

    /// Sends a query parameter with every call.
    pub fn query(mut self, name: impl Into<String>, value: impl Into<Secret>) -> Self {
        self.setup.query.push((name.into(), value.into()));
        self
    }

    /// Sets the program's name for the header `User-Agent`. It is followed by this package's name.
    pub fn user_agent(mut self, name: impl Into<String>) -> Self {
        self.setup.user_agent = Some(name.into());
        self
    }

    /// Sets the time limit for a call, including retries and the delays between them; for a stream,
    /// until the response begins. Default: ten minutes, or the time limit of an attempt if that is
    /// longer.
    #[inline]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.setup.timeout = Some(timeout);
        self
    }

    /// Sets the time limit for each attempt, from the connection to the end of the response; for a
    /// stream, until the response begins. Default: ten minutes.
    #[inline]
    pub fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.setup.attempt_timeout = Some(timeout);
        self
    }

    /// Sets the maximum time without data while the body of a response is received. Default: five
    /// minutes.
    #[inline]
    pub fn stall_timeout(mut self, timeout: Duration) -> Self {
        self.setup.stall_timeout = Some(timeout);
        self
    }

    /// Sets the time limit for establishing a connection. Default: ten seconds. Does not apply to a
    /// transport of your own, nor in a browser.
    #[cfg(feature = "reqwest")]
    #[inline]
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        #[cfg(not(target_arch = "wasm32"))]
        {
            self.setup.connections.connect_timeout = timeout;
        }
        #[cfg(target_arch = "wasm32")]
        {
            self.setup.connect_timeout = timeout;
        }
        self
    }

    /// Sends requests through the proxy at this URL, such as
    /// `http://user:password@proxy.example.com:8080`, instead of the proxies in the environment. It
    /// is not used for this machine (`localhost`, loopback addresses). A call over http with a
    /// credential is an error, since the proxy could read it.
    #[cfg(all(feature = "reqwest", not(target_arch = "wasm32")))]
    #[inline]
    pub fn proxy(mut self, url: impl Into<Secret>) -> Self {
        self.setup.connections.proxies = crate::runtime::Proxies::Url(url.into());
        self
    }

    /// Uses no proxy, even if the environment names one.
    #[cfg(all(feature = "reqwest", not(target_arch = "wasm32")))]
    #[inline]
    pub fn no_proxy(mut self) -> Self {
        self.setup.connections.proxies = crate::runtime::Proxies::None;
        self
    }

    /// Trusts PEM certificates in addition to those of the operating system, such as those of a
    /// company.
    #[cfg(all(feature = "reqwest", not(target_arch = "wasm32")))]
    #[inline]
    pub fn root_certificate(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.setup.connections.root_certificates.push(pem.into());
        self
    }

    /// Authenticates connections with a certificate (mutual TLS): its chain and private key, in
    /// PEM.
    #[cfg(all(feature = "reqwest", not(target_arch = "wasm32")))]
    #[inline]
    pub fn client_identity(mut self, pem: impl Into<Secret>) -> Self {
        self.setup.connections.identity = Some(pem.into());
        self
    }

    /// Connects to this address for a host, without a DNS lookup. Port 0 means the URL's port.
    #[cfg(all(feature = "reqwest", not(target_arch = "wasm32")))]
    #[inline]
    pub fn resolve(mut self, host: impl Into<String>, address: std::net::SocketAddr) -> Self {
        self.setup.connections.resolved.push((host.into(), address));
        self
    }

    /// Sends the number of the attempt, from 1, in a header with this name. Not sent by default.
    #[inline]
    pub fn attempt_header(mut self, name: impl Into<String>) -> Self {
        self.setup.attempt_header = Some(name.into());
        self
    }

    /// Sets the maximum number of retries of a call. Default: two; 0 disables retries.
    #[inline]
    pub fn max_retries(mut self, retries: u32) -> Self {
        self.setup.max_retries = retries;
        self
    }

    /// Sets which failures are retried, and after which delay.
    #[inline]
    pub fn retry_policy(mut self, policy: crate::runtime::RetryPolicy) -> Self {
        self.setup.retry = policy;
        self
    }

    /// Sets the number of consecutive retries that all clones of the client share. Default: 100. A
    /// call that succeeds after a retry refunds it; one that succeeds at once refunds a fifth of a
    /// retry. When the budget is spent, failures are returned at once, and say so. A retry that the
    /// server scheduled with 429 and `Retry-After` costs nothing; with 503 and `Retry-After`, it
    /// costs a fifth.
    #[inline]
    pub fn retry_budget(mut self, retries: u32) -> Self {
        self.setup.retry_budget = Some(retries);
        self
    }

    /// Retries every call up to `max_retries` times, without a shared budget.
    #[inline]
    pub fn no_retry_budget(mut self) -> Self {
        self.setup.retry_budget = None;
        self
    }

    /// Sets the maximum size of an event or a line of a stream, in bytes. Default: 64 MiB. A larger
    /// one is an error and ends the stream, so that a server cannot exhaust memory.
    #[inline]
    pub fn event_limit(mut self, bytes: usize) -> Self {
        self.setup.event_limit = bytes;
        self
    }

    /// Sets the maximum size of a response in bytes, after decompression, unless it is streamed.
    /// Default: 256 MiB. A larger one is an error. The body of an error is truncated at 1 MiB, or
    /// at this limit if it is lower.
    #[inline]
    pub fn response_limit(mut self, bytes: usize) -> Self {
        self.setup.response_limit = bytes;
        self
    }

    /// Sets the time limit for a streamed response (events, a download), from its beginning to its
    /// end. Default: none.
    #[inline]
    pub fn stream_timeout(mut self, timeout: Duration) -> Self {
        self.setup.stream_timeout = Some(timeout);
        self
    }

    /// Sets the transport that sends requests.
    pub fn transport(mut self, transport: impl Transport + 'static) -> Self {
        self.setup.transport = Some(Arc::new(transport));
        self
    }

    /// Adds a middleware before the transport. The first one added sees requests first and
    /// responses last.
    pub fn middleware(mut self, middleware: impl Middleware + 'static) -> Self {
        self.setup.middleware.push(Arc::new(middleware));
        self
    }

    /// Sets the reqwest client that sends requests, instead of the proxies, certificates and
    /// connect timeout of this builder. Start with
    /// [`ReqwestTransport::builder`](crate::runtime::ReqwestTransport::builder), which sets up TLS
    /// and disables redirects: if reqwest follows redirects by itself, credentials may be sent to
    /// another origin.
    ///
    /// ```text
    /// let own = ReqwestTransport::builder()?.unix_socket("/run/api.sock").build()?;
    /// let client = Client::builder().reqwest(own).build()?;
    /// ```
    #[cfg(feature = "reqwest")]
    #[inline]
    pub fn reqwest(self, client: crate::runtime::reqwest::Client) -> Self {
        self.transport(crate::runtime::ReqwestTransport::from(client))
    }

    /// Sets the timer for delays and timeouts, instead of the [transport's](Transport::timer).
    pub fn timer(mut self, timer: impl Timer + 'static) -> Self {
        self.setup.timer = Some(Arc::new(timer));
        self
    }

    /// Creates the client. Sends nothing yet.
    pub fn build(self) -> Result<Client> {
        Ok(Client { core: self.setup.build()? })
    }
}

impl fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.setup.fmt(f)
    }
}
