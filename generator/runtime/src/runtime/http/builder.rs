//! What a client is made of.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::header::USER_AGENT;
use http::{HeaderMap, HeaderValue};

use crate::runtime::http::base_url::{BaseUrl, Variables};
use crate::runtime::http::client::{Settings, Shared};
use crate::runtime::http::credential::Answer;
use crate::runtime::http::credentials::Credentials;
use crate::runtime::http::encoding::Pairs;
use crate::runtime::http::middleware::Layered;
use crate::runtime::http::prepare::{header_name, header_value};
use crate::runtime::http::retry::Budget;
use crate::runtime::{
    Client, Credential, Error, Middleware, Result, Scheme, Secret, Service, Timer, Transport,
};

/// Images and reports take their time: as long as the vendor's own SDKs wait.
const ATTEMPT_TIMEOUT: Duration = Duration::from_secs(600);
#[cfg(feature = "reqwest")]
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
/// The longest that a server which works on a stream was seen to be silent is two minutes.
const STALL_TIMEOUT: Duration = Duration::from_secs(300);
const MAX_RETRIES: u32 = 2;
/// An image in an event is some tens of megabytes of base64 at most.
const EVENT_LIMIT: usize = 64 << 20;

/// Puts a [`Client`] together. A mistake in a setting is the error of [`build`](Self::build).
#[must_use = "a builder does nothing until it builds"]
pub struct ClientBuilder {
    service: &'static Service,
    base_url: Option<String>,
    variables: Vec<(String, String)>,
    allow_http: bool,
    credentials: Credentials,
    headers: Vec<(String, Secret)>,
    query: Vec<(String, Secret)>,
    user_agent: Option<String>,
    timeout: Option<Duration>,
    attempt_timeout: Option<Duration>,
    stall_timeout: Option<Duration>,
    #[cfg(feature = "reqwest")]
    connect_timeout: Duration,
    max_retries: u32,
    event_limit: usize,
    transport: Option<Arc<dyn Transport>>,
    middleware: Vec<Arc<dyn Middleware>>,
    timer: Option<Arc<dyn Timer>>,
}

impl ClientBuilder {
    /// A client of a service, without credentials.
    pub fn new(service: &'static Service) -> Self {
        Self {
            service,
            base_url: None,
            variables: Vec::new(),
            allow_http: false,
            credentials: Credentials::default(),
            headers: Vec::new(),
            query: Vec::new(),
            user_agent: None,
            timeout: None,
            attempt_timeout: Some(ATTEMPT_TIMEOUT),
            stall_timeout: Some(STALL_TIMEOUT),
            #[cfg(feature = "reqwest")]
            connect_timeout: CONNECT_TIMEOUT,
            max_retries: MAX_RETRIES,
            event_limit: EVENT_LIMIT,
            transport: None,
            middleware: Vec::new(),
            timer: None,
        }
    }

    /// Takes from the environment the base URL and the credentials that have not been set. A variable that is absent or
    /// empty is passed over: a call that needs its credential says so.
    pub fn env(self) -> Self {
        self.env_from(|name| std::env::var(name).ok())
    }

    pub(crate) fn env_from(mut self, variable: impl Fn(&str) -> Option<String>) -> Self {
        let read = |name: &str| {
            let text = variable(name)?;
            let text = text.trim();
            (!text.is_empty()).then(|| text.to_owned())
        };
        for scheme in self.service.schemes {
            if let Some(text) = scheme.env.and_then(read)
                && !self.credentials.has(scheme)
            {
                self.credentials.set_text(scheme, &text);
            }
        }
        if self.base_url.is_none() {
            self.base_url = self.service.base_url_env.and_then(read);
        }
        self
    }

    /// Sets the URL under which the paths of the operations are, such as `https://api.example.com/v1`: of all
    /// of them, those included for which the API has a server of their own. It must be https,
    /// unless its host is this machine or [`allow_http`](Self::allow_http) was called.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = Some(url.into());
        self
    }

    /// Sets a variable of the URLs of servers, such as the region; its default holds unless set. A base URL that is
    /// [given](Self::base_url) has none.
    pub fn server_variable(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.variables.push((name.into(), value.into()));
        self
    }

    /// Allows a base URL that is not https: credentials and all else can be read by whoever is on the way.
    #[inline]
    pub fn allow_http(mut self) -> Self {
        self.allow_http = true;
        self
    }

    /// Sets the credential of a scheme; the builder's methods that are named after the schemes call this.
    pub fn credential(mut self, scheme: &Scheme, credential: impl Into<Credential>) -> Self {
        self.credentials.set(scheme, credential.into().0);
        self
    }

    /// Sets the user and the password of a scheme of the kind [`Basic`](crate::runtime::SchemeKind::Basic).
    #[inline]
    pub fn basic(mut self, scheme: &Scheme, user: impl Into<String>, password: impl Into<Secret>) -> Self {
        let answer = Answer::Basic { user: user.into(), password: password.into() };
        self.credentials.set(scheme, answer);
        self
    }

    /// Sends calls whose credential was not given without one, where otherwise they would be an error: the transport or a
    /// proxy adds it.
    #[inline]
    pub fn anonymous(mut self) -> Self {
        self.credentials.anonymous = true;
        self
    }

    /// Sends a header with every call. One that carries a credential (such as `Authorization`) counts as that credential.
    pub fn header(mut self, name: impl Into<String>, value: impl Into<Secret>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// Sends a query parameter with every call.
    pub fn query(mut self, name: impl Into<String>, value: impl Into<Secret>) -> Self {
        self.query.push((name.into(), value.into()));
        self
    }

    /// Sets what the program calls itself (`User-Agent`), which is put before this package's name.
    pub fn user_agent(mut self, name: impl Into<String>) -> Self {
        self.user_agent = Some(name.into());
        self
    }

    /// Sets the longest that a call may take, its repetitions and the waits between them included; without limit unless
    /// set. Of an answer that is a stream, until it begins.
    #[inline]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }

    /// Sets the longest that each attempt may take, from the connection to the end of the response, or to its head where
    /// the body is a stream; ten minutes unless set.
    #[inline]
    pub fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.attempt_timeout = Some(timeout);
        self
    }

    /// Sets the longest that the body of an answer may stand still, in a stream and otherwise; five minutes unless set.
    #[inline]
    pub fn stall_timeout(mut self, timeout: Duration) -> Self {
        self.stall_timeout = Some(timeout);
        self
    }

    /// Sets the longest that a connection may take to be made; ten seconds unless set. A transport of your own, and a
    /// browser, have their own.
    #[cfg(feature = "reqwest")]
    #[inline]
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// Sets how often a call is repeated at most when it fails; two unless set, 0: never.
    #[inline]
    pub fn max_retries(mut self, retries: u32) -> Self {
        self.max_retries = retries;
        self
    }

    /// Sets the most bytes that one event of a stream may have, or one line; 64 MiB unless set. A longer one is an error, and
    /// the end of the stream, so that a server cannot fill the memory.
    #[inline]
    pub fn event_limit(mut self, bytes: usize) -> Self {
        self.event_limit = bytes;
        self
    }

    /// Sets what carries the requests.
    pub fn transport(mut self, transport: impl Transport + 'static) -> Self {
        self.transport = Some(Arc::new(transport));
        self
    }

    /// Puts a middleware before the transport; the first one that is put there sees a request first and its response last.
    pub fn middleware(mut self, middleware: impl Middleware + 'static) -> Self {
        self.middleware.push(Arc::new(middleware));
        self
    }

    /// Sets the reqwest client that carries the requests, with its proxies, certificates and connect timeout. Build it with
    /// `redirect::Policy::none()`: a redirect that it follows by itself may take credentials to another origin.
    #[cfg(feature = "reqwest")]
    #[inline]
    pub fn reqwest(self, client: reqwest::Client) -> Self {
        self.transport(crate::runtime::ReqwestTransport::from(client))
    }

    /// Sets what the client waits and times out with, in place of the [transport's](Transport::timer).
    pub fn timer(mut self, timer: impl Timer + 'static) -> Self {
        self.timer = Some(Arc::new(timer));
        self
    }

    /// Makes the client. Nothing is sent yet.
    pub fn build(self) -> Result<Client> {
        let variables = Variables::new(self.service.variables, &self.variables).map_err(Error::request)?;
        let base = self.base_url.clone().or_else(|| Some(variables.fill(self.service.base_url?)));
        let base =
            base.ok_or_else(|| Error::request("no base URL was given: call `ClientBuilder::base_url`"))?;
        let base = BaseUrl::parse(&base, self.allow_http).map_err(Error::request)?;
        let servers = self.base_url.is_none().then_some(variables);
        let headers = self.default_headers().map_err(Error::request)?;
        let mut query = Pairs::default();
        for (name, value) in &self.query {
            query.push(name, value.expose());
        }
        let transport = match &self.transport {
            Some(transport) => transport.clone(),
            None => self.default_transport()?,
        };
        let transport =
            self.middleware.iter().rev().fold(transport, |next, middleware| {
                Arc::new(Layered { middleware: middleware.clone(), next })
            });
        let timer = self.timer.or_else(|| transport.timer()).ok_or_else(|| {
            Error::request("there is no timer to wait and time out with: call `ClientBuilder::timer`")
        })?;
        let settings = Settings {
            base,
            servers,
            allow_http: self.allow_http,
            schemes: self.service.schemes,
            headers,
            query,
            credentials: self.credentials,
            timeout: self.timeout,
            attempt_timeout: self.attempt_timeout,
            stall_timeout: self.stall_timeout,
            max_retries: self.max_retries,
            event_limit: self.event_limit,
        };
        Ok(Client { shared: Arc::new(Shared { settings, transport, timer, budget: Budget::new() }) })
    }

    fn default_headers(&self) -> Result<HeaderMap, String> {
        let mut headers = HeaderMap::new();
        let agent = match &self.user_agent {
            Some(name) => header_value("User-Agent", &format!("{name} {}", self.service.name))?,
            None => HeaderValue::from_static(self.service.name),
        };
        headers.insert(USER_AGENT, agent);
        for (name, value) in &self.headers {
            let mut value = header_value(name, value.expose())?;
            // What it is for is not known.
            value.set_sensitive(true);
            headers.insert(header_name(name)?, value);
        }
        Ok(headers)
    }

    #[cfg(feature = "reqwest")]
    fn default_transport(&self) -> Result<Arc<dyn Transport>> {
        let transport = crate::runtime::ReqwestTransport::new(self.connect_timeout)
            .map_err(|error| Error::request(format!("the transport cannot be made: {error}")))?;
        Ok(Arc::new(transport))
    }

    #[cfg(not(feature = "reqwest"))]
    fn default_transport(&self) -> Result<Arc<dyn Transport>> {
        Err(Error::request(
            "there is no transport: call `ClientBuilder::transport`, or turn on the feature `reqwest`",
        ))
    }
}

impl fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("service", &self.service.name)
            // A mistaken one may hold a password.
            .field("base_url", &self.base_url.as_ref().map(|_| ".."))
            .field("headers", &self.headers)
            .finish_non_exhaustive()
    }
}
