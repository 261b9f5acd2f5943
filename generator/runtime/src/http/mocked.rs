//! Requests that a mock answers by their type.

use std::marker::PhantomData;

use crate::http::mock::{Mock, MockResponse, MockRoute};
use crate::http::path;
use crate::{Call, Decoded, Encode, to_vec};

/// A request whose answer is of a known type. Every request of this crate is one.
pub trait Mocked {
    /// What is sent.
    fn call(&self) -> Call;

    /// Whether a JSON text is an answer to it.
    fn check(json: &[u8]) -> Decoded<()>;
}

/// What a [`Mock`] answers to a request.
pub struct MockWhen<'a, R> {
    route: MockRoute<'a>,
    request: PhantomData<fn(R)>,
}

impl Mock {
    /// A place to answer at: that of the request, with the arguments and the query parameters that
    /// it has. Of several that fit, the one with the most query parameters counts.
    ///
    /// ```ignore
    /// mock.when(client.invites().retrieve("invite_1")).respond(&json!({ "id": "invite_1" }));
    /// ```
    ///
    /// # Panics
    ///
    /// Where the request cannot be sent, such as with an empty path parameter.
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
    /// Answers 200 with this JSON, after what was told before; the last answer is given again and
    /// again.
    ///
    /// # Panics
    ///
    /// Where it is no answer to the request, by the types of this crate.
    #[track_caller]
    pub fn respond(self, answer: &dyn Encode) -> Self {
        if let Err(error) = R::check(&to_vec(answer)) {
            panic!("this is no answer to {}: {error}", std::any::type_name::<R>());
        }
        self.respond_with(MockResponse::json(answer))
    }

    /// Answers so, whatever it is: an error, a failure, events.
    pub fn respond_with(mut self, response: MockResponse) -> Self {
        self.route = self.route.respond(response);
        self
    }
}
