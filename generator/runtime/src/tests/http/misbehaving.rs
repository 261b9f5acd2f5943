//! Tests against a server on this machine that speaks HTTP/1.1 and misbehaves on purpose.

use std::io::Write as _;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

use crate::{BoxFuture, Call, Client, ClientBuilder, Framing, Method, StatusCode, Timer};

/// An action of the server after it has read a request without a body.
#[derive(Clone)]
enum Act {
    /// Sends this and closes the connection.
    Send(Vec<u8>),
    /// Sends this a byte at a time.
    Drip(Vec<u8>),
    /// Sends this and resets the connection.
    Reset(Vec<u8>),
    /// Sends this and nothing more.
    Stall(Vec<u8>),
}

/// A clock that records delays between attempts and ends them at once; time limits never pass.
#[derive(Clone, Default)]
struct Clock(Arc<Mutex<Vec<Duration>>>);

impl Timer for Clock {
    fn now(&self) -> Duration {
        Duration::ZERO
    }

    fn since_epoch(&self) -> Duration {
        Duration::from_secs(784_111_777)
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        if duration > Duration::from_secs(60) {
            return Box::pin(std::future::pending());
        }
        self.0.lock().expect("no panic").push(duration);
        Box::pin(async {})
    }

    fn random(&self) -> f64 {
        0.0
    }
}

/// Starts a server that performs one action for each connection, and returns the number of requests
/// it read.
async fn serve(acts: Vec<Act>) -> (ClientBuilder, JoinHandle<usize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let server = tokio::spawn(async move {
        let mut requests = 0;
        for act in acts {
            let (mut stream, _) = listener.accept().await.expect("a connection");
            read_head(&mut stream).await;
            requests += 1;
            perform(stream, act).await;
        }
        requests
    });
    (Client::builder().base_url(format!("http://{address}")), server)
}

async fn read_head(stream: &mut TcpStream) {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(stream.read_u8().await.expect("a request"));
    }
}

async fn perform(mut stream: TcpStream, act: Act) {
    match act {
        // The client may have closed the connection.
        Act::Send(bytes) => drop(stream.write_all(&bytes).await),
        Act::Drip(bytes) => {
            stream.set_nodelay(true).expect("an option");
            for byte in bytes {
                if stream.write_u8(byte).await.is_err() {
                    return;
                }
                tokio::task::yield_now().await;
            }
        }
        Act::Reset(bytes) => {
            stream.write_all(&bytes).await.expect("the client reads");
            stream.set_zero_linger().expect("an option");
        }
        Act::Stall(bytes) => {
            stream.write_all(&bytes).await.expect("the client reads");
            // Until the client closes the connection.
            drop(stream.read_u8().await);
        }
    }
}

/// Returns a response with `Content-Length`, whose body is cut off after `sent` bytes.
fn cut(status: &str, headers: &str, body: &[u8], sent: usize) -> Vec<u8> {
    let length = body.len();
    let mut out = Vec::new();
    write!(out, "HTTP/1.1 {status}\r\n{headers}content-length: {length}\r\nconnection: close\r\n\r\n")
        .expect("memory takes all");
    out.extend_from_slice(&body[..sent]);
    out
}

fn respond(status: &str, headers: &str, body: &[u8]) -> Act {
    Act::Send(cut(status, headers, body, body.len()))
}

fn ok() -> Act {
    respond("200 OK", "content-type: application/json\r\n", b"{\"ok\":true}")
}

fn get() -> Call {
    Call::new(Method::GET, "/x")
}

fn post() -> Call {
    Call::new(Method::POST, "/x")
}

#[tokio::test]
async fn a_body_that_is_reset_or_cut_is_lost_and_retried_if_that_does_no_harm() {
    let part = cut("200 OK", "", b"{\"ok\":true}", 4);
    for act in [Act::Reset(part.clone()), Act::Send(part.clone()), Act::Reset(Vec::new())] {
        let (builder, server) = serve(vec![act.clone(), ok()]).await;
        let client = builder.timer(Clock::default()).build().expect("a client");
        assert_eq!(client.send::<Value>(get()).await.expect("the second time"), json!({ "ok": true }));
        assert_eq!(server.await.expect("the server ends"), 2);

        let (builder, server) = serve(vec![act]).await;
        let client = builder.timer(Clock::default()).build().expect("a client");
        let error = client.send::<Value>(post()).await.expect_err("lost");
        assert!(error.is_retryable() && !error.is_connect() && !error.is_decode(), "{error:?}");
        assert_eq!((server.await.expect("the server ends"), error.attempts()), (1, 1));
    }
}

#[tokio::test]
async fn a_body_that_stalls_is_given_up() {
    for part in [cut("200 OK", "", b"{\"ok\":true}", 4), cut("200 OK", "", b"{}", 0)] {
        let (builder, server) = serve(vec![Act::Stall(part.clone()), ok()]).await;
        let client = builder.stall_timeout(Duration::from_millis(20)).build().expect("a client");
        client.send::<Value>(get()).await.expect("the second time");
        assert_eq!(server.await.expect("the server ends"), 2);

        let (builder, server) = serve(vec![Act::Stall(part)]).await;
        let client = builder.stall_timeout(Duration::from_millis(20)).build().expect("a client");
        let bytes = client.download(get()).await.expect("the head");
        assert!(bytes.bytes().await.expect_err("the body").is_timeout());
        server.await.expect("the client has hung up");
    }
}

#[tokio::test]
async fn every_form_of_retry_after_is_obeyed_over_the_wire() {
    let clock = Clock::default();
    let headers = [
        "retry-after: 7\r\n",
        "retry-after: 0.25\r\n",
        "retry-after: Sun, 06 Nov 1994 08:49:47 GMT\r\n",
        "retry-after-ms: 1500\r\nretry-after: 9\r\n",
        "",
    ];
    let acts = headers.iter().map(|header| respond("429 Too Many Requests", header, b"")).chain([ok()]);
    let (builder, server) = serve(acts.collect()).await;
    let client = builder.timer(clock.clone()).max_retries(9).build().expect("a client");
    client.send::<Value>(post()).await.expect("the last time");
    assert_eq!(server.await.expect("the server ends"), 6);
    let waits = [7.0, 0.25, 10.0, 1.5, 8.0].map(Duration::from_secs_f64);
    assert_eq!(*clock.0.lock().expect("no panic"), waits);
}

#[tokio::test]
async fn a_call_to_a_server_that_recovers_succeeds() {
    let acts = vec![respond("500 Oh", "", b"no"), respond("502 Bad Gateway", "", b"<html>"), ok()];
    let (builder, server) = serve(acts).await;
    let client = builder.timer(Clock::default()).build().expect("a client");
    let response = client.send_with_response::<Value>(get()).await.expect("the third time");
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(server.await.expect("the server ends"), 3);
}

#[tokio::test]
async fn a_body_that_is_not_json_is_an_error_with_its_body() {
    for (headers, body) in [
        ("content-type: text/html\r\n", b"<html>".as_slice()),
        ("content-type: application/json\r\n", b"{\"a\":\"\xff\"}"),
        ("content-type: application/json\r\n", b""),
    ] {
        let (builder, server) = serve(vec![respond("200 OK", headers, body)]).await;
        let client = builder.timer(Clock::default()).build().expect("a client");
        let error = client.send::<bool>(get()).await.expect_err("no JSON");
        assert!(error.is_decode() && !error.is_retryable());
        assert_eq!(error.body(), body);
        server.await.expect("the server ends");
    }
}

#[tokio::test]
async fn gzip_is_unpacked_and_broken_gzip_is_lost() {
    let body = b"{\"ok\":true}";
    let packed = gzip(body);
    let mut broken = packed.clone();
    broken.truncate(packed.len() - 9);
    let (builder, server) = serve(vec![
        respond("200 OK", "content-encoding: gzip\r\n", &packed),
        respond("200 OK", "content-encoding: gzip\r\n", &broken),
    ])
    .await;
    let client = builder.max_retries(0).timer(Clock::default()).build().expect("a client");
    assert_eq!(client.send::<Value>(get()).await.expect("unpacked"), json!({ "ok": true }));
    let error = client.send::<Value>(get()).await.expect_err("broken");
    assert!(!error.is_decode() && error.status().is_none(), "{error:?}");
    server.await.expect("the server ends");
}

/// Returns a gzip file of one stored block (RFC 1951, RFC 1952).
fn gzip(content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len()).expect("the test's content is short");
    let mut out = vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255, 1];
    out.extend_from_slice(&length.to_le_bytes());
    out.extend_from_slice(&(!length).to_le_bytes());
    out.extend_from_slice(content);
    let mut sum = !0_u32;
    for byte in content {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = if sum & 1 == 1 { (sum >> 1) ^ 0xedb8_8320 } else { sum >> 1 };
        }
    }
    out.extend_from_slice(&(!sum).to_le_bytes());
    out.extend_from_slice(&u32::from(length).to_le_bytes());
    out
}

#[tokio::test]
async fn a_hundred_megabytes_come_in_chunks() {
    const LENGTH: usize = 100 << 20;
    let (builder, server) = serve(vec![respond("200 OK", "", &vec![b'a'; LENGTH])]).await;
    let client = builder.timer(Clock::default()).build().expect("a client");
    let mut bytes = client.download(get()).await.expect("the head");
    assert_eq!(bytes.length(), Some(LENGTH as u64));
    let (mut total, mut longest) = (0, 0);
    while let Some(chunk) = bytes.try_next().await.expect("a chunk") {
        total += chunk.len();
        longest = longest.max(chunk.len());
    }
    assert_eq!(total, LENGTH);
    // Memory never holds more than the size of a buffer.
    assert!(longest <= 1 << 20, "{longest}");
    server.await.expect("the server ends");
}

#[tokio::test]
async fn a_key_does_not_follow_a_redirect_to_another_origin() {
    let elsewhere = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = elsewhere.local_addr().expect("an address");
    for status in ["301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent"] {
        let redirect = respond(status, &format!("location: http://{address}/x\r\n"), b"");
        let (builder, server) = serve(vec![redirect]).await;
        let client = builder.admin_api_key("sk-key").timer(Clock::default()).build().expect("a client");
        let error = client.request(Method::GET, "/x").send_raw().await.expect_err("elsewhere");
        assert!(error.status().is_some_and(|status| status.is_redirection()), "{error}");
        server.await.expect("the server ends");
    }
    let visited = tokio::time::timeout(Duration::from_millis(20), elsewhere.accept()).await;
    assert!(visited.is_err(), "nobody comes there");
}

#[tokio::test]
async fn events_sent_a_byte_at_a_time_are_the_same() {
    let text = "\u{feff}: hi\r\ndata: {\"a\":\rdata: \"ä€😀\"}\r\n\r\nid: 1\ndata: 2\n\ndata: [DONE]\n\n";
    let head = "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\nconnection: close\r\n\r\n";
    let (builder, server) = serve(vec![Act::Drip(format!("{head}{text}").into_bytes())]).await;
    let client = builder.timer(Clock::default()).build().expect("a client");
    let stream = client.stream::<Value>(post(), Framing::Events, "text/event-stream").await;
    let mut stream = stream.expect("a stream");
    assert_eq!(stream.try_next().await.expect("an event"), Some(json!({ "a": "ä€😀" })));
    assert_eq!(stream.try_next().await.expect("an event"), Some(json!(2)));
    assert_eq!(stream.try_next().await.expect("the end"), None);
    assert_eq!(stream.last_event_id(), "1");
    server.await.expect("the server ends");
}

#[tokio::test]
async fn a_call_that_is_dropped_hangs_up() {
    let (builder, server) = serve(vec![Act::Stall(Vec::new())]).await;
    let client = builder.timer(Clock::default()).build().expect("a client");
    let call = client.send::<Value>(get());
    tokio::select! {
        _ = call => unreachable!("nothing is answered"),
        () = tokio::time::sleep(Duration::from_millis(200)) => {}
    }
    // The server ends when the connection is closed.
    assert_eq!(server.await.expect("the server ends"), 1);
}
