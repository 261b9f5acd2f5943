//! Mocks and recordings: a test with them fails if the program makes other requests.

use std::error::Error as _;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use http::{Method, StatusCode};
use serde_json::{Value, json};

use super::sample::{invite, page};
use crate::mock::{Mock, MockResponse, Mocked, Recorder, Recording};
use crate::tests::sample::InviteRole;
use crate::{Call, CallOptions, Client, Decoded, Error, File, PathStyle, QueryStyle, Transport};

const LIST: &str = "/organization/invites";

fn client(mock: &Mock) -> Client {
    Client::builder().admin_api_key("sk-admin-key").transport(mock.clone()).build().expect("a client")
}

/// Returns the text of the transport's error.
fn reason(error: &Error) -> String {
    let mut cause = error.source().expect("a cause");
    while let Some(next) = cause.source() {
        cause = next;
    }
    cause.to_string()
}

/// Returns the message of `assert_done`.
fn undone(mock: &Mock) -> String {
    let panic = catch_unwind(AssertUnwindSafe(|| mock.assert_done())).expect_err("it is not done");
    *panic.downcast::<String>().expect("a message")
}

#[tokio::test]
async fn arguments_in_the_body_are_expected() {
    let mock = Mock::new();
    let client = client(&mock);
    mock.when(client.invites().create("a", InviteRole::Reader)).respond(&invite());
    let error = client.invites().create("b", InviteRole::Reader).send().await.expect_err("another email");
    assert_eq!(
        reason(&error),
        "the mock has no response to POST /organization/invites: the body has not the expected `/email`"
    );
    let text = undone(&mock);
    assert!(text.contains("- POST /organization/invites: 0 of 1 responses were used"), "{text}");
    assert!(text.contains("- the mock has no response to POST /organization/invites: the body"), "{text}");
    client.invites().create("a", InviteRole::Reader).send().await.expect("the expected email");
    assert!(!undone(&mock).contains("responses were used"), "{}", undone(&mock));
}

#[tokio::test]
async fn parts_of_forms_are_expected() {
    for (field, is_expected) in [("n", true), ("m", false)] {
        let mock = Mock::new();
        let client = client(&mock);
        let request = |content: &'static str| client.invites().import(File::from(content));
        mock.when(request("1").note("n")).respond_with(MockResponse::text("ok"));
        let sent = request("1").note(field).copies([File::from("2")]).send().await;
        assert_eq!(sent.is_ok(), is_expected, "{sent:?}");
        if let Err(error) = sent {
            assert!(reason(&error).ends_with("the form has not the expected part `note`"), "{error:?}");
        }
        let error = request("2").note("n").send().await.expect_err("another file");
        assert!(is_expected || reason(&error).ends_with("the expected part `file`"), "{error:?}");
    }
}

#[tokio::test]
async fn an_expectation_with_more_arguments_takes_precedence() {
    let mock = Mock::new();
    let core = client(&mock);
    let call = |body: Value| Call::new(Method::POST, "/x").json(&body);
    mock.on(Method::POST, "/x").respond(MockResponse::json(&json!("any"))).repeat();
    mock.on(Method::POST, "/x")
        .matching(|request| request.json()["a"] == 1)
        .respond(MockResponse::json(&json!("one")))
        .times(2);
    for (body, expected) in [(1, "one"), (2, "any"), (1, "one"), (2, "any")] {
        let value: Value = core.send(call(json!({ "a": body }))).await.expect("a response");
        assert_eq!(value, expected);
    }
    mock.assert_done();
    let error = core.send::<Value>(call(json!({ "a": 1 }))).await.expect_err("used up");
    assert!(reason(&error).ends_with("its 2 responses are used up"), "{}", reason(&error));
}

#[test]
fn a_repeated_response_must_be_used() {
    let mock = Mock::new();
    mock.on(Method::GET, "/x").respond(MockResponse::text("1")).repeat();
    assert_eq!(undone(&mock), "the mock is not done:\n- GET /x: 0 of 1 responses were used");
}

#[tokio::test]
async fn a_replay_says_what_was_asked_instead() {
    let recording = Recording::from_json(&json!([
        { "method": "GET", "path": "/a", "query": { "limit": "2" }, "status": 200, "headers": {}, "body": { "json": 1 } },
        { "method": "GET", "path": "/b", "query": {}, "status": 200, "headers": {}, "body": { "json": 2 } },
    ]));
    let mock = Mock::new();
    mock.replay(&recording.expect("a recording"));
    let client = Client::builder().anonymous().transport(mock.clone()).build().expect("a client");
    let get = async |path: &'static str, limit: Option<i64>| {
        let call = Call::new(Method::GET, path).query("limit", crate::QueryStyle::FormExplode, &limit);
        client.send::<Value>(call).await.map_err(|error| reason(&error))
    };
    let refused = |text: &str| Err(format!("the mock has no response to GET {text}"));
    assert_eq!(get("/a", Some(3)).await, refused("/a?limit=3: request 1 of the recording is GET /a?limit=2"));
    assert_eq!(get("/b", None).await, refused("/b: request 1 of the recording is GET /a?limit=2"));
    assert_eq!(get("/a", Some(2)).await, Ok(json!(1)));
    assert!(undone(&mock).contains("the recording: 1 of 2 responses were used, the next is to GET /b"));
    assert_eq!(get("/b", None).await, Ok(json!(2)));
    assert_eq!(get("/b", None).await, refused("/b: the 2 responses of the recording are used up"));
}

#[tokio::test]
async fn a_recording_reads_as_json() {
    let mock = Mock::new();
    mock.on(Method::GET, "/x")
        .respond(MockResponse::bytes("{ \"b\": [1, 2.50], \"a\": \"x\" }"))
        .respond(MockResponse::bytes("{\"b\": {},\r\n\"a\": \"\u{e9}\"}").header("x-b", "1"));
    let recorder = Recorder::new(mock);
    let client = Client::builder().anonymous().transport(recorder.clone()).build().expect("a client");
    for _ in 0..2 {
        client.request(Method::GET, "/x").query("api_key", &"k").send_raw().await.expect("a response");
    }
    let json = recorder.recording().to_json();
    // `2.50` is not how a number is written again.
    assert_eq!(json[0]["body"], json!({ "text": "{ \"b\": [1, 2.50], \"a\": \"x\" }" }));
    let expected = json!({
        "method": "GET",
        "path": "/x",
        "query": { "api_key": "[redacted]" },
        "status": 200,
        "headers": { "x-b": "1" },
        "body": { "json": { "a": "\u{e9}", "b": {} } },
    });
    assert_eq!(json[1], expected);
    assert_eq!(Recording::from_json(&json), Ok(recorder.recording()));
}

#[tokio::test]
async fn exchanges_are_recorded_and_replayed() {
    let mock = Mock::new();
    mock.on(Method::GET, LIST)
        .respond(
            MockResponse::json(&page(&["a"], true))
                .header("set-cookie", "secret")
                .header("x-request-id", "r"),
        )
        .respond(MockResponse::json(&page(&["b"], false)));
    mock.on(Method::POST, LIST).respond(MockResponse::json(&invite()));
    mock.on(Method::GET, "/image").respond(MockResponse::bytes(vec![0, 0xff, b'%']));
    let recorder = Recorder::new(mock);
    let client = |transport: Arc<dyn Transport>| {
        Client::builder().admin_api_key("sk-admin-key").transport(transport).build().expect("a client")
    };
    let session = async |client: Client| {
        let first = client.invites().list().send_with_response().await.expect("a page");
        let second = client.invites().list().send().await.expect("a page");
        let made = client.invites().create("a", crate::tests::sample::InviteRole::Reader).send().await;
        let image = client.request(Method::GET, "/image").send_raw().await.expect("bytes").into_value();
        (
            first.request_id().map(str::to_owned),
            first.into_value(),
            second,
            made.expect("an invite").id,
            image,
        )
    };
    let live = session(client(Arc::new(recorder.clone()))).await;
    let json = recorder.recording().to_json();
    assert!(!json.to_string().contains("sk-admin-key") && !json.to_string().contains("secret"), "{json}");
    let recording = Recording::from_json(&json).expect("what was written");
    assert_eq!(recording, recorder.recording());
    let replay = Mock::new();
    replay.replay(&recording);
    assert_eq!(session(client(Arc::new(replay))).await, live);
    let error = Recording::from_json(&json!([{}])).expect_err("no exchange");
    assert_eq!(error.to_string(), "exchange 1 of the recording has no valid `method`");
}

#[tokio::test]
async fn a_mock_responds_to_requests_by_their_type() {
    let mock = Mock::new();
    let client = client(&mock);
    mock.when(client.invites().list()).respond(&page(&["a"], false));
    mock.when(client.invites().list().limit(2)).respond(&page(&["b"], false)).respond(&page(&["c"], false));
    mock.when(client.invites().delete("x/y")).respond_with(MockResponse::empty(StatusCode::NO_CONTENT));
    let mut ids = Vec::new();
    for list in [client.invites().list(), client.invites().list().limit(2), client.invites().list().limit(2)]
    {
        ids.push(list.send().await.expect("a page").data.remove(0).id);
    }
    assert_eq!(ids, ["a", "b", "c"]);
    client.invites().delete("x/y").send().await.expect("deleted");
    client.invites().delete("z").send().await.expect_err("it has no response");
}

#[test]
#[should_panic(expected = "expected an array at `data`, found the number 1")]
fn a_mock_refuses_an_invalid_response() {
    let mock = Mock::new();
    mock.when(client(&mock).invites().list())
        .respond(&json!({ "object": "list", "data": 1, "has_more": true }));
}

#[tokio::test]
async fn a_route_that_is_named_twice_responds_in_turn() {
    let mock = Mock::new();
    mock.on(Method::GET, "/x").respond(MockResponse::text("1"));
    mock.on(Method::GET, "/x").respond(MockResponse::text("2"));
    let client = client(&mock);
    for expected in ["1", "2"] {
        let raw = client.request(Method::GET, "/x").send_raw().await.expect("text");
        assert_eq!(raw.value(), expected);
    }
    mock.assert_done();
    let error = client.request(Method::GET, "/x").send_raw().await.expect_err("used up");
    assert_eq!(reason(&error), "the mock has no response to GET /x: its 2 responses are used up");
    assert_eq!(error.attempts(), 1);
}

/// Methods such as Google's `POST /x/{id}:cancel`.
#[tokio::test]
async fn text_around_a_parameter_is_compared() {
    let mock = Mock::new();
    for (path, response) in
        [("/x/{id}:start", "started"), ("/x/{id}", "made"), ("/x/{id}:cancel", "cancelled")]
    {
        mock.on(Method::POST, path).respond(MockResponse::json(&json!(response)));
    }
    let client = client(&mock);
    for (template, expected) in
        [("/x/{id}:cancel", "cancelled"), ("/x/{id}", "made"), ("/x/{id}:start", "started")]
    {
        let call = Call::new(Method::POST, template).path("id", PathStyle::Simple, &"\u{e9}{1");
        assert_eq!(client.send::<Value>(call).await.expect("a response"), expected);
    }
    mock.assert_done();
}

#[tokio::test]
async fn a_condition_may_use_the_mock() {
    let mock = Mock::new();
    let known = mock.clone();
    mock.on(Method::GET, "/x").matching(move |_| known.requests().len() > 1).respond(MockResponse::text("2"));
    let client = client(&mock);
    let send = || client.request(Method::GET, "/x").send_raw();
    let error = send().await.expect_err("the first");
    assert!(reason(&error).ends_with("a function given to `matching` returned `false`"), "{error:?}");
    assert_eq!(send().await.expect("the second").value(), "2");
}

#[tokio::test]
async fn a_condition_that_panics_leaves_the_mock_usable() {
    let mock = Mock::new();
    mock.on(Method::GET, "/x").matching(|_| panic!("odd")).respond(MockResponse::text("1"));
    mock.on(Method::GET, "/y").respond(MockResponse::text("2"));
    let client = client(&mock);
    let task = tokio::spawn(client.request(Method::GET, "/x").send_raw());
    assert!(task.await.expect_err("it panicked").is_panic());
    client.request(Method::GET, "/y").send_raw().await.expect("a response");
    assert_eq!(undone(&mock), "the mock is not done:\n- GET /x: 0 of 1 responses were used");
}

/// A request with a header and a cookie.
struct GetX(&'static str, CallOptions);

impl Mocked for GetX {
    fn call(&self) -> Call {
        Call::new(Method::GET, "/x")
            .header_parameter("X-Mode", PathStyle::Simple, &"plain")
            .cookie_parameter("theme", QueryStyle::FormExplode, &self.0)
            .options(&self.1)
    }

    fn check(_: &[u8]) -> Decoded<()> {
        Ok(())
    }
}

#[tokio::test]
async fn headers_of_any_case_and_cookies_are_compared() {
    let mock = Mock::new();
    let client = client(&mock);
    let request = |theme, mode| GetX(theme, CallOptions::new().header("x-MODE", mode));
    mock.when(request("dark", "a")).respond(&json!("dark"));
    mock.when(request("light", "a")).respond(&json!("light"));
    let send = async |theme, mode| client.send::<Value>(request(theme, mode).call()).await;
    let error = send("light", "b").await.expect_err("another header");
    assert!(reason(&error).contains("the header `x-mode` is not the expected one"), "{error:?}");
    let error = send("red", "a").await.expect_err("another cookie");
    assert!(reason(&error).contains("the cookie `theme` is not the expected one"), "{error:?}");
    assert_eq!(send("light", "a").await.expect("a response"), "light");
    assert_eq!(send("dark", "a").await.expect("a response"), "dark");
}
