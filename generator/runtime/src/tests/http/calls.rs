//! The requests of calls, and the results of their responses.

use std::error::Error as _;

use serde_json::json;

use super::sample::{ACCOUNT, ADMIN_API_KEY_AUTH, QUERY_KEY, SESSION, TENANT, invite, page};
use crate::mock::{Mock, MockResponse};
use crate::tests::sample::InviteRole;
use crate::{
    Bytes, Call, CallOptions, Client, ClientBuilder, Error, File, Method, PathStyle, QueryStyle, Secret,
    StatusCode, TransportErrorKind,
};

const KEY: &str = "sk-admin-0123456789";
const LIST: &str = "/organization/invites";

fn builder(mock: &Mock) -> ClientBuilder {
    Client::builder().admin_api_key(KEY).transport(mock.clone())
}

fn client(mock: &Mock) -> Client {
    builder(mock).build().expect("a client")
}

#[tokio::test]
async fn a_list_request() {
    let mock = Mock::new();
    mock.on(Method::GET, LIST)
        .respond(MockResponse::json(&page(&["a"], false)).header("x-request-id", "req_1"));
    let response = client(&mock).invites().list().limit(5).send_with_response().await.expect("a page");
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(response.request_id(), Some("req_1"));
    assert_eq!(response.value().data[0].id, "a");

    let [request] = mock.requests().try_into().expect("one request");
    assert_eq!(request.path, LIST);
    assert_eq!(request.query, [("limit".to_owned(), "5".to_owned())]);
    assert_eq!(request.header("authorization"), Some(format!("Bearer {KEY}").as_str()));
    assert_eq!(request.header("accept"), Some("application/json"));
    assert_eq!(request.header("user-agent"), Some("example/0.1.0"));
    assert_eq!(request.header("content-type"), None);
    assert!(request.body.is_empty());
    assert!(!format!("{request:?}").contains(KEY));
}

#[tokio::test]
async fn a_json_body_with_options() {
    let mock = Mock::new();
    mock.on(Method::POST, LIST).respond(MockResponse::json(&invite()));
    let client =
        builder(&mock).header("X-A", "client").header("X-B", "client").user_agent("app/1").query("v", "2");
    let options = CallOptions::new()
        .header("x-b", "call")
        .query("trace", "a b&c")
        .body_field("note", "new")
        .body_field("role", "owner")
        .idempotency_key("once");
    let create = client.build().expect("a client").invites().create("ada@example.com", InviteRole::Reader);
    create.options(options).send().await.expect("an invite");

    let [request] = mock.requests().try_into().expect("one request");
    assert_eq!(request.json(), json!({ "email": "ada@example.com", "role": "owner", "note": "new" }));
    assert_eq!(request.header("content-type"), Some("application/json"));
    assert_eq!(request.header("x-a"), Some("client"));
    assert_eq!(request.header("x-b"), Some("call"));
    assert_eq!(request.header("idempotency-key"), Some("once"));
    assert_eq!(request.header("user-agent"), Some("app/1 example/0.1.0"));
    assert_eq!(request.query_value("v"), Some("2"));
    assert_eq!(request.query_value("trace"), Some("a b&c"));
}

#[tokio::test]
async fn a_path_parameter() {
    let mock = Mock::new();
    mock.on(Method::DELETE, "/organization/invites/{invite_id}")
        .respond(MockResponse::empty(StatusCode::NO_CONTENT));
    let client = client(&mock);
    client.invites().delete("a/../b c").send().await.expect("deleted");
    assert_eq!(mock.requests()[0].path, "/organization/invites/a%2F..%2Fb%20c");
    for refused in ["", ".", ".."] {
        let error = client.invites().delete(refused).send().await.expect_err("refused");
        assert!(error.is_request() && !error.is_retryable());
        assert_eq!(error.attempts(), 0);
        assert!(
            error.to_string().starts_with("DELETE /organization/invites/{invite_id} failed: "),
            "{error}"
        );
    }
    assert_eq!(mock.requests().len(), 1);
}

#[tokio::test]
async fn a_multipart_body() {
    let mock = Mock::new();
    mock.on(Method::POST, "/organization/invites/import").respond(MockResponse::text("2 invites"));
    let import = client(&mock).invites().import(File::from_bytes("a\"b.csv", "x,y"));
    let import = import
        .copies([File::from_bytes("1", "one"), File::from_bytes("2.png", vec![0xff]).media_type("image/x")])
        .note("hello")
        .options(CallOptions::new().body_field("extra", json!({ "a": [1] })));
    assert_eq!(import.send().await.expect("text"), "2 invites");

    let [request] = mock.requests().try_into().expect("one request");
    let media = request.header("content-type").expect("a media type");
    let boundary = media.strip_prefix("multipart/form-data; boundary=").expect("a boundary");
    let body = String::from_utf8_lossy(&request.body).replace(boundary, "B");
    let part =
        |head: &str, body: &str| format!("--B\r\nContent-Disposition: form-data; {head}\r\n\r\n{body}\r\n");
    let expected = [
        part("name=\"file\"; filename=\"a%22b.csv\"\r\nContent-Type: text/csv", "x,y"),
        part("name=\"copies[]\"; filename=\"1\"\r\nContent-Type: application/octet-stream", "one"),
        part("name=\"copies[]\"; filename=\"2.png\"\r\nContent-Type: image/x", "\u{fffd}"),
        part("name=\"purpose\"", "import"),
        part("name=\"note\"", "hello"),
        part("name=\"extra\"\r\nContent-Type: application/json", "{\"a\":[1]}"),
        "--B--\r\n".to_owned(),
    ];
    assert_eq!(body, expected.concat());
}

#[tokio::test]
async fn other_bodies() {
    let mock = Mock::new();
    mock.on(Method::POST, "/x").respond(MockResponse::bytes("ok")).repeat();
    let client = client(&mock);
    let call = || Call::new(Method::POST, "/x");
    let value = json!({ "a": [1, "b c"], "d": null, "e": true });
    for (call, media, body) in [
        (
            call().form(QueryStyle::FormExplode, &value),
            Some("application/x-www-form-urlencoded"),
            "a=1&a=b%20c&e=true",
        ),
        (
            call().form(QueryStyle::Brackets, &value),
            Some("application/x-www-form-urlencoded"),
            "a%5B%5D=1&a%5B%5D=b%20c&e=true",
        ),
        (
            call().json_as("application/merge-patch+json", &json!({})),
            Some("application/merge-patch+json"),
            "{}",
        ),
        (call().json_if_any(&json!({})), None, ""),
        (call().json_if_any(&json!({ "a": 1 })), Some("application/json"), "{\"a\":1}"),
        (call().json(&None::<String>), None, ""),
        (call().text("text/plain", &"hi".to_owned()), Some("text/plain"), "hi"),
        (call().text("text/plain", &None::<String>), None, ""),
        (call().file("image/png", &File::from(Bytes::from("png"))), Some("image/png"), "png"),
        (call().file("image/*", &Some(File::from_bytes("a.webp", "webp"))), Some("image/webp"), "webp"),
        (call().file("image/png", &None::<File>), None, ""),
        (call().options(&CallOptions::new().body_field("a", 1)), Some("application/json"), "{\"a\":1}"),
        (
            call().json(&value).options(&CallOptions::new().body_field("a", 1).body_field("f", "g")),
            Some("application/json"),
            "{\"d\":null,\"e\":true,\"a\":1,\"f\":\"g\"}",
        ),
        (
            call()
                .form(QueryStyle::FormExplode, &value)
                .options(&CallOptions::new().body_field("a", "x y").body_field("f", json!([1, 2]))),
            Some("application/x-www-form-urlencoded"),
            "e=true&a=x%20y&f=1&f=2",
        ),
    ] {
        client.send_empty(call).await.expect("success");
        let request = mock.requests().pop().expect("a request");
        assert_eq!(request.header("content-type"), media, "{body}");
        assert_eq!(request.text(), Some(body));
    }
    let call = call().file("image/png", &File::from("")).options(&CallOptions::new().body_field("a", 1));
    assert!(client.send_empty(call).await.expect_err("no fields").is_request());
}

#[tokio::test]
async fn parameters_in_headers_and_cookies() {
    let mock = Mock::new();
    mock.on(Method::GET, "/x/{a}").respond(MockResponse::empty(StatusCode::OK));
    let client = builder(&mock).credential(SESSION, "s;1=").build().expect("a client");
    let call = Call::new(Method::GET, "/x/{a}")
        .security(&[&[SESSION]])
        .path("a", PathStyle::SimpleExplode, &vec![1_i64, 2])
        .header_parameter("X-Ids", PathStyle::Simple, &vec!["a", "b"])
        .header_parameter("X-None", PathStyle::Simple, &None::<i64>)
        .cookie_parameter("theme", QueryStyle::FormExplode, &"a b");
    client.send_empty(call).await.expect("success");
    let [request] = mock.requests().try_into().expect("one request");
    assert_eq!(request.path, "/x/1,2");
    assert_eq!(request.header("x-ids"), Some("a,b"));
    assert_eq!(request.header("x-none"), None);
    assert_eq!(request.header("cookie"), Some("theme=a%20b; sid=s%3B1="));

    // Those of every call are kept.
    let mock = Mock::new();
    mock.on(Method::GET, "/x").respond(MockResponse::json(&json!(null)));
    let builder = Client::builder().header("cookie", "consent=1").transport(mock.clone());
    let call = Call::new(Method::GET, "/x").cookie_parameter("theme", QueryStyle::FormExplode, &"a");
    builder.build().expect("a client").send::<serde_json::Value>(call).await.expect("null");
    assert_eq!(mock.requests()[0].header("cookie"), Some("consent=1; theme=a"));
    assert!(!format!("{request:?}").contains("s%3B1"));

    let call = Call::new(Method::GET, "/x").header_parameter("X-Id", PathStyle::Simple, &"a\r\nX-Evil: 1");
    assert!(client.send_empty(call).await.expect_err("a line break").is_request());
}

#[tokio::test]
async fn alternatives_of_credentials() {
    const BOTH: &[&[&crate::Scheme]] = &[&[ACCOUNT, TENANT], &[QUERY_KEY], &[ADMIN_API_KEY_AUTH]];
    let mock = Mock::new();
    mock.on(Method::GET, "/x").respond(MockResponse::empty(StatusCode::OK)).repeat();
    let new = || Client::builder().transport(mock.clone());
    for (builder, header, query) in [
        (new().basic(ACCOUNT, "ada", "pass").credential(TENANT, "t"), Some("Basic YWRhOnBhc3M="), None),
        // A part of the first alternative is not enough.
        (new().basic(ACCOUNT, "ada", "pass").credential(QUERY_KEY, "k&1"), None, Some("k&1")),
        (new().admin_api_key(KEY), Some("Bearer sk-admin-0123456789"), None),
        (new().header("Authorization", "Custom x"), Some("Custom x"), None),
        (new().anonymous(), None, None),
    ] {
        let client = builder.build().expect("a client");
        client.send_empty(Call::new(Method::GET, "/x").security(BOTH)).await.expect("success");
        let request = mock.requests().pop().expect("a request");
        assert_eq!(request.header("authorization"), header);
        assert_eq!(request.query_value("key"), query);
    }

    let client = new().build().expect("a client");
    let error = client.send_empty(Call::new(Method::GET, "/x").security(BOTH)).await.expect_err("none");
    assert_eq!(
        error.to_string(),
        "GET /x failed: missing credential: call `ClientBuilder::account`, or set EXAMPLE_ACCOUNT for \
         `Client::from_env` and call `ClientBuilder::tenant`; or call `ClientBuilder::query_key`; or call \
         `ClientBuilder::admin_api_key`, or set EXAMPLE_ADMIN_KEY for `Client::from_env`"
    );
    client.send_empty(Call::new(Method::GET, "/x").security(&[&[TENANT], &[]])).await.expect("optional");
    client.send_empty(Call::new(Method::GET, "/x")).await.expect("not needed");
}

#[tokio::test]
async fn a_connection_that_authenticates_itself_takes_no_credential_away() {
    const LINE: &crate::Scheme =
        &crate::Scheme { name: "line", kind: crate::SchemeKind::MutualTls, env: None, setter: "line" };
    let mock = Mock::new();
    mock.on(Method::GET, "/x").respond(MockResponse::empty(StatusCode::OK)).repeat();
    let without = Client::builder().transport(mock.clone()).build().expect("a client");
    let with = client(&mock);
    let sent =
        || mock.requests().pop().and_then(|request| request.header("authorization").map(str::to_owned));
    const BESIDE: &[&[&crate::Scheme]] = &[&[LINE, ADMIN_API_KEY_AUTH]];
    const ALONE: &[&[&crate::Scheme]] = &[&[LINE]];
    const EITHER: &[&[&crate::Scheme]] = &[&[LINE], &[ADMIN_API_KEY_AUTH]];
    for (alternatives, header) in [(BESIDE, true), (ALONE, false), (EITHER, true)] {
        with.send_empty(Call::new(Method::GET, "/x").security(alternatives)).await.expect("success");
        assert_eq!(sent(), header.then(|| format!("Bearer {KEY}")));
    }
    for alternatives in [ALONE, EITHER] {
        without.send_empty(Call::new(Method::GET, "/x").security(alternatives)).await.expect("success");
        assert_eq!(sent(), None);
    }
    let error = without.send_empty(Call::new(Method::GET, "/x").security(BESIDE)).await.expect_err("no key");
    assert_eq!(
        error.to_string(),
        "GET /x failed: missing credential: call `ClientBuilder::admin_api_key`, or set EXAMPLE_ADMIN_KEY for \
         `Client::from_env`"
    );
}

#[tokio::test]
async fn the_environment() {
    let mock = Mock::new();
    mock.on(Method::GET, LIST).respond(MockResponse::json(&page(&[], false))).repeat();
    let env = |name: &str| match name {
        "EXAMPLE_ADMIN_KEY" => Some(format!(" {KEY}\n")),
        "EXAMPLE_BASE_URL" => Some("https://proxy.example.com/openai/v2/".to_owned()),
        "EXAMPLE_ORGANIZATION" => Some("org_1".to_owned()),
        _ => Some(String::new()),
    };
    let new = || Client::builder().transport(mock.clone());
    let client = new().env_from(env).build().expect("a client");
    assert_eq!(client.base_url(), "https://proxy.example.com/openai/v2");
    client.invites().list().send().await.expect("a page");
    let [request] = mock.requests().try_into().expect("one request");
    assert_eq!(request.path, LIST);
    assert_eq!(request.header("authorization"), Some("Bearer sk-admin-0123456789"));
    assert_eq!(request.header("x-organization"), Some("org_1"));

    // Settings of the program take precedence.
    let client = new()
        .base_url("https://own.example.com")
        .admin_api_key("own")
        .header("x-organization", "own")
        .env_from(env)
        .build()
        .expect("a client");
    assert_eq!(client.base_url(), "https://own.example.com");
    client.invites().list().send().await.expect("a page");
    assert_eq!(mock.requests()[1].header("authorization"), Some("Bearer own"));
    assert_eq!(mock.requests()[1].header("x-organization"), Some("own"));

    // A missing credential is an error only for calls that need it.
    let client = new().env_from(|_| None).build().expect("a client");
    let error = client.invites().list().send().await.expect_err("no key");
    assert!(error.to_string().contains("set EXAMPLE_ADMIN_KEY"), "{error}");
}

#[tokio::test]
async fn an_error_response() {
    let mock = Mock::new();
    mock.on(Method::POST, LIST).respond(
        MockResponse::error(StatusCode::BAD_REQUEST, &format!("Incorrect API key provided: {KEY}."))
            .header("x-request-id", "req_9")
            .header("retry-after", "3"),
    );
    let client = client(&mock);
    let error = client.invites().create("a", InviteRole::Reader).send().await.expect_err("refused");
    assert_eq!(error.status(), Some(StatusCode::BAD_REQUEST));
    assert_eq!(error.request_id(), Some("req_9"));
    assert_eq!(error.retry_after(), Some(std::time::Duration::from_secs(3)));
    assert_eq!(error.method(), Some(&Method::POST));
    assert_eq!(error.path_template(), Some(LIST));
    assert!(error.headers().is_some_and(|headers| headers.contains_key("content-type")));
    assert!(error.body().starts_with(b"{\"error\""));
    let typed: serde_json::Value = error.api().expect("JSON");
    assert!(typed["error"]["message"].is_string());
    assert!(error.api::<Vec<String>>().is_none());
    assert!(!error.is_timeout() && !error.is_connect() && !error.is_decode() && !error.is_retryable());
    assert_eq!(
        error.to_string(),
        "POST /organization/invites failed with 400 Bad Request: Incorrect API key provided: [redacted]. (request req_9)"
    );
    assert!(!format!("{error:?}").contains(KEY));
}

#[tokio::test]
async fn a_response_that_cannot_be_read() {
    let mock = Mock::new();
    let body = json!({ "data": [{ "id": "a", "role": 5 }], "has_more": false });
    mock.on(Method::GET, LIST).respond(MockResponse::json(&body));
    let error = client(&mock).invites().list().send().await.expect_err("not an invite");
    assert!(error.is_decode() && !error.is_retryable());
    assert_eq!(error.path(), Some("data[0].role"));
    assert_eq!(error.status(), Some(StatusCode::OK));
    assert!(!error.body().is_empty());
    assert_eq!(error.api::<serde_json::Value>(), None);
    assert_eq!(
        error.to_string(),
        "GET /organization/invites failed: cannot decode the response: expected a string at `data[0].role`, found the \
         number 5"
    );

    mock.on(Method::POST, "/organization/invites/import").respond(MockResponse::bytes(vec![0xff]));
    let error = client(&mock).invites().import(File::from_bytes("a", "")).send().await.expect_err("not text");
    assert!(error.is_decode());
    assert_eq!(error.path(), None);
}

#[tokio::test]
async fn a_typed_call_has_its_whole_response_even_if_it_cannot_be_decoded() {
    let good = json!({ "data": [], "has_more": false, "news": 1 });
    let bad = json!({ "data": 1 });
    let mock = Mock::new();
    for body in [&good, &bad] {
        let response = MockResponse::json(body).status(StatusCode::ACCEPTED).header("x-request-id", "req_1");
        mock.on(Method::GET, LIST).respond(response.header("x-left", "9"));
    }
    let client = client(&mock);
    let response = client.invites().list().send_with_response().await.expect("a page");
    assert_eq!((response.status(), response.request_id()), (StatusCode::ACCEPTED, Some("req_1")));
    assert_eq!(response.headers()["x-left"], "9");
    assert_eq!(response.body(), good.to_string().as_bytes());
    assert!(response.value().data.is_empty());

    let error = client.invites().list().send_with_response().await.expect_err("no page");
    assert!(error.is_decode());
    assert_eq!((error.status(), error.request_id()), (Some(StatusCode::ACCEPTED), Some("req_1")));
    assert_eq!(error.headers().expect("a response")["x-left"], "9");
    assert_eq!(error.body(), bad.to_string().as_bytes());
}

#[tokio::test]
async fn a_header_is_read_as_the_type_that_it_has() {
    let mock = Mock::new();
    let page = MockResponse::json(&page(&[], false));
    let headers = [
        ("x-n", "12"),
        ("x-tag", "\"a\""),
        ("x-ids", "1, 2,3"),
        ("x-names", "a, b"),
        ("x-json", "{\"a\":1}"),
    ];
    let page = headers.into_iter().fold(page, |page, (name, value)| page.header(name, value));
    mock.on(Method::GET, LIST).respond(page.header("x-at", "2026-01-02T03:04:05Z").header("x-on", "true"));
    let response = client(&mock).invites().list().send_with_response().await.expect("a page");
    assert_eq!(response.header::<i64>("X-N"), Some(12));
    assert_eq!(response.header::<String>("x-n").as_deref(), Some("12"));
    assert_eq!(response.header::<String>("x-tag").as_deref(), Some("\"a\""));
    assert_eq!(response.header::<Vec<i64>>("x-ids"), Some(vec![1, 2, 3]));
    assert_eq!(response.header::<Vec<i64>>("x-n"), Some(vec![12]));
    assert_eq!(response.header::<Vec<String>>("x-names"), Some(vec!["a".to_owned(), "b".to_owned()]));
    assert_eq!(response.header::<bool>("x-on"), Some(true));
    let at = response.header::<crate::DateTime>("x-at").expect("a date");
    assert_eq!(at.to_string(), "2026-01-02T03:04:05Z");
    let object = response.header::<std::collections::BTreeMap<String, i64>>("x-json").expect("an object");
    assert_eq!(object["a"], 1);
    assert_eq!(response.header::<i64>("x-names"), None);
    assert_eq!(response.header::<String>("x-none"), None);
}

#[tokio::test]
async fn a_transport_error() {
    let mock = Mock::new();
    mock.on(Method::GET, LIST).respond(MockResponse::failure(TransportErrorKind::Connect)).repeat();
    let error = client(&mock).invites().list().send().await.expect_err("no connection");
    assert!(error.is_connect() && error.is_retryable() && !error.is_timeout());
    assert_eq!(error.attempts(), 3);
    assert_eq!(
        error.to_string(),
        "GET /organization/invites failed: could not connect (api.example.com): a failure set in the mock \
         (after 3 attempts)"
    );
    assert_eq!(error.source().map(ToString::to_string).as_deref(), Some("a failure set in the mock"));
}

#[test]
fn nothing_prints_a_secret() {
    let mock = Mock::new();
    let builder = builder(&mock).header("X-Key", KEY).query("key", KEY);
    assert!(!format!("{builder:?}").contains(KEY));
    let client = builder.build().expect("a client");
    assert!(!format!("{client:?}").contains(KEY));
    assert!(!format!("{:?}", client.invites().list()).contains(KEY));
    let secret = Secret::from(KEY);
    assert_eq!(format!("{secret} {secret:?}"), "[redacted] [redacted]");
    assert_eq!(secret.expose(), KEY);
}

/// Safe code cannot inspect freed memory, so this checks that secrets are held by a type that
/// overwrites it.
#[test]
fn a_secret_is_overwritten_when_it_is_dropped() {
    fn overwritten<T: zeroize::ZeroizeOnDrop>() {}
    overwritten::<crate::http::secret::SecretText>();
}

#[test]
fn invalid_settings_make_no_client() {
    let mock = Mock::new();
    for (builder, word) in [
        (builder(&mock).base_url("http://api.example.com"), "unencrypted"),
        (builder(&mock).header("a b", "c"), "invalid header name"),
        (builder(&mock).header("a", "b\nc"), "line break"),
    ] {
        let error = builder.build().expect_err("a mistake");
        assert!(error.is_request() && error.to_string().contains(word), "{error}");
    }
}

/// Futures are `Send`, and small: the data of a call is in a box.
#[tokio::test]
async fn futures() {
    fn send<T: Send>(value: T) -> T {
        value
    }
    let mock = Mock::new();
    let client = client(&mock);
    let future = send(client.send::<String>(Call::new(Method::GET, "/x")));
    assert!(size_of_val(&future) <= 64, "{}", size_of_val(&future));
    drop(send(client.invites().list().send()));
    drop(send(client.invites().list().items()));
    assert_eq!(size_of::<Error>(), size_of::<usize>());
}
