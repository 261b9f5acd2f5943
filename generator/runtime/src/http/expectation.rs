//! The requests that a mock responds to.

use std::sync::Arc;

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
    pub(crate) body: Option<ExpectedBody>,
    conditions: Vec<Condition>,
}

impl Expectation {
    pub(crate) fn new(method: Method, path: String) -> Self {
        let (query, headers, conditions) = (Vec::new(), Vec::new(), Vec::new());
        Self { method, path, query, headers, body: None, conditions }
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
            && self.body == other.body
            && self.conditions.is_empty()
            && other.conditions.is_empty()
    }

    /// Returns how much of a request the expectation specifies. The one that specifies most takes
    /// precedence.
    pub(crate) fn precision(&self) -> (bool, usize, usize) {
        let body = self.body.as_ref().map_or(0, ExpectedBody::size);
        (!self.path.contains('{'), self.conditions.len(), self.query.len() + self.headers.len() + body)
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
        if let Some(difference) = self.body.as_ref().and_then(|body| body.difference(request)) {
            return Some(difference);
        }
        let is_met = self.conditions.iter().all(|condition| condition(request));
        (!is_met).then(|| "a function given to `matching` returned `false`".to_owned())
    }
}

/// Returns whether a path matches a route, segment by segment.
fn matches(route: &str, path: &str) -> bool {
    let mut route = route.split('/');
    let mut path = path.split('/');
    loop {
        match (route.next(), path.next()) {
            (None, None) => return true,
            (Some(known), Some(segment))
                if known.contains('{') || known == segment || known == decoded(segment) => {}
            _ => return false,
        }
    }
}

fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}
