//! The results of calls to a mock.

use crategen::document::Document;
use crategen::ir::Operation;
use serde_json::Value;

use super::Mock;
use super::requests::Requests;
use super::table::Row;
use crate::calls::{Call, Failure, Outcome, Received};
use crate::sample::same;

/// Counts the results of a document's calls.
pub fn row(
    mock: Mock,
    name: &str,
    document: &Document,
    requests: &Requests,
    calls: &[Call],
    outcomes: &[Outcome],
) -> Row {
    let operations: Vec<&Operation> = requests.api.operations().collect();
    let mut row = Row { name: name.to_owned(), operations: operations.len(), ..Row::default() };
    row.uncalled = requests.unsampled.clone();
    for (call, outcome) in calls.iter().zip(outcomes) {
        let operation = operations[call.operation];
        let line = operation.line();
        row.calls += 1;
        let failure = match outcome {
            Outcome::Unfit(why) if why.contains("is a form") => {
                row.calls -= 1;
                row.uncalled.push(format!("{}: {why}", line.as_written()));
                continue;
            }
            Outcome::Unfit(why) => why.clone(),
            Outcome::Received(received) => {
                row.accepted += 1;
                match changed(received) {
                    None => {
                        row.decoded += 1;
                        continue;
                    }
                    Some(why) => why,
                }
            }
            Outcome::Failed(failure) if failure.undecoded => {
                row.accepted += 1;
                let body: Option<Value> = serde_json::from_str(&failure.body).ok();
                let allowed =
                    body.and_then(|body| requests.allows(document, operation, failure.status?, &body));
                if allowed == Some(false) {
                    row.invalid_responses += 1;
                    continue;
                }
                format!("the response is not decoded: {}", failure.message)
            }
            Outcome::Failed(failure) => match of_mock(mock, failure) {
                Some(()) => {
                    row.unanswered += 1;
                    continue;
                }
                None => format!("{}: {}", failure.message, failure.body),
            },
        };
        row.failures.push(format!("{name}: {}: {failure}\n  {:?}", line.as_written(), call.arguments));
    }
    row
}

/// Returns how a response in JSON is changed by decoding and encoding.
fn changed(received: &Received) -> Option<String> {
    let sent: Value = serde_json::from_str(&received.body).ok()?;
    let value: Value = serde_json::from_str(&received.value).ok()?;
    same::difference(&sent, &value).map(|why| format!("the response is changed{why}"))
}

/// Returns whether the mock has no response to a valid request.
fn of_mock(mock: Mock, failure: &Failure) -> Option<()> {
    let status = failure.status?;
    let is_of_mock = match mock {
        Mock::Prism => status == 404 && failure.body.contains("NO_COMPLEX_OBJECT_TEXT") || status >= 500,
        Mock::Steady => status >= 500,
    };
    is_of_mock.then_some(())
}
