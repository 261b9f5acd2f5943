//! Recordings of odd exchanges: secrets in unusual places, concurrent requests, redirects.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use serde_json::{Value, json};

use super::sample::{ACCOUNT, ADMIN_API_KEY_AUTH, QUERY_KEY, SESSION, TENANT};
use crate::mock::{Mock, MockResponse, Recorder};
use crate::{
    BoxFuture, Call, CallOptions, Client, ClientCredentials, Credential, HttpRequest, HttpResponse, Method,
    PathStyle, QueryStyle, Scheme, Secret, Timer, Transport, TransportError,
};

const KEY: &str = "sk-admin/0123456789 abc+def";
const ENCODED: &str = "sk-admin%2F0123456789%20abc%2Bdef";

/// Servers repeat requests: in links to the next page, and in what they say of a request.
#[tokio::test]
async fn a_recording_has_no_credential_that_a_server_repeats() {
    let basic = crate::base64::encode(format!("ada:{KEY}").as_bytes());
    let escaped = KEY.replace('/', "\\/").replace('+', "\\u002B");
    let link = format!("<https://api.example.com/v1/x?key={ENCODED}&page=2>; rel=\"next\"");
    let json =
        format!(r#"{{"next":"/x?a=b&key={ENCODED}","{KEY}":1.50,"sent":["{escaped}","Basic {basic}"]}}"#);
    let lines = format!("{json}\n{json}\n");
    let text = format!("no {KEY}, {basic}!");
    let binary = [b"\xff".as_slice(), KEY.as_bytes(), b"\xfe", basic.as_bytes()].concat();
    type Security = &'static [&'static [&'static Scheme]];
    let schemes: [(Security, Credential); 5] = [
        (&[&[ADMIN_API_KEY_AUTH]], KEY.into()),
        (&[&[ACCOUNT]], Credential::basic("ada", KEY)),
        (&[&[QUERY_KEY]], KEY.into()),
        (&[&[SESSION]], KEY.into()),
        (&[&[TENANT]], KEY.into()),
    ];
    for (security, credential) in schemes {
        let scheme = security[0][0];
        for body in [json.as_bytes(), lines.as_bytes(), text.as_bytes(), &binary] {
            for members in [&[][..], &["other"]] {
                let mock = Mock::new();
                let response = MockResponse::bytes(body.to_vec()).header("link", &link).header("x-sent", KEY);
                mock.on(Method::GET, "/x").respond(response);
                let recorder = Recorder::new(mock);
                let builder = Client::builder().credential(scheme, credential.clone());
                let client = builder.transport(recorder.clone()).build().expect("a client");
                let call = Call::new(Method::GET, "/x").security(security).secret_members(members);
                let received = client.send_bytes(call).await.expect("bytes");
                assert_eq!(received, body);
                let recording = recorder.recording().to_json();
                let kept = recording.to_string();
                let body = &recording[0]["body"]["base64"];
                let body = body.as_str().and_then(crate::base64::decode).unwrap_or_default();
                let kept = format!("{kept}{}", String::from_utf8_lossy(&body));
                assert!(!kept.contains("0123456789"), "{}: {kept}", scheme.name);
                assert!(scheme.name != ACCOUNT.name || !kept.contains(&basic), "{kept}");
                let is_json = recording[0]["body"]["text"].as_str().is_some_and(|text| text.starts_with('{'));
                assert!(!is_json || kept.contains("1.50"), "{kept}");
            }
        }
    }
}

#[tokio::test]
async fn a_secret_of_a_path_or_query_is_recorded_nowhere() {
    let mock = Mock::new();
    mock.on(Method::GET, "/{p}").respond(MockResponse::json(&json!({ "self": format!("/{ENCODED}") })));
    let recorder = Recorder::new(mock);
    let client = Client::builder().transport(recorder.clone()).build().expect("a client");
    let secret = Secret::from(KEY);
    let call = Call::new(Method::GET, "/{p}").path("p", PathStyle::Simple, &secret);
    // The whole query is one text, without a name.
    let options = CallOptions::new().query(format!("{{\"a\":\"{KEY}\"}}"), "");
    client
        .send::<Value>(call.query("q", QueryStyle::Json, &vec![secret]).options(&options))
        .await
        .expect("x");
    let kept = recorder.recording().to_json().to_string();
    assert!(!kept.contains("0123456789"), "{kept}");
}

#[tokio::test]
async fn headers_that_hold_credentials_are_redacted() {
    let mock = Mock::new();
    let response = MockResponse::text("ok")
        .header("x-auth-token", "t0")
        .header("authorization", "t1")
        .header("x-ratelimit-remaining-tokens", "5")
        .header("retry-after", "1");
    mock.on(Method::GET, "/x").respond(response);
    let recorder = Recorder::new(mock);
    let client = Client::builder().anonymous().transport(recorder.clone()).build().expect("a client");
    client.send_bytes(Call::new(Method::GET, "/x")).await.expect("a response");
    let recording = recorder.recording().to_json();
    let expected = json!({
        "authorization": "[redacted]",
        "content-type": "text/plain; charset=utf-8",
        "retry-after": "1",
        "x-auth-token": "[redacted]",
        "x-ratelimit-remaining-tokens": "5",
    });
    assert_eq!(recording[0]["headers"], expected);
}

/// A server that responds to the first request after the second.
#[derive(Clone, Default)]
struct Reversing {
    seen: Arc<AtomicUsize>,
}

impl Timer for Reversing {
    fn now(&self) -> Duration {
        Duration::ZERO
    }

    fn since_epoch(&self) -> Duration {
        Duration::ZERO
    }

    fn sleep(&self, _: Duration) -> BoxFuture<'static, ()> {
        Box::pin(std::future::pending())
    }
}

impl Transport for Reversing {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, TransportError>> {
        Box::pin(async move {
            let path = request.uri.path().to_owned();
            while path.ends_with("/a") && self.seen.load(Ordering::SeqCst) == 0 {
                tokio::task::yield_now().await;
            }
            self.seen.fetch_add(1, Ordering::SeqCst);
            Ok(HttpResponse::new(crate::StatusCode::OK, crate::HeaderMap::new(), format!("{path:?}")))
        })
    }

    fn timer(&self) -> Option<Arc<dyn Timer>> {
        Some(Arc::new(self.clone()))
    }
}

#[tokio::test]
async fn concurrent_requests_are_recorded_in_the_order_they_were_sent_in() {
    let recorder = Recorder::new(Reversing::default());
    let session = async |transport: Arc<dyn Transport>| {
        let client = Client::builder().anonymous().transport(transport).build().expect("a client");
        let get = |path: &'static str| client.send::<Value>(Call::new(Method::GET, path));
        tokio::join!(get("/a"), get("/b"))
    };
    let (a, b) = session(Arc::new(recorder.clone())).await;
    assert_eq!((a.expect("a"), b.expect("b")), (json!("/v1/a"), json!("/v1/b")));
    let mock = Mock::new();
    mock.replay(&recorder.recording());
    let (a, b) = session(Arc::new(mock)).await;
    assert_eq!((a.expect("a"), b.expect("b")), (json!("/v1/a"), json!("/v1/b")));
}

#[tokio::test]
async fn tokens_come_from_a_mock_and_are_not_recorded() {
    let mock = Mock::new();
    let token = json!({ "access_token": KEY, "error_description": "the secret/of the client" });
    mock.on(Method::POST, "/oauth/token").respond(MockResponse::json(&token));
    mock.on(Method::GET, "/x").respond(MockResponse::json(&json!({ "sent": KEY })));
    let session = async |transport: Arc<dyn Transport>| {
        let tokens =
            ClientCredentials::new("https://id.example.com/oauth/token", "id", "the secret/of the client");
        let builder = Client::builder().credential(ADMIN_API_KEY_AUTH, Credential::provider(tokens));
        let client = builder.transport(transport).build().expect("a client");
        client.send::<Value>(Call::new(Method::GET, "/x").security(&[&[ADMIN_API_KEY_AUTH]])).await
    };
    let recorder = Recorder::new(mock.clone());
    session(Arc::new(recorder.clone())).await.expect("a response");
    mock.assert_done();
    let recording = recorder.recording();
    let kept = recording.to_json().to_string();
    assert!(
        kept.contains("/oauth/token") && !kept.contains("0123456789") && !kept.contains("of the client"),
        "{kept}"
    );
    let again = Mock::new();
    again.replay(&recording);
    session(Arc::new(again)).await.expect("a response");
}

/// A redirect, or the URL of a page, is not under the path of the operation.
#[tokio::test]
async fn the_path_of_another_url_is_whole() {
    let mock = Mock::new();
    let moved = MockResponse::empty(crate::StatusCode::TEMPORARY_REDIRECT);
    mock.on(Method::GET, "/x").respond(moved.header("location", "/v2/moved/far/y"));
    mock.on(Method::GET, "/v2/moved/far/y").respond(MockResponse::json(&json!(1)));
    let deep = Call::new(Method::GET, "/files/{path}").path_reserved("path", PathStyle::Simple, &"a/b/c");
    mock.on(Method::GET, "/files/a/b/c").respond(MockResponse::json(&json!(2)));
    let client = Client::builder().anonymous().transport(mock.clone()).build().expect("a client");
    for (call, expected) in [(Call::new(Method::GET, "/x"), 1), (deep, 2)] {
        assert_eq!(client.send::<Value>(call).await.expect("a response"), expected);
    }
    mock.assert_done();
}
