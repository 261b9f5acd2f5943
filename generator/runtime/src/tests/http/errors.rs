//! Messages of errors.

use std::time::Duration;

use serde_json::{Value, json};

use crate::mock::{Mock, MockResponse};
use crate::{ByteStream, Call, CallOptions, Client, Error, Method, StatusCode};

const KEY: &str = "sk-admin-0123456789";

fn get() -> Call {
    Call::new(Method::GET, "/x")
}

async fn error(response: MockResponse) -> Error {
    let mock = Mock::new();
    mock.on(Method::GET, "/x").respond(response);
    let builder = Client::builder().query("key", KEY).max_retries(0).transport(mock);
    builder.build().expect("a client").send::<Vec<i64>>(get()).await.expect_err("an error")
}

#[tokio::test]
async fn statuses_have_predicates() {
    for (code, not_found, rate_limited, auth) in [
        (400, false, false, false),
        (401, false, false, true),
        (403, false, false, true),
        (404, true, false, false),
        (410, true, false, false),
        (429, false, true, false),
        (500, false, false, false),
    ] {
        let error = error(MockResponse::empty(StatusCode::from_u16(code).expect("a status"))).await;
        let found = (error.is_not_found(), error.is_rate_limited(), error.is_auth());
        assert_eq!(found, (not_found, rate_limited, auth), "{code}");
    }
}

#[tokio::test]
async fn an_error_has_the_url_without_its_query() {
    let error = error(MockResponse::empty(StatusCode::BAD_REQUEST)).await;
    assert_eq!(error.url(), Some("https://api.example.com/v1/x"));
    let text = format!("{error:?}");
    assert!(text.contains("\n  URL: https://api.example.com/v1/x\n  status: 400 Bad Request"), "{text}");
    assert!(!text.contains(KEY) && !format!("{error:#?}").contains(KEY), "{text}");
}

#[tokio::test]
async fn a_body_that_cannot_be_read_is_quoted_unless_it_may_hold_a_key() {
    let html = format!("<html>\n <title>Bad {KEY} gateway</title>{}", "x".repeat(200));
    let html = MockResponse::bytes(html).header("content-type", "text/html");
    let error = error(html).await;
    let text = error.to_string();
    assert!(text.contains("(200 OK, text/html: `<html> <title>Bad [redacted] gateway</title>xxx"), "{text}");
    assert!(text.len() < 400, "{text}");
    let text = format!("{error:?}");
    assert!(text.contains("content type: text/html") && text.contains("body: <html>"), "{text}");

    let model = json!({ "value": "sk-created-key" });
    for response in [
        MockResponse::json(&model),
        MockResponse::bytes(model.to_string()),
        MockResponse::bytes("sk-created-key").header("content-type", "application/json"),
    ] {
        let error = self::error(response).await;
        assert!(error.json_path().is_some() && error.path() == error.json_path());
        assert!(!format!("{error} {error:?} {error:#?}").contains("created"), "{error:?}");
    }
}

#[tokio::test]
async fn a_limit_says_which_and_how_long() {
    let mock = Mock::new();
    mock.on(Method::GET, "/x").respond(MockResponse::stall()).repeat();
    mock.on(Method::GET, "/body").respond(MockResponse::bytes("{").then_stall()).repeat();
    let client = Client::builder().transport(mock).max_retries(0).build().expect("a client");
    let seconds = Duration::from_secs;
    for (path, options, sentence) in [
        ("/x", CallOptions::new().attempt_timeout(seconds(7)), "timed out after 7s (`attempt_timeout`)"),
        ("/x", CallOptions::new().timeout(seconds(5)), "timed out after 5s (`timeout`)"),
        ("/body", CallOptions::new().stall_timeout(seconds(3)), "timed out after 3s (`stall_timeout`)"),
    ] {
        let call = Call::new(Method::GET, path).options(&options);
        let error = client.send::<Value>(call).await.expect_err("a limit");
        assert!(error.is_timeout() && error.to_string().contains(sentence), "{error}");
    }
}

#[tokio::test]
async fn a_file_that_cannot_be_written_is_named() {
    let mock = Mock::new();
    mock.on(Method::GET, "/x").respond(MockResponse::text("a"));
    let client = Client::builder().transport(mock).build().expect("a client");
    let bytes: ByteStream = client.download(get()).await.expect("bytes");
    let error = bytes.save("/nowhere/at/all.txt").await.expect_err("no folder");
    assert!(error.to_string().contains("cannot write /nowhere/at/all.txt: "), "{error}");
}

#[cfg(feature = "reqwest")]
#[tokio::test]
async fn a_connection_that_is_not_made_says_why_and_to_where() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("an address");
    drop(listener);
    for (url, host, why) in [
        (format!("http://{address}"), address.to_string(), "refused"),
        ("http://no.such.host.invalid".to_owned(), "no.such.host.invalid".to_owned(), "lookup"),
    ] {
        let builder = Client::builder().base_url(url).allow_http().max_retries(0).query("key", KEY);
        let client = builder.build().expect("a client");
        let error = client.send::<Value>(get()).await.expect_err("nobody");
        let text = error.to_string();
        assert!(error.is_connect() && text.contains(&format!("({host}): ")) && text.contains(why), "{text}");
        let debug = format!("{error:?}");
        assert!(debug.contains("\n  caused by: ") && !debug.contains(KEY), "{debug}");
    }
}

/// An invalid head is not a lost connection, and a retry would fail again.
#[cfg(feature = "reqwest")]
#[tokio::test]
async fn a_head_that_cannot_be_read_says_why() {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    let many: String = (0..150).map(|number| format!("x-{number}: 1\r\n")).collect();
    for (headers, expected) in [
        (many.as_str(), Err("more than 100 headers")),
        ("x bad: 1\r\n", Err("an invalid header")),
        // Folded (RFC 9112, section 5.2).
        ("x-folded: one\r\n two\r\n", Ok("one two")),
    ] {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        let response =
            format!("HTTP/1.1 200 OK\r\ncontent-length: 2\r\nconnection: close\r\n{headers}\r\n{{}}");
        let server = tokio::spawn(async move {
            let mut requests = 0;
            while let Ok((mut stream, _)) = listener.accept().await {
                requests += 1;
                let _ = stream.read(&mut [0; 4096]).await;
                let _ = stream.write_all(response.as_bytes()).await;
                if requests > 2 {
                    break;
                }
            }
        });
        let client = Client::builder().base_url(format!("http://{address}")).build().expect("a client");
        let result = client.request(Method::GET, "/x").send_raw().await;
        match (result, expected) {
            (Ok(response), Ok(value)) => {
                let folded = response.headers()["x-folded"].to_str().expect("text");
                assert_eq!(folded.split_whitespace().collect::<Vec<_>>().join(" "), value);
            }
            (Err(error), Err(sentence)) => {
                assert!(error.to_string().contains(sentence), "{error:?}");
                assert_eq!(error.attempts(), 1);
            }
            (result, _) => panic!("{headers}: {result:?}"),
        }
        server.abort();
    }
}
