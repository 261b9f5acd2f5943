//! Lists that grow while they are followed.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::json;

use super::sample::{ListInvites, page};
use crate::mock::{Mock, MockResponse};
use crate::{
    BoxFuture, Call, Client, ClientCore, Follow, HeaderMap, HttpRequest, HttpResponse, Items, Method, Next,
    Paged, QueryStyle, StatusCode, Timer, Transport, TransportError, to_vec,
};

/// A log on a server. Each wait of the client changes it.
#[derive(Debug, Default)]
struct Log {
    /// The newest first.
    ids: Vec<String>,
    added: usize,
    /// The number of entries that are added while the client waits.
    growth: Vec<usize>,
    /// The numbers of the requests that fail, from 1.
    failures: Vec<usize>,
    /// The number of the request before which the entry that it continues after is removed.
    removal: usize,
    /// Set if entries that are no longer new are removed.
    forgets: bool,
    waits: usize,
    requests: usize,
}

#[derive(Clone, Debug, Default)]
struct Server(Arc<Mutex<Log>>);

impl Server {
    fn add(&self, count: usize) {
        let mut log = self.0.lock().expect("no panic");
        for _ in 0..count {
            log.added += 1;
            let id = format!("log_{}", log.added);
            log.ids.insert(0, id);
        }
    }

    fn client(&self) -> Client {
        let builder = Client::builder().admin_api_key("sk-key").max_retries(0);
        builder.transport(self.clone()).timer(self.clone()).build().expect("a client")
    }

    fn follow(&self) -> Follow<ListInvites> {
        let items = self.client().invites().list().limit(3).items();
        items.follow(Duration::from_secs(10), |log| log.id.clone())
    }
}

impl Transport for Server {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, TransportError>> {
        let mut log = self.0.lock().expect("no panic");
        log.requests += 1;
        let number = log.requests;
        let response = if log.failures.contains(&number) {
            HttpResponse::new(StatusCode::INTERNAL_SERVER_ERROR, HeaderMap::new(), Vec::new())
        } else {
            let after = request.uri.query().and_then(|query| query.split("after=").nth(1));
            if let Some(after) = after.filter(|_| log.removal == number) {
                log.ids.retain(|id| *id != after);
            }
            let start = match after.map(|after| log.ids.iter().position(|id| *id == after)) {
                Some(Some(index)) => index + 1,
                Some(None) => {
                    let response = HttpResponse::new(StatusCode::NOT_FOUND, HeaderMap::new(), Vec::new());
                    return Box::pin(std::future::ready(Ok(response)));
                }
                None => 0,
            };
            let end = log.ids.len().min(start + 3);
            let ids: Vec<&str> = log.ids[start..end].iter().map(String::as_str).collect();
            let body = to_vec(&page(&ids, end < log.ids.len()));
            HttpResponse::new(StatusCode::OK, HeaderMap::new(), body)
        };
        Box::pin(std::future::ready(Ok(response)))
    }
}

impl Timer for Server {
    fn now(&self) -> Duration {
        Duration::ZERO
    }

    fn since_epoch(&self) -> Duration {
        Duration::ZERO
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        if duration > Duration::from_secs(60) {
            return Box::pin(std::future::pending());
        }
        assert_eq!(duration, Duration::from_secs(10), "the interval");
        let growth = {
            let mut log = self.0.lock().expect("no panic");
            log.waits += 1;
            if log.forgets && log.ids.len() > 4 {
                log.ids.remove(1);
            }
            log.growth.pop().unwrap_or(1)
        };
        self.add(growth);
        Box::pin(std::future::ready(()))
    }
}

/// Returns the identifiers of the next items; an error is `!`.
async fn next(logs: &mut Follow<ListInvites>, count: usize) -> Vec<String> {
    let mut seen = Vec::new();
    for _ in 0..count {
        seen.push(logs.try_next().await.map_or_else(|_| "!".to_owned(), |log| log.id));
    }
    seen
}

fn ids(numbers: impl Iterator<Item = usize>) -> Vec<String> {
    numbers.map(|number| format!("log_{number}")).collect()
}

#[tokio::test]
async fn only_items_that_are_added_from_now_on_are_returned_the_oldest_first() {
    let server = Server::default();
    server.add(5);
    // The last is added first: two, none, then seven over three pages.
    server.0.lock().unwrap().growth = vec![7, 0, 2];
    let mut logs = server.follow();
    assert_eq!(logs.cursor(), None);
    assert_eq!(next(&mut logs, 9).await, ids(6..=14));
    assert_eq!(logs.cursor(), Some("log_14"));
    // The first page at the start; then one, one, and three.
    assert_eq!(server.0.lock().unwrap().requests, 1 + 1 + 1 + 3);
}

#[tokio::test]
async fn a_list_that_was_empty_is_followed() {
    let server = Server::default();
    let mut logs = server.follow();
    assert_eq!(next(&mut logs, 3).await, ids(1..=3));
}

#[tokio::test]
async fn it_continues_at_the_cursor_of_a_former_run() {
    let server = Server::default();
    server.add(8);
    let mut logs = server.follow().since("log_4");
    assert_eq!(logs.cursor(), Some("log_4"));
    assert_eq!(next(&mut logs, 3).await, ids(5..=7));
    let cursor = logs.cursor().expect("an item").to_owned();
    // An item was read from the server but not returned.
    let mut logs = server.follow().since(cursor);
    assert_eq!(next(&mut logs, 4).await, ids(8..=11));
    // The list has lost the item.
    let mut logs = server.follow().since("log_0");
    assert_eq!(next(&mut logs, 2).await, ids(1..=2));
}

#[tokio::test]
async fn an_error_loses_no_item() {
    let server = Server::default();
    server.add(2);
    server.0.lock().unwrap().growth = vec![1, 1, 8];
    server.0.lock().unwrap().failures = vec![1, 3, 4];
    let mut logs = server.follow();
    assert_eq!(next(&mut logs, 1).await, ["!"], "the first page");
    // What was added since the failed first page is not new: the list was never read before it.
    assert_eq!(next(&mut logs, 1).await, ["!"], "the first page of the second poll");
    assert_eq!(next(&mut logs, 1).await, ["!"], "the same page again");
    assert_eq!(next(&mut logs, 3).await, ids(11..=13));
}

#[tokio::test]
async fn items_that_move_up_are_not_new() {
    let server = Server::default();
    server.add(12);
    server.0.lock().unwrap().forgets = true;
    server.0.lock().unwrap().growth = vec![0, 1, 0, 0, 0, 1];
    let mut logs = server.follow();
    assert_eq!(next(&mut logs, 2).await, ids(13..=14));
}

#[tokio::test]
async fn each_item_is_returned_once_whatever_happens() {
    for seed in 0..300_u32 {
        let mut state = seed.wrapping_mul(2_654_435_761).wrapping_add(1);
        let mut random = |below: u32| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 16) % below
        };
        let server = Server::default();
        server.add(random(9) as usize);
        let first = server.0.lock().unwrap().added + 1;
        {
            let mut log = server.0.lock().unwrap();
            log.growth = (0..40).map(|_| random(8) as usize).collect();
            // Not the first request, before which no item is known.
            log.failures = (0..20).map(|_| 2 + random(60) as usize).collect();
        }
        let mut logs = server.follow();
        let mut seen = Vec::new();
        while seen.len() < 60 {
            if random(15) == 0
                && let Some(cursor) = logs.cursor()
            {
                logs = server.follow().since(cursor.to_owned());
            }
            seen.extend(logs.try_next().await.map(|log| log.id));
        }
        assert_eq!(seen, ids(first..first + 60), "{seed}");
    }
}

#[tokio::test]
async fn it_starts_over_if_the_entry_that_a_page_starts_after_was_removed() {
    let server = Server::default();
    server.add(2);
    server.0.lock().unwrap().growth = vec![0, 8];
    server.0.lock().unwrap().removal = 3;
    let mut logs = server.follow();
    assert_eq!(next(&mut logs, 1).await, ["!"], "the page after `log_8`");
    let mut expected = ids(3..=10);
    expected.retain(|id| id != "log_8");
    assert_eq!(next(&mut logs, 7).await, expected);
}

/// A list with numbered pages, as the mock's responses.
#[derive(Clone, Debug)]
struct Numbered(Client, i64);

impl Paged for Numbered {
    type Page = Vec<String>;
    type Item = String;

    fn client(&self) -> &ClientCore {
        &self.0
    }

    fn call(&self) -> Call {
        Call::new(Method::GET, "/logs").query("page", QueryStyle::FormExplode, &self.1)
    }

    fn next(&self, page: &Self::Page) -> Option<Next> {
        (!page.is_empty()).then_some(Next::Number(self.1 + 1))
    }

    fn seek(&mut self, cursor: String) {
        self.1 = cursor.parse().expect("a number");
    }

    fn items(page: Self::Page) -> Vec<String> {
        page
    }
}

fn numbered(mock: &Mock) -> Follow<Numbered> {
    let client = Client::builder().anonymous().transport(mock.clone()).build().expect("a client");
    Items::new(Numbered(client, 1)).follow(Duration::ZERO, String::clone)
}

#[tokio::test]
async fn an_item_that_moves_to_the_next_page_meanwhile_is_returned_once() {
    let mock = Mock::new();
    let logs = mock.on(Method::GET, "/logs").respond(MockResponse::json(&json!(["1"])));
    // Before the second page is requested, `5` is added, and `3` moves there. `2` is named twice.
    let logs = logs.respond(MockResponse::json(&json!(["4", "3"])));
    let logs = logs.respond(MockResponse::json(&json!(["3", "2", "2", "1"])));
    logs.respond(MockResponse::json(&json!(["5", "4"])));
    let mut logs = numbered(&mock);
    for expected in ["2", "3", "4", "5"] {
        assert_eq!(logs.try_next().await.expect("an item"), expected);
    }
}

#[tokio::test]
async fn other_tasks_run_while_nothing_is_added() {
    let mock = Mock::new();
    mock.on(Method::GET, "/logs").respond(MockResponse::json(&json!(["1"]))).repeat();
    let mut logs = numbered(&mock);
    tokio::time::timeout(Duration::from_millis(10), logs.try_next()).await.expect_err("nothing new");
    assert!(mock.requests().len() > 2);
}
