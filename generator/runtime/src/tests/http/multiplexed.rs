//! HTTP/2, with all calls on one connection.

use std::collections::HashSet;
use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body_util::Full;
use http_body_util::combinators::BoxBody;
use hyper::body::{Body, Frame, Incoming};
use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo};
use serde_json::{Value, json};
use tokio::net::TcpListener;

use crate::{Client, Method};

type Response = http::Response<BoxBody<Bytes, std::io::Error>>;

/// Starts a server that responds to a query `id` with its value, and loses the body of requests to
/// `/lost` except every third. Also returns the number of requests it got.
async fn serve() -> (Client, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let requests = Arc::new(AtomicUsize::new(0));
    let count = requests.clone();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let count = count.clone();
            let service = service_fn(move |request: http::Request<Incoming>| {
                let number = count.fetch_add(1, Ordering::Relaxed);
                async move { Ok::<_, Infallible>(respond(&request, number)) }
            });
            let server = hyper::server::conn::http2::Builder::new(TokioExecutor::new());
            tokio::spawn(server.serve_connection(TokioIo::new(stream), service));
        }
    });
    let http2 = reqwest::Client::builder().http2_prior_knowledge().no_proxy();
    let http2 = http2.tls_backend_preconfigured(super::loopback::rustls_config()).build().expect("a client");
    let builder = Client::builder().base_url(format!("http://{address}")).reqwest(http2);
    (builder.build().expect("a client"), requests)
}

fn respond(request: &http::Request<Incoming>, number: usize) -> Response {
    let lost = request.uri().path() == "/lost" && number % 3 != 2;
    let id = request.uri().query().and_then(|query| query.strip_prefix("id=")).unwrap_or("0").to_owned();
    http::Response::new(if lost {
        BoxBody::new(Lost(false))
    } else {
        BoxBody::new(http_body_util::BodyExt::map_err(Full::new(Bytes::from(id)), |never| match never {}))
    })
}

/// A body that begins, and whose stream is then reset.
struct Lost(bool);

impl Body for Lost {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, std::io::Error>>> {
        Poll::Ready(Some(match std::mem::replace(&mut self.0, true) {
            false => Ok(Frame::data(Bytes::from_static(b"1"))),
            true => Err(std::io::Error::other("lost")),
        }))
    }
}

#[tokio::test]
async fn a_stream_that_is_reset_is_requested_again() {
    let (client, requests) = serve().await;
    let get = client.request(Method::GET, "/lost").query("id", &7);
    assert_eq!(get.send::<Value>().await.expect("the third time"), json!(7));
    assert_eq!(requests.load(Ordering::Relaxed), 3);
    let error = client.request(Method::POST, "/lost").send::<Value>().await.expect_err("lost");
    assert!(error.is_retryable() && error.attempts() == 1, "{error:?}");
}

#[tokio::test]
async fn ten_thousand_concurrent_calls_lose_nothing_and_memory_stays_flat() {
    let (client, requests) = serve().await;
    let mut after = Vec::new();
    for round in 1..=3 {
        let mut calls = tokio::task::JoinSet::new();
        for id in 0..10_000_i64 {
            let client = client.clone();
            calls.spawn(async move {
                let response = client.request(Method::GET, "/x").query("id", &id).send::<Value>().await;
                assert_eq!(response.expect("a response"), json!(id));
                id
            });
        }
        let mut seen = HashSet::new();
        while let Some(id) = calls.join_next().await {
            seen.insert(id.expect("no panic"));
        }
        assert_eq!(seen.len(), 10_000);
        assert_eq!(requests.load(Ordering::Relaxed), 10_000 * round);
        after.push(memory());
    }
    // Other tests run at the same time, so their memory is allowed for.
    let grown = after[2].saturating_sub(after[0]);
    assert!(grown < 64 << 20, "memory grew by {grown} bytes in two more rounds: {after:?}");
}

/// Returns the resident memory of the process in bytes; 0 if the system does not tell.
fn memory() -> u64 {
    let statm = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    let pages = statm.split(' ').nth(1).and_then(|pages| pages.parse::<u64>().ok());
    pages.unwrap_or(0) * 4096
}
