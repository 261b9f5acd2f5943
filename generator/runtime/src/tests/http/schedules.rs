//! A thousand random schedules of faults: each call ends in success or the right error, nothing is
//! done twice that must not be, and nothing is lost.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::{Value, json};

use super::sample::page;
use crate::mock::Mock;
use crate::{
    Body, BoxFuture, Call, Client, HeaderMap, HttpRequest, HttpResponse, Method, StatusCode, Timer,
    Transport, TransportError, TransportErrorKind,
};

/// The number of pages of the list.
const PAGES: usize = 4;

/// A server that remembers what it has done, behind a network with given faults.
#[derive(Clone)]
struct Server {
    /// The clock; no delay is real.
    clock: Mock,
    state: Arc<Mutex<State>>,
}

struct State {
    random: u64,
    /// The number of times each write was done, by the name in its body.
    done: HashMap<String, u32>,
    /// The responses by idempotency key.
    known: HashMap<String, Value>,
}

impl State {
    /// xorshift64*
    fn next(&mut self, below: u64) -> u64 {
        self.random ^= self.random >> 12;
        self.random ^= self.random << 25;
        self.random ^= self.random >> 27;
        (self.random.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) % below
    }

    /// Handles a request without faults; writes are done here.
    fn act(&mut self, method: &Method, path: &str, query: &str, key: Option<String>, body: &[u8]) -> Value {
        if *method == Method::GET && path.ends_with("/invites") {
            let at = query.strip_prefix("after=i").and_then(|at| at.parse::<usize>().ok()).unwrap_or(0);
            let id = format!("i{}", at + 1);
            return serde_json::to_value(Json(&page(&[&id], at + 1 < PAGES))).expect("JSON");
        }
        if let Some(answer) = key.as_ref().and_then(|key| self.known.get(key)) {
            return answer.clone();
        }
        let name: Value = serde_json::from_slice(body).unwrap_or_default();
        *self.done.entry(name.to_string()).or_default() += 1;
        if let Some(key) = key {
            self.known.insert(key, name.clone());
        }
        name
    }
}

/// A value that encodes, for serde.
struct Json<'a>(&'a dyn crate::Encode);

impl serde::Serialize for Json<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let text = crate::to_string(self.0);
        serde_json::from_str::<Value>(&text).unwrap_or_default().serialize(serializer)
    }
}

fn response(status: u16, headers: &[(&'static str, &str)], body: &str) -> HttpResponse {
    let mut map = HeaderMap::new();
    for (name, value) in headers {
        map.insert(*name, value.parse().expect("a value"));
    }
    HttpResponse::new(StatusCode::from_u16(status).expect("a status"), map, body.to_owned())
}

impl Transport for Server {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, TransportError>> {
        Box::pin(async move {
            let key =
                request.headers.get("idempotency-key").map(|key| key.to_str().expect("text").to_owned());
            let (path, query) = (request.uri.path().to_owned(), request.uri.query().unwrap_or("").to_owned());
            let body = request.body.into_bytes().await?;
            let (fault, answer) = {
                let mut state = self.state.lock().expect("no panic");
                let fault = state.next(16);
                // Of these, the even ones strike before the request is handled.
                let acts = !matches!(fault, 0 | 2 | 4 | 6 | 8..=11);
                let answer = acts.then(|| state.act(&request.method, &path, &query, key, &body));
                (fault, answer.unwrap_or_default())
            };
            let fail = |kind| Err(TransportError::new(kind, "a fault"));
            match fault {
                0 => fail(TransportErrorKind::Connect),
                2 | 3 => fail(TransportErrorKind::Interrupted),
                4 | 5 => std::future::pending().await,
                6 | 7 => Ok(response(500, &[], "")),
                8 => Ok(response(429, &[("retry-after", "3")], "")),
                9 => Ok(response(429, &[("retry-after-ms", "700")], "{}")),
                10 => Ok(response(503, &[("retry-after", "1")], "")),
                11 => Ok(response(400, &[], "{}")),
                // The response is lost on the way, or cut off.
                12 => {
                    let lost =
                        crate::mock::MockResponse::bytes("{").then_failure(TransportErrorKind::Interrupted);
                    let mock = Mock::new();
                    mock.on(Method::GET, "/{any}").respond(lost);
                    mock.send(HttpRequest {
                        method: Method::GET,
                        template: "/x".into(),
                        ..probe(&request.uri)
                    })
                    .await
                }
                _ => Ok(response(200, &[], &answer.to_string())),
            }
        })
    }

    fn timer(&self) -> Option<Arc<dyn Timer>> {
        Some(Arc::new(self.clock.clone()))
    }
}

fn probe(uri: &http::Uri) -> HttpRequest {
    let (headers, body) = (HeaderMap::new(), Body::empty());
    let (template, attempt, has_credential, added) = ("/x".into(), 1, false, None);
    HttpRequest {
        method: Method::GET,
        uri: uri.clone(),
        headers,
        body,
        template,
        attempt,
        has_credential,
        path_is_secret: false,
        secret_members: &[],
        recordable: crate::http::recorded_secrets::Recordable {
            base_path: "/v1".to_owned(),
            ..Default::default()
        },
        added,
    }
}

fn server(seed: u64) -> (Server, Client) {
    let state = State { random: seed | 1, done: HashMap::new(), known: HashMap::new() };
    let server = Server { clock: Mock::new(), state: Arc::new(Mutex::new(state)) };
    let builder = Client::builder().admin_api_key("sk-key").transport(server.clone());
    let client = builder.timeout(Duration::from_secs(3000)).build().expect("a client");
    (server, client)
}

#[tokio::test]
async fn a_thousand_schedules_of_faults_do_nothing_twice_and_lose_nothing() {
    let schedules = async {
        let mut succeeded = 0;
        for seed in 1..=1000 {
            succeeded += u32::from(schedule(seed * 0x9e37_79b9).await);
        }
        succeeded
    };
    let succeeded = tokio::time::timeout(Duration::from_secs(120), schedules).await.expect("no call hangs");
    // Faults are rare enough for most calls to succeed.
    assert!((300..1000).contains(&succeeded), "{succeeded}");
}

/// Returns whether the plain write succeeded.
async fn schedule(seed: u64) -> bool {
    let (server, client) = server(seed);
    let done = |name: &Value| {
        server.state.lock().expect("no panic").done.get(&name.to_string()).copied().unwrap_or(0)
    };
    // A write that must not be done twice.
    let plain = json!({ "name": "plain" });
    let result = client.send::<Value>(Call::new(Method::POST, "/things").json(&plain)).await;
    assert!(done(&plain) <= 1, "{seed}: done twice");
    match &result {
        Ok(answer) => assert_eq!((answer, done(&plain)), (&plain, 1), "{seed}"),
        Err(error) => {
            assert!(
                error.status().is_some() || error.is_timeout() || error.is_retryable(),
                "{seed}: {error:?}"
            );
            assert!((1..=3).contains(&error.attempts()), "{seed}: {error:?}");
            // If the server says that it has not acted, it has not.
            let refused = matches!(error.status().map(|status| status.as_u16()), Some(400 | 429 | 503));
            assert!(!(refused || error.is_connect()) || done(&plain) == 0, "{seed}: {error:?}");
        }
    }
    // A write with a key, which the server recognizes.
    let keyed = json!({ "name": "keyed" });
    let call = Call::new(Method::POST, "/things").json(&keyed).idempotency_key("idempotency-key");
    let outcome = client.send::<Value>(call).await;
    assert!(done(&keyed) <= 1, "{seed}: done twice");
    assert!(outcome.is_err() || done(&keyed) == 1, "{seed}");
    // A list of several pages, read by a program that continues after errors.
    let mut items = client.invites().list().items();
    let (mut ids, mut errors) = (Vec::new(), 0);
    loop {
        match items.try_next().await {
            Ok(Some(item)) => ids.push(item.id),
            Ok(None) => break,
            Err(_) => errors += 1,
        }
        assert!(errors < 500, "{seed}: the list does not end");
    }
    assert_eq!(ids, ["i1", "i2", "i3", "i4"], "{seed}: a page was lost or came twice");
    result.is_ok()
}
