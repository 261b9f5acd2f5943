//! Every operation, called once: the request on the wire, and the response.
//!
//! A row names a call, gives the expected request, and makes the call:
//! `list: "GET /organization/invites?limit=2" => |client| …;`. The expected body is the document's
//! example of it, and the response is the document's example, too. Then the call is made once for
//! each error that the document shows.

mod admin_api_keys;
mod audit_logs;
mod bodies;
mod certificates;
mod exchange;
mod external;
mod groups;
mod identity_providers;
mod images;
mod invites;
mod limits;
mod project_keys;
mod project_limits;
mod projects;
mod roles;
mod usage;
mod users;
mod webhooks;

use crate::reference::{operation, operations};

/// A test per row, and the list of the expected requests.
macro_rules! exchanges {
    ($($name:ident: $line:literal => $call:expr;)*) => {
        pub(super) const LINES: &[&str] = &[$($line),*];

        $(#[tokio::test]
        async fn $name() {
            $crate::wire::exchange::exchange($line, $call).await;
        })*
    };
}
use exchanges;

/// In the order of the API reference.
const LINES: &[&[&str]] = &[
    audit_logs::LINES,
    admin_api_keys::LINES,
    usage::LINES,
    invites::LINES,
    users::LINES,
    groups::LINES,
    roles::LINES,
    limits::LINES,
    certificates::LINES,
    external::LINES,
    identity_providers::LINES,
    projects::LINES,
    project_keys::LINES,
    project_limits::LINES,
    images::LINES,
    webhooks::LINES,
];

/// Each operation is called once for each kind of body that it accepts.
#[test]
fn every_operation_is_called_once() {
    let mut called: Vec<String> = Vec::new();
    for line in LINES.iter().copied().flatten() {
        let (method, target) = line.split_once(' ').unwrap();
        let path = target.split('?').next().unwrap();
        let operation = operation(method, path).unwrap_or_else(|| panic!("the document has no {line}"));
        called.push(operation.line());
    }
    let mut wrong = Vec::new();
    for operation in operations() {
        let times = called.iter().filter(|line| **line == operation.line()).count();
        let expected = operation.requests().len().max(1);
        if times != expected {
            wrong.push(format!("{} is called {times} times instead of {expected}", operation.line()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
