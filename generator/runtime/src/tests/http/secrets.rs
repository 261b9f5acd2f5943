//! Secrets that a server repeats, that middleware adds, or that a setting would send to another
//! host.

use serde_json::{Value, json};

use super::sample::{ACCOUNT, QUERY_KEY};
use crate::http::base_url::Variables;
use crate::http::message::message;
use crate::mock::{Mock, MockResponse, Recorder};

use crate::{
    BoxFuture, Call, CallOptions, Client, ClientBuilder, Error, Extra, Framing, HeaderValue, HttpRequest,
    HttpResponse, Method, Middleware, PathStyle, QueryStyle, Secret, StatusCode, Transport, TransportError,
    from_str, model, to_string,
};

const KEY: &str = "sk-admin/0123456789 abc+def%41";
const ENCODED: &str = "sk-admin%2F0123456789%20abc%2Bdef%2541";

/// Returns the text of the error of a call whose server repeats a text.
async fn error_of(builder: ClientBuilder, options: CallOptions, text: &str) -> Error {
    let mock = Mock::new();
    mock.on(Method::GET, "/x").respond(MockResponse::error(StatusCode::BAD_REQUEST, text));
    let client = builder.transport(mock).build().expect("a client");
    client.send::<Value>(Call::new(Method::GET, "/x").options(&options)).await.expect_err("refused")
}

/// Adds a key to each request.
struct Signs;

impl Middleware for Signs {
    fn send<'a>(
        &'a self,
        mut request: HttpRequest,
        next: &'a dyn Transport,
    ) -> BoxFuture<'a, Result<HttpResponse, TransportError>> {
        request.headers.insert("x-api-key", HeaderValue::from_static(KEY));
        next.send(request)
    }
}

#[tokio::test]
async fn a_key_is_redacted_wherever_it_was_given() {
    let bearer = format!("Bearer {KEY}");
    let none = CallOptions::new;
    for (builder, options) in [
        (Client::builder().header("Authorization", bearer.as_str()), none()),
        (Client::builder().header("X-Api-Key", KEY), none()),
        (Client::builder().query("key", KEY), none()),
        (Client::builder().header("Cookie", format!("a=b; sid={KEY}")), none()),
        (Client::builder(), none().header("Authorization", bearer.as_str())),
        (Client::builder(), none().header("X-Api-Key", KEY)),
        (Client::builder(), none().query("key", KEY)),
        (Client::builder().middleware(Signs), none()),
    ] {
        let text = format!("no {KEY}, {ENCODED}, {}!", ENCODED.to_lowercase());
        let error = error_of(builder, options, &text).await;
        assert_eq!(error.message(), Some("no [redacted], [redacted], [redacted]!"));
        assert!(!format!("{error} {error:?}").contains("0123456789"), "{error:?}");
    }
}

#[tokio::test]
async fn a_password_is_redacted_as_it_is_sent() {
    let mock = Mock::new();
    mock.on(Method::GET, "/x")
        .respond(MockResponse::error(StatusCode::BAD_REQUEST, "no YWRhOnBhc3N3b3JkMQ== password1"));
    let builder = Client::builder().basic(ACCOUNT, "ada", "password1").transport(mock);
    let call = Call::new(Method::GET, "/x").security(&[&[ACCOUNT]]);
    let error = builder.build().expect("a client").send::<Value>(call).await.expect_err("refused");
    assert_eq!(error.message(), Some("no [redacted] [redacted]"));
}

/// A long message is truncated; a key at the cut does not remain in part.
#[test]
fn a_key_is_redacted_before_a_message_is_cut() {
    let secret = Secret::from("sk-0123456789-0123456789-0123456789");
    let redact = |text: String| secret.redact(text);
    for before in 250..310 {
        let body = json!({ "message": format!("{}{}", "x".repeat(before), secret.expose()) });
        let message = message(body.to_string().as_bytes(), &redact).expect("a message");
        assert!(!message.contains("sk-"), "{before}: {message}");
    }
    let broken = message(b"key sk-0123456789-01234\x0156789-0123456789", &redact);
    assert_eq!(broken.as_deref(), Some("key [redacted]"));
}

#[tokio::test]
async fn a_key_in_an_event_is_redacted() {
    let mock = Mock::new();
    let event = format!("event: error\ndata: {{\"message\":\"{ENCODED}\"}}\n\n");
    let response = MockResponse::bytes(event).header("content-type", "text/event-stream");
    mock.on(Method::GET, "/x").respond(response);
    let client = Client::builder().header("X-Api-Key", KEY).transport(mock).build().expect("a client");
    let stream = client.stream::<Value>(Call::new(Method::GET, "/x"), Framing::Events, "text/event-stream");
    let error = stream.await.expect("a stream").try_next().await.expect_err("an error");
    assert_eq!(error.message(), Some("[redacted]"));
}

#[tokio::test]
async fn a_request_of_a_mock_prints_no_secret() {
    let mock = Mock::new();
    mock.on(Method::POST, "/x").respond(MockResponse::json(&json!({})));
    let builder = Client::builder().credential(QUERY_KEY, KEY).middleware(Signs).transport(mock.clone());
    let call = Call::new(Method::POST, "/x").security(&[&[QUERY_KEY]]).json(&json!({ "password": KEY }));
    builder.build().expect("a client").send::<Value>(call).await.expect("success");
    let request = &mock.requests()[0];
    assert_eq!(request.query_value("key"), Some(KEY));
    let text = format!("{request:?}");
    assert!(text.contains("\"key\"") && !text.contains("0123456789"), "{text}");
}

#[test]
fn a_server_variable_stays_in_its_part_of_the_url() {
    for (template, value, expected) in [
        ("https://{v}.example.com/a", "eu", Some("https://eu.example.com/a")),
        ("https://{v}.example.com/a", "eu-1.x", Some("https://eu-1.x.example.com/a")),
        ("https://{v}.example.com/a", "evil.com/", None),
        ("https://{v}.example.com/a", "evil.com?", None),
        ("https://{v}.example.com/a", "evil.com#", None),
        ("https://{v}.example.com/a", "evil.com\\", None),
        ("https://{v}.example.com/a", "evil.com:80", None),
        ("https://{v}.example.com/a", "user@evil.com", None),
        ("https://{v}.example.com/a", "evil.com%2f", None),
        ("https://{v}.example.com/a", "", None),
        ("https://{v}/a", "localhost:8080", Some("https://localhost:8080/a")),
        ("https://{v}/a", "[::1]:80", Some("https://[::1]:80/a")),
        ("https://{v}/a", "evil.com/", None),
        ("https://a.example.com:{v}/a", "443", Some("https://a.example.com:443/a")),
        ("https://a.example.com:{v}/a", "443/x", None),
        ("https://example.com/{v}", "v2/x", Some("https://example.com/v2/x")),
        ("https://example.com/{v}", "", Some("https://example.com/")),
        ("https://example.com/a/{v}", "..", None),
        ("https://example.com/{v}", "a?b", None),
        ("https://example.com/{v}", "a#b", None),
        ("{v}://example.com", "https", Some("https://example.com")),
        ("{v}://example.com", "https://evil.com/", None),
        ("{v}/a", "https://own.example.com", Some("https://own.example.com/a")),
        ("{v}/a", "", None),
    ] {
        let set = [("v".to_owned(), value.to_owned())];
        let variables = Variables::new(&[("v", "default")], &set).expect("it is known");
        let url = variables.fill(template);
        assert_eq!(url.as_deref().ok(), expected, "{template} {value}");
        assert!(url.err().is_none_or(|sentence| sentence.contains("`v`") && !sentence.contains("evil")));
    }
}

/// A request body and a response with secrets.
#[derive(Clone)]
struct Account {
    name: String,
    password: Secret,
    old: Vec<Secret>,
    owner: Option<Box<Account>>,
    extra: Extra,
}

model! {
    Account {
        required name = "name";
        required password = "pass-word";
        required old = "old";
        optional owner = "owner";
    }
}

fn account() -> Account {
    let account = |owner| Account {
        name: "ada".to_owned(),
        password: KEY.into(),
        old: vec![KEY.into()],
        owner,
        extra: Extra::default(),
    };
    account(Some(Box::new(account(None))))
}

#[test]
fn a_secret_of_a_model_is_decoded_and_encoded_and_not_printed() {
    let text = to_string(&account());
    let read: Account = from_str(&text).expect("an account");
    assert_eq!(read, account());
    assert_eq!(read.password.expose(), KEY);
    assert_eq!(
        format!("{read:?}"),
        r#"Account { name: "ada", password: "[redacted]", old: ["[redacted]"], owner: Account { name: "ada", password: "[redacted]", old: ["[redacted]"] } }"#
    );
    let value = serde_json::to_value(&read).expect("serde");
    assert_eq!(serde_json::from_value::<Account>(value).expect("serde"), read);
    let error = from_str::<Account>(r#"{"name":"ada","pass-word":12345678,"old":[]}"#).expect_err("a number");
    assert!(!error.to_string().contains("12345678"), "{error}");
}

#[tokio::test]
async fn a_secret_of_a_request_is_redacted_wherever_it_is_sent() {
    let secret = Secret::from(KEY);
    let call = || Call::new(Method::POST, "/x");
    let style = QueryStyle::Form;
    for call in [
        call().json(&account()),
        call().json_if_any(&account()),
        call().form(style, &account()),
        call().multipart_fields(&account()),
        call().text("text/plain", &secret),
        call().query("q", style, &secret),
        call().header_parameter("x-pass", PathStyle::Simple, &secret),
        call().cookie_parameter("c", style, &secret),
        Call::new(Method::POST, "/{p}").path("p", PathStyle::Simple, &secret),
    ] {
        let mock = Mock::new();
        let echo = format!("no {KEY} nor {ENCODED}");
        for path in ["/x".to_owned(), format!("/{ENCODED}")] {
            mock.on(Method::POST, path).respond(MockResponse::error(StatusCode::BAD_REQUEST, &echo));
        }
        let client = Client::builder().transport(mock.clone()).build().expect("a client");
        let error = client.send::<Value>(call).await.expect_err("refused");
        assert_eq!(error.message(), Some("no [redacted] nor [redacted]"), "{error:?}");
        let request = &mock.requests()[0];
        let printed = format!("{error} {error:?} {error:#?} {request:?}");
        assert!(!printed.contains("0123456789"), "{printed}");
    }
}

/// A secret in a path may be very short.
#[tokio::test]
async fn a_short_secret_of_a_path_is_not_printed() {
    let mock = Mock::new();
    mock.on(Method::GET, "/{p}").respond(MockResponse::error(StatusCode::BAD_REQUEST, "no"));
    let recorder = Recorder::new(mock.clone());
    let client = Client::builder().transport(recorder.clone()).build().expect("a client");
    let call = Call::new(Method::GET, "/{p}").path("p", PathStyle::Simple, &Secret::from("pin1"));
    let error = client.send::<Value>(call).await.expect_err("refused");
    let printed = format!("{error:?} {:?} {:?}", mock.requests(), recorder.recording());
    assert!(error.url().is_some_and(|url| url.ends_with("/{p}")) && !printed.contains("pin1"), "{printed}");
}

/// A body that cannot be inspected is omitted rather than recorded.
#[tokio::test]
async fn a_recording_of_odd_bodies_holds_no_secret() {
    let deep = format!("{}{{\"token\":\"{KEY}\"}}{}", "[".repeat(200), "]".repeat(200));
    for body in [
        format!(r#"{{"token":"{KEY}","n":1e400,"x":"\ud800"}}"#),
        format!("\u{feff}{{\n  \"token\": \"{KEY}\"\n}}"),
        deep,
        format!("event: a\ndata: {{\ndata:  \"token\": \"{KEY}\"\ndata: }}\n\n"),
        format!("\u{1e}{{\"token\":\"{KEY}\"}}\n"),
        format!("token={KEY}"),
    ] {
        for members in [&["token"][..], &["*"]] {
            let mock = Mock::new();
            mock.on(Method::GET, "/x").respond(MockResponse::bytes(body.clone()));
            let recorder = Recorder::new(mock);
            let client = Client::builder().transport(recorder.clone()).build().expect("a client");
            let call = Call::new(Method::GET, "/x").secret_members(members);
            let bytes = client.send_bytes(call).await.expect("bytes");
            assert_eq!(bytes, body);
            let kept = recorder.recording().to_json().to_string();
            assert!(!kept.contains("0123456789"), "{body}: {kept}");
        }
    }
    let hidden = crate::json::without_members(r#"{"a":["x",1.50],"b":"y","n":1e400}"#, &["a"], &|text| text);
    assert_eq!(hidden.as_deref(), Some(r#"{"a":["[redacted]",1.50],"b":"y","n":1e400}"#));
}

#[tokio::test]
async fn a_recording_holds_no_secret() {
    let mock = Mock::new();
    let list = json!([{"name": "ada", "pass-word": KEY, "old": [KEY, {"at": KEY}]}]);
    mock.on(Method::GET, "/list").respond(MockResponse::json(&list));
    let events = format!("data: {}\n\ndata: [DONE]\n\n", list[0]);
    mock.on(Method::GET, "/events")
        .respond(MockResponse::bytes(events).header("content-type", "text/event-stream"));
    mock.on(Method::GET, "/{p}").respond(MockResponse::json(&json!(null)));
    let recorder = Recorder::new(mock);
    let client = Client::builder().transport(recorder.clone()).build().expect("a client");
    let call = |path: &'static str| Call::new(Method::GET, path).secret_members(&["pass-word", "old"]);
    // The caller receives everything.
    assert_eq!(client.send::<Value>(call("/list")).await.expect("a list"), list);
    let events = client.stream::<Value>(call("/events"), Framing::Events, "text/event-stream");
    assert_eq!(events.await.expect("a stream").try_next().await.expect("an event").as_ref(), list.get(0));
    let in_path = Call::new(Method::GET, "/{p}").path("p", PathStyle::Simple, &Secret::from(KEY));
    client.send::<Value>(in_path).await.expect("null");

    let recording = recorder.recording();
    let text = format!("{} {recording:?}", recording.to_json());
    assert!(!text.contains("0123456789") && text.contains("[DONE]"), "{text}");
    let again = Mock::new();
    again.replay(&recording);
    let client = Client::builder().transport(again).build().expect("a client");
    let hidden =
        json!([{"name": "ada", "pass-word": "[redacted]", "old": ["[redacted]", {"at": "[redacted]"}]}]);
    assert_eq!(client.send::<Value>(call("/list")).await.expect("a list"), hidden);
    let events = client.stream::<Value>(call("/events"), Framing::Events, "text/event-stream");
    assert_eq!(events.await.expect("a stream").try_next().await.expect("an event").as_ref(), hidden.get(0));
}
