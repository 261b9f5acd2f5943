//! A call and what the client knows, made into requests.

use std::time::Duration;

use http::header::{ACCEPT, CONTENT_TYPE, COOKIE};
use http::{HeaderMap, HeaderName, HeaderValue, Uri};
use serde_json::{Map, Value};

use crate::runtime::http::call::Content;
use crate::runtime::http::client::Settings;
use crate::runtime::http::credentials::Places;
use crate::runtime::http::encoding::Pairs;
use crate::runtime::http::error::Operation;
use crate::runtime::http::options::Options;
use crate::runtime::http::payload::Payload;
use crate::runtime::http::plain::Plain;
use crate::runtime::http::{path, retry, style};
use crate::runtime::{Call, Error, Result};

/// A request that can be sent as often as the limits allow.
pub(crate) struct Prepared {
    pub(crate) operation: Operation,
    pub(crate) uri: Uri,
    pub(crate) headers: HeaderMap,
    pub(crate) payload: Payload,
    pub(crate) limits: Limits,
    /// See [`Call::as_it_comes`].
    pub(crate) as_it_comes: bool,
}

/// How long and how often a call is tried.
pub(crate) struct Limits {
    pub(crate) timeout: Option<Duration>,
    pub(crate) attempt_timeout: Option<Duration>,
    pub(crate) stall_timeout: Option<Duration>,
    pub(crate) max_retries: u32,
    /// The server may act twice on the request.
    pub(crate) repeatable: bool,
}

impl Prepared {
    pub(crate) fn new(settings: &Settings, call: Call) -> Result<Self> {
        let operation = call.operation.clone();
        Self::build(settings, call).map_err(|sentence| Error::request(sentence).of_operation(&operation))
    }

    fn build(settings: &Settings, mut call: Call) -> Result<Self, String> {
        let none = Options::default();
        let options = call.options.clone();
        let options = options.get().unwrap_or(&none);

        let mut headers = settings.headers.clone();
        headers.entry(ACCEPT).or_insert(HeaderValue::from_static(call.accept));
        for (name, value) in &call.headers {
            headers.insert(header_name(name)?, header_value(name, value)?);
        }
        let own = own_headers(options)?;
        let mut query = settings.query.clone();
        query.extend(&call.query);
        settings.credentials.apply(
            call.security,
            &|name| own.contains_key(name) || settings.headers.contains_key(name),
            &mut Places { headers: &mut headers, query: &mut query, cookies: &mut call.cookies },
        )?;
        if !call.cookies.is_empty() {
            headers.insert(COOKIE, cookie_header(&call.cookies)?);
        }
        for (name, value) in &options.query {
            query.push(name, value.expose());
        }

        let path = path::fill(call.operation.template, &call.path)?;
        let (media, payload) = payload(call.content, options)?;
        if let Some(media) = media {
            headers.insert(CONTENT_TYPE, header_value("Content-Type", &media)?);
        }
        headers.extend(own);
        Ok(Self {
            uri: settings.base.join(&path, query.as_str())?,
            limits: limits(settings, options, &call.operation, &headers),
            operation: call.operation,
            headers,
            payload,
            as_it_comes: call.as_it_comes,
        })
    }
}

fn limits(settings: &Settings, options: &Options, operation: &Operation, headers: &HeaderMap) -> Limits {
    Limits {
        timeout: options.timeout.or(settings.timeout),
        attempt_timeout: options.attempt_timeout.or(settings.attempt_timeout),
        stall_timeout: options.stall_timeout.or(settings.stall_timeout),
        max_retries: options.max_retries.unwrap_or(settings.max_retries),
        repeatable: options.repeatable
            || retry::is_idempotent(&operation.method)
            || headers.contains_key("idempotency-key"),
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
    if let Some(key) = &options.idempotency_key {
        headers.insert("idempotency-key", header_value("Idempotency-Key", key)?);
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
        Content::Form { style, mut value } => {
            if let Plain::Object(members) = &mut value {
                members.retain(|(name, _)| extra.iter().all(|(other, _)| other != name));
                members.extend(extra.iter().map(|(name, value)| (name.clone(), Plain::of(value))));
            }
            let mut pairs = Pairs::default();
            style::form(style, &value, &mut pairs);
            let text = pairs.as_str().to_owned();
            (Some("application/x-www-form-urlencoded".to_owned()), Payload::Bytes(text.into()))
        }
        Content::Multipart(mut form) => {
            for (name, value) in extra {
                form.replace(name, value);
            }
            let (media, contents) = form.into_contents();
            (Some(media), Payload::Contents(contents))
        }
        Content::Bytes { media, bytes } if extra.is_empty() => {
            (Some(media.to_owned()), Payload::Bytes(bytes))
        }
        Content::Bytes { .. } => {
            return Err("the body of this call has no fields that one could be added to".to_owned());
        }
    })
}

fn json(media: &str, text: &[u8], extra: &[(String, Value)]) -> Result<(Option<String>, Payload), String> {
    let mut members: Map<String, Value> = serde_json::from_slice(text)
        .map_err(|_| "the body of this call is no object that a field could be added to".to_owned())?;
    members.extend(extra.iter().cloned());
    Ok((Some(media.to_owned()), Payload::Bytes(Value::Object(members).to_string().into())))
}
