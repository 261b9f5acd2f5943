//! Where an API is.

use std::net::IpAddr;

use http::Uri;

use crate::http::reference::resolve;

/// An absolute URL without query, under which the paths of the operations are.
#[derive(Clone, Debug)]
pub(crate) struct BaseUrl {
    /// Without a slash at the end.
    text: String,
}

/// The URL of a server, which may have variables.
#[derive(Clone, Debug, Default)]
pub(crate) struct Variables(Vec<(String, String)>);

impl Variables {
    /// The defaults, with what the caller set in their place. The error is a sentence.
    pub(crate) fn new(
        defaults: &[(&'static str, &'static str)],
        set: &[(String, String)],
    ) -> Result<Self, String> {
        let unknown = set.iter().find(|(name, _)| defaults.iter().all(|(known, _)| known != name));
        if let Some((name, _)) = unknown {
            return Err(format!("the servers of this API have no variable `{name}`"));
        }
        let value = |name: &str, default: &str| {
            let own = set.iter().rev().find(|(other, _)| other == name);
            own.map_or_else(|| default.to_owned(), |(_, value)| value.clone())
        };
        let all = defaults.iter().map(|(name, default)| ((*name).to_owned(), value(name, default)));
        Ok(Self(all.collect()))
    }

    /// The URL with the values in the place of the names.
    pub(crate) fn fill(&self, url: &str) -> String {
        let variables = self.0.iter();
        variables
            .fold(url.to_owned(), |url, (name, value)| url.replace(format!("{{{name}}}").as_str(), value))
    }
}

impl BaseUrl {
    /// The error is a sentence.
    pub(crate) fn parse(text: &str, allow_http: bool) -> Result<Self, String> {
        let text = text.trim();
        let wrong = |why: &str| Err(format!("the base URL {why}"));
        if text.contains('@') {
            // The text is not quoted: what stands before the `@` is a credential.
            return wrong("must not hold a user or a password");
        }
        if text.contains(['?', '#']) {
            return wrong("must not have a query or a fragment");
        }
        let Ok(uri) = text.parse::<Uri>() else {
            return wrong(&format!("`{text}` is not a URL"));
        };
        let (Some(scheme), Some(host)) = (uri.scheme_str(), uri.host().filter(|host| !host.is_empty()))
        else {
            return wrong(&format!("`{text}` must start with `https://` and a host"));
        };
        match scheme {
            "https" => {}
            "http" if allow_http || is_loopback(host) => {}
            "http" => {
                return wrong(&format!(
                    "`{text}` would send credentials unencrypted: use https, or call `ClientBuilder::allow_http`"
                ));
            }
            _ => return wrong(&format!("`{text}` must start with `https://`")),
        }
        Ok(Self { text: text.trim_end_matches('/').to_owned() })
    }

    /// The URI of an operation; both parts are percent-encoded.
    pub(crate) fn join(&self, path: &str, query: &str) -> Result<Uri, String> {
        let mut text = format!("{}{path}", self.text);
        if !query.is_empty() {
            text.push(if path.contains('?') { '&' } else { '?' });
            text.push_str(query);
        }
        // The text is not quoted: a credential may be in the query.
        text.parse().map_err(|error| format!("the request has no valid URL: {error}"))
    }

    /// The URI of a page that the server has named, which must be of this origin; with the query parameters that hold
    /// credentials.
    pub(crate) fn follow(&self, url: &str, query: &str) -> Result<Uri, String> {
        let own: Uri = self.text.parse().map_err(|_| "the base URL is not a URL".to_owned())?;
        let to = same_origin(&own, url)
            .ok_or("the server names a next page at another origin, which is not followed")?;
        if query.is_empty() {
            return Ok(to);
        }
        let delimiter = if to.query().is_some() { '&' } else { '?' };
        let text = format!("{to}{delimiter}{query}");
        text.parse().map_err(|error| format!("the request has no valid URL: {error}"))
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }
}

fn is_loopback(host: &str) -> bool {
    let host = host.trim_start_matches('[').trim_end_matches(']');
    let name = host.to_ascii_lowercase();
    name == "localhost"
        || name.ends_with(".localhost")
        || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// Resolves a redirect or a link to a next page, if it stays within the origin (RFC 9110, section 10.2.2; RFC 6454): the same
/// scheme, host and port.
pub(crate) fn same_origin(from: &Uri, reference: &str) -> Option<Uri> {
    let to = resolve(from, reference)?;
    (origin_of(&to)? == origin_of(from)?).then_some(to)
}

fn origin_of(uri: &Uri) -> Option<(String, String, u16)> {
    let scheme = uri.scheme_str()?.to_ascii_lowercase();
    if uri.authority()?.as_str().contains('@') {
        return None;
    }
    let port = uri.port_u16().or(match scheme.as_str() {
        "https" => Some(443),
        "http" => Some(80),
        _ => None,
    })?;
    Some((scheme, uri.host()?.to_ascii_lowercase(), port))
}
