//! Lists over several pages.

use std::pin::Pin;
use std::task::{Context, Poll, Waker};

use futures_core::Stream;

use super::sample::page;
use crate::mock::{Mock, MockResponse};
use crate::{Client, Method, StatusCode};

const LIST: &str = "/organization/invites";

fn client(mock: &Mock) -> Client {
    Client::builder()
        .admin_api_key("sk-key")
        .transport(mock.clone())
        .max_retries(0)
        .build()
        .expect("a client")
}

/// Returns the identifiers of all items, and the cursors that were requested.
async fn walk(pages: &[(&[&str], bool)]) -> (Vec<String>, Vec<Option<String>>) {
    let mock = Mock::new();
    let mut route = mock.on(Method::GET, LIST);
    for (ids, has_more) in pages {
        route = route.respond(MockResponse::json(&page(ids, *has_more)));
    }
    let mut items = client(&mock).invites().list().limit(2).items();
    let mut ids = Vec::new();
    while let Some(invite) = items.try_next().await.expect("an item") {
        ids.push(invite.id);
    }
    assert!(items.try_next().await.expect("the end").is_none());
    let cursors =
        mock.requests().iter().map(|request| request.query_value("after").map(str::to_owned)).collect();
    (ids, cursors)
}

#[tokio::test]
async fn ends() {
    let after = |cursors: &[&str]| {
        let cursors = cursors.iter().map(|cursor| Some((*cursor).to_owned()));
        std::iter::once(None).chain(cursors).collect::<Vec<_>>()
    };
    for (pages, ids, cursors) in [
        // The page says that it is the last.
        (vec![(["a", "b"].as_slice(), true), (&["c"], false)], vec!["a", "b", "c"], after(&["b"])),
        (vec![(&["a"], false)], vec!["a"], after(&[])),
        (vec![(&[], false)], vec![], after(&[])),
        // An empty page without a cursor, whatever its flag.
        (vec![(&["a"], true), (&[], true)], vec!["a"], after(&["a"])),
        // A cursor that was already requested.
        (vec![(&["a"], true), (&["a"], true)], vec!["a", "a"], after(&["a"])),
        (vec![(&["a"], true), (&["b"], true), (&["a"], true)], vec!["a", "b", "a"], after(&["a", "b"])),
    ] {
        let (actual, asked) = walk(&pages).await;
        assert_eq!((actual, asked), (ids.into_iter().map(str::to_owned).collect(), cursors), "{pages:?}");
    }
}

#[tokio::test]
async fn a_failed_page_is_requested_again() {
    let mock = Mock::new();
    mock.on(Method::GET, LIST)
        .respond(MockResponse::json(&page(&["a"], true)))
        .respond(MockResponse::empty(StatusCode::INTERNAL_SERVER_ERROR))
        .respond(MockResponse::text("not JSON"))
        .respond(MockResponse::json(&page(&["b"], false)));
    let mut items = client(&mock).invites().list().items();
    let mut seen = Vec::new();
    for _ in 0..5 {
        seen.push(match items.try_next().await {
            Ok(item) => item.map_or_else(|| "end".to_owned(), |invite| invite.id),
            Err(error) if error.is_decode() => "unreadable".to_owned(),
            Err(_) => "failed".to_owned(),
        });
    }
    assert_eq!(seen, ["a", "failed", "unreadable", "b", "end"]);
    let asked: Vec<_> =
        mock.requests().iter().map(|request| request.query_value("after").map(str::to_owned)).collect();
    assert_eq!(asked, [None, Some("a".to_owned()), Some("a".to_owned()), Some("a".to_owned())]);
}

/// The cursor is in the page, even in one without items.
#[tokio::test]
async fn an_empty_page_with_a_cursor_is_followed() {
    let page = |ids: &[&str], cursor: Option<&str>| {
        let data = ids.iter().map(|id| {
            serde_json::json!({ "object": "organization.invite", "id": id, "role": "reader", "name": null, "projects": [] })
        });
        let data: Vec<_> = data.collect();
        serde_json::json!({ "object": "list", "data": data, "last_id": cursor, "has_more": cursor.is_some() })
    };
    let mock = Mock::new();
    mock.on(Method::GET, LIST)
        .respond(MockResponse::json(&page(&["a"], Some("p2"))))
        .respond(MockResponse::json(&page(&[], Some("p3"))))
        .respond(MockResponse::json(&page(&["b"], None)));
    let mut items = client(&mock).invites().list().items();
    let mut ids = Vec::new();
    while let Some(invite) = items.try_next().await.expect("an item") {
        ids.push(invite.id);
    }
    assert_eq!((ids, mock.requests().len()), (vec!["a".to_owned(), "b".to_owned()], 3));
}

#[tokio::test]
async fn pages_instead_of_items() {
    let mock = Mock::new();
    mock.on(Method::GET, LIST)
        .respond(MockResponse::json(&page(&["a", "b"], true)))
        .respond(MockResponse::json(&page(&[], true)));
    let mut pages = client(&mock).invites().list().items().pages();
    let mut lengths = Vec::new();
    while let Some(page) = pages.try_next().await.expect("a page") {
        lengths.push(page.data.len());
    }
    assert_eq!(lengths, [2, 0]);
}

#[tokio::test]
async fn all_items_at_once() {
    let mock = Mock::new();
    mock.on(Method::GET, LIST)
        .respond(MockResponse::json(&page(&["a", "b"], true)))
        .respond(MockResponse::json(&page(&["c"], false)));
    let mut items = client(&mock).invites().list().items();
    assert!(matches!(items.try_next().await, Ok(Some(invite)) if invite.id == "a"));
    let ids: Vec<String> =
        items.collect().await.expect("the rest").into_iter().map(|invite| invite.id).collect();
    assert_eq!(ids, ["b", "c"]);
}

#[tokio::test]
async fn collecting_returns_the_first_error() {
    let mock = Mock::new();
    mock.on(Method::GET, LIST)
        .respond(MockResponse::json(&page(&["a"], true)))
        .respond(MockResponse::error(StatusCode::NOT_FOUND, "gone"));
    let error = client(&mock).invites().list().items().collect().await.expect_err("the second page");
    assert!(error.is_not_found(), "{error}");
}

#[tokio::test]
async fn a_request_can_be_awaited() {
    let mock = Mock::new();
    mock.on(Method::GET, LIST).respond(MockResponse::json(&page(&["a", "b"], true)));
    let page = client(&mock).invites().list().limit(2).await.expect("the first page");
    assert_eq!(page.data.len(), 2);
    assert_eq!(mock.requests()[0].query_value("limit"), Some("2"));
}

#[test]
fn items_are_a_stream() {
    let mock = Mock::new();
    mock.on(Method::GET, LIST).respond(MockResponse::json(&page(&["a"], false)));
    let mut items = client(&mock).invites().list().items();
    let mut cx = Context::from_waker(Waker::noop());
    let mut next = || Pin::new(&mut items).poll_next(&mut cx);
    assert!(matches!(next(), Poll::Ready(Some(Ok(invite))) if invite.id == "a"));
    assert!(matches!(next(), Poll::Ready(None)));
}
