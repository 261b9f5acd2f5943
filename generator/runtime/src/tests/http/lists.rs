//! Lists whose pages are not linked by a cursor.

use serde_json::{Value, json};

use crate::http::link;
use crate::mock::{Mock, MockResponse};
use crate::{Call, Client, ClientCore, HeaderMap, Items, Method, Next, Paged, QueryStyle, StatusCode};

/// A list of numbers with each kind of pagination.
#[derive(Clone, Debug)]
struct Numbers {
    client: Client,
    way: Way,
    at: Option<i64>,
}

#[derive(Clone, Copy, Debug)]
enum Way {
    Offset,
    Page,
    Url,
    Link,
}

impl Paged for Numbers {
    type Page = Value;
    type Item = Value;

    fn client(&self) -> &ClientCore {
        &self.client
    }

    fn call(&self) -> Call {
        Call::new(Method::GET, "/numbers").query("at", QueryStyle::FormExplode, &self.at)
    }

    fn next(&self, page: &Value) -> Option<Next> {
        let total = page["total"].as_i64();
        match self.way {
            Way::Offset => Next::offset(self.at, Self::items(page.clone()).len(), total),
            Way::Page => Next::page(1, self.at, total),
            Way::Url => page["next"].as_str().map(|url| Next::Url(url.to_owned())),
            Way::Link => Some(Next::Link),
        }
    }

    fn seek(&mut self, cursor: String) {
        self.at = cursor.parse().ok();
    }

    fn items(page: Value) -> Vec<Value> {
        page["data"].as_array().cloned().unwrap_or_default()
    }

    fn is_empty(page: &Value) -> bool {
        Self::items(page.clone()).is_empty()
    }
}

/// Returns all items, and the requests made.
async fn walk(way: Way, pages: &[Value]) -> (Vec<Value>, Vec<String>) {
    let mock = Mock::new();
    for page in pages {
        let mut response = MockResponse::json(page);
        if let Some(link) = page["link"].as_str() {
            response = response.header("link", link);
        }
        mock.on(Method::GET, "/{any}").respond(response).repeat();
    }
    let client = Client::builder().query("v", "2").transport(mock.clone()).build().expect("a client");
    let mut items = Items::new(Numbers { client, way, at: None });
    let mut all = Vec::new();
    while let Some(item) = items.try_next().await.expect("an item") {
        all.push(item);
        assert!(all.len() < 50, "the list does not end");
    }
    let asked = mock.requests().into_iter().map(|request| {
        let query = request.query.into_iter().filter(|(name, _)| name != "v");
        query.map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&")
    });
    (all, asked.collect())
}

fn numbers(all: &[i64]) -> Vec<Value> {
    all.iter().map(|number| json!(number)).collect()
}

#[tokio::test]
async fn pages_by_offset() {
    let page = |data: &[i64], total: Option<i64>| json!({ "data": data, "total": total });
    let (items, asked) = walk(Way::Offset, &[page(&[1, 2], Some(3)), page(&[3], Some(3))]).await;
    assert_eq!((items, asked), (numbers(&[1, 2, 3]), vec![String::new(), "at=2".to_owned()]));
    // If no total is given, an empty page ends the list.
    let (items, asked) = walk(Way::Offset, &[page(&[1, 2], None), page(&[3], None), page(&[], None)]).await;
    assert_eq!((items, asked.len()), (numbers(&[1, 2, 3]), 3));
}

#[tokio::test]
async fn pages_by_number() {
    let page = |data: &[i64], total: Option<i64>| json!({ "data": data, "total": total });
    let (items, asked) =
        walk(Way::Page, &[page(&[1], Some(3)), page(&[2], Some(3)), page(&[3], Some(3))]).await;
    assert_eq!(items, numbers(&[1, 2, 3]));
    assert_eq!(asked, ["", "at=2", "at=3"]);
}

#[test]
fn the_last_page_is_counted_from_the_first() {
    for (first, number, total, expected) in [
        (0, None, Some(2), Some(1)),
        (0, Some(1), Some(2), None),
        (1, None, Some(1), None),
        (1, Some(1), Some(2), Some(2)),
        (1, Some(2), None, Some(3)),
        (1, Some(i64::MAX), None, None),
    ] {
        assert_eq!(
            Next::page(first, number, total),
            expected.map(Next::Number),
            "{first} {number:?} {total:?}"
        );
    }
    assert_eq!(Next::offset(Some(i64::MAX), 1, None), None);
}

#[tokio::test]
async fn a_server_that_ignores_the_page_number_is_noticed() {
    for way in [Way::Offset, Way::Page] {
        let page = json!({ "data": [1, 2] });
        let (items, asked) = walk(way, &[page]).await;
        assert_eq!((items, asked.len()), (numbers(&[1, 2]), 2), "{way:?}");
    }
}

#[tokio::test]
async fn pages_by_url() {
    let page = |data: &[i64], next: Option<&str>| json!({ "data": data, "next": next });
    let pages = [
        page(&[1], Some("https://api.example.com/v1/numbers?token=a&b=%20")),
        page(&[2], Some("/v1/more?token=b")),
        page(&[3], Some("?token=c")),
        page(&[4], None),
    ];
    let (items, asked) = walk(Way::Url, &pages).await;
    assert_eq!(items, numbers(&[1, 2, 3, 4]));
    assert_eq!(asked, ["", "token=a&b= ", "token=b", "token=c"]);
    let (items, asked) = walk(Way::Url, &[page(&[1], Some(""))]).await;
    assert_eq!((items.len(), asked.len()), (1, 1));
    // A page that links to itself.
    let repeated = page(&[1], Some("/v1/numbers?token=a"));
    assert_eq!(walk(Way::Url, &[repeated]).await.0.len(), 2);
}

/// Each link is relative to its own page, not to the first one.
#[tokio::test]
async fn a_relative_next_page_is_found_from_the_page_before() {
    let page = |data: &[i64], next: &str| json!({ "data": data, "next": next });
    let pages = [
        page(&[1], "./numbers/more?q=a \"b\""),
        page(&[2], "?q=c"),
        page(&[3], "../numbers?q=d"),
        page(&[4], "numbers?v=2"),
    ];
    for way in [Way::Url, Way::Link] {
        let mock = Mock::new();
        for (page, path) in pages.iter().zip(["/numbers", "/numbers/more", "/numbers/more", "/numbers"]) {
            let next = page["next"].as_str().expect("text");
            let response = MockResponse::json(page).header("link", &format!("<{next}>; rel=next"));
            mock.on(Method::GET, path).respond(response);
        }
        let client = Client::builder().query("v", "2").transport(mock.clone()).build().expect("a client");
        let mut items = Items::new(Numbers { client, way, at: None });
        let mut all = Vec::new();
        while let Some(item) = items.try_next().await.expect("an item") {
            all.push(item);
        }
        // The last page links to the first one.
        assert_eq!(all, numbers(&[1, 2, 3, 4]), "{way:?}");
        let asked = mock.requests().into_iter().map(|request| (request.path, request.query));
        let asked: Vec<_> = asked.map(|(path, query)| (path, query[0].1.clone())).collect();
        let expected =
            [("/numbers", "2"), ("/numbers/more", "a \"b\""), ("/numbers/more", "c"), ("/numbers", "d")];
        assert_eq!(asked, expected.map(|(path, value)| (path.to_owned(), value.to_owned())), "{way:?}");
    }
}

#[tokio::test]
async fn an_empty_page_with_a_next_one_does_not_end_a_list() {
    let page = |data: &[i64], next: Option<&str>| {
        let link = next.map(|next| format!("<{next}>; rel=next"));
        json!({ "data": data, "next": next, "link": link })
    };
    let pages =
        [page(&[1], Some("?p=2")), page(&[], Some("?p=3")), page(&[], Some("?p=4")), page(&[4], None)];
    for way in [Way::Url, Way::Link] {
        let (items, asked) = walk(way, &pages).await;
        assert_eq!((items, asked.len()), (numbers(&[1, 4]), 4), "{way:?}");
    }
    // A number always has a successor.
    for way in [Way::Offset, Way::Page] {
        let (items, asked) = walk(way, &[page(&[1], None), page(&[], None), page(&[3], None)]).await;
        assert_eq!((items, asked.len()), (numbers(&[1]), 2), "{way:?}");
    }
}

#[tokio::test]
async fn a_next_page_at_another_origin_is_not_followed() {
    for url in ["https://evil.example.com/v1/numbers", "http://api.example.com/v1/numbers", "mailto:a"] {
        let mock = Mock::new();
        mock.on(Method::GET, "/numbers").respond(MockResponse::json(&json!({ "data": [1], "next": url })));
        let client = Client::builder().transport(mock.clone()).build().expect("a client");
        let mut items = Items::new(Numbers { client, way: Way::Url, at: None });
        assert!(items.try_next().await.expect("the first").is_some());
        let error = items.try_next().await.expect_err("elsewhere");
        assert!(error.to_string().contains("another origin"), "{error}");
        assert_eq!(mock.requests().len(), 1);
    }
}

#[tokio::test]
async fn pages_by_link_header() {
    let page = |data: &[i64], link: &str| json!({ "data": data, "link": link });
    let pages = [
        page(&[1], "</v1/numbers?p=2>; rel=\"next\", </v1/numbers?p=9>; rel=\"last\""),
        page(&[2], "</v1/numbers?p=1>; rel=prev"),
    ];
    let (items, asked) = walk(Way::Link, &pages).await;
    assert_eq!((items, asked), (numbers(&[1, 2]), vec![String::new(), "p=2".to_owned()]));
}

#[test]
fn links_are_parsed() {
    for (text, expected) in [
        ("<a>; rel=next", Some("a")),
        ("<a>;rel=\"next\"", Some("a")),
        ("<a>; title=\"x, <b>; rel=next\"; REL=\"prev Next\"", Some("a")),
        ("<a>; title=\"\\\"\"; rel=next", Some("a")),
        ("<a>; rel=prev, <b?x=1,2;3>; rel=next; type=\"a\"", Some("b?x=1,2;3")),
        ("<a>; rel=prev; rel=next", None),
        ("<a>; rel=nextpage", None),
        ("<a>; rel=\"ne\\xt\"", Some("a")),
        ("<a>; rel=next; anchor=\"/b\", <c>; rel=next", Some("c")),
        ("<a>", None),
        ("a; rel=next", None),
        ("<a; rel=next", None),
        ("", None),
    ] {
        let mut headers = HeaderMap::new();
        headers.append("link", "<z>; rel=self".parse().expect("a value"));
        headers.append("link", text.parse().expect("a value"));
        assert_eq!(link::next(&headers).as_deref(), expected, "{text}");
    }
}

#[tokio::test]
async fn a_failed_page_of_any_kind_is_requested_again() {
    for way in [Way::Offset, Way::Page, Way::Url, Way::Link] {
        let mock = Mock::new();
        let link = "</v1/numbers?at=2>; rel=next";
        let first = json!({ "data": [1], "next": "/v1/numbers?at=2", "total": 2 });
        mock.on(Method::GET, "/numbers")
            .respond(MockResponse::json(&first).header("link", link))
            .respond(MockResponse::empty(StatusCode::BAD_REQUEST))
            .respond(MockResponse::json(&json!({ "data": [2], "total": 2 })));
        let client = Client::builder().transport(mock.clone()).build().expect("a client");
        let mut items = Items::new(Numbers { client, way, at: None });
        assert_eq!(items.try_next().await.expect("an item"), Some(json!(1)));
        items.try_next().await.expect_err("refused");
        assert_eq!(items.try_next().await.expect("an item"), Some(json!(2)), "{way:?}");
        assert_eq!(items.try_next().await.expect("the end"), None, "{way:?}");
        let asked = mock.requests();
        assert_eq!((asked.len(), &asked[1].query), (3, &asked[2].query));
    }
}
