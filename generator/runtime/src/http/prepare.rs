//! A call and what the client knows, made into requests.

use std::borrow::Cow;
use std::time::Duration;

use http::header::{ACCEPT, CONTENT_ENCODING, CONTENT_LANGUAGE, CONTENT_LOCATION, CONTENT_TYPE, COOKIE};
use http::{HeaderMap, HeaderName, HeaderValue, Method, Uri};

use crate::http::base_url::BaseUrl;
use crate::http::call::{Content, Redirects};
use crate::http::core::Settings;
use crate::http::credential::Answer;
use crate::http::credentials::Places;
use crate::http::encoding::Pairs;
use crate::http::error::Operation;
use crate::http::file;
use crate::http::options::Options;
use crate::http::payload::Payload;
use crate::http::plain::Plain;
use crate::http::{retry, sensitive, style};
use crate::json::quoted;
use crate::{Call, Error, Result, RetryPolicy, Scheme, Secret, Tape};

/// A request that can be sent as often as the limits allow.
pub(crate) struct Prepared {
    pub(crate) operation: Operation,
    /// That of the operation, until the server has acted and the response is somewhere else.
    pub(crate) method: Method,
    pub(crate) uri: Uri,
    pub(crate) headers: HeaderMap,
    pub(crate) payload: Payload,
    pub(crate) limits: Limits,
    /// See [`Call::streamed`].
    pub(crate) streamed: bool,
    pub(crate) tokens: Tokens,
    /// The secrets of this call that its client does not hold.
    pub(crate) secrets: Vec<Secret>,
    /// A credential is in the query.
    pub(crate) has_credential: bool,
    /// A parameter of the path is a secret.
    pub(crate) path_is_secret: bool,
    pub(crate) redirects: Redirects,
    /// See [`Call::secret_members`].
    pub(crate) secret_members: &'static [&'static str],
    /// The server has acted on the request: it is not sent again, only what fetches the response.
    pub(crate) is_done: bool,
}

/// The longest that a call may take unless it is set. One attempt may take as long, but several may
/// not add up to more.
const TIMEOUT: Duration = Duration::from_secs(600);

/// The longest that a call may take.
pub(crate) fn timeout(settings: &Settings, options: &Options) -> Duration {
    options.timeout.or(settings.timeout).unwrap_or_else(|| {
        let attempt = options.attempt_timeout.or(settings.attempt_timeout);
        attempt.unwrap_or(TIMEOUT).max(TIMEOUT)
    })
}

/// The tokens that a request carries, by the scheme that they answer.
#[derive(Default)]
pub(crate) struct Tokens(Vec<(&'static str, Secret)>);

impl Tokens {
    /// Asks the providers of the schemes that a call needs; `refused`: the tokens that the server
    /// has answered 401 to.
    pub(crate) async fn ask(settings: &Settings, call: &Call, refused: &Self) -> Result<Self> {
        let mut tokens = Self::default();
        let answers = own_headers(call.options.get().unwrap_or(&Options::default()))
            .and_then(|own| answers(settings, call, &own))
            .map_err(|sentence| Error::request(sentence).of_operation(&call.operation))?;
        for (scheme, answer) in answers {
            let Answer::Provider(provider) = answer else { continue };
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

    /// Whether there are any, and none is another's.
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

/// How long and how often a call is tried.
pub(crate) struct Limits {
    /// The limit of the call as a whole.
    pub(crate) timeout: Duration,
    pub(crate) attempt_timeout: Option<Duration>,
    pub(crate) stall_timeout: Option<Duration>,
    pub(crate) max_retries: u32,
    /// In place of the client's.
    pub(crate) retry: Option<Box<RetryPolicy>>,
    /// The most bytes of a response that is read whole.
    pub(crate) response_limit: usize,
    pub(crate) stream_timeout: Option<Duration>,
    /// The server may act twice on the request.
    pub(crate) repeatable: bool,
}

impl Prepared {
    /// `tokens`: those of the providers that the call needs.
    pub(crate) fn new(settings: &Settings, call: Call, tokens: Tokens) -> Result<Box<Self>> {
        // The template, if it is not the document's, is kept for the error only.
        let operation = call.operation.clone();
        Self::build(settings, call, tokens)
            .map_err(|sentence| Error::request(sentence).of_operation(&operation))
    }

    fn build(settings: &Settings, mut call: Call, tokens: Tokens) -> Result<Box<Self>, String> {
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
            written.set_sensitive(call.secrets.iter().any(|secret| value.contains(secret.expose())));
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
        let answers = answers(settings, &call, &own)?;
        let has_credential = !answers.is_empty() || !call.secrets.is_empty();
        for (scheme, answer) in answers {
            let secret = match answer {
                Answer::Key(secret) | Answer::Basic { password: secret, .. } => secret,
                Answer::Provider(_) => tokens.get(scheme).ok_or("a provider was not asked for its token")?,
            };
            let mut places = Places { headers: &mut headers, query: &mut query, cookies: &mut call.cookies };
            settings.credentials.put(scheme, answer, secret, &mut places)?;
        }
        if !call.cookies.is_empty() {
            headers.insert(COOKIE, cookie_header(&call.cookies)?);
        }
        // A URL that the server has named has its parameters already.
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
        let mut secrets = call.secrets;
        secrets.extend(tokens.secrets());
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
        }))
    }
}

impl Prepared {
    /// Fetches the response from elsewhere, in this attempt and all that follow (303; RFC 9110,
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

/// The number of headers that most calls have beyond those of their client.
const HEADERS: usize = 3;

/// The credentials that a call needs. `own` are the headers that the caller set for it.
fn answers<'s>(
    settings: &'s Settings,
    call: &Call,
    own: &HeaderMap,
) -> Result<Vec<(&'static Scheme, &'s Answer)>, String> {
    settings.credentials.choose(&call.security, settings.schemes, &|name| {
        own.contains_key(name) || settings.headers.contains_key(name)
    })
}

/// The client's base URL, or the operation's own server.
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

/// The headers that the caller set for this call, which win over all others.
fn own_headers(options: &Options) -> Result<HeaderMap, String> {
    let mut headers = HeaderMap::new();
    for (name, value) in &options.headers {
        let mut value = header_value(name, value.expose())?;
        // What it is for is not known.
        value.set_sensitive(true);
        headers.insert(header_name(name)?, value);
    }
    Ok(headers)
}

fn cookie_header(cookies: &[(String, String)]) -> Result<HeaderValue, String> {
    let cookies: Vec<String> = cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let mut value = header_value("Cookie", &cookies.join("; "))?;
    value.set_sensitive(true);
    Ok(value)
}

pub(crate) fn header_name(name: &str) -> Result<HeaderName, String> {
    name.parse().map_err(|_| format!("`{name}` is no name of a header"))
}

pub(crate) fn header_value(name: &str, value: &str) -> Result<HeaderValue, String> {
    HeaderValue::from_bytes(value.as_bytes()).map_err(|_| {
        format!("the value for `{name}` has characters that a header cannot carry, such as a line break")
    })
}

/// The media type of a form as the document writes it, with the boundary that the parts have.
fn with_parameters(media: String, written: Option<&str>) -> String {
    match (written, media.split_once("; boundary=")) {
        (Some(written), Some((_, boundary))) => format!("{written}; boundary={boundary}"),
        (Some(written), None) => written.to_owned(),
        (None, _) => media,
    }
}

/// The media type and the body, with the fields that the caller adds.
fn payload(content: Content, options: &Options) -> Result<(Option<String>, Payload), String> {
    let extra = &options.body_fields;
    Ok(match content {
        Content::Empty if extra.is_empty() => (None, Payload::Empty),
        Content::Empty => json("application/json", b"{}", extra)?,
        Content::Json { media, text } if extra.is_empty() => {
            (Some(media.to_owned()), Payload::Bytes(text.into()))
        }
        Content::Json { media, text } => json(media, &text, extra)?,
        Content::Form { style, formats, mut value } => {
            if let Plain::Object(members) = &mut value {
                members.retain(|(name, _)| extra.iter().all(|(other, _)| other != name));
                members
                    .extend(extra.iter().map(|(name, value)| (name.clone(), Plain::parse(value.as_bytes()))));
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
            return Err("the body of this call has no fields that one could be added to".to_owned());
        }
    })
}

fn json(media: &str, text: &[u8], extra: &[(String, String)]) -> Result<(Option<String>, Payload), String> {
    let tape = Tape::from_slice(text).ok();
    let members = tape
        .as_ref()
        .and_then(|tape| tape.root().members())
        .ok_or("the body of this call is no object that a field could be added to")?;
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
        // The last of a name counts.
        if !replaced(name, &extra[at + 1..]) {
            add(name, value);
        }
    }
    text.push('}');
    Ok((Some(media.to_owned()), Payload::Bytes(text.into())))
}
