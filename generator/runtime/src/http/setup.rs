//! What a client is set up with.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::header::USER_AGENT;
use http::{HeaderMap, HeaderValue};

use crate::http::base_url::{BaseUrl, Variables};
#[cfg(all(feature = "reqwest", not(target_arch = "wasm32")))]
use crate::http::connections::Connections;
use crate::http::core::{Settings, Shared};
use crate::http::credentials::Credentials;
use crate::http::encoding::Pairs;
use crate::http::middleware::Layered;
use crate::http::prepare::{header_name, header_value};
use crate::http::retry::Budget;
use crate::http::sensitive::{self, Watching};
use crate::{
    ClientCore, Credential, Error, Middleware, Result, RetryPolicy, Scheme, Secret, Service, Timer, Transport,
};

/// Images and reports take their time: as long as the vendor's own SDKs wait.
const ATTEMPT_TIMEOUT: Duration = Duration::from_secs(600);
#[cfg(feature = "reqwest")]
pub(crate) const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
/// The longest that a server which works on a stream was seen to be silent is two minutes.
const STALL_TIMEOUT: Duration = Duration::from_secs(300);
const MAX_RETRIES: u32 = 2;
const RETRY_BUDGET: u32 = 100;
/// An image in an event is some tens of megabytes of base64 at most.
const EVENT_LIMIT: usize = 64 << 20;

/// The largest responses that APIs are known to send whole are some tens of megabytes; four times
/// that, so that nobody meets the limit by chance.
const RESPONSE_LIMIT: usize = 256 << 20;

/// The settings that a builder collects.
pub struct Setup {
    service: &'static Service,
    /// The URL under which the paths of the operations are; the service's own unless set.
    pub base_url: Option<String>,
    /// Variables of the URLs of servers, by name.
    pub variables: Vec<(String, String)>,
    /// Whether a base URL need not be https.
    pub allow_http: bool,
    credentials: Credentials,
    /// Headers of every call.
    pub headers: Vec<(String, Secret)>,
    /// Query parameters of every call.
    pub query: Vec<(String, Secret)>,
    /// What the program calls itself.
    pub user_agent: Option<String>,
    /// The longest that a call may take, repetitions included.
    pub timeout: Option<Duration>,
    /// The longest that an attempt may take.
    pub attempt_timeout: Option<Duration>,
    /// The longest that the body of an answer may stand still.
    pub stall_timeout: Option<Duration>,
    /// How connections are made.
    #[cfg(all(feature = "reqwest", not(target_arch = "wasm32")))]
    pub connections: Connections,
    /// The longest that a connection may take to be made, which is the browser's own.
    #[cfg(all(feature = "reqwest", target_arch = "wasm32"))]
    pub connect_timeout: Duration,
    /// The header that has the number of the attempt.
    pub attempt_header: Option<String>,
    /// How often a call is repeated at most.
    pub max_retries: u32,
    /// Which failures are retried, and when.
    pub retry: RetryPolicy,
    /// The number of retries in a row that the client pays for; `None`: any.
    pub retry_budget: Option<u32>,
    /// The most bytes that an event of a stream may have.
    pub event_limit: usize,
    /// The most bytes of a response that is read whole.
    pub response_limit: usize,
    /// The longest that a streamed response may take.
    pub stream_timeout: Option<Duration>,
    /// What carries the requests; reqwest unless set, where that feature is on.
    pub transport: Option<Arc<dyn Transport>>,
    /// What stands before the transport, the first of it outermost.
    pub middleware: Vec<Arc<dyn Middleware>>,
    /// What the client waits with; the transport's unless set.
    pub timer: Option<Arc<dyn Timer>>,
}

impl Setup {
    /// What holds unless set, for a service.
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
            #[cfg(all(feature = "reqwest", not(target_arch = "wasm32")))]
            connections: Connections::new(CONNECT_TIMEOUT),
            #[cfg(all(feature = "reqwest", target_arch = "wasm32"))]
            connect_timeout: CONNECT_TIMEOUT,
            attempt_header: None,
            max_retries: MAX_RETRIES,
            retry: RetryPolicy::new(),
            retry_budget: Some(RETRY_BUDGET),
            event_limit: EVENT_LIMIT,
            response_limit: RESPONSE_LIMIT,
            stream_timeout: None,
            transport: None,
            middleware: Vec::new(),
            timer: None,
        }
    }

    /// Takes what has not been set from variables, such as those of the environment. One that is
    /// absent or empty is passed over.
    pub fn read(&mut self, variable: impl Fn(&str) -> Option<String>) {
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
    }

    /// Sets what answers for a scheme.
    pub fn credential(&mut self, scheme: &Scheme, credential: Credential) {
        self.credentials.set(scheme, credential.0);
    }

    /// Sends calls whose credential was not given without one.
    pub fn anonymous(&mut self) {
        self.credentials.anonymous = true;
    }

    /// Makes what sends the calls. Nothing is sent yet.
    ///
    /// # Errors
    ///
    /// The first setting that is mistaken.
    pub fn build(self) -> Result<ClientCore> {
        let variables = Variables::new(self.service.variables, &self.variables).map_err(Error::request)?;
        let base = match (&self.base_url, self.service.base_url) {
            (Some(base), _) => Some(base.clone()),
            (None, Some(template)) => Some(variables.fill(template).map_err(Error::request)?),
            (None, None) => None,
        };
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
        let plain = transport.clone();
        let has_middleware = !self.middleware.is_empty();
        let transport = if has_middleware { Arc::new(Watching(transport)) } else { transport };
        let transport =
            self.middleware.iter().rev().fold(transport, |next, middleware| {
                Arc::new(Layered { middleware: middleware.clone(), next })
            });
        let secrets = self.secrets().map_err(Error::request)?;
        let timer = self.timer.or_else(|| transport.timer()).ok_or_else(|| {
            Error::request("there is no timer to wait and time out with: call `ClientBuilder::timer`")
        })?;
        self.credentials.connect(&plain, &timer);
        let settings = Settings {
            base,
            servers,
            allow_http: self.allow_http,
            schemes: self.service.schemes,
            secrets,
            headers,
            query,
            credentials: self.credentials,
            timeout: self.timeout,
            attempt_timeout: self.attempt_timeout,
            stall_timeout: self.stall_timeout,
            attempt_header: self
                .attempt_header
                .as_deref()
                .map(header_name)
                .transpose()
                .map_err(Error::request)?,
            max_retries: self.max_retries,
            retry: self.retry,
            event_limit: self.event_limit,
            response_limit: self.response_limit,
            stream_timeout: self.stream_timeout,
        };
        let budget = self.retry_budget.map(Budget::new);
        Ok(ClientCore { shared: Arc::new(Shared { settings, transport, timer, budget, has_middleware }) })
    }

    fn secrets(&self) -> Result<Vec<Secret>, String> {
        let mut secrets: Vec<Secret> = self.query.iter().map(|(_, value)| value.clone()).collect();
        for (name, value) in &self.headers {
            sensitive::of_header(&header_name(name)?, value.expose(), &mut secrets);
        }
        Ok(secrets)
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
        #[cfg(not(target_arch = "wasm32"))]
        let settings = self.connections.clone();
        #[cfg(target_arch = "wasm32")]
        let settings = self.connect_timeout;
        let transport = crate::ReqwestTransport::with(settings).map_err(|error| {
            let why =
                std::error::Error::source(&error).map_or_else(|| error.to_string(), ToString::to_string);
            Error::request(format!("the transport cannot be made: {why}"))
        })?;
        Ok(Arc::new(transport))
    }

    #[cfg(not(feature = "reqwest"))]
    fn default_transport(&self) -> Result<Arc<dyn Transport>> {
        Err(Error::request(
            "there is no transport: call `ClientBuilder::transport`, or turn on the feature `reqwest`",
        ))
    }
}

impl fmt::Debug for Setup {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("service", &self.service.name)
            // A mistaken one may hold a password.
            .field("base_url", &self.base_url.as_ref().map(|_| ".."))
            .field("headers", &self.headers)
            .finish_non_exhaustive()
    }
}
