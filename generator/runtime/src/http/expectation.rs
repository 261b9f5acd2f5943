//! The requests that a mock responds to.

use std::sync::Arc;

use http::header::COOKIE;
use http::{HeaderName, Method};
use percent_encoding::percent_decode_str;

use crate::http::expected_body::ExpectedBody;
use crate::mock::MockRequest;

type Condition = Arc<dyn Fn(&MockRequest) -> bool + Send + Sync>;

/// The conditions on a request. It may have more parameters, headers and members of its body than
/// are named here.
#[derive(Clone)]
pub(crate) struct Expectation {
    method: Method,
    /// The path under the base URL. A segment in braces matches any segment.
    path: String,
    pub(crate) query: Vec<(String, String)>,
    pub(crate) headers: Vec<(HeaderName, String)>,
    /// The cookies as they are sent.
    pub(crate) cookies: Vec<(String, String)>,
    pub(crate) body: Option<ExpectedBody>,
    conditions: Vec<Condition>,
}

impl Expectation {
    pub(crate) fn new(method: Method, path: String) -> Self {
        let (query, headers, cookies) = (Vec::new(), Vec::new(), Vec::new());
        Self { method, path, query, headers, cookies, body: None, conditions: Vec::new() }
    }

    /// Adds a condition.
    pub(crate) fn matching(
        mut self,
        condition: impl Fn(&MockRequest) -> bool + Send + Sync + 'static,
    ) -> Self {
        self.conditions.push(Arc::new(condition));
        self
    }

    /// Returns whether both are known to select the same requests. Conditions, which are functions,
    /// cannot be compared.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        let parts = |it: &Self| (it.method.clone(), it.path.clone(), it.query.clone(), it.headers.clone());
        parts(self) == parts(other)
            && self.cookies == other.cookies
            && self.body == other.body
            && self.conditions.is_empty()
            && other.conditions.is_empty()
    }

    /// Returns how much of a request the expectation specifies. The one that specifies most takes
    /// precedence.
    pub(crate) fn precision(&self) -> (bool, usize, usize, usize) {
        let body = self.body.as_ref().map_or(0, ExpectedBody::size);
        let literals = self.path.split('{').map(|part| part.split_once('}').map_or(part, |(_, text)| text));
        (
            !self.path.contains('{'),
            self.conditions.len(),
            self.query.len() + self.headers.len() + self.cookies.len() + body,
            literals.map(str::len).sum(),
        )
    }

    /// Returns the method and the path.
    pub(crate) fn target(&self) -> String {
        format!("{} {}", self.method, self.path)
    }

    pub(crate) fn matches(&self, request: &MockRequest) -> bool {
        self.is_of_path(request) && self.first_difference(request).is_none()
    }

    /// Describes a difference of a request with this method and path. Quotes no value, since any
    /// may be a secret.
    pub(crate) fn difference(&self, request: &MockRequest) -> Option<String> {
        if self.is_of_path(request) { self.first_difference(request) } else { None }
    }

    fn is_of_path(&self, request: &MockRequest) -> bool {
        self.method == request.method && matches(&self.path, &request.path)
    }

    fn first_difference(&self, request: &MockRequest) -> Option<String> {
        if let Some((name, _)) = self.query.iter().find(|parameter| !request.query.contains(parameter)) {
            return Some(format!("the query has not the expected `{name}`"));
        }
        let lacks = |(name, value): &&(HeaderName, String)| {
            !request.headers.get_all(name).iter().any(|known| known.as_bytes() == value.as_bytes())
        };
        if let Some((name, _)) = self.headers.iter().find(lacks) {
            return Some(format!("the header `{name}` is not the expected one"));
        }
        let sent = request.headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
        let sent: Vec<_> =
            sent.flat_map(|value| value.split("; ")).filter_map(|it| it.split_once('=')).collect();
        let mut cookies = self.cookies.iter();
        if let Some((name, _)) =
            cookies.find(|(name, value)| !sent.contains(&(name.as_str(), value.as_str())))
        {
            return Some(format!("the cookie `{name}` is not the expected one"));
        }
        if let Some(difference) = self.body.as_ref().and_then(|body| body.difference(request)) {
            return Some(difference);
        }
        let is_met = self.conditions.iter().all(|condition| condition(request));
        (!is_met).then(|| "a function given to `matching` returned `false`".to_owned())
    }
}

/// Returns whether a path matches a route, segment by segment.
fn matches(route: &str, path: &str) -> bool {
    let (route, path): (Vec<&str>, Vec<&str>) = (route.split('/').collect(), path.split('/').collect());
    route.len() == path.len() && path.iter().zip(route).all(|(segment, known)| is_segment_of(segment, known))
}

/// Returns whether a segment of a path, decoded or not, matches one of a route. Any text may take
/// the place of a part in braces.
fn is_segment_of(segment: &str, template: &str) -> bool {
    fits(segment, template) || fits(&decoded(segment), template)
}

fn fits(segment: &str, template: &str) -> bool {
    let Some((before, (_, after))) =
        template.split_once('{').and_then(|(before, rest)| Some((before, rest.split_once('}')?)))
    else {
        return segment == template;
    };
    let Some(rest) = segment.strip_prefix(before) else {
        return false;
    };
    let mut starts = (0..=rest.len()).filter(|start| rest.is_char_boundary(*start));
    starts.any(|start| fits(&rest[start..], after))
}

fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}
