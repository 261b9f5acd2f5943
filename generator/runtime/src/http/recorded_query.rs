//! Query parameters without secrets, for recordings.

use std::collections::BTreeMap;

use percent_encoding::percent_decode_str;
use serde_json::{Map, Value};

use crate::http::core::Settings;
use crate::http::encoding::Pairs;
use crate::http::options::Options;
use crate::http::sensitive::names_credential;
use crate::{HttpRequest, Secret};

/// The text that replaces a secret.
const REDACTED: &str = "[redacted]";

/// The values of query parameters by name, without secrets.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct RecordedQuery(BTreeMap<String, Vec<String>>);

impl RecordedQuery {
    /// Returns the query of a request.
    pub(crate) fn of(request: &HttpRequest) -> Self {
        let mut query: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let redact = |text| request.recordable.secrets.iter().fold(text, |text, secret| secret.redact(text));
        for (name, value) in decoded_query(request.uri.query().unwrap_or_default()) {
            let is_secret = names_credential(&name) || request.recordable.secret_query.contains(&name);
            let value = if is_secret { REDACTED.to_owned() } else { redact(value) };
            // A query that is one text has no names.
            query.entry(redact(name)).or_default().push(value);
        }
        Self(query)
    }

    /// Returns the query as it follows a path: `?limit=2`, or nothing.
    pub(crate) fn suffix(&self) -> String {
        let pairs = self.0.iter().flat_map(|(name, values)| values.iter().map(move |value| (name, value)));
        let pairs: Vec<String> = pairs.map(|(name, value)| format!("{name}={value}")).collect();
        if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
    }

    /// Converts it to an object, with a list for a parameter that is sent several times.
    pub(crate) fn to_json(&self) -> Value {
        let members = self.0.iter().map(|(name, values)| {
            let value = match &values[..] {
                [value] => value.clone().into(),
                _ => values.clone().into(),
            };
            (name.clone(), value)
        });
        Value::Object(members.collect::<Map<_, _>>())
    }

    /// Reads the output of [`to_json`](Self::to_json).
    pub(crate) fn from_json(json: &Value) -> Option<Self> {
        let members = json.as_object()?.iter().map(|(name, value)| {
            let values = match value {
                Value::Array(values) => {
                    values.iter().map(|value| Some(value.as_str()?.to_owned())).collect::<Option<_>>()?
                }
                value => vec![value.as_str()?.to_owned()],
            };
            Some((name.clone(), values))
        });
        members.collect::<Option<_>>().map(Self)
    }
}

/// Returns the names of the query parameters whose values may be secrets: credentials, parameters
/// that the document calls secrets, and those that the client or the caller set by themselves.
pub(crate) fn secret_names(
    settings: &Settings,
    options: &Options,
    credentials: &[&'static str],
    query: &Pairs,
    secrets: &[Secret],
) -> Vec<String> {
    let mut names: Vec<String> = credentials.iter().map(|name| (*name).to_owned()).collect();
    names.extend(decoded_query(settings.query.as_str()).into_iter().map(|(name, _)| name));
    names.extend(options.query.iter().map(|(name, _)| name.clone()));
    let is_secret = |value: &str| secrets.iter().any(|secret| value.contains(secret.expose()));
    let of_call = decoded_query(query.as_str()).into_iter().filter(|(_, value)| is_secret(value));
    names.extend(of_call.map(|(name, _)| name));
    names
}

/// Returns the parameters of a query or form, in order.
pub(crate) fn decoded_query(query: &str) -> Vec<(String, String)> {
    let parameters = query.split('&').filter(|parameter| !parameter.is_empty());
    parameters
        .map(|parameter| {
            let (name, value) = parameter.split_once('=').unwrap_or((parameter, ""));
            (decoded(name), decoded(value))
        })
        .collect()
}

fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}
