//! The reqwest transport, against a server on this machine.

use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

use super::sample::page;
use crate::{Call, CallOptions, Client, ClientBuilder, File, HttpRequest, Method, StatusCode, to_string};

/// An action of the server after it has read a request.
#[derive(Clone)]
enum Act {
    Response(String),
    HangUp,
    /// Keeps the connection until the client closes it.
    Wait,
}

/// Starts a server that performs one action for each connection and returns the requests it read,
/// and a builder for it.
async fn serve(acts: Vec<Act>) -> (ClientBuilder, JoinHandle<Vec<String>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let server = tokio::spawn(async move {
        let mut requests = Vec::new();
        for act in acts {
            let (mut stream, _) = listener.accept().await.expect("a connection");
            requests.push(read(&mut stream).await);
            match act {
                Act::Response(text) => stream.write_all(text.as_bytes()).await.expect("the client reads"),
                Act::HangUp => {}
                Act::Wait => drop(stream.read(&mut [0]).await),
            }
        }
        requests
    });
    let builder = Client::builder().base_url(format!("http://{address}/v1")).admin_api_key("sk-key");
    (builder, server)
}

/// Reads a request with its body, which must have a `Content-Length`.
async fn read(stream: &mut TcpStream) -> String {
    let mut request = Vec::new();
    loop {
        let text = String::from_utf8_lossy(&request).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
            if body.len() >= length.map_or(0, |length| length.parse().expect("a number")) {
                return text;
            }
        }
        let mut chunk = [0; 4096];
        match stream.read(&mut chunk).await.expect("a request") {
            0 => return text,
            length => request.extend_from_slice(&chunk[..length]),
        }
    }
}

fn respond(status: &str, body: &str) -> Act {
    let length = body.len();
    Act::Response(format!(
        "HTTP/1.1 {status}\r\nContent-Length: {length}\r\nX-Request-Id: req_1\r\nConnection: close\r\n\r\n{body}"
    ))
}

#[tokio::test]
async fn a_request_and_its_response() {
    let (builder, server) = serve(vec![respond("200 OK", &to_string(&page(&["a"], false)))]).await;
    let client = builder.build().expect("a client");
    let response = client.invites().list().limit(3).send_with_response().await.expect("a page");
    assert_eq!(response.value().data[0].id, "a");
    assert_eq!(response.request_id(), Some("req_1"));
    let requests = server.await.expect("the server ends");
    assert!(requests[0].starts_with("GET /v1/organization/invites?limit=3 HTTP/1.1\r\n"), "{}", requests[0]);
    for header in ["authorization: Bearer sk-key", "user-agent: example/0.1.0", "accept-encoding: gzip"] {
        assert!(requests[0].contains(header), "{}", requests[0]);
    }
}

#[tokio::test]
async fn a_file_is_sent_again_with_its_length() {
    let path = std::env::temp_dir().join(format!("crategen-runtime-{}.csv", std::process::id()));
    let content = "0123456789\n".repeat(20_000);
    std::fs::write(&path, &content).expect("a file");
    let later = "429 Too Many Requests\r\nRetry-After-Ms: 1";
    let (builder, server) = serve(vec![respond(later, ""), respond("200 OK", "done")]).await;
    let client = builder.build().expect("a client");
    let import = client.invites().import(File::from_path(&path)).note("n");
    assert_eq!(import.send().await.expect("text"), "done");
    let requests = server.await.expect("the server ends");
    std::fs::remove_file(&path).expect("the file");
    assert_eq!(requests.len(), 2);
    for request in requests {
        assert!(request.contains(&content));
        assert!(request.contains("\r\nContent-Type: text/csv\r\n"));
        assert!(request.ends_with("--\r\n"));
    }
}

#[tokio::test]
async fn a_file_can_be_the_whole_body() {
    let path = std::env::temp_dir().join(format!("crategen-runtime-{}.txt", std::process::id()));
    let content = "0123456789\n".repeat(20_000);
    std::fs::write(&path, &content).expect("a file");
    let (builder, server) = serve(vec![respond("200 OK", ""), respond("200 OK", "")]).await;
    let client = builder.build().expect("a client");
    for file in [File::from_path(&path), File::from(content.clone())] {
        let call = Call::new(Method::PUT, "/x").file("text/*", &file);
        client.send_empty(call).await.expect("sent");
    }
    std::fs::remove_file(&path).expect("the file");
    let requests = server.await.expect("the server ends");
    assert!(requests[0].contains("content-type: text/plain\r\n"), "{}", &requests[0][..300]);
    for request in requests {
        assert!(request.contains("content-length: 220000\r\n"), "{}", &request[..300]);
        assert!(request.ends_with(&format!("\r\n\r\n{content}")));
    }
}

#[tokio::test]
async fn a_file_that_is_not_there() {
    let (builder, server) = serve(vec![]).await;
    let client = builder.build().expect("a client");
    let import = client.invites().import(File::from_path("/nowhere/at.all"));
    let error = import.send().await.expect_err("no file");
    assert!(error.is_request() && !error.is_retryable());
    assert_eq!(error.attempts(), 1);
    server.abort();
}

#[tokio::test]
async fn a_lost_connection_is_made_again() {
    let (builder, server) = serve(vec![Act::HangUp, respond("200 OK", &to_string(&page(&[], false)))]).await;
    let client = builder.build().expect("a client");
    client.invites().list().send().await.expect("a page");
    assert_eq!(server.await.expect("the server ends").len(), 2);

    // The body is shorter than announced.
    let short = Act::Response("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{".to_owned());
    let (builder, server) = serve(vec![short]).await;
    let error =
        builder.max_retries(0).build().expect("a client").invites().list().send().await.expect_err("lost");
    assert!(
        error.is_retryable() && !error.is_connect() && !error.is_timeout() && !error.is_decode(),
        "{error}"
    );
    server.await.expect("the server ends");
}

#[tokio::test]
async fn nobody_listens() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    drop(listener);
    let builder = Client::builder()
        .base_url(format!("http://{address}"))
        .query("key", "sk-query")
        .admin_api_key("sk-key");
    let error =
        builder.max_retries(0).build().expect("a client").invites().list().send().await.expect_err("nobody");
    assert!(error.is_connect() && error.is_retryable(), "{error}");
    let text = format!("{error} {error:?}");
    assert!(!text.contains("sk-"), "{text}");
}

#[tokio::test]
async fn a_response_that_does_not_come() {
    let (builder, server) = serve(vec![Act::Wait]).await;
    let client = builder.max_retries(0).build().expect("a client");
    let options = CallOptions::new().attempt_timeout(Duration::from_millis(20));
    let error = client.invites().list().options(options).send().await.expect_err("nothing");
    assert!(error.is_timeout() && !error.is_connect(), "{error}");
    server.await.expect("the client has hung up");
}

#[tokio::test]
async fn redirects_are_the_runtimes() {
    let there = "302 Found\r\nLocation: https://evil.example.com/";
    let here = "302 Found\r\nLocation: /v1/there";
    let (builder, server) = serve(vec![respond(here, ""), respond(there, "")]).await;
    let client = builder.build().expect("a client");
    let error = client.send_bytes(Call::new(Method::GET, "/here")).await.expect_err("elsewhere");
    assert_eq!(error.status(), Some(StatusCode::FOUND));
    let requests = server.await.expect("the server ends");
    assert!(requests[1].starts_with("GET /v1/there HTTP/1.1\r\n"), "{}", requests[1]);
}

#[tokio::test]
async fn a_client_of_ones_own() {
    let (builder, server) = serve(vec![respond("204 No Content", "")]).await;
    crate::ReqwestTransport::new(Duration::from_secs(1)).expect("TLS is set up for one client alone");
    let own = reqwest::Client::builder().tls_backend_preconfigured(rustls_config()).user_agent("own").build();
    let client = builder.reqwest(own.expect("a client")).build().expect("a client");
    client.invites().delete("a").send().await.expect("deleted");
    server.await.expect("the server ends");
    fn is_transportable(_: Option<HttpRequest>) {}
    is_transportable(None);
}

pub(super) fn rustls_config() -> rustls::ClientConfig {
    let provider = std::sync::Arc::new(rustls::crypto::ring::default_provider());
    rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .expect("ring has what is asked for")
        .with_root_certificates(rustls::RootCertStore::empty())
        .with_no_client_auth()
}
