//! Calls without `async`.

use super::sample::page;
use crate::Client;
use crate::Method;
use crate::blocking::{Wait, WaitEach};
use crate::mock::{Mock, MockResponse};

fn client(mock: &Mock) -> Client {
    Client::builder().admin_api_key("sk").transport(mock.clone()).build().expect("a client")
}

#[test]
fn the_same_calls_can_be_waited_for() {
    let mock = Mock::new();
    mock.on(Method::GET, "/organization/invites")
        .respond(MockResponse::json(&page(&["a", "b"], true)))
        .respond(MockResponse::json(&page(&["a", "b"], true)))
        .respond(MockResponse::json(&page(&["c"], false)));
    let client = client(&mock);
    assert_eq!(client.invites().list().send().wait().expect("a page").data.len(), 2);
    assert_eq!(client.invites().list().wait().expect("a page").data.len(), 2);
    let ids: Vec<String> =
        client.invites().list().items().wait_each().map(|item| item.expect("an item").id).collect();
    assert_eq!(ids, ["c"]);
}

/// Uses real connections from several threads at once, which share them.
#[cfg(feature = "reqwest")]
#[test]
fn threads_share_connections() {
    use std::io::{BufRead, BufReader, Write};
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("an address");
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let stream = stream.expect("a connection");
            std::thread::spawn(move || {
                let mut lines = BufReader::new(&stream).lines();
                while let Some(Ok(_)) = lines.by_ref().find(|line| line.as_ref().is_ok_and(String::is_empty))
                {
                    (&stream)
                        .write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}")
                        .expect("the client reads");
                }
            });
        }
    });
    let client = Client::builder().base_url(format!("http://{address}")).build().expect("a client");
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for _ in 0..20 {
                    let response = client.request(Method::GET, "/x").send_raw().wait().expect("a response");
                    assert_eq!(response.value(), "{}");
                }
            });
        }
    });
}

/// Waiting blocks the thread, but works.
#[cfg(feature = "reqwest")]
#[tokio::test]
async fn a_wait_within_a_task_does_not_panic() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("an address");
    std::thread::spawn(move || {
        use std::io::{Read, Write};
        let (mut stream, _) = listener.accept().expect("a connection");
        let _ = stream.read(&mut [0; 4096]);
        stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}").expect("the client reads");
    });
    let client = Client::builder().base_url(format!("http://{address}")).build().expect("a client");
    let response = client.request(Method::GET, "/x").send_raw().wait().expect("a response");
    assert_eq!(response.value(), "{}");
}
