//! Responses of a mock by type of request.

use std::marker::PhantomData;

use crate::http::mock::{Mock, MockResponse, MockRoute};
use crate::http::path;
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
    /// Selects requests with the arguments and query parameters of this one. If several selections
    /// match a request, the one with the most query parameters is used.
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
        let call = request.call();
        let template = call.operation.template.split(['?', '#']).next().unwrap_or_default();
        let mut path = String::new();
        if let Err(sentence) = path::fill(&mut path, template, &call.path) {
            panic!("{sentence}");
        }
        let route =
            self.route(call.operation.method.clone(), path, super::mock::decoded_query(call.query.as_str()));
        MockWhen { route, request: PhantomData }
    }
}

impl<R: Mocked> MockWhen<'_, R> {
    /// Responds with 200 and this JSON, after the responses added before. The last response is
    /// repeated.
    ///
    /// # Panics
    ///
    /// If it is not a valid response to the request, by the types of this crate.
    #[track_caller]
    pub fn respond(self, answer: &dyn Encode) -> Self {
        if let Err(error) = R::check(&to_vec(answer)) {
            panic!("not a valid response to {}: {error}", std::any::type_name::<R>());
        }
        self.respond_with(MockResponse::json(answer))
    }

    /// Responds with any response: an error, a failure, events.
    pub fn respond_with(mut self, response: MockResponse) -> Self {
        self.route = self.route.respond(response);
        self
    }
}
