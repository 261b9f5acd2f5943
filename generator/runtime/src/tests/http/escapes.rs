//! Features beyond the document: requests by hand, middleware, custom transports.

use std::sync::{Arc, Mutex};

use serde_json::{Value, json};

use super::sample::{ACCOUNT, page};
use crate::mock::{Mock, MockResponse};
use crate::{
    BoxFuture, CallOptions, Client, File, Framing, HeaderValue, HttpRequest, HttpResponse, Method,
    Middleware, StatusCode, Transport, TransportError,
};

const LIST: &str = "/organization/invites";

fn client(mock: &Mock) -> Client {
    Client::builder().admin_api_key("sk-admin-key").transport(mock.clone()).build().expect("a client")
}

#[tokio::test]
async fn any_path_can_be_called_with_the_same_client() {
    let mock = Mock::new();
    mock.on(Method::PUT, "/things/{thing_id}").respond(MockResponse::json(&json!({ "id": "a b" }))).repeat();
    let client = client(&mock);
    let put = client.request(Method::PUT, "/things/{thing_id}").path("thing_id", &"a b");
    let put = put.query("kind", &vec!["x", "y"]).query("none", &None::<i64>).json(&json!({ "n": 1 }));
    let put = put.options(CallOptions::new().header("x-trace", "1").query("q", "2").body_field("m", 2));
    let thing: Value = put.clone().send().await.expect("JSON");
    assert_eq!(thing, json!({ "id": "a b" }));
    let raw = put.send_raw().await.expect("bytes");
    assert_eq!((raw.status(), raw.value().as_ref()), (StatusCode::OK, b"{\"id\":\"a b\"}".as_slice()));
    let request = &mock.requests()[0];
    assert_eq!(request.path, "/things/a%20b");
    let query = |name: &str| request.query.iter().filter(|(known, _)| known == name).count();
    assert_eq!((query("kind"), query("none"), query("q")), (2, 0, 1));
    assert_eq!(request.json(), json!({ "n": 1, "m": 2 }));
    assert_eq!(request.header("authorization"), Some("Bearer sk-admin-key"));
    assert_eq!(request.header("x-trace"), Some("1"));

    mock.on(Method::POST, "/blobs").respond(MockResponse::empty(StatusCode::SERVICE_UNAVAILABLE)).repeat();
    let blob = client.request(Method::POST, "/blobs").body(File::from_bytes("a.png", "png"));
    let error = blob.send_raw().await.expect_err("refused");
    assert_eq!((error.path_template(), error.attempts()), (Some("/blobs"), 1));
    assert_eq!(mock.requests()[2].header("content-type"), Some("image/png"));

    mock.on(Method::GET, "/news").respond(MockResponse::events([&json!(1) as _])).repeat();
    let news = || client.request(Method::GET, "/news");
    let mut events = news().stream::<Value>(Framing::Events, "text/event-stream").await.expect("a stream");
    assert_eq!(events.try_next().await.expect("an event"), Some(json!(1)));
    assert_eq!(
        news().download().await.expect("bytes").bytes().await.expect("all"),
        "data: 1\n\ndata: [DONE]\n\n"
    );
    for path in ["/a/../b", "/{missing}"] {
        assert!(client.request(Method::GET, path).send_raw().await.expect_err("no path").is_request());
    }
}

#[tokio::test]
async fn a_request_by_hand_sends_one_credential() {
    let mock = Mock::new();
    mock.on(Method::GET, "/x").respond(MockResponse::empty(StatusCode::OK)).repeat();
    let builder = || Client::builder().transport(mock.clone());
    let two = builder().admin_api_key("sk").basic(ACCOUNT, "ada", "pass").build().expect("a client");
    let error = two.request(Method::GET, "/x").send_raw().await.expect_err("which?");
    assert!(error.to_string().ends_with("select one with `scheme`: AdminApiKeyAuth, Account"), "{error}");
    two.request(Method::GET, "/x").scheme("Account").send_raw().await.expect("success");
    let error = two.request(Method::GET, "/x").scheme("Nobody").send_raw().await.expect_err("no such scheme");
    assert!(error.is_request());
    let none = builder().build().expect("a client");
    none.request(Method::GET, "/x").send_raw().await.expect("success");
    let error = none.request(Method::GET, "/x").scheme("Account").send_raw().await.expect_err("not given");
    assert!(error.to_string().contains("EXAMPLE_ACCOUNT"), "{error}");
    let sent: Vec<_> =
        mock.requests().iter().map(|request| request.header("authorization").map(str::to_owned)).collect();
    assert_eq!(sent, [Some("Basic YWRhOnBhc3M=".to_owned()), None]);
}

/// Adds its name to the request, and to the response.
struct Named(&'static str, Arc<Mutex<Vec<String>>>);

impl Middleware for Named {
    fn send<'a>(
        &'a self,
        mut request: HttpRequest,
        next: &'a dyn Transport,
    ) -> BoxFuture<'a, Result<HttpResponse, TransportError>> {
        request.headers.append("x-via", HeaderValue::from_static(self.0));
        Box::pin(async move {
            self.1.lock().expect("no panic").push(format!("{} before {}", self.0, request.template));
            let response = next.send(request).await;
            let status = response.as_ref().map(|response| response.status.as_u16()).unwrap_or_default();
            self.1.lock().expect("no panic").push(format!("{} after {status}", self.0));
            response
        })
    }
}

#[tokio::test]
async fn a_closure_is_a_middleware() {
    let mock = Mock::new();
    mock.on(Method::GET, LIST).respond(MockResponse::json(&page(&["a"], false)));
    let log = Arc::new(Mutex::new(Vec::new()));
    let seen = log.clone();
    let noted = crate::from_fn(move |mut request, next| {
        seen.lock().expect("no panic").push(request.template.to_string());
        request.headers.append("x-via", HeaderValue::from_static("closure"));
        Box::pin(async move { next.send(request).await })
    });
    let passed_on = crate::from_fn(|request, next| next.send(request));
    let builder = Client::builder().admin_api_key("sk").transport(mock.clone());
    let client = builder.middleware(noted).middleware(passed_on).build().expect("a client");
    client.invites().list().await.expect("a page");
    assert_eq!(*log.lock().expect("no panic"), [LIST]);
    assert_eq!(mock.requests()[0].header("x-via"), Some("closure"));
}

#[tokio::test]
async fn middleware_sees_every_attempt_before_and_after() {
    let mock = Mock::new();
    mock.on(Method::GET, LIST)
        .respond(MockResponse::empty(StatusCode::BAD_GATEWAY))
        .respond(MockResponse::json(&page(&[], false)));
    let log = Arc::new(Mutex::new(Vec::new()));
    let builder = Client::builder().admin_api_key("sk").transport(mock.clone());
    let builder = builder.middleware(Named("outer", log.clone())).middleware(Named("inner", log.clone()));
    builder.build().expect("a client").invites().list().send().await.expect("a page");
    let attempt = |status: u16| {
        [
            format!("outer before {LIST}"),
            format!("inner before {LIST}"),
            format!("inner after {status}"),
            format!("outer after {status}"),
        ]
    };
    assert_eq!(*log.lock().expect("no panic"), [attempt(502), attempt(200)].concat());
    let via: Vec<_> = mock.requests()[0].headers.get_all("x-via").iter().cloned().collect();
    assert_eq!(via, ["outer", "inner"]);
}

#[cfg(feature = "tower")]
mod tower {
    use std::convert::Infallible;
    use std::future::{Ready, ready};
    use std::task::{Context, Poll};

    use http_body::Body as _;

    use super::*;
    use crate::{Body, Outgoing, TowerTransport, TransportErrorKind};

    /// Responds with the request it got.
    #[derive(Clone)]
    struct Echo;

    impl tower_service::Service<http::Request<Outgoing>> for Echo {
        type Response = http::Response<Outgoing>;
        type Error = Infallible;
        type Future = Ready<Result<Self::Response, Infallible>>;

        fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
            Poll::Ready(Ok(()))
        }

        fn call(&mut self, request: http::Request<Outgoing>) -> Self::Future {
            let line =
                format!("{} {} {:?}", request.method(), request.uri(), request.body().size_hint().exact());
            ready(Ok(http::Response::new(Body::from(line).into())))
        }
    }

    /// Fails with its own error.
    #[derive(Clone)]
    struct Broken;

    impl tower_service::Service<http::Request<Outgoing>> for Broken {
        type Response = http::Response<Outgoing>;
        type Error = TransportError;
        type Future = Ready<Result<Self::Response, TransportError>>;

        fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), TransportError>> {
            Poll::Ready(Err(TransportError::new(TransportErrorKind::Connect, "closed")))
        }

        fn call(&mut self, _: http::Request<Outgoing>) -> Self::Future {
            unreachable!("it is never ready")
        }
    }

    #[tokio::test]
    async fn a_tower_service_can_be_the_transport() {
        let builder = || Client::builder().base_url("https://echo.example.com/v1").timer(Mock::new());
        let client = builder().transport(TowerTransport::new(Echo)).build().expect("a client");
        let text = client.request(Method::POST, "/x").body("hello").send_raw().await.expect("a response");
        assert_eq!(text.value(), "POST https://echo.example.com/v1/x Some(5)");
        let client = builder().transport(TowerTransport::new(Broken)).build().expect("a client");
        let error = client.request(Method::POST, "/x").send_raw().await.expect_err("closed");
        assert!(error.is_connect());
        assert_eq!(error.attempts(), 3);
    }
}
