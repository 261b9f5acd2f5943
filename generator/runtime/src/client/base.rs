//! The client and its builder, as they are for every API. The rest of their methods are of the
//! document.

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;
use std::time::Duration;

use crate::runtime::{
    ClientCore, Credential, Middleware, Result, Scheme, Secret, Service, Setup, Timer, Transport,
};

/// A client of the API. Clones are cheap, and share connections and the budget for repetitions.
///
/// # What it does with every call
///
/// - **Retries.** A call that fails is retried, twice unless set otherwise, if that can do no harm:
///   after a connection that was never made; after a status of 425 or 429, or 503 with
///   `Retry-After`; and if the method is idempotent (RFC 9110, section 9.2.2) or the call has an
///   idempotency key, also after a lost connection, a timed-out attempt, and a status of 408, 409
///   or 5xx without 501. The header `x-should-retry` wins over all of this. The delay starts at
///   half a second and doubles up to eight, with up to a quarter subtracted as jitter; or it is
///   what `retry-after-ms` or `Retry-After` asks for, up to 60 seconds, with up to a quarter added.
///   If it would exceed that or the call's time, the error is returned at once.
/// - **Timeouts** for the connection, each attempt, a body that stands still, and the call as a
///   whole.
/// - **Redirects** are followed within the origin only (scheme, host and port), at most five, for
///   GET and HEAD, and for any method after 307 and 308. Others come back as an error with their
///   status. So credentials go nowhere else.
/// - **Credentials** are not printed, by anything here.
#[derive(Clone)]
pub struct Client {
    core: ClientCore,
}

impl Deref for Client {
    type Target = ClientCore;

    fn deref(&self) -> &ClientCore {
        &self.core
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client").field("base_url", &self.base_url()).finish_non_exhaustive()
    }
}

/// Puts a [`Client`] together. A mistake in a setting is the error of [`build`](Self::build).
#[must_use = "a builder does nothing until it builds"]
pub struct ClientBuilder {
    setup: Setup,
}

impl ClientBuilder {
    /// A client of a service, without credentials.
    pub fn new(service: &'static Service) -> Self {
        Self { setup: Setup::new(service) }
    }

    /// Takes from the environment the base URL and the credentials that have not been set. A
    /// variable that is absent or empty is passed over: a call that needs its credential says so.
    pub fn env(self) -> Self {
        self.env_from(|name| std::env::var(name).ok())
    }

    pub(crate) fn env_from(mut self, variable: impl Fn(&str) -> Option<String>) -> Self {
        self.setup.read(variable);
        self
    }

    /// Sets the URL under which the paths of the operations are, such as
    /// `https://api.example.com/v1`: of all of them, those included for which the API has a server
    /// of their own. It must be https, unless its host is this machine or
    /// [`allow_http`](Self::allow_http) was called.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.setup.base_url = Some(url.into());
        self
    }

    /// Sets a variable of the URLs of servers, such as the region; its default holds unless set. A
    /// base URL that is [given](Self::base_url) has none.
    pub fn server_variable(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.setup.variables.push((name.into(), value.into()));
        self
    }

    /// Allows a base URL that is not https: credentials and all else can be read by whoever is on
    /// the way.
    #[inline]
    pub fn allow_http(mut self) -> Self {
        self.setup.allow_http = true;
        self
    }

    /// Sets the credential of a scheme; the builder's methods that are named after the schemes call
    /// this.
    pub fn credential(mut self, scheme: &Scheme, credential: impl Into<Credential>) -> Self {
        self.setup.credential(scheme, credential.into());
        self
    }

    /// Sets the user and the password of a scheme of the kind
    /// [`Basic`](crate::runtime::SchemeKind::Basic).
    #[inline]
    pub fn basic(mut self, scheme: &Scheme, user: impl Into<String>, password: impl Into<Secret>) -> Self {
        self.setup.credential(scheme, Credential::basic(user, password));
        self
    }

    /// Sends calls whose credential was not given without one, where otherwise they would be an
    /// error: the transport or a proxy adds it.
    #[inline]
    pub fn anonymous(mut self) -> Self {
        self.setup.anonymous();
        self
    }

    /// Sends a header with every call. One that carries a credential (such as `Authorization`)
    /// counts as that credential.
    pub fn header(mut self, name: impl Into<String>, value: impl Into<Secret>) -> Self {
        self.setup.headers.push((name.into(), value.into()));
        self
    }

    /// Sends a query parameter with every call.
    pub fn query(mut self, name: impl Into<String>, value: impl Into<Secret>) -> Self {
        self.setup.query.push((name.into(), value.into()));
        self
    }

    /// Sets what the program calls itself (`User-Agent`), which is put before this package's name.
    pub fn user_agent(mut self, name: impl Into<String>) -> Self {
        self.setup.user_agent = Some(name.into());
        self
    }

    /// Sets the longest that a call may take, its retries and the waits between them included; ten
    /// minutes unless set, or as long as one attempt if that is longer. If the response is a
    /// stream, until it begins.
    #[inline]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.setup.timeout = Some(timeout);
        self
    }

    /// Sets the longest that each attempt may take, from the connection to the end of the response,
    /// or to its head where the body is a stream; ten minutes unless set.
    #[inline]
    pub fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.setup.attempt_timeout = Some(timeout);
        self
    }

    /// Sets the longest that the body of an answer may stand still, in a stream and otherwise; five
    /// minutes unless set.
    #[inline]
    pub fn stall_timeout(mut self, timeout: Duration) -> Self {
        self.setup.stall_timeout = Some(timeout);
        self
    }

    /// Sets the longest that a connection may take to be made; ten seconds unless set. A transport
    /// of your own, and a browser, have their own.
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

    /// Sends requests through the proxy at a URL, such as
    /// `http://user:password@proxy.example.com:8080`, in place of those that the environment names.
    /// It is not used for this machine (`localhost`, loopback addresses). A call over http that
    /// carries a credential is an error, since the proxy could read it.
    #[cfg(all(feature = "reqwest", not(target_arch = "wasm32")))]
    #[inline]
    pub fn proxy(mut self, url: impl Into<Secret>) -> Self {
        self.setup.connections.proxies = crate::runtime::Proxies::Url(url.into());
        self
    }

    /// Uses no proxy, whatever the environment says.
    #[cfg(all(feature = "reqwest", not(target_arch = "wasm32")))]
    #[inline]
    pub fn no_proxy(mut self) -> Self {
        self.setup.connections.proxies = crate::runtime::Proxies::None;
        self
    }

    /// Trusts certificates in PEM in addition to those of the operating system, such as those of a
    /// company.
    #[cfg(all(feature = "reqwest", not(target_arch = "wasm32")))]
    #[inline]
    pub fn root_certificate(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.setup.connections.root_certificates.push(pem.into());
        self
    }

    /// Authenticates connections with a certificate (mutual TLS): its chain and its private key, in
    /// PEM.
    #[cfg(all(feature = "reqwest", not(target_arch = "wasm32")))]
    #[inline]
    pub fn client_identity(mut self, pem: impl Into<Secret>) -> Self {
        self.setup.connections.identity = Some(pem.into());
        self
    }

    /// Connects to an address for a host, without looking its name up. A port of 0 is that of the
    /// URL.
    #[cfg(all(feature = "reqwest", not(target_arch = "wasm32")))]
    #[inline]
    pub fn resolve(mut self, host: impl Into<String>, address: std::net::SocketAddr) -> Self {
        self.setup.connections.resolved.push((host.into(), address));
        self
    }

    /// Sends the number of the attempt, from 1, in a header of this name; none unless set.
    #[inline]
    pub fn attempt_header(mut self, name: impl Into<String>) -> Self {
        self.setup.attempt_header = Some(name.into());
        self
    }

    /// Sets how often a call is repeated at most when it fails; two unless set, 0: never.
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

    /// Sets the number of retries in a row that all clones of the client share, 100 by default. A
    /// call that succeeds after a retry gives back what that cost, and one that succeeds at once a
    /// fifth of a retry. When the budget is spent, failures are returned at once, and say so. A
    /// retry that the server has scheduled with 429 and `Retry-After` costs nothing, with 503 and
    /// `Retry-After` a fifth.
    #[inline]
    pub fn retry_budget(mut self, retries: u32) -> Self {
        self.setup.retry_budget = Some(retries);
        self
    }

    /// Retries every call as often as `max_retries` allows, without a budget that calls share.
    #[inline]
    pub fn no_retry_budget(mut self) -> Self {
        self.setup.retry_budget = None;
        self
    }

    /// Sets the most bytes that one event of a stream may have, or one line; 64 MiB unless set. A
    /// longer one is an error, and the end of the stream, so that a server cannot fill the memory.
    #[inline]
    pub fn event_limit(mut self, bytes: usize) -> Self {
        self.setup.event_limit = bytes;
        self
    }

    /// Sets the most bytes that a response may have that is read whole, after it is decompressed;
    /// 256 MiB unless set. A longer one is an error. The body of an error is cut at 1 MiB, or at
    /// this limit if it is lower.
    #[inline]
    pub fn response_limit(mut self, bytes: usize) -> Self {
        self.setup.response_limit = bytes;
        self
    }

    /// Sets the longest that a response may take that is read as it comes (events, a download),
    /// from its beginning to its end; without limit unless set.
    #[inline]
    pub fn stream_timeout(mut self, timeout: Duration) -> Self {
        self.setup.stream_timeout = Some(timeout);
        self
    }

    /// Sets what carries the requests.
    pub fn transport(mut self, transport: impl Transport + 'static) -> Self {
        self.setup.transport = Some(Arc::new(transport));
        self
    }

    /// Puts a middleware before the transport; the first one that is put there sees a request first
    /// and its response last.
    pub fn middleware(mut self, middleware: impl Middleware + 'static) -> Self {
        self.setup.middleware.push(Arc::new(middleware));
        self
    }

    /// Sets the reqwest client that carries the requests, with its proxies, certificates and
    /// connect timeout, in place of those that this builder would set. Begin with
    /// [`ReqwestTransport::builder`](crate::runtime::ReqwestTransport::builder), which brings TLS
    /// and follows no redirects: one that reqwest follows by itself may take credentials to another
    /// origin.
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

    /// Sets what the client waits and times out with, in place of the
    /// [transport's](Transport::timer).
    pub fn timer(mut self, timer: impl Timer + 'static) -> Self {
        self.setup.timer = Some(Arc::new(timer));
        self
    }

    /// Makes the client. Nothing is sent yet.
    pub fn build(self) -> Result<Client> {
        Ok(Client { core: self.setup.build()? })
    }
}

impl fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.setup.fmt(f)
    }
}
