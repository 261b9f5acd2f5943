//! The server that a call is sent to.

use std::sync::{Arc, Mutex};

use crate::{
    Body, BoxFuture, Call, Client, ClientBuilder, HeaderMap, HttpRequest, HttpResponse, Method, StatusCode,
    Transport, TransportError,
};

/// Returns an empty response to everything, and records the URLs.
#[derive(Clone, Default)]
struct Notes(Arc<Mutex<Vec<String>>>);

impl Transport for Notes {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, TransportError>> {
        self.0.lock().expect("no test panics here").push(request.uri.to_string());
        Box::pin(async { Ok(HttpResponse::new(StatusCode::OK, HeaderMap::new(), Body::empty())) })
    }
}

/// Returns the URL of a call of an operation with a server of its own.
async fn url(set_up: impl FnOnce(ClientBuilder) -> ClientBuilder) -> String {
    let notes = Notes::default();
    let client = set_up(Client::builder()).transport(notes.clone()).build().expect("a client");
    let call = Call::new(Method::GET, "/files").server("https://{region}.files.example.com/v2");
    client.send_empty(call).await.expect("success");
    notes.0.lock().expect("no test panics here").remove(0)
}

#[tokio::test]
async fn an_operation_with_a_server_of_its_own_goes_there() {
    assert_eq!(url(|builder| builder).await, "https://eu.files.example.com/v2/files");
    let american = url(|builder| builder.server_variable("region", "us")).await;
    assert_eq!(american, "https://us.files.example.com/v2/files");
}

#[tokio::test]
async fn a_base_url_that_is_given_is_for_all_operations() {
    let url = url(|builder| builder.base_url("https://proxy.example.com")).await;
    assert_eq!(url, "https://proxy.example.com/files");
}

#[test]
fn a_variable_that_no_server_has_is_a_mistake() {
    let error = Client::builder().server_variable("regoin", "us").transport(Notes::default()).build();
    assert!(error.expect_err("a mistake").to_string().contains("`regoin`"));
}
