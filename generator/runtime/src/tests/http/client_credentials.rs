//! OAuth 2.0 tokens for a client.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::{Value, json};

use super::sample::ADMIN_API_KEY_AUTH;
use crate::{
    BoxFuture, Call, Client, ClientCredentials, Credential, HttpRequest, HttpResponse, Method, StatusCode,
    Timer, Transport, TransportError,
};

const TOKEN_URL: &str = "https://auth.example.com/token?tenant=a";
const SECRET: &str = "the secret/of the client";

/// A server of an API and of tokens, whose clock is set by the test.
#[derive(Clone, Default)]
struct Server(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    /// Bodies and headers of the requests for tokens.
    asked: Vec<(String, crate::HeaderMap)>,
    /// Responses that come before those with a token.
    failures: Vec<(u16, &'static str)>,
    lifetime: Option<Value>,
    /// The number of the token that is accepted.
    good: usize,
    now: Duration,
}

impl Transport for Server {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, TransportError>> {
        let mut state = self.0.lock().expect("no panic");
        let reply = |status: u16, body: String| {
            let status = StatusCode::from_u16(status).expect("a status");
            HttpResponse::new(status, crate::HeaderMap::new(), body)
        };
        let response = if request.uri == TOKEN_URL {
            assert_eq!(request.method, Method::POST);
            let body = request.body.as_bytes().expect("it is at hand").to_vec();
            state.asked.push((String::from_utf8(body).expect("a form"), request.headers));
            if state.failures.is_empty() {
                let mut token = json!({"access_token": format!("token-number-{}", state.asked.len()), "token_type": "bearer"});
                if let Some(lifetime) = &state.lifetime {
                    token["expires_in"] = lifetime.clone();
                }
                reply(200, token.to_string())
            } else {
                let (status, body) = state.failures.remove(0);
                reply(status, body.to_owned())
            }
        } else {
            let token = format!("Bearer token-number-{}", state.good);
            let is_good = state.good == 0 || request.headers["authorization"] == token.as_str();
            reply(if is_good { 200 } else { 401 }, "{}".to_owned())
        };
        drop(state);
        Box::pin(async move {
            tokio::task::yield_now().await;
            Ok(response)
        })
    }
}

impl Timer for Server {
    fn now(&self) -> Duration {
        self.0.lock().expect("no panic").now
    }

    fn since_epoch(&self) -> Duration {
        self.now()
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        if duration > Duration::from_secs(30) {
            // A time limit, which never may_succeed_later here.
            return Box::pin(std::future::pending());
        }
        self.0.lock().expect("no panic").now += duration;
        Box::pin(std::future::ready(()))
    }
}

impl Server {
    fn client(&self, tokens: ClientCredentials) -> Client {
        let builder = Client::builder().credential(ADMIN_API_KEY_AUTH, Credential::provider(tokens));
        builder.transport(self.clone()).timer(self.clone()).build().expect("a client")
    }

    fn asked(&self) -> usize {
        self.0.lock().expect("no panic").asked.len()
    }

    fn wait(&self, seconds: u64) {
        self.0.lock().expect("no panic").now += Duration::from_secs(seconds);
    }
}

fn tokens() -> ClientCredentials {
    ClientCredentials::new(TOKEN_URL, "the client", SECRET)
}

async fn call(client: &Client) -> crate::Result<Value> {
    client.send(Call::new(Method::GET, "/x").security(&[&[ADMIN_API_KEY_AUTH]])).await
}

#[tokio::test]
async fn the_client_authenticates_as_a_user_or_in_the_body() {
    let server = Server::default();
    let client = server.client(tokens().scope("a").scope("b c").parameter("audience", "x&y"));
    call(&client).await.expect("a response");
    let client = server.client(tokens().credentials_in_body());
    call(&client).await.expect("a response");
    let asked = std::mem::take(&mut server.0.lock().expect("no panic").asked);
    let [(first, headers), (second, others)] = asked.as_slice() else { panic!("{asked:?}") };
    assert_eq!(first, "grant_type=client_credentials&scope=a%20b%20c&audience=x%26y");
    // `the%20client:the%20secret%2Fof%20the%20client`
    assert_eq!(
        headers["authorization"],
        "Basic dGhlJTIwY2xpZW50OnRoZSUyMHNlY3JldCUyRm9mJTIwdGhlJTIwY2xpZW50"
    );
    assert!(headers["authorization"].is_sensitive());
    assert_eq!(headers["content-type"], "application/x-www-form-urlencoded");
    assert_eq!(
        second,
        "grant_type=client_credentials&client_id=the%20client&client_secret=the%20secret%2Fof%20the%20client"
    );
    assert!(!others.contains_key("authorization"));
}

#[tokio::test]
async fn a_token_is_used_until_shortly_before_it_expires() {
    for (lifetime, used, renewed) in [
        (json!(3600), 3_530, 3_541),
        (json!("3600"), 3_530, 3_541),
        (json!(100), 89, 91),
        (json!(0), 1_000_000, u64::MAX),
        (Value::Null, 1_000_000, u64::MAX),
    ] {
        let server = Server::default();
        server.0.lock().expect("no panic").lifetime = Some(lifetime.clone());
        let client = server.client(tokens());
        for (seconds, asked) in [(0, 1), (used, 1), (renewed.saturating_sub(used), 2)] {
            if seconds < u64::MAX / 2 {
                server.wait(seconds);
                call(&client).await.expect("a response");
                assert_eq!(server.asked(), asked, "{lifetime} {seconds}");
            }
        }
    }
}

#[tokio::test]
async fn one_token_is_requested_for_all_calls() {
    let server = Server::default();
    server.0.lock().expect("no panic").lifetime = Some(json!(3600));
    let client = server.client(tokens());
    let many = || async {
        let mut calls = tokio::task::JoinSet::new();
        for _ in 0..100 {
            let client = client.clone();
            calls.spawn(async move { call(&client).await.is_ok() });
        }
        while let Some(is_ok) = calls.join_next().await {
            assert!(is_ok.expect("no panic"));
        }
    };
    many().await;
    assert_eq!(server.asked(), 1);
    // The token is rejected before it has expired.
    server.0.lock().expect("no panic").good = 2;
    many().await;
    assert_eq!(server.asked(), 2);
    server.wait(3_600);
    server.0.lock().expect("no panic").good = 3;
    many().await;
    assert_eq!(server.asked(), 3);
}

#[tokio::test]
async fn a_token_endpoint_that_fails_is_asked_again_or_says_why() {
    let denied = r#"{"error":"invalid_client","error_description":"no client `the secret/of the client`"}"#;
    for (failures, asked, said) in [
        (vec![(503, ""), (429, "")], 3, None),
        (vec![(503, ""), (500, ""), (502, "")], 3, Some("responded with 502")),
        (vec![(401, denied)], 1, Some("responded with 401 Unauthorized")),
        (vec![(200, "<html>")], 1, Some("is not JSON")),
        (vec![(200, "{}")], 1, Some("has no `access_token`")),
        (vec![(200, r#"{"access_token":"t","token_type":"mac"}"#)], 1, Some("not of the type Bearer")),
    ] {
        let server = Server::default();
        server.0.lock().expect("no panic").failures = failures;
        let result = call(&server.client(tokens())).await;
        assert_eq!(server.asked(), asked);
        match said {
            None => assert!(result.is_ok(), "{result:?}"),
            Some(said) => {
                let error = result.expect_err("no token");
                assert!(error.to_string().contains(said), "{error}");
                assert!(!format!("{error} {error:?}").contains(SECRET), "{error:?}");
            }
        }
    }
    for url in ["http://auth.example.com/token", "auth", ""] {
        let server = Server::default();
        let error =
            call(&server.client(ClientCredentials::new(url, "a", "b"))).await.expect_err("no endpoint");
        assert!(error.to_string().contains("the URL of the token endpoint"), "{error}");
    }
    assert!(!format!("{:?}", tokens()).contains(SECRET));
}
