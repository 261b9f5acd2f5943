//! One call against a server: request, response, and the errors in the document.

use std::pin::Pin;

use openai_platform::{Client, Error, Result, types};
use serde::Serialize;
use serde_json::{Value, json};

use crate::reference::{Media, Operation, fault, operation};
use crate::same::assert_same;
use crate::server::{ADMIN_KEY, API_KEY, Received, Server};

/// The response of a call, encoded again. Any task may wait for it.
type Answer = Pin<Box<dyn Future<Output = Result<Value>> + Send>>;

/// Makes a call, and checks that it sends the request of `line`: a method, a path with its
/// arguments, and an unencoded query.
pub async fn exchange<T, F>(line: &str, call: impl Fn(Client) -> F + 'static)
where
    T: Serialize,
    F: Future<Output = Result<T>> + Send + 'static,
{
    let call = move |client| -> Answer {
        let answer = call(client);
        Box::pin(async { Ok(serde_json::to_value(answer.await?).expect("every response can be encoded")) })
    };
    run(line, &call).await;
}

async fn run(line: &str, call: &dyn Fn(Client) -> Answer) {
    let (method, target) = line.split_once(' ').unwrap();
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let operation = operation(method, path).unwrap_or_else(|| panic!("the document has no {line}"));

    let example = operation.response(200).expect("every operation has an example response");
    let (successes, errors): (Vec<_>, Vec<_>) = others(operation).into_iter().partition(|it| it.status < 400);
    let shown = successes.iter().chain(&errors).map(|other| (other.status, other.example));
    let server = Server::answering(&[(200, example)].into_iter().chain(shown).collect::<Vec<_>>()).await;
    let client = server.client();
    let answer = call(client.clone()).await.unwrap_or_else(|error| panic!("{line}: {error}"));
    assert_same(&answer, example, "the response, decoded and encoded again,");

    let received = server.received().await;
    assert_eq!((received.method(), received.path()), (method, path));
    check_query(operation, &received, query);
    check_headers(operation, &received);
    check_body(operation, &received);
    for success in successes {
        let answer = call(client.clone()).await.unwrap_or_else(|error| panic!("{line}: {error}"));
        assert_same(&answer, success.example, "another response, decoded and encoded again,");
    }
    for expected in errors {
        let error = call(client.clone()).await.expect_err("a status of 400 or more is an error");
        check_error(operation, &error, &expected);
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

/// Checks that the body is the document's example.
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

/// Checks a form; files are identified by name.
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
    // Only files of the same name are ordered.
    found.sort_by(|(a, _), (b, _)| a.cmp(b));
    expected.sort_by(|(a, _), (b, _)| a.cmp(b));
    assert_eq!(found, expected);
}

fn text(scalar: &Value) -> String {
    scalar.as_str().map_or_else(|| scalar.to_string(), str::to_owned)
}

/// A response that the document shows in addition to status 200.
struct Other {
    status: u16,
    example: &'static Value,
    /// The component that is the type of its body.
    component: &'static str,
}

fn others(operation: &Operation) -> Vec<Other> {
    let responses = operation.responses().into_iter().filter(|(status, _)| *status != 200);
    let other = |(status, media): (u16, Media)| {
        let reference = media.schema["$ref"].as_str().expect("bodies of errors are components");
        let component = reference.rsplit('/').next().unwrap();
        Other { status, example: media.examples[0], component }
    };
    responses.map(other).collect()
}

fn check_error(operation: &Operation, error: &Error, expected: &Other) {
    assert_eq!(error.status().map(|status| status.as_u16()), Some(expected.status));
    assert_eq!(error.path_template(), Some(operation.template));
    assert_eq!(error.request_id(), Some("req_1"));
    macro_rules! typed {
        ($($name:ident)*) => {
            match expected.component {
                $(stringify!($name) => error.api::<types::$name>().map(|body| json!(body)),)*
                other => panic!("no type is known for {other}"),
            }
        };
    }
    let typed = typed! {
        ErrorResponse
        PermissionErrorResponse
        DecisionsUsageErrorResponse
        DecisionsUsagePermissionErrorResponse
    };
    let typed = typed.expect("the body is of the document's type");
    assert_same(&typed, expected.example, "the error, decoded and encoded again,");
    let said = &expected.example["error"];
    assert_eq!(error.message(), said["message"].as_str().or(said.as_str()));
}
