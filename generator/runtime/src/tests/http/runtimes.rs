//! Calls outside Tokio, and after a runtime has shut down.

use std::future::Future;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use std::thread;

use crate::{Client, Method};

/// Starts a server that keeps connections alive, and returns a client for it.
fn serve() -> Client {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("an address");
    thread::spawn(move || {
        for stream in listener.incoming() {
            let stream = stream.expect("a connection");
            thread::spawn(move || {
                let mut lines = BufReader::new(&stream).lines();
                while let Some(Ok(_)) = lines.by_ref().find(|line| line.as_ref().is_ok_and(String::is_empty))
                {
                    let _ = (&stream).write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}");
                }
            });
        }
    });
    Client::builder().base_url(format!("http://{address}")).build().expect("a client")
}

async fn call(client: &Client) -> crate::Result<()> {
    client.request(Method::GET, "/x").send_raw().await.map(drop)
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime")
}

#[test]
fn a_call_outside_of_tokio_is_an_error_that_says_what_to_do() {
    let client = serve();
    let mut future = pin!(call(&client));
    let Poll::Ready(result) = future.as_mut().poll(&mut Context::from_waker(Waker::noop())) else {
        panic!("nothing is to be waited for");
    };
    let error = result.expect_err("no runtime");
    assert!(error.is_request() && !error.is_retryable());
    let text = error.to_string();
    assert!(text.contains("#[tokio::main]") && text.contains("blocking"), "{text}");
    assert_eq!(error.attempts(), 0);
}

/// A clock that needs no runtime.
struct Still;

impl crate::Timer for Still {
    fn now(&self) -> std::time::Duration {
        std::time::Duration::ZERO
    }

    fn since_epoch(&self) -> std::time::Duration {
        std::time::Duration::ZERO
    }

    fn sleep(&self, _: std::time::Duration) -> crate::BoxFuture<'static, ()> {
        Box::pin(std::future::pending())
    }
}

/// The timer belongs to another runtime, the transport does not.
#[test]
fn a_transport_outside_of_tokio_is_an_error_that_says_what_to_do() {
    let client = Client::builder().base_url("http://127.0.0.1:9").timer(Still).build().expect("a client");
    let mut future = pin!(call(&client));
    let Poll::Ready(result) = future.as_mut().poll(&mut Context::from_waker(Waker::noop())) else {
        panic!("nothing is to be waited for");
    };
    let error = result.expect_err("no runtime");
    assert!(error.is_request() && error.to_string().contains("#[tokio::main]"), "{error}");
}

#[test]
fn a_client_outlives_a_runtime() {
    let client = serve();
    for _ in 0..3 {
        let runtime = runtime();
        runtime.block_on(call(&client)).expect("a response");
        drop(runtime);
    }
}

/// Polls a call in one runtime, shuts that down, and polls it in another: while connecting,
/// while waiting for the head, and between attempts.
#[test]
fn a_call_that_moves_to_another_runtime_does_not_panic() {
    let silent = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = silent.local_addr().expect("an address");
    let unavailable = TcpListener::bind("127.0.0.1:0").expect("a port");
    let asked_again = unavailable.local_addr().expect("an address");
    thread::spawn(move || {
        for stream in unavailable.incoming() {
            let mut stream = stream.expect("a connection");
            let _ = std::io::Read::read(&mut stream, &mut [0; 4096]);
            let _ = stream.write_all(b"HTTP/1.1 503 No\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
        }
    });
    // Nobody responds to the TLS handshake either, which is part of connecting.
    for (url, retries) in [
        (format!("http://{address}"), 0),
        (format!("https://{address}"), 0),
        (format!("http://{asked_again}"), 1),
    ] {
        for outside in [false, true] {
            let builder = Client::builder().base_url(&*url).allow_http().max_retries(retries);
            let client =
                builder.no_proxy().timeout(std::time::Duration::from_secs(20)).build().expect("a client");
            let mut call = Box::pin(call(&client));
            let first = runtime();
            let wait = std::time::Duration::from_millis(300);
            let _ =
                first.block_on(async { tokio::time::timeout(wait, &mut call).await.expect_err("it waits") });
            drop(first);
            let error = if outside {
                match call.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
                    Poll::Ready(result) => result.expect_err("no runtime"),
                    Poll::Pending => continue,
                }
            } else {
                runtime().block_on(call).expect_err("no response")
            };
            let text = error.to_string();
            assert!(retries > 0 || text.contains("await the call in the same"), "{url} {outside}: {text}");
        }
    }
}

/// Reading a response whose runtime has shut down is an error.
#[test]
fn a_body_whose_runtime_is_gone_is_an_error() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("an address");
    let server = thread::spawn(move || {
        let (mut stream, _) = listener.accept().expect("a connection");
        let _ = std::io::Read::read(&mut stream, &mut [0; 4096]);
        stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{}").expect("the client reads");
        stream
    });
    let client = Client::builder().base_url(format!("http://{address}")).build().expect("a client");
    let first = runtime();
    let mut bytes = first.block_on(client.request(Method::GET, "/x").download()).expect("a response");
    drop(first);
    let result = runtime().block_on(async {
        while bytes.try_next().await?.is_some() {}
        Ok::<(), crate::Error>(())
    });
    assert!(result.is_err());
    // Also outside any runtime.
    let mut next = pin!(bytes.try_next());
    let _ = next.as_mut().poll(&mut Context::from_waker(Waker::noop()));
    drop(server.join());
}
