//! One call against a server: request, answer, and the errors that the document knows.

use std::pin::Pin;

use openai_platform::{Client, Error, Result};
use serde::Serialize;
use serde_json::{Value, json};

use crate::reference::{Media, Operation, fault, operation};
use crate::same::assert_same;
use crate::server::{ADMIN_KEY, API_KEY, Received, Server};

/// The answer of a call, encoded again. Any task may wait for it.
type Answer = Pin<Box<dyn Future<Output = Result<Value>> + Send>>;

/// Makes a call, which is to send the request that `line` says: a method, a path with its arguments, and a query that is
/// not encoded.
pub async fn exchange<T, F>(line: &str, call: impl Fn(Client) -> F + 'static)
where
    T: Serialize,
    F: Future<Output = Result<T>> + Send + 'static,
{
    let call = move |client| -> Answer {
        let answer = call(client);
        Box::pin(async { Ok(serde_json::to_value(answer.await?).expect("every answer can be encoded")) })
    };
    run(line, &call).await;
}

async fn run(line: &str, call: &dyn Fn(Client) -> Answer) {
    let (method, target) = line.split_once(' ').unwrap();
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let operation = operation(method, path).unwrap_or_else(|| panic!("the document has no {line}"));

    let example = operation.answer(200).expect("every operation shows what it answers");
    let errors = errors(operation);
    let server = Server::answering(&[&[(200, example)], errors.as_slice()].concat()).await;
    let client = server.client();
    let answer = call(client.clone()).await.unwrap_or_else(|error| panic!("{line}: {error}"));
    assert_same(&answer, example, "the answer, decoded and encoded again,");

    let received = server.received().await;
    assert_eq!((received.method(), received.path()), (method, path));
    check_query(operation, &received, query);
    check_headers(operation, &received);
    check_body(operation, &received);
    for (status, example) in errors {
        let error = call(client.clone()).await.expect_err("a status of 400 or more is an error");
        check_error(operation, &error, status, example);
    }
}

fn check_query(operation: &Operation, received: &Received, query: &str) {
    let pairs = query.split('&').filter(|pair| !pair.is_empty());
    let expected: Vec<(String, String)> = pairs
        .map(|pair| pair.split_once('=').unwrap())
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    assert_eq!(received.pairs(), expected);
    let known = operation.query();
    for (name, _) in &expected {
        let stem = name.split('[').next().unwrap();
        assert!(
            known.contains(&name.as_str()) || known.contains(&stem),
            "the document has no parameter {name}"
        );
    }
}

fn check_headers(operation: &Operation, received: &Received) {
    let key = match operation.scheme() {
        "AdminApiKeyAuth" => ADMIN_KEY,
        "ApiKeyAuth" => API_KEY,
        other => panic!("no key is known for {other}"),
    };
    assert_eq!(received.header("authorization"), format!("Bearer {key}"));
    assert!(
        received.header("user-agent").starts_with("openai-platform/"),
        "{}",
        received.header("user-agent")
    );
}

/// The body is the document's example of it.
fn check_body(operation: &Operation, received: &Received) {
    let requests = operation.requests();
    if requests.is_empty() {
        assert_eq!(received.body(), b"", "the document has no request body");
        assert_eq!(received.media_type(), "");
        return;
    }
    let media_type = received.media_type();
    let media = requests.iter().find(|media| media.name == media_type);
    let media = media.unwrap_or_else(|| panic!("the document has no request body of {media_type:?}"));
    let example = media.examples[0];
    if media.is_json() {
        let body = received.json();
        assert_same(&body, example, "the body");
        assert_eq!(fault(media.schema, &body), None);
    } else {
        check_form(media, received);
    }
}

/// Files are shown by their names.
fn check_form(media: &Media, received: &Received) {
    let mut expected = Vec::new();
    for (name, value) in media.examples[0].as_object().unwrap() {
        match value {
            Value::Array(items) => {
                expected.extend(items.iter().map(|item| (format!("{name}[]"), text(item))))
            }
            scalar => expected.push((name.clone(), text(scalar))),
        }
    }
    let parts = received.parts().into_iter();
    let mut found: Vec<_> = parts.map(|part| (part.name, part.file_name.unwrap_or(part.content))).collect();
    // Only files of one name have an order.
    found.sort_by(|(a, _), (b, _)| a.cmp(b));
    expected.sort_by(|(a, _), (b, _)| a.cmp(b));
    assert_eq!(found, expected);
}

fn text(scalar: &Value) -> String {
    scalar.as_str().map_or_else(|| scalar.to_string(), str::to_owned)
}

/// What the document says of statuses other than 200.
fn errors(operation: &Operation) -> Vec<(u16, &'static Value)> {
    let responses = operation.responses().into_iter().filter(|(status, _)| *status != 200);
    responses.map(|(status, media)| (status, media.examples[0])).collect()
}

fn check_error(operation: &Operation, error: &Error, status: u16, example: &Value) {
    assert_eq!(error.status().map(|status| status.as_u16()), Some(status));
    assert_eq!(error.path_template(), Some(operation.template));
    assert_eq!(error.request_id(), Some("req_1"));
    let typed =
        error.api::<openai_platform::types::ErrorResponse>().expect("the body is of the document's type");
    assert_same(&json!(typed), example, "the error, decoded and encoded again,");
    assert_eq!(error.message(), example["error"]["message"].as_str());
}
