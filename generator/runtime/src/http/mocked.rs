//! Responses of a mock by type of request.

use std::marker::PhantomData;

use crate::http::expectation::Expectation;
use crate::http::expected_body::ExpectedBody;
use crate::http::mock::{Mock, MockRequest, MockResponse, MockRoute};
use crate::http::options::Options;
use crate::http::path;
use crate::http::prepare::{header_name, payload};
use crate::http::recorded_query::decoded_query;
use crate::{Call, Decoded, Encode, to_vec};

/// A request with a known type of response. All requests of this crate implement it.
pub trait Mocked {
    /// Returns the call that is sent.
    fn call(&self) -> Call;

    /// Checks whether a JSON text is a valid response.
    fn check(json: &[u8]) -> Decoded<()>;
}

/// The responses of a [`Mock`] to one request.
pub struct MockWhen<'a, R> {
    route: MockRoute<'a>,
    request: PhantomData<fn(R)>,
}

impl Mock {
    /// Selects requests with the arguments of this one: in the path, query, headers, cookies and
    /// body. A request may have other optional arguments. If several selections match a request,
    /// the one with the most arguments is used. The content of a file on disk or a stream is not
    /// compared.
    ///
    /// ```ignore
    /// mock.when(client.invites().retrieve("invite_1")).respond(&json!({ "id": "invite_1" }));
    /// ```
    ///
    /// # Panics
    ///
    /// If the request cannot be sent, such as with an empty path parameter.
    #[track_caller]
    pub fn when<R: Mocked>(&self, request: R) -> MockWhen<'_, R> {
        match expectation(request.call()) {
            Ok(expectation) => MockWhen { route: self.route(expectation), request: PhantomData },
            Err(sentence) => panic!("{sentence}"),
        }
    }
}

fn expectation(call: Call) -> Result<Expectation, String> {
    let template = call.operation.template.split(['?', '#']).next().unwrap_or_default();
    let mut path = String::new();
    path::fill(&mut path, template, &call.path)?;
    let mut expectation = Expectation::new(call.operation.method.clone(), path);
    let none = Options::default();
    let options = call.options.get().unwrap_or(&none);
    expectation.query = decoded_query(call.query.as_str());
    expectation
        .query
        .extend(options.query.iter().map(|(name, value)| (name.clone(), value.expose().to_owned())));
    let headers = call.headers.iter().map(|(name, value)| (*name, value.as_str()));
    let own = options.headers.iter().map(|(name, value)| (name.as_str(), value.expose()));
    for (name, value) in headers
        .filter(|(name, _)| !own.clone().any(|(other, _)| other.eq_ignore_ascii_case(name)))
        .chain(own.clone())
    {
        expectation.headers.push((header_name(name)?, value.to_owned()));
    }
    // The caller's header replaces all cookies.
    if !own.clone().any(|(name, _)| name.eq_ignore_ascii_case("cookie")) {
        expectation.cookies = call.cookies;
    }
    let (media, payload) = payload(call.content, options)?;
    expectation.body = ExpectedBody::new(media.as_deref(), payload);
    Ok(expectation)
}

impl<R: Mocked> MockWhen<'_, R> {
    /// Selects only requests for which this function returns `true`, in addition to the arguments.
    /// Applies to the responses that are added after it. A selection with more functions takes
    /// precedence.
    pub fn matching(mut self, condition: impl Fn(&MockRequest) -> bool + Send + Sync + 'static) -> Self {
        self.route = self.route.matching(condition);
        self
    }

    /// Responds with 200 and this JSON, after the responses added before. It is given once; a
    /// request after the last response is an error, unless there is a [`repeat`](Self::repeat).
    ///
    /// # Panics
    ///
    /// If it is not a valid response to the request, by the types of this crate.
    #[track_caller]
    pub fn respond(self, value: &dyn Encode) -> Self {
        if let Err(error) = R::check(&to_vec(value)) {
            panic!("not a valid response to {}: {error}", std::any::type_name::<R>());
        }
        self.respond_with(MockResponse::json(value))
    }

    /// Responds with any response: an error, a failure, events.
    pub fn respond_with(mut self, response: MockResponse) -> Self {
        self.route = self.route.respond(response);
        self
    }

    /// Gives the last response this many times in total.
    ///
    /// # Panics
    ///
    /// If there is no response yet, or the number is zero.
    #[track_caller]
    pub fn times(mut self, number: usize) -> Self {
        self.route = self.route.times(number);
        self
    }

    /// Gives the last response to all further requests.
    ///
    /// # Panics
    ///
    /// If there is no response yet.
    #[track_caller]
    pub fn repeat(mut self) -> Self {
        self.route = self.route.repeat();
        self
    }
}
