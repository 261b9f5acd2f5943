//! Short-lived tokens, and idempotency keys.

use std::error::Error as _;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::task::{Context, Waker};
use std::time::Duration;

use super::sample::{ACCOUNT, ADMIN_API_KEY_AUTH, QUERY_KEY, invite, page};
use crate::http::provider::Provider;
use crate::mock::{Mock, MockResponse};
use crate::tests::sample::InviteRole;
use crate::{
    BoxError, BoxFuture, Call, Client, Credential, File, Method, Secret, StatusCode, TokenProvider,
    TransportErrorKind,
};

const LIST: &str = "/organization/invites";

/// Returns `token-number-1` until it is rejected, then `token-number-2`; records rejected tokens.
#[derive(Clone, Default)]
struct Tokens(Arc<Mutex<Vec<Option<String>>>>);

impl TokenProvider for Tokens {
    fn token(&self, refused: Option<Secret>) -> BoxFuture<'_, Result<Secret, BoxError>> {
        let refused = refused.map(|token| token.expose().to_owned());
        self.0.lock().expect("no panic").push(refused);
        let asked = self.0.lock().expect("no panic").clone();
        let generation = 1 + asked.iter().flatten().count();
        Box::pin(async move { Ok(format!("token-number-{generation}").into()) })
    }
}

fn client(mock: &Mock, credential: Credential) -> Client {
    Client::builder().admin_api_key(credential).transport(mock.clone()).build().expect("a client")
}

fn sent(mock: &Mock) -> Vec<Option<String>> {
    mock.requests().iter().map(|request| request.header("authorization").map(str::to_owned)).collect()
}

#[tokio::test]
async fn a_token_is_asked_for_and_renewed_once_on_401() {
    let mock = Mock::new();
    mock.on(Method::POST, LIST)
        .respond(MockResponse::empty(StatusCode::UNAUTHORIZED))
        .respond(MockResponse::json(&invite()))
        .repeat();
    let tokens = Tokens::default();
    let client = client(&mock, Credential::provider(tokens.clone()));
    client.invites().create("a", InviteRole::Reader).send().await.expect("the second token is good");
    let bearer = |token: &str| Some(format!("Bearer {token}"));
    assert_eq!(sent(&mock), [bearer("token-number-1"), bearer("token-number-2")]);
    assert_eq!(*tokens.0.lock().expect("no panic"), [None, Some("token-number-1".to_owned())]);
    assert!(mock.waits().is_empty());

    // Two rejections are an error, after no more than two requests.
    let mock = Mock::new();
    mock.on(Method::GET, LIST)
        .respond(MockResponse::error(StatusCode::UNAUTHORIZED, "no token-number-2"))
        .repeat();
    let error = self::client(&mock, Credential::provider(Tokens::default())).invites().list().send().await;
    let error = error.expect_err("refused");
    assert_eq!((mock.requests().len(), error.attempts()), (2, 2));
    assert_eq!(error.message(), Some("no [redacted]"));
}

#[tokio::test]
async fn a_token_that_is_the_same_again_is_not_sent_again() {
    let mock = Mock::new();
    mock.on(Method::GET, LIST).respond(MockResponse::empty(StatusCode::UNAUTHORIZED));
    let asked = Arc::new(AtomicU32::new(0));
    let count = asked.clone();
    let provider = Credential::provider(move |_| {
        count.fetch_add(1, Ordering::Relaxed);
        async { Ok(Secret::from("same")) }
    });
    let client = client(&mock, provider);
    assert_eq!(
        client.invites().list().send().await.expect_err("refused").status(),
        Some(StatusCode::UNAUTHORIZED)
    );
    assert_eq!((mock.requests().len(), asked.load(Ordering::Relaxed)), (1, 2));

    // A fixed key is not requested.
    let mock = Mock::new();
    mock.on(Method::GET, LIST).respond(MockResponse::empty(StatusCode::UNAUTHORIZED));
    self::client(&mock, "key".into()).invites().list().send().await.expect_err("refused");
    assert_eq!(mock.requests().len(), 1);
}

#[tokio::test]
async fn a_renewed_token_does_not_count_as_a_repetition() {
    let mock = Mock::new();
    mock.on(Method::GET, LIST)
        .respond(MockResponse::empty(StatusCode::INTERNAL_SERVER_ERROR))
        .respond(MockResponse::empty(StatusCode::UNAUTHORIZED))
        .respond(MockResponse::empty(StatusCode::INTERNAL_SERVER_ERROR))
        .respond(MockResponse::json(&page(&[], false)));
    let client = client(&mock, Credential::provider(Tokens::default()));
    client.invites().list().send().await.expect("the third repetition");
    assert_eq!(mock.requests().len(), 4);
    assert_eq!(mock.waits(), [Duration::from_millis(500), Duration::from_secs(1)]);
}

#[tokio::test]
async fn a_body_that_is_sent_once_is_not_sent_with_a_second_token() {
    let mock = Mock::new();
    mock.on(Method::POST, "/organization/invites/import")
        .respond(MockResponse::empty(StatusCode::UNAUTHORIZED));
    let client = client(&mock, Credential::provider(Tokens::default()));
    let chunks = crate::Body::from("a,b".to_owned());
    let error = client.invites().import(File::from_chunks("a.csv", chunks, None)).send().await;
    assert_eq!(error.expect_err("refused").status(), Some(StatusCode::UNAUTHORIZED));
    assert_eq!(mock.requests().len(), 1);
}

#[tokio::test]
async fn no_token_is_an_error_of_the_call() {
    let mock = Mock::new();
    let provider = Credential::provider(|_| async { Err(BoxError::from("the vault is sealed")) });
    let error = client(&mock, provider).invites().list().send().await.expect_err("no token");
    assert!(error.is_request() && !error.is_retryable());
    assert_eq!(error.attempts(), 0);
    assert_eq!(
        error.to_string(),
        "GET /organization/invites failed: the provider returned no token for `admin_api_key`: the vault is sealed"
    );
    assert_eq!(error.source().map(ToString::to_string).as_deref(), Some("the vault is sealed"));

    let never = Credential::provider(|_| std::future::pending::<Result<Secret, BoxError>>());
    let builder = Client::builder().admin_api_key(never).transport(mock.clone());
    let client = builder.timeout(Duration::from_secs(1)).build().expect("a client");
    assert!(client.invites().list().send().await.expect_err("no token").is_timeout());
    assert!(mock.requests().is_empty());
}

#[tokio::test]
async fn the_schemes_that_an_operation_needs_are_asked() {
    let mock = Mock::new();
    mock.on(Method::GET, "/x").respond(MockResponse::empty(StatusCode::OK)).repeat();
    let token = |text: &'static str| Credential::provider(move |_| async move { Ok(Secret::from(text)) });
    let builder = Client::builder().transport(mock.clone());
    let builder = builder.credential(ACCOUNT, token("YWRh")).credential(QUERY_KEY, token("a&b"));
    let client = builder.build().expect("a client");
    client
        .send_empty(Call::new(Method::GET, "/x").security(&[&[ACCOUNT, QUERY_KEY]]))
        .await
        .expect("success");
    client.send_empty(Call::new(Method::GET, "/x")).await.expect("success");
    let [both, none] = mock.requests().try_into().expect("two requests");
    assert_eq!((both.header("authorization"), both.query_value("key")), (Some("Basic YWRh"), Some("a&b")));
    assert_eq!((none.header("authorization"), none.query_value("key")), (None, None));
    assert!(!format!("{both:?}").contains("YWRh"));
    assert_eq!(ADMIN_API_KEY_AUTH.setter, "admin_api_key");
}

#[tokio::test]
async fn a_call_has_one_idempotency_key_for_all_attempts() {
    let mock = Mock::new();
    mock.on(Method::POST, "/x")
        .respond(MockResponse::failure(TransportErrorKind::Interrupted))
        .respond(MockResponse::empty(StatusCode::UNAUTHORIZED))
        .respond(MockResponse::empty(StatusCode::OK))
        .repeat();
    let client = client(&mock, Credential::provider(Tokens::default()));
    let call = || Call::new(Method::POST, "/x").security(&[&[ADMIN_API_KEY_AUTH]]).idempotency_key("X-Once");
    client.send_empty(call()).await.expect("the third attempt");
    client.send_empty(call()).await.expect("another call");
    let options = crate::CallOptions::new().idempotency_key("mine");
    client.send_empty(call().options(&options)).await.expect("a key of the caller's");
    client
        .send_empty(call().header_parameter("x-once", crate::PathStyle::Simple, &"parameter"))
        .await
        .expect("a parameter");
    let keys: Vec<String> =
        mock.requests().iter().map(|request| request.header("x-once").expect("a key").to_owned()).collect();
    assert_eq!(keys[0].len(), 32);
    assert_eq!((&keys[0], &keys[0]), (&keys[1], &keys[2]));
    assert_ne!(keys[0], keys[3]);
    assert_eq!(keys[4..], ["mine", "parameter"]);
}

/// Returns tokens only after all others have asked, and counts requests.
struct Slow(AtomicU32);

impl TokenProvider for Slow {
    fn token(&self, refused: Option<Secret>) -> BoxFuture<'_, Result<Secret, BoxError>> {
        let number = self.0.fetch_add(1, Ordering::Relaxed);
        Box::pin(async move {
            tokio::time::sleep(Duration::from_millis(50)).await;
            // A cached token is returned until it is rejected.
            let generation = u32::from(refused.is_some() || number > 0);
            Ok(format!("token-number-{generation}").into())
        })
    }
}

/// Some calls have no token yet, and the token of others was rejected: all of them wait for one
/// request.
#[tokio::test]
async fn calls_share_a_request_whatever_was_refused() {
    let slow = Arc::new(Slow(AtomicU32::new(0)));
    let provider = Arc::new(crate::http::provider::Provider::new(Shared(slow.clone())));
    let ask = |refused: Option<&str>| {
        let provider = provider.clone();
        let refused = refused.map(Secret::from);
        tokio::spawn(async move { provider.token(refused).await.expect("a token").expose().to_owned() })
    };
    let asked: Vec<_> = (0..60).map(|at| ask((at % 3 == 1).then_some("token-number-0"))).collect();
    let mut given = Vec::new();
    for token in asked {
        given.push(token.await.expect("no panic"));
    }
    for (at, token) in given.iter().enumerate() {
        assert!(at % 3 != 1 || token == "token-number-1", "{at}: {token}");
    }
    // The first returns the rejected token, the second does not.
    assert_eq!(slow.0.load(Ordering::Relaxed), 2);
}

/// A provider that is used elsewhere as well.
struct Shared(Arc<Slow>);

impl TokenProvider for Shared {
    fn token(&self, refused: Option<Secret>) -> BoxFuture<'_, Result<Secret, BoxError>> {
        self.0.token(refused)
    }
}

/// A provider that takes a second for each token.
struct Waits(Tokens);

impl TokenProvider for Waits {
    fn token(&self, refused: Option<Secret>) -> BoxFuture<'_, Result<Secret, BoxError>> {
        let token = self.0.token(refused);
        Box::pin(async move {
            tokio::time::sleep(Duration::from_secs(1)).await;
            token.await
        })
    }
}

#[tokio::test(start_paused = true)]
async fn a_call_that_notices_a_renewed_token_late_does_not_renew_it_again() {
    let tokens = Tokens::default();
    let provider = Arc::new(Provider::new(Waits(tokens.clone())));
    let (mut early, mut late) = (Box::pin(provider.token(None)), Box::pin(provider.token(None)));
    // Both calls wait for the same token.
    let mut cx = Context::from_waker(Waker::noop());
    assert!(early.as_mut().poll(&mut cx).is_pending());
    assert!(late.as_mut().poll(&mut cx).is_pending());
    let first = early.await.expect("a token");
    let second = provider.token(Some(first.clone())).await.expect("a token");
    assert_eq!((first.expose(), second.expose()), ("token-number-1", "token-number-2"));
    // The request that the late call waits for ended before the renewal.
    assert_eq!(late.await.expect("a token").expose(), "token-number-2");
    assert_eq!(provider.token(Some(first)).await.expect("a token").expose(), "token-number-2");
    assert_eq!(tokens.0.lock().expect("no panic").len(), 2);
}
