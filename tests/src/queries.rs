//! Queries, forms and path segments as their exact bytes, because a server may be strict: brackets
//! and all other characters that are not unreserved (RFC 3986, section 2.3) are percent-encoded, as
//! in the vendor's own SDKs.

use openai_platform::types::ListAuditLogsEffectiveAt;
use openai_platform::{CallOptions, Client, File};
use serde_json::json;

use crate::server::{Received, Server};

/// Returns the request that a call sends; the response does not matter.
async fn sent<F: Future>(call: impl FnOnce(Client) -> F) -> Received {
    let server = Server::answering(&[(200, &json!({}))]).await;
    let _ = call(server.client()).await;
    server.received().await
}

#[tokio::test]
async fn a_list_is_one_pair_per_element_with_brackets() {
    let named = sent(|client| client.organization().audit_logs().list().project_ids(["a", "b"]).send()).await;
    assert_eq!(named.query(), "project_ids%5B%5D=a&project_ids%5B%5D=b");
    assert_eq!(
        named.pairs(),
        [("project_ids[]", "a"), ("project_ids[]", "b")].map(|(n, v)| (n.into(), v.into()))
    );

    let configured =
        sent(|client| client.organization().usage().costs(1).project_ids(["a", "b"]).send()).await;
    assert_eq!(configured.query(), "start_time=1&project_ids%5B%5D=a&project_ids%5B%5D=b");
}

#[tokio::test]
async fn an_object_is_one_pair_per_property_with_brackets() {
    let time = ListAuditLogsEffectiveAt::new().gt(1).lte(3);
    let received = sent(|client| client.organization().audit_logs().list().effective_at(time).send()).await;
    assert_eq!(received.query(), "effective_at%5Bgt%5D=1&effective_at%5Blte%5D=3");
}

#[tokio::test]
async fn what_is_not_set_is_not_sent() {
    let received = sent(|client| client.organization().audit_logs().list().send()).await;
    assert_eq!(received.query(), "");
    let received = sent(|client| client.organization().audit_logs().list().project_ids([""; 0]).send()).await;
    assert_eq!(received.query(), "");
}

#[tokio::test]
async fn what_has_a_meaning_in_a_query_is_encoded() {
    let received =
        sent(|client| client.organization().users().list().emails(["a+b&c=d@example.com", "é #?"]).send());
    assert_eq!(
        received.await.query(),
        "emails%5B%5D=a%2Bb%26c%3Dd%40example.com&emails%5B%5D=%C3%A9%20%23%3F"
    );
}

#[tokio::test]
async fn what_has_a_meaning_in_a_path_is_encoded() {
    let received = sent(|client| client.organization().users().retrieve("a/b?c#d é%").send()).await;
    assert_eq!(received.path(), "/organization/users/a%2Fb%3Fc%23d%20%C3%A9%25");
}

#[tokio::test]
async fn an_identifier_that_would_change_the_path_is_refused_before_anything_is_sent() {
    let server = Server::answering(&[(200, &json!({}))]).await;
    for identifier in ["", ".", ".."] {
        let error = server.client().organization().users().delete(identifier).send().await.unwrap_err();
        assert!(error.is_request(), "{identifier:?}: {error}");
        assert!(error.to_string().contains("user_id"), "{error}");
    }
}

#[tokio::test]
async fn options_add_to_one_call() {
    let options = CallOptions::new().query("trace", "1").header("x-team", "search");
    let received = sent(|client| client.organization().users().list().limit(2).options(options).send()).await;
    assert_eq!(received.query(), "limit=2&trace=1");
    assert_eq!(received.header("x-team"), "search");
}

#[tokio::test]
async fn null_is_sent_where_it_is_asked_for() {
    let received = sent(|client| {
        client
            .organization()
            .projects()
            .update("proj_1")
            .name("Search")
            .null(|field| field.external_key_id)
            .send()
    });
    assert_eq!(received.await.json(), json!({ "name": "Search", "external_key_id": null }));
}

#[tokio::test]
async fn files_keep_their_order_names_and_types() {
    let files = [File::from_bytes("a.png", "one"), File::from_bytes("b", "two").media_type("image/webp")];
    let received = sent(|client| client.images().edit(files, "Both.").n(2).send()).await;
    assert_eq!(received.media_type(), "multipart/form-data");
    let parts: Vec<_> = received
        .parts()
        .into_iter()
        .map(|part| {
            (part.name, part.file_name.unwrap_or_default(), part.media_type.unwrap_or_default(), part.content)
        })
        .collect();
    let expected = [
        ("image[]", "a.png", "image/png", "one"),
        ("image[]", "b", "image/webp", "two"),
        ("prompt", "", "", "Both."),
        ("n", "", "", "2"),
    ];
    assert_eq!(parts, expected.map(|(a, b, c, d)| (a.to_owned(), b.to_owned(), c.to_owned(), d.to_owned())));
}
