//! Conversion of a call to requests, with the client's settings.

use std::borrow::Cow;
use std::time::Duration;

use http::header::{ACCEPT, CONTENT_ENCODING, CONTENT_LANGUAGE, CONTENT_LOCATION, CONTENT_TYPE, COOKIE};
use http::{HeaderMap, HeaderName, HeaderValue, Method, Uri};

use crate::http::base_url::BaseUrl;
use crate::http::call::{Content, Redirects};
use crate::http::core::Settings;
use crate::http::credential::CredentialValue;
use crate::http::credentials::RequestParts;
use crate::http::encoding::Pairs;
use crate::http::error::Operation;
use crate::http::file;
use crate::http::options::Options;
use crate::http::param_value::ParamValue;
use crate::http::payload::Payload;
use crate::http::{retry, sensitive, style};
use crate::json::quoted;
use crate::{Call, Error, Result, RetryPolicy, Scheme, Secret, Tape};
#[cfg(any(test, feature = "testing"))]
use crate::{
    SchemeKind,
    http::{recorded_query, recorded_secrets::Recordable},
};

/// A request that can be sent as often as the limits allow.
pub(crate) struct Prepared {
    pub(crate) operation: Operation,
    /// The method of the operation, until the server redirects to its response.
    pub(crate) method: Method,
    pub(crate) uri: Uri,
    pub(crate) headers: HeaderMap,
    pub(crate) payload: Payload,
    pub(crate) limits: Limits,
    /// See [`Call::streamed`].
    pub(crate) streamed: bool,
    pub(crate) tokens: Tokens,
    /// The secrets of this call that are not the client's.
    pub(crate) secrets: Vec<Secret>,
    /// Set if the query contains a credential.
    pub(crate) has_credential: bool,
    /// Set if a path parameter is a secret.
    pub(crate) path_is_secret: bool,
    pub(crate) redirects: Redirects,
    /// See [`Call::secret_members`].
    pub(crate) secret_members: &'static [&'static str],
    #[cfg(any(test, feature = "testing"))]
    pub(crate) recordable: Recordable,
    /// Set if the server has acted on the request. It is not sent again, except to fetch the
    /// response.
    pub(crate) is_done: bool,
}

/// The default time limit of a call. A single attempt may take as long, but several attempts
/// together may not take longer.
const TIMEOUT: Duration = Duration::from_secs(600);

/// Returns the time limit of a call.
pub(crate) fn timeout(settings: &Settings, options: &Options) -> Duration {
    options.timeout.or(settings.timeout).unwrap_or_else(|| {
        let attempt = options.attempt_timeout.or(settings.attempt_timeout);
        attempt.unwrap_or(TIMEOUT).max(TIMEOUT)
    })
}

/// The tokens of a request, by scheme.
#[derive(Default)]
pub(crate) struct Tokens(Vec<(&'static str, Secret)>);

impl Tokens {
    /// Requests tokens from the providers of the schemes that a call needs. `refused` are the
    /// tokens that the server has rejected with 401.
    pub(crate) async fn ask(settings: &Settings, call: &Call, refused: &Self) -> Result<Self> {
        let mut tokens = Self::default();
        let required_credentials = own_headers(call.options.get().unwrap_or(&Options::default()))
            .and_then(|own| required_credentials(settings, call, &own))
            .map_err(|sentence| Error::request(sentence).of_operation(&call.operation))?;
        for (scheme, credential) in required_credentials {
            let CredentialValue::Provider(provider) = credential else { continue };
            let refused = refused.get(scheme).cloned();
            let token = provider.token(refused).await;
            let token =
                token.map_err(|error| Error::credential(scheme, error).of_operation(&call.operation))?;
            tokens.0.push((scheme.name, token));
        }
        Ok(tokens)
    }

    fn get(&self, scheme: &Scheme) -> Option<&Secret> {
        self.0.iter().find(|(name, _)| *name == scheme.name).map(|(_, token)| token)
    }

    /// Returns whether there are tokens, and all differ from the others.
    pub(crate) fn differ(&self, other: &Self) -> bool {
        let same = |(name, token): &(&str, Secret)| {
            other.0.iter().any(|(known, other)| known == name && other.expose() == token.expose())
        };
        !self.0.is_empty() && !self.0.iter().all(same)
    }

    fn secrets(&self) -> impl Iterator<Item = Secret> {
        self.0.iter().map(|(_, token)| token.clone())
    }
}

/// The time limits and the number of retries of a call.
pub(crate) struct Limits {
    /// The time limit of the whole call.
    pub(crate) timeout: Duration,
    pub(crate) attempt_timeout: Option<Duration>,
    pub(crate) stall_timeout: Option<Duration>,
    pub(crate) max_retries: u32,
    /// Replaces the client's policy.
    pub(crate) retry: Option<Box<RetryPolicy>>,
    /// The maximum size of a response in bytes, unless it is streamed.
    pub(crate) response_limit: usize,
    pub(crate) stream_timeout: Option<Duration>,
    /// Set if the server may act twice on the request.
    pub(crate) repeatable: bool,
}

impl Prepared {
    /// Prepares a call. `tokens` are those of the providers it needs.
    pub(crate) fn new(settings: &Settings, call: Call, tokens: Tokens) -> Result<Box<Self>> {
        // A template that does not come from the document is only needed for errors.
        let operation = call.operation.clone();
        Self::build(settings, call, tokens)
            .map_err(|sentence| Error::request(sentence).of_operation(&operation))
    }

    fn build(settings: &Settings, mut call: Call, tokens: Tokens) -> Result<Box<Self>, String> {
        if let Some(failure) = call.noted.failure {
            return Err(failure.into());
        }
        let none = Options::default();
        let options = std::mem::take(&mut call.options);
        let options = options.get().unwrap_or(&none);

        let mut headers = HeaderMap::with_capacity(settings.headers.len() + HEADERS);
        headers.extend(settings.headers.iter().map(|(name, value)| (name.clone(), value.clone())));
        if !headers.contains_key(ACCEPT) {
            headers.insert(ACCEPT, HeaderValue::from_static(call.accept.unwrap_or("application/json")));
        }
        for (name, value) in &call.headers {
            let mut written = header_value(name, value)?;
            written.set_sensitive(call.noted.secrets.iter().any(|secret| value.contains(secret.expose())));
            headers.insert(header_name(name)?, written);
        }
        let own = own_headers(options)?;
        let key_name = call.idempotency_key.unwrap_or("idempotency-key");
        if let Some(key) = &options.idempotency_key {
            headers.insert(header_name(key_name)?, header_value(key_name, key)?);
        }
        let mut query = std::mem::take(&mut call.query);
        if call.location.is_some() {
            query = Pairs::default();
        } else if !settings.query.as_str().is_empty() {
            let own = std::mem::replace(&mut query, settings.query.clone());
            query.extend(&own);
        }
        let required_credentials = required_credentials(settings, &call, &own)?;
        let has_credential = !required_credentials.is_empty() || !call.noted.secrets.is_empty();
        #[cfg(any(test, feature = "testing"))]
        let secret_query = {
            let names: Vec<&str> = required_credentials
                .iter()
                .filter_map(|(scheme, _)| match scheme.kind {
                    SchemeKind::Query(name) => Some(name),
                    _ => None,
                })
                .collect();
            recorded_query::secret_names(settings, options, &names, &query, &call.noted.secrets)
        };
        for (scheme, credential) in required_credentials {
            let secret = match credential {
                CredentialValue::Key(secret) | CredentialValue::Basic { password: secret, .. } => secret,
                CredentialValue::Provider(_) => {
                    tokens.get(scheme).ok_or("a provider has not been asked for its token")?
                }
            };
            let mut places =
                RequestParts { headers: &mut headers, query: &mut query, cookies: &mut call.cookies };
            settings.credentials.put(scheme, credential, secret, &mut places)?;
        }
        if !call.cookies.is_empty() {
            let value = cookie_header(headers.get(COOKIE), &call.cookies)?;
            headers.insert(COOKIE, value);
        }
        // A URL from the server already contains its parameters.
        for (name, value) in options.query.iter().filter(|_| call.location.is_none()) {
            query.push(name, value.expose());
        }

        let base = base_of(settings, call.server)?;
        let uri = match &call.location {
            Some(url) => base.follow(url, query.as_str())?,
            None => base.join(&call.operation.template, &call.path, query.as_str())?,
        };
        let (media, payload) = payload(call.content, options)?;
        if let Some(media) = media.map(|media| with_parameters(media, call.content_type)) {
            headers.insert(CONTENT_TYPE, header_value("Content-Type", &media)?);
        }
        let mut secrets = call.noted.secrets;
        secrets.extend(tokens.secrets());
        #[cfg(any(test, feature = "testing"))]
        let recordable = Recordable {
            base_path: base.path().to_owned(),
            secret_query,
            secrets: secrets.iter().cloned().chain(settings.credentials.secrets()).collect(),
        };
        secrets.extend(options.query.iter().map(|(_, value)| value.clone()));
        for (name, value) in &options.headers {
            sensitive::of_header(&header_name(name)?, value.expose(), &mut secrets);
        }
        headers.extend(own);
        Ok(Box::new(Self {
            uri,
            limits: limits(settings, options, &call.operation, &headers, key_name),
            method: call.operation.method.clone(),
            operation: call.operation,
            is_done: false,
            headers,
            payload,
            streamed: call.streamed,
            tokens,
            secrets,
            has_credential: has_credential
                || !options.query.is_empty()
                || !settings.query.as_str().is_empty(),
            path_is_secret: call.path_is_secret,
            redirects: call.redirects,
            secret_members: call.secret_members,
            #[cfg(any(test, feature = "testing"))]
            recordable,
        }))
    }
}

impl Prepared {
    /// Fetches the response from another URL, in this attempt and all later ones (303; RFC 9110,
    /// section 15.4.4).
    pub(crate) fn see_other(&mut self, uri: Uri) {
        self.uri = uri;
        self.method = Method::GET;
        self.payload = Payload::Empty;
        self.limits.repeatable = true;
        self.is_done = true;
        for name in [CONTENT_TYPE, CONTENT_ENCODING, CONTENT_LANGUAGE, CONTENT_LOCATION] {
            self.headers.remove(name);
        }
    }
}

/// The number of headers that most calls have in addition to the client's.
const HEADERS: usize = 3;

/// Returns the credentials that a call needs. `own` are the headers that the caller set for it.
fn required_credentials<'s>(
    settings: &'s Settings,
    call: &Call,
    own: &HeaderMap,
) -> Result<Vec<(&'static Scheme, &'s CredentialValue)>, String> {
    settings.credentials.choose(&call.security, settings.schemes, &|name| {
        own.contains_key(name) || settings.headers.contains_key(name)
    })
}

/// Returns the client's base URL, or the operation's own server.
fn base_of<'s>(settings: &'s Settings, server: Option<&str>) -> Result<Cow<'s, BaseUrl>, String> {
    match (server, &settings.servers) {
        (Some(server), Some(variables)) => {
            BaseUrl::parse(&variables.fill(server)?, settings.allow_http).map(Cow::Owned)
        }
        _ => Ok(Cow::Borrowed(&settings.base)),
    }
}

fn limits(
    settings: &Settings,
    options: &Options,
    operation: &Operation,
    headers: &HeaderMap,
    key_name: &str,
) -> Limits {
    Limits {
        timeout: timeout(settings, options),
        attempt_timeout: options.attempt_timeout.or(settings.attempt_timeout),
        stall_timeout: options.stall_timeout.or(settings.stall_timeout),
        response_limit: options.response_limit.unwrap_or(settings.response_limit),
        stream_timeout: options.stream_timeout.or(settings.stream_timeout),
        retry: options.retry.clone().map(Box::new),
        max_retries: options.max_retries.unwrap_or(settings.max_retries),
        repeatable: options.repeatable
            || retry::is_idempotent(&operation.method)
            || headers.contains_key(key_name),
    }
}

/// Returns the headers that the caller set for this call, which override all others.
fn own_headers(options: &Options) -> Result<HeaderMap, String> {
    let mut headers = HeaderMap::new();
    for (name, value) in &options.headers {
        let mut value = header_value(name, value.expose())?;
        // It may be a credential.
        value.set_sensitive(true);
        headers.insert(header_name(name)?, value);
    }
    Ok(headers)
}

/// Returns the header with the cookies of a call after those of the client: it is sent once (RFC
/// 6265, section 5.4).
fn cookie_header(own: Option<&HeaderValue>, cookies: &[(String, String)]) -> Result<HeaderValue, String> {
    let cookies = cookies.iter().map(|(name, value)| format!("{name}={value}"));
    let own = own.map(|own| String::from_utf8_lossy(own.as_bytes()).into_owned());
    let cookies: Vec<String> = own.into_iter().chain(cookies).collect();
    let mut value = header_value("Cookie", &cookies.join("; "))?;
    value.set_sensitive(true);
    Ok(value)
}

pub(crate) fn header_name(name: &str) -> Result<HeaderName, String> {
    name.parse().map_err(|_| format!("invalid header name `{name}`"))
}

pub(crate) fn header_value(name: &str, value: &str) -> Result<HeaderValue, String> {
    HeaderValue::from_bytes(value.as_bytes()).map_err(|_| {
        format!(
            "the value of `{name}` contains characters that are not allowed in headers, such as a line break"
        )
    })
}

/// Returns the form's media type as documented, with the boundary of the parts.
fn with_parameters(media: String, written: Option<&str>) -> String {
    match (written, media.split_once("; boundary=")) {
        (Some(written), Some((_, boundary))) => format!("{written}; boundary={boundary}"),
        (Some(written), None) => written.to_owned(),
        (None, _) => media,
    }
}

/// Returns the media type and the body, with the fields that the caller added.
pub(crate) fn payload(content: Content, options: &Options) -> Result<(Option<String>, Payload), String> {
    let extra = &options.body_fields;
    Ok(match content {
        Content::Empty if extra.is_empty() => (None, Payload::Empty),
        Content::Empty => json("application/json", b"{}", extra)?,
        Content::Json { media, text } if extra.is_empty() => {
            (Some(media.to_owned()), Payload::Bytes(text.into()))
        }
        Content::Json { media, text } => json(media, &text, extra)?,
        Content::Form { style, formats, mut value } => {
            if let ParamValue::Object(members) = &mut value {
                members.retain(|(name, _)| extra.iter().all(|(other, _)| other != name));
                members.extend(
                    extra.iter().map(|(name, value)| (name.clone(), ParamValue::parse(value.as_bytes()))),
                );
            }
            let mut pairs = Pairs::default();
            style::form(style, &formats, &value, &mut pairs);
            let text = pairs.as_str().to_owned();
            (Some("application/x-www-form-urlencoded".to_owned()), Payload::Bytes(text.into()))
        }
        Content::Multipart(form, finish) => {
            let (media, contents) = finish(form, extra);
            (Some(media), Payload::Contents(contents))
        }
        Content::Raw { media, content: file::Content::Bytes(bytes) } if extra.is_empty() => {
            (Some(media), Payload::Bytes(bytes))
        }
        #[cfg(not(target_arch = "wasm32"))]
        Content::Raw { media, content } if extra.is_empty() => {
            (Some(media), Payload::Contents(vec![content]))
        }
        Content::Raw { .. } => {
            return Err(
                "cannot add a field to the body of this call, which is neither JSON nor a form".to_owned()
            );
        }
    })
}

fn json(media: &str, text: &[u8], extra: &[(String, String)]) -> Result<(Option<String>, Payload), String> {
    let tape = Tape::from_slice(text).ok();
    let members = tape
        .as_ref()
        .and_then(|tape| tape.root().members())
        .ok_or("cannot add a field to the body of this call, which is not a JSON object")?;
    let mut text = String::from("{");
    let mut add = |name: &str, value: &str| {
        if text.len() > 1 {
            text.push(',');
        }
        text.push_str(&quoted(name));
        text.push(':');
        text.push_str(value);
    };
    let replaced = |name: &str, by: &[(String, String)]| by.iter().any(|(other, _)| other == name);
    for (name, value) in members.filter(|(name, _)| !replaced(name, extra)) {
        add(name, value.keep().as_str());
    }
    for (at, (name, value)) in extra.iter().enumerate() {
        // The last field of a name counts.
        if !replaced(name, &extra[at + 1..]) {
            add(name, value);
        }
    }
    text.push('}');
    Ok((Some(media.to_owned()), Payload::Bytes(text.into())))
}
