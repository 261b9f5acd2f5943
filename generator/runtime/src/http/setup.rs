//! The settings of a client.

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
use crate::http::sensitive::{self, SecretRecorder};
use crate::{
    ClientCore, Credential, Error, Middleware, Result, RetryPolicy, Scheme, Secret, Service, Timer, Transport,
};

/// The vendors' own SDKs use the same limit, because images and reports take long.
const ATTEMPT_TIMEOUT: Duration = Duration::from_secs(600);
#[cfg(feature = "reqwest")]
pub(crate) const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
/// Servers that work on a stream were observed to be silent for up to two minutes.
const STALL_TIMEOUT: Duration = Duration::from_secs(300);
const MAX_RETRIES: u32 = 2;
const RETRY_BUDGET: u32 = 100;
/// An image in an event is at most some tens of megabytes of base64.
const EVENT_LIMIT: usize = 64 << 20;

/// Four times the size of the largest known responses, which are tens of megabytes.
const RESPONSE_LIMIT: usize = 256 << 20;

/// The settings that a builder collects.
pub struct Setup {
    service: &'static Service,
    /// The base URL of the operations; the service's own by default.
    pub base_url: Option<String>,
    /// Variables of server URLs, by name.
    pub variables: Vec<(String, String)>,
    /// Set if the base URL need not be https.
    pub allow_http: bool,
    credentials: Credentials,
    /// Headers of every call.
    pub headers: Vec<(String, Secret)>,
    /// Query parameters of every call.
    pub query: Vec<(String, Secret)>,
    /// The program's own part of the user agent.
    pub user_agent: Option<String>,
    /// The time limit of a call, including retries.
    pub timeout: Option<Duration>,
    /// The time limit of an attempt.
    pub attempt_timeout: Option<Duration>,
    /// The maximum time without data in a response's body.
    pub stall_timeout: Option<Duration>,
    /// The connection settings.
    #[cfg(all(feature = "reqwest", not(target_arch = "wasm32")))]
    pub connections: Connections,
    /// The time limit for establishing a connection, which the browser decides.
    #[cfg(all(feature = "reqwest", target_arch = "wasm32"))]
    pub connect_timeout: Duration,
    /// The header with the number of the attempt.
    pub attempt_header: Option<String>,
    /// The maximum number of retries.
    pub max_retries: u32,
    /// The policy that decides about retries.
    pub retry: RetryPolicy,
    /// The number of consecutive retries in the client's budget; `None` if unlimited.
    pub retry_budget: Option<u32>,
    /// The maximum size of an event in a stream, in bytes.
    pub event_limit: usize,
    /// The maximum size of a response in bytes, unless it is streamed.
    pub response_limit: usize,
    /// The time limit of a streamed response.
    pub stream_timeout: Option<Duration>,
    /// The transport; reqwest by default if that feature is on.
    pub transport: Option<Arc<dyn Transport>>,
    /// The middleware before the transport, outermost first.
    pub middleware: Vec<Arc<dyn Middleware>>,
    /// The timer; the transport's by default.
    pub timer: Option<Arc<dyn Timer>>,
}

impl Setup {
    /// Creates the default settings for a service.
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

    /// Reads settings that are not set yet from variables, such as those of the environment.
    /// Ignores variables that are absent or empty.
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
        for (name, env) in self.service.headers {
            let is_set = self.headers.iter().any(|(other, _)| other.eq_ignore_ascii_case(name));
            if let Some(text) = (!is_set).then(|| read(env)).flatten() {
                self.headers.push(((*name).to_owned(), text.into()));
            }
        }
        if self.base_url.is_none() {
            self.base_url = self.service.base_url_env.and_then(read);
        }
    }

    /// Sets the credential of a scheme.
    pub fn credential(&mut self, scheme: &Scheme, credential: Credential) {
        self.credentials.set(scheme, credential.0);
    }

    /// Sends calls even if the client lacks their credentials.
    pub fn anonymous(&mut self) {
        self.credentials.anonymous = true;
    }

    /// Creates the client's core. Sends nothing yet.
    ///
    /// # Errors
    ///
    /// If a setting is invalid; the first of several.
    pub fn build(self) -> Result<ClientCore> {
        let variables = Variables::new(self.service.variables, &self.variables).map_err(Error::request)?;
        let base = match (&self.base_url, self.service.base_url) {
            (Some(base), _) => Some(base.clone()),
            (None, Some(template)) => Some(variables.fill(template).map_err(Error::request)?),
            (None, None) => None,
        };
        let base = base.ok_or_else(|| Error::request("missing base URL: call `ClientBuilder::base_url`"))?;
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
        let transport = if has_middleware { Arc::new(SecretRecorder(transport)) } else { transport };
        let transport =
            self.middleware.iter().rev().fold(transport, |next, middleware| {
                Arc::new(Layered { middleware: middleware.clone(), next })
            });
        let secrets = self.secrets().map_err(Error::request)?;
        let timer = self
            .timer
            .or_else(|| transport.timer())
            .ok_or_else(|| Error::request("missing timer: call `ClientBuilder::timer`"))?;
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
            // It may be a credential.
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
            Error::request(format!("cannot create the transport: {why}"))
        })?;
        Ok(Arc::new(transport))
    }

    #[cfg(not(feature = "reqwest"))]
    fn default_transport(&self) -> Result<Arc<dyn Transport>> {
        Err(Error::request(
            "missing transport: call `ClientBuilder::transport`, or enable the feature `reqwest`",
        ))
    }
}

impl fmt::Debug for Setup {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("service", &self.service.name)
            // An invalid URL may contain a password.
            .field("base_url", &self.base_url.as_ref().map(|_| ".."))
            .field("headers", &self.headers)
            .finish_non_exhaustive()
    }
}
