//! Connection settings, and detection of dead connections.

use std::convert::Infallible;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use bytes::Bytes;
use http_body_util::Full;
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use crate::{Client, Connections, Method, ReqwestTransport};

/// Serves one response of `ok` to each connection, and returns the port.
async fn serve() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("an address").port();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(respond(stream));
        }
    });
    port
}

async fn respond(mut stream: impl AsyncReadExt + AsyncWriteExt + Unpin) {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(stream.read_u8().await.expect("a request"));
    }
    let response = b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\nconnection: close\r\n\r\nok";
    stream.write_all(response).await.expect("the client reads");
}

async fn text(client: &Client) -> crate::Result<String> {
    let response = client.request(Method::GET, "/x").send_raw().await?;
    Ok(String::from_utf8_lossy(response.body()).into_owned())
}

/// Follows the docs of `ClientBuilder::reqwest`.
#[cfg(unix)]
#[tokio::test]
async fn a_client_of_ones_own_can_use_a_unix_socket() {
    let path = std::env::temp_dir().join(format!("crategen-runtime-{}.sock", std::process::id()));
    let _ = std::fs::remove_file(&path);
    let listener = tokio::net::UnixListener::bind(&path).expect("a socket");
    tokio::spawn(async move {
        let (stream, _) = listener.accept().await.expect("a connection");
        respond(stream).await;
    });
    let own = ReqwestTransport::builder().expect("certificates").unix_socket(path.clone()).build();
    let builder = Client::builder().base_url("http://localhost").reqwest(own.expect("a client"));
    assert_eq!(text(&builder.build().expect("a client")).await.expect("a response"), "ok");
    std::fs::remove_file(&path).expect("the socket");
}

#[tokio::test]
async fn a_host_is_resolved_as_it_was_set() {
    let port = serve().await;
    let address = format!("127.0.0.1:{port}").parse().expect("an address");
    let builder = Client::builder().base_url(format!("http://api.example.invalid:{port}")).allow_http();
    let client = builder.resolve("api.example.invalid", address).build().expect("a client");
    assert_eq!(text(&client).await.expect("a response"), "ok");
}

#[tokio::test]
async fn a_proxy_that_was_set_sees_no_credential_and_no_call_to_this_machine() {
    let (proxy, here) = (serve().await, serve().await);
    let proxied =
        |url: String| Client::builder().base_url(url).allow_http().proxy(format!("http://127.0.0.1:{proxy}"));
    let through = proxied("http://api.example.invalid".to_owned()).build().expect("a client");
    assert_eq!(text(&through).await.expect("the proxy responds"), "ok");
    let key = "sk-key-0123456789";
    for builder in [
        proxied("http://api.example.invalid".to_owned()).admin_api_key(key),
        proxied("http://api.example.invalid".to_owned()).header("X-Api-Key", key),
        proxied("http://api.example.invalid".to_owned()).query("key", key),
    ] {
        let error = text(&builder.build().expect("a client")).await.expect_err("it is readable");
        assert!(error.is_request() && !error.is_retryable(), "{error:?}");
    }
    let local = proxied(format!("http://127.0.0.1:{here}")).admin_api_key(key).build().expect("a client");
    assert_eq!(text(&local).await.expect("the server responds"), "ok");
}

#[test]
fn settings_of_connections_are_checked_when_a_client_is_built() {
    let new = Client::builder;
    for (builder, sentence) in [
        (new().proxy("http://user:secret@"), "the URL of the proxy is not valid"),
        (new().root_certificate("secret"), "the root certificate contains no PEM certificate"),
        (new().client_identity("secret"), "the client identity contains no PEM private key"),
        (new().client_identity(KEY), "the client identity contains no PEM certificate"),
    ] {
        let error = builder.build().expect_err("a mistake").to_string();
        assert!(error.contains(sentence) && !error.contains("secret"), "{error}");
    }
    let identity = format!("{CERTIFICATE}{KEY}");
    let builder = new().root_certificate(CERTIFICATE).client_identity(identity).no_proxy();
    assert!(!format!("{builder:?}").contains("BEGIN"));
    builder.build().expect("a client");
}

/// Uses HTTP/2, with one response on each connection, and then nothing more.
#[tokio::test]
async fn a_connection_that_is_dead_is_not_used_again() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let connections = Arc::new(AtomicUsize::new(0));
    let count = connections.clone();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            count.fetch_add(1, Ordering::Relaxed);
            let served = Arc::new(AtomicUsize::new(0));
            let service = service_fn(move |_: http::Request<Incoming>| {
                let number = served.fetch_add(1, Ordering::Relaxed);
                async move {
                    if number > 0 {
                        std::future::pending::<()>().await;
                    }
                    Ok::<_, Infallible>(http::Response::new(Full::new(Bytes::from_static(b"ok"))))
                }
            });
            let server = hyper::server::conn::http2::Builder::new(TokioExecutor::new());
            tokio::spawn(server.serve_connection(TokioIo::new(stream), service));
        }
    });
    let mut settings = Connections::new(Duration::from_secs(10));
    settings.prior_knowledge = true;
    let transport = ReqwestTransport::with(settings).expect("a transport");
    let builder = Client::builder().base_url(format!("http://{address}")).transport(transport);
    let client = builder.attempt_timeout(Duration::from_millis(300)).build().expect("a client");
    assert_eq!(text(&client).await.expect("the first"), "ok");
    assert_eq!(text(&client).await.expect("on a second connection"), "ok");
    assert_eq!(connections.load(Ordering::Relaxed), 2);
}

const CERTIFICATE: &str = "\
-----BEGIN CERTIFICATE-----\n\
MIIBgzCCASugAwIBAgIUTohhXpdHRH9OnSa5cMGsX0bDICMwCgYIKoZIzj0EAwIw\n\
FzEVMBMGA1UEAwwMdGVzdC5pbnZhbGlkMCAXDTI2MTEyOTAyMDE0NFoYDzIxMjYx\n\
MTA1MDIwMTQ0WjAXMRUwEwYDVQQDDAx0ZXN0LmludmFsaWQwWTATBgcqhkjOPQIB\n\
BggqhkjOPQMBBwNCAAQT4daPYfzX3j4pOA0zsDGlYgDpTVnfy3YBl3XmSkIjHKIV\n\
GiSETvYr/5TODQ5Mf0wS/xpt5YuUmiLwf49hTMZlo1MwUTAdBgNVHQ4EFgQUx7xa\n\
ONLoEUT5bEe5rclGbNDjHTQwHwYDVR0jBBgwFoAUx7xaONLoEUT5bEe5rclGbNDj\n\
HTQwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNGADBDAh9TZ6rQvovlxeG6\n\
PmKNVV35a/l2VRraag99lrGdwaiUAiAZHX5HEaQM86FVLe+sAZQ3jq+7g4Gc7hk9\n\
n61rFpMXkQ==\n\
-----END CERTIFICATE-----\n\
";

/// The key of this certificate, which is used for nothing else.
const KEY: &str = "\
-----BEGIN PRIVATE KEY-----\n\
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg3JYo4Us873fcWhRl\n\
Aa79N7YfVc7LWQ1dQApmIuAid++hRANCAAQT4daPYfzX3j4pOA0zsDGlYgDpTVnf\n\
y3YBl3XmSkIjHKIVGiSETvYr/5TODQ5Mf0wS/xpt5YuUmiLwf49hTMZl\n\
-----END PRIVATE KEY-----\n\
";
