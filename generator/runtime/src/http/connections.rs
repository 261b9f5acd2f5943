//! The reqwest clients of a transport, and their connection settings.

use std::error::Error as StdError;
use std::fmt;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Duration;

use http::Uri;
use http::uri::{Authority, PathAndQuery, Scheme};
use reqwest::redirect::Policy;
use reqwest::{Client, ClientBuilder, Proxy, Url};
use rustls::ClientConfig;
use rustls::crypto::{CryptoProvider, ring};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls_platform_verifier::BuilderVerifierExt;

use crate::http::base_url::is_loopback;
use crate::http::sensitive;
use crate::http::timer::within_tokio;
use crate::{HttpRequest, Secret, TransportError, TransportErrorKind};

/// The time after which an idle HTTP/2 connection is sent a ping.
const PING_INTERVAL: Duration = Duration::from_secs(15);
/// The time limit for the response to a ping. Without one, the connection is closed and its calls
/// fail.
const PING_TIMEOUT: Duration = Duration::from_secs(10);

/// Connection settings, which the client's builder can set.
#[derive(Clone, Debug)]
pub struct Connections {
    /// The time limit for establishing a connection.
    pub connect_timeout: Duration,
    /// The proxies of requests.
    pub proxies: Proxies,
    /// PEM certificates that are trusted in addition to the operating system's.
    pub root_certificates: Vec<Vec<u8>>,
    /// A certificate chain and its key, in PEM.
    pub identity: Option<Secret>,
    /// Addresses of hosts that need no lookup.
    pub resolved: Vec<(String, SocketAddr)>,
    /// HTTP/2 without TLS.
    #[cfg(test)]
    pub prior_knowledge: bool,
}

/// The proxies of requests.
#[derive(Clone, Debug)]
pub enum Proxies {
    /// The proxies configured in the environment.
    Environment,
    /// No proxy.
    None,
    /// The proxy at a URL.
    Url(Secret),
}

impl Connections {
    /// Creates the default settings.
    pub fn new(connect_timeout: Duration) -> Self {
        Self {
            connect_timeout,
            proxies: Proxies::Environment,
            root_certificates: Vec::new(),
            identity: None,
            resolved: Vec::new(),
            #[cfg(test)]
            prior_knowledge: false,
        }
    }

    /// Returns a builder of a reqwest client with these settings.
    pub(crate) fn builder(&self) -> Result<ClientBuilder, TransportError> {
        self.builder_with(&self.tls()?)
    }

    fn builder_with(&self, tls: &ClientConfig) -> Result<ClientBuilder, TransportError> {
        let builder = base(tls).connect_timeout(self.connect_timeout);
        #[cfg(test)]
        let builder = if self.prior_knowledge { builder.http2_prior_knowledge() } else { builder };
        let builder = match &self.proxies {
            Proxies::Environment => builder,
            Proxies::None => builder.no_proxy(),
            Proxies::Url(url) => {
                // The error may quote the URL, which may contain a password.
                let proxy = Proxy::all(url.expose())
                    .map_err(|_| invalid_setting("the URL of the proxy is not valid"))?;
                builder.proxy(proxy)
            }
        };
        Ok(self.resolved.iter().fold(builder, |builder, (host, address)| builder.resolve(host, *address)))
    }

    /// Uses the provider installed for the whole process; otherwise ring, for this client only.
    fn tls(&self) -> Result<ClientConfig, TransportError> {
        let provider = CryptoProvider::get_default().cloned();
        let provider = provider.unwrap_or_else(|| Arc::new(ring::default_provider()));
        let builder = ClientConfig::builder_with_provider(provider.clone())
            .with_safe_default_protocol_versions()
            .map_err(tls_error)?;
        let builder = if self.root_certificates.is_empty() {
            builder.with_platform_verifier().map_err(tls_error)?
        } else {
            let verifier = verifier(&self.root_certificates, provider)?;
            builder.dangerous().with_custom_certificate_verifier(verifier)
        };
        let mut config = match &self.identity {
            None => builder.with_no_client_auth(),
            Some(pem) => {
                let pem = pem.expose().as_bytes();
                let key = PrivateKeyDer::from_pem_slice(pem)
                    .map_err(|_| invalid_setting("the client identity contains no PEM private key"))?;
                builder
                    .with_client_auth_cert(certificates(pem, "the client identity")?, key)
                    .map_err(tls_error)?
            }
        };
        config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
        Ok(config)
    }
}

/// Applies the settings that all clients share: no redirects, because the runtime follows them
/// within the origin only; a ping for HTTP/2 connections, so that dead ones are detected; and
/// headers over several lines, which a client must accept (RFC 9112, section 5.2).
fn base(tls: &ClientConfig) -> ClientBuilder {
    Client::builder()
        .redirect(Policy::none())
        .tls_backend_preconfigured(tls.clone())
        .http1_allow_obsolete_multiline_headers_in_responses(true)
        .http2_keep_alive_interval(PING_INTERVAL)
        .http2_keep_alive_timeout(PING_TIMEOUT)
        .http2_keep_alive_while_idle(true)
}

#[cfg(not(target_os = "android"))]
fn verifier(
    roots: &[Vec<u8>],
    provider: Arc<CryptoProvider>,
) -> Result<Arc<rustls_platform_verifier::Verifier>, TransportError> {
    let mut all = Vec::new();
    for pem in roots {
        all.extend(certificates(pem, "the root certificate")?);
    }
    let verifier = rustls_platform_verifier::Verifier::new_with_extra_roots(all, provider);
    verifier.map(Arc::new).map_err(tls_error)
}

#[cfg(target_os = "android")]
fn verifier(
    _roots: &[Vec<u8>],
    _provider: Arc<CryptoProvider>,
) -> Result<Arc<rustls_platform_verifier::Verifier>, TransportError> {
    Err(invalid_setting(
        "root certificates cannot be added on Android: add them to the app's network security configuration",
    ))
}

fn certificates(pem: &[u8], whose: &str) -> Result<Vec<CertificateDer<'static>>, TransportError> {
    let certificates = CertificateDer::pem_slice_iter(pem).collect::<Result<Vec<_>, _>>();
    let certificates = certificates.ok().filter(|certificates| !certificates.is_empty());
    certificates.ok_or_else(|| invalid_setting(format!("{whose} contains no PEM certificate")))
}

fn invalid_setting(sentence: impl Into<crate::BoxError>) -> TransportError {
    TransportError::new(TransportErrorKind::Request, sentence)
}

/// Converts the error to text: keeping it would add the code that prints all rustls errors.
fn tls_error(error: rustls::Error) -> TransportError {
    invalid_setting(error.to_string())
}

/// The reqwest clients of a transport.
pub(crate) struct Clients {
    /// `None` if there is only one client, which the caller supplied.
    settings: Option<(Connections, ClientConfig)>,
    pools: Mutex<Pools>,
    /// Set if calls share connections, so that a dead one affects several calls.
    is_multiplexed: AtomicBool,
    /// The origin of the first request, which most requests share.
    origin: OnceLock<Origin>,
}

/// A scheme and an authority with their root URL. Resolving a path against it is cheaper than
/// parsing the whole URL.
struct Origin {
    scheme: Scheme,
    authority: Authority,
    root: Url,
}

/// Clients with separate connections. Clones share them.
#[derive(Clone)]
struct Pools {
    usual: Client,
    /// The client without proxies, created when it is first needed.
    direct: Option<Client>,
}

impl Clients {
    pub(crate) fn new(settings: Connections) -> Result<Self, TransportError> {
        // Called once: it reads the operating system's certificates.
        let tls = settings.tls()?;
        let usual = build(settings.builder_with(&tls)?)?;
        Ok(Self { settings: Some((settings, tls)), ..Self::of_caller(usual) })
    }

    pub(crate) fn of_caller(client: Client) -> Self {
        let pools = Mutex::new(Pools { usual: client, direct: None });
        Self { settings: None, pools, is_multiplexed: AtomicBool::new(false), origin: OnceLock::new() }
    }

    fn pools(&self) -> MutexGuard<'_, Pools> {
        self.pools.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Selects the client for a request. Requests to this machine use no proxy, and an unencrypted
    /// request must not reveal its credential to a proxy.
    pub(crate) fn choose(&self, request: &HttpRequest) -> Result<Client, TransportError> {
        within_tokio().map_err(invalid_setting)?;
        let Some((settings, tls)) = &self.settings else { return Ok(self.pools().usual.clone()) };
        if matches!(settings.proxies, Proxies::None) {
            return Ok(self.pools().usual.clone());
        }
        if !request.uri.host().is_some_and(is_loopback) {
            let is_readable = request.uri.scheme_str() == Some("http")
                && (request.has_credential || sensitive::has_credential(&request.headers));
            match settings.proxies {
                _ if !is_readable => return Ok(self.pools().usual.clone()),
                Proxies::Url(_) => {
                    return Err(invalid_setting(
                        "the credential of this call would be sent to the proxy unencrypted: use an https base URL",
                    ));
                }
                Proxies::Environment | Proxies::None => {}
            }
        }
        let mut pools = self.pools();
        if let Some(direct) = &pools.direct {
            return Ok(direct.clone());
        }
        let direct = build(settings.builder_with(tls)?.no_proxy())?;
        pools.direct = Some(direct.clone());
        Ok(direct)
    }

    /// Converts the URL to reqwest's type.
    pub(crate) fn url(&self, uri: &Uri) -> Result<Url, TransportError> {
        let invalid = |error| TransportError::new(TransportErrorKind::Request, error);
        if let Some(origin) = self.origin.get()
            && Some(&origin.scheme) == uri.scheme()
            && Some(origin.authority.as_str()) == uri.authority().map(Authority::as_str)
            && let Some(path) = uri.path_and_query().map(PathAndQuery::as_str)
            // Other forms could lead to another host: `//host`, `/\\host`.
            && let [b'/', rest @ ..] = path.as_bytes()
            && !matches!(rest, [b'/' | b'\\', ..])
        {
            return Url::options().base_url(Some(&origin.root)).parse(path).map_err(invalid);
        }
        let url: Url = uri.to_string().parse().map_err(invalid)?;
        if let (Some(scheme), Some(authority)) = (uri.scheme(), uri.authority())
            && let Ok(root) = url.join("/")
        {
            let (scheme, authority) = (scheme.clone(), authority.clone());
            let _ = self.origin.set(Origin { scheme, authority, root });
        }
        Ok(url)
    }

    pub(crate) fn note(&self, response: &reqwest::Response) {
        if response.version() == http::Version::HTTP_2 {
            self.is_multiplexed.store(true, Ordering::Relaxed);
        }
    }

    /// Uses new connections from now on, if a dead one could be used again. Calls in progress keep
    /// theirs.
    pub(crate) fn renew(&self) {
        let Some((settings, tls)) = &self.settings else { return };
        if !self.is_multiplexed.swap(false, Ordering::Relaxed) {
            return;
        }
        if let Ok(usual) = settings.builder_with(tls).and_then(build) {
            *self.pools() = Pools { usual, direct: None };
        }
    }
}

fn build(builder: ClientBuilder) -> Result<Client, TransportError> {
    builder.build().map_err(|error| {
        let mut deepest: &dyn StdError = &error;
        while let Some(cause) = deepest.source() {
            deepest = cause;
        }
        invalid_setting(deepest.to_string())
    })
}

impl fmt::Debug for Clients {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let settings = self.settings.as_ref().map(|(settings, _)| settings);
        f.debug_struct("Clients").field("settings", &settings).finish_non_exhaustive()
    }
}
