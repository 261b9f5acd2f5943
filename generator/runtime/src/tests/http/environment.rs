//! The environment of a client: a network that does not respond, and configured proxies.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::process::Command;
use std::thread;
use std::time::Duration;

use tokio::net::{TcpSocket, TcpStream};

use crate::{Client, Method};

/// Returns an address where connections are neither accepted nor refused, because the queue is
/// full.
async fn full() -> (String, TcpSocketGuard) {
    let socket = TcpSocket::new_v4().expect("a socket");
    socket.bind("127.0.0.1:0".parse().expect("an address")).expect("a port");
    let address = socket.local_addr().expect("an address");
    let listener = socket.listen(1).expect("a queue");
    let mut waiting = Vec::new();
    while let Ok(stream) = tokio::time::timeout(Duration::from_millis(100), TcpStream::connect(address)).await
    {
        waiting.push(stream.expect("the queue is not full yet"));
        assert!(waiting.len() < 1000, "the queue does not fill");
    }
    (address.to_string(), TcpSocketGuard { _listener: listener, _waiting: waiting })
}

struct TcpSocketGuard {
    _listener: tokio::net::TcpListener,
    _waiting: Vec<TcpStream>,
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_connection_that_is_not_made_in_time_is_given_up_and_tried_again() {
    let (address, _queue) = full().await;
    let builder = Client::builder().base_url(format!("http://{address}"));
    let client = builder.connect_timeout(Duration::from_millis(20)).max_retries(1).build().expect("a client");
    // The request has not reached the server, so even a POST is retried.
    let error = client.request(Method::POST, "/x").send_raw().await.expect_err("nobody accepts");
    assert!(error.is_timeout() && error.is_connect() && error.is_retryable(), "{error:?}");
    assert_eq!(error.attempts(), 2);
}

/// Calls a server that does not exist, in the given environment.
#[ignore = "a part of `proxies_of_the_environment_are_used`"]
#[tokio::test]
async fn one_call_to_a_server_that_does_not_exist() {
    for url in ["http://one.example.invalid/v1", "http://two.example.invalid/v1"] {
        for key in [None, Some("sk-key-0123456789")] {
            let builder = Client::builder().base_url(url).allow_http().max_retries(0);
            let builder = if let Some(key) = key { builder.admin_api_key(key) } else { builder };
            let result = builder.build().expect("a client").request(Method::GET, "/x").send_raw().await;
            println!(
                "{url} {key:?}: {:?}",
                result.map(|response| response.into_value()).map_err(|error| error.is_connect())
            );
        }
    }
    // A server on this machine, where nothing listens.
    let builder = Client::builder().base_url("http://127.0.0.1:9").max_retries(0);
    let result = builder.build().expect("a client").request(Method::GET, "/x").send_raw().await;
    println!(
        "loopback: {:?}",
        result.map(|response| response.into_value()).map_err(|error| error.is_connect())
    );
}

#[test]
fn proxies_of_the_environment_are_used() {
    let proxy = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = proxy.local_addr().expect("an address");
    let asked = thread::spawn(move || {
        let (mut stream, _) = proxy.accept().expect("a connection");
        let mut request = Vec::new();
        while !request.ends_with(b"\r\n\r\n") {
            let mut byte = [0];
            stream.read_exact(&mut byte).expect("a request");
            request.extend(byte);
        }
        let response = b"HTTP/1.1 200 OK\r\ncontent-length: 7\r\nconnection: close\r\n\r\nproxied";
        stream.write_all(response).expect("the client reads");
        String::from_utf8(request).expect("text")
    });
    // Environment variables belong to a process, so this starts another one.
    let program = std::env::current_exe().expect("this program");
    let test = "tests::http::environment::one_call_to_a_server_that_does_not_exist";
    let mut command = Command::new(program);
    for name in ["ALL_PROXY", "all_proxy", "http_proxy", "no_proxy", "REQUEST_METHOD"] {
        command.env_remove(name);
    }
    command.env("HTTP_PROXY", format!("http://{address}")).env("NO_PROXY", "two.example.invalid");
    let output = command.args(["--exact", test, "--ignored", "--nocapture"]).output().expect("it runs");
    let text = String::from_utf8_lossy(&output.stdout);
    for line in [
        "http://one.example.invalid/v1 None: Ok(b\"proxied\")",
        // The proxy could read the key, and this machine needs no proxy.
        "http://one.example.invalid/v1 Some(\"sk-key-0123456789\"): Err(true)",
        "http://two.example.invalid/v1 None: Err(true)",
        "loopback: Err(true)",
    ] {
        assert!(text.contains(line), "{line}: {text}");
    }
    let request = asked.join().expect("the proxy ends");
    assert!(request.starts_with("GET http://one.example.invalid/v1/x HTTP/1.1\r\n"), "{request}");
}
