//! The base URL of an API.

use std::net::IpAddr;

use http::Uri;
use http::uri::{Authority, Parts, PathAndQuery, Scheme};

use crate::http::path;
use crate::http::reference::resolve;

/// An absolute URL without query, which operation paths are appended to.
#[derive(Clone, Debug)]
pub(crate) struct BaseUrl {
    /// Has no trailing slash.
    text: String,
    /// The parsed text, which all requests share.
    scheme: Scheme,
    authority: Authority,
    path: String,
}

/// The variables of server URLs.
#[derive(Clone, Debug, Default)]
pub(crate) struct Variables(Vec<Variable>);

#[derive(Clone, Debug)]
struct Variable {
    name: String,
    value: String,
    /// Set if the value comes from the caller rather than from the document.
    is_set: bool,
}

/// The part of a URL that contains a variable.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    Scheme,
    /// A part of the host and port.
    Host,
    /// The whole host and port.
    Authority,
    Path,
    /// More than one part; the resulting URL is checked like a base URL.
    Several,
}

impl Variables {
    /// Combines the defaults with the caller's values. An error is a sentence.
    pub(crate) fn new(
        defaults: &[(&'static str, &'static str)],
        set: &[(String, String)],
    ) -> Result<Self, String> {
        let unknown = set.iter().find(|(name, _)| defaults.iter().all(|(known, _)| known != name));
        if let Some((name, _)) = unknown {
            return Err(format!("the servers of this API have no variable `{name}`"));
        }
        let all = defaults.iter().map(|(name, default)| {
            let own = set.iter().rev().find(|(other, _)| other == name);
            let value = own.map_or((*default).to_owned(), |(_, value)| value.clone());
            Variable { name: (*name).to_owned(), value, is_set: own.is_some() }
        });
        Ok(Self(all.collect()))
    }

    /// Replaces the variables in a URL by their values. It is an error, in the form of a sentence,
    /// if a value set by the caller extends beyond its part of the URL, which could change the
    /// host.
    pub(crate) fn fill(&self, template: &str) -> Result<String, String> {
        let mut url = template.to_owned();
        for Variable { name, value, is_set } in &self.0 {
            let placeholder = format!("{{{name}}}");
            let mut places = template.match_indices(&placeholder);
            let begins = template.starts_with(&placeholder) && !template.contains("://");
            if begins && value.is_empty() {
                return Err(format!(
                    "missing server variable `{name}`: call `ClientBuilder::server_variable`"
                ));
            }
            if *is_set && !places.all(|(at, _)| part(template, at, placeholder.len()).allows(value)) {
                return Err(format!(
                    "the server variable `{name}` has a value that extends beyond its part of the URL"
                ));
            }
            url = url.replace(&placeholder, value);
        }
        Ok(url)
    }
}

/// Returns the part of a URL template that contains a placeholder.
fn part(template: &str, at: usize, length: usize) -> Part {
    let Some(colon) = template.find("://") else {
        return if at == 0 { Part::Several } else { Part::Path };
    };
    let start = colon + 3;
    let end = template[start..].find('/').map_or(template.len(), |slash| start + slash);
    match at {
        _ if at < colon => Part::Scheme,
        _ if at >= end => Part::Path,
        _ if (at, at + length) == (start, end) => Part::Authority,
        _ => Part::Host,
    }
}

impl Part {
    /// Returns whether the value stays within the part (RFC 3986, sections 3.1 to 3.3).
    fn allows(self, value: &str) -> bool {
        let only =
            |others: &str| value.chars().all(|char| char.is_ascii_alphanumeric() || others.contains(char));
        match self {
            Self::Scheme => only("+-."),
            Self::Host => !value.is_empty() && only("-._"),
            Self::Authority => !value.is_empty() && only("-._:[]"),
            Self::Path => {
                only("/-._~!$&'()*+,;=:%") && !value.split('/').any(|segment| matches!(segment, "." | ".."))
            }
            Self::Several => true,
        }
    }
}

impl BaseUrl {
    /// Parses a base URL. An error is a sentence.
    pub(crate) fn parse(text: &str, allow_http: bool) -> Result<Self, String> {
        let text = text.trim();
        let wrong = |why: &str| Err(format!("the base URL {why}"));
        if text.contains('@') {
            // Does not quote the text: the part before the `@` is a credential.
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
        let path = uri.path().trim_end_matches('/').to_owned();
        let text = text.trim_end_matches('/').to_owned();
        let Parts { scheme: Some(scheme), authority: Some(authority), .. } = uri.into_parts() else {
            return wrong(&format!("`{text}` is not a URL"));
        };
        Ok(Self { text, scheme, authority, path })
    }

    /// Returns the path without a trailing slash.
    #[cfg(any(test, feature = "testing"))]
    pub(crate) fn path(&self) -> &str {
        &self.path
    }

    /// Returns the URI of an operation from its path template; parameters and query are
    /// percent-encoded.
    pub(crate) fn join(
        &self,
        template: &str,
        parameters: &[(&'static str, Option<String>)],
        query: &str,
    ) -> Result<Uri, String> {
        let values: usize = parameters.iter().filter_map(|(_, value)| value.as_ref()).map(String::len).sum();
        let mut text = String::with_capacity(self.path.len() + template.len() + values + query.len() + 1);
        text.push_str(&self.path);
        path::fill(&mut text, template, parameters)?;
        if !query.is_empty() {
            text.push(if text[self.path.len()..].contains('?') { '&' } else { '?' });
            text.push_str(query);
        }
        if !text.starts_with('/') {
            text.insert(0, '/');
        }
        // Does not quote the text: the query may contain a credential.
        let invalid = |error: http::Error| format!("invalid request URL: {error}");
        let mut parts = Parts::default();
        parts.scheme = Some(self.scheme.clone());
        parts.authority = Some(self.authority.clone());
        // `http` checks this only for whole URIs.
        if text.len() > LONGEST {
            return Err(format!("invalid request URL: longer than {LONGEST} bytes"));
        }
        parts.path_and_query = Some(PathAndQuery::try_from(text).map_err(|error| invalid(error.into()))?);
        Uri::from_parts(parts).map_err(|error| invalid(error.into()))
    }

    /// Returns the URI of a page that the server refers to, which must be of this origin, with the
    /// query parameters that hold credentials.
    pub(crate) fn follow(&self, url: &str, query: &str) -> Result<Uri, String> {
        let own: Uri = self.text.parse().map_err(|_| "the base URL is not a URL".to_owned())?;
        let to = same_origin(&own, url).ok_or("the next page is at another origin, which is not followed")?;
        if query.is_empty() {
            return Ok(to);
        }
        let delimiter = if to.query().is_some() { '&' } else { '?' };
        let text = format!("{to}{delimiter}{query}");
        text.parse().map_err(|error| format!("invalid request URL: {error}"))
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }
}

/// The maximum length of a path with its query in a URI.
const LONGEST: usize = 65_000;

pub(crate) fn is_loopback(host: &str) -> bool {
    const NAME: &str = "localhost";
    let host = host.trim_start_matches('[').trim_end_matches(']');
    let name = host.len().checked_sub(NAME.len()).and_then(|start| host.split_at_checked(start));
    name.is_some_and(|(before, name)| {
        name.eq_ignore_ascii_case(NAME) && (before.is_empty() || before.ends_with('.'))
    }) || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// Resolves a redirect or a link to a next page. Returns `None` if it leaves the origin (RFC 9110,
/// section 10.2.2; RFC 6454): scheme, host and port must be the same.
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
